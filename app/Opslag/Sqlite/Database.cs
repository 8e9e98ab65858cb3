using Casusoverleg.Opslag.Kluis;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Casusoverleg.Opslag.Sqlite;

/// <summary>The database file: opening it, checking it, bringing it up to date, and translating its faults.</summary>
internal sealed class Database
{
    private const int Kenmerk = 0x43415355; // "CASU", kept as application_id in the file's header.

    // Reading every page takes about a tenth of a second per 16 MiB, and the server has to be there in a second and a half.
    private const long GrensVolledigeControle = 16L << 20;

    private readonly string _lezen;
    private readonly long? _grootsteOmvang;

    public Database(OpslagInstellingen instellingen)
    {
        Pad = Path.Combine(instellingen.Datamap, "casusoverleg.db");
        _grootsteOmvang = instellingen.GrootsteOmvang;
        _lezen = new SqliteConnectionStringBuilder
        {
            DataSource = Pad,
            Mode = SqliteOpenMode.ReadWrite,
        }.ToString();
        try
        {
            Bestandswerk.MaakMap(Path.GetFullPath(instellingen.Datamap));
            MaakBestand(Pad);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new MapOnbruikbaar(
                $"De datamap {instellingen.Datamap} kan niet worden gebruikt: {e.Message}",
                e
            );
        }
    }

    public string Pad { get; }

    /// <summary>Refuses what is damaged, not ours or newer than this program, then applies what is missing.</summary>
    public void BrengOpOrde()
    {
        try
        {
            using var verbinding = OpenSchrijver();
            var versie = verbinding.QuerySingle<int>("PRAGMA user_version");
            Controleer(verbinding, versie);
            foreach (var (nummer, sql) in Sqlvraag.Migraties.Where(m => m.Nummer > versie))
            {
                verbinding.Execute("BEGIN IMMEDIATE");
                // Somebody else may have been first, between reading the version and getting the lock.
                if (verbinding.QuerySingle<int>("PRAGMA user_version") < nummer)
                {
                    verbinding.Execute(sql);
                    verbinding.Execute(
                        $"PRAGMA application_id = {Kenmerk}; PRAGMA user_version = {nummer}"
                    );
                }
                verbinding.Execute("COMMIT");
            }
        }
        catch (SqliteException e) when (IsBeschadigd(e))
        {
            throw Beschadigd(e);
        }
        catch (SqliteException e)
        {
            throw new MapOnbruikbaar($"De database {Pad} kan niet worden geopend: {e.Message}", e);
        }
    }

    /// <summary>The one connection that writes; unpooled, so that it is closed when it is closed.</summary>
    public SqliteConnection OpenSchrijver()
    {
        var verbinding = new SqliteConnection(
            new SqliteConnectionStringBuilder(_lezen)
            {
                Pooling = false,
                DefaultTimeout = 10,
            }.ToString()
        );
        verbinding.Open();
        // Folding the log into the database happens beside the commits, not in one of them.
        verbinding.Execute(
            "PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
                + " PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 0"
        );
        if (_grootsteOmvang is { } grens)
        {
            verbinding.Execute($"PRAGMA max_page_count = {grens / 4096}");
        }
        return verbinding;
    }

    /// <summary>Reads on a thread of its own.</summary>
    /// <exception cref="OpslagMislukt">The database could not be read.</exception>
    public Task<T> LeesBewaakt<T>(Func<SqliteConnection, T> werk) =>
        Task.Run(() =>
        {
            try
            {
                using var verbinding = OpenLezer();
                return werk(verbinding);
            }
            catch (Exception e) when (e is SqliteException or IOException)
            {
                throw Vertaal(e);
            }
        });

    /// <summary>A pooled connection for reading only; dispose it soon, an open read keeps the log from being emptied.</summary>
    public SqliteConnection OpenLezer()
    {
        var verbinding = new SqliteConnection(_lezen);
        verbinding.Open();
        verbinding.Execute(
            "PRAGMA busy_timeout = 10000; PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON;"
                + " PRAGMA wal_autocheckpoint = 0; PRAGMA query_only = ON"
        );
        return verbinding;
    }

    public void SluitLezers()
    {
        using var verbinding = new SqliteConnection(_lezen);
        SqliteConnection.ClearPool(verbinding);
    }

    public static Exception Vertaal(Exception fout) =>
        fout switch
        {
            SqliteException e when IsBeschadigd(e) => new OpslagBeschadigd(
                "De database is beschadigd.",
                e
            ),
            SqliteException e => new OpslagMislukt(
                "De database kan nu niet lezen of schrijven.",
                e
            ),
            IOException or UnauthorizedAccessException => new OpslagMislukt(
                "De schijf kan nu niet lezen of schrijven.",
                fout
            ),
            _ => fout,
        };

    private static bool IsBeschadigd(SqliteException e) =>
        e.SqliteErrorCode is SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB;

    private DatabaseBeschadigd Beschadigd(Exception? oorzaak = null) =>
        new(
            $"De database {Pad} is beschadigd, dus Casusoverleg start niet. Zet een reservekopie terug;"
                + " de sleutelmap blijft zoals hij is.",
            oorzaak
        );

    private void Controleer(SqliteConnection verbinding, int versie)
    {
        var kenmerk = verbinding.QuerySingle<int>("PRAGMA application_id");
        var tabellen = verbinding.QuerySingle<long>("SELECT count(*) FROM sqlite_schema");
        if (tabellen > 0 && kenmerk != Kenmerk)
        {
            throw new DatabaseBeschadigd($"{Pad} is geen database van Casusoverleg.");
        }
        var nieuwste = Sqlvraag.Migraties[^1].Nummer;
        if (versie > nieuwste)
        {
            throw new DatabaseUitDeToekomst(
                $"De database {Pad} is van een nieuwere versie van Casusoverleg (indeling {versie}, dit programma kent tot en"
                    + $" met {nieuwste}). Start de nieuwere versie."
            );
        }
        if (
            new FileInfo(Pad).Length <= GrensVolledigeControle
            && verbinding.QueryFirst<string>("PRAGMA quick_check(1)") != "ok"
        )
        {
            throw Beschadigd();
        }
    }

    private static void MaakBestand(string pad)
    {
        if (File.Exists(pad))
        {
            return;
        }
        // The log and its index take over the mode of the database.
        var opties = new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
        };
        if (!OperatingSystem.IsWindows())
        {
            opties.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }
        new FileStream(pad, opties).Dispose();
        Bestandswerk.SyncMap(Path.GetDirectoryName(Path.GetFullPath(pad))!);
    }
}
