using Casusoverleg.Domein;
using Casusoverleg.Opslag.Kluis;
using Microsoft.Data.Sqlite;

namespace Casusoverleg.Opslag.Sqlite;

/// <summary>What the archive keeps of one overleg in its own row: where its two chains of rows end.</summary>
internal sealed class Kop
{
    public required long Rij { get; init; }
    public required OverlegId Id { get; init; }
    public required Levensloop Stand { get; init; }
    public required long Versie { get; set; }
    public required long? LaatsteGebeurtenis { get; set; }
    public required long Regels { get; set; }
    public required long? LaatsteRegel { get; set; }
    public required byte[] Mac { get; set; }
}

/// <summary>The writer's hands: what work inside a transaction can do. Used by the writer's thread only.</summary>
internal sealed class Schrijfbeurt : IDisposable
{
    private readonly Keten _keten;
    private readonly Dictionary<OverlegId, long> _rijen = [];
    private readonly Voorbereid _zoek;
    private readonly Voorbereid _maak;
    private readonly Voorbereid _kop;
    private readonly Voorbereid _werkBij;
    private readonly Voorbereid _gebeurtenis;
    private readonly Voorbereid _regel;

    public Schrijfbeurt(SqliteConnection verbinding, Keten keten)
    {
        Verbinding = verbinding;
        _keten = keten;
        _zoek = Bereid("overleg_zoek");
        _maak = Bereid("overleg_maak");
        _kop = Bereid("overleg_kop");
        _werkBij = Bereid("overleg_bijwerken");
        _gebeurtenis = Bereid("gebeurtenis_voegtoe");
        _regel = Bereid("regel_voegtoe");
    }

    /// <summary>For the work that is not frequent, through Dapper.</summary>
    public SqliteConnection Verbinding { get; }

    /// <summary>The overleggen that got lines since the last anchor.</summary>
    public HashSet<long> Geraakt { get; } = [];

    /// <summary>The row of an overleg, or null when the archive has never seen it.</summary>
    public Kop? Zoek(OverlegId overleg)
    {
        if (!_rijen.TryGetValue(overleg, out var rij))
        {
            _zoek.Zet(1, Versleuteling.Bytes(overleg.Waarde));
            if (!_zoek.Rij())
            {
                return null;
            }
            rij = _zoek.Getal(0);
            _zoek.Klaar();
            _rijen[overleg] = rij;
        }
        return Lees(overleg, rij);
    }

    /// <summary>The row of an overleg, made when it is not there.</summary>
    public Kop ZoekOfMaak(OverlegId overleg)
    {
        if (Zoek(overleg) is { } kop)
        {
            return kop;
        }
        _maak.Zet(1, Versleuteling.Bytes(overleg.Waarde)).Voer();
        return Zoek(overleg)!;
    }

    public void VoegToe(Kop kop, Gebeurtenisrij[] gebeurtenissen)
    {
        foreach (var gebeurtenis in gebeurtenissen)
        {
            _gebeurtenis
                .Zet(1, kop.Rij)
                .Zet(2, gebeurtenis.Nummer)
                .Zet(3, kop.LaatsteGebeurtenis)
                .Zet(4, gebeurtenis.Id)
                .Zet(5, gebeurtenis.Inhoud)
                .Voer();
            kop.LaatsteGebeurtenis = LaatsteRij();
            kop.Versie = gebeurtenis.Nummer;
        }
    }

    public void VoegToe(Kop kop, Regelrij[] regels)
    {
        foreach (var regel in regels)
        {
            var nummer = kop.Regels + 1;
            kop.Mac = _keten.Schakel(kop.Id, nummer, kop.Mac, regel.Hash);
            _regel
                .Zet(1, kop.Rij)
                .Zet(2, nummer)
                .Zet(3, kop.LaatsteRegel)
                .Zet(4, regel.Zout)
                .Zet(5, regel.Inhoud);
            _ = regel.Toelichting is { } dicht ? _regel.Zet(6, dicht) : _regel.ZetNiets(6);
            _regel.Zet(7, kop.Mac).Voer();
            kop.LaatsteRegel = LaatsteRij();
            kop.Regels = nummer;
        }
    }

    public void WerkBij(Kop kop, bool metRegels)
    {
        _werkBij
            .Zet(1, kop.Versie)
            .Zet(2, kop.LaatsteGebeurtenis)
            .Zet(3, kop.Regels)
            .Zet(4, kop.LaatsteRegel)
            .Zet(5, kop.Mac)
            .Zet(6, kop.Rij)
            .Voer();
        if (metRegels)
        {
            Geraakt.Add(kop.Rij);
        }
    }

    /// <summary>Adds lines to an overleg that must be there.</summary>
    public void Verantwoord(OverlegId overleg, Regelrij[] regels)
    {
        if (regels.Length == 0)
        {
            return;
        }
        var kop = Zoek(overleg) ?? throw new OnbekendOverleg(overleg);
        VoegToe(kop, regels);
        WerkBij(kop, metRegels: true);
    }

    /// <summary>Forgets what was learnt in a transaction that did not come to be.</summary>
    public void Vergeet() => _rijen.Clear();

    public void Dispose()
    {
        foreach (var opdracht in new[] { _zoek, _maak, _kop, _werkBij, _gebeurtenis, _regel })
        {
            opdracht.Dispose();
        }
    }

    private Kop? Lees(OverlegId overleg, long rij)
    {
        if (!_kop.Zet(1, rij).Rij())
        {
            return null;
        }
        var kop = new Kop
        {
            Rij = rij,
            Id = overleg,
            Stand = (Levensloop)_kop.Getal(0),
            Versie = _kop.Getal(1),
            LaatsteGebeurtenis = _kop.GetalOfNiets(2),
            Regels = _kop.Getal(3),
            LaatsteRegel = _kop.GetalOfNiets(4),
            Mac = _kop.Bytes(5).ToArray(),
        };
        _kop.Klaar();
        return kop;
    }

    private long LaatsteRij() => SQLitePCL.raw.sqlite3_last_insert_rowid(Verbinding.Handle);

    private Voorbereid Bereid(string naam) => new(Verbinding, Sqlvraag.Voor(naam));
}
