using System.Globalization;
using Casusoverleg.Domein;
using Casusoverleg.Opslag;

namespace Casusoverleg.Web.Toegang;

/// <summary>
/// Stands before every page and post of one overleg: who was not invited gets the same answer as for an overleg that does not exist,
/// and who was removed sees nothing more (R09). What it finds is kept on the request as a <see cref="Toelating"/>.
/// </summary>
public sealed class Overlegpoort(RequestDelegate verder, Poort poort)
{
    /// <summary>Lets through what is not about one overleg, or is about one this person was invited to.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        if (
            !context.Request.Path.StartsWithSegments(
                "/overleg",
                StringComparison.OrdinalIgnoreCase,
                out var rest
            )
        )
        {
            await verder(context);
            return;
        }
        // Without a session the endpoint's own policy answers.
        if (context.User.Identity?.IsAuthenticated != true)
        {
            await verder(context);
            return;
        }
        var delen = rest.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (delen.Length == 0 || !Guid.TryParseExact(delen[0], "N", out var bits))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        await LaatToeAsync(context, new OverlegId(bits), delen.Length > 1 ? delen[1] : "");
    }

    private async Task LaatToeAsync(HttpContext context, OverlegId overleg, string wat)
    {
        try
        {
            var toelating = await poort.KijkAsync(context.User, overleg);
            if (toelating.Deelnemer is not { } wie)
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }
            if (toelating.IsVertrokken && IsZicht(context.Request, wat))
            {
                context.Response.Headers[Herkomst.Regelkop] = "R09";
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return;
            }
            context.Features.Set(toelating);
            if (
                IsOphalen(context.Request)
                && context.GetEndpoint() is not null
                && Naam(wat) is not ("" or NaBewijs or Binnenkomst)
            )
                await poort.LegVastAsync(overleg, wie, toelating.Persoon?.Pet, Naam(wat));
            await verder(context);
        }
        catch (OpslagMislukt) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
    }

    /// <summary>The page that shows something after a renewed proof alone: it records that itself, when it does.</summary>
    internal const string NaBewijs = "vragen";

    // Shows nothing of the case: when and by whom access was given.
    private const string Binnenkomst = "binnen";

    // One page is one opening, however its address is typed.
    private static string Naam(string wat) =>
        wat.Split('.')[0].ToLower(CultureInfo.InvariantCulture);

    // The record of what they themselves shared stays theirs to fetch; a post is judged by the rules themselves.
    private static bool IsZicht(HttpRequest vraag, string wat) =>
        IsOphalen(vraag) && !wat.StartsWith("meeneemlijst", StringComparison.Ordinal);

    // Asking for the headers alone runs the page all the same, and tells how much there is.
    private static bool IsOphalen(HttpRequest vraag) =>
        HttpMethods.IsGet(vraag.Method) || HttpMethods.IsHead(vraag.Method);
}

/// <summary>What the gate found out about a request.</summary>
public static class ToelatingVanVraag
{
    /// <summary>How the person of this request stands towards the overleg in its path.</summary>
    /// <exception cref="InvalidOperationException">The request is not about an overleg.</exception>
    public static Toelating Toelating(this HttpContext context) =>
        context.Features.Get<Toelating>() ?? throw new InvalidOperationException("geen overleg");
}
