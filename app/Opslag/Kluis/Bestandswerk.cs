using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Casusoverleg.Opslag.Kluis;

/// <summary>Durable file operations. What these return from is on disk, name included.</summary>
internal static class Bestandswerk
{
    private const UnixFileMode AlleenEigenaar = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes a directory that only its owner can enter, and makes its name durable.</summary>
    public static void MaakMap(string map)
    {
        if (Directory.Exists(map))
        {
            return;
        }
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(map);
            return;
        }
        Directory.CreateDirectory(map, AlleenEigenaar | UnixFileMode.UserExecute);
        SyncMap(Path.GetDirectoryName(Path.GetFullPath(map))!);
    }

    /// <summary>Replaces the whole file or leaves it as it was: temporary file, fsync, rename, fsync of the directory.</summary>
    public static void SchrijfAtomair(string pad, ReadOnlySpan<byte> inhoud)
    {
        var nieuw = $"{pad}.{Guid.NewGuid():N}.nieuw";
        try
        {
            using (var bestand = new FileStream(nieuw, Opties(FileMode.CreateNew)))
            {
                bestand.Write(inhoud);
                bestand.Flush(flushToDisk: true);
            }
            File.Move(nieuw, pad, overwrite: true);
        }
        catch
        {
            File.Delete(nieuw);
            throw;
        }
        SyncMap(Path.GetDirectoryName(pad)!);
    }

    /// <summary>Adds to the end of a file; a new file's name is made durable as well.</summary>
    public static void VoegToe(string pad, ReadOnlySpan<byte> inhoud)
    {
        var bestond = File.Exists(pad);
        using (var bestand = new FileStream(pad, Opties(FileMode.Append)))
        {
            var einde = bestand.Length;
            try
            {
                bestand.Write(inhoud);
                bestand.Flush(flushToDisk: true);
            }
            catch (IOException)
            {
                // A disk that ran full halfway: what comes next must not continue a half line.
                bestand.SetLength(einde);
                throw;
            }
        }
        if (!bestond)
        {
            SyncMap(Path.GetDirectoryName(pad)!);
        }
    }

    /// <summary>Overwrites a part in place, so that no earlier copy of these bytes stays behind in freed blocks.</summary>
    public static void Overschrijf(string pad, long plaats, ReadOnlySpan<byte> inhoud)
    {
        using var bestand = new FileStream(pad, Opties(FileMode.Open));
        bestand.Position = plaats;
        bestand.Write(inhoud);
        bestand.Flush(flushToDisk: true);
    }

    /// <summary>Whether a directory, or one in it, holds a finished file.</summary>
    public static bool HeeftBestanden(string map) =>
        Directory
            .EnumerateFiles(map, "*", SearchOption.AllDirectories)
            .Any(b => !b.EndsWith(".nieuw", StringComparison.Ordinal));

    /// <summary>Destroys what a crash left of replacing a file: it may hold keys. Leaves what may be under way right now.</summary>
    public static void RuimHalveOp(string map, TimeSpan ouderDan)
    {
        foreach (var half in Directory.EnumerateFiles(map, "*.nieuw", SearchOption.AllDirectories))
        {
            if (DateTime.UtcNow - File.GetLastWriteTimeUtc(half) >= ouderDan)
            {
                Versnipper(half);
            }
        }
    }

    /// <summary>Replaces the whole file, and overwrites what it was where it stood: the blocks that are given back hold nothing.</summary>
    public static void VervangEnVersnipper(string pad, ReadOnlySpan<byte> inhoud)
    {
        using var oud = new FileStream(pad, Opties(FileMode.Open));
        SchrijfAtomair(pad, inhoud);
        oud.Write(RandomNumberGenerator.GetBytes((int)oud.Length));
        oud.Flush(flushToDisk: true);
    }

    /// <summary>Overwrites, removes, and makes the removal durable. A file that is gone already is fine.</summary>
    public static void Versnipper(string pad)
    {
        if (File.Exists(pad))
        {
            Overschrijf(pad, 0, RandomNumberGenerator.GetBytes((int)new FileInfo(pad).Length));
            File.Delete(pad);
        }
        SyncMap(Path.GetDirectoryName(pad)!);
    }

    /// <summary>Makes the names in a directory durable. The base class library has no call for it.</summary>
    public static void SyncMap(string map)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        var beschrijver = open(map, 0);
        if (beschrijver < 0)
        {
            throw new IOException(
                $"De map {map} kan niet worden geopend (fout {Marshal.GetLastPInvokeError()})."
            );
        }
        try
        {
            if (fsync(beschrijver) != 0)
            {
                throw new IOException(
                    $"De map {map} kan niet worden vastgelegd (fout {Marshal.GetLastPInvokeError()})."
                );
            }
        }
        finally
        {
            _ = close(beschrijver);
        }
    }

    private static FileStreamOptions Opties(FileMode mode)
    {
        var opties = new FileStreamOptions
        {
            Mode = mode,
            Access = FileAccess.Write,
            Share = FileShare.ReadWrite,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows() && mode is not FileMode.Open)
        {
            opties.UnixCreateMode = AlleenEigenaar;
        }
        return opties;
    }

    [DllImport("libc", SetLastError = true)]
    private static extern int open([MarshalAs(UnmanagedType.LPUTF8Str)] string pad, int vlaggen);

    [DllImport("libc", SetLastError = true)]
    private static extern int fsync(int beschrijver);

    [DllImport("libc", SetLastError = true)]
    private static extern int close(int beschrijver);
}
