using System.Net;
using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Beheer;
using Casusoverleg.Web.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;

namespace Casusoverleg.Web.Tests.Passkeys;

/// <summary>What a passkey does not outlive, and what ends with it.</summary>
[Trait("Regel", "R01")]
public sealed class PasskeyeindeTests(Passkeyhuis huis) : IClassFixture<Passkeyhuis>
{
    [Fact]
    [Trait("Proef", "valt aan")]
    public async Task Een_gesloten_account_krijgt_hetzelfde_antwoord_als_een_onbekende_passkey()
    {
        var (beheerder, baas) = await huis.AccountAsync(Rol.Beheerder);
        var (_, wie, apparaat) = await huis.MetPasskeyAsync(Rol.Regisseur);
        var onbekend = huis.Apparaat();
        onbekend.Houder = apparaat.Houder;
        var verwacht = await huis.WeigertAsync(onbekend);
        onbekend.Houder = "bmllbWFuZA";
        Assert.Equal(verwacht, await huis.WeigertAsync(onbekend));

        Assert.Null(await Accounts.ZetStandAsync(baas.Id, wie.Id, Accountstand.Gesloten));
        Assert.Equal(verwacht, await huis.WeigertAsync(apparaat));
        // Opened again, they make a new one.
        Assert.Null(await Accounts.ZetStandAsync(baas.Id, wie.Id, Accountstand.Actief));
        Assert.Equal(verwacht, await huis.WeigertAsync(apparaat));
        Assert.Equal(HttpStatusCode.OK, (await beheerder.GetAsync("/beheer")).Status);
    }

    [Fact]
    [Trait("Proef", "houdt")]
    public async Task Met_een_verwijderde_passkey_eindigt_alleen_wat_ermee_begon()
    {
        var klant = await huis.Server.RegisseurAsync();
        var (een, twee) = (huis.Apparaat(), huis.Apparaat());
        Assert.True((await Passkeyhuis.MaakAsync(klant, een)).Gelukt);
        Assert.True((await Passkeyhuis.MaakAsync(klant, twee)).Gelukt);
        using var metEen = huis.Server.NieuweKlant();
        using var metTwee = huis.Server.NieuweKlant();
        Assert.True((await Passkeyhuis.MeldAanAsync(metEen, een)).Gelukt);
        Assert.True((await Passkeyhuis.MeldAanAsync(metTwee, twee)).Gelukt);
        var lijn = await metEen.LijnAsync();

        var naam = await klant.PostAsync(
            "/passkeys/hernoem",
            new { passkey = Passkeyhuis.Id(een), naam = "Oude telefoon" }
        );
        Assert.True(naam.Gelukt);
        Assert.Contains("Oude telefoon", (await klant.GetAsync("/passkeys")).Tekst);
        Assert.True(
            (
                await klant.PostAsync("/passkeys/verwijder", new { passkey = Passkeyhuis.Id(een) })
            ).Gelukt
        );
        await lijn.WaitAsync(Wacht.Geduld);
        Assert.Equal(HttpStatusCode.Unauthorized, (await metEen.GetAsync("/sessies/tijd")).Status);
        Assert.Equal(HttpStatusCode.OK, (await metTwee.GetAsync("/sessies/tijd")).Status);
        Assert.Equal(HttpStatusCode.OK, (await klant.GetAsync("/sessies/tijd")).Status);
        await huis.WeigertAsync(een);
    }

    [Fact]
    [Trait("Proef", "valt aan")]
    public async Task Na_een_nieuwe_link_en_code_werkt_de_passkey_van_een_gast_niet_meer()
    {
        await using var spel = await Overlegspel.BelegAsync(huis.Server);
        await spel.AccepteerAsync("verbrugge");
        var apparaat = huis.Apparaat();
        Assert.True((await Passkeyhuis.MaakAsync(spel.Klant("verbrugge"), apparaat)).Gelukt);
        var nieuw = await spel.Klant("baak")
            .PostAsync($"/overleg/{spel.Id}/toegang", new { deelnemer = spel.Wie["verbrugge"] });
        Assert.True(nieuw.Gelukt, nieuw.Tekst);
        await huis.WeigertAsync(apparaat);
    }

    [Fact]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Wie_zich_via_de_organisatie_aanmeldt_komt_er_met_een_passkey_niet_omheen()
    {
        var (klant, wie) = await huis.AccountAsync(Rol.Regisseur);
        await VerhuisAsync(wie, await BewaarAsync(Organisatie("Gemeente West", Aanmeldweg.Oidc)));
        var apparaat = huis.Apparaat();
        Assert.True((await Passkeyhuis.MaakAsync(klant, apparaat)).Gelukt);
        var onbekend = huis.Apparaat();
        onbekend.Houder = apparaat.Houder;
        Assert.Equal(await huis.WeigertAsync(onbekend), await huis.WeigertAsync(apparaat));
        Assert.Single(await Passkeys.Passkeys(wie.Id));
    }

    [Fact]
    [Trait("Proef", "valt aan")]
    public async Task Naar_een_andere_organisatie_gaat_geen_passkey_mee()
    {
        var (_, wie, apparaat) = await huis.MetPasskeyAsync(Rol.Regisseur);
        await VerhuisAsync(wie, await BewaarAsync(Organisatie("Zorg Oost", Aanmeldweg.LinkEnCode)));
        await huis.WeigertAsync(apparaat);
        Assert.Empty(await Passkeys.Passkeys(wie.Id));
    }

    [Fact]
    [Trait("Proef", "valt aan")]
    public async Task Een_teruggezette_kopie_brengt_geen_passkey_terug()
    {
        var apparaat = await huis.MetPasskeyAsync();
        var kopie = Path.Combine(huis.Server.Map, "kopie");
        Assert.Equal(0, await Opdrachtregel.VoerUitAsync(["backup", kopie, .. huis.Server.Plek]));
        await huis.Server.StopAsync();
        Assert.Equal(
            0,
            await Opdrachtregel.VoerUitAsync(["herstel", kopie, "--over", .. huis.Server.Plek])
        );
        await huis.Server.StartOpnieuwAsync();
        apparaat.Origin = huis.Origin;
        await huis.WeigertAsync(apparaat);
        // On what was put back a new one is as good as ever.
        var nieuw = await huis.MetPasskeyAsync();
        using var klant = huis.Server.NieuweKlant();
        Assert.True((await Passkeyhuis.MeldAanAsync(klant, nieuw)).Gelukt);
    }

    [Fact]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Bij_een_zesde_sessie_van_een_mens_eindigt_de_oudste()
    {
        var (eerste, _, apparaat) = await huis.MetPasskeyAsync(Rol.Regisseur);
        var lijn = await eerste.LijnAsync();
        var later = new List<Klant>();
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await eerste.GetAsync("/sessies/tijd")).Status);
            huis.Klok.Vooruit(TimeSpan.FromSeconds(1));
            later.Add(huis.Server.NieuweKlant());
            Assert.True((await Passkeyhuis.MeldAanAsync(later[i], apparaat)).Gelukt);
        }
        Assert.Equal(4002, await lijn.WaitAsync(Wacht.Geduld));
        Assert.Equal(HttpStatusCode.Unauthorized, (await eerste.GetAsync("/sessies/tijd")).Status);
        foreach (var klant in later)
        {
            Assert.Equal(HttpStatusCode.OK, (await klant.GetAsync("/sessies/tijd")).Status);
            klant.Dispose();
        }
    }

    private Accounts Accounts => huis.Server.Diensten.GetRequiredService<Accounts>();

    private IPasskeyregister Passkeys =>
        huis.Server.Diensten.GetRequiredService<IPasskeyregister>();

    private IAccountregister Register =>
        huis.Server.Diensten.GetRequiredService<IAccountregister>();

    private async Task<Organisatie> BewaarAsync(Organisatie organisatie)
    {
        Assert.Equal(
            Organisatieuitkomst.Gelukt,
            await Register.BewaarOrganisatie(organisatie, Oidc.Organisatiehuis.Regel)
        );
        return organisatie;
    }

    private async Task VerhuisAsync(Opslag.Persoon wie, Organisatie naar) =>
        Assert.Equal(
            Accountuitkomst.Gelukt,
            await Register.ZetGegevens(wie.Id, naar.Id, null, Oidc.Organisatiehuis.Regel)
        );

    private static Organisatie Organisatie(string naam, Aanmeldweg hoe) =>
        new(OrganisatieId.Nieuw(), new(naam, Organisatiesoort.Gemeente, null, [], hoe));
}
