using Microsoft.Extensions.Primitives;

namespace Casusoverleg.Web.Toegang;

/// <summary>Headers on every answer: a strict content policy without anything inline, and no copies kept of what is not static.</summary>
public static class Beveiligingskoppen
{
    private const string Beleid =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types lit-html";

    // A year.
    private const string Hsts = "max-age=31536000";

    /// <summary>
    /// Adds the headers to whatever answers. Only at the moment it goes out: who answers to an error throws away what was there before.
    /// </summary>
    public static IApplicationBuilder GebruikBeveiligingskoppen(
        this IApplicationBuilder app,
        Instellingen instellingen
    )
    {
        var hsts = instellingen.Toegang.HstsSubdomeinen ? Hsts + "; includeSubDomains" : Hsts;
        return app.Use(
            (context, verder) =>
            {
                context.Response.OnStarting(() =>
                {
                    Zet(context, hsts);
                    return Task.CompletedTask;
                });
                return verder(context);
            }
        );
    }

    private static void Zet(HttpContext context, string hsts)
    {
        var koppen = context.Response.Headers;
        koppen.ContentSecurityPolicy = ContentBeleid(context);
        koppen.XContentTypeOptions = "nosniff";
        koppen["Referrer-Policy"] = "no-referrer";
        koppen["Permissions-Policy"] =
            "camera=(), microphone=(), geolocation=(), clipboard-read=()";
        koppen["Cross-Origin-Opener-Policy"] = "same-origin";
        koppen["Cross-Origin-Resource-Policy"] = "same-origin";
        // Static files say themselves how long they may be kept; everything else may hold case content.
        if (StringValues.IsNullOrEmpty(koppen.CacheControl))
            koppen.CacheControl = "no-store";
        context.Response.ContentType = MetTekenset(context.Response.ContentType);
        if (context.Request.IsHttps && !IsHier(context.Request.Host.Host))
            koppen.StrictTransportSecurity = hsts;
    }

    // What a browser keeps of localhost holds for every other program on the machine.
    private static bool IsHier(string gastheer) =>
        gastheer.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || gastheer.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);

    // Files of the program say what they are, and not in which characters.
    private static string? MetTekenset(string? soort) =>
        soort is not null
        && soort.StartsWith("text/", StringComparison.Ordinal)
        && !soort.Contains("charset", StringComparison.OrdinalIgnoreCase)
            ? soort + "; charset=utf-8"
            : soort;

    // Some browsers do not count ws:// as 'self': name the own host.
    private static string ContentBeleid(HttpContext context) =>
        Beleid.Replace(
            "connect-src 'self'",
            $"connect-src 'self' {(context.Request.IsHttps ? "wss" : "ws")}://{Gastheer(context.Request.Host)}",
            StringComparison.Ordinal
        );

    // The Host header comes from outside: only what can be a host name may stand in a header of ours.
    private static string Gastheer(HostString gastheer) =>
        gastheer.Value is { Length: < 256 } naam
        && naam.All(static teken =>
            char.IsAsciiLetterOrDigit(teken) || teken is '.' or '-' or ':' or '[' or ']'
        )
            ? naam
            : "localhost";
}
