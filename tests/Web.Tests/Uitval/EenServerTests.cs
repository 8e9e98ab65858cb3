using System.Net;
using Casusoverleg.Scenarios;
using Casusoverleg.Scenarios.Server;

namespace Casusoverleg.Web.Tests.Uitval;

/// <summary>
/// Rooms and sessions live in the memory of one process: a second server on the same data would keep in whom the first sent away.
/// </summary>
public sealed class EenServerTests : IDisposable
{
    private readonly Serverplek _plek = new();

    public void Dispose() => _plek.Dispose();

    [Fact]
    [Trait("Regel", "R09")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Een_tweede_server_op_dezelfde_datamap_begint_niet_tot_de_eerste_weg_is()
    {
        var eerste = await Serverproces.Start(_plek);
        await using (eerste)
        {
            using var baak = await Loper.SchrijfIn(
                eerste.Adres,
                await eerste.Inschrijflink(_plek),
                "C. Baak",
                "Team Bemoeizorg"
            );
            Assert.Contains("Er draait al een server", await GeweigerdAsync());
            // As `systemctl` sees it: a mistake that does not mend itself.
            var (einde, uitvoer) = await Serverproces.Voer(_plek, "--Urls=http://127.0.0.1:0");
            Assert.Equal(2, einde);
            Assert.Contains(_plek.Datamap, uitvoer, StringComparison.Ordinal);
            Assert.Contains("systemctl stop casusoverleg", uitvoer, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", uitvoer, StringComparison.Ordinal);

            // What stands beside a server still does, and the first does not suffer from any of it.
            await LuktAsync("inschrijflink", "M. de Vries");
            await LuktAsync("terugkomlink", "C. Baak");
            await LuktAsync("verifieer");
            await LuktAsync("controle");
            await LuktAsync("backup", Path.Combine(_plek.Map, "kopie"));
            var (_, post) = await Serverproces.Voer(_plek, ["proefpost", "jij@example.nl"]);
            Assert.Contains("geen mailserver ingesteld", post, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await baak.Haal("/")).Status);

            await eerste.Dood();
        }
        // Nobody gave it back: the system did.
        await using var tweede = await Serverproces.Start(_plek);
        Assert.Equal(0, await tweede.Sluit());
        await using var derde = await Serverproces.Start(_plek);
    }

    // Waits for an answer of a server, so that one that does begin is seen and ended.
    private async Task<string> GeweigerdAsync()
    {
        try
        {
            await using var tweede = await Serverproces.Start(_plek);
        }
        catch (InvalidOperationException fout)
        {
            return fout.Message;
        }
        return "er draaien twee servers";
    }

    private async Task LuktAsync(params string[] opdracht)
    {
        var (einde, uitvoer) = await Serverproces.Voer(_plek, opdracht);
        Assert.True(einde == 0, $"{opdracht[0]}: {uitvoer}");
    }
}
