using System.Net;
using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Kamer;
using Casusoverleg.Web.Tests.Steun;
using Casusoverleg.Web.Toegang;
using Microsoft.Extensions.DependencyInjection;

namespace Casusoverleg.Web.Tests;

/// <summary>What an administrator does to organisations and accounts, and what stays on record of it.</summary>
public sealed partial class BeheerTests(BeheerTests.Huis huis) : IClassFixture<BeheerTests.Huis>
{
    /// <summary>One server with an administrator.</summary>
    public sealed class Huis : IAsyncLifetime
    {
        public Testserver Server { get; private set; } = null!;
        public Klant Beheerder { get; private set; } = null!;
        public PersoonId Ik { get; private set; }

        public async Task InitializeAsync()
        {
            Server = await Testserver.StartAsync(
                "--Aanbieders:0:Sleutel=wisseling",
                "--Aanbieders:0:Naam=Gemeente Wisseling",
                "--Aanbieders:0:Organisatie=Gemeente Wisseling",
                "--Aanbieders:0:Uitgever=https://aanbieder.example",
                "--Aanbieders:0:ClientId=casusoverleg",
                "--Aanbieders:0:Clientgeheim=geheim"
            );
            (Beheerder, var wie) = await Server.AccountAsync(Rol.Beheerder, "Bea Beheer");
            Ik = wie.Id;
        }

        public async Task DisposeAsync()
        {
            Beheerder.Dispose();
            await Server.DisposeAsync();
        }
    }

    private Testserver Server => huis.Server;
    private Klant Beheerder => huis.Beheerder;
    private IAccountregister Accounts => Server.Diensten.GetRequiredService<IAccountregister>();

    [Fact]
    public async Task Een_gesloten_account_is_meteen_weg_en_komt_na_heropenen_terug_als_zichzelf()
    {
        var (regisseur, wie) = await Server.AccountAsync(Rol.Regisseur, "Rik Regie");
        using var _r = regisseur;
        await using var hub = await regisseur.HubAsync();
        var oud = Geheim(await Post("terugkomlink", new { persoon = wie.Id.ToString() }));
        Assert.True((await Post("sluit", new { persoon = wie.Id.ToString() })).Gelukt);
        await hub.Gesloten;
        Assert.Equal(HttpStatusCode.Unauthorized, (await regisseur.GetAsync("/")).Status);
        Assert.Null(await Server.Diensten.GetRequiredService<Sessies>().BeginAsync(wie));
        Assert.False((await SchrijfIn(regisseur, oud)).Gelukt);
        Assert.False((await Post("terugkomlink", new { persoon = wie.Id.ToString() })).Gelukt);
        Assert.True((await Post("heropen", new { persoon = wie.Id.ToString() })).Gelukt);
        // A link of before stays dead.
        Assert.False((await SchrijfIn(regisseur, oud)).Gelukt);
        var nieuw = Geheim(await Post("terugkomlink", new { persoon = wie.Id.ToString() }));
        Assert.True((await SchrijfIn(regisseur, nieuw)).Gelukt);
        Assert.Equal(HttpStatusCode.OK, (await regisseur.GetAsync("/")).Status);
        Assert.Single(await Accounts.Accounts(), p => p.Naam == wie.Naam);
    }

    [Fact]
    public async Task Een_andere_rol_eindigt_de_sessies_en_geldt_daarna()
    {
        var (klant, wie) = await Server.AccountAsync(Rol.Fg, "Fen Fg");
        using var _k = klant;
        Assert.Equal(HttpStatusCode.OK, (await klant.GetAsync("/toezicht")).Status);
        var rol = await Post("rol", new { persoon = wie.Id.ToString(), rol = "regisseur" });
        Assert.True(rol.Gelukt, rol.Tekst);
        Assert.Equal(HttpStatusCode.Unauthorized, (await klant.GetAsync("/toezicht")).Status);
        var link = Geheim(await Post("terugkomlink", new { persoon = wie.Id.ToString() }));
        Assert.True((await SchrijfIn(klant, link)).Gelukt);
        Assert.Equal(HttpStatusCode.OK, (await klant.GetAsync("/nieuw")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await klant.GetAsync("/toezicht")).Status);
    }

    [Fact]
    [Trait("Regel", "R55")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Wie_bij_een_overleg_hoort_krijgt_geen_rol_zonder_inhoud()
    {
        await using var spel = await Overlegspel.BelegAsync(Server);
        var baak = (await Accounts.Accounts()).First(p => p.Naam == "C. Baak");
        foreach (var rol in new[] { "beheerder", "fg", "toezichthouder" })
        {
            var nee = await Post("rol", new { persoon = baak.Id.ToString(), rol });
            Assert.Equal("R55", nee.Regel);
        }
        Assert.Equal(HttpStatusCode.OK, (await spel.Klant("baak").GetAsync("/")).Status);
    }

    [Fact]
    public async Task Het_eigen_account_sluit_een_beheerder_niet_en_de_eigen_rol_blijft()
    {
        var ik = huis.Ik.ToString();
        Assert.Equal("V02", (await Post("sluit", new { persoon = ik })).Regel);
        Assert.Equal("V02", (await Post("rol", new { persoon = ik, rol = "regisseur" })).Regel);
        Assert.Equal(HttpStatusCode.OK, (await Beheerder.GetAsync("/beheer")).Status);
    }

    [Fact]
    public async Task Een_organisatie_heeft_een_eigen_naam_en_eigen_maildomeinen()
    {
        var eerste = await Organisatie("GGD Waterstad", "ggdwaterstad.nl, www.ggd-w.nl");
        Assert.True(eerste.Gelukt, eerste.Tekst);
        Assert.Equal("V02", (await Organisatie("ggd waterstad", "")).Regel);
        Assert.Equal("V02", (await Organisatie("GGD Elders", "GGDWATERSTAD.nl")).Regel);
        Assert.Equal("V01", (await Organisatie("GGD Elders", "geen domein!")).Regel);
        Assert.Equal("V01", (await Organisatie("GGD Elders", "", oin: "123")).Regel);
        var id = (string)eerste.Json["id"]!;
        var nieuw = await Beheerder.PostAsync(
            "/beheer/account",
            new
            {
                naam = "Gijs de Groot",
                rol = "regisseur",
                organisatie = id,
                mail = "gijs@ggdwaterstad.nl",
            }
        );
        using var klant = Server.NieuweKlant();
        Assert.True((await SchrijfIn(klant, Geheim(nieuw))).Gelukt);
        var gijs = await Accounts.MetMail("GIJS@ggdwaterstad.NL");
        Assert.Equal(("Gijs de Groot", "GGD Waterstad"), (gijs!.Naam, gijs.Organisatie));
        Assert.Equal(id, gijs.Bij.ToString());
        Assert.True((await Organisatie("GGD Hoogland", "ggdwaterstad.nl", id)).Gelukt);
        Assert.Equal("GGD Hoogland", (await Accounts.MetMail("gijs@ggdwaterstad.nl"))!.Organisatie);
        Assert.Contains(
            await Accounts.Organisaties(),
            o => o.Herkent("wie@GGDwaterstad.nl") && !o.Herkent("wie@kwaadggdwaterstad.nl")
        );
        Assert.Contains(
            "GGD Hoogland",
            (await Beheerder.GetAsync("/beheer/organisaties")).Tekst,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Wat_een_beheerder_doet_staat_in_de_verantwoording_van_de_installatie()
    {
        var (klant, wie) = await Server.AccountAsync(Rol.Regisseur, "Vera Vast");
        using var _k = klant;
        Assert.True((await Post("sluit", new { persoon = wie.Id.ToString() })).Gelukt);
        var archief = Server.Diensten.GetRequiredService<IArchief>();
        var regels = (await archief.LeesVerantwoording(default)).Select(r => r.Regel!).ToList();
        var gesloten = regels.Single(r =>
            r.Soort == "account-gesloten"
            && r.Kenmerken.GetValueOrDefault("persoon") == wie.Id.ToString()
        );
        Assert.Equal(huis.Ik.ToString(), gesloten.Kenmerken["door"]);
        Assert.Contains(
            regels,
            r => r.Soort == "account-aangemeld" && r.Kenmerken["persoon"] == wie.Id.ToString()
        );
        Assert.DoesNotContain(
            regels,
            r => r.Kenmerken.Values.Any(v => v.Contains("Vera", StringComparison.Ordinal))
        );
        Assert.True((await archief.Verifieer()).Klopt);
    }

    [Fact]
    [Trait("Regel", "R01")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Een_organisatie_die_zelf_gaat_aanmelden_zet_al_haar_mensen_er_meteen_uit()
    {
        var id = (string)(await Organisatie("Gemeente Wissel", "")).Json["id"]!;
        var (lid, wie) = await Server.AccountAsync(Rol.Regisseur, "Wies Wissel");
        using var _l = lid;
        var (vreemde, _) = await Server.AccountAsync(Rol.Regisseur, "Vic Vreemd");
        using var _v = vreemde;
        var persoon = wie.Id.ToString();
        Assert.True((await Post("gegevens", new { persoon, organisatie = id })).Gelukt);
        Assert.True(
            (await SchrijfIn(lid, Geheim(await Post("terugkomlink", new { persoon })))).Gelukt
        );
        var origin = Server.Adres.GetLeftPart(UriPartial.Authority);
        using var apparaat = new Sleutelapparaat("localhost", origin);
        var opties = (await lid.PostAsync("/passkeys/opties", new { })).Json["opties"]!;
        var antwoord = apparaat.Maak(opties);
        Assert.True((await lid.PostAsync("/passkeys/bewaar", new { antwoord })).Gelukt);
        var oud = Geheim(await Post("terugkomlink", new { persoon }));
        await using var hub = await lid.HubAsync();
        var pagina = await lid.LijnAsync();

        // Another name changes nothing for them.
        Assert.True((await Organisatie("Gemeente Wisseling", "", id)).Gelukt);
        Assert.Equal(HttpStatusCode.OK, (await lid.GetAsync("/")).Status);
        // Nor does what would leave nobody a way in: without a mail domain, or without a provider.
        var domein = "wisseling.example";
        Assert.Equal(
            "V02",
            (await Organisatie("Gemeente Wisseling", "", id, aanmelding: "oidc")).Regel
        );
        Assert.Equal(
            "V02",
            (await Organisatie("Gemeente Wissel", domein, id, aanmelding: "oidc")).Regel
        );
        Assert.Equal(HttpStatusCode.OK, (await lid.GetAsync("/")).Status);
        var ja = await Organisatie("Gemeente Wisseling", domein, id, aanmelding: "oidc");
        Assert.True(ja.Gelukt, ja.Tekst);

        await hub.Gesloten.WaitAsync(Wacht.Geduld);
        Assert.Equal(4002, await pagina.WaitAsync(Wacht.Geduld));
        Assert.Equal(HttpStatusCode.Unauthorized, (await lid.GetAsync("/")).Status);
        Assert.Equal(HttpStatusCode.OK, (await vreemde.GetAsync("/")).Status);
        Assert.False((await SchrijfIn(lid, oud)).Gelukt);
        Assert.DoesNotContain(await Accounts.Links(DateTimeOffset.UtcNow), l => l.Terug == wie.Id);
        var passkeys = Server.Diensten.GetRequiredService<IPasskeyregister>();
        Assert.Empty(await passkeys.Passkeys(wie.Id));
        opties = (await lid.PostAsync("/passkeys/aanmelden/opties", new { })).Json["opties"]!;
        antwoord = apparaat.Gebruik(opties);
        Assert.False((await lid.PostAsync("/passkeys/aanmelden", new { antwoord })).Gelukt);
        // The way out that is made since then works.
        var nood = Geheim(await Post("terugkomlink", new { persoon }));
        Assert.True((await SchrijfIn(lid, nood)).Gelukt);
    }

    [Fact]
    [Trait("Regel", "R55")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Wie_een_rol_kreeg_terwijl_de_wacht_las_staat_er_na_de_volgende_lezing_bij()
    {
        var (register, rem) = Rem.Om(Accounts);
        using var wacht = new Rolwacht(register);
        var eerst = wacht.LeesAsync();
        var (klant, wie) = await Server.AccountAsync(Rol.Fg, "Lea Later");
        using var _k = klant;
        var dan = wacht.LeesAsync();
        // It waits its turn: what the first has read may not come to stand over it.
        Assert.Equal(1, rem.Gelezen);
        rem.Los();
        await Task.WhenAll(eerst, dan);
        var genodigde = new Genodigde(
            wie.Naam,
            Organisatiesoort.Gemeente,
            Pet.Hulpverlening,
            Organisatie: wie.Organisatie
        );
        Assert.NotNull(wacht.Toets([genodigde]));
    }

    private Task<Httpantwoord> Post(string wat, object inhoud) =>
        Beheerder.PostAsync($"/beheer/account/{wat}", inhoud);

    private Task<Httpantwoord> Organisatie(
        string naam,
        string domeinen,
        string? id = null,
        string? oin = null,
        string aanmelding = "link-en-code"
    ) =>
        Beheerder.PostAsync(
            "/beheer/organisatie",
            new
            {
                naam,
                soort = "ggd",
                aanmelding,
                domeinen,
                id,
                oin,
            }
        );

    private static string Geheim(Httpantwoord antwoord) =>
        ((string)antwoord.Json["link"]!).Split('#')[1];

    private static Task<Httpantwoord> SchrijfIn(Klant klant, string geheim, string naam = "Wie") =>
        klant.PostAsync(
            "/inschrijven",
            new
            {
                geheim,
                naam,
                organisatie = "bekend",
            }
        );
}
