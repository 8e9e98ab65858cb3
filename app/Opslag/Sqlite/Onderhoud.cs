using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Casusoverleg.Opslag.Sqlite;

/// <summary>
/// What must happen but not inside a commit: folding the write-ahead log into the database, and telling the key store where
/// the anchors are. Runs beside the writer.
/// </summary>
internal sealed class Onderhoud : IAsyncDisposable
{
    /// <summary>After how many written pages (4 KiB) the log is folded in: 32 MiB.</summary>
    private const int Drempel = 8192;

    // SQLITE_DBSTATUS_CACHE_WRITE: how many pages this connection has written.
    private const int GeschrevenPaginas = 9;

    private readonly Database _database;
    private readonly IKluis _kluis;
    private readonly SemaphoreSlim _bel = new(0);
    private readonly Task _lus;
    private byte[]? _anker;
    private int _paginas;
    private volatile bool _gevouwen;
    private volatile bool _stopt;

    public Onderhoud(Database database, IKluis kluis)
    {
        _database = database;
        _kluis = kluis;
        _lus = Task.Factory.StartNew(Lus, TaskCreationOptions.LongRunning);
    }

    /// <summary>Called by the writer after a commit.</summary>
    public void Meld(SqliteConnection verbinding, byte[]? anker)
    {
        if (anker is not null)
        {
            Volatile.Write(ref _anker, anker);
        }
        _ = raw.sqlite3_db_status(verbinding.Handle, GeschrevenPaginas, out var paginas, out _, 1);
        var samen = Interlocked.Add(ref _paginas, paginas);
        var vol = samen >= Drempel && samen - paginas < Drempel;
        if (vol || anker is not null)
        {
            _bel.Release();
        }
    }

    /// <summary>
    /// Called by the writer before a transaction. Once the bulk has been folded in beside it, the little that came since is
    /// done here: only when all of it is in does SQLite begin again at the start of the log, else it grows for ever.
    /// </summary>
    public void HaalIn(SqliteConnection verbinding)
    {
        if (!_gevouwen)
        {
            return;
        }
        _gevouwen = false;
        try
        {
            verbinding.Execute("PRAGMA wal_checkpoint(PASSIVE)");
        }
        catch (SqliteException)
        {
            // No reason to refuse what is waiting: whether the disk still takes it, the commit will tell.
        }
    }

    public async ValueTask DisposeAsync()
    {
        _stopt = true;
        _bel.Release();
        await _lus;
        _bel.Dispose();
    }

    private void Lus()
    {
        while (!_stopt)
        {
            _bel.Wait();
            Probeer(VouwZoNodig);
            Probeer(BewaarAnker);
        }
        // The last anchor may have come while the one before it was being kept.
        Probeer(BewaarAnker);
    }

    // Nothing is lost by a failure: the log keeps what is not folded in, and the next commit rings again.
    private static void Probeer(Action werk)
    {
        try
        {
            werk();
        }
        catch (Exception e) when (e is SqliteException or OpslagMislukt) { }
    }

    private void VouwZoNodig()
    {
        if (Volatile.Read(ref _paginas) < Drempel || _gevouwen)
        {
            return;
        }
        // Also when it fails: counting goes on from zero, so that the bell rings again.
        Interlocked.Exchange(ref _paginas, 0);
        using var verbinding = _database.OpenSchrijver();
        verbinding.Execute("PRAGMA wal_checkpoint(PASSIVE)");
        _gevouwen = true;
    }

    private void BewaarAnker()
    {
        if (Volatile.Read(ref _anker) is { } anker)
        {
            _kluis.Onthoud(Ankers.Naam, anker);
            Interlocked.CompareExchange(ref _anker, null, anker);
        }
    }
}
