using System.Globalization;
using System.Text.RegularExpressions;

namespace Casusoverleg.Web.Tests.Asvs;

/// <summary>
/// <c>config/asvs.md</c> read as it is written: every requirement in it exists, says how it is met, and names tests that exist or says why
/// there is none.
/// </summary>
public sealed partial class AsvsTests
{
    private const int MinsteReden = 15;

    // Of these everything of level one and two stands in the table; of the others what somebody looked at.
    private static readonly string[] Geheel =
    [
        "1",
        "2",
        "3",
        "4",
        "6",
        "7",
        "8",
        "9",
        "10",
        "12",
        "13",
        "16",
    ];

    private static readonly string[] Standen = ["ja", "deels", "nee", "inrichting"];

    private static string Tekst =>
        File.ReadAllText(Path.Combine(RegelcatalogusTests.Wortel(), "config/asvs.md"));

    [Fact]
    public void Elke_regel_noemt_eisen_die_bestaan_en_hoe_en_een_test_die_bestaat_of_waarom_niet()
    {
        var eisen = Eisen();
        var tests = Tests();
        string[] fouten =
        [
            .. Regels()
                .SelectMany(regel =>
                    Fouten(regel, eisen, tests).Select(fout => $"{regel[0]}: {fout}")
                ),
        ];
        Assert.Equal([], fouten);
    }

    [Fact]
    public void Geen_eis_staat_er_twee_keer_en_van_elk_hoofdstuk_staat_niveau_een_en_twee_er_helemaal()
    {
        var genoemd = Regels().SelectMany(static r => Nummers(r[0])).ToList();
        string[] dubbel =
        [
            .. genoemd
                .GroupBy(static e => e)
                .Where(static g => g.Skip(1).Any())
                .Select(static g => g.Key),
        ];
        Assert.Equal([], dubbel);
        string[] vergeten =
        [
            .. Eisen()
                .Where(static e => e.Value <= 2 && Geheel.Contains(e.Key.Split('.')[0]))
                .Select(static e => e.Key)
                .Except(genoemd),
        ];
        Assert.Equal([], vergeten);
    }

    [Fact]
    public void Een_verzonnen_eis_en_een_test_die_anders_heet_vallen_op()
    {
        var (eisen, tests) = (Eisen(), Tests());
        string[] goed =
        [
            "6.3.8",
            "wat",
            "ja",
            "hoe",
            $"`{nameof(Een_verzonnen_eis_en_een_test_die_anders_heet_vallen_op)}`",
        ];
        Assert.Empty(Fouten(goed, eisen, tests));
        foreach (
            var (plek, waarde) in ((int, string)[])
                [
                    (0, "6.3.9"),
                    (0, "6.6.2, 99.1.1"),
                    (0, "6.2.1 t/m 6.2.13"),
                    (0, "geen nummer"),
                    (1, ""),
                    (2, "misschien"),
                    (3, ""),
                    (4, "`Een_test_die_er_niet_is`"),
                    (4, "`OudeTests`"),
                    (4, "geen: kort"),
                    (4, ""),
                ]
        )
        {
            var fout = (string[])goed.Clone();
            fout[plek] = waarde;
            Assert.Single(Fouten(fout, eisen, tests));
        }
    }

    private static IEnumerable<string> Fouten(
        string[] regel,
        Dictionary<string, int> eisen,
        HashSet<string> tests
    )
    {
        var nummers = Nummers(regel[0]);
        if (
            regel[0] != "(eigen)"
            && (nummers.Count == 0 || nummers.Exists(n => !eisen.ContainsKey(n)))
        )
            yield return "deze eis bestaat niet";
        if (regel[1].Length == 0)
            yield return "er staat niet wat er gevraagd wordt";
        // The second table has but a reason.
        if (regel.Length == 2)
            yield break;
        if (!Standen.Contains(regel[2]))
            yield return $"'{regel[2]}' is geen stand";
        if (regel[3].Length == 0)
            yield return "er staat niet hoe";
        var namen = Naam().Matches(regel[4]).Select(static m => m.Groups[1].Value).ToList();
        foreach (var naam in namen.Where(naam => !tests.Contains(naam)))
            yield return $"{naam} is geen test";
        if (
            namen.Count == 0
            && !(
                regel[4].StartsWith("geen: ", StringComparison.Ordinal)
                && regel[4].Length > MinsteReden
            )
        )
            yield return "er staat geen test, en niet waarom niet";
    }

    // The rows of the tables: five cells, or two where something does not apply.
    private static IEnumerable<string[]> Regels() =>
        Tekst
            .Split('\n')
            .Where(static r => r.StartsWith("| ", StringComparison.Ordinal))
            .Select(static r =>
                r.Trim().Trim('|').Split('|').Select(static c => c.Trim()).ToArray()
            )
            .Where(static r => r[0] != "eis")
            .Select(static r =>
                r.Length is 2 or 5
                    ? r
                    : throw new InvalidOperationException($"geen vijf vakken: {r[0]}")
            );

    // "6.2.1 t/m 6.2.12" is all of them between.
    private static List<string> Nummers(string vak) =>
        [.. Nummer().Matches(vak).SelectMany(static m => Reeks(m))];

    private static IEnumerable<string> Reeks(Match m)
    {
        var van = int.Parse(m.Groups["van"].Value, CultureInfo.InvariantCulture);
        var tot = m.Groups["tot"].Success
            ? int.Parse(m.Groups["tot"].Value, CultureInfo.InvariantCulture)
            : van;
        return Enumerable.Range(van, tot - van + 1).Select(n => $"{m.Groups["deel"].Value}.{n}");
    }

    private static Dictionary<string, int> Eisen() =>
        File.ReadLines(
                Path.Combine(RegelcatalogusTests.Wortel(), "tests/Web.Tests/Asvs/eisen-5.0.0.txt")
            )
            .Where(static r => r.Length > 0 && r[0] != '#')
            .Select(static r => r.Split(": "))
            .SelectMany(static r =>
                r[1]
                    .Split(' ')
                    .Select(
                        (niveau, plek) =>
                            (
                                Eis: $"{r[0]}.{plek + 1}",
                                Niveau: int.Parse(niveau, CultureInfo.InvariantCulture)
                            )
                    )
            )
            .ToDictionary(static e => e.Eis, static e => e.Niveau);

    // Methods that run as a test and classes that have them, as they stand in the sources.
    private static HashSet<string> Tests() =>
        [
            .. from map in (string[])["tests", "e2e"]
            from bestand in Directory.EnumerateFiles(
                Path.Combine(RegelcatalogusTests.Wortel(), map),
                "*Tests*.cs",
                SearchOption.AllDirectories
            )
            from Match test in Test().Matches(File.ReadAllText(bestand))
            from naam in (string[])
                [test.Groups["naam"].Value, Path.GetFileName(bestand).Split('.')[0]]
            select naam,
        ];

    [GeneratedRegex("""`(\w+)`""")]
    private static partial Regex Naam();

    [GeneratedRegex("""(?<deel>\d+\.\d+)\.(?<van>\d+)(?: t/m \k<deel>\.(?<tot>\d+))?""")]
    private static partial Regex Nummer();

    // A method directly under its attributes, one of which makes it a test.
    [GeneratedRegex(
        """^ *\[(?:Fact|Theory|FeitMet)[^\n]*\n(?:(?!\n *\n|^ *public )[^\n]*\n)*? *public (?:async )?(?:Task|void) (?<naam>\w+)\(""",
        RegexOptions.Multiline
    )]
    private static partial Regex Test();
}
