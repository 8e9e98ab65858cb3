using System.Globalization;
using System.Text.RegularExpressions;
using Casusoverleg.Domein;
using Casusoverleg.Web.Uitvoer;
using Xunit.Abstractions;

namespace Casusoverleg.Web.Tests;

/// <summary>
/// Every rule that is explained has a test that keeps it and one that attacks it. Reads the tests as they are written: the traits
/// <c>Regel</c> and <c>Proef</c> (<c>houdt</c>, <c>valt aan</c>) above each.
/// </summary>
public sealed partial class RegelcatalogusTests(ITestOutputHelper uitvoer)
{
    [Fact]
    public void Elke_regel_heeft_een_test_die_hem_houdt_en_een_die_hem_aanvalt()
    {
        var tests = Alle().ToLookup(static t => t.Regel, StringComparer.Ordinal);
        var regels = Uitleg
            .Alles.SelectMany(static f => f.Regels)
            .Select(static r => r.Regel)
            .Where(static r => r.StartsWith('R'))
            .Order(StringComparer.Ordinal)
            .ToList();
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
        ];
        Assert.Equal([], zonder);
    }

    private void Schrijf(List<string> regels, ILookup<string, Proefregel> tests)
    {
        using var tabel = new StringWriter(CultureInfo.InvariantCulture);
        foreach (var regel in regels)
        {
            tabel.WriteLine(
                $"{regel}: {tests[regel].Count(static t => t.Proef == "houdt")} houden, {tests[regel].Count(static t => t.Proef == "valt aan")} vallen aan"
            );
            foreach (var test in tests[regel])
                tabel.WriteLine($"  {test.Proef}: {test.Naam}");
        }
        uitvoer.WriteLine(tabel.ToString());
        File.WriteAllText(
            Path.Combine(AppContext.BaseDirectory, "regels-en-tests.txt"),
            tabel.ToString()
        );
    }

    private static IEnumerable<Proefregel> Alle() =>
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
            $"{Path.GetFileNameWithoutExtension(bestand)}.{test.Groups["naam"].Value}"
        );

    private static IEnumerable<string> Waarden(MatchCollection kenmerken, string naam) =>
        kenmerken.Where(m => m.Groups[1].Value == naam).Select(static m => m.Groups[2].Value);

    private static string Wortel()
    {
        var map = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(map.FullName, "Casusoverleg.sln")))
            map = map.Parent ?? throw new InvalidOperationException("geen project gevonden");
        return map.FullName;
    }

    private sealed record Proefregel(string Regel, string Proef, string Naam);

    // The attributes above a class or a method, and its name.
    [GeneratedRegex(
        """(?<kenmerken>^[ ]*\[(?:(?!\r?\n\r?\n).|\n)*?)[ ]*public (?:sealed |partial |abstract |async |override )*(?:class|Task|void) (?<naam>\w+)""",
        RegexOptions.Multiline
    )]
    private static partial Regex Test();

    [GeneratedRegex("""Trait\("(\w+)", "([^"]+)"\)""")]
    private static partial Regex Kenmerk();
}
