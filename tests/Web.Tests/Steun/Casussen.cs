using System.Text.Json.Nodes;

namespace Casusoverleg.Web.Tests.Steun;

/// <summary>A small overleg with everything the rules ask, and commands to play in it.</summary>
public static class Casussen
{
    /// <summary>The body of <c>POST /nieuw</c>: Baak convenes, Verbrugge, Groen and Pietersen are invited.</summary>
    public static JsonObject Nieuw() =>
        JsonNode
            .Parse(
                """
                {
                  "naam": "Proef",
                  "overleg": {
                    "soort": "multiproblematiek", "regie": "casusregie",
                    "doel": "Bezoek en behoud van de woning afspreken", "situatie": "Oudere man, houdt hulp af",
                    "waaromNietBilateraal": "Het bezoek en de ontruiming hangen samen",
                    "betrokkeneGeinformeerd": {"ja": true, "wanneer": "2026-01-05", "door": "Baak"},
                    "betrokkeneUitgenodigd": {"ja": false, "reden": "Wil achteraf bijgepraat worden"}
                  },
                  "betrokkenen": [{"id": "j", "aanduiding": "de heer J.", "leeftijd": 74, "wilsbekwaam": true}],
                  "deelnemers": [
                    {"id": "baak", "naam": "C. Baak", "organisatie": "Team Bemoeizorg", "soort": "gemeente", "pet": "casusregie", "regisseur": true,
                     "taak": "Casusregie (Wmo 2015)", "grondslag": "taak van algemeen belang", "noodzaak": "Voert de regie", "beroepsgeheim": "ambtsgeheim", "big": false},
                    {"id": "verbrugge", "naam": "P. Verbrugge", "organisatie": "Wijkteam", "soort": "gemeente", "pet": "hulpverlening",
                     "taak": "Ondersteuning (Wmo 2015)", "grondslag": "taak van algemeen belang", "noodzaak": "Komt wekelijks langs", "beroepsgeheim": "ambtsgeheim", "big": false},
                    {"id": "groen", "naam": "De heer Groen", "organisatie": "Wijkteam", "soort": "gemeente", "pet": "hulpverlening",
                     "taak": "Ondersteuning (Wmo 2015)", "grondslag": "taak van algemeen belang", "noodzaak": "Gaat op huisbezoek", "beroepsgeheim": "ambtsgeheim", "big": false},
                    {"id": "pietersen", "naam": "De heer Pietersen", "organisatie": "Woningcorporatie", "soort": "woningcorporatie", "pet": "ketenpartner",
                     "taak": "Zorgplicht verhuurder (Woningwet art. 18a)", "grondslag": "gerechtvaardigd belang", "noodzaak": "Beslist over de ontruiming", "beroepsgeheim": "arbeidsovereenkomst", "big": false}
                  ]
                }
                """
            )!
            .AsObject();

    /// <summary>An ordinary inbreng for these recipients.</summary>
    public static JsonObject Inbreng(string over, string tekst, params string[] kring) =>
        new()
        {
            ["doet"] = "inbreng",
            ["over"] = over,
            ["tekst"] = tekst,
            ["bron"] = new JsonObject { ["soort"] = "eigen-waarneming", ["datum"] = "2026-01-04" },
            ["trede"] = "eigen-taak",
            ["waaromNietHoger"] = "anoniem kan niet",
            ["niveau"] = "buitenkant",
            ["categorie"] = "gewoon",
            ["aard"] = "waarneming",
            ["kring"] =
                kring.Length == 0 ? "breed" : new JsonArray([.. kring.Select(k => (JsonNode)k)]),
            ["onderwerpen"] = new JsonArray("wonen"),
        };

    /// <summary>A command without fields.</summary>
    public static JsonObject Doet(string wat) => new() { ["doet"] = wat };
}
