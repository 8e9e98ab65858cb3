using System.Net;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Kamer;
using Casusoverleg.Web.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;

namespace Casusoverleg.Web.Tests;

/// <summary>Who may make a follow-up: who was regisseur at the end, and nobody else (R03).</summary>
public sealed class VervolgmakerTests : Vervolgproef
{
    [Fact]
    [Trait("Regel", "R03")]
    [Trait("Proef", "valt aan")]
    public async Task Een_ander_kan_op_dit_overleg_geen_vervolg_maken_en_ziet_niet_of_het_bestaat()
    {
        using var ander = await AndereRegisseurAsync();
        var hier = await ander.GetAsync($"/nieuw?vervolg={eerst.Id}");
        var nergens = await ander.GetAsync($"/nieuw?vervolg={Guid.NewGuid():N}");
        Assert.Equal(HttpStatusCode.NotFound, hier.Status);
        Assert.Equal(nergens.Status, hier.Status);
        Assert.Equal(nergens.Tekst, hier.Tekst);
        var verzonnen = Vervolg();
        verzonnen["vervolgVan"] = Guid.NewGuid().ToString("N");
        var nee = await ander.PostAsync("/nieuw", Vervolg());
        Assert.Equal("R01", nee.Regel);
        Assert.Equal((await ander.PostAsync("/nieuw", verzonnen)).Tekst, nee.Tekst);
        // A participant convenes nothing at all.
        var deelnemer = await eerst.Klant("verbrugge").GetAsync($"/nieuw?vervolg={eerst.Id}");
        Assert.Equal(HttpStatusCode.Forbidden, deelnemer.Status);
        // One that still goes on is not followed up.
        await using var lopend = await Overlegspel.BelegAsync(server);
        var open = await lopend.Klant("baak").GetAsync($"/nieuw?vervolg={lopend.Id}");
        Assert.Equal(HttpStatusCode.NotFound, open.Status);
    }

    [Fact]
    [Trait("Regel", "R03")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Wie_als_regisseur_wegging_of_nooit_meedeed_maakt_geen_vervolg_en_wordt_niet_voorgesteld()
    {
        await using var spel = await Overlegspel.OpenAsync(server, "verbrugge");
        // Groen is named and never accepts; Verbrugge leads on, and the convener leaves.
        foreach (var naam in (string[])["verbrugge", "groen"])
            await spel.DoeAsync(
                "baak",
                new() { ["doet"] = "benoemt-regisseur", ["deelnemer"] = spel.Wie[naam] }
            );
        await spel.DoeAsync("baak", Casussen.Doet("trekt-zich-terug"));
        await spel.DoeAsync("verbrugge", Casussen.Doet("sluit"));
        await spel.DoeAsync("verbrugge", Casussen.Doet("bevestigt"));
        var overleg = Overleg(spel.Id);
        var (archief, register, vervolg) = (
            server.Diensten.GetRequiredService<IArchief>(),
            server.Diensten.GetRequiredService<IToegangsregister>(),
            server.Diensten.GetRequiredService<Vervolg>()
        );
        await Wacht.TotAsync(
            async () => (await archief.Kop(overleg))?.Stand == Levensloop.Vernietigd,
            "het overleg werd niet vernietigd"
        );
        var weg = await spel.Klant("baak").GetAsync($"/nieuw?vervolg={spel.Id}");
        Assert.Equal(HttpStatusCode.NotFound, weg.Status);
        var lijst = await spel.Klant("baak").GetAsync("/");
        Assert.DoesNotContain($"vervolg={spel.Id}", lijst.Tekst, StringComparison.Ordinal);
        var persoon = await register.PersoonVan(overleg, Deelnemer(spel, "verbrugge"));
        var eigen = Assert.Single(await vervolg.MijnAsync(persoon!.Value));
        Assert.Equal(overleg, eigen.Id);
        // Nobody else was there at the end: not the convener who left, nor who was only named.
        Assert.Empty(eigen.Wie);
        var baak = await register.PersoonVan(overleg, Deelnemer(spel, "baak"));
        Assert.Empty(await vervolg.MijnAsync(baak!.Value));
    }

    [Fact]
    [Trait("Regel", "R03")]
    [Trait("Proef", "valt aan")]
    public async Task Alleen_van_wie_regisseur_was_wordt_de_verantwoording_gelezen()
    {
        var archief = server.Diensten.GetRequiredService<IArchief>();
        var register = server.Diensten.GetRequiredService<IToegangsregister>();
        var overleg = Overleg(eerst.Id);
        var baak = await register.PersoonVan(overleg, Deelnemer(eerst, "baak"));
        var verbrugge = await register.PersoonVan(overleg, Deelnemer(eerst, "verbrugge"));
        Assert.Equal(overleg, Assert.Single(await archief.Geregisseerd(baak!.Value)));
        Assert.Empty(await archief.Geregisseerd(verbrugge!.Value));
    }

    private static Domein.DeelnemerId Deelnemer(Overlegspel spel, string wie) =>
        new(Guid.ParseExact(spel.Wie[wie], "N"));

    private async Task<Klant> AndereRegisseurAsync()
    {
        var link = await server
            .Diensten.GetRequiredService<IToegangsregister>()
            .NieuweInschrijflink("", DateTimeOffset.UtcNow.AddDays(1));
        var ander = server.NieuweKlant();
        var ja = await ander.PostAsync(
            "/inschrijven",
            new
            {
                geheim = link,
                naam = "D. Ander",
                organisatie = "Elders",
            }
        );
        Assert.True(ja.Gelukt, ja.Tekst);
        return ander;
    }
}
