using System.Net;
using Microsoft.AspNetCore.Connections;

namespace Casusoverleg.Web.Toegang;

/// <summary>
/// How many connections one address may hold over which no session was shown yet. With one more the oldest of them goes: who opens many and
/// says nothing takes no room from a colleague at the same address, who says who they are at once. Behind a proxy that counting is the
/// proxy's, which has one address for everybody.
/// </summary>
internal sealed class Verbindingsmaat(Instellingen instellingen)
{
    private readonly LinkedList<ConnectionContext>?[] vreemd = new LinkedList<ConnectionContext>?[
        Adresvak.Aantal
    ];
    private readonly List<System.Net.IPNetwork> proxies = [.. Proxylijst.Netten(instellingen)];

    /// <summary>Lets a connection in.</summary>
    public async Task LaatBinnenAsync(ConnectionContext verbinding, ConnectionDelegate verder)
    {
        if (verbinding.RemoteEndPoint is not IPEndPoint { Address: var adres } || IsProxy(adres))
        {
            await verder(verbinding);
            return;
        }
        using var plek = Neem(verbinding, adres);
        verbinding.Features.Set(plek);
        await verder(verbinding);
    }

    private Vreemdenplek Neem(ConnectionContext verbinding, IPAddress adres)
    {
        ref var vak = ref vreemd[Adresvak.Van(adres)];
        var rij = Volatile.Read(ref vak) ?? Maak(ref vak);
        ConnectionContext? oudste = null;
        LinkedListNode<ConnectionContext> plek;
        lock (rij)
        {
            if (rij.Count >= instellingen.Grenzen.VreemdPerAdres)
            {
                oudste = rij.First!.Value;
                rij.RemoveFirst();
            }
            plek = rij.AddLast(verbinding);
        }
        oudste?.Abort();
        return new Vreemdenplek(rij, plek);
    }

    private static LinkedList<ConnectionContext> Maak(ref LinkedList<ConnectionContext>? vak)
    {
        var nieuw = new LinkedList<ConnectionContext>();
        return Interlocked.CompareExchange(ref vak, nieuw, null) ?? nieuw;
    }

    private bool IsProxy(IPAddress adres)
    {
        var gewoon = adres.IsIPv4MappedToIPv6 ? adres.MapToIPv4() : adres;
        return proxies.Exists(net => net.Contains(gewoon));
    }
}

/// <summary>The place of a connection among strangers; given back when somebody turns out to be known, or when it ends.</summary>
internal sealed class Vreemdenplek(
    LinkedList<ConnectionContext> rij,
    LinkedListNode<ConnectionContext> plek
) : IDisposable
{
    /// <inheritdoc/>
    public void Dispose()
    {
        lock (rij)
        {
            if (plek.List is not null)
                rij.Remove(plek);
        }
    }
}
