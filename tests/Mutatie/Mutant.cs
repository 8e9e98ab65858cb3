namespace Casusoverleg.Mutatie;

/// <summary>One rule or guard that is switched off, or one effect that is forgotten.</summary>
/// <param name="Nummer">Position in the list, from 1; the switch in the changed code.</param>
/// <param name="Regels">The rules named in it or around it; empty when the code names none.</param>
/// <param name="Waar">File and line, from 1.</param>
/// <param name="Wat">What was done, with the code it was done to.</param>
internal sealed record Mutant(
    int Nummer,
    IReadOnlyList<string> Regels,
    string Waar,
    string Lid,
    string Wat
)
{
    /// <summary>The rules in one word, to group by.</summary>
    public string Groep => Regels.Count == 0 ? "-" : string.Join("/", Regels);
}

/// <summary>What became of a mutant.</summary>
/// <param name="Door">The first test that failed; null: it survived.</param>
internal sealed record Uitslag(Mutant Mutant, string? Door);

/// <summary>What was asked on the command line.</summary>
internal sealed record Keuzes(string? Alleen, bool Web, string? Uit, bool Zicht)
{
    /// <summary>Whether this mutant is asked for; everything, when no words were given.</summary>
    public bool Kiest(Mutant m) =>
        Alleen is null
        || Alleen
            .Split(',')
            .Any(woord =>
                $"{m.Groep} {m.Waar} {m.Lid}".Contains(woord, StringComparison.OrdinalIgnoreCase)
            );

    public static Keuzes Lees(string[] args) =>
        new(
            Na(args, "--alleen"),
            args.Contains("--web"),
            Na(args, "--uit"),
            args.Contains("--zicht")
        );

    private static string? Na(string[] args, string naam) =>
        Array.IndexOf(args, naam) is >= 0 and var i && i + 1 < args.Length ? args[i + 1] : null;
}
