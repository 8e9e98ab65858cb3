using System.Net;
using Casusoverleg.Scenarios;
using Casusoverleg.Scenarios.Server;
using Casusoverleg.Web.Tests.Steun;

namespace Casusoverleg.Web.Tests.Uitval;

/// <summary>Backup, restore and another installation key as commands, beside the real server.</summary>
public sealed class HerstelTests : IDisposable
{
    private readonly Serverplek _plek = new();

    public void Dispose() => _plek.Dispose();

    [Fact]
    [Trait("Regel", "R01")]
    [Trait("Regel", "R56")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Een_kopie_van_een_lopende_server_gaat_terug_en_sluit_iedereen_uit()
    {
        var kopie = Path.Combine(_plek.Map, "kopie");
        using var browser = await MetOverleg(async () =>
        {
            await Lukt("backup", kopie);
            var (einde, uitvoer) = await Serverproces.Voer(_plek, ["herstel", kopie, "--over"]);
            Assert.Equal(2, einde);
            Assert.Contains("Stop eerst de server", uitvoer, StringComparison.Ordinal);
        });

        var zonder = await Serverproces.Voer(_plek, ["herstel", kopie]);
        Assert.Equal(2, zonder.Code);
        Assert.Contains("--over", zonder.Uitvoer, StringComparison.Ordinal);
        var terug = await Lukt("herstel", kopie, "--over");

        Assert.Contains("1 sessie en ", terug, StringComparison.Ordinal);
        Assert.Contains(
            "is een reservekopie van",
            await Lukt("verifieer"),
            StringComparison.Ordinal
        );
        await using var server = await Serverproces.Start(_plek, poort: browser.Adres.Port);
        Assert.DoesNotContain(
            "Uitloggen",
            (await browser.Haal("/")).Tekst,
            StringComparison.OrdinalIgnoreCase
        );
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            (await browser.Plaats("/aanmelden", "/nieuw", Casussen.Nieuw())).Status
        );
    }

    [Fact]
    [Trait("Regel", "R48")]
    [Trait("Proef", "valt aan")]
    public async Task Na_een_sleutelwissel_start_de_server_alleen_met_de_nieuwe_sleutel()
    {
        var nieuw = Path.Combine(_plek.Map, "nieuw");
        await File.WriteAllTextAsync(nieuw, Opslag.Kluis.Installatiesleutel.Nieuw());
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(nieuw, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        using var browser = await MetOverleg(static () => Task.CompletedTask);

        Assert.Contains("shred -u", await Lukt("sleutelwissel", nieuw), StringComparison.Ordinal);

        Assert.Equal(2, (await Serverproces.Voer(_plek, ["verifieer"])).Code);
        var metNieuw = "--Installatiesleutelbestand=" + nieuw;
        Assert.Contains("klopt", await Lukt("verifieer", metNieuw), StringComparison.Ordinal);
        await using var server = await Serverproces.Start(
            _plek,
            argumenten: [metNieuw],
            poort: browser.Adres.Port
        );
        Assert.Equal(HttpStatusCode.OK, (await browser.Haal("/")).Status);
    }

    private async Task<Browser> MetOverleg(Func<Task> terwijl)
    {
        await using var server = await Serverproces.Start(_plek);
        var browser = await Loper.SchrijfIn(
            server.Adres,
            await server.Inschrijflink(_plek),
            "C. Baak",
            "Team Bemoeizorg"
        );
        var belegd = await browser.Plaats("/nieuw", "/nieuw", Casussen.Nieuw());
        Assert.True(belegd.Gelukt, belegd.ToString());
        await terwijl();
        Assert.Equal(0, await server.Sluit());
        return browser;
    }

    private async Task<string> Lukt(params string[] argumenten)
    {
        var (einde, uitvoer) = await Serverproces.Voer(_plek, argumenten);
        Assert.True(einde == 0, uitvoer);
        return uitvoer;
    }
}
