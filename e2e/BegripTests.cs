using Casusoverleg.E2e.Wereld;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Casusoverleg.E2e;

/// <summary>What somebody who is new here must not misunderstand: who sees what, what is missing, and where they are.</summary>
[Trait("Regel", "R29")]
[Trait("Regel", "R37")]
[Trait("Regel", "R83")]
[Trait("Proef", "houdt")]
[Trait("Proef", "valt aan")]
public sealed class BegripTests(Huis huis) : IClassFixture<Huis>
{
    private const string Brief = "Er ligt een brief over de huur";

    [Fact]
    public async Task Wie_later_komt_ziet_niets_van_eerder_tot_het_ook_met_hem_wordt_gedeeld()
    {
        await using var baak = await huis.Regisseur();
        var tafel = await Huis.Dek(baak);
        await using var groen = await huis.Iemand("groen");
        await using var pietersen = await huis.Iemand("pietersen");
        await using var daal = await huis.Iemand("daal");
        await baak.Begin(tafel, groen, pietersen);
        await groen.Schrijf(Brief);
        await groen.Ziet("Voorstel: anoniem kan niet en er is geen wettelijke bepaling.");
        await groen.Klik("Deel met iedereen");
        await pietersen.Ziet("Iedereen ziet dit");

        await daal.KomBinnen(tafel);
        await daal.Ziet("Je ziet hier wat vanaf nu met jou wordt gedeeld.");
        await pietersen.Ziet("Jij, Baak en Groen zien dit. Van Daal kwam later en ziet dit niet.");
        await groen.Foto("later-gekomen");
        Assert.Empty(await groen.Axe());
        await groen.Klik("Deel ook met");
        await groen.KlikInVenster("Deel ook");
        await groen.Ziet("Kies met wie je dit ook deelt.");
        await groen.Chip("Van Daal", aan: true);
        await groen.KlikInVenster("Deel ook met Van Daal");
        await daal.Ziet(Brief);
        await pietersen.Ziet("Iedereen ziet dit");

        // R83: with a deskundige nothing is proposed; the reason is asked where one types.
        await groen.Pagina.Locator("#tekst").FillAsync("De brief is van de gemeente");
        await groen.Klik("Deel met iedereen");
        await groen.Ziet("Schrijf in één zin waarom.");
        await Expect(groen.Pagina.Locator("#waaromNietHoger")).ToBeFocusedAsync();
        Assert.Empty(await groen.Axe());
    }

    [Fact]
    public async Task Woorden_over_gezondheid_en_een_telefoonnummer_worden_eerst_gevraagd()
    {
        await using var baak = await huis.Regisseur();
        var tafel = await Huis.Dek(baak);
        await using var groen = await huis.Iemand("groen");
        await using var pietersen = await huis.Iemand("pietersen");
        await baak.Begin(tafel, groen, pietersen);
        await groen.Schrijf("Zijn zus (06-12345678) zegt dat hij dementie heeft");
        await groen.Klik("Deel met iedereen");
        await groen.Ziet("Gaat dit over gezondheid?");
        await Expect(groen.Knop("Ja")).ToBeFocusedAsync();
        await groen.Foto("vraag-vooraf");
        Assert.Empty(await groen.Axe());
        await groen.Klik("Ja");
        await groen.Ziet(
            "Pietersen niet: een woningcorporatie krijgt geen gegevens over gezondheid."
        );
        await groen.Vul("waaromNietHoger", "anoniem helpt hier niet");
        await groen.Klik("Deel met Baak");
        await groen.Ziet("Er staat een telefoonnummer in. Is dat nodig?");
        await groen.Klik("Haal het weg");
        await Expect(groen.Pagina.Locator("#tekst"))
            .ToHaveValueAsync("Zijn zus (…) zegt dat hij dementie heeft");
        await Expect(groen.Pagina.Locator("#tekst")).ToBeFocusedAsync();
        await groen.Klik("Deel met Baak");
        await baak.Ziet("zegt dat hij dementie heeft");
        await groen.Ziet("Gedeeld met Baak.");
        Assert.Null(pietersen.Waar("dementie"));
    }

    [Fact]
    public async Task Een_stap_begint_bovenaan_en_een_leeg_veld_wordt_genoemd()
    {
        await using var baak = await huis.Regisseur();
        var tafel = await Huis.Dek(baak);
        await using var groen = await huis.Iemand("groen");
        await using var pietersen = await huis.Iemand("pietersen");
        await baak.Begin(tafel, groen, pietersen);
        await pietersen.Schrijf(Brief);
        await pietersen.Klik("Deel met iedereen");
        await groen.Ziet(Brief);
        await baak.NaarAfspraken();
        await Expect(baak.Pagina.Locator("#h-stap")).ToBeFocusedAsync();
        await baak.Ziet("Leg vast wie wat doet, en wanneer.");
        await LeegFormulier(baak);
        await MaakAfspraak(baak);
        await baak.Klik("Naar meeneemronde");
        await baak.KlikInVenster("Naar meeneemronde");
        await VraagEnKlaar(groen, pietersen);
    }

    private static async Task LeegFormulier(Scherm baak)
    {
        await baak.Klik("Afspraak maken");
        await Expect(baak.Pagina.Locator("#actie")).ToBeFocusedAsync();
        await baak.KlikInVenster("Leg de afspraak vast");
        await baak.Ziet("Schrijf wat jullie afspreken.");
        await baak.ZietNiet("Laad de pagina opnieuw");
        await Expect(baak.Pagina.Locator("#actie")).ToBeFocusedAsync();
        await Expect(baak.Pagina.Locator("#actie")).ToHaveAttributeAsync("aria-invalid", "true");
        await baak.Foto("afspraak-leeg");
        Assert.Empty(await baak.Axe());
    }

    private static async Task MaakAfspraak(Scherm baak)
    {
        await baak.Vul("actie", "Met meneer over de brief praten");
        await baak
            .Pagina.Locator("#wieDoet")
            .SelectOptionAsync(new SelectOptionValue { Label = "De heer Groen" });
        await baak.Vul("doel", "weten wat er met de huur is.");
        await baak.Vul("informering", "Groen vertelt het hem zelf");
        await baak.KlikInVenster("Leg de afspraak vast");
        await baak.Ziet("Groen, Wijkteam");
    }

    private static async Task VraagEnKlaar(Scherm groen, Scherm pietersen)
    {
        await groen.Klik("Vraag dit mee van Pietersen");
        var waarvoor = groen.Pagina.GetByLabel("Waarvoor heb je dit nodig?");
        await Expect(waarvoor).ToBeFocusedAsync();
        await groen.Klik("Vraag het aan Pietersen");
        await groen.Ziet("Schrijf waarvoor je dit nodig hebt.");
        await waarvoor.FillAsync("het gesprek voorbereiden.");
        await groen.Klik("Vraag het aan Pietersen");
        await groen.Ziet("Voor: het gesprek voorbereiden.");
        await groen.ZietNiet("voorbereiden..");

        await Expect(pietersen.Knop("Beantwoord")).ToBeVisibleAsync();
        await pietersen.Foto("vraag-gekomen");
        Assert.Empty(await pietersen.Axe());
        await pietersen.Klik("Ik ben klaar");
        await pietersen.Ziet("Groen wacht nog op je antwoord. Zonder antwoord is het nee.");
        await pietersen.KlikInVenster("Beantwoord");
        await Expect(pietersen.Pagina.Locator("#h-beslis")).ToBeFocusedAsync();
        await pietersen.Pagina.GetByLabel("Ja, precies zo").CheckAsync();
        await pietersen.Klik("Sta toe");
        await groen.Ziet("Pietersen staat dit toe.");
        await Expect(pietersen.Pagina.Locator("body:focus")).ToHaveCountAsync(0);
    }

    [Fact]
    [Trait("Regel", "R01")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Afmelden_waarschuwt_en_een_link_die_niet_meer_werkt_vraagt_niets_meer()
    {
        await using var baak = await huis.Regisseur();
        var tafel = await Huis.Dek(baak);
        await baak.Naar($"/overleg/{tafel.Id}");
        await baak.InDeKamer();
        await baak.Klik("Menu");
        await baak.Klik("Afmelden");
        await baak.Ziet(
            "Na afmelden kom je binnen met je passkey. Heb je die niet, dan heb je een nieuwe terugkomlink van een beheerder nodig. Je overleg loopt door zonder jou."
        );
        await baak.KlikInVenster("Blijf aangemeld");
        await Expect(baak.Pagina.Locator("#knop-menu")).ToBeFocusedAsync();

        await baak.Naar("/welkom#" + tafel.Toegang["groen"].Geheim);
        await baak.Ziet("Je bent nu aangemeld als C. Baak.");
        await baak.Klik("Ga verder");
        await baak.Ziet("Vul de zes cijfers van de code in.");

        await using var vreemde = await huis.Iemand("vreemde");
        await vreemde.Naar("/welkom#bestaat-niet-of-niet-meer");
        await vreemde.Pagina.GetByLabel("Code van zes cijfers").FillAsync("123456");
        await vreemde.Klik("Ga verder");
        await vreemde.Ziet("Deze link werkt niet (meer).");
        await Expect(vreemde.Pagina.Locator("#code")).ToBeHiddenAsync();
        Assert.Empty(await vreemde.Axe());
    }
}
