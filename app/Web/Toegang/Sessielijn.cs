using System.Net.WebSockets;

namespace Casusoverleg.Web.Toegang;

/// <summary>Why an open page is told to look, as the code with which its line closes.</summary>
internal enum Sessieeinde
{
    /// <summary>The session came to its end by time.</summary>
    Verlopen = 4001,

    /// <summary>The session was ended: here, elsewhere, or by somebody who may.</summary>
    Afgemeld = 4002,

    /// <summary>The session goes on, but something that was open may not be any more (R09).</summary>
    KijkOpnieuw = 4003,

    /// <summary>More pages are open than one person needs; this one has to ask by itself.</summary>
    Vol = 4004,
}

/// <summary>
/// The line of one open page that is not the room: a WebSocket over which nothing is said, and that closes with the reason as soon as the
/// page has to look again. It keeps no session alive, and what a client sends over it ends it.
/// </summary>
internal sealed class Sessielijn
{
    /// <summary>Where it lives.</summary>
    public const string Pad = "/sessies/lijn";

    // How long a client may take to answer that the line closes.
    private static readonly TimeSpan Afscheid = TimeSpan.FromMilliseconds(500);

    private readonly TaskCompletionSource<Sessieeinde> einde = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );

    /// <summary>Lets the page know.</summary>
    public void Stop(Sessieeinde waarom) => einde.TrySetResult(waarom);

    /// <summary>Holds the line of a page until it closes, or has to.</summary>
    public static async Task HoudAsync(
        HttpContext context,
        Sessies sessies,
        IHostApplicationLifetime leven
    )
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        using var weg = CancellationTokenSource.CreateLinkedTokenSource(
            context.RequestAborted,
            leven.ApplicationStopping
        );
        var lijn = new Sessielijn();
        if (!sessies.Koppel(context.User, lijn))
            lijn.Stop(sessies.Tijd(context.User) is null ? Sessieeinde.Afgemeld : Sessieeinde.Vol);
        try
        {
            await Task.WhenAny(lijn.einde.Task, LuisterAsync(socket, weg.Token));
            await lijn.NeemAfscheidAsync(socket);
        }
        finally
        {
            sessies.Ontkoppel(context.User, lijn);
            await weg.CancelAsync();
        }
    }

    // Whatever comes, the line has had its use.
    private static async Task LuisterAsync(WebSocket socket, CancellationToken ct)
    {
        try
        {
            await socket.ReceiveAsync(new byte[1], ct);
        }
        catch (Exception fout) when (fout is WebSocketException or OperationCanceledException)
        {
            // The page is gone, or the server stops.
        }
    }

    private async Task NeemAfscheidAsync(WebSocket socket)
    {
        try
        {
            using var geduld = new CancellationTokenSource(Afscheid);
            if (einde.Task is { IsCompletedSuccessfully: true, Result: var waarom })
                await socket.CloseOutputAsync((WebSocketCloseStatus)waarom, null, geduld.Token);
            else
                await socket.CloseOutputAsync(
                    WebSocketCloseStatus.EndpointUnavailable,
                    null,
                    geduld.Token
                );
        }
        catch (Exception fout) when (fout is WebSocketException or OperationCanceledException)
        {
            // It did not listen: it is cut all the same.
        }
    }
}
