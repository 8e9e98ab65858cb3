using System.Security.Claims;
using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Kamer;
using Microsoft.Extensions.Caching.Memory;

namespace Casusoverleg.Web.Toegang;

/// <summary>How somebody stands towards an overleg.</summary>
/// <param name="Deelnemer">As whom; null when not invited, which looks the same as when there is no such overleg.</param>
/// <param name="Persoon">The deelnemer as recorded; null once the overleg was destroyed.</param>
/// <param name="Status">The state of the overleg; <see cref="Status.Vernietigd"/> once nothing is left but lists.</param>
public sealed record Toelating(DeelnemerId? Deelnemer, Deelnemer? Persoon, Status Status)
{
    /// <summary>Not invited, or no such overleg.</summary>
    public static Toelating Onbekend { get; } = new(null, null, Status.Vernietigd);

    /// <summary>Removed or recused (R09, R66).</summary>
    public bool IsVertrokken => Persoon is { IsVertrokken: true };

    /// <summary>Accepted, and waits until the regisseur admits them (R01).</summary>
    public bool IsWachtend =>
        Persoon is { Wacht: true }
        && Status is not (Status.Vernietigd or Status.Bevroren or Status.Afgebroken);

    /// <summary>Takes part and the overleg goes on.</summary>
    public bool IsBinnen =>
        Persoon is { DoetMee: true }
        && Status is not (Status.Vernietigd or Status.Bevroren or Status.Afgebroken);
}

/// <summary>Says who somebody is in an overleg, and records that they looked (R54).</summary>
public sealed class Poort
{
    private static readonly TimeSpan EenOpening = TimeSpan.FromMinutes(1);

    private readonly IMemoryCache geopend;
    private readonly IToegangsregister register;
    private readonly IArchief archief;
    private readonly Kamers kamers;
    private readonly TimeProvider tijd;

    internal Poort(
        IToegangsregister register,
        IArchief archief,
        Kamers kamers,
        IMemoryCache geopend,
        TimeProvider tijd
    ) =>
        (this.register, this.archief, this.kamers, this.geopend, this.tijd) = (
            register,
            archief,
            kamers,
            geopend,
            tijd
        );

    /// <summary>How this person stands towards this overleg, now.</summary>
    /// <exception cref="OpslagMislukt">It could not be read.</exception>
    public async Task<Toelating> KijkAsync(ClaimsPrincipal wie, OverlegId overleg)
    {
        if (await register.Deelnemer(wie.PersoonId(), overleg) is not { } deelnemer)
            return Toelating.Onbekend;
        return await kamers.KijkAsync(
            overleg,
            stand => new Toelating(deelnemer, stand.Deelnemer(deelnemer), stand.Status),
            new Toelating(deelnemer, null, Status.Vernietigd)
        );
    }

    /// <summary>
    /// Records that somebody opened something of a case; when that fails, it was not opened. Coming back to the same within a minute, as a
    /// browser that lost its line does, is one opening.
    /// </summary>
    /// <exception cref="OpslagMislukt">It could not be recorded.</exception>
    public Task LegVastAsync(OverlegId overleg, DeelnemerId wie, Pet? pet, string wat) =>
        LegVastAsync(overleg, Verantwoord.Opening(tijd.GetUtcNow(), wie, pet, wat));

    /// <summary>Records what somebody did, once a minute: coming back to the same in a hurry makes no log without end.</summary>
    /// <exception cref="OpslagMislukt">It could not be recorded.</exception>
    internal async Task LegVastAsync(OverlegId overleg, Verantwoordingsregel regel)
    {
        var zelfde = (overleg, regel.Soort, regel.Door, regel.Kenmerken.GetValueOrDefault("wat"));
        if (geopend.TryGetValue(zelfde, out _))
            return;
        await archief.Verantwoord(overleg, [regel]);
        geopend.Set(zelfde, true, EenOpening);
    }
}
