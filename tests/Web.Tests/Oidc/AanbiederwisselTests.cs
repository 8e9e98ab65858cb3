namespace Casusoverleg.Web.Tests.Oidc;

/// <summary>A provider that changes its keys, and one that is gone.</summary>
public sealed class AanbiederwisselTests(Organisatiehuis huis) : IClassFixture<Organisatiehuis>
{
    [Fact]
    public async Task Een_nieuwe_sleutel_van_de_aanbieder_wordt_gevonden_en_hooguit_een_keer_per_minuut_gezocht()
    {
        await huis.AccountAsync("ivo@noord.example");
        await huis.KentAsync("ivo", "ivo@noord.example");
        Assert.Equal("/", await NaarAsync("ivo"));
        await huis.Aanbieders.RoteerAsync();
        Assert.Equal("/", await NaarAsync("ivo"));
        // Again within a minute: no new look, so that nobody makes us ask without end.
        await huis.Aanbieders.RoteerAsync();
        Assert.Equal("/aanmelden/mislukt", await NaarAsync("ivo"));
    }

    [Fact]
    public async Task Een_aanbieder_die_weg_is_geeft_een_pagina_die_zegt_wat_je_kunt_doen()
    {
        await huis.Aanbieders.VerdwijnAsync(1);
        using var klant = huis.Server.NieuweKlant();
        var antwoord = await klant.GetAsync("/aanmelden/via/zuid");
        Assert.Equal("/aanmelden/mislukt", antwoord.Koppen.Location?.ToString());
        Assert.Contains("aanbieder-niet-bereikbaar", huis.Log());
    }

    private async Task<string?> NaarAsync(string sub)
    {
        using var klant = huis.Server.NieuweKlant();
        return (await huis.ReisAsync(klant, sub)).Koppen.Location?.ToString();
    }
}
