using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Mail;
using Casusoverleg.Web.Tests.Steun;

namespace Casusoverleg.Web.Tests.Mail;

/// <summary>The settings, TLS, and the command that tries them.</summary>
public sealed class SmtpTests
{
    private static readonly Postbericht Proef = new(
        "a@example.nl",
        "Proef",
        ".punt\r\n.\r\neinde é\r\n",
        null
    );

    [Fact]
    [Trait("Regel", "R81")]
    [Trait("Proef", "valt aan")]
    public async Task Zonder_starttls_krijgt_de_mailserver_niets()
    {
        await using var post = new Mailserver().Start();
        var smtp = new Smtp(
            Instellingen(post, i => (i.Gebruiker, i.Wachtwoord) = ("ik", "geheim"))
        );

        var verslag = await smtp.StuurAsync(Proef, Guid.NewGuid(), CancellationToken.None);

        Assert.Equal(Verzending.NietNu, verslag.Uitkomst);
        Assert.All(post.Gehoord, r => Assert.StartsWith("EHLO", r));
    }

    [Fact]
    public async Task Een_regel_met_alleen_een_punt_kapt_de_mail_niet_af()
    {
        await using var post = new Mailserver().Start();
        var smtp = new Smtp(Instellingen(post, i => i.Tls = "uit"));

        var verslag = await smtp.StuurAsync(Proef, Guid.NewGuid(), CancellationToken.None);

        Assert.Equal(Verzending.Gelukt, verslag.Uitkomst);
        Assert.Equal(Proef.Tekst, Assert.Single(post.Bus).Delen()[0].TrimEnd('\r', '\n') + "\r\n");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task De_proefpost_gaat_versleuteld_en_alleen_naar_een_server_met_een_vertrouwd_certificaat(
        bool vertrouwd
    )
    {
        using var map = new Map();
        using var cert = Certificaat();
        var pem = Path.Combine(map.Pad, "ca.pem");
        await File.WriteAllTextAsync(pem, cert.ExportCertificatePem());
        await using var post = new Mailserver { Certificaat = cert }.Start();

        var (einde, tekst) = await ProefpostAsync(map.Pad, post.Poort, vertrouwd ? pem : null);

        Assert.Equal(vertrouwd ? 0 : 1, einde);
        Assert.Contains(vertrouwd ? "Verstuurd" : "Niet verstuurd", tekst);
        Assert.Equal(vertrouwd ? 1 : 0, post.Bus.Count);
        Assert.All(post.Bus, m => Assert.True(m.Versleuteld));
    }

    [Theory]
    [InlineData("Adres", "", "stel Adres in")]
    [InlineData("Post:Tls", "uit", "alleen voor een mailserver op deze machine")]
    [InlineData("Post:Tls", "misschien", "starttls of uit")]
    [InlineData("Post:Van", "Naam <a@b.nl>", "adres van de afzender")]
    [InlineData("Post:Poort", "465", "465")]
    [InlineData("Post:Gebruiker", "ik", "wachtwoord")]
    [InlineData("Post:Wachtwoordbestand", "/bestaat/niet", "niet te lezen")]
    public async Task Een_instelling_die_niet_klopt_houdt_de_start_tegen_en_zegt_welke(
        string naam,
        string waarde,
        string zin
    )
    {
        var fout = await Assert.ThrowsAsync<PostOnbruikbaar>(() =>
            Testserver.StartAsync(
                "--Adres=https://overleg.test",
                "--Post:Host=mail.example.nl",
                "--Post:Van=a@example.nl",
                $"--{naam}={waarde}"
            )
        );
        Assert.Contains(zin, fout.Message);
    }

    private static PostInstellingen Instellingen(Mailserver post, Action<PostInstellingen> anders)
    {
        var instellingen = new PostInstellingen
        {
            Host = "127.0.0.1",
            Poort = post.Poort,
            Van = "overleg@example.nl",
        };
        anders(instellingen);
        return instellingen;
    }

    private static X509Certificate2 Certificaat()
    {
        using var sleutel = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var vraag = new CertificateRequest("CN=localhost", sleutel, HashAlgorithmName.SHA256);
        var namen = new SubjectAlternativeNameBuilder();
        namen.AddDnsName("localhost");
        vraag.CertificateExtensions.Add(namen.Build());
        vraag.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return vraag.CreateSelfSigned(
            DateTimeOffset.UtcNow.AddHours(-1),
            DateTimeOffset.UtcNow.AddHours(1)
        );
    }

    private static async Task<(int, string)> ProefpostAsync(string map, int poort, string? vertrouw)
    {
        var plek = Path.Combine(map, "installatiesleutel");
        await File.WriteAllTextAsync(
            plek,
            Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))
        );
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(plek, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var opdracht = new ProcessStartInfo(
            "dotnet",
            [
                typeof(Smtp).Assembly.Location,
                "proefpost",
                "a@example.nl",
                "--Adres=https://overleg.test",
                $"--Datamap={map}/data",
                $"--Sleutelmap={map}/sleutels",
                $"--Installatiesleutelbestand={plek}",
                "--Post:Host=localhost",
                $"--Post:Poort={poort}",
                "--Post:Van=overleg@example.nl",
            ]
        )
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (vertrouw is not null)
            opdracht.Environment["SSL_CERT_FILE"] = vertrouw;
        using var proces = Process.Start(opdracht)!;
        var uit = proces.StandardOutput.ReadToEndAsync();
        var fout = proces.StandardError.ReadToEndAsync();
        await proces.WaitForExitAsync();
        return (proces.ExitCode, await uit + await fout);
    }

    private sealed class Map : IDisposable
    {
        public string Pad { get; } =
            Directory.CreateTempSubdirectory("casusoverleg-post-").FullName;

        public void Dispose() => Directory.Delete(Pad, recursive: true);
    }
}
