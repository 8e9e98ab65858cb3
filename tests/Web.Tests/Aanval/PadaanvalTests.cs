using System.Globalization;
using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;

namespace Casusoverleg.Web.Tests.Aanval;

/// <summary>Addresses, methods and headers as no browser of a decent person sends them.</summary>
public sealed class PadaanvalTests(Rollenhuis huis) : IClassFixture<Rollenhuis>
{
    private string Id => huis.Spel.Id;

    [Theory]
    [Trait("Regel", "R01")]
    [Trait("Proef", "valt aan")]
    [InlineData("/OVERLEG/{id}/UITNODIGING")]
    [InlineData("/overleg/{ID}/uitnodiging")]
    [InlineData("//overleg/{id}/uitnodiging")]
    [InlineData("/overleg//{id}/uitnodiging")]
    [InlineData("/overleg/{id}//uitnodiging")]
    [InlineData("/overleg/{id}/uitnodiging/")]
    [InlineData("/overleg/{id}/uitnodiging.")]
    [InlineData("/overleg/{id}/uitnodiging%20")]
    [InlineData("/overleg/%20{id}/uitnodiging")]
    [InlineData("/overleg/{id}%00/uitnodiging")]
    [InlineData("/overleg/{id};x=1/uitnodiging")]
    [InlineData("/%6fverleg/{id}/uitnodiging")]
    [InlineData("/overleg%2f{id}/uitnodiging")]
    [InlineData("/overleg/{id}%2fuitnodiging")]
    [InlineData("/./overleg/{id}/uitnodiging")]
    [InlineData("/uitleg/../overleg/{id}/uitnodiging")]
    [InlineData("/uitleg/%2e%2e/overleg/{id}/uitnodiging")]
    [InlineData("/overleg/{streepjes}/uitnodiging")]
    [InlineData("/overleg/{id}/meeneemlijst.JSON")]
    [InlineData("http://localhost/overleg/{id}/uitnodiging")]
    public async Task Hoe_je_het_adres_ook_schrijft_een_vreemde_ziet_niets(string adres)
    {
        var pad = Pad(adres);
        foreach (var rol in new[] { "niemand", "vreemd", "weg", "beheer", "fg" })
        {
            var antwoord = await Ruw.StuurAsync(huis.Klant(rol), $"GET {pad} HTTP/1.1");
            Assert.DoesNotContain("kanarie", antwoord, StringComparison.OrdinalIgnoreCase);
            Assert.InRange(Ruw.Status(antwoord), 300, 499);
        }
    }

    [Theory]
    [InlineData("TRACE")]
    [InlineData("OPTIONS")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    [InlineData("CONNECT")]
    [InlineData("PROPFIND")]
    [InlineData("GETT")]
    public async Task Een_methode_die_we_niet_kennen_doet_niets_en_herhaalt_niets(string methode)
    {
        foreach (var pad in new[] { "/", $"/overleg/{Id}", $"/overleg/{Id}/neemt-terug" })
        {
            var antwoord = await Ruw.StuurAsync(
                huis.Klant("mee"),
                $"{methode} {pad} HTTP/1.1",
                "",
                "X-Merk: zegmijna"
            );
            Assert.InRange(Ruw.Status(antwoord), 400, 499);
            Assert.DoesNotContain("zegmijna", antwoord, StringComparison.Ordinal);
            Assert.DoesNotContain("kanarie", antwoord, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("X-HTTP-Method-Override: POST")]
    [InlineData("X-HTTP-Method: POST")]
    [InlineData("X-Method-Override: POST")]
    public async Task Een_kop_maakt_van_ophalen_geen_doen(string kop)
    {
        foreach (
            var pad in Matrix.Deuren.Where(static d => d.Soort == "POST").Select(static d => d.Pad)
        )
        {
            if (Matrix.Deuren.Any(d => d.Soort == "GET" && d.Pad == pad))
                continue;
            var adres = pad.Replace("{id}", Id, StringComparison.Ordinal);
            var antwoord = await Ruw.StuurAsync(
                huis.Klant("regie"),
                $"GET {adres}?_method=POST HTTP/1.1",
                "",
                kop
            );
            Assert.True(Ruw.Status(antwoord) is >= 400 and < 500, $"{adres}: {antwoord}");
        }
        // Nothing of it happened: the one who asked is still signed in.
        Assert.Equal(200, (int)(await huis.Klant("regie").GetAsync("/sessies/tijd")).Status);
    }

    [Theory]
    [InlineData("kwaad.example")]
    [InlineData("kwaad.example:443")]
    [InlineData("localhost@kwaad.example")]
    [InlineData("localhost.kwaad.example")]
    [InlineData("localhost, kwaad.example")]
    [InlineData("")]
    public async Task Een_vreemde_gastheer_komt_in_geen_antwoord_terug(string gastheer)
    {
        foreach (var pad in new[] { "/", "/aanmelden", $"/overleg/{Id}/uitnodiging", "/nieuw" })
        {
            var antwoord = await Ruw.StuurAsync(
                huis.Klant("regie"),
                $"GET {pad} HTTP/1.1",
                "",
                $"Host: {gastheer}"
            );
            Assert.DoesNotContain("kwaad", antwoord, StringComparison.Ordinal);
            Assert.Equal(400, Ruw.Status(antwoord));
        }
    }

    [Fact]
    public async Task Een_link_noemt_geen_gastheer_uit_een_doorgestuurde_kop()
    {
        var regie = huis.Klant("regie");
        var teken = (string)(await regie.GetAsync("/aanvraagteken")).Json["teken"]!;
        var antwoord = await Ruw.StuurAsync(
            regie,
            $"POST /overleg/{Id}/toegang HTTP/1.1",
            $$"""{"deelnemer":"{{huis.Spel.Wie["reserve"]}}"}""",
            "Content-Type: application/json",
            $"RequestVerificationToken: {teken}",
            "X-Forwarded-Host: kwaad.example",
            "X-Original-Host: kwaad.example",
            "Forwarded: host=kwaad.example;proto=https",
            "X-Original-URL: /beheer",
            "X-Rewrite-URL: /beheer"
        );
        Assert.Contains("/welkom#", antwoord, StringComparison.Ordinal);
        Assert.DoesNotContain("kwaad", antwoord, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Regel", "R54")]
    [Trait("Proef", "valt aan")]
    public async Task Ook_wie_alleen_de_koppen_vraagt_staat_in_de_verantwoording()
    {
        await using var spel = await Overlegspel.OpenAsync(huis.Server, "verbrugge");
        var antwoord = await Ruw.StuurAsync(
            spel.Klant("verbrugge"),
            $"HEAD /overleg/{spel.Id}/uitnodiging HTTP/1.1"
        );
        Assert.Equal(200, Ruw.Status(antwoord));
        var regels = await huis
            .Server.Diensten.GetRequiredService<IArchief>()
            .LeesVerantwoording(new OverlegId(Guid.ParseExact(spel.Id, "N")));
        Assert.Contains(regels, r => r.Regel!.Kenmerken.GetValueOrDefault("wat") == "uitnodiging");
    }

    [Fact]
    [Trait("Regel", "R01")]
    [Trait("Proef", "valt aan")]
    public async Task Verborgen_en_onbekend_zijn_tot_op_de_byte_gelijk()
    {
        var onbekend = Guid.NewGuid().ToString("N");
        foreach (
            var rol in new[] { "vreemd", "elders", "regie-elders", "beheer", "fg", "toezicht" }
        )
        {
            foreach (
                var deur in Matrix.Deuren.Where(static d =>
                    d.Pad.StartsWith("/overleg/{id}", StringComparison.Ordinal)
                )
            )
            {
                var hier = await RuwAsync(rol, deur, Id);
                var nergens = await RuwAsync(rol, deur, onbekend);
                Assert.Equal(
                    Ruw.ZonderToeval(nergens),
                    Ruw.ZonderToeval(hier).Replace(Id, onbekend, StringComparison.Ordinal)
                );
            }
        }

        Task<string> RuwAsync(string rol, Deur deur, string id) =>
            Ruw.StuurAsync(
                huis.Klant(rol),
                $"{deur.Soort} {deur.Pad.Replace("{id}", id, StringComparison.Ordinal)} HTTP/1.1",
                deur.Soort == "POST" ? "{}" : "",
                "Accept: text/html",
                "Content-Type: application/json"
            );
    }

    [Theory]
    [InlineData("GET /fout/500 HTTP/1.1")]
    [InlineData("GET /overleg/geen-id HTTP/1.1")]
    [InlineData("GET /bestaat/niet HTTP/1.1")]
    [InlineData("GET /terugkijken/x.ics HTTP/1.1")]
    [InlineData("GET /informatiebehoefte.json?pet=x&soort=y HTTP/1.1")]
    [InlineData("GET /%zz HTTP/1.1")]
    [InlineData("GET /\" HTTP/1.1")]
    [InlineData("GET / HTTP/9.9")]
    [InlineData("ONZIN")]
    [InlineData("POST /welkom HTTP/1.1")]
    [InlineData("POST /nieuw HTTP/1.1")]
    [InlineData("POST /hub/overleg HTTP/1.1")]
    public async Task Een_fout_noemt_geen_versie_en_niets_van_binnen(string regel)
    {
        foreach (var soort in new[] { "text/html", "application/json" })
        {
            var antwoord = await Ruw.StuurAsync(
                huis.Klant("regie"),
                regel,
                regel.StartsWith("POST", StringComparison.Ordinal) ? "{" : "",
                $"Accept: {soort}"
            );
            foreach (
                var woord in new[]
                {
                    "Server:",
                    "X-Powered-By",
                    "Kestrel",
                    "Microsoft",
                    "System.",
                    "Exception",
                    "   at ",
                    "/home/",
                    "/tmp/",
                    "SQLite",
                }
            )
                Assert.DoesNotContain(woord, antwoord, StringComparison.OrdinalIgnoreCase);
        }
    }

    private string Pad(string adres) =>
        adres
            .Replace("{id}", Id, StringComparison.Ordinal)
            .Replace("{ID}", Id.ToUpper(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace(
                "{streepjes}",
                Guid.ParseExact(Id, "N").ToString("D"),
                StringComparison.Ordinal
            );
}
