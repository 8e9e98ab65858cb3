using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

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
        SameSite = SameSiteMode.Lax,
        Path = "/",
    };

    /// <summary>Hands out the cookie of a new session.</summary>
    public static void Geef(HttpContext context, string sleutel) =>
        context.Response.Cookies.Append(Koekje, sleutel, Soort);

    /// <summary>Takes the cookie back.</summary>
    public static void Neem(HttpContext context) => context.Response.Cookies.Delete(Koekje, Soort);

    /// <inheritdoc/>
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!Request.Cookies.TryGetValue(Koekje, out var sleutel) || sleutel is not { Length: 43 })
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
