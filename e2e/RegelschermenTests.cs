using System.Text.Json.Nodes;
using Casusoverleg.E2e.Wereld;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Casusoverleg.E2e;

/// <summary>Screens that few people meet: judging anew, a secret that another decides about, police data, and no basis in the AVG.</summary>
[Trait("Proef", "houdt")]
[Trait("Proef", "valt aan")]
public sealed class RegelschermenTests(Huis huis) : IClassFixture<Huis>
{
    private const string Gebeld = "De wijkagent belde deze maand twee keer aan";
    private const string Grauw = "Meneer laat zijn post al weken liggen";

    [Fact]
    [Trait("Regel", "R15")]
    public async Task Na_de_laatste_dag_beoordeelt_de_regisseur_opnieuw_en_dan_kan_het_weer()
    {
        await using var baak = await huis.Regisseur();
        var tafel = await Huis.Dek(
            baak,
            nieuw => nieuw["overleg"]!["zonderToestemming"]!["einde"] = Dagen.Over(0)
        );
        // The screen lives a day later; for the server the last day is still today.
        await baak.Pagina.Clock.SetFixedTimeAsync(DateTime.UtcNow.AddDays(1));
        await baak.Naar($"/overleg/{tafel.Id}");
        await baak.Ziet("Beoordeel opnieuw of dit mag");
        await baak.Foto("status-voorbij");
        Assert.Empty(await baak.Axe());
        await baak
            .Pagina.GetByRole(AriaRole.Button, new() { Name = "Beoordeel opnieuw", Exact = true })
            .ClickAsync();
        await baak.KlikInVenster("Leg vast");
        await Expect(baak.Pagina.Locator("#keuze")).ToHaveAttributeAsync("aria-invalid", "true");
        await baak.Kies("keuze", "3a1");
        await Expect(baak.Pagina.Locator("#beoordelaar")).ToHaveValueAsync("C. Baak");
        await baak.VulZonderToestemming(Dagen.Over(0), Dagen.Over(30));
        await baak.Foto("status-opnieuw");
        Assert.Empty(await baak.Axe());
        await baak.KlikInVenster("Leg vast");
        await baak.ZietNiet("Beoordeel opnieuw of dit mag");
        await using var groen = await huis.Iemand("groen");
        await groen.KomBinnen(tafel);
        await baak.Klik("Open het overleg");
        await groen.Schrijf(Grauw);
        await groen.Klik("Deel met");
        await baak.Ziet(Grauw);
        Assert.Null(groen.Waar("doet de deur niet open"));
        Assert.Empty(baak.Klachten);
    }

    [Fact]
    [Trait("Regel", "R75")]
    public async Task Wie_een_afgeleid_geheim_heeft_noemt_wie_besliste_en_een_nee_blijft_een_nee()
    {
        await using var baak = await huis.Regisseur();
        var tafel = await Huis.Dek(
            baak,
            nieuw => Wie(nieuw, "verbrugge")["beroepsgeheim"] = "afgeleid beroepsgeheim"
        );
        await using var verbrugge = await huis.Iemand("verbrugge");
        await using var groen = await huis.Iemand("groen");
        await baak.Begin(tafel, verbrugge, groen);
        await verbrugge.Schrijf(Grauw);
        await verbrugge.Klik("Beantwoord");
        await verbrugge.Kies("trede", "goed-hulpverlenerschap");
        await verbrugge.Vul("waaromNietHoger", "hij is niet te bereiken");
        await verbrugge.Vul("motivering", "het gaat snel slechter");
        await verbrugge.Vul("consultatieWie", "teamleider");
        await verbrugge.Vul("consultatieUitkomst", "eens");
        await verbrugge.Vul("besluitWie", "huisarts");
        await verbrugge.Kies("besluitUitkomst", "niet-akkoord");
        await verbrugge.Foto("geheimhouder");
        Assert.Empty(await verbrugge.Axe());
        await verbrugge.Klik("Deel met");
        await verbrugge.Ziet("Nog niet gedeeld: een ander beslist over dit geheim");
        await verbrugge.Foto("geheimhouder-nee");
        Assert.Empty(await verbrugge.Axe());
        Assert.Null(groen.Waar(Grauw));
        await verbrugge.Kies("besluitUitkomst", "akkoord");
        await verbrugge.Klik("Deel met");
        await groen.Ziet(Grauw);
        Assert.Null(groen.Waar("huisarts"));
        Assert.Empty(verbrugge.Klachten);
    }

    [Fact]
    [Trait("Regel", "R77")]
    public async Task De_politie_kiest_een_artikel_uit_de_eigen_wet_en_ziet_geen_andere_reden()
    {
        await using var baak = await huis.Regisseur();
        var tafel = await Huis.Dek(
            baak,
            nieuw =>
            {
                var agent = Wie(nieuw, "pietersen");
                agent["organisatie"] = "Politie";
                agent["soort"] = "politie";
                agent["taak"] = "Politietaak (Politiewet 2012 art. 3)";
                agent["beroepsgeheim"] = "Wpg";
            }
        );
        await using var agent = await huis.Iemand("pietersen");
        await using var groen = await huis.Iemand("groen");
        await baak.Begin(tafel, agent, groen);
        await agent.Schrijf(Gebeld);
        await agent.Klik("Beantwoord");
        var redenen = await agent.Pagina.Locator("#trede option").AllAsync();
        Assert.Equal(
            "wettelijke-bepaling",
            await Assert.Single(redenen).GetAttributeAsync("value")
        );
        await agent.Klik("Deel met");
        await agent.Ziet("Nog niet gedeeld");
        Assert.Null(groen.Waar(Gebeld));
        await agent.Kies("bepaling", "Wet politiegegevens art. 19");
        await agent.Foto("politie-artikel");
        Assert.Empty(await agent.Axe());
        await agent.Klik("Deel met");
        await groen.Ziet(Gebeld);
        Assert.Empty(agent.Klachten);
    }

    [Fact]
    [Trait("Regel", "R68")]
    public async Task Wie_geen_grond_heeft_voor_gezondheid_schrijft_wat_er_te_zien_was()
    {
        await using var baak = await huis.Regisseur();
        var tafel = await Huis.Dek(baak);
        await using var pietersen = await huis.Iemand("pietersen", 390, 844);
        await using var groen = await huis.Iemand("groen");
        await baak.Begin(tafel, pietersen, groen);
        await pietersen.Schrijf("Meneer is ziek en slikt medicijnen");
        var reden = pietersen.Pagina.Locator("#waaromNietHoger");
        await reden.FillAsync("anoniem kan niet");
        await pietersen.Klik("Deel met");
        await pietersen.Ziet("Nog niet gedeeld: de AVG heeft hier geen grond voor");
        await pietersen.Foto("geen-avg-grond");
        Assert.Empty(await pietersen.Axe());
        await pietersen.Klik("Schrijf wat je zag of merkte");
        await pietersen.Pagina.Locator("#tekst").FillAsync(Grauw);
        await pietersen.Klik("Deel met");
        await groen.Ziet(Grauw);
        Assert.Null(groen.Waar("slikt medicijnen"));
        Assert.Empty(pietersen.Klachten);
    }

    private static JsonObject Wie(JsonObject nieuw, string id) =>
        nieuw["deelnemers"]!.AsArray().Single(d => (string?)d!["id"] == id)!.AsObject();
}
