using Casusoverleg.E2e.Wereld;

namespace Casusoverleg.E2e;

/// <summary>Passkeys in a browser with a device: made at the invitation, and used to come back (R01).</summary>
[Trait("Regel", "R01")]
[Trait("Proef", "houdt")]
[Trait("Proef", "valt aan")]
public sealed class PasskeyTests(Huis huis) : IClassFixture<Huis>
{
    [Fact]
    public async Task Een_genodigde_komt_met_een_passkey_terug_en_de_regisseur_ziet_dat()
    {
        await using var baak = await huis.Regisseur();
        var tafel = await Huis.Dek(baak, nieuw => nieuw["overleg"]!["wachtkamer"] = true);
        await baak.Naar($"/overleg/{tafel.Id}");
        await baak.Klik("Open het overleg");
        await using var groen = await huis.Iemand("groen", 390, 844);
        var kastje = await Sleutelkastje.Geef(groen.Pagina);
        await groen.MeldAan(tafel);
        await groen.Ziet("Sneller binnen de volgende keer?");
        await groen.Foto("passkey-aanbod");
        Assert.Empty(await groen.Axe());

        // Who does not get past the lock of the device hears what else is possible, and can try again.
        await kastje.Herkent(false);
        await groen.Klik("Maak een passkey");
        await groen.Ziet("Zonder passkey kom je binnen zoals je gewend bent.");
        await groen.Foto("passkey-afgebroken");
        await kastje.Herkent(true);
        await groen.Klik("Maak een passkey");
        await groen.Ziet("Je passkey is gemaakt.");
        await groen.Foto("passkey-gemaakt");
        Assert.Empty(await groen.Axe());
        Assert.Equal(1, await kastje.Aantal());
        await groen.Beloof();
        await groen.Ziet("De regisseur laat je zo binnen");

        await groen.MeldAf();
        await groen.Foto("passkey-aanmelden");
        Assert.Empty(await groen.Axe());
        await kastje.Herkent(false);
        await groen.Klik("Meld je aan met een passkey");
        await groen.Ziet("kom binnen met je persoonlijke link en code");
        await kastje.Herkent(true);
        await groen.MeldAanMetPasskey();
        await groen.Naar($"/overleg/{tafel.Id}");
        await groen.Ziet("De regisseur laat je zo binnen");
        await baak.Ziet("kwam binnen met een passkey om");
        await baak.Foto("passkey-wachtkamer");
        Assert.Empty(groen.Klachten);
        Assert.Empty(baak.Klachten);
    }
}
