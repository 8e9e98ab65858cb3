using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.StaticAssets;

namespace Casusoverleg.Web.Meting;

/// <summary>Counts requests by the template of their route and their status: never by path, query, host, headers or cookies.</summary>
internal static class Verzoekmeting
{
    /// <summary>Comes after routing and before everything that may refuse.</summary>
    public static void GebruikMeting(this IApplicationBuilder app) =>
        app.Use(
            static (context, verder) =>
                Meters.Luistert ? MeetAsync(context, verder) : verder(context)
        );

    private static async Task MeetAsync(HttpContext context, RequestDelegate verder)
    {
        // The page of an error is the same request once more.
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
        {
            await verder(context);
            return;
        }
        var begin = Stopwatch.GetTimestamp();
        var methode = Methode(context.Request.Method);
        var route = Route(context.GetEndpoint());
        try
        {
            await verder(context);
        }
        catch
        {
            Meters.Verzocht(methode, route, StatusVanFout(context), begin);
            throw;
        }
        Meters.Verzocht(methode, route, context.Response.StatusCode, begin);
    }

    private static string Route(Endpoint? punt) =>
        punt is not RouteEndpoint { RoutePattern.RawText: { } sjabloon } ? "geen"
        : punt.Metadata.GetMetadata<StaticAssetDescriptor>() is not null ? "bestand"
        : sjabloon;

    // A method is whatever a client types.
    private static string Methode(string methode) =>
        HttpMethods.IsGet(methode) ? "GET"
        : HttpMethods.IsPost(methode) ? "POST"
        : HttpMethods.IsHead(methode) ? "HEAD"
        : "anders";

    private static int StatusVanFout(HttpContext context) =>
        context.RequestAborted.IsCancellationRequested
            ? StatusCodes.Status499ClientClosedRequest
            : StatusCodes.Status500InternalServerError;
}
