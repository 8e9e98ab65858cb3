using System.Diagnostics;
using System.Security.Cryptography;

namespace Casusoverleg.Belasting;

/// <summary>The product as it is run for real: Release, its own data directory, its own key directory.</summary>
internal sealed class Productserver(string map) : IDisposable
{
    private readonly string _sleutel = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    /// <summary>Where it keeps its data.</summary>
    public string Datamap => Path.Combine(map, "data");

    /// <summary>The repository this program was built from.</summary>
    public static string Repository
    {
        get
        {
            var plek = new DirectoryInfo(AppContext.BaseDirectory);
            while (
                plek is not null && !File.Exists(Path.Combine(plek.FullName, "Casusoverleg.sln"))
            )
                plek = plek.Parent;
            return plek?.FullName
                ?? throw new InvalidOperationException(
                    "Casusoverleg.sln not found above the program."
                );
        }
    }

    private static string Dll =>
        Path.Combine(Repository, "app/Web/bin/Release/net10.0/Casusoverleg.Web.dll");

    /// <summary>How the product's garbage collector is set; the bare hub gets the same.</summary>
    public static Dictionary<string, string> Afvalophaling()
    {
        var instellingen = File.ReadAllText(Path.ChangeExtension(Dll, ".runtimeconfig.json"));
        string Stand(string naam) =>
            instellingen.Contains($"\"System.GC.{naam}\": true", StringComparison.Ordinal)
                ? "1"
                : "0";
        return new(StringComparer.Ordinal)
        {
            ["DOTNET_gcServer"] = Stand("Server"),
            ["DOTNET_gcConcurrent"] = Stand("Concurrent"),
        };
    }

    /// <summary>Starts it on the same data and key directories each time.</summary>
    /// <param name="metGrenzen">With the limits per person of a new installation; otherwise without.</param>
    public Serverproces Start(bool metGrenzen = false)
    {
        if (!File.Exists(Dll))
            throw new InvalidOperationException("Build with -c Release first.");
        var poort = Serverproces.VrijePoort();
        var omgeving = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["CASUSOVERLEG_Datamap"] = Datamap,
            ["CASUSOVERLEG_Sleutelmap"] = Path.Combine(map, "sleutels"),
            ["CASUSOVERLEG_SLEUTEL"] = _sleutel,
            ["CASUSOVERLEG_Urls"] = $"http://127.0.0.1:{poort}",
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
        };
        // One member here sends what a whole meeting of people never would, from one address: only these limits are off.
        if (!metGrenzen)
            foreach (var (grens, hoogste) in Grenzen)
                omgeving[$"CASUSOVERLEG_{grens}"] = hoogste;
        return Serverproces.Start(
            poort,
            [Dll, "--urls", $"http://127.0.0.1:{poort}"],
            omgeving,
            Path.Combine(Repository, "app/Web")
        );
    }

    private static readonly (string Grens, string Hoogste)[] Grenzen =
    [
        ("Kamer__OpdrachtenPerSeconde", "100000"),
        ("Kamer__OpdrachtenIneens", "100000"),
        ("Kamer__VerbindingenPerSessie", "1000"),
        ("Toegang__PogingenPerMinuut", "100000"),
        ("Toegang__VreemdeSocketsPerMinuut", "100000"),
    ];

    /// <summary>Process start to the first handshake of somebody who was signed in before, on existing data; seconds.</summary>
    public async Task<double> MeetStartAsync(string cookie, CancellationToken ct)
    {
        await using var server = Start();
        while (
            !server.Proces.HasExited
            && Stopwatch.GetElapsedTime(server.Gestart) < TimeSpan.FromSeconds(20)
        )
        {
            try
            {
                await using var lijn = await Lijn.OpenAsync(server.Hub, cookie, product: true, ct);
                return Stopwatch.GetElapsedTime(server.Gestart).TotalSeconds;
            }
            catch (System.Net.WebSockets.WebSocketException)
            {
                await Task.Delay(5, ct);
            }
        }
        throw new InvalidOperationException(
            $"No handshake after a restart. The server printed:\n{server.Uitvoer}"
        );
    }

    public void Dispose() => Directory.Delete(map, recursive: true);
}
