using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Casusoverleg.Web.Tests.Steun;

namespace Casusoverleg.Web.Tests;

/// <summary>Bad input gets a clear refusal, changes nothing, is not echoed, and nobody else hears of it.</summary>
public sealed class SlechteInvoerTests(SlechteInvoerTests.Huis huis)
    : IClassFixture<SlechteInvoerTests.Huis>
{
    /// <summary>One open overleg for all of these.</summary>
    public sealed class Huis : IAsyncLifetime
    {
        public Testserver Server { get; private set; } = null!;
        public Overlegspel Spel { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Server = await Testserver.StartAsync("--Kamer:OpdrachtenIneens=100000");
            Spel = await Overlegspel.OpenAsync(Server, "verbrugge", "groen");
        }

        public async Task DisposeAsync()
        {
            await Spel.DisposeAsync();
            await Server.DisposeAsync();
        }
    }

    private Overlegspel Spel => huis.Spel;

    [Theory]
    [InlineData("""{"doet":"bestaat-niet"}""")]
    [InlineData("""{"doet":42}""")]
    [InlineData("""{}""")]
    [InlineData("""[]""")]
    [InlineData("""null""")]
    [InlineData("\"tekst\"")]
    [InlineData("""{"doet":"neemt-terug"}""")]
    [InlineData("""{"doet":"neemt-terug","inbreng":"geen-id"}""")]
    [InlineData("""{"doet":"neemt-terug","inbreng":null}""")]
    [InlineData("""{"doet":"opent","extra":1}""")]
    [InlineData("""{"doet":"opent","Doet":"sluit"}""")]
    [InlineData("""{"doet":"agenda","fase":3}""")]
    [InlineData("""{"doet":"agenda","fase":"nergens"}""")]
    [InlineData(
        """{"doet":"nodigt-uit","naam":"X","soort":"gemeente","pet":"hulpverlening","extra":true}"""
    )]
    [InlineData("""{"doet":"nodigt-uit","genodigde":{}}""")]
    public async Task Wat_niet_de_gevraagde_vorm_heeft_is_V01(string opdracht)
    {
        var knoop = JsonNode.Parse(opdracht);
        if (knoop is JsonObject velden)
            velden["opdrachtId"] = Guid.NewGuid().ToString("N");
        Assert.Equal("V01", await RuwAsync(knoop?.ToJsonString() ?? "null"));
    }

    [Fact]
    public async Task Dubbele_velden_zijn_V01()
    {
        var id = Guid.NewGuid().ToString("N");
        Assert.Equal(
            "V01",
            await RuwAsync($$"""{"doet":"opent","opdrachtId":"{{id}}","opdrachtId":"{{id}}"}""")
        );
        Assert.Equal(
            "V01",
            await RuwAsync($$"""{"doet":"opent","doet":"sluit","opdrachtId":"{{id}}"}""")
        );
        Assert.Equal(
            "V01",
            await RuwAsync(
                $$"""{"doet":"nodigt-uit","naam":"a","naam":"b","soort":"gemeente","pet":"hulpverlening","opdrachtId":"{{id}}"}"""
            )
        );
    }

    [Fact]
    public async Task Zonder_opdrachtnummer_is_V01() =>
        Assert.Equal("V01", await RuwAsync("""{"doet":"opent"}"""));

    [Theory]
    [InlineData("half \\ud83d paar")]
    [InlineData("\\ud800")]
    [InlineData("om\\u202egekeerd")]
    [InlineData("bel\\u0007")]
    [InlineData("nul\\u0000")]
    [InlineData("\\u2066isolaat\\u2069")]
    public async Task Verborgen_tekens_zijn_V01(string tekst)
    {
        var opdracht = Casussen.Inbreng(Spel.Over, "TEKST");
        opdracht["opdrachtId"] = Guid.NewGuid().ToString("N");
        Assert.Equal(
            "V01",
            await RuwAsync(
                opdracht.ToJsonString().Replace("TEKST", tekst, StringComparison.Ordinal)
            )
        );
    }

    [Fact]
    public async Task Te_lang_is_V03_en_wordt_niet_herhaald()
    {
        var antwoord = await Spel.Hub("verbrugge")
            .DoeAsync(Casussen.Inbreng(Spel.Over, new string('w', 4001)));
        Assert.Equal("V03", (string?)antwoord["regel"]);
        Assert.DoesNotContain("www", antwoord.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diep_genest_is_V01()
    {
        var id = Guid.NewGuid().ToString("N");
        var diep = new string('[', 20) + new string(']', 20);
        Assert.Equal(
            "V01",
            await RuwAsync($$"""{"doet":"splitst","leden":{{diep}},"opdrachtId":"{{id}}"}""")
        );
    }

    [Fact]
    public async Task Ids_van_een_ander_overleg_bestaan_niet()
    {
        await using var ander = await Overlegspel.OpenAsync(huis.Server, "verbrugge");
        var elders = await ander.DoeAsync("verbrugge", Casussen.Inbreng(ander.Over, "Elders"));
        var hier = await Spel.WeigerAsync(
            "verbrugge",
            new JsonObject { ["doet"] = "neemt-terug", ["inbreng"] = elders }
        );
        var nergens = await Spel.WeigerAsync(
            "verbrugge",
            new JsonObject { ["doet"] = "neemt-terug", ["inbreng"] = Guid.NewGuid().ToString("N") }
        );
        Assert.Equal(("R30", "R30"), (hier, nergens));
    }

    [Fact]
    public async Task Een_script_en_een_javascript_link_worden_gewone_woorden()
    {
        await Spel.DoeAsync(
            "verbrugge",
            Casussen.Inbreng(
                Spel.Over,
                "<script>alert(1)</script> [klik](javascript:alert(2)) ![x](data:text/html,kwaad) <img src=x onerror=alert(3)>"
            )
        );
        var gezien = await Spel.Hub("groen")
            .WachtOpAsync(b =>
                ((string?)b["inbreng"]?["tekst"])?.Contains("klik", StringComparison.Ordinal)
                == true
            );
        var boom = gezien["inbreng"]!["opgemaakt"]!.ToJsonString();
        Assert.DoesNotContain("javascript:", boom, StringComparison.Ordinal);
        Assert.DoesNotContain("data:text", boom, StringComparison.Ordinal);
        Assert.Contains("klik", boom, StringComparison.Ordinal);
        Assert.Equal(["p", "text"], Soorten(gezien["inbreng"]!["opgemaakt"]!).Distinct().Order());
    }

    private static IEnumerable<string> Soorten(JsonNode boom) =>
        boom.AsArray().SelectMany(k => Soorten(k!["k"] ?? new JsonArray()).Append((string)k["t"]!));

    [Theory]
    [InlineData(64 * 1024 + 1)]
    public async Task Meer_dan_64_KB_sluit_de_verbinding_en_verandert_niets(int omvang)
    {
        await using var hub = await Spel.Klant("groen").HubAsync();
        await hub.BetreedAsync(Spel.Id);
        await hub.StuurRuwAsync(
            "{\"type\":1,\"invocationId\":\"9\",\"target\":\"Doe\",\"arguments\":[\""
                + new string('a', omvang)
                + "\"]}\u001e"
        );
        await hub.Gesloten.WaitAsync(Wacht.Geduld);
        Assert.True((bool)(await Spel.Hub("baak").RoepAsync("Hartslag"))["result"]!["gelukt"]!);
    }

    [Theory]
    [InlineData("geen json\u001e")]
    [InlineData("{\"type\":1\u001e")]
    public async Task Geen_json_sluit_alleen_de_eigen_verbinding(string tekst)
    {
        await using var hub = await Spel.Klant("groen").HubAsync();
        await hub.StuurRuwAsync(tekst);
        await hub.Gesloten.WaitAsync(Wacht.Geduld);
        Assert.True((bool)(await Spel.Hub("groen").RoepAsync("Hartslag"))["result"]!["gelukt"]!);
    }

    [Fact]
    public async Task Kapotte_UTF8_sluit_alleen_de_eigen_verbinding()
    {
        await using var hub = await Spel.Klant("groen").HubAsync();
        byte[] kapot =
        [
            .. Encoding.UTF8.GetBytes("{\"type\":1,\"target\":\"Doe\",\"arguments\":[\""),
            0xff,
            0xfe,
            .. Encoding.UTF8.GetBytes("\"]}\u001e"),
        ];
        await hub.StuurRuwAsync(kapot);
        await hub.Gesloten.WaitAsync(Wacht.Geduld);
        Assert.True((bool)(await Spel.Hub("groen").RoepAsync("Hartslag"))["result"]!["gelukt"]!);
    }

    [Fact]
    public async Task Onbekende_methode_en_verkeerd_aantal_argumenten_zeggen_niets_over_binnen()
    {
        await using var hub = await Spel.Klant("groen").HubAsync();
        foreach (
            var (methode, argumenten) in new (string, JsonNode?[])[]
            {
                ("Alles", []),
                ("Doe", []),
                ("Betreed", [1, 2, 3]),
            }
        )
        {
            var antwoord = await hub.RoepAsync(methode, argumenten);
            Assert.NotNull(antwoord["error"]);
            Assert.DoesNotContain(
                "Casusoverleg.",
                antwoord.ToJsonString(),
                StringComparison.Ordinal
            );
        }
    }

    [Theory]
    [InlineData("/nieuw", "geen json")]
    [InlineData("/nieuw", "{}")]
    [InlineData("/nieuw", """{"overleg":{},"betrokkenen":[],"deelnemers":[],"extra":1}""")]
    [InlineData("/welkom", """{"geheim":"x"}""")]
    [InlineData("/welkom", """{"geheim":"x","code":123456}""")]
    [InlineData("/inschrijven", """{"geheim":"x","naam":"a","organisatie":"b","regisseur":true}""")]
    public async Task Een_formulier_met_een_andere_vorm_is_V01(string pad, string inhoud)
    {
        var antwoord = await Spel.Klant("baak").PostRuwAsync(pad, inhoud);
        Assert.Equal((HttpStatusCode.BadRequest, "V01"), (antwoord.Status, antwoord.Regel));
    }

    [Fact]
    public async Task Te_vaak_is_V04()
    {
        await using var server = await Testserver.StartAsync(
            "--Kamer:OpdrachtenIneens=3",
            "--Kamer:OpdrachtenPerSeconde=0.01"
        );
        await using var spel = await Overlegspel.BelegAsync(server);
        await spel.BetreedAsync("baak");
        string? regel = null;
        for (var i = 0; i < 4; i++)
            regel = (string?)(await spel.Hub("baak").DoeAsync(Casussen.Doet("klaar")))["regel"];
        Assert.Equal("V04", regel);
    }

    // Written by hand, so that what a JSON library would never write arrives as well.
    private async Task<string?> RuwAsync(string opdracht)
    {
        var voor = Spel.Hub("groen").Berichten.Count;
        await using var hub = await Spel.Klant("verbrugge").HubAsync();
        Assert.True((bool)(await hub.BetreedAsync(Spel.Id))["gelukt"]!);
        var antwoord = hub.WachtOpAntwoordAsync("ruw");
        await hub.StuurRuwAsync(
            "{\"type\":1,\"invocationId\":\"ruw\",\"target\":\"Doe\",\"arguments\":["
                + opdracht
                + "]}\u001e"
        );
        var uitslag = (await antwoord)["result"]!;
        Assert.False((bool)uitslag["gelukt"]!);
        Assert.DoesNotContain(
            Spel.Hub("groen").Berichten.Skip(voor),
            b => (string?)b["soort"] != "aanwezig"
        );
        return (string?)uitslag["regel"];
    }
}
