using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Casusoverleg.Opslag;

/// <summary>What is measured of the storage: durations alone. Costs next to nothing while nobody listens.</summary>
public static class Opslagmeting
{
    /// <summary>The name under which a listener finds it.</summary>
    public const string Naam = "Casusoverleg.Opslag";

    private static readonly Meter Meter = new(Naam);
    private static readonly Histogram<double> Duur = Meter.CreateHistogram(
        "casusoverleg.opslag.vastleggen",
        "s",
        "Een transactie, van begin tot vast op schijf",
        advice: new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries =
            [
                0.0001,
                0.0003,
                0.001,
                0.003,
                0.01,
                0.03,
                0.1,
                0.3,
                1,
                3,
                10,
            ],
        }
    );

    /// <summary>When a transaction began; 0 when nobody listens.</summary>
    internal static long Begin() => Duur.Enabled ? Stopwatch.GetTimestamp() : 0;

    /// <summary>It is durable.</summary>
    internal static void Vastgelegd(long begin)
    {
        if (begin != 0)
            Duur.Record(Stopwatch.GetElapsedTime(begin).TotalSeconds);
    }
}
