using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;
using static Casusoverleg.Web.Tests.Mail.UitnodigingsmailTests;

namespace Casusoverleg.Web.Tests.Mail;

/// <content>Sending to another address.</content>
public sealed partial class BezorgenTests
{
    [Fact]
    [Trait("Regel", "R01")]
    [Trait("Proef", "valt aan")]
    public async Task Naar_een_ander_adres_sturen_vraagt_opnieuw_bewijs_en_is_een_nieuwe_weg_naar_binnen()
    {
        var klok = new Verzetklok();
        await using var post = new Mailserver().Start();
        await using var server = await Testserver.StartAsync(
            klok,
            [.. post.Instellingen, "--Post:OpgevenUren=0.0001"]
        );
        await post.StopAsync();
        await using var spel = await Overlegspel.BelegAsync(server, MetPost());
        await WachtOpStandAsync(spel, "Mail niet gelukt: de mailserver gaf geen goed antwoord.");
        klok.Vooruit(TimeSpan.FromMinutes(16));
        var baak = spel.Klant("baak");
        var pad = $"/overleg/{spel.Id}/post";
        var elders = new { deelnemer = spel.Wie["verbrugge"], adres = "ander@example.nl" };
        Assert.Equal("code", (string?)(await baak.PostAsync(pad, elders)).Json["bewijs"]);
        Assert.True((await baak.BewijsAsync()).Gelukt);
        Assert.True((await baak.PostAsync(pad, elders)).Gelukt);
        var regels = await server
            .Diensten.GetRequiredService<IArchief>()
            .LeesVerantwoording(new OverlegId(Guid.Parse(spel.Id)));
        var wie = DeelnemerId.Van(Guid.Parse(spel.Wie["verbrugge"]));
        Assert.Single(regels, r => Verantwoord.IsUitgifte(r.Regel, wie));
    }
}
