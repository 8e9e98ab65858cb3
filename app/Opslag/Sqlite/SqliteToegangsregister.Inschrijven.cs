using Casusoverleg.Domein;
using Dapper;

namespace Casusoverleg.Opslag.Sqlite;

/// <summary>Enrolling with a link, and coming back with one.</summary>
internal sealed partial class SqliteToegangsregister
{
    /// <inheritdoc/>
    public Task<string> NieuweInschrijflink(
        string naam,
        DateTimeOffset vervaltOp,
        PersoonId? terug = null,
        CancellationToken ct = default
    ) => MaakLink(new Linkvorm(naam, "", terug?.ToString()), vervaltOp, terug, regel: null);

    /// <inheritdoc/>
    public Task<string> NieuwAccount(
        NieuwAccount wie,
        DateTimeOffset vervaltOp,
        Verantwoordingsregel regel,
        CancellationToken ct = default
    )
    {
        if (wie.Rol == Rol.Gast)
        {
            throw new ArgumentException("Een gast heeft geen account.", nameof(wie));
        }
        var vorm = new Linkvorm(
            wie.Naam,
            "",
            Rol: wie.Rol,
            Bij: wie.Organisatie?.ToString(),
            Mail: wie.Mail,
            Gemaakt: regel.Tijd
        );
        return MaakLink(vorm, vervaltOp, terug: null, regel);
    }

    /// <inheritdoc/>
    public async Task<string?> Terugkomlink(
        PersoonId persoon,
        DateTimeOffset vervaltOp,
        Verantwoordingsregel regel,
        CancellationToken ct = default
    )
    {
        if (
            await Persoon(persoon, ct)
            is not { Rol: not Rol.Gast, Stand: Accountstand.Actief } bekend
        )
        {
            return null;
        }
        var nood = await MeldtZichElders(bekend, ct);
        var vorm = new Linkvorm(
            bekend.Naam,
            "",
            persoon.ToString(),
            Nood: nood,
            Gemaakt: regel.Tijd
        );
        return await MaakLink(vorm, vervaltOp, persoon, regel);
    }

    private async Task<string> MaakLink(
        Linkvorm vorm,
        DateTimeOffset vervaltOp,
        PersoonId? terug,
        Verantwoordingsregel? regel
    )
    {
        var (geheim, hash) = NieuwGeheim();
        var rij = new
        {
            hash,
            gegevens = Codering.Dicht(_sleutel, vorm, Archiefjson.Default.Linkvorm, hash),
            vervalt = Ms(vervaltOp),
            persoon = terug is { } wie ? Bytes(wie.Waarde) : null,
        };
        var verantwoord = Verantwoording(regel);
        await schrijver.Voer(b =>
        {
            b.Verbinding.Execute(Sqlvraag.Voor("inschrijflink_maak"), rij);
            verantwoord(b);
            return true;
        });
        return geheim;
    }

    /// <inheritdoc/>
    public Task<Persoon?> SchrijfIn(
        string geheim,
        string naam,
        string organisatie,
        DateTimeOffset nu,
        Func<Persoon, Verantwoordingsregel>? regel = null,
        CancellationToken ct = default
    ) =>
        Hash(geheim) is { } hash
            ? schrijver.Voer(b =>
            {
                var persoon = SchrijfIn(b, hash, naam, organisatie, nu);
                if (persoon is not null && regel is not null)
                {
                    Verantwoording(regel(persoon))(b);
                }
                return persoon;
            })
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
        var link = OpenLink(hash, gegevens);
        if (link.Terug is { } terug)
        {
            return
                Account(beurt, PersoonIdVan(terug)) is { Stand: Accountstand.Actief } bekend
                && (link.Nood || !MeldtZichElders(beurt, bekend))
                ? bekend
                : null;
        }
        return MaakAccount(beurt, link, naam, organisatie);
    }

    // Who signs in through their organisation comes back by that alone: a link of before ends, one that was made since is a way out.
    private bool MeldtZichElders(Schrijfbeurt beurt, Persoon persoon) =>
        Organisaties(beurt.Verbinding).Any(o => o.MeldtAan(persoon));

    private Persoon MaakAccount(Schrijfbeurt beurt, Linkvorm link, string naam, string organisatie)
    {
        // It may have been taken away since the link was made. Who types the name of one that is recorded is recorded with it: an administrator
        // sees them there, and nobody carries such a name beside it.
        var bij = Organisaties(beurt.Verbinding)
            .FirstOrDefault(o =>
                link.Bij is { } id ? o.Id.ToString() == id : Zelfde(o.Wat.Naam, organisatie)
            );
        var heet = link.Naam.Length > 0 ? link.Naam : naam;
        var persoon = new Persoon(PersoonId.Nieuw(), heet, bij?.Wat.Naam ?? organisatie, link.Rol)
        {
            Bij = bij?.Id,
            // Somebody else took the address meanwhile: then it is theirs.
            Mail = link.Mail is { } mail && !IsBezet(beurt, mail, default) ? mail : null,
        };
        beurt.Verbinding.Execute(Sqlvraag.Voor("persoon_maak"), Persoonsrij(persoon));
        return persoon;
    }

    private static PersoonId PersoonIdVan(string tekst) => new(Guid.ParseExact(tekst, "N"));
}
