using System.Security.Claims;
using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Kamer;
using Casusoverleg.Web.Toegang;

namespace Casusoverleg.Web.Uitvoer;

/// <summary>The answers a spoedoverleg left open; what is not known yet is left out.</summary>
internal sealed record Aanvulformulier(
    string? WaaromNietBilateraal = null,
    string? Convenant = null,
    Convenantinhoud? ConvenantInhoud = null,
    bool GeenConvenant = false,
    string? WaaromNietUitgenodigd = null
);

/// <summary>Completing a spoedoverleg once it ended, by who was its regisseur (R63).</summary>
internal static class Aanvullen
{
    // A hidden overleg, one that does not exist and one of which nothing was open get the same answer.
    private static readonly Weigering NietTeVinden = Weigering.Van(
        Regel.R63,
        "We kunnen dit overleg niet vinden. Laad de pagina opnieuw."
    );

    /// <summary>Maps the endpoint.</summary>
    public static void MapAanvullen(this IEndpointRouteBuilder app) =>
        app.MapGroup("/aanvullen")
            .RequireAuthorization(Beleid.Persoon)
            .MetAanvraagteken()
            .MapPost("/{id}", VulAanAsync);

    private static async Task<IResult> VulAanAsync(
        HttpContext context,
        string id,
        IArchief archief,
        TimeProvider tijd
    )
    {
        var (formulier, fout) = await Formulier.LeesAsync<Aanvulformulier>(context);
        if (formulier is null)
            return fout!;
        if (!Guid.TryParseExact(id, "N", out var overleg))
            return Formulier.Antwoord(NietTeVinden);
        try
        {
            return
                await BeslisAsync(
                    archief,
                    context.User.PersoonId(),
                    new OverlegId(overleg),
                    Overlegpunten.Aanvraag(context) ?? Guid.NewGuid(),
                    Opdracht(formulier),
                    tijd.GetUtcNow()
                )
                    is { } nee
                ? Formulier.Antwoord(nee)
                : Formulier.Antwoord(Antwoord.Ja());
        }
        catch (OpslagMislukt)
        {
            return Formulier.Antwoord(Antwoord.NietBewaard);
        }
    }

    private static async Task<Weigering?> BeslisAsync(
        IArchief archief,
        PersoonId wie,
        OverlegId overleg,
        Guid poging,
        VulAan antwoorden,
        DateTimeOffset nu
    )
    {
        Weigering? nee = null;
        var isVan = await archief.VulAan(
            wie,
            overleg,
            poging,
            open =>
                (nee = open.Aanvulling.Toets(antwoorden)) is null
                    ? open.Aanvulling.Met(antwoorden, open.Voor, nu)
                    : null
        );
        return isVan ? nee : NietTeVinden;
    }

    private static VulAan Opdracht(Aanvulformulier f) =>
        new()
        {
            OpdrachtId = OpdrachtId.Nieuw(),
            WaaromNietBilateraal = f.WaaromNietBilateraal,
            Convenant = f.Convenant,
            ConvenantInhoud = f.ConvenantInhoud,
            GeenConvenant = f.GeenConvenant,
            WaaromNietUitgenodigd = f.WaaromNietUitgenodigd,
        };
}
