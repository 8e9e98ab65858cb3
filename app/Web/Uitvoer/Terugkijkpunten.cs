using System.Security.Claims;
using System.Text;
using Casusoverleg.Domein;
using Casusoverleg.Domein.Regels;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Kamer;
using Casusoverleg.Web.Toegang;

namespace Casusoverleg.Web.Uitvoer;

/// <summary>Which day was looked back upon, or not after all.</summary>
internal sealed record Afvinken(string Herinnering, bool Gedaan);

/// <summary>Ticking off days to look back, and taking them to an own calendar (R62).</summary>
internal static class Terugkijkpunten
{
    private static readonly Weigering NietTeVinden = Weigering.Van(
        Regel.R62,
        "We kunnen deze dag niet vinden. Laad de pagina opnieuw."
    );

    /// <summary>Maps the endpoints.</summary>
    public static void MapTerugkijken(this IEndpointRouteBuilder app)
    {
        var groep = app.MapGroup("/terugkijken")
            .RequireAuthorization(Beleid.Persoon)
            .MetAanvraagteken();
        groep.MapPost("", VinkAfAsync);
        groep.MapGet("/{id}.ics", AgendaAsync);
    }

    private static async Task<IResult> VinkAfAsync(HttpContext context, Terugkijken terugkijken)
    {
        var (formulier, fout) = await Formulier.LeesAsync<Afvinken>(context);
        if (formulier is null)
            return fout!;
        if (!Guid.TryParseExact(formulier.Herinnering, "N", out var id))
            return Formulier.Antwoord(Vorm.Onleesbaar);
        try
        {
            return await terugkijken.VinkAfAsync(context.User, id, formulier.Gedaan)
                ? Formulier.Antwoord(Antwoord.Ja())
                : Formulier.Antwoord(NietTeVinden);
        }
        catch (OpslagMislukt)
        {
            return Formulier.Antwoord(Antwoord.NietBewaard);
        }
    }

    // Who has nothing to look back upon there gets the answer of an overleg that does not exist.
    private static async Task<IResult> AgendaAsync(
        string id,
        ClaimsPrincipal wie,
        Terugkijken terugkijken
    )
    {
        if (!Guid.TryParseExact(id, "N", out var overleg))
            return Results.NotFound();
        try
        {
            return await terugkijken.AgendaAsync(wie, new OverlegId(overleg)) is { } agenda
                ? Results.File(
                    Encoding.ASCII.GetBytes(agenda),
                    "text/calendar; charset=utf-8",
                    "terugkijken.ics"
                )
                : Results.NotFound();
        }
        catch (OpslagMislukt)
        {
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }
}
