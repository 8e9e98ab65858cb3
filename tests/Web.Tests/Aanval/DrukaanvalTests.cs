using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Casusoverleg.Web.Kamer;
using Casusoverleg.Web.Tests.Steun;

namespace Casusoverleg.Web.Tests.Aanval;

/// <summary>One member leans on the server; the others do not notice.</summary>
public sealed class DrukaanvalTests
{
    [Fact]
    public async Task Wie_nooit_leest_wordt_afgesneden_en_de_anderen_missen_niets()
    {
        await using var server = await Testserver.StartAsync(
            "--Kamer:OpdrachtenIneens=100000",
            "--Kamer:AanwezigSeconden=3600"
        );
        await using var spel = await Overlegspel.OpenAsync(server, "verbrugge", "groen");
        await spel.Hub("groen").DisposeAsync();
        var doof = await spel.Klant("groen").SocketAsync($"?overleg={spel.Id}");
        await HubaanvalTests.StelVoorAsync(doof);
        await StuurAsync(
            doof,
            $$"""{"type":1,"invocationId":"1","target":"Betreed","arguments":["{{spel.Id}}",null]}"""
        );
        await spel.Hub("baak").WachtOpAsync(b => Hier(b, spel.Wie["groen"], true));

        // How long that takes is up to the machine: what counts is that it comes.
        var ervoor = spel.Hub("baak").Berichten.Count;
        bool IsWeg(JsonObject b) => Hier(b, spel.Wie["groen"], false);
        var gestuurd = 0;
        while (!spel.Hub("baak").Berichten.Skip(ervoor).Any(IsWeg) && gestuurd < 6000)
        {
            await Task.WhenAll(
                Enumerable
                    .Range(0, 40)
                    .Select(n => spel.DoeAsync("verbrugge", Lang(spel, gestuurd + n)))
            );
            gestuurd += 40;
        }
        await spel.Hub("baak").WachtOpNaAsync(IsWeg, ervoor);
        await spel.Hub("baak")
            .WachtOpAsync(b =>
                Tekst(b)?.StartsWith($"{gestuurd - 1} ", StringComparison.Ordinal) == true
            );
        Assert.Equal(
            gestuurd,
            spel.Hub("baak").Berichten.Count(static b => (string?)b["soort"] == "inbreng")
        );
        doof.Abort();
        doof.Dispose();
    }

    [Fact]
    public async Task Meer_lijnen_dan_een_mens_nodig_heeft_gaan_niet_open_en_de_eerste_blijven()
    {
        await using var server = await Testserver.StartAsync("--Kamer:VerbindingenPerSessie=4");
        await using var spel = await Overlegspel.OpenAsync(server, "verbrugge", "groen");
        var hubs = new List<Hub>();
        for (var nummer = 0; nummer < 3; nummer++)
            hubs.Add(await spel.Klant("groen").HubAsync());
        for (var keer = 0; keer < 20; keer++)
        {
            var teveel = await Record.ExceptionAsync(async () =>
            {
                await using var nog = await spel.Klant("groen").HubAsync();
                await nog.Gesloten.WaitAsync(Wacht.Geduld);
                Assert.Equal("V04", (string?)nog.Weg?["regel"]);
            });
            Assert.True(teveel is null or Geweigerd { Regel: "V04" }, teveel?.ToString());
        }
        Assert.True((bool)(await spel.Hub("groen").RoepAsync("Hartslag"))["result"]!["gelukt"]!);
        foreach (var hub in hubs)
            await hub.DisposeAsync();
    }

    [Fact]
    public async Task Lijnen_waarover_niemand_iets_zegt_zijn_ook_geteld()
    {
        await using var server = await Testserver.StartAsync(
            "--Kamer:VerbindingenPerSessie=4",
            "--Toegang:PaginasPerSessie=2"
        );
        await using var spel = await Overlegspel.OpenAsync(server, "verbrugge", "groen");
        var stil = new List<ClientWebSocket>();
        Geweigerd? nee = null;
        while (nee is null && stil.Count < 20)
        {
            try
            {
                stil.Add(await spel.Klant("groen").SocketAsync());
            }
            catch (Geweigerd fout)
            {
                nee = fout;
            }
        }
        Assert.Equal("V04", nee?.Regel);
        Assert.Equal(5, stil.Count);
        // Somebody else is not kept out by it.
        await using var ander = await spel.Klant("verbrugge").HubAsync();
        Assert.True((bool)(await ander.BetreedAsync(spel.Id))["gelukt"]!);
        stil.ForEach(static s => s.Abort());
        await Wacht.TotAsync(
            async () =>
                await Record.ExceptionAsync(async () =>
                    (await spel.Klant("groen").SocketAsync()).Dispose()
                )
                    is null,
            "er kwam geen plaats vrij"
        );
        stil.ForEach(static s => s.Dispose());
    }

    [Fact]
    public async Task Een_storm_van_opnieuw_verbinden_laat_de_kamer_staan()
    {
        await using var server = await Testserver.StartAsync("--Kamer:OpdrachtenIneens=100000");
        await using var spel = await Overlegspel.OpenAsync(server, "verbrugge", "groen");
        for (var keer = 0; keer < 60; keer++)
        {
            var hub = await spel.Klant("groen").HubAsync();
            _ = hub.BetreedAsync(spel.Id)
                .ContinueWith(static t => t.Exception, TaskScheduler.Default);
            await hub.DisposeAsync();
        }
        await spel.DoeAsync("verbrugge", Casussen.Inbreng(spel.Over, "Na de storm"));
        await spel.Hub("baak").WachtOpAsync(b => Tekst(b) == "Na de storm");
        await spel.BetreedAsync("groen");
    }

    [Fact]
    public async Task Tienduizend_opdrachten_van_een_worden_geremd_en_de_anderen_merken_niets()
    {
        await using var server = await Testserver.StartAsync();
        await using var spel = await Overlegspel.OpenAsync(server, "verbrugge", "groen");
        using var vijand = await spel.Klant("groen").SocketAsync($"?overleg={spel.Id}");
        await HubaanvalTests.StelVoorAsync(vijand);
        await StuurAsync(
            vijand,
            $$"""{"type":1,"invocationId":"b","target":"Betreed","arguments":["{{spel.Id}}",null]}"""
        );
        var antwoorden = TelAsync(vijand);
        var sturen = Task.Run(async () =>
        {
            for (var nummer = 0; nummer < 10_000; nummer++)
                await StuurAsync(
                    vijand,
                    $$"""{"type":1,"invocationId":"{{nummer}}","target":"Doe","arguments":[{"doet":"klaar","klaar":{{(nummer % 2 == 0 ? "true" : "false")}},"opdrachtId":"{{Guid.NewGuid():N}}"}]}"""
                );
        });
        await spel.DoeAsync("verbrugge", Casussen.Inbreng(spel.Over, "Ondertussen"));
        await spel.Hub("baak").WachtOpAsync(b => Tekst(b) == "Ondertussen");
        var (gelukt, geremd) = await antwoorden.WaitAsync(Wacht.Geduld);
        // How many get through besides the first sixty depends on how long it takes: twenty a second. In the end the line is cut.
        Assert.True(geremd >= Opdrachtmaat.Hoogstens, $"geremd {geremd}, gelukt {gelukt}");
        Assert.True(gelukt > 0);
        // The slowed one slows nobody: the limit is theirs, whatever line they open.
        await spel.DoeAsync("verbrugge", Casussen.Inbreng(spel.Over, "Daarna"));
        await spel.Hub("baak").WachtOpAsync(b => Tekst(b) == "Daarna");
        // What was not answered yet was not read either: it still stood in the line.
        vijand.Abort();
        await Record.ExceptionAsync(() => sturen);
    }

    private static async Task<(int Gelukt, int Geremd)> TelAsync(ClientWebSocket socket)
    {
        var (gelukt, geremd) = (0, 0);
        var buffer = new byte[64 * 1024];
        var bericht = new StringBuilder();
        while (await LeesAsync(socket, buffer) is { } stuk)
        {
            bericht.Append(Encoding.UTF8.GetString(buffer, 0, stuk.Count));
            if (!stuk.EndOfMessage)
                continue;
            foreach (var deel in bericht.ToString().Split('\u001e'))
            {
                if (!deel.Contains("\"type\":3", StringComparison.Ordinal))
                    continue;
                if (deel.Contains("V04", StringComparison.Ordinal))
                    geremd++;
                else
                    gelukt++;
            }
            bericht.Clear();
        }
        return (gelukt, geremd);
    }

    // Null: it was cut.
    private static async Task<WebSocketReceiveResult?> LeesAsync(
        ClientWebSocket socket,
        byte[] buffer
    )
    {
        try
        {
            var stuk = await socket.ReceiveAsync(buffer, CancellationToken.None);
            return stuk.MessageType == WebSocketMessageType.Close ? null : stuk;
        }
        catch (WebSocketException)
        {
            return null;
        }
    }

    private static Task StuurAsync(ClientWebSocket socket, string tekst) =>
        socket.SendAsync(
            Encoding.UTF8.GetBytes(tekst + "\u001e"),
            WebSocketMessageType.Text,
            true,
            CancellationToken.None
        );

    private static JsonObject Lang(Overlegspel spel, int nummer) =>
        Casussen.Inbreng(spel.Over, $"{nummer} {new string('€', 3900)}");

    private static string? Tekst(JsonObject bericht) =>
        bericht["inbreng"] is JsonObject inbreng ? (string?)inbreng["tekst"] : null;

    private static bool Hier(JsonObject bericht, string wie, bool hier) =>
        (string?)bericht["soort"] == "aanwezig"
        && (string?)bericht["deelnemer"] == wie
        && (bool?)bericht["aanwezig"] == hier;
}
