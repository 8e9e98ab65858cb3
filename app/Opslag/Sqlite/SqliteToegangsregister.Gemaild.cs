using System.Security.Cryptography;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Casusoverleg.Opslag.Sqlite;

/// <summary>Links that went by mail, used by who has that address. The address stands with the mail alone, and goes with the invitation.</summary>
internal sealed partial class SqliteToegangsregister
{
    /// <inheritdoc/>
    public async Task<Gemaild?> Gemaild(
        string geheim,
        DateTimeOffset nu,
        CancellationToken ct = default
    )
    {
        if (Hash(geheim) is not { } hash)
        {
            return null;
        }
        return await Bewaakt(v => Adres(v, new { hash, nu = Ms(nu) })) is { } adres
            ? new Gemaild(hash, adres)
            : null;
    }

    /// <inheritdoc/>
    public Task<Verzilvering> VerzilverMetMail(
        ReadOnlyMemory<byte> uitnodiging,
        string mail,
        DateTimeOffset nu,
        CancellationToken ct = default
    )
    {
        var vraag = new { hash = uitnodiging.ToArray(), nu = Ms(nu) };
        return schrijver.Voer<Verzilvering>(b =>
        {
            var rij = b.Verbinding.QueryFirstOrDefault<Registerrij>(
                Sqlvraag.Voor("uitnodiging_lezen"),
                vraag
            );
            if (rij is null || Adres(b.Verbinding, vraag) is not { } adres)
            {
                return new Verzilvering.Ongeldig();
            }
            return CryptographicOperations.FixedTimeEquals(Mailhash(adres), Mailhash(mail))
                ? Gebruik(b, rij, vraag)
                : new Verzilvering.AnderAdres();
        });
    }

    private string? Adres(SqliteConnection verbinding, object vraag) =>
        verbinding.QueryFirstOrDefault<Postrij>(Sqlvraag.Voor("uitnodiging_adres"), vraag)
            is { } rij
            ? Leesbaar(rij)?.Adres
            : null;
}
