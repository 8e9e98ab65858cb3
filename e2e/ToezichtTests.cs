using Casusoverleg.Domein;
using Casusoverleg.E2e.Wereld;
using static Microsoft.Playwright.Assertions;

namespace Casusoverleg.E2e;

/// <summary>The pages of privacy officer and supervisor: by hand, by keys alone, and every one of them judged by axe.</summary>
[Trait("Regel", "R54")]
[Trait("Regel", "R55")]
[Trait("Proef", "houdt")]
[Trait("Proef", "valt aan")]
public sealed class ToezichtTests(Huis huis) : IClassFixture<Huis>
{
    private const string Reden = "Jaarlijkse controle op het delen van gegevens";

    [Fact]
    public async Task Een_privacyfunctionaris_ziet_dat_er_is_gedeeld_en_niet_wat()
    {
        await using var baak = await huis.Regisseur();
        var tafel = await Huis.Dek(baak);
        await using var groen = await huis.Iemand("groen");
        await baak.Begin(tafel, groen);
        await groen.Schrijf("Er ligt een kanarie in de gang");
        await groen.Klik("Deel met iedereen");
        await baak.Ziet("Er ligt een kanarie in de gang");

        await using var fen = await huis.Account("fen", "Fen Privacy", Rol.Fg);
        await Bekijk(fen, "toezicht-begin");
        await fen.Klik("Begin");
        await fen.Ziet("Schrijf op waarom je kijkt.");
        await fen.Vul("reden", "kijken");
        await fen.Klik("Begin");
        await fen.Ziet("Schrijf in een zin waarom je kijkt");
        await Bekijk(fen, "toezicht-geweigerd");
        await fen.Vul("reden", Reden);
        await fen.Klik("Begin");
        await fen.Ziet("Woningcorporatie");
        await Expect(fen.Pagina.Locator("main h1")).ToBeFocusedAsync();
        await fen.Klik("Controleer of er niets is veranderd");
        await fen.Ziet("De verantwoording klopt.");
        await Bekijk(fen, "toezicht");
        await fen.Pagina.GetByText(tafel.Id).ClickAsync();
        await fen.Ziet("Verstrekking");
        await Bekijk(fen, "toezicht-overleg");
        await fen.Naar("/toezicht/installatie");
        await fen.Ziet("Toezicht begonnen");
        await Bekijk(fen, "toezicht-installatie");
        Assert.All(
            (string[])["kanarie", "Groen", "Behoud van de woning", Reden],
            tekst => Assert.Null(fen.Waar(tekst))
        );
        Assert.Empty(fen.Klachten);
    }

    [Fact]
    public async Task Met_alleen_toetsen_kijkt_een_toezichthouder_en_leest_waar_die_aan_gebonden_is()
    {
        await using var baak = await huis.Regisseur();
        var tafel = await Huis.Dek(baak);
        await using var tom = await huis.Account("tom", "Tom Toezicht", Rol.Toezichthouder);
        await tom.Ziet("afgeleid beroepsgeheim");
        await tom.TabTyp("#reden", Reden);
        await tom.TabEnter("Begin");
        await tom.Ziet("Woningcorporatie");
        await Expect(tom.Pagina.Locator("main h1")).ToBeFocusedAsync();
        await tom.TabEnter("Controleer of er niets is veranderd");
        await tom.Ziet("De verantwoording klopt.");
        await Bekijk(tom, "toezicht-toezichthouder");
        await tom.TabEnter(tafel.Id);
        await tom.Ziet("Overleg belegd");
        await Bekijk(tom, "toezicht-overleg-toezichthouder");
        await tom.TabEnter("Terug naar alle overleggen");
        await tom.Ziet("Woningcorporatie");
        await tom.TabEnter("Verantwoording van de installatie");
        await tom.Ziet("Toezicht begonnen");
        Assert.Empty(tom.Klachten);
    }

    private static async Task Bekijk(Scherm scherm, string naam)
    {
        await scherm.Foto(naam);
        Assert.Empty(await scherm.Axe());
    }
}
