using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Beheer;
using Casusoverleg.Web.Tests.Passkeys;
using Casusoverleg.Web.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;

namespace Casusoverleg.Web.Tests;

/// <summary>A link with which an account comes back: who made it could have used it, so it does not go unseen and proves less.</summary>
[Trait("Regel", "R01")]
[Trait("Proef", "houdt")]
[Trait("Proef", "valt aan")]
public sealed class TerugkomlinkTests(Passkeyhuis huis) : IClassFixture<Passkeyhuis>
{
    [Fact]
    public async Task Wie_binnenkomt_leest_wanneer_en_door_wie_een_link_naar_het_eigen_account_is_gegeven()
    {
        var (klant, wie, apparaat) = await huis.MetPasskeyAsync(Rol.Regisseur);
        using var _k = klant;
        var (beheerder, bea) = await huis.AccountAsync(Rol.Beheerder);
        using var _b = beheerder;
        Assert.Null(await MeldingMetPasskeyAsync(apparaat));
        var link = await beheerder.PostAsync(
            "/beheer/account/terugkomlink",
            new { persoon = wie.Id.ToString() }
        );
        var anders = await huis
            .Server.Diensten.GetRequiredService<Accounts>()
            .TerugAsync(null, wie.Id);
        Assert.NotNull(anders);

        // Whoever uses it reads it, and takes it away from nobody.
        using var ander = huis.Server.NieuweKlant();
        var geheim = ((string)link.Json["link"]!).Split('#')[1];
        var terug = await ander.PostAsync("/inschrijven", new { geheim });
        Assert.Contains($"door {bea.Naam}", Melding(terug), StringComparison.Ordinal);
        for (var keer = 0; keer < 2; keer++)
        {
            var melding = await MeldingMetPasskeyAsync(apparaat);
            Assert.Contains($"door {bea.Naam}", melding, StringComparison.Ordinal);
            Assert.Contains("iemand die de server beheert", melding, StringComparison.Ordinal);
        }
        // Nobody else hears of it.
        Assert.Null(
            await MeldingMetPasskeyAsync((await huis.MetPasskeyAsync(Rol.Regisseur)).Apparaat)
        );
        huis.Klok.Vooruit(TimeSpan.FromDays(31));
        using var later = huis.Server.NieuweKlant();
        Assert.Null(Melding(await Passkeyhuis.MeldAanAsync(later, apparaat)));
        Assert.Contains(
            $"door {bea.Naam}",
            (await later.GetAsync("/sessies")).Tekst,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Voor_wie_een_passkey_heeft_geldt_zo_n_link_niet_als_nieuw_bewijs()
    {
        var (klant, wie, apparaat) = await huis.MetPasskeyAsync(Rol.Regisseur);
        using var _k = klant;
        using var terug = await MetLinkAsync(wie);
        Assert.Null(terug.Code);
        // No passkey is added beside that of the one it is about, and none is removed.
        var nieuw = await terug.PostAsync("/passkeys/opties", new { });
        Assert.Equal("passkey", (string?)nieuw.Json["bewijs"]);
        var weg = await terug.PostAsync(
            "/passkeys/verwijder",
            new { passkey = Passkeyhuis.Id(apparaat) }
        );
        Assert.Equal("passkey", (string?)weg.Json["bewijs"]);
        Assert.True((await Passkeyhuis.BewijsAsync(terug, apparaat)).Gelukt);
        Assert.True((await terug.PostAsync("/passkeys/opties", new { })).Gelukt);
    }

    [Fact]
    public async Task Wie_de_passkey_kwijt_is_komt_na_sluiten_en_heropenen_met_zo_n_link_terug_en_maakt_een_nieuwe()
    {
        var (klant, wie, apparaat) = await huis.MetPasskeyAsync(Rol.Regisseur);
        using var _k = klant;
        // Lost: closing the account and opening it again takes the passkeys away, for everybody to see.
        var accounts = huis.Server.Diensten.GetRequiredService<IAccountregister>();
        var regel = Verantwoord.Account("account-gesloten", DateTimeOffset.UtcNow, null, wie.Id);
        foreach (var stand in new[] { Accountstand.Gesloten, Accountstand.Actief })
            Assert.Equal(Accountuitkomst.Gelukt, await accounts.ZetStand(wie.Id, stand, regel));
        using var terug = await MetLinkAsync(wie);
        using var nieuw = huis.Apparaat();
        Assert.True((await Passkeyhuis.MaakAsync(terug, nieuw)).Gelukt);
        await huis.WeigertAsync(apparaat);
    }

    private async Task<Klant> MetLinkAsync(Opslag.Persoon wie)
    {
        var geheim = await huis
            .Server.Diensten.GetRequiredService<Accounts>()
            .TerugAsync(null, wie.Id);
        var klant = huis.Server.NieuweKlant();
        var binnen = await klant.PostAsync("/inschrijven", new { geheim });
        Assert.True(binnen.Gelukt, binnen.Tekst);
        return klant;
    }

    private async Task<string?> MeldingMetPasskeyAsync(Sleutelapparaat apparaat)
    {
        using var klant = huis.Server.NieuweKlant();
        return Melding(await Passkeyhuis.MeldAanAsync(klant, apparaat));
    }

    private static string? Melding(Httpantwoord antwoord)
    {
        Assert.True(antwoord.Gelukt, antwoord.Tekst);
        return (string?)antwoord.Json["melding"];
    }
}
