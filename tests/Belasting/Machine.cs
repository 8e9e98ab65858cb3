using System.Diagnostics;
using System.Globalization;

namespace Casusoverleg.Belasting;

/// <summary>What the machine itself does: stolen time, a process's CPU and memory, the disk's fsync rate (Linux).</summary>
internal static class Machine
{
    /// <summary>Ticks of all processors so far: (stolen by the host, all).</summary>
    public static (long Gestolen, long Totaal) Tikken()
    {
        if (!File.Exists("/proc/stat"))
            return (0, 1);
        var velden = File.ReadLines("/proc/stat")
            .First()
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..9]
            .Select(veld => long.Parse(veld, CultureInfo.InvariantCulture))
            .ToArray();
        return (velden[7], velden.Sum());
    }

    /// <summary>Processor time of a process so far.</summary>
    public static TimeSpan Cpu(Process proces)
    {
        proces.Refresh();
        return proces.TotalProcessorTime;
    }

    /// <summary>Memory of a process in use, in bytes.</summary>
    public static long Geheugen(Process proces)
    {
        proces.Refresh();
        return proces.WorkingSet64;
    }

    /// <summary>How often per second 4 KiB can be appended durably, one after the other, in this directory.</summary>
    public static double FsyncPerSeconde(string map, TimeSpan duur)
    {
        Directory.CreateDirectory(map);
        var pad = Path.Combine(map, "fsync.probe");
        var blok = new byte[4096];
        var aantal = 0;
        var klok = Stopwatch.StartNew();
        using (
            var bestand = new FileStream(
                pad,
                FileMode.Create,
                FileAccess.Write,
                FileShare.None,
                bufferSize: 0
            )
        )
        {
            while (klok.Elapsed < duur)
            {
                bestand.Write(blok);
                bestand.Flush(flushToDisk: true);
                aantal++;
            }
        }
        File.Delete(pad);
        return aantal / klok.Elapsed.TotalSeconds;
    }
}
