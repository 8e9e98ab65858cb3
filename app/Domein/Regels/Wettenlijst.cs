using System.Collections.Frozen;
using System.Text.Json;

namespace Casusoverleg.Domein.Regels;

/// <summary>A statutory provision under which data may be given (R19).</summary>
/// <param name="Bepaling">As cited, to the letter.</param>
/// <param name="Van">Kinds of organisation it lets give.</param>
/// <param name="Aan">Kinds of organisation it lets receive.</param>
/// <param name="Sinds">Date from which the list holds it.</param>
public sealed record Bepaling(
    string Naam,
    IReadOnlySet<Organisatiesoort> Van,
    IReadOnlySet<Organisatiesoort> Aan,
    DateOnly Sinds,
    string Uitleg
);

/// <summary>The dated list of provisions, from <c>config/bepalingen.json</c>, fixed when the program was built.</summary>
public static class Wettenlijst
{
    private static readonly FrozenDictionary<string, Bepaling> Lijst = Lees();

    /// <summary>All provisions, in the order of the list.</summary>
    public static IEnumerable<Bepaling> Alle => Lijst.Values;

    /// <summary>The provision cited as <paramref name="naam"/>, or null.</summary>
    public static Bepaling? Zoek(string naam) => Lijst.GetValueOrDefault(naam);

    private static FrozenDictionary<string, Bepaling> Lees()
    {
        using var bron =
            typeof(Wettenlijst).Assembly.GetManifestResourceStream("bepalingen.json")
            ?? throw new InvalidOperationException("bepalingen.json ontbreekt in het programma");
        var opties = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        var lijst = JsonSerializer.Deserialize<List<Regel>>(bron, opties)!;
        return lijst
            .Select(r => new Bepaling(
                r.Bepaling,
                r.Van.ToFrozenSet(),
                r.Aan.ToFrozenSet(),
                r.Sinds,
                r.Uitleg
            ))
            .ToFrozenDictionary(b => b.Naam, StringComparer.Ordinal);
    }

    private sealed record Regel(
        string Bepaling,
        List<Organisatiesoort> Van,
        List<Organisatiesoort> Aan,
        DateOnly Sinds,
        string Uitleg
    );
}
