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

/// <summary>
/// The dated list of provisions, from <c>config/bepalingen.json</c>. An installation may add provisions; not change one, and
/// none of the acts of police and justice (R77).
/// </summary>
public static class Wettenlijst
{
    internal const string Bestand = "bepalingen.json";

    private static readonly Lazy<FrozenDictionary<string, Bepaling>> Lijst = new(() =>
        Lees(Configuratie.Bronnen(Bestand))
    );

    /// <summary>All provisions, in no particular order.</summary>
    public static IEnumerable<Bepaling> Alle => Lijst.Value.Values;

    /// <summary>The provision cited as <paramref name="naam"/>, or null.</summary>
    public static Bepaling? Zoek(string naam) => Lijst.Value.GetValueOrDefault(naam);

    /// <summary>Reads and judges a list.</summary>
    /// <exception cref="InvalidDataException">
    /// A field is missing, unknown or empty, a provision stands there twice, or an addition loosens a rule.
    /// </exception>
    internal static FrozenDictionary<string, Bepaling> Lees(Tabel tabel)
    {
        var lijst = new Dictionary<string, Bepaling>(StringComparer.Ordinal);
        Neem(tabel.Vast, lijst);
        if (tabel.Erbij is { } erbij)
        {
            var vast = lijst.Count;
            Neem(erbij, lijst);
            foreach (var (bepaling, i) in lijst.Values.Skip(vast).Select((b, i) => (b, i)))
                erbij.Eis(
                    !bepaling.IsPolitieOfJustitie,
                    $"$[{i}].wet",
                    "gegevens van politie en justitie gaan alleen op de bepalingen die het programma kent"
                );
        }
        return lijst.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void Neem(Tabelbron bron, Dictionary<string, Bepaling> lijst)
    {
        foreach (var (r, i) in bron.Lees<List<Regel>>().Select((r, i) => (r, i)))
        {
            void Eis(bool klopt, string veld, string wat) => bron.Eis(klopt, $"$[{i}].{veld}", wat);
            Eis(!string.IsNullOrWhiteSpace(r.Bepaling), "bepaling", "is leeg");
            Eis(!string.IsNullOrWhiteSpace(r.Wet), "wet", "is leeg");
            Eis(r.Van.Count > 0, "van", "noemt niemand");
            Eis(r.Aan.Count > 0, "aan", "noemt niemand");
            Eis(!string.IsNullOrWhiteSpace(r.Uitleg), "uitleg", "is leeg");
            Eis(lijst.TryAdd(r.Bepaling, r.AlsBepaling()), "bepaling", "staat er twee keer");
        }
    }

    private sealed record Regel(
        string Bepaling,
        string Wet,
        List<Organisatiesoort> Van,
        List<Organisatiesoort> Aan,
        DateOnly Sinds,
        string Uitleg,
        Bepalingsoort Soort = Bepalingsoort.Bevoegdheid,
        ImmutableArray<string> Genoemd = default
    )
    {
        public Bepaling AlsBepaling() =>
            new(
                Bepaling,
                Wet,
                Van.ToFrozenSet(),
                Aan.ToFrozenSet(),
                Sinds,
                Uitleg,
                Soort,
                Genoemd.IsDefault ? [] : Genoemd
            );
    }
}
