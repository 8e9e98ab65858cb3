using Casusoverleg.Opslag.Kluis;
using Casusoverleg.Opslag.Sqlite;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Casusoverleg.Opslag.Reservekopie;

/// <summary>
/// Makes a backup: the database as it was at one moment, without the key store. Alone it can be read by nobody; with the key store it
/// gives back all but what was destroyed since.
/// </summary>
public static class Reservemaker
{
    /// <summary>Makes it in a new directory, also while the server runs. What is there when it returns is whole and durable.</summary>
    /// <exception cref="OpstartFout">The target exists, there is nothing to copy, or the disk refuses; nothing is left behind.</exception>
    public static Reserveblad Maak(OpslagInstellingen instellingen, string doel, TimeProvider tijd)
    {
        var bron = Path.Combine(instellingen.Datamap, Reserveblad.Database);
        doel = Path.GetFullPath(doel).TrimEnd(Path.DirectorySeparatorChar);
        Keur(instellingen, bron, doel);
        var half = doel + ".half";
        try
        {
            if (Directory.Exists(half))
            {
                Directory.Delete(half, recursive: true);
            }
            Bestandswerk.MaakMap(half);
            var blad = Kopieer(bron, half, tijd.GetUtcNow());
            blad.Schrijf(half);
            Directory.Move(half, doel);
            Bestandswerk.SyncMap(Path.GetDirectoryName(doel)!);
            return blad;
        }
        catch (Exception e)
            when (e is IOException or UnauthorizedAccessException or SqliteException)
        {
            Ruim(half);
            throw new ReservekopieMislukt(
                $"De reservekopie in {doel} is niet gemaakt: {e.Message}",
                e
            );
        }
    }

    private static void Keur(OpslagInstellingen instellingen, string bron, string doel)
    {
        if (!File.Exists(bron))
        {
            throw new ReservekopieMislukt(
                $"Er is geen database in {instellingen.Datamap}. Controleer de instelling Datamap."
            );
        }
        if (Terugzetter.IsBegonnen(instellingen.Datamap))
        {
            throw new ReservekopieMislukt(
                "Een herstel is begonnen en nog niet af. Start eerst de server: die maakt het af."
            );
        }
        if (Path.Exists(doel))
        {
            throw new ReservekopieMislukt(
                $"{doel} bestaat al en wordt niet overschreven. Kies een map die er nog niet is."
            );
        }
        if (Mappen.LigtIn(doel, instellingen.Sleutelmap))
        {
            throw new ReservekopieMislukt(
                "Zet een reservekopie niet in de sleutelmap. Kies een andere map."
            );
        }
    }

    private static Reserveblad Kopieer(string bron, string map, DateTimeOffset nu)
    {
        var kopie = Path.Combine(map, Reserveblad.Database);
        // Made first, so that it has the mode of a file for its owner alone.
        Bestandswerk.VoegToe(kopie, []);
        using (var verbinding = Open(bron, SqliteOpenMode.ReadWrite))
        {
            verbinding.Execute(Sqlvraag.Voor("reservekopie_maak"), new { kopie });
        }
        int indeling;
        byte[]? installatie;
        using (var verbinding = Open(kopie, SqliteOpenMode.ReadOnly))
        {
            indeling = verbinding.QuerySingle<int>("PRAGMA user_version");
            installatie = verbinding.QuerySingleOrDefault<byte[]>(
                Sqlvraag.Voor("installatie_lezen")
            );
        }
        if (installatie is null)
        {
            throw new ReservekopieMislukt(
                "De database is nog leeg: start de server een keer en maak dan een reservekopie."
            );
        }
        using var stroom = new FileStream(kopie, FileMode.Open, FileAccess.ReadWrite);
        stroom.Flush(flushToDisk: true);
        return new Reserveblad(
            1,
            nu,
            indeling,
            Versleuteling.Id(installatie),
            stroom.Length,
            Reserveblad.Som(stroom)
        );
    }

    private static SqliteConnection Open(string pad, SqliteOpenMode wijze)
    {
        var verbinding = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = pad,
                Mode = wijze,
                Pooling = false,
                DefaultTimeout = 60,
            }.ToString()
        );
        verbinding.Open();
        verbinding.Execute("PRAGMA busy_timeout = 10000; PRAGMA temp_store = MEMORY");
        return verbinding;
    }

    private static void Ruim(string half)
    {
        try
        {
            Directory.Delete(half, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The disk that refused the copy may refuse this too; the next backup to this place clears it away.
        }
    }
}
