using Casusoverleg.Opslag.Kluis;
using Casusoverleg.Opslag.Sqlite;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Casusoverleg.Opslag.Reservekopie;

/// <summary>
/// Puts a backup in the place of the database, with a mark in it. The next time the storage is opened, by whomever, the mark makes that
/// what was destroyed since is destroyed again and that sessions and links of then end, before anything else is done.
/// Whenever it stops, the next who opens the storage has the whole old database or the whole new one: the new one is finished beside the
/// old, then one rename decides, and from there on whoever comes first does the rest. The database and its log are two files: never does
/// the log of one lie beside the other.
/// </summary>
public static class Terugzetter
{
    // Beside the database: being made, and decided upon.
    private const string Half = ".terug";
    private const string Besloten = ".teruggezet";

    // What SQLite keeps beside a database, and takes for its own whatever lies there.
    private static readonly string[] Bijbestanden = ["-wal", "-shm", "-journal"];

    /// <summary>Puts it back and finishes it.</summary>
    /// <param name="over">Also over a database that is there, which is gone then.</param>
    /// <exception cref="OpstartFout">In use, not whole, of another installation, of a newer version, or there is a database.</exception>
    public static async Task<Herstelverslag> Zet(
        OpslagInstellingen instellingen,
        string bron,
        bool over,
        TimeProvider tijd
    )
    {
        Leg(instellingen, bron, over, tijd.GetUtcNow());
        await using var opslag = await SqliteOpslag.Open(instellingen, tijd);
        return opslag.Hersteld
            ?? throw new InGebruik(
                "De reservekopie staat terug, maar iemand startte de server al: die heeft het afgemaakt."
            );
    }

    /// <summary>Whether a backup was put back that does not stand in its place yet.</summary>
    internal static bool IsBegonnen(string datamap) => File.Exists(Doel(datamap) + Besloten);

    /// <summary>
    /// Clears away what a restore that did not get as far as deciding left beside the database. Only for who keeps others from restoring
    /// meanwhile; what the disk does not let go of waits for the next time.
    /// </summary>
    internal static void Ruim(string datamap)
    {
        var nieuw = Doel(datamap) + Half;
        try
        {
            File.Delete(nieuw);
            Array.ForEach(Bijbestanden, b => File.Delete(nieuw + b));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It is in nobody's way: the next restore makes it anew.
        }
    }

    /// <summary>Puts what was decided upon in its place; nothing when there is nothing to do. May be done again.</summary>
    /// <exception cref="OpstartFout">Somebody else works in the data directory, or the disk refuses.</exception>
    internal static void MaakAf(string datamap)
    {
        using var slot = Gebruiksslot.Alleen(datamap);
        var doel = Doel(datamap);
        if (!IsBegonnen(datamap))
        {
            return;
        }
        try
        {
            Array.ForEach(Bijbestanden, b => File.Delete(doel + b));
            Bestandswerk.SyncMap(Path.GetDirectoryName(doel)!);
            File.Move(doel + Besloten, doel, overwrite: true);
            Bestandswerk.SyncMap(Path.GetDirectoryName(doel)!);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ReservekopieMislukt(
                $"De reservekopie is nog niet helemaal teruggezet: {e.Message} Los dat op; de volgende start maakt het af.",
                e
            );
        }
    }

    /// <summary>Makes the database that comes in its place, and decides that it does.</summary>
    internal static void Leg(
        OpslagInstellingen instellingen,
        string bron,
        bool over,
        DateTimeOffset nu
    )
    {
        var blad = Reserveblad.Lees(bron);
        var nieuwste = Sqlvraag.Migraties[^1].Nummer;
        if (blad.Indeling > nieuwste)
        {
            throw new DatabaseUitDeToekomst(
                $"Deze reservekopie is van een nieuwere versie van Casusoverleg (indeling {blad.Indeling}, dit programma kent tot"
                    + $" en met {nieuwste}). Gebruik de nieuwere versie."
            );
        }
        using var slot = Gebruiksslot.Alleen(instellingen.Datamap);
        var doel = Doel(instellingen.Datamap);
        if (File.Exists(doel) && !over)
        {
            throw new ReservekopieMislukt(
                $"Er staat al een database in {instellingen.Datamap}. Zet er --over achter als die weg mag."
            );
        }
        // Now, while what is there is still there: without the right keys a backup is of no use.
        Bestandskluis.Open(
            Path.GetFullPath(instellingen.Sleutelmap),
            Installatiesleutel.Lees(instellingen),
            blad.Installatie
        );
        Besluit(bron, doel, blad, nu);
    }

    private static string Doel(string datamap) =>
        Path.Combine(Path.GetFullPath(datamap), Reserveblad.Database);

    private static void Besluit(string bron, string doel, Reserveblad blad, DateTimeOffset nu)
    {
        var nieuw = doel + Half;
        try
        {
            File.Delete(nieuw);
            Array.ForEach(Bijbestanden, b => File.Delete(nieuw + b));
            Bestandswerk.VoegToe(nieuw, []);
            Kopieer(Path.Combine(bron, Reserveblad.Database), nieuw, blad);
            Merk(nieuw, blad, nu);
            File.Move(nieuw, doel + Besloten, overwrite: true);
            Bestandswerk.SyncMap(Path.GetDirectoryName(doel)!);
        }
        catch (Exception e)
            when (e is IOException or UnauthorizedAccessException or SqliteException)
        {
            Ruim(Path.GetDirectoryName(doel)!);
            throw new ReservekopieMislukt(
                $"Terugzetten lukte niet, wat er stond is er nog: {e.Message}",
                e
            );
        }
    }

    private static void Kopieer(string van, string naar, Reserveblad blad)
    {
        using var lezer = File.OpenRead(van);
        using var schrijver = new FileStream(naar, FileMode.Open, FileAccess.ReadWrite);
        lezer.CopyTo(schrijver);
        schrijver.Flush(flushToDisk: true);
        schrijver.Position = 0;
        if (Reserveblad.Som(schrijver) != blad.Sha256)
        {
            throw new IOException("wat is geschreven, is niet wat in de reservekopie staat");
        }
    }

    private static void Merk(string pad, Reserveblad blad, DateTimeOffset nu)
    {
        using var verbinding = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = pad, Pooling = false }.ToString()
        );
        verbinding.Open();
        // One file when it is closed: no log that would have to move along.
        verbinding.Execute(
            "PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY"
        );
        verbinding.Execute(
            Sqlvraag.Voor("terugzetting_merk"),
            new
            {
                id = Versleuteling.Bytes(Guid.NewGuid()),
                kopie = blad.Gemaakt.ToUnixTimeMilliseconds(),
                gezet = nu.ToUnixTimeMilliseconds(),
            }
        );
    }
}
