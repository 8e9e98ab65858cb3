using System.Diagnostics.CodeAnalysis;
using Casusoverleg.Domein;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace Casusoverleg.Web.Kamer;

/// <summary>
/// One open connection of one person. Frames go out in order; a client that does not read gets a bounded queue and is then cut off:
/// it comes back with its cursor and misses nothing, while nobody else waits for it.
/// </summary>
internal sealed class Verbinding(HubConnectionContext context)
{
    /// <summary>Frames that may wait beyond what the transport itself buffers.</summary>
    public const int Wachtruimte = 512;

    private readonly Lock slot = new();
    private readonly Queue<SerializedHubMessage> wachtend = new();
    private bool bezig;
    private bool gebroken;

    /// <summary>In which overleg, as whom; null before <c>Betreed</c>.</summary>
    public Plaats? Plaats { get; set; }

    /// <summary>When the person last gave a sign of life, in ticks of the clock (presence lease).</summary>
    public long LaatsteTeken { get; set; }

    /// <summary>How often this connection may still send (V04).</summary>
    internal Opdrachtmaat Maat { get; } = new();

    /// <summary>The connection's own id: never sent to anybody.</summary>
    public string Id => context.ConnectionId;

    /// <summary>Whether the socket has ended.</summary>
    public bool IsWeg => context.ConnectionAborted.IsCancellationRequested;

    /// <summary>Hands a frame to the transport, or keeps it until the transport has room.</summary>
    public void Stuur(SerializedHubMessage frame)
    {
        lock (slot)
        {
            if (gebroken)
            {
                return;
            }
            if (bezig)
            {
                if (wachtend.Count >= Wachtruimte)
                {
                    Breek();
                    return;
                }
                wachtend.Enqueue(frame);
                return;
            }
            bezig = true;
        }
        Schrijf(frame);
    }

    /// <summary>Tells why, then cuts the connection. Nothing that was waiting is sent any more.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "The connection is being thrown away.")]
    public async Task SluitAfAsync(SerializedHubMessage reden)
    {
        lock (slot)
        {
            if (gebroken)
            {
                return;
            }
            gebroken = true;
            wachtend.Clear();
        }
        try
        {
            await context.WriteAsync(reden).AsTask().WaitAsync(TimeSpan.FromMilliseconds(250));
            // The transport reads what was written on its own thread: give it that turn before the socket goes.
            await Task.Delay(20);
        }
        catch (Exception)
        {
            // It did not listen: it is cut all the same.
        }
        context.Abort();
    }

    private void Schrijf(SerializedHubMessage frame)
    {
        while (true)
        {
            var klaar = context.WriteAsync(frame);
            if (!klaar.IsCompletedSuccessfully)
            {
                _ = WachtAsync(klaar);
                return;
            }
            if (!Volgende(out frame!))
            {
                return;
            }
        }
    }

    private async Task WachtAsync(ValueTask klaar)
    {
        try
        {
            await klaar;
        }
        catch (OperationCanceledException)
        {
            // The connection ended while the frame waited.
        }
        if (Volgende(out var frame))
        {
            Schrijf(frame);
        }
    }

    private bool Volgende([NotNullWhen(true)] out SerializedHubMessage? frame)
    {
        lock (slot)
        {
            if (!gebroken && wachtend.TryDequeue(out frame))
            {
                return true;
            }
            frame = null;
            bezig = false;
            return false;
        }
    }

    private void Breek()
    {
        gebroken = true;
        wachtend.Clear();
        context.Abort();
    }
}

/// <summary>Where a connection is.</summary>
internal sealed record Plaats(OverlegId Overleg, DeelnemerId Deelnemer, Kamer Kamer);
