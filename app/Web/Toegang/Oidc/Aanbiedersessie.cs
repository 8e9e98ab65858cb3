using Microsoft.AspNetCore.Authentication;

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
}
