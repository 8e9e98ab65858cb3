using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;

namespace Casusoverleg.Web.Tests;

/// <content>The links by which somebody enrols or comes back.</content>
public sealed partial class BeheerTests
{
    [Fact]
    [Trait("Regel", "R55")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Een_ingetrokken_link_antwoordt_als_een_die_nooit_bestond()
    {
        var nieuw = new { naam = "Ingrid Intrek", rol = "fg" };
        var geheim = Geheim(await Beheerder.PostAsync("/beheer/account", nieuw));
        var open = await Accounts.Link(geheim, DateTimeOffset.UtcNow);
        var pagina = (await Beheerder.GetAsync("/beheer")).Tekst;
        Assert.Contains("Ingrid Intrek", pagina, StringComparison.Ordinal);
        Assert.DoesNotContain(geheim, pagina, StringComparison.Ordinal);
        using var klant = Server.NieuweKlant();
        // What names the link on the page opens nothing.
        var (vreemd, nooit) = (open!.Id[..43], new string('A', 43));
        Assert.Equal(await Antwoord(klant, nooit), await Antwoord(klant, vreemd));
        var link = new { link = open.Id };
        Assert.True((await Beheerder.PostAsync("/beheer/link/trek-in", link)).Gelukt);
        Assert.Equal(await Antwoord(klant, nooit), await Antwoord(klant, geheim));
        foreach (var id in (string[])[open.Id, open.Id.ToUpperInvariant(), "x", geheim])
            Assert.Equal(
                "V02",
                (await Beheerder.PostAsync("/beheer/link/trek-in", new { link = id })).Regel
            );
        Assert.Null(klant.Sessiesleutel);
        Assert.DoesNotContain(await Accounts.Accounts(), p => p.Naam == "Ingrid Intrek");
        var regels = await Server
            .Diensten.GetRequiredService<IArchief>()
            .LeesVerantwoording(default);
        var regel = regels.Last(r => r.Regel!.Soort == "inschrijflink-ingetrokken").Regel!;
        Assert.Equal((huis.Ik.ToString(), "fg"), (regel.Kenmerken["door"], regel.Kenmerken["rol"]));
    }

    [Fact]
    [Trait("Regel", "R55")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Wie_zich_inschrijft_heet_zoals_de_beheerder_opgaf_wat_er_ook_wordt_gestuurd()
    {
        var nieuw = new { naam = "Tessa Toezicht", rol = "toezichthouder" };
        var geheim = Geheim(await Beheerder.PostAsync("/beheer/account", nieuw));
        using var klant = Server.NieuweKlant();
        var voor = await klant.PostAsync("/inschrijven/voor", new { geheim });
        Assert.Equal("Tessa Toezicht", (string?)voor.Json["naam"]);
        Assert.True((bool?)voor.Json["vraagtOrganisatie"]);
        // What is asked and missing does not use the link up.
        var zonder = await klant.PostAsync("/inschrijven", new { geheim, naam = "Bea Beheer" });
        Assert.Equal("V03", zonder.Regel);
        Assert.True((await SchrijfIn(klant, geheim, "Bea Beheer")).Gelukt);
        var wie = Assert.Single(await Accounts.Accounts(), p => p.Rol == Rol.Toezichthouder);
        Assert.Equal("Tessa Toezicht", wie.Naam);
        Assert.Equal(await Antwoord(klant, new string('A', 43)), await Antwoord(klant, geheim));
        // Back as themselves: nothing is asked, and nothing that is sent changes them.
        var terug = Geheim(await Post("terugkomlink", new { persoon = wie.Id.ToString() }));
        var weer = await klant.PostAsync("/inschrijven/voor", new { geheim = terug });
        Assert.True((bool?)weer.Json["terug"]);
        Assert.False((bool?)weer.Json["vraagtOrganisatie"]);
        Assert.True((await SchrijfIn(klant, terug, "Bea Beheer")).Gelukt);
        Assert.Single(
            await Accounts.Accounts(),
            p => p == wie with { LaatstAangemeld = p.LaatstAangemeld }
        );
    }

    // Of both questions about a link: status and body.
    private static async Task<string> Antwoord(Klant klant, string geheim)
    {
        var voor = await klant.PostAsync("/inschrijven/voor", new { geheim });
        var dan = await SchrijfIn(klant, geheim);
        return $"{voor.Status} {voor.Tekst} {dan.Status} {dan.Tekst}";
    }
}
