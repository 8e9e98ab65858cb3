using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;

namespace Casusoverleg.Web.Tests;

/// <summary>After close the holder asks and the contributor answers, through the pages; nobody else learns of it (R47, R67).</summary>
[Trait("Regel", "R47")]
[Trait("Regel", "R67")]
public sealed partial class GebruikTests
{
    private const string Doel = "weten of de zilvermeeuw mee kan";

    [Fact]
    [Trait("Proef", "houdt")]
    public async Task De_houder_vraagt_de_inbrenger_staat_minder_toe_en_het_doorgeven_wordt_vastgelegd()
    {
        await using var server = await Testserver.StartAsync("--Sluiten:AftelSeconden=0");
        await using var spel = await GeslotenAsync(server);
        var item = await ItemAsync(spel);
        Assert.True((await VraagAsync(spel, "groen", item)).Gelukt);
        var pagina = (await spel.Klant("verbrugge").GetAsync("/")).Tekst;
        Assert.Contains(Doel, pagina, StringComparison.Ordinal);
        var vraag = Vraag().Match(pagina).Groups[1].Value;
        Assert.Equal("R67", (await DoorgegevenAsync(spel, "groen", item)).Regel);
        Assert.True(
            (await AntwoordAsync(spel, "verbrugge", item, vraag, "alleen het bezoek")).Gelukt
        );
        Assert.DoesNotContain(
            Doel,
            (await spel.Klant("verbrugge").GetAsync("/")).Tekst,
            StringComparison.Ordinal
        );
        var lijst = (await LijstAsync(spel, "groen")).Tekst;
        Assert.Contains("alleen het bezoek", lijst, StringComparison.Ordinal);
        Assert.True((await DoorgegevenAsync(spel, "groen", item)).Gelukt);
        Assert.Contains(
            "Praktijk Oost",
            (await LijstAsync(spel, "groen")).Tekst,
            StringComparison.Ordinal
        );
        Assert.True(
            (
                await PostAsync(
                    spel,
                    "groen",
                    "verplicht",
                    new
                    {
                        item,
                        bepaling = "Wvggz art. 8:1",
                        organisatie = "Openbaar Ministerie",
                        op = "2026-01-05",
                    }
                )
            ).Gelukt
        );
        Assert.Contains(
            "Openbaar Ministerie",
            (await spel.Klant("verbrugge").GetAsync("/")).Tekst,
            StringComparison.Ordinal
        );
        await KeurVerantwoording(server, spel);
    }

    [Fact]
    [Trait("Proef", "valt aan")]
    public async Task Niemand_anders_vraagt_antwoordt_of_leert_er_iets_van()
    {
        await using var server = await Testserver.StartAsync("--Sluiten:AftelSeconden=0");
        await using var spel = await GeslotenAsync(server);
        var item = await ItemAsync(spel);
        var onbekend = await VraagAsync(spel, "groen", Guid.NewGuid().ToString("N"));
        foreach (var wie in new[] { "baak", "verbrugge", "pietersen" })
            Assert.Equal(onbekend.Tekst, (await VraagAsync(spel, wie, item)).Tekst);
        Assert.True((await VraagAsync(spel, "groen", item)).Gelukt);
        var vraag = Vraag()
            .Match((await spel.Klant("verbrugge").GetAsync("/")).Tekst)
            .Groups[1]
            .Value;
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
        await using var server = await Testserver.StartAsync("--Sluiten:AftelSeconden=0");
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

    private static async Task KeurVerantwoording(Testserver server, Overlegspel spel)
    {
        var regels = (
            await server
                .Diensten.GetRequiredService<IArchief>()
                .LeesVerantwoording(new OverlegId(Guid.Parse(spel.Id)))
        )
            .Select(r => r.Regel!)
            .Where(r =>
                r.Soort.StartsWith("gebruik", StringComparison.Ordinal)
                || r.Soort.StartsWith("item", StringComparison.Ordinal)
            )
            .ToList();
        Assert.Equal(
            [
                "gebruik-gevraagd",
                "gebruik-toegestaan",
                "item-doorgegeven",
                "item-verplicht-verstrekt",
            ],
            regels.Select(r => r.Soort)
        );
        Assert.All(regels.Take(2), r => Assert.Null(r.Toelichting));
        Assert.All(regels.Take(2), r => Assert.Single(r.Aan));
        Assert.All(regels.Skip(2), r => Assert.Empty(r.Aan));
        Assert.StartsWith("doorgegeven aan ", regels[2].Toelichting, StringComparison.Ordinal);
        Assert.StartsWith("verplicht aan ", regels[3].Toelichting, StringComparison.Ordinal);
        Assert.All(regels, r => Assert.Equal(["wat"], r.Kenmerken.Keys));
    }

    private static async Task<Overlegspel> GeslotenAsync(Testserver server)
    {
        var spel = await Overlegspel.OpenAsync(server, "groen", "verbrugge", "pietersen");
        var inbreng = await spel.DoeAsync(
            "verbrugge",
            Casussen.Inbreng(spel.Over, "De voordeur klemt", spel.Wie["groen"])
        );
        var afspraak = await spel.DoeAsync(
            "baak",
            new JsonObject
            {
                ["doet"] = "afspraak",
                ["actie"] = "Op bezoek",
                ["wieDoet"] = spel.Wie["groen"],
                ["voor"] = "2031-03-02",
                ["doel"] = "zien hoe het gaat",
                ["informering"] = "Groen vertelt het",
                ["kring"] = "breed",
            }
        );
        var vraag = new JsonObject { ["inbreng"] = inbreng, ["afspraak"] = afspraak };
        await spel.DoeAsync("groen", Met(vraag, "vraagt-mee", ("doel", "het bezoek")));
        await spel.DoeAsync("verbrugge", Met(vraag, "staat-mee-toe", ("aan", spel.Wie["groen"])));
        await spel.DoeAsync("baak", Casussen.Doet("sluit"));
        await spel.HaalAsync("groen");
        return spel;
    }

    private static JsonObject Met(
        JsonObject velden,
        string doet,
        (string Naam, string Waarde) erbij
    )
    {
        var opdracht = (JsonObject)velden.DeepClone();
        opdracht["doet"] = doet;
        opdracht[erbij.Naam] = erbij.Waarde;
        return opdracht;
    }

    private static async Task<Klant> VreemdeAsync(Testserver server) =>
        await server.RegisseurAsync();

    private static async Task<string> ItemAsync(Overlegspel spel) =>
        (string)(await spel.HaalAsync("groen")).Json["mee"]![0]!["id"]!;

    private static Task<Httpantwoord> LijstAsync(Overlegspel spel, string wie) =>
        spel.Klant(wie).GetAsync($"/overleg/{spel.Id}/meeneemlijst");

    private static async Task NeemOverAsync(Overlegspel spel, string wie)
    {
        await spel.HaalAsync(wie);
        Assert.True(
            (await spel.Klant(wie).PostAsync($"/overleg/{spel.Id}/overgenomen", new { })).Gelukt
        );
    }

    private static Task<Httpantwoord> VraagAsync(Overlegspel spel, string wie, string item) =>
        PostAsync(
            spel,
            wie,
            "vraag",
            new
            {
                item,
                soort = "doorgeven",
                functie = "huisarts",
                doel = Doel,
            }
        );

    private static Task<Httpantwoord> AntwoordAsync(
        Overlegspel spel,
        string wie,
        string item,
        string vraag,
        string? doel
    ) =>
        PostAsync(
            spel,
            wie,
            "antwoord",
            doel is null
                ? (object)
                    new
                    {
                        deelnemer = spel.Wie["groen"],
                        item,
                        vraag,
                        ja = true,
                    }
                : new
                {
                    deelnemer = spel.Wie["groen"],
                    item,
                    vraag,
                    ja = true,
                    doel,
                }
        );

    private static Task<Httpantwoord> DoorgegevenAsync(Overlegspel spel, string wie, string item) =>
        PostAsync(
            spel,
            wie,
            "doorgegeven",
            new
            {
                item,
                functie = "huisarts",
                organisatie = "Praktijk Oost",
                op = "2026-01-05",
            }
        );

    private static Task<Httpantwoord> PostAsync(
        Overlegspel spel,
        string wie,
        string wat,
        object inhoud
    ) => spel.Klant(wie).PostAsync($"/overleg/{spel.Id}/gebruik/{wat}", inhoud);

    [GeneratedRegex("name=\"vraag\" value=\"([0-9a-f]{32})\"")]
    private static partial Regex Vraag();
}
