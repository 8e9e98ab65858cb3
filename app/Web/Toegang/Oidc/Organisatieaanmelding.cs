using Casusoverleg.Opslag;
using Persoon = Casusoverleg.Opslag.Persoon;

namespace Casusoverleg.Web.Toegang.Oidc;

/// <summary>
/// From who the provider says it is to a session: only for an account of its organisation. Found once by a checked mail address of one of
/// the mail domains of that organisation, and by issuer and subject from then on.
/// </summary>
internal sealed class Organisatieaanmelding(
    Aanbieders aanbieders,
    IAccountregister accounts,
    IKoppelregister koppelingen,
    IToegangsregister register,
    Sessies sessies,
    Uitgiften uitgiften,
    TimeProvider tijd
)
{
    /// <summary>
    /// Begins a session; the answer is where it goes on: with what else opened their account, when that was given lately. Null: this is
    /// nobody with an account here, or one that was closed.
    /// </summary>
    /// <exception cref="AanmeldingMislukt">The organisation signs in in another way by now.</exception>
    public async Task<string?> BeginAsync(HttpContext context, Aanbieder aanbieder, Identiteit wie)
    {
        if (
            await aanbieders.MetSleutelAsync(aanbieder.Sleutel)
            is not { Organisatie: var organisatie }
        )
            throw new AanmeldingMislukt("aanbieder-niet-in-gebruik");
        if (!organisatie.Herkent(wie.Mail))
            return null;
        if (await ZoekAsync(aanbieder, organisatie, wie) is not { } persoon)
            return null;
        // One person, one way in: somebody else with this account cannot sit beside them unnoticed.
        await sessies.BeeindigAlleAsync(persoon.Id);
        if (Sessieschema.Sleutel(context.Request) is { } oud)
            await sessies.BeeindigAsync(oud);
        var via = new Aanbiedersessie(aanbieder.Sleutel, organisatie.Wat.Naam, wie.Token);
        if (
            await sessies.BeginAsync(
                persoon,
                new(Apparaat.Van(context.Request))
                {
                    Via = via,
                    // Who is signed in there all day proves nothing by coming in: that is of when the provider saw them.
                    Bewezen = wie.Herkend is not null,
                    Herkend = wie.Herkend,
                }
            )
            is not { } sleutel
        )
            return null;
        // What changes the way somebody comes in is written first, and then their sessions end: either this one is seen there, or it is seen here.
        if (!await MeldtZichNogHierAsync(persoon, organisatie))
        {
            await sessies.BeeindigAsync(sleutel);
            return null;
        }
        Sessieschema.Geef(context, sleutel);
        return await uitgiften.ZinAsync(persoon.Id) is null ? "/" : "/sessies#s1";
    }

    private async Task<bool> MeldtZichNogHierAsync(Persoon persoon, Organisatie organisatie) =>
        await register.Persoon(persoon.Id) is { } nog
        && nog.Bij == organisatie.Id
        && await accounts.MeldtZichElders(nog);

    private async Task<Persoon?> ZoekAsync(
        Aanbieder aanbieder,
        Organisatie organisatie,
        Identiteit wie
    )
    {
        var gekoppeld = await koppelingen.Gekoppeld(aanbieder.Uitgever, wie.Subject);
        var persoon = gekoppeld is { } id
            ? await register.Persoon(id)
            : await accounts.MetMail(wie.Mail);
        if (
            persoon is not { Stand: Accountstand.Actief, Rol: not Domein.Rol.Gast }
            || persoon.Bij != organisatie.Id
        )
            return null;
        return gekoppeld is not null || await KoppelAsync(aanbieder, persoon, wie) ? persoon : null;
    }

    // False: this account is somebody else at the provider. An address that was given to another person opens nothing of the first.
    private Task<bool> KoppelAsync(Aanbieder aanbieder, Persoon persoon, Identiteit wie) =>
        koppelingen.Koppel(
            aanbieder.Uitgever,
            wie.Subject,
            persoon.Id,
            Verantwoord.Account("account-gekoppeld", tijd.GetUtcNow(), persoon.Id, persoon.Id)
        );
}
