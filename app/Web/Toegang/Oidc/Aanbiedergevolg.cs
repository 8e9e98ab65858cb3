using Casusoverleg.Opslag;
using Casusoverleg.Web.Meting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.Http.Features;

namespace Casusoverleg.Web.Toegang.Oidc;

/// <summary>
/// What follows on an answer of a provider: a session, or one page that says what to do. The log gets a code, never what the provider said.
/// </summary>
internal sealed partial class Aanbiedergevolg(
    Organisatieaanmelding aanmelding,
    Aanmeldmaat maat,
    ILogger<Aanbiedergevolg> log
) : OAuthEvents
{
    /// <summary>Where somebody reads that signing in did not succeed.</summary>
    public const string Mislukt = "/aanmelden/mislukt";

    /// <summary>Where somebody reads that there is no account for them.</summary>
    public const string GeenAccount = Mislukt + "?reden=account";

    /// <inheritdoc/>
    public override async Task TicketReceived(TicketReceivedContext context)
    {
        var aanbieder = ((Aanbiederopties)context.Options).Aanbieder;
        var wie = context.HttpContext.Features.GetRequiredFeature<Identiteit>();
        context.Response.Redirect(await NaarAsync(context.HttpContext, aanbieder, wie));
        context.HandleResponse();
    }

    /// <inheritdoc/>
    public override Task RemoteFailure(RemoteFailureContext context)
    {
        Schrijf(context.HttpContext, ((Aanbiederopties)context.Options).Aanbieder, Code(context));
        context.Response.Redirect(Mislukt);
        context.HandleResponse();
        return Task.CompletedTask;
    }

    /// <summary>Notes that signing in did not succeed; of an address that was wrong too often only in the counters.</summary>
    public void Schrijf(HttpContext context, Aanbieder aanbieder, string code)
    {
        // Not the code: a client can choose a part of it.
        Meters.Aangemeld(Wijze, Meters.Mislukt);
        maat.Mislukt(context, () => Mislukking(aanbieder.Sleutel, code));
    }

    private const string Wijze = "organisatie";

    private async Task<string> NaarAsync(HttpContext context, Aanbieder aanbieder, Identiteit wie)
    {
        try
        {
            if (await aanmelding.BeginAsync(context, aanbieder, wie))
            {
                Meters.Aangemeld(Wijze, Meters.Gelukt);
                return "/";
            }
            Schrijf(context, aanbieder, "geen-account");
            return GeenAccount;
        }
        catch (AanmeldingMislukt fout)
        {
            Schrijf(context, aanbieder, fout.Code);
        }
        catch (OpslagMislukt)
        {
            Schrijf(context, aanbieder, "opslag");
        }
        return Mislukt;
    }

    private static string Code(RemoteFailureContext context) =>
        context.Failure switch
        {
            AanmeldingMislukt fout => fout.Code,
            HttpRequestException or OperationCanceledException => "aanbieder-niet-bereikbaar",
            System.Text.Json.JsonException => "antwoord-onleesbaar",
            _ when context.Request.Query["error"] is [{ Length: > 0 and < 60 } code]
                    && code.All(static t => char.IsAsciiLetterLower(t) || t == '_') => "aanbieder-"
                + code,
            _ => "antwoord-past-niet-bij-een-vraag",
        };

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Aanmelden bij aanbieder {Aanbieder} mislukt: {Code}"
    )]
    private partial void Mislukking(string aanbieder, string code);
}
