using System.Net;
using System.Text.Json.Nodes;
using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Kamer;
using Casusoverleg.Web.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;

namespace Casusoverleg.Web.Tests;

/// <summary>The live room: delivery, repeats, catching up, removal, presence.</summary>
public sealed class KamerTests
{
    [Fact]
    [Trait("Regel", "R35")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Een_inbreng_bereikt_alleen_de_kring_ook_in_het_kleinste_frame()
    {
        await using var server = await Testserver.StartAsync();
        await using var spel = await Overlegspel.OpenAsync(
            server,
            "verbrugge",
            "groen",
            "pietersen"
        );
        await spel.Hub("pietersen").RoepAsync("Hartslag");
        var voor = spel.Hub("pietersen").Gezien;
        await spel.DoeAsync(
            "verbrugge",
            Casussen.Inbreng(spel.Over, "Kanarie in de keuken", spel.Wie["groen"])
        );
        await spel.Hub("groen").WachtOpAsync(b => (string?)b["soort"] == "inbreng");
        await spel.Hub("pietersen").RoepAsync("Hartslag");
        await spel.Hub("baak").RoepAsync("Hartslag");
        // Only the answer to the heartbeat came in: not even an empty frame tells that something happened.
        Assert.Equal(1, Frames(spel.Hub("pietersen").Gezien) - Frames(voor));
        Assert.DoesNotContain("Kanarie", spel.Hub("baak").Gezien, StringComparison.Ordinal);
    }

    private static int Frames(string gezien) => gezien.Count(t => t == '\u001e');

    [Fact]
    public async Task Dezelfde_opdracht_twee_keer_heeft_een_keer_gevolg()
    {
        await using var server = await Testserver.StartAsync();
        await using var spel = await Overlegspel.OpenAsync(server, "verbrugge");
        var opdracht = Casussen.Inbreng(spel.Over, "Een keer");
        opdracht["opdrachtId"] = Guid.NewGuid().ToString("N");
        var eerste = await spel.DoeAsync("verbrugge", opdracht);
        Assert.Equal(eerste, await spel.DoeAsync("verbrugge", opdracht));
        var anders = (JsonObject)opdracht.DeepClone();
        anders["tekst"] = "Iets anders";
        Assert.Equal("V01", await spel.WeigerAsync("verbrugge", anders));
        await server.StartOpnieuwAsync();
        using var zelfde = server.NieuweKlant();
        zelfde.Steel(spel.Klant("verbrugge"));
        await using var hub = await zelfde.HubAsync();
        var stand = await hub.BetreedAsync(spel.Id);
        Assert.Single(Soort(stand, "inbreng"));
        Assert.Equal(eerste, (string?)(await hub.DoeAsync(opdracht))["id"]);
    }

    [Fact]
    public async Task Wie_terugkomt_krijgt_precies_wat_gemist_is_en_nooit_een_oude_tekst()
    {
        await using var server = await Testserver.StartAsync();
        await using var spel = await Overlegspel.OpenAsync(server, "verbrugge", "groen");
        await spel.DoeAsync("verbrugge", Casussen.Inbreng(spel.Over, "Voor de breuk"));
        var laatste = await spel.Hub("groen").WachtOpAsync(b => (string?)b["soort"] == "inbreng");
        await spel.Hub("groen").DisposeAsync();
        var fout = await spel.DoeAsync("verbrugge", Casussen.Inbreng(spel.Over, "Te veel gezegd"));
        await spel.DoeAsync(
            "verbrugge",
            Casussen.Inbreng(spel.Over, "Niet voor Groen", spel.Wie["baak"])
        );
        await spel.DoeAsync(
            "verbrugge",
            new JsonObject { ["doet"] = "neemt-terug", ["inbreng"] = fout }
        );
        await spel.DoeAsync("verbrugge", Casussen.Inbreng(spel.Over, "Na de breuk"));
        var terug = await spel.BetreedAsync("groen", (string?)laatste["id"]);
        Assert.False((bool)terug["heel"]!);
        Assert.Equal(
            ["Na de breuk"],
            Soort(terug, "inbreng").Select(b => (string?)b["inbreng"]!["tekst"])
        );
        Assert.DoesNotContain("Te veel", terug.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Niet voor", terug.ToJsonString(), StringComparison.Ordinal);
        var onbekend = await spel.BetreedAsync("groen", Guid.NewGuid().ToString("N"));
        Assert.True((bool)onbekend["heel"]!);
        Assert.Equal(2, Soort(onbekend, "inbreng").Count());
    }

    [Fact]
    public async Task Twee_tabbladen_krijgen_hetzelfde()
    {
        await using var server = await Testserver.StartAsync();
        await using var spel = await Overlegspel.OpenAsync(server, "verbrugge");
        await using var tweede = await spel.Klant("verbrugge").HubAsync();
        Assert.True((bool)(await tweede.BetreedAsync(spel.Id))["gelukt"]!);
        await spel.DoeAsync("baak", Casussen.Inbreng(spel.Over, "Voor allebei"));
        await tweede.WachtOpAsync(b => (string?)b["soort"] == "inbreng");
        await spel.Hub("verbrugge").WachtOpAsync(b => (string?)b["soort"] == "inbreng");
    }

    [Fact]
    [Trait("Regel", "R09")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Verwijderen_snijdt_alles_meteen_af()
    {
        await using var server = await Testserver.StartAsync();
        await using var spel = await Overlegspel.OpenAsync(server, "verbrugge", "groen");
        await using var tweede = await spel.Klant("groen").HubAsync();
        await tweede.BetreedAsync(spel.Id);
        await spel.DoeAsync(
            "baak",
            new JsonObject
            {
                ["doet"] = "verwijdert",
                ["deelnemer"] = spel.Wie["groen"],
                ["reden"] = "niet meer nodig",
            }
        );
        await spel.DoeAsync("verbrugge", Casussen.Inbreng(spel.Over, "Na het vertrek"));
        await spel.Hub("groen").Gesloten.WaitAsync(Wacht.Geduld);
        await tweede.Gesloten.WaitAsync(Wacht.Geduld);
        Assert.Equal("R09", (string?)spel.Hub("groen").Weg?["regel"]);
        Assert.DoesNotContain(
            "Na het vertrek",
            spel.Hub("groen").Gezien + tweede.Gezien,
            StringComparison.Ordinal
        );
        var fout = await Assert.ThrowsAsync<Geweigerd>(() =>
            spel.Klant("groen").SocketAsync($"?overleg={spel.Id}")
        );
        Assert.Equal((HttpStatusCode.Forbidden, "R09"), (fout.Status, fout.Regel));
        await using var hub = await spel.Klant("groen").HubAsync();
        Assert.Equal("R09", (string?)(await hub.BetreedAsync(spel.Id))["regel"]);
        var pagina = await spel.Klant("groen").GetAsync($"/overleg/{spel.Id}");
        Assert.Equal(HttpStatusCode.Forbidden, pagina.Status);
        Assert.Equal("R09", pagina.Koppen.GetValues("Casusoverleg-Regel").Single());
    }

    [Fact]
    [Trait("Regel", "R66")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Wie_zich_terugtrekt_houdt_alleen_het_eigene()
    {
        await using var server = await Testserver.StartAsync();
        await using var spel = await Overlegspel.OpenAsync(server, "verbrugge", "groen");
        var eigen = await spel.DoeAsync("groen", Casussen.Inbreng(spel.Over, "Van Groen"));
        await spel.DoeAsync("groen", Casussen.Doet("trekt-zich-terug"));
        await spel.Hub("groen").Gesloten.WaitAsync(Wacht.Geduld);
        // It stays theirs: not even who leads takes it back for them, and they come in no more.
        var andermans = new JsonObject { ["doet"] = "neemt-terug", ["inbreng"] = eigen };
        Assert.Equal("R30", await spel.WeigerAsync("baak", andermans));
        await using var weer = await spel.Klant("groen").HubAsync();
        Assert.Equal("R09", (string?)(await weer.BetreedAsync(spel.Id))["regel"]);
        var terug = await spel.Klant("groen")
            .PostAsync($"/overleg/{spel.Id}/neemt-terug", new { inbreng = eigen });
        Assert.True(terug.Gelukt, terug.Tekst);
        await spel.Hub("verbrugge").WachtOpAsync(b => (string?)b["soort"] == "inbreng-weg");
    }

    [Fact]
    [Trait("Regel", "R54")]
    [Trait("Proef", "houdt")]
    public async Task Wie_een_casus_opent_staat_vast_met_de_rol_en_eenmaal_per_minuut()
    {
        await using var server = await Testserver.StartAsync();
        await using var spel = await Overlegspel.OpenAsync(server, "verbrugge");
        for (var keer = 0; keer < 2; keer++)
            await spel.Klant("verbrugge").GetAsync($"/overleg/{spel.Id}/uitnodiging");
        var regel = Assert.Single(await OpeningenAsync(server, spel, "verbrugge", "uitnodiging"));
        Assert.Equal("hulpverlening", regel.Kenmerken["pet"]);
    }

    [Fact]
    [Trait("Regel", "R54")]
    [Trait("Proef", "valt aan")]
    public async Task Wie_niet_binnenkomt_laat_geen_opening_na_en_krijgt_niets()
    {
        await using var server = await Testserver.StartAsync();
        await using var spel = await Overlegspel.OpenAsync(server, "verbrugge");
        using var vreemd = await server.RegisseurAsync();
        var pagina = await vreemd.GetAsync($"/overleg/{spel.Id}/uitnodiging");
        Assert.Equal(HttpStatusCode.NotFound, pagina.Status);
        var verantwoording = await server
            .Diensten.GetRequiredService<IArchief>()
            .LeesVerantwoording(new OverlegId(Guid.Parse(spel.Id)));
        Assert.DoesNotContain(
            verantwoording,
            r => r.Regel!.Kenmerken.GetValueOrDefault("wat") == "uitnodiging"
        );
    }

    private static async Task<List<Verantwoordingsregel>> OpeningenAsync(
        Testserver server,
        Overlegspel spel,
        string wie,
        string wat
    ) =>
        [
            .. (
                await server
                    .Diensten.GetRequiredService<IArchief>()
                    .LeesVerantwoording(new OverlegId(Guid.Parse(spel.Id)))
            )
                .Select(static r => r.Regel!)
                .Where(r =>
                    r.Soort == "opening"
                    && r.Door == new DeelnemerId(Guid.Parse(spel.Wie[wie]))
                    && r.Kenmerken.GetValueOrDefault("wat") == wat
                ),
        ];

    [Fact]
    public async Task Aanwezigheid_komt_en_gaat_met_de_verbinding()
    {
        await using var server = await Testserver.StartAsync();
        await using var spel = await Overlegspel.OpenAsync(server, "verbrugge");
        await spel.Hub("baak").WachtOpAsync(b => Aanwezig(b, spel.Wie["verbrugge"], true));
        await spel.Hub("verbrugge").DisposeAsync();
        await spel.Hub("baak").WachtOpAsync(b => Aanwezig(b, spel.Wie["verbrugge"], false));
    }

    private static bool Aanwezig(JsonObject bericht, string wie, bool hier) =>
        (string?)bericht["soort"] == "aanwezig"
        && (string?)bericht["deelnemer"] == wie
        && (bool?)bericht["aanwezig"] == hier;

    [Fact]
    public async Task Een_overleg_dat_rust_verlaat_het_geheugen_en_komt_terug()
    {
        await using var server = await Testserver.StartAsync("--Kamer:RustSeconden=0");
        await using var spel = await Overlegspel.OpenAsync(server, "verbrugge");
        await spel.DoeAsync("baak", Casussen.Inbreng(spel.Over, "Blijft staan"));
        await spel.Hub("baak").DisposeAsync();
        await spel.Hub("verbrugge").DisposeAsync();
        var kamers = server.Diensten.GetRequiredService<Kamers>();
        await Wacht.TotAsync(() => !kamers.Geladen.Any(), "het overleg bleef in het geheugen");
        var terug = await spel.BetreedAsync("verbrugge");
        Assert.Single(Soort(terug, "inbreng"));
    }

    [Fact]
    [Trait("Regel", "R49")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Na_afbreken_blijft_alleen_het_eigene()
    {
        await using var server = await Testserver.StartAsync();
        await using var spel = await Overlegspel.OpenAsync(server, "verbrugge");
        await spel.DoeAsync("verbrugge", Casussen.Inbreng(spel.Over, "Van mij"));
        await spel.DoeAsync("baak", DunstePadTests.Afspraak(spel, "baak"));
        await spel.DoeAsync("baak", Casussen.Doet("breekt-af"));
        await spel.Hub("baak").Gesloten.WaitAsync(Wacht.Geduld);
        Assert.Equal("R49", (string?)spel.Hub("baak").Weg?["regel"]);
        var lijst = await spel.HaalAsync("baak");
        Assert.Null(lijst.Json["regieoverzicht"]);
        Assert.Empty(lijst.Json["afspraken"]!.AsArray());
        Assert.Single((await spel.HaalAsync("verbrugge")).Json["zelfGedeeld"]!.AsArray());
    }

    [Fact]
    public async Task Een_aangekondigde_sluiting_loopt_af_zonder_dat_iedereen_bevestigt()
    {
        await using var server = await Testserver.StartAsync("--Sluiten:AftelSeconden=1");
        await using var spel = await Overlegspel.OpenAsync(server, "verbrugge");
        await spel.DoeAsync("baak", Casussen.Doet("sluit"));
        await spel.Hub("verbrugge").Gesloten.WaitAsync(Wacht.Geduld);
        Assert.Equal(HttpStatusCode.OK, (await spel.HaalAsync("verbrugge")).Status);
    }

    private static IEnumerable<JsonObject> Soort(JsonObject betreding, string soort) =>
        betreding["berichten"]!
            .AsArray()
            .Select(b => b!.AsObject())
            .Where(b => (string?)b["soort"] == soort);
}
