using System.Net;
using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Beheer;
using Casusoverleg.Web.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;

namespace Casusoverleg.Web.Tests.Passkeys;

/// <summary>Making a passkey, coming in with it, and proving with it who you are.</summary>
[Trait("Regel", "R01")]
public sealed class PasskeyTests(Passkeyhuis huis) : IClassFixture<Passkeyhuis>
{
    [Fact]
    [Trait("Proef", "houdt")]
    public async Task Een_gast_maakt_een_passkey_en_komt_er_in_een_andere_browser_mee_terug()
    {
        await using var spel = await Overlegspel.BelegAsync(huis.Server);
        await spel.AccepteerAsync("verbrugge");
        var apparaat = huis.Apparaat();
        Assert.True((await Passkeyhuis.MaakAsync(spel.Klant("verbrugge"), apparaat)).Gelukt);

        using var terug = huis.Server.NieuweKlant();
        var ja = await Passkeyhuis.MeldAanAsync(terug, apparaat);
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
        Assert.Equal(
            43,
            System.Text.Encoding.UTF8.GetString(Passkeyhuis.Bits(apparaat.Houder)).Length
        );
    }

    [Theory]
    [InlineData(Rol.Beheerder, "/beheer")]
    [InlineData(Rol.Fg, "/toezicht")]
    [InlineData(Rol.Regisseur, "/")]
    [Trait("Proef", "houdt")]
    public async Task Wie_een_account_heeft_begint_op_de_eigen_pagina(Rol rol, string thuis)
    {
        var (klant, wie) = await huis.AccountAsync(rol);
        var apparaat = huis.Apparaat();
        Assert.True((await Passkeyhuis.MaakAsync(klant, apparaat)).Gelukt);
        var pagina = await klant.GetAsync("/passkeys");
        Assert.Equal(HttpStatusCode.OK, pagina.Status);
        // After a change of how somebody comes in: where else they are signed in, to end it.
        Assert.Contains("en meld af wat je niet kent", pagina.Tekst, StringComparison.Ordinal);
        using var terug = huis.Server.NieuweKlant();
        Assert.Equal(
            thuis,
            (string?)(await Passkeyhuis.MeldAanAsync(terug, apparaat)).Json["naar"]
        );
        Assert.Equal(HttpStatusCode.OK, (await terug.GetAsync(thuis)).Status);
        var regels = await huis
            .Server.Diensten.GetRequiredService<IArchief>()
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
    public async Task Aan_andermans_passkey_komt_niemand()
    {
        var baas = await huis.Server.RegisseurAsync();
        var apparaat = huis.Apparaat();
        Assert.True((await Passkeyhuis.MaakAsync(baas, apparaat)).Gelukt);
        var (ander, _) = await huis.AccountAsync(Rol.Regisseur);
        var keuze = new { passkey = Passkeyhuis.Id(apparaat) };
        Assert.Equal("V02", (await ander.PostAsync("/passkeys/verwijder", keuze)).Regel);
        var naam = new { passkey = Passkeyhuis.Id(apparaat), naam = "Van mij" };
        Assert.Equal("V02", (await ander.PostAsync("/passkeys/hernoem", naam)).Regel);
        // A passkey that was asked for in one session is not kept in another, nor taken over.
        var opties = (await baas.PostAsync("/passkeys/opties", new { })).Json["opties"]!;
        var tweede = huis.Apparaat();
        var antwoord = tweede.Maak(opties);
        var sleutel = ander.Sessiesleutel;
        ander.Steel(baas);
        ander.Sessiesleutel = sleutel;
        Assert.False((await ander.PostAsync("/passkeys/bewaar", new { antwoord })).Gelukt);
        Assert.False((await Passkeyhuis.MaakAsync(ander, apparaat)).Gelukt);
    }

    [Fact]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Na_een_kwartier_komt_er_pas_een_passkey_bij_na_opnieuw_bewijs()
    {
        var klant = await huis.Server.RegisseurAsync();
        var apparaat = huis.Apparaat();
        Assert.True((await Passkeyhuis.MaakAsync(klant, apparaat)).Gelukt);
        huis.Klok.Vooruit(TimeSpan.FromMinutes(16));
        var eerst = await klant.PostAsync("/passkeys/opties", new { });
        Assert.Equal("code passkey", (string?)eerst.Json["bewijs"]);
        var weghalen = await klant.PostAsync(
            "/passkeys/verwijder",
            new { passkey = Passkeyhuis.Id(apparaat) }
        );
        Assert.Equal("code passkey", (string?)weghalen.Json["bewijs"]);

        // Of somebody else it proves nothing.
        var ander = await huis.MetPasskeyAsync();
        Assert.False((await Passkeyhuis.BewijsAsync(klant, ander)).Gelukt);
        var oud = klant.Sessiesleutel;
        var ja = await Passkeyhuis.BewijsAsync(klant, apparaat);
        Assert.True(ja.Gelukt, ja.Tekst);
        Assert.NotEqual(oud, klant.Sessiesleutel);
        Assert.True((await Passkeyhuis.MaakAsync(klant, huis.Apparaat())).Gelukt);
    }
}
