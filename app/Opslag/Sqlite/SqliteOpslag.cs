using Casusoverleg.Opslag.Kluis;
using Casusoverleg.Opslag.Reservekopie;
using Dapper;

namespace Casusoverleg.Opslag.Sqlite;

/// <summary>The storage on one machine: SQLite beside a directory with keys.</summary>
public sealed class SqliteOpslag : IAsyncDisposable
{
    private readonly Onderhoud _onderhoud;
    private readonly IReadOnlyList<Gebruiksslot> _sloten;

    private SqliteOpslag(
        Database database,
        Bestandskluis kluis,
        Func<IKluis, IKluis>? omhul,
        OpslagInstellingen instellingen,
        TimeProvider tijd,
        IReadOnlyList<Gebruiksslot> sloten
    )
    {
        _sloten = sloten;
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

    /// <summary>Which account somebody at an OpenID provider is.</summary>
    public IKoppelregister Koppelingen => Toegangsregister;

    /// <summary>Who must never share an overleg (R65).</summary>
    public IAfschermregister Afschermregister { get; }

    /// <summary>The keys.</summary>
    public IKluis Kluis { get; }

    /// <summary>What was done because a backup had been put back; null when that is not so.</summary>
    public Herstelverslag? Hersteld { get; private set; }

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
        var sloten = NeemSloten(instellingen);
        SqliteOpslag? opslag = null;
        try
        {
            var database = new Database(instellingen);
            database.BrengOpOrde();
            var kluis = OpenKluis(database, instellingen, sleutel);
            opslag = new SqliteOpslag(database, kluis, omhul, instellingen, tijd, sloten);
            opslag.Hersteld = await opslag.Sqlitearchief.HerstelAlles();
            return opslag;
        }
        catch (Exception e)
        {
            if (opslag is not null)
            {
                await opslag.DisposeAsync();
            }
            Geef(sloten);
            if (Database.Vertaal(e) is not OpslagMislukt fout)
            {
                throw;
            }
            throw new MapOnbruikbaar($"Casusoverleg kan niet starten. {fout.Message}", fout);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Archief.DisposeAsync();
        await _onderhoud.DisposeAsync();
        Geef(_sloten);
    }

    private static void Geef(IReadOnlyList<Gebruiksslot> sloten)
    {
        foreach (var slot in sloten)
        {
            slot.Dispose();
        }
    }

    // The server's own first: a second one looks no further, and repairs nothing beside the one that runs.
    private static IReadOnlyList<Gebruiksslot> NeemSloten(OpslagInstellingen instellingen)
    {
        if (!instellingen.AlsServer)
        {
            return [NeemSlot(instellingen.Datamap)];
        }
        var server = Gebruiksslot.Server(instellingen.Datamap);
        try
        {
            return [NeemSlot(instellingen.Datamap), server];
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    // A restore that was cut off is finished first, by who has the directory alone; what one left that decided nothing goes.
    private static Gebruiksslot NeemSlot(string datamap)
    {
        while (true)
        {
            var slot = Gebruiksslot.Deel(datamap);
            if (!Terugzetter.IsBegonnen(datamap))
            {
                Terugzetter.Ruim(datamap);
                return slot;
            }
            slot.Dispose();
            Terugzetter.MaakAf(datamap);
        }
    }

    private static void EisGescheiden(OpslagInstellingen instellingen)
    {
        if (Mappen.LigtIn(instellingen.Sleutelmap, instellingen.Datamap))
        {
            throw new SleutelmapOngeschikt(
                "De sleutelmap mag niet in de datamap liggen: een reservekopie van de data zou de sleutels meenemen."
            );
        }
        if (Mappen.LigtIn(instellingen.Datamap, instellingen.Sleutelmap))
        {
            throw new SleutelmapOngeschikt(
                "De datamap mag niet in de sleutelmap liggen: data en sleutels zouden samen worden bewaard."
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
        Terugzetting.Noteer(verbinding, kluis);
        return kluis;
    }
}
