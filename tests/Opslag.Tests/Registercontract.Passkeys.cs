using System.Security.Cryptography;
using Casusoverleg.Domein;
using static Casusoverleg.Opslag.Tests.Voorbeeld;

namespace Casusoverleg.Opslag.Tests;

/// <summary>What every register of passkeys promises.</summary>
public abstract partial class Registercontract
{
    /// <summary>The passkeys on the same data.</summary>
    protected abstract IPasskeyregister Passkeys { get; }

    [Fact]
    [Trait("Regel", "R01")]
    [Trait("Proef", "houdt")]
    public async Task Een_passkey_blijft_na_een_herstart_en_is_van_een_persoon()
    {
        var persoon = await Register.NieuwePersoon("Baak", "Gemeente", regisseur: true);
        var ander = await Register.NieuwePersoon("Vries", "Gemeente", regisseur: true);
        var passkey = Nieuw();
        Assert.True(await Passkeys.VoegToe(persoon, passkey, null));
        Assert.False(await Passkeys.VoegToe(ander, passkey, null));
        Register = await Open();
        var gevonden = await Passkeys.Zoek(passkey.SleutelId);
        Assert.Equal(persoon, gevonden!.Value.Persoon);
        Assert.Equal(passkey.Sleutel, gevonden.Value.Passkey.Sleutel);
        Assert.Equal(persoon, await Passkeys.VanHouder(Passkeys.Houder(persoon)));
        Assert.Null(await Passkeys.VanHouder(Passkeys.Houder(ander)));
        Assert.False(await Passkeys.Verwijder(ander, passkey.Id, null));
        Assert.True(await Passkeys.Verwijder(persoon, passkey.Id, null));
        Assert.Null(await Passkeys.Zoek(passkey.SleutelId));
    }

    [Fact]
    [Trait("Regel", "R01")]
    [Trait("Proef", "valt aan")]
    public async Task Van_twee_keer_dezelfde_teller_telt_er_een()
    {
        var persoon = await Register.NieuwePersoon("Baak", "Gemeente", regisseur: true);
        var passkey = Nieuw();
        await Passkeys.VoegToe(persoon, passkey, null);
        var gebruik = passkey with { Teller = 6 };
        var keren = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Passkeys.Gebruikt(persoon, gebruik, Nu))
        );
        Assert.Single(keren, static k => k);
        Assert.False(await Passkeys.Gebruikt(persoon, passkey with { Teller = 5 }, Nu));
    }

    [Fact]
    [Trait("Regel", "R01")]
    [Trait("Proef", "valt aan")]
    public async Task Meer_passkeys_dan_mag_komen_er_niet()
    {
        var persoon = await Register.NieuwePersoon("Baak", "Gemeente", regisseur: true);
        for (var i = 0; i < IPasskeyregister.Hoogstens; i++)
        {
            Assert.True(await Passkeys.VoegToe(persoon, Nieuw(), null));
        }
        Assert.False(await Passkeys.VoegToe(persoon, Nieuw(), null));
        Assert.False(await Passkeys.VoegToe(PersoonId.Nieuw(), Nieuw(), null));
    }

    [Fact]
    [Trait("Regel", "R01")]
    [Trait("Proef", "houdt")]
    public async Task De_passkey_van_een_gast_gaat_met_een_nieuwe_link_en_met_de_gast_zelf()
    {
        var (persoon, deelnemer, link) = await NodigUit();
        await Register.Verzilver(link.Geheim, link.Code, Nu);
        var eerste = Nieuw();
        Assert.True(await Passkeys.VoegToe(persoon, eerste, null));
        link = await Register.NieuweUitnodiging(_overleg, deelnemer, persoon, Nu.AddDays(1));
        Assert.Null(await Passkeys.Zoek(eerste.SleutelId));

        // A session of before the new link makes no other one.
        Assert.False(await Passkeys.VoegToe(persoon, Nieuw(), null));
        await Register.Verzilver(link.Geheim, link.Code, Nu);

        Assert.True(await Passkeys.VoegToe(persoon, Nieuw(), null));
        await Archief.VoegToe(_overleg, 0, Reeks(1, 1), []);
        await Archief.Bevries(_overleg);
        await Archief.Verzegel(_overleg, [Lijst(DeelnemerId.Nieuw())], []);
        await Archief.VernietigSleutel(_overleg);
        await Archief.VernietigRijen(_overleg, []);
        Assert.Equal([persoon], await Register.VergeetVoorbije(Nu.AddDays(15)));
        Assert.Empty(await Passkeys.Passkeys(persoon));
    }

    private static Passkey Nieuw() =>
        new(
            RandomNumberGenerator.GetBytes(32),
            RandomNumberGenerator.GetBytes(77),
            5,
            "Telefoon",
            Nu,
            null,
            ["internal"],
            MagBewaard: false,
            IsBewaard: false
        );
}
