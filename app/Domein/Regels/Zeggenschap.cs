using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Casusoverleg.Domein.Regels;

/// <summary>
/// The table of R17, from <c>config/zeggenschap.json</c>: by act and kind of consent the age from which the person decides, and
/// which titles make somebody a representative. Joint authority always means: all of them. An installation may add acts, with ages
/// no lower than the general row, and titles that do not decide.
/// </summary>
public sealed class Zeggenschap
{
    internal const string Bestand = "zeggenschap.json";

    private const string Algemeen = "overig";
    private const int Meerderjarig = 18;

    private static readonly Lazy<Zeggenschap> Ingebouwd = new(() =>
        Lees(Configuratie.Bronnen(Bestand))
    );
    private readonly FrozenDictionary<string, FrozenDictionary<Toestemmingsoort, int>> _zelfVanaf;
    private readonly ImmutableArray<Titelrij> _titels;

    private Zeggenschap(IEnumerable<Wetrij> wetten, ImmutableArray<Titelrij> titels)
    {
        _zelfVanaf = wetten.ToFrozenDictionary(
            static rij => rij.Wet,
            static rij => rij.ZelfVanaf.ToFrozenDictionary(),
            StringComparer.OrdinalIgnoreCase
        );
        _titels = titels;
    }

    /// <summary>The table of this installation.</summary>
    /// <exception cref="InvalidDataException">It does not hold.</exception>
    public static Zeggenschap Tabel => Ingebouwd.Value;

    /// <summary>Reads and judges a table.</summary>
    /// <exception cref="InvalidDataException">
    /// A field is missing, unknown, empty or no age, an act stands there twice, or the table is looser than the rule.
    /// </exception>
    internal static Zeggenschap Lees(Tabel tabel)
    {
        var gezien = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var vast = Neem(tabel.Vast, gezien);
        tabel.Vast.Eis(
            vast.Vertegenwoordigers.Contains(new("bewindvoerder", false)),
            "$.vertegenwoordigers",
            "een bewindvoerder staat erin, met \"mag\": false"
        );
        tabel.Vast.Eis(gezien.Contains(Algemeen), "$.wetten", $"de rij '{Algemeen}' ontbreekt");
        if (tabel.Erbij is not { } bron)
            return new(vast.Wetten, vast.Vertegenwoordigers);
        var erbij = Neem(bron, gezien);
        KeurUitbreiding(bron, erbij, vast);
        return new(
            vast.Wetten.Concat(erbij.Wetten),
            [.. vast.Vertegenwoordigers, .. erbij.Vertegenwoordigers]
        );
    }

    // Een installatie mag deze regel niet losser maken.
    private static void KeurUitbreiding(Tabelbron bron, Blad erbij, Blad vast)
    {
        var algemeen = vast.Wetten.First(w =>
            w.Wet.Equals(Algemeen, StringComparison.OrdinalIgnoreCase)
        );
        foreach (var (rij, i) in erbij.Wetten.Select(static (rij, i) => (rij, i)))
        foreach (var (soort, jaren) in rij.ZelfVanaf)
            bron.Eis(
                jaren >= algemeen.ZelfVanaf[soort],
                $"$.wetten[{i}].zelfVanaf.{Term.Van(soort)}",
                $"kan niet lager zijn dan {algemeen.ZelfVanaf[soort]}"
            );
        foreach (var (rij, i) in erbij.Vertegenwoordigers.Select(static (rij, i) => (rij, i)))
            bron.Eis(
                !rij.Mag,
                $"$.vertegenwoordigers[{i}].mag",
                "een titel die mag beslissen kan een installatie niet toevoegen"
            );
    }

    private static Blad Neem(Tabelbron bron, HashSet<string> gezien)
    {
        var blad = bron.Lees<Blad>();
        bron.Eis(blad.GezamenlijkGezag == "allen", "$.gezamenlijkGezag", "kan alleen 'allen' zijn");
        foreach (var (rij, i) in blad.Vertegenwoordigers.Select(static (rij, i) => (rij, i)))
            bron.Eis(
                !string.IsNullOrWhiteSpace(rij.Titel),
                $"$.vertegenwoordigers[{i}].titel",
                "is leeg"
            );
        foreach (var (rij, i) in blad.Wetten.Select(static (rij, i) => (rij, i)))
            Keur(bron, rij, $"$.wetten[{i}]", gezien);
        return blad;
    }

    private static void Keur(Tabelbron bron, Wetrij rij, string waar, HashSet<string> gezien)
    {
        bron.Eis(!string.IsNullOrWhiteSpace(rij.Wet), $"{waar}.wet", "is leeg");
        bron.Eis(gezien.Add(rij.Wet), $"{waar}.wet", $"'{rij.Wet}' staat er twee keer");
        foreach (var soort in Enum.GetValues<Toestemmingsoort>())
            bron.Eis(
                rij.ZelfVanaf.TryGetValue(soort, out var jaren)
                    && jaren is >= 0 and <= Meerderjarig,
                $"{waar}.zelfVanaf.{Term.Van(soort)}",
                $"hier hoort een leeftijd van 0 tot en met {Meerderjarig} te staan"
            );
    }

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
