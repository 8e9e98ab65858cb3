using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;

namespace Casusoverleg.Web.Tests;

/// <summary>The regisseur is reminded after everything is destroyed, by what may remain and nothing else (R62, besluit 23).</summary>
[Trait("Regel", "R62")]
public sealed partial class TerugkijkenTests
{
    private const string Kanarie = "Samen de wielewaal zoeken";

    [Fact]
    [Trait("Proef", "houdt")]
    public async Task Na_de_vernietiging_ziet_de_regisseur_de_dag_vinkt_hem_af_en_terug()
    {
        await using var server = await Testserver.StartAsync("--Sluiten:AftelSeconden=0");
        await using var spel = await GeslotenAsync(server);
        var pagina = (await spel.Klant("baak").GetAsync("/")).Tekst;
        Assert.Contains("Terugkijken op een afspraak", pagina, StringComparison.Ordinal);
        Assert.Contains("Wijkteam", pagina, StringComparison.Ordinal);
        Assert.DoesNotContain("Waar je op terugkeek", pagina, StringComparison.Ordinal);
        var id = Dag().Match(pagina).Groups[1].Value;
        Assert.True((await VinkAfAsync(spel, "baak", id, true)).Gelukt);
        pagina = (await spel.Klant("baak").GetAsync("/")).Tekst;
        Assert.Contains("Waar je op terugkeek", pagina, StringComparison.Ordinal);
        Assert.True((await VinkAfAsync(spel, "baak", id, false)).Gelukt);
        var regels = await server
            .Diensten.GetRequiredService<IArchief>()
            .LeesVerantwoording(new OverlegId(Guid.Parse(spel.Id)));
        Assert.Equal(
            ["herinnering-gezet", "teruggekeken", "teruggekeken-ongedaan"],
            regels
                .Select(r => r.Regel!.Soort)
                .Where(s => s.Contains("terug", StringComparison.Ordinal) || s[0] == 'h')
        );
        // A server that starts again still knows.
        await server.StartOpnieuwAsync();
        Assert.Single(
            (await server.Diensten.GetRequiredService<IToegangsregister>().Regisseurs()).SelectMany(
                p => server.Diensten.GetRequiredService<IArchief>().Herinneringen(p.Id).Result
            )
        );
    }

    [Fact]
    [Trait("Proef", "valt aan")]
    public async Task Van_de_afspraak_blijft_geen_woord_en_een_ander_komt_nergens_bij()
    {
        await using var server = await Testserver.StartAsync("--Sluiten:AftelSeconden=0");
        await using var spel = await GeslotenAsync(server);
        var pagina = (await spel.Klant("baak").GetAsync("/")).Tekst;
        var id = Dag().Match(pagina).Groups[1].Value;
        // Elsewhere on the page a follow-up may still name who were there (R03).
        pagina = pagina[pagina.IndexOf("id=\"terugkijken\"", StringComparison.Ordinal)..];
        pagina = pagina[..pagina.IndexOf("</section>", StringComparison.Ordinal)];
        var agenda = await spel.Klant("baak").GetAsync($"/terugkijken/{spel.Id}.ics");
        Assert.Equal(HttpStatusCode.OK, agenda.Status);
        Assert.Contains("BEGIN:VEVENT\r\n", agenda.Tekst, StringComparison.Ordinal);
        Assert.Contains("DTSTART;VALUE=DATE:2031", agenda.Tekst, StringComparison.Ordinal);
        foreach (var woord in new[] { "wielewaal", "Groen", "woning", "de heer J" })
        {
            Assert.DoesNotContain(woord, pagina, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(woord, agenda.Tekst, StringComparison.OrdinalIgnoreCase);
        }
        Assert.DoesNotContain("Wijkteam", agenda.Tekst, StringComparison.Ordinal);

        var groen = spel.Klant("groen");
        Assert.DoesNotContain(
            "Terugkijken op",
            (await groen.GetAsync("/")).Tekst,
            StringComparison.Ordinal
        );
        Assert.Equal("R62", (await VinkAfAsync(spel, "groen", id, true)).Regel);
        Assert.Equal(
            (await VinkAfAsync(spel, "groen", id, true)).Tekst,
            (await VinkAfAsync(spel, "groen", Guid.NewGuid().ToString("N"), true)).Tekst
        );
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await groen.GetAsync($"/terugkijken/{spel.Id}.ics")).Status
        );
        await server.StopAsync();
        KeurSchijf(server.Map);
    }

    [Fact]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Wie_zonder_eigen_account_regisseur_werd_laat_geen_terugkijkdag_na()
    {
        await using var server = await Testserver.StartAsync("--Sluiten:AftelSeconden=0");
        await using var spel = await GeslotenAsync(server, tweede: "verbrugge");
        var overleg = new OverlegId(Guid.Parse(spel.Id));
        var (archief, register) = (
            server.Diensten.GetRequiredService<IArchief>(),
            server.Diensten.GetRequiredService<IToegangsregister>()
        );
        foreach (var (wie, dagen) in new[] { ("baak", 1), ("verbrugge", 0) })
        {
            var persoon = await register.PersoonVan(
                overleg,
                new DeelnemerId(Guid.Parse(spel.Wie[wie]))
            );
            Assert.Equal(dagen, (await archief.Herinneringen(persoon!.Value)).Count);
        }
        var gezet = Assert.Single(
            await archief.LeesVerantwoording(overleg),
            r => r.Regel!.Soort == "herinnering-gezet"
        );
        Assert.Equal(spel.Wie["baak"], Assert.Single(gezet.Regel!.Aan).ToString());
    }

    [Fact]
    [Trait("Regel", "R54")]
    [Trait("Proef", "houdt")]
    public async Task De_agenda_twee_keer_halen_is_een_opening()
    {
        await using var server = await Testserver.StartAsync("--Sluiten:AftelSeconden=0");
        await using var spel = await GeslotenAsync(server);
        for (var keer = 0; keer < 2; keer++)
            Assert.Equal(
                HttpStatusCode.OK,
                (await spel.Klant("baak").GetAsync($"/terugkijken/{spel.Id}.ics")).Status
            );
        var regels = await server
            .Diensten.GetRequiredService<IArchief>()
            .LeesVerantwoording(new OverlegId(Guid.Parse(spel.Id)));
        var opening = Assert.Single(
            regels,
            r => r.Regel!.Kenmerken.GetValueOrDefault("wat") == "terugkijken"
        );
        Assert.Equal(spel.Wie["baak"], opening.Regel!.Door.ToString());
    }

    // The lists were taken over and the overleg is destroyed: of the text, the goal and the organisation nothing can be read on disk.
    private static void KeurSchijf(string map)
    {
        string[] kanaries = [Kanarie, "behoud van de woning", "Wijkteam"];
        foreach (var pad in Directory.EnumerateFiles(map, "*", SearchOption.AllDirectories))
        {
            var inhoud = File.ReadAllBytes(pad);
            foreach (var kanarie in kanaries)
            foreach (var code in new[] { Encoding.UTF8, Encoding.Unicode })
                Assert.True(
                    inhoud.AsSpan().IndexOf(code.GetBytes(kanarie)) < 0,
                    $"{kanarie} staat in {Path.GetFileName(pad)}"
                );
        }
    }

    private static async Task<Overlegspel> GeslotenAsync(Testserver server, string? tweede = null)
    {
        var spel = await Overlegspel.OpenAsync(server, "groen", "verbrugge");
        if (tweede is not null)
            await spel.DoeAsync(
                "baak",
                new() { ["doet"] = "benoemt-regisseur", ["deelnemer"] = spel.Wie[tweede] }
            );
        await spel.DoeAsync(
            "baak",
            new JsonObject
            {
                ["doet"] = "afspraak",
                ["actie"] = Kanarie,
                ["wieDoet"] = spel.Wie["groen"],
                ["voor"] = "2031-03-02",
                ["doel"] = "weten waar de wielewaal zit",
                ["informering"] = "Groen vertelt het",
                ["kring"] = "breed",
            }
        );
        await spel.DoeAsync("baak", Casussen.Doet("sluit"));
        foreach (var wie in new[] { "baak", "groen", "verbrugge" })
        {
            await spel.HaalAsync(wie);
            Assert.True(
                (await spel.Klant(wie).PostAsync($"/overleg/{spel.Id}/overgenomen", new { })).Gelukt
            );
        }
        var archief = server.Diensten.GetRequiredService<IArchief>();
        await Wacht.TotAsync(
            async () =>
                (await archief.Kop(new OverlegId(Guid.Parse(spel.Id))))?.Stand
                == Levensloop.Vernietigd,
            "het overleg werd niet vernietigd"
        );
        return spel;
    }

    private static Task<Httpantwoord> VinkAfAsync(
        Overlegspel spel,
        string wie,
        string id,
        bool gedaan
    ) => spel.Klant(wie).PostAsync("/terugkijken", new { herinnering = id, gedaan });

    [GeneratedRegex("data-terugkijk=\"([0-9a-f]{32})\"")]
    private static partial Regex Dag();
}
