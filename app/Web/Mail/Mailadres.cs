using System.Net.Mail;

namespace Casusoverleg.Web.Mail;

/// <summary>
/// Judges an address that somebody typed. Narrower than the standard on purpose: nothing that can become a second address, a name, or a
/// header of its own.
/// </summary>
internal static class Mailadres
{
    private const int Grootst = 254;
    private const int GrootsteNaam = 64;

    /// <summary>What a refusal says; it does not repeat what was typed.</summary>
    public const string Zin =
        "Een mailadres klopt niet. Schrijf het als naam@organisatie.nl, of laat het leeg.";

    /// <summary>Whether it is one plain address: <c>naam@organisatie.nl</c>, ASCII, at most 254 characters.</summary>
    public static bool Klopt(string? adres)
    {
        if (
            adres is null
            || adres.Length > Grootst
            || adres.Split('@') is not [var naam, var domein]
        )
            return false;
        return naam.Length <= GrootsteNaam
            && Delen(naam, IsNaamteken)
            && domein.Contains('.', StringComparison.Ordinal)
            && Delen(domein, IsDomeinteken)
            && !domein.Split('.').Any(static d => d.StartsWith('-') || d.EndsWith('-'))
            && MailAddress.TryCreate(adres, out var gelezen)
            && gelezen.Address == adres
            && gelezen.DisplayName.Length == 0;
    }

    private static bool Delen(string tekst, Func<char, bool> mag) =>
        tekst.Split('.').All(deel => deel.Length > 0 && deel.All(mag));

    private static bool IsNaamteken(char teken) =>
        char.IsAsciiLetterOrDigit(teken) || "!#$%&'*+-/=?^_`{|}~".Contains(teken);

    private static bool IsDomeinteken(char teken) =>
        char.IsAsciiLetterOrDigit(teken) || teken == '-';
}
