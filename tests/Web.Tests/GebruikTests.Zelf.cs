using Casusoverleg.Web.Tests.Steun;

namespace Casusoverleg.Web.Tests;

/// <content>What the contributor's own record says of it (R45).</content>
public sealed partial class GebruikTests
{
    [Fact]
    [Trait("Regel", "R45")]
    [Trait("Regel", "R48")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Wat_jij_zelf_deelde_zegt_wat_er_later_over_is_gevraagd_en_wat_jij_antwoordde()
    {
        await using var server = await Testserver.StartAsync("--Sluiten:AftelSeconden=0");
        await using var spel = await GeslotenAsync(server);
        var item = await ItemAsync(spel);
        await spel.HaalAsync("verbrugge");
        Assert.True((await VraagAsync(spel, "groen", item)).Gelukt);
        var vraag = Vraag().Match(await VragenAsync(spel, "verbrugge")).Groups[1].Value;
        Assert.True((await TrekInAsync(spel, "groen", item, vraag)).Gelukt);
        Assert.True((await VraagAsync(spel, "groen", item)).Gelukt);
        await ZwijgtOverWatOpenStaatAsync(spel);
        await BeantwoordAsync(spel, item, "alleen het bezoek");
        string[] woorden =
        [
            "De vraag is daarna ingetrokken.",
            "om het door te geven aan huisarts, voor: alleen het bezoek. Jij zei ja.",
        ];
        foreach (var vorm in new[] { "", ".html" })
        {
            var eigen = (await LijstAsync(spel, "verbrugge", vorm)).Tekst;
            Assert.All(woorden, w => Assert.Contains(w, eigen, StringComparison.Ordinal));
            // The own purpose replaced the one asked for, and what was taken back is not repeated.
            Assert.DoesNotContain("zilvermeeuw", eigen, StringComparison.Ordinal);
        }
        Assert.Contains(
            "- Daarna: Later gevraagd op",
            (await LijstAsync(spel, "verbrugge")).Tekst,
            StringComparison.Ordinal
        );
        Assert.Equal(
            "ingetrokken,-,- ja,huisarts,alleen het bezoek",
            Sinds((await LijstAsync(spel, "verbrugge", ".json")).Json)
        );
        foreach (var wie in new[] { "baak", "pietersen" })
        {
            await spel.HaalAsync(wie);
            foreach (var vorm in new[] { "", ".html", ".json" })
                Assert.DoesNotContain(
                    "alleen het bezoek",
                    (await LijstAsync(spel, wie, vorm)).Tekst,
                    StringComparison.Ordinal
                );
        }
        // The questions go with the list of who asked; that there was a yes stays.
        await NeemOverAsync(spel, "groen");
        Assert.Equal(
            "ingetrokken,-,- ja,-,-",
            Sinds((await LijstAsync(spel, "verbrugge", ".json")).Json)
        );
        Assert.Contains(
            "Jij zei ja.",
            (await LijstAsync(spel, "verbrugge")).Tekst,
            StringComparison.Ordinal
        );
    }

    // What is asked stands on the page that asks first who reads it.
    private static async Task ZwijgtOverWatOpenStaatAsync(Overlegspel spel)
    {
        foreach (var vorm in new[] { "", ".html", ".json" })
        {
            var eigen = (await LijstAsync(spel, "verbrugge", vorm)).Tekst;
            Assert.DoesNotContain("huisarts", eigen, StringComparison.Ordinal);
            Assert.DoesNotContain("zilvermeeuw", eigen, StringComparison.Ordinal);
        }
        Assert.Equal(
            "ingetrokken,-,- open,-,-",
            Sinds((await LijstAsync(spel, "verbrugge", ".json")).Json)
        );
        Assert.Contains(
            $"href=\"/overleg/{spel.Id}/vragen\"",
            (await LijstAsync(spel, "verbrugge")).Tekst,
            StringComparison.Ordinal
        );
    }

    [Fact]
    [Trait("Regel", "R43")]
    [Trait("Regel", "R45")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Wat_jij_zelf_deelde_zegt_ook_wat_je_na_het_sluiten_introk()
    {
        await using var server = await Testserver.StartAsync("--Sluiten:AftelSeconden=0");
        await using var spel = await GeslotenAsync(server, haal: false);
        var mee = (await spel.HaalAsync("verbrugge")).Json["zelfGedeeld"]![0]!["meegenomenDoor"]!;
        var weg = new { item = (string?)mee[0]!["item"], deelnemer = spel.Wie["groen"] };
        var trekt = await spel.Klant("verbrugge").PostAsync($"/overleg/{spel.Id}/trekt-in", weg);
        Assert.True(trekt.Gelukt, trekt.Tekst);
        foreach (var vorm in new[] { "", ".html" })
            Assert.Contains(
                "mocht dit meenemen. Jij trok dat in voordat het was opgehaald.",
                (await LijstAsync(spel, "verbrugge", vorm)).Tekst,
                StringComparison.Ordinal
            );
        var zelf = (await LijstAsync(spel, "verbrugge", ".json")).Json["zelfGedeeld"]![0]!;
        Assert.Empty(zelf["meegenomenDoor"]!.AsArray());
        Assert.Single(zelf["ingetrokkenBij"]!.AsArray());
        Assert.Empty((await spel.HaalAsync("groen")).Json["mee"]!.AsArray());
    }
}
