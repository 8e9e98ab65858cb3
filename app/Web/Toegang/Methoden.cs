using Microsoft.AspNetCore.Http.Features;

namespace Casusoverleg.Web.Toegang;

/// <summary>
/// The few ways of asking that there are: fetching and posting. A page would also answer to a method that none of its handlers knows, and
/// then show itself without having looked who asks.
/// </summary>
internal static class Methoden
{
    private const string Bekend = "GET, HEAD, POST";

    /// <summary>Refuses every other method before anybody looks who asks.</summary>
    public static IApplicationBuilder WeigerAndereMethoden(this IApplicationBuilder app) =>
        app.Use(
            static (context, verder) =>
            {
                if (IsBekend(context))
                    return verder(context);
                context.Response.Headers.Allow = Bekend;
                context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
                return Task.CompletedTask;
            }
        );

    // Over HTTP/2 a WebSocket is opened with CONNECT.
    private static bool IsBekend(HttpContext context) =>
        context.Request.Method is "GET" or "HEAD" or "POST"
        || context.Features.Get<IHttpExtendedConnectFeature>() is { IsExtendedConnect: true };
}
