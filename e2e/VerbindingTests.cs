using Casusoverleg.E2e.Wereld;
using Casusoverleg.Scenarios.Server;

namespace Casusoverleg.E2e;

/// <summary>What happens to a line: cut, refreshed, left and come back to, doubled, and cut off for good.</summary>
public sealed class VerbindingTests(Huis huis) : IClassFixture<Huis>
{
    private const string Advies = "Begin over de woning";

    [Fact]
    public async Task Wie_even_weg_was_krijgt_alsnog_wat_er_gedeeld_is_en_verliest_niets_van_wat_hij_typte()
    {
        var luik = huis.Luik();
        await using var baak = await huis.Regisseur();
        var tafel = await Huis.Dek(baak);
        await using var daal = await huis.Iemand("daal", poort: luik.Poort);
        await using var pietersen = await huis.Iemand("pietersen");
        await baak.Begin(tafel, daal, pietersen);
        await daal.Schrijf(Advies);

        luik.Knip();
        await daal.Ziet("De verbinding is weg.");
        await pietersen.Schrijf("De huismeester kent hem al twintig jaar");
        await pietersen.Klik("Deel met iedereen");
        await baak.Ziet("De huismeester kent hem");
        luik.Herstel();

        await daal.Klik("Probeer nu");
        await daal.Ziet("De huismeester kent hem al twintig jaar");
        Assert.Equal(Advies, await daal.Pagina.Locator("#tekst").InputValueAsync());
        await daal.Klik("Deel met iedereen");
        await baak.Ziet(Advies);
    }

    [Fact]
    [Trait("Regel", "R01")]
    [Trait("Proef", "houdt")]
    public async Task Een_inschrijflink_die_even_niet_te_vragen_was_is_niet_voorbij()
    {
        var luik = huis.Luik();
        await using var rik = await huis.Iemand("rik", 390, 844, luik.Poort);
        var link = await Serverproces.Inschrijflink(huis.Plek, "Rik Regie", "regisseur");
        await rik.Naar("/inschrijven");
        await rik.Ziet("Deze pagina werkt alleen met de hele link.");
        luik.Knip();
        await rik.Pagina.EvaluateAsync(
            "geheim => void (location.hash = geheim)",
            link.Split('#')[1]
        );
        await rik.Ziet("Er is geen verbinding.");
        await rik.Foto("inschrijven-storing");
        Assert.Empty(await rik.Axe());
        luik.Herstel();
        await rik.Klik("Probeer opnieuw");
        await rik.Ziet("Rik Regie");
        await rik.ZietNiet("Er is geen verbinding.");
        await rik.Vul("organisatie", "Gemeente Waterstad");
        await rik.Klik("Schrijf me in");
        await rik.BewaarCode();
        await rik.Ziet("Hier staat nu niets");
    }

    [Fact]
    public async Task Verversen_teruggaan_en_een_tweede_tabblad_geven_hetzelfde_beeld()
    {
        await using var baak = await huis.Regisseur();
        var tafel = await Huis.Dek(baak);
        await using var daal = await huis.Iemand("daal");
        await using var pietersen = await huis.Iemand("pietersen");
        await baak.Begin(tafel, daal, pietersen);
        await daal.Schrijf(Advies);
        await daal.Klik("Deel met iedereen");
        await baak.Ziet(Advies);

        await baak.Pagina.ReloadAsync();
        await baak.Ziet(Advies);
        await baak.Naar("/");
        await baak.Pagina.GoBackAsync();
        await baak.Ziet(Advies);

        var tweede = await daal.NieuwTabblad();
        await tweede.GotoAsync(new Uri(daal.Adres, $"/overleg/{tafel.Id}").ToString());
        await tweede.GetByText(Advies).First.WaitForAsync();
        await pietersen.Schrijf("De huismeester kent hem al twintig jaar");
        await pietersen.Klik("Deel met iedereen");
        await tweede.GetByText("De huismeester kent hem").First.WaitForAsync();
        await daal.Ziet("De huismeester kent hem");
        await tweede.CloseAsync();
        await daal.Schrijf("Neem iemand mee die hij vertrouwt");
        await daal.Klik("Deel met iedereen");
        await baak.Ziet("Neem iemand mee die hij vertrouwt");
    }

    [Fact]
    [Trait("Regel", "R09")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Wie_verwijderd_wordt_ziet_meteen_niets_meer_in_geen_enkel_tabblad()
    {
        await using var baak = await huis.Regisseur();
        var tafel = await Huis.Dek(baak);
        await using var daal = await huis.Iemand("daal");
        await using var pietersen = await huis.Iemand("pietersen");
        await baak.Begin(tafel, daal, pietersen);
        await daal.Schrijf(Advies);
        await daal.Klik("Deel met iedereen");
        await baak.Ziet(Advies);
        var tweede = await daal.NieuwTabblad();
        await tweede.GotoAsync(new Uri(daal.Adres, $"/overleg/{tafel.Id}").ToString());
        await tweede.GetByText(Advies).First.WaitForAsync();

        await baak.Klik("Meer over Van Daal");
        await baak.Klik("Verwijder Van Daal");
        await baak.Vul("reden", "bijdrage geleverd");
        await baak
            .Pagina.Locator("dialog")
            .GetByText("Verwijder Van Daal", new() { Exact = true })
            .Last.ClickAsync();

        await daal.Ziet("Je doet niet meer mee aan dit overleg");
        await tweede.GetByText("Je doet niet meer mee aan dit overleg").First.WaitForAsync();
        Assert.DoesNotContain(Advies, await daal.Pagina.ContentAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(Advies, await tweede.ContentAsync(), StringComparison.Ordinal);
        Assert.Equal(403, (await daal.Naar($"/overleg/{tafel.Id}"))!.Status);
        await pietersen.Schrijf("Dit is na het vertrek gezegd");
        await pietersen.Klik("Deel met iedereen");
        await baak.Ziet("Dit is na het vertrek gezegd");
        Assert.Null(daal.Waar("na het vertrek"));
    }
}
