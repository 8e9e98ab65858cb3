using Casusoverleg.Domein;
using Casusoverleg.Opslag.Kluis;
using Dapper;

namespace Casusoverleg.Opslag.Sqlite;

/// <summary>The archive on SQLite: events and accountability.</summary>
internal sealed partial class SqliteArchief(
    Database database,
    IKluis kluis,
    Keten keten,
    Schrijver schrijver,
    TimeProvider tijd
) : IArchief
{
    private readonly Sleutelring _sleutels = new(kluis);

    /// <inheritdoc/>
    public Task VoegToe(
        OverlegId overleg,
        long verwachteVersie,
        IReadOnlyList<Vastgelegd> gebeurtenissen,
        IReadOnlyList<Verantwoordingsregel> regels,
        CancellationToken ct = default
    )
    {
        ct.ThrowIfCancellationRequested();
        if (overleg == default)
        {
            throw new ArgumentException("Een overleg zonder id.", nameof(overleg));
        }
        EisVolgorde(verwachteVersie, gebeurtenissen);
        if (verwachteVersie == 0)
        {
            EisNietVernietigd(overleg);
            _sleutels.Maak(overleg);
        }
        var inhoud = _sleutels.Inhoud(overleg) ?? throw GeenSleutel(overleg);
        var rijen = new Gebeurtenisrij[gebeurtenissen.Count];
        for (var i = 0; i < rijen.Length; i++)
        {
            rijen[i] = Codering.Gebeurtenis(inhoud, overleg, gebeurtenissen[i]);
        }
        var verantwoording = Codeer(overleg, regels);
        return schrijver.Voer(beurt =>
            VoegToe(beurt, overleg, verwachteVersie, rijen, verantwoording)
        );
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Vastgelegd>> Lees(
        OverlegId overleg,
        CancellationToken ct = default
    ) =>
        Bewaakt<IReadOnlyList<Vastgelegd>>(() =>
        {
            var (kop, rijen) = LeesRijen(overleg);
            if (kop is null || kop.Stand >= (int)Levensloop.SleutelVernietigd || kop.Versie == 0)
            {
                return [];
            }
            if (_sleutels.Inhoud(overleg) is not { } sleutel)
            {
                return kluis.IsVernietigd(new(Sleutelsoort.Inhoud, overleg))
                    ? []
                    : throw new OpslagBeschadigd(
                        $"De sleutel van overleg {overleg} ontbreekt in de sleutelmap."
                    );
            }
            var gelezen = new List<Vastgelegd>(rijen.Count);
            foreach (var rij in rijen)
            {
                if (rij.Nummer != gelezen.Count + 1)
                {
                    throw new OpslagBeschadigd(
                        $"Gebeurtenis {gelezen.Count + 1} van overleg {overleg} ontbreekt."
                    );
                }
                gelezen.Add(Codering.Gebeurtenis(sleutel, overleg, rij.Nummer, rij.Id, rij.Inhoud));
            }
            return gelezen.Count == kop.Versie
                ? gelezen
                : throw new OpslagBeschadigd(
                    $"Gebeurtenis {gelezen.Count + 1} van overleg {overleg} ontbreekt."
                );
        });

    /// <inheritdoc/>
    public Task<IReadOnlyList<Overlegkop>> Koppen(CancellationToken ct = default) =>
        Bewaakt<IReadOnlyList<Overlegkop>>(() =>
        {
            using var verbinding = database.OpenLezer();
            return
            [
                .. verbinding
                    .Query<Koprij>(Sqlvraag.Voor("koppen"))
                    .Select(k => new Overlegkop(
                        new OverlegId(Versleuteling.Id(k.Id)),
                        (Levensloop)k.Stand,
                        k.Versie
                    )),
            ];
        });

    /// <inheritdoc/>
    public Task<Overlegkop?> Kop(OverlegId overleg, CancellationToken ct = default) =>
        Bewaakt(() =>
        {
            using var verbinding = database.OpenLezer();
            var kop = verbinding.QueryFirstOrDefault<Koprij>(
                Sqlvraag.Voor("overleg_stand_lezen"),
                new { id = Versleuteling.Bytes(overleg.Waarde) }
            );
            return kop is null ? null : new Overlegkop(overleg, (Levensloop)kop.Stand, kop.Versie);
        });

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await schrijver.DisposeAsync();
        database.SluitLezers();
    }

    private static bool VoegToe(
        Schrijfbeurt beurt,
        OverlegId overleg,
        long verwachteVersie,
        Gebeurtenisrij[] gebeurtenissen,
        Regelrij[] regels
    )
    {
        var kop = verwachteVersie == 0 ? beurt.ZoekOfMaak(overleg) : beurt.Zoek(overleg);
        if (kop is null)
        {
            throw new OnbekendOverleg(overleg);
        }
        if (kop.Stand != Levensloop.Levend)
        {
            throw new OverlegBevroren(overleg);
        }
        if (kop.Versie != verwachteVersie)
        {
            throw new Versieconflict(overleg, verwachteVersie, kop.Versie);
        }
        beurt.VoegToe(kop, gebeurtenissen);
        beurt.VoegToe(kop, regels);
        beurt.WerkBij(kop, regels.Length > 0);
        return true;
    }

    private (Koprij? Kop, List<Eventrij> Rijen) LeesRijen(OverlegId overleg)
    {
        using var verbinding = database.OpenLezer();
        // One snapshot for both, else an append in between looks like damage.
        using var transactie = verbinding.BeginTransaction(deferred: true);
        var id = new { id = Versleuteling.Bytes(overleg.Waarde) };
        var kop = verbinding.QueryFirstOrDefault<Koprij>(
            Sqlvraag.Voor("overleg_stand_lezen"),
            id,
            transactie
        );
        var rijen = verbinding
            .Query<Eventrij>(Sqlvraag.Voor("gebeurtenissen_lezen"), id, transactie)
            .AsList();
        return (kop, rijen);
    }

    private static void EisVolgorde(long verwachteVersie, IReadOnlyList<Vastgelegd> gebeurtenissen)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(verwachteVersie);
        for (var i = 0; i < gebeurtenissen.Count; i++)
        {
            if (gebeurtenissen[i].Nummer != verwachteVersie + 1 + i)
            {
                throw new ArgumentException("De nummers sluiten niet aan.", nameof(gebeurtenissen));
            }
        }
    }

    private void EisNietVernietigd(OverlegId overleg)
    {
        if (kluis.IsVernietigd(new(Sleutelsoort.Inhoud, overleg)))
        {
            throw new OverlegBevroren(overleg);
        }
    }

    private Exception GeenSleutel(OverlegId overleg)
    {
        EisNietVernietigd(overleg);
        return new OnbekendOverleg(overleg);
    }

    // SQLite reads synchronously; elsewhere, so that a slow disk does not hold up the caller's thread.
    private static Task<T> Bewaakt<T>(Func<T> werk) =>
        Task.Run(() =>
        {
            try
            {
                return werk();
            }
            catch (Exception e) when (e is Microsoft.Data.Sqlite.SqliteException or IOException)
            {
                throw Database.Vertaal(e);
            }
        });

    private sealed class Koprij
    {
        public byte[] Id { get; set; } = [];
        public int Stand { get; set; }
        public long Versie { get; set; }
    }

    private sealed class Eventrij
    {
        public long Nummer { get; set; }
        public byte[] Id { get; set; } = [];
        public byte[] Inhoud { get; set; } = [];
    }
}
