using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Casusoverleg.Web.Tests.Steun;

/// <summary>A mail as it came over the wire.</summary>
public sealed record Ontvangen(string Van, IReadOnlyList<string> Aan, byte[] Ruw, bool Versleuteld)
{
    /// <summary>Headers and body as text; one character per byte.</summary>
    public string Tekst => Encoding.Latin1.GetString(Ruw);

    /// <summary>The lines of the headers.</summary>
    public IReadOnlyList<string> Koppen => Tekst.Split("\r\n\r\n", 2)[0].Split("\r\n");

    /// <summary>The value of one header.</summary>
    public string Kop(string naam) =>
        Koppen.Single(k => k.StartsWith(naam + ": ", StringComparison.OrdinalIgnoreCase))[
            (naam.Length + 2)..
        ];

    /// <summary>The decoded text of each part, in order: the body, then what is attached.</summary>
    public IReadOnlyList<string> Delen()
    {
        if (!Kop("Content-Type").StartsWith("multipart/", StringComparison.Ordinal))
            return [Ontcijfer(Tekst)];
        var grens = "--" + Tekst.Split("boundary=")[1].Split("\r\n")[0].Trim('"');
        return [.. Tekst.Split(grens)[1..^1].Select(d => Ontcijfer(d.TrimStart('\r', '\n')))];
    }

    private static string Ontcijfer(string deel)
    {
        var (koppen, inhoud) = deel.Split("\r\n\r\n", 2) is [var k, var i] ? (k, i) : ("", deel);
        return koppen.Contains("base64", StringComparison.OrdinalIgnoreCase)
            ? Encoding.UTF8.GetString(Convert.FromBase64String(inhoud.Replace("\r\n", "")))
            : Encoding.UTF8.GetString(Leesbaar(inhoud.Replace("=\r\n", "")));
    }

    private static byte[] Leesbaar(string tekst)
    {
        var uit = new List<byte>();
        for (var i = 0; i < tekst.Length; i++)
            if (tekst[i] == '=')
            {
                uit.Add(Convert.ToByte(tekst.Substring(i + 1, 2), 16));
                i += 2;
            }
            else
                uit.Add((byte)tekst[i]);
        return [.. uit];
    }
}

/// <summary>A mail server on a socket of this machine, that speaks as much SMTP (RFC 5321, with STARTTLS) as a client asks for.</summary>
public sealed class Mailserver : IAsyncDisposable
{
    private readonly Lock _slot = new();
    private readonly List<Ontvangen> _bus = [];
    private readonly List<string> _gehoord = [];
    private readonly CancellationTokenSource _einde = new();
    private TcpListener? _luisteraar;
    private Task _werk = Task.CompletedTask;

    /// <summary>The port; the same after a stop and a start.</summary>
    public int Poort { get; private set; }

    /// <summary>What to answer to a recipient instead of yes.</summary>
    public Func<string, string?> Weiger { get; set; } = static _ => null;

    /// <summary>Runs before the mail server greets.</summary>
    public Func<Task> VoorGroet { get; set; } = static () => Task.CompletedTask;

    /// <summary>Runs when a mail is in, before it is confirmed.</summary>
    public Func<Task> VoorBevestiging { get; set; } = static () => Task.CompletedTask;

    /// <summary>With it STARTTLS is offered.</summary>
    public X509Certificate2? Certificaat { get; init; }

    /// <summary>What came in.</summary>
    public IReadOnlyList<Ontvangen> Bus
    {
        get
        {
            lock (_slot)
                return [.. _bus];
        }
    }

    /// <summary>Every command that was heard.</summary>
    public IReadOnlyList<string> Gehoord
    {
        get
        {
            lock (_slot)
                return [.. _gehoord];
        }
    }

    /// <summary>The settings with which a server sends here, without TLS.</summary>
    public string[] Instellingen =>
        [
            "--Adres=https://overleg.test",
            "--Post:Host=127.0.0.1",
            $"--Post:Poort={Poort}",
            "--Post:Tls=uit",
            "--Post:Van=overleg@example.nl",
            "--Post:WachtSeconden=0.1",
        ];

    /// <summary>Begins to listen.</summary>
    public Mailserver Start()
    {
        _luisteraar = new TcpListener(IPAddress.Loopback, Poort);
        _luisteraar.Start();
        Poort = ((IPEndPoint)_luisteraar.LocalEndpoint).Port;
        _werk = LuisterAsync(_luisteraar);
        return this;
    }

    /// <summary>Out of reach from now on.</summary>
    public async Task StopAsync()
    {
        _luisteraar?.Stop();
        await _werk;
    }

    /// <summary>Waits until so many have come in.</summary>
    public async Task<IReadOnlyList<Ontvangen>> WachtOpAsync(int aantal)
    {
        await Wacht.TotAsync(() => Bus.Count >= aantal, $"er kwamen geen {aantal} mails");
        return Bus;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _einde.CancelAsync();
        await StopAsync();
        _einde.Dispose();
    }

    private async Task LuisterAsync(TcpListener luisteraar)
    {
        try
        {
            while (true)
                _ = BedienAsync(await luisteraar.AcceptTcpClientAsync(_einde.Token));
        }
        catch (Exception fout)
            when (fout is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Stopped.
        }
    }

    private async Task BedienAsync(TcpClient klant)
    {
        try
        {
            using (klant)
                await SpreekAsync(klant.GetStream());
        }
        catch (Exception fout)
            when (fout is IOException or System.Security.Authentication.AuthenticationException)
        {
            // The other side went away, or does not trust us.
        }
    }

    private async Task SpreekAsync(Stream lijn)
    {
        var (van, aan, tls) = ("", new List<string>(), false);
        await VoorGroet();
        await ZegAsync(lijn, "220 proef");
        while (await HoorAsync(lijn) is { } regel)
        {
            lock (_slot)
                _gehoord.Add(regel);
            switch (regel.Split(' ', ':')[0].ToUpperInvariant())
            {
                case "EHLO":
                    await ZegAsync(
                        lijn,
                        Certificaat is null || tls ? "250 proef" : "250-proef\r\n250 STARTTLS"
                    );
                    break;
                case "STARTTLS" when Certificaat is not null:
                    await ZegAsync(lijn, "220 ga maar");
                    var veilig = new SslStream(lijn);
                    await veilig.AuthenticateAsServerAsync(Certificaat);
                    (lijn, tls) = (veilig, true);
                    break;
                case "MAIL":
                    van = Tussen(regel);
                    await ZegAsync(lijn, "250 goed");
                    break;
                case "RCPT":
                    var nee = Weiger(Tussen(regel));
                    if (nee is null)
                        aan.Add(Tussen(regel));
                    await ZegAsync(lijn, nee ?? "250 goed");
                    break;
                case "DATA":
                    await ZegAsync(lijn, "354 zeg het maar");
                    var ruw = await BerichtAsync(lijn);
                    lock (_slot)
                        _bus.Add(new(van, [.. aan], ruw, tls));
                    await VoorBevestiging();
                    await ZegAsync(lijn, "250 bewaard");
                    break;
                case "QUIT":
                    await ZegAsync(lijn, "221 dag");
                    return;
                default:
                    await ZegAsync(lijn, "250 goed");
                    break;
            }
        }
    }

    private static string Tussen(string regel) =>
        regel[(regel.IndexOf('<', StringComparison.Ordinal) + 1)..regel.LastIndexOf('>')];

    private static async Task<byte[]> BerichtAsync(Stream lijn)
    {
        var uit = new StringBuilder();
        while (await HoorAsync(lijn) is { } regel && regel != ".")
            uit.Append(regel.StartsWith('.') ? regel[1..] : regel).Append("\r\n");
        return Encoding.Latin1.GetBytes(uit.ToString());
    }

    private static async Task<string?> HoorAsync(Stream lijn)
    {
        var uit = new StringBuilder();
        var een = new byte[1];
        while (await lijn.ReadAsync(een) == 1)
        {
            uit.Append((char)een[0]);
            if (uit.Length > 1 && uit[^2] == '\r' && uit[^1] == '\n')
                return uit.ToString(0, uit.Length - 2);
        }
        return null;
    }

    private static Task ZegAsync(Stream lijn, string tekst) =>
        lijn.WriteAsync(Encoding.ASCII.GetBytes(tekst + "\r\n")).AsTask();
}
