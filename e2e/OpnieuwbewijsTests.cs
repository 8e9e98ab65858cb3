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
        bewezen = DateTimeOffset.UtcNow;
        // A stand-in came in by link and code: who convened has only their enrolment link, which proves nothing anew.
        await baak.Klik("Meer over Groen");
        await baak.Klik("Maak ook regisseur");
        await baak.NaarAfspraken();
        await baak.Klik("Naar meeneemronde");
        await baak.KlikInVenster("Naar meeneemronde");
        await TeLang(groen);
        await groen.Klik("Sluit het overleg");
        await groen.KlikInVenster("Sluit het overleg");
        await Bewijs(groen, tafel, "sluiten");

        await baak.Klik("Dit klopt");
        await groen.Klik("Dit klopt");
        await groen.Ziet("Het overleg is gesloten");
        await groen.Pagina.GetByText("Naar mijn meeneemlijst").ClickAsync();
        await TeLang(groen);
        await groen.Klik("Open mijn lijst");
        await Bewijs(groen, tafel, "lijst");
        await groen.Ziet("Neem dit over");
        await TeLang(groen);
        await groen.Pagina.Locator("[data-doet=overgenomen]").ClickAsync();
        await groen.KlikInVenster("Ja, vernietig de lijst");
        await Bewijs(groen, tafel, "overnemen");
        await groen.Ziet("Je lijst is vernietigd");
        Assert.Empty(groen.Klachten);
    }

    private async Task Bewijs(Scherm groen, Tafel tafel, string waar)
    {
        var code = tafel.Toegang["groen"].Code;
        await groen.Ziet("Vul je code in");
        await Expect(groen.Pagina.Locator("#bewijs-code")).ToBeFocusedAsync();
        await groen.Foto($"opnieuwbewijs-{waar}");
        Assert.Empty(await groen.Axe());
        await groen.Vul("bewijs-code", code == "000000" ? "111111" : "000000");
        await groen.KlikInVenster("Ga verder");
        await groen.Ziet("Je kunt het nog 4 keer proberen.");
        await groen.Foto($"opnieuwbewijs-{waar}-fout");
        Assert.Empty(await groen.Axe());
        await groen.Vul("bewijs-code", code);
        await groen.KlikInVenster("Ga verder");
        await Expect(groen.Pagina.Locator("#bewijs-code")).ToHaveCountAsync(0);
        bewezen = DateTimeOffset.UtcNow;
    }

    // Most of this has gone by already when it is asked for.
    private Task TeLang(Scherm wie) =>
        wie.Pagina.WaitForFunctionAsync(
            "op => Date.now() > op",
            bewezen.AddSeconds(7).ToUnixTimeMilliseconds()
        );
}
