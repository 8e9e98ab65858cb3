using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;

namespace Casusoverleg.Web.Tests;

/// <summary>After close the holder asks and the contributor answers, through the pages; nobody else learns of it (R47, R67).</summary>
[Trait("Regel", "R47")]
[Trait("Regel", "R67")]
public sealed partial class GebruikTests(Gebruikshuis huis) : IClassFixture<Gebruikshuis>
{
    private const string Doel = "weten of de zilvermeeuw mee kan";

    [Fact]
    [Trait("Proef", "houdt")]
    public async Task De_houder_vraagt_de_inbrenger_staat_minder_toe_en_het_doorgeven_wordt_vastgelegd()
    {
        var server = huis.Server;
        await using var spel = await GeslotenAsync(server);
        var item = await ItemAsync(spel);
        Assert.True((await VraagAsync(spel, "groen", item)).Gelukt);
        var pagina = await VragenAsync(spel, "verbrugge");
        Assert.Contains(Doel, pagina, StringComparison.Ordinal);
        var vraag = Vraag().Match(pagina).Groups[1].Value;
        Assert.Equal("R67", (await DoorgegevenAsync(spel, "groen", item)).Regel);
        Assert.True(
            (await AntwoordAsync(spel, "verbrugge", item, vraag, "alleen het bezoek")).Gelukt
        );
        Assert.DoesNotContain(Doel, await VragenAsync(spel, "verbrugge"), StringComparison.Ordinal);
        var lijst = (await LijstAsync(spel, "groen")).Tekst;
        Assert.Contains("alleen het bezoek", lijst, StringComparison.Ordinal);
        Assert.True((await DoorgegevenAsync(spel, "groen", item)).Gelukt);
        Assert.Contains(
            "Praktijk Oost",
            (await LijstAsync(spel, "groen")).Tekst,
            StringComparison.Ordinal
        );
        Assert.True((await VerplichtAsync(spel, item)).Gelukt);
        Assert.Contains(
            "Openbaar Ministerie",
            await VragenAsync(spel, "verbrugge"),
            StringComparison.Ordinal
        );
        await KeurVerantwoording(server, spel);
    }

    [Fact]
    [Trait("Proef", "valt aan")]
    public async Task Niemand_anders_vraagt_antwoordt_of_leert_er_iets_van()
    {
        var server = huis.Server;
        await using var spel = await GeslotenAsync(server);
        var item = await ItemAsync(spel);
        var onbekend = await VraagAsync(spel, "groen", Guid.NewGuid().ToString("N"));
        foreach (var wie in new[] { "baak", "verbrugge", "pietersen" })
            Assert.Equal(onbekend.Tekst, (await VraagAsync(spel, wie, item)).Tekst);
        Assert.True((await VraagAsync(spel, "groen", item)).Gelukt);
        var vraag = Vraag().Match(await VragenAsync(spel, "verbrugge")).Groups[1].Value;
        foreach (var wie in new[] { "baak", "groen", "pietersen" })
        {
            Assert.Equal(onbekend.Tekst, (await AntwoordAsync(spel, wie, item, vraag, null)).Tekst);
            if (wie != "groen")
                Assert.DoesNotContain(
                    "zilvermeeuw",
                    spel.Klant(wie).Gezien.ToString(),
                    StringComparison.Ordinal
                );
        }
        Assert.Equal(
            System.Net.HttpStatusCode.NotFound,
            (
                await (await VreemdeAsync(server)).PostAsync(
                    $"/overleg/{spel.Id}/gebruik/vraag",
                    new
                    {
                        item,
                        soort = "ander-gebruik",
                        doel = "x",
                    }
                )
            ).Status
        );
    }

    [Fact]
    [Trait("Regel", "R48")]
    [Trait("Proef", "houdt")]
    public async Task Is_de_inbrenger_weg_dan_staat_dat_er_en_is_de_lijst_weg_dan_ook_de_vraag()
    {
        var server = huis.Server;
        await using var spel = await GeslotenAsync(server);
        var item = await ItemAsync(spel);
        Assert.True((await VraagAsync(spel, "groen", item)).Gelukt);
        await NeemOverAsync(spel, "verbrugge");
        Assert.Contains(
            "niet meer te bereiken",
            (await LijstAsync(spel, "groen")).Tekst,
            StringComparison.Ordinal
        );
        await NeemOverAsync(spel, "groen");
        var archief = server.Diensten.GetRequiredService<IArchief>();
        Assert.Empty(
            await archief.LeesGebruik(
                new OverlegId(Guid.Parse(spel.Id)),
                new DeelnemerId(Guid.Parse(spel.Wie["groen"]))
            )
        );
        Assert.False((await VraagAsync(spel, "groen", item)).Gelukt);
    }

    [Fact]
    [Trait("Regel", "R54")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Bij_mijn_overleggen_staat_van_wie_en_geen_woord_van_wat_en_lezen_wordt_vastgelegd()
    {
        var server = huis.Server;
        await using var spel = await GeslotenAsync(server);
        var item = await ItemAsync(spel);
        var verbrugge = spel.Klant("verbrugge");
        Assert.DoesNotContain("vraagt je iets", await BeginAsync(spel), StringComparison.Ordinal);
        Assert.True((await VraagAsync(spel, "groen", item)).Gelukt);
        var begin = await BeginAsync(spel);
        Assert.Contains("Groen vraagt je iets", begin, StringComparison.Ordinal);
        Assert.Contains($"/overleg/{spel.Id}/vragen", begin, StringComparison.Ordinal);
        foreach (var woord in new[] { Doel, "huisarts", "voordeur", item })
            Assert.DoesNotContain(woord, begin, StringComparison.Ordinal);
        Assert.Empty(await OpeningenAsync(server, spel, "vragen"));
        Assert.Contains(Doel, await VragenAsync(spel, "verbrugge"), StringComparison.Ordinal);
        await VragenAsync(spel, "verbrugge");
        var opening = Assert.Single(await OpeningenAsync(server, spel, "vragen"));
        Assert.Equal(spel.Wie["verbrugge"], opening.Door.ToString());
        // To anybody else the page says the same as when nothing was ever asked.
        foreach (var wie in new[] { "groen", "baak", "pietersen" })
        {
            var leeg = await VragenAsync(spel, wie);
            Assert.Contains("Er wacht geen vraag meer op jou.", leeg, StringComparison.Ordinal);
            Assert.DoesNotContain("<article", leeg, StringComparison.Ordinal);
        }
        Assert.Equal(
            System.Net.HttpStatusCode.NotFound,
            (await (await VreemdeAsync(server)).GetAsync($"/overleg/{spel.Id}/vragen")).Status
        );
        Assert.True((await VerplichtAsync(spel, item)).Gelukt);
        var vraag = Vraag().Match(await VragenAsync(spel, "verbrugge")).Groups[1].Value;
        Assert.True((await AntwoordAsync(spel, "verbrugge", item, vraag, null)).Gelukt);
        begin = await BeginAsync(spel);
        Assert.Contains("Groen laat je iets weten", begin, StringComparison.Ordinal);
        Assert.DoesNotContain("Openbaar Ministerie", begin, StringComparison.Ordinal);
        await NeemOverAsync(spel, "verbrugge");
        Assert.DoesNotContain(
            "laat je iets weten",
            await BeginAsync(spel),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "Openbaar Ministerie",
            await VragenAsync(spel, "verbrugge"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Wie_vroeg_trekt_de_vraag_in_tot_het_antwoord_en_niemand_anders_kan_dat()
    {
        var server = huis.Server;
        await using var spel = await GeslotenAsync(server);
        var item = await ItemAsync(spel);
        Assert.True((await VraagAsync(spel, "groen", item)).Gelukt);
        var vraag = Vraag().Match(await VragenAsync(spel, "verbrugge")).Groups[1].Value;
        var onbekend = await TrekInAsync(spel, "groen", item, Guid.NewGuid().ToString("N"));
        Assert.Equal("R47", onbekend.Regel);
        foreach (var wie in new[] { "baak", "verbrugge", "pietersen" })
            Assert.Equal(onbekend.Tekst, (await TrekInAsync(spel, wie, item, vraag)).Tekst);
        Assert.True((await TrekInAsync(spel, "groen", item, vraag)).Gelukt);
        Assert.DoesNotContain("vraagt je iets", await BeginAsync(spel), StringComparison.Ordinal);
        Assert.Equal(
            onbekend.Tekst,
            (await AntwoordAsync(spel, "verbrugge", item, vraag, null)).Tekst
        );
        Assert.Equal("R67", (await DoorgegevenAsync(spel, "groen", item)).Regel);
        // Asked again and answered: too late to take back.
        Assert.True((await VraagAsync(spel, "groen", item)).Gelukt);
        vraag = Vraag().Match(await VragenAsync(spel, "verbrugge")).Groups[1].Value;
        Assert.True((await AntwoordAsync(spel, "verbrugge", item, vraag, null)).Gelukt);
        Assert.Equal(onbekend.Tekst, (await TrekInAsync(spel, "groen", item, vraag)).Tekst);
        Assert.Equal(
            ["gebruik-gevraagd", "gebruik-ingetrokken", "gebruik-gevraagd", "gebruik-toegestaan"],
            (await GebruiksregelsAsync(server, spel)).Select(r => r.Soort)
        );
    }

    [Fact]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task De_lijst_zegt_op_scherm_in_het_bestand_en_als_gegevens_wat_nu_mag()
    {
        var server = huis.Server;
        await using var spel = await GeslotenAsync(server);
        var item = await ItemAsync(spel);
        Assert.True((await VraagAsync(spel, "groen", item)).Gelukt);
        foreach (var vorm in new[] { "", ".html" })
            Assert.Contains(
                "Mag niet, aan niemand",
                (await LijstAsync(spel, "groen", vorm)).Tekst,
                StringComparison.Ordinal
            );
        await BeantwoordAsync(spel, item, "alleen het bezoek");
        var ander = new
        {
            item,
            soort = "ander-gebruik",
            doel = "een cursus",
        };
        Assert.True((await PostAsync(spel, "groen", "vraag", ander)).Gelukt);
        await BeantwoordAsync(spel, item, null);
        foreach (var vorm in new[] { "", ".html" })
        {
            var lijst = (await LijstAsync(spel, "groen", vorm)).Tekst;
            Assert.DoesNotContain("Mag niet, aan niemand", lijst, StringComparison.Ordinal);
            Assert.Contains(
                "Mag aan huisarts (alleen het bezoek)",
                lijst,
                StringComparison.Ordinal
            );
            Assert.Contains(
                "<dt>Ook voor</dt><dd>een cursus</dd>",
                lijst,
                StringComparison.Ordinal
            );
        }
        var mee = (await LijstAsync(spel, "groen", ".json")).Json["mee"]![0]!;
        Assert.Equal(
            """[{"functie":"huisarts","doel":"alleen het bezoek"}]""",
            mee["doorgeven"]!.ToJsonString()
        );
        Assert.Equal("""["een cursus"]""", mee["ookVoor"]!.ToJsonString());
    }
}
