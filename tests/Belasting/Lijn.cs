using System.Net.WebSockets;
using System.Text;

namespace Casusoverleg.Belasting;

/// <summary>
/// One participant's connection: a plain WebSocket with just enough of SignalR's JSON framing, so that the load
/// generator costs little and the same for both servers.
/// </summary>
internal sealed class Lijn : IAsyncDisposable
{
    private const byte Einde = 0x1e;
    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _zender = new(1, 1);
    private readonly byte[] _ping;
    private byte[] _buffer = new byte[4096];
    private Task _lezer = Task.CompletedTask;
    private TaskCompletionSource<string>? _antwoord;
    private int _gevuld;
    private bool _klaar;

    private Lijn(bool product) =>
        _ping = Encoding.UTF8.GetBytes(
            product
                ? """{"type":1,"target":"Hartslag","arguments":[]}""" + (char)Einde
                : """{"type":6}""" + (char)Einde
        );

    /// <summary>Called for each complete frame that is an invocation of ours or an answer to ours.</summary>
    public Action<Lijn, ReadOnlySpan<byte>> Ontvangen { get; set; } = static (_, _) => { };

    /// <summary>Why the connection ended, when nobody asked for it.</summary>
    public string? Fout { get; private set; }

    /// <summary>Opens the socket and shakes hands.</summary>
    public static async Task<Lijn> OpenAsync(
        Uri adres,
        string? cookie,
        bool product,
        CancellationToken ct
    )
    {
        var lijn = new Lijn(product);
        lijn._socket.Options.KeepAliveInterval = TimeSpan.Zero;
        lijn._socket.Options.SetRequestHeader("Origin", $"http://{adres.Authority}");
        if (cookie is not null)
            lijn._socket.Options.SetRequestHeader("Cookie", cookie);
        await lijn._socket.ConnectAsync(adres, ct);
        await lijn.StuurAsync(
            """{"protocol":"json","version":1}"""u8.ToArray().Append(Einde).ToArray(),
            ct
        );
        var antwoord = await lijn._socket.ReceiveAsync(lijn._buffer.AsMemory(), ct);
        if (antwoord.Count != 3)
            throw new InvalidOperationException(
                "Handshake refused: " + Encoding.UTF8.GetString(lijn._buffer, 0, antwoord.Count)
            );
        return lijn;
    }

    /// <summary>Joins a room and starts reading; returns the server's answer as JSON.</summary>
    public Task<string> BetreedAsync(string overleg, CancellationToken ct)
    {
        var vraag = RoepAanAsync("Betreed", Argumenten(overleg), ct);
        _lezer = LeesAsync();
        return vraag;
    }

    /// <summary>Gives one command that is no part of the measurement; returns the answer as JSON.</summary>
    public Task<string> VraagAsync(string opdracht, CancellationToken ct) =>
        RoepAanAsync("Doe", opdracht, ct);

    private async Task<string> RoepAanAsync(string methode, string argumenten, CancellationToken ct)
    {
        _antwoord = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var frame =
            $$"""{"type":1,"invocationId":"b","target":"{{methode}}","arguments":[{{argumenten}}]}"""
            + (char)Einde;
        await StuurAsync(Encoding.UTF8.GetBytes(frame), ct);
        return await _antwoord.Task.WaitAsync(TimeSpan.FromSeconds(20), ct);
    }

    private string Argumenten(string overleg) =>
        _ping.Length > 12 ? $"\"{overleg}\",null" : $"\"{overleg}\"";

    /// <summary>Sends bytes that already are a frame.</summary>
    public async ValueTask StuurAsync(ReadOnlyMemory<byte> frame, CancellationToken ct = default)
    {
        await _zender.WaitAsync(ct);
        try
        {
            await _socket.SendAsync(frame, WebSocketMessageType.Text, true, ct);
        }
        catch (Exception e) when (e is WebSocketException or ObjectDisposedException)
        {
            if (!_klaar)
                Fout ??= e.Message;
        }
        finally
        {
            _zender.Release();
        }
    }

    /// <summary>Keeps the connection alive, as the product's client does every ten seconds.</summary>
    public ValueTask PingAsync() =>
        _socket.State == WebSocketState.Open ? StuurAsync(_ping) : ValueTask.CompletedTask;

    private async Task LeesAsync()
    {
        try
        {
            while (true)
            {
                if (_gevuld == _buffer.Length)
                    Array.Resize(ref _buffer, _buffer.Length * 2);
                var deel = await _socket.ReceiveAsync(
                    _buffer.AsMemory(_gevuld),
                    CancellationToken.None
                );
                if (deel.MessageType == WebSocketMessageType.Close)
                {
                    Fout ??= _klaar ? null : $"closed by the server ({_socket.CloseStatus})";
                    return;
                }
                _gevuld += deel.Count;
                Verdeel();
            }
        }
        catch (Exception e)
            when (e is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            if (!_klaar)
                Fout ??= e.Message;
        }
    }

    private void Verdeel()
    {
        var rest = _buffer.AsSpan(0, _gevuld);
        for (var einde = rest.IndexOf(Einde); einde >= 0; einde = rest.IndexOf(Einde))
        {
            Verwerk(rest[..einde]);
            rest = rest[(einde + 1)..];
        }
        rest.CopyTo(_buffer);
        _gevuld = rest.Length;
    }

    private void Verwerk(ReadOnlySpan<byte> frame)
    {
        if (frame.StartsWith("{\"type\":3,\"invocationId\":\"b\""u8))
            _antwoord?.TrySetResult(Encoding.UTF8.GetString(frame));
        else if (frame.StartsWith("{\"type\":7"u8))
            Fout ??= Encoding.UTF8.GetString(frame);
        else if (frame.StartsWith("{\"type\":1"u8) || frame.StartsWith("{\"type\":3"u8))
            Ontvangen(this, frame);
    }

    public async ValueTask DisposeAsync()
    {
        _klaar = true;
        _socket.Abort();
        _socket.Dispose();
        await _lezer;
    }
}
