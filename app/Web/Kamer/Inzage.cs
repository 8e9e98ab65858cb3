using System.Security.Claims;
using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Toegang;
using Casusoverleg.Web.Uitvoer;

namespace Casusoverleg.Web.Kamer;

/// <summary>One line of "Mijn overleggen".</summary>
/// <param name="Regel">The overleg as this person knows it; null once it was destroyed.</param>
/// <param name="Eigen">What somebody who left can still take back (besluit 10); null for others.</param>
/// <param name="OphalenTot">Until when the list can be fetched.</param>
public sealed record MijnOverleg(
    OverlegId Id,
    DeelnemerId Jij,
    Overlegregel? Regel,
    EigenDeel? Eigen,
    Ophaalstand Lijst,
    DateTimeOffset? OphalenTot
);

/// <summary>What pages show of overleggen: always through what one deelnemer may know, never the overleg itself.</summary>
public sealed class Inzage
{
    private readonly IToegangsregister register;
    private readonly Kamers kamers;
    private readonly Lijsten lijsten;

    internal Inzage(IToegangsregister register, Kamers kamers, Lijsten lijsten) =>
        (this.register, this.kamers, this.lijsten) = (register, kamers, lijsten);

    /// <summary>The overleggen of the person who is asking, those that go on first.</summary>
    /// <exception cref="OpslagMislukt">They could not be read.</exception>
    public async Task<IReadOnlyList<MijnOverleg>> MijnAsync(ClaimsPrincipal wie)
    {
        var mijn = new List<MijnOverleg>();
        foreach (var deelname in await register.Deelnames(wie.PersoonId()))
        {
            var (regel, eigen) = await kamers.KijkAsync(
                deelname.Overleg,
                stand =>
                    (
                        Overlegregel.Voor(stand, deelname.Deelnemer),
                        stand.Deelnemer(deelname.Deelnemer) is { HoudtEigenDeel: true }
                            ? EigenDeel.Voor(stand, deelname.Deelnemer)
                            : null
                    ),
                default((Overlegregel?, EigenDeel?))
            );
            var (lijst, tot) = await lijsten.StandAsync(deelname.Overleg, deelname.Deelnemer);
            mijn.Add(new(deelname.Overleg, deelname.Deelnemer, regel, eigen, lijst, tot));
        }
        return [.. mijn.OrderBy(static m => m.Regel is null)];
    }

    /// <summary>The briefing of somebody who was invited (R07); null when they are not (any more).</summary>
    /// <exception cref="OpslagMislukt">It could not be read.</exception>
    public Task<Uitnodiging?> UitnodigingAsync(OverlegId overleg, DeelnemerId wie) =>
        kamers.KijkAsync<Uitnodiging?>(overleg, stand => Uitnodiging.Voor(stand, wie), null);
}
