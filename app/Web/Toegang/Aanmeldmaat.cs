using System.Threading.RateLimiting;

namespace Casusoverleg.Web.Toegang;

/// <summary>
/// How often one address may be wrong in a minute. Only what failed counts: people at one table share an address, and nobody's mistakes
/// keep a colleague with the right link and code out. Guessing a code ends with its invitation, after five tries.
/// </summary>
internal sealed partial class Aanmeldmaat(Instellingen instellingen, ILogger<Aanmeldmaat> log)
    : Adresmaat(instellingen.Toegang.PogingenPerMinuut)
{
    // Of all addresses together: whoever has many does not fill the disk either. The counters go on.
    private readonly FixedWindowRateLimiter regels = new(
        new() { PermitLimit = 300, Window = TimeSpan.FromMinutes(1) }
    );

    /// <summary>Counts one more mistake; false when there were too many.</summary>
    public bool TelFout(HttpContext context) => Neem(context);

    /// <summary>
    /// Counts one more mistake and leaves a line of it in the log; what comes after too many leaves none. Never who, which link or code, or
    /// from where.
    /// </summary>
    /// <param name="wijze">How somebody tried to sign in, from a closed list.</param>
    /// <param name="reden">Why it did not succeed, from a closed list.</param>
    /// <returns>False when there were too many.</returns>
    public bool Mislukt(HttpContext context, string wijze, string reden) =>
        Mislukt(context, () => LogMislukt(log, wijze, reden));

    /// <summary>The same, with a line of its own.</summary>
    public bool Mislukt(HttpContext context, Action schrijf)
    {
        if (!TelFout(context))
            return false;
        if (regels.AttemptAcquire().IsAcquired)
            schrijf();
        return true;
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        base.Dispose();
        regels.Dispose();
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Aanmelden mislukt: wijze {Wijze}, reden {Reden}"
    )]
    private static partial void LogMislukt(ILogger log, string wijze, string reden);
}
