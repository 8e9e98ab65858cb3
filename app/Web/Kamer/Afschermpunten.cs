using Casusoverleg.Domein;
using Casusoverleg.Domein.Regels;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Toegang;

namespace Casusoverleg.Web.Kamer;

/// <summary>Two persons to keep apart, as the page sends them (R65).</summary>
internal sealed record Afschermformulier(
    string NaamEen,
    string NaamAnder,
    Afschermreden Reden,
    string? OrganisatieEen = null,
    string? OrganisatieAnder = null,
    DateOnly? Tot = null
);

/// <summary>Which record is removed.</summary>
internal sealed record Afschermweg(string Id);

/// <summary>The posts of the page Afscherming, for who may convene (R65).</summary>
internal static class Afschermpunten
{
    private const int MaxNaam = 100;

    /// <summary>Maps the endpoints.</summary>
    public static void MapAfscherming(this IEndpointRouteBuilder app)
    {
        var groep = app.MapGroup("/afscherming")
            .RequireAuthorization(Beleid.Regisseur)
            .MetAanvraagteken();
        groep.MapPost("/legt-vast", LegVastAsync);
        groep.MapPost("/verwijdert", VerwijderAsync);
    }

    private static async Task<IResult> LegVastAsync(
        HttpContext context,
        Afschermer afschermer,
        TimeProvider tijd
    )
    {
        var (formulier, fout) = await Formulier.LeesAsync<Afschermformulier>(context);
        if (formulier is null)
            return fout!;
        var nu = tijd.GetUtcNow();
        if (Toets(formulier, Datums.Vandaag(nu)) is { } nee)
            return Formulier.Antwoord(nee);
        try
        {
            var (id, vol) = await afschermer.LegVastAsync(
                new(
                    context.User.PersoonId(),
                    new(formulier.NaamEen.Trim(), formulier.OrganisatieEen?.Trim() ?? ""),
                    new(formulier.NaamAnder.Trim(), formulier.OrganisatieAnder?.Trim() ?? ""),
                    formulier.Reden,
                    formulier.Tot
                )
            );
            return vol is not null
                ? Formulier.Antwoord(vol)
                : Formulier.Antwoord(Antwoord.Ja(id.ToString("N")));
        }
        catch (OpslagMislukt)
        {
            return Formulier.Antwoord(Antwoord.NietBewaard);
        }
    }

    private static async Task<IResult> VerwijderAsync(HttpContext context, Afschermer afschermer)
    {
        var (formulier, fout) = await Formulier.LeesAsync<Afschermweg>(context);
        if (formulier is null)
            return fout!;
        try
        {
            var door = context.User.PersoonId();
            if (
                !Guid.TryParseExact(formulier.Id, "N", out var id)
                || !await afschermer.VerwijderAsync(door, id)
            )
                return Formulier.Antwoord(Onbekend);
            return Formulier.Antwoord(Antwoord.Ja());
        }
        catch (OpslagMislukt)
        {
            return Formulier.Antwoord(Antwoord.NietBewaard);
        }
    }

    private static Weigering? Toets(Afschermformulier f, DateOnly vandaag)
    {
        string?[] teksten = [f.NaamEen, f.NaamAnder, f.OrganisatieEen, f.OrganisatieAnder];
        foreach (var tekst in teksten)
            if (Vorm.Toets(tekst, MaxNaam) is { } vorm)
                return vorm;
        if (Naamvorm.Van(f.NaamEen).Length == 0 || Naamvorm.Van(f.NaamAnder).Length == 0)
            return Weigering.Van(Regel.V01, "Vul twee namen in.");
        // Twee mensen met dezelfde achternaam en voorletter kunnen elkaar juist niet willen treffen.
        if (
            Naamvorm.Van(f.NaamEen) == Naamvorm.Van(f.NaamAnder)
            && Naamvorm.VanOrganisatie(f.OrganisatieEen)
                == Naamvorm.VanOrganisatie(f.OrganisatieAnder)
        )
            return Weigering.Van(Regel.V01, "Dit is twee keer dezelfde persoon. Vul een ander in.");
        return f.Tot < vandaag
            ? Weigering.Van(
                Regel.V01,
                "Die dag is al voorbij. Kies een latere dag, of laat dit leeg."
            )
            : null;
    }

    private static readonly Weigering Onbekend = Weigering.Van(
        Regel.V02,
        "Deze afscherming is er niet meer. Laad de pagina opnieuw."
    );
}
