using Casusoverleg.Domein;
using Casusoverleg.Opslag.Kluis;
using Dapper;

namespace Casusoverleg.Opslag.Sqlite;

/// <summary>Reading for oversight: no key is ever asked for (R55).</summary>
internal sealed partial class SqliteArchief : IToezicht
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<Toezichtkop>> Overleggen(
        OverlegId? ouderDan,
        int hoogstens,
        CancellationToken ct = default
    ) =>
        Koppen(
            "toezicht_overleggen",
            new { voor = ouderDan is { } id ? Versleuteling.Bytes(id.Waarde) : null, hoogstens }
        );

    /// <inheritdoc/>
    public async Task<Toezichtkop?> Overleg(OverlegId overleg, CancellationToken ct = default) =>
        overleg == default
            ? null
            : (
                await Koppen("toezicht_overleg", new { id = Versleuteling.Bytes(overleg.Waarde) })
            ).FirstOrDefault();

    /// <inheritdoc/>
    public Task<IReadOnlyList<VastgelegdeRegel>> Regels(
        OverlegId overleg,
        CancellationToken ct = default
    ) => LeesRegels(overleg, sleutel: null);

    private Task<IReadOnlyList<Toezichtkop>> Koppen(string vraag, object waarden) =>
        Bewaakt<IReadOnlyList<Toezichtkop>>(() =>
        {
            using var verbinding = database.OpenLezer();
            return
            [
                .. verbinding
                    .Query<Toezichtrij>(Sqlvraag.Voor(vraag), waarden)
                    .Select(static r =>
                    {
                        var id = new OverlegId(Versleuteling.Id(r.Id));
                        return new Toezichtkop(
                            id,
                            (Levensloop)r.Stand,
                            Tijd(id, r.Eerste),
                            Tijd(id, r.Laatste)
                        );
                    }),
            ];
        });

    private static DateTimeOffset? Tijd(OverlegId overleg, byte[]? inhoud) =>
        inhoud is null ? null : Codering.Regel(null, overleg, [], inhoud, null).Tijd;

    private sealed class Toezichtrij
    {
        public byte[] Id { get; set; } = [];
        public long Stand { get; set; }
        public byte[]? Eerste { get; set; }
        public byte[]? Laatste { get; set; }
    }
}
