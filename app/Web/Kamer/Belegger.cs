using Casusoverleg.Domein;
using Casusoverleg.Opslag;

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

/// <summary>Convening: the decision, the first events, and an invitation for each who is needed. The one way in for page and demo.</summary>
internal sealed class Belegger(
    IArchief archief,
    IToegangsregister register,
    Klok klok,
    Instellingen instellingen,
    TimeProvider tijd
)
{
    /// <summary>Convenes, or says which rule refuses.</summary>
    /// <exception cref="OpslagMislukt">It could not be stored; then there is no overleg.</exception>
    public async Task<(Bijeengeroepen? Overleg, Weigering? Weigering)> BelegAsync(
        PersoonId regisseur,
        Belegging belegging
    )
    {
        var uitkomst = Convocatie.Beleg(belegging, Termijnen);
        if (uitkomst is not Belegd belegd)
            return (null, (Weigering)uitkomst);
        var id = OverlegId.Nieuw();
        var poging = new Poging(Overleg.Leeg(id), new Logboek([]), tijd.GetUtcNow());
        poging.Leg(belegd.Gebeurtenissen, belegd.Regisseur, null);
        await archief.VoegToe(id, 0, poging.Nieuw, poging.Regels);
        klok.Zet(poging.Stand);
        await register.VoegDeelnameToe(regisseur, id, belegd.Regisseur);
        var toegang = new List<Toegangsbewijs>();
        foreach (var genodigde in belegging.Deelnemers.Where(g => !g.Regisseur))
        {
            var gegevens = await NodigUitAsync(
                id,
                belegd.Deelnemers[genodigde.Id!],
                genodigde.Naam,
                genodigde.Organisatie
            );
            toegang.Add(new(genodigde.Id!, genodigde.Naam, gegevens.Geheim, gegevens.Code));
        }
        return (new(id, belegd, toegang), null);
    }

    /// <summary>A new link and code for one deelnemer; earlier ones end (besluit 22).</summary>
    public async Task<Uitnodigingsgegevens> NodigUitAsync(
        OverlegId overleg,
        DeelnemerId deelnemer,
        string naam,
        string? organisatie
    )
    {
        var persoon =
            await register.PersoonVan(overleg, deelnemer)
            ?? await register.NieuwePersoon(naam, organisatie ?? "", regisseur: false);
        var vervalt = tijd.GetUtcNow().AddDays(instellingen.Toegang.UitnodigingDagen);
        return await register.NieuweUitnodiging(overleg, deelnemer, persoon, vervalt);
    }

    private Termijnen Termijnen =>
        new(
            TimeSpan.FromSeconds(instellingen.Sluiten.AftelSeconden),
            TimeSpan.FromHours(instellingen.Overleg.TermijnUren),
            TimeSpan.FromDays(instellingen.Overleg.OngeopendDagen)
        );
}
