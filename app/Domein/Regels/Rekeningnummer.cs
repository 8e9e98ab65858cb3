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

    /// <summary>Whether one stands in <paramref name="tekst"/>, in capitals, whatever stands between its characters.</summary>
    public static bool In(string tekst)
    {
        var dicht = new StringBuilder(tekst.Length);
        foreach (var teken in tekst)
            if (char.IsAsciiLetterUpper(teken) || char.IsAsciiDigit(teken))
                dicht.Append(teken);
        var reeks = dicht.ToString();
        for (var i = 0; i + 4 <= reeks.Length; i++)
            if (
                char.IsAsciiDigit(reeks[i + 2])
                && char.IsAsciiDigit(reeks[i + 3])
                && Lengtes.TryGetValue(reeks.Substring(i, 2), out var lengte)
                && i + lengte <= reeks.Length
                && Klopt(reeks.AsSpan(i, lengte))
            )
                return true;
        return false;
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
