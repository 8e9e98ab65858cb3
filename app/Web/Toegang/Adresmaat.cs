using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace Casusoverleg.Web.Toegang;

/// <summary>
/// The compartment in which an address is counted. There is a fixed number of them, so that no stream of addresses makes anything grow; two
/// addresses may share one, by chance and not by choice. Of IPv6 the network counts: whoever has one address there has all of it.
/// </summary>
internal static class Adresvak
{
    /// <summary>How many there are.</summary>
    public const int Aantal = 8192;

    /// <summary>The compartment of this address; the same one as long as the process lives.</summary>
    public static int Van(IPAddress? adres)
    {
        if (adres is null)
            return 0;
        Span<byte> bits = stackalloc byte[16];
        var gewoon = adres.IsIPv4MappedToIPv6 ? adres.MapToIPv4() : adres;
        gewoon.TryWriteBytes(bits, out var lengte);
        var hash = new HashCode(); // Another seed in each process: which ones share cannot be worked out.
        hash.AddBytes(bits[..(gewoon.AddressFamily == AddressFamily.InterNetworkV6 ? 8 : lengte)]);
        return (int)((uint)hash.ToHashCode() % Aantal);
    }
}

/// <summary>How often one address may do something in a minute.</summary>
internal abstract class Adresmaat(int perMinuut) : IDisposable
{
    private readonly PartitionedRateLimiter<IPAddress?> maat = PartitionedRateLimiter.Create<
        IPAddress?,
        int
    >(adres =>
        RateLimitPartition.GetFixedWindowLimiter(
            Adresvak.Van(adres),
            _ => new FixedWindowRateLimiterOptions
            {
                PermitLimit = perMinuut,
                Window = TimeSpan.FromMinutes(1),
            }
        )
    );

    /// <summary>Counts once more; false when it was too often.</summary>
    protected bool Neem(HttpContext context) =>
        maat.AttemptAcquire(context.Connection.RemoteIpAddress).IsAcquired;

    /// <inheritdoc/>
    public virtual void Dispose() => maat.Dispose();
}

/// <summary>How much may be asked for in a minute from one address by whoever did not sign in: pages, posts and what is not there.</summary>
internal sealed class Bezoekmaat(Instellingen instellingen)
    : Adresmaat(instellingen.Toegang.VreemdeVragenPerMinuut)
{
    /// <summary>Counts one more request; false when there were too many.</summary>
    public bool TelVraag(HttpContext context) => Neem(context);
}

/// <summary>How often a socket may be asked for in a minute from one address, by whom no session is known.</summary>
internal sealed class Vreemdenmaat(Instellingen instellingen)
    : Adresmaat(instellingen.Toegang.VreemdeSocketsPerMinuut)
{
    /// <summary>Counts one more request; false when there were too many.</summary>
    public bool TelVraag(HttpContext context) => Neem(context);
}
