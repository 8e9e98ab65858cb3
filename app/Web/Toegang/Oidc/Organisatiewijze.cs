using System.Security.Claims;
using Casusoverleg.Opslag;
using Microsoft.AspNetCore.Authentication;

namespace Casusoverleg.Web.Toegang.Oidc;

/// <summary>What came back from a provider to which somebody was sent to prove who they are.</summary>
/// <param name="Vraag">What was asked, as it stood encrypted in the state.</param>
internal sealed record Organisatieantwoord(
    Aanbieder Aanbieder,
    Identiteit Wie,
    AuthenticationProperties Vraag
);

/// <summary>
/// With the account of the organisation through which the session began. The provider asks anew who is there; it has to be the same issuer
/// and subject, and the provider has to have seen it after we asked. Trying again costs nothing: what is guessed there, is for the provider.
/// </summary>
internal sealed class Organisatiewijze(Aanbieders aanbieders, TimeProvider tijd) : IBewijswijze
{
    /// <summary>What the page has to ask for.</summary>
    public const string Naam = "organisatie";

    /// <summary>Somebody else is there now.</summary>
    public const string AnderAccount = "bewijs-ander-account";

    /// <inheritdoc/>
    public string Soort => Naam;

    /// <inheritdoc/>
    public string Vraag => "Laat eerst opnieuw zien dat jij het bent, bij je organisatie.";

    /// <inheritdoc/>
    public async Task<bool> KanAsync(ClaimsPrincipal wie, AuthenticationProperties sessie) =>
        await AanbiederAsync(sessie) is not null;

    /// <summary>The provider through which this session began, while it is in use; null: none.</summary>
    /// <exception cref="OpslagMislukt">It could not be looked up.</exception>
    public async Task<Aanbieder?> AanbiederAsync(AuthenticationProperties sessie) =>
        Aanbiedersessie.Lees(sessie) is var (sleutel, _)
        && await aanbieders.MetSleutelAsync(sleutel) is var (aanbieder, _)
            ? aanbieder
            : null;

    /// <inheritdoc/>
    /// <exception cref="AanmeldingMislukt">It is no proof.</exception>
    public async Task<Codebewijs?> ToetsAsync(
        HttpContext context,
        AuthenticationProperties sessie,
        string bewijs
    )
    {
        if (
            context.Features.Get<Organisatieantwoord>() is not var (waar, wie, vraag)
            || await AanbiederAsync(sessie) is not { } aanbieder
        )
            return null;
        if (vraag.Sessie() is not { } sessieId || sessieId != context.User.SessieId())
            throw new AanmeldingMislukt("bewijs-andere-sessie");
        if (waar != aanbieder || Aanbiedersessie.Wie(sessie) != (aanbieder.Uitgever, wie.Subject))
            throw new AanmeldingMislukt(AnderAccount);
        if (!IsErna(wie.Herkend, vraag.IssuedUtc))
            throw new AanmeldingMislukt("bewijs-auth-time");
        return new Codebewijs(true, int.MaxValue);
    }

    /// <inheritdoc/>
    public string Zin(int over) => Vraag;

    private bool IsErna(DateTimeOffset? herkend, DateTimeOffset? gevraagd) =>
        herkend is { } toen
        && gevraagd is { } vanaf
        && toen >= vanaf - Identiteitstoets.Klokverschil
        && toen <= tijd.GetUtcNow() + Identiteitstoets.Klokverschil;
}
