using System.Globalization;
using System.Text;

namespace Casusoverleg.Domein;

/// <summary>
/// A name as it is compared: the same for everybody who writes it with other capitals, accents, spaces, stops after initials or a form
/// of address. A name that is spelled differently is another name: nothing is guessed.
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

    /// <summary>Letters and digits alone, in capitals, without accents; empty for null.</summary>
    public static string Van(string? naam)
    {
        var groot = (naam ?? "").Trim().ToUpperInvariant();
        var rest = Array.Find(Aanhef, a => groot.StartsWith(a, StringComparison.Ordinal))
            is { } aanhef
            ? groot[aanhef.Length..]
            : groot;
        var vorm = new StringBuilder(rest.Length);
        foreach (var teken in rest.Normalize(NormalizationForm.FormKD))
            if (
                char.IsLetterOrDigit(teken)
                && CharUnicodeInfo.GetUnicodeCategory(teken) != UnicodeCategory.NonSpacingMark
            )
                vorm.Append(teken);
        return vorm.ToString();
    }
}

/// <summary>Somebody by name and organisation, as both are compared.</summary>
public readonly record struct Naamsleutel(string Naam, string Organisatie)
{
    /// <summary>The key of a name as somebody typed it.</summary>
    public static Naamsleutel Van(string? naam, string? organisatie) =>
        new(Naamvorm.Van(naam), Naamvorm.Van(organisatie));
}
