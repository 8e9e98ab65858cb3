using Casusoverleg.Domein;
using Casusoverleg.Web.Kamer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.StaticAssets;

namespace Casusoverleg.Web.Toegang;

/// <summary>
/// Holds who signed in to a measure of fetching pages and data, over all their tabs and sessions (V04): so wide that nobody who works meets
/// it. It stands apart from what they may send: who fetches too much still acts in the room, and signs out. What is open to everybody is
/// not counted, and neither is what a page asks by itself. Whoever else asks is held to the measure of their address, whatever they ask but
/// the files of a page.
/// </summary>
internal sealed class Paginamaat(
    RequestDelegate verder,
    Sessies sessies,
    Bezoekmaat bezoek,
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
        Mag(context) ? verder(context) : WeigerAsync(context);

    private bool Mag(HttpContext context)
    {
        // The page that says so is made by asking once more.
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
            return true;
        if (sessies.Van(context.User) is { } lopend)
            return !Telt(context) || lopend.Kijkmaat.Neem(tijd, maat);
        return context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null
            || bezoek.TelVraag(context);
    }

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
