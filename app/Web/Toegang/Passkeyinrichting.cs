using Microsoft.AspNetCore.Identity;

namespace Casusoverleg.Web.Toegang;

/// <summary>Makes passkeys known to the host.</summary>
internal static class Passkeyinrichting
{
    /// <summary>
    /// Adds the framework's judgement of passkeys without its sign-in: the session is ours. A passkey is bound to the host name of
    /// <see cref="Instellingen.Adres"/>, or of the request when there is none or each person has a name of their own.
    /// </summary>
    public static void AddPasskeys(this IServiceCollection diensten, Instellingen instellingen)
    {
        var vast =
            Uri.TryCreate(instellingen.Adres, UriKind.Absolute, out var adres)
            && !instellingen.Adres!.Contains("{naam}", StringComparison.Ordinal)
                ? adres
                : null;
        diensten.AddIdentityCore<Passkeyhouder>().AddUserStore<Passkeyopslag>();
        diensten.AddScoped<IPasskeyHandler<Passkeyhouder>, PasskeyHandler<Passkeyhouder>>();
        diensten.Configure<IdentityPasskeyOptions>(opties =>
        {
            opties.ServerDomain = vast?.Host;
            opties.UserVerificationRequirement = "required";
            opties.ResidentKeyRequirement = "required";
            opties.AttestationConveyancePreference = "none";
            opties.AuthenticatorTimeout = Passkeyvraag.Duur;
            opties.ValidateOrigin = vraag => ValueTask.FromResult(IsEigen(vraag, vast));
        });
        diensten.AddSingleton<Passkeyvraag>();
        diensten.AddSingleton<Passkeys>();
        diensten.AddSingleton<IBewijswijze, Passkeywijze>();
    }

    // To the letter: an origin that almost fits is another one.
    private static bool IsEigen(PasskeyOriginValidationContext vraag, Uri? vast)
    {
        var request = vraag.HttpContext.Request;
        var eigen =
            vast
            ?? (
                Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out var adres)
                    ? adres
                    : null
            );
        return !vraag.CrossOrigin
            && vraag.TopOrigin is null
            && vraag.Origin == eigen?.GetLeftPart(UriPartial.Authority);
    }
}
