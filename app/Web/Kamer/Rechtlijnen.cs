using System.Net.WebSockets;
using Casusoverleg.Web.Toegang;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.SignalR;

namespace Casusoverleg.Web.Kamer;

/// <summary>Gives every socket of the hub its second entrance.</summary>
internal static class Rechtlijnen
{
    /// <summary>Comes after the framework's own WebSockets and before the hub.</summary>
    public static IApplicationBuilder GebruikRechtlijnen(this IApplicationBuilder app) =>
        app.Use(
            static (context, verder) =>
            {
                if (
                    context.Request.Path.StartsWithSegments(
                        Herkomst.Pad,
                        StringComparison.OrdinalIgnoreCase
                    )
                    && context.Features.Get<IHttpWebSocketFeature>()
                        is { IsWebSocketRequest: true } echt
                )
                    context.Features.Set<IHttpWebSocketFeature>(new Aanname(context, echt));
                return verder(context);
            }
        );

    /// <summary>The second entrance of a connection.</summary>
    public static Rechtlijn Rechtlijn(this HubConnectionContext verbinding) =>
        verbinding.GetHttpContext()?.Features.Get<Rechtlijn>()
        ?? throw new InvalidOperationException("De hub kent alleen WebSockets.");

    private sealed class Aanname(HttpContext context, IHttpWebSocketFeature echt)
        : IHttpWebSocketFeature
    {
        public bool IsWebSocketRequest => true;

        public async Task<WebSocket> AcceptAsync(WebSocketAcceptContext aanname)
        {
            var lijn = new Rechtlijn(await echt.AcceptAsync(aanname));
            context.Features.Set(lijn);
            return lijn;
        }
    }
}
