using System.Text.Json.Nodes;
using Casusoverleg.Domein.Regels;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Kamer;
using Casusoverleg.Web.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;

namespace Casusoverleg.Web.Tests;

/// <summary>Shielding at its limits: several at once, too often, too many, and past the last day (R65).</summary>
public sealed class AfschermgrensTests : IAsyncLifetime
{
    private Testserver server = null!;
    private Klant wie = null!;

    public async Task InitializeAsync()
    {
        server = await Testserver.StartAsync();
        wie = await server.RegisseurAsync();
    }

    public async Task DisposeAsync()
    {
        wie.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    [Trait("Regel", "R65")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Twee_wachtenden_tegelijk_binnenlaten_laat_ze_niet_samen_binnen()
    {
        await using var spel = await MetWachtkamerAsync();
        await LegVastAsync("De heer Groen", "Wijkteam", "De heer Pietersen", "Woningcorporatie");
        var zo = await spel.Hub("baak").DoeAsync(LaatToe(spel, "groen", "pietersen"));
        var om = await spel.Hub("baak").DoeAsync(LaatToe(spel, "pietersen", "groen"));
        Assert.Equal("R65", (string?)zo["regel"]);
        // One of them by name, the same whatever the order.
        Assert.Matches("^De heer (Groen|Pietersen) kan niet in dit overleg", (string)zo["zin"]!);
        Assert.Equal((string)zo["zin"]!, (string?)om["zin"]);
        await spel.DoeAsync("baak", LaatToe(spel, "groen"));
        var daarna = await spel.Hub("baak").DoeAsync(LaatToe(spel, "pietersen"));
        Assert.StartsWith(
            "De heer Pietersen kan niet in dit overleg",
            (string)daarna["zin"]!,
            StringComparison.Ordinal
        );
    }

    [Fact]
    [Trait("Regel", "R65")]
    [Trait("Proef", "houdt")]
    public async Task Wie_te_vaak_uitnodigde_laat_nog_binnen_en_geeft_nog_een_nieuwe_link()
    {
        await using var spel = await MetWachtkamerAsync();
        await LegVastAsync("De heer Groen", "Wijkteam", "De heer Nieuw", "");
        for (var keer = 0; keer < Afschermer.HoogstensPerUur; keer++)
            Assert.Equal(
                "R65",
                await spel.WeigerAsync("baak", Uitnodiging("De heer Nieuw", "Bakkerij"))
            );
        Assert.Equal(
            "V04",
            await spel.WeigerAsync("baak", Uitnodiging("De heer Ander", "Bakkerij"))
        );
        await spel.DoeAsync("baak", LaatToe(spel, "groen", "pietersen"));
        var link = await spel.Klant("baak")
            .PostAsync($"/overleg/{spel.Id}/toegang", new { deelnemer = spel.Wie["groen"] });
        Assert.True(link.Gelukt, link.Tekst);
        // A second regisseur of the same overleg gets no new tries.
        await spel.DoeAsync(
            "baak",
            new() { ["doet"] = "benoemt-regisseur", ["deelnemer"] = spel.Wie["verbrugge"] }
        );
        await spel.AccepteerAsync("verbrugge");
        await spel.BetreedAsync("verbrugge");
        Assert.Equal(
            "V04",
            await spel.WeigerAsync("verbrugge", Uitnodiging("De heer Nieuw", "Bakkerij"))
        );
    }

    [Fact]
    [Trait("Regel", "R65")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Wat_tegelijk_wordt_vastgelegd_telt_allemaal_en_er_past_niet_meer_dan_het_hoogste_aantal()
    {
        var id = await LegVastAsync("De heer Groen", "", "De heer Pietersen", "");
        var afschermer = server.Diensten.GetRequiredService<Afschermer>();
        var register = server.Diensten.GetRequiredService<IAfschermregister>();
        var een = Assert.Single(await register.Alle()).Wat;
        await Task.WhenAll(
            Enumerable
                .Range(1, Afschermer.HoogstensPerPersoon - 1)
                .Select(n => afschermer.LegVastAsync(een with { Een = new($"Naam {n}", "") }))
        );
        Assert.Equal(Afschermer.HoogstensPerPersoon, afschermer.Van(een.Door).Count);
        Assert.Equal(Afschermer.HoogstensPerPersoon, (await register.Alle()).Count);
        var nieuw = new
        {
            naamEen = "De heer Blauw",
            naamAnder = "De heer Rood",
            reden = "dreiging",
        };
        var vol = await wie.PostAsync("/afscherming/legt-vast", nieuw);
        Assert.Equal("V01", vol.Regel);
        Assert.Contains("hoogstens 200", vol.Tekst, StringComparison.Ordinal);
        Assert.True((await wie.PostAsync("/afscherming/verwijdert", new { id })).Gelukt);
        Assert.True((await wie.PostAsync("/afscherming/legt-vast", nieuw)).Gelukt);
    }

    [Fact]
    [Trait("Regel", "R65")]
    [Trait("Proef", "houdt")]
    public async Task Wat_voorbij_is_wordt_gewist_en_wat_nog_geldt_blijft()
    {
        await LegVastAsync("De heer Groen", "", "De heer Pietersen", "");
        var afschermer = server.Diensten.GetRequiredService<Afschermer>();
        var register = server.Diensten.GetRequiredService<IAfschermregister>();
        var blijft = Assert.Single(await register.Alle());
        var gisteren = Datums.Vandaag(DateTimeOffset.UtcNow).AddDays(-1);
        await afschermer.LegVastAsync(blijft.Wat with { Tot = gisteren });
        await afschermer.RuimOpAsync();
        Assert.Equal(blijft, Assert.Single(await register.Alle()));
        Assert.Equal(blijft, Assert.Single(afschermer.Van(blijft.Wat.Door)));
    }

    private async Task<string> LegVastAsync(
        string naamEen,
        string organisatieEen,
        string naamAnder,
        string organisatieAnder
    )
    {
        var ja = await wie.PostAsync(
            "/afscherming/legt-vast",
            new
            {
                naamEen,
                organisatieEen,
                naamAnder,
                organisatieAnder,
                reden = "dreiging",
            }
        );
        Assert.True(ja.Gelukt, ja.Tekst);
        return (string)ja.Json["id"]!;
    }

    // The regisseur is in; Groen and Pietersen accepted and wait.
    private async Task<Overlegspel> MetWachtkamerAsync()
    {
        var nieuw = Casussen.Nieuw();
        nieuw["overleg"]!["wachtkamer"] = true;
        var spel = await Overlegspel.BelegAsync(server, nieuw);
        await spel.BetreedAsync("baak");
        foreach (var naam in (string[])["groen", "pietersen"])
        {
            await spel.AccepteerAsync(naam);
            var aan = await spel.Klant(naam).PostAsync($"/overleg/{spel.Id}/wacht", new { });
            Assert.True((bool?)aan.Json["wacht"], aan.Tekst);
        }
        return spel;
    }

    private static JsonObject LaatToe(Overlegspel spel, params string[] wie) =>
        new()
        {
            ["doet"] = "laat-toe",
            ["deelnemers"] = new JsonArray([.. wie.Select(w => (JsonNode)spel.Wie[w])]),
        };

    private static JsonObject Uitnodiging(string naam, string? organisatie)
    {
        var persoon = Casussen.Nieuw()["deelnemers"]![3]!.DeepClone().AsObject();
        persoon.Remove("id");
        persoon["doet"] = "nodigt-uit";
        persoon["naam"] = naam;
        persoon["organisatie"] = organisatie;
        return persoon;
    }
}
