using System.Net;
using System.Text.Json.Nodes;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;

namespace Casusoverleg.Web.Tests;

/// <summary>The thinnest path through all of it, over real sockets: convene, sign in, accept, open, bring in, permit, close, fetch, destroyed.</summary>
public sealed class DunstePadTests
{
    [Fact]
    [Trait("Regel", "R45")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Van_uitnodiging_tot_vernietiging()
    {
        await using var server = await Testserver.StartAsync();
        await using var spel = await Overlegspel.OpenAsync(
            server,
            "verbrugge",
            "groen",
            "pietersen"
        );

        var inbreng = await spel.DoeAsync(
            "verbrugge",
            Casussen.Inbreng(
                spel.Over,
                "Meneer laat de **brieven** liggen",
                spel.Wie["baak"],
                spel.Wie["groen"]
            )
        );
        var gezien = await spel.Hub("groen").WachtOpAsync(b => (string?)b["soort"] == "inbreng");
        Assert.Equal("Meneer laat de **brieven** liggen", (string?)gezien["inbreng"]!["tekst"]);
        Assert.Equal("strong", (string?)gezien["inbreng"]!["opgemaakt"]![0]!["k"]![1]!["t"]);

        var afspraak = await spel.DoeAsync("baak", Afspraak(spel));
        await spel.DoeAsync("groen", Vraag(inbreng, afspraak));
        await spel.DoeAsync(
            "verbrugge",
            new JsonObject
            {
                ["doet"] = "staat-mee-toe",
                ["inbreng"] = inbreng,
                ["aan"] = spel.Wie["groen"],
                ["afspraak"] = afspraak,
                ["meeneemversie"] = "Er liggen brieven",
            }
        );
        await spel.DoeAsync("baak", Casussen.Doet("sluit"));
        foreach (var wie in new[] { "baak", "verbrugge", "groen", "pietersen" })
            await spel.DoeAsync(wie, Casussen.Doet("bevestigt"));
        await spel.Hub("groen").Gesloten.WaitAsync(Wacht.Geduld);
        Assert.Equal("R48", (string?)spel.Hub("groen").Weg?["regel"]);

        var lijst = await spel.HaalAsync("groen");
        Assert.Equal("Er liggen brieven", (string?)lijst.Json["mee"]![0]!["tekst"]);
        Assert.Single(lijst.Json["afspraken"]!.AsArray());
        var over = await spel.Klant("groen").PostAsync($"/overleg/{spel.Id}/overgenomen", new { });
        Assert.True(over.Gelukt, over.Tekst);
        Assert.Equal(HttpStatusCode.Gone, (await spel.HaalAsync("groen")).Status);

        var regisseur = await spel.HaalAsync("baak");
        Assert.Single(regisseur.Json["regieoverzicht"]!.AsArray());
        Assert.DoesNotContain("brieven", regisseur.Tekst, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(
            "brieven",
            spel.Hub("pietersen").Gezien,
            StringComparison.OrdinalIgnoreCase
        );

        await VernietigdAsync(server);
    }

    private static async Task VernietigdAsync(Testserver server)
    {
        var archief = server.Diensten.GetRequiredService<IArchief>();
        await Wacht.TotAsync(
            async () => (await archief.Koppen())[0].Stand == Levensloop.Vernietigd,
            "de vernietiging kwam niet klaar"
        );
        Assert.True((await archief.Verifieer()).Klopt);
        await server.StopAsync();
        foreach (
            var bestand in Directory.EnumerateFiles(server.Map, "*", SearchOption.AllDirectories)
        )
        {
            var tekst = await File.ReadAllTextAsync(bestand, System.Text.Encoding.Latin1);
            Assert.DoesNotContain("brieven", tekst, StringComparison.Ordinal);
        }
    }

    internal static JsonObject Afspraak(Overlegspel spel, string wie = "groen") =>
        new()
        {
            ["doet"] = "afspraak",
            ["actie"] = "Huisbezoek",
            ["wieDoet"] = spel.Wie[wie],
            ["voor"] = "2026-12-31",
            ["doel"] = "weten hoe het gaat",
            ["informering"] = "Groen vertelt het bij het bezoek",
            ["kring"] = "breed",
        };

    internal static JsonObject Vraag(string? inbreng, string? afspraak) =>
        new()
        {
            ["doet"] = "vraagt-mee",
            ["inbreng"] = inbreng,
            ["afspraak"] = afspraak,
            ["doel"] = "het bezoek voorbereiden",
        };
}
