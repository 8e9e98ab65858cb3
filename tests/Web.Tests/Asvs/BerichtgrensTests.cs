using System.Net.Sockets;
using System.Text;
using Casusoverleg.Web.Tests.Steun;

namespace Casusoverleg.Web.Tests.Asvs;

/// <summary>Where an HTTP message ends is never read in two ways: nothing is smuggled past a proxy as a second request.</summary>
[Trait("Regel", "R01")]
[Trait("Proef", "valt aan")]
public sealed class BerichtgrensTests(PoortTests.Huis huis) : IClassFixture<PoortTests.Huis>
{
    private const string Meegesmokkeld = "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n";

    [Theory]
    [InlineData("Content-Length: 5\r\nContent-Length: 6")]
    [InlineData("Content-Length: 5, 6")]
    [InlineData("Content-Length: -1")]
    [InlineData("Content-Length: 0x5")]
    [InlineData("Transfer-Encoding: gzip")]
    [InlineData("Transfer-Encoding: chunked, gzip")]
    [InlineData("Transfer-Encoding: xchunked")]
    [InlineData("Transfer-Encoding : chunked")]
    [InlineData("X-Leeg: x\r\n Transfer-Encoding: chunked")]
    [InlineData("X-Leeg: x\nTransfer-Encoding: chunked\n")]
    public async Task Een_bericht_met_een_onduidelijk_einde_wordt_geweigerd_en_daarna_wordt_niets_gelezen(
        string koppen
    )
    {
        var antwoord = await StuurAsync(koppen, "0\r\n\r\n" + Meegesmokkeld);
        Assert.StartsWith("HTTP/1.1 400 ", antwoord, StringComparison.Ordinal);
        Assert.Equal(2, antwoord.Split("HTTP/1.1 ").Length);
    }

    [Fact]
    public async Task Staan_er_twee_soorten_lengte_dan_is_er_een_antwoord_en_eindigt_de_verbinding()
    {
        // By the length all of it is the body of the first; by the pieces there is a second request.
        var antwoord = await StuurAsync(
            $"Content-Length: {5 + Meegesmokkeld.Length}\r\nTransfer-Encoding: chunked",
            "0\r\n\r\n" + Meegesmokkeld
        );
        Assert.StartsWith("HTTP/1.1 4", antwoord, StringComparison.Ordinal);
        Assert.Equal(2, antwoord.Split("HTTP/1.1 ").Length);
    }

    private async Task<string> StuurAsync(string koppen, string rest)
    {
        using var tcp = new TcpClient();
        await tcp.ConnectAsync(huis.Server.Adres.Host, huis.Server.Adres.Port);
        var stroom = tcp.GetStream();
        await stroom.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"POST /welkom HTTP/1.1\r\nHost: {huis.Server.Adres.Authority}\r\n{koppen}\r\n\r\n{rest}"
            )
        );
        using var lezer = new StreamReader(stroom, Encoding.UTF8);
        return await lezer.ReadToEndAsync().WaitAsync(Wacht.Geduld);
    }
}
