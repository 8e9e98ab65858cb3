using System.Net;
using System.Text.Json.Nodes;
using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;

namespace Casusoverleg.Web.Tests;

/// <summary>Signing in with link and code, and what ends a session.</summary>
public sealed class AanmeldenTests
{
    [Fact]
    [Trait("Regel", "R01")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Een_link_werkt_een_keer()
    {
        await using var server = await Testserver.StartAsync();
        await using var spel = await Overlegspel.BelegAsync(server);
        Assert.True((await spel.Klant("groen").MeldAanAsync(spel.Toegang["groen"])).Gelukt);
        using var ander = server.NieuweKlant();
        var weer = await ander.MeldAanAsync(spel.Toegang["groen"]);
        Assert.False(weer.Gelukt);
        Assert.Equal("R01", weer.Regel);
    }

    [Fact]
    [Trait("Regel", "R01")]
    [Trait("Proef", "valt aan")]
    public async Task Een_gebruikte_ingetrokken_vervallen_en_verzonnen_link_krijgen_hetzelfde_antwoord()
    {
        var klok = new Verzetklok();
        await using var server = await Testserver.StartAsync(klok);
        await using var spel = await Overlegspel.BelegAsync(server);
        Assert.True((await spel.Klant("groen").MeldAanAsync(spel.Toegang["groen"])).Gelukt);
        var vraag = new { deelnemer = spel.Wie["verbrugge"] };
        Assert.True(
            (await spel.Klant("baak").PostAsync($"/overleg/{spel.Id}/toegang", vraag)).Gelukt
        );
        var verzonnen = new JsonObject
        {
            ["link"] = "/welkom#" + new string('A', 43),
            ["code"] = "123456",
        };
        using var ander = server.NieuweKlant();
        var nee = await ander.MeldAanAsync(verzonnen);
        Assert.False(nee.Gelukt);
        await ZelfdeAsync("groen");
        await ZelfdeAsync("verbrugge");
        klok.Vooruit(TimeSpan.FromDays(31));
        await ZelfdeAsync("pietersen");

        async Task ZelfdeAsync(string wie)
        {
            var antwoord = await ander.MeldAanAsync(spel.Toegang[wie]);
            Assert.Equal((nee.Status, nee.Tekst), (antwoord.Status, antwoord.Tekst));
            Assert.Null(ander.Sessiesleutel);
        }
    }

    [Fact]
    [Trait("Regel", "R01")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Vijf_verkeerde_codes_beeindigen_de_uitnodiging()
    {
        await using var server = await Testserver.StartAsync();
        await using var spel = await Overlegspel.BelegAsync(server);
        var toegang = spel.Toegang["groen"];
        var goed = (string)toegang["code"]!;
        var fout = goed == "000000" ? "111111" : "000000";
        for (var i = 0; i < 5; i++)
        {
            var poging = await spel.Klant("groen")
                .MeldAanAsync(
                    new JsonObject { ["link"] = (string)toegang["link"]!, ["code"] = fout }
                );
            Assert.False(poging.Gelukt);
        }
        Assert.False((await spel.Klant("groen").MeldAanAsync(toegang)).Gelukt);
        var nieuw = await spel.Klant("baak")
            .PostAsync($"/overleg/{spel.Id}/toegang", new { deelnemer = spel.Wie["groen"] });
        Assert.True(nieuw.Gelukt, nieuw.Tekst);
        Assert.True((await spel.Klant("groen").MeldAanAsync(nieuw.Json)).Gelukt);
    }

    [Fact]
    public async Task Te_veel_pogingen_van_een_adres_worden_geremd()
    {
        await using var server = await Testserver.StartAsync("--Toegang:PogingenPerMinuut=3");
        using var klant = server.NieuweKlant();
        HttpStatusCode laatste = default;
        for (var i = 0; i < 4; i++)
            laatste = (
                await klant.PostAsync("/welkom", new { geheim = "x", code = "123456" })
            ).Status;
        Assert.Equal(HttpStatusCode.TooManyRequests, laatste);
        // Somebody else at the same table, with the right link and code.
        await using var spel = await Overlegspel.BelegAsync(server);
        Assert.True((await spel.Klant("groen").MeldAanAsync(spel.Toegang["groen"])).Gelukt);
    }

    [Fact]
    public async Task Een_code_die_niet_af_is_kost_geen_poging()
    {
        await using var server = await Testserver.StartAsync();
        await using var spel = await Overlegspel.BelegAsync(server);
        var geheim = ((string)spel.Toegang["groen"]["link"]!).Split('#')[1];
        for (var i = 0; i < 6; i++)
            Assert.Equal(
                "V01",
                (await spel.Klant("groen").PostAsync("/welkom", new { geheim, code = "12" })).Regel
            );
        Assert.True((await spel.Klant("groen").MeldAanAsync(spel.Toegang["groen"])).Gelukt);
    }

    [Fact]
    public async Task Afmelden_snijdt_de_verbinding_meteen_af()
    {
        await using var server = await Testserver.StartAsync();
        await using var spel = await Overlegspel.OpenAsync(server, "verbrugge");
        using var dief = server.NieuweKlant();
        dief.Steel(spel.Klant("verbrugge"));
        Assert.True((await spel.Klant("verbrugge").PostAsync("/afmelden", new { })).Gelukt);
        await spel.Hub("verbrugge").Gesloten.WaitAsync(Wacht.Geduld);
        // The cookie that somebody copied opens nothing any more.
        var fout = await Assert.ThrowsAsync<Geweigerd>(() => dief.SocketAsync());
        Assert.Equal(HttpStatusCode.Unauthorized, fout.Status);
    }

    [Fact]
    public async Task Opnieuw_aanmelden_gaat_niet_verder_met_een_oude_sessie()
    {
        await using var server = await Testserver.StartAsync();
        await using var spel = await Overlegspel.BelegAsync(server);
        var klant = spel.Klant("groen");
        Assert.True((await klant.MeldAanAsync(spel.Toegang["groen"])).Gelukt);
        using var dief = server.NieuweKlant();
        dief.Steel(klant);
        var anders = await klant.MeldAanAsync(spel.Toegang["verbrugge"]);
        Assert.True(anders.Gelukt, anders.Tekst);
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            (await dief.GetAsync($"/overleg/{spel.Id}/meeneemlijst.json")).Status
        );
        var accepteert = await klant.PostAsync(
            $"/overleg/{spel.Id}/accepteert",
            new { geheimhouding = true }
        );
        Assert.True(accepteert.Gelukt, accepteert.Tekst);
        await using var hub = await klant.HubAsync();
        Assert.Equal(spel.Wie["verbrugge"], (string?)(await hub.BetreedAsync(spel.Id))["jij"]);
    }

    [Fact]
    public async Task Een_sessie_overleeft_een_herstart()
    {
        await using var server = await Testserver.StartAsync();
        await using var spel = await Overlegspel.OpenAsync(server, "verbrugge");
        var koekje = spel.Klant("verbrugge");
        await server.StartOpnieuwAsync();
        using var zelfde = server.NieuweKlant();
        zelfde.Steel(koekje);
        await using var hub = await zelfde.HubAsync($"?overleg={spel.Id}");
        Assert.True((bool)(await hub.BetreedAsync(spel.Id))["gelukt"]!);
    }

    [Fact]
    [Trait("Regel", "R43")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Na_het_sluiten_geeft_de_regisseur_een_nieuwe_link_tot_de_lijst_is_opgehaald()
    {
        await using var server = await Testserver.StartAsync("--Sluiten:AftelSeconden=0");
        await using var spel = await Overlegspel.OpenAsync(server, "verbrugge", "groen");
        await spel.DoeAsync("baak", Casussen.Doet("sluit"));
        await spel.Hub("groen").Gesloten.WaitAsync(Wacht.Geduld);
        Assert.Equal(HttpStatusCode.OK, (await spel.HaalAsync("verbrugge")).Status);
        await NietsMeerAsync(spel);
        var vraag = new { deelnemer = spel.Wie["groen"] };
        var pad = $"/overleg/{spel.Id}/toegang";
        Assert.Equal("R01", (await spel.Klant("verbrugge").PostAsync(pad, vraag)).Regel);
        var nieuw = await spel.Klant("baak").PostAsync(pad, vraag);
        Assert.True(nieuw.Gelukt, nieuw.Tekst);
        using var ander = server.NieuweKlant();
        var binnen = await ander.MeldAanAsync(nieuw.Json);
        Assert.Contains("door C. Baak", (string?)binnen.Json["melding"], StringComparison.Ordinal);
        // Whoever has the old session is out: one person, one way in.
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            (await spel.Klant("groen").GetAsync($"/overleg/{spel.Id}/meeneemlijst.json")).Status
        );
        var meeneemlijst = $"/overleg/{spel.Id}/meeneemlijst";
        // Following a link opens nothing: that is a choice.
        var eerst = await ander.GetAsync(meeneemlijst + ".json");
        Assert.Equal(HttpStatusCode.Redirect, eerst.Status);
        Assert.True((await ander.PostAsync(meeneemlijst + "/open", new { })).Gelukt);
        var lijst = await ander.GetAsync(meeneemlijst + ".json");
        Assert.Equal(spel.Wie["groen"], (string?)lijst.Json["deelnemer"]!["id"]);
        Assert.True((await ander.PostAsync($"/overleg/{spel.Id}/overgenomen", new { })).Gelukt);
        Assert.Equal("R01", (await spel.Klant("baak").PostAsync(pad, vraag)).Regel);
    }

    private static async Task NietsMeerAsync(Overlegspel spel)
    {
        await Wacht.TotAsync(
            async () =>
                !(await spel.Klant("baak").GetAsync("/")).Tekst.Contains(
                    "Wordt gesloten",
                    StringComparison.Ordinal
                ),
            "het sluiten kwam niet klaar"
        );
    }

    [Fact]
    [Trait("Regel", "R09")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Een_ingetrokken_uitnodiging_laat_niemand_meer_binnen()
    {
        await using var server = await Testserver.StartAsync();
        await using var spel = await Overlegspel.OpenAsync(server);
        await spel.DoeAsync(
            "baak",
            new JsonObject
            {
                ["doet"] = "verwijdert",
                ["deelnemer"] = spel.Wie["groen"],
                ["reden"] = "toch niet nodig",
            }
        );
        // The link is withdrawn in its own time.
        var antwoord = await spel.Klant("groen").MeldAanAsync(spel.Toegang["groen"]);
        if (antwoord.Gelukt)
            Assert.Equal(
                HttpStatusCode.Forbidden,
                (await spel.Klant("groen").GetAsync($"/overleg/{spel.Id}/uitnodiging")).Status
            );
        else
            Assert.Equal("R01", antwoord.Regel);
    }
}
