using System.Net;
using System.Text.Json.Nodes;
using Casusoverleg.Domein.Regels;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Kamer;
using Casusoverleg.Web.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;

namespace Casusoverleg.Web.Tests;

/// <summary>Two persons who must never share an overleg are kept apart, and neither is told of the other (R65).</summary>
public sealed class AfschermingTests : IAsyncLifetime
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
    public async Task Wie_het_vastlegde_leest_waarom_en_een_ander_alleen_dat_het_niet_kan()
    {
        await LegVastAsync("De heer Groen", "Wijkteam", "De heer Pietersen", "Woningcorporatie");
        var eigen = await wie.PostAsync("/nieuw", Casussen.Nieuw());
        Assert.Equal("R65", eigen.Regel);
        Assert.Contains("Afscherming", eigen.Tekst, StringComparison.Ordinal);
        using var ander = await server.RegisseurAsync();
        var nee = await ander.PostAsync("/nieuw", Casussen.Nieuw());
        Assert.Equal("R65", nee.Regel);
        Assert.Matches("Nummer [34] op de lijst kan niet", nee.Tekst);
        string[] verraad = ["ander hier", "Afscherming", "Groen", "Pietersen", "treffen", "twee"];
        foreach (var woord in verraad)
            Assert.DoesNotContain(woord, nee.Tekst, StringComparison.Ordinal);
        // Nothing was made, and one of the two alone may come.
        Assert.DoesNotContain(
            "/overleg/",
            (await ander.GetAsync("/")).Tekst,
            StringComparison.Ordinal
        );
        var alleen = Casussen.Nieuw();
        alleen["deelnemers"]!.AsArray().RemoveAt(3);
        Assert.True((await ander.PostAsync("/nieuw", alleen)).Gelukt);
    }

    [Fact]
    [Trait("Regel", "R65")]
    [Trait("Proef", "valt aan")]
    public async Task De_volgorde_van_de_lijst_verraadt_niet_wie_de_ander_is()
    {
        await LegVastAsync("De heer Groen", "Wijkteam", "De heer Pietersen", "Woningcorporatie");
        using var ander = await server.RegisseurAsync();
        var zo = Genoemd(await ander.PostAsync("/nieuw", Casussen.Nieuw()), Casussen.Nieuw());
        var om = Casussen.Nieuw();
        var lijst = om["deelnemers"]!.AsArray();
        var groen = lijst[2];
        lijst.RemoveAt(2);
        lijst.Add(groen);
        Assert.Equal(zo, Genoemd(await ander.PostAsync("/nieuw", om), om));
    }

    [Theory]
    [Trait("Regel", "R65")]
    [Trait("Proef", "valt aan")]
    [InlineData("De heer Pietersen", "Woningcorporatie")]
    [InlineData("pietersen", "WONINGCORPORATIE")]
    [InlineData("Dhr. Piétersen", "Woning corporatie")]
    [InlineData("De heer Pietersen", "")]
    [InlineData("De heer Pietersen", null)]
    [InlineData("De heer Pietersen", "...")]
    public async Task Later_uitnodigen_lukt_ook_niet_met_een_andere_schrijfwijze(
        string naam,
        string? organisatie
    )
    {
        await LegVastAsync("De heer Groen", "", "De heer Pietersen", "Woningcorporatie");
        await using var spel = await ZonderPietersenAsync();
        var voor = spel.Hub("baak").Berichten.Count;
        var nee = await spel.Hub("baak").DoeAsync(Uitnodiging(naam, organisatie));
        Assert.Equal("R65", (string?)nee["regel"]);
        Assert.DoesNotContain("Groen", nee.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains(
            "Meer kunnen we hier niet zeggen",
            nee.ToJsonString(),
            StringComparison.Ordinal
        );
        Assert.Null(nee["wie"]);
        // Others may come and go meanwhile; of this person nobody hears.
        Assert.DoesNotContain(
            spel.Hub("baak").Berichten.Skip(voor),
            b => b.ToJsonString().Contains(naam, StringComparison.Ordinal)
        );
        await spel.DoeAsync("baak", Uitnodiging("De heer Pietersen", "Bakkerij"));
    }

    [Fact]
    [Trait("Regel", "R65")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Een_nieuwe_link_en_meedoen_lukken_niet_bij_wie_er_al_is()
    {
        await using var spel = await Overlegspel.OpenAsync(server, "groen");
        await LegVastAsync("De heer Groen", "Wijkteam", "De heer Pietersen", "Woningcorporatie");
        Assert.True((await spel.Klant("pietersen").MeldAanAsync(spel.Toegang["pietersen"])).Gelukt);
        var link = await spel.Klant("baak")
            .PostAsync($"/overleg/{spel.Id}/toegang", new { deelnemer = spel.Wie["pietersen"] });
        Assert.Equal("R65", link.Regel);
        Assert.DoesNotContain("Groen", link.Tekst, StringComparison.Ordinal);
        var ja = await spel.Klant("pietersen")
            .PostAsync($"/overleg/{spel.Id}/accepteert", new { geheimhouding = true });
        // Naming R65, or linking to it, would tell that somebody is kept from them.
        Assert.Equal("R01", ja.Regel);
        Assert.DoesNotContain("R65", ja.Tekst, StringComparison.Ordinal);
        Assert.Contains("Je kunt niet meedoen aan dit overleg", ja.Tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("Groen", ja.Tekst, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Regel", "R65")]
    [Trait("Proef", "valt aan")]
    public async Task Een_ander_ziet_en_verwijdert_deze_afscherming_niet()
    {
        var id = await LegVastAsync("De heer Groen", "Wijkteam", "De heer Pietersen", "");
        Assert.Contains(
            "De heer Groen",
            (await wie.GetAsync("/afscherming")).Tekst,
            StringComparison.Ordinal
        );
        using var ander = await server.RegisseurAsync();
        var pagina = await ander.GetAsync("/afscherming");
        Assert.DoesNotContain("Groen", pagina.Tekst, StringComparison.Ordinal);
        var weg = await ander.PostAsync("/afscherming/verwijdert", new { id });
        var nergens = await ander.PostAsync(
            "/afscherming/verwijdert",
            new { id = Guid.NewGuid().ToString("N") }
        );
        Assert.Equal(nergens.Tekst, weg.Tekst);
        Assert.Equal("R65", (await ander.PostAsync("/nieuw", Casussen.Nieuw())).Regel);
        Assert.True((await wie.PostAsync("/afscherming/verwijdert", new { id })).Gelukt);
        Assert.True((await ander.PostAsync("/nieuw", Casussen.Nieuw())).Gelukt);
        await using var spel = await Overlegspel.OpenAsync(server, "groen");
        var deelnemer = await spel.Klant("groen").GetAsync("/afscherming");
        Assert.Equal(HttpStatusCode.Forbidden, deelnemer.Status);
    }

    [Fact]
    [Trait("Regel", "R65")]
    [Trait("Proef", "valt aan")]
    public async Task Namen_proberen_houdt_na_een_paar_keer_op_en_staat_zonder_namen_in_de_verantwoording()
    {
        await LegVastAsync("De heer Groen", "Wijkteam", "De heer Pietersen", "Woningcorporatie");
        using var ander = await server.RegisseurAsync();
        // Who recorded it knows it already: that counts for nothing.
        for (var keer = 0; keer <= Afschermer.HoogstensPerUur; keer++)
            Assert.Equal("R65", (await wie.PostAsync("/nieuw", Casussen.Nieuw())).Regel);
        for (var keer = 0; keer < Afschermer.HoogstensPerUur; keer++)
            Assert.Equal("R65", (await ander.PostAsync("/nieuw", Casussen.Nieuw())).Regel);
        Assert.Equal("V04", (await ander.PostAsync("/nieuw", Casussen.Nieuw())).Regel);
        // Whoever may not come, and who may: no difference any more.
        var alleen = Casussen.Nieuw();
        alleen["deelnemers"]!.AsArray().RemoveAt(3);
        Assert.Equal("V04", (await ander.PostAsync("/nieuw", alleen)).Regel);
        var archief = server.Diensten.GetRequiredService<IArchief>();
        var regels = (await archief.LeesVerantwoording(default)).Select(r => r.Regel!).ToList();
        Assert.True(
            regels.Count(r => r.Soort == "afscherming-geweigerd") >= Afschermer.HoogstensPerUur
        );
        Assert.Single(regels, r => r.Soort == "afscherming-vastgelegd");
        Assert.All(regels, r => Assert.Null(r.Toelichting));
        Assert.All(
            regels,
            r => Assert.DoesNotContain("Groen", r.ToString(), StringComparison.Ordinal)
        );
        Assert.True((await archief.Verifieer()).Klopt);
    }

    [Fact]
    [Trait("Regel", "R65")]
    [Trait("Proef", "houdt")]
    public async Task Na_een_herstart_geldt_zij_nog_en_na_de_einddatum_niet_meer()
    {
        await LegVastAsync("De heer Groen", "Wijkteam", "De heer Pietersen", "Woningcorporatie");
        await server.StartOpnieuwAsync();
        using var ander = await server.RegisseurAsync();
        Assert.Equal("R65", (await ander.PostAsync("/nieuw", Casussen.Nieuw())).Regel);
        var afschermer = server.Diensten.GetRequiredService<Afschermer>();
        var register = server.Diensten.GetRequiredService<IAfschermregister>();
        var oud = Assert.Single(await register.Alle());
        var gisteren = DateOnly.FromDateTime(DateTime.UtcNow.AddDays(-1));
        await afschermer.LegVastAsync(oud.Wat with { Tot = gisteren });
        Assert.True(await afschermer.VerwijderAsync(oud.Wat.Door, oud.Id));
        Assert.True((await ander.PostAsync("/nieuw", Casussen.Nieuw())).Gelukt);
    }

    [Theory]
    [Trait("Regel", "R65")]
    [Trait("Proef", "valt aan")]
    [InlineData("", "De heer Pietersen", "dreiging", null)]
    [InlineData("...", "De heer Pietersen", "dreiging", null)]
    [InlineData("De heer Groen", "groen", "dreiging", null)]
    [InlineData("De heer Groen", "De heer Pietersen", "zomaar", null)]
    [InlineData("De heer Groen", "De heer Pietersen", "dreiging", "2020-01-01")]
    public async Task Een_halve_of_verkeerde_afscherming_wordt_niet_vastgelegd(
        string naamEen,
        string naamAnder,
        string reden,
        string? tot
    )
    {
        var nieuw = new JsonObject
        {
            ["naamEen"] = naamEen,
            ["naamAnder"] = naamAnder,
            ["reden"] = reden,
        };
        if (tot is not null)
            nieuw["tot"] = tot;
        Assert.Equal("V01", (await wie.PostAsync("/afscherming/legt-vast", nieuw)).Regel);
        Assert.True((await wie.PostAsync("/nieuw", Casussen.Nieuw())).Gelukt);
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

    private static string Genoemd(Httpantwoord nee, JsonObject nieuw)
    {
        var nummer = (string)nee.Json["zin"]!;
        return (string)nieuw["deelnemers"]![int.Parse(nummer.Split(' ')[1]) - 1]!["naam"]!;
    }

    private async Task<Overlegspel> ZonderPietersenAsync()
    {
        var nieuw = Casussen.Nieuw();
        nieuw["deelnemers"]!.AsArray().RemoveAt(3);
        var spel = await Overlegspel.BelegAsync(server, nieuw);
        await spel.BetreedAsync("baak");
        await spel.AccepteerAsync("groen");
        return spel;
    }

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
