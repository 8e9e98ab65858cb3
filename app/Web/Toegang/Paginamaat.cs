using Casusoverleg.Domein;
using Casusoverleg.Web.Kamer;
using Microsoft.AspNetCore.Authorization;

namespace Casusoverleg.Web.Toegang;

/// <summary>
/// Holds who signed in to a measure of fetching pages and data, over all their tabs and sessions (V04): so wide that nobody who works meets
/// it. It stands apart from what they may send: who fetches too much still acts in the room, and signs out. What is open to everybody is
/// not counted, and neither is what a page asks by itself.
/// </summary>
internal sealed class Paginamaat(
    RequestDelegate verder,
    Sessies sessies,
    Instellingen instellingen,
    TimeProvider tijd
)
{
    // Half a minute of it at once: a browser that opens all its tabs again.
    private readonly KamerInstellingen maat = new()
    {
        OpdrachtenIneens = instellingen.Toegang.PaginasPerMinuut / 2.0,
        OpdrachtenPerSeconde = instellingen.Toegang.PaginasPerMinuut / 60.0,
    };

    /// <summary>Lets through what does not count, or is not too much.</summary>
    public Task InvokeAsync(HttpContext context) =>
        Telt(context)
        && sessies.Van(context.User) is { } lopend
        && !lopend.Kijkmaat.Neem(tijd, maat)
            ? WeigerAsync(context)
            : verder(context);

    private static bool Telt(HttpContext context) =>
        (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        && context.GetEndpoint()?.Metadata is { } metadata
        && metadata.GetMetadata<IAllowAnonymous>() is null
        && metadata.GetMetadata<Vanzelf>() is null;

    // Who asks for a page reads a page, made from the status alone.
    private static Task WeigerAsync(HttpContext context)
    {
        context.Response.Headers.RetryAfter = $"{Opdrachtmaat.Straf.TotalSeconds:0}";
        context.Response.Headers[Herkomst.Regelkop] = nameof(Regel.V04);
        if (!Inrichting.IsPagina(context.Request))
            return Formulier.Antwoord(Antwoord.TeVaak).ExecuteAsync(context);
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        return Task.CompletedTask;
    }
}
