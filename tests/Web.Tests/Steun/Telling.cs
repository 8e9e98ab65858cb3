using System.Reflection;
using Casusoverleg.Opslag;
using Casusoverleg.Opslag.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Casusoverleg.Web.Tests.Steun;

/// <summary>Passes every call on to the real storage, and writes down which it was.</summary>
public class Telling : DispatchProxy
{
    private object echt = null!;
    private Telboek boek = null!;

    /// <summary>Puts one before everything that the storage is to the server.</summary>
    public static Action<IServiceCollection> Voor(Telboek boek) =>
        diensten =>
        {
            Zet(diensten, boek, static o => o.Archief);
            Zet(diensten, boek, static o => o.Register);
            Zet(diensten, boek, static o => o.Accounts);
            Zet(diensten, boek, static o => o.Passkeyregister);
            Zet(diensten, boek, static o => o.Koppelingen);
            Zet(diensten, boek, static o => o.Toezicht);
            Zet(diensten, boek, static o => o.Afschermregister);
        };

    private static void Zet<T>(IServiceCollection diensten, Telboek boek, Func<SqliteOpslag, T> wat)
        where T : class =>
        diensten.AddSingleton(d =>
        {
            var ding = Create<T, Telling>();
            var telling = (Telling)(object)ding;
            (telling.echt, telling.boek) = (wat(d.GetRequiredService<SqliteOpslag>()), boek);
            return ding;
        });

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        boek.Noteer(targetMethod!.Name);
        return targetMethod.Invoke(echt, args);
    }
}

/// <summary>The calls on the storage, in the order in which they were made.</summary>
public sealed class Telboek
{
    private readonly Lock slot = new();
    private readonly List<string> gezien = [];

    /// <summary>One more.</summary>
    public void Noteer(string wat)
    {
        lock (slot)
            gezien.Add(wat);
    }

    /// <summary>What was noted since it was last asked.</summary>
    public string Neem()
    {
        lock (slot)
        {
            var alles = string.Join(' ', gezien);
            gezien.Clear();
            return alles;
        }
    }
}
