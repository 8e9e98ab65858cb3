namespace Casusoverleg.Web.Tests.Steun;

/// <summary>A clock that runs, and that a test sets forward.</summary>
internal sealed class Verzetklok : TimeProvider
{
    private long verzet;

    /// <summary>From here on it is that much later.</summary>
    public void Vooruit(TimeSpan duur) => Interlocked.Add(ref verzet, duur.Ticks);

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() =>
        DateTimeOffset.UtcNow.AddTicks(Interlocked.Read(ref verzet));
}
