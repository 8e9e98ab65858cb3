using Casusoverleg.E2e.Wereld;
using static Microsoft.Playwright.Assertions;

namespace Casusoverleg.E2e;

/// <summary>A term is explained where it stands, one key away (R61); and what a phone shows first.</summary>
[Trait("Regel", "R61")]
[Trait("Proef", "houdt")]
[Trait("Proef", "valt aan")]
public sealed class UitlegTests(Huis huis) : IClassFixture<Huis>
{
    private static readonly string[] Invoer = ["wie", "niveau", "bron"];
    private static readonly string[] Verder = ["aard", "categorie", "onderwerp", "trede"];

    [Theory]
    [InlineData(1280, 900)]
    [InlineData(390, 844)]
    public async Task Elke_term_bij_het_inbrengen_en_afspreken_is_ter_plekke_uitgelegd(
        int breed,
        int hoog
    )
    {
        await using var baak = await huis.Regisseur(breed, hoog);
        var tafel = await Huis.Dek(baak);
        await using var groen = await huis.Iemand("groen", breed, hoog);
        await baak.Begin(tafel, groen);
        await groen.Schrijf("Hij deed niet open");
        foreach (var veld in Invoer)
        {
            await LegtUit(groen, veld);
        }
        await groen.Kies("bron", "eigen-dossier");
        await LegtUit(groen, "wet");
        await groen.Kies("bron", "professional");
        await LegtUit(groen, "bronMet");
        await groen.Kies("bron", "eigen-waarneming");
        await groen.Klik("Wijzig");
        foreach (var veld in Verder)
        {
            await LegtUit(groen, veld);
        }
        await groen.Pagina.Locator("[aria-controls=trede-uitleg]").ClickAsync();
        await Expect(groen.Pagina.Locator("#trede-uitleg")).ToBeVisibleAsync();
        await groen.Foto($"uitleg-inbreng-{breed}");
        Assert.Empty(await groen.Axe());
        await LeegVoorWieZwijgt(baak);
        await baak.NaarAfspraken();
        await Afspraak(baak, breed);
    }

    // Somebody under secrecy: nothing in an empty composer speaks of an exception.
    private static async Task LeegVoorWieZwijgt(Scherm baak)
    {
        await baak.Klik("Iets inbrengen");
        await baak.Ziet("Verder ingevuld: waarneming · contact.");
        await baak.ZietNiet("conflict van plichten");
        await baak.Foto("invoer-leeg-beroepsgeheim");
        Assert.Empty(await baak.Axe());
        await baak.Klik("Sluit, je tekst blijft staan");
    }

    private static async Task Afspraak(Scherm baak, int breed)
    {
        if (breed < 600)
        {
            await baak.Tab("Afspraken").ClickAsync();
        }
        await baak.Klik("Afspraak maken");
        foreach (
            var veld in (string[])["actie", "informering", "voorwaarde", "kring", "casusregisseur"]
        )
        {
            await LegtUit(baak, veld);
        }
        await baak.Pagina.Locator("[aria-controls=informering-uitleg]").ClickAsync();
        await baak.Foto($"uitleg-afspraak-{breed}");
        Assert.Empty(await baak.Axe());
    }

    [Fact]
    public async Task Elke_term_in_de_wizard_is_ter_plekke_uitgelegd()
    {
        await using var baak = await huis.Regisseur();
        await baak.Naar("/nieuw");
        foreach (var veld in (string[])["soort", "regie"])
        {
            await LegtUit(baak, veld);
        }
        await baak.VulCasus(Wizard.Doel, "2030-01-01");
        await baak.Klik("Verder");
        await baak.OpStap("Mag dit besproken worden?");
        foreach (var veld in (string[])["geinformeerd", "keuze", "convenant"])
        {
            await LegtUit(baak, veld);
        }
        await baak.VulMag("2026-01-01");
        await baak.Klik("Verder naar wie nodig is");
        await baak.OpStap("Wie is nodig?");
        foreach (
            var veld in (string[])
                ["m-pet", "m-taak", "m-grondslag", "m-noodzaak", "m-beroepsgeheim", "m-big"]
        )
        {
            await LegtUit(baak, veld);
        }
        await baak.Pagina.Locator("[aria-controls=m-grondslag-uitleg]").ClickAsync();
        await baak.Foto("uitleg-wizard");
        Assert.Empty(await baak.Axe());
        await baak.Naar("/uitleg#woorden");
        await baak.Ziet("De rol waarin iemand meedoet.");
        Assert.Empty(await baak.Axe());
    }

    [Fact]
    public async Task Op_een_telefoon_is_de_volgende_stap_van_de_regisseur_de_grote_knop()
    {
        await using var baak = await huis.Regisseur(390, 844);
        var tafel = await Huis.Dek(baak);
        await using var groen = await huis.Iemand("groen");
        await baak.Begin(tafel, groen);
        await Foto(baak, "telefoon-inbreng");
        await baak.NaarAfspraken();
        await Expect(baak.Groot("Naar meeneemronde")).ToBeVisibleAsync();
        await baak.Tab("Deelnemers").ClickAsync();
        await Foto(baak, "telefoon-afspraken");
        await baak.Klik("Naar meeneemronde");
        await baak.KlikInVenster("Naar meeneemronde");
        await baak.Klik("Ik ben klaar");
        await Expect(baak.Groot("Sluit het overleg")).ToBeVisibleAsync();
        await Foto(baak, "telefoon-meeneemronde");
    }

    private static async Task Foto(Scherm baak, string naam)
    {
        var balk = await baak.Pagina.Locator(".balk:visible").BoundingBoxAsync();
        foreach (var knop in await baak.Pagina.Locator(".balk .nl-button:visible").AllAsync())
        {
            var vak = await knop.BoundingBoxAsync();
            Assert.True(
                vak!.X + vak.Width <= balk!.X + balk.Width - 8,
                "een knop valt van het scherm"
            );
        }
        await baak.Foto(naam);
        Assert.Empty(await baak.Axe());
    }

    // By keys: open, read, close with Escape; what it stands in stays.
    private static async Task LegtUit(Scherm mens, string veld)
    {
        var knop = mens.Pagina.Locator($"[aria-controls={veld}-uitleg]");
        var tekst = mens.Pagina.Locator($"#{veld}-uitleg");
        await Expect(tekst).ToBeHiddenAsync();
        await knop.PressAsync("Enter");
        await Expect(tekst).ToBeVisibleAsync();
        await Expect(knop).ToHaveAttributeAsync("aria-expanded", "true");
        Assert.NotEmpty(await tekst.InnerTextAsync());
        await knop.PressAsync("Escape");
        await Expect(tekst).ToBeHiddenAsync();
        await Expect(knop).ToBeFocusedAsync();
    }
}
