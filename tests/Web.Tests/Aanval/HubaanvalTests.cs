using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Casusoverleg.Web.Tests.Steun;

namespace Casusoverleg.Web.Tests.Aanval;

/// <summary>The protocol of the room, bent: each attack ends the attacker's own line at most, and the others go on.</summary>
public sealed class HubaanvalTests(HubaanvalTests.Huis huis) : IClassFixture<HubaanvalTests.Huis>
{
    /// <summary>One open overleg for all of these.</summary>
    public sealed class Huis : IAsyncLifetime
    {
        public Testserver Server { get; private set; } = null!;
        public Overlegspel Spel { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Server = await Testserver.StartAsync(
                "--Kamer:OpdrachtenIneens=100000",
                "--Kamer:VerbindingenPerSessie=1000"
            );
            Spel = await Overlegspel.OpenAsync(Server, "verbrugge", "groen");
        }

        public async Task DisposeAsync()
        {
            await Spel.DisposeAsync();
            await Server.DisposeAsync();
        }
    }

    private Overlegspel Spel => huis.Spel;
    private Klant Vijand => Spel.Klant("groen");

    [Theory]
    [InlineData("GET /hub/overleg HTTP/1.1", "Accept: text/event-stream")]
    [InlineData(
        "GET /hub/overleg?transport=serverSentEvents HTTP/1.1",
        "Accept: text/event-stream"
    )]
    [InlineData("GET /hub/overleg?id=x HTTP/1.1", "Accept: */*")]
    [InlineData("GET /hub/overleg?ID=x HTTP/1.1", "Upgrade: websocket")]
    [InlineData("POST /hub/overleg?id=x HTTP/1.1", "Accept: */*")]
    [InlineData("DELETE /hub/overleg?id=x HTTP/1.1", "Accept: */*")]
    [InlineData("POST /hub/overleg/negotiate HTTP/1.1", "Accept: */*")]
    [InlineData("GET /hub/overleg/negotiate HTTP/1.1", "Accept: */*")]
    [InlineData("POST /HUB/OVERLEG/NEGOTIATE HTTP/1.1", "Accept: */*")]
    [InlineData("POST /hub/overleg/negotiate/ HTTP/1.1", "Accept: */*")]
    [InlineData("POST //hub/overleg/negotiate HTTP/1.1", "Accept: */*")]
    [InlineData("POST /hub%2Foverleg/negotiate HTTP/1.1", "Accept: */*")]
    public async Task Een_ander_vervoer_dan_een_WebSocket_is_er_niet(string regel, string kop)
    {
        var antwoord = await Ruw.StuurAsync(
            Vijand,
            regel,
            "",
            kop,
            "Content-Length: 0",
            $"Origin: {Vijand.Adres.GetLeftPart(UriPartial.Authority)}"
        );
        Assert.InRange(Ruw.Status(antwoord), 400, 499);
        Assert.DoesNotContain("connection", Lijf(antwoord), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("{\"type\":1,\"target\":\"Hartslag\",\"invocationId\":\"1\",\"arguments\":[]}")]
    [InlineData("{\"protocol\":\"messagepack\",\"version\":1}")]
    [InlineData("{\"protocol\":\"json\",\"version\":99}")]
    [InlineData("{\"protocol\":null}")]
    [InlineData("[]")]
    [InlineData("onzin")]
    public async Task Wie_zich_niet_goed_voorstelt_wordt_niet_gehoord(string groet)
    {
        using var socket = await Vijand.SocketAsync($"?overleg={Spel.Id}");
        await socket.SendAsync(
            Encoding.UTF8.GetBytes(groet + "\u001e"),
            WebSocketMessageType.Text,
            true,
            CancellationToken.None
        );
        var gezien = await LeesUitAsync(socket);
        Assert.DoesNotContain("gelukt", gezien, StringComparison.Ordinal);
        Assert.DoesNotContain("Microsoft", gezien, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", gezien, StringComparison.Ordinal);
        await GaatDoorAsync();
    }

    [Theory]
    [InlineData("OnConnectedAsync")]
    [InlineData("OnDisconnectedAsync")]
    [InlineData("Dispose")]
    [InlineData("get_Clients")]
    [InlineData("set_Context")]
    [InlineData("GetType")]
    [InlineData("NaBewijsAsync")]
    [InlineData("Bied")]
    [InlineData("Neem")]
    [InlineData("Weg")]
    [InlineData("")]
    public async Task Alleen_de_drie_methoden_zijn_te_roepen(string naam)
    {
        await using var hub = await Vijand.HubAsync();
        await hub.BetreedAsync(Spel.Id);
        var antwoord = await hub.RoepAsync(naam);
        Assert.NotNull(antwoord["error"]);
        Assert.DoesNotContain("Casusoverleg.", antwoord.ToJsonString(), StringComparison.Ordinal);
        await GaatDoorAsync();
    }

    [Theory]
    [InlineData("{\"type\":4,\"invocationId\":\"s\",\"target\":\"Doe\",\"arguments\":[{}]}")]
    [InlineData("{\"type\":2,\"invocationId\":\"1\",\"item\":{}}")]
    [InlineData("{\"type\":3,\"invocationId\":\"1\",\"result\":{\"gelukt\":true}}")]
    [InlineData("{\"type\":5,\"invocationId\":\"1\"}")]
    [InlineData("{\"type\":8,\"sequenceId\":9999999}")]
    [InlineData("{\"type\":9,\"sequenceId\":-1}")]
    [InlineData("{\"type\":99}")]
    [InlineData("{\"type\":\"1\"}")]
    [InlineData("{\"type\":1,\"type\":7,\"target\":\"Doe\",\"arguments\":[]}")]
    [InlineData("{\"type\":1,\"target\":\"Doe\",\"arguments\":[],\"streamIds\":[\"1\",\"2\"]}")]
    [InlineData(
        "{\"type\":1,\"target\":\"Doe\",\"headers\":{\"Cookie\":\"x\"},\"arguments\":[null]}"
    )]
    [InlineData("{\"type\":7,\"error\":\"x\",\"allowReconnect\":true}")]
    [InlineData("\u001e\u001e\u001e")]
    public async Task Een_bericht_dat_er_niet_hoort_raakt_hooguit_de_eigen_lijn(string bericht)
    {
        await using var hub = await Vijand.HubAsync();
        await hub.BetreedAsync(Spel.Id);
        var voor = Spel.Hub("verbrugge").Berichten.Count(IsInhoud);
        await hub.StuurRuwAsync(bericht + "\u001e");
        await GaatDoorAsync();
        Assert.Equal(voor, Spel.Hub("verbrugge").Berichten.Count(IsInhoud));
        Assert.DoesNotContain("Exception", hub.Gezien, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_frame_dat_nooit_afkomt_houdt_niemand_op()
    {
        using var socket = await Vijand.SocketAsync($"?overleg={Spel.Id}");
        await StelVoorAsync(socket);
        for (var keer = 0; keer < 20; keer++)
            await socket.SendAsync(
                Encoding.UTF8.GetBytes("{\"type\":1,\"target\":\"Doe\","),
                WebSocketMessageType.Text,
                endOfMessage: false,
                CancellationToken.None
            );
        await GaatDoorAsync();
        socket.Abort();
        await GaatDoorAsync();
    }

    [Fact]
    public async Task Tien_megabyte_zonder_einde_wordt_niet_bewaard_maar_afgesneden()
    {
        using var socket = await Vijand.SocketAsync($"?overleg={Spel.Id}");
        await StelVoorAsync(socket);
        var brok = Encoding.UTF8.GetBytes(new string('a', 64 * 1024));
        var fout = await Record.ExceptionAsync(async () =>
        {
            var lezen = LeesUitAsync(socket);
            for (var keer = 0; keer < 160 && !lezen.IsCompleted; keer++)
                await socket.SendAsync(brok, WebSocketMessageType.Text, false, default);
            await lezen.WaitAsync(Wacht.Geduld);
        });
        Assert.True(fout is null or WebSocketException or IOException, fout?.ToString());
        Assert.NotEqual(WebSocketState.Open, socket.State);
        await GaatDoorAsync();
    }

    [Fact]
    public async Task Aangeboden_inpakken_en_onderprotocollen_worden_niet_aangenomen()
    {
        var antwoord = await Ruw.StuurAsync(
            Vijand,
            "GET /hub/overleg?x HTTP/1.1",
            "",
            "Upgrade: websocket",
            "Connection: Upgrade",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits, x-kwaad",
            "Sec-WebSocket-Protocol: onzin, json",
            "Origin: http://kwaad.example"
        );
        Assert.Equal(403, Ruw.Status(antwoord));
        using var socket = await Vijand.SocketAsync(
            "",
            inrichten: static o =>
            {
                o.DangerousDeflateOptions = new WebSocketDeflateOptions();
                o.AddSubProtocol("json");
                o.AddSubProtocol("onzin");
            }
        );
        Assert.Null(socket.SubProtocol);
        Assert.False(socket.HttpResponseHeaders!.ContainsKey("Sec-WebSocket-Extensions"));
    }

    [Theory]
    [InlineData("12")]
    [InlineData("0")]
    [InlineData("onzin")]
    public async Task Een_andere_versie_van_het_WebSocket_protocol_gaat_niet_open(string versie)
    {
        var antwoord = await Ruw.StuurAsync(
            Vijand,
            "GET /hub/overleg HTTP/1.1",
            "",
            "Upgrade: websocket",
            "Connection: Upgrade",
            $"Sec-WebSocket-Version: {versie}",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            $"Origin: {Vijand.Adres.GetLeftPart(UriPartial.Authority)}"
        );
        Assert.InRange(Ruw.Status(antwoord), 400, 499);
    }

    [Fact]
    public async Task Twee_herkomsten_of_een_lijst_is_geen_eigen_herkomst()
    {
        var eigen = Vijand.Adres.GetLeftPart(UriPartial.Authority);
        foreach (
            var vals in new[]
            {
                $"{eigen}, http://kwaad.example",
                $"{eigen} http://kwaad.example",
                $"{eigen}.kwaad.example",
                $"{eigen}@kwaad.example",
                $"{eigen.Replace("http://", "http://x@", StringComparison.Ordinal)}.example",
                eigen.Replace("http:", "https:", StringComparison.Ordinal),
                "http://localhost",
                "file://",
            }
        )
        {
            var nee = await Assert.ThrowsAsync<Geweigerd>(() => Vijand.SocketAsync("", vals));
            Assert.Equal((vals, HttpStatusCode.Forbidden), (vals, nee.Status));
        }
    }

    [Fact]
    public async Task Een_verbinding_die_binnen_is_kan_geen_tweede_overleg_in()
    {
        await using var ander = await Overlegspel.OpenAsync(huis.Server, "verbrugge");
        await using var hub = await Spel.Klant("verbrugge").HubAsync();
        Assert.True((bool)(await hub.BetreedAsync(Spel.Id))["gelukt"]!);
        Assert.Equal("V01", (string?)(await hub.BetreedAsync(ander.Id))["regel"]);
        Assert.DoesNotContain(ander.Id, hub.Gezien, StringComparison.Ordinal);
    }

    private async Task GaatDoorAsync()
    {
        Assert.True(
            (bool)(await Spel.Hub("verbrugge").RoepAsync("Hartslag"))["result"]!["gelukt"]!
        );
        Assert.True((bool)(await Spel.Hub("baak").RoepAsync("Hartslag"))["result"]!["gelukt"]!);
    }

    private static bool IsInhoud(JsonObject bericht) => (string?)bericht["soort"] != "aanwezig";

    internal static Task StelVoorAsync(ClientWebSocket socket) =>
        socket.SendAsync(
            Encoding.UTF8.GetBytes("{\"protocol\":\"json\",\"version\":1}\u001e"),
            WebSocketMessageType.Text,
            true,
            CancellationToken.None
        );

    internal static async Task<string> LeesUitAsync(ClientWebSocket socket)
    {
        var alles = new StringBuilder();
        var buffer = new byte[16 * 1024];
        try
        {
            while (socket.State == WebSocketState.Open)
            {
                var stuk = await socket.ReceiveAsync(buffer, default).WaitAsync(Wacht.Geduld);
                alles.Append(Encoding.UTF8.GetString(buffer, 0, stuk.Count));
                if (stuk.MessageType == WebSocketMessageType.Close)
                    break;
            }
        }
        catch (WebSocketException)
        {
            // Cut off.
        }
        return alles.ToString();
    }

    private static string Lijf(string antwoord) =>
        antwoord[(antwoord.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];
}
