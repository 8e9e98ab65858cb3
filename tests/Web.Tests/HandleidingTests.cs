using System.Net;
using System.Text.RegularExpressions;
using Casusoverleg.Web.Tests.Steun;
using Casusoverleg.Web.Uitvoer;

namespace Casusoverleg.Web.Tests;

/// <summary>The handleidingen can be read by everybody, and every picture in them is there.</summary>
public sealed partial class HandleidingTests
{
    [Fact]
    [Trait("Regel", "R61")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Elke_rol_heeft_een_handleiding_met_beelden_die_er_zijn()
    {
        await using var server = await Testserver.StartAsync();
        using var iemand = server.NieuweKlant();
        Assert.Equal(
            ["deelnemer", "regisseur", "procesregisseur", "beheer"],
            Handleiding.Alle.Select(static h => h.Rol)
        );
        foreach (var h in Handleiding.Alle)
        {
            var pagina = await iemand.GetAsync($"/handleiding/{h.Rol}");
            Assert.Equal(HttpStatusCode.OK, pagina.Status);
            foreach (Match beeld in Beelden().Matches(pagina.Tekst))
                Assert.Equal(
                    HttpStatusCode.OK,
                    (await iemand.GetAsync(beeld.Groups[1].Value)).Status
                );
        }
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await iemand.GetAsync("/handleiding/niemand")).Status
        );
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await iemand.GetAsync("/handleiding/beeld/niets.jpg")).Status
        );
    }

    [GeneratedRegex("<img src=\"([^\"]+)\"")]
    private static partial Regex Beelden();
}
