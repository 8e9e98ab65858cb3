using Casusoverleg.E2e.Wereld;
using Casusoverleg.Scenarios.Keuring;

namespace Casusoverleg.E2e;

/// <summary>The Janssen case by clicking and typing: five people, each in a browser of their own.</summary>
[Trait("Regel", "R24")]
[Trait("Regel", "R35")]
[Trait("Regel", "R38")]
[Trait("Regel", "R42")]
[Trait("Regel", "R45")]
[Trait("Regel", "R48")]
[Trait("Proef", "houdt")]
[Trait("Proef", "valt aan")]
public sealed class JanssenTests(Huis huis) : IClassFixture<Huis>
{
    private const string Grauw =
        "Mevrouw Van der Waal zag op 20 februari dat meneer grauw ziet en benauwd is; hij zegt zijn medicijnen niet meer te nemen";
    private const string Overlast =
        "Drie meldingen van nachtelijke onrust in het portiek; ontruiming staat gepland over vier weken";
    private const string Korter = "Meneer is kortademig en ziet er slecht uit sinds 20 februari";

    [Fact]
    public async Task Vijf_mensen_spelen_de_casus_en_ieder_krijgt_alleen_het_eigen_deel()
    {
        await using var baak = await huis.Regisseur();
        var tafel = await Huis.Dek(baak);
        await using var verbrugge = await huis.Iemand("verbrugge");
        await using var groen = await huis.Iemand("groen");
        await using var pietersen = await huis.Iemand("pietersen");
        await using var daal = await huis.Iemand("daal");
        Scherm[] allen = [baak, verbrugge, groen, pietersen, daal];
        foreach (var mens in allen[1..])
        {
            await mens.KomBinnen(tafel);
        }
        await baak.Naar($"/overleg/{tafel.Id}");
        await baak.Klik("Open het overleg");
        await Task.WhenAll(allen.Select(m => m.Ziet("Iets inbrengen")));

        await BrengIn(verbrugge, pietersen, daal);
        await Task.WhenAll(baak.Ziet("grauw ziet en benauwd"), groen.Ziet("grauw ziet en benauwd"));
        await Task.WhenAll(allen.Select(m => m.Ziet("nachtelijke onrust")));
        await Task.WhenAll(allen.Select(m => m.Ziet("Neem iemand mee die hij vertrouwt")));
        await pietersen.ZietNiet("grauw");
        await daal.ZietNiet("grauw");
        await SpreekAf(baak);
        await groen.Ziet("Huisbezoek met een huisarts");
        await pietersen.ZietNiet("Huisbezoek met een huisarts");
        await Verdeel(baak, groen, verbrugge);
        await Foto(baak, groen, verbrugge, pietersen);
        KeurBestanden(tafel);
        await Sluit(allen);
        await HaalOp(groen, Korter, "Huisbezoek met een huisarts");
        await HaalOp(pietersen, Overlast, "Ontruiming vier weken uitstellen");
        await HaalOp(verbrugge, "grauw ziet en benauwd", Korter);
        await HaalOp(baak, "Huisbezoek met een huisarts", "Ontruiming vier weken uitstellen");

        KeurKanaries(tafel, allen);
        KeurBestanden(tafel);
        Assert.All(allen, m => Assert.Empty(m.Klachten));
    }

    private static async Task BrengIn(Scherm verbrugge, Scherm pietersen, Scherm daal)
    {
        await WordtGeweigerd(verbrugge);
        await verbrugge.Schrijf(Grauw, "collega");
        await verbrugge.Vul("bronWie", "hulp in de huishouding");
        await verbrugge.Chip("Pietersen", aan: false);
        await verbrugge.Chip("Van Daal", aan: false);
        await verbrugge.Klik("Deel met Baak en Groen");
        await pietersen.Schrijf(Overlast, "eigen-dossier");
        await pietersen.Klik("Deel met iedereen");
        await daal.Schrijf("Neem iemand mee die hij vertrouwt en begin over de woning");
        await daal.Klik("Deel met iedereen");
    }

    // R24: the text stays, the reason stands where one typed, and nobody else saw anything.
    private static async Task WordtGeweigerd(Scherm verbrugge)
    {
        await verbrugge.Schrijf("Meneer neemt zijn medicatie niet", "eigen-dossier");
        await verbrugge.Chip("Van Daal", aan: false);
        await verbrugge.Chip("Pietersen", aan: true);
        await verbrugge.Ziet("Zo kun je dit niet delen.");
        await verbrugge.Ziet("Kies alleen Baak en Groen");
        await verbrugge.Foto("kamer-kan-zo-niet");
        Assert.Empty(await verbrugge.Axe());
        await verbrugge.Klik("Beantwoord");
        await verbrugge.Kies("trede", "conflict-van-plichten");
        await verbrugge.Foto("kamer-uitzondering");
        Assert.Empty(await verbrugge.Axe());
        await verbrugge.Vul("waaromNietHoger", "anoniem kan niet en geen bepaling past");
        await verbrugge.Vul("motivering", "risico op ernstige gezondheidsschade op korte termijn");
        await verbrugge.Vul("consultatieWie", "teamleider thuiszorg");
        await verbrugge.Vul("consultatieUitkomst", "delen is nodig");
        foreach (var vraag in await verbrugge.Pagina.Locator("[id^=criterium-]").AllAsync())
        {
            await vraag.FillAsync("vier belpogingen en een briefje");
        }
        await verbrugge.Klik("Deel met");
        await verbrugge.Ziet("Regel R24");
        Assert.Equal(
            "Meneer neemt zijn medicatie niet",
            await verbrugge.Pagina.Locator("#tekst").InputValueAsync()
        );
        await verbrugge.Foto("kamer-weigering");
        Assert.Empty(await verbrugge.Axe());
        await verbrugge.Klik("Sluit deze melding");
    }

    private static async Task SpreekAf(Scherm baak)
    {
        await baak.NaarAfspraken();
        await Afspraak(
            baak,
            "Huisbezoek met een huisarts",
            "De heer Groen",
            "Groen vertelt het hem bij het bezoek"
        );
        await baak.Kies("kring", "kies");
        await baak.Chip("Verbrugge", aan: true);
        await baak.Klik("Leg de afspraak vast");
        await baak.Ziet("Huisbezoek met een huisarts");
        await Afspraak(
            baak,
            "Ontruiming vier weken uitstellen en contactpersoon aanwijzen",
            "De heer Pietersen",
            "De corporatie stuurt een brief"
        );
        await baak.Klik("Leg de afspraak vast");
        await baak.Ziet("Ontruiming vier weken uitstellen");
    }

    private static async Task Afspraak(Scherm baak, string actie, string wie, string informering)
    {
        await baak.Klik("Afspraak maken");
        await baak.Vul("actie", actie);
        await baak
            .Pagina.Locator("#wieDoet")
            .SelectOptionAsync(new Microsoft.Playwright.SelectOptionValue { Label = wie });
        await baak.Vul("voor", Dagen.Over(5));
        await baak.Vul("doel", "lichamelijke gezondheid laten beoordelen");
        await baak.Vul("informering", informering);
    }

    private static async Task Verdeel(Scherm baak, Scherm groen, Scherm verbrugge)
    {
        await baak.Klik("Naar meeneemronde");
        await baak
            .Pagina.GetByRole(Microsoft.Playwright.AriaRole.Dialog)
            .GetByText("Naar meeneemronde", new() { Exact = true })
            .Last.ClickAsync();
        await groen.Ziet("Wat heb jij nodig voor je afspraak?");
        await groen.Klik("Vraag dit mee van Verbrugge");
        await groen
            .Pagina.GetByLabel("Waarvoor heb je dit nodig?")
            .FillAsync("de huisarts gericht kunnen vragen");
        await groen.Klik("Vraag het aan Verbrugge");
        await groen.Ziet("Gevraagd aan Verbrugge");
        await verbrugge.Ziet("Groen vraagt iets van jou");
        await verbrugge.Pagina.GetByLabel("Ja, in een kortere versie").CheckAsync();
        await verbrugge.Pagina.GetByLabel("Kortere versie voor Groen").FillAsync(Korter);
        await verbrugge.Klik("Sta kortere versie toe");
        await groen.Ziet("kortademig");
    }

    private static async Task Foto(params Scherm[] allen)
    {
        foreach (var mens in allen)
        {
            await mens.Foto("meeneemronde-" + mens.Naam);
            Assert.Empty(await mens.Axe());
        }
    }

    private static async Task Sluit(Scherm[] allen)
    {
        var baak = allen[0];
        await baak.Klik("Sluit het overleg");
        await baak
            .Pagina.GetByRole(Microsoft.Playwright.AriaRole.Dialog)
            .GetByText("Sluit het overleg", new() { Exact = true })
            .ClickAsync();
        await Task.WhenAll(allen.Select(m => m.Ziet("Klopt dit?")));
        await baak.Foto("sluiten");
        Assert.Empty(await baak.Axe());
        foreach (var mens in allen)
        {
            await mens.Klik("Dit klopt");
        }
        await Task.WhenAll(allen.Select(m => m.Ziet("Het overleg is gesloten")));
        Assert.Empty(await baak.Axe());
    }

    private static async Task HaalOp(Scherm mens, params string[] staatErin)
    {
        await mens.Pagina.GetByText("Naar mijn meeneemlijst").ClickAsync();
        await mens.Klik("Open mijn lijst");
        foreach (var tekst in staatErin)
        {
            await mens.Ziet(tekst);
        }
        await mens.Foto("meeneemlijst-" + mens.Naam);
        Assert.Empty(await mens.Axe());
        await mens.Klik("Ik heb het overgenomen");
        await mens.Klik("Ja, vernietig de lijst");
        await mens.Ziet("Je lijst is vernietigd");
    }

    private static void KeurKanaries(Tafel tafel, Scherm[] allen)
    {
        foreach (var kanarie in tafel.Casus.Nooit)
        {
            foreach (var mens in allen.Where(m => kanarie.Wie == "*" || kanarie.Wie == m.Naam))
            {
                Assert.True(
                    mens.Waar(kanarie.Tekst) is null,
                    $"{mens.Naam} ontving '{kanarie.Tekst}' in {mens.Waar(kanarie.Tekst)}"
                );
            }
        }
        // What may be seen was seen: a search that finds nothing anywhere proves nothing.
        Assert.All(
            tafel.Casus.Vernietigd,
            tekst => Assert.Contains(allen, m => m.Waar(tekst) is not null)
        );
    }

    private void KeurBestanden(Tafel tafel)
    {
        Assert.Empty(Bestanden.Met([.. tafel.Casus.Vernietigd], huis.Plek.Datamap));
        Assert.Empty(Bestanden.Met([.. tafel.Casus.Vernietigd], huis.Plek.Sleutelmap));
        Assert.Empty(Bestanden.Met([.. tafel.Casus.Vernietigd], huis.Plek.Logmap));
    }
}
