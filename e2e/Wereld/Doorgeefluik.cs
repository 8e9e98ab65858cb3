using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Casusoverleg.E2e.Wereld;

/// <summary>
/// A line between browser and server that can be cut: the browser's own offline switch leaves an open WebSocket alone.
/// </summary>
public sealed class Doorgeefluik : IAsyncDisposable
{
    private readonly TcpListener luisteraar = new(IPAddress.Loopback, 0);
    private readonly int naar;
    private readonly ConcurrentDictionary<Socket, byte> verbindingen = new();
    private readonly Task werk;
    private volatile bool doorgeknipt;

    /// <summary>Listens on a free port of the loopback address.</summary>
    /// <param name="naar">Port of the server.</param>
    public Doorgeefluik(int naar)
    {
        this.naar = naar;
        luisteraar.Start();
        Poort = ((IPEndPoint)luisteraar.LocalEndpoint).Port;
        werk = Luister();
    }

    /// <summary>Where browsers connect.</summary>
    public int Poort { get; }

    /// <summary>Cuts every connection at once, without a goodbye, and lets no new one through.</summary>
    public void Knip()
    {
        doorgeknipt = true;
        foreach (var verbinding in verbindingen.Keys)
        {
            // Reset, not close: a network that is gone says nothing.
            try
            {
                verbinding.LingerState = new LingerOption(enable: true, 0);
            }
            catch (Exception fout) when (fout is SocketException or ObjectDisposedException)
            {
                // Ended by itself just now.
            }
            verbinding.Dispose();
        }
    }

    /// <summary>Lets new connections through again.</summary>
    public void Herstel() => doorgeknipt = false;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        luisteraar.Stop();
        Knip();
        await werk;
        luisteraar.Dispose();
    }

    private async Task Luister()
    {
        try
        {
            while (true)
            {
                var binnen = await luisteraar.AcceptSocketAsync();
                _ = Verbind(binnen);
            }
        }
        catch (Exception fout) when (fout is SocketException or ObjectDisposedException)
        {
            // Stopped.
        }
    }

    private async Task Verbind(Socket binnen)
    {
        using var buiten = new Socket(SocketType.Stream, ProtocolType.Tcp);
        using (binnen)
        {
            if (doorgeknipt)
            {
                return;
            }
            verbindingen[binnen] = 0;
            verbindingen[buiten] = 0;
            try
            {
                await buiten.ConnectAsync(IPAddress.Loopback, naar);
                binnen.NoDelay = buiten.NoDelay = true;
                await Task.WhenAny(Pomp(binnen, buiten), Pomp(buiten, binnen));
            }
            catch (Exception fout) when (fout is SocketException or ObjectDisposedException)
            {
                // Cut, or one side is gone.
            }
            finally
            {
                verbindingen.TryRemove(binnen, out _);
                verbindingen.TryRemove(buiten, out _);
            }
        }
    }

    private static async Task Pomp(Socket van, Socket naar)
    {
        var deel = new byte[16 * 1024];
        try
        {
            int aantal;
            while ((aantal = await van.ReceiveAsync(deel)) > 0)
            {
                await naar.SendAsync(deel.AsMemory(0, aantal));
            }
        }
        catch (Exception fout) when (fout is SocketException or ObjectDisposedException)
        {
            // The other direction ends with it.
        }
    }
}
