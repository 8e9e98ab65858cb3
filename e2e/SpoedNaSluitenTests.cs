using System.Text.Json.Nodes;
using Casusoverleg.E2e.Wereld;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Casusoverleg.E2e;

/// <summary>Closing a spoedoverleg first, and completing it afterwards from "Mijn overleggen".</summary>
[Trait("Regel", "R63")]
[Trait("Proef", "houdt")]
public sealed class SpoedNaSluitenTests(Huis huis) : IClassFixture<Huis>
{
    [Fact]
    [Trait("Proef", "valt aan")]
    public async Task Eerst_sluiten_en_daarna_aanvullen_bij_mijn_overleggen()
    {
        await using var baak = await huis.Regisseur();
        await using var groen = await huis.Iemand("groen");
        var tafel = await Huis.Dek(
            baak,
            nieuw =>
            {
                nieuw["overleg"]!["spoed"] = true;
                nieuw["overleg"]!.AsObject().Remove("waaromNietBilateraal");
                nieuw["overleg"]!.AsObject().Remove("convenant");
                nieuw["overleg"]!.AsObject().Remove("convenantInhoud");
                nieuw["overleg"]!["betrokkeneUitgenodigd"] = JsonNode.Parse("""{"ja":false}""");
            }
        );
        await baak.Begin(tafel, groen);
        await groen.Ziet("De regisseur doet dat voor");
        await baak.NaarAfspraken();
        await SluitMetOpen(baak, groen);

        await baak.Naar("/");
        await baak.Ziet("Spoed: nog aan te vullen");
        await baak.Foto("spoed-na-sluiten");
        Assert.Empty(await baak.Axe());
        await baak.Klik("Vul aan");
        await baak.Ziet("Vul ten minste één ding in.");
        await Veld(baak, "Waarom was de betrokkene").FillAsync("Zijn bsn is 111222333");
        await baak.Klik("Vul aan");
        await baak.Ziet("Regel R29");
        await Expect(Veld(baak, "Waarom was de betrokkene"))
            .ToHaveValueAsync("Zijn bsn is 111222333");
        await Veld(baak, "Bij welk convenant").FillAsync("Samen aan zet");
        await baak.Ziet("Wat staat er in dat convenant?");
        await baak.Foto("spoed-na-sluiten-geweigerd");
        Assert.Empty(await baak.Axe());
        await baak.Pagina.GetByLabel("Er was geen convenant").CheckAsync();
        await Veld(baak, "Waarom was de betrokkene").FillAsync("Er was geen tijd om het te vragen");
        await baak.Klik("Vul aan");
        await baak.Ziet("Nog niet ingevuld: waarom een gesprek met z’n tweeën niet genoeg is.");
        await Veld(baak, "Waarom was een gesprek").FillAsync("Bezoek en ontruiming hangen samen");
        await baak.Klik("Vul aan");
        await baak.Ziet(", is aangevuld op");
        await baak.Foto("spoed-na-sluiten-klaar");
        Assert.Empty(await baak.Axe());
        await groen.Naar("/");
        await groen.ZietNiet("aangevuld");
        Assert.All([baak, groen], m => Assert.Empty(m.Klachten));
    }

    private static ILocator Veld(Scherm scherm, string label) =>
        scherm.Pagina.GetByLabel(label).First;

    private static async Task SluitMetOpen(Scherm baak, Scherm groen)
    {
        await baak.Klik("Naar meeneemronde");
        await baak.KlikInVenster("Naar meeneemronde");
        await baak.Klik("Sluit het overleg");
        await baak.Ziet("Je doet het nu, of daarna in Mijn overleggen.");
        await baak.Foto("spoed-sluiten-met-open");
        Assert.Empty(await baak.Axe());
        await baak.KlikInVenster("Sluit het overleg");
        foreach (var mens in new[] { baak, groen })
            await mens.Klik("Dit klopt");
        await baak.Ziet("Het overleg is gesloten");
        await groen.Ziet("Het overleg is gesloten");
    }
}
