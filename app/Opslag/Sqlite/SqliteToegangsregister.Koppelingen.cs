using System.Security.Cryptography;
using System.Text;
using Casusoverleg.Domein;
using Casusoverleg.Opslag.Kluis;
using Dapper;

namespace Casusoverleg.Opslag.Sqlite;

/// <summary>Who somebody at an OpenID provider is here.</summary>
internal sealed partial class SqliteToegangsregister
{
    /// <inheritdoc/>
    public async Task<PersoonId?> Gekoppeld(
        string uitgever,
        string subject,
        CancellationToken ct = default
    )
    {
        var vraag = new { wie = Koppelhash(uitgever, subject) };
        var id = await Bewaakt(v =>
            v.QueryFirstOrDefault<byte[]>(Sqlvraag.Voor("koppeling_lezen"), vraag)
        );
        return id is null ? null : new PersoonId(Versleuteling.Id(id));
    }

    /// <inheritdoc/>
    public Task<bool> Koppel(
        string uitgever,
        string subject,
        PersoonId persoon,
        Verantwoordingsregel regel,
        CancellationToken ct = default
    )
    {
        var rij = new
        {
            wie = Koppelhash(uitgever, subject),
            uitgever = Koppelhash(uitgever, ""),
            persoon = Bytes(persoon.Waarde),
        };
        var verantwoord = Verantwoording(regel);
        return schrijver.Voer(b =>
        {
            if (b.Verbinding.Execute(Sqlvraag.Voor("koppeling_maak"), rij) == 0)
            {
                return false;
            }
            verantwoord(b);
            return true;
        });
    }

    // A subject may be a mail address. No issuer holds a line break, so that two parts are never read as two others.
    private byte[] Koppelhash(string uitgever, string subject) =>
        HMACSHA256.HashData(_mailsleutel, Encoding.UTF8.GetBytes($"{uitgever}\n{subject}"));
}
