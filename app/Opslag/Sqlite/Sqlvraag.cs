using System.Collections.Concurrent;
using System.Reflection;

namespace Casusoverleg.Opslag.Sqlite;

/// <summary>The SQL of one job, from the file of that name.</summary>
internal static class Sqlvraag
{
    private static readonly Assembly Bron = typeof(Sqlvraag).Assembly;
    private static readonly ConcurrentDictionary<string, string> Gelezen = new();

    public static string Voor(string naam) =>
        Gelezen.GetOrAdd(naam, n => Lees($".Sqlite.Sql.{n}.sql"));

    /// <summary>The migrations in order; the number in the name is the version the database has afterwards.</summary>
    public static IReadOnlyList<(int Nummer, string Sql)> Migraties { get; } =
        Opeenvolgend([
            .. Bron.GetManifestResourceNames()
                .Where(n => n.Contains(".Sqlite.Migraties.", StringComparison.Ordinal))
                .Select(n => (Nummer: Nummer(n), Sql: LeesBron(n)))
                .OrderBy(m => m.Nummer),
        ]);

    /// <summary>The same migrations, when they are 1, 2, 3 and on: one of two with the same number would never run.</summary>
    /// <exception cref="InvalidOperationException">A number is missing or stands there twice.</exception>
    internal static IReadOnlyList<(int Nummer, string Sql)> Opeenvolgend(
        IReadOnlyList<(int Nummer, string Sql)> migraties
    ) =>
        migraties.Select(m => m.Nummer).SequenceEqual(Enumerable.Range(1, migraties.Count))
            ? migraties
            : throw new InvalidOperationException(
                "De migraties zijn niet genummerd 1, 2, 3 en verder: "
                    + string.Join(", ", migraties.Select(m => m.Nummer))
            );

    private static int Nummer(string bron)
    {
        var naam = bron.Split(".Sqlite.Migraties.")[1].TrimStart('_');
        return int.Parse(naam.AsSpan(0, 4));
    }

    private static string Lees(string einde) =>
        LeesBron(
            Bron.GetManifestResourceNames().Single(n => n.EndsWith(einde, StringComparison.Ordinal))
        );

    private static string LeesBron(string naam)
    {
        using var lezer = new StreamReader(Bron.GetManifestResourceStream(naam)!);
        return lezer.ReadToEnd();
    }
}
