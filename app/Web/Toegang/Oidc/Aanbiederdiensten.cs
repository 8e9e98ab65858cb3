using Casusoverleg.Opslag;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.Http;

namespace Casusoverleg.Web.Toegang.Oidc;

/// <summary>Adds signing in through an organisation: one scheme per provider in the settings.</summary>
internal static class Aanbiederdiensten
{
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(10);
    private const int GrootsteAntwoord = 256 * 1024;

    /// <summary>Adds the schemes.</summary>
    /// <exception cref="AanbiederKloptNiet">A provider in the settings cannot be used.</exception>
    public static AuthenticationBuilder AddAanbieders(
        this AuthenticationBuilder bouwer,
        Instellingen instellingen
    )
    {
        var alle = Aanbieder.Lees(instellingen.Aanbieders);
        var diensten = bouwer.Services;
        diensten.AddSingleton(d => new Aanbieders(alle, d.GetRequiredService<IAccountregister>()));
        diensten.AddSingleton<Identiteitstoets>();
        diensten.AddSingleton<Eenmalig>();
        diensten.AddSingleton<Organisatieaanmelding>();
        diensten.AddSingleton<Gastaanmelding>();
        diensten.AddSingleton<Organisatiewijze>();
        diensten.AddSingleton<IBewijswijze>(static d => d.GetRequiredService<Organisatiewijze>());
        diensten.AddSingleton<Aanbiedergevolg>();
        diensten.AddHostedService<Aanbiederkeuring>();
        foreach (var aanbieder in alle)
        {
            bouwer.AddOAuth<Aanbiederopties, Aanbiederschema>(
                aanbieder.Schema,
                opties => RichtIn(opties, aanbieder)
            );
            diensten
                .AddOptions<Aanbiederopties>(aanbieder.Schema)
                .Configure<TimeProvider>(
                    (opties, tijd) => opties.Beschrijving = new(aanbieder, opties.Backchannel, tijd)
                );
        }
        return bouwer;
    }

    private static void RichtIn(Aanbiederopties opties, Aanbieder aanbieder)
    {
        opties.Aanbieder = aanbieder;
        opties.ClientId = aanbieder.ClientId;
        // The framework asks for these; where to go and how to prove who we are comes from the provider and our key.
        opties.ClientSecret = aanbieder.Geheim ?? "sleutel";
        opties.AuthorizationEndpoint = opties.TokenEndpoint = aanbieder.Uitgever;
        opties.CallbackPath = aanbieder.Terug;
        opties.UsePkce = true;
        opties.Scope.Add("openid");
        opties.Scope.Add("email");
        opties.EventsType = typeof(Aanbiedergevolg);
        opties.RemoteAuthenticationTimeout = Eenmalig.Geldig;
        opties.Backchannel = Lijn();
        // Lax: the provider sends people back from its own site. Bound to the path of this provider by the framework.
        opties.CorrelationCookie.Name = "__Secure-aanmelden-";
        opties.CorrelationCookie.SameSite = SameSiteMode.Lax;
        opties.CorrelationCookie.SecurePolicy = CookieSecurePolicy.Always;
        opties.CorrelationCookie.HttpOnly = true;
    }

    private static HttpClient Lijn() =>
        new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            }
        )
        {
            Timeout = Geduld,
            MaxResponseContentBufferSize = GrootsteAntwoord,
        };
}

/// <summary>Says at every start what in the settings of providers is less than it should be.</summary>
internal sealed partial class Aanbiederkeuring(Aanbieders aanbieders, ILogger<Aanbiederkeuring> log)
    : IHostedService
{
    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var zin in aanbieders.Afwijkingen())
            Afwijking(zin);
        foreach (var sleutel in await aanbieders.BuitenGebruikAsync())
            BuitenGebruik(sleutel);
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Afwijking}")]
    private partial void Afwijking(string afwijking);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Aanbieder {Aanbieder} is niet in gebruik: de organisatie is niet bekend, of meldt zich op een andere manier aan"
    )]
    private partial void BuitenGebruik(string aanbieder);
}
