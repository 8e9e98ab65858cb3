using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;

namespace Casusoverleg.Belasting;

/// <summary>What floods: strangers who ask for a socket without end, or one member who does everything a member can send.</summary>
internal sealed class Golf(Uri hub)
{
    // As many connections as one address may hold.
    private const int Vreemden = 250;
    private const char Einde = '\u001e';
    private int _geweigerd;
    private int _frames;
    private int _sockets;
    private int _gesneden;

    /// <summary>Floods until nobody holds its input open any more, and then says what it did.</summary>
    public static async Task<int> DraaiAsync(string[] wat)
    {
        using var klaar = new CancellationTokenSource();
        var golf = new Golf(new Uri(wat[1]));
        IEnumerable<Task> gang = wat is ["lid", _, var cookie, var overleg]
            ? golf.Lid(cookie, overleg, klaar.Token)
            : golf.Vreemd(klaar.Token);
        var begin = Stopwatch.GetTimestamp();
        var alle = gang.ToList();
        Console.WriteLine();
        await Console.In.ReadToEndAsync();
        var duur = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        await klaar.CancelAsync();
        await Task.WhenAll(alle);
        Console.WriteLine(
            wat[0] == "lid"
                ? $"lid: {golf._sockets} sockets open en {golf._geweigerd / duur:F0} per seconde geweigerd, {golf._frames} frames, {golf._gesneden} keer gesneden"
                : $"vreemden: {golf._geweigerd / duur:F0} upgrades per seconde geweigerd"
        );
        return Uitkomst.Gehaald;
    }

    /// <summary>
    /// A server that hangs up on everybody, after as long as the product takes to refuse: what a flood takes of the machine alone.
    /// </summary>
    public static async Task<int> HangOpAsync(int poort)
    {
        using var luisteraar = new TcpListener(IPAddress.Loopback, poort);
        luisteraar.Start(512);
        while (true)
        {
            var wie = await luisteraar.AcceptSocketAsync();
            _ = Task.Run(async () =>
            {
                using (wie)
                {
                    await wie.ReceiveAsync(new byte[1024]);
                    await Task.Delay(500);
                }
            });
        }
    }

    private IEnumerable<Task> Vreemd(CancellationToken ct) =>
        Enumerable
            .Range(0, Vreemden)
            .Select(_ =>
                Task.Run(
                    async () =>
                    {
                        while (!ct.IsCancellationRequested)
                            (await OpenAsync(null, ct))?.Dispose();
                    },
                    CancellationToken.None
                )
            );

    private IEnumerable<Task> Lid(string cookie, string overleg, CancellationToken ct)
    {
        var groot = new string('x', 60_000);
        Func<string>[] wijzen =
        [
            () => Doe($$"""{"doet":"klaar","klaar":true,"opdrachtId":"{{Guid.NewGuid():N}}"}"""),
            () => Doe($$"""{"doet":"klaar","klaar":true,"tekst":"{{groot}}"}"""),
            static () => """{"type":6}""" + Einde,
            static () => """{"type":1,"target":"Hartslag","arguments":[]}""" + Einde,
            static () => """{"type":1,""" + Einde,
        ];
        return wijzen
            .Select(wijze =>
                Task.Run(() => RatelAsync(cookie, overleg, wijze, ct), CancellationToken.None)
            )
            .Append(Task.Run(() => HamsterAsync(cookie, ct), CancellationToken.None));
    }

    private static string Doe(string opdracht) =>
        $$"""{"type":1,"target":"Doe","arguments":[{{opdracht}}]}""" + Einde;

    private async Task<ClientWebSocket?> OpenAsync(string? cookie, CancellationToken ct)
    {
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", $"http://{hub.Authority}");
        if (cookie is not null)
            socket.Options.SetRequestHeader("Cookie", cookie);
        try
        {
            await socket.ConnectAsync(hub, ct);
            Interlocked.Increment(ref _sockets);
            return socket;
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            Interlocked.Increment(ref _geweigerd);
            socket.Dispose();
            return null;
        }
    }

    // Comes in and sends as fast as the line takes it; thrown out, it comes back at once.
    private async Task RatelAsync(
        string cookie,
        string overleg,
        Func<string> frame,
        CancellationToken ct
    )
    {
        while (!ct.IsCancellationRequested)
        {
            using var socket = await OpenAsync(cookie, ct);
            if (socket is null)
                continue;
            var lezen = LeesAsync(socket, ct);
            await StuurAsync(socket, """{"protocol":"json","version":1}""" + Einde, ct);
            await StuurAsync(
                socket,
                $$"""{"type":1,"invocationId":"b","target":"Betreed","arguments":["{{overleg}}",null]}"""
                    + Einde,
                ct
            );
            while (await StuurAsync(socket, frame(), ct))
                Interlocked.Increment(ref _frames);
            socket.Abort();
            await lezen;
            Interlocked.Increment(ref _gesneden);
        }
    }

    // Silent sockets, held until no more come; then it goes on asking.
    private async Task HamsterAsync(string cookie, CancellationToken ct)
    {
        var open = new List<ClientWebSocket>();
        while (!ct.IsCancellationRequested)
        {
            if (await OpenAsync(cookie, ct) is { } socket)
                open.Add(socket);
        }
        open.ForEach(static s => s.Dispose());
    }

    private static async Task<bool> StuurAsync(
        ClientWebSocket socket,
        string tekst,
        CancellationToken ct
    )
    {
        try
        {
            await socket.SendAsync(
                Encoding.UTF8.GetBytes(tekst),
                WebSocketMessageType.Text,
                true,
                ct
            );
            return true;
        }
        catch (Exception e)
            when (e is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            return false;
        }
    }

    private static async Task LeesAsync(ClientWebSocket socket, CancellationToken ct)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (
                (await socket.ReceiveAsync(buffer, ct)).MessageType != WebSocketMessageType.Close
            )
                continue;
            socket.Abort();
        }
        catch (Exception e)
            when (e is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Cut.
        }
    }
}
