using System.Buffers.Text;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Casusoverleg.Web.Toegang.Oidc;

/// <summary>The options of one provider.</summary>
internal sealed class Aanbiederopties : OAuthOptions
{
    /// <summary>Which provider.</summary>
    public Aanbieder Aanbieder { get; set; } = null!;

    /// <summary>What it says of itself.</summary>
    public Beschrijving Beschrijving { get; set; } = null!;
}

/// <summary>
/// Signing in at an OpenID provider: the framework's code flow (state, correlation cookie, PKCE), with a nonce, a check of the issuer in the
/// answer (RFC 9207), our own key as proof, and a judged ID token. The access token is not used and not kept.
/// </summary>
// The framework writes what the provider says into its log, and that may hold a mail address: it gets no log.
internal sealed class Aanbiederschema(
    IOptionsMonitor<Aanbiederopties> opties,
    UrlEncoder codering,
    Instellingen instellingen,
    Identiteitstoets toets,
    Eenmalig eenmalig,
    TimeProvider tijd
) : OAuthHandler<Aanbiederopties>(opties, NullLoggerFactory.Instance, codering)
{
    private const string Nonce = "nonce";

    private Aanbieder Aanbieder => Options.Aanbieder;

    /// <inheritdoc/>
    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var beschrijving = await Options.Beschrijving.GeefAsync(Context.RequestAborted);
        Options.AuthorizationEndpoint = beschrijving.AuthorizationEndpoint;
        properties.IssuedUtc = tijd.GetUtcNow();
        properties.Items[Nonce] = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        await base.HandleChallengeAsync(properties);
    }

    /// <inheritdoc/>
    protected override string BuildChallengeUrl(
        AuthenticationProperties properties,
        string redirectUri
    )
    {
        var erbij = new Dictionary<string, string?>
        {
            ["nonce"] = properties.Items[Nonce],
            ["response_mode"] = "query",
        };
        if (Aanbieder.Acr.Count > 0)
            erbij["acr_values"] = string.Join(' ', Aanbieder.Acr);
        // It has to say then when it saw who this is; no longer ago than a session of ours lasts.
        erbij["max_age"] = $"{instellingen.Toegang.LangstUren * 3600:0}";
        if (properties.Doel() != Aanbiederdoel.Aanmelden)
        {
            // Not who is signed in at the provider, but who is there now.
            erbij["prompt"] = "login";
            erbij["max_age"] = "0";
        }
        return QueryHelpers.AddQueryString(
            base.BuildChallengeUrl(properties, Terugadres(redirectUri)),
            erbij
        );
    }

    /// <inheritdoc/>
    protected override async Task<OAuthTokenResponse> ExchangeCodeAsync(
        OAuthCodeExchangeContext context
    )
    {
        var beschrijving = await Options.Beschrijving.GeefAsync(Context.RequestAborted);
        KeurAntwoord(context.Properties, beschrijving);
        var velden = new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["client_id"] = Aanbieder.ClientId,
            ["code"] = context.Code,
            ["redirect_uri"] = Terugadres(context.RedirectUri),
            ["code_verifier"] = context.Properties.Items[OAuthConstants.CodeVerifierKey]!,
        };
        using var vraag = new HttpRequestMessage(HttpMethod.Post, beschrijving.TokenEndpoint);
        Clientbewijs.Voeg(Aanbieder, beschrijving, vraag, velden, tijd.GetUtcNow());
        vraag.Content = new FormUrlEncodedContent(velden);
        using var antwoord = await Options.Backchannel.SendAsync(vraag, Context.RequestAborted);
        if (!antwoord.IsSuccessStatusCode)
            throw new AanmeldingMislukt($"code-geweigerd-{(int)antwoord.StatusCode}");
        await using var inhoud = await antwoord.Content.ReadAsStreamAsync(Context.RequestAborted);
        return OAuthTokenResponse.Success(
            await JsonDocument.ParseAsync(inhoud, cancellationToken: Context.RequestAborted)
        );
    }

    /// <inheritdoc/>
    protected override async Task<AuthenticationTicket> CreateTicketAsync(
        ClaimsIdentity identity,
        AuthenticationProperties properties,
        OAuthTokenResponse tokens
    )
    {
        if (
            !tokens.Response!.RootElement.TryGetProperty("id_token", out var token)
            || token.ValueKind != JsonValueKind.String
        )
            throw new AanmeldingMislukt("geen-id-token");
        var wie = await toets.KeurAsync(
            Aanbieder,
            Options.Beschrijving,
            token.GetString()!,
            properties.Items[Nonce]!,
            Context.RequestAborted
        );
        Context.Features.Set(wie);
        return new AuthenticationTicket(new ClaimsPrincipal(identity), properties, Scheme.Name);
    }

    private void KeurAntwoord(
        AuthenticationProperties vraag,
        OpenIdConnectConfiguration beschrijving
    )
    {
        // An answer of another provider, brought to the address of this one.
        var uitgever = Request.Query["iss"];
        if (
            uitgever.Count == 0
                ? beschrijving.AuthorizationResponseIssParameterSupported
                : uitgever != Aanbieder.Uitgever
        )
            throw new AanmeldingMislukt("antwoord-van-een-ander");
        if (vraag.IssuedUtc is not { } begonnen || tijd.GetUtcNow() - begonnen > Eenmalig.Geldig)
            throw new AanmeldingMislukt("antwoord-te-laat");
        if (!eenmalig.Gebruik(vraag.Items[Nonce]!))
            throw new AanmeldingMislukt("antwoord-al-gebruikt");
    }

    // What people type counts, not what a request says its host is; but for an own host name per person, as in the demo.
    private string Terugadres(string vanVraag) =>
        Oidcadres.Eigen(instellingen) is { } adres ? adres + Aanbieder.Terug : vanVraag;
}

/// <summary>The address of this server as a provider knows it.</summary>
internal static class Oidcadres
{
    /// <summary>The address in the settings without a slash; null: that of the request.</summary>
    public static string? Eigen(Instellingen instellingen) =>
        instellingen.Adres is { Length: > 0 } adres
        && !adres.Contains(Persoonlijkelink.Naamplek, StringComparison.Ordinal)
            ? adres.TrimEnd('/')
            : null;
}
