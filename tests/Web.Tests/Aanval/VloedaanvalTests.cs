using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using Casusoverleg.Web.Kamer;
using Casusoverleg.Web.Tests.Steun;

namespace Casusoverleg.Web.Tests.Aanval;

/// <summary>More comes in than anybody needs, from outside or from one who was invited: it stays outside, and the others go on.</summary>
public sealed class VloedaanvalTests
{
    [Fact]
    public async Task Een_vloed_van_vreemden_stopt_bij_hun_adres_en_wie_is_aangemeld_komt_daar_gewoon_binnen()
    {
        await using var server = await Testserver.StartAsync("--Toegang:VreemdeSocketsPerMinuut=3");
        await using var spel = await Overlegspel.OpenAsync(server, "verbrugge", "groen");
        using var vreemde = server.NieuweKlant();
        for (var keer = 0; keer < 3; keer++)
            Assert.Equal(HttpStatusCode.Unauthorized, await KlopAsync(vreemde));
        Assert.Equal(HttpStatusCode.TooManyRequests, await KlopAsync(vreemde));
        // A key that was made up is not even looked for, and the line of a page is a socket as well.
        vreemde.Sessiesleutel = new string('a', 43);
        Assert.Equal(HttpStatusCode.TooManyRequests, await KlopAsync(vreemde));
        Assert.Equal(HttpStatusCode.TooManyRequests, await KlopAsync(vreemde, "/sessies/lijn"));
        var ruw = await Ruw.StuurAsync(vreemde, "GET /hub/overleg HTTP/1.1");
        Assert.Equal(429, Ruw.Status(ruw));
        Assert.EndsWith("\r\n\r\n", ruw, StringComparison.Ordinal);
        // Elsewhere nobody notices, and here nobody with a session.
        Assert.Equal(HttpStatusCode.Unauthorized, await KlopAsync(vreemde, van: "203.0.113.7"));
        await using var nog = await spel.Klant("verbrugge").HubAsync();
        Assert.True((bool)(await nog.BetreedAsync(spel.Id))["gelukt"]!);

        await server.StartOpnieuwAsync();
        using var terug = new Klant(server.Adres);
        terug.Steel(spel.Klant("groen"));
        for (var keer = 0; keer < 3; keer++)
            Assert.Equal(HttpStatusCode.Unauthorized, await KlopAsync(server.NieuweKlant()));
        // The server does not know this session yet. The page that asks why its line does not open makes it known.
        Assert.Equal(HttpStatusCode.TooManyRequests, await KlopAsync(terug));
        Assert.Equal(HttpStatusCode.OK, (await terug.GetAsync($"/overleg/{spel.Id}")).Status);
        await using var weer = await terug.HubAsync();
        Assert.True((bool)(await weer.BetreedAsync(spel.Id))["gelukt"]!);
    }

    [Fact]
    [Trait("Regel", "R01")]
    [Trait("Proef", "valt aan")]
    public async Task Een_pagina_van_een_ander_stuurt_met_het_koekje_van_een_mens_diegene_niet_weg()
    {
        await using var server = await Testserver.StartAsync("--Kamer:OpdrachtenIneens=20");
        await using var spel = await Overlegspel.OpenAsync(server, "verbrugge");
        var mens = spel.Klant("verbrugge");
        // More than sends somebody away, were it their own doing.
        var elders = Enumerable
            .Range(0, 20 + Opdrachtmaat.Hoogstens)
            .Select(_ => KlopAsync(mens, origin: "http://buren.localhost"));
        Assert.All(await Task.WhenAll(elders), s => Assert.Equal(HttpStatusCode.Forbidden, s));
        await spel.DoeAsync("verbrugge", Casussen.Inbreng(spel.Over, "Ondertussen"));
        Assert.Equal(HttpStatusCode.SwitchingProtocols, await KlopAsync(mens));
    }

    [Fact]
    public async Task Wie_stille_verbindingen_openhoudt_verliest_de_oudste_en_een_collega_komt_erbij()
    {
        // Nobody here is a proxy, so that connections count where they come from.
        await using var server = await Testserver.StartAsync(
            "--Proxies:0=10.9.9.0/24",
            "--Grenzen:VreemdPerAdres=4"
        );
        using var regisseur = await server.RegisseurAsync();
        var stil = new List<TcpClient>();
        await OpenAsync(server, stil, 6);
        await Wacht.TotAsync(() => Dicht(stil) == 2, "er ging geen oude weg");
        using var collega = server.NieuweKlant();
        collega.Steel(regisseur);
        Assert.Equal(HttpStatusCode.OK, (await collega.GetAsync("/")).Status);
        // Who showed a session is no stranger, however many come after.
        await OpenAsync(server, stil, 6);
        await Wacht.TotAsync(() => Dicht(stil) == 8, "er bleven er te veel");
        using var hub = await collega.SocketAsync();
        Assert.Equal(WebSocketState.Open, hub.State);
        stil.ForEach(static s => s.Dispose());
    }

    [Fact]
    public async Task Van_vele_adressen_samen_houdt_een_vloed_ruimte_over_voor_wie_is_aangemeld()
    {
        await using var server = await Testserver.StartAsync(
            "--Proxies:0=10.9.9.0/24",
            "--Grenzen:Verbindingen=20"
        );
        using var regisseur = await server.RegisseurAsync();
        var stil = new List<TcpClient>();
        await OpenAsync(server, stil, 30, static nummer => $"127.0.0.{nummer + 10}");
        await Wacht.TotAsync(() => Dicht(stil) == 14, "de oudste vreemden gingen niet weg");
        using var collega = server.NieuweKlant();
        collega.Steel(regisseur);
        Assert.Equal(HttpStatusCode.OK, (await collega.GetAsync("/")).Status);
        stil.ForEach(static s => s.Dispose());
    }

    [Fact]
    public async Task Wie_is_aangemeld_vult_de_server_niet_met_eigen_verbindingen_ook_niet_na_afmelden()
    {
        await using var server = await Testserver.StartAsync(
            "--Proxies:0=10.9.9.0/24",
            "--Grenzen:VreemdPerAdres=8"
        );
        using var regisseur = await server.RegisseurAsync();
        var vraag = Encoding.ASCII.GetBytes(
            $"GET /health HTTP/1.1\r\nHost: {server.Adres.Authority}\r\nCookie: {regisseur.Koekjes}\r\n\r\n"
        );
        var open = new List<TcpClient>();
        for (var keer = 0; keer < 70; keer++)
        {
            await OpenAsync(server, open, 1);
            await open[^1].GetStream().WriteAsync(vraag);
            Assert.NotEqual(0, await open[^1].GetStream().ReadAsync(new byte[4096]));
        }
        await Wacht.TotAsync(() => Dicht(open) >= 10, "er bleven er te veel");
        // Anybody else goes on, and so does the same person elsewhere.
        using var ander = server.NieuweKlant();
        Assert.Equal(HttpStatusCode.OK, (await ander.GetAsync("/aanmelden")).Status);
        Assert.Equal(HttpStatusCode.OK, (await regisseur.GetAsync("/")).Status);
        // What a session leaves behind is a stranger's again.
        Assert.True((await regisseur.PostAsync("/afmelden", new { })).Gelukt);
        await Wacht.TotAsync(() => Dicht(open) >= 62, "er bleven er te veel na afmelden");
        open.ForEach(static s => s.Dispose());
    }

    [Fact]
    public async Task Wie_blijft_doorsturen_verliest_de_lijn_en_een_halve_minuut_en_verder_niets()
    {
        var klok = new Verzetklok();
        await using var server = await Testserver.StartAsync(klok, "--Sluiten:AftelSeconden=0");
        await using var spel = await Overlegspel.OpenAsync(server, "verbrugge", "groen");
        await spel.DoeAsync("groen", Casussen.Inbreng(spel.Over, "Van groen"));
        var lijn = spel.Hub("groen");
        await StuurTeVeelAsync(lijn);
        Assert.Equal("V04", (string?)lijn.Weg?["regel"]);
        Assert.Equal(Wegreden.TeSnel.Zin, (string?)lijn.Weg?["zin"]);
        // The page waits and comes back by itself: an honest tab of the same person loses nothing.
        Assert.Equal(30, (int?)lijn.Weg?["terugNa"]);

        var groen = spel.Klant("groen");
        Assert.Equal(HttpStatusCode.TooManyRequests, await KlopAsync(groen));
        await spel.DoeAsync("verbrugge", Casussen.Inbreng(spel.Over, "Ondertussen"));
        await spel.Hub("baak").WachtOpAsync(static b => (string?)b["soort"] == "inbreng");
        Assert.Equal(HttpStatusCode.OK, (await groen.GetAsync($"/overleg/{spel.Id}")).Status);
        klok.Vooruit(Opdrachtmaat.Straf);
        await spel.BetreedAsync("groen");

        await spel.DoeAsync("baak", Casussen.Doet("sluit"));
        Assert.Single((await spel.HaalAsync("groen")).Json["zelfGedeeld"]!.AsArray());
    }

    [Fact]
    public async Task Wie_bij_te_veel_overleggen_hoort_roept_pas_weer_bijeen_als_er_een_weg_is()
    {
        await using var server = await Testserver.StartAsync(
            "--Grenzen:OverleggenPerPersoon=1",
            "--Sluiten:AftelSeconden=0"
        );
        await using var spel = await Overlegspel.OpenAsync(server, "verbrugge");
        var nog = await spel.Klant("baak").PostAsync("/nieuw", Casussen.Nieuw());
        Assert.Equal((HttpStatusCode.TooManyRequests, "V04"), (nog.Status, nog.Regel));
        // Of somebody else it is another matter.
        await using var ander = await Overlegspel.BelegAsync(server);
    }

    [Fact]
    public async Task Wie_is_weggestuurd_is_met_een_nieuwe_link_niet_eerder_terug()
    {
        var klok = new Verzetklok();
        await using var server = await Testserver.StartAsync(klok);
        await using var spel = await Overlegspel.OpenAsync(server, "groen");
        await StuurTeVeelAsync(spel.Hub("groen"));

        var vraag = new { deelnemer = spel.Wie["groen"] };
        var link = await spel.Klant("baak").PostAsync($"/overleg/{spel.Id}/toegang", vraag);
        using var weer = server.NieuweKlant();
        Assert.True((await weer.MeldAanAsync(link.Json)).Gelukt);
        Assert.Equal(HttpStatusCode.TooManyRequests, await KlopAsync(weer));
        klok.Vooruit(Opdrachtmaat.Straf);
        Assert.NotEqual(HttpStatusCode.TooManyRequests, await KlopAsync(weer));
    }

    [Fact]
    public async Task Pings_zonder_einde_worden_niet_sneller_gelezen_dan_een_mens_stuurt()
    {
        await using var server = await Testserver.StartAsync();
        await using var spel = await Overlegspel.OpenAsync(server, "verbrugge", "groen");
        using var vijand = await spel.Klant("groen").SocketAsync($"?overleg={spel.Id}");
        await HubaanvalTests.StelVoorAsync(vijand);
        var pings = Encoding.UTF8.GetBytes(
            string.Concat(Enumerable.Repeat("""{"type":6}""" + '\u001e', 3000))
        );
        // Forty megabytes: at the speed of a person over eight minutes, and more than what stands in a line.
        var sturen = Task.Run(async () =>
        {
            for (var keer = 0; keer < 1200; keer++)
                await vijand.SendAsync(pings, WebSocketMessageType.Text, true, default);
        });
        for (var keer = 0; keer < 3; keer++)
            await spel.DoeAsync("verbrugge", Casussen.Inbreng(spel.Over, $"Ondertussen {keer}"));
        await spel.Hub("baak")
            .WachtOpAsync(static b => (string?)b["inbreng"]?["tekst"] == "Ondertussen 2");
        Assert.False(sturen.IsCompleted);
        vijand.Abort();
        await Record.ExceptionAsync(() => sturen);
    }

    private static async Task StuurTeVeelAsync(Hub lijn)
    {
        var klaar = """{"type":1,"target":"Doe","arguments":[{"doet":"klaar"}]}""" + '\u001e';
        await lijn.StuurRuwAsync(string.Concat(Enumerable.Repeat(klaar, 400)));
        await lijn.Gesloten.WaitAsync(Wacht.Geduld);
    }

    // What an upgrade is answered with; 101 when it opens.
    private static async Task<HttpStatusCode> KlopAsync(
        Klant klant,
        string pad = "/hub/overleg",
        string? van = null,
        string origin = "eigen"
    )
    {
        try
        {
            using var socket = await klant.SocketAsync(
                pad: pad,
                origin: origin,
                inrichten: opties =>
                {
                    if (van is not null)
                        opties.SetRequestHeader("X-Forwarded-For", van);
                }
            );
            return HttpStatusCode.SwitchingProtocols;
        }
        catch (Geweigerd nee)
        {
            return nee.Status;
        }
    }

    private static async Task OpenAsync(
        Testserver server,
        List<TcpClient> open,
        int hoeveel,
        Func<int, string>? van = null
    )
    {
        for (var nummer = 0; nummer < hoeveel; nummer++)
        {
            open.Add(
                van is null
                    ? new TcpClient()
                    : new TcpClient(new IPEndPoint(IPAddress.Parse(van(nummer)), 0))
            );
            await open[^1].ConnectAsync(server.Adres.Host, server.Adres.Port);
        }
    }

    // A line that can be read and holds nothing, once what came was read, was hung up on.
    private static int Dicht(List<TcpClient> alle) =>
        alle.Count(static k =>
        {
            var rest = new byte[4096];
            while (k.Available > 0)
                _ = k.Client.Receive(rest);
            return k.Client.Poll(0, SelectMode.SelectRead) && k.Available == 0;
        });
}
