using System.Security.Cryptography;

namespace Casusoverleg.Scenarios.Server;

/// <summary>The folders of one server: everything it writes (temp files too) stays below <see cref="Map"/>.</summary>
public sealed class Serverplek : IDisposable
{
    /// <summary>Makes the folders and an installation key (32 random bytes, base64, in the environment of the server).</summary>
    public Serverplek()
    {
        Map = Directory.CreateTempSubdirectory("casusoverleg-proef-").FullName;
        Datamap = Besloten("data");
        Sleutelmap = Besloten("sleutels");
        Tijdelijk = Directory.CreateDirectory(Path.Combine(Map, "tmp")).FullName;
        Logmap = Directory.CreateDirectory(Path.Combine(Map, "log")).FullName;
        Installatiesleutel = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
    }

    /// <summary>Seconds of the visible countdown of a close; everybody confirms, so it only matters when that fails.</summary>
    public int AftelSeconden { get; init; } = 20;

    /// <summary>More settings, by the name of the environment variable without its prefix: <c>Post__Host</c>.</summary>
    public IReadOnlyDictionary<string, string> Instellingen { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Where the program is started, with the settings and pages that lie there; null: those of the project.</summary>
    public string? Werkmap { get; init; }

    /// <summary>The folder that holds all others.</summary>
    public string Map { get; }

    /// <summary>Database and WAL.</summary>
    public string Datamap { get; }

    /// <summary>The key store.</summary>
    public string Sleutelmap { get; }

    /// <summary>Log files.</summary>
    public string Logmap { get; }

    /// <summary>TMPDIR of the server.</summary>
    public string Tijdelijk { get; }

    /// <summary>Base64 of 32 bytes.</summary>
    public string Installatiesleutel { get; }

    // As the server makes them itself: for nobody else on this machine.
    private string Besloten(string naam)
    {
        var pad = Directory.CreateDirectory(Path.Combine(Map, naam)).FullName;
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(
                pad,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
        }
        return pad;
    }

    /// <summary>Removes everything.</summary>
    public void Dispose() => Directory.Delete(Map, recursive: true);
}
