namespace Casusoverleg.Web.Toegang;

/// <summary>Headers on every answer: a strict content policy without anything inline, and no copies kept of what is not static.</summary>
public static class Beveiligingskoppen
{
    private const string Beleid =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types lit-html";

    /// <summary>Adds the headers before anything else answers.</summary>
    public static IApplicationBuilder GebruikBeveiligingskoppen(this IApplicationBuilder app) =>
        app.Use(
            static (context, verder) =>
            {
                var koppen = context.Response.Headers;
                koppen.ContentSecurityPolicy = ContentBeleid(context);
                koppen.XContentTypeOptions = "nosniff";
                koppen["Referrer-Policy"] = "no-referrer";
                koppen["Permissions-Policy"] =
                    "camera=(), microphone=(), geolocation=(), clipboard-read=()";
                koppen["Cross-Origin-Opener-Policy"] = "same-origin";
                koppen["Cross-Origin-Resource-Policy"] = "same-origin";
                // Static files set their own caching when they are served; everything else may hold case content.
                koppen.CacheControl = "no-store";
                context.Response.OnStarting(NoemTekenset, context.Response);
                return verder(context);
            }
        );

    // Files of the program say what they are, and not in which characters.
    private static Task NoemTekenset(object antwoord)
    {
        var koppen = ((HttpResponse)antwoord).Headers;
        if (
            koppen.ContentType.ToString() is var soort
            && soort.StartsWith("text/", StringComparison.Ordinal)
            && !soort.Contains("charset", StringComparison.OrdinalIgnoreCase)
        )
            koppen.ContentType = soort + "; charset=utf-8";
        return Task.CompletedTask;
    }

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
