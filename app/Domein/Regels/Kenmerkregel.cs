using System.Globalization;
using System.Text;

namespace Casusoverleg.Domein.Regels;

/// <summary>R29: no citizen service number and no bank account number in any free text.</summary>
internal static class Kenmerkregel
{
    public static Weigering? R29(Voorstel v)
    {
        if (Toets(v.Tekst) is { } nee)
            return nee;
        foreach (var tekst in v.Bijteksten)
            if (Toets(tekst) is { } ook)
                return ook;
        return null;
    }

    /// <summary>Judges several texts; null when none holds such a number.</summary>
    public static Weigering? Toets(IEnumerable<string?> teksten) =>
        teksten.Select(Toets).FirstOrDefault(w => w is not null);

    /// <summary>Judges one text.</summary>
    public static Weigering? Toets(string? tekst)
    {
        if (tekst is null || !HeeftCijfers(tekst))
            return null;
        var gewoon = Gewoon(tekst);
        if (BevatBsn(gewoon))
            return Weigering.Van(
                Regel.R29,
                "Haal het burgerservicenummer weg. Dat hoort niet in een overleg. Je tekst staat er nog en niemand heeft iets gezien."
            );
        return BevatIban(gewoon)
            ? Weigering.Van(
                Regel.R29,
                "Haal het rekeningnummer weg. Dat hoort niet in een overleg. Je tekst staat er nog en niemand heeft iets gezien."
            )
            : null;
    }

    // Snelle uitweg voor gewone tekst: zonder acht cijfers kan er geen nummer in staan.
    private static bool HeeftCijfers(string tekst)
    {
        var aantal = 0;
        foreach (var teken in tekst)
            if (char.IsNumber(teken) && ++aantal == 8)
                return true;
        return false;
    }

    // Cijfers uit andere schriften en onzichtbare tekens ertussen zijn geen manier om een nummer te verstoppen.
    private static string Gewoon(string tekst)
    {
        var gewoon = new StringBuilder(tekst.Length);
        foreach (var teken in tekst.Normalize(NormalizationForm.FormKC))
        {
            if (
                CharUnicodeInfo.GetUnicodeCategory(teken)
                is UnicodeCategory.Format
                    or UnicodeCategory.NonSpacingMark
            )
                continue;
            var cijfer = CharUnicodeInfo.GetDecimalDigitValue(teken);
            gewoon.Append(cijfer >= 0 ? (char)('0' + cijfer) : char.ToUpperInvariant(teken));
        }
        return gewoon.ToString();
    }

    private static bool BevatBsn(string tekst)
    {
        for (var begin = 0; begin < tekst.Length; begin++)
        {
            if (
                !char.IsAsciiDigit(tekst[begin])
                || (begin > 0 && char.IsAsciiDigit(tekst[begin - 1]))
            )
                continue;
            foreach (var cijfers in Reeksen(tekst, begin))
                if (IsBsn(cijfers))
                    return true;
        }
        return false;
    }

    // Negen cijfers, of acht met de voorloopnul weg; los, met punten, streepjes of spaties ertussen.
    private static IEnumerable<string> Reeksen(string tekst, int begin)
    {
        var cijfers = new StringBuilder(9);
        for (var i = begin; i < tekst.Length && cijfers.Length < 10; i++)
        {
            if (char.IsAsciiDigit(tekst[i]))
                cijfers.Append(tekst[i]);
            else if (!IsScheiding(tekst, i))
                break;
            var isEinde = i + 1 == tekst.Length || !char.IsAsciiDigit(tekst[i + 1]);
            if (!isEinde || !char.IsAsciiDigit(tekst[i]))
                continue;
            if (cijfers.Length == 9)
                yield return cijfers.ToString();
            else if (cijfers.Length == 8 && i - begin == 7)
                yield return "0" + cijfers;
        }
    }

    private static bool IsScheiding(string tekst, int i) =>
        tekst[i] is '.' or '-' or ' ' or '/' or '_' or '\t' or '\n'
        && i + 1 < tekst.Length
        && char.IsAsciiDigit(tekst[i + 1]);

    private static bool IsBsn(string cijfers)
    {
        var som = -(cijfers[8] - '0');
        for (var i = 0; i < 8; i++)
            som += (9 - i) * (cijfers[i] - '0');
        return som % 11 == 0 && cijfers != "000000000";
    }

    private static bool BevatIban(string tekst)
    {
        var dicht = new StringBuilder(tekst.Length);
        foreach (var teken in tekst)
            if (char.IsAsciiLetterUpper(teken) || char.IsAsciiDigit(teken))
                dicht.Append(teken);
        var reeks = dicht.ToString();
        for (var i = 0; i + 15 <= reeks.Length; i++)
            if (LijktIban(reeks, i))
                for (var lengte = 15; lengte <= Math.Min(34, reeks.Length - i); lengte++)
                    if (IsIban(reeks.AsSpan(i, lengte)))
                        return true;
        return false;
    }

    private static bool LijktIban(string reeks, int i) =>
        char.IsAsciiLetterUpper(reeks[i])
        && char.IsAsciiLetterUpper(reeks[i + 1])
        && char.IsAsciiDigit(reeks[i + 2])
        && char.IsAsciiDigit(reeks[i + 3])
        && Lengte(reeks.AsSpan(i, 2)) > 0;

    // Alleen landen waarvan we de lengte kennen: elke andere reeks zou te vaak toeval zijn.
    private static int Lengte(ReadOnlySpan<char> land) =>
        land switch
        {
            "NL" => 18,
            "BE" => 16,
            "DE" => 22,
            "FR" => 27,
            "ES" => 24,
            "IT" => 27,
            "PL" => 28,
            "TR" => 26,
            "GB" => 22,
            "LU" => 20,
            "AT" => 20,
            "PT" => 25,
            "RO" => 24,
            "BG" => 22,
            "LT" => 20,
            "MA" => 28,
            _ => 0,
        };

    private static bool IsIban(ReadOnlySpan<char> reeks)
    {
        if (reeks.Length != Lengte(reeks[..2]))
            return false;
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
