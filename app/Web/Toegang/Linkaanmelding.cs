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
    /// Begins it in this browser, once the link is used up. Null: the account was closed meanwhile, or signs in elsewhere now.
    /// Who comes back reads when and by whom such links were given: whoever made one could have used it.
    /// </summary>
    /// <exception cref="OpslagMislukt">It could not be looked up or written down.</exception>
    public async Task<Linkuitkomst?> BeginAsync(HttpContext context, Openlink link, Persoon persoon)
    {
        await rolwacht.LeesAsync();
        // Who comes back is in one place: somebody else with this link cannot sit beside them unnoticed.
        await sessies.BeeindigAlleAsync(persoon.Id);
        // A link that another made stands in for no passkey.
        var bewijst = (await passkeys.Passkeys(persoon.Id)).Count == 0;
        var code = bewijst ? Codewijze.Nieuw() : null;
        if (
            !await Aanmeldpunten.BeginAsync(
                context,
                sessies,
                persoon,
                new() { Code = code, Bewezen = bewijst }
            )
        )
            return null;
        if (link.Terug is null)
            return new Linkuitkomst(null, code);
        // A change of the organisation is written first, and then its sessions end: either this one is seen there, or it is seen here.
        if (!link.Nood && await accounts.MeldtZichElders(persoon))
        {
            await sessies.BeeindigAlleAsync(persoon.Id);
            return null;
        }
        return new Linkuitkomst(await uitgiften.ZinAsync(persoon.Id), code);
    }
}

/// <summary>In: what the person reads before they go on, and the code they keep for this session; null: nothing.</summary>
internal sealed record Linkuitkomst(string? Melding, string? Code);
