using System.Security.Cryptography;
using Casusoverleg.Domein;
using Casusoverleg.Domein.Regels;
using Dapper;

namespace Casusoverleg.Opslag.Sqlite;

/// <summary>Invitations and sessions.</summary>
internal sealed partial class SqliteToegangsregister
{
    /// <inheritdoc/>
    public async Task<Uitnodigingsgegevens> NieuweUitnodiging(
        OverlegId overleg,
        DeelnemerId deelnemer,
        PersoonId persoon,
        DateTimeOffset vervaltOp,
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
            return b.Verbinding.Execute(Sqlvraag.Voor("uitnodiging_maak"), rij);
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
            kaartje = Kluis.Versleuteling.Versleutel(_sleutel, kaartje.Span, hash),
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
        return Lees(
            "sessie_lezen",
            new { hash, nu = Ms(nu) },
            rij => new Sessie(
                new PersoonId(Kluis.Versleuteling.Id(rij.Persoon)),
                Ontsleuteld(rij.Kaartje, hash),
                DateTimeOffset.FromUnixTimeMilliseconds(rij.Vervalt)
            )
        );
    }

    /// <inheritdoc/>
    public Task VerwijderSessie(string sleutel, CancellationToken ct = default)
    {
        var vraag = new { hash = Sessiehash(sleutel) };
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

    private static Verzilvering Gebruik(Schrijfbeurt beurt, Registerrij rij, object vraag)
    {
        var deelname = rij.Deelname();
        beurt.Verbinding.Execute(Sqlvraag.Voor("uitnodiging_beeindig"), vraag);
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

    private static byte[] Sessiehash(string sleutel) =>
        SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(sleutel));

    private byte[] Ontsleuteld(byte[] dicht, byte[] hash)
    {
        try
        {
            return Kluis.Versleuteling.Ontsleutel(_sleutel, dicht, hash);
        }
        catch (CryptographicException e)
        {
            throw new OpslagBeschadigd("Een sessie is beschadigd.", e);
        }
    }
}
