using System.Net;
using System.Text.Json.Nodes;
using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;

namespace Casusoverleg.Web.Tests;

/// <summary>A new link and code for somebody, and what the one it is about learns of it.</summary>
public sealed class NieuweToegangTests
{
    [Fact]
    public async Task Een_nieuwe_link_kan_alleen_de_regisseur_geven()
    {
        await using var server = await Testserver.StartAsync();
        await using var spel = await Overlegspel.OpenAsync(server, "verbrugge");
        var nee = await spel.Klant("verbrugge")
            .PostAsync($"/overleg/{spel.Id}/toegang", new { deelnemer = spel.Wie["groen"] });
        Assert.Equal("R01", nee.Regel);
    }

    [Fact]
    [Trait("Regel", "R35")]
    [Trait("Proef", "houdt")]
    public async Task Wie_met_een_nieuwe_link_binnenkomt_kan_dat_niet_ongemerkt()
    {
        await using var server = await Testserver.StartAsync();
        await using var spel = await Overlegspel.OpenAsync(server, "verbrugge");
        var nieuw = await spel.Klant("baak")
            .PostAsync($"/overleg/{spel.Id}/toegang", new { deelnemer = spel.Wie["verbrugge"] });
        using var meelezer = server.NieuweKlant();
        Assert.True((await meelezer.MeldAanAsync(nieuw.Json)).Gelukt);
        await spel.Hub("verbrugge").Gesloten.WaitAsync(Wacht.Geduld);
    }

    [Fact]
    [Trait("Regel", "R01")]
    [Trait("Proef", "valt aan")]
    public async Task Wie_een_nieuwe_link_krijgt_leest_dat_er_met_de_eerste_al_iemand_binnen_was()
    {
        await using var server = await Testserver.StartAsync();
        await using var spel = await Overlegspel.BelegAsync(server);
        // Who invites holds the first link and its code.
        using var regisseur = server.NieuweKlant();
        Assert.True((await regisseur.MeldAanAsync(spel.Toegang["groen"])).Gelukt);
        var aanvaard = new { geheimhouding = true };
        await regisseur.PostAsync($"/overleg/{spel.Id}/accepteert", aanvaard);
        var melding = await MetNieuweLinkAsync(spel, "groen", spel.Klant("groen"));
        Assert.Contains(
            "kwam er al iemand binnen met een eerdere link",
            melding,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "kwam er al iemand binnen",
            await MetNieuweLinkAsync(spel, "verbrugge", spel.Klant("verbrugge")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    [Trait("Regel", "R01")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Wie_binnenkomt_leest_elke_keer_dat_en_door_wie_de_toegang_opnieuw_is_uitgegeven()
    {
        await using var server = await Testserver.StartAsync();
        await using var spel = await Overlegspel.BelegAsync(server);
        Assert.Null(
            (await spel.Klant("groen").MeldAanAsync(spel.Toegang["groen"])).Json["melding"]
        );
        // The regisseur uses the first one; after the second the guest reads of both.
        using var regisseur = server.NieuweKlant();
        Assert.Equal(1, Keren(await MetNieuweLinkAsync(spel, "groen", regisseur)));
        Assert.Equal(2, Keren(await MetNieuweLinkAsync(spel, "groen", spel.Klant("groen"))));
        Assert.Contains(
            "Toegang opnieuw uitgegeven op",
            (await spel.Klant("baak").GetAsync("/")).Tekst,
            StringComparison.Ordinal
        );
        var regels = await server
            .Diensten.GetRequiredService<IArchief>()
            .LeesVerantwoording(new OverlegId(Guid.Parse(spel.Id)));
        Assert.Equal(
            [spel.Wie["baak"], spel.Wie["baak"]],
            regels
                .Where(r => r.Regel?.Soort == "toegang-opnieuw-uitgegeven")
                .Select(r => r.Regel!.Door.ToString())
        );
    }

    [Fact]
    [Trait("Regel", "R01")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Verwijderen_en_onder_dezelfde_naam_opnieuw_uitnodigen_verbergt_niet_wie_er_al_binnen_was()
    {
        await using var server = await Testserver.StartAsync();
        await using var spel = await Overlegspel.OpenAsync(server);
        // The regisseur goes in as the guest, and puts the guest on the list anew under the same name.
        using var regisseur = server.NieuweKlant();
        Assert.True((await regisseur.MeldAanAsync(spel.Toegang["groen"])).Gelukt);
        var gelezen = await regisseur.GetAsync($"/overleg/{spel.Id}/uitnodiging");
        Assert.Equal(HttpStatusCode.OK, gelezen.Status);
        Assert.Contains(
            "al iemand binnen onder jouw naam",
            await MeldingNaHernodigenAsync(spel, "groen", "de heer  GROEN"),
            StringComparison.Ordinal
        );
        // Of whom nobody went in by the first invitation there is nothing to say.
        Assert.Null(await MeldingNaHernodigenAsync(spel, "pietersen", "De heer Pietersen"));
    }

    private static async Task<string?> MeldingNaHernodigenAsync(
        Overlegspel spel,
        string wie,
        string naam
    )
    {
        await spel.DoeAsync(
            "baak",
            new()
            {
                ["doet"] = "verwijdert",
                ["deelnemer"] = spel.Wie[wie],
                ["reden"] = "verkeerd uitgenodigd",
            }
        );
        var persoon = Casussen.Nieuw()["deelnemers"]!
            .AsArray()
            .Single(d => (string)d!["id"]! == wie)!
            .DeepClone()
            .AsObject();
        persoon.Remove("id");
        persoon["doet"] = "nodigt-uit";
        persoon["naam"] = naam;
        var id = await spel.DoeAsync("baak", persoon);
        var toegang = await spel.Klant("baak")
            .PostAsync($"/overleg/{spel.Id}/toegang", new { deelnemer = id });
        Assert.True(toegang.Gelukt, toegang.Tekst);
        using var gast = new Klant(spel.Klant("baak").Adres);
        var binnen = await gast.MeldAanAsync(toegang.Json);
        Assert.True(binnen.Gelukt, binnen.Tekst);
        return (string?)binnen.Json["melding"];
    }

    private static int Keren(string melding) =>
        melding.Split("door C. Baak", StringSplitOptions.None).Length - 1;

    private static async Task<string> MetNieuweLinkAsync(Overlegspel spel, string wie, Klant klant)
    {
        var nieuw = await spel.Klant("baak")
            .PostAsync($"/overleg/{spel.Id}/toegang", new { deelnemer = spel.Wie[wie] });
        Assert.True(nieuw.Gelukt, nieuw.Tekst);
        var binnen = await klant.MeldAanAsync(nieuw.Json);
        return (string)binnen.Json["melding"]!;
    }
}
