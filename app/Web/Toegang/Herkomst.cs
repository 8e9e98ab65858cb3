using Casusoverleg.Domein;
using Casusoverleg.Opslag;

namespace Casusoverleg.Web.Toegang;

/// <summary>
/// What may reach a socket at all: a WebSocket upgrade from a page of our own, of somebody who signed in, and for the hub who is not
/// removed. Negotiation and connection ids are refused: with them another signed-in user could speak before the owner does.
/// </summary>
public sealed class Herkomst(
    RequestDelegate verder,
    Instellingen instellingen,
    Poort poort,
    Sessies sessies
)
{
    /// <summary>Where the hub lives.</summary>
    public const string Pad = "/hub/overleg";

    /// <summary>The header that names the rule of a refused upgrade.</summary>
    public const string Regelkop = "Casusoverleg-Regel";

    /// <summary>Lets through what is not for a socket, or may reach it.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        if (!IsSocketpad(context, out var rest))
        {
            await verder(context);
            return;
        }
        var weigering = rest.HasValue ? StatusCodes.Status404NotFound : await OordeelAsync(context);
        if (weigering == 0)
            await LaatOpenAsync(context);
        else
            context.Response.StatusCode = weigering;
    }

    // A socket costs memory before a word is said over it: one session opens no more of them than a person needs.
    private async Task LaatOpenAsync(HttpContext context)
    {
        if (sessies.Van(context.User) is not { } lopend)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }
        if (
            !lopend.NeemSocket(
                instellingen.Kamer.VerbindingenPerSessie + instellingen.Toegang.PaginasPerSessie
            )
        )
        {
            context.Response.Headers[Regelkop] = nameof(Domein.Regel.V04);
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return;
        }
        try
        {
            await verder(context);
        }
        finally
        {
            lopend.GeefSocket();
        }
    }

    /// <summary>Whether a request is for a socket: that of the room, or the line of a page.</summary>
    /// <param name="rest">What follows in the path.</param>
    public static bool IsSocketpad(HttpContext context, out PathString rest) =>
        Is(context, Pad, out rest) || Is(context, Sessielijn.Pad, out rest);

    private static bool Is(HttpContext context, string pad, out PathString rest) =>
        context.Request.Path.StartsWithSegments(pad, StringComparison.OrdinalIgnoreCase, out rest);

    private async Task<int> OordeelAsync(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest || context.Request.Query.ContainsKey("id"))
            return StatusCodes.Status400BadRequest;
        if (!IsEigen(context.Request, instellingen))
            return StatusCodes.Status403Forbidden;
        if (context.User.Identity?.IsAuthenticated != true)
            return StatusCodes.Status401Unauthorized;
        if (!context.Request.Query.TryGetValue("overleg", out var overleg))
            return 0;
        return Guid.TryParseExact(overleg, "N", out var bits)
            ? await OordeelAsync(context, new OverlegId(bits))
            : StatusCodes.Status404NotFound;
    }

    private async Task<int> OordeelAsync(HttpContext context, OverlegId overleg)
    {
        try
        {
            var toelating = await poort.KijkAsync(context.User, overleg);
            if (toelating.Deelnemer is null)
                return StatusCodes.Status404NotFound;
            if (toelating.IsBinnen)
                return 0;
            context.Response.Headers[Regelkop] = toelating.IsVertrokken
                ? "R09"
                : Afwezig(toelating);
            return StatusCodes.Status403Forbidden;
        }
        catch (OpslagMislukt)
        {
            return StatusCodes.Status503ServiceUnavailable;
        }
    }

    private static string Afwezig(Toelating toelating) =>
        toelating.IsWachtend ? "R01"
        : toelating.Persoon is { Status: Deelnemerstatus.Uitgenodigd } ? "R08"
        : "V02";

    /// <summary>Whether a request says that it comes from a page of this server, or of one that is named in the settings.</summary>
    public static bool IsEigen(HttpRequest vraag, Instellingen instellingen)
    {
        // A missing Origin is no browser page of ours.
        if (vraag.Headers.Origin is not [{ Length: > 0 } herkomst])
            return false;
        return instellingen.ToegestaneOrigins.Contains(herkomst, StringComparer.OrdinalIgnoreCase)
            || Uri.TryCreate(herkomst, UriKind.Absolute, out var adres)
                && adres.Scheme == vraag.Scheme
                && string.Equals(
                    adres.Authority,
                    Gastheer(vraag),
                    StringComparison.OrdinalIgnoreCase
                );
    }

    private static string Gastheer(HttpRequest vraag) =>
        Uri.TryCreate($"{vraag.Scheme}://{vraag.Host}", UriKind.Absolute, out var adres)
            ? adres.Authority
            : "";
}
