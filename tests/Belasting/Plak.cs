using System.Diagnostics;

namespace Casusoverleg.Belasting;

/// <summary>What one slice of one server gave.</summary>
/// <param name="PerSeconde">Broadcasts per second.</param>
/// <param name="CpuPerLevering">Server CPU per delivery, microseconds.</param>
/// <param name="P50">Median delivery latency, milliseconds (fixed rate only).</param>
/// <param name="P99">99th percentile.</param>
internal sealed record Plak(double PerSeconde, double CpuPerLevering, double P50, double P99);

/// <summary>Runs slices.</summary>
internal static class Plakken
{
    /// <summary>Closed loop over the first rooms.</summary>
    public static async Task<Plak> GeslotenAsync(Opstelling opstelling, int kamers, TimeSpan duur)
    {
        var telling = opstelling.Telling;
        var actief = opstelling.Kamers.Take(kamers).ToArray();
        telling.Wis();
        telling.Gesloten = true;
        telling.Actief = true;
        var cpu = Machine.Cpu(opstelling.Server.Proces);
        var begin = Stopwatch.GetTimestamp();
        foreach (var kamer in actief)
            kamer.Verstuur(Stopwatch.GetTimestamp());
        await Task.Delay(duur);
        var rondes = telling.Rondes;
        var leveringen = telling.Leveringen;
        var verstreken = Stopwatch.GetElapsedTime(begin);
        var gebruikt = Machine.Cpu(opstelling.Server.Proces) - cpu;
        telling.Actief = false;
        await WachtTotStilAsync(opstelling, actief);
        return new(rondes / verstreken.TotalSeconds, gebruikt.TotalMicroseconds / leveringen, 0, 0);
    }

    /// <summary>A fixed rate, spread over the first rooms, whatever the server does.</summary>
    public static async Task<Plak> OpTempoAsync(
        Opstelling opstelling,
        int kamers,
        int perSeconde,
        TimeSpan duur
    )
    {
        var telling = opstelling.Telling;
        telling.Wis();
        telling.Gesloten = false;
        telling.Actief = true;
        var cpu = Machine.Cpu(opstelling.Server.Proces);
        var totaal = (int)(perSeconde * duur.TotalSeconds);
        var verzender = new Thread(() => Verzend(opstelling, kamers, perSeconde, totaal));
        verzender.Start();
        await Task.Run(verzender.Join);
        for (var wacht = 0; telling.Leveringen < totaal * 7L && wacht < 300; wacht++)
            await Task.Delay(10);
        var gebruikt = Machine.Cpu(opstelling.Server.Proces) - cpu;
        telling.Actief = false;
        if (telling.Leveringen != totaal * 7L || opstelling.Fout is not null)
            throw new InvalidOperationException(
                $"{opstelling.Naam}: {telling.Leveringen} of {totaal * 7L} deliveries arrived. {opstelling.Fout}"
            );
        var percentielen = Telling.Percentielen(telling.Latenties(), 0.5, 0.99);
        return new(
            perSeconde,
            gebruikt.TotalMicroseconds / telling.Leveringen,
            percentielen[0],
            percentielen[1]
        );
    }

    private static void Verzend(Opstelling opstelling, int kamers, int perSeconde, int totaal)
    {
        var begin = Stopwatch.GetTimestamp();
        for (var i = 0; i < totaal; )
        {
            var nu = Stopwatch.GetTimestamp();
            var gepland = begin + i * Stopwatch.Frequency / perSeconde;
            if (gepland > nu)
            {
                Thread.Sleep(1);
                continue;
            }
            // Counted from when it should have gone, so that a stall of the sender hides nothing.
            opstelling.Kamers[i % kamers].Verstuur(gepland);
            i++;
        }
    }

    private static async Task WachtTotStilAsync(Opstelling opstelling, IReadOnlyList<Kamer> actief)
    {
        for (var wacht = 0; actief.Any(kamer => kamer.Bezig); wacht++)
        {
            if (opstelling.Fout is { } fout || wacht > 500)
                throw new InvalidOperationException(
                    $"{opstelling.Naam}: {actief.Count(kamer => kamer.Bezig)} rooms hang. {opstelling.Fout}\n"
                        + opstelling.Server.Uitvoer[
                            ..Math.Min(opstelling.Server.Uitvoer.Length, 4000)
                        ]
                );
            await Task.Delay(10);
        }
        if (opstelling.Fout is { } weigering)
            throw new InvalidOperationException($"{opstelling.Naam}: {weigering}");
    }
}
