using System.Text;
using System.Text.Json.Nodes;
using Casusoverleg.Web.Mail;
using Casusoverleg.Web.Tests.Steun;

namespace Casusoverleg.Web.Tests.Mail;

/// <summary>An invitation by mail, to a real mail server on a socket, judged by the bytes that came in.</summary>
public sealed class UitnodigingsmailTests
{
    private const string Adres = "p.verbrugge@wijkteam.example.nl";

    [Fact]
    [Trait("Regel", "R81")]
    [Trait("Proef", "valt aan")]
    public async Task De_mail_zegt_wie_uitnodigt_en_wanneer_en_niets_van_de_casus()
    {
        await using var post = new Mailserver().Start();
        await using var server = await Testserver.StartAsync(post.Instellingen);
        await using var spel = await Overlegspel.BelegAsync(server, MetPost());

        var mail = (await post.WachtOpAsync(1)).Single();

        Assert.Equal([Adres], mail.Aan);
        Assert.Equal("overleg@example.nl", mail.Van);
        Assert.Equal(Adres, mail.Kop("To"));
        Assert.Equal("Uitnodiging voor een overleg", mail.Kop("Subject"));
        Assert.Matches("^<[0-9a-f]{32}@example.nl>$", mail.Kop("Message-ID"));
        Assert.Equal(
            "\"Casusoverleg\" <overleg@example.nl>".Replace("\"", ""),
            mail.Kop("From").Replace("\"", "")
        );
        Assert.All(mail.Ruw, b => Assert.InRange(b, (byte)9, (byte)126));
        Assert.All(mail.Tekst.Split("\r\n"), r => Assert.True(r.Length <= 998));
        var delen = mail.Delen();
        Assert.Contains(
            "C. Baak nodigt je uit voor een overleg op dinsdag 2 maart 2027 om 10.30 uur.",
            delen[0]
        );
        Assert.Contains($"https://overleg.test/welkom#{Geheim(spel, "verbrugge")}", delen[0]);
        string[] kanaries =
        [
            "Proef",
            "woning",
            "Bezoek",
            "Oudere",
            "hulp",
            "heer J",
            "Verbrugge,",
            "P. Verbrugge",
            "Groen",
            "Pietersen",
            "Wijkteam",
            "Bemoeizorg",
            "corporatie",
            "Wmo",
            "Kanarieplein",
            "multiproblematiek",
            spel.Id,
            .. spel.Toegang.Values.Select(t => (string)t["code"]!),
        ];
        var alles = mail.Tekst.Replace(Adres, "") + string.Join('\n', delen);
        Assert.All(kanaries, k => Assert.DoesNotContain(k, alles, StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Regel", "R01")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Wie_nog_niet_liet_zien_wie_hij_is_verbruikt_geen_mail()
    {
        var klok = new Verzetklok();
        await using var post = new Mailserver().Start();
        await using var server = await Testserver.StartAsync(
            klok,
            [.. post.Instellingen, "--Kamer:OpdrachtenIneens=1000"]
        );
        await using var spel = await Overlegspel.OpenAsync(server, "verbrugge");
        await spel.DoeAsync(
            "baak",
            new() { ["doet"] = "benoemt-regisseur", ["deelnemer"] = spel.Wie["verbrugge"] }
        );
        klok.Vooruit(TimeSpan.FromMinutes(16));
        var klant = spel.Klant("verbrugge");
        var pad = $"/overleg/{spel.Id}/toegang";
        var vraag = new { deelnemer = spel.Wie["groen"], adres = "groen@wijkteam.example.nl" };
        for (var keer = 0; keer < Postbode.PerUur; keer++)
            Assert.Equal("code", (string?)(await klant.PostAsync(pad, vraag)).Json["bewijs"]);
        var code = (string)spel.Toegang["verbrugge"]["code"]!;
        Assert.True((await klant.PostAsync("/sessies/bewijs", new { code })).Gelukt);
        var nieuw = await klant.PostAsync(pad, vraag);
        Assert.True(nieuw.Gelukt, nieuw.Tekst);
        Assert.Equal([vraag.adres], (await post.WachtOpAsync(1)).Single().Aan);
    }

    [Fact]
    [Trait("Regel", "R81")]
    [Trait("Proef", "houdt")]
    public async Task De_agenda_in_de_bijlage_heeft_alleen_een_titel_en_een_tijd()
    {
        await using var post = new Mailserver().Start();
        await using var server = await Testserver.StartAsync(post.Instellingen);
        await using var spel = await Overlegspel.BelegAsync(server, MetPost());

        var mail = (await post.WachtOpAsync(1)).Single();

        Assert.Contains("text/calendar", mail.Tekst);
        var regels = mail.Delen()[1].Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("DTSTAMP:", regels[6]);
        Assert.Equal(
            [
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Casusoverleg//Uitnodiging//NL",
                "METHOD:PUBLISH",
                "BEGIN:VEVENT",
                $"UID:{spel.Wie["verbrugge"]}@casusoverleg",
                "DTSTART:20270302T093000Z",
                "DURATION:PT1H",
                "SUMMARY:Casusoverleg",
                "TRANSP:OPAQUE",
                "END:VEVENT",
                "END:VCALENDAR",
            ],
            [.. regels[..6], .. regels[7..]]
        );
    }

    [Fact]
    [Trait("Regel", "R01")]
    [Trait("Proef", "houdt")]
    public async Task Met_de_link_uit_de_mail_en_de_code_van_het_scherm_kom_je_binnen_en_dan_is_het_adres_weg()
    {
        await using var post = new Mailserver().Start();
        await using var server = await Testserver.StartAsync(post.Instellingen);
        await using var spel = await Overlegspel.BelegAsync(server, MetPost());
        var mail = (await post.WachtOpAsync(1)).Single();
        await WachtOpStandAsync(spel, "Mail verstuurd om");

        var link = mail.Delen()[0]
            .Split("\r\n")
            .Single(r => r.Contains("/welkom#", StringComparison.Ordinal));
        var aan = await spel.Klant("verbrugge")
            .MeldAanAsync(
                new JsonObject
                {
                    ["link"] = link,
                    ["code"] = (string)spel.Toegang["verbrugge"]["code"]!,
                }
            );

        Assert.True(aan.Gelukt, aan.Tekst);
        Assert.Empty(await StandAsync(spel));
        var ander = await spel.Klant("verbrugge")
            .PostAsync($"/overleg/{spel.Id}/post/stand", new { });
        Assert.Empty(ander.Json["post"]!.AsArray());
    }

    [Fact]
    [Trait("Regel", "R81")]
    [Trait("Proef", "valt aan")]
    public async Task Geen_adres_link_of_code_staat_leesbaar_op_schijf_of_in_het_logboek()
    {
        await using var post = new Mailserver
        {
            Weiger = static _ => $"550 {Adres} onbekend",
        }.Start();
        await using var server = await Testserver.StartAsync(post.Instellingen);
        await using var spel = await Overlegspel.BelegAsync(server, MetPost());
        await WachtOpStandAsync(spel, "Mail niet gelukt");
        await server.StopAsync();

        string[] geheimen =
        [
            Adres,
            Geheim(spel, "verbrugge"),
            (string)spel.Toegang["verbrugge"]["code"]!,
        ];
        foreach (
            var bestand in Directory.EnumerateFiles(server.Map, "*", SearchOption.AllDirectories)
        )
        {
            var inhoud = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(bestand));
            Assert.All(
                geheimen,
                g => Assert.DoesNotContain(g, inhoud, StringComparison.OrdinalIgnoreCase)
            );
        }
    }

    [Theory]
    [InlineData("a@b.nl\r\nBcc: c@d.nl")]
    [InlineData("a@b.nl\nSubject: x")]
    [InlineData("a@b.nl, c@d.nl")]
    [InlineData("a@b.nl>,<c@d.nl")]
    [InlineData("Naam <a@b.nl>")]
    [InlineData("\"a\r\nBcc: c\"@b.nl")]
    [InlineData("a@b@c.nl")]
    [InlineData("a @b.nl")]
    [InlineData("a@b")]
    [InlineData("a@[127.0.0.1]")]
    [InlineData("a@-b.nl")]
    [InlineData("a..b@c.nl")]
    [InlineData("ä@b.nl")]
    [InlineData("a@b.nl\0")]
    [InlineData("")]
    [Trait("Regel", "R81")]
    [Trait("Proef", "valt aan")]
    public async Task Een_adres_dat_meer_kan_zijn_dan_een_adres_wordt_geweigerd(string adres)
    {
        Assert.False(Casusoverleg.Web.Mail.Mailadres.Klopt(adres));
        await using var post = new Mailserver().Start();
        await using var server = await Testserver.StartAsync(post.Instellingen);
        using var regisseur = await server.RegisseurAsync();

        var antwoord = await regisseur.PostAsync("/nieuw", MetPost(adres));

        Assert.Equal("V01", antwoord.Regel);
        Assert.Empty(post.Gehoord);
    }

    [Fact]
    public void Een_adres_van_meer_dan_254_tekens_wordt_geweigerd()
    {
        var lang = $"a@{string.Join('.', Enumerable.Repeat(new string('b', 50), 5))}";
        Assert.False(Casusoverleg.Web.Mail.Mailadres.Klopt(lang + ".nl"));
        Assert.True(Casusoverleg.Web.Mail.Mailadres.Klopt("p.van-daal+werk@sub.example.nl"));
    }

    [Fact]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Een_mens_verstuurt_hooguit_honderd_mails_per_uur_en_houdt_een_ander_niet_op()
    {
        await using var post = new Mailserver().Start();
        await using var server = await Testserver.StartAsync(post.Instellingen);
        var veel = MetPost();
        for (var i = 1; i < Postbode.PerUur; i++)
            veel["post"]![$"niemand{i}"] = Adres;
        await using var spel = await Overlegspel.BelegAsync(server, veel);
        var vraag = new { deelnemer = spel.Wie["verbrugge"], adres = Adres };
        foreach (var pad in new[] { "post", "toegang" })
        {
            var nee = await spel.Klant("baak").PostAsync($"/overleg/{spel.Id}/{pad}", vraag);
            Assert.Equal("V04", nee.Regel);
            Assert.Contains("zelf door", (string)nee.Json["zin"]!);
        }
        await using var ander = await Overlegspel.BelegAsync(server, MetPost());
        await post.WachtOpAsync(2);
    }

    [Fact]
    public async Task Zonder_mailserver_weigert_de_server_een_mailadres_met_uitleg()
    {
        await using var server = await Testserver.StartAsync();
        using var regisseur = await server.RegisseurAsync();
        var antwoord = await regisseur.PostAsync("/nieuw", MetPost());
        Assert.Equal("V01", antwoord.Regel);
        Assert.Contains("geef de link zelf door", (string)antwoord.Json["zin"]!);
    }

    internal static JsonObject MetPost(string adres = Adres)
    {
        var nieuw = Casussen.Nieuw();
        nieuw["gepland"] = new JsonObject
        {
            ["datum"] = "2027-03-02",
            ["tijd"] = "10:30:00",
            ["plaats"] = "Kanarieplein 5",
        };
        nieuw["post"] = new JsonObject { ["verbrugge"] = adres };
        return nieuw;
    }

    internal static string Geheim(Overlegspel spel, string wie) =>
        ((string)spel.Toegang[wie]["link"]!).Split('#')[1];

    internal static async Task<JsonArray> StandAsync(Overlegspel spel)
    {
        var antwoord = await spel.Klant("baak")
            .PostAsync($"/overleg/{spel.Id}/post/stand", new { });
        Assert.True(antwoord.Gelukt, antwoord.Tekst);
        return antwoord.Json["post"]!.AsArray();
    }

    internal static Task WachtOpStandAsync(Overlegspel spel, string zin) =>
        Wacht.TotAsync(
            async () =>
                (await StandAsync(spel)).Any(p =>
                    ((string)p!["stand"]!).StartsWith(zin, StringComparison.Ordinal)
                ),
            $"de stand werd niet: {zin}"
        );
}
