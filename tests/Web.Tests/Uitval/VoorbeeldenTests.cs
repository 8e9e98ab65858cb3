using System.Diagnostics;
using System.Net;
using System.Net.WebSockets;
using System.Reflection;
using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using Casusoverleg.Scenarios.Server;
using Casusoverleg.Web.Tests.Steun;

namespace Casusoverleg.Web.Tests.Uitval;

/// <summary>The examples in <c>config</c>, used as README says.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class VoorbeeldenTests : IDisposable
{
    private const string Naam = "overleg.example.nl";

    private readonly string _map = Directory.CreateTempSubdirectory("casusoverleg-proef-").FullName;

    public void Dispose() => Directory.Delete(_map, recursive: true);

    [Fact]
    public async Task Met_de_voorbeeldinstellingen_ontbreekt_alleen_de_sleutel_die_je_zelf_maakt()
    {
        Directory.CreateDirectory(Path.Combine(_map, "wwwroot"));
        File.Copy(Voorbeeld("appsettings.voorbeeld.json"), Path.Combine(_map, "appsettings.json"));
        using var plek = new Serverplek { Werkmap = _map };
        var sleutel = Path.Combine(_map, "installatiesleutel");

        var (nee, wat) = await Serverproces.Voer(
            plek,
            new Dictionary<string, string?> { ["CASUSOVERLEG_SLEUTEL"] = null },
            "controle"
        );
        await File.WriteAllTextAsync(sleutel, plek.Installatiesleutel);
        File.SetUnixFileMode(sleutel, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var (ja, goed) = await Serverproces.Voer(
            plek,
            new Dictionary<string, string?> { ["CASUSOVERLEG_SLEUTEL"] = null },
            "controle",
            "--Installatiesleutelbestand=" + sleutel
        );

        Assert.Equal(1, nee);
        Assert.Contains("/etc/casusoverleg/installatiesleutel", wat, StringComparison.Ordinal);
        Assert.Contains("Er is 1 ding", wat, StringComparison.Ordinal);
        Assert.True(ja == 0, goed);
        Assert.Contains($", {Naam}.", goed, StringComparison.Ordinal);
        Assert.DoesNotContain("Let op", goed, StringComparison.Ordinal);
    }

    [FeitMet("systemd-analyze")]
    public async Task De_systemd_unit_klopt_en_schermt_af()
    {
        var unit = Path.Combine(_map, "casusoverleg.service");
        // Where the program will be, there is none now.
        var tekst = await File.ReadAllTextAsync(Voorbeeld("systemd/casusoverleg.service"));
        Assert.Contains("\nExecStart=/opt/casusoverleg/Casusoverleg.Web\n", tekst);
        await File.WriteAllTextAsync(
            unit,
            tekst.Replace("/opt/casusoverleg/Casusoverleg.Web", "/bin/true")
        );

        var (einde, uitvoer) = await VoerAsync("systemd-analyze", "verify", "--man=no", unit);
        Assert.True(einde == 0 && uitvoer.Length == 0, uitvoer);
        // Of a hundred, of which the least is best.
        (einde, uitvoer) = await VoerAsync(
            "systemd-analyze",
            "security",
            "--offline=true",
            "--no-pager",
            "--threshold=20",
            unit
        );
        Assert.True(einde == 0, uitvoer);
    }

    [FeitMet("nginx")]
    public async Task Achter_nginx_met_het_voorbeeld_komt_alles_aan_en_staat_geen_kop_er_dubbel()
    {
        await using var server = await Testserver.StartAsync("--Adres=https://" + Naam);
        var (conf, poort) = await RichtInAsync(server.Adres.Port);
        var (einde, uitvoer) = await VoerAsync("nginx", "-t", "-q", "-p", _map, "-c", conf);
        Assert.True(einde == 0 && uitvoer.Length == 0, uitvoer);

        using var nginx = Process.Start(FeitMetAttribute.Pad("nginx")!, ["-p", _map, "-c", conf]);
        try
        {
            using var bezoeker = Bezoeker(poort);
            using var http = new HttpMessageInvoker(bezoeker, disposeHandler: false);
            await Wacht.TotAsync(() => LuistertAsync(http), "nginx luistert niet");

            using var pagina = await HaalAsync(http, "/aanmelden");
            Assert.Equal(HttpStatusCode.OK, pagina.StatusCode);
            Assert.Equal(
                ["max-age=31536000"],
                pagina.Headers.GetValues("Strict-Transport-Security")
            );
            var beleid = Assert.Single(pagina.Headers.GetValues("Content-Security-Policy"));
            Assert.Contains($"connect-src 'self' wss://{Naam};", beleid, StringComparison.Ordinal);
            foreach (
                var kop in new[] { "X-Content-Type-Options", "Referrer-Policy", "Cache-Control" }
            )
                Assert.Single(pagina.Headers.GetValues(kop));
            // That it was encrypted is believed: the cookies are for such lines alone.
            Assert.All(
                pagina.Headers.GetValues("Set-Cookie"),
                static k => Assert.Contains("secure", k, StringComparison.OrdinalIgnoreCase)
            );
            // The upgrade arrives as one, from this page: what is missing is a session.
            using var socket = new ClientWebSocket();
            socket.Options.CollectHttpResponseDetails = true;
            socket.Options.SetRequestHeader("Origin", "https://" + Naam);
            await Assert.ThrowsAsync<WebSocketException>(() =>
                socket.ConnectAsync(new Uri($"wss://{Naam}/hub/overleg"), http, default)
            );
            Assert.Equal(HttpStatusCode.Unauthorized, socket.HttpStatusCode);
        }
        finally
        {
            nginx.Kill();
            await nginx.WaitForExitAsync();
        }
    }

    // The example with a certificate, files and ports of this test; for the rest as it is.
    private async Task<(string Conf, int Poort)> RichtInAsync(int server)
    {
        using var sleutel = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var vraag = new CertificateRequest("CN=" + Naam, sleutel, HashAlgorithmName.SHA256);
        using var bewijs = vraag.CreateSelfSigned(
            DateTimeOffset.UtcNow.AddDays(-1),
            DateTimeOffset.UtcNow.AddDays(1)
        );
        await File.WriteAllTextAsync(
            Path.Combine(_map, "fullchain.pem"),
            bewijs.ExportCertificatePem()
        );
        await File.WriteAllTextAsync(
            Path.Combine(_map, "privkey.pem"),
            sleutel.ExportPkcs8PrivateKeyPem()
        );
        var (open, dicht) = (Serverproces.VrijePoort(), Serverproces.VrijePoort());
        var site = await File.ReadAllTextAsync(Voorbeeld("nginx/casusoverleg.conf"));
        // Not every machine has IPv6, and below 1024 is for root.
        site = Regex.Replace(site, @"listen \[::\]:(80|443)( ssl)?;", "");
        site = site.Replace("listen 80;", $"listen 127.0.0.1:{open};", StringComparison.Ordinal)
            .Replace("listen 443 ssl;", $"listen 127.0.0.1:{dicht} ssl;", StringComparison.Ordinal)
            .Replace("/etc/ssl/casusoverleg/", _map + "/", StringComparison.Ordinal)
            .Replace("/var/log/nginx/", _map + "/", StringComparison.Ordinal)
            .Replace("127.0.0.1:5080", $"127.0.0.1:{server}", StringComparison.Ordinal);
        await File.WriteAllTextAsync(Path.Combine(_map, "site.conf"), site);
        var conf = Path.Combine(_map, "nginx.conf");
        await File.WriteAllTextAsync(
            conf,
            $$"""
            daemon off;
            master_process off;
            pid {{_map}}/nginx.pid;
            error_log {{_map}}/fout.log;
            events { worker_connections 64; }
            http {
                client_body_temp_path {{_map}}/1;
                proxy_temp_path {{_map}}/2;
                fastcgi_temp_path {{_map}}/3;
                uwsgi_temp_path {{_map}}/4;
                scgi_temp_path {{_map}}/5;
                include {{_map}}/site.conf;
            }
            """
        );
        return (conf, dicht);
    }

    // A browser that finds the name on this machine, and takes the certificate.
    private static SocketsHttpHandler Bezoeker(int poort) =>
        new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            SslOptions = { RemoteCertificateValidationCallback = static (_, _, _, _) => true },
            ConnectCallback = async (_, ct) =>
            {
                var lijn = new System.Net.Sockets.Socket(
                    System.Net.Sockets.SocketType.Stream,
                    System.Net.Sockets.ProtocolType.Tcp
                );
                try
                {
                    await lijn.ConnectAsync(IPAddress.Loopback, poort, ct);
                    return new System.Net.Sockets.NetworkStream(lijn, ownsSocket: true);
                }
                catch
                {
                    lijn.Dispose();
                    throw;
                }
            },
        };

    private static async Task<bool> LuistertAsync(HttpMessageInvoker http)
    {
        try
        {
            using var antwoord = await HaalAsync(http, "/health");
            return antwoord.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static async Task<HttpResponseMessage> HaalAsync(HttpMessageInvoker http, string pad)
    {
        using var vraag = new HttpRequestMessage(HttpMethod.Get, $"https://{Naam}{pad}");
        return await http.SendAsync(vraag, default);
    }

    private static async Task<(int Einde, string Uitvoer)> VoerAsync(
        string programma,
        params string[] argumenten
    )
    {
        using var proces = Process.Start(
            new ProcessStartInfo(FeitMetAttribute.Pad(programma)!, argumenten)
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var fouten = proces.StandardError.ReadToEndAsync();
        var uitvoer = await proces.StandardOutput.ReadToEndAsync();
        await proces.WaitForExitAsync();
        return (proces.ExitCode, uitvoer + await fouten);
    }

    private static string Voorbeeld(string naam) =>
        Path.Combine(
            Assembly
                .GetExecutingAssembly()
                .GetCustomAttributes<AssemblyMetadataAttribute>()
                .Single(static x => x.Key == "Configmap")
                .Value!,
            naam
        );
}
