using System.Net.WebSockets;

namespace Casusoverleg.Web.Kamer;

/// <summary>
/// The socket of one connection, with a second entrance: a finished frame goes out at once in the same turn, past the hub's own pipe
/// and the hop between threads that comes with it. Both entrances take turns; a message of the hub is never cut in two.
/// </summary>
internal sealed class Rechtlijn(WebSocket binnen) : WebSocket
{
    // Only the answer to entering says who "jij" is: an answer to something earlier that is still under way is another.
    private static readonly byte[] Kenmerk = [.. ",\"result\":{\"gelukt\":true,\"jij\":"u8];

    private readonly SemaphoreSlim beurt = new(1, 1);
    private Action? naAntwoord;
    private int herkend;
    private bool midden;

    /// <inheritdoc/>
    public override WebSocketCloseStatus? CloseStatus => binnen.CloseStatus;

    /// <inheritdoc/>
    public override string? CloseStatusDescription => binnen.CloseStatusDescription;

    /// <inheritdoc/>
    public override WebSocketState State => binnen.State;

    /// <inheritdoc/>
    public override string? SubProtocol => binnen.SubProtocol;

    /// <summary>Runs this once, when the hub's answer to entering has gone out to its client.</summary>
    public void NaBetreding(Action doe)
    {
        herkend = 0;
        Volatile.Write(ref naAntwoord, doe);
    }

    /// <summary>Sends a whole frame; completes when the transport has taken it.</summary>
    /// <returns>Fails when the socket has ended; never throws by itself.</returns>
    public ValueTask SchrijfAsync(ReadOnlyMemory<byte> frame)
    {
        if (!beurt.Wait(0))
            return WachtEnSchrijfAsync(frame);
        ValueTask klaar;
        try
        {
            klaar = binnen.SendAsync(
                frame,
                WebSocketMessageType.Text,
                true,
                CancellationToken.None
            );
        }
        catch (Exception fout)
        {
            beurt.Release();
            return ValueTask.FromException(fout);
        }
        if (!klaar.IsCompletedSuccessfully)
            return MaakAfAsync(klaar);
        beurt.Release();
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public override async ValueTask SendAsync(
        ReadOnlyMemory<byte> buffer,
        WebSocketMessageType messageType,
        bool endOfMessage,
        CancellationToken cancellationToken
    )
    {
        if (!midden)
            await beurt.WaitAsync(cancellationToken);
        try
        {
            await binnen.SendAsync(buffer, messageType, endOfMessage, cancellationToken);
            midden = !endOfMessage;
        }
        catch
        {
            midden = false;
            throw;
        }
        finally
        {
            if (!midden)
                beurt.Release();
        }
        LetOpAntwoord(buffer.Span, endOfMessage);
    }

    /// <inheritdoc/>
    public override Task SendAsync(
        ArraySegment<byte> buffer,
        WebSocketMessageType messageType,
        bool endOfMessage,
        CancellationToken cancellationToken
    ) =>
        SendAsync((ReadOnlyMemory<byte>)buffer, messageType, endOfMessage, cancellationToken)
            .AsTask();

    /// <inheritdoc/>
    public override Task<WebSocketReceiveResult> ReceiveAsync(
        ArraySegment<byte> buffer,
        CancellationToken cancellationToken
    ) => binnen.ReceiveAsync(buffer, cancellationToken);

    /// <inheritdoc/>
    public override ValueTask<ValueWebSocketReceiveResult> ReceiveAsync(
        Memory<byte> buffer,
        CancellationToken cancellationToken
    ) => binnen.ReceiveAsync(buffer, cancellationToken);

    /// <inheritdoc/>
    public override Task CloseAsync(
        WebSocketCloseStatus closeStatus,
        string? statusDescription,
        CancellationToken cancellationToken
    ) => binnen.CloseAsync(closeStatus, statusDescription, cancellationToken);

    /// <inheritdoc/>
    public override Task CloseOutputAsync(
        WebSocketCloseStatus closeStatus,
        string? statusDescription,
        CancellationToken cancellationToken
    ) => binnen.CloseOutputAsync(closeStatus, statusDescription, cancellationToken);

    /// <inheritdoc/>
    public override void Abort() => binnen.Abort();

    /// <inheritdoc/>
    public override void Dispose() => binnen.Dispose();

    private async ValueTask WachtEnSchrijfAsync(ReadOnlyMemory<byte> frame)
    {
        await beurt.WaitAsync();
        try
        {
            await binnen.SendAsync(frame, WebSocketMessageType.Text, true, CancellationToken.None);
        }
        finally
        {
            beurt.Release();
        }
    }

    private async ValueTask MaakAfAsync(ValueTask klaar)
    {
        try
        {
            await klaar;
        }
        finally
        {
            beurt.Release();
        }
    }

    // Only looked for while somebody waits for it. Inside a text the quotes would be escaped, so nobody can type an answer.
    private void LetOpAntwoord(ReadOnlySpan<byte> stuk, bool einde)
    {
        if (Volatile.Read(ref naAntwoord) is not { } doe)
            return;
        foreach (var teken in stuk)
        {
            if (herkend == Kenmerk.Length)
                break;
            if (teken == Kenmerk[herkend])
                herkend++;
            else
                herkend = teken == Kenmerk[0] ? 1 : 0;
        }
        if (!einde || herkend < Kenmerk.Length)
            return;
        Volatile.Write(ref naAntwoord, null);
        doe();
    }
}
