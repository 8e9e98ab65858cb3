using System.Net;
using System.Text.Json.Nodes;
using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Beheer;
using Casusoverleg.Web.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;

namespace Casusoverleg.Web.Tests;

/// <summary>Passkeys, with a device in software that signs for real.</summary>
[Trait("Regel", "R01")]
public sealed class PasskeyTests : IAsyncLifetime
{
    private readonly Verzetklok klok = new();
    private readonly List<IDisposable> weg = [];
    private Testserver server = null!;

    public async Task InitializeAsync() => server = await Testserver.StartAsync(klok);

    public async Task DisposeAsync()
    {
        weg.ForEach(static d => d.Dispose());
        await server.DisposeAsync();
    }

    [Fact]
    [Trait("Proef", "houdt")]
    public async Task Een_gast_maakt_een_passkey_en_komt_er_in_een_andere_browser_mee_terug()
    {
        await using var spel = await Overlegspel.BelegAsync(server);
        await spel.AccepteerAsync("verbrugge");
        var apparaat = Apparaat();
        Assert.True((await MaakAsync(spel.Klant("verbrugge"), apparaat)).Gelukt);

        using var terug = server.NieuweKlant();
        var ja = await MeldAanAsync(terug, apparaat);
        Assert.Equal("/", (string?)ja.Json["naar"]);
        Assert.NotEqual(spel.Klant("verbrugge").Sessiesleutel, terug.Sessiesleutel);
        Assert.Equal(
            HttpStatusCode.OK,
            (await terug.GetAsync($"/overleg/{spel.Id}/uitnodiging")).Status
        );
        Assert.Contains("met een passkey", (await terug.GetAsync("/sessies")).Tekst);
        // The first session goes on: this one did not come by a link that somebody else could have used.
        Assert.Equal(
            HttpStatusCode.OK,
            (await spel.Klant("verbrugge").GetAsync("/sessies/tijd")).Status
        );
        // A device does not learn who it is here.
        Assert.DoesNotContain(spel.Wie["verbrugge"], apparaat.Houder);
        Assert.Equal(43, System.Text.Encoding.UTF8.GetString(Bits(apparaat.Houder)).Length);
    }

    [Theory]
    [InlineData(Rol.Beheerder, "/beheer")]
    [InlineData(Rol.Fg, "/toezicht")]
    [InlineData(Rol.Regisseur, "/")]
    [Trait("Proef", "houdt")]
    public async Task Wie_een_account_heeft_begint_op_de_eigen_pagina(Rol rol, string thuis)
    {
        var (klant, wie) = await server.AccountAsync(rol, "A. Vries");
        var apparaat = Apparaat();
        Assert.True((await MaakAsync(klant, apparaat)).Gelukt);
        Assert.Equal(HttpStatusCode.OK, (await klant.GetAsync("/passkeys")).Status);
        using var terug = server.NieuweKlant();
        Assert.Equal(thuis, (string?)(await MeldAanAsync(terug, apparaat)).Json["naar"]);
        Assert.Equal(HttpStatusCode.OK, (await terug.GetAsync(thuis)).Status);
        var regels = await server
            .Diensten.GetRequiredService<IArchief>()
            .LeesVerantwoording(default);
        Assert.Contains(
            regels,
            r =>
                r.Regel?.Soort == "passkey-toegevoegd"
                && r.Regel.Kenmerken["persoon"] == wie.Id.ToString()
        );
    }

    [Fact]
    [Trait("Proef", "valt aan")]
    public async Task Een_apparaat_dat_niemand_herkende_komt_niet_binnen_en_wordt_niet_bewaard()
    {
        var klant = await server.RegisseurAsync();
        var apparaat = Apparaat();
        apparaat.HerkentMens = false;
        Assert.False((await MaakAsync(klant, apparaat)).Gelukt);
        apparaat.HerkentMens = true;
        Assert.True((await MaakAsync(klant, apparaat)).Gelukt);
        apparaat.HerkentMens = false;
        await WeigertAsync(apparaat);
    }

    [Fact]
    [Trait("Proef", "valt aan")]
    public async Task Een_antwoord_werkt_een_keer_en_alleen_in_de_browser_die_het_vroeg()
    {
        var apparaat = await MetPasskeyAsync();
        using var eigen = server.NieuweKlant();
        using var dief = server.NieuweKlant();
        var opties = await OptiesAsync(eigen);
        var antwoord = apparaat.Gebruik(opties);
        // Another browser has no challenge, or one of its own.
        Assert.False((await AntwoordAsync(dief, antwoord)).Gelukt);
        await OptiesAsync(dief);
        Assert.False((await AntwoordAsync(dief, antwoord)).Gelukt);

        using var later = server.NieuweKlant();
        later.Steel(eigen);
        Assert.True((await AntwoordAsync(eigen, antwoord)).Gelukt);
        Assert.False((await AntwoordAsync(later, antwoord)).Gelukt);
        Assert.Null(later.Sessiesleutel);
    }

    [Fact]
    [Trait("Proef", "valt aan")]
    public async Task Een_vraag_vervalt_na_vijf_minuten_en_bij_een_herstart()
    {
        var apparaat = await MetPasskeyAsync();
        using var traag = server.NieuweKlant();
        var antwoord = apparaat.Gebruik(await OptiesAsync(traag));
        klok.Vooruit(TimeSpan.FromMinutes(5));
        Assert.False((await AntwoordAsync(traag, antwoord)).Gelukt);

        using var opnieuw = server.NieuweKlant();
        antwoord = apparaat.Gebruik(await OptiesAsync(opnieuw));
        var poort = server.Adres.Port;
        await server.StartOpnieuwAsync();
        using var zelfde = server.NieuweKlant();
        zelfde.Steel(opnieuw);
        Assert.False((await AntwoordAsync(zelfde, antwoord)).Gelukt);
        // What it signed for another port would not have held either: now for this one.
        Assert.NotEqual(poort, server.Adres.Port);
        apparaat.Origin = Origin;
        Assert.True((await MeldAanAsync(zelfde, apparaat)).Gelukt);
    }

    [Theory]
    [InlineData("http://localhost.evil.example", null)]
    [InlineData("https://localhost", null)]
    [InlineData("http://localhost", null)]
    [InlineData(null, "evil.example")]
    [Trait("Proef", "valt aan")]
    public async Task Een_antwoord_voor_een_andere_plek_telt_niet(string? origin, string? rp)
    {
        var klant = await server.RegisseurAsync();
        var apparaat = Apparaat();
        Assert.True((await MaakAsync(klant, apparaat)).Gelukt);
        apparaat.Origin = origin ?? apparaat.Origin;
        apparaat.Rp = rp ?? apparaat.Rp;
        await WeigertAsync(apparaat);
        using var ander = new Sleutelapparaat(apparaat.Rp, apparaat.Origin);
        Assert.False((await MaakAsync(klant, ander)).Gelukt);
    }

    [Fact]
    [Trait("Proef", "valt aan")]
    public async Task Met_een_vast_adres_telt_alleen_dat_adres()
    {
        await using var vast = await Testserver.StartAsync("--Adres=https://overleg.example.nl");
        var klant = await vast.RegisseurAsync();
        using var eigen = new Sleutelapparaat("overleg.example.nl", "https://overleg.example.nl");
        Assert.True((await MaakAsync(klant, eigen)).Gelukt);
        using var ander = new Sleutelapparaat(
            "overleg.example.nl",
            vast.Adres.GetLeftPart(UriPartial.Authority)
        );
        Assert.False((await MaakAsync(klant, ander)).Gelukt);
    }

    [Fact]
    [Trait("Proef", "valt aan")]
    public async Task Een_teller_die_niet_verder_kwam_wordt_geweigerd()
    {
        var apparaat = await MetPasskeyAsync();
        apparaat.Teller = 10;
        using var klant = server.NieuweKlant();
        Assert.True((await MeldAanAsync(klant, apparaat)).Gelukt);
        apparaat.Teller = 10;
        await WeigertAsync(apparaat);
        apparaat.Teller = 3;
        await WeigertAsync(apparaat);
        apparaat.Teller = 11;
        Assert.True((await MeldAanAsync(klant, apparaat)).Gelukt);
    }

    [Fact]
    [Trait("Proef", "valt aan")]
    public async Task Een_gesloten_account_krijgt_hetzelfde_antwoord_als_een_onbekende_passkey()
    {
        var (beheerder, _) = await server.AccountAsync(Rol.Beheerder, "B. Heer");
        var (klant, wie) = await server.AccountAsync(Rol.Regisseur, "A. Vries");
        var apparaat = Apparaat();
        Assert.True((await MaakAsync(klant, apparaat)).Gelukt);
        var onbekend = Apparaat();
        onbekend.Houder = apparaat.Houder;
        var verwacht = await WeigertAsync(onbekend);
        onbekend.Houder = "bmllbWFuZA";
        Assert.Equal(verwacht, await WeigertAsync(onbekend));

        var accounts = server.Diensten.GetRequiredService<Accounts>();
        var mij = (await server.Diensten.GetRequiredService<IAccountregister>().Accounts()).Single(
            p => p.Naam == "B. Heer"
        );
        Assert.Null(await accounts.ZetStandAsync(mij.Id, wie.Id, Accountstand.Gesloten));
        Assert.Equal(verwacht, await WeigertAsync(apparaat));
        Assert.Equal(HttpStatusCode.OK, (await beheerder.GetAsync("/beheer")).Status);
    }

    [Fact]
    [Trait("Proef", "houdt")]
    public async Task Met_een_verwijderde_passkey_eindigt_alleen_wat_ermee_begon()
    {
        var klant = await server.RegisseurAsync();
        var (een, twee) = (Apparaat(), Apparaat());
        Assert.True((await MaakAsync(klant, een)).Gelukt);
        Assert.True((await MaakAsync(klant, twee)).Gelukt);
        using var metEen = server.NieuweKlant();
        using var metTwee = server.NieuweKlant();
        Assert.True((await MeldAanAsync(metEen, een)).Gelukt);
        Assert.True((await MeldAanAsync(metTwee, twee)).Gelukt);
        var lijn = await metEen.LijnAsync();

        var naam = await klant.PostAsync(
            "/passkeys/hernoem",
            new { passkey = Id(een), naam = "Oude telefoon" }
        );
        Assert.True(naam.Gelukt);
        Assert.Contains("Oude telefoon", (await klant.GetAsync("/passkeys")).Tekst);
        Assert.True(
            (await klant.PostAsync("/passkeys/verwijder", new { passkey = Id(een) })).Gelukt
        );
        await lijn.WaitAsync(Wacht.Geduld);
        Assert.Equal(HttpStatusCode.Unauthorized, (await metEen.GetAsync("/sessies/tijd")).Status);
        Assert.Equal(HttpStatusCode.OK, (await metTwee.GetAsync("/sessies/tijd")).Status);
        Assert.Equal(HttpStatusCode.OK, (await klant.GetAsync("/sessies/tijd")).Status);
        await WeigertAsync(een);
    }

    [Fact]
    [Trait("Proef", "valt aan")]
    public async Task Aan_andermans_passkey_komt_niemand()
    {
        var baas = await server.RegisseurAsync();
        var apparaat = Apparaat();
        Assert.True((await MaakAsync(baas, apparaat)).Gelukt);
        var (ander, _) = await server.AccountAsync(Rol.Regisseur, "A. Vries");
        var keuze = new { passkey = Id(apparaat) };
        Assert.Equal("V02", (await ander.PostAsync("/passkeys/verwijder", keuze)).Regel);
        var naam = new { passkey = Id(apparaat), naam = "Van mij" };
        Assert.Equal("V02", (await ander.PostAsync("/passkeys/hernoem", naam)).Regel);
        // A passkey that was asked for in one session is not kept in another, nor taken over.
        var opties = (await baas.PostAsync("/passkeys/opties", new { })).Json["opties"]!;
        var tweede = Apparaat();
        var antwoord = tweede.Maak(opties);
        var sleutel = ander.Sessiesleutel;
        ander.Steel(baas);
        ander.Sessiesleutel = sleutel;
        Assert.False((await ander.PostAsync("/passkeys/bewaar", new { antwoord })).Gelukt);
        Assert.False((await MaakAsync(ander, apparaat)).Gelukt);
    }

    [Fact]
    [Trait("Proef", "valt aan")]
    public async Task Na_een_nieuwe_link_en_code_werkt_de_passkey_van_een_gast_niet_meer()
    {
        await using var spel = await Overlegspel.BelegAsync(server);
        await spel.AccepteerAsync("verbrugge");
        var apparaat = Apparaat();
        Assert.True((await MaakAsync(spel.Klant("verbrugge"), apparaat)).Gelukt);
        var nieuw = await spel.Klant("baak")
            .PostAsync($"/overleg/{spel.Id}/toegang", new { deelnemer = spel.Wie["verbrugge"] });
        Assert.True(nieuw.Gelukt, nieuw.Tekst);
        await WeigertAsync(apparaat);
    }

    [Fact]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Na_een_kwartier_komt_er_pas_een_passkey_bij_na_opnieuw_bewijs()
    {
        var klant = await server.RegisseurAsync();
        var apparaat = Apparaat();
        Assert.True((await MaakAsync(klant, apparaat)).Gelukt);
        klok.Vooruit(TimeSpan.FromMinutes(16));
        var eerst = await klant.PostAsync("/passkeys/opties", new { });
        Assert.Equal("passkey", (string?)eerst.Json["bewijs"]);
        var weghalen = await klant.PostAsync("/passkeys/verwijder", new { passkey = Id(apparaat) });
        Assert.Equal("passkey", (string?)weghalen.Json["bewijs"]);

        // Of somebody else it proves nothing.
        var ander = await MetPasskeyAsync("A. Vries");
        Assert.False((await BewijsAsync(klant, ander)).Gelukt);
        var oud = klant.Sessiesleutel;
        var ja = await BewijsAsync(klant, apparaat);
        Assert.True(ja.Gelukt, ja.Tekst);
        Assert.NotEqual(oud, klant.Sessiesleutel);
        Assert.True((await MaakAsync(klant, Apparaat())).Gelukt);
    }

    [Fact]
    [Trait("Proef", "valt aan")]
    public async Task Wie_niets_heeft_om_mee_te_bewijzen_laat_op_een_open_scherm_geen_passkey_achter()
    {
        var klant = await server.RegisseurAsync();
        klok.Vooruit(TimeSpan.FromMinutes(16));
        var nee = await klant.PostAsync("/passkeys/opties", new { });
        Assert.Equal("R01", nee.Regel);
        Assert.Null(nee.Json["bewijs"]);
    }

    [Fact]
    [Trait("Proef", "valt aan")]
    public async Task Wie_te_vaak_mis_is_moet_wachten()
    {
        await using var streng = await Testserver.StartAsync("--Toegang:PogingenPerMinuut=1");
        using var klant = streng.NieuweKlant();
        await AntwoordAsync(klant, "{}");
        Assert.Equal("V04", (await AntwoordAsync(klant, "{}")).Regel);
    }

    private string Origin => server.Adres.GetLeftPart(UriPartial.Authority);

    private Sleutelapparaat Apparaat()
    {
        var nieuw = new Sleutelapparaat("localhost", Origin);
        weg.Add(nieuw);
        return nieuw;
    }

    private async Task<Sleutelapparaat> MetPasskeyAsync(string naam = "C. Baak")
    {
        var (klant, _) = await server.AccountAsync(Rol.Regisseur, naam);
        var apparaat = Apparaat();
        Assert.True((await MaakAsync(klant, apparaat)).Gelukt);
        return apparaat;
    }

    private static string Id(Sleutelapparaat apparaat) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(apparaat.Id));

    private static byte[] Bits(string base64url) =>
        System.Buffers.Text.Base64Url.DecodeFromChars(base64url);

    private static async Task<Httpantwoord> MaakAsync(Klant klant, Sleutelapparaat apparaat)
    {
        var opties = await klant.PostAsync("/passkeys/opties", new { });
        Assert.True(opties.Gelukt, opties.Tekst);
        var antwoord = apparaat.Maak(opties.Json["opties"]!);
        return await klant.PostAsync("/passkeys/bewaar", new { antwoord });
    }

    private static async Task<JsonNode> OptiesAsync(Klant klant) =>
        (await klant.PostAsync("/passkeys/aanmelden/opties", new { })).Json["opties"]!;

    private static Task<Httpantwoord> AntwoordAsync(Klant klant, string antwoord) =>
        klant.PostAsync("/passkeys/aanmelden", new { antwoord });

    private static async Task<Httpantwoord> MeldAanAsync(Klant klant, Sleutelapparaat apparaat) =>
        await AntwoordAsync(klant, apparaat.Gebruik(await OptiesAsync(klant)));

    private static async Task<Httpantwoord> BewijsAsync(Klant klant, Sleutelapparaat apparaat)
    {
        var opties = (await klant.PostAsync("/passkeys/bewijs/opties", new { })).Json["opties"]!;
        var antwoord = apparaat.Gebruik(opties);
        return await klant.PostAsync("/passkeys/bewijs", new { antwoord });
    }

    private async Task<string> WeigertAsync(Sleutelapparaat apparaat)
    {
        using var klant = server.NieuweKlant();
        var nee = await MeldAanAsync(klant, apparaat);
        Assert.False(nee.Gelukt, nee.Tekst);
        Assert.Null(klant.Sessiesleutel);
        return nee.Tekst;
    }
}
