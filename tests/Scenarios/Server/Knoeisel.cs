using System.Text.Json.Nodes;

namespace Casusoverleg.Scenarios.Server;

/// <summary>
/// An ID token that must open nothing: what was done to it (for <see cref="Aanbiederproces.KnoeiAsync"/>), and how the code begins that the
/// log of the server then holds.
/// </summary>
public sealed record Knoeisel(string Wat, string Hoe, string Code)
{
    /// <summary>A nonce of another request.</summary>
    public const string AndereNonce = "een nonce van een ander";

    /// <summary>Another issuer.</summary>
    public const string AndereUitgever = "van een ander";

    /// <summary>No signature.</summary>
    public const string Ongetekend = "zonder handtekening";

    /// <summary>No longer valid.</summary>
    public const string Verlopen = "verlopen";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Knoeisel> Alle { get; } =
    [
        new(AndereNonce, """{"claims":{"nonce":"van een ander"}}""", "nonce"),
        new("geen nonce", """{"zonder":["nonce"]}""", "nonce"),
        new(
            "voor een ander",
            """{"claims":{"aud":"een-ander"}}""",
            "token-SecurityTokenInvalidAudienceException"
        ),
        new(
            "ook voor een ander",
            """{"claims":{"aud":["casusoverleg-noord","een-ander"]}}""",
            "azp"
        ),
        new("gevraagd door een ander", """{"claims":{"azp":"een-ander"}}""", "azp"),
        new(
            AndereUitgever,
            """{"claims":{"iss":"https://elders.example"}}""",
            "token-SecurityTokenInvalidIssuerException"
        ),
        new(Ongetekend, """{"alg":"none"}""", "token-SecurityTokenInvalidSignatureException"),
        new("met de publieke sleutel als geheim", """{"alg":"HS256"}""", "token-SecurityToken"),
        new(
            "met een vreemde sleutel",
            """{"vreemd":true}""",
            "token-SecurityTokenInvalidSignatureException"
        ),
        new(
            "met een onbekende sleutel",
            """{"vreemd":true,"kop":{"kid":"onbekend"}}""",
            "token-SecurityTokenSignatureKeyNotFoundException"
        ),
        new(
            "zonder einde",
            """{"zonder":["exp"]}""",
            "token-SecurityTokenInvalidLifetimeException"
        ),
        new("zonder begin", """{"zonder":["iat"]}""", "iat"),
        new("zonder mail", """{"zonder":["email"]}""", "mail"),
        new(Verlopen, """{"claims":{"exp":1}}""", "token-SecurityTokenInvalidLifetimeException"),
        new(
            "met een mail die niet is gecontroleerd",
            """{"claims":{"email_verified":false}}""",
            "mail-niet-gecontroleerd"
        ),
        new(
            "zonder of de mail is gecontroleerd",
            """{"zonder":["email_verified"]}""",
            "mail-niet-gecontroleerd"
        ),
        new("zonder nummer", """{"zonder":["sub"]}""", "sub"),
    ];

    /// <summary>As the provider is asked for it.</summary>
    public JsonObject Json => JsonNode.Parse(Hoe)!.AsObject();

    /// <summary>The one of this name.</summary>
    public static Knoeisel Met(string wat) => Alle.Single(k => k.Wat == wat);
}
