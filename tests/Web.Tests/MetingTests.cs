using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Kamer;
using Casusoverleg.Web.Meting;
using Casusoverleg.Web.Tests.Mail;
using Casusoverleg.Web.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;

namespace Casusoverleg.Web.Tests;

/// <summary>What is measured and sent elsewhere says how much and how long, and nothing of anybody.</summary>
public sealed class MetingTests
{
    private const string Kanarie = "kanarievogel";
    private const string Spoornummer = "c0ffee00c0ffee00c0ffee00c0ffee00";

    [Fact]
    [Trait("Regel", "R81")]
    [Trait("Proef", "valt aan")]
    public async Task Wat_naar_buiten_gaat_telt_alleen_en_zegt_niets_van_iemand()
    {
        await using var ontvanger = await Metingontvanger.StartAsync();
        await using var post = new Mailserver().Start();
        await using var server = await Testserver.StartAsync([
            .. post.Instellingen,
            ontvanger.Instelling,
            "--Sluiten:AftelSeconden=0",
        ]);
        var sporen = new List<string>();
        await SpeelAsync(server, post, sporen);
        // Stopping sends what is left.
        await server.StopAsync();

        Assert.Equal(["/v1/metrics", "/v1/traces"], ontvanger.Paden.Order(StringComparer.Ordinal));
        Assert.All(
            Verwacht,
            tekst => Assert.True(ontvanger.HeeftWaarde(tekst), $"niet geteld: {tekst}")
        );
        Assert.All(
            [.. sporen, .. Nooit],
            tekst => Assert.False(ontvanger.Heeft(tekst), $"lekt: {tekst}")
        );
        foreach (var spoor in sporen.Append(Spoornummer))
        {
            // An id may also go as bare bytes, in either order.
            if (!Guid.TryParse(spoor, out var id))
                continue;
            Assert.False(ontvanger.Heeft(id.ToByteArray()), $"lekt: {spoor}");
            Assert.False(ontvanger.Heeft(id.ToByteArray(bigEndian: true)), $"lekt: {spoor}");
        }
    }

    [Fact]
    public async Task Met_een_ontvanger_die_er_niet_is_werkt_alles_en_stopt_de_server()
    {
        using var plek = new TcpListener(IPAddress.Loopback, 0);
        plek.Start();
        var poort = ((IPEndPoint)plek.LocalEndpoint).Port;
        plek.Stop();
        await using var server = await Testserver.StartAsync(
            $"--Telemetrie:Adres=http://127.0.0.1:{poort}"
        );

        await using var spel = await Overlegspel.OpenAsync(server, "verbrugge");
        await spel.DoeAsync("baak", Casussen.Inbreng(spel.Over, "Hij houdt hulp af"));

        await server.StopAsync();
    }

    [Fact]
    public void Als_niemand_luistert_kost_meten_geen_geheugen()
    {
        var opdracht = new Open { OpdrachtId = OpdrachtId.Nieuw() };
        var antwoord = Antwoord.Ja();
        void Meet()
        {
            for (var keer = 0; keer < 1000; keer++)
            {
                Meters.Beantwoord(opdracht, antwoord, Meters.Begin());
                Meters.Geweigerd(opdracht, antwoord);
                Meters.Bezorgd(8);
                Meters.Verbonden(1);
                Meters.Sluitstap("bevroren", Meters.Begin());
                Meters.Aangemeld("link", Meters.Gelukt);
            }
        }
        Meet();
        Assert.False(Meters.Luistert);

        var voor = GC.GetAllocatedBytesForCurrentThread();
        Meet();

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - voor);
    }

    // A whole overleg, with everything that could leak told to the server in every way it listens to.
    private static async Task SpeelAsync(Testserver server, Mailserver post, List<string> sporen)
    {
        var nieuw = UitnodigingsmailTests.MetPost($"{Kanarie}@example.nl");
        nieuw["naam"] = $"Overleg {Kanarie}";
        nieuw["overleg"]!["doel"] = $"Doel {Kanarie}";
        nieuw["deelnemers"]![1]!["naam"] = $"P. {Kanarie}";
        nieuw["deelnemers"]![1]!["organisatie"] = $"Organisatie {Kanarie}";
        await using var spel = await Overlegspel.BelegAsync(server, nieuw);
        await post.WachtOpAsync(1);
        await ProbeerBinnenAsync(spel);
        await spel.BetreedAsync("baak");
        await spel.AccepteerAsync("verbrugge");
        await spel.BetreedAsync("verbrugge");
        await spel.DoeAsync("baak", Casussen.Doet("opent"));
        var item = await spel.DoeAsync("baak", Casussen.Inbreng(spel.Over, $"Tekst {Kanarie}"));
        await spel.WeigerAsync("verbrugge", Casussen.Doet("sluit"));
        var fout = Casussen.Doet(Kanarie);
        Assert.Equal("V01", await spel.WeigerAsync("verbrugge", fout));
        await VraagRaarAsync(server, spel);

        sporen.AddRange([Kanarie, "C. Baak", "Groen", "Bemoeizorg", "localhost:", spel.Id, item!]);
        sporen.AddRange(spel.Wie.Values);
        sporen.AddRange(spel.Toegang.Values.Select(t => ((string)t["link"]!).Split('#')[1]));
        foreach (var wie in (string[])["baak", "verbrugge"])
            sporen.AddRange([spel.Klant(wie).Sessiesleutel!, .. Koekjes(spel.Klant(wie))]);
        sporen.AddRange([.. sporen.Select(Metstreepjes).OfType<string>()]);

        await spel.DoeAsync("baak", Casussen.Doet("breekt-af"));
        var archief = server.Diensten.GetRequiredService<IArchief>();
        var overleg = new OverlegId(Guid.ParseExact(spel.Id, "N"));
        await Wacht.TotAsync(
            async () => (await archief.Kop(overleg))!.Stand == Levensloop.Vernietigd,
            "het overleg werd niet vernietigd"
        );
    }

    // With a wrong code first.
    private static async Task ProbeerBinnenAsync(Overlegspel spel)
    {
        var mis = (JsonNode)spel.Toegang["verbrugge"].DeepClone();
        mis["code"] = (string)mis["code"]! == "123456" ? "654321" : "123456";
        Assert.Equal("R01", (await spel.Klant("verbrugge").MeldAanAsync(mis)).Regel);
    }

    // A host name of a person, a method, headers, a path and a trace that a client makes up.
    private static async Task VraagRaarAsync(Testserver server, Overlegspel spel)
    {
        using var http = new HttpClient();
        foreach (
            var pad in (string[])
                [$"/{Kanarie}?q={Kanarie}", $"/overleg/{spel.Id}?{Kanarie}", "/uitleg"]
        )
        {
            using var vraag = new HttpRequestMessage(
                new HttpMethod(pad == "/uitleg" ? "GET" : Kanarie),
                new Uri(server.Adres, pad)
            );
            vraag.Headers.Host = $"{Kanarie}.localhost";
            vraag.Headers.Add("User-Agent", $"{Kanarie}/1.0");
            vraag.Headers.Add("X-Forwarded-For", "198.51.100.77");
            vraag.Headers.Add("traceparent", $"00-{Spoornummer}-c0ffee00c0ffee00-01");
            vraag.Headers.Add("tracestate", $"{Kanarie}=1");
            vraag.Headers.Add("baggage", $"{Kanarie}=1");
            using var antwoord = await http.SendAsync(vraag);
        }
    }

    private static IEnumerable<string> Koekjes(Klant klant) =>
        klant.Koekjes.Split("; ").Select(static k => k.Split('=', 2)[1]);

    private static string? Metstreepjes(string tekst) =>
        Guid.TryParseExact(tekst, "N", out var id) ? id.ToString("D") : null;

    private static readonly string[] Verwacht =
    [
        "casusoverleg.opdrachten",
        "casusoverleg.opdracht.duur",
        "casusoverleg.bezorgingen",
        "casusoverleg.verbindingen",
        "casusoverleg.kamers",
        "casusoverleg.aanmeldingen",
        "casusoverleg.sluiten",
        "casusoverleg.post.wachtrij",
        "casusoverleg.verzoeken",
        "casusoverleg.verzoek.duur",
        "casusoverleg.opslag.vastleggen",
        "inbreng",
        "ongelezen",
        "gelukt",
        "R01",
        "V01",
        "inschrijflink",
        "bevroren",
        "verzegeld",
        "sleutel-vernietigd",
        "vernietigd",
        "/welkom",
        "geen",
        "anders",
    ];

    // What the framework itself would tell.
    private static readonly string[] Nooit =
    [
        Kanarie,
        Spoornummer,
        "198.51.100",
        "url.",
        "client.",
        "user_agent",
        "network.",
        "http.",
        "signalr",
        "Microsoft.",
        "service.instance",
        "host.name",
        "process.",
    ];
}
