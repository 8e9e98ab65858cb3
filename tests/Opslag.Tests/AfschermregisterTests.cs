using System.Text;
using Casusoverleg.Domein;
using Casusoverleg.Opslag.Sqlite;

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
            id = await opslag.Afschermregister.LegVast(Nieuw);
            sleutel = opslag.Afschermregister.Sleutel(Naamsleutel.Van("j de wraker", "WIJKTEAM"));
        }
        await using (var opslag = await SqliteOpslag.Open(Instellingen, TimeProvider.System))
        {
            var terug = Assert.Single(await opslag.Afschermregister.Alle());
            Assert.Equal(id, terug.Id);
            Assert.Equal(Nieuw, terug.Wat);
            Assert.Equal(sleutel, terug.EenSleutel);
            Assert.NotEqual(terug.EenSleutel, terug.AnderSleutel);
            Assert.False(await opslag.Afschermregister.Verwijder(PersoonId.Nieuw(), id));
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
            Assert.True(await opslag.Afschermregister.Verwijder(Baak, id));
            Assert.False(await opslag.Afschermregister.Verwijder(Baak, id));
            Assert.Empty(await opslag.Afschermregister.Alle());
        }
    }

    public void Dispose() => Directory.Delete(map, recursive: true);
}
