using System.Diagnostics.CodeAnalysis;
using Casusoverleg.Domein;
using Microsoft.AspNetCore.SignalR;

namespace Casusoverleg.Web.Kamer;

/// <summary>
/// One open connection of one person. Frames go out in order; a client that does not read gets a bounded queue and is then cut off:
/// it comes back with its cursor and misses nothing, while nobody else waits for it.
/// </summary>
internal sealed class Verbinding(HubConnectionContext context)
{
    /// <summary>Frames that may wait beyond what the transport itself buffers.</summary>
    public const int Wachtruimte = 512;

    // How long a client may take to hear why it is cut. It gets nothing else any more, and can do nothing.
    private static readonly TimeSpan Afscheid = TimeSpan.FromMilliseconds(250);

    private readonly Lock slot = new();
    private readonly Rechtlijn lijn = context.Rechtlijn();
    private readonly Queue<ReadOnlyMemory<byte>> wachtend = new();
    private bool bezig;
    private bool gebroken;
    private bool houdt;

    /// <summary>The session it was opened with, and ends with; null when there was none.</summary>
    public string? Sessie { get; set; }

    /// <summary>In which overleg, as whom; null before <c>Betreed</c>.</summary>
    public Plaats? Plaats { get; set; }

    /// <summary>When the person last gave a sign of life, in ticks of the clock (presence lease).</summary>
    public long LaatsteTeken { get; set; }

    /// <summary>How often may still be sent (V04); shared by everything this person has open.</summary>
    internal Opdrachtmaat Maat { get; set; } = new();

    /// <summary>The connection's own id: never sent to anybody.</summary>
    public string Id => context.ConnectionId;

    /// <summary>Whether it was cut: what still comes in over it counts for nothing.</summary>
    public bool IsGesneden => Volatile.Read(ref gebroken);

    /// <summary>Whether the socket has ended.</summary>
    public bool IsWeg => context.ConnectionAborted.IsCancellationRequested;

    /// <summary>Hands a frame to the transport, or keeps it until the transport has room.</summary>
    public void Stuur(ReadOnlyMemory<byte> frame)
    {
        lock (slot)
        {
            if (gebroken)
            {
                return;
            }
            if (bezig || houdt)
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

    /// <summary>Keeps what comes until the hub's answer to entering has gone out to this client.</summary>
    public void HoudTotBetreding()
    {
        lock (slot)
        {
            houdt = true;
        }
        lijn.NaBetreding(LaatLos);
    }

    /// <summary>Tells why, then cuts the connection. Nothing that was waiting is sent any more.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "The connection is being thrown away.")]
    public async Task SluitAfAsync(ReadOnlyMemory<byte> reden)
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
            using var geduld = new CancellationTokenSource(Afscheid);
            await lijn.SchrijfAsync(reden).AsTask().WaitAsync(geduld.Token);
            // Who hears why hangs up; the answer to what was asked just before may still go out.
            await Task.Delay(Timeout.Infinite, context.ConnectionAborted).WaitAsync(geduld.Token);
        }
        catch (Exception)
        {
            // It closed, or it did not listen: it is cut all the same.
        }
        context.Abort();
    }

    private void LaatLos()
    {
        ReadOnlyMemory<byte> eerste;
        lock (slot)
        {
            houdt = false;
            if (bezig || !wachtend.TryDequeue(out eerste))
            {
                return;
            }
            bezig = true;
        }
        Schrijf(eerste);
    }

    private void Schrijf(ReadOnlyMemory<byte> frame)
    {
        while (true)
        {
            var klaar = lijn.SchrijfAsync(frame);
            if (!klaar.IsCompletedSuccessfully)
            {
                _ = WachtAsync(klaar);
                return;
            }
            if (!Volgende(out frame))
            {
                return;
            }
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "The connection is being thrown away.")]
    private async Task WachtAsync(ValueTask klaar)
    {
        try
        {
            await klaar;
        }
        catch (Exception)
        {
            // Whatever it was, this socket takes nothing any more: the client comes back with its cursor.
            lock (slot)
            {
                Breek();
            }
        }
        if (Volgende(out var frame))
        {
            Schrijf(frame);
        }
    }

    private bool Volgende(out ReadOnlyMemory<byte> frame)
    {
        lock (slot)
        {
            if (!gebroken && !houdt && wachtend.TryDequeue(out frame))
            {
                return true;
            }
            frame = default;
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
