using Casusoverleg.E2e.Wereld;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Casusoverleg.E2e;

/// <summary>After close: who holds an item asks its contributor, who answers from Mijn overleggen; then it is recorded who got it.</summary>
[Trait("Regel", "R47")]
[Trait("Regel", "R67")]
[Trait("Proef", "houdt")]
[Trait("Proef", "valt aan")]
public sealed class GebruikTests(Huis huis) : IClassFixture<Huis>
{
    private const string Inbreng = "De voordeur klemt al een maand";

    [Fact]
    public async Task Wie_iets_wil_doorgeven_vraagt_het_en_legt_vast_aan_wie()
    {
        await using var baak = await huis.Regisseur();
        var tafel = await Huis.Dek(baak);
        await using var groen = await huis.Iemand("groen");
        await using var pietersen = await huis.Iemand("pietersen", 390, 844);
        await baak.Begin(tafel, groen, pietersen);
        await NeemMee(baak, groen, pietersen);

        await groen.Pagina.GetByText("Naar mijn meeneemlijst").ClickAsync();
        await groen.Klik("Open mijn lijst");
        await groen.Pagina.GetByText("Doorgeven of anders gebruiken").ClickAsync();
        await groen.Pagina.GetByLabel("Waarvoor?").FillAsync("de deur laten maken");
        await groen.Klik("Vraag het aan Pietersen");
        await groen.Ziet("Regel R67");
        await groen.Pagina.GetByLabel("Aan wie? Een functie is genoeg").FillAsync("klusdienst");
        await groen.Foto("gebruik-vragen");
        Assert.Empty(await groen.Axe());
        await groen.Klik("Vraag het aan Pietersen");
        await groen.Ziet("Nog geen antwoord: dan mag het niet.");
        await VraagOpnieuw(groen);

        var gezien = pietersen.Ontvangst.Sinds().Count();
        await pietersen.Naar("/");
        await pietersen.Ziet("vraagt je iets");
        await pietersen.Foto("gebruik-aangekondigd");
        Assert.Empty(await pietersen.Axe());
        Assert.DoesNotContain(
            pietersen.Ontvangst.Sinds().Skip(gezien),
            o =>
                o.Tekst.Contains(Inbreng, StringComparison.Ordinal)
                || o.Tekst.Contains("klusdienst", StringComparison.Ordinal)
        );
        await pietersen.Pagina.GetByText("Lees de vraag").ClickAsync();
        await pietersen.Ziet("vraagt of dit mag worden doorgegeven aan: klusdienst.");
        await pietersen
            .Pagina.GetByLabel("Mag het voor minder? Schrijf dan waarvoor. Dat mag leeg")
            .FillAsync("alleen de voordeur");
        await pietersen.Foto("gebruik-antwoorden");
        Assert.Empty(await pietersen.Axe());
        await pietersen.Klik("Ja, dit mag");
        await pietersen.Ziet("Er wacht geen vraag meer op jou.");

        await LegVast(groen);
        await LeesTerug(pietersen, tafel.Id);
        await baak.Naar("/");
        Assert.Null(baak.Waar("klusdienst"));
        Assert.NotNull(pietersen.Waar("klusdienst"));
        Assert.All([baak, groen, pietersen], m => Assert.Empty(m.Klachten));
    }

    // Taken back, what was asked stands ready to be asked again.
    private static async Task VraagOpnieuw(Scherm groen)
    {
        await groen.Klik("Trek de vraag in");
        await groen.Ziet("Vraag intrekken?");
        await groen.Foto("gebruik-intrekken");
        Assert.Empty(await groen.Axe());
        await groen.KlikInVenster("Trek in");
        await groen.Ziet("Je trok deze vraag in.");
        await groen.Pagina.GetByText("Doorgeven of anders gebruiken").ClickAsync();
        await Expect(groen.Pagina.GetByLabel("Aan wie? Een functie is genoeg"))
            .ToHaveValueAsync("klusdienst");
        await groen.Foto("gebruik-ingetrokken");
        await groen.Klik("Vraag het aan Pietersen");
        await groen.Ziet("Nog geen antwoord: dan mag het niet.");
    }

    private static async Task LegVast(Scherm groen)
    {
        await groen.Pagina.ReloadAsync();
        await groen.Ziet("Dat mag, alleen hiervoor.");
        await groen.Ziet("Mag aan klusdienst (alleen de voordeur)");
        await groen.Pagina.GetByText("Doorgeven of anders gebruiken").ClickAsync();
        await groen.Pagina.GetByLabel("Bij welke organisatie?").FillAsync("Klusdienst Oost");
        await groen.Foto("gebruik-vastleggen");
        Assert.Empty(await groen.Axe());
        await groen
            .Pagina.GetByRole(AriaRole.Button, new() { Name = "Leg vast", Exact = true })
            .ClickAsync();
        await groen.Ziet("aan klusdienst van Klusdienst Oost");
    }

    // The own record says what was asked, and what came of it.
    private static async Task LeesTerug(Scherm pietersen, string overleg)
    {
        await pietersen.Naar($"/overleg/{overleg}/meeneemlijst");
        await pietersen.Klik("Open mijn lijst");
        await pietersen.Ziet("De vraag is daarna ingetrokken.");
        await pietersen.Ziet("aan klusdienst, voor: alleen de voordeur. Jij zei ja.");
        await pietersen.Foto("gebruik-zelf");
        Assert.Empty(await pietersen.Axe());
    }

    private static async Task NeemMee(Scherm baak, Scherm groen, Scherm pietersen)
    {
        await pietersen.Schrijf(Inbreng);
        await pietersen.Klik("Deel met iedereen");
        await groen.Ziet(Inbreng);
        await baak.NaarAfspraken();
        await baak.Klik("Afspraak maken");
        await baak.Vul("actie", "Gaat op huisbezoek");
        await baak.Kies("wieDoet", "De heer Groen");
        await baak.Vul("doel", "hulp op gang brengen");
        await baak.Vul("informering", "Groen vertelt het hem bij het bezoek");
        await baak.Klik("Leg de afspraak vast");
        await baak.Ziet("Gaat op huisbezoek");
        await baak.Klik("Naar meeneemronde");
        await baak.KlikInVenster("Naar meeneemronde");
        await groen.Klik("Vraag dit mee");
        await groen.Pagina.Locator("input[id^='waarvoor-']").FillAsync("het bezoek voorbereiden");
        await groen.Klik("Vraag het aan Pietersen");
        await pietersen.Ziet("Groen vraagt iets van jou");
        await pietersen.Pagina.GetByLabel("Ja, precies zo").CheckAsync();
        await pietersen.Klik("Sta toe");
        await groen.Ziet("Pietersen staat dit toe.");
        await baak.Klik("Sluit het overleg");
        await baak.KlikInVenster("Sluit het overleg");
        foreach (var mens in (Scherm[])[baak, groen, pietersen])
            await mens.Klik("Dit klopt");
        await groen.Ziet("Het overleg is gesloten");
        await Expect(groen.Pagina.GetByText("Naar mijn meeneemlijst")).ToBeVisibleAsync();
    }
}
