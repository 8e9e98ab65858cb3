using Casusoverleg.Domein;
using Casusoverleg.Opslag.Sqlite;
using static Casusoverleg.Opslag.Tests.Voorbeeld;

namespace Casusoverleg.Opslag.Tests;

/// <summary>A full disk: what was acknowledged stays, what was refused left nothing, and with room it goes on (V05).</summary>
[Trait("Regel", "V05")]
[Trait("Proef", "houdt")]
[Trait("Proef", "valt aan")]
public sealed class SchijfVolTests : IDisposable
{
    private readonly Proefmap _map = new();
    private readonly OverlegId _overleg = OverlegId.Nieuw();

    public void Dispose() => _map.Dispose();

    [Fact]
    public async Task Op_een_volle_schijf_wordt_geweigerd_en_gaat_niets_verloren()
    {
        long versie = 0;
        await using (
            var opslag = await SqliteOpslag.Open(
                _map.Instellingen with
                {
                    GrootsteOmvang = 400_000,
                },
                TimeProvider.System
            )
        )
        {
            await Assert.ThrowsAsync<OpslagMislukt>(async () =>
            {
                for (; versie < 10_000; versie++)
                {
                    await opslag.Archief.VoegToe(_overleg, versie, Reeks(versie + 1, 1), [Regel()]);
                }
            });
            Assert.Equal(versie, (await opslag.Archief.Lees(_overleg)).Count);
            await Assert.ThrowsAsync<OpslagMislukt>(() =>
                opslag.Archief.VoegToe(_overleg, versie, Reeks(versie + 1, 20), [Regel()])
            );
        }
        await using var ruim = await SqliteOpslag.Open(_map.Instellingen, TimeProvider.System);
        Assert.Equal(versie, (await ruim.Archief.Lees(_overleg)).Count);
        await ruim.Archief.VoegToe(_overleg, versie, Reeks(versie + 1, 1), [Regel()]);
        Assert.Equal(new Verificatie(versie + 1, null), await ruim.Archief.Verifieer());
    }

    [Fact]
    public async Task Een_sleutelmap_die_niet_te_schrijven_is_weigert_een_nieuw_overleg_en_laat_de_rest_door()
    {
        await using var opslag = await SqliteOpslag.Open(_map.Instellingen, TimeProvider.System);
        await opslag.Archief.VoegToe(_overleg, 0, Reeks(1, 1), [Regel()]);
        var map = Path.Combine(_map.Sleutelmap, "inhoud");
        // A file where the directory was: no right to write can be taken from root.
        Directory.Move(map, map + ".weg");
        await File.WriteAllTextAsync(map, "");
        var nieuw = OverlegId.Nieuw();
        await Assert.ThrowsAsync<OpslagMislukt>(() =>
            opslag.Archief.VoegToe(nieuw, 0, Reeks(1, 1), [])
        );
        await opslag.Archief.VoegToe(_overleg, 1, Reeks(2, 1), [Regel()]);
        File.Delete(map);
        Directory.Move(map + ".weg", map);
        await opslag.Archief.VoegToe(nieuw, 0, Reeks(1, 1), []);
        Assert.Equal(2, (await opslag.Archief.Koppen()).Count);
    }
}
