using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Casusoverleg.Web.Toegang.Oidc;

/// <summary>Who the provider says it is: the subject, and a mail address that it checked.</summary>
/// <param name="Herkend">When the provider last saw proof of who it is (<c>auth_time</c>); null when it does not say.</param>
internal sealed record Identiteit(
    string Subject,
    string Mail,
    string Token,
    DateTimeOffset? Herkend = null
);

/// <summary>
/// Judges an ID token: signed by a key of the provider with an asymmetric algorithm, by this issuer, for us alone, for this request, now,
/// and with the way of recognising that was asked for (R81).
/// </summary>
internal sealed class Identiteitstoets(TimeProvider tijd)
{
    /// <summary>How far the clocks may differ.</summary>
    public static readonly TimeSpan Klokverschil = TimeSpan.FromMinutes(2);

    /// <summary>How long ago a token may have been made: it was asked for just now.</summary>
    private static readonly TimeSpan Oudst = TimeSpan.FromMinutes(10);

    // No HS256: whoever knows the public key could sign with it. No none.
    private static readonly string[] Algoritmen =
    [
        SecurityAlgorithms.RsaSha256,
        SecurityAlgorithms.RsaSha384,
        SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256,
        SecurityAlgorithms.RsaSsaPssSha384,
        SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256,
        SecurityAlgorithms.EcdsaSha384,
        SecurityAlgorithms.EcdsaSha512,
    ];

    private readonly JsonWebTokenHandler lezer = new() { MapInboundClaims = false };

    /// <summary>The identity in the token.</summary>
    /// <exception cref="AanmeldingMislukt">Something does not hold.</exception>
    public async Task<Identiteit> KeurAsync(
        Aanbieder aanbieder,
        Beschrijving beschrijving,
        string ruw,
        string nonce,
        CancellationToken ct
    )
    {
        var uitkomst = await ToetsAsync(aanbieder, await beschrijving.GeefAsync(ct), ruw);
        // Keys change: a key that is not known may be a new one.
        if (
            uitkomst.Exception is SecurityTokenSignatureKeyNotFoundException
            && await beschrijving.VerversAsync(ct) is { } nieuw
        )
            uitkomst = await ToetsAsync(aanbieder, nieuw, ruw);
        if (!uitkomst.IsValid || uitkomst.SecurityToken is not JsonWebToken token)
            throw new AanmeldingMislukt(
                "token-" + (uitkomst.Exception?.GetType().Name ?? "onleesbaar")
            );
        KeurInhoud(aanbieder, token, nonce);
        return new(Subject(token), Mail(token), ruw, Herkend(token));
    }

    private Task<TokenValidationResult> ToetsAsync(
        Aanbieder aanbieder,
        OpenIdConnectConfiguration beschrijving,
        string ruw
    ) =>
        lezer.ValidateTokenAsync(
            ruw,
            new TokenValidationParameters
            {
                ValidIssuer = aanbieder.Uitgever,
                ValidAudience = aanbieder.ClientId,
                IssuerSigningKeys = beschrijving.SigningKeys,
                ValidAlgorithms = Algoritmen,
                RequireSignedTokens = true,
                LifetimeValidator = Geldig,
            }
        );

    private bool Geldig(
        DateTime? vanaf,
        DateTime? tot,
        SecurityToken token,
        TokenValidationParameters zo
    )
    {
        var nu = tijd.GetUtcNow().UtcDateTime;
        return tot is { } einde
            && nu - Klokverschil < einde
            && (vanaf is not { } begin || begin <= nu + Klokverschil);
    }

    private void KeurInhoud(Aanbieder aanbieder, JsonWebToken token, string nonce)
    {
        if (!Zelfde(Waarde(token, "nonce"), nonce))
            throw new AanmeldingMislukt("nonce");
        if (!token.TryGetPayloadValue<long>("iat", out var seconden) || !IsVers(seconden))
            throw new AanmeldingMislukt("iat");
        // For us alone: a token that others may use as well says in azp who asked for it.
        var partij = Waarde(token, "azp");
        if (partij.Length > 0 ? partij != aanbieder.ClientId : token.Audiences.Skip(1).Any())
            throw new AanmeldingMislukt("azp");
        if (aanbieder.Acr.Count > 0 && !aanbieder.Acr.Contains(Waarde(token, "acr")))
            throw new AanmeldingMislukt("acr");
    }

    private bool IsVers(long seconden)
    {
        var nu = tijd.GetUtcNow().ToUnixTimeSeconds();
        return seconden <= nu + Klokverschil.TotalSeconds
            && seconden >= nu - (Oudst + Klokverschil).TotalSeconds;
    }

    private static string Subject(JsonWebToken token) =>
        Waarde(token, "sub") is { Length: > 0 and <= 255 } sub
            ? sub
            : throw new AanmeldingMislukt("sub");

    private static DateTimeOffset? Herkend(JsonWebToken token) =>
        token.TryGetPayloadValue<long>("auth_time", out var seconden)
        && seconden is >= 0 and < uint.MaxValue
            ? DateTimeOffset.FromUnixTimeSeconds(seconden)
            : null;

    private static string Mail(JsonWebToken token)
    {
        var mail = Waarde(token, "email");
        if (
            mail.Length is 0 or > 254
            || mail.Count(static t => t == '@') != 1
            // Plain ASCII: a letter that only becomes another one in lowercase (the sign for kelvin) is not that other address.
            || mail.Any(static t => t is <= ' ' or > '~')
        )
            throw new AanmeldingMislukt("mail");
        // Some providers write the word, most the value.
        if (
            !string.Equals(
                Waarde(token, "email_verified"),
                "true",
                StringComparison.OrdinalIgnoreCase
            )
        )
            throw new AanmeldingMislukt("mail-niet-gecontroleerd");
        return mail;
    }

    private static string Waarde(JsonWebToken token, string naam) =>
        token.TryGetClaim(naam, out var kenmerk) ? kenmerk.Value : "";

    private static bool Zelfde(string een, string ander) =>
        CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(een),
            Encoding.UTF8.GetBytes(ander)
        );
}
