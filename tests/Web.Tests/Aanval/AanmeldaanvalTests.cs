using System.Net;
using System.Text.Json.Nodes;
using Casusoverleg.Web.Tests.Steun;

namespace Casusoverleg.Web.Tests.Aanval;

/// <summary>Coming in as somebody else: links, codes, cookies and addresses.</summary>
[Trait("Regel", "R01")]
[Trait("Proef", "valt aan")]
public sealed class AanmeldaanvalTests
{
    [Fact]
    public async Task Vijf_pogingen_zijn_vijf_pogingen_vanaf_hoeveel_adressen_ook()
    {
        await using var server = await Testserver.StartAsync();
        await using var spel = await Overlegspel.BelegAsync(server);
        var toegang = spel.Toegang["verbrugge"];
        for (var keer = 1; keer <= 5; keer++)
        {
            using var aanvaller = server.NieuweKlant();
            aanvaller.DoorgestuurdVoor = $"203.0.113.{keer}";
            Assert.False((await RaadAsync(aanvaller, toegang, keer)).Gelukt);
        }
        Assert.False((await spel.Klant("verbrugge").MeldAanAsync(toegang)).Gelukt);
        // It is about this link alone.
        Assert.True((await spel.Klant("groen").MeldAanAsync(spel.Toegang["groen"])).Gelukt);
    }

    [Fact]
    public async Task Raden_over_veel_links_wordt_per_adres_geremd()
    {
        await using var server = await Testserver.StartAsync("--Toegang:PogingenPerMinuut=4");
        await using var spel = await Overlegspel.BelegAsync(server);
        using var aanvaller = server.NieuweKlant();
        string? laatste = null;
        foreach (var wie in new[] { "verbrugge", "groen", "pietersen" })
            for (var keer = 0; keer < 2; keer++)
                laatste = (await RaadAsync(aanvaller, spel.Toegang[wie], keer)).Regel;
        Assert.Equal("V04", laatste);
    }

    [Fact]
    public async Task De_code_van_een_ander_past_niet_op_een_link()
    {
        await using var server = await Testserver.StartAsync();
        await using var spel = await Overlegspel.BelegAsync(server);
        var mengsel = spel.Toegang["verbrugge"].DeepClone();
        var codes = new[] { "groen", "pietersen" }.Select(w => (string)spel.Toegang[w]["code"]!);
        mengsel["code"] = codes.First(c => c != (string)spel.Toegang["verbrugge"]["code"]!);
        using var aanvaller = server.NieuweKlant();
        var antwoord = await aanvaller.MeldAanAsync(mengsel);
        Assert.False(antwoord.Gelukt);
        Assert.Null(aanvaller.Sessiesleutel);
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            (await aanvaller.GetAsync($"/overleg/{spel.Id}/uitnodiging")).Status
        );
    }

    [Fact]
    public async Task De_link_van_een_ander_in_mijn_browser_maakt_mij_die_ander_en_niet_allebei()
    {
        await using var server = await Testserver.StartAsync();
        await using var spel = await Overlegspel.OpenAsync(server, "verbrugge");
        var browser = spel.Klant("verbrugge");
        var voor = browser.Sessiesleutel!;
        Assert.True((await browser.MeldAanAsync(spel.Toegang["groen"])).Gelukt);
        await spel.Hub("verbrugge").Gesloten.WaitAsync(Wacht.Geduld);
        var dicht = await Assert.ThrowsAsync<Geweigerd>(() =>
            browser.SocketAsync($"?overleg={spel.Id}")
        );
        Assert.Equal("R08", dicht.Regel);
        using var oud = server.NieuweKlant();
        oud.Sessiesleutel = voor;
        Assert.Equal(HttpStatusCode.Unauthorized, (await oud.GetAsync("/sessies/tijd")).Status);
    }

    [Fact]
    public async Task Een_sleutel_in_adres_of_kop_of_onder_een_andere_naam_opent_niets()
    {
        await using var server = await Testserver.StartAsync();
        await using var spel = await Overlegspel.OpenAsync(server, "verbrugge");
        var sleutel = spel.Klant("verbrugge").Sessiesleutel!;
        using var aanvaller = server.NieuweKlant();
        foreach (
            var (vraag, kop) in new[]
            {
                ($"?__Host-casusoverleg={sleutel}", "X-Leeg: x"),
                ($"?access_token={sleutel}", "X-Leeg: x"),
                ("", $"Authorization: Bearer {sleutel}"),
                ("", $"Cookie: casusoverleg={sleutel}"),
                ("", $"Cookie: __Secure-casusoverleg={sleutel}"),
                ("", $"Cookie: __host-casusoverleg={sleutel}"),
                ("", $"Cookie: __Host-casusoverleg={sleutel}x"),
                ("", $"Cookie: __Host-casusoverleg={sleutel[..42]}"),
                ("", $"Cookie: x=__Host-casusoverleg={sleutel}"),
                ("", $"X-Forwarded-User: {sleutel}"),
            }
        )
        {
            var pad = $"/overleg/{spel.Id}/uitnodiging{vraag}";
            var antwoord = await Ruw.StuurAsync(aanvaller, $"GET {pad} HTTP/1.1", "", kop);
            Assert.Equal((kop, 401), (kop, Ruw.Status(antwoord)));
            Assert.DoesNotContain("behoud van de woning", antwoord, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Twee_koekjes_met_dezelfde_naam_maken_niemand_een_ander()
    {
        await using var server = await Testserver.StartAsync();
        await using var spel = await Overlegspel.OpenAsync(server, "verbrugge", "groen");
        using var niemand = server.NieuweKlant();
        var (een, ander) = (spel.Klant("verbrugge"), spel.Klant("groen"));
        var (ik, jij) = (await IkAsync(een), await IkAsync(ander));
        foreach (
            var koekjes in new[]
            {
                $"__Host-casusoverleg={een.Sessiesleutel}; __Host-casusoverleg={ander.Sessiesleutel}",
                $"__Host-casusoverleg={ander.Sessiesleutel}; __Host-casusoverleg={een.Sessiesleutel}",
                $"__Host-casusoverleg=onzin; __Host-casusoverleg={een.Sessiesleutel}",
                $"__Host-casusoverleg={een.Sessiesleutel}; __Host-casusoverleg=onzin",
                $"__Host-casusoverleg={een.Sessiesleutel}, __Host-casusoverleg=onzin",
            }
        )
        {
            var antwoord = await Ruw.StuurAsync(
                niemand,
                "GET /sessies/tijd HTTP/1.1",
                "",
                $"Cookie: {koekjes}"
            );
            // One of the two that was sent, or nobody; never anybody else.
            Assert.True(
                Ruw.Status(antwoord) == 401
                    || antwoord.Contains(ik, StringComparison.Ordinal)
                    || antwoord.Contains(jij, StringComparison.Ordinal),
                antwoord
            );
            // A token belongs to one session: mixing cookies gives no post.
            var teken = (string)(await een.GetAsync("/aanvraagteken")).Json["teken"]!;
            var post = await Ruw.StuurAsync(
                niemand,
                $"POST /overleg/{spel.Id}/trekt-zich-terug HTTP/1.1",
                "{}",
                $"Cookie: {koekjes}",
                "Content-Type: application/json",
                $"RequestVerificationToken: {teken}"
            );
            Assert.True(Ruw.Status(post) is 400 or 401, post);
        }
    }

    [Fact]
    public async Task Na_afmelden_opent_het_oude_koekje_niets_en_blijft_niets_in_de_browser()
    {
        await using var server = await Testserver.StartAsync();
        await using var spel = await Overlegspel.OpenAsync(server, "verbrugge");
        using var tweede = server.NieuweKlant();
        tweede.Steel(spel.Klant("verbrugge"));
        await using var tabblad = await tweede.HubAsync();
        await tabblad.BetreedAsync(spel.Id);
        var af = await spel.Klant("verbrugge").PostAsync("/afmelden", new { });
        Assert.Contains(
            "\"storage\"",
            af.Koppen.GetValues("Clear-Site-Data").Single(),
            StringComparison.Ordinal
        );
        Assert.True(af.Koppen.CacheControl!.NoStore);
        await tabblad.Gesloten.WaitAsync(Wacht.Geduld);
        foreach (var deur in Matrix.Deuren.Where(static d => d.Soort == "GET"))
        {
            if (!deur.Pad.StartsWith("/overleg/{id}", StringComparison.Ordinal))
                continue;
            var pad = deur.Pad.Replace("{id}", spel.Id, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.Unauthorized, (await tweede.GetAsync(pad)).Status);
        }
        var dicht = await Assert.ThrowsAsync<Geweigerd>(() => tweede.SocketAsync());
        Assert.Equal(HttpStatusCode.Unauthorized, dicht.Status);
    }

    [Fact]
    public async Task Een_geheim_in_vreemde_vorm_wordt_gewoon_niet_gevonden()
    {
        await using var server = await Testserver.StartAsync();
        using var aanvaller = server.NieuweKlant();
        foreach (
            var geheim in new[]
            {
                "",
                "%",
                "' OR 1=1 --",
                new string('a', 43),
                new string('a', 100_000),
                "\u0000",
                "../../../etc/passwd",
                "{{7*7}}",
            }
        )
        {
            var antwoord = await aanvaller.PostAsync("/welkom", new { geheim, code = "123456" });
            Assert.False(antwoord.Gelukt, antwoord.Tekst);
            Assert.True((int)antwoord.Status < 500, $"{geheim.Length}: {antwoord.Status}");
            Assert.Null(aanvaller.Sessiesleutel);
        }
    }

    private static async Task<string> IkAsync(Klant klant) =>
        (string)(await klant.GetAsync("/sessies/tijd")).Json["ik"]!;

    // Always a wrong one: another last digit.
    private static Task<Httpantwoord> RaadAsync(Klant klant, JsonNode toegang, int keer)
    {
        var fout = toegang.DeepClone();
        var goed = (string)toegang["code"]!;
        fout["code"] = $"{goed[..5]}{(goed[5] - '0' + 1 + (keer % 9)) % 10}";
        return klant.MeldAanAsync(fout);
    }
}
