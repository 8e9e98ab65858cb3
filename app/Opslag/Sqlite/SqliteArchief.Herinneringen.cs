using System.Text;
using Casusoverleg.Domein;
using Casusoverleg.Opslag.Kluis;
using Dapper;

namespace Casusoverleg.Opslag.Sqlite;

/// <summary>The days to look back (R62): what remains of an overleg after its destruction, under the key of the accountability's free text.</summary>
internal sealed partial class SqliteArchief
{
    private const int Afgevinkt = 30;
    private const int Hooguit = 2 * 365;

    /// <inheritdoc/>
    public Task BewaarHerinneringen(
        OverlegId overleg,
        DateTimeOffset nu,
        IReadOnlyList<Terugkijkdag> dagen,
        IReadOnlyList<Verantwoordingsregel> regels,
        CancellationToken ct = default
    )
    {
        var rijen = Codeer(overleg, regels);
        var dicht = dagen.Select(d => (Dag: d, Inhoud: Dicht(d))).ToArray();
        return schrijver.Voer(beurt =>
        {
            var sleutel = new { overleg = Versleuteling.Bytes(overleg.Waarde) };
            if (
                dicht.Length == 0
                || beurt.Verbinding.QuerySingle<bool>(Sqlvraag.Voor("herinnering_bestaat"), sleutel)
            )
            {
                return false;
            }
            foreach (var (dag, inhoud) in dicht)
            {
                beurt.Verbinding.Execute(
                    Sqlvraag.Voor("herinnering_maak"),
                    new
                    {
                        id = Versleuteling.Bytes(dag.Id),
                        sleutel.overleg,
                        voor = Versleuteling.Bytes(dag.Voor.Waarde),
                        persoon = Versleuteling.Bytes(dag.Persoon.Waarde),
                        gesloten = dag.GeslotenOp.ToUnixTimeMilliseconds(),
                        soort = (int)dag.Herinnering.Soort,
                        dag = dag.Herinnering.Dag.DayNumber,
                        organisatie = inhoud,
                    }
                );
            }
            beurt.Verantwoord(overleg, rijen);
            return true;
        });
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Terugkijkdag>> Herinneringen(
        PersoonId persoon,
        CancellationToken ct = default
    ) =>
        Bewaakt<IReadOnlyList<Terugkijkdag>>(() =>
        {
            using var verbinding = database.OpenLezer();
            return
            [
                .. verbinding
                    .Query<Herinneringrij>(
                        Sqlvraag.Voor("herinneringen_lezen"),
                        new { persoon = Versleuteling.Bytes(persoon.Waarde) }
                    )
                    .Select(r => Open(persoon, r)),
            ];
        });

    /// <inheritdoc/>
    public Task<bool> VinkAf(
        PersoonId persoon,
        Guid id,
        DateTimeOffset? gedaan,
        Func<Terugkijkdag, Verantwoordingsregel> regel,
        CancellationToken ct = default
    ) =>
        schrijver.Voer(beurt =>
        {
            var vraag = new
            {
                persoon = Versleuteling.Bytes(persoon.Waarde),
                id = Versleuteling.Bytes(id),
                gedaan = gedaan?.ToUnixTimeMilliseconds(),
            };
            var rij = beurt.Verbinding.QueryFirstOrDefault<Herinneringrij>(
                Sqlvraag.Voor("herinnering_zoek"),
                vraag
            );
            if (rij is null)
            {
                return false;
            }
            var dag = Open(persoon, rij);
            // Ticked off twice, as by two tabs: it is so, and one line says it.
            if (dag.GedaanOp is null == gedaan is null)
            {
                return true;
            }
            beurt.Verbinding.Execute(Sqlvraag.Voor("herinnering_afvinken"), vraag);
            beurt.Verantwoord(dag.Overleg, Codeer(dag.Overleg, [regel(dag)]));
            return true;
        });

    /// <inheritdoc/>
    public Task VergeetHerinneringen(DateTimeOffset nu, CancellationToken ct = default) =>
        schrijver.Voer(beurt =>
            beurt.Verbinding.Execute(
                Sqlvraag.Voor("herinneringen_verlopen"),
                new
                {
                    gedaan = nu.AddDays(-Afgevinkt).ToUnixTimeMilliseconds(),
                    dag = DateOnly.FromDateTime(nu.UtcDateTime).DayNumber - Hooguit,
                    gesloten = nu.AddYears(-Herinnering.MaxJaren).ToUnixTimeMilliseconds(),
                }
            )
        );

    private byte[]? Dicht(Terugkijkdag dag) =>
        dag.Herinnering.Organisatie is { } wie
            ? Versleuteling.Versleutel(
                ToelichtingVan(dag.Overleg),
                Encoding.UTF8.GetBytes(wie),
                Context(dag.Overleg, dag.Id)
            )
            : null;

    private Terugkijkdag Open(PersoonId persoon, Herinneringrij rij)
    {
        var (id, overleg) = (
            Versleuteling.Id(rij.Id),
            new OverlegId(Versleuteling.Id(rij.Overleg))
        );
        return new(
            id,
            overleg,
            new DeelnemerId(Versleuteling.Id(rij.Voor)),
            persoon,
            Tijdstip(rij.Gesloten)!.Value,
            new(
                (Herinneringsoort)rij.Soort,
                DateOnly.FromDayNumber((int)rij.Dag),
                Organisatie(overleg, id, rij.Organisatie)
            ),
            Tijdstip(rij.Gedaan)
        );
    }

    // Once the term of the free text has ended, only kind and day are left.
    private string? Organisatie(OverlegId overleg, Guid id, byte[]? dicht)
    {
        if (dicht is null || _sleutels.Toelichting(overleg) is not { } sleutel)
        {
            return null;
        }
        try
        {
            return Encoding.UTF8.GetString(
                Versleuteling.Ontsleutel(sleutel, dicht, Context(overleg, id))
            );
        }
        catch (System.Security.Cryptography.CryptographicException e)
        {
            throw new OpslagBeschadigd($"Een terugkijkdag van overleg {overleg} is beschadigd.", e);
        }
    }

    private static byte[] Context(OverlegId overleg, Guid id)
    {
        var context = new byte[32];
        Versleuteling.Schrijf(Versleuteling.Schrijf(context, overleg.Waarde), id);
        return context;
    }

    private sealed class Herinneringrij
    {
        public byte[] Id { get; set; } = [];
        public byte[] Overleg { get; set; } = [];
        public byte[] Voor { get; set; } = [];
        public byte[]? Organisatie { get; set; }
        public long Soort { get; set; }
        public long Gesloten { get; set; }
        public long Dag { get; set; }
        public long? Gedaan { get; set; }
    }
}
