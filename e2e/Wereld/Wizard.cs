using static Microsoft.Playwright.Assertions;

namespace Casusoverleg.E2e.Wereld;

/// <summary>Convening by the wizard, step by step, as a regisseur fills it in.</summary>
internal static class Wizard
{
    /// <summary>What a good goal looks like.</summary>
    public const string Doel = "Bezoek en behoud van de woning afspreken";

    /// <summary>What is going on, for the invitation.</summary>
    public const string Situatie = "Oudere man, houdt hulp af; overlast in het portiek";

    /// <summary>Where it takes place.</summary>
    public const string Plaats = "Buurthuis De Linde, kamer 3";

    /// <summary>Step 1: the case, the goal, whom it is about, when and where.</summary>
    public static async Task VulCasus(this Scherm baak, string doel, string datum)
    {
        var p = baak.Pagina;
        await p.GetByLabel("Bemoeizorg: iemand heeft").CheckAsync();
        await baak.Kies("regie", "casusregie");
        await baak.Vul("doel", doel);
        await baak.Vul("situatie", Situatie);
        await p.GetByLabel("Hoe noem je deze persoon hier?").FillAsync("de heer J.");
        await p.GetByLabel("Leeftijd").FillAsync("74");
        await p.GetByLabel("Ja", new() { Exact = true }).CheckAsync();
        await baak.Vul("datum", datum);
        await baak.Vul("tijd", "13:30");
        await baak.Vul("plaats", Plaats);
    }

    /// <summary>Step 2: step I of bemoeizorg, and what the betrokkene knows, who is invited and consents.</summary>
    public static async Task VulMag(this Scherm baak, string gisteren)
    {
        await baak.Vink("a1", "a2", "b", "c", "geinformeerd", "uitgenodigd");
        await baak.Vink("bezwarenGevraagd", "bezwarenEr-nee");
        await baak.Vul("gesprekGeprobeerd", "vier belpogingen en een briefje");
        await baak.Vul("consultatieWie", "collega bemoeizorg");
        await baak.Vul("consultatieOp", gisteren);
        await baak.Vul("consultatieUitkomst", "eens");
        await baak.Vul("geinformeerdWanneer", gisteren);
        await baak.Vul("geinformeerdDoor", "C. Baak");
        await baak.Kies("keuze", "eigen-taak");
        await baak.Vul("convenant", "Samenwerking bemoeizorg");
        await baak.Vink("convenantInhoud", "convenantInhoud-6");
    }

    /// <summary>Step 2: Bijlage III, for somebody who cannot be reached.</summary>
    public static async Task VulZonderToestemming(this Scherm baak, string vandaag, string einde)
    {
        await baak.Kies("keuze", "3a1");
        await baak.Vink("r3b1", "r3b2-nee", "r3b3", "r3b4-nee", "r3b5-nee", "r3b6-nee");
        await baak.Vul("beoordelaar", "C. Baak");
        await baak.Vink("informeren-4b");
        await baak.Vul("waaromNietGeinformeerd", "doet de deur niet open");
        await baak.Vul("beoogdResultaat", "een arts heeft hem gezien");
        await baak.Vul("begin", vandaag);
        await baak.Vul("einde", einde);
        await baak.Vul("paraaf", "CB");
    }

    /// <summary>Step 1: a child as one more person.</summary>
    public static async Task VulKind(this Scherm baak, string gisteren)
    {
        await baak.Klik("Nog een persoon");
        var kind = baak.Pagina.Locator("section.nodig").Last;
        await kind.GetByLabel("Hoe noem je deze persoon hier?").FillAsync("kleinkind K.");
        await kind.GetByLabel("Leeftijd").FillAsync("9");
        await kind.Locator("[id$='-wilsbekwaam']").CheckAsync();
        await kind.GetByLabel("Wie heeft het gezag?").FillAsync("mevrouw K.");
        await kind.Locator("[id$='-gehoord']").CheckAsync();
        await kind.GetByLabel("Wanneer is het kind gehoord?").FillAsync(gisteren);
        await kind.GetByLabel("Door wie is het kind gehoord?").FillAsync("de jeugdarts");
    }

    /// <summary>Ticks or chooses these, by id.</summary>
    public static async Task Vink(this Scherm baak, params string[] vakken)
    {
        foreach (var vak in vakken)
        {
            await baak.Pagina.Locator("#" + vak).CheckAsync();
        }
    }

    /// <summary>Step 3, the regisseur: first on the list.</summary>
    public static async Task VulZelf(this Scherm baak)
    {
        await baak.Kies("m-soort", "zorgaanbieder");
        await baak.Kies("m-pet", "casusregie");
        await baak.Vul("m-noodzaak", "Voert de regie en stelt de aanpak op");
        await baak.Klik("Bewaar");
        await baak.Ziet("Voert de regie");
    }

    /// <summary>Step 3, a professional: task, basis and secrecy as suggested for the kind of organisation.</summary>
    public static async Task NodigUit(
        this Scherm baak,
        string naam,
        string organisatie,
        string soort,
        string noodzaak
    )
    {
        await baak.Vul("m-naam", naam);
        await baak.Vul("m-organisatie", organisatie);
        await baak.Kies("m-soort", soort);
        await Expect(baak.Pagina.Locator("#m-taak")).Not.ToBeEmptyAsync();
        await baak.Vul("m-noodzaak", noodzaak);
        await baak.Klik("Zet op de lijst");
        await baak.StaatOpLijst(naam);
    }

    /// <summary>Step 3, somebody it is about, or who represents them.</summary>
    public static async Task NodigBurgerUit(this Scherm baak, string naam, string pet)
    {
        await baak.Vul("m-naam", naam);
        await baak.Kies("m-pet", pet);
        if (pet == "vertegenwoordiger")
        {
            await baak.Vul("m-instemmingOp", Dagen.Over(-1));
            await baak.Kies("m-instemmingHoe", "mondeling");
        }
        await Expect(baak.Pagina.Locator("#m-soort")).ToHaveCountAsync(0);
        await baak.Klik("Zet op de lijst");
        await baak.StaatOpLijst(naam);
    }

    /// <summary>The step with this heading is there.</summary>
    public static Task OpStap(this Scherm baak, string kop) =>
        Expect(baak.Pagina.Locator("#nieuw-kop"))
            .ToHaveTextAsync(kop, new() { Timeout = Handen.Geduld });

    /// <summary>A refusal of the server stands at this field, which still holds what was typed, and is in view.</summary>
    public static async Task GeweigerdBij(this Scherm baak, string veld, string regel, string tekst)
    {
        await baak.Ziet("Regel " + regel);
        var vak = baak.Pagina.Locator("#" + veld);
        await Expect(vak).ToHaveValueAsync(tekst);
        await Expect(vak).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(vak).ToBeInViewportAsync();
        await Expect(baak.Pagina.Locator("#weigering")).ToBeFocusedAsync();
    }

    private static Task StaatOpLijst(this Scherm baak, string naam) =>
        Expect(baak.Pagina.Locator("ul.genodigden li", new() { HasText = naam }))
            .ToBeVisibleAsync();
}
