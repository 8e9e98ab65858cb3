using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;

namespace Casusoverleg.Web.Tests;

/// <summary>Names of earlier colleagues on the page for convening on the spot: from a few overleggen, and of each it is on record.</summary>
public sealed class CollegasTests
{
    [Fact]
    [Trait("Regel", "R03")]
    [Trait("Regel", "R54")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Voor_collega_s_wordt_in_de_laatste_tien_overleggen_gekeken_en_in_geen_ander()
    {
        await using var server = await Testserver.StartAsync("--Sluiten:AftelSeconden=0");
        using var regisseur = await server.RegisseurAsync();
        var geweest = new List<string>();
        for (var keer = 0; keer < 11; keer++)
            geweest.Add(await GeweestAsync(server, regisseur));
        var pagina = await regisseur.GetAsync("/spoed");
        Assert.Contains("P. Verbrugge", pagina.Tekst, StringComparison.Ordinal);
        var bekeken = new List<string>();
        foreach (var id in geweest)
            if (await IsBekekenAsync(server, id))
                bekeken.Add(id);
        Assert.Equal(geweest[1..], bekeken);
    }

    private static async Task<string> GeweestAsync(Testserver server, Klant regisseur)
    {
        await using var spel = await Overlegspel.BelegAsync(server, door: regisseur);
        await spel.AccepteerAsync("verbrugge");
        await spel.BetreedAsync("baak");
        await spel.DoeAsync("baak", Casussen.Doet("opent"));
        await spel.DoeAsync("baak", Casussen.Doet("sluit"));
        await Wacht.TotAsync(
            async () =>
                (await regisseur.GetAsync($"/nieuw?vervolg={spel.Id}")).Status
                == System.Net.HttpStatusCode.OK,
            "het overleg werd niet vernietigd"
        );
        return spel.Id;
    }

    private static async Task<bool> IsBekekenAsync(Testserver server, string id) =>
        (
            await server
                .Diensten.GetRequiredService<IArchief>()
                .LeesVerantwoording(new OverlegId(Guid.ParseExact(id, "N")))
        ).Any(r =>
            r.Regel is { Soort: "opening" } regel
            && regel.Kenmerken.GetValueOrDefault("wat") == "collegas"
        );
}
