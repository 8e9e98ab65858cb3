using Casusoverleg.Opslag;
using Casusoverleg.Web.Kamer;
using Casusoverleg.Web.Toegang;

namespace Casusoverleg.Web.Toezicht;

/// <summary>Why somebody looks.</summary>
internal sealed record Bezoekformulier(string Reden);

/// <summary>What came of checking the accountability.</summary>
internal sealed record Gecontroleerd(bool Gelukt, bool Klopt, string Zin);

/// <summary>The posts of the pages under <c>/toezicht</c> (R55).</summary>
internal static class Toezichtpunten
{
    /// <summary>Maps the endpoints.</summary>
    public static void MapToezicht(this IEndpointRouteBuilder app)
    {
        var groep = app.MapGroup("/toezicht")
            .RequireAuthorization(Beleid.Toezicht)
            .MetAanvraagteken();
        groep.MapPost("/begin", BeginAsync);
        groep.MapPost("/controleer", ControleerAsync);
    }

    private static async Task<IResult> BeginAsync(HttpContext context, Bezoeken bezoeken)
    {
        var (formulier, fout) = await Formulier.LeesAsync<Bezoekformulier>(context);
        if (formulier is null)
            return fout!;
        try
        {
            return await bezoeken.BeginAsync(context.User, formulier.Reden) is { } nee
                ? Formulier.Antwoord(nee)
                : Formulier.Antwoord(Antwoord.Ja());
        }
        catch (OpslagMislukt)
        {
            return Formulier.Antwoord(Antwoord.NietBewaard);
        }
    }

    private static async Task<IResult> ControleerAsync(
        HttpContext context,
        Bezoeken bezoeken,
        IArchief archief
    )
    {
        var (formulier, fout) = await Formulier.LeesAsync<Leeg>(context);
        if (formulier is null)
            return fout!;
        if (bezoeken.Van(context.User) is not { } bezoek)
            return Formulier.Antwoord(Bezoekvoorbij);
        try
        {
            await bezoeken.LegVastAsync(
                context.User,
                bezoek,
                default,
                "verantwoording-gecontroleerd"
            );
            var uitkomst = await archief.Verifieer(context.RequestAborted);
            return Formulier.Klaar(new Gecontroleerd(true, uitkomst.Klopt, Zin(uitkomst)));
        }
        catch (OpslagMislukt)
        {
            return Formulier.Antwoord(Antwoord.NietBewaard);
        }
    }

    private static string Zin(Verificatie uitkomst) =>
        uitkomst.Breuk is not { } breuk
            ? $"De verantwoording klopt. We controleerden {uitkomst.Regels} regels: er is niets gewijzigd, weggehaald of verplaatst."
        : breuk.Overleg is { } overleg
            ? $"De verantwoording klopt niet. De eerste fout staat bij {(overleg == default ? "de installatie" : $"overleg {overleg}")}, regel {breuk.Nummer}: {breuk.Wat}."
        : $"De verantwoording klopt niet. De eerste fout: anker {breuk.Nummer}, {breuk.Wat}.";

    private static Antwoord Bezoekvoorbij { get; } =
        Antwoord.Nee(
            Domein.Regel.R54,
            "Laad de pagina opnieuw en schrijf eerst op waarom je kijkt."
        );
}
