using System.Collections.Immutable;
using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Mail;
using Persoon = Casusoverleg.Opslag.Persoon;

namespace Casusoverleg.Web.Kamer;

/// <summary>How somebody who was invited gets in: the secret goes in a link, the code by another channel.</summary>
/// <param name="Deelnemer">The local id of the form.</param>
internal sealed record Toegangsbewijs(string Deelnemer, string Naam, string Geheim, string Code);

/// <summary>An overleg that was convened, durably, with everybody invited.</summary>
internal sealed record Bijeengeroepen(
    OverlegId Id,
    Belegd Belegd,
    IReadOnlyList<Toegangsbewijs> Toegang
);

/// <summary>The form of convening, with the mail addresses of those who get their link by mail: those are no part of the overleg.</summary>
/// <param name="Post">By local id.</param>
internal sealed record Belegvraag(
    Overleggegevens Overleg,
    ImmutableArray<BelegdeBetrokkene> Betrokkenen,
    ImmutableArray<Genodigde> Deelnemers,
    string? Naam = null,
    Planning? Gepland = null,
    OverlegId? VervolgVan = null,
    ImmutableDictionary<string, string>? Post = null
) : Belegging(Overleg, Betrokkenen, Deelnemers, Naam, Gepland, VervolgVan);

/// <summary>Convening: the decision, the first events, and an invitation for each who is needed. The one way in for page and demo.</summary>
internal sealed class Belegger(
    IArchief archief,
    IToegangsregister register,
    Klok klok,
    Vervolg vervolg,
    Afschermer afschermer,
    Postbode postbode,
    Rolwacht rolwacht,
    Instellingen instellingen,
    TimeProvider tijd
)
{
    /// <summary>Convenes, or says which rule refuses.</summary>
    /// <param name="aanvraag">
    /// Random, made by the page: the same convening sent again after a lost connection gives the overleg of the first time with new links
    /// and codes; other content under the same id is refused V01 (besluit 3).
    /// </param>
    /// <exception cref="OpslagMislukt">It could not all be stored; sent again under the same id it is completed.</exception>
    public async Task<(Bijeengeroepen? Overleg, Weigering? Weigering)> BelegAsync(
        PersoonId regisseur,
        Belegging belegging,
        Guid? aanvraag = null
    )
    {
        if (
            postbode.Bezwaar(regisseur, [.. (belegging as Belegvraag)?.Post?.Values ?? []]) is
            { } bezwaar
        )
            return (null, bezwaar);
        var wie = await register.Persoon(regisseur);
        if (wie is not { Regisseur: true, Stand: Accountstand.Actief })
            return (null, Rolwacht.GeenRegisseur);
        belegging = Ondertekend(belegging, wie);
        var id = aanvraag is { } eigen ? Belegaanvraag.IdVan(regisseur, eigen) : OverlegId.Nieuw();
        if (aanvraag is not null && await archief.Kop(id) is not null)
            return await HerhaalAsync(regisseur, id, belegging);
        if (
            (await register.Deelnames(regisseur)).Count >= instellingen.Grenzen.OverleggenPerPersoon
        )
            return (null, TeVeel);
        var nu = tijd.GetUtcNow();
        var (belegd, nee) = await OordeelAsync(regisseur, belegging, nu);
        if (belegd is null)
            return (null, nee);
        var poging = new Poging(Overleg.Leeg(id), new Logboek([]), nu);
        var merk = aanvraag is { } eenmaal ? Belegaanvraag.Merk(eenmaal, belegging) : null;
        poging.Leg(belegd.Gebeurtenissen, belegd.Regisseur, merk);
        try
        {
            await archief.VoegToe(id, 0, poging.Nieuw, poging.Regels);
        }
        catch (Versieconflict)
        {
            return await HerhaalAsync(regisseur, id, belegging);
        }
        klok.Zet(poging.Stand);
        return (await NodigAllenUitAsync(regisseur, id, belegging, belegd), null);
    }

    // What the rules say of it, and then those that look beyond this overleg.
    private async Task<(Belegd?, Weigering?)> OordeelAsync(
        PersoonId regisseur,
        Belegging belegging,
        DateTimeOffset nu
    )
    {
        var (eerder, onbekend) = await EerderAsync(regisseur, belegging);
        if (onbekend is not null)
            return (null, onbekend);
        var uitkomst = Convocatie.Beleg(belegging, Termijnen, nu, eerder);
        if (uitkomst is not Belegd belegd)
            return (null, (Weigering)uitkomst);
        if (rolwacht.Toets(belegging.Deelnemers) is { } zonderInhoud)
            return (null, zonderInhoud);
        if (afschermer.Toets(regisseur, belegging.Deelnemers) is not { } afgeschermd)
            return (belegd, null);
        await archief.Verantwoord(default, [Verantwoord.AfgeschermdBijBeleggen(nu, regisseur)]);
        return (null, afgeschermd);
    }

    // Who took part in what this follows; only its regisseur gets to know, and is asked for a new noodzaak of each (R03).
    private async Task<(IReadOnlySet<Naamsleutel>?, Weigering?)> EerderAsync(
        PersoonId regisseur,
        Belegging belegging
    )
    {
        if (belegging.VervolgVan is not { } van)
            return (null, null);
        return await vervolg.VindAsync(regisseur, van) is { } voorganger
            ? (
                voorganger
                    .Wie.Select(static p => Naamsleutel.Van(p.Naam, p.Organisatie))
                    .ToHashSet(),
                null
            )
            : (null, Vervolg.Onbekend);
    }

    // Who convenes is who signed in: the others read this name, so it does not come from the form.
    private static Belegging Ondertekend(Belegging belegging, Persoon regisseur) =>
        belegging.Deelnemers.IsDefault
            ? belegging
            : belegging with
            {
                Deelnemers =
                [
                    .. belegging.Deelnemers.Select(d =>
                        d is { Regisseur: true }
                            ? d with
                            {
                                Naam = regisseur.Naam,
                                Organisatie = regisseur.Organisatie,
                            }
                            : d
                    ),
                ],
            };

    // Whoever convened did not get the answer: what is there already stands, only the ways in are made anew.
    private async Task<(Bijeengeroepen?, Weigering?)> HerhaalAsync(
        PersoonId regisseur,
        OverlegId id,
        Belegging belegging
    )
    {
        var begin = await archief.Lees(id);
        if (
            begin is not [{ Merk: { } merk, Gebeurtenis: OverlegBelegd eerste }, ..]
            || merk.Vingerafdruk != Belegaanvraag.Afdruk(belegging)
            || await IsBegonnenAsync(id, begin)
        )
            return (null, AlBijeengeroepen);
        var deelnemers = begin
            .Select(static v => v.Gebeurtenis)
            .OfType<DeelnemerUitgenodigd>()
            .Zip(belegging.Deelnemers)
            .ToImmutableDictionary(static p => p.Second.Id!, static p => p.First.Deelnemer.Id);
        var betrokkenen = eerste
            .Betrokkenen.Zip(belegging.Betrokkenen)
            .ToImmutableDictionary(static p => p.Second.Id, static p => p.First.Id);
        var zelf = deelnemers[belegging.Deelnemers.Single(static d => d.Regisseur).Id!];
        var belegd = new Belegd([], deelnemers, betrokkenen, zelf);
        return (await NodigAllenUitAsync(regisseur, id, belegging, belegd), null);
    }

    // Once anything happened, or anybody came in, a new link is given one at a time, for all to see (besluit 22).
    private async Task<bool> IsBegonnenAsync(OverlegId id, IReadOnlyList<Vastgelegd> log)
    {
        var genodigden = log.Select(static v => v.Gebeurtenis)
            .OfType<DeelnemerUitgenodigd>()
            .Select(static e => e.Deelnemer)
            .ToList();
        // What convening itself records: the overleg, each invitation, and the regisseur's own acceptance.
        if (log.Count > genodigden.Count + 2)
            return true;
        foreach (var genodigde in genodigden.Where(static d => !d.Regisseur))
        {
            if (
                await register.PersoonVan(id, genodigde.Id) is { } persoon
                && await register.Deelnemer(persoon, id) is not null
            )
                return true;
        }
        return false;
    }

    private async Task<Bijeengeroepen> NodigAllenUitAsync(
        PersoonId regisseur,
        OverlegId id,
        Belegging belegging,
        Belegd belegd
    )
    {
        await register.VoegDeelnameToe(regisseur, id, belegd.Regisseur);
        var toegang = new List<Toegangsbewijs>();
        var post = (belegging as Belegvraag)?.Post;
        var uitnodiger = belegging.Deelnemers.Single(static d => d.Regisseur).Naam;
        foreach (var genodigde in belegging.Deelnemers.Where(g => !g.Regisseur))
        {
            var gegevens = await NodigUitAsync(
                id,
                belegd.Deelnemers[genodigde.Id!],
                genodigde.Naam,
                genodigde.Organisatie,
                post?.GetValueOrDefault(genodigde.Id!) is { } adres
                    ? new Mailverzoek(adres, uitnodiger, belegging.Gepland)
                    : null
            );
            toegang.Add(new(genodigde.Id!, genodigde.Naam, gegevens.Geheim, gegevens.Code));
        }
        return new(id, belegd, toegang);
    }

    /// <summary>A new link and code for one deelnemer; earlier ones end (besluit 22).</summary>
    /// <param name="mail">The link goes by mail too, if there is a mail server; the code never does.</param>
    public async Task<Uitnodigingsgegevens> NodigUitAsync(
        OverlegId overleg,
        DeelnemerId deelnemer,
        string naam,
        string? organisatie,
        Mailverzoek? mail = null
    )
    {
        var persoon =
            await register.PersoonVan(overleg, deelnemer)
            ?? await register.NieuwePersoon(naam, organisatie ?? "", regisseur: false);
        var nu = tijd.GetUtcNow();
        var gegevens = await register.NieuweUitnodiging(
            overleg,
            deelnemer,
            persoon,
            nu.AddDays(instellingen.Toegang.UitnodigingDagen),
            mail is null
                ? null
                : new(g => Uitnodigingsmail.Maak(mail, instellingen.Adres!, g, deelnemer, nu), nu)
        );
        if (mail is not null)
            postbode.Wek();
        return gegevens;
    }

    private Termijnen Termijnen =>
        new(
            TimeSpan.FromSeconds(instellingen.Sluiten.AftelSeconden),
            TimeSpan.FromHours(instellingen.Overleg.TermijnUren),
            TimeSpan.FromDays(instellingen.Overleg.OngeopendDagen),
            TimeSpan.FromHours(instellingen.Overleg.AanvullenUren)
        );

    private static readonly Weigering TeVeel = Weigering.Van(
        Regel.V04,
        "Je doet al aan heel veel overleggen mee. Een overleg telt mee tot het gesloten is en alle meeneemlijsten weg zijn. Daarna kun je weer een nieuw overleg bijeenroepen."
    );

    private static readonly Weigering AlBijeengeroepen = Weigering.Van(
        Regel.V01,
        "Dit overleg is al bijeengeroepen, met wat er toen stond. Je vindt het bij Mijn overleggen."
    );
}
