using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Casusoverleg.Mutatie;

/// <summary>The sources of Domein in a directory of their own, with all mutants in; the repository stays as it is.</summary>
internal sealed partial class Kopie : IDisposable
{
    private static readonly Dictionary<string, string> Gegevens = Assembly
        .GetExecutingAssembly()
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Where(a => a.Key is "Wortel" or "Soort")
        .ToDictionary(a => a.Key, a => a.Value!, StringComparer.Ordinal);

    private readonly string _map = Directory.CreateTempSubdirectory("mutatie-").FullName;

    public static string Wortel => Gegevens["Wortel"];

    /// <summary>A copy of what a test project built, with the changed Domein in it.</summary>
    public string Proefmap(string project)
    {
        var naar = Path.Combine(_map, project);
        Neem(
            Path.Combine(Wortel, "tests", project, "bin", Gegevens["Soort"], "net10.0"),
            naar,
            _ => true
        );
        File.Copy(
            Path.Combine(_map, "uit", "Casusoverleg.Domein.dll"),
            Path.Combine(naar, "Casusoverleg.Domein.dll"),
            true
        );
        return naar;
    }

    /// <summary>Makes and builds all mutants; a mutant that does not compile is left out.</summary>
    /// <param name="maak">From the name and the text of a source, and the number to begin at, to its mutants and its text with the switches.</param>
    public IReadOnlyList<Mutant> Bouw(
        Func<string, string, int, (IReadOnlyList<Mutant> Mutanten, string Tekst)> maak
    )
    {
        var bron = Path.Combine(Wortel, "app", "Domein");
        var naar = Path.Combine(_map, "app", "Domein");
        Neem(
            bron,
            naar,
            p =>
                !p.StartsWith("bin", StringComparison.Ordinal)
                && !p.StartsWith("obj", StringComparison.Ordinal)
        );
        Neem(
            Path.Combine(Wortel, "config"),
            Path.Combine(_map, "config"),
            p => !p.StartsWith("teksten", StringComparison.Ordinal)
        );
        foreach (var los in new[] { "app/Directory.Build.props", ".editorconfig" })
            if (File.Exists(Path.Combine(Wortel, los)))
                File.Copy(Path.Combine(Wortel, los), Path.Combine(_map, los));
        File.WriteAllText(Path.Combine(naar, "Mutant.cs"), Schakelaar);
        List<Mutant> mutanten = [];
        foreach (
            var bestand in Directory
                .EnumerateFiles(bron, "*.cs", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
        )
        {
            var naam = Path.GetRelativePath(bron, bestand).Replace('\\', '/');
            if (
                naam.StartsWith("obj/", StringComparison.Ordinal)
                || naam.StartsWith("bin/", StringComparison.Ordinal)
            )
                continue;
            var (erbij, tekst) = maak(naam, File.ReadAllText(bestand), mutanten.Count + 1);
            mutanten.AddRange(erbij);
            File.WriteAllText(Path.Combine(naar, naam), tekst);
        }
        return BouwZonderFouten(naar, mutanten);
    }

    // What does not compile is taken out of its line; the numbers of the others stay.
    private List<Mutant> BouwZonderFouten(string naar, List<Mutant> mutanten)
    {
        for (var poging = 0; poging < 8; poging++)
        {
            var (gelukt, uitvoer) = Voer(
                "dotnet",
                $"build \"{naar}\" -m:1 -v q -nologo -p:TreatWarningsAsErrors=false -p:RunAnalyzers=false -o \"{Path.Combine(_map, "uit")}\""
            );
            if (gelukt)
                return mutanten;
            var fouten = Fout()
                .Matches(uitvoer)
                .Select(m =>
                    (Bestand: m.Groups["bestand"].Value, Regel: int.Parse(m.Groups["regel"].Value))
                )
                .Distinct()
                .ToList();
            if (fouten.Count == 0)
                throw new InvalidOperationException(uitvoer);
            foreach (var perBestand in fouten.GroupBy(f => f.Bestand))
            {
                var regels = File.ReadAllLines(perBestand.Key);
                foreach (var (_, regel) in perBestand)
                    Maak(regels, regel - 1, mutanten);
                File.WriteAllLines(perBestand.Key, regels);
            }
        }
        throw new InvalidOperationException("the mutants do not compile");
    }

    // The nearest line with a switch, at or above the error.
    private static void Maak(string[] regels, int waar, List<Mutant> mutanten)
    {
        while (waar >= 0 && !Roep().IsMatch(regels[waar]))
            waar--;
        if (waar < 0)
            throw new InvalidOperationException("an error without a mutant near it");
        regels[waar] = Roep()
            .Replace(
                regels[waar],
                m =>
                {
                    mutanten.RemoveAll(x => x.Nummer == int.Parse(m.Groups["nummer"].Value));
                    return "false";
                }
            );
    }

    /// <summary>Runs a program to its end.</summary>
    public static (bool Gelukt, string Uitvoer) Voer(
        string programma,
        string argumenten,
        int? mutant = null
    )
    {
        var start = new ProcessStartInfo(programma, argumenten)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["MUTANT"] = $"{mutant ?? 0}";
        using var proces = Process.Start(start)!;
        var fouten = proces.StandardError.ReadToEndAsync();
        var uitvoer = proces.StandardOutput.ReadToEnd();
        proces.WaitForExit();
        return (proces.ExitCode == 0, uitvoer + fouten.Result);
    }

    private static void Neem(string van, string naar, Func<string, bool> wel)
    {
        foreach (var bestand in Directory.EnumerateFiles(van, "*", SearchOption.AllDirectories))
        {
            var naam = Path.GetRelativePath(van, bestand);
            if (!wel(naam))
                continue;
            var doel = Path.Combine(naar, naam);
            Directory.CreateDirectory(Path.GetDirectoryName(doel)!);
            File.Copy(bestand, doel, true);
        }
    }

    public void Dispose() => Directory.Delete(_map, recursive: true);

    private const string Schakelaar = """
        namespace Casusoverleg.Domein;
        public static class Mutant
        {
            public static volatile int Nu = int.TryParse(System.Environment.GetEnvironmentVariable("MUTANT"), out var n) ? n : 0;
            public static bool Is(int nummer) => Nu == nummer;
        }
        """;

    [GeneratedRegex(
        @"^\s*(?<bestand>\S.*?\.cs)\((?<regel>\d+),\d+\): error ",
        RegexOptions.Multiline
    )]
    private static partial Regex Fout();

    [GeneratedRegex(@"global::Casusoverleg\.Domein\.Mutant\.Is\((?<nummer>\d+)\)")]
    private static partial Regex Roep();
}
