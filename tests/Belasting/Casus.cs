namespace Casusoverleg.Belasting;

/// <summary>The meeting that is measured: one betrokkene, a regisseur and as many partners as needed.</summary>
internal static class Casus
{
    /// <summary>The body of POST /nieuw.</summary>
    public static object Nieuw(int leden) =>
        new
        {
            naam = "Belastingproef",
            overleg = new
            {
                soort = "bemoeizorg",
                regie = "casusregie",
                doel = "Bezoek en behoud van de woning afspreken",
                situatie = "Oudere man, houdt hulp af; overlast in het portiek",
                waaromNietBilateraal = "Het bezoek en de ontruiming hangen samen",
                stap1 = new
                {
                    a1 = true,
                    a2 = true,
                    b = true,
                    c = true,
                    toelichting = "Gaat snel achteruit",
                    gesprekGeprobeerd = "vier belpogingen",
                    consultatie = new
                    {
                        wie = "collega bemoeizorg",
                        op = "2021-02-22",
                        uitkomst = "eens",
                    },
                },
                betrokkeneGeinformeerd = new
                {
                    ja = false,
                    reden = "Meneer neemt de telefoon niet op en doet niet open",
                    opnieuwBezienOp = Dag(7),
                },
                betrokkeneUitgenodigd = new
                {
                    ja = false,
                    reden = "Niet bereikbaar, vier belpogingen",
                },
                zonderToestemming = new
                {
                    keuze = "3a1",
                    toelichting = "onbereikbaar",
                    redenen = new Dictionary<string, bool>(StringComparer.Ordinal)
                    {
                        ["3b1"] = true,
                        ["3b2"] = true,
                        ["3b3"] = true,
                        ["3b4"] = false,
                        ["3b5"] = false,
                        ["3b6"] = false,
                    },
                    beoogdResultaat = "Meneer is door een arts gezien en weet wat er is besproken",
                    begin = Dag(0),
                    einde = Dag(21),
                    beoordelaar = "baak",
                    informeren = "4b",
                    waaromNietGeinformeerd = "nog niet te bereiken",
                    paraaf = "baak",
                },
                convenant = "Samenwerking bemoeizorg",
            },
            betrokkenen = new[]
            {
                new
                {
                    id = "janssen",
                    aanduiding = "de heer J.",
                    leeftijd = 74,
                    wilsbekwaam = true,
                },
            },
            deelnemers = Enumerable.Range(0, leden).Select(Deelnemer).ToArray(),
        };

    private static Dictionary<string, object> Deelnemer(int nummer)
    {
        var regie = nummer == 0;
        var deelnemer = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["id"] = regie ? "baak" : $"partner{nummer}",
            ["naam"] = regie ? "C. Baak" : $"Partner {(char)('A' + nummer)}",
            ["organisatie"] = regie ? "Team Bemoeizorg" : "Woningcorporatie",
            ["soort"] = regie ? "gemeente" : "woningcorporatie",
            ["pet"] = regie ? "casusregie" : "ketenpartner",
            ["taak"] = regie
                ? "Bemoeizorg (Wmo 2015 art. 1.1.1)"
                : "Zorgplicht verhuurder (Woningwet art. 18a)",
            ["grondslag"] = regie
                ? "taak van algemeen belang (AVG 6 lid 1 e)"
                : "gerechtvaardigd belang (AVG 6 lid 1 f)",
            ["noodzaak"] = "Is nodig om de ontruiming te voorkomen",
            ["beroepsgeheim"] = regie ? "ambtsgeheim" : "arbeidsovereenkomst",
            ["big"] = false,
        };
        if (regie)
            deelnemer["regisseur"] = true;
        return deelnemer;
    }

    private static string Dag(int verder) => DateTime.Today.AddDays(verder).ToString("yyyy-MM-dd");
}
