using Casusoverleg.Domein;
using Casusoverleg.Opslag.Sqlite;
using Dapper;
using Microsoft.Data.Sqlite;
using static Casusoverleg.Opslag.Tests.Voorbeeld;

namespace Casusoverleg.Opslag.Tests;

/// <summary>Somebody with the database in hands, but not the keys: whatever they change is found (R56).</summary>
[Trait("Regel", "R56")]
[Trait("Proef", "houdt")]
[Trait("Proef", "valt aan")]
public sealed class SabotageTests : IDisposable
{
    private readonly Proefmap _map = new();
    private readonly OverlegId _een = OverlegId.Nieuw();
    private readonly OverlegId _twee = OverlegId.Nieuw();

    public void Dispose() => _map.Dispose();

    [Fact]
    public async Task Een_ongerepte_verantwoording_klopt()
    {
        Assert.Equal(new Verificatie(10, null), await NaSabotage("SELECT 1"));
    }

    [Theory]
    [InlineData(
        "UPDATE regel SET inhoud = CAST(replace(CAST(inhoud AS TEXT), 'buitenkant', 'dat') AS BLOB) WHERE rij = 4",
        2
    )]
    [InlineData("UPDATE regel SET toelichting = randomblob(60) WHERE rij = 4", 2)]
    [InlineData("UPDATE regel SET toelichting = NULL WHERE rij = 4", 2)]
    [InlineData("UPDATE regel SET zout = randomblob(16) WHERE rij = 4", 2)]
    [InlineData("UPDATE regel SET mac = randomblob(32) WHERE rij = 4", 2)]
    [InlineData("UPDATE regel SET nummer = 9 WHERE rij = 4", 2)]
    [InlineData("UPDATE regel SET zout = NULL, inhoud = NULL WHERE rij = 4", 2)]
    [InlineData(
        "UPDATE regel SET hash = randomblob(32), zout = NULL, inhoud = NULL WHERE rij = 4",
        2
    )]
    public async Task Een_gewijzigde_regel_wordt_genoemd(string sabotage, long nummer)
    {
        await AssertBreuk(sabotage, _twee, nummer);
    }

    [Theory]
    [InlineData("DELETE FROM regel WHERE rij = 1", 1)]
    [InlineData("DELETE FROM regel WHERE rij = 5", 3)]
    [InlineData("DELETE FROM regel WHERE rij = 9", 5)]
    public async Task Een_verwijderde_regel_wordt_genoemd(string sabotage, long nummer)
    {
        await AssertBreuk(sabotage, _een, nummer);
    }

    [Fact]
    public async Task Verwisselde_regels_worden_genoemd()
    {
        const string Wissel = """
            UPDATE regel SET rij = -3 WHERE rij = 3;
            UPDATE regel SET rij = 3 WHERE rij = 5;
            UPDATE regel SET rij = 5 WHERE rij = -3;
            """;
        await AssertBreuk(Wissel, _een, 2);
        await AssertBreuk(Wissel + "UPDATE regel SET nummer = (rij + 1) / 2", _een, 2);
    }

    [Fact]
    public async Task Een_regel_die_naar_een_ander_overleg_verhuist_wordt_genoemd()
    {
        await AssertBreuk(
            "UPDATE regel SET overleg = (SELECT overleg FROM regel WHERE rij = 2) WHERE rij = 9",
            _twee,
            5
        );
    }

    [Fact]
    public async Task Een_ingekorte_keten_past_niet_op_het_anker()
    {
        const string Kort = """
            DELETE FROM regel WHERE rij >= 7 AND overleg = 1;
            UPDATE overleg SET regels = 3, mac = (SELECT mac FROM regel WHERE rij = 5), laatste_regel = 5 WHERE rij = 1;
            """;
        await AssertBreuk(Kort, _een, 4);
    }

    [Fact]
    public async Task Een_overleg_dat_geheel_verdwijnt_wordt_genoemd()
    {
        await AssertBreuk(
            "DELETE FROM regel WHERE overleg = 1; DELETE FROM overleg WHERE rij = 1",
            _een,
            1
        );
    }

    [Fact]
    public async Task Een_gewijzigd_of_verwijderd_anker_wordt_genoemd()
    {
        var gewijzigd = await NaSabotage(
            "UPDATE anker SET inhoud = zeroblob(length(inhoud)) WHERE nummer = 3"
        );
        Assert.Equal((null, 3L), (gewijzigd.Breuk?.Overleg, gewijzigd.Breuk?.Nummer));
        var weg = await NaSabotage("DELETE FROM anker WHERE nummer = 3");
        Assert.Equal(3, weg.Breuk?.Nummer);
    }

    [Fact]
    public async Task Regels_en_ankers_samen_inkorten_valt_op_aan_wat_de_sleutelmap_onthield()
    {
        const string Terug = """
            DELETE FROM regel WHERE rij = 10;
            UPDATE overleg SET regels = 4, mac = (SELECT mac FROM regel WHERE rij = 8), laatste_regel = 8, geankerd = 4 WHERE rij = 2;
            DELETE FROM anker WHERE nummer = (SELECT max(nummer) FROM anker);
            """;
        var uitkomst = await NaSabotage(Terug);
        Assert.False(uitkomst.Klopt);
        Assert.Contains("ontbreekt", uitkomst.Breuk!.Wat, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public async Task Een_ingekorte_keten_valt_ook_op_als_de_server_er_daarna_op_doorschrijft(
        int erbij
    )
    {
        await Vul();
        using var beeld = _map.Beeld();
        Saboteer(
            beeld,
            """
            DELETE FROM regel WHERE rij >= 7 AND overleg = 1;
            UPDATE overleg SET regels = 3, geankerd = 2, mac = (SELECT mac FROM regel WHERE rij = 5), laatste_regel = 5 WHERE rij = 1;
            """
        );
        var later = beeld.Instellingen with
        {
            Ankertermijn = TimeSpan.FromHours(erbij == 5 ? 1 : 0),
        };
        if (erbij == 5)
        {
            Saboteer(beeld, "UPDATE overleg SET geankerd = 3 WHERE rij = 1");
        }
        await using (var opslag = await SqliteOpslag.Open(later, TimeProvider.System))
        {
            for (var keer = 0; keer < erbij; keer++)
            {
                await opslag.Archief.Verantwoord(_een, [Regel("ingezien")]);
            }
        }
        await using var daarna = await SqliteOpslag.Open(beeld.Instellingen, TimeProvider.System);
        var uitkomst = await daarna.Archief.Verifieer();
        Assert.Equal(_een, uitkomst.Breuk?.Overleg);
        Assert.InRange(uitkomst.Breuk!.Nummer, 4, 5);
    }

    [Fact]
    public async Task Na_elke_nette_stop_kent_de_sleutelmap_het_laatste_anker()
    {
        for (var keer = 0; keer < 25; keer++)
        {
            await using (
                var opslag = await SqliteOpslag.Open(_map.Instellingen, TimeProvider.System)
            )
            {
                await opslag.Archief.VoegToe(OverlegId.Nieuw(), 0, Reeks(1, 1), [Regel()]);
                await opslag.Archief.VoegToe(OverlegId.Nieuw(), 0, Reeks(1, 1), [Regel()]);
            }
            var onthouden = await File.ReadAllBytesAsync(
                Path.Combine(_map.Sleutelmap, "anker.stand")
            );
            using var verbinding = new SqliteConnection(
                $"Data Source={_map.Database};Pooling=false"
            );
            var mac = verbinding.QuerySingle<byte[]>(
                "SELECT mac FROM anker ORDER BY nummer DESC LIMIT 1"
            );
            Assert.Equal(mac, onthouden[8..]);
        }
    }

    [Fact]
    public async Task Een_gebeurtenis_die_is_gewijzigd_of_verplaatst_wordt_niet_gelezen()
    {
        string[] sabotages =
        [
            "UPDATE gebeurtenis SET inhoud = randomblob(length(inhoud)) WHERE rij = 3",
            "UPDATE gebeurtenis SET id = randomblob(16) WHERE rij = 3",
            "UPDATE gebeurtenis SET nummer = 4 - nummer WHERE overleg = 1",
            "DELETE FROM gebeurtenis WHERE rij = 3",
            "UPDATE gebeurtenis SET inhoud = (SELECT inhoud FROM gebeurtenis WHERE rij = 4) WHERE rij = 3",
            "UPDATE overleg SET laatste_gebeurtenis = 7, versie = 4 WHERE rij = 1",
        ];
        await Vul();
        foreach (var sabotage in sabotages)
        {
            using var beeld = _map.Beeld();
            Saboteer(beeld, sabotage);
            await using var opslag = await SqliteOpslag.Open(
                beeld.Instellingen,
                TimeProvider.System
            );
            if (sabotage.Contains("versie = 4", StringComparison.Ordinal))
            {
                // Shortened without touching a row: the rows still read, but the record of accountability has gone on.
                Assert.Equal(4, (await opslag.Archief.Lees(_een)).Count);
                continue;
            }
            await Assert.ThrowsAsync<OpslagBeschadigd>(() => opslag.Archief.Lees(_een));
        }
    }

    private async Task AssertBreuk(string sabotage, OverlegId overleg, long nummer)
    {
        var uitkomst = await NaSabotage(sabotage);
        Assert.False(uitkomst.Klopt);
        Assert.Equal((overleg, nummer), (uitkomst.Breuk!.Overleg, uitkomst.Breuk.Nummer));
    }

    private async Task<Verificatie> NaSabotage(string sql)
    {
        if (!Directory.Exists(_map.Datamap))
        {
            await Vul();
        }
        using var beeld = _map.Beeld();
        Saboteer(beeld, sql);
        await using var opslag = await SqliteOpslag.Open(beeld.Instellingen, TimeProvider.System);
        return await opslag.Archief.Verifieer();
    }

    // Rows 1, 3, 5, 7, 9 are lines 1 to 5 of the first overleg, rows 2 to 10 those of the second.
    private async Task Vul()
    {
        await using var opslag = await SqliteOpslag.Open(_map.Instellingen, TimeProvider.System);
        for (var versie = 0L; versie < 5; versie++)
        {
            await opslag.Archief.VoegToe(_een, versie, Reeks(versie + 1, 1), [Regel()]);
            await opslag.Archief.VoegToe(_twee, versie, Reeks(versie + 1, 1), [Regel()]);
        }
    }

    private static void Saboteer(Proefmap map, string sql)
    {
        using var verbinding = new SqliteConnection($"Data Source={map.Database};Pooling=false");
        verbinding.Open();
        verbinding.Execute(sql);
    }
}
