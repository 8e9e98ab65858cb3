namespace Casusoverleg.Domein.Regels;

/// <summary>Makes refusals that are about certain recipients.</summary>
internal static class Weigeringen
{
    /// <summary>A refusal about <paramref name="wie"/> when there are any, null otherwise.</summary>
    public static Weigering? Als(IEnumerable<Deelnemer> wie, Regel regel, Func<string, string> zin)
    {
        List<Deelnemer>? lijst = null;
        foreach (var deelnemer in wie)
            (lijst ??= []).Add(deelnemer);
        return lijst is null
            ? null
            : Weigering.Van(regel, zin(Som(lijst)), lijst.Select(d => d.Id));
    }

    /// <summary>The refusal by the lowest rule (R84); null when none refuses.</summary>
    public static Weigering? Laagste(IEnumerable<Weigering?> weigeringen) =>
        weigeringen.OfType<Weigering>().MinBy(w => w.Regel);

    /// <summary>Names in a sentence: "A, B en C".</summary>
    public static string Som(IReadOnlyList<Deelnemer> wie) =>
        wie.Count == 1
            ? InZin(wie[0].Naam)
            : $"{string.Join(", ", wie.Take(wie.Count - 1).Select(d => InZin(d.Naam)))} en {InZin(wie[^1].Naam)}";

    // "De heer Groen" op een lijst is "de heer Groen" in een zin.
    private static string InZin(string naam) =>
        naam.StartsWith("De heer ", StringComparison.Ordinal)
        || naam.StartsWith("Mevrouw ", StringComparison.Ordinal)
        || naam.StartsWith("Meneer ", StringComparison.Ordinal)
            ? char.ToLowerInvariant(naam[0]) + naam[1..]
            : naam;
}
