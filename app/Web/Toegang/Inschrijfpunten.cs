using Casusoverleg.Domein;
using Casusoverleg.Domein.Regels;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Kamer;
using Persoon = Casusoverleg.Opslag.Persoon;

namespace Casusoverleg.Web.Toegang;

/// <summary>What arrives with <c>POST /inschrijven</c>. A name or organisation only counts when the link itself names none.</summary>
internal sealed record Inschrijving(string Geheim, string? Naam = null, string? Organisatie = null);

/// <summary>What arrives with <c>POST /inschrijven/voor</c>.</summary>
internal sealed record Linkvraag(string Geheim);

/// <summary>For whom a link is: what the page shows, and what it has to ask.</summary>
/// <param name="Naam">Null: whoever enrols types it.</param>
/// <param name="Terug">They come back to their own account.</param>
/// <param name="VraagtOrganisatie">Whoever enrols types it.</param>
internal sealed record Linkantwoord(bool Gelukt, string? Naam, bool Terug, bool VraagtOrganisatie);

/// <summary>Enrolling with a link, and coming back with one to the own account.</summary>
internal static class Inschrijfpunten
{
    private const string MetInschrijflink = "inschrijflink";

    /// <summary>Maps the endpoints in a group that is open and asks for the token of a page.</summary>
    public static void MapInschrijven(this IEndpointRouteBuilder open)
    {
        open.MapPost("/inschrijven/voor", VoorWieAsync);
        open.MapPost("/inschrijven", SchrijfInAsync);
    }

    private static async Task<IResult> VoorWieAsync(
        HttpContext context,
        IAccountregister accounts,
        Aanmeldmaat maat,
        TimeProvider tijd
    )
    {
        var (formulier, fout) = await Formulier.LeesAsync<Linkvraag>(context);
        if (formulier is null)
            return fout!;
        try
        {
            return await accounts.Link(formulier.Geheim, tijd.GetUtcNow()) is { } link
                ? Formulier.Klaar(
                    new Linkantwoord(
                        true,
                        VraagtNaam(link) ? null : link.Naam,
                        link.Terug is not null,
                        VraagtOrganisatie(link)
                    )
                )
                : Aanmeldpunten.Fout(context, maat, MetInschrijflink, "link", GeenLink);
        }
        catch (OpslagMislukt)
        {
            return Formulier.Antwoord(Antwoord.NietBewaard);
        }
    }

    private static async Task<IResult> SchrijfInAsync(
        HttpContext context,
        IToegangsregister register,
        IAccountregister accounts,
        Linkaanmelding aanmelding,
        Aanmeldmaat maat,
        TimeProvider tijd
    )
    {
        var (formulier, fout) = await Formulier.LeesAsync<Inschrijving>(context);
        if (formulier is null)
            return fout!;
        var gebruikt = false;
        try
        {
            var nu = tijd.GetUtcNow();
            if (await accounts.Link(formulier.Geheim, nu) is not { } link)
                return Aanmeldpunten.Fout(context, maat, MetInschrijflink, "link", GeenLink);
            if (Mist(link, formulier) is { } nee)
                return Formulier.Antwoord(nee);
            if (await GebruikAsync(register, formulier, nu) is not { } persoon)
                return Aanmeldpunten.Fout(context, maat, MetInschrijflink, "link", GeenLink);
            gebruikt = true;
            return await aanmelding.BeginAsync(context, link, persoon) is var (melding, code)
                ? Aanmeldpunten.Binnen(MetInschrijflink, persoon.Rol.Thuis(), melding, code)
                : Aanmeldpunten.Fout(context, maat, MetInschrijflink, "account", GeenLink);
        }
        catch (OpslagMislukt)
        {
            return Formulier.Antwoord(gebruikt ? WelGebruikt : Antwoord.NietBewaard);
        }
    }

    private static Task<Persoon?> GebruikAsync(
        IToegangsregister register,
        Inschrijving formulier,
        DateTimeOffset nu
    ) =>
        register.SchrijfIn(
            formulier.Geheim,
            formulier.Naam?.Trim() ?? "",
            formulier.Organisatie?.Trim() ?? "",
            nu,
            p => Verantwoord.Account("account-aangemeld", nu, p.Id, p.Id, p.Rol)
        );

    private static bool VraagtNaam(Openlink link) => link.Naam.Length == 0;

    private static bool VraagtOrganisatie(Openlink link) =>
        link.Terug is null && !link.MetOrganisatie;

    // Only of what this link has to ask; the link is not used up by it.
    private static Antwoord? Mist(Openlink link, Inschrijving formulier)
    {
        string?[] velden =
        [
            VraagtNaam(link) ? formulier.Naam ?? "" : null,
            VraagtOrganisatie(link) ? formulier.Organisatie ?? "" : null,
        ];
        var getypt = velden.OfType<string>().Select(static v => v.Trim()).ToList();
        if (getypt.Exists(static v => v.Length is 0 or > MaxNaam))
            return Onvolledig;
        return
            getypt
                .Select(static v => Vorm.ToetsNaam(v, MaxNaam))
                .FirstOrDefault(static w => w is not null)
                is { } vorm
            ? Antwoord.Nee(vorm)
            : null;
    }

    private const int MaxNaam = 100;

    private static readonly Antwoord Onvolledig = Antwoord.Nee(
        Regel.V03,
        "Vul in wat er gevraagd wordt, elk met hooguit 100 tekens."
    );

    private static readonly Antwoord WelGebruikt = Antwoord.Nee(
        Regel.V05,
        "Het aanmelden is niet gelukt, en je link is nu gebruikt. Vraag een nieuwe aan wie je deze gaf."
    );

    /// <summary>For every link that opens nothing, whatever the reason.</summary>
    public static Antwoord GeenLink { get; } =
        Antwoord.Nee(
            Regel.R01,
            "Deze link werkt niet (meer). Vraag een nieuwe aan wie je deze gaf."
        );
}
