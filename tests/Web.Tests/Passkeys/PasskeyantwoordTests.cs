using System.Net;
using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Beheer;
using Casusoverleg.Web.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;

namespace Casusoverleg.Web.Tests.Passkeys;

/// <summary>What a device answers: only what it signed itself, now, for this place and this question, counts.</summary>
[Trait("Regel", "R01")]
public sealed class PasskeyantwoordTests(Passkeyhuis huis) : IClassFixture<Passkeyhuis>
{
    [Fact]
    [Trait("Proef", "valt aan")]
    public async Task Een_apparaat_dat_niemand_herkende_komt_niet_binnen_en_wordt_niet_bewaard()
    {
        var klant = await huis.Server.RegisseurAsync();
        var apparaat = huis.Apparaat();
        apparaat.HerkentMens = false;
        Assert.False((await Passkeyhuis.MaakAsync(klant, apparaat)).Gelukt);
        apparaat.HerkentMens = true;
        Assert.True((await Passkeyhuis.MaakAsync(klant, apparaat)).Gelukt);
        apparaat.HerkentMens = false;
        await huis.WeigertAsync(apparaat);
    }

    [Fact]
    [Trait("Proef", "valt aan")]
    public async Task Een_antwoord_werkt_een_keer_en_alleen_in_de_browser_die_het_vroeg()
    {
        var apparaat = await huis.MetPasskeyAsync();
        using var eigen = huis.Server.NieuweKlant();
        using var dief = huis.Server.NieuweKlant();
        var opties = await Passkeyhuis.OptiesAsync(eigen);
        var antwoord = apparaat.Gebruik(opties);
        // Another browser has no challenge, or one of its own.
        Assert.False((await Passkeyhuis.AntwoordAsync(dief, antwoord)).Gelukt);
        await Passkeyhuis.OptiesAsync(dief);
        Assert.False((await Passkeyhuis.AntwoordAsync(dief, antwoord)).Gelukt);

        using var later = huis.Server.NieuweKlant();
        later.Steel(eigen);
        Assert.True((await Passkeyhuis.AntwoordAsync(eigen, antwoord)).Gelukt);
        Assert.False((await Passkeyhuis.AntwoordAsync(later, antwoord)).Gelukt);
        Assert.Null(later.Sessiesleutel);
    }

    [Fact]
    [Trait("Proef", "valt aan")]
    public async Task Een_vraag_vervalt_na_vijf_minuten_en_bij_een_herstart()
    {
        var apparaat = await huis.MetPasskeyAsync();
        using var traag = huis.Server.NieuweKlant();
        var antwoord = apparaat.Gebruik(await Passkeyhuis.OptiesAsync(traag));
        huis.Klok.Vooruit(TimeSpan.FromMinutes(5));
        Assert.False((await Passkeyhuis.AntwoordAsync(traag, antwoord)).Gelukt);

        using var opnieuw = huis.Server.NieuweKlant();
        antwoord = apparaat.Gebruik(await Passkeyhuis.OptiesAsync(opnieuw));
        var poort = huis.Server.Adres.Port;
        await huis.Server.StartOpnieuwAsync();
        using var zelfde = huis.Server.NieuweKlant();
        zelfde.Steel(opnieuw);
        Assert.False((await Passkeyhuis.AntwoordAsync(zelfde, antwoord)).Gelukt);
        // What it signed for another port would not have held either: now for this one.
        Assert.NotEqual(poort, huis.Server.Adres.Port);
        apparaat.Origin = huis.Origin;
        Assert.True((await Passkeyhuis.MeldAanAsync(zelfde, apparaat)).Gelukt);
    }

    [Theory]
    [InlineData("http://localhost.evil.example", null)]
    [InlineData("https://localhost", null)]
    [InlineData("http://localhost", null)]
    [InlineData(null, "evil.example")]
    [Trait("Proef", "valt aan")]
    public async Task Een_antwoord_voor_een_andere_plek_telt_niet(string? origin, string? rp)
    {
        var klant = await huis.Server.RegisseurAsync();
        var apparaat = huis.Apparaat();
        Assert.True((await Passkeyhuis.MaakAsync(klant, apparaat)).Gelukt);
        apparaat.Origin = origin ?? apparaat.Origin;
        apparaat.Rp = rp ?? apparaat.Rp;
        await huis.WeigertAsync(apparaat);
        using var ander = new Sleutelapparaat(apparaat.Rp, apparaat.Origin);
        Assert.False((await Passkeyhuis.MaakAsync(klant, ander)).Gelukt);
    }

    [Fact]
    [Trait("Proef", "valt aan")]
    public async Task Met_een_vast_adres_telt_alleen_dat_adres()
    {
        await using var vast = await Testserver.StartAsync("--Adres=https://overleg.example.nl");
        var klant = await vast.RegisseurAsync();
        using var eigen = new Sleutelapparaat("overleg.example.nl", "https://overleg.example.nl");
        Assert.True((await Passkeyhuis.MaakAsync(klant, eigen)).Gelukt);
        using var ander = new Sleutelapparaat(
            "overleg.example.nl",
            vast.Adres.GetLeftPart(UriPartial.Authority)
        );
        Assert.False((await Passkeyhuis.MaakAsync(klant, ander)).Gelukt);
    }

    [Fact]
    [Trait("Proef", "valt aan")]
    public async Task Een_teller_die_niet_verder_kwam_wordt_geweigerd()
    {
        var apparaat = await huis.MetPasskeyAsync();
        apparaat.Teller = 10;
        using var klant = huis.Server.NieuweKlant();
        Assert.True((await Passkeyhuis.MeldAanAsync(klant, apparaat)).Gelukt);
        apparaat.Teller = 10;
        await huis.WeigertAsync(apparaat);
        apparaat.Teller = 3;
        await huis.WeigertAsync(apparaat);
        apparaat.Teller = 11;
        Assert.True((await Passkeyhuis.MeldAanAsync(klant, apparaat)).Gelukt);
    }

    [Fact]
    [Trait("Proef", "valt aan")]
    public async Task Wie_te_vaak_mis_is_moet_wachten()
    {
        await using var streng = await Testserver.StartAsync("--Toegang:PogingenPerMinuut=1");
        using var klant = streng.NieuweKlant();
        await Passkeyhuis.AntwoordAsync(klant, "{}");
        Assert.Equal("V04", (await Passkeyhuis.AntwoordAsync(klant, "{}")).Regel);
    }
}
