using Casusoverleg.Domein;
using Casusoverleg.E2e.Wereld;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Casusoverleg.E2e;

/// <summary>The pages of the administrator: by hand, by keys alone, and every one of them judged by axe.</summary>
[Trait("Regel", "R55")]
[Trait("Proef", "houdt")]
[Trait("Proef", "valt aan")]
public sealed class BeheerTests(Huis huis) : IClassFixture<Huis>
{
    [Fact]
    public async Task Een_beheerder_regelt_organisaties_links_en_accounts_en_dat_werkt_meteen()
    {
        await using var bea = await huis.Account("bea", "Bea Beheer", Rol.Beheerder);
        await VoegOrganisatieToe(bea);
        await using var rik = await huis.Iemand("rik");
        await SchrijfIn(rik, await NieuweLink(bea, "Rik Regie", "regisseur", "GGD Waterstad"));
        await TrekIn(bea);

        await bea.Naar("/beheer");
        await Open(bea, "Rik Regie");
        await Bekijk(bea, "beheer-wijzig");
        await bea.Klik("Wijzig de rol van Rik Regie");
        await bea.Ziet("wordt meteen afgemeld");
        await Bekijk(bea, "beheer-rol");
        await bea.KlikInVenster("Nee, laat zo");
        await Expect(bea.Knop("Wijzig de rol van Rik Regie")).ToBeFocusedAsync();
        await bea.Klik("Wijzig de rol van Rik Regie");
        await Rij(bea, "Rik Regie").Locator("select[name=rol]").SelectOptionAsync("fg");
        await bea.KlikInVenster("Wijzig de rol");
        await Klaar(bea, "De rol is gewijzigd.");
        // The open page of whom it is about goes by itself.
        await rik.Pagina.WaitForURLAsync("**/aanmelden");
        await Open(bea, "Rik Regie");
        await bea.Klik("Sluit het account van Rik Regie");
        await bea.KlikInVenster("Sluit het account");
        await Klaar(bea, "Het account is gesloten.");
        await Expect(Rij(bea, "Rik Regie")).ToContainTextAsync("gesloten");
        await Bekijk(bea, "beheer-gesloten");
        Assert.Empty(bea.Klachten);
        Assert.Empty(rik.Klachten);
    }

    [Fact]
    public async Task Met_alleen_toetsen_komt_er_een_organisatie_een_link_en_gaat_die_weer_weg()
    {
        await using var bo = await huis.Account("bo", "Bo Beheer", Rol.Beheerder);
        await bo.TabEnter("Organisaties");
        await bo.Pagina.WaitForURLAsync("**/beheer/organisaties");
        await bo.TabTyp("#naam-nieuw", "Thuiszorg Oever");
        await bo.TabTyp("#soort-nieuw", "Zorg");
        await bo.TabEnter("Voeg toe");
        await Klaar(bo, "De organisatie staat in de lijst.");
        await bo.TabEnter("Mensen");
        await bo.Pagina.WaitForURLAsync("**/beheer");
        await bo.TabNaar("#naam");
        // Without a name: the focus goes to what is missing.
        await bo.Toets("Enter");
        await bo.Pagina.Locator("#naam:focus").WaitForAsync();
        await bo.Typ("Toets Toezicht");
        await bo.TabTyp("#rol", "Toez");
        await bo.TabTyp("#organisatie", "Thuis");
        await bo.TabEnter("Maak een inschrijflink");
        await bo.Ziet("We laten hem maar één keer zien.");
        await bo.TabEnter("Kopieer link");
        await bo.Ziet("Gekopieerd.");
        await bo.Naar("/beheer");
        await bo.TabEnter("Trek in de link voor Toets Toezicht");
        await bo.TabEnter("Trek de link in");
        await Klaar(bo, "De link is ingetrokken.");
        await bo.ZietNiet("Toets Toezicht");
        Assert.Empty(bo.Klachten);
    }

    private static async Task VoegOrganisatieToe(Scherm bea)
    {
        await Bekijk(bea, "beheer");
        await bea.Naar("/beheer/organisaties");
        await bea.Klik("Voeg toe");
        await bea.Ziet("Kies een soort.");
        await Expect(bea.Pagina.Locator("#naam-nieuw")).ToBeFocusedAsync();
        await Bekijk(bea, "beheer-organisaties-mist");
        await bea.Vul("naam-nieuw", "GGD Waterstad");
        await bea.Kies("soort-nieuw", "ggd");
        await bea.Vul("domeinen-nieuw", "geen domein!");
        await bea.Klik("Voeg toe");
        await bea.Ziet("Schrijf een maildomein zoals gemeente.nl");
        await bea.Vul("domeinen-nieuw", "ggd-waterstad.nl");
        await bea.Klik("Voeg toe");
        await Klaar(bea, "De organisatie staat in de lijst.");
        await bea.Pagina.GetByText("Wijzig GGD Waterstad").ClickAsync();
        // What is chosen anew ends the sessions of all its people: asked first.
        await bea.Pagina.Locator("select[name=aanmelding]").First.SelectOptionAsync("oidc");
        await bea.Klik("Bewaar GGD Waterstad");
        await bea.Ziet("Iedereen van deze organisatie wordt meteen afgemeld");
        await Bekijk(bea, "beheer-organisaties");
        await bea.KlikInVenster("Nee, laat zo");
    }

    private static async Task<string> NieuweLink(
        Scherm bea,
        string naam,
        string rol,
        string? organisatie = null
    )
    {
        await bea.Naar("/beheer");
        await bea.Vul("naam", naam);
        await bea.Kies("rol", rol);
        if (organisatie is not null)
            await bea
                .Pagina.Locator("#organisatie")
                .SelectOptionAsync(new SelectOptionValue { Label = organisatie });
        await bea.Klik("Maak een inschrijflink");
        await bea.Ziet("We laten hem maar één keer zien.");
        await Bekijk(bea, "beheer-link");
        return (await bea.Pagina.Locator(".doorgeef code").InnerTextAsync()).Split('#')[1];
    }

    private static async Task SchrijfIn(Scherm rik, string geheim)
    {
        await rik.Naar("/inschrijven#" + geheim);
        await rik.Ziet("Rik Regie");
        await Expect(rik.Pagina.Locator("#naam")).ToBeHiddenAsync();
        await Bekijk(rik, "inschrijven-naam");
        await rik.Klik("Schrijf me in");
        await rik.Ziet("We laten hem maar één keer zien.");
        await Bekijk(rik, "inschrijven-code");
        await rik.BewaarCode();
        await rik.Ziet("Hier staat nu niets");
    }

    private async Task TrekIn(Scherm bea)
    {
        var geheim = await NieuweLink(bea, "Ingrid Intrek", "fg");
        await bea.Naar("/beheer");
        await Bekijk(bea, "beheer-links");
        await using var ingrid = await huis.Iemand("ingrid");
        await ingrid.Naar("/inschrijven#" + geheim);
        await ingrid.Vul("organisatie", "Gemeente Waterstad");
        await bea.Klik("Trek in de link voor Ingrid Intrek");
        await Bekijk(bea, "beheer-intrekken");
        await bea.KlikInVenster("Trek de link in");
        await Klaar(bea, "De link is ingetrokken.");
        await bea.ZietNiet("Ingrid Intrek");
        // Who has the page open already finds the door closed.
        await ingrid.Klik("Schrijf me in");
        await ingrid.Ziet("Deze link werkt niet (meer)");
        await ingrid.Naar("/inschrijven#" + geheim);
        await ingrid.Ziet("Deze link werkt niet (meer)");
        await Bekijk(ingrid, "inschrijven-voorbij");
    }

    private static ILocator Rij(Scherm bea, string naam) =>
        bea.Pagina.Locator(".beheer__account", new() { HasText = naam });

    private static Task Open(Scherm bea, string naam) =>
        Rij(bea, naam).Locator("summary").ClickAsync();

    // What was done is said, and the focus is there: nobody starts at the top of the page again.
    private static async Task Klaar(Scherm wie, string zin)
    {
        await wie.Ziet(zin);
        await Expect(wie.Pagina.GetByText(zin)).ToBeFocusedAsync();
    }

    private static async Task Bekijk(Scherm scherm, string naam)
    {
        await scherm.Foto(naam);
        Assert.Empty(await scherm.Axe());
    }
}
