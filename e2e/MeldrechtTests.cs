using System.Text.Json.Nodes;
using Casusoverleg.E2e.Wereld;
using static Microsoft.Playwright.Assertions;

namespace Casusoverleg.E2e;

/// <summary>A right to report asks for the person first, where it is chosen and nowhere else.</summary>
[Trait("Regel", "R76")]
[Trait("Proef", "houdt")]
[Trait("Proef", "valt aan")]
public sealed class MeldrechtTests(Huis huis) : IClassFixture<Huis>
{
    private const string Inbreng = "Ik zag een gat in de deur";

    [Fact]
    public async Task Wie_meldt_zegt_eerst_wat_er_met_de_persoon_is_gedaan()
    {
        await using var baak = await huis.Regisseur();
        var tafel = await Huis.Dek(baak, MetVeiligThuis);
        await using var smit = await huis.Iemand("smit");
        await baak.Begin(tafel, smit);
        await baak.Schrijf(Inbreng);
        await baak.Pagina.Locator(".rest .tekstknop").ClickAsync();
        await baak.Kies("categorie", "gewoon");
        await baak.Kies("trede", "wettelijke-bepaling");
        await baak.Kies("bepaling", "Wmo 2015 art. 5.2.6");
        await baak.Ziet("Je mag dit melden. Eerst de persoon zelf.");
        await baak.Pagina.Locator("#deelknop").ClickAsync();
        await baak.Ziet("Regel R76");
        await baak.Foto("meldrecht-geweigerd");
        await baak.Klik("Beantwoord de vragen");
        await Expect(baak.Pagina.Locator("#meldGeinformeerd")).ToBeFocusedAsync();
        await baak.Kies("meldGeinformeerd", "ja");
        await baak.Kies("meldZienswijze", "ja");
        await Expect(baak.Pagina.Locator("#meldWaaromNiet")).ToHaveCountAsync(0);
        await baak.Kies("meldToestemming", "nee");
        await baak.Vul("meldWaaromNiet", "vragen is nu niet veilig");
        await baak.Foto("meldrecht");
        Assert.Empty(await baak.Axe());
        await baak.Pagina.Locator("#deelknop").ClickAsync();
        await smit.Ziet(Inbreng);
        Assert.Null(smit.Waar("vragen is nu niet veilig"));
        Assert.All([baak, smit], m => Assert.Empty(m.Klachten));
    }

    private static void MetVeiligThuis(JsonObject nieuw) =>
        nieuw["deelnemers"]!
            .AsArray()
            .Add(
                new JsonObject
                {
                    ["id"] = "smit",
                    ["naam"] = "F. Smit",
                    ["organisatie"] = "Veilig Thuis Midden",
                    ["soort"] = "overig",
                    ["pet"] = "ketenpartner",
                    ["taak"] = "Onderzoek naar huiselijk geweld (Wmo 2015 art. 4.1.1)",
                    ["grondslag"] = "taak van algemeen belang (AVG 6 lid 1 e)",
                    ["noodzaak"] = "Onderzoekt het vermoeden in deze casus",
                    ["beroepsgeheim"] = "ambtsgeheim",
                    ["big"] = false,
                }
            );
}
