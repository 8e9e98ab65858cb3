using System.Collections.Frozen;

namespace Casusoverleg.Domein.Regels;

/// <summary>A convenant that an installation has read once, so that nobody has to judge it anew per overleg (R10).</summary>
/// <param name="Naam">As it is called; told apart without regard to capitals.</param>
/// <param name="Inhoud">Which of the compulsory subjects it has.</param>
/// <param name="Ontbreekt">What it lacks, in words; empty when it is complete.</param>
public sealed record Convenant(
    string Naam,
    Convenantinhoud Inhoud,
    IReadOnlyList<string> Ontbreekt
);

/// <summary>
/// The convenanten of an installation: <c>convenanten.json</c> in its own directory; none are built in. What the register says of a
/// convenant goes before what a regisseur ticks.
/// </summary>
public static class Convenantenregister
{
    internal const string Bestand = "convenanten.json";

    private static readonly Lazy<FrozenDictionary<string, Convenant>> Lijst = new(() =>
        Lees(Configuratie.Bronnen(Bestand))
    );

    /// <summary>All of them, by name.</summary>
    public static IEnumerable<Convenant> Alle =>
        Lijst.Value.Values.OrderBy(static c => c.Naam, StringComparer.Ordinal);

    /// <summary>The convenant of that name, or null.</summary>
    public static Convenant? Zoek(string? naam) =>
        naam is null ? null : Lijst.Value.GetValueOrDefault(naam.Trim());

    /// <summary>Reads and judges a register.</summary>
    /// <exception cref="InvalidDataException">A field is missing, unknown or empty, or a convenant stands there twice.</exception>
    internal static FrozenDictionary<string, Convenant> Lees(Tabel tabel)
    {
        var lijst = new Dictionary<string, Convenant>(StringComparer.OrdinalIgnoreCase);
        foreach (var bron in new[] { tabel.Vast, tabel.Erbij }.OfType<Tabelbron>())
        foreach (var (r, i) in bron.Lees<List<Rij>>().Select(static (r, i) => (r, i)))
        {
            bron.Eis(!string.IsNullOrWhiteSpace(r.Naam), $"$[{i}].naam", "is leeg");
            var naam = r.Naam.Trim();
            bron.Eis(
                lijst.TryAdd(naam, new(naam, r.Inhoud, Convenantregels.Ontbreekt(r.Inhoud))),
                $"$[{i}].naam",
                "staat er twee keer"
            );
        }
        return lijst.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private sealed record Rij(string Naam, Convenantinhoud Inhoud);
}
