using System.Globalization;
using System.Text;

namespace Casusoverleg.Domein;

/// <summary>
/// A name as it is compared (R03, R65): the same for everybody who writes it otherwise. Nothing is guessed about spelling: a surname that is
/// spelled differently is another name.
/// </summary>
public static class Naamvorm
{
    private static readonly string[] Aanhef =
    [
        "DE HEER ",
        "MEVROUW ",
        "MENEER ",
        "MEVR. ",
        "MEVR ",
        "DHR. ",
        "DHR ",
        "MW. ",
        "MW ",
    ];

    private static readonly HashSet<string> Titels = new(StringComparer.Ordinal)
    {
        "DR",
        "DRS",
        "ING",
        "IR",
        "MR",
        "PROF",
    };

    private static readonly HashSet<string> Tussenvoegsels = new(StringComparer.Ordinal)
    {
        "AAN",
        "AL",
        "BIJ",
        "DE",
        "DEN",
        "DER",
        "DU",
        "EL",
        "HET",
        "IN",
        "LA",
        "LE",
        "OP",
        "TE",
        "TEN",
        "TER",
        "TOT",
        "UIT",
        "VAN",
        "VD",
        "VDR",
        "VON",
        "VOOR",
    };

    private static readonly HashSet<string> Rechtsvormen = new(StringComparer.Ordinal)
    {
        "BV",
        "DE",
        "GEMEENTE",
        "HET",
        "NV",
        "STICHTING",
        "VERENIGING",
    };

    /// <summary>Letters and digits alone, in capitals, without accents or form of address; empty for null.</summary>
    public static string Van(string? naam) => Kaal(ZonderAanhef(naam));

    /// <summary>
    /// Who a name is: the last word of the surname and the first letter of the first name, if there is one. So first names or initials, what
    /// stands between, a partner's name in front (Berg-Smit) and "Smit, A." make no difference. Somebody else with that surname and that
    /// first letter counts as the same person: too often recognised harms less than not at all.
    /// </summary>
    public static string VanPersoon(string? naam)
    {
        var (voor, na) = Delen(ZonderAanhef(naam));
        // "Smit, A." en "Berg-Smit, A. van den" staan omgekeerd; "A. Smit, wijkverpleegkundige" niet.
        if (
            voor.Length > 0
            && na.Length > 0
            && (Eigen(voor).Length == 1 || na.Any(w => w.Length == 1 || Tussenvoegsels.Contains(w)))
        )
            return Sleutel(Eigen(voor)[^1], Eigen(na)[0]);
        return Eigen(voor.Length > 0 ? voor : na) switch
        {
            [] => "",
            [var alleen] => Sleutel(alleen, ""),
            var eigen => Sleutel(eigen[^1], eigen[0]),
        };
    }

    /// <summary>An organisation by its own words: not what kind of body it is, such as a foundation or a municipality.</summary>
    public static string VanOrganisatie(string? naam)
    {
        var woorden = Woorden((naam ?? "").ToUpperInvariant(), " \t\u00A0-/");
        var eigen = woorden.Where(w => !Rechtsvormen.Contains(w)).ToArray();
        return string.Concat(eigen.Length == 0 ? woorden : eigen);
    }

    private static string Sleutel(string achternaam, string voornaam) =>
        voornaam.Length == 0 ? achternaam : $"{achternaam} {voornaam[0]}";

    private static (string[] Voor, string[] Na) Delen(string naam)
    {
        var komma = naam.IndexOf(',', StringComparison.Ordinal);
        return komma < 0
            ? (Naamwoorden(naam), [])
            : (Naamwoorden(naam[..komma]), Naamwoorden(naam[(komma + 1)..]));
    }

    private static string[] Naamwoorden(string naam) =>
        [
            .. Woorden(
                    naam.Replace("'T ", " HET ", StringComparison.Ordinal)
                        .Replace("’T ", " HET ", StringComparison.Ordinal),
                    " \t\u00A0.-‐‑–/'’`"
                )
                .SkipWhile(Titels.Contains),
        ];

    // Wie alleen ‘De’ heet, houdt die naam.
    private static string[] Eigen(string[] woorden)
    {
        var eigen = Array.FindAll(woorden, w => !Tussenvoegsels.Contains(w));
        return eigen.Length == 0 ? woorden : eigen;
    }

    private static string[] Woorden(string tekst, string scheiding) =>
        [
            .. tekst
                .Split(scheiding.ToCharArray(), StringSplitOptions.RemoveEmptyEntries)
                .Select(Kaal)
                .Where(w => w.Length > 0),
        ];

    private static string ZonderAanhef(string? naam)
    {
        var groot = (naam ?? "").Trim().ToUpperInvariant();
        return Array.Find(Aanhef, a => groot.StartsWith(a, StringComparison.Ordinal)) is { } aanhef
            ? groot[aanhef.Length..]
            : groot;
    }

    private static string Kaal(string tekst)
    {
        var vorm = new StringBuilder(tekst.Length);
        foreach (var teken in tekst.Normalize(NormalizationForm.FormKD))
            if (
                char.IsLetterOrDigit(teken)
                && CharUnicodeInfo.GetUnicodeCategory(teken) != UnicodeCategory.NonSpacingMark
            )
                vorm.Append(Gewoon(teken));
        return vorm.ToString();
    }

    // Letters waar Unicode geen gewone letter met een teken van maakt.
    private static string Gewoon(char teken) =>
        teken switch
        {
            'Ø' => "O",
            'Ł' => "L",
            'Đ' => "D",
            'ß' or 'ẞ' => "SS",
            'Æ' => "AE",
            'Œ' => "OE",
            'ı' => "I",
            _ => teken.ToString(),
        };
}

/// <summary>Somebody by name and organisation, as both are compared.</summary>
public readonly record struct Naamsleutel(string Naam, string Organisatie)
{
    /// <summary>The key of a name as somebody typed it.</summary>
    public static Naamsleutel Van(string? naam, string? organisatie) =>
        new(Naamvorm.VanPersoon(naam), Naamvorm.VanOrganisatie(organisatie));
}
