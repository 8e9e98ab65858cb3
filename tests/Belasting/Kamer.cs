using System.Diagnostics;
using System.Text;

namespace Casusoverleg.Belasting;

/// <summary>
/// Eight members of one meeting. In the closed loop one message is under way at a time: the next member sends as soon
/// as the seven others have it and the sender has its answer.
/// </summary>
internal sealed class Kamer(string id, Lijn[] leden, Berichtmal mal, Telling telling)
{
    private const int Ring = 1024;
    private readonly byte[] _buffer = new byte[mal.Lengte];
    private readonly long[] _verzonden = new long[Ring];
    private readonly int[] _zender = new int[Ring];
    private int _open;
    private uint _nummer;

    /// <summary>The members' connections.</summary>
    public IReadOnlyList<Lijn> Leden => leden;

    /// <summary>The meeting's id.</summary>
    public string Id => id;

    /// <summary>Closed loop: a message is still under way.</summary>
    public bool Bezig => Volatile.Read(ref _open) > 0;

    /// <summary>Takes over the reception of all members.</summary>
    public void Luister()
    {
        for (var i = 0; i < leden.Length; i++)
        {
            var plek = i;
            leden[i].Ontvangen = (_, frame) => Ontvang(plek, frame);
        }
    }

    /// <summary>Sends the next message, with the moment from which its latency counts.</summary>
    public void Verstuur(long vanaf)
    {
        var nummer = ++_nummer;
        var plek = (int)(nummer % (uint)leden.Length);
        _verzonden[nummer % Ring] = vanaf;
        _zender[nummer % Ring] = plek;
        Volatile.Write(ref _open, leden.Length);
        // The buffer is the room's: a send that does not complete at once must end before the next one fills it.
        var zending = leden[plek].StuurAsync(mal.Maak(_buffer, nummer));
        if (!zending.IsCompleted)
            zending.AsTask().Wait();
    }

    private void Ontvang(int plek, ReadOnlySpan<byte> frame)
    {
        if (frame[8] == (byte)'3')
            Antwoord(frame);
        else if (Merk.Lees(frame, out var nummer))
            Levering(plek, nummer, frame.Length);
    }

    private void Antwoord(ReadOnlySpan<byte> frame)
    {
        if (frame.IndexOf("\"gelukt\":false"u8) >= 0 || frame.IndexOf("\"error\":"u8) >= 0)
            telling.Weiger(Encoding.UTF8.GetString(frame));
        telling.AckLengte = frame.Length + 1;
        Eentje();
    }

    private void Levering(int plek, uint nummer, int lengte)
    {
        // A second tab of the sender gets its own message too; that is not one of the seven deliveries.
        if (_zender[nummer % Ring] == plek)
            return;
        telling.Lever(Stopwatch.GetTimestamp() - _verzonden[nummer % Ring], lengte + 1);
        Eentje();
    }

    private void Eentje()
    {
        if (!telling.Gesloten || Interlocked.Decrement(ref _open) != 0)
            return;
        telling.Rond();
        if (telling.Actief)
            Verstuur(Stopwatch.GetTimestamp());
    }
}
