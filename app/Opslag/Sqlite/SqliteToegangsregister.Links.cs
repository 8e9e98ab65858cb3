using Casusoverleg.Domein;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Casusoverleg.Opslag.Sqlite;

/// <summary>Links to enrol or come back with, as long as they are out.</summary>
internal sealed partial class SqliteToegangsregister
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<Openlink>> Links(DateTimeOffset nu, CancellationToken ct = default) =>
        Bewaakt<IReadOnlyList<Openlink>>(v =>
            [
                .. v.Query<Linkrij>(Sqlvraag.Voor("inschrijflinks_lezen"), new { nu = Ms(nu) })
                    .Select(rij => Open(v, rij))
                    .OrderByDescending(static l => l.VervaltOp),
            ]
        );

    /// <inheritdoc/>
    public async Task<Openlink?> Link(
        string geheim,
        DateTimeOffset nu,
        CancellationToken ct = default
    ) => Hash(geheim) is { } hash ? await Bewaakt(v => Link(v, hash, nu)) : null;

    /// <inheritdoc/>
    public Task<bool> TrekLinkIn(
        string id,
        DateTimeOffset nu,
        Func<Openlink, Verantwoordingsregel> regel,
        CancellationToken ct = default
    )
    {
        var hash = new byte[32];
        if (
            id.Length != 64
            || Convert.FromHexString(id, hash, out _, out _) != System.Buffers.OperationStatus.Done
        )
        {
            return Task.FromResult(false);
        }
        return schrijver.Voer(b =>
        {
            if (Link(b.Verbinding, hash, nu) is not { } link)
            {
                return false;
            }
            b.Verbinding.Execute(Sqlvraag.Voor("inschrijflink_trek_in"), new { hash });
            Verantwoording(regel(link))(b);
            return true;
        });
    }

    private Openlink? Link(SqliteConnection verbinding, byte[] hash, DateTimeOffset nu) =>
        verbinding.QueryFirstOrDefault<Linkrij>(
            Sqlvraag.Voor("inschrijflink_lezen"),
            new { hash, nu = Ms(nu) }
        )
            is { } rij
            ? Open(verbinding, rij)
            : null;

    private Linkvorm OpenLink(byte[] hash, byte[] gegevens) =>
        Codering.Open(_sleutel, gegevens, Archiefjson.Default.Linkvorm, hash, "Een inschrijflink");

    private Openlink Open(SqliteConnection verbinding, Linkrij rij)
    {
        var vorm = OpenLink(rij.Hash, rij.Gegevens);
        PersoonId? terug = vorm.Terug is { } wie ? PersoonIdVan(wie) : null;
        var rol = terug is { } id
            ? verbinding
                .QueryFirstOrDefault<Registerrij>(
                    Sqlvraag.Voor("persoon_lezen"),
                    new { id = Bytes(id.Waarde) }
                )
                ?.Rol
            : null;
        return new(
            Convert.ToHexStringLower(rij.Hash),
            vorm.Naam,
            rol is { } nummer ? (Rol)nummer : vorm.Rol,
            DateTimeOffset.FromUnixTimeMilliseconds(rij.Vervalt)
        )
        {
            Terug = terug,
            Gemaakt = vorm.Gemaakt,
            MetOrganisatie = vorm.Bij is not null,
            Nood = vorm.Nood,
        };
    }

    private sealed class Linkrij
    {
        public byte[] Hash { get; set; } = [];
        public byte[] Gegevens { get; set; } = [];
        public long Vervalt { get; set; }
    }
}
