using System.Security.Cryptography;
using System.Text;
using Casusoverleg.Domein;
using Casusoverleg.Opslag.Kluis;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Casusoverleg.Opslag.Sqlite;

/// <summary>Accounts: their role, whether they can be used, and where they belong.</summary>
internal sealed partial class SqliteToegangsregister
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<Persoon>> Accounts(CancellationToken ct = default) =>
        Bewaakt<IReadOnlyList<Persoon>>(v =>
            [
                .. v.Query<Registerrij>(Sqlvraag.Voor("accounts_lezen"))
                    .Select(Open)
                    .OrderBy(static p => p.Naam, StringComparer.OrdinalIgnoreCase),
            ]
        );

    /// <inheritdoc/>
    public Task<Persoon?> MetMail(string mail, CancellationToken ct = default) =>
        Lees("account_met_mail", new { mail = Mailhash(mail) }, Open);

    /// <inheritdoc/>
    public Task<Accountuitkomst> ZetRol(
        PersoonId persoon,
        Rol rol,
        Verantwoordingsregel regel,
        CancellationToken ct = default
    )
    {
        if (rol == Rol.Gast)
        {
            throw new ArgumentException("Een account wordt geen gast.", nameof(rol));
        }
        var vraag = new { id = Bytes(persoon.Waarde), rol = (long)rol };
        return Wijzig(
            regel,
            b =>
            {
                if (
                    rol.ZonderInhoud()
                    && b.Verbinding.QuerySingle<long>(Sqlvraag.Voor("persoon_doet_mee"), vraag) != 0
                )
                {
                    return Accountuitkomst.DoetMee;
                }
                if (b.Verbinding.Execute(Sqlvraag.Voor("account_rol"), vraag) == 0)
                {
                    return Accountuitkomst.Onbekend;
                }
                b.Verbinding.Execute(Sqlvraag.Voor("inschrijflinks_van_persoon"), vraag);
                return Accountuitkomst.Gelukt;
            }
        );
    }

    /// <inheritdoc/>
    public Task<Accountuitkomst> ZetStand(
        PersoonId persoon,
        Accountstand stand,
        Verantwoordingsregel regel,
        CancellationToken ct = default
    )
    {
        var vraag = new { id = Bytes(persoon.Waarde), gesloten = (long)stand };
        return Wijzig(
            regel,
            b =>
            {
                if (b.Verbinding.Execute(Sqlvraag.Voor("account_stand"), vraag) == 0)
                {
                    return Accountuitkomst.Onbekend;
                }
                b.Verbinding.Execute(Sqlvraag.Voor("inschrijflinks_van_persoon"), vraag);
                return Accountuitkomst.Gelukt;
            }
        );
    }

    /// <inheritdoc/>
    public Task<Accountuitkomst> ZetGegevens(
        PersoonId persoon,
        OrganisatieId? organisatie,
        string? mail,
        Verantwoordingsregel regel,
        CancellationToken ct = default
    ) =>
        Wijzig(
            regel,
            b =>
            {
                if (Account(b, persoon) is not { } bekend)
                {
                    return Accountuitkomst.Onbekend;
                }
                if (mail is not null && IsBezet(b, mail, persoon))
                {
                    return Accountuitkomst.MailBezet;
                }
                var bij = Organisaties(b.Verbinding).FirstOrDefault(o => o.Id == organisatie);
                Schrijf(
                    b,
                    bekend with
                    {
                        Organisatie = bij?.Wat.Naam ?? bekend.Organisatie,
                        Bij = bij?.Id,
                        Mail = mail,
                    }
                );
                return Accountuitkomst.Gelukt;
            }
        );

    // The line is written with what it is about, or neither is.
    private Task<Accountuitkomst> Wijzig(
        Verantwoordingsregel regel,
        Func<Schrijfbeurt, Accountuitkomst> werk
    )
    {
        var verantwoord = Verantwoording(regel);
        return schrijver.Voer(b =>
        {
            var uitkomst = werk(b);
            if (uitkomst == Accountuitkomst.Gelukt)
            {
                verantwoord(b);
            }
            return uitkomst;
        });
    }

    private Action<Schrijfbeurt> Verantwoording(Verantwoordingsregel? regel) =>
        regel is null ? static _ => { } : archief.InstallatieVerantwoording([regel]);

    private Persoon? Account(Schrijfbeurt beurt, PersoonId persoon) =>
        beurt.Verbinding.QueryFirstOrDefault<Registerrij>(
            Sqlvraag.Voor("persoon_lezen"),
            new { id = Bytes(persoon.Waarde) }
        )
            is { Rol: > 0 } rij
            ? Open(rij)
            : null;

    private void Schrijf(Schrijfbeurt beurt, Persoon persoon) =>
        beurt.Verbinding.Execute(Sqlvraag.Voor("account_gegevens"), Persoonsrij(persoon));

    private bool IsBezet(Schrijfbeurt beurt, string mail, PersoonId behalve) =>
        beurt.Verbinding.QuerySingle<long>(
            Sqlvraag.Voor("account_mail_bezet"),
            new { mail = Mailhash(mail), id = Bytes(behalve.Waarde) }
        ) != 0;

    // Addresses are few enough to try them all: without the key outside the database the hash says nothing.
    private byte[] Mailhash(string mail) =>
        HMACSHA256.HashData(_mailsleutel, Encoding.UTF8.GetBytes(mail.Trim().ToLowerInvariant()));

    private object Persoonsrij(Persoon persoon)
    {
        var id = Bytes(persoon.Id.Waarde);
        return new
        {
            id,
            gegevens = Codering.Dicht(
                _sleutel,
                new Persoonsvorm(persoon.Naam, persoon.Organisatie, persoon.Mail),
                Archiefjson.Default.Persoonsvorm,
                id
            ),
            rol = (long)persoon.Rol,
            bij = persoon.Bij is { } bij ? Bytes(bij.Waarde) : null,
            mail = persoon.Mail is { } mail ? Mailhash(mail) : null,
        };
    }

    private Persoon Open(Registerrij rij)
    {
        var vorm = Codering.Open(
            _sleutel,
            rij.Gegevens,
            Archiefjson.Default.Persoonsvorm,
            rij.Id,
            "Een persoon"
        );
        return new(
            new PersoonId(Versleuteling.Id(rij.Id)),
            vorm.Naam,
            vorm.Organisatie,
            (Rol)rij.Rol
        )
        {
            Bij = rij.Bij is { } bij ? new OrganisatieId(Versleuteling.Id(bij)) : null,
            Mail = vorm.Mail,
            Stand = (Accountstand)rij.Gesloten,
            LaatstAangemeld = rij.Aangemeld is { } dag ? DateOnly.FromDayNumber((int)dag) : null,
        };
    }
}
