using System.Security.Cryptography;
using Casusoverleg.Domein;
using Casusoverleg.Domein.Regels;
using Dapper;

namespace Casusoverleg.Opslag.Sqlite;

/// <summary>Invitations, and the codes that come with them.</summary>
internal sealed partial class SqliteToegangsregister
{
    /// <inheritdoc/>
    public async Task<Uitnodigingsgegevens> NieuweUitnodiging(
        OverlegId overleg,
        DeelnemerId deelnemer,
        PersoonId persoon,
        DateTimeOffset vervaltOp,
        Uitnodigingspost? post = null,
        CancellationToken ct = default
    )
    {
        var (geheim, hash) = NieuwGeheim();
        var code = NieuweCode();
        var zout = RandomNumberGenerator.GetBytes(16);
        var rij = new
        {
            hash,
            overleg = Bytes(overleg.Waarde),
            deelnemer = Bytes(deelnemer.Waarde),
            persoon = Bytes(persoon.Waarde),
            zout,
            code = Codehash(zout, code),
            vervalt = Ms(vervaltOp),
        };
        var brief = post is null
            ? null
            : Postwaarden(hash, overleg, deelnemer, post.Bericht(geheim), post.Op);
        await schrijver.Voer(b =>
        {
            // The row keeps no time of ending but that it ended: the time is in the accountability.
            b.Verbinding.Execute(
                Sqlvraag.Voor("uitnodigingen_intrekken"),
                new
                {
                    rij.overleg,
                    rij.deelnemer,
                    nu = 0L,
                }
            );
            b.Verbinding.Execute(Sqlvraag.Voor("uitnodiging_maak"), rij);
            return brief is null ? 0 : b.Verbinding.Execute(Sqlvraag.Voor("post_maak"), brief);
        });
        return new Uitnodigingsgegevens(geheim, code);
    }

    /// <inheritdoc/>
    public async Task<Verzilvering> Verzilver(
        string geheim,
        string code,
        DateTimeOffset nu,
        CancellationToken ct = default
    )
    {
        if (Hash(geheim) is not { } hash)
        {
            return new Verzilvering.Ongeldig();
        }
        // One at a time, on the writer's thread: five tries are five, however many are sent at once.
        return await schrijver.Voer(b =>
        {
            var vraag = new { hash, nu = Ms(nu) };
            var rij = b.Verbinding.QueryFirstOrDefault<Registerrij>(
                Sqlvraag.Voor("uitnodiging_lezen"),
                vraag
            );
            if (rij is null)
            {
                return new Verzilvering.Ongeldig();
            }
            return CryptographicOperations.FixedTimeEquals(
                Codehash(rij.Zout, code.Trim()),
                rij.Code
            )
                ? Gebruik(b, rij, vraag)
                : Mis(b, rij, vraag);
        });
    }

    /// <inheritdoc/>
    public Task TrekUitnodigingIn(
        OverlegId overleg,
        DeelnemerId deelnemer,
        CancellationToken ct = default
    ) =>
        schrijver.Voer(b =>
            b.Verbinding.Execute(
                Sqlvraag.Voor("uitnodigingen_intrekken"),
                new
                {
                    overleg = Bytes(overleg.Waarde),
                    deelnemer = Bytes(deelnemer.Waarde),
                    nu = 0L,
                }
            )
        );

    /// <inheritdoc/>
    public Task BeeindigUitnodigingen(OverlegId overleg, CancellationToken ct = default) =>
        schrijver.Voer(b =>
            b.Verbinding.Execute(
                Sqlvraag.Voor("uitnodigingen_beeindigen"),
                new { overleg = Bytes(overleg.Waarde), nu = 0L }
            )
        );

    /// <inheritdoc/>
    public async Task<Codebewijs?> ToetsCode(
        string geheim,
        string code,
        CancellationToken ct = default
    )
    {
        if (Hash(geheim) is not { } hash)
        {
            return null;
        }
        return await schrijver.Voer<Codebewijs?>(b =>
        {
            var rij = b.Verbinding.QueryFirstOrDefault<Registerrij>(
                Sqlvraag.Voor("uitnodiging_gebruikt"),
                new { hash }
            );
            if (rij is null)
            {
                return null;
            }
            if (rij.Pogingen >= HoogstensPogingen)
            {
                return new Codebewijs(false, 0);
            }
            var klopt = CryptographicOperations.FixedTimeEquals(
                Codehash(rij.Zout, code.Trim()),
                rij.Code
            );
            b.Verbinding.Execute(
                Sqlvraag.Voor(klopt ? "uitnodiging_pogingen_nul" : "uitnodiging_poging"),
                new { hash }
            );
            return new Codebewijs(klopt, HoogstensPogingen - (int)rij.Pogingen - 1);
        });
    }

    private static Verzilvering Gebruik(Schrijfbeurt beurt, Registerrij rij, object vraag)
    {
        var deelname = rij.Deelname();
        beurt.Verbinding.Execute(Sqlvraag.Voor("uitnodiging_beeindig"), vraag);
        // Whoever sat in with an earlier link could still make one after this link was given.
        beurt.Verbinding.Execute(
            Sqlvraag.Voor("passkeys_van_gast_verwijderen"),
            new { persoon = rij.Persoon }
        );
        beurt.Verbinding.Execute(
            Sqlvraag.Voor("deelname_maak"),
            Wie(deelname.Persoon, deelname.Overleg, deelname.Deelnemer)
        );
        return new Verzilvering.Gelukt(deelname);
    }

    private static Verzilvering Mis(Schrijfbeurt beurt, Registerrij rij, object vraag)
    {
        var deelname = rij.Deelname();
        beurt.Verbinding.Execute(Sqlvraag.Voor("uitnodiging_poging"), vraag);
        var over = HoogstensPogingen - (int)rij.Pogingen - 1;
        if (over > 0)
        {
            return new Verzilvering.VerkeerdeCode(over, deelname.Overleg, deelname.Deelnemer);
        }
        beurt.Verbinding.Execute(Sqlvraag.Voor("uitnodiging_beeindig"), vraag);
        return new Verzilvering.Geblokkeerd(deelname.Overleg, deelname.Deelnemer);
    }
}
