using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Casusoverleg.Web.Toegang;

/// <summary>
/// On an endpoint that a page asks by itself: the person may be long gone, so it keeps no session alive (besluit 20).
/// </summary>
internal sealed class Vanzelf;

/// <summary>
/// Who is asking, by the session key in the cookie. The cookie belongs to one host name (<c>__Host-</c>, Secure), so that every demo
/// person on an own <c>*.localhost</c> name has an own session; browsers count those names as secure without TLS.
/// </summary>
public sealed class Sessieschema(
    IOptionsMonitor<AuthenticationSchemeOptions> opties,
    ILoggerFactory log,
    UrlEncoder codering,
    Sessies sessies
) : AuthenticationHandler<AuthenticationSchemeOptions>(opties, log, codering)
{
    /// <summary>The name of the scheme.</summary>
    public const string Naam = "sessie";

    /// <summary>The name of the cookie.</summary>
    public const string Koekje = "__Host-casusoverleg";

    // Lax, not Strict: a link from a mail would otherwise arrive as a stranger.
    private static readonly CookieOptions Soort = new()
    {
        HttpOnly = true,
        Secure = true,
        SameSite = Microsoft.AspNetCore.Http.SameSiteMode.Lax,
        Path = "/",
    };

    /// <summary>Hands out the cookie of a new session.</summary>
    public static void Geef(HttpContext context, string sleutel) =>
        context.Response.Cookies.Append(Koekje, sleutel, Soort);

    /// <summary>Takes the cookie back.</summary>
    public static void Neem(HttpContext context) => context.Response.Cookies.Delete(Koekje, Soort);

    /// <summary>
    /// The key in the cookie of this exact name; null when there is none, or more than one. The framework finds a cookie by any case of its
    /// name, while a browser guards <c>__Host-</c> alone: another host of the same domain could lay one beside it.
    /// </summary>
    public static string? Sleutel(HttpRequest vraag)
    {
        if (!CookieHeaderValue.TryParseList(vraag.Headers.Cookie, out var alle))
            return null;
        var eigen = alle.Where(static k => k.Name.Equals(Koekje, StringComparison.Ordinal)).Take(2);
        return eigen.ToList() is [{ Value: { HasValue: true, Length: 43 } waarde }]
            ? waarde.Value
            : null;
    }

    /// <inheritdoc/>
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Sleutel(Request) is not { } sleutel)
            return AuthenticateResult.NoResult();
        var teken = Context.GetEndpoint()?.Metadata.GetMetadata<Vanzelf>() is null;
        return await sessies.ZoekAsync(sleutel, teken) is { } kaartje
            ? AuthenticateResult.Success(kaartje)
            : AuthenticateResult.Fail("sessie voorbij");
    }

    /// <inheritdoc/>
    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        // A role without sight of content begins on a page of its own.
        if (HttpMethods.IsGet(Request.Method) && Request.Path == "/")
            Response.Redirect(Context.User.Rol().Thuis());
        else
            Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (
            HttpMethods.IsGet(Request.Method)
            && Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal)
        )
            Response.Redirect("/aanmelden");
        else
            Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }
}
