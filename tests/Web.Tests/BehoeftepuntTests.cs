using System.Net;
using System.Text.Json.Nodes;
using Casusoverleg.Web.Tests.Steun;

namespace Casusoverleg.Web.Tests;

/// <summary>The forms can ask what a role needs to know (R60).</summary>
public sealed class BehoeftepuntTests(PoortTests.Huis huis) : IClassFixture<PoortTests.Huis>
{
    private const string Pad = "/informatiebehoefte.json";

    [Fact]
    [Trait("Regel", "R60")]
    [Trait("Proef", "houdt")]
    public async Task Wie_is_aangemeld_haalt_alle_rollen_of_de_ene_die_past()
    {
        var klant = huis.Spel.Klant("baak");
        var alle = await klant.GetAsync(Pad);
        Assert.True(JsonNode.Parse(alle.Tekst)!.AsArray().Count >= 8);
        var een = await klant.GetAsync(
            $"{Pad}?pet=hulpverlening&soort=zorgaanbieder&taak=Huishoudelijke%20hulp"
        );
        var rol = Assert.Single(JsonNode.Parse(een.Tekst)!.AsArray())!;
        Assert.Equal("Aanbieder van huishoudelijke hulp", (string?)rol["rol"]);
        Assert.Equal("buitenkant", (string?)rol["elementen"]![0]!["niveau"]);
        var geen = await klant.GetAsync($"{Pad}?pet=betrokkene&soort=burger");
        Assert.Equal("[]", geen.Tekst);
    }

    [Fact]
    [Trait("Regel", "R60")]
    [Trait("Proef", "valt aan")]
    public async Task Een_onbekende_rol_en_een_onbekende_bezoeker_krijgen_niets()
    {
        var fout = await huis.Spel.Klant("baak").GetAsync($"{Pad}?pet=baas&soort=gemeente");
        Assert.Equal(HttpStatusCode.BadRequest, fout.Status);
        using var vreemd = huis.Server.NieuweKlant();
        Assert.NotEqual(HttpStatusCode.OK, (await vreemd.GetAsync(Pad)).Status);
    }
}
