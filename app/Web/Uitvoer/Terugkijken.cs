using System.Security.Claims;
using Casusoverleg.Domein;
using Casusoverleg.Domein.Regels;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Kamer;
using Casusoverleg.Web.Toegang;

namespace Casusoverleg.Web.Uitvoer;

/// <summary>One line of what a regisseur looks back upon (R62).</summary>
/// <param name="Id">By which it is ticked off; null while the overleg goes on, for then it is dealt with there.</param>
/// <param name="Naam">The name of the overleg, as long as that is known; null afterwards.</param>
/// <param name="Op">The day on which the overleg ended, or was convened.</param>
public sealed record Terugkijkregel(
    Guid? Id,
    OverlegId Overleg,
    string? Naam,
    DateTimeOffset Op,
    Herinnering Herinnering,
    DateTimeOffset? GedaanOp
)
{
    /// <summary>What there is to look at, in words.</summary>
    public string Wat =>
        Herinnering.Soort switch
        {
            Herinneringsoort.Afspraak => "Terugkijken op een afspraak",
            Herinneringsoort.Status => "Bespreken zonder toestemming loopt af",
            Herinneringsoort.Stap1 => "Opnieuw bezien of overleg mag",
            _ => "Opnieuw bezien of de betrokkene het kan weten",
        };
}

/// <summary>The days on which a regisseur is reminded: of overleggen that go on, and of those that are gone (besluit 23).</summary>
public sealed class Terugkijken
{
    private readonly IArchief archief;
    private readonly IToegangsregister register;
    private readonly Kamers kamers;
    private readonly Poort poort;
    private readonly TimeProvider tijd;

    internal Terugkijken(
        IArchief archief,
        IToegangsregister register,
        Kamers kamers,
        Poort poort,
        TimeProvider tijd
    ) =>
        (this.archief, this.register, this.kamers, this.poort, this.tijd) = (
            archief,
            register,
            kamers,
            poort,
            tijd
        );

    /// <summary>Today, in Europe/Amsterdam.</summary>
    public DateOnly Vandaag => Datums.Vandaag(tijd.GetUtcNow());

    /// <summary>Everything the person who asks is reminded of, by day.</summary>
    /// <exception cref="OpslagMislukt">It could not be read.</exception>
    public async Task<IReadOnlyList<Terugkijkregel>> MijnAsync(ClaimsPrincipal wie)
    {
        var regels = (await archief.Herinneringen(wie.PersoonId()))
            .Select(static d => new Terugkijkregel(
                d.Id,
                d.Overleg,
                null,
                d.GeslotenOp,
                d.Herinnering,
                d.GedaanOp
            ))
            .ToList();
        foreach (var deelname in await register.Deelnames(wie.PersoonId()))
            regels.AddRange(
                await kamers.KijkAsync<IEnumerable<Terugkijkregel>>(
                    deelname.Overleg,
                    stand => Levend(stand, deelname.Deelnemer),
                    []
                )
            );
        return [.. regels.OrderBy(static r => r.Herinnering.Dag)];
    }

    /// <summary>The days of one overleg, as a calendar without names or content; null when this person has none of it.</summary>
    /// <exception cref="OpslagMislukt">It could not be read, or not be recorded.</exception>
    public async Task<string?> AgendaAsync(ClaimsPrincipal wie, OverlegId overleg)
    {
        var dagen = (await archief.Herinneringen(wie.PersoonId()))
            .Where(d => d.Overleg == overleg)
            .ToList();
        if (dagen.Count == 0)
            return null;
        await poort.LegVastAsync(overleg, dagen[0].Voor, null, "terugkijken");
        return Agenda.Van(dagen, tijd.GetUtcNow());
    }

    /// <summary>Looked back, or not after all; false when that day is not there or not of this person.</summary>
    /// <exception cref="OpslagMislukt">It could not be stored.</exception>
    public Task<bool> VinkAfAsync(ClaimsPrincipal wie, Guid id, bool gedaan)
    {
        var nu = tijd.GetUtcNow();
        return archief.VinkAf(
            wie.PersoonId(),
            id,
            gedaan ? nu : null,
            dag => Verantwoord.Teruggekeken(nu, dag, gedaan)
        );
    }

    // An afspraak is looked back upon after the close; until then it can still change.
    private static List<Terugkijkregel> Levend(Overleg stand, DeelnemerId wie) =>
        stand.IsVoorbij
            ? []
            :
            [
                .. Herinnering
                    .Voor(stand, wie)
                    .Where(static h => h.Soort != Herinneringsoort.Afspraak)
                    .Select(h => new Terugkijkregel(
                        null,
                        stand.Id,
                        stand.Naam,
                        stand.BelegdOp,
                        h,
                        null
                    )),
            ];
}
