using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace Casusoverleg.Belasting;

/// <summary>The product as it is run for real: published as the README says, its own data directory, its own key directory.</summary>
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

    private static string Map => Path.Combine(AppContext.BaseDirectory, "product");

    private static string Dll => Path.Combine(Map, "Casusoverleg.Web.dll");

    /// <summary>Publishes it anew, so that what is measured is what the sources say.</summary>
    /// <exception cref="InvalidOperationException">It does not build; the message holds what the compiler said.</exception>
    public static async Task PubliceerAsync()
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [.. "publish app/Web -c Release -v:quiet -nodeReuse:false -o".Split(' '), Map]
        )
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
            WorkingDirectory = Repository,
        };
        using var bouw = Process.Start(start)!;
        var uitvoer = await bouw.StandardOutput.ReadToEndAsync();
        await bouw.WaitForExitAsync();
        if (bouw.ExitCode != 0)
            throw new InvalidOperationException($"The product does not build:\n{uitvoer}");
    }

    /// <summary>How the product's garbage collector is set; the bare hub gets the same.</summary>
    public static Dictionary<string, string> Afvalophaling()
    {
        using var blad = JsonDocument.Parse(
            File.ReadAllText(Path.ChangeExtension(Dll, ".runtimeconfig.json"))
        );
        var stand = blad.RootElement.GetProperty("runtimeOptions").GetProperty("configProperties");
        string Hex(string naam) =>
            stand.GetProperty("System.GC." + naam) switch
            {
                { ValueKind: JsonValueKind.True } => "1",
                { ValueKind: JsonValueKind.False } => "0",
                { ValueKind: JsonValueKind.Number } getal => $"{getal.GetInt64():x}",
                var tekst => $"{long.Parse(tekst.GetString()!, CultureInfo.InvariantCulture):x}",
            };
        return new(StringComparer.Ordinal)
        {
            ["DOTNET_gcServer"] = Hex("Server"),
            ["DOTNET_gcConcurrent"] = Hex("Concurrent"),
            ["DOTNET_GCDynamicAdaptationMode"] = Hex("DynamicAdaptationMode"),
            ["DOTNET_GCgen0MaxBudget"] = Hex("Gen0MaxBudget"),
        };
    }

    /// <summary>Starts it on the same data and key directories each time.</summary>
    /// <param name="metGrenzen">With the limits per person of a new installation; otherwise without.</param>
    public Serverproces Start(bool metGrenzen = false)
    {
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
            Map
        );
    }

    private static readonly (string Grens, string Hoogste)[] Grenzen =
    [
        ("Kamer__OpdrachtenPerSeconde", "100000"),
        ("Kamer__OpdrachtenIneens", "100000"),
        ("Kamer__VerbindingenPerSessie", "1000"),
        ("Toegang__PogingenPerMinuut", "100000"),
        ("Toegang__VreemdeVragenPerMinuut", "100000"),
        ("Toegang__VreemdeSocketsPerMinuut", "100000"),
        ("Toegang__PaginasPerMinuut", "100000"),
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
