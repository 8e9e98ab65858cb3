using System.Collections.Immutable;

namespace Casusoverleg.Domein.Tests;

/// <content>What is convened, and the commands that tests begin from.</content>
internal sealed partial class Proef
{
    public SpreekAf Afspraak(
        string wieDoet,
        Kringkeuze? kring = null,
        string actie = "Op huisbezoek gaan"
    ) =>
        new(
            actie,
            this[wieDoet],
            new DateOnly(2026, 3, 9),
            "zien hoe het gaat",
            "Groen vertelt het",
            kring ?? Kringkeuze.Iedereen
        )
        {
            OpdrachtId = OpdrachtId.Nieuw(),
        };

    /// <summary>An ordinary inbreng of Pietersen about the housing, seen by everybody but the citizen.</summary>
    public BrengIn Gewoon(string tekst = "Drie meldingen van onrust in het portiek") =>
        new()
        {
            OpdrachtId = OpdrachtId.Nieuw(),
            Over = Janssen,
            Tekst = tekst,
            Bron = new Bron(Bronsoort.EigenWaarneming, new DateOnly(2026, 3, 1)),
            Trede = Trede.EigenTaak,
            WaaromNietHoger = new WaaromNietHoger("anoniem kan niet"),
            Niveau = Niveau.Buitenkant,
            Categorie = Categorie.Gewoon,
            Aard = Aard.Feit,
            Kring = Kringkeuze.Iedereen,
            Onderwerpen = ["wonen"],
        };

    /// <summary>Health seen from outside by Verbrugge, on conflict of duties, for Baak and Groen.</summary>
    public BrengIn Zorg(string tekst = "Meneer ziet grauw en is benauwd") =>
        Gewoon(tekst) with
        {
            Trede = Trede.ConflictVanPlichten,
            Categorie = Categorie.Gezondheid,
            Aard = Aard.Waarneming,
            Onderwerpen = ["gezondheid"],
            Kring = Kringkeuze.Van(Mensen("baak", "groen")),
            Motivering = "risico op ernstige schade",
            Consultatie = new Consultatie("teamleider", new DateOnly(2026, 3, 1), "delen is nodig"),
            Criteria = new Criteria("vier keer gebeld", "ja", "ja", "ja", "ja", "ja", "ja"),
        };

    public LegToestemmingVast Toestemming(params string[] aan) =>
        new(
            Janssen,
            new Gevers([Janssen.ToString()]),
            "wat ik kan in huis",
            "huishoudelijke hulp bepalen",
            Mensen(aan),
            new DateOnly(2026, 3, 1),
            Toestemmingsvorm.Mondeling,
            Toestemmingsoort.DoorbrekenGeheim,
            ["gezondheid"]
        )
        {
            OpdrachtId = OpdrachtId.Nieuw(),
        };

    /// <summary>An inbreng of Daal about health, on a recorded consent towards one person.</summary>
    public BrengIn OpToestemming(string aan) =>
        Gewoon() with
        {
            Trede = Trede.Toestemming,
            Categorie = Categorie.Gezondheid,
            Onderwerpen = ["gezondheid"],
            Kring = Kringkeuze.Van(Mensen(aan)),
            Toestemming = ToestemmingId.Van(Guid.ParseExact(Gelukt("daal", Toestemming(aan)), "N")),
        };

    public static Belegging Belegging() =>
        new(
            new Overleggegevens(
                Overlegsoort.Bemoeizorg,
                Regie.Casusregie,
                "Bezoek en behoud van de woning afspreken",
                "Oudere man, houdt hulp af",
                new Geinformeerd(
                    false,
                    Reden: "niet bereikbaar",
                    OpnieuwBezienOp: new DateOnly(2026, 3, 16)
                ),
                new Uitgenodigd(true),
                "Bezoek en ontruiming hangen samen",
                Stap1(),
                Formulier()
            ),
            [new BelegdeBetrokkene("j", "de heer J.", 74)],
            [
                Iemand(
                    "baak",
                    "Team Bemoeizorg",
                    Organisatiesoort.Zorgaanbieder,
                    Pet.Casusregie,
                    "WGBO",
                    big: true
                ) with
                {
                    Regisseur = true,
                    Taak = "Bemoeizorg",
                },
                Iemand(
                    "verbrugge",
                    "Thuiszorg",
                    Organisatiesoort.Zorgaanbieder,
                    Pet.Hulpverlening,
                    "Wmo 5.3.3"
                ),
                Iemand(
                    "groen",
                    "Wijkteam",
                    Organisatiesoort.Gemeente,
                    Pet.Hulpverlening,
                    "ambtsgeheim"
                ),
                Iemand(
                    "pietersen",
                    "Woonstad",
                    Organisatiesoort.Woningcorporatie,
                    Pet.Ketenpartner,
                    "arbeidsovereenkomst"
                ),
                Iemand("daal", "GGD", Organisatiesoort.Ggd, Pet.Deskundige, "BIG", big: true),
                new Genodigde(
                    "de heer J.",
                    Organisatiesoort.Burger,
                    Pet.Betrokkene,
                    "janssen",
                    Betrokkene: "j"
                ),
            ]
        );

    /// <summary>The same overleg, about mevrouw K. as well: each has their own form (R14).</summary>
    public static Belegging MetTweede(Belegging b) =>
        b with
        {
            Overleg = b.Overleg with { ZonderToestemming = null },
            Betrokkenen =
            [
                b.Betrokkenen[0] with
                {
                    ZonderToestemming = b.Overleg.ZonderToestemming,
                },
                new BelegdeBetrokkene("k", "mevrouw K.", 70, ZonderToestemming: Formulier()),
            ],
        };

    public static Genodigde Iemand(
        string id,
        string organisatie,
        Organisatiesoort soort,
        Pet pet,
        string geheim,
        bool big = false
    ) =>
        new(
            id,
            soort,
            pet,
            id,
            organisatie,
            Taak: "Wmo 2015",
            Grondslag: "AVG 6 lid 1 e",
            Noodzaak: "doet het huisbezoek",
            Beroepsgeheim: geheim,
            Big: big
        );
}
