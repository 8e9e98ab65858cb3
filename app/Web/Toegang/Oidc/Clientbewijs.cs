using System.Net.Http.Headers;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Casusoverleg.Web.Toegang.Oidc;

/// <summary>How we prove to a provider that the code comes back from us: by our key (private_key_jwt), else by a shared secret.</summary>
internal static class Clientbewijs
{
    private const string Soort = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static readonly TimeSpan Duur = TimeSpan.FromMinutes(1);

    /// <summary>Adds the proof to the request for tokens.</summary>
    public static void Voeg(
        Aanbieder aanbieder,
        OpenIdConnectConfiguration beschrijving,
        HttpRequestMessage vraag,
        Dictionary<string, string> velden,
        DateTimeOffset nu
    )
    {
        if (aanbieder.Ondertekening is { } sleutel)
        {
            velden["client_assertion_type"] = Soort;
            velden["client_assertion"] = Verklaring(aanbieder, sleutel, nu.UtcDateTime);
        }
        else if (AlleenInHetFormulier(beschrijving))
        {
            velden["client_secret"] = aanbieder.Geheim!;
        }
        else
        {
            var paar = $"{Vorm(aanbieder.ClientId)}:{Vorm(aanbieder.Geheim!)}";
            vraag.Headers.Authorization = new AuthenticationHeaderValue(
                "Basic",
                Convert.ToBase64String(Encoding.UTF8.GetBytes(paar))
            );
        }
    }

    // For the issuer alone: no other provider can use it.
    private static string Verklaring(
        Aanbieder aanbieder,
        SigningCredentials sleutel,
        DateTime nu
    ) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(
            new SecurityTokenDescriptor
            {
                Issuer = aanbieder.ClientId,
                Audience = aanbieder.Uitgever,
                IssuedAt = nu,
                Expires = nu + Duur,
                SigningCredentials = sleutel,
                Claims = new Dictionary<string, object>
                {
                    ["sub"] = aanbieder.ClientId,
                    ["jti"] = Guid.NewGuid().ToString("N"),
                },
            }
        );

    private static bool AlleenInHetFormulier(OpenIdConnectConfiguration beschrijving)
    {
        var wegen = beschrijving.TokenEndpointAuthMethodsSupported;
        return wegen.Contains("client_secret_post") && !wegen.Contains("client_secret_basic");
    }

    private static string Vorm(string tekst) =>
        Uri.EscapeDataString(tekst).Replace("%20", "+", StringComparison.Ordinal);
}
