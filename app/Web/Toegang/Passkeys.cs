using System.Security.Claims;
using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Microsoft.AspNetCore.Identity;
using Persoon = Casusoverleg.Opslag.Persoon;

namespace Casusoverleg.Web.Toegang;

/// <summary>
/// Passkeys: the framework judges what a device signed (WebAuthn level 3), the session stays our own. The device must have seen the person
/// (user verification), finds the passkey by itself (nobody types who they are), and is not asked what make it is.
/// </summary>
internal sealed class Passkeys(
    IPasskeyregister register,
    Passkeyvraag vragen,
    Sessies sessies,
    TimeProvider tijd
)
{
    /// <summary>What the browser needs to make a passkey for <paramref name="persoon"/>, as JSON.</summary>
    /// <exception cref="OpslagMislukt">The passkeys they have could not be read.</exception>
    public async Task<string> OptiesVoorNieuwAsync(HttpContext context, Persoon persoon)
    {
        var wie = new PasskeyUserEntity
        {
            Id = register.Houder(persoon.Id),
            // A device tells two passkeys apart by this line; about which overleg it is, it does not say.
            Name = $"{persoon.Naam}, {Pages.Shared.Datum.MetJaar(tijd.GetUtcNow())}",
            DisplayName = persoon.Naam,
        };
        var opties = await Oordeel(context).MakeCreationOptionsAsync(wie, context);
        vragen.Geef(
            context,
            Passkeydoel.Toevoegen,
            context.User.SessieId(),
            opties.AttestationState!
        );
        return opties.CreationOptionsJson;
    }

    /// <summary>Keeps what the device made. False: it does not hold, or there are enough.</summary>
    /// <param name="regel">The accountability line that is written with it, of an account.</param>
    /// <exception cref="OpslagMislukt">It could not be written down; then nothing changed.</exception>
    public async Task<bool> VoegToeAsync(
        HttpContext context,
        string antwoord,
        Verantwoordingsregel? regel
    )
    {
        var sessie = context.User.SessieId();
        if (vragen.Neem(context, Passkeydoel.Toevoegen, sessie) is not { } staat)
            return false;
        var oordeel = await Oordeel(context)
            .PerformAttestationAsync(
                new PasskeyAttestationContext
                {
                    HttpContext = context,
                    CredentialJson = antwoord,
                    AttestationState = staat,
                }
            );
        MeldStoring(oordeel.Failure);
        var persoon = context.User.PersoonId();
        return oordeel is { Succeeded: true, Passkey: { } nieuw, UserEntity.Id: var houder }
            && houder == register.Houder(persoon)
            && await register.VoegToe(
                persoon,
                Van(nieuw, Apparaat.Van(context.Request), tijd.GetUtcNow()),
                regel
            );
    }

    /// <summary>What the browser needs to find a passkey, as JSON: any in the browser to sign in, one of their own to prove.</summary>
    /// <exception cref="OpslagMislukt">The passkeys of who asks could not be read.</exception>
    public async Task<string> OptiesAsync(HttpContext context, Passkeydoel doel)
    {
        var wie =
            doel == Passkeydoel.Bewijzen
                ? new Passkeyhouder(
                    register.Houder(context.User.PersoonId()),
                    context.User.PersoonId()
                )
                : null;
        // The framework marks the user as never null; without one, any passkey of this browser may answer.
        var opties = await Oordeel(context).MakeRequestOptionsAsync(wie!, context);
        vragen.Geef(context, doel, Sessie(context, doel), opties.AssertionState!);
        return opties.RequestOptionsJson;
    }

    /// <summary>Who answers with which passkey; null when it does not hold.</summary>
    /// <exception cref="OpslagMislukt">It could not be read or written down.</exception>
    public async Task<(PersoonId Persoon, string Passkey)?> ToetsAsync(
        HttpContext context,
        Passkeydoel doel,
        string antwoord
    )
    {
        if (vragen.Neem(context, doel, Sessie(context, doel)) is not { } staat)
            return null;
        var oordeel = await Oordeel(context)
            .PerformAssertionAsync(
                new PasskeyAssertionContext
                {
                    HttpContext = context,
                    CredentialJson = antwoord,
                    AssertionState = staat,
                }
            );
        MeldStoring(oordeel.Failure);
        if (oordeel is not { Succeeded: true, Passkey: { } sleutel, User.Persoon: { } persoon })
            return null;
        var nu = tijd.GetUtcNow();
        var gebruikt = Van(sleutel, "", nu);
        return await register.Gebruikt(persoon, gebruikt, nu) ? (persoon, gebruikt.Id) : null;
    }

    /// <summary>Removes a passkey of the one who asks, with the sessions that began with it. False: they have no such passkey.</summary>
    /// <exception cref="OpslagMislukt">It could not be written down.</exception>
    public async Task<bool> VerwijderAsync(
        ClaimsPrincipal wie,
        string id,
        Verantwoordingsregel? regel
    )
    {
        if (!await register.Verwijder(wie.PersoonId(), id, regel))
            return false;
        await sessies.BeeindigMetPasskeyAsync(wie.PersoonId(), id);
        return true;
    }

    private static IPasskeyHandler<Passkeyhouder> Oordeel(HttpContext context) =>
        context.RequestServices.GetRequiredService<IPasskeyHandler<Passkeyhouder>>();

    private static string? Sessie(HttpContext context, Passkeydoel doel) =>
        doel == Passkeydoel.Aanmelden ? null : context.User.SessieId();

    // The framework takes every exception for a no; ours of the storage are none.
    private static void MeldStoring(PasskeyException? fout)
    {
        if (fout?.InnerException is OpslagMislukt storing)
            throw storing;
    }

    private static Passkey Van(UserPasskeyInfo sleutel, string naam, DateTimeOffset nu) =>
        new(
            sleutel.CredentialId,
            sleutel.PublicKey,
            sleutel.SignCount,
            naam.Length == 0 ? "Passkey" : naam,
            nu,
            null,
            sleutel.Transports ?? [],
            sleutel.IsBackupEligible,
            sleutel.IsBackedUp
        );
}
