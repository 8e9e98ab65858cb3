using Casusoverleg.E2e.Wereld;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Casusoverleg.E2e;

/// <summary>The waiting room on two screens: the regisseur on a desktop, who waits on a phone and on a desktop (R01).</summary>
[Trait("Regel", "R01")]
[Trait("Proef", "houdt")]
[Trait("Proef", "valt aan")]
public sealed class WachtkamerTests(Huis huis) : IClassFixture<Huis>
{
    [Fact]
    public async Task De_regisseur_ziet_wie_er_wacht_en_laat_binnen_of_niet()
    {
        await using var baak = await huis.Regisseur();
        var tafel = await Huis.Dek(baak, nieuw => nieuw["overleg"]!["wachtkamer"] = true);
        await baak.Naar($"/overleg/{tafel.Id}");
        await baak.Klik("Open het overleg");
        await using var pietersen = await huis.Iemand("pietersen");
        await pietersen.MeldAan(tafel);
        await pietersen.NeemAan(baak);
        await pietersen.Schrijf("Alleen voor wie er al was", "eigen-waarneming");
        await pietersen.Klik("Deel met");
        await baak.Ziet("Alleen voor wie er al was");

        await using var groen = await huis.Iemand("groen", 390, 844);
        await Wacht(groen, tafel);
        await groen.Foto("wachtkamer");
        Assert.Empty(await groen.Axe());
        await using var verbrugge = await huis.Iemand("verbrugge");
        await Wacht(verbrugge, tafel);
        await Expect(baak.Pagina.Locator(".wachtenden li")).ToHaveCountAsync(2);
        await baak.Ziet("kwam binnen met link en code om");
        await baak.Foto("wachtkamer-regisseur");
        Assert.Empty(await baak.Axe());
        await pietersen.ZietNiet("kwam binnen met link en code");

        await LaatIedereenBinnen(baak);
        await Task.WhenAll(groen.InDeKamer(), verbrugge.InDeKamer());
        Assert.Null(groen.Waar("Alleen voor wie er al was"));
        Assert.Null(verbrugge.Waar("Alleen voor wie er al was"));
        await LaatNietBinnen(baak, tafel);
        Assert.Empty(groen.Klachten);
        Assert.Empty(baak.Klachten);
    }

    private static async Task Wacht(Scherm mens, Tafel tafel)
    {
        await mens.MeldAan(tafel);
        await mens.Beloof();
        await mens.Ziet("De regisseur laat je zo binnen");
        await mens.ZietNiet("Iets inbrengen");
    }

    private static async Task LaatIedereenBinnen(Scherm baak)
    {
        await baak.Klik("Laat iedereen binnen");
        await baak.Ziet("Verbrugge en Groen komen binnen.");
        await baak.Foto("wachtkamer-iedereen");
        Assert.Empty(await baak.Axe());
        await baak.KlikInVenster("Laat Verbrugge en Groen binnen");
        await Expect(baak.Pagina.Locator(".wachtenden")).ToHaveCountAsync(0);
    }

    private async Task LaatNietBinnen(Scherm baak, Tafel tafel)
    {
        await using var daal = await huis.Iemand("daal", 390, 844);
        await Wacht(daal, tafel);
        await baak.Klik("Laat niet binnen");
        await baak.Foto("wachtkamer-niet");
        await baak.KlikInVenster("Laat niet binnen");
        await baak.Ziet("Schrijf in één zin waarom.");
        await baak.Vul("reden", "Iemand anders nam de telefoon op");
        await baak.KlikInVenster("Laat niet binnen");
        await daal.Ziet("Je doet niet meer mee");
        await daal.Foto("wachtkamer-niet-binnen");
        Assert.Empty(await daal.Axe());
    }
}
