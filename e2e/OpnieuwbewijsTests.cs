using Casusoverleg.E2e.Wereld;
using Casusoverleg.Scenarios.Server;
using static Microsoft.Playwright.Assertions;

namespace Casusoverleg.E2e;

/// <summary>Who was in for a while gives their code again: before closing, and before opening a list and having it destroyed (R01).</summary>
[Trait("Regel", "R01")]
[Trait("Proef", "houdt")]
public sealed class OpnieuwbewijsTests : IAsyncLifetime
{
    // Six seconds: about what coming in takes, and longer than asking again after the proof, on a busy machine too.
    private readonly Huis huis = new()
    {
        Plek = new Serverplek
        {
            AftelSeconden = 120,
            Instellingen = new Dictionary<string, string> { ["Toegang__OpnieuwMinuten"] = "0.1" },
        },
    };

    private DateTimeOffset bewezen;

    public Task InitializeAsync() => huis.InitializeAsync();

    public Task DisposeAsync() => huis.DisposeAsync();

    [Fact]
    public async Task Sluiten_en_een_lijst_openen_en_overnemen_vragen_de_code_opnieuw()
    {
        await using var baak = await huis.Regisseur();
        var tafel = await Huis.Dek(baak);
        await using var groen = await huis.Iemand("groen");
        await baak.Begin(tafel, groen);
        var code = tafel.Toegang["groen"].Code;
        bewezen = DateTimeOffset.UtcNow;
        await baak.NaarAfspraken();
        await baak.Klik("Naar meeneemronde");
        await baak.KlikInVenster("Naar meeneemronde");
        await TeLang(baak);
        await baak.Klik("Sluit het overleg");
        await baak.KlikInVenster("Sluit het overleg");
        // Who convened came by an enrolment link, and was shown a code.
        await Bewijs(baak, huis.Code, "sluiten");

        await baak.Klik("Dit klopt");
        await groen.Klik("Dit klopt");
        await groen.Ziet("Het overleg is gesloten");
        await groen.Pagina.GetByText("Naar mijn meeneemlijst").ClickAsync();
        await TeLang(groen);
        await groen.Klik("Open mijn lijst");
        await Bewijs(groen, code, "lijst");
        await groen.Ziet("Neem dit over");
        await TeLang(groen);
        await groen.Pagina.Locator("[data-doet=overgenomen]").ClickAsync();
        await groen.KlikInVenster("Ja, vernietig de lijst");
        await Bewijs(groen, code, "overnemen");
        await groen.Ziet("Je lijst is vernietigd");
        Assert.Empty(groen.Klachten);
    }

    private async Task Bewijs(Scherm wie, string code, string waar)
    {
        await wie.Ziet("Vul je code in");
        await Expect(wie.Pagina.Locator("#bewijs-code")).ToBeFocusedAsync();
        await wie.Foto($"opnieuwbewijs-{waar}");
        Assert.Empty(await wie.Axe());
        await wie.Vul("bewijs-code", code == "000000" ? "111111" : "000000");
        await wie.KlikInVenster("Ga verder");
        await wie.Ziet("Je kunt het nog 4 keer proberen.");
        await wie.Foto($"opnieuwbewijs-{waar}-fout");
        Assert.Empty(await wie.Axe());
        await wie.Vul("bewijs-code", code);
        await wie.KlikInVenster("Ga verder");
        await Expect(wie.Pagina.Locator("#bewijs-code")).ToHaveCountAsync(0);
        bewezen = DateTimeOffset.UtcNow;
    }

    // Most of this has gone by already when it is asked for.
    private Task TeLang(Scherm wie) =>
        wie.Pagina.WaitForFunctionAsync(
            "op => Date.now() > op",
            bewezen.AddSeconds(7).ToUnixTimeMilliseconds()
        );
}
