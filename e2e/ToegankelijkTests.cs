using Casusoverleg.E2e.Wereld;

namespace Casusoverleg.E2e;

/// <summary>On a phone, by keyboard alone, and judged by axe on every page.</summary>
public sealed class ToegankelijkTests(Huis huis) : IClassFixture<Huis>
{
    [Fact]
    public async Task Op_een_telefoon_kan_iemand_meedoen_en_inbrengen_zonder_opzij_te_schuiven()
    {
        await using var baak = await huis.Regisseur(390, 844);
        var tafel = await Huis.Dek(baak);
        await using var daal = await huis.Iemand("daal", 390, 844);
        await daal.KomBinnen(tafel);
        await baak.Naar($"/overleg/{tafel.Id}");
        await baak.Klik("Open het overleg");
        await daal.Ziet("Iets inbrengen");
        await PastOpHetScherm(daal);

        await daal.Klik("Iets inbrengen");
        await daal.Pagina.Locator("#tekst").FillAsync("Begin over de woning");
        Assert.Empty(await daal.Axe());
        await PastOpHetScherm(daal);
        await daal.Klik("Deel met iedereen");

        await baak.Ziet("Begin over de woning");
        await PastOpHetScherm(baak);
        Assert.Empty(await baak.Axe());
    }

    [Fact]
    public async Task Met_alleen_het_toetsenbord_komt_iemand_binnen_en_deelt_iets()
    {
        await using var baak = await huis.Regisseur();
        var tafel = await Huis.Dek(baak);
        await using var daal = await huis.Iemand("daal");
        var (geheim, code) = tafel.Toegang["daal"];
        await daal.Naar("/welkom#" + geheim);
        await daal.Pagina.Locator("#code:focus").WaitForAsync();
        await daal.Pagina.Keyboard.TypeAsync(code);
        await daal.Pagina.Keyboard.PressAsync("Enter");
        await daal.Pagina.WaitForURLAsync("**/overleg/**");
        await daal.Naar($"/overleg/{tafel.Id}/uitnodiging");
        await Tab(daal, "#geheim");
        await daal.Pagina.Keyboard.PressAsync("Space");
        await Tab(daal, "#niets-mee");
        await daal.Pagina.Keyboard.PressAsync("Space");
        await daal.Pagina.Keyboard.PressAsync("Enter");
        await daal.InDeKamer();
        await baak.Naar($"/overleg/{tafel.Id}");
        await baak.Klik("Open het overleg");
        await daal.Ziet("Iets inbrengen");

        await daal.Pagina.Locator("body").PressAsync("i");
        await daal.Pagina.Locator("#tekst:focus").WaitForAsync();
        await daal.Pagina.Keyboard.TypeAsync("Begin over de woning");
        await daal.Pagina.Keyboard.PressAsync("Control+Enter");

        await baak.Ziet("Begin over de woning");
    }

    [Fact]
    public async Task Axe_vindt_op_geen_enkele_pagina_iets_en_van_elke_pagina_is_er_een_foto()
    {
        await using var baak = await huis.Regisseur();
        var tafel = await Huis.Dek(baak);
        await using var groen = await huis.Iemand("groen");
        await using var vreemde = await huis.Iemand("vreemde");
        List<string> fouten = [];
        await Bekijk(vreemde, "/aanmelden", "aanmelden", fouten);
        await Bekijk(vreemde, "/welkom#" + tafel.Toegang["groen"].Geheim, "welkom", fouten);
        await Bekijk(vreemde, "/inschrijven#x", "inschrijven", fouten);
        await Bekijk(vreemde, "/uitleg", "uitleg", fouten);
        await groen.MeldAan(tafel);
        await Bekijk(groen, $"/overleg/{tafel.Id}/uitnodiging", "uitnodiging", fouten);
        await Bekijk(groen, "/", "mijn-overleggen-groen", fouten);
        await Bekijk(groen, "/bestaat-niet", "niet-gevonden", fouten);
        await Bekijk(baak, "/", "mijn-overleggen", fouten);
        await Bekijk(baak, "/nieuw", "nieuw", fouten);
        await baak.Naar($"/overleg/{tafel.Id}");
        await baak.InDeKamer();
        await Bekijk(baak, null, "kamer-opening", fouten);
        await baak.Klik("Open het overleg");
        await baak.Ziet("Iets inbrengen");
        await Bekijk(baak, null, "kamer", fouten);
        await baak.Klik("Iets inbrengen");
        await Bekijk(baak, null, "kamer-inbrengen", fouten);
        await Bekijk(baak, $"/overleg/{tafel.Id}/meeneemlijst", "meeneemlijst-nog-niet", fouten);

        Assert.Empty(fouten);
    }

    private static async Task Bekijk(Scherm scherm, string? pad, string naam, List<string> fouten)
    {
        if (pad is not null)
        {
            await scherm.Naar(pad);
        }
        fouten.AddRange(await scherm.Axe());
        await scherm.Foto(naam);
    }

    private static async Task Tab(Scherm scherm, string naar)
    {
        for (var i = 0; i < 60; i++)
        {
            await scherm.Pagina.Keyboard.PressAsync("Tab");
            if (await scherm.Pagina.Locator(naar + ":focus").CountAsync() > 0)
            {
                return;
            }
        }
        Assert.Fail(naar + " is met Tab niet te bereiken");
    }

    private static async Task PastOpHetScherm(Scherm scherm)
    {
        var teveel = await scherm.Pagina.EvaluateAsync<int>(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        );
        Assert.True(teveel <= 0, $"{scherm.Pagina.Url} is {teveel} pixels te breed");
    }
}
