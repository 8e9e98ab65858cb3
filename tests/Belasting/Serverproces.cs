using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Casusoverleg.Belasting;

/// <summary>A server under measurement, as a process of its own, ended with this one.</summary>
internal sealed class Serverproces : IAsyncDisposable
{
    private readonly StringBuilder _uitvoer = new();

    private Serverproces(Process proces, Uri adres, long gestart)
    {
        Proces = proces;
        Adres = adres;
        Gestart = gestart;
    }

    /// <summary>The process.</summary>
    public Process Proces { get; }

    /// <summary>Where it listens.</summary>
    public Uri Adres { get; }

    /// <summary>Stopwatch ticks just before the process was made.</summary>
    public long Gestart { get; }

    /// <summary>The hub's address.</summary>
    public Uri Hub => new UriBuilder(Adres) { Scheme = "ws", Path = "/hub/overleg" }.Uri;

    /// <summary>All it has printed so far.</summary>
    public string Uitvoer
    {
        get
        {
            lock (_uitvoer)
                return _uitvoer.ToString();
        }
    }

    /// <summary>Starts a process; does not wait until it can serve.</summary>
    public static Serverproces Start(
        int poort,
        IEnumerable<string> argumenten,
        IReadOnlyDictionary<string, string> omgeving,
        string werkmap
    )
    {
        var start = new ProcessStartInfo("dotnet", argumenten)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
            WorkingDirectory = werkmap,
        };
        foreach (var (naam, waarde) in omgeving)
            start.Environment[naam] = waarde;
        var gestart = Stopwatch.GetTimestamp();
        var server = new Serverproces(
            Process.Start(start)!,
            new Uri($"http://127.0.0.1:{poort}"),
            gestart
        );
        server.Proces.OutputDataReceived += (_, regel) => server.Onthoud(regel.Data);
        server.Proces.ErrorDataReceived += (_, regel) => server.Onthoud(regel.Data);
        server.Proces.BeginOutputReadLine();
        server.Proces.BeginErrorReadLine();
        return server;
    }

    /// <summary>A port nobody listens on now.</summary>
    public static int VrijePoort()
    {
        using var zoeker = new TcpListener(IPAddress.Loopback, 0);
        zoeker.Start();
        return ((IPEndPoint)zoeker.LocalEndpoint).Port;
    }

    /// <summary>Waits until /health answers.</summary>
    public async Task WachtTotGezondAsync(CancellationToken ct)
    {
        using var http = new HttpClient { BaseAddress = Adres };
        for (var poging = 0; poging < 600; poging++)
        {
            if (Proces.HasExited)
                break;
            try
            {
                if ((await http.GetAsync("/health", ct)).IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
            await Task.Delay(50, ct);
        }
        throw new InvalidOperationException($"The server does not answer. It printed:\n{Uitvoer}");
    }

    private void Onthoud(string? regel)
    {
        if (regel is null)
            return;
        lock (_uitvoer)
        {
            if (_uitvoer.Length < 1_000_000)
                _uitvoer.AppendLine(regel);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!Proces.HasExited)
            Proces.Kill(entireProcessTree: true);
        await Proces.WaitForExitAsync();
        Proces.Dispose();
    }
}
