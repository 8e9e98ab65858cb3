using Casusoverleg.E2e.Wereld;
using Casusoverleg.Scenarios.Keuring;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Casusoverleg.E2e;

/// <summary>Breaking off: asked first, told to all, and nothing leaves but what each shared themselves.</summary>
[Trait("Regel", "R49")]
[Trait("Regel", "R45")]
[Trait("Proef", "houdt")]
[Trait("Proef", "valt aan")]
public sealed class AfbrekenTests(Huis huis) : IClassFixture<Huis>
{
    private const string VanDaal = "Begin het gesprek bij de eekhoorns op het balkon";
    private const string VanPietersen = "De huismeester kent hem al twintig jaar";

    [Fact]
    public async Task Na_afbreken_hoort_iedereen_het_en_krijgt_ieder_alleen_het_eigen_terug()
    {
        await using var baak = await huis.Regisseur();
        var tafel = await Huis.Dek(baak);
        await using var groen = await huis.Iemand("groen");
        await using var pietersen = await huis.Iemand("pietersen");
        await using var daal = await huis.Iemand("daal");
        Scherm[] allen = [baak, groen, pietersen, daal];
        await baak.Begin(tafel, groen, pietersen, daal);
        await daal.Schrijf(VanDaal);
        await daal.Klik("Deel met iedereen");
        await pietersen.Schrijf(VanPietersen);
        await pietersen.Klik("Deel met iedereen");
        await Task.WhenAll(allen.Select(m => m.Ziet(VanPietersen)));
        await groen.Schrijf("Nog niet gedeeld");

        await Bedenkt(baak);
        await Breekt(baak);
        await Task.WhenAll(allen.Select(m => m.Ziet("Het overleg is afgebroken")));
        foreach (var mens in allen)
        {
            Assert.DoesNotContain(
                VanPietersen,
                await mens.Pagina.ContentAsync(),
                StringComparison.Ordinal
            );
        }
        await groen.Foto("afgebroken");
        Assert.Empty(await groen.Axe());

        await HaalOp(pietersen, VanPietersen, niet: VanDaal);
        await HaalOp(groen, "Je hebt niets gedeeld.", niet: VanPietersen);
        await HaalOp(baak, "Je hebt niets gedeeld.", niet: VanPietersen);
        await HaalOp(daal, "Je gaf hier advies.", niet: VanPietersen);
        Assert.Empty(Bestanden.Met([VanDaal, VanPietersen], huis.Plek.Datamap));
        Assert.All(allen, m => Assert.Empty(m.Klachten));
    }

    // The question says what is lost, and "no" is a way back.
    private static async Task Bedenkt(Scherm baak)
    {
        await Vraag(baak);
        await baak.Foto("afbreken-vraag");
        Assert.Empty(await baak.Axe());
        await baak.KlikInVenster("Ga door met het overleg");
        await baak.Ziet(VanPietersen);
    }

    private static async Task Breekt(Scherm baak)
    {
        await Vraag(baak);
        await baak.KlikInVenster("Breek af");
    }

    private static async Task Vraag(Scherm baak)
    {
        await baak.Klik("Menu");
        await baak.Klik("Breek het overleg af");
        await baak.Ziet("Overleg afbreken?");
        await baak.Ziet("Alles wat is ingebracht en afgesproken wordt vernietigd.");
        await baak.Ziet("Niemand neemt iets mee.");
        await baak.Ziet("Wat je zelf deelde, kun je nog ophalen.");
        await baak.Ziet("Dit kan niet terug.");
    }

    private static async Task HaalOp(Scherm mens, string eigen, string niet)
    {
        await mens.Pagina.GetByText("Naar wat ik zelf deelde").ClickAsync();
        await mens.Klik("Open mijn lijst");
        await mens.Ziet("Dit overleg is afgebroken. Niemand neemt iets mee.");
        await mens.Ziet(eigen);
        await mens.ZietNiet(niet);
        await Expect(mens.Pagina.GetByRole(AriaRole.Heading, new() { Level = 2 }))
            .ToHaveTextAsync(["Wat jij zelf deelde", "Neem dit over"]);
        await mens.Foto("afgebroken-lijst-" + mens.Naam);
        Assert.Empty(await mens.Axe());
    }
}
