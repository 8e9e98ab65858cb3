using Casusoverleg.Opslag.Kluis;
using Dapper;

namespace Casusoverleg.Opslag.Sqlite;

/// <summary>The storage on one machine: SQLite beside a directory with keys.</summary>
public sealed class SqliteOpslag : IAsyncDisposable
{
    private readonly Onderhoud _onderhoud;

    private SqliteOpslag(
        Database database,
        Bestandskluis kluis,
        Func<IKluis, IKluis>? omhul,
        OpslagInstellingen instellingen,
        TimeProvider tijd
    )
    {
        Kluis = omhul?.Invoke(kluis) ?? kluis;
        var keten = new Keten(kluis.Dienstsleutel("keten"));
        _onderhoud = new Onderhoud(database, Kluis);
        Schrijver = new Schrijver(database, keten, _onderhoud, tijd, instellingen.Ankertermijn);
        Sqlitearchief = new SqliteArchief(database, Kluis, keten, Schrijver, tijd);
        Toegangsregister = new SqliteToegangsregister(
            database,
            Schrijver,
            Sqlitearchief,
            kluis.Dienstsleutel("register")
        );
        Passkeyregister = new SqlitePasskeyregister(
            database,
            Schrijver,
            Sqlitearchief,
            kluis.Dienstsleutel("passkey")
        );
        Afschermregister = new SqliteAfschermregister(
            database,
            Schrijver,
            Sqlitearchief,
            kluis.Dienstsleutel("afscherming")
        );
    }

    /// <summary>Events, lists and accountability.</summary>
    public IArchief Archief => Sqlitearchief;

    /// <summary>What oversight can read.</summary>
    public IToezicht Toezicht => Sqlitearchief;

    /// <summary>Persons, invitations and sessions.</summary>
    public IToegangsregister Register => Toegangsregister;

    /// <summary>Organisations and accounts.</summary>
    public IAccountregister Accounts => Toegangsregister;

    /// <summary>Passkeys.</summary>
    public IPasskeyregister Passkeyregister { get; }

    /// <summary>Who must never share an overleg (R65).</summary>
    public IAfschermregister Afschermregister { get; }

    /// <summary>The keys.</summary>
    public IKluis Kluis { get; }

    internal Schrijver Schrijver { get; }

    private SqliteArchief Sqlitearchief { get; }

    private SqliteToegangsregister Toegangsregister { get; }

    /// <summary>Opens the storage, or makes it; finishes what a crash cut off.</summary>
    /// <exception cref="OpstartFout">It cannot be used; the message says why and what to do.</exception>
    public static Task<SqliteOpslag> Open(OpslagInstellingen instellingen, TimeProvider tijd) =>
        Open(instellingen, tijd, omhul: null);

    internal static async Task<SqliteOpslag> Open(
        OpslagInstellingen instellingen,
        TimeProvider tijd,
        Func<IKluis, IKluis>? omhul
    )
    {
        EisGescheiden(instellingen);
        var sleutel = Installatiesleutel.Lees(instellingen);
        var database = new Database(instellingen);
        database.BrengOpOrde();
        SqliteOpslag? opslag = null;
        try
        {
            var kluis = OpenKluis(database, instellingen, sleutel);
            opslag = new SqliteOpslag(database, kluis, omhul, instellingen, tijd);
            await opslag.Sqlitearchief.Herstel();
            return opslag;
        }
        catch (Exception e) when (Database.Vertaal(e) is OpslagMislukt fout)
        {
            if (opslag is not null)
            {
                await opslag.DisposeAsync();
            }
            throw new MapOnbruikbaar($"Casusoverleg kan niet starten. {fout.Message}", fout);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Archief.DisposeAsync();
        await _onderhoud.DisposeAsync();
    }

    private static void EisGescheiden(OpslagInstellingen instellingen)
    {
        var data = Path.GetFullPath(instellingen.Datamap).TrimEnd(Path.DirectorySeparatorChar);
        var sleutels = Path.GetFullPath(instellingen.Sleutelmap)
            .TrimEnd(Path.DirectorySeparatorChar);
        if (
            (sleutels + Path.DirectorySeparatorChar).StartsWith(
                data + Path.DirectorySeparatorChar,
                StringComparison.Ordinal
            )
        )
        {
            throw new SleutelmapOngeschikt(
                "De sleutelmap mag niet in de datamap liggen: een reservekopie van de data zou de sleutels meenemen."
            );
        }
    }

    private static Bestandskluis OpenKluis(
        Database database,
        OpslagInstellingen instellingen,
        byte[] sleutel
    )
    {
        using var verbinding = database.OpenSchrijver();
        var bekend = verbinding.QueryFirstOrDefault<byte[]>(Sqlvraag.Voor("installatie_lezen"));
        Guid? verwacht = bekend is null ? null : Versleuteling.Id(bekend);
        var kluis = Bestandskluis.Open(
            Path.GetFullPath(instellingen.Sleutelmap),
            sleutel,
            verwacht
        );
        if (bekend is null)
        {
            verbinding.Execute(
                Sqlvraag.Voor("installatie_maak"),
                new { id = Versleuteling.Bytes(kluis.Installatie) }
            );
        }
        return kluis;
    }
}
