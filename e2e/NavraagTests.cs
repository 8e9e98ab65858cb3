using Casusoverleg.E2e.Wereld;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Casusoverleg.E2e;

/// <summary>Asking a deelnemer something, taking a request back, and what the regisseur has to look at again.</summary>
[Trait("Regel", "R78")]
[Trait("Regel", "R42")]
[Trait("Regel", "R16")]
[Trait("Proef", "houdt")]
[Trait("Proef", "valt aan")]
public sealed class NavraagTests(Huis huis) : IClassFixture<Huis>
{
    private const string Vraag = "Is hij bij jullie bekend met een betalingsregeling?";
    private const string Antwoord = "Hij betaalt sinds het voorjaar weer op tijd";

    [Fact]
    public async Task Een_vraag_ziet_alleen_wie_hem_krijgt_en_niemand_hoeft_te_antwoorden()
    {
        await using var baak = await huis.Regisseur();
        var tafel = await Huis.Dek(baak);
        await using var groen = await huis.Iemand("groen");
        await using var pietersen = await huis.Iemand("pietersen");
        await baak.Begin(tafel, groen, pietersen);
        await Stel(baak, "Groen");
        await groen.Ziet(Vraag);
        await groen.Foto("navraag");
        Assert.Empty(await groen.Axe());
        await ZietNietsVan(pietersen);
        await groen.Klik("Beantwoord de vraag van Baak");
        await groen.Ziet("Antwoord op de vraag van Baak");
        await groen.Schrijf(Antwoord);
        await groen.Foto("navraag-antwoord");
        await groen.Klik("Deel met");
        await baak.Ziet("Groen antwoordde.");
        await baak.Foto("navraag-beantwoord");
        await groen.ZietNiet(Vraag);

        await Stel(baak, "Pietersen");
        await pietersen.Ziet(Vraag);
        await pietersen.Klik("Liever niet de vraag van Baak beantwoorden");
        await baak.Ziet("Pietersen geeft hier geen antwoord op. Dat mag, zonder reden.");
        await pietersen.ZietNiet(Vraag);

        await Stel(baak, "Groen");
        await groen.Ziet(Vraag);
        await baak.Klik("Toch niet nodig : je vraag aan Groen");
        await groen.ZietNiet(Vraag);
        Assert.Empty(baak.Klachten);
        Assert.Empty(groen.Klachten);
    }

    [Fact]
    public async Task Wie_iets_toch_niet_nodig_heeft_trekt_de_vraag_in()
    {
        await using var baak = await huis.Regisseur();
        var tafel = await Huis.Dek(baak);
        await using var groen = await huis.Iemand("groen");
        await using var pietersen = await huis.Iemand("pietersen");
        await baak.Begin(tafel, groen, pietersen);
        await pietersen.Schrijf(Antwoord);
        await pietersen.Klik("Deel met");
        await groen.Ziet(Antwoord);
        await baak.NaarAfspraken();
        await baak.Klik("Afspraak maken");
        await baak.Vul("actie", "Gaat op huisbezoek");
        await baak
            .Pagina.Locator("#wieDoet")
            .SelectOptionAsync(new SelectOptionValue { Label = "De heer Groen" });
        await baak.Vul("voor", Dagen.Over(5));
        await baak.Vul("doel", "hulp op gang brengen");
        await baak.Vul("informering", "Groen vertelt het hem bij het bezoek");
        await baak.Klik("Leg de afspraak vast");
        await baak.Ziet("Gaat op huisbezoek");
        await baak.Klik("Naar meeneemronde");
        await baak.KlikInVenster("Naar meeneemronde");
        await groen.Klik("Vraag dit mee van Pietersen");
        await groen
            .Pagina.GetByLabel("Waarvoor heb je dit nodig?")
            .FillAsync("het bezoek voorbereiden");
        await groen.Klik("Vraag het aan Pietersen");
        await pietersen.Ziet("Groen vraagt iets van jou");
        await groen.Klik("Toch niet nodig van Pietersen");
        await groen.Ziet("Niet gevraagd. Dan gaat het niet mee.");
        await Expect(pietersen.Pagina.Locator("#h-beslis")).ToHaveCountAsync(0);
        Assert.Empty(groen.Klachten);
    }

    [Fact]
    public async Task De_regisseur_legt_vast_dat_de_betrokkene_het_nu_weet()
    {
        await using var baak = await huis.Regisseur();
        var tafel = await Huis.Dek(baak, Vandaag);
        await baak.Naar($"/overleg/{tafel.Id}");
        await baak.Ziet("Kijk opnieuw of de betrokkene het weet");
        await baak.Foto("kijk-opnieuw");
        Assert.Empty(await baak.Axe());
        await baak.Klik("Leg vast");
        await baak.Pagina.Locator("#geinformeerd").CheckAsync();
        await baak.KlikInVenster("Leg vast");
        await baak.Ziet("Schrijf wie het vertelde.");
        await baak.Vul("geinformeerdWanneer", Dagen.Over(0));
        await baak.Vul("geinformeerdDoor", "C. Baak");
        await baak.Foto("kijk-opnieuw-venster");
        Assert.Empty(await baak.Axe());
        await baak.KlikInVenster("Leg vast");
        await baak.ZietNiet("Kijk opnieuw of de betrokkene het weet");
        await using var groen = await huis.Iemand("groen");
        await groen.KomBinnen(tafel);
        await groen.ZietNiet("Kijk opnieuw");
        Assert.Empty(baak.Klachten);
    }

    private static void Vandaag(System.Text.Json.Nodes.JsonObject nieuw) =>
        nieuw["overleg"]!["betrokkeneGeinformeerd"]!["opnieuwBezienOp"] = Dagen.Over(0);

    private static async Task Stel(Scherm baak, string wie)
    {
        await baak.Klik("Stel een vraag aan " + wie);
        await baak.KlikInVenster("Vraag het aan " + wie);
        await baak.Ziet("Schrijf waarvoor je dit wilt weten.");
        await baak.Vul("vraag", Vraag);
        await baak.Vul("vraagdoel", "behoud van de woning afspreken");
        await baak.Foto("navraag-stellen");
        await baak.KlikInVenster("Vraag het aan " + wie);
        await baak.Ziet(wie + " heeft nog niet geantwoord.");
    }

    private static async Task ZietNietsVan(Scherm mens)
    {
        Assert.DoesNotContain(Vraag, await mens.Pagina.ContentAsync(), StringComparison.Ordinal);
        await Expect(mens.Pagina.Locator(".navraag")).ToHaveCountAsync(0);
    }
}
