using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Tests.Steun;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Casusoverleg.Web.Tests;

/// <summary>Signing in when something cannot be read, or was written otherwise before.</summary>
[Trait("Regel", "R01")]
public sealed class AanmeldfoutTests
{
    [Fact]
    public async Task Als_er_na_de_link_iets_niet_te_lezen_is_zegt_de_pagina_wat_er_wel_is_gebeurd()
    {
        await using var server = await Testserver.StartAsync();
        await using var spel = await Overlegspel.BelegAsync(server);
        var nieuw = await server
            .Diensten.GetRequiredService<IToegangsregister>()
            .NieuweInschrijflink("", DateTimeOffset.UtcNow.AddHours(1));
        await BeschadigAsync(server, "UPDATE regel SET inhoud = zeroblob(9)");
        // In all the same: it costs which times those were.
        var binnen = await spel.Klant("groen").MeldAanAsync(spel.Toegang["groen"]);
        Assert.True(binnen.Gelukt, binnen.Tekst);
        Assert.Contains("niet nagaan", (string?)binnen.Json["melding"], StringComparison.Ordinal);

        await BeschadigAsync(server, "UPDATE persoon SET gegevens = zeroblob(99)");
        using var klant = server.NieuweKlant();
        var inschrijving = new
        {
            geheim = nieuw,
            naam = "N. Nieuw",
            organisatie = "Wijkteam",
        };
        var nee = await klant.PostAsync("/inschrijven", inschrijving);
        Assert.Equal("V05", nee.Regel);
        Assert.Contains("link is nu gebruikt", nee.Tekst, StringComparison.Ordinal);
        Assert.Equal("R01", (await klant.PostAsync("/inschrijven", inschrijving)).Regel);
    }

    [Fact]
    public void Ook_een_regel_van_vroeger_zegt_dat_de_toegang_opnieuw_is_uitgegeven()
    {
        var (door, voor) = (DeelnemerId.Nieuw(), DeelnemerId.Nieuw());
        var regel = Verantwoord.ToegangVernieuwd(DateTimeOffset.UtcNow, door, voor);
        Assert.True(Verantwoord.IsUitgifte(regel with { Soort = "toegang-vernieuwd" }, voor));
        Assert.False(Verantwoord.IsUitgifte(regel with { Soort = "opening" }, voor));
    }

    // As a disk does it: some bytes are others than were written.
    private static async Task BeschadigAsync(Testserver server, string wat)
    {
        var pad = Path.Combine(server.Map, "data", "casusoverleg.db");
        await using var verbinding = new SqliteConnection($"Data Source={pad};Pooling=False");
        await verbinding.OpenAsync();
        await using var opdracht = verbinding.CreateCommand();
        opdracht.CommandText = wat;
        Assert.True(await opdracht.ExecuteNonQueryAsync() > 0);
    }
}
