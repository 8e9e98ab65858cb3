using Casusoverleg.Web.Beheer;
using Microsoft.AspNetCore.HttpOverrides;

namespace Casusoverleg.Web.Toegang;

/// <summary>
/// Who may say from where a request came (X-Forwarded-For) and whether it was encrypted (X-Forwarded-Proto). Everybody else is taken for
/// where they themselves come from: the limit on tries cannot be dodged with a header.
/// </summary>
internal static class Proxylijst
{
    private static readonly string[] Hier = ["127.0.0.0/8", "::1"];

    /// <summary>Where the proxies of the settings are; without those, this machine.</summary>
    public static IEnumerable<System.Net.IPNetwork> Netten(Instellingen instellingen)
    {
        var namen = instellingen.Proxies is { Length: > 0 } eigen ? eigen : Hier;
        return namen.Select(Vormkeuring.Net).OfType<System.Net.IPNetwork>();
    }

    /// <summary>Believes the proxies of the settings, and nobody else.</summary>
    public static void AddProxies(this IServiceCollection diensten, Instellingen instellingen)
    {
        diensten.Configure<ForwardedHeadersOptions>(opties =>
        {
            opties.ForwardedHeaders =
                ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            opties.KnownProxies.Clear();
            opties.KnownIPNetworks.Clear();
            foreach (var net in Netten(instellingen))
                opties.KnownIPNetworks.Add(net);
            // Proxies may stand behind each other; it stops at the first address that is none of them.
            opties.ForwardLimit = null;
        });
    }
}
