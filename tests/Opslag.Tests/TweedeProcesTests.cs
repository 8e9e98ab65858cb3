using Casusoverleg.Domein;
using Casusoverleg.Opslag.Sqlite;
using static Casusoverleg.Opslag.Tests.Voorbeeld;

namespace Casusoverleg.Opslag.Tests;

/// <summary>A command line beside the running server: both have the files open, neither spoils the other's chain.</summary>
public sealed class TweedeProcesTests : IDisposable
{
    private readonly Proefmap _map = new();

    public void Dispose() => _map.Dispose();

    [Fact]
    [Trait("Regel", "R56")]
    [Trait("Proef", "houdt")]
    public async Task Twee_archieven_op_dezelfde_bestanden_houden_een_kloppende_keten()
    {
        await using var server = await SqliteOpslag.Open(_map.Instellingen, TimeProvider.System);
        await using var opdracht = await SqliteOpslag.Open(_map.Instellingen, TimeProvider.System);
        var overleg = OverlegId.Nieuw();
        await server.Archief.VoegToe(overleg, 0, Reeks(1, 1), [Regel()]);
        var schrijven = Task.Run(async () =>
        {
            for (var versie = 1L; versie < 60; versie++)
            {
                await server.Archief.VoegToe(overleg, versie, Reeks(versie + 1, 1), [Regel()]);
            }
        });
        for (var keer = 0; keer < 20; keer++)
        {
            await opdracht.Archief.Verantwoord(overleg, [Regel("ingezien")]);
            await opdracht.Archief.Verantwoord(default, [Regel("inschrijflink-gemaakt")]);
            Assert.True((await opdracht.Archief.Verifieer()).Klopt);
        }
        await schrijven;
        Assert.Equal(60, (await opdracht.Archief.Lees(overleg)).Count);
        Assert.Equal(new Verificatie(100, null), await server.Archief.Verifieer());
    }

    [Fact]
    public async Task Een_inschrijflink_van_de_opdrachtregel_werkt_in_de_lopende_server()
    {
        await using var server = await SqliteOpslag.Open(_map.Instellingen, TimeProvider.System);
        string geheim;
        await using (var opdracht = await SqliteOpslag.Open(_map.Instellingen, TimeProvider.System))
        {
            geheim = await opdracht.Register.NieuweInschrijflink("Vries", Nu.AddHours(1));
        }
        Assert.NotNull(await server.Register.SchrijfIn(geheim, "Vries", "Gemeente", Nu));
    }
}
