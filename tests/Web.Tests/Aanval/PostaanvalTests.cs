using System.Text.Json.Nodes;
using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;

namespace Casusoverleg.Web.Tests.Aanval;

/// <summary>Posts in a shape, a kind or a name they should not have.</summary>
public sealed class PostaanvalTests(Rollenhuis huis) : IClassFixture<Rollenhuis>
{
    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/xml")]
    [InlineData("application/jsonp")]
    [InlineData("text/json+x")]
    [InlineData("")]
    public async Task Een_formulier_dat_geen_JSON_zegt_te_zijn_wordt_niet_gelezen(string soort)
    {
        var antwoord = await PostAsync(
            huis.Klant("regie"),
            "/nieuw",
            Casussen.Nieuw().ToJsonString(),
            $"Content-Type: {soort}"
        );
        Assert.Equal(400, Ruw.Status(antwoord));
        Assert.Contains("V01", antwoord, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("overleg", "id", "00000000000000000000000000000001")]
    [InlineData("overleg", "status", "open")]
    [InlineData("overleg", "fase", "sluiten")]
    [InlineData("overleg", "geopendOp", "2020-01-01T00:00:00Z")]
    [InlineData("", "door", "00000000000000000000000000000001")]
    [InlineData("", "persoon", "00000000000000000000000000000001")]
    [InlineData("", "regisseur", "x")]
    [InlineData("deelnemers/1", "status", "accepteerde")]
    [InlineData("deelnemers/1", "wacht", "false")]
    [InlineData("deelnemers/1", "persoon", "00000000000000000000000000000001")]
    [InlineData("deelnemers/1", "aanmelding", "regisseursaccount")]
    [InlineData("deelnemers/1", "code", "000000")]
    public async Task Bijeenroepen_met_een_veld_dat_niet_gevraagd_is_doet_niets(
        string waar,
        string veld,
        string waarde
    )
    {
        var nieuw = Casussen.Nieuw();
        JsonNode plek = nieuw;
        foreach (var stap in waar.Split('/', StringSplitOptions.RemoveEmptyEntries))
            plek = int.TryParse(stap, out var nummer) ? plek[nummer]! : plek[stap]!;
        plek[veld] = waarde;
        var antwoord = await huis.Klant("regie").PostAsync("/nieuw", nieuw);
        Assert.Equal("V01", antwoord.Regel);
    }

    [Theory]
    [InlineData("/overleg/{id}/accepteert", """{"geheimhouding":true,"regisseur":true}""")]
    [InlineData("/overleg/{id}/accepteert", """{"geheimhouding":true,"deelnemer":"x"}""")]
    [InlineData("/overleg/{id}/accepteert", """{"geheimhouding":true,"geheimhouding":true}""")]
    [InlineData("/overleg/{id}/accepteert", """{"Geheimhouding":true}""")]
    [InlineData("/overleg/{id}/accepteert", """{"geheimhouding":"true"}""")]
    [InlineData("/overleg/{id}/accepteert", """[{"geheimhouding":true}]""")]
    [InlineData("/overleg/{id}/accepteert", """{"geheimhouding":true} {}""")]
    [InlineData("/overleg/{id}/accepteert", """{"geheimhouding":true,}""")]
    [InlineData("/overleg/{id}/accepteert", """{/*x*/"geheimhouding":true}""")]
    [InlineData("/overleg/{id}/accepteert", "\ufeff{\"geheimhouding\":true")]
    [InlineData("/overleg/{id}/wacht", """{"aanmelding":"regisseursaccount"}""")]
    public async Task Aanvaarden_in_een_andere_vorm_laat_niemand_binnen(string pad, string inhoud)
    {
        var genodigd = huis.Klant("genodigd");
        var antwoord = await genodigd.PostRuwAsync(
            pad.Replace("{id}", huis.Spel.Id, StringComparison.Ordinal),
            inhoud
        );
        Assert.Equal("V01", antwoord.Regel);
        var dicht = await Assert.ThrowsAsync<Geweigerd>(() =>
            genodigd.SocketAsync($"?overleg={huis.Spel.Id}")
        );
        Assert.Equal("R08", dicht.Regel);
    }

    [Theory]
    [InlineData("C. Baak\r\nBcc: kwaad@example.org")]
    [InlineData("C. Baak\nSet-Cookie: x=y")]
    [InlineData("C. Baak\u0000")]
    [InlineData("C. \u202Ekaab")]
    public async Task Een_naam_met_stuurtekens_wordt_geen_account(string naam)
    {
        var antwoord = await huis.Klant("beheer")
            .PostAsync("/beheer/account", new { naam, rol = "regisseur" });
        Assert.Equal("V01", antwoord.Regel);
    }

    [Theory]
    [InlineData("a@example.org\r\nBcc: b@example.org")]
    [InlineData("a@example.org\nBcc: b@example.org")]
    [InlineData("a@example.org,b@example.org")]
    [InlineData("a@example.org> <b@example.org")]
    [InlineData("a@example.org\u0000")]
    public async Task Een_mailadres_is_een_adres_en_geen_kop(string mail)
    {
        var antwoord = await huis.Klant("beheer")
            .PostAsync(
                "/beheer/account",
                new
                {
                    naam = "Dana",
                    rol = "regisseur",
                    mail,
                }
            );
        Assert.Equal("V01", antwoord.Regel);
        var post = await huis.Klant("regie")
            .PostAsync(
                $"/overleg/{huis.Spel.Id}/post",
                new { deelnemer = huis.Spel.Wie["reserve"], adres = mail }
            );
        Assert.False(post.Gelukt, post.Tekst);
    }

    [Fact]
    public async Task Een_post_op_een_pagina_doet_niets()
    {
        foreach (var deur in Matrix.Deuren.Where(static d => d.Soort == "GET" && d.Vraag == ""))
        {
            if (
                deur.Pad.Contains('{', StringComparison.Ordinal)
                || Matrix.Deuren.Any(d => d.Soort == "POST" && d.Pad == deur.Pad)
            )
                continue;
            var antwoord = await huis.Klant("regie").PostRuwAsync(deur.Pad, "{}", metTeken: false);
            Assert.True((int)antwoord.Status is >= 400 and < 500, $"{deur.Pad} {antwoord.Status}");
        }
    }

    [Fact]
    public async Task Een_post_die_te_groot_is_wordt_niet_gelezen()
    {
        var groot = $$"""{"overleg":"{{new string('a', 300 * 1024)}}"}""";
        var antwoord = await PostAsync(
            huis.Klant("regie"),
            "/nieuw",
            groot,
            "Content-Type: application/json"
        );
        Assert.True(Ruw.Status(antwoord) is 0 or 400 or 413, antwoord);
    }

    [Fact]
    [Trait("Regel", "R01")]
    [Trait("Proef", "valt aan")]
    public async Task Een_post_die_traag_binnenkomt_doet_niets_meer_als_de_sessie_intussen_eindigde()
    {
        var (klant, wie) = await huis.Server.AccountAsync(Rol.Beheerder, "Tria Traag");
        using var _k = klant;
        var teken = (string)(await klant.GetAsync("/aanvraagteken")).Json["teken"]!;
        var accounts = huis.Server.Diensten.GetRequiredService<IAccountregister>();
        var eerder = (await accounts.Links(DateTimeOffset.UtcNow)).Count;
        var sluit = new { persoon = wie.Id.ToString() };
        var antwoord = await Ruw.StuurTraagAsync(
            klant,
            "POST /beheer/account HTTP/1.1",
            """{"naam":"Nina Nieuw","rol":"beheerder"}""",
            async () =>
            {
                var ja = await huis.Klant("beheer").PostAsync("/beheer/account/sluit", sluit);
                Assert.True(ja.Gelukt, ja.Tekst);
            },
            "Content-Type: application/json",
            $"RequestVerificationToken: {teken}"
        );
        Assert.Equal(401, Ruw.Status(antwoord));
        Assert.Equal(eerder, (await accounts.Links(DateTimeOffset.UtcNow)).Count);
    }

    private static async Task<string> PostAsync(
        Klant klant,
        string pad,
        string inhoud,
        params string[] koppen
    )
    {
        var teken = (string)(await klant.GetAsync("/aanvraagteken")).Json["teken"]!;
        return await Ruw.StuurAsync(
            klant,
            $"POST {pad} HTTP/1.1",
            inhoud,
            [.. koppen, $"RequestVerificationToken: {teken}"]
        );
    }
}
