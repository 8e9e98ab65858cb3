using Casusoverleg.E2e.Wereld;
using static Microsoft.Playwright.Assertions;

namespace Casusoverleg.E2e;

/// <summary>One laptop at the table: the regisseur types, the other reads it on a phone and makes it theirs, or throws it away.</summary>
[Trait("Regel", "R78")]
[Trait("Proef", "houdt")]
[Trait("Proef", "valt aan")]
public sealed class VoorleggenTests(Huis huis) : IClassFixture<Huis>
{
    private const string Getypt = "Hij betaalt sinds het voorjaar weer op tijd";
    private const string Verbeterd = "Hij betaalt sinds mei weer op tijd";

    [Fact]
    public async Task De_regisseur_typt_en_pas_wie_het_naleest_en_deelt_brengt_het_in()
    {
        await using var baak = await huis.Regisseur();
        var tafel = await Huis.Dek(baak);
        await using var pietersen = await huis.Iemand("pietersen", 390, 844);
        await using var groen = await huis.Iemand("groen");
        await baak.Begin(tafel, pietersen, groen);
        await Typ(baak, "Pietersen", Getypt);
        await pietersen.Ziet("C. Baak schreef dit voor jou. Klopt het?");
        await pietersen.Ziet(Getypt);
        Assert.Empty(await pietersen.Axe());
        await pietersen.Foto("voorgelegd");
        await baak.Ziet("Jij typte voor Pietersen:");
        await baak.Foto("voorgelegd-door-mij");
        Assert.Empty(await baak.Axe());

        await pietersen.Klik("Lees na en deel wat C. Baak voor je schreef");
        await pietersen.Ziet("C. Baak schreef dit voor jou. Als je het deelt, is het van jou.");
        await Expect(pietersen.Pagina.Locator("#tekst")).ToHaveValueAsync(Getypt);
        await pietersen.Foto("voorgelegd-nalezen");
        Assert.Empty(await pietersen.Axe());
        Assert.Null(groen.Waar(Getypt));
        await pietersen.Schrijf(Verbeterd);
        await pietersen.Klik("Deel met");
        await groen.Ziet(Verbeterd);
        await baak.ZietNiet("Jij typte voor Pietersen:");
        await pietersen.ZietNiet("schreef dit voor jou");
        Assert.Null(groen.Waar(Getypt));
        Assert.Null(groen.Waar("voorlegging"));
        Assert.Empty(baak.Klachten);
        Assert.Empty(pietersen.Klachten);
    }

    [Fact]
    public async Task Wat_voor_je_getypt_is_gooi_je_weg_en_wie_typte_haalt_het_terug()
    {
        await using var baak = await huis.Regisseur(390, 844);
        var tafel = await Huis.Dek(baak);
        await using var groen = await huis.Iemand("groen");
        await baak.Begin(tafel, groen);
        await baak.Tab("Deelnemers").ClickAsync();
        await Typ(baak, "Groen", Getypt);
        await groen.Klik("Gooi weg wat C. Baak voor je schreef");
        await groen.ZietNiet(Getypt);
        await baak.Tab("Inbreng").ClickAsync();
        await baak.ZietNiet("Jij typte voor Groen:");

        await baak.Tab("Deelnemers").ClickAsync();
        await Typ(baak, "Groen", Getypt);
        await groen.Schrijf("Ik typ zelf al iets");
        await groen.Ziet("Je typt zelf al iets. Deel dat eerst, of maak je tekst leeg.");
        await groen.Foto("voorgelegd-bezig");
        await baak.Tab("Inbreng").ClickAsync();
        await baak.Klik("Haal terug : wat je typte voor Groen");
        await groen.ZietNiet(Getypt);
        await Expect(groen.Pagina.Locator("#tekst")).ToHaveValueAsync("Ik typ zelf al iets");
        Assert.Empty(baak.Klachten);
        Assert.Empty(groen.Klachten);
    }

    private static async Task Typ(Scherm baak, string wie, string tekst)
    {
        await baak.Klik("Meer over " + wie);
        await baak.Klik("Typ voor deze persoon " + wie);
        await Expect(baak.Pagina.Locator("#voorcategorie")).ToHaveValueAsync("");
        await baak.KlikInVenster("Leg het voor aan " + wie);
        await baak.Ziet($"Schrijf wat {wie} vertelde.");
        await baak.Vul("voortekst", tekst);
        await baak.Ziet("Kies wat voor gegevens dit zijn.");
        await baak.Kies("voorcategorie", "gewoon");
        await baak.Kies("voorniveau", "buitenkant");
        await baak.Kies("voorbron", "eigen-dossier");
        await baak.Foto("typ-voor");
        Assert.Empty(await baak.Axe());
        await baak.KlikInVenster("Leg het voor aan " + wie);
        await Expect(baak.Pagina.GetByRole(Microsoft.Playwright.AriaRole.Dialog))
            .ToHaveCountAsync(0);
    }
}
