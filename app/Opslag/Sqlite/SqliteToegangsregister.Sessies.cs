using System.Security.Cryptography;
using Casusoverleg.Domein;
using Casusoverleg.Domein.Regels;
using Casusoverleg.Opslag.Kluis;
using Dapper;

namespace Casusoverleg.Opslag.Sqlite;

/// <summary>Sessions.</summary>
internal sealed partial class SqliteToegangsregister
{
    /// <inheritdoc/>
    public Task BewaarSessie(
        string sleutel,
        PersoonId persoon,
        ReadOnlyMemory<byte> kaartje,
        DateTimeOffset nu,
        DateTimeOffset vervaltOp,
        CancellationToken ct = default
    )
    {
        var hash = Sessiehash(sleutel);
        var rij = new
        {
            hash,
            persoon = Bytes(persoon.Waarde),
            kaartje = Versleuteling.Versleutel(_sleutel, kaartje.Span, hash),
            nu = Ms(nu),
            vervalt = Ms(vervaltOp),
        };
        var dag = new { rij.persoon, dag = (long)Datums.Vandaag(nu).DayNumber };
        return schrijver.Voer(b =>
        {
            b.Verbinding.Execute(Sqlvraag.Voor("account_aangemeld"), dag);
            return b.Verbinding.Execute(Sqlvraag.Voor("sessie_bewaar"), rij);
        });
    }

    /// <inheritdoc/>
    public Task VerlengSessie(
        string sleutel,
        DateTimeOffset nu,
        DateTimeOffset vervaltOp,
        CancellationToken ct = default
    )
    {
        var vraag = new
        {
            hash = Sessiehash(sleutel),
            nu = Ms(nu),
            vervalt = Ms(vervaltOp),
        };
        return schrijver.Voer(b => b.Verbinding.Execute(Sqlvraag.Voor("sessie_verleng"), vraag));
    }

    /// <inheritdoc/>
    public Task<Sessie?> Sessie(string sleutel, DateTimeOffset nu, CancellationToken ct = default)
    {
        var hash = Sessiehash(sleutel);
        return Lees("sessie_lezen", new { hash, nu = Ms(nu) }, Sessie);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Sessie>> Sessies(
        PersoonId persoon,
        DateTimeOffset nu,
        CancellationToken ct = default
    )
    {
        var vraag = new { persoon = Bytes(persoon.Waarde), nu = Ms(nu) };
        return Bewaakt<IReadOnlyList<Sessie>>(v =>
            [.. v.Query<Registerrij>(Sqlvraag.Voor("sessies_lezen"), vraag).Select(Sessie)]
        );
    }

    /// <inheritdoc/>
    public async Task<bool> WisselSessie(
        string sleutel,
        string nieuw,
        ReadOnlyMemory<byte> kaartje,
        CancellationToken ct = default
    )
    {
        var hash = Sessiehash(nieuw);
        var vraag = new
        {
            oud = Sessiehash(sleutel),
            hash,
            kaartje = Versleuteling.Versleutel(_sleutel, kaartje.Span, hash),
        };
        return await schrijver.Voer(b =>
                b.Verbinding.Execute(Sqlvraag.Voor("sessie_wissel"), vraag)
            ) == 1;
    }

    /// <inheritdoc/>
    public Task VerwijderSessie(string sleutel, CancellationToken ct = default) =>
        VerwijderSessie(Sessiehash(sleutel), ct);

    /// <inheritdoc/>
    public Task VerwijderSessie(ReadOnlyMemory<byte> hash, CancellationToken ct = default)
    {
        var vraag = new { hash = hash.ToArray() };
        return schrijver.Voer(b =>
            b.Verbinding.Execute(Sqlvraag.Voor("sessie_verwijderen"), vraag)
        );
    }

    /// <inheritdoc/>
    public Task VerwijderSessies(PersoonId persoon, CancellationToken ct = default)
    {
        var vraag = new { persoon = Bytes(persoon.Waarde) };
        return schrijver.Voer(b =>
            b.Verbinding.Execute(Sqlvraag.Voor("sessies_verwijderen"), vraag)
        );
    }

    private Sessie Sessie(Registerrij rij) =>
        new(
            new PersoonId(Versleuteling.Id(rij.Persoon)),
            Ontsleuteld(rij.Kaartje, rij.Hash),
            DateTimeOffset.FromUnixTimeMilliseconds(rij.Vervalt),
            DateTimeOffset.FromUnixTimeMilliseconds(rij.Laatst),
            rij.Hash
        );

    private static byte[] Sessiehash(string sleutel) =>
        SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(sleutel));

    private byte[] Ontsleuteld(byte[] dicht, byte[] hash)
    {
        try
        {
            return Versleuteling.Ontsleutel(_sleutel, dicht, hash);
        }
        catch (CryptographicException e)
        {
            throw new OpslagBeschadigd("Een sessie is beschadigd.", e);
        }
    }
}
