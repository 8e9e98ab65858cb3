using Casusoverleg.Opslag.Kluis;
using Casusoverleg.Opslag.Sqlite;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Casusoverleg.Opslag.Tests;

/// <summary>A database as an earlier version made it.</summary>
internal static class Oud
{
    /// <summary>Puts an empty database of <paramref name="versie"/> in the place of the present one, under the same keys.</summary>
    public static async Task Database(Proefmap map, int versie, string vulling = "SELECT 1")
    {
        Guid installatie;
        await using (var opslag = await SqliteOpslag.Open(map.Instellingen, TimeProvider.System))
        {
            installatie = ((Bestandskluis)opslag.Kluis).Installatie;
        }
        File.Delete(map.Database);
        using var oud = new SqliteConnection($"Data Source={map.Database};Pooling=false");
        oud.Open();
        foreach (var (_, sql) in Sqlvraag.Migraties.Take(versie))
        {
            oud.Execute(sql);
        }
        oud.Execute($"PRAGMA application_id = 0x43415355; PRAGMA user_version = {versie}");
        oud.Execute(
            Sqlvraag.Voor("installatie_maak"),
            new { id = Versleuteling.Bytes(installatie) }
        );
        oud.Execute(vulling);
    }
}
