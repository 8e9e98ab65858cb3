using System.Globalization;
using System.Text.RegularExpressions;
using Casusoverleg.Domein;
using Casusoverleg.Web.Tests.Scenarios;
using Casusoverleg.Web.Uitvoer;
using Xunit.Abstractions;

namespace Casusoverleg.Web.Tests;

/// <summary>
/// Every rule that is explained has a test that keeps it, one that attacks it, and one that attacks it at the door: through the hub or
/// a page of the running server. Reads the tests as they are written: the traits <c>Regel</c> and <c>Proef</c> (<c>houdt</c>,
/// <c>valt aan</c>) above each, and the refusals that the case files expect.
/// </summary>
public sealed partial class RegelcatalogusTests(ITestOutputHelper uitvoer)
{
    private const int Laatste = 84;

    // These go through a running server; the others call the domain or the archive.
    private static readonly string[] Deuren = ["tests/Web.Tests", "e2e"];

    // No code keeps these yet: they are not explained on /uitleg and nothing refuses by them.
    private static readonly string[] NogNiet = ["R50", "R52", "R53", "R57", "R58", "R80"];

    private static List<string> Uitgelegd =>
        [
            .. Uitleg
                .Alles.SelectMany(static f => f.Regels)
                .Select(static r => r.Regel)
                .Where(static r => r.StartsWith('R'))
                .Order(StringComparer.Ordinal),
        ];

    [Fact]
    public void Elke_regel_wordt_gehouden_of_staat_bij_wat_nog_niet_wordt_gehouden()
    {
        var alle = Enumerable.Range(1, Laatste).Select(static n => $"R{n:00}");
        Assert.Equal(alle, Uitgelegd.Concat(NogNiet).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Elke_regel_heeft_een_test_die_hem_houdt_en_een_die_hem_aanvalt()
    {
        var tests = Alle().ToLookup(static t => t.Regel, StringComparer.Ordinal);
        var regels = Uitgelegd;
        Schrijf(regels, tests);
        string[] zonder =
        [
            .. Enum.GetNames<Regel>()
                .Where(static r => r[0] == 'R')
                .Except(regels)
                .Select(static r => $"{r}: uitleg"),
            .. from regel in regels
            from proef in new[] { "houdt", "valt aan" }
            where !tests[regel].Any(t => t.Proef == proef)
            select $"{regel}: een test die hem {proef}",
            .. from regel in regels
            where !tests[regel].Any(static t => t.ValtAan && t.AanDeDeur)
            select $"{regel}: een test die hem aan de deur aanvalt",
        ];
        Assert.Equal([], zonder);
    }

    private void Schrijf(List<string> regels, ILookup<string, Proefregel> tests)
    {
        using var tabel = new StringWriter(CultureInfo.InvariantCulture);
        foreach (var regel in regels)
        {
            tabel.WriteLine(
                $"{regel}: {tests[regel].Count(static t => t.Proef == "houdt")} houden, {tests[regel].Count(static t => t.ValtAan)} vallen aan, waarvan {tests[regel].Count(static t => t.ValtAan && t.AanDeDeur)} aan de deur"
            );
            foreach (var test in tests[regel])
                tabel.WriteLine(
                    $"  {test.Proef}{(test.ValtAan && test.AanDeDeur ? " aan de deur" : "")}: {test.Naam}"
                );
        }
        tabel.WriteLine($"nog niet gehouden: {string.Join(", ", NogNiet)}");
        uitvoer.WriteLine(tabel.ToString());
        File.WriteAllText(
            Path.Combine(AppContext.BaseDirectory, "regels-en-tests.txt"),
            tabel.ToString()
        );
    }

    private static IEnumerable<Proefregel> Alle() => Geschreven().Concat(Gespeeld());

    // What a case file expects to be refused, is played against the real server.
    private static IEnumerable<Proefregel> Gespeeld() =>
        from casus in Casusmap.Gelezen()
        from regel in casus.Geweigerden
        select new Proefregel(regel, "valt aan", $"casus {casus.Kort}", AanDeDeur: true);

    private static IEnumerable<Proefregel> Geschreven() =>
        from map in new[] { "tests", "e2e" }
        from bestand in Directory.EnumerateFiles(
            Path.Combine(Wortel(), map),
            "*Tests.cs",
            SearchOption.AllDirectories
        )
        let tekst = File.ReadAllText(bestand)
        from Match test in Test().Matches(tekst)
        let kenmerken = Kenmerk().Matches(test.Groups["kenmerken"].Value)
        from regel in Waarden(kenmerken, "Regel")
        from proef in Waarden(kenmerken, "Proef")
        select new Proefregel(
            regel,
            proef,
            $"{Path.GetFileNameWithoutExtension(bestand)}.{test.Groups["naam"].Value}",
            Deuren.Any(d => bestand.StartsWith(Path.Combine(Wortel(), d), StringComparison.Ordinal))
        );

    private static IEnumerable<string> Waarden(MatchCollection kenmerken, string naam) =>
        kenmerken.Where(m => m.Groups[1].Value == naam).Select(static m => m.Groups[2].Value);

    /// <summary>Where the project stands.</summary>
    internal static string Wortel()
    {
        var map = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(map.FullName, "Casusoverleg.sln")))
            map = map.Parent ?? throw new InvalidOperationException("geen project gevonden");
        return map.FullName;
    }

    private sealed record Proefregel(string Regel, string Proef, string Naam, bool AanDeDeur)
    {
        public bool ValtAan => Proef == "valt aan";
    }

    // The attributes above a class or a method, and its name.
    [GeneratedRegex(
        """(?<kenmerken>^[ ]*\[(?:(?!\r?\n\r?\n).|\n)*?)[ ]*public (?:sealed |partial |abstract |async |override )*(?:class|Task|void) (?<naam>\w+)""",
        RegexOptions.Multiline
    )]
    private static partial Regex Test();

    [GeneratedRegex("""Trait\("(\w+)", "([^"]+)"\)""")]
    private static partial Regex Kenmerk();
}
