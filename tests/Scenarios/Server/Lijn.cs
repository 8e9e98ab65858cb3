using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace Casusoverleg.Scenarios.Server;

/// <summary>What the hub answered.</summary>
public sealed record Uitslag(bool Gelukt, string? Id, string? Regel, string? Zin)
{
    internal static Uitslag Van(JsonElement antwoord) =>
        new(
            antwoord.GetProperty("gelukt").GetBoolean(),
            Tekst(antwoord, "id"),
            Tekst(antwoord, "regel"),
            Tekst(antwoord, "zin")
        );

    private static string? Tekst(JsonElement ding, string naam) =>
        ding.TryGetProperty(naam, out var waarde) && waarde.ValueKind == JsonValueKind.String
            ? waarde.GetString()
            : null;
}

/// <summary>One live connection of one person to one overleg, over a real WebSocket.</summary>
public sealed class Lijn : IAsyncDisposable
{
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Hartslagtijd = TimeSpan.FromSeconds(10);

    private readonly HubConnection hub;
    private readonly Lock slot = new();
    private readonly List<JsonObject> berichten = [];
    private readonly List<(
        Func<JsonObject, bool> Past,
        TaskCompletionSource<JsonObject> Klaar
    )> wachters = [];
    private readonly TaskCompletionSource weg = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );
    private readonly CancellationTokenSource einde = new();
    private Task hartslag = Task.CompletedTask;

    private Lijn(HubConnection hub)
    {
        this.hub = hub;
        hub.On<JsonElement>("Ontvang", Verwerk);
        hub.On<JsonElement>("Weg", reden => WegOm = Tekst(reden, "regel"));
        hub.Closed += _ =>
        {
            weg.TrySetResult();
            return Task.CompletedTask;
        };
    }

    /// <summary>The rule the server gave just before it closed the connection, if it did.</summary>
    public string? WegOm { get; private set; }

    /// <summary>Completes when the connection is gone, whoever ended it.</summary>
    public Task Weg => weg.Task;

    /// <summary>Whether the connection still stands.</summary>
    public bool Leeft => !weg.Task.IsCompleted;

    /// <summary>The cursor after entering: the last event that this person had seen then.</summary>
    public string? Cursor { get; private set; }

    /// <summary>Whether the answer to entering was the whole, not only what was missed.</summary>
    public bool Heel { get; private set; }

    /// <summary>What entering gave, in order.</summary>
    public IReadOnlyList<JsonObject> Stand { get; private set; } = [];

    /// <summary>Connects and enters. Throws <see cref="UpgradeGeweigerd"/> when there is no way in.</summary>
    /// <returns>The connection, and the rule by which entering was refused (the connection is closed then).</returns>
    public static async Task<(Lijn? Lijn, string? Geweigerd)> Open(
        Browser browser,
        string overlegId,
        string? cursor = null
    )
    {
        var bouwer = new HubConnectionBuilder();
        bouwer.Services.AddSingleton<IConnectionFactory>(
            new Socketfabriek(
                browser,
                tekst => browser.Ontvangst.Noteer(Kanaal.Frame, "hub", tekst)
            )
        );
        // With the overleg in the address the server can refuse the upgrade itself, with status and rule.
        var adres = new UriBuilder(new Uri(browser.Adres, "hub/overleg"))
        {
            Scheme = "ws",
            Query = "overleg=" + overlegId,
        };
        bouwer.Services.AddSingleton<EndPoint>(new UriEndPoint(adres.Uri));
        var lijn = new Lijn(bouwer.Build());
        try
        {
            await lijn.hub.StartAsync();
            var antwoord = await lijn
                .hub.InvokeAsync<JsonElement>("Betreed", overlegId, cursor)
                .WaitAsync(Geduld);
            var uitslag = Uitslag.Van(antwoord);
            if (!uitslag.Gelukt)
            {
                await lijn.DisposeAsync();
                return (null, uitslag.Regel);
            }
            lijn.Cursor = Tekst(antwoord, "cursor");
            lijn.Heel = antwoord.TryGetProperty("heel", out var heel) && heel.GetBoolean();
            lijn.Stand =
            [
                .. antwoord
                    .GetProperty("berichten")
                    .EnumerateArray()
                    .Select(x => JsonObject.Create(x)!),
            ];
            lijn.hartslag = lijn.Klop();
            return (lijn, null);
        }
        catch
        {
            await lijn.DisposeAsync();
            throw;
        }
    }

    /// <summary>Sends one command and waits for its answer.</summary>
    public async Task<Uitslag> Doe(JsonObject opdracht) =>
        Uitslag.Van(await hub.InvokeAsync<JsonElement>("Doe", opdracht).WaitAsync(Geduld));

    /// <summary>A round trip: what the server had queued for this connection before it, is in by then.</summary>
    public Task Rondje() => hub.InvokeAsync<JsonElement>("Hartslag").WaitAsync(Geduld);

    /// <summary>What came in live so far, entering not included.</summary>
    public IReadOnlyList<JsonObject> Berichten
    {
        get
        {
            lock (slot)
            {
                return [.. berichten];
            }
        }
    }

    /// <summary>Waits for a message that came or comes; throws <see cref="TimeoutException"/> after 20 seconds.</summary>
    public Task<JsonObject> WachtOp(Func<JsonObject, bool> past)
    {
        lock (slot)
        {
            if (Stand.Concat(berichten).LastOrDefault(past) is { } al)
            {
                return Task.FromResult(al);
            }
            var klaar = new TaskCompletionSource<JsonObject>(
                TaskCreationOptions.RunContinuationsAsynchronously
            );
            wachters.Add((past, klaar));
            return klaar.Task.WaitAsync(Geduld);
        }
    }

    /// <summary>Waits until the server has closed the connection; throws <see cref="TimeoutException"/> after 20 seconds.</summary>
    public Task WachtOpWeg() => Weg.WaitAsync(Geduld);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await einde.CancelAsync();
        await hub.DisposeAsync();
        weg.TrySetResult();
        await hartslag;
        einde.Dispose();
    }

    private void Verwerk(JsonElement bericht)
    {
        var ding = JsonObject.Create(bericht)!;
        lock (slot)
        {
            berichten.Add(ding);
            foreach (var wachter in wachters.Where(w => w.Past(ding)).ToList())
            {
                wachters.Remove(wachter);
                wachter.Klaar.TrySetResult(ding);
            }
        }
    }

    // Presence is a lease: without this the server counts the person as gone.
    private async Task Klop()
    {
        using var klok = new PeriodicTimer(Hartslagtijd);
        try
        {
            while (Leeft && await klok.WaitForNextTickAsync(einde.Token))
            {
                await Rondje();
            }
        }
        catch (Exception fout) when (fout is not NullReferenceException)
        {
            // The connection ended; whoever waits for it hears so through Weg.
        }
    }

    private static string? Tekst(JsonElement ding, string naam) =>
        ding.ValueKind == JsonValueKind.Object
        && ding.TryGetProperty(naam, out var waarde)
        && waarde.ValueKind == JsonValueKind.String
            ? waarde.GetString()
            : null;
}
