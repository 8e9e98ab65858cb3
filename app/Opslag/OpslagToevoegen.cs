using Casusoverleg.Opslag.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Casusoverleg.Opslag;

/// <summary>Makes the storage known to the host.</summary>
public static class OpslagToevoegen
{
    /// <summary>
    /// Opens the storage at once, so that an <see cref="OpstartFout"/> comes before the server listens, and registers
    /// <see cref="IArchief"/>, <see cref="IToegangsregister"/>,
    /// <see cref="IAccountregister"/>, <see cref="IKoppelregister"/>, <see cref="IPasskeyregister"/>, <see cref="IToezicht"/>,
    /// <see cref="IAfschermregister"/> and <see cref="IKluis"/>. The host closes it when it stops.
    /// </summary>
    public static IServiceCollection AddOpslag(
        this IServiceCollection diensten,
        OpslagInstellingen instellingen,
        TimeProvider? tijd = null
    )
    {
        // There is no host yet, so no context to come back to: waiting here cannot lock anything.
        var opslag = Task.Run(() => SqliteOpslag.Open(instellingen, tijd ?? TimeProvider.System))
            .GetAwaiter()
            .GetResult();
        // A factory, so that the container owns it and disposes of it.
        diensten.AddSingleton(_ => opslag);
        diensten.AddSingleton(d => d.GetRequiredService<SqliteOpslag>().Archief);
        diensten.AddSingleton(d => d.GetRequiredService<SqliteOpslag>().Register);
        diensten.AddSingleton(d => d.GetRequiredService<SqliteOpslag>().Accounts);
        diensten.AddSingleton(d => d.GetRequiredService<SqliteOpslag>().Passkeyregister);
        diensten.AddSingleton(d => d.GetRequiredService<SqliteOpslag>().Koppelingen);
        diensten.AddSingleton(d => d.GetRequiredService<SqliteOpslag>().Toezicht);
        diensten.AddSingleton(d => d.GetRequiredService<SqliteOpslag>().Afschermregister);
        diensten.AddSingleton(d => d.GetRequiredService<SqliteOpslag>().Kluis);
        return diensten;
    }
}
