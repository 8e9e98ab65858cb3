using System.Net;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Toegang;

namespace Casusoverleg.Web.Mail;

/// <summary>The settings for mail do not hold; the message says which and what to do.</summary>
internal sealed class PostOnbruikbaar(string melding, Exception? oorzaak = null)
    : OpstartFout($"Post: {melding}", oorzaak);

/// <summary>Looks at the settings for mail before anybody relies on them.</summary>
internal static class Postkeuring
{
    /// <summary>Checks them, and reads the password from its file.</summary>
    /// <exception cref="PostOnbruikbaar">Something does not hold.</exception>
    public static void Keur(Instellingen instellingen)
    {
        var post = instellingen.Post;
        if (post.Host is not { Length: > 0 } host)
            return;
        // The Host of a request comes from outside: a link in a mail never does.
        Eis(
            Uri.TryCreate(
                instellingen.Adres?.Replace(
                    Persoonlijkelink.Naamplek,
                    "www",
                    StringComparison.Ordinal
                ),
                UriKind.Absolute,
                out _
            ),
            "stel Adres in, bijvoorbeeld https://overleg.example.nl. Dat adres komt in de link."
        );
        Eis(post.Poort is > 0 and < 65536, "Poort is een getal van 1 tot en met 65535.");
        Eis(
            post.Poort != 465,
            "poort 465 (TLS vanaf het begin) kan niet. Neem de poort voor STARTTLS, meestal 587."
        );
        Eis(post.Tls is "starttls" or "uit", "Tls is starttls of uit.");
        Eis(
            post.Tls == "starttls" || IsHier(host),
            "Tls uit mag alleen voor een mailserver op deze machine (127.0.0.1, ::1 of localhost)."
        );
        Eis(
            Mailadres.Klopt(post.Van ?? ""),
            "Van is het adres van de afzender, zoals overleg@example.nl."
        );
        Eis(
            string.IsNullOrEmpty(post.AntwoordAan) || Mailadres.Klopt(post.AntwoordAan),
            "AntwoordAan is een mailadres, of leeg."
        );
        Eis(post.WachtSeconden > 0 && post.OpgevenUren > 0, "de tijden zijn groter dan nul.");
        LeesWachtwoord(post);
        Eis(
            string.IsNullOrEmpty(post.Gebruiker) || !string.IsNullOrEmpty(post.Wachtwoord),
            "bij Gebruiker hoort een wachtwoord, in Wachtwoordbestand of in CASUSOVERLEG_Post__Wachtwoord."
        );
    }

    private static void LeesWachtwoord(PostInstellingen post)
    {
        if (post.Wachtwoordbestand is not { Length: > 0 } bestand)
            return;
        try
        {
            post.Wachtwoord = File.ReadLines(bestand).FirstOrDefault()?.Trim();
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
        {
            throw new PostOnbruikbaar($"het bestand {bestand} is niet te lezen.", fout);
        }
    }

    private static bool IsHier(string host) =>
        host == "localhost" || (IPAddress.TryParse(host, out var ip) && IPAddress.IsLoopback(ip));

    private static void Eis(bool goed, string anders)
    {
        if (!goed)
            throw new PostOnbruikbaar(anders);
    }
}
