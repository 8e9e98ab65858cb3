namespace Casusoverleg.Web.Tests.Steun;

/// <summary>
/// A clock that stands still until a test sets it forward, and then exactly that far. A timer goes off only then, once for each time the clock
/// is set: what happens while nobody touches it was not brought about by time.
/// </summary>
internal sealed class Stilklok : TimeProvider
{
    private static readonly DateTimeOffset Begin = DateTimeOffset.UtcNow;

    private readonly Lock slot = new();
    private readonly List<Wekker> wekkers = [];
    private long voorbij;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>From here on it is that much later; whatever was to happen until then happens.</summary>
    public void Vooruit(TimeSpan duur)
    {
        var nu = Interlocked.Add(ref voorbij, duur.Ticks);
        List<Wekker> nuAf;
        lock (slot)
            nuAf = [.. wekkers.Where(w => w.Neem(nu))];
        nuAf.ForEach(static w => w.Ga());
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => Begin.AddTicks(Interlocked.Read(ref voorbij));

    /// <inheritdoc/>
    public override long GetTimestamp() => Begin.Ticks + Interlocked.Read(ref voorbij);

    /// <inheritdoc/>
    public override ITimer CreateTimer(
        TimerCallback callback,
        object? state,
        TimeSpan dueTime,
        TimeSpan period
    )
    {
        var wekker = new Wekker(this, callback, state);
        wekker.Change(dueTime, period);
        lock (slot)
            wekkers.Add(wekker);
        return wekker;
    }

    private sealed class Wekker(Stilklok klok, TimerCallback doe, object? wat) : ITimer
    {
        private long om = long.MaxValue;
        private TimeSpan daarna;

        public void Ga() => doe(wat);

        public bool Neem(long nu)
        {
            if (nu < om)
                return false;
            om = daarna > TimeSpan.Zero ? nu + daarna.Ticks : long.MaxValue;
            return true;
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            daarna = period;
            om =
                dueTime < TimeSpan.Zero
                    ? long.MaxValue
                    : Interlocked.Read(ref klok.voorbij) + dueTime.Ticks;
            return true;
        }

        public void Dispose()
        {
            lock (klok.slot)
                klok.wekkers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
