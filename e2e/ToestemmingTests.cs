using System.Text.Json.Nodes;
using Casusoverleg.E2e.Wereld;
using static Microsoft.Playwright.Assertions;

namespace Casusoverleg.E2e;

/// <summary>A consent recorded once, chosen where one shares, and withdrawn by the person themselves while the overleg goes on.</summary>
[Trait("Regel", "R21")]
[Trait("Regel", "R32")]
[Trait("Regel", "R34")]
[Trait("Proef", "houdt")]
[Trait("Proef", "valt aan")]
public sealed class ToestemmingTests(Huis huis) : IClassFixture<Huis>
{
    private const string Gegevens = "wat hij nog kan in huis";
    private const string Inbreng = "Hij is benauwd op de trap";

    [Fact]
    public async Task De_betrokkene_trekt_onderweg_in_en_wat_erop_rust_gaat_niet_mee()
    {
        await using var baak = await huis.Regisseur();
        var tafel = await Huis.Dek(baak, MetBetrokkene);
        await using var groen = await huis.Iemand("groen");
        await using var janssen = await huis.Iemand("janssen", 390, 844);
        await using var daal = await huis.Iemand("daal");
        await baak.Begin(tafel, groen, janssen, daal);
        await LegVast(baak);
        await Task.WhenAll(
            janssen.Ziet("Bekijk wat jij goedvond"),
            groen.Ziet("Er telt één toestemming.")
        );
        await daal.ZietNiet("Er telt één toestemming.");
        await Deel(baak, groen);
        await VraagMee(baak, groen);
        await TrekIn(janssen);

        await groen.Ziet("De toestemming hiervoor is ingetrokken. Dit kan niet meer mee.");
        await groen.Foto("toestemming-ingetrokken-bij-een-ander");
        Assert.Empty(await groen.Axe());
        await baak.ZietNiet("Groen vraagt iets van jou");
        await baak.Ziet("Toestemming ingetrokken:");
        await baak.Foto("toestemming-ingetrokken");
        Assert.Empty(await baak.Axe());
        await groen.ZietNiet("Vraag dit mee");
        await daal.ZietNiet("Toestemming ingetrokken:");
        Assert.Null(daal.Waar(Gegevens));
        Assert.NotNull(groen.Waar(Gegevens));
        Assert.All([baak, groen, janssen, daal], m => Assert.Empty(m.Klachten));
    }

    private static async Task LegVast(Scherm baak)
    {
        await baak.Klik("Menu");
        await baak.Klik("Leg toestemming vast");
        await baak.Vul("welkeGegevens", Gegevens);
        await baak.Vul("doel", "hulp in huis kiezen");
        await baak.Chip("Groen", aan: true);
        await baak.Chip("Gezondheid", aan: true);
        await baak.KlikInVenster("Leg toestemming vast");
        await baak.Ziet("Schrijf wat je hebt uitgelegd.");
        await baak.Vul("uitgelegd", "dat hij altijd kan stoppen");
        await baak.Foto("toestemming-vastleggen");
        Assert.Empty(await baak.Axe());
        await baak.KlikInVenster("Leg toestemming vast");
        await baak.Ziet("Er telt één toestemming.");
    }

    // The one that fits is chosen by itself; somebody it does not name makes it not fit, and that is said.
    private static async Task Deel(Scherm baak, Scherm groen)
    {
        await baak.Schrijf(Inbreng);
        await baak.Kies("wie", "kies");
        await baak.Chip("Van Daal", aan: true);
        await baak.Chip("Groen", aan: true);
        await baak.Pagina.Locator(".rest .tekstknop").ClickAsync();
        await baak.Kies("trede", "toestemming");
        await baak.Ziet("noemt Van Daal niet");
        await baak.Foto("toestemming-past-niet");
        await baak.Chip("Van Daal", aan: false);
        await Expect(baak.Pagina.Locator("select#toestemming option:checked"))
            .ToContainTextAsync(Gegevens);
        await baak.Vul("waaromNietHoger", "anoniem kan niet");
        await baak.Foto("toestemming-kiezen");
        Assert.Empty(await baak.Axe());
        await baak.Pagina.Locator("#deelknop").ClickAsync();
        await groen.Ziet($"Met toestemming: {Gegevens}.");
    }

    private static async Task VraagMee(Scherm baak, Scherm groen)
    {
        await baak.NaarAfspraken();
        await baak.Klik("Afspraak maken");
        await baak.Vul("actie", "Gaat op huisbezoek");
        await baak.Kies("wieDoet", "De heer Groen");
        await baak.Vul("doel", "hulp op gang brengen");
        await baak.Vul("informering", "Groen vertelt het hem bij het bezoek");
        await baak.Klik("Leg de afspraak vast");
        await baak.Ziet("Gaat op huisbezoek");
        await baak.Klik("Naar meeneemronde");
        await baak.KlikInVenster("Naar meeneemronde");
        await groen.Klik("Vraag dit mee");
        await groen.Pagina.Locator("input[id^='waarvoor-']").FillAsync("weten wat hij kan");
        await groen.Klik("Vraag het aan Baak");
        await baak.Ziet("Groen vraagt iets van jou");
    }

    private static async Task TrekIn(Scherm janssen)
    {
        await janssen.Klik("Bekijk wat jij goedvond");
        await janssen.Ziet("Jij zelf");
        await janssen.Foto("toestemmingen-van-jou");
        Assert.Empty(await janssen.Axe());
        await janssen.Klik("Trek in");
        await janssen.Ziet("Vanaf nu deelt niemand hier nog iets op.");
        await janssen.Foto("toestemming-intrekken");
        Assert.Empty(await janssen.Axe());
        await janssen.KlikInVenster("Trek de toestemming in");
        await janssen.Ziet("Ingetrokken, ");
        await janssen.Foto("toestemmingen-ingetrokken");
    }

    private static void MetBetrokkene(JsonObject nieuw)
    {
        nieuw["overleg"]!["betrokkeneUitgenodigd"] = new JsonObject { ["ja"] = true };
        nieuw["deelnemers"]!
            .AsArray()
            .Add(
                new JsonObject
                {
                    ["id"] = "janssen",
                    ["naam"] = "De heer J.",
                    ["soort"] = "burger",
                    ["pet"] = "betrokkene",
                    ["betrokkene"] = "janssen",
                }
            );
    }
}
