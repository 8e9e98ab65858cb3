using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Casusoverleg.Domein.Regels;

/// <summary>
/// The table of R17, from <c>config/zeggenschap.json</c>: by act and kind of consent the age from which the person decides, who exercises
/// the rights of access by age, whether a consent is written (R32), and which titles make somebody a representative. Joint authority always
/// means: all of them. An installation may add acts, with ages no lower than the general row and no longer access for those in authority,
/// and titles that do not decide.
/// </summary>
public sealed class Zeggenschap
{
    internal const string Bestand = "zeggenschap.json";

    private const string Algemeen = "overig";
    private const int Meerderjarig = 18;

    private static readonly Lazy<Zeggenschap> Ingebouwd = new(() =>
        Lees(Configuratie.Bronnen(Bestand))
    );
    private readonly FrozenDictionary<string, Wetrij> _wetten;
    private readonly ImmutableArray<Titelrij> _titels;

    private Zeggenschap(IReadOnlyCollection<Wetrij> wetten, ImmutableArray<Titelrij> titels)
    {
        _wetten = wetten.ToFrozenDictionary(
            static rij => rij.Wet,
            StringComparer.OrdinalIgnoreCase
        );
        _titels = titels;
        Wetten = [.. wetten.Select(static rij => rij.Wet).Where(static wet => wet != Algemeen)];
    }

    /// <summary>The acts of the table, in its order, without the general row.</summary>
    public ImmutableArray<string> Wetten { get; }

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
        foreach (var (rij, i) in vast.Wetten.Select(static (rij, i) => (rij, i)))
            tabel.Vast.Eis(rij.Inzage is not null, $"$.wetten[{i}].inzage", "ontbreekt");
        if (tabel.Erbij is not { } bron)
            return new([.. vast.Wetten], vast.Vertegenwoordigers);
        var erbij = Neem(bron, gezien);
        KeurUitbreiding(bron, erbij, vast);
        return new(
            [.. vast.Wetten, .. erbij.Wetten],
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
        {
            foreach (var (soort, jaren) in rij.ZelfVanaf)
                bron.Eis(
                    jaren >= algemeen.ZelfVanaf[soort],
                    $"$.wetten[{i}].zelfVanaf.{Term.Van(soort)}",
                    $"kan niet lager zijn dan {algemeen.ZelfVanaf[soort]}"
                );
            if (rij.Inzage is { } inzage)
                KeurInzage(bron, inzage, algemeen.Inzage!, $"$.wetten[{i}].inzage");
        }
        foreach (var (rij, i) in erbij.Vertegenwoordigers.Select(static (rij, i) => (rij, i)))
            bron.Eis(
                !rij.Mag,
                $"$.vertegenwoordigers[{i}].mag",
                "een titel die mag beslissen kan een installatie niet toevoegen"
            );
    }

    // Wie zelf later aan de beurt komt, laat het gezag zo lang staan; verder nooit langer dan de algemene rij.
    private static void KeurInzage(
        Tabelbron bron,
        Inzageleeftijd inzage,
        Inzageleeftijd algemeen,
        string waar
    )
    {
        bron.Eis(
            inzage.ZelfVanaf >= algemeen.ZelfVanaf,
            $"{waar}.zelfVanaf",
            $"kan niet lager zijn dan {algemeen.ZelfVanaf}"
        );
        var langst = Math.Max(algemeen.GezagTot, inzage.ZelfVanaf);
        bron.Eis(
            inzage.GezagTot <= langst,
            $"{waar}.gezagTot",
            $"kan niet hoger zijn dan {langst}"
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
                rij.ZelfVanaf.TryGetValue(soort, out var jaren) && IsLeeftijd(jaren),
                $"{waar}.zelfVanaf.{Term.Van(soort)}",
                LeeftijdHoort
            );
        if (rij.Inzage is not { } inzage)
            return;
        bron.Eis(IsLeeftijd(inzage.ZelfVanaf), $"{waar}.inzage.zelfVanaf", LeeftijdHoort);
        bron.Eis(IsLeeftijd(inzage.GezagTot), $"{waar}.inzage.gezagTot", LeeftijdHoort);
        bron.Eis(
            inzage.GezagTot >= inzage.ZelfVanaf,
            $"{waar}.inzage.gezagTot",
            $"kan niet lager zijn dan {inzage.ZelfVanaf}: dan oefent niemand de rechten uit"
        );
    }

    private static readonly string LeeftijdHoort =
        $"hier hoort een leeftijd van 0 tot en met {Meerderjarig} te staan";

    private static bool IsLeeftijd(int jaren) => jaren is >= 0 and <= Meerderjarig;

    /// <summary>The age from which a person decides themselves; null when this act is not in the table.</summary>
    /// <param name="wet">The act the data falls under; null: the general row.</param>
    public int? ZelfVanaf(string? wet, Toestemmingsoort soort) =>
        _wetten.TryGetValue(wet ?? Algemeen, out var rij) ? rij.ZelfVanaf[soort] : null;

    /// <summary>From and until which age who exercises the rights of access; null when this act is not in the table.</summary>
    /// <param name="wet">The act the data falls under; null: the general row, as for an act that an installation added without saying.</param>
    public Inzageleeftijd? Inzage(string? wet) =>
        _wetten.TryGetValue(wet ?? Algemeen, out var rij)
            ? rij.Inzage ?? _wetten[Algemeen].Inzage
            : null;

    /// <summary>Whether a consent under this act is given in writing (R32).</summary>
    public bool IsSchriftelijk(string? wet) =>
        _wetten.TryGetValue(wet ?? Algemeen, out var rij) && rij.Schriftelijk;

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

    private sealed record Wetrij(
        string Wet,
        Dictionary<Toestemmingsoort, int> ZelfVanaf,
        Inzageleeftijd? Inzage = null,
        bool Schriftelijk = false
    );

    private sealed record Titelrij(string Titel, bool Mag);
}

/// <summary>Who exercises the rights of access, by age (R17). In between both do, each for themselves.</summary>
/// <param name="ZelfVanaf">The age from which the person does.</param>
/// <param name="GezagTot">The age until which those with authority do; no lower than <paramref name="ZelfVanaf"/>.</param>
public sealed record Inzageleeftijd(int ZelfVanaf, int GezagTot);
