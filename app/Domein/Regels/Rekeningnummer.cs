using System.Text;

namespace Casusoverleg.Domein.Regels;

/// <summary>Bank account numbers (IBAN, ISO 13616): the length belongs to the country, and the number divides by 97 with 1 left.</summary>
internal static class Rekeningnummer
{
    // Alleen landen waarvan we de lengte kennen: elke andere reeks zou te vaak toeval zijn.
    private static readonly Dictionary<string, int> Lengtes = (
        "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27 GB22 "
        + "GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MA28 MC27 MD24 "
        + "ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 "
        + "TN24 TR26 UA29 VA22 VG24 XK20"
    )
        .Split(' ')
        .ToDictionary(
            l => l[..2],
            l => int.Parse(l[2..], System.Globalization.CultureInfo.InvariantCulture)
        );

    private const int MinsteCijfers = 10;

    /// <summary>Whether one stands in <paramref name="tekst"/>, in capitals, at the start of a word, whatever stands between its characters.</summary>
    public static bool In(string tekst)
    {
        for (var i = 0; i + 4 <= tekst.Length; i++)
            if (
                (i == 0 || !char.IsLetterOrDigit(tekst[i - 1]))
                && Lengtes.TryGetValue(tekst.Substring(i, 2), out var lengte)
                && Kandidaat(tekst.AsSpan(i), lengte) is { } reeks
                && Klopt(reeks)
            )
                return true;
        return false;
    }

    // Land, twee controlecijfers en de rest; gewone woorden hebben nooit zoveel cijfers.
    private static string? Kandidaat(ReadOnlySpan<char> tekst, int lengte)
    {
        var reeks = new StringBuilder(lengte);
        foreach (var teken in tekst)
        {
            if (reeks.Length == lengte)
                break;
            if (char.IsAsciiLetterUpper(teken) || char.IsAsciiDigit(teken))
                reeks.Append(teken);
        }
        var gevonden = reeks.ToString();
        return
            gevonden.Length == lengte
            && char.IsAsciiDigit(gevonden[2])
            && char.IsAsciiDigit(gevonden[3])
            && gevonden.Count(char.IsAsciiDigit) >= MinsteCijfers
            ? gevonden
            : null;
    }

    private static bool Klopt(ReadOnlySpan<char> reeks)
    {
        var rest = 0;
        for (var i = 0; i < reeks.Length; i++)
        {
            var teken = reeks[(i + 4) % reeks.Length];
            rest = char.IsAsciiDigit(teken)
                ? (rest * 10 + (teken - '0')) % 97
                : (rest * 100 + (teken - 'A' + 10)) % 97;
        }
        return rest == 1;
    }
}
