using Casusoverleg.Web.Toegang;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Casusoverleg.Web;

/// <summary>What the server takes on at all.</summary>
internal static class Servergrenzen
{
    /// <summary>Sets the limits on connections, headers, bodies and waiting.</summary>
    public static void ZetGrenzen(this KestrelServerOptions kestrel, GrenzenInstellingen grenzen)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = 256 * 1024;
        kestrel.Limits.MaxConcurrentConnections = grenzen.Verbindingen;
        kestrel.Limits.MaxConcurrentUpgradedConnections = grenzen.Sockets;
        kestrel.Limits.MaxRequestHeadersTotalSize = grenzen.KopKiB * 1024;
        kestrel.Limits.MaxRequestHeaderCount = 64;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(grenzen.KopSeconden);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(grenzen.StilSeconden);
        kestrel.ConfigureEndpointDefaults(static punt =>
        {
            var maat = punt.ApplicationServices.GetRequiredService<Verbindingsmaat>();
            punt.Use(verder => verbinding => maat.LaatBinnenAsync(verbinding, verder));
        });
    }

    /// <summary>Comes after it is known who asks: a connection over which somebody showed a session counts with that session.</summary>
    public static void GebruikVerbindingsmaat(this IApplicationBuilder app) =>
        app.Use(
            static (context, verder) =>
            {
                if (
                    context.Features.Get<Verbindingsplek>() is { } plek
                    && context.RequestServices.GetRequiredService<Sessies>().Van(context.User)
                        is { } lopend
                )
                    plek.GaNaar(lopend.Verbindingen);
                return verder(context);
            }
        );
}
