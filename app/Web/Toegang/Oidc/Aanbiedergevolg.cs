using Casusoverleg.Opslag;
using Casusoverleg.Web.Meting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.Http.Features;

namespace Casusoverleg.Web.Toegang.Oidc;

/// <summary>
/// What follows on an answer of a provider: a session, a renewed proof of one, or a page that says what to do. The log gets a code, never
/// what the provider said.
/// </summary>
internal sealed partial class Aanbiedergevolg(
    Organisatieaanmelding aanmelding,
    Gastaanmelding gast,
    Opnieuwbewijs opnieuw,
    Aanmeldmaat maat,
    ILogger<Aanbiedergevolg> log
) : OAuthEvents
{
    /// <summary>Where somebody reads that signing in did not succeed.</summary>
    public const string Mislukt = "/aanmelden/mislukt";

    /// <summary>Where somebody reads that there is no account for them.</summary>
    public const string GeenAccount = Mislukt + "?reden=account";

    /// <summary>Where somebody reads what came of proving anew who they are, in the window that was opened for it.</summary>
    public const string Bewijs = "/aanmelden/bewijs?uitkomst=";

    /// <inheritdoc/>
    public override Task RedirectToAuthorizationEndpoint(RedirectContext<OAuthOptions> context) =>
        context.Properties.Geef(context.RedirectUri)
            ? Task.CompletedTask
            : base.RedirectToAuthorizationEndpoint(context);

    /// <inheritdoc/>
    public override async Task TicketReceived(TicketReceivedContext context)
    {
        var antwoord = new Organisatieantwoord(
            ((Aanbiederopties)context.Options).Aanbieder,
            context.HttpContext.Features.GetRequiredFeature<Identiteit>(),
            context.Properties!
        );
        context.Response.Redirect(await NaarAsync(context.HttpContext, antwoord));
        context.HandleResponse();
    }

    /// <inheritdoc/>
    public override Task RemoteFailure(RemoteFailureContext context)
    {
        var opties = (Aanbiederopties)context.Options;
        // What went wrong may be that it was no answer to this browser: then it only says which page to show.
        var vraag = opties.StateDataFormat.Unprotect(context.Request.Query["state"]);
        context.Response.Redirect(
            Fout(context.HttpContext, opties.Aanbieder, vraag.Doel(), Code(context))
        );
        context.HandleResponse();
        return Task.CompletedTask;
    }

    /// <summary>Notes that signing in did not succeed; of an address that was wrong too often only in the counters.</summary>
    public void Schrijf(HttpContext context, Aanbieder aanbieder, string code)
    {
        // Not the code: a client can choose a part of it.
        Meters.Aangemeld(Wijze, Meters.Mislukt);
        SchrijfStil(context, aanbieder, code);
    }

    /// <summary>The same of what is no signing in.</summary>
    public void SchrijfStil(HttpContext context, Aanbieder aanbieder, string code) =>
        maat.Mislukt(context, () => Mislukking(aanbieder.Sleutel, code));

    private const string Wijze = "organisatie";

    private async Task<string> NaarAsync(HttpContext context, Organisatieantwoord antwoord)
    {
        var doel = antwoord.Vraag.Doel();
        try
        {
            if (doel == Aanbiederdoel.Bewijzen)
            {
                await BewijsAsync(context, antwoord);
                return Bewijs + "gelukt";
            }
            if (doel == Aanbiederdoel.Uitnodiging)
            {
                var naar = await gast.BeginAsync(context, antwoord);
                Meters.Aangemeld(Wijze, Meters.Gelukt);
                return naar;
            }
            if (
                await aanmelding.BeginAsync(context, antwoord.Aanbieder, antwoord.Wie) is { } binnen
            )
            {
                Meters.Aangemeld(Wijze, Meters.Gelukt);
                return binnen;
            }
            return Fout(context, antwoord.Aanbieder, doel, "geen-account");
        }
        catch (AanmeldingMislukt fout)
        {
            return Fout(context, antwoord.Aanbieder, doel, fout.Code);
        }
        catch (OpslagMislukt)
        {
            return Fout(context, antwoord.Aanbieder, doel, "opslag");
        }
    }

    // The way back from a provider comes before it is known who asks.
    private async Task BewijsAsync(HttpContext context, Organisatieantwoord antwoord)
    {
        if ((await context.AuthenticateAsync(Sessieschema.Naam)).Principal is not { } wie)
            throw new AanmeldingMislukt("bewijs-zonder-sessie");
        context.User = wie;
        context.Features.Set(antwoord);
        var uitkomst = await opnieuw.ToetsAsync(
            context,
            Organisatiewijze.Naam,
            "",
            sleutel => Sessieschema.Geef(context, sleutel)
        );
        if (!uitkomst.Gelukt)
            throw new AanmeldingMislukt("bewijs-kan-niet");
    }

    private string Fout(HttpContext context, Aanbieder aanbieder, Aanbiederdoel doel, string code)
    {
        if (doel == Aanbiederdoel.Bewijzen)
        {
            SchrijfStil(context, aanbieder, code);
            return Bewijs + (code == Organisatiewijze.AnderAccount ? "account" : "mislukt");
        }
        Schrijf(context, aanbieder, code);
        if (doel == Aanbiederdoel.Uitnodiging)
            return $"{Mislukt}?reden={(code.StartsWith("uitnodiging-", StringComparison.Ordinal) ? code : "uitnodiging")}";
        return code == "geen-account" ? GeenAccount : Mislukt;
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
