using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Casusoverleg.Domein.Regels;

/// <summary>
/// The table of R17, from <c>config/zeggenschap.json</c>: by act and kind of consent the age from which the person decides, and
/// which titles make somebody a representative. Joint authority always means: all of them.
/// </summary>
public sealed class Zeggenschap
{
    internal const string Bestand = "zeggenschap.json";

    private const string Algemeen = "overig";
    private const int Meerderjarig = 18;

    private static readonly Lazy<Zeggenschap> Ingebouwd = new(() =>
        Lees(Configuratie.Tekst(Bestand))
    );
    private readonly FrozenDictionary<string, FrozenDictionary<Toestemmingsoort, int>> _zelfVanaf;
    private readonly ImmutableArray<Titelrij> _titels;

    private Zeggenschap(Blad blad)
    {
        _zelfVanaf = blad.Wetten.ToFrozenDictionary(
            static rij => rij.Wet,
            static rij => rij.ZelfVanaf.ToFrozenDictionary(),
            StringComparer.OrdinalIgnoreCase
        );
        _titels = blad.Vertegenwoordigers;
    }

    /// <summary>The table that was built in.</summary>
    /// <exception cref="InvalidDataException">It does not hold.</exception>
    public static Zeggenschap Tabel => Ingebouwd.Value;

    /// <summary>Reads a table; throws where it does not hold.</summary>
    /// <exception cref="InvalidDataException">
    /// A field is missing, unknown, empty or no age, an act stands there twice, or the table is looser than the rule.
    /// </exception>
    public static Zeggenschap Lees(string json)
    {
        var blad = Configuratie.Lees<Blad>(Bestand, json);
        // Een installatie mag deze regel niet losser maken.
        Eis(blad.GezamenlijkGezag == "allen", "gezamenlijkGezag", "kan alleen 'allen' zijn");
        Eis(
            blad.Vertegenwoordigers.Contains(new("bewindvoerder", false)),
            "vertegenwoordigers",
            "een bewindvoerder staat erin, met \"mag\": false"
        );
        foreach (var (rij, i) in blad.Vertegenwoordigers.Select(static (rij, i) => (rij, i)))
            Eis(!string.IsNullOrWhiteSpace(rij.Titel), $"vertegenwoordigers[{i}].titel", "is leeg");
        KeurWetten(blad.Wetten);
        return new(blad);
    }

    private static void KeurWetten(ImmutableArray<Wetrij> wetten)
    {
        var gezien = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (rij, i) in wetten.Select(static (rij, i) => (rij, i)))
        {
            Eis(!string.IsNullOrWhiteSpace(rij.Wet), $"wetten[{i}].wet", "is leeg");
            Eis(gezien.Add(rij.Wet), $"wetten[{i}].wet", $"'{rij.Wet}' staat er twee keer");
            foreach (var soort in Enum.GetValues<Toestemmingsoort>())
                Eis(
                    rij.ZelfVanaf.TryGetValue(soort, out var jaren)
                        && jaren is >= 0 and <= Meerderjarig,
                    $"wetten[{i}].zelfVanaf.{Term.Van(soort)}",
                    $"hier hoort een leeftijd van 0 tot en met {Meerderjarig} te staan"
                );
        }
        Eis(gezien.Contains(Algemeen), "wetten", $"de rij '{Algemeen}' ontbreekt");
    }

    private static void Eis(bool klopt, string veld, string wat) =>
        Configuratie.Eis(klopt, Bestand, veld, wat);

    /// <summary>The age from which a person decides themselves; null when this act is not in the table.</summary>
    /// <param name="wet">The act the data falls under; null: the general row.</param>
    public int? ZelfVanaf(string? wet, Toestemmingsoort soort) =>
        _zelfVanaf.TryGetValue(wet ?? Algemeen, out var soorten) ? soorten[soort] : null;

    /// <summary>
    /// Whether somebody who bears this title may decide for another; null when the text names no title of the table. One title that
    /// may is enough: a mentor who is bewindvoerder as well decides as mentor.
    /// </summary>
    public bool? MagBeslissen(string? titel)
    {
        if (titel is null)
            return null;
        // Hele woorden: wie Ouderkerk heet, is daarmee geen ouder.
        var woorden = titel.Split(
            [' ', ',', '.', ';', ':', '-', '/', '(', ')'],
            StringSplitOptions.RemoveEmptyEntries
        );
        var genoemd = _titels
            .Where(t => woorden.Contains(t.Titel, StringComparer.OrdinalIgnoreCase))
            .ToList();
        return genoemd.Count == 0 ? null : genoemd.Exists(t => t.Mag);
    }

    private sealed record Blad(
        string GezamenlijkGezag,
        ImmutableArray<Wetrij> Wetten,
        ImmutableArray<Titelrij> Vertegenwoordigers
    );

    private sealed record Wetrij(string Wet, Dictionary<Toestemmingsoort, int> ZelfVanaf);

    private sealed record Titelrij(string Titel, bool Mag);
}
