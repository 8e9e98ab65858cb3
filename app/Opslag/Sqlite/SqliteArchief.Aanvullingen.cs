using Casusoverleg.Domein;
using Casusoverleg.Opslag.Kluis;
using Dapper;

namespace Casusoverleg.Opslag.Sqlite;

/// <summary>What a spoedoverleg left open when it ended (R63): which questions and until when, never an answer.</summary>
internal sealed partial class SqliteArchief
{
    /// <inheritdoc/>
    public Task BewaarAanvullingen(
        IReadOnlyList<Openstaand> aanvullingen,
        CancellationToken ct = default
    ) =>
        aanvullingen.Count == 0
            ? Task.CompletedTask
            : schrijver.Voer(beurt =>
                beurt.Verbinding.Execute(
                    Sqlvraag.Voor("aanvulling_maak"),
                    aanvullingen.Select(static a => new
                    {
                        overleg = Versleuteling.Bytes(a.Overleg.Waarde),
                        voor = Versleuteling.Bytes(a.Voor.Waarde),
                        persoon = Versleuteling.Bytes(a.Persoon.Waarde),
                        gesloten = a.GeslotenOp.ToUnixTimeMilliseconds(),
                        uiterlijk = a.Aanvulling.Voor.ToUnixTimeMilliseconds(),
                        ontbreekt = Ontbreekt(a.Aanvulling),
                    })
                )
            );

    /// <inheritdoc/>
    public Task<IReadOnlyList<Openstaand>> Aanvullingen(
        PersoonId persoon,
        CancellationToken ct = default
    ) =>
        Bewaakt<IReadOnlyList<Openstaand>>(() =>
        {
            using var verbinding = database.OpenLezer();
            return
            [
                .. verbinding
                    .Query<Aanvulrij>(
                        Sqlvraag.Voor("aanvullingen_lezen"),
                        new { persoon = Versleuteling.Bytes(persoon.Waarde) }
                    )
                    .Select(r => Open(persoon, r)),
            ];
        });

    /// <inheritdoc/>
    public Task<bool> VulAan(
        PersoonId persoon,
        OverlegId overleg,
        Guid poging,
        Func<Openstaand, (Aanvulling Daarna, Verantwoordingsregel Regel)?> beslis,
        CancellationToken ct = default
    ) =>
        schrijver.Voer(beurt =>
        {
            var (van, id) = (Versleuteling.Bytes(overleg.Waarde), Versleuteling.Bytes(poging));
            var rij = beurt.Verbinding.QueryFirstOrDefault<Aanvulrij>(
                Sqlvraag.Voor("aanvulling_zoek"),
                new { persoon = Versleuteling.Bytes(persoon.Waarde), overleg = van }
            );
            if (rij is null)
            {
                return false;
            }
            if (
                rij.Poging?.AsSpan().SequenceEqual(id) == true
                || beslis(Open(persoon, rij)) is not var (rest, regel)
            )
            {
                return true;
            }
            beurt.Verbinding.Execute(
                Sqlvraag.Voor("aanvulling_werkbij"),
                new
                {
                    overleg = van,
                    ontbreekt = Ontbreekt(rest),
                    aangevuld = regel.Tijd.ToUnixTimeMilliseconds(),
                    poging = id,
                }
            );
            beurt.Verantwoord(overleg, Codeer(overleg, [regel]));
            return true;
        });

    /// <inheritdoc/>
    public Task VergeetAanvullingen(DateTimeOffset nu, CancellationToken ct = default) =>
        schrijver.Voer(beurt =>
            beurt.Verbinding.Execute(
                Sqlvraag.Voor("aanvullingen_verlopen"),
                new
                {
                    aangevuld = nu.AddDays(-Afgevinkt).ToUnixTimeMilliseconds(),
                    gesloten = nu.AddDays(-Hooguit).ToUnixTimeMilliseconds(),
                }
            )
        );

    private static string Ontbreekt(Aanvulling a) => string.Join(' ', a.Ontbreekt);

    private static Openstaand Open(PersoonId persoon, Aanvulrij rij) =>
        new(
            new OverlegId(Versleuteling.Id(rij.Overleg)),
            new DeelnemerId(Versleuteling.Id(rij.Voor)),
            persoon,
            Tijdstip(rij.Gesloten)!.Value,
            new(
                Tijdstip(rij.Uiterlijk)!.Value,
                [
                    .. rij
                        .Ontbreekt.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                        .Select(Enum.Parse<Regel>),
                ]
            ),
            Tijdstip(rij.Aangevuld)
        );

    private sealed class Aanvulrij
    {
        public byte[] Overleg { get; set; } = [];
        public byte[] Voor { get; set; } = [];
        public byte[]? Poging { get; set; }
        public string Ontbreekt { get; set; } = "";
        public long Gesloten { get; set; }
        public long Uiterlijk { get; set; }
        public long? Aangevuld { get; set; }
    }
}
