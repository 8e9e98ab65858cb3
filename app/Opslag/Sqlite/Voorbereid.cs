using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Casusoverleg.Opslag.Sqlite;

/// <summary>
/// One prepared statement of the batch writer, spoken to directly: a command object with its parameters costs several times
/// as much per row. Parameters and columns are numbered in the order of the SQL, parameters from 1, columns from 0.
/// </summary>
internal sealed class Voorbereid : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _opdracht;

    public Voorbereid(SqliteConnection verbinding, string sql)
    {
        _database = verbinding.Handle!;
        Eis(raw.sqlite3_prepare_v2(_database, sql, out _opdracht));
    }

    public Voorbereid Zet(int parameter, long waarde)
    {
        Eis(raw.sqlite3_bind_int64(_opdracht, parameter, waarde));
        return this;
    }

    public Voorbereid Zet(int parameter, long? waarde)
    {
        if (waarde is { } getal)
        {
            return Zet(parameter, getal);
        }
        Eis(raw.sqlite3_bind_null(_opdracht, parameter));
        return this;
    }

    public Voorbereid Zet(int parameter, ReadOnlySpan<byte> waarde)
    {
        Eis(raw.sqlite3_bind_blob(_opdracht, parameter, waarde));
        return this;
    }

    public Voorbereid ZetNiets(int parameter)
    {
        Eis(raw.sqlite3_bind_null(_opdracht, parameter));
        return this;
    }

    /// <summary>Runs a statement that gives no rows.</summary>
    public void Voer()
    {
        var uitkomst = raw.sqlite3_step(_opdracht);
        Klaar();
        if (uitkomst != raw.SQLITE_DONE)
        {
            Eis(uitkomst);
        }
    }

    /// <summary>Fetches the first row; read its columns, then call <see cref="Klaar"/>.</summary>
    public bool Rij()
    {
        var uitkomst = raw.sqlite3_step(_opdracht);
        if (uitkomst is raw.SQLITE_ROW)
        {
            return true;
        }
        Klaar();
        if (uitkomst != raw.SQLITE_DONE)
        {
            Eis(uitkomst);
        }
        return false;
    }

    public long Getal(int kolom) => raw.sqlite3_column_int64(_opdracht, kolom);

    public long? GetalOfNiets(int kolom) =>
        raw.sqlite3_column_type(_opdracht, kolom) == raw.SQLITE_NULL ? null : Getal(kolom);

    public ReadOnlySpan<byte> Bytes(int kolom) => raw.sqlite3_column_blob(_opdracht, kolom);

    public void Klaar() => _ = raw.sqlite3_reset(_opdracht);

    public void Dispose() => _opdracht.Dispose();

    private void Eis(int uitkomst) => SqliteException.ThrowExceptionForRC(uitkomst, _database);
}
