using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Casusoverleg.Web.Tests.Steun;

/// <summary>One raw connection to the hub: every frame is seen as it came over the wire.</summary>
public sealed class Hub : IAsyncDisposable
{
    private const char Einde = '\u001e';
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(15);

    private readonly ClientWebSocket _socket;
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonObject>> _wachtend =
        new();
    private readonly List<JsonObject> _berichten = [];
    private readonly TaskCompletionSource _klaar = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );
    private readonly StringBuilder _gezien = new();
    private int _teller;

    private Hub(ClientWebSocket socket) => _socket = socket;

    /// <summary>Everything that came in, raw.</summary>
    public string Gezien
    {
        get
        {
            lock (_gezien)
                return _gezien.ToString();
        }
    }

    /// <summary>The messages that came in live.</summary>
    public IReadOnlyList<JsonObject> Berichten
    {
        get
        {
            lock (_berichten)
                return [.. _berichten];
        }
    }

    /// <summary>Why the server says it ends the connection.</summary>
    public JsonObject? Weg { get; private set; }

    /// <summary>Completes when the connection has ended.</summary>
    public Task Gesloten => _klaar.Task;

    /// <summary>Shakes hands and begins to listen.</summary>
    public static async Task<Hub> OpenAsync(ClientWebSocket socket)
    {
        var hub = new Hub(socket);
        await hub.StuurRuwAsync("""{"protocol":"json","version":1}""" + Einde);
        _ = Task.Run(hub.LuisterAsync);
        return hub;
    }

    /// <summary>Comes into an overleg.</summary>
    public async Task<JsonObject> BetreedAsync(string overleg, string? cursor = null) =>
        (await RoepAsync("Betreed", overleg, cursor))["result"]!.AsObject();

    /// <summary>Sends a command and waits for its answer.</summary>
    public async Task<JsonObject> DoeAsync(JsonObject opdracht)
    {
        opdracht["opdrachtId"] ??= Guid.NewGuid().ToString("N");
        return (await RoepAsync("Doe", opdracht))["result"]!.AsObject();
    }

    /// <summary>Calls a hub method; the answer is the whole completion.</summary>
    public async Task<JsonObject> RoepAsync(string methode, params JsonNode?[] argumenten)
    {
        var id = Interlocked
            .Increment(ref _teller)
            .ToString(System.Globalization.CultureInfo.InvariantCulture);
        var klaar = new TaskCompletionSource<JsonObject>(
            TaskCreationOptions.RunContinuationsAsynchronously
        );
        _wachtend[id] = klaar;
        var bericht = new JsonObject
        {
            ["type"] = 1,
            ["invocationId"] = id,
            ["target"] = methode,
            ["arguments"] = new JsonArray([.. argumenten.Select(a => a?.DeepClone())]),
        };
        if (Gesloten.IsCompleted)
            throw Weggevallen();
        await StuurRuwAsync(bericht.ToJsonString() + Einde);
        return await klaar.Task.WaitAsync(Geduld);
    }

    /// <summary>Waits for the completion of a call that the test itself writes.</summary>
    public Task<JsonObject> WachtOpAntwoordAsync(string id)
    {
        var klaar = new TaskCompletionSource<JsonObject>(
            TaskCreationOptions.RunContinuationsAsynchronously
        );
        _wachtend[id] = klaar;
        return klaar.Task.WaitAsync(Geduld);
    }

    /// <summary>Sends text as it is.</summary>
    public Task StuurRuwAsync(string tekst) => StuurRuwAsync(Encoding.UTF8.GetBytes(tekst));

    /// <summary>Sends bytes as they are.</summary>
    public Task StuurRuwAsync(byte[] bytes) =>
        _socket.SendAsync(bytes, WebSocketMessageType.Text, true, CancellationToken.None);

    /// <summary>Waits until a message came in that fits.</summary>
    public Task<JsonObject> WachtOpAsync(Func<JsonObject, bool> past) => WachtOpNaAsync(past, 0);

    /// <summary>The same, but for the first <paramref name="na"/> messages.</summary>
    public async Task<JsonObject> WachtOpNaAsync(Func<JsonObject, bool> past, int na)
    {
        JsonObject? gevonden = null;
        await Wacht.TotAsync(
            () => (gevonden = Berichten.Skip(na).FirstOrDefault(past)) is not null,
            "een bericht kwam niet"
        );
        return gevonden!;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        await Gesloten.WaitAsync(Geduld);
        _socket.Dispose();
    }

    private static WebSocketException Weggevallen() => new("verbinding weg");

    private async Task LuisterAsync()
    {
        var buffer = new byte[64 * 1024];
        var bericht = new MemoryStream();
        try
        {
            while (_socket.State == WebSocketState.Open)
            {
                var gelezen = await _socket.ReceiveAsync(buffer, CancellationToken.None);
                if (gelezen.MessageType == WebSocketMessageType.Close)
                    break;
                bericht.Write(buffer, 0, gelezen.Count);
                if (!gelezen.EndOfMessage)
                    continue;
                Verwerk(Encoding.UTF8.GetString(bericht.ToArray()));
                bericht.SetLength(0);
            }
        }
        catch (WebSocketException)
        {
            // Cut off.
        }
        finally
        {
            // In this order: who asks now either sees that it ended, or is told.
            _klaar.TrySetResult();
            foreach (var wacht in _wachtend.Values)
                wacht.TrySetException(Weggevallen());
        }
    }

    private void Verwerk(string frame)
    {
        lock (_gezien)
            _gezien.AppendLine(frame);
        foreach (var deel in frame.Split(Einde, StringSplitOptions.RemoveEmptyEntries))
        {
            if (JsonNode.Parse(deel) is not JsonObject ding)
                continue;
            if (
                (int?)ding["type"] == 3
                && _wachtend.TryRemove((string)ding["invocationId"]!, out var klaar)
            )
                klaar.TrySetResult(ding);
            else if ((int?)ding["type"] == 1)
                Neem(ding);
        }
    }

    private void Neem(JsonObject ding)
    {
        var inhoud = (JsonObject)ding["arguments"]![0]!;
        if ((string?)ding["target"] == "Weg")
            Weg = inhoud;
        else
        {
            lock (_berichten)
                _berichten.Add(inhoud);
        }
    }
}
