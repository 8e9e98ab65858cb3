using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;

namespace Casusoverleg.Web.Tests;

/// <summary>What a spoedoverleg left open is completed after it ended, by its regisseur alone (R63).</summary>
[Trait("Regel", "R63")]
public sealed class AanvullenTests
{
    private const string Kanarie = "De wielewaal was niet te bereiken";

    [Theory]
    [Trait("Proef", "houdt")]
    [InlineData("sluit")]
    [InlineData("breekt-af")]
    public async Task Na_het_einde_vult_de_regisseur_aan_vanuit_mijn_overleggen(string einde)
    {
        await using var server = await Testserver.StartAsync("--Sluiten:AftelSeconden=0");
        await using var spel = await VoorbijAsync(server, einde);
        var pagina = await PaginaAsync(spel, "baak");
        Assert.Contains("Spoed: nog aan te vullen", pagina, StringComparison.Ordinal);
        Assert.Contains("data-ontbreekt=\"R04 R10 R11\"", pagina, StringComparison.Ordinal);
        Assert.Contains("Aanvullen voor", pagina, StringComparison.Ordinal);
        // Nothing of what it was about is on that card.
        Assert.DoesNotContain("woning", Kaart(pagina), StringComparison.OrdinalIgnoreCase);
        Assert.True((await VulAanAsync(spel, "baak", new { geenConvenant = true })).Gelukt);
        pagina = await PaginaAsync(spel, "baak");
        Assert.Contains("data-ontbreekt=\"R04 R11\"", pagina, StringComparison.Ordinal);
        Assert.True((await VulAanAsync(spel, "baak", Rest())).Gelukt);
        pagina = await PaginaAsync(spel, "baak");
        Assert.DoesNotContain("data-aanvullen", pagina, StringComparison.Ordinal);
        Assert.Contains(", is aangevuld op", pagina, StringComparison.Ordinal);
        Assert.DoesNotContain("Dat was te laat.", pagina, StringComparison.Ordinal);
        var regels = await RegelsAsync(server, spel);
        Assert.Equal(
            ["R04, R10, R11", "R04, R11", ""],
            regels
                .Where(r =>
                    r.Soort is "overleg-gesloten" or "overleg-afgebroken" or "spoed-aangevuld"
                )
                .Select(r => r.Kenmerken.GetValueOrDefault("niet-aangevuld", ""))
        );
        Assert.Contains(Kanarie, regels[^1].Toelichting, StringComparison.Ordinal);
        Assert.Equal("nee", regels[^1].Kenmerken["te-laat"]);
    }

    [Fact]
    [Trait("Proef", "valt aan")]
    [Trait("Regel", "R29")]
    public async Task Een_ander_ziet_niets_een_kenmerk_mag_niet_en_twee_keer_verandert_niets()
    {
        await using var server = await Testserver.StartAsync("--Sluiten:AftelSeconden=0");
        await using var spel = await VoorbijAsync(server, "sluit");
        var ander = await VulAanAsync(spel, "groen", Rest());
        Assert.Equal("R63", ander.Regel);
        Assert.DoesNotContain("Spoed", await PaginaAsync(spel, "groen"), StringComparison.Ordinal);
        // Another regisseur of this server is no regisseur of this overleg.
        using var vreemd = await server.RegisseurAsync();
        foreach (
            var (wie, id) in new[]
            {
                (vreemd, spel.Id),
                (spel.Klant("baak"), Guid.NewGuid().ToString("N")),
                (spel.Klant("baak"), "geen-id"),
            }
        )
            Assert.Equal(ander.Tekst, (await wie.PostAsync($"/aanvullen/{id}", Rest())).Tekst);
        using var niemand = server.NieuweKlant();
        Assert.False((await niemand.PostAsync($"/aanvullen/{spel.Id}", Rest())).Gelukt);
        foreach (
            var (waarom, regel) in new[]
            {
                ("Zijn bsn is 111222333", "R29"),
                (new string('a', 301), "V03"),
                (" ", "R63"),
            }
        )
            Assert.Equal(
                regel,
                (await VulAanAsync(spel, "baak", new { waaromNietUitgenodigd = waarom })).Regel
            );
        Assert.Equal(
            "V01",
            (await VulAanAsync(spel, "baak", new { waaromNietUitgenodigd = "a", doel = "b" })).Regel
        );
        Assert.DoesNotContain(await RegelsAsync(server, spel), r => r.Soort == "spoed-aangevuld");

        var poging = Guid.NewGuid().ToString("N");
        Assert.True((await VulAanAsync(spel, "baak", Rest(), poging)).Gelukt);
        Assert.True((await VulAanAsync(spel, "baak", Rest(), poging)).Gelukt);
        Assert.Equal("R63", (await VulAanAsync(spel, "baak", Rest("Toch anders"))).Regel);
        var regel1 = Assert.Single(
            await RegelsAsync(server, spel),
            r => r.Soort == "spoed-aangevuld"
        );
        Assert.Contains(Kanarie, regel1.Toelichting, StringComparison.Ordinal);
        Assert.True((await server.Diensten.GetRequiredService<IArchief>().Verifieer()).Klopt);
        await server.StopAsync();
        KeurSchijf(server.Map);
    }

    [Fact]
    [Trait("Proef", "valt aan")]
    public async Task Na_de_termijn_staat_er_te_laat_en_wordt_het_als_te_laat_bewaard()
    {
        await using var server = await Testserver.StartAsync(
            "--Sluiten:AftelSeconden=0",
            "--Overleg:AanvullenUren=0.0005"
        );
        await using var spel = await VoorbijAsync(server, "sluit");
        await Wacht.TotAsync(
            async () =>
                (await PaginaAsync(spel, "baak")).Contains(
                    "Te laat. Dat moest voor",
                    StringComparison.Ordinal
                ),
            "het werd niet te laat"
        );
        Assert.True(
            (
                await VulAanAsync(
                    spel,
                    "baak",
                    new
                    {
                        waaromNietBilateraal = "Het hangt samen",
                        waaromNietUitgenodigd = Kanarie,
                        geenConvenant = true,
                    }
                )
            ).Gelukt
        );
        Assert.Contains(
            "Dat was te laat.",
            await PaginaAsync(spel, "baak"),
            StringComparison.Ordinal
        );
        Assert.Equal("ja", (await RegelsAsync(server, spel))[^1].Kenmerken["te-laat"]);
    }

    [Fact]
    [Trait("Proef", "valt aan")]
    public async Task Wat_voor_het_sluiten_is_aangevuld_vraagt_daarna_niets()
    {
        await using var server = await Testserver.StartAsync("--Sluiten:AftelSeconden=0");
        await using var spel = await VoorbijAsync(server, "sluit", af: true);
        Assert.DoesNotContain(
            "aan te vullen",
            await PaginaAsync(spel, "baak"),
            StringComparison.Ordinal
        );
        Assert.Equal("R63", (await VulAanAsync(spel, "baak", Rest())).Regel);
    }

    // Ended and destroyed; with af everything was completed in the room.
    private static async Task<Overlegspel> VoorbijAsync(
        Testserver server,
        string einde,
        bool af = false
    )
    {
        var nieuw = Casussen.Nieuw();
        nieuw["overleg"]!["spoed"] = true;
        nieuw["overleg"]!.AsObject().Remove("waaromNietBilateraal");
        nieuw["overleg"]!["betrokkeneUitgenodigd"] = new JsonObject { ["ja"] = false };
        var spel = await Overlegspel.BelegAsync(server, nieuw);
        await spel.BetreedAsync("baak");
        await spel.AccepteerAsync("groen");
        await spel.BetreedAsync("groen");
        await spel.DoeAsync("baak", Casussen.Doet("opent"));
        if (af)
        {
            var alles = Casussen.Doet("vult-aan");
            alles["waaromNietBilateraal"] = "Het hangt samen";
            alles["waaromNietUitgenodigd"] = "Geen tijd";
            alles["geenConvenant"] = true;
            await spel.DoeAsync("baak", alles);
        }
        await spel.DoeAsync("baak", Casussen.Doet(einde));
        var archief = server.Diensten.GetRequiredService<IArchief>();
        await Wacht.TotAsync(
            async () =>
                (await archief.Kop(new OverlegId(Guid.Parse(spel.Id))))?.Stand
                == Levensloop.Vernietigd,
            "het overleg werd niet vernietigd"
        );
        return spel;
    }

    private static object Rest(string waarom = Kanarie) =>
        new { waaromNietBilateraal = "Het hangt samen", waaromNietUitgenodigd = waarom };

    private static Task<Httpantwoord> VulAanAsync(
        Overlegspel spel,
        string wie,
        object wat,
        string? poging = null
    ) => spel.Klant(wie).PostAsync($"/aanvullen/{spel.Id}", wat, poging);

    private static async Task<string> PaginaAsync(Overlegspel spel, string wie) =>
        WebUtility.HtmlDecode((await spel.Klant(wie).GetAsync("/")).Tekst);

    private static string Kaart(string pagina)
    {
        var deel = pagina[pagina.IndexOf("id=\"aanvullen\"", StringComparison.Ordinal)..];
        return deel[..deel.IndexOf("</section>", StringComparison.Ordinal)];
    }

    private static async Task<List<Verantwoordingsregel>> RegelsAsync(
        Testserver server,
        Overlegspel spel
    ) =>
        [
            .. (
                await server
                    .Diensten.GetRequiredService<IArchief>()
                    .LeesVerantwoording(new OverlegId(Guid.Parse(spel.Id)))
            ).Select(r => r.Regel!),
        ];

    private static void KeurSchijf(string map)
    {
        foreach (var pad in Directory.EnumerateFiles(map, "*", SearchOption.AllDirectories))
        foreach (var code in new[] { Encoding.UTF8, Encoding.Unicode })
            Assert.True(
                File.ReadAllBytes(pad).AsSpan().IndexOf(code.GetBytes(Kanarie)) < 0,
                $"de kanarie staat in {Path.GetFileName(pad)}"
            );
    }
}
