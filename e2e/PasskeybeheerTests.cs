using Casusoverleg.E2e.Wereld;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Casusoverleg.E2e;

/// <summary>The own passkeys: several devices, a name for each, and removing one (R01). Signs the regisseur of its house out.</summary>
[Trait("Regel", "R01")]
[Trait("Proef", "houdt")]
[Trait("Proef", "valt aan")]
public sealed class PasskeybeheerTests(Huis huis) : IClassFixture<Huis>
{
    [Fact]
    public async Task Een_regisseur_houdt_meer_passkeys_bij_en_verwijdert_er_een()
    {
        await using var baak = await huis.Regisseur();
        var laptop = await Sleutelkastje.Geef(baak.Pagina);
        await baak.Naar("/passkeys");
        await baak.Ziet("Je hebt nog geen passkey.");
        await baak.Klik("Maak een passkey");
        await baak.Ziet("nog niet gebruikt");
        await baak.Klik("Maak nog een passkey");
        await baak.Ziet("Op dit apparaat heb je al een passkey.");

        await laptop.Weg();
        var sleutel = await Sleutelkastje.Geef(baak.Pagina, "usb", laptop);
        await baak.Klik("Maak nog een passkey");
        await Expect(Rijen(baak)).ToHaveCountAsync(2);
        await GeefNaam(baak, 1, "Sleutel aan mijn bos");
        await baak.Ziet("Sleutel aan mijn bos");
        await baak.Foto("passkeys");
        Assert.Empty(await baak.Axe());

        await baak.MeldAf();
        await baak.MeldAanMetPasskey();
        await baak.Naar("/sessies");
        await baak.Ziet("met een passkey");
        await baak.Foto("passkey-sessies");

        // The one that was lost goes; with the other one goes what it opened.
        await baak.Naar("/passkeys");
        await Verwijder(baak, 0, "Je andere passkeys blijven werken.");
        await Expect(Rijen(baak)).ToHaveCountAsync(1);
        await Verwijder(
            baak,
            0,
            "Zonder passkey kom je binnen met een nieuwe link van een beheerder"
        );
        await baak.Pagina.WaitForURLAsync("**/aanmelden");
        await baak.Klik("Meld je aan met een passkey");
        await baak.Ziet("Met deze passkey kun je hier niet naar binnen.");
        Assert.Equal(1, await sleutel.Aantal());
        Assert.Empty(baak.Klachten);
    }

    private static ILocator Rijen(Scherm wie) => wie.Pagina.Locator("[data-passkeys] .genodigde");

    private static async Task GeefNaam(Scherm wie, int rij, string naam)
    {
        var plek = Rijen(wie).Nth(rij);
        await plek.GetByText("Geef andere naam").ClickAsync();
        await plek.GetByLabel("Nieuwe naam").FillAsync(naam);
        await plek.GetByText("Bewaar naam").ClickAsync();
    }

    private static async Task Verwijder(Scherm wie, int rij, string waarschuwing)
    {
        await Rijen(wie).Nth(rij).Locator("[data-verwijder]").ClickAsync();
        await wie.Ziet(waarschuwing);
        await wie.Foto("passkey-verwijderen");
        await wie.KlikInVenster("Verwijder");
    }
}
