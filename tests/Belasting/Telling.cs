using System.Diagnostics;

namespace Casusoverleg.Belasting;

/// <summary>What one server's rooms count during a slice.</summary>
internal sealed class Telling
{
    private readonly long[] _latenties = new long[200_000];
    private long _leveringen;
    private long _rondes;
    private int _geweigerd;

    /// <summary>Whether rooms go on by themselves.</summary>
    public volatile bool Actief;

    /// <summary>Closed loop (true) or at a fixed rate (false).</summary>
    public volatile bool Gesloten;

    /// <summary>Bytes of the last delivered frame and of the last answer.</summary>
    public int LeveringLengte;

    /// <summary>Bytes of the last answer to a sender.</summary>
    public int AckLengte;

    /// <summary>The first refusal that came back: a measurement with refusals is worth nothing.</summary>
    public string? EersteWeigering { get; private set; }

    /// <summary>Messages delivered to one other member.</summary>
    public long Leveringen => Volatile.Read(ref _leveringen);

    /// <summary>Messages delivered to all others and acknowledged.</summary>
    public long Rondes => Volatile.Read(ref _rondes);

    /// <summary>Counts a delivery and its latency in stopwatch ticks.</summary>
    public void Lever(long latentie, int lengte)
    {
        var plek = Interlocked.Increment(ref _leveringen) - 1;
        if (!Gesloten && plek < _latenties.Length)
            _latenties[plek] = latentie;
        LeveringLengte = lengte;
    }

    /// <summary>Counts a completed broadcast.</summary>
    public void Rond() => Interlocked.Increment(ref _rondes);

    /// <summary>Keeps the first refusal.</summary>
    public void Weiger(string antwoord)
    {
        if (Interlocked.Increment(ref _geweigerd) == 1)
            EersteWeigering = antwoord;
    }

    /// <summary>Back to zero, before a slice.</summary>
    public void Wis()
    {
        Volatile.Write(ref _leveringen, 0);
        Volatile.Write(ref _rondes, 0);
    }

    /// <summary>The latencies of all deliveries of the slice, in stopwatch ticks.</summary>
    public long[] Latenties() =>
        _latenties.AsSpan(0, (int)Math.Min(Leveringen, _latenties.Length)).ToArray();

    /// <summary>Latency in milliseconds at each fraction of these.</summary>
    public static double[] Percentielen(IEnumerable<long> latenties, params double[] delen)
    {
        var waarden = latenties.Order().ToArray();
        return
        [
            .. delen.Select(deel =>
                waarden.Length == 0
                    ? double.NaN
                    : waarden[(int)((waarden.Length - 1) * deel)] * 1000.0 / Stopwatch.Frequency
            ),
        ];
    }
}
