using Microsoft.AspNetCore.Authentication;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Casusoverleg.Web.Toegang.Oidc;

/// <summary>
/// What a session keeps of the provider it began with: encrypted with the session and gone with it. The token is for signing out there.
/// </summary>
internal sealed record Aanbiedersessie(string Aanbieder, string Organisatie, string Token)
{
    private const string Sleutel = "aanbieder";
    private const string Bewijs = "aanbieder-token";

    /// <summary>Keeps it in a session that begins.</summary>
    public void Bewaar(AuthenticationProperties eigenschappen)
    {
        eigenschappen.Items[Sleutel] = Aanbieder;
        eigenschappen.Items[Bewijs] = Token;
    }

    /// <summary>The provider and the token of a session; null when it began in another way.</summary>
    public static (string Aanbieder, string Token)? Lees(AuthenticationProperties? eigenschappen) =>
        eigenschappen?.Items is { } waarden
        && waarden.TryGetValue(Sleutel, out var aanbieder)
        && waarden.TryGetValue(Bewijs, out var token)
            ? (aanbieder!, token!)
            : null;

    /// <summary>
    /// Who the provider said it is when the session began: issuer and subject, from the token that was judged then; null when it began in
    /// another way.
    /// </summary>
    public static (string Uitgever, string Subject)? Wie(AuthenticationProperties? eigenschappen) =>
        Lees(eigenschappen) is (_, { Length: > 0 } ruw) && new JsonWebToken(ruw) is var token
            ? (token.Issuer, token.Subject)
            : null;
}
