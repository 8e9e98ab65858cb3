using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Casusoverleg.Domein.Regels;

/// <summary>A statutory provision under which data may be given (R19).</summary>
/// <param name="Naam">As cited, to the letter.</param>
/// <param name="Wet">The act it stands in.</param>
/// <param name="Van">Kinds of organisation it lets give.</param>
/// <param name="Aan">Kinds of organisation it lets receive.</param>
/// <param name="Sinds">Date from which the list holds it.</param>
/// <param name="Soort">Whether it is a right to report or a duty to speak, which ask for more (R76).</param>
/// <param name="Genoemd">
/// Words of which a recipient's organisation or task must hold one, in any case of letters: the provision is for them alone. Empty:
/// the kind of organisation is enough.
/// </param>
public sealed record Bepaling(
    string Naam,
    string Wet,
    IReadOnlySet<Organisatiesoort> Van,
    IReadOnlySet<Organisatiesoort> Aan,
    DateOnly Sinds,
    string Uitleg,
    Bepalingsoort Soort,
    ImmutableArray<string> Genoemd
)
{
    /// <summary>Whether it lets this person receive (R19).</summary>
    public bool Bereikt(Deelnemer wie) =>
        Aan.Contains(wie.Soort)
        && (Genoemd.IsEmpty || Genoemd.Any(w => Noemt(wie.Organisatie, w) || Noemt(wie.Taak, w)));

    private static bool Noemt(string? tekst, string woord) =>
        tekst?.Contains(woord, StringComparison.OrdinalIgnoreCase) ?? false;

    /// <summary>Whether it is of the acts by which police and justice give data (R77).</summary>
    public bool IsPolitieOfJustitie => Wet is "Wet politiegegevens" or "Wjsg";
}

/// <summary>What a provision does to secrecy (R76).</summary>
[JsonConverter(typeof(TermConverter<Bepalingsoort>))]
public enum Bepalingsoort
{
    /// <summary>It lets data be given.</summary>
    Bevoegdheid,

    /// <summary>It lets somebody report without consent, after trying.</summary>
    Meldrecht,

    /// <summary>It obliges to tell what is necessary.</summary>
    Spreekplicht,
}

/// <summary>The dated list of provisions, from <c>config/bepalingen.json</c>, fixed when the program was built.</summary>
public static class Wettenlijst
{
    internal const string Bestand = "bepalingen.json";

    private static readonly FrozenDictionary<string, Bepaling> Lijst = Lees(
        Configuratie.Tekst(Bestand)
    );

    /// <summary>All provisions, in no particular order.</summary>
    public static IEnumerable<Bepaling> Alle => Lijst.Values;

    /// <summary>The provision cited as <paramref name="naam"/>, or null.</summary>
    public static Bepaling? Zoek(string naam) => Lijst.GetValueOrDefault(naam);

    /// <summary>Reads and judges a list.</summary>
    /// <exception cref="InvalidDataException">A field is missing, unknown or empty, or a provision stands there twice.</exception>
    internal static FrozenDictionary<string, Bepaling> Lees(string json)
    {
        var regels = Configuratie.Lees<List<Regel>>(Bestand, json);
        for (var i = 0; i < regels.Count; i++)
            Keur(regels[i], i, regels);
        return regels
            .Select(r => new Bepaling(
                r.Bepaling,
                r.Wet,
                r.Van.ToFrozenSet(),
                r.Aan.ToFrozenSet(),
                r.Sinds,
                r.Uitleg,
                r.Soort,
                r.Genoemd.IsDefault ? [] : r.Genoemd
            ))
            .ToFrozenDictionary(b => b.Naam, StringComparer.Ordinal);
    }

    private static void Keur(Regel r, int i, List<Regel> alle)
    {
        Eis(!string.IsNullOrWhiteSpace(r.Bepaling), i, "bepaling", "is leeg");
        Eis(!string.IsNullOrWhiteSpace(r.Wet), i, "wet", "is leeg");
        Eis(r.Van.Count > 0, i, "van", "noemt niemand");
        Eis(r.Aan.Count > 0, i, "aan", "noemt niemand");
        Eis(!string.IsNullOrWhiteSpace(r.Uitleg), i, "uitleg", "is leeg");
        Eis(
            alle.FindIndex(x => x.Bepaling == r.Bepaling) == i,
            i,
            "bepaling",
            "staat er twee keer"
        );
    }

    private static void Eis(bool klopt, int i, string veld, string wat) =>
        Configuratie.Eis(klopt, Bestand, $"$[{i}].{veld}", wat);

    private sealed record Regel(
        string Bepaling,
        string Wet,
        List<Organisatiesoort> Van,
        List<Organisatiesoort> Aan,
        DateOnly Sinds,
        string Uitleg,
        Bepalingsoort Soort = Bepalingsoort.Bevoegdheid,
        ImmutableArray<string> Genoemd = default
    );
}
