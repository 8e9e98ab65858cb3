using System.Net;
using System.Text.Json.Nodes;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Tests.Steun;
using Casusoverleg.Web.Uitvoer;

namespace Casusoverleg.Web.Tests;

/// <summary>Convening on the spot through the public door (R63), who is controller (R71), and fraud policy in the invitation (R79).</summary>
public sealed class SpoedTests
{
    private static JsonObject Spoed(Action<JsonObject>? pas = null)
    {
        var nieuw = Casussen.Nieuw();
        nieuw["overleg"]!["spoed"] = true;
        nieuw["overleg"]!.AsObject().Remove("waaromNietBilateraal");
        nieuw["overleg"]!["betrokkeneUitgenodigd"] = new JsonObject { ["ja"] = false };
        pas?.Invoke(nieuw);
        return nieuw;
    }

    private static JsonObject VulAan() =>
        new()
        {
            ["doet"] = "vult-aan",
            ["waaromNietBilateraal"] = "Bezoek en ontruiming hangen samen",
            ["geenConvenant"] = true,
            ["waaromNietUitgenodigd"] = "Er was geen tijd om hem te vragen",
        };

    private static JsonNode Overleg(JsonNode berichten) =>
        berichten.AsArray().Last(b => (string?)b!["soort"] == "overleg")!["overleg"]!;

    [Fact]
    [Trait("Regel", "R63")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Iedereen_ziet_dat_het_spoed_is_tot_de_regisseur_heeft_aangevuld()
    {
        await using var server = await Testserver.StartAsync();
        await using var spel = await Overlegspel.BelegAsync(server, Spoed());
        await spel.BetreedAsync("baak");
        await spel.AccepteerAsync("groen");
        var beeld = Overleg((await spel.BetreedAsync("groen"))["berichten"]!)["spoed"]!;
        Assert.Equal(["R04", "R10", "R11"], beeld["ontbreekt"]!.AsArray().Select(r => (string)r!));
        Assert.False((bool)beeld["teLaat"]!);
        Assert.Contains(
            "Spoed, aanvullen voor",
            Tekst(await spel.Klant("groen").GetAsync("/")),
            StringComparison.Ordinal
        );
        Assert.Equal("V02", await spel.WeigerAsync("groen", VulAan()));
        await spel.DoeAsync("baak", VulAan());
        var brief = Tekst(await spel.Klant("groen").GetAsync($"/overleg/{spel.Id}/uitnodiging"));
        Assert.Contains("Bezoek en ontruiming hangen samen", brief, StringComparison.Ordinal);
        Assert.Contains("Wat eerst ontbrak, is aangevuld op", brief, StringComparison.Ordinal);
        Assert.Contains(
            "Spoed, aangevuld",
            Tekst(await spel.Klant("groen").GetAsync("/")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    [Trait("Regel", "R63")]
    [Trait("Proef", "valt aan")]
    public async Task Na_de_termijn_ziet_iedereen_vanzelf_dat_het_te_laat_is()
    {
        await using var server = await Testserver.StartAsync("--Overleg:AanvullenUren=0.0005");
        await using var spel = await Overlegspel.BelegAsync(server, Spoed());
        await spel.BetreedAsync("baak");
        await Wacht.TotAsync(
            async () =>
                Tekst(await spel.Klant("baak").GetAsync("/"))
                    .Contains("Spoed, aanvullen is te laat", StringComparison.Ordinal),
            "het werd niet te laat"
        );
        // Too late is said, not punished: it can still be completed, and it stays said.
        await spel.DoeAsync("baak", VulAan());
        var later = Overleg((await spel.BetreedAsync("baak"))["berichten"]!)["spoed"]!;
        Assert.True((bool)later["teLaat"]!);
        Assert.Empty(later["ontbreekt"]!.AsArray());
    }

    [Fact]
    [Trait("Regel", "R63")]
    [Trait("Regel", "R12")]
    [Trait("Proef", "valt aan")]
    public async Task Haast_opent_geen_andere_deur()
    {
        await using var server = await Testserver.StartAsync();
        using var baak = await server.RegisseurAsync();
        Task<Httpantwoord> Post(Action<JsonObject> pas) => baak.PostAsync("/nieuw", Spoed(pas));
        Assert.Equal("R12", (await Post(n => n["overleg"]!["soort"] = "bemoeizorg")).Regel);
        Assert.Equal("R13", (await Post(n => n["overleg"]!["doel"] = "Afstemmen")).Regel);
        Assert.Equal("R02", (await Post(n => n["deelnemers"]![1]!["noodzaak"] = "")).Regel);
        Assert.Equal("R02", (await Post(n => n["deelnemers"]![1]!["taak"] = "")).Regel);
        Assert.Equal(
            "R71",
            (await Post(n => n["deelnemers"]![1]!["hoedanigheid"] = "mandaat")).Regel
        );
        Assert.Equal(
            "V01",
            (await Post(n => n["deelnemers"]![1]!["hoedanigheid"] = "samen")).Regel
        );
    }

    [Fact]
    [Trait("Regel", "R63")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Alleen_wie_mag_beleggen_krijgt_het_scherm_voor_spoed()
    {
        await using var server = await Testserver.StartAsync();
        await using var spel = await Overlegspel.BelegAsync(server);
        await spel.AccepteerAsync("groen");
        var scherm = await spel.Klant("baak").GetAsync("/spoed");
        Assert.Contains("data-uren=\"24\"", scherm.Tekst, StringComparison.Ordinal);
        Assert.Contains("112", scherm.Tekst, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, (await spel.Klant("groen").GetAsync("/spoed")).Status);
        Assert.DoesNotContain(
            "/spoed",
            (await spel.Klant("groen").GetAsync("/")).Tekst,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "/spoed",
            (await spel.Klant("baak").GetAsync("/")).Tekst,
            StringComparison.Ordinal
        );
    }

    [Fact]
    [Trait("Regel", "R71")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task De_uitnodiging_noemt_de_verantwoordelijken_en_het_aanspreekpunt()
    {
        await using var server = await Testserver.StartAsync();
        var nieuw = Casussen.Nieuw();
        nieuw["overleg"]!["aanspreekpunt"] = "Loket <b>Samen</b>";
        nieuw["deelnemers"]![1]!["hoedanigheid"] = "verwerker";
        nieuw["deelnemers"]![1]!["verwerkingsverantwoordelijke"] = "Gemeente Rivierstad";
        await using var spel = await Overlegspel.BelegAsync(server, nieuw);
        await spel.AccepteerAsync("groen");
        var ruw = (await spel.Klant("groen").GetAsync($"/overleg/{spel.Id}/uitnodiging")).Tekst;
        var brief = WebUtility.HtmlDecode(ruw);
        Assert.Contains(
            "Gemeente Rivierstad, ook voor P. Verbrugge van Wijkteam, die als verwerker werkt",
            brief,
            StringComparison.Ordinal
        );
        Assert.Contains("Loket <b>Samen</b>", brief, StringComparison.Ordinal);
        Assert.DoesNotContain("Loket <b>", ruw, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Regel", "R79")]
    [Trait("Proef", "houdt")]
    public async Task Wie_niet_bij_de_gemeente_werkt_leest_het_fraudebeleid_ook_en_anders_dat_je_moet_vragen()
    {
        var bestand = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(bestand, "Een ambtenaar **meldt** niets uit dit overleg.");
            await using var server = await Testserver.StartAsync(
                $"--Fraudebeleidbestand={bestand}"
            );
            Assert.Contains(
                "<strong>meldt</strong> niets",
                await Brief(server, "pietersen"),
                StringComparison.Ordinal
            );
        }
        finally
        {
            File.Delete(bestand);
        }
        await using var zonder = await Testserver.StartAsync();
        Assert.Contains(
            "niet ingesteld",
            await Brief(zonder, "pietersen"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    [Trait("Regel", "R79")]
    [Trait("Proef", "valt aan")]
    public async Task Zonder_gemeente_aan_tafel_staat_er_niets_over_fraude()
    {
        await using var server = await Testserver.StartAsync();
        var nieuw = Casussen.Nieuw();
        foreach (var d in nieuw["deelnemers"]!.AsArray())
            if ((string?)d!["soort"] == "gemeente")
                d["soort"] = "zorgaanbieder";
        Assert.DoesNotContain(
            "fraude",
            await Brief(server, "pietersen", nieuw),
            StringComparison.OrdinalIgnoreCase
        );
    }

    [Theory]
    [Trait("Regel", "R79")]
    [Trait("Proef", "valt aan")]
    [InlineData(null, "niet te lezen")]
    [InlineData(" \n ", "leeg")]
    [InlineData("# Kop\n\nTekst", "koppen")]
    [InlineData("Tekst \u202E achterstevoren", "gewone tekst")]
    public void Een_fraudebeleid_dat_niet_getoond_kan_worden_houdt_de_server_tegen(
        string? tekst,
        string wat
    )
    {
        var bestand = Path.GetTempFileName();
        if (tekst is null)
            File.Delete(bestand);
        else
            File.WriteAllText(bestand, tekst);
        var fout = Assert.ThrowsAny<OpstartFout>(() => Fraudebeleid.Lees(bestand));
        File.Delete(bestand);
        Assert.Contains(wat, fout.Message, StringComparison.Ordinal);
        Assert.Contains("Fraudebeleidbestand " + bestand, fout.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Regel", "R79")]
    [Trait("Proef", "valt aan")]
    public void Html_en_adressen_in_het_fraudebeleid_worden_woorden()
    {
        var bestand = Path.GetTempFileName();
        File.WriteAllText(bestand, "<script>x</script> [meld](javascript:x)");
        var html = Fraudebeleid.Lees(bestand).Html;
        File.Delete(bestand);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href", html, StringComparison.Ordinal);
        Assert.True(Fraudebeleid.Lees(null) is { IsEigen: false, Html.Length: > 100 });
    }

    private static async Task<string> Brief(Testserver server, string wie, JsonObject? nieuw = null)
    {
        await using var spel = await Overlegspel.BelegAsync(server, nieuw);
        await spel.Klant(wie).MeldAanAsync(spel.Toegang[wie]);
        return Tekst(await spel.Klant(wie).GetAsync($"/overleg/{spel.Id}/uitnodiging"));
    }

    private static string Tekst(Httpantwoord antwoord)
    {
        Assert.Equal(HttpStatusCode.OK, antwoord.Status);
        return WebUtility.HtmlDecode(antwoord.Tekst);
    }
}
