using Casusoverleg.E2e.Wereld;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Casusoverleg.E2e;

/// <summary>
/// What it costs by keyboard: convening the Janssen case from an empty wizard with five participants, and an ordinary
/// inbreng, which asks the text and at most three choices.
/// </summary>
[Trait("Regel", "R02")]
[Trait("Regel", "R60")]
[Trait("Proef", "houdt")]
public sealed class TellingTests(Huis huis, ITestOutputHelper uitvoer) : IClassFixture<Huis>
{
    private const int MeesteKeuzes = 3;
    private const string Tekst = "Er zijn drie meldingen van onrust in het portiek";

    [Fact]
    public async Task Bijeenroepen_en_een_gewone_inbreng_kosten_niet_meer_dan_beloofd()
    {
        await using var baak = await huis.Regisseur();
        await baak.Naar("/nieuw");
        var roept = new Teller(baak);
        await Casus(baak, roept);
        await Mag(baak, roept);
        await Wie(baak, roept);
        await Controle(baak, roept);
        uitvoer.WriteLine($"bijeenroepen: {roept}");
        // What the law asks one by one (steps I and III of bemoeizorg) is most of it; each person more costs three.
        Assert.InRange(roept.Keuzes, 1, 24);
        Assert.InRange(roept.Knoppen, 1, 9);

        var pietersen = await Toegang(baak, "De heer Pietersen");
        var groen = await Toegang(baak, "De heer Groen");
        var daal = await Toegang(baak, "M. van Daal");
        await baak
            .Pagina.GetByRole(AriaRole.Link, new() { Name = "Naar het overleg" })
            .ClickAsync();
        await using var corporatie = await Binnen(baak, "pietersen", pietersen);
        await using var wijkteam = await Binnen(baak, "groen", groen);
        await using var ggd = await Binnen(baak, "daal", daal);
        await baak.Klik("Open het overleg");
        await corporatie.Ziet("Iets inbrengen");

        await BrengIn(corporatie, bron: "eigen-dossier", alleen: "Groen");
        await wijkteam.Ziet(Tekst);
        await BrengIn(wijkteam, bron: null, alleen: null);
        await ggd.Ziet(Tekst);
        Assert.Empty(baak.Klachten);
    }

    private static async Task Casus(Scherm baak, Teller t)
    {
        await baak.OpStap("Casus en doel");
        await t.Vink("Bemoeizorg: iemand heeft");
        await t.Kies("#regie", "casusregie");
        await t.Typ("#doel", Wizard.Doel);
        await t.Typ("#situatie", Wizard.Situatie);
        await t.Typ("Hoe noem je deze persoon hier?", "de heer J.");
        await t.Typ("Leeftijd", "74");
        await t.Vink("Ja");
        await t.Druk("Verder");
        await baak.OpStap("Mag dit besproken worden?");
    }

    private static async Task Mag(Scherm baak, Teller t)
    {
        await t.Vink("#a1", "#a2", "#b", "#c");
        await t.Typ("#gesprekGeprobeerd", "vier belpogingen");
        await t.Typ("#consultatieWie", "collega bemoeizorg");
        await t.Dag("#consultatieOp", Dagen.Over(-1));
        await t.Typ("#consultatieUitkomst", "eens");
        await t.Nee("#geinformeerd");
        await t.Typ("#geinformeerdReden", "Meneer doet niet open");
        await t.Dag("#opnieuwBezienOp", Dagen.Over(7));
        await t.Nee("#uitgenodigd");
        await t.Typ("#uitgenodigdReden", "Niet bereikbaar");
        await t.Kies("#keuze", "3a1");
        await t.Vink("#r3b1", "#r3b2", "#r3b3");
        await t.Nee("#r3b4", "#r3b5", "#r3b6");
        await Nagevuld(baak, "#beoordelaar", "C. Baak");
        await t.Nee("#informeren");
        await t.Typ("#waaromNietGeinformeerd", "nog niet te bereiken");
        await t.Typ("#beoogdResultaat", "Meneer is door een arts gezien");
        await Nagevuld(baak, "#begin", Dagen.Over(0));
        await t.Dag("#einde", Dagen.Over(21));
        await t.Typ("#paraaf", "CB");
        await t.Druk("Verder naar wie nodig is");
        await baak.OpStap("Wie is nodig?");
    }

    private static async Task Wie(Scherm baak, Teller t)
    {
        await t.Kies("#m-soort", "zorgaanbieder");
        await Nagevuld(baak, "#m-pet", "casusregie");
        await t.Typ("#m-noodzaak", "Voert de regie");
        await t.Druk("Bewaar");
        await baak.Ziet("Voert de regie");
        await Nog(baak, t, "P. Verbrugge", "Thuiszorg", "zorgaanbieder", "Komt wekelijks in huis");
        await Nog(baak, t, "De heer Groen", "Wijkteam", "gemeente", "Kan op huisbezoek gaan");
        await Nog(baak, t, "De heer Pietersen", "Woningcorporatie", "woningcorporatie", "Beslist");
        await Nog(baak, t, "M. van Daal", "GGD", "ggd", "Adviseert over het gesprek", "deskundige");
        await t.Typ("#waaromNietBilateraal", "Het bezoek en de ontruiming hangen samen");
        await t.Druk("Verder naar controle");
        await baak.OpStap("Controle");
    }

    // A professional by name, kind of organisation and one sentence: the rest follows from the kind.
    private static async Task Nog(
        Scherm baak,
        Teller t,
        string naam,
        string organisatie,
        string soort,
        string noodzaak,
        string? pet = null
    )
    {
        await t.Typ("#m-naam", naam);
        await t.Typ("#m-organisatie", organisatie);
        await t.Kies("#m-soort", soort);
        if (pet is not null)
        {
            await t.Kies("#m-pet", pet);
        }
        await t.Typ("#m-noodzaak", noodzaak + " in deze casus");
        await t.Druk("Zet op de lijst");
        await Expect(baak.Pagina.Locator("ul.genodigden li", new() { HasText = naam }))
            .ToBeVisibleAsync();
    }

    private static async Task Controle(Scherm baak, Teller t)
    {
        await t.Vink("#nagelezen");
        await t.Druk("Nodig iedereen uit");
        await baak.OpStap("Het overleg is bijeengeroepen");
    }

    // The text, perhaps from another source or for one person alone: never more choices than promised.
    private async Task BrengIn(Scherm mens, string? bron, string? alleen)
    {
        var t = new Teller(mens);
        await t.Druk("Iets inbrengen");
        await mens.Pagina.Locator("#tekst:focus").WaitForAsync();
        await mens.Typ(Tekst);
        if (alleen is not null)
        {
            await t.Kies("#wie", "kies");
        }
        if (bron is not null)
        {
            await t.Kies("#bron", bron);
        }
        if (alleen is not null)
        {
            await t.Vink(alleen);
        }
        else
        {
            // With a deskundige at the table it is said why anonymous will not do (R83).
            await t.Typ("#waaromNietHoger", "zonder de persoon is dit niet te zeggen");
        }
        await t.Druk("Deel met");
        await mens.Ziet("Gedeeld met");
        uitvoer.WriteLine($"inbreng van {mens.Naam}: {t}");
        Assert.InRange(t.Keuzes, 0, MeesteKeuzes);
        // Open and share: no question in between.
        Assert.Equal(2, t.Knoppen);
    }

    private static Task Nagevuld(Scherm baak, string veld, string waarde) =>
        Expect(baak.Pagina.Locator(veld)).ToHaveValueAsync(waarde);

    private async Task<Scherm> Binnen(Scherm baak, string naam, (string, string) toegang)
    {
        var mens = await huis.Iemand(naam);
        await mens.MeldAan(toegang);
        await mens.NeemAan(baak);
        return mens;
    }

    private static async Task<(string Geheim, string Code)> Toegang(Scherm baak, string naam)
    {
        await baak.Klik($"Kopieer link van {naam}");
        await Expect(baak.Knop($"Gekopieerd van {naam}")).ToBeVisibleAsync();
        var link = await baak.Klembord();
        await baak.Klik($"Kopieer code van {naam}");
        await Expect(baak.Knop($"Gekopieerd van {naam}")).ToBeVisibleAsync();
        return (new Uri(link).Fragment[1..], await baak.Klembord());
    }
}
