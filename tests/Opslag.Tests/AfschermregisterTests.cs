using System.Text;
using Casusoverleg.Domein;
using Casusoverleg.Opslag.Sqlite;
using Microsoft.Data.Sqlite;

namespace Casusoverleg.Opslag.Tests;

/// <summary>The register of R65: durable, only the owner removes, and no name on disk.</summary>
public sealed class AfschermregisterTests : IDisposable
{
    private readonly string map = Directory.CreateTempSubdirectory("afscherming-").FullName;

    private static readonly PersoonId Baak = PersoonId.Nieuw();

    private OpslagInstellingen Instellingen =>
        new()
        {
            Datamap = Path.Combine(map, "data"),
            Sleutelmap = Path.Combine(map, "sleutels"),
            Installatiesleutel = Convert.ToBase64String(new byte[32]),
        };

    private static NieuweAfscherming Nieuw =>
        new(
            Baak,
            new("J. de Wraker", "Wijkteam"),
            new("Mevrouw Geheimhouder", ""),
            Afschermreden.Dreiging,
            new DateOnly(2026, 5, 1)
        );

    [Fact]
    [Trait("Regel", "R65")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Wat_is_vastgelegd_overleeft_een_herstart_en_staat_nergens_leesbaar()
    {
        Guid id;
        string sleutel;
        await using (var opslag = await SqliteOpslag.Open(Instellingen, TimeProvider.System))
        {
            id = (await opslag.Afschermregister.LegVast(Nieuw, Regel)).Id;
            sleutel = opslag.Afschermregister.Sleutel(Naamsleutel.Van("j de wraker", "WIJKTEAM"));
        }
        await using (var opslag = await SqliteOpslag.Open(Instellingen, TimeProvider.System))
        {
            var terug = Assert.Single(await opslag.Afschermregister.Alle());
            Assert.Equal(id, terug.Id);
            Assert.Equal(Nieuw, terug.Wat);
            Assert.Equal(sleutel, terug.EenSleutel);
            Assert.NotEqual(terug.EenSleutel, terug.AnderSleutel);
            Assert.False(await opslag.Afschermregister.Verwijder(PersoonId.Nieuw(), id, Regel(id)));
            Assert.Single(await opslag.Afschermregister.Alle());
        }
        foreach (var bestand in Directory.EnumerateFiles(map, "*", SearchOption.AllDirectories))
        {
            var inhoud = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(bestand));
            foreach (var naam in (string[])["Wraker", "WRAKER", "Geheimhouder", "GEHEIMHOUDER"])
                Assert.DoesNotContain(naam, inhoud, StringComparison.Ordinal);
        }
        await using (var opslag = await SqliteOpslag.Open(Instellingen, TimeProvider.System))
        {
            Assert.True(await opslag.Afschermregister.Verwijder(Baak, id, Regel(id)));
            Assert.False(await opslag.Afschermregister.Verwijder(Baak, id, Regel(id)));
            Assert.Empty(await opslag.Afschermregister.Alle());
            // One line for what was recorded and one for what was removed; none for who may not, or came too late.
            Assert.Equal(2, (await opslag.Archief.LeesVerantwoording(default)).Count);
        }
    }

    [Fact]
    [Trait("Regel", "R65")]
    [Trait("Proef", "valt aan")]
    public async Task Zonder_regel_in_de_verantwoording_wordt_er_niets_vastgelegd_of_weggehaald()
    {
        await using var opslag = await SqliteOpslag.Open(Instellingen, TimeProvider.System);
        var er = await opslag.Afschermregister.LegVast(Nieuw, Regel);
        Voer("CREATE TRIGGER stuk BEFORE INSERT ON regel BEGIN SELECT RAISE(ABORT, 'stuk'); END");
        await Assert.ThrowsAnyAsync<Exception>(() => opslag.Afschermregister.LegVast(Nieuw, Regel));
        await Assert.ThrowsAnyAsync<Exception>(() =>
            opslag.Afschermregister.Verwijder(Baak, er.Id, Regel(er.Id))
        );
        Assert.Equal(er, Assert.Single(await opslag.Afschermregister.Alle()));
        Voer("DROP TRIGGER stuk");
        Assert.True(await opslag.Afschermregister.Verwijder(Baak, er.Id, Regel(er.Id)));
    }

    [Fact]
    [Trait("Regel", "R65")]
    [Trait("Proef", "houdt")]
    public async Task Wat_verlopen_is_gaat_weg_en_de_laatste_dag_telt_nog()
    {
        await using var opslag = await SqliteOpslag.Open(Instellingen, TimeProvider.System);
        var tot = Nieuw.Tot!.Value;
        await opslag.Afschermregister.LegVast(Nieuw, Regel);
        var blijft = await opslag.Afschermregister.LegVast(Nieuw with { Tot = null }, Regel);
        await opslag.Afschermregister.VerwijderVerlopen(tot);
        Assert.Equal(2, (await opslag.Afschermregister.Alle()).Count);
        await opslag.Afschermregister.VerwijderVerlopen(tot.AddDays(1));
        Assert.Equal(blijft, Assert.Single(await opslag.Afschermregister.Alle()));
    }

    [Fact]
    [Trait("Regel", "R65")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Wat_onder_een_oudere_naamvorm_is_vastgelegd_wordt_ook_herkend()
    {
        await using var opslag = await SqliteOpslag.Open(Instellingen, TimeProvider.System);
        var er = await opslag.Afschermregister.LegVast(Nieuw, Regel);
        Voer("UPDATE afscherming SET een = zeroblob(32), ander = zeroblob(32)");
        Assert.Equal(er, Assert.Single(await opslag.Afschermregister.Alle()));
    }

    private static Verantwoordingsregel Regel(Guid id) =>
        new(
            "afscherming-proef",
            DateTimeOffset.UnixEpoch,
            null,
            [],
            new Dictionary<string, string>(),
            $"{id:N}"
        );

    private void Voer(string sql)
    {
        using var verbinding = new SqliteConnection(
            $"Data Source={Path.Combine(Instellingen.Datamap, "casusoverleg.db")};Pooling=False"
        );
        verbinding.Open();
        using var opdracht = verbinding.CreateCommand();
        opdracht.CommandText = sql;
        opdracht.ExecuteNonQuery();
    }

    public void Dispose() => Directory.Delete(map, recursive: true);
}
