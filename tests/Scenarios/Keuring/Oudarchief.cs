using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Opslag.Sqlite;

namespace Casusoverleg.Scenarios.Keuring;

/// <summary>Reads a copy of the data folder the way the product itself would: with its own archive and key store.</summary>
internal static class Oudarchief
{
    /// <summary>How many events of one overleg can be read from a copy with the given keys.</summary>
    /// <param name="datamap">A copy; opening it may change it.</param>
    /// <param name="sleutelmap">A copy as well.</param>
    public static async Task<int> Lees(
        string datamap,
        string sleutelmap,
        string installatiesleutel,
        string overlegId
    )
    {
        try
        {
            await using var opslag = await SqliteOpslag.Open(
                new()
                {
                    Datamap = datamap,
                    Sleutelmap = sleutelmap,
                    Installatiesleutel = installatiesleutel,
                },
                TimeProvider.System
            );
            var gelezen = await opslag.Archief.Lees(new OverlegId(Guid.ParseExact(overlegId, "N")));
            return gelezen.Count;
        }
        catch (Exception fout) when (fout is OpslagMislukt or OpslagBeschadigd or OpstartFout)
        {
            return 0;
        }
    }
}
