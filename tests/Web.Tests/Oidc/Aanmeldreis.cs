using System.Net;
using Casusoverleg.Web.Tests.Steun;

namespace Casusoverleg.Web.Tests.Oidc;

/// <summary>One browser on its way between our server and a provider: it follows what both say, and fills in the form of the provider.</summary>
public sealed class Aanmeldreis(Klant klant) : IDisposable
{
    private readonly HttpClient _bij = new(
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            CookieContainer = new CookieContainer(),
        }
    );

    /// <summary>Begins at our server; the address at the provider.</summary>
    public async Task<Uri> BeginAsync(string sleutel)
    {
        var antwoord = await klant.GetAsync("/aanmelden/via/" + sleutel);
        Assert.Equal(HttpStatusCode.Redirect, antwoord.Status);
        return antwoord.Koppen.Location!;
    }

    /// <summary>Where the provider sends this browser first.</summary>
    public async Task<string> EersteStapAsync(Uri naar)
    {
        using var antwoord = await _bij.GetAsync(naar);
        return antwoord.Headers.Location?.ToString() ?? "";
    }

    /// <summary>Signs in at the provider; the address at our server to come back to.</summary>
    public async Task<Uri> MeldAanAsync(Uri naar, string als)
    {
        for (var stap = 0; stap < 10; stap++)
        {
            using var antwoord = naar.AbsolutePath.StartsWith(
                "/interaction/",
                StringComparison.Ordinal
            )
                ? await _bij.PostAsync(naar, Formulier(als))
                : await _bij.GetAsync(naar);
            Assert.True(
                antwoord.Headers.Location is not null,
                await antwoord.Content.ReadAsStringAsync()
            );
            naar = new Uri(naar, antwoord.Headers.Location);
            if (naar.AbsolutePath.StartsWith("/aanmelden/", StringComparison.Ordinal))
                return naar;
        }
        throw new InvalidOperationException("de aanbieder stuurt niet terug");
    }

    /// <inheritdoc/>
    public void Dispose() => _bij.Dispose();

    private static FormUrlEncodedContent Formulier(string als) =>
        new(
            new Dictionary<string, string>
            {
                ["prompt"] = "login",
                ["login"] = als,
                ["password"] = "doet er niet toe",
            }
        );
}
