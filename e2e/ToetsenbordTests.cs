using Casusoverleg.E2e.Wereld;

namespace Casusoverleg.E2e;

/// <summary>A whole small overleg by three people who use keys alone: Tab, Enter, Space, arrows and typing.</summary>
[Trait("Regel", "R30")]
[Trait("Regel", "R42")]
[Trait("Regel", "R45")]
[Trait("Proef", "houdt")]
[Trait("Proef", "valt aan")]
public sealed class ToetsenbordTests(Huis huis) : IClassFixture<Huis>
{
    private const string Brief = "Er ligt een brief over de huur";
    private const string Actie = "Met meneer over de brief praten";

    [Fact]
    public async Task Met_alleen_toetsen_gaat_een_heel_overleg_van_aanmelden_tot_ophalen()
    {
        await using var baak = await huis.Regisseur();
        var tafel = await Huis.Dek(baak);
        await using var groen = await huis.Iemand("groen");
        await using var pietersen = await huis.Iemand("pietersen");
        Scherm[] allen = [baak, groen, pietersen];
        await KomBinnen(groen, tafel);
        await KomBinnen(pietersen, tafel);
        await baak.Naar("/");
        await baak.TabEnter("Naar het overleg");
        await baak.InDeKamer();
        await baak.TabEnter("Open het overleg");
        await Task.WhenAll(allen.Select(m => m.Ziet("Iets inbrengen")));

        await DeelEnCorrigeer(pietersen);
        await groen.Ziet(Brief + " en de energie");
        await SpreekAf(baak);
        await groen.Ziet(Actie);
        await VraagEnStaToe(groen, pietersen);
        await Sluit(baak, allen);
        await HaalOp(groen, Brief + " en de energie");
        await HaalOp(pietersen, Brief + " en de energie");
        await HaalOp(baak, Actie);
        Assert.All(allen, m => Assert.Empty(m.Klachten));
    }

    private static async Task KomBinnen(Scherm mens, Tafel tafel)
    {
        var (geheim, code) = tafel.Toegang[mens.Naam];
        await mens.Naar("/welkom#" + geheim);
        await mens.Pagina.Locator("#code:focus").WaitForAsync();
        await mens.Typ(code);
        await mens.Toets("Enter");
        await mens.Ziet("vraagt je mee te doen");
        await mens.TabNaar("#geheim");
        await mens.Toets("Space");
        await mens.TabNaar("#niets-mee");
        await mens.Toets("Space");
        await mens.TabEnter("Akkoord, ik doe mee");
        await mens.InDeKamer();
    }

    private static async Task DeelEnCorrigeer(Scherm pietersen)
    {
        await pietersen.TabEnter("Iets inbrengen");
        await pietersen.Pagina.Locator("#tekst:focus").WaitForAsync();
        await pietersen.Typ(Brief);
        await pietersen.TabNaar("#bron");
        await pietersen.Toets("ArrowDown");
        await pietersen.TabEnter("Deel met iedereen");
        await pietersen.Ziet("Gedeeld met iedereen.");
        await pietersen.Ziet("eigen dossier");
        await pietersen.TabEnter("Corrigeren");
        await pietersen.TabTyp("#correctie", " en de energie");
        await pietersen.TabEnter("Corrigeer");
        await pietersen.Ziet("Je hebt deze inbreng gecorrigeerd.");
    }

    private static async Task SpreekAf(Scherm baak)
    {
        await baak.TabEnter("Naar afspraken");
        await baak.Ziet("Naar meeneemronde");
        await baak.TabEnter("Afspraak maken");
        await baak.TabTyp("#actie", Actie);
        await baak.TabNaar("#wieDoet");
        await baak.Toets("ArrowDown");
        await baak.TabTyp("#doel", "weten wat er met de huur is");
        await baak.TabTyp("#informering", "Groen vertelt het hem zelf");
        await baak.TabEnter("Leg de afspraak vast");
        await baak.Ziet("Groen, Wijkteam");
        await baak.TabEnter("Naar meeneemronde");
        await baak.Ziet("Naar meeneemronde?");
        await baak.TabEnter("Naar meeneemronde");
    }

    private static async Task VraagEnStaToe(Scherm groen, Scherm pietersen)
    {
        await groen.Ziet("Wat heb jij nodig voor je afspraak?");
        await groen.TabEnter("Vraag dit mee van Pietersen");
        await groen.TabTyp("Waarvoor heb je dit nodig?", "het gesprek voorbereiden");
        await groen.Toets("Enter");
        await groen.Ziet("Gevraagd aan Pietersen");
        await pietersen.Ziet("Groen vraagt iets van jou");
        await pietersen.TabNaar("Ja, precies zo");
        await pietersen.Toets("Space");
        await pietersen.Toets("ArrowDown");
        await pietersen.Ziet("Groen neemt alleen jouw kortere versie mee.");
        await pietersen.Toets("ArrowUp");
        await pietersen.Ziet("Groen neemt precies deze tekst mee.");
        await pietersen.TabEnter("Sta toe");
        await groen.Ziet("Pietersen staat dit toe.");
    }

    private static async Task Sluit(Scherm baak, Scherm[] allen)
    {
        await baak.TabEnter("Sluit het overleg");
        await baak.Ziet("Overleg sluiten?");
        await baak.TabEnter("Sluit het overleg");
        await Task.WhenAll(allen.Select(m => m.Ziet("Klopt dit?")));
        foreach (var mens in allen)
        {
            await mens.TabEnter("Dit klopt");
        }
        await Task.WhenAll(allen.Select(m => m.Ziet("Het overleg is gesloten")));
    }

    private static async Task HaalOp(Scherm mens, string staatErin)
    {
        await mens.TabEnter("Naar mijn meeneemlijst");
        await mens.Ziet("Als je de lijst opent");
        await mens.TabEnter("Open mijn lijst");
        await mens.Ziet(staatErin);
        await mens.TabEnter("Ik heb het overgenomen");
        await mens.Ziet("Heb je alles overgenomen?");
        await mens.TabEnter("Ja, vernietig de lijst");
        await mens.Ziet("Je lijst is vernietigd");
    }
}
