using Dapper;
using Microsoft.Data.Sqlite;

namespace Casusoverleg.Opslag.Sqlite;

/// <summary>
/// The one thread that writes. It takes everything that is waiting into one transaction, each piece behind its own savepoint,
/// commits once (durable: one fsync for all), and only then tells the callers.
/// </summary>
internal sealed class Schrijver : IAsyncDisposable
{
    private const int GrootsteBeurt = 1024;

    private readonly Lock _slot = new();
    private readonly SemaphoreSlim _bel = new(0);
    private readonly Thread _draad;
    private readonly SqliteConnection _verbinding;
    private readonly Schrijfbeurt _beurt;
    private readonly Ankers _ankers;
    private readonly Onderhoud _onderhoud;
    private readonly TimeProvider _tijd;
    private readonly TimeSpan _ankertermijn;
    private readonly TaskCompletionSource _gestopt = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );
    private readonly Voorbereid _begin;
    private readonly Voorbereid _leg;
    private readonly Voorbereid _los;
    private readonly Voorbereid _vast;

    private List<Werk> _wachtend = [];
    private bool _wacht;
    private bool _stopt;
    private long _laatsteAnker;
    private bool _ankerMislukt;

    public Schrijver(
        Database database,
        Keten keten,
        Onderhoud onderhoud,
        TimeProvider tijd,
        TimeSpan ankertermijn
    )
    {
        _verbinding = database.OpenSchrijver();
        _beurt = new Schrijfbeurt(_verbinding, keten);
        _ankers = new Ankers(keten);
        _onderhoud = onderhoud;
        _tijd = tijd;
        _ankertermijn = ankertermijn;
        _begin = new Voorbereid(_verbinding, "BEGIN IMMEDIATE");
        _leg = new Voorbereid(_verbinding, "SAVEPOINT werk");
        _los = new Voorbereid(_verbinding, "RELEASE werk");
        _vast = new Voorbereid(_verbinding, "COMMIT");
        // What a crash left without an anchor gets one with the first commit.
        _beurt.Geraakt.UnionWith(_verbinding.Query<long>(Sqlvraag.Voor("anker_achterstallig")));
        _draad = new Thread(Lus) { IsBackground = true, Name = "archief-schrijver" };
        _draad.Start();
    }

    /// <summary>Runs work in a transaction; completes when that is durable.</summary>
    public Task<T> Voer<T>(Func<Schrijfbeurt, T> werk) => Geef(new Werk<T>(werk));

    /// <summary>Folds the whole log in and cuts it to nothing, waiting for nobody.</summary>
    /// <returns>False when a reader, or somebody else folding, holds it.</returns>
    public Task<bool> LeegLogboek() =>
        Geef(
            new Werk<bool>(beurt =>
            {
                beurt.Verbinding.Execute("PRAGMA busy_timeout = 0");
                try
                {
                    return beurt.Verbinding.QueryFirst<long>("PRAGMA wal_checkpoint(TRUNCATE)")
                        == 0;
                }
                finally
                {
                    beurt.Verbinding.Execute("PRAGMA busy_timeout = 10000");
                }
            })
            {
                Los = true,
            }
        );

    public async ValueTask DisposeAsync()
    {
        lock (_slot)
        {
            if (_stopt)
            {
                return;
            }
            _stopt = true;
        }
        _bel.Release();
        await _gestopt.Task;
        _draad.Join();
        foreach (var opdracht in new[] { _begin, _leg, _los, _vast })
        {
            opdracht.Dispose();
        }
        _beurt.Dispose();
        await _verbinding.DisposeAsync();
        _bel.Dispose();
    }

    private Task<T> Geef<T>(Werk<T> werk)
    {
        bool wek;
        lock (_slot)
        {
            if (_stopt)
            {
                throw new OpslagMislukt("Het archief is gesloten.");
            }
            _wachtend.Add(werk);
            wek = _wacht;
            _wacht = false;
        }
        if (wek)
        {
            _bel.Release();
        }
        return werk.Klaar;
    }

    private void Lus()
    {
        while (Neem(out var beurt))
        {
            foreach (var deel in beurt.Chunk(GrootsteBeurt))
            {
                Verwerk(deel);
            }
        }
        Verwerk([], stopt: true);
        _gestopt.SetResult();
    }

    private bool Neem(out List<Werk> beurt)
    {
        while (true)
        {
            lock (_slot)
            {
                if (_wachtend.Count > 0)
                {
                    beurt = _wachtend;
                    _wachtend = [];
                    return true;
                }
                if (_stopt)
                {
                    beurt = [];
                    return false;
                }
                _wacht = true;
            }
            if (!_bel.Wait(TotAnker()) && AnkerNodig)
            {
                Verwerk([]);
            }
        }
    }

    private TimeSpan TotAnker()
    {
        if (_beurt.Geraakt.Count == 0)
        {
            return Timeout.InfiniteTimeSpan;
        }
        // After a failure not at once again: a full disk does not get better by asking without end.
        var over = _ankertermijn - _tijd.GetElapsedTime(_laatsteAnker);
        var minstens = _ankerMislukt ? TimeSpan.FromSeconds(1) : TimeSpan.Zero;
        return over > minstens ? over : minstens;
    }

    private bool AnkerNodig =>
        _beurt.Geraakt.Count > 0
        && (_laatsteAnker == 0 || _tijd.GetElapsedTime(_laatsteAnker) >= _ankertermijn);

    private void Verwerk(Werk[] werken, bool stopt = false)
    {
        try
        {
            _onderhoud.HaalIn(_verbinding);
            LegVast([.. werken.Where(w => !w.Los)], stopt);
        }
        catch (Exception e)
        {
            BreekAf();
            _ankerMislukt = true;
            var fout = Database.Vertaal(e);
            foreach (var werk in werken.Where(w => !w.Los))
            {
                werk.Fout ??= fout;
            }
        }
        foreach (var werk in werken)
        {
            if (werk.Los)
            {
                DoeLos(werk);
            }
            werk.Meld();
        }
    }

    private void LegVast(Werk[] werken, bool stopt)
    {
        var ankert = AnkerNodig || (stopt && _beurt.Geraakt.Count > 0);
        if (werken.Length == 0 && !ankert)
        {
            return;
        }
        var begin = Opslagmeting.Begin();
        _begin.Voer();
        foreach (var werk in werken)
        {
            Doe(werk);
        }
        var geankerd = _beurt.Geraakt.ToArray();
        var anker = ankert || AnkerNodig ? _ankers.Leg(_beurt, geankerd) : null;
        _vast.Voer();
        Opslagmeting.Vastgelegd(begin);
        if (anker is not null)
        {
            _laatsteAnker = _tijd.GetTimestamp();
            _beurt.Geraakt.Clear();
            _ankerMislukt = false;
        }
        _onderhoud.Meld(_verbinding, anker);
    }

    private void Doe(Werk werk)
    {
        _leg.Voer();
        try
        {
            werk.Doe(_beurt);
        }
        catch (Exception e)
        {
            // A full disk or a read fault has ended the whole transaction: then nothing of this batch was kept.
            if (SQLitePCL.raw.sqlite3_get_autocommit(_verbinding.Handle) != 0)
            {
                throw;
            }
            _verbinding.Execute("ROLLBACK TO werk");
            _beurt.Vergeet();
            werk.Fout = Database.Vertaal(e);
        }
        _los.Voer();
    }

    private void DoeLos(Werk werk)
    {
        try
        {
            werk.Doe(_beurt);
        }
        catch (Exception e)
        {
            werk.Fout = Database.Vertaal(e);
        }
    }

    private void BreekAf()
    {
        _beurt.Vergeet();
        if (SQLitePCL.raw.sqlite3_get_autocommit(_verbinding.Handle) == 0)
        {
            try
            {
                _verbinding.Execute("ROLLBACK");
            }
            catch (SqliteException)
            {
                // The transaction ended by itself; there is nothing left to undo.
            }
        }
    }
}
