using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Casusoverleg.Scenarios.Server;

/// <summary>The real server as its own process, on a free port of the loopback address.</summary>
public sealed partial class Serverproces : IAsyncDisposable
{
    private static readonly TimeSpan Starttijd = TimeSpan.FromSeconds(60);

    private readonly Process proces;
    private readonly ConcurrentQueue<string> uitvoer = new();
    private readonly TaskCompletionSource<string> link = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );

    // The real server prints a link when nobody has enrolled yet; it may answer a little before it has.
    private readonly bool zegtLink;

    private Serverproces(Process proces, Uri adres, bool zegtLink)
    {
        this.proces = proces;
        this.zegtLink = zegtLink;
        Adres = adres;
        proces.OutputDataReceived += (_, regel) => Lees(regel.Data);
        proces.ErrorDataReceived += (_, regel) => Lees(regel.Data);
    }

    /// <summary>The address that a browser would use: <c>http://localhost:PORT/</c>.</summary>
    public Uri Adres { get; }

    /// <summary>Everything the process wrote to standard output and error so far.</summary>
    public IReadOnlyCollection<string> Uitvoer => uitvoer;

    /// <summary>Whether the process has ended by itself or was killed.</summary>
    public bool Gestopt => proces.HasExited;

    /// <summary>Completes when the process has ended, with its exit code.</summary>
    public async Task<int> Einde()
    {
        await proces.WaitForExitAsync();
        return proces.ExitCode;
    }

    /// <summary>Starts the server with the data of <paramref name="plek"/> and waits until <c>/health</c> answers.</summary>
    /// <param name="dll">The program to start; the real server when null.</param>
    /// <param name="argumenten">Arguments of that program.</param>
    /// <param name="poort">The port, or null for a free one; a restart takes the old one.</param>
    public static async Task<Serverproces> Start(
        Serverplek plek,
        string? dll = null,
        IEnumerable<string>? argumenten = null,
        int? poort = null
    )
    {
        poort ??= VrijePoort();
        var eerste = dll is null && !Directory.EnumerateFileSystemEntries(plek.Datamap).Any();
        var nieuw = new Process { StartInfo = Opdracht(plek, dll ?? WebDll, argumenten ?? []) };
        nieuw.StartInfo.Environment["ASPNETCORE_URLS"] = nieuw.StartInfo.Environment[
            "CASUSOVERLEG_Urls"
        ] = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{poort}");
        var server = new Serverproces(
            nieuw,
            new Uri(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{poort}/")),
            eerste
        );
        nieuw.Start();
        nieuw.BeginOutputReadLine();
        nieuw.BeginErrorReadLine();
        await server.WachtOpGezond();
        return server;
    }

    /// <summary>The one-time link by which the first regisseur enrols: printed at first start, or made by the command.</summary>
    public async Task<string> Inschrijflink(Serverplek plek)
    {
        if (zegtLink || link.Task.IsCompleted)
        {
            return await link.Task.WaitAsync(Starttijd);
        }
        return await Inschrijflink(plek, "C. Baak", "regisseur");
    }

    /// <summary>A one-time link by which somebody enrols in this role.</summary>
    public static Task<string> Inschrijflink(Serverplek plek, string naam, string rol) =>
        Maak(plek, "inschrijflink", naam, "--rol", rol);

    /// <summary>The one-time link by which a regisseur comes back as who they were.</summary>
    public static Task<string> Terugkomlink(Serverplek plek, string naam) =>
        Maak(plek, "terugkomlink", naam);

    private static async Task<string> Maak(Serverplek plek, params string[] opdracht)
    {
        var (_, tekst) = await Voer(plek, opdracht);
        return Link().Match(tekst) is { Success: true } gevonden
            ? gevonden.Value
            : throw new InvalidOperationException("geen link: " + tekst);
    }

    /// <summary>Runs the program for one command of the operator, to its end: the exit code and what it printed.</summary>
    public static Task<(int Code, string Uitvoer)> Voer(
        Serverplek plek,
        params string[] opdracht
    ) => Voer(plek, new Dictionary<string, string?>(), opdracht);

    /// <summary>The same, with environment variables on top of those of the server.</summary>
    public static async Task<(int Code, string Uitvoer)> Voer(
        Serverplek plek,
        IReadOnlyDictionary<string, string?> omgeving,
        params string[] opdracht
    )
    {
        using var uitvoering = new Process { StartInfo = Opdracht(plek, WebDll, opdracht) };
        foreach (var (naam, waarde) in omgeving)
        {
            uitvoering.StartInfo.Environment[naam] = waarde;
        }
        uitvoering.Start();
        var fouten = uitvoering.StandardError.ReadToEndAsync();
        var tekst = await uitvoering.StandardOutput.ReadToEndAsync();
        await uitvoering.WaitForExitAsync();
        return (uitvoering.ExitCode, tekst + await fouten);
    }

    /// <summary>Ends the process at once (SIGKILL): nothing is flushed, nothing is said goodbye to.</summary>
    public async Task Dood()
    {
        if (!proces.HasExited)
        {
            proces.Kill();
        }
        await proces.WaitForExitAsync();
    }

    /// <summary>Asks the process to end (SIGTERM), as an operator does, and waits until it has; the exit code.</summary>
    public async Task<int> Sluit()
    {
        using var vraag = Process.Start(
            "kill",
            ["-TERM", proces.Id.ToString(CultureInfo.InvariantCulture)]
        );
        await vraag.WaitForExitAsync();
        return await Einde();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Dood();
        proces.Dispose();
    }

    private static string WebDll { get; } =
        Assembly
            .GetExecutingAssembly()
            .GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(x => x.Key == "WebDll")
            .Value!;

    private static ProcessStartInfo Opdracht(
        Serverplek plek,
        string dll,
        IEnumerable<string> argumenten
    )
    {
        var opdracht = new ProcessStartInfo("dotnet", [dll, .. argumenten])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // The pages find wwwroot below the content root.
            WorkingDirectory =
                plek.Werkmap
                ?? Path.GetFullPath(Path.Combine(Path.GetDirectoryName(WebDll)!, "../../..")),
        };
        foreach (var sleutel in opdracht.Environment.Keys.ToList())
        {
            // Nor settings of who runs the tests: the server refuses what it does not know.
            if (
                sleutel.StartsWith("ASPNETCORE_", StringComparison.Ordinal)
                || sleutel.StartsWith("CASUSOVERLEG_", StringComparison.Ordinal)
            )
            {
                opdracht.Environment.Remove(sleutel);
            }
        }
        opdracht.Environment.Remove("DOTNET_ENVIRONMENT");
        // Its socket would lie among the files that are searched.
        opdracht.Environment["DOTNET_EnableDiagnostics"] = "0";
        // It lives for seconds: compiling anew what is used often costs more than it brings.
        opdracht.Environment["DOTNET_TieredPGO"] = "0";
        opdracht.Environment["DOTNET_TC_CallCountThreshold"] = "1000";
        opdracht.Environment["TMPDIR"] = plek.Tijdelijk;
        opdracht.Environment["CASUSOVERLEG_Datamap"] = plek.Datamap;
        opdracht.Environment["CASUSOVERLEG_Sleutelmap"] = plek.Sleutelmap;
        opdracht.Environment["CASUSOVERLEG_SLEUTEL"] = plek.Installatiesleutel;
        opdracht.Environment["CASUSOVERLEG_Sluiten__AftelSeconden"] = plek.AftelSeconden.ToString(
            CultureInfo.InvariantCulture
        );
        // Everybody signs in from one address, and a crash test sends faster than people do.
        opdracht.Environment["CASUSOVERLEG_Toegang__PogingenPerMinuut"] = "100000";
        opdracht.Environment["CASUSOVERLEG_Toegang__VreemdeSocketsPerMinuut"] = "100000";
        opdracht.Environment["CASUSOVERLEG_Toegang__PaginasPerMinuut"] = "100000";
        opdracht.Environment["CASUSOVERLEG_Kamer__OpdrachtenPerSeconde"] = "100000";
        opdracht.Environment["CASUSOVERLEG_Kamer__OpdrachtenIneens"] = "100000";
        opdracht.Environment["CASUSOVERLEG_Logmap"] = plek.Logmap;
        foreach (var (naam, waarde) in plek.Instellingen)
        {
            opdracht.Environment["CASUSOVERLEG_" + naam] = waarde;
        }
        return opdracht;
    }

    private void Lees(string? regel)
    {
        if (regel is null)
        {
            return;
        }
        uitvoer.Enqueue(regel);
        if (Link().Match(regel) is { Success: true } gevonden)
        {
            link.TrySetResult(gevonden.Value);
        }
    }

    private async Task WachtOpGezond()
    {
        using var client = new HttpClient
        {
            BaseAddress = Adres,
            Timeout = TimeSpan.FromSeconds(5),
        };
        var begin = Stopwatch.GetTimestamp();
        while (true)
        {
            if (proces.HasExited || Stopwatch.GetElapsedTime(begin) > Starttijd)
            {
                await Dood();
                throw new InvalidOperationException(
                    "de server startte niet:\n" + string.Join('\n', uitvoer)
                );
            }
            try
            {
                using var antwoord = await client.GetAsync(new Uri("health", UriKind.Relative));
                if (antwoord.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (Exception fout) when (fout is HttpRequestException or TaskCanceledException)
            {
                // Not listening yet, or too busy to answer in time.
            }
            await Task.Delay(25);
        }
    }

    /// <summary>A port on which nobody listens.</summary>
    // Below what the system itself hands out: between looking and listening it would give a free one of those to another server, whose
    // answer is then taken for that of this one.
    public static int VrijePoort()
    {
        while (true)
        {
            var poort = RandomNumberGenerator.GetInt32(10_000, 32_000);
            try
            {
                using var luisteraar = new TcpListener(IPAddress.Loopback, poort);
                luisteraar.Start();
                return poort;
            }
            catch (SocketException fout)
                when (fout.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
                // Another one, then.
            }
        }
    }

    [GeneratedRegex(@"https?://\S+/inschrijven#\S+", RegexOptions.None, 1000)]
    private static partial Regex Link();
}
