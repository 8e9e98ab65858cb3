using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Casusoverleg.Web.Toegang.Oidc;

/// <summary>Signing in did not succeed. The code goes into the log and says nothing about anybody.</summary>
internal sealed class AanmeldingMislukt(string code, Exception? oorzaak = null)
    : Exception(code, oorzaak)
{
    /// <summary>What went wrong, in a few words with hyphens.</summary>
    public string Code => Message;
}

/// <summary>
/// What a provider says of itself: where to go, and with which keys it signs. Read again after twelve hours, and when a token names a key
/// that is not known: at most once a minute, so that nobody can make us ask without end.
/// </summary>
internal sealed class Beschrijving(Aanbieder aanbieder, HttpClient lijn, TimeProvider tijd)
{
    private static readonly TimeSpan Houdbaar = TimeSpan.FromHours(12);
    private static readonly TimeSpan Tussentijd = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim beurt = new(1, 1);
    private volatile Gelezen? gelezen;
    private DateTimeOffset ververst = DateTimeOffset.MinValue;

    /// <summary>The description, from memory while it is fresh.</summary>
    /// <exception cref="AanmeldingMislukt">It cannot be read, or it is not that of this provider.</exception>
    public async Task<OpenIdConnectConfiguration> GeefAsync(CancellationToken ct)
    {
        if (gelezen is { } vers && tijd.GetUtcNow() - vers.Op < Houdbaar)
            return vers.Wat;
        await beurt.WaitAsync(ct);
        try
        {
            return gelezen is { } intussen && tijd.GetUtcNow() - intussen.Op < Houdbaar
                ? intussen.Wat
                : await LeesAsync(ct);
        }
        finally
        {
            beurt.Release();
        }
    }

    /// <summary>The description read anew, for a key that is not known; null when that was done less than a minute ago.</summary>
    public async Task<OpenIdConnectConfiguration?> VerversAsync(CancellationToken ct)
    {
        await beurt.WaitAsync(ct);
        try
        {
            var nu = tijd.GetUtcNow();
            if (nu - ververst < Tussentijd)
                return null;
            ververst = nu;
            return await LeesAsync(ct);
        }
        finally
        {
            beurt.Release();
        }
    }

    private async Task<OpenIdConnectConfiguration> LeesAsync(CancellationToken ct)
    {
        var wat = await HaalAsync(ct);
        if (wat.Issuer != aanbieder.Uitgever)
            throw new AanmeldingMislukt("beschrijving-van-een-ander");
        if (!Aanbieder.Veilig(wat.AuthorizationEndpoint) || !Aanbieder.Veilig(wat.TokenEndpoint))
            throw new AanmeldingMislukt("beschrijving-onveilig");
        gelezen = new(wat, tijd.GetUtcNow());
        return wat;
    }

    private async Task<OpenIdConnectConfiguration> HaalAsync(CancellationToken ct)
    {
        try
        {
            return await OpenIdConnectConfigurationRetriever.GetAsync(
                $"{aanbieder.Uitgever.TrimEnd('/')}/.well-known/openid-configuration",
                new HttpDocumentRetriever(lijn) { RequireHttps = !aanbieder.Lokaal },
                ct
            );
        }
        catch (Exception fout) when (!ct.IsCancellationRequested)
        {
            throw new AanmeldingMislukt("aanbieder-niet-bereikbaar", fout);
        }
    }

    private sealed record Gelezen(OpenIdConnectConfiguration Wat, DateTimeOffset Op);
}
