using System.Net;
using System.Threading.RateLimiting;

namespace Casusoverleg.Web.Toegang;

/// <summary>
/// How often one address may be wrong in a minute. Only what failed counts: people at one table share an address, and nobody's mistakes
/// keep a colleague with the right link and code out. Guessing a code ends with its invitation, after five tries.
/// </summary>
internal sealed class Aanmeldmaat(Instellingen instellingen) : IDisposable
{
    private readonly PartitionedRateLimiter<IPAddress> maat = PartitionedRateLimiter.Create<
        IPAddress,
        IPAddress
    >(adres =>
        RateLimitPartition.GetFixedWindowLimiter(
            adres,
            _ => new FixedWindowRateLimiterOptions
            {
                PermitLimit = instellingen.Toegang.PogingenPerMinuut,
                Window = TimeSpan.FromMinutes(1),
            }
        )
    );

    /// <summary>Counts one more mistake; false when there were too many.</summary>
    public bool TelFout(HttpContext context) =>
        maat.AttemptAcquire(context.Connection.RemoteIpAddress ?? IPAddress.None).IsAcquired;

    /// <inheritdoc/>
    public void Dispose() => maat.Dispose();
}
