using System.Security.Claims;
using Casusoverleg.Opslag;
using Microsoft.AspNetCore.Authentication;

namespace Casusoverleg.Web.Toegang.Oidc;

/// <summary>What came back from a provider.</summary>
/// <param name="Vraag">What was asked, as it stood encrypted in the state.</param>
internal sealed record Organisatieantwoord(
    Aanbieder Aanbieder,
    Identiteit Wie,
    AuthenticationProperties Vraag
)
{
    /// <summary>Refuses who only was signed in at the provider, and did not show there who they are since we asked.</summary>
    /// <exception cref="AanmeldingMislukt">The provider does not say that it asked anew.</exception>
    public void EisVers(DateTimeOffset nu)
    {
        if (
            Wie.Herkend is not { } toen
            || Vraag.IssuedUtc is not { } vanaf
            || toen < vanaf - Identiteitstoets.Klokverschil
            || toen > nu + Identiteitstoets.Klokverschil
        )
            throw new AanmeldingMislukt("auth-time");
    }
}

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
            context.Features.Get<Organisatieantwoord>() is not { } antwoord
            || await AanbiederAsync(sessie) is not { } aanbieder
        )
            return null;
        var (waar, wie, vraag) = antwoord;
        if (vraag.Sessie() is not { } sessieId || sessieId != context.User.SessieId())
            throw new AanmeldingMislukt("bewijs-andere-sessie");
        if (waar != aanbieder || Aanbiedersessie.Wie(sessie) != (aanbieder.Uitgever, wie.Subject))
            throw new AanmeldingMislukt(AnderAccount);
        antwoord.EisVers(tijd.GetUtcNow());
        return new Codebewijs(true, int.MaxValue);
    }

    /// <inheritdoc/>
    public string Zin(int over) => Vraag;
}
