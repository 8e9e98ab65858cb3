using Casusoverleg.E2e.Wereld;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Casusoverleg.E2e;

/// <summary>The page Afscherming: record two people, be refused, and take it away again (R65).</summary>
[Trait("Regel", "R65")]
[Trait("Proef", "houdt")]
public sealed class AfschermingTests(Huis huis) : IClassFixture<Huis>
{
    [Fact]
    public async Task Twee_mensen_afschermen_en_het_weer_weghalen()
    {
        await using var baak = await huis.Regisseur();
        await baak.Naar("/afscherming");
        await baak.Ziet("Je hebt nog niemand afgeschermd.");
        await baak.Klik("Scherm af");
        await Expect(baak.Pagina.Locator(".nieuw__fout")).ToHaveCountAsync(3);
        await Expect(baak.Pagina.Locator("#naamEen")).ToBeFocusedAsync();
        await Beeld(baak, "afscherming-leeg");
        await baak.Vul("naamEen", "De heer Groen");
        await baak.Vul("organisatieEen", "Wijkteam");
        await baak.Vul("naamAnder", "de heer groen");
        await baak.Vul("organisatieAnder", "wijkteam");
        await baak.Kies("reden", "dreiging");
        await baak.Klik("Scherm af");
        await baak.Ziet("Dit is twee keer dezelfde persoon.");
        await Beeld(baak, "afscherming-dezelfde");
        await baak.Vul("naamAnder", "De heer Pietersen");
        await baak.Vul("organisatieAnder", "");
        await baak.Klik("Scherm af");
        await Expect(Lijst(baak)).ToHaveCountAsync(1);
        await baak.Ziet("tot je het weghaalt");
        await Beeld(baak, "afscherming");

        await Haal(baak, "Laat staan");
        await Expect(Lijst(baak)).ToHaveCountAsync(1);
        await Haal(baak, "Haal weg");
        await baak.Ziet("Je hebt nog niemand afgeschermd.");
        Assert.Empty(baak.Klachten);
    }

    private static ILocator Lijst(Scherm baak) => baak.Pagina.Locator("ul.genodigden li");

    private static async Task Haal(Scherm baak, string antwoord)
    {
        await baak.Klik("Haal weg de afscherming van De heer Groen en De heer Pietersen");
        await baak.Ziet("Deze twee mensen kunnen daarna samen in een overleg komen.");
        await baak.KlikInVenster(antwoord);
    }

    private static async Task Beeld(Scherm baak, string naam)
    {
        await baak.Foto(naam);
        Assert.Empty(await baak.Axe());
    }
}
