using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Casusoverleg.Domein.Regels;

/// <summary>
/// R29: no citizen service number and no bank account number in any free text. Read as people read it: what hides the digits from a
/// machine only (marks, other scripts, separators) hides nothing.
/// </summary>
public static partial class Kenmerkregel
{
    private const int Cijfers = 9;

    internal static Weigering? R29(Voorstel v)
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
        if (tekst is null || (Ascii.IsValid(tekst) && !HeeftCijfers(tekst)))
            return null;
        var gewoon = Gewoon(tekst);
        if (!HeeftCijfers(gewoon))
            return null;
        if (BevatBsn(Alledaags().Replace(gewoon, "x")))
            return Weigering.Van(
                Regel.R29,
                "Haal het burgerservicenummer weg. Dat hoort niet in een overleg. Je tekst staat er nog en niemand heeft iets gezien."
            );
        return Rekeningnummer.In(gewoon)
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
            if (char.IsAsciiDigit(teken) && ++aantal == Cijfers - 1)
                return true;
        return false;
    }

    // Een datum, tijd, bedrag of telefoonnummer is geen deel van een nummer; waarop nog een groepje volgt, is geen van die vier.
    [GeneratedRegex(
        @"(?<![\d]|\d[-./:])("
            + @"[0-3]?\d[-./][01]?\d[-./](19|20)\d\d"
            + @"|[0-2]?\d[:.][0-5]\d"
            + @"|€\s?\d[\d.]*(,\d\d)?"
            + @"|\d{1,3}(\.\d{3})*,\d\d"
            + @"|(\+|00)31([ -]?\d){9}"
            + @"|0[1-9]([ -]?\d){8}"
            + @")(?![\d]|[-./:]\d)"
    )]
    private static partial Regex Alledaags();

    // Zoals het op het scherm staat: opmaak, onzichtbare tekens en andere schriften zijn geen manier om een nummer te verstoppen.
    private static string Gewoon(string tekst)
    {
        var gewoon = new StringBuilder(tekst.Length);
        foreach (var teken in WebUtility.HtmlDecode(tekst).Normalize(NormalizationForm.FormKC))
        {
            if (IsOnzichtbaar(teken))
                continue;
            var cijfer = CharUnicodeInfo.GetDecimalDigitValue(teken);
            gewoon.Append(cijfer >= 0 ? (char)('0' + cijfer) : char.ToUpperInvariant(teken));
        }
        return gewoon.ToString();
    }

    private static bool IsOnzichtbaar(char teken) =>
        teken is '*' or '_' or '`' or '\\' or '~' or '\u115F' or '\u1160'
        || CharUnicodeInfo.GetUnicodeCategory(teken)
            is UnicodeCategory.Format
                or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.EnclosingMark;

    private static bool BevatBsn(string tekst)
    {
        for (var begin = 0; begin < tekst.Length; begin++)
        {
            if (!IsCijfer(tekst, begin) || IsCijfer(tekst, begin - 1))
                continue;
            foreach (var cijfers in Reeksen(tekst, begin))
                if (IsBsn(cijfers))
                    return true;
        }
        return false;
    }

    // Negen cijfers, aaneen of met hooguit vier andere tekens ertussen; of acht aaneen met de voorloopnul weg.
    private static IEnumerable<string> Reeksen(string tekst, int begin)
    {
        var cijfers = new StringBuilder(Cijfers + 1);
        for (var i = begin; i < tekst.Length && cijfers.Length <= Cijfers; i++)
        {
            if (!IsCijfer(tekst, i))
            {
                if ((i = NaScheiding(tekst, i) - 1) < 0)
                    break;
                continue;
            }
            cijfers.Append(tekst[i]);
            if (IsCijfer(tekst, i + 1))
                continue;
            if (cijfers.Length == Cijfers)
                yield return cijfers.ToString();
            else if (
                cijfers.Length == Cijfers - 1
                && i - begin == Cijfers - 2
                && StaatLos(tekst, begin)
            )
                yield return "0" + cijfers;
        }
    }

    // Het eind van een telefoonnummer (06-12345678) is geen nummer zonder voorloopnul.
    private static bool StaatLos(string tekst, int begin)
    {
        var voor = begin - 1;
        while (voor >= 0 && begin - voor <= 4 && !char.IsLetterOrDigit(tekst[voor]))
            voor--;
        return !IsCijfer(tekst, voor);
    }

    // Waar het volgende cijfer staat; -1 als er te veel of een letter tussen zit.
    private static int NaScheiding(string tekst, int i)
    {
        var einde = i;
        while (einde < tekst.Length && !char.IsLetterOrDigit(tekst[einde]))
            einde++;
        return einde - i <= 4 && IsCijfer(tekst, einde) ? einde : -1;
    }

    private static bool IsCijfer(string tekst, int i) =>
        i >= 0 && i < tekst.Length && char.IsAsciiDigit(tekst[i]);

    private static bool IsBsn(string cijfers)
    {
        var som = -(cijfers[8] - '0');
        for (var i = 0; i < 8; i++)
            som += (9 - i) * (cijfers[i] - '0');
        return som % 11 == 0 && cijfers != "000000000";
    }
}
