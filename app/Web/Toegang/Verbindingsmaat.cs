using System.Net;
using Microsoft.AspNetCore.Connections;

namespace Casusoverleg.Web.Toegang;

/// <summary>
/// How many connections there may be over which no session was shown yet, from one address and in all, and how many over which one session
/// was. With one more the oldest of them goes: who opens many and says nothing takes no room from a colleague, who says who they are at once.
/// Behind a proxy that counting is the proxy's, which has one address for everybody.
/// </summary>
internal sealed class Verbindingsmaat(Instellingen instellingen)
{
    // What strangers leave of the room: it is for who is known.
    private const double DeelVreemd = 0.8;

    private readonly Verbindingsrij?[] perAdres = new Verbindingsrij?[Adresvak.Aantal];
    private readonly Verbindingsrij alle = new(
        (int)(instellingen.Grenzen.Verbindingen * DeelVreemd)
    );
    private readonly List<System.Net.IPNetwork> proxies = [.. Proxylijst.Netten(instellingen)];

    /// <summary>Lets a connection in.</summary>
    public async Task LaatBinnenAsync(ConnectionContext verbinding, ConnectionDelegate verder)
    {
        if (verbinding.RemoteEndPoint is not IPEndPoint { Address: var adres } || IsProxy(adres))
        {
            await verder(verbinding);
            return;
        }
        using var plek = new Verbindingsplek(verbinding, VanAdres(adres), alle);
        verbinding.Features.Set(plek);
        await verder(verbinding);
    }

    private Verbindingsrij VanAdres(IPAddress adres)
    {
        ref var vak = ref perAdres[Adresvak.Van(adres)];
        if (Volatile.Read(ref vak) is { } bekend)
            return bekend;
        var nieuw = new Verbindingsrij(instellingen.Grenzen.VreemdPerAdres);
        return Interlocked.CompareExchange(ref vak, nieuw, null) ?? nieuw;
    }

    private bool IsProxy(IPAddress adres)
    {
        var gewoon = adres.IsIPv4MappedToIPv6 ? adres.MapToIPv4() : adres;
        return proxies.Exists(net => net.Contains(gewoon));
    }
}

/// <summary>Connections in the order in which they came, so many at most.</summary>
internal sealed class Verbindingsrij(int hoogstens)
{
    private readonly LinkedList<ConnectionContext> rij = [];

    /// <summary>Adds one; when there are too many now, the oldest is hung up on.</summary>
    public LinkedListNode<ConnectionContext> Neem(ConnectionContext verbinding)
    {
        ConnectionContext? oudste = null;
        LinkedListNode<ConnectionContext> plek;
        lock (rij)
        {
            if (rij.Count >= hoogstens && rij.First is { } eerste)
            {
                oudste = eerste.Value;
                rij.Remove(eerste);
            }
            plek = rij.AddLast(verbinding);
        }
        oudste?.Abort();
        return plek;
    }

    /// <summary>Those that are in it now.</summary>
    public IReadOnlyList<ConnectionContext> Alle()
    {
        lock (rij)
        {
            return [.. rij];
        }
    }

    /// <summary>Takes one out, unless it went already.</summary>
    public void Geef(LinkedListNode<ConnectionContext> plek)
    {
        lock (rij)
        {
            if (plek.List is not null)
                rij.Remove(plek);
        }
    }
}

/// <summary>Where a connection is counted: among strangers, until somebody turns out to be known; then with their session.</summary>
internal sealed class Verbindingsplek : IDisposable
{
    private readonly Lock slot = new();
    private readonly ConnectionContext verbinding;
    private readonly Verbindingsrij[] vreemd;
    private List<(Verbindingsrij Rij, LinkedListNode<ConnectionContext> Plek)> plekken;
    private Verbindingsrij? sessie;
    private bool voorbij;

    /// <summary>Begins among strangers, in each of these.</summary>
    public Verbindingsplek(ConnectionContext verbinding, params Verbindingsrij[] rijen)
    {
        this.verbinding = verbinding;
        vreemd = rijen;
        plekken = [.. rijen.Select(rij => (rij, rij.Neem(verbinding)))];
    }

    /// <summary>Goes on with a session; a request over the same connection changes nothing.</summary>
    public void GaNaar(Verbindingsrij rij) => Ga(rij, rij);

    /// <summary>The session ended: it is a stranger's again, until somebody shows another over it.</summary>
    public void GaTerug() => Ga(null, vreemd);

    private void Ga(Verbindingsrij? bij, params Verbindingsrij[] rijen)
    {
        lock (slot)
        {
            if (voorbij || sessie == bij)
                return;
            Geef();
            sessie = bij;
            plekken = [.. rijen.Select(rij => (rij, rij.Neem(verbinding)))];
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (slot)
        {
            voorbij = true;
            Geef();
        }
    }

    private void Geef()
    {
        foreach (var (rij, plek) in plekken)
            rij.Geef(plek);
        plekken = [];
    }
}
