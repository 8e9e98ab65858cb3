using Casusoverleg.Domein;
using Dapper;

namespace Casusoverleg.Opslag.Sqlite;

/// <summary>Enrolling as a regisseur, and coming back as one.</summary>
internal sealed partial class SqliteToegangsregister
{
    /// <inheritdoc/>
    public async Task<string> NieuweInschrijflink(
        string naam,
        DateTimeOffset vervaltOp,
        PersoonId? terug = null,
        CancellationToken ct = default
    )
    {
        var (geheim, hash) = NieuwGeheim();
        var gegevens = Codering.Dicht(
            _sleutel,
            new Persoonsvorm(naam, "", terug?.ToString()),
            Archiefjson.Default.Persoonsvorm,
            hash
        );
        var rij = new
        {
            hash,
            gegevens,
            vervalt = Ms(vervaltOp),
        };
        await schrijver.Voer(b => b.Verbinding.Execute(Sqlvraag.Voor("inschrijflink_maak"), rij));
        return geheim;
    }

    /// <inheritdoc/>
    public Task<Persoon?> SchrijfIn(
        string geheim,
        string naam,
        string organisatie,
        DateTimeOffset nu,
        CancellationToken ct = default
    ) =>
        Hash(geheim) is { } hash
            ? schrijver.Voer(b => SchrijfIn(b, hash, naam, organisatie, nu))
            : Task.FromResult<Persoon?>(null);

    private Persoon? SchrijfIn(
        Schrijfbeurt beurt,
        byte[] hash,
        string naam,
        string organisatie,
        DateTimeOffset nu
    )
    {
        var gegevens = beurt.Verbinding.QueryFirstOrDefault<byte[]>(
            Sqlvraag.Voor("inschrijflink_gebruik"),
            new { hash, nu = Ms(nu) }
        );
        if (gegevens is null)
        {
            return null;
        }
        var link = Codering.Open(
            _sleutel,
            gegevens,
            Archiefjson.Default.Persoonsvorm,
            hash,
            "Een inschrijflink"
        );
        if (link.Terug is { } terug)
        {
            return
                beurt.Verbinding.QueryFirstOrDefault<Registerrij>(
                    Sqlvraag.Voor("persoon_lezen"),
                    new { id = Bytes(Guid.ParseExact(terug, "N")) }
                )
                    is { } rij
                ? Open(rij)
                : null;
        }
        var persoon = new Persoon(PersoonId.Nieuw(), naam, organisatie, Regisseur: true);
        beurt.Verbinding.Execute(
            Sqlvraag.Voor("persoon_maak"),
            Persoonsrij(persoon.Id, naam, organisatie, regisseur: true)
        );
        return persoon;
    }
}
