using Casusoverleg.E2e.Wereld;
using static Microsoft.Playwright.Assertions;

namespace Casusoverleg.E2e;

/// <summary>A closed part of the overleg: begun, shared in, seen by nobody outside, and ended.</summary>
[Trait("Regel", "R35")]
[Trait("Regel", "R36")]
[Trait("Proef", "houdt")]
[Trait("Proef", "valt aan")]
public sealed class KleineKringTests(Huis huis) : IClassFixture<Huis>
{
    private const string Apart = "Er is nu een kleine kring";
    private const string Advies = "Begin over de woning";
    private const string Eigen = "Er ligt een brief over de huur";
    private const string Beter = "Er liggen twee brieven over de huur";
    private const string Kanarie = "zilverreiger achter het gasfornuis";

    [Fact]
    public async Task Wie_buiten_de_kring_staat_ziet_alleen_dat_er_een_is()
    {
        await using var baak = await huis.Regisseur();
        var tafel = await Huis.Dek(baak);
        await using var groen = await huis.Iemand("groen");
        await using var pietersen = await huis.Iemand("pietersen");
        await using var daal = await huis.Iemand("daal");
        await baak.Begin(tafel, groen, pietersen, daal);
        await daal.Schrijf(Advies);
        await IsAanHetCorrigeren(pietersen);

        await Splits(baak, "Groen");
        await Task.WhenAll(groen.Ziet("zien niets van dit deel"), baak.Ziet("In deze kring"));
        await Task.WhenAll(pietersen.Ziet(Apart), daal.Ziet(Apart));
        await WordtBuitenGeweigerd(pietersen);
        await Fotos(groen, daal);

        await groen.Schrijf($"Er zat een {Kanarie}");
        await groen.Ziet("Alleen Baak ziet dit.");
        await groen.Klik("Deel met deze kring");
        await baak.Ziet(Kanarie);
        await baak.Foto("kleine-kring-binnen-gedeeld");
        Assert.Empty(await baak.Axe());
        await BuitenMagNiets(pietersen, daal);

        await WeerSamen(groen, pietersen, daal);
        await baak.Ziet(Advies);
        await baak.Ziet(Kanarie);
        KeurKanarie(binnen: [baak, groen], buiten: [pietersen, daal]);
    }

    private static async Task IsAanHetCorrigeren(Scherm pietersen)
    {
        await pietersen.Schrijf(Eigen);
        await pietersen.Klik("Deel met iedereen");
        await pietersen.Klik("Corrigeren");
        await pietersen.Vul("correctie", Beter);
    }

    // What was being typed before the kring is still there, and goes to everybody again.
    private static async Task WeerSamen(Scherm groen, Scherm pietersen, Scherm daal)
    {
        await groen.Klik("Terug naar iedereen");
        await Task.WhenAll(
            pietersen.Ziet("Wat wil je inbrengen"),
            daal.Ziet("Wat wil je inbrengen")
        );
        await pietersen.ZietNiet(Apart);
        await Expect(daal.Pagina.Locator("#tekst")).ToHaveValueAsync(Advies);
        await daal.Klik("Deel met iedereen");
        await pietersen.Ziet(Advies);
    }

    [Fact]
    public async Task Op_een_telefoon_gaat_buiten_de_kring_het_invulblad_dicht_en_blijft_de_tekst()
    {
        await using var baak = await huis.Regisseur();
        var tafel = await Huis.Dek(baak);
        await using var groen = await huis.Iemand("groen");
        await using var pietersen = await huis.Iemand("pietersen", 390, 844);
        await baak.Begin(tafel, groen, pietersen);
        await pietersen.Schrijf(Eigen);
        await Splits(baak, "Groen");
        await pietersen.Ziet("Er is nu een kleine kring");
        await Expect(pietersen.Pagina.Locator("#tekst")).ToHaveCountAsync(0);
        await pietersen.Foto("telefoon-kleine-kring-buiten");
        Assert.Empty(await pietersen.Axe());
        await baak.Klik("Terug naar iedereen");
        await Expect(pietersen.Pagina.Locator("#tekst")).ToHaveValueAsync(Eigen);
        await pietersen.Klik("Deel met iedereen");
        await baak.Ziet(Eigen);
    }

    private static async Task Splits(Scherm baak, string met)
    {
        await baak.Klik("Start kleine kring");
        await baak.Ziet("De anderen zien alleen dat er een kleine kring is.");
        await baak.Foto("kleine-kring-starten");
        Assert.Empty(await baak.Axe());
        await baak.Chip(met, aan: true);
        await baak.KlikInVenster("Start kleine kring");
    }

    private static async Task Fotos(Scherm binnen, Scherm buiten)
    {
        await binnen.Foto("kleine-kring-binnen");
        await buiten.Foto("kleine-kring-buiten");
        Assert.Empty(await binnen.Axe());
        Assert.Empty(await buiten.Axe());
        await Expect(binnen.Pagina)
            .ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("^Kleine kring"));
        await Expect(buiten.Pagina)
            .Not.ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("[Kk]leine kring"));
    }

    // Somebody was correcting something when the kring began: refused, what was typed stays, and it goes through afterwards.
    private static async Task WordtBuitenGeweigerd(Scherm pietersen)
    {
        await pietersen.KlikInVenster("Corrigeer");
        await pietersen.Ziet("Regel R36");
        await Expect(pietersen.Pagina.Locator("#correctie")).ToHaveValueAsync(Beter);
        await pietersen.Foto("kleine-kring-geweigerd-R36");
        Assert.Empty(await pietersen.Axe());
        await pietersen.KlikInVenster("Toch niet");
    }

    // There is no way in on the screen, and nothing that betrays what goes on.
    private static async Task BuitenMagNiets(params Scherm[] buiten)
    {
        foreach (var mens in buiten)
        {
            await Expect(mens.Knop("Iets inbrengen")).ToHaveCountAsync(0);
            await Expect(mens.Pagina.Locator("#tekst")).ToHaveCountAsync(0);
            await mens.ZietNiet("In deze kring");
            await mens.ZietNiet(Kanarie);
            await mens.Klik("Menu");
            await Expect(mens.Knop("Leg toestemming vast")).ToHaveCountAsync(0);
            await mens.Pagina.Keyboard.PressAsync("Escape");
        }
    }

    private static void KeurKanarie(Scherm[] binnen, Scherm[] buiten)
    {
        Assert.All(buiten, m => Assert.Null(m.Waar(Kanarie)));
        Assert.All(buiten, m => Assert.Null(m.Waar("zilverreiger")));
        // A search that finds nothing anywhere proves nothing.
        Assert.All(binnen, m => Assert.NotNull(m.Waar(Kanarie)));
        Assert.All([.. binnen, .. buiten], m => Assert.Empty(m.Klachten));
    }
}
