using System.Security.Claims;
using Casusoverleg.Domein;
using Casusoverleg.Domein.Regels;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Toegang;
using Microsoft.Extensions.Caching.Memory;

namespace Casusoverleg.Web.Toezicht;

/// <summary>
/// A visit of a privacy officer or supervisor (R55): begins with a reason, ends with the session. Each look in it is recorded before anything is
/// shown; what cannot be recorded is not shown.
/// </summary>
internal sealed class Bezoeken(IArchief archief, IMemoryCache lopend, TimeProvider tijd)
{
    private static readonly TimeSpan Hoogstens = TimeSpan.FromHours(12);
    private const int MinReden = 10;

    /// <summary>The visit that goes on in this session, by its id; null: a reason is asked first.</summary>
    public Guid? Van(ClaimsPrincipal wie) =>
        wie.SessieId() is { } sessie
        && lopend.TryGetValue<Guid>((typeof(Bezoeken), sessie), out var id)
            ? id
            : null;

    /// <summary>Begins a visit for this reason, which is kept encrypted; the refusal of a reason that says nothing, or too much (R29).</summary>
    /// <exception cref="OpslagMislukt">It could not be recorded; then there is no visit.</exception>
    public async Task<Weigering?> BeginAsync(ClaimsPrincipal wie, string reden)
    {
        reden = reden.Trim();
        if (reden.Length < MinReden)
            return TeKort;
        if ((Vorm.Toets(reden, Vorm.MaxToelichting) ?? Kenmerkregel.Toets(reden)) is { } nee)
            return nee;
        var id = Guid.NewGuid();
        await archief.Verantwoord(default, [Regel(wie, "toezicht-begonnen", id, reden)]);
        lopend.Set((typeof(Bezoeken), wie.SessieId()), id, Hoogstens);
        return null;
    }

    /// <summary>Records a look, in the chain of the overleg that is looked at, or of the installation (<c>default</c>).</summary>
    /// <exception cref="OpslagMislukt">It could not be recorded: do not show it.</exception>
    public Task LegVastAsync(ClaimsPrincipal wie, Guid bezoek, OverlegId overleg, string soort) =>
        archief.Verantwoord(overleg, [Regel(wie, soort, bezoek)]);

    private Verantwoordingsregel Regel(
        ClaimsPrincipal wie,
        string soort,
        Guid bezoek,
        string? reden = null
    ) => Verantwoord.Toezicht(soort, tijd.GetUtcNow(), wie.PersoonId(), wie.Rol(), bezoek, reden);

    private static Weigering TeKort { get; } =
        Weigering.Van(
            Domein.Regel.R54,
            "Schrijf in een zin waarom je kijkt, bijvoorbeeld: jaarlijkse controle op het delen van gezondheidsgegevens."
        );
}
