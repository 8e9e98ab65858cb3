using System.Globalization;
using System.Text;

namespace Casusoverleg.Web.Toegang;

/// <summary>The personal link of somebody who is invited.</summary>
internal static class Persoonlijkelink
{
    /// <summary>In the configured address: the place of the name, for an own host name per person as in the demo.</summary>
    public const string Naamplek = "{naam}";

    /// <summary>The link; the secret stands behind the #: it is in no log and no Referer, and a mail scanner uses nothing up.</summary>
    public static string Van(
        HttpContext context,
        Instellingen instellingen,
        string naam,
        string geheim
    ) =>
        Van(
            instellingen.Adres ?? $"{context.Request.Scheme}://{context.Request.Host}",
            naam,
            geheim
        );

    /// <summary>The link at an address.</summary>
    public static string Van(string adres, string naam, string geheim) =>
        $"{adres.Replace(Naamplek, Hostnaam(naam), StringComparison.Ordinal).TrimEnd('/')}/welkom#{geheim}";

    /// <summary>The link with which an account enrols or comes back.</summary>
    public static string Inschrijving(
        HttpContext context,
        Instellingen instellingen,
        string naam,
        string geheim
    )
    {
        var adres = instellingen.Adres ?? $"{context.Request.Scheme}://{context.Request.Host}";
        return $"{adres.Replace(Naamplek, Hostnaam(naam), StringComparison.Ordinal).TrimEnd('/')}/inschrijven#{geheim}";
    }

    /// <summary>The last word of a name as a host name: <c>M. van Daal</c> is <c>daal</c>.</summary>
    public static string Hostnaam(string naam)
    {
        var laatste = naam.Split(' ', StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "";
        var letters = laatste
            .Normalize(NormalizationForm.FormD)
            .Where(static t => char.IsAsciiLetterOrDigit(t));
        var host = string.Concat(letters).ToLower(CultureInfo.InvariantCulture);
        return host.Length == 0 ? "deelnemer" : host;
    }
}
