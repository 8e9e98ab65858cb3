using Casusoverleg.E2e.Wereld;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Casusoverleg.E2e;

/// <summary>A follow-up on the screen: who took part is proposed one by one, and asked for a new reason (R03).</summary>
[Trait("Regel", "R03")]
[Trait("Proef", "houdt")]
public sealed class VervolgTests(Huis huis) : IClassFixture<Huis>
{
    [Fact]
    public async Task Een_vervolg_begint_leeg_met_wie_er_waren_als_voorstel()
    {
        await using var baak = await huis.Regisseur();
        var tafel = await Huis.Dek(baak);
        await using var groen = await huis.Iemand("groen");
        await baak.Begin(tafel, groen);
        await Sluit(baak, groen);
        await baak.Pagina.WaitForFunctionAsync(
            "async (id) => (await fetch(`/nieuw?vervolg=${id}`)).ok",
            tafel.Id
        );
        await baak.Naar("/");
        await baak.Ziet("Deden mee: De heer Groen");
        await baak.Foto("afgesloten");
        Assert.Empty(await baak.Axe());
        await baak
            .Pagina.GetByRole(AriaRole.Link, new() { Name = "Vervolgoverleg" })
            .First.ClickAsync();
        await baak.OpStap("Casus en doel");
        await Expect(baak.Pagina.Locator("#doel")).ToHaveValueAsync("");
        await Expect(baak.Pagina.Locator("#situatie")).ToHaveValueAsync("");
        await baak.VulCasus(Wizard.Doel, "2030-01-01");
        await baak.Klik("Verder");
        await baak.OpStap("Mag dit besproken worden?");
        await baak.VulMag(Gisteren);
        await baak.Klik("Verder naar wie nodig is");
        await baak.OpStap("Wie is nodig?");
        await baak.VulZelf();
        await NeemGroenOpnieuw(baak);
        await NoemGroenBijSpoed(baak);
        Assert.Empty(baak.Klachten);
    }

    // Three letters, an arrow and Enter; why is asked anew, and what was the pet then is a proposal like any other.
    private static async Task NoemGroenBijSpoed(Scherm baak)
    {
        await baak.Naar("/spoed");
        await baak.TabTyp("Naam, organisatie", "gro");
        await baak.Foto("spoed-voorstellen");
        Assert.Empty(await baak.Axe());
        await baak.Kies("De heer Groen, Wijkteam");
        var rij = baak.Pagina.GetByRole(AriaRole.Group, new() { Name = "Genodigde 1" });
        await Expect(rij.Locator("summary")).ToContainTextAsync("Doet mee als hulpverlening");
        await baak.TabNaar("Waarom is deze persoon nodig?");
        await Expect(rij.GetByRole(AriaRole.Combobox).Nth(1)).ToHaveValueAsync("");
        await Expect(rij.Locator("[role=option]")).ToHaveCountAsync(3);
        await baak.Foto("spoed-zinnen");
        await baak.Toets("Escape");
        await Expect(rij.Locator("[role=option]")).ToHaveCountAsync(0);
    }

    private static string Gisteren =>
        DateTime
            .Today.AddDays(-1)
            .ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static async Task NeemGroenOpnieuw(Scherm baak)
    {
        await baak.Ziet("Wie deden de vorige keer mee?");
        await baak.Foto("vervolg-wie");
        Assert.Empty(await baak.Axe());
        await Expect(baak.Pagina.Locator("ul[aria-label='Wie er al op de lijst staat'] li"))
            .ToHaveCountAsync(1);
        await baak.Klik("Vul in De heer Groen");
        await Expect(baak.Pagina.Locator("#m-naam")).ToHaveValueAsync("De heer Groen");
        await Expect(baak.Pagina.Locator("#m-pet")).ToHaveValueAsync("hulpverlening");
        await Expect(baak.Pagina.Locator("#m-noodzaak")).ToHaveValueAsync("");
        await baak.Klik("Zet op de lijst");
        await baak.Ziet("Schrijf waarom deze persoon in déze casus nodig is.");
        await baak.Foto("vervolg-zonder-reden");
        Assert.Empty(await baak.Axe());
        await baak.Kies("m-noodzaakargument", "nodig-voor-goede-uitvoering");
        await baak.Vul("m-noodzaak", "Regelt de nieuwe indicatie");
        await baak.Klik("Zet op de lijst");
        await baak.Ziet("Iedereen van de vorige keer staat al op de lijst");
    }

    private static async Task Sluit(Scherm baak, Scherm groen)
    {
        await baak.NaarAfspraken();
        await baak.Klik("Naar meeneemronde");
        await baak.KlikInVenster("Naar meeneemronde");
        await baak.Klik("Sluit het overleg");
        await baak.KlikInVenster("Sluit het overleg");
        await groen.Klik("Dit klopt");
        await baak.Klik("Dit klopt");
        await baak.Ziet("Het overleg is gesloten");
    }
}
