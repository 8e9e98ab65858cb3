using System.Buffers;
using System.IO.Pipelines;
using System.Net;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Features;

namespace Casusoverleg.Scenarios.Server;

/// <summary>The server refused the upgrade: no WebSocket.</summary>
/// <param name="regel">The rule named in the header <c>Casusoverleg-Regel</c>, if any.</param>
public sealed class UpgradeGeweigerd(HttpStatusCode status, string? regel)
    : Exception($"upgrade geweigerd: {(int)status} {regel}")
{
    /// <summary>Status of the refusal.</summary>
    public HttpStatusCode Status { get; } = status;

    /// <summary>The rule that refused: as the header says, or what the bare status means.</summary>
    public string? Regel { get; } = regel ?? (status == HttpStatusCode.NotFound ? "R01" : null);
}

/// <summary>Opens a WebSocket as a browser does, with cookie and Origin, and shows every raw frame to a listener.</summary>
internal sealed class Socketfabriek(Browser browser, Action<string> frame) : IConnectionFactory
{
    public async ValueTask<ConnectionContext> ConnectAsync(
        EndPoint endpoint,
        CancellationToken cancellationToken = default
    )
    {
        var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        socket.Options.SetRequestHeader("Cookie", browser.Cookie);
        socket.Options.SetRequestHeader("Origin", browser.Origin);
        try
        {
            await socket.ConnectAsync(((UriEndPoint)endpoint).Uri, cancellationToken);
        }
        catch (WebSocketException) when (socket.HttpStatusCode >= HttpStatusCode.OK)
        {
            var regel =
                socket.HttpResponseHeaders?.TryGetValue("Casusoverleg-Regel", out var waarden)
                == true
                    ? waarden.FirstOrDefault()
                    : null;
            socket.Dispose();
            throw new UpgradeGeweigerd(socket.HttpStatusCode, regel);
        }
        return new Socketverbinding(socket, frame);
    }
}

/// <summary>A WebSocket as the pair of pipes that the SignalR client asks for.</summary>
internal sealed class Socketverbinding : ConnectionContext
{
    private readonly ClientWebSocket socket;
    private readonly Action<string> frame;
    private readonly IDuplexPipe kant;
    private readonly CancellationTokenSource klaar = new();
    private readonly Task pompen;

    public Socketverbinding(ClientWebSocket socket, Action<string> frame)
    {
        this.socket = socket;
        this.frame = frame;
        var heen = new Pipe();
        var terug = new Pipe();
        Transport = new Duplex(terug.Reader, heen.Writer);
        kant = new Duplex(heen.Reader, terug.Writer);
        pompen = Task.WhenAll(Verzend(), Ontvang());
    }

    public override string ConnectionId { get; set; } = Guid.NewGuid().ToString("N");
    public override IFeatureCollection Features { get; } = new FeatureCollection();
    public override IDictionary<object, object?> Items { get; set; } =
        new Dictionary<object, object?>();
    public override IDuplexPipe Transport { get; set; }

    public override void Abort(ConnectionAbortedException abortReason) => klaar.Cancel();

    public override async ValueTask DisposeAsync()
    {
        await Transport.Output.CompleteAsync();
        await Transport.Input.CompleteAsync();
        await klaar.CancelAsync();
        await pompen;
        socket.Dispose();
        klaar.Dispose();
    }

    private async Task Verzend()
    {
        try
        {
            while (true)
            {
                var gelezen = await kant.Input.ReadAsync(klaar.Token);
                foreach (var deel in gelezen.Buffer)
                {
                    await socket.SendAsync(
                        deel,
                        WebSocketMessageType.Text,
                        endOfMessage: true,
                        klaar.Token
                    );
                }
                kant.Input.AdvanceTo(gelezen.Buffer.End);
                if (gelezen.IsCompleted)
                {
                    break;
                }
            }
            if (socket.State == WebSocketState.Open)
            {
                await socket.CloseOutputAsync(
                    WebSocketCloseStatus.NormalClosure,
                    null,
                    klaar.Token
                );
            }
        }
        catch (Exception fout) when (fout is WebSocketException or OperationCanceledException)
        {
            // The other side is gone; the receiving side tells the client.
        }
        await kant.Input.CompleteAsync();
    }

    private async Task Ontvang()
    {
        var bericht = new ArrayBufferWriter<byte>();
        Exception? einde = null;
        try
        {
            while (true)
            {
                var gelezen = await socket.ReceiveAsync(bericht.GetMemory(4096), klaar.Token);
                if (gelezen.MessageType == WebSocketMessageType.Close)
                {
                    break;
                }
                bericht.Advance(gelezen.Count);
                if (gelezen.EndOfMessage)
                {
                    frame(System.Text.Encoding.UTF8.GetString(bericht.WrittenSpan));
                    await kant.Output.WriteAsync(bericht.WrittenMemory, klaar.Token);
                    bericht.ResetWrittenCount();
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Closed from this side.
        }
        catch (WebSocketException fout)
        {
            einde = fout;
        }
        await kant.Output.CompleteAsync(einde);
    }

    private sealed record Duplex(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
