using Casusoverleg.Web.Kamer;
using Microsoft.AspNetCore.Authentication;

namespace Casusoverleg.Web.Toegang;

/// <summary>A session that goes on, with what is open in it.</summary>
internal sealed class Lopend(string sleutel, AuthenticationTicket kaartje, DateTimeOffset einde)
{
    // Some browsers with all their tabs; whoever opens more loses the oldest of their own.
    private const int HoogstensVerbindingen = 60;

    private readonly Lock slot = new();
    private readonly HashSet<Verbinding> verbindingen = [];
    private readonly HashSet<Sessielijn> lijnen = [];
    private bool gesneden;
    private int sockets;
    private int pogingen;

    /// <summary>The key in the cookie; another one after each renewed proof.</summary>
    public string Sleutel { get; private set; } = sleutel;

    /// <summary>Who it is, and how they came in.</summary>
    public AuthenticationTicket Kaartje { get; private set; } = kaartje;

    /// <summary>When it ends whatever happens.</summary>
    public DateTimeOffset Einde => einde;

    /// <summary>When the person last did something.</summary>
    public DateTimeOffset Gezien { get; set; }

    /// <summary>When that was last written down.</summary>
    public DateTimeOffset Bewaard { get; set; }

    /// <summary>How fast this person may send, over all sessions and connections together (V04).</summary>
    public Opdrachtmaat Maat { get; init; } = new();

    /// <summary>The connections over which this session was shown, sockets and others.</summary>
    public Verbindingsrij Verbindingen { get; } = new(HoogstensVerbindingen);

    /// <summary>How fast this person may fetch pages and data, over all sessions together (V04).</summary>
    public Opdrachtmaat Kijkmaat { get; init; } = new();

    /// <summary>Whether it was ended: nothing is added to it any more.</summary>
    public bool IsGesneden
    {
        get
        {
            lock (slot)
            {
                return gesneden;
            }
        }
    }

    /// <summary>Goes on under another key.</summary>
    public void GaVerder(string nieuw, AuthenticationTicket kaartje) =>
        (Sleutel, Kaartje) = (nieuw, kaartje);

    /// <summary>Counts a socket, also one over which nothing was said yet; false when there are enough.</summary>
    public bool NeemSocket(int hoogstens)
    {
        if (Interlocked.Increment(ref sockets) <= hoogstens)
            return true;
        GeefSocket();
        return false;
    }

    /// <summary>A socket ended.</summary>
    public void GeefSocket() => Interlocked.Decrement(ref sockets);

    /// <summary>Counts a try at the code of this session before it is judged; the answer is how many are left after it, below zero when there were none.</summary>
    public int NeemPoging(int hoogstens) => hoogstens - Interlocked.Increment(ref pogingen);

    /// <summary>The code was right: the tries are counted anew.</summary>
    public void WisPogingen() => Interlocked.Exchange(ref pogingen, 0);

    /// <summary>Adds a connection of the room; false when there are enough, or it ended.</summary>
    public bool Voeg(Verbinding verbinding, int hoogstens)
    {
        lock (slot)
        {
            return !gesneden && verbindingen.Count < hoogstens && verbindingen.Add(verbinding);
        }
    }

    /// <summary>Adds the line of an open page; false when there are enough, or it ended.</summary>
    public bool Voeg(Sessielijn lijn, int hoogstens)
    {
        lock (slot)
        {
            return !gesneden && lijnen.Count < hoogstens && lijnen.Add(lijn);
        }
    }

    /// <summary>A connection ended.</summary>
    public void Haal(Verbinding verbinding)
    {
        lock (slot)
        {
            verbindingen.Remove(verbinding);
        }
    }

    /// <summary>A page was closed.</summary>
    public void Haal(Sessielijn lijn)
    {
        lock (slot)
        {
            lijnen.Remove(lijn);
        }
    }

    /// <summary>The lines of the pages that are open now.</summary>
    public IReadOnlyList<Sessielijn> Lijnen()
    {
        lock (slot)
        {
            return [.. lijnen];
        }
    }

    /// <summary>Ends it; the answer is what has to be cut.</summary>
    public (IReadOnlyList<Verbinding> Verbindingen, IReadOnlyList<Sessielijn> Lijnen) Snij()
    {
        lock (slot)
        {
            gesneden = true;
            return ([.. verbindingen], [.. lijnen]);
        }
    }
}
