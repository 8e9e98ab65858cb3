using System.Runtime.Versioning;
using Casusoverleg.Domein;
using Casusoverleg.Opslag.Kluis;
using Casusoverleg.Opslag.Sqlite;
using Dapper;
using Microsoft.Data.Sqlite;
using static Casusoverleg.Opslag.Tests.Voorbeeld;

namespace Casusoverleg.Opslag.Tests;

/// <summary>What is wrong at start is said in plain words, and nothing is touched.</summary>
public sealed class OpstartTests : IDisposable
{
    private readonly Proefmap _map = new();
    private readonly OverlegId _overleg = OverlegId.Nieuw();

    public void Dispose() => _map.Dispose();

    [Theory]
    [InlineData(1, 2, 3, 3)]
    [InlineData(1, 3)]
    [InlineData(2)]
    public void Migraties_die_elkaar_zouden_verdringen_beginnen_niet(params int[] nummers)
    {
        Assert.Throws<InvalidOperationException>(() =>
            Sqlvraag.Opeenvolgend([.. nummers.Select(n => (n, "SELECT 1"))])
        );
        Assert.NotEmpty(Sqlvraag.Migraties);
    }

    [Fact]
    public async Task Zonder_installatiesleutel_start_het_niet()
    {
        var zonder = _map.Instellingen with { Installatiesleutel = "" };
        await AssertStopt<InstallatiesleutelOntbreekt>(zonder, "geen installatiesleutel");
        await AssertStopt<InstallatiesleutelOntbreekt>(
            zonder with
            {
                Installatiesleutel = "a2xlaW4=",
            },
            "32 bytes"
        );
        await AssertStopt<InstallatiesleutelOntbreekt>(
            zonder with
            {
                Installatiesleutel = "geen base64!",
            },
            "32 bytes"
        );
        var bestand = zonder with
        {
            Installatiesleutel = null,
            Installatiesleutelbestand = "/bestaat/niet",
        };
        await AssertStopt<InstallatiesleutelOntbreekt>(bestand, "/bestaat/niet");
        Assert.False(Directory.Exists(_map.Sleutelmap));
    }

    [Fact]
    public async Task Met_een_andere_installatiesleutel_start_het_niet_en_met_de_goede_weer_wel()
    {
        await Vul();
        var ander = _map.Instellingen with { Installatiesleutel = Installatiesleutel.Nieuw() };
        await AssertStopt<InstallatiesleutelOnjuist>(ander, "past niet");
        await using var opslag = await SqliteOpslag.Open(_map.Instellingen, TimeProvider.System);
        Assert.Single(await opslag.Archief.Lees(_overleg));
    }

    [Fact]
    public async Task De_sleutel_kan_uit_een_bestand_komen()
    {
        await Vul();
        var bestand = Path.Combine(_map.Sleutelmap, "..", "installatiesleutel");
        await File.WriteAllTextAsync(bestand, _map.Sleutel + "\n");
        var instellingen = _map.Instellingen with
        {
            Installatiesleutel = null,
            Installatiesleutelbestand = bestand,
        };
        await using var opslag = await SqliteOpslag.Open(instellingen, TimeProvider.System);
        Assert.Single(await opslag.Archief.Lees(_overleg));
    }

    [Fact]
    public async Task Een_lege_of_vreemde_sleutelmap_wordt_geweigerd()
    {
        await Vul();
        using var ander = new Proefmap(_map.Sleutel);
        await AssertStopt<SleutelmapOngeschikt>(
            _map.Instellingen with
            {
                Sleutelmap = ander.Sleutelmap,
            },
            "sleutelmap"
        );
        Assert.False(Directory.Exists(ander.Sleutelmap));
        await (await SqliteOpslag.Open(ander.Instellingen, TimeProvider.System)).DisposeAsync();
        await AssertStopt<SleutelmapOngeschikt>(
            _map.Instellingen with
            {
                Sleutelmap = ander.Sleutelmap,
            },
            "andere database"
        );
    }

    [Fact]
    public async Task De_sleutelmap_mag_niet_in_de_datamap_liggen()
    {
        var binnen = _map.Instellingen with { Sleutelmap = Path.Combine(_map.Datamap, "sleutels") };
        await AssertStopt<SleutelmapOngeschikt>(binnen, "niet in de datamap");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4096)]
    [InlineData(20000)]
    public async Task Een_beschadigde_database_wordt_geweigerd(int vanaf)
    {
        await Vul();
        var bytes = await File.ReadAllBytesAsync(_map.Database);
        Array.Fill(bytes, (byte)0xA5, vanaf, 8192);
        await File.WriteAllBytesAsync(_map.Database, bytes);
        await AssertStopt<DatabaseBeschadigd>(_map.Instellingen, "beschadigd");
    }

    [Fact]
    public async Task Een_database_uit_de_toekomst_wordt_geweigerd()
    {
        await Vul();
        Voer("PRAGMA user_version = 99");
        await AssertStopt<DatabaseUitDeToekomst>(_map.Instellingen, "nieuwere versie");
    }

    [Fact]
    public async Task Een_database_van_iets_anders_wordt_geweigerd()
    {
        Directory.CreateDirectory(_map.Datamap);
        Voer("CREATE TABLE recepten (naam TEXT)");
        await AssertStopt<DatabaseBeschadigd>(_map.Instellingen, "geen database van Casusoverleg");
    }

    [Fact]
    public async Task Een_map_die_een_bestand_is_wordt_geweigerd()
    {
        await File.WriteAllTextAsync(_map.Datamap, "");
        await AssertStopt<MapOnbruikbaar>(_map.Instellingen, "datamap");
    }

    [Fact]
    public async Task Een_beschadigde_dienstsleutel_wordt_geweigerd()
    {
        await Vul();
        await File.WriteAllTextAsync(
            Path.Combine(_map.Sleutelmap, "dienst-keten.sleutel"),
            "kapot"
        );
        await AssertStopt<MapOnbruikbaar>(_map.Instellingen, "dienst-keten.sleutel is beschadigd");
    }

    [Fact]
    public async Task Een_eerste_start_die_halverwege_werd_afgebroken_kan_opnieuw()
    {
        Directory.CreateDirectory(Path.Combine(_map.Sleutelmap, "inhoud"));
        await File.WriteAllTextAsync(Path.Combine(_map.Sleutelmap, "installatie.x.nieuw"), "half");
        await Vul();
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Alleen_de_eigenaar_kan_bij_de_bestanden()
    {
        await Vul();
        const UnixFileMode Anderen = (UnixFileMode)0b000_111_111;
        var bestanden = Directory
            .EnumerateFiles(_map.Sleutelmap, "*", SearchOption.AllDirectories)
            .Append(_map.Database);
        Assert.All(
            bestanden,
            b => Assert.Equal((UnixFileMode)0, File.GetUnixFileMode(b) & Anderen)
        );
        Assert.Equal((UnixFileMode)0, File.GetUnixFileMode(_map.Sleutelmap) & Anderen);
        Assert.Equal((UnixFileMode)0, File.GetUnixFileMode(_map.Datamap) & Anderen);
    }

    [Fact]
    [Trait("Regel", "R62")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Van_wie_geen_account_heeft_blijft_bij_de_overgang_geen_terugkijkdag_en_geen_naam()
    {
        // 1 has an account, 2 took part once, 3 still takes part somewhere.
        await Oud.Database(
            _map,
            versie: 7,
            """
            INSERT INTO persoon (id, gegevens, regisseur)
            SELECT unhex(printf('%032x', value)), x'00', value = 1
            FROM json_each('[1, 2, 3]');
            INSERT INTO herinnering (id, overleg, voor, persoon, gesloten, soort, dag)
            SELECT unhex(printf('%032x', value)), zeroblob(16), zeroblob(16),
                unhex(printf('%032x', value)), 0, 0, 0
            FROM json_each('[1, 2, 3]');
            INSERT INTO deelname (persoon, overleg, deelnemer)
            VALUES (unhex(printf('%032x', 3)), zeroblob(16), zeroblob(16));
            """
        );
        await using (await SqliteOpslag.Open(_map.Instellingen, TimeProvider.System)) { }
        Assert.Equal("01", Wie("SELECT hex(substr(persoon, 16)) FROM herinnering"));
        // Still takes part somewhere: the name stays as long as that.
        Assert.Equal("01,03", Wie("SELECT hex(substr(id, 16)) FROM persoon ORDER BY id"));
    }

    private string Wie(string sql)
    {
        using var verbinding = new SqliteConnection($"Data Source={_map.Database};Pooling=false");
        verbinding.Open();
        return string.Join(',', verbinding.Query<string>(sql));
    }

    private async Task Vul()
    {
        await using var opslag = await SqliteOpslag.Open(_map.Instellingen, TimeProvider.System);
        await opslag.Archief.VoegToe(_overleg, 0, Reeks(1, 1), [Regel()]);
    }

    private void Voer(string sql)
    {
        using var verbinding = new SqliteConnection($"Data Source={_map.Database};Pooling=false");
        verbinding.Open();
        verbinding.Execute(sql);
    }

    private static async Task AssertStopt<TFout>(OpslagInstellingen instellingen, string melding)
        where TFout : OpstartFout
    {
        var fout = await Assert.ThrowsAsync<TFout>(() =>
            SqliteOpslag.Open(instellingen, TimeProvider.System)
        );
        Assert.Contains(melding, fout.Message, StringComparison.OrdinalIgnoreCase);
    }
}
