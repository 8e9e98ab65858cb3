using Casusoverleg.Opslag.Kluis;
using Casusoverleg.Opslag.Sqlite;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Casusoverleg.Opslag.Reservekopie;

/// <summary>
/// Puts a backup in the place of the database, with a mark in it. The next time the storage is opened, by whomever, the mark makes that
/// what was destroyed since is destroyed again and that sessions and links of then end, before anything else is done.
/// </summary>
public static class Terugzetter
{
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
        Plaats(instellingen, bron, over, tijd.GetUtcNow());
        await using var opslag = await SqliteOpslag.Open(instellingen, tijd);
        return opslag.Hersteld
            ?? throw new InGebruik(
                "De reservekopie staat terug, maar iemand startte de server al: die heeft het afgemaakt."
            );
    }

    private static void Plaats(
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
        var doel = Path.Combine(Path.GetFullPath(instellingen.Datamap), Reserveblad.Database);
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
        Vervang(bron, doel, blad, nu);
    }

    private static void Vervang(string bron, string doel, Reserveblad blad, DateTimeOffset nu)
    {
        var nieuw = doel + ".terug";
        try
        {
            File.Delete(nieuw);
            Bestandswerk.VoegToe(nieuw, []);
            Kopieer(Path.Combine(bron, Reserveblad.Database), nieuw, blad);
            Merk(nieuw, blad, nu);
            // The log of the old database first: beside the new one it would be taken for its own.
            File.Delete(doel + "-wal");
            File.Delete(doel + "-shm");
            File.Move(nieuw, doel, overwrite: true);
            Bestandswerk.SyncMap(Path.GetDirectoryName(doel)!);
        }
        catch (Exception e)
            when (e is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw new ReservekopieMislukt($"Terugzetten lukte niet: {e.Message}", e);
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
        verbinding.Execute("PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY");
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
