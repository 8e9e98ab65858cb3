using Casusoverleg.Opslag;
using Casusoverleg.Web.Kamer;
using Persoon = Casusoverleg.Opslag.Persoon;

namespace Casusoverleg.Web.Toegang;

/// <summary>The session of somebody who came with a link to enrol, or to come back.</summary>
internal sealed class Linkaanmelding(
    IAccountregister accounts,
    IPasskeyregister passkeys,
    Sessies sessies,
    Rolwacht rolwacht,
    Uitgiften uitgiften
)
{
    /// <summary>
    /// Begins it in this browser, once the link is used up. Not <c>Binnen</c>: the account was closed meanwhile, or signs in elsewhere now.
    /// Who comes back reads when and by whom such links were given: whoever made one could have used it.
    /// </summary>
    /// <exception cref="OpslagMislukt">It could not be looked up or written down.</exception>
    public async Task<(bool Binnen, string? Melding)> BeginAsync(
        HttpContext context,
        Openlink link,
        Persoon persoon
    )
    {
        await rolwacht.LeesAsync();
        // Who comes back is in one place: somebody else with this link cannot sit beside them unnoticed.
        await sessies.BeeindigAlleAsync(persoon.Id);
        var bewezen = await BewijstAsync(link, persoon);
        if (!await Aanmeldpunten.BeginAsync(context, sessies, persoon, bewezen: bewezen))
            return (false, null);
        if (link.Terug is null)
            return (true, null);
        // A change of the organisation is written first, and then its sessions end: either this one is seen there, or it is seen here.
        if (!link.Nood && await accounts.MeldtZichElders(persoon))
        {
            await sessies.BeeindigAlleAsync(persoon.Id);
            return (false, null);
        }
        return (true, await uitgiften.ZinAsync(persoon.Id));
    }

    // A link that another made stands in for no passkey, and for no sign-in at the own organisation.
    private async Task<bool> BewijstAsync(Openlink link, Persoon persoon) =>
        link.Terug is null || !link.Nood && (await passkeys.Passkeys(persoon.Id)).Count == 0;
}
