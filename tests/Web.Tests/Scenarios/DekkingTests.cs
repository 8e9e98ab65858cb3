using System.Text.Json.Nodes;
using Casusoverleg.Scenarios.Casussen;

namespace Casusoverleg.Web.Tests.Scenarios;

/// <summary>
/// What the case files hold together: every rule of the meeting itself, and every situation that goes wrong easily. A rule counts
/// when a file expects it to refuse, or names it (<c>toont</c>) at a step that the run then checks.
/// </summary>
public sealed class DekkingTests
{
    // No step of a case can show these; a test of the page does.
    private static readonly string[] AlleenOpEenPagina =
    [
        "R59", // the scratchpad never leaves the tab
        "R60", // help while filling in
        "R61", // a word is explained where it stands
        "R79", // the invitation shows the policy of this installation
    ];

    private static readonly IReadOnlyList<Casus> Alle = [.. Casusmap.Gelezen()];

    private static readonly Dictionary<string, Func<Casus, bool>> Situaties = new(
        StringComparer.Ordinal
    )
    {
        ["gegevens van de politie"] = static c =>
            Gelukt(c, "inbreng")
                .Any(s => (string?)s.Velden["bron"]?["wet"] == "Wet politiegegevens"),
        ["een kind van 13"] = static c => c.Betrokkenen.Any(b => (int?)b!["leeftijd"] == 13),
        ["wilsonbekwaam, met een vertegenwoordiger aan tafel"] = static c =>
            c.Betrokkenen.Any(b =>
                (bool?)b!["wilsbekwaam"] == false && HeeftVertegenwoordiger(c, b)
            ),
        ["toestemming die onderweg wordt ingetrokken"] = static c =>
            Gelukt(c, "trekt-toestemming-in")
                .Any(weg =>
                    Op(c, "inbreng", weg).Any(i => i.Nummer < weg.Nummer && i.Geweigerd is null)
                    && Op(c, "inbreng", weg).Any(i => i.Nummer > weg.Nummer && i.Geweigerd == "R21")
                ),
        ["iemand gaat uit een kleine kring"] = static c =>
            Gelukt(c, "splitst")
                .Any(kring =>
                    Gelukt(c, "verwijdert")
                        .Any(weg =>
                            weg.Nummer > kring.Nummer
                            && !Gelukt(c, "voegt-samen")
                                .Any(s => s.Nummer > kring.Nummer && s.Nummer < weg.Nummer)
                            && Noemt(kring.Velden["leden"], (string?)weg.Velden["deelnemer"])
                        )
                ),
        ["twee petten"] = static c =>
            c.Deelnemers.Any(d => d.Geweigerd == "R05" && c.Deelnemers.Any(e => IsDezelfde(d, e))),
        ["afscherming"] = static c => c.Afscherming.Count > 0 && c.Geweigerden.Contains("R65"),
        ["toestemming voor een deel"] = static c =>
            (string?)c.Overleg["zonderToestemming"]?["keuze"] == "1b"
            && c.Stappen.Any(s => s is { Doet: "inbreng", Geweigerd: "R14" }),
        ["een status die is verlopen"] = static c =>
            c.Stappen.Any(s => s is { Doet: "opent", Geweigerd: "R15" }),
        ["twee betrokkenen, ieder met een eigen formulier"] = static c =>
            c.Betrokkenen.Count > 1
            && c.Betrokkenen.Select(b => (string?)b!["zonderToestemming"]?["keuze"])
                .Distinct()
                .Count(static k => k is not null) > 1
            && c.Stappen.Any(s => s is { Doet: "herbeoordeelt-status", Geweigerd: "R17" }),
        ["een meldpunt dat in de kamer vaststelt dat het bemoeizorg is"] = static c =>
            Gelukt(c, "maakt-stap1-af")
                .Any(af =>
                    c.Stappen.Any(i =>
                        i is { Doet: "inbreng", Geweigerd: "R12" } && i.Nummer < af.Nummer
                    )
                    && Gelukt(c, "inbreng")
                        .Any(i =>
                            i.Nummer > af.Nummer && (string?)i.Velden["niveau"] == "buitenkant"
                        )
                ),
        ["spoed"] = static c => (bool?)c.Overleg["spoed"] == true,
        ["een vervolg"] = static c => c.Vervolg is not null && c.Geweigerden.Contains("R03"),
    };

    public static TheoryData<string> Namen => [.. Situaties.Keys];

    [Fact]
    public void De_casussen_raken_samen_elke_regel_van_het_overleg()
    {
        string[] regels =
        [
            .. Enumerable
                .Range(1, 37)
                .Concat(Enumerable.Range(59, 21))
                .Concat(Enumerable.Range(82, 3))
                .Select(static n => $"R{n:00}"),
        ];
        var geraakt = Alle.SelectMany(static c => c.Regels).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(AlleenOpEenPagina, regels.Where(r => !geraakt.Contains(r)));
    }

    [Theory]
    [MemberData(nameof(Namen))]
    public void Elke_lastige_situatie_is_er_met_kanaries(string situatie)
    {
        var casussen = Alle.Where(Situaties[situatie]).ToList();

        Assert.NotEmpty(casussen);
        Assert.All(casussen, static c => Assert.NotEmpty(c.Nooit));
        Assert.All(casussen, static c => Assert.NotEmpty(c.Vernietigd));
    }

    private static IEnumerable<Stap> Gelukt(Casus c, string doet) =>
        c.Stappen.Where(s => s.Doet == doet && s.Geweigerd is null);

    // The steps that rest on the consent that this step withdraws.
    private static IEnumerable<Stap> Op(Casus c, string doet, Stap ingetrokken) =>
        c.Stappen.Where(s =>
            s.Doet == doet
            && s.Velden["toestemming"] switch
            {
                JsonObject inline => (string?)inline["als"] ?? s.Als,
                var naam => (string?)naam,
            } == (string?)ingetrokken.Velden["toestemming"]
        );

    private static bool HeeftVertegenwoordiger(Casus c, JsonNode betrokkene) =>
        c.Deelnemers.Any(d =>
            d.Geweigerd is null
            && (string?)d.Gegevens["pet"] == "vertegenwoordiger"
            && (string?)d.Gegevens["betrokkene"] == (string?)betrokkene["id"]
        );

    private static bool Noemt(JsonNode? lijst, string? naam) =>
        lijst is JsonArray namen && namen.Any(n => (string?)n == naam);

    private static bool IsDezelfde(Genodigde een, Genodigde ander) =>
        ander.Geweigerd is null
        && (string?)een.Gegevens["naam"] == (string?)ander.Gegevens["naam"]
        && (string?)een.Gegevens["organisatie"] == (string?)ander.Gegevens["organisatie"];
}
