using System.Security.Claims;
using Casusoverleg.Opslag;
using Microsoft.AspNetCore.Authentication;

namespace Casusoverleg.Web.Toegang;

/// <summary>With a passkey of the person themselves. Nobody guesses one, so trying again costs nothing.</summary>
internal sealed class Passkeywijze(Passkeys passkeys, IPasskeyregister register) : IBewijswijze
{
    /// <summary>What the page has to ask for.</summary>
    public const string Naam = "passkey";

    /// <inheritdoc/>
    public string Soort => Naam;

    /// <inheritdoc/>
    public string Vraag => "Laat eerst opnieuw zien dat jij het bent, met je passkey.";

    /// <inheritdoc/>
    public async Task<bool> KanAsync(ClaimsPrincipal wie, AuthenticationProperties sessie) =>
        (await register.Passkeys(wie.PersoonId())).Count > 0;

    /// <inheritdoc/>
    public async Task<Codebewijs?> ToetsAsync(
        HttpContext context,
        AuthenticationProperties sessie,
        string bewijs
    )
    {
        var uitkomst = await passkeys.ToetsAsync(context, Passkeydoel.Bewijzen, bewijs);
        return new Codebewijs(uitkomst?.Persoon == context.User.PersoonId(), int.MaxValue);
    }

    /// <inheritdoc/>
    public string Zin(int over) =>
        "Met deze passkey lukt het niet. Probeer het nog een keer, of kies een andere passkey van jou.";
}
