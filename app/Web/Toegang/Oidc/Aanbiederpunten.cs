using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Kamer;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace Casusoverleg.Web.Toegang.Oidc;

/// <summary>What arrives with <c>POST /aanmelden/via</c>: a mail address, of which only the domain counts.</summary>
internal sealed record Werkmail(string Mail);

/// <summary>What arrives from the page of an invitation: the secret from the link.</summary>
internal sealed record Gastlink(string Geheim);

/// <summary>Whether who holds a link may sign in through their organisation.</summary>
/// <param name="Organisatie">Its name; null: only with the code.</param>
internal sealed record Gastaanbod(bool Gelukt, string? Organisatie);

/// <summary>Beginning at a provider, and ending there.</summary>
internal static class Aanbiederpunten
{
    /// <summary>Maps the endpoints. Where a provider sends people back to is handled by its scheme.</summary>
    public static void MapAanbieders(this IEndpointRouteBuilder app)
    {
        var open = app.MapGroup("/aanmelden").AllowAnonymous().MetAanvraagteken();
        // A link, not a form: browsers hold form-action against every redirect after a form.
        open.MapGet("/via/{sleutel}", BeginAsync);
        open.MapPost("/via", ZoekAsync);
        var welkom = app.MapGroup("/welkom/organisatie").AllowAnonymous().MetAanvraagteken();
        welkom.MapPost("", BiedAanAsync);
        welkom.MapPost("/begin", BeginGastAsync);
        app.MapGroup("/sessies/bewijs")
            .RequireAuthorization(Beleid.Aangemeld)
            .MetAanvraagteken()
            .MapPost("/organisatie", BewijsAsync);
    }

    /// <summary>
    /// Where the browser goes after signing out: to the provider, to end the session there as well, or null when there is none or it
    /// cannot be reached. Our own session has ended by then.
    /// </summary>
    public static async Task<string?> AfmeldadresAsync(
        HttpContext context,
        AuthenticationProperties? sessie
    )
    {
        if (Aanbiedersessie.Lees(sessie) is not var (sleutel, token))
            return null;
        var diensten = context.RequestServices;
        if (
            await diensten.GetRequiredService<Aanbieders>().MetSleutelAsync(sleutel)
            is not { Aanbieder: var aanbieder }
        )
            return null;
        try
        {
            var opties = diensten
                .GetRequiredService<IOptionsMonitor<Aanbiederopties>>()
                .Get(aanbieder.Schema);
            var einde = (
                await opties.Beschrijving.GeefAsync(context.RequestAborted)
            ).EndSessionEndpoint;
            return Aanbieder.Veilig(einde)
                ? QueryHelpers.AddQueryString(einde, Afmeldvraag(context, aanbieder, token))
                : null;
        }
        catch (AanmeldingMislukt fout)
        {
            diensten.GetRequiredService<Aanbiedergevolg>().Schrijf(context, aanbieder, fout.Code);
            return null;
        }
    }

    private static Dictionary<string, string?> Afmeldvraag(
        HttpContext context,
        Aanbieder aanbieder,
        string token
    )
    {
        var eigen =
            Oidcadres.Eigen(context.RequestServices.GetRequiredService<Instellingen>())
            ?? $"{context.Request.Scheme}://{context.Request.Host}";
        return new()
        {
            ["id_token_hint"] = token,
            ["client_id"] = aanbieder.ClientId,
            ["post_logout_redirect_uri"] = eigen + "/aanmelden",
        };
    }

    private static async Task<IResult> BeginAsync(
        HttpContext context,
        string sleutel,
        Aanbieders aanbieders,
        Aanbiedergevolg gevolg
    )
    {
        if (await aanbieders.MetSleutelAsync(sleutel) is not { Aanbieder: var aanbieder })
            return Results.NotFound();
        // Another site cannot sign anybody in, and with that end the session they are working in.
        if (context.Request.Headers["Sec-Fetch-Site"] == "cross-site")
            return Results.Redirect("/aanmelden");
        try
        {
            await context.ChallengeAsync(aanbieder.Schema, new() { RedirectUri = "/" });
            return Results.Empty;
        }
        catch (AanmeldingMislukt fout)
        {
            gevolg.Schrijf(context, aanbieder, fout.Code);
            return Results.Redirect(Aanbiedergevolg.Mislukt);
        }
    }

    private static async Task<IResult> BewijsAsync(
        HttpContext context,
        Organisatiewijze wijze,
        Aanbiedergevolg gevolg
    )
    {
        var (formulier, fout) = await Formulier.LeesAsync<Leeg>(context);
        if (formulier is null)
            return fout!;
        var sessie = (await context.AuthenticateAsync()).Properties!;
        try
        {
            if (
                await wijze.AanbiederAsync(sessie) is not { } aanbieder
                || context.User.SessieId() is not { } id
            )
                return Formulier.Antwoord(GeenBewijs);
            return await VraagAsync(context, aanbieder, Aanbiedervraag.Bewijs(id), gevolg);
        }
        catch (OpslagMislukt)
        {
            return Formulier.Antwoord(Antwoord.NietBewaard);
        }
    }

    private static Task<IResult> BiedAanAsync(HttpContext context, Gastaanmelding gast) =>
        MetLinkAsync(
            context,
            gast,
            static weg => Task.FromResult(Formulier.Klaar(new Gastaanbod(true, weg?.Naam)))
        );

    private static Task<IResult> BeginGastAsync(
        HttpContext context,
        Gastaanmelding gast,
        Aanbiedergevolg gevolg
    ) =>
        MetLinkAsync(
            context,
            gast,
            async weg =>
                weg is null
                    ? Formulier.Antwoord(AlleenCode)
                    : await VraagAsync(
                        context,
                        weg.Aanbieder,
                        Aanbiedervraag.Uitnodiging(weg.Uitnodiging),
                        gevolg
                    )
        );

    private static async Task<IResult> MetLinkAsync(
        HttpContext context,
        Gastaanmelding gast,
        Func<Gastweg?, Task<IResult>> werk
    )
    {
        var (formulier, fout) = await Formulier.LeesAsync<Gastlink>(context);
        if (formulier is null)
            return fout!;
        try
        {
            return await werk(await gast.ZoekAsync(formulier.Geheim));
        }
        catch (OpslagMislukt)
        {
            return Formulier.Antwoord(Antwoord.NietBewaard);
        }
    }

    // The page itself goes to the provider: in this window, or in one beside it.
    private static async Task<IResult> VraagAsync(
        HttpContext context,
        Aanbieder aanbieder,
        AuthenticationProperties vraag,
        Aanbiedergevolg gevolg
    )
    {
        try
        {
            return Formulier.Klaar(
                new Doorgestuurd(true, await Aanbiedervraag.AdresAsync(context, aanbieder, vraag))
            );
        }
        catch (AanmeldingMislukt mislukt)
        {
            gevolg.SchrijfStil(context, aanbieder, mislukt.Code);
            return Formulier.Antwoord(Onbereikbaar);
        }
    }

    private static async Task<IResult> ZoekAsync(HttpContext context, Aanbieders aanbieders)
    {
        var (formulier, fout) = await Formulier.LeesAsync<Werkmail>(context);
        if (formulier is null)
            return fout!;
        return await aanbieders.VanMailAsync(formulier.Mail.Trim()) is { Aanbieder: var aanbieder }
            ? Formulier.Klaar(new Doorgestuurd(true, aanbieder.Begin))
            : Formulier.Antwoord(Onbekend);
    }

    private static Antwoord AlleenCode { get; } =
        Antwoord.Nee(
            Regel.R01,
            "Dit lukt niet via je organisatie. Vul de code in die je van de regisseur kreeg."
        );

    private static Antwoord GeenBewijs { get; } =
        Antwoord.Nee(
            Regel.R01,
            "Dit lukt nu niet bij je organisatie. Meld je opnieuw aan en probeer het nog een keer."
        );

    private static Antwoord Onbereikbaar { get; } =
        Antwoord.Nee(
            Regel.R01,
            "Je organisatie is nu niet bereikbaar. Er is niets veranderd. Probeer het zo opnieuw."
        );

    private static Antwoord Onbekend { get; } =
        Antwoord.Nee(
            Regel.R01,
            "Met dit adres kun je je hier niet aanmelden via je organisatie. Heb je een persoonlijke link? Open die dan."
        );
}
