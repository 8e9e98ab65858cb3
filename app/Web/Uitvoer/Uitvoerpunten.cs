using System.Text;
using System.Text.Json;
using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Kamer;
using Casusoverleg.Web.Toegang;

namespace Casusoverleg.Web.Uitvoer;

/// <summary>Which permission is withdrawn after close, and from whose list.</summary>
internal sealed record Intrekking(string Item, DeelnemerId Deelnemer);

/// <summary>Fetching: open, download, take over; and the published shape of a list.</summary>
internal static class Uitvoerpunten
{
    private static readonly JsonSerializerOptions Leesbaar = new(Formulier.Opties)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Maps the endpoints.</summary>
    public static void MapUitvoer(this IEndpointRouteBuilder app)
    {
        app.MapGet(
                "/schema/meeneemlijst-1.json",
                static () => Results.Text(Schema.Meeneemlijst, "application/schema+json")
            )
            .AllowAnonymous();
        var overleg = app.MapGroup("/overleg/{id}")
            .RequireAuthorization(Beleid.Persoon)
            .MetAanvraagteken();
        overleg.MapPost("/meeneemlijst/open", OpenAsync);
        overleg.MapPost("/overgenomen", NeemOverAsync);
        overleg.MapPost("/trekt-in", TrekInAsync);
        overleg.MapGet(
            "/meeneemlijst.json",
            (OverlegVraag vraag, Lijsten lijsten) =>
                HaalAsync(
                    vraag,
                    lijsten,
                    "application/json",
                    "json",
                    static l => JsonSerializer.SerializeToUtf8Bytes(l, Leesbaar)
                )
        );
        overleg.MapGet(
            "/meeneemlijst.html",
            (OverlegVraag vraag, Lijsten lijsten) =>
                HaalAsync(
                    vraag,
                    lijsten,
                    "text/html; charset=utf-8",
                    "html",
                    static l => Encoding.UTF8.GetBytes(LijstHtml.Van(l))
                )
        );
    }

    private static async Task<IResult> OpenAsync(
        OverlegVraag vraag,
        Lijsten lijsten,
        Opnieuwbewijs opnieuw
    )
    {
        var (formulier, fout) = await Formulier.LeesAsync<Leeg>(vraag.Context);
        if (formulier is null)
            return fout!;
        return await ProbeerAsync(async () =>
        {
            if (await GeenLijstAsync(vraag, lijsten) is { } nee)
                return nee;
            if (await opnieuw.BezwaarAsync(vraag.Context.User) is { } eerst)
                return Formulier.Antwoord(eerst);
            await lijsten.OpenAsync(vraag.Overleg, vraag.Wie);
            return Formulier.Antwoord(Antwoord.Ja());
        });
    }

    private static async Task<IResult> HaalAsync(
        OverlegVraag vraag,
        Lijsten lijsten,
        string soort,
        string staart,
        Func<Lijst, byte[]> schrijf
    ) =>
        await ProbeerAsync(async () =>
        {
            if (await GeenLijstAsync(vraag, lijsten) is { } nee)
                return nee;
            // Following a link fetches nothing: opening is a choice, and ends what the others could withdraw (R43).
            if (!await lijsten.IsGeopendAsync(vraag.Overleg, vraag.Wie))
                return Results.Redirect($"/overleg/{vraag.Overleg}/meeneemlijst");
            return await lijsten.LeesAsync(vraag.Overleg, vraag.Wie) is { } lijst
                ? Results.File(
                    schrijf(lijst),
                    soort,
                    $"meeneemlijst-{lijst.Overleg.GeslotenOp:yyyy-MM-dd}.{staart}"
                )
                : Results.StatusCode(StatusCodes.Status410Gone);
        });

    private static async Task<IResult> NeemOverAsync(
        OverlegVraag vraag,
        Lijsten lijsten,
        Opnieuwbewijs opnieuw
    )
    {
        var (formulier, fout) = await Formulier.LeesAsync<Leeg>(vraag.Context);
        if (formulier is null)
            return fout!;
        return await ProbeerAsync(async () =>
        {
            if (await GeenLijstAsync(vraag, lijsten) is { } nee)
                return nee;
            // Taking over destroys: nobody can have taken over what they never saw.
            if (!await lijsten.IsGeopendAsync(vraag.Overleg, vraag.Wie))
                return Formulier.Antwoord(EerstOpenen);
            if (await opnieuw.BezwaarAsync(vraag.Context.User) is { } eerst)
                return Formulier.Antwoord(eerst);
            return await lijsten.NeemOverAsync(vraag.Overleg, vraag.Wie)
                ? Formulier.Antwoord(Antwoord.Ja())
                : Results.StatusCode(StatusCodes.Status410Gone);
        });
    }

    private static async Task<IResult> TrekInAsync(OverlegVraag vraag, Lijsten lijsten)
    {
        var (formulier, fout) = await Formulier.LeesAsync<Intrekking>(vraag.Context);
        if (formulier is null)
            return fout!;
        if (!Guid.TryParseExact(formulier.Item, "N", out var item))
            return Formulier.Antwoord(Domein.Regels.Vorm.Onleesbaar);
        return await ProbeerAsync(async () =>
            await lijsten.TrekInAsync(vraag.Overleg, vraag.Wie, formulier.Deelnemer, item)
                is { } nee
                ? Formulier.Antwoord(nee)
                : Formulier.Antwoord(Antwoord.Ja())
        );
    }

    private static async Task<IResult?> GeenLijstAsync(OverlegVraag vraag, Lijsten lijsten) =>
        (await lijsten.StandAsync(vraag.Overleg, vraag.Wie)).Stand switch
        {
            Ophaalstand.Geen => Results.NotFound(),
            Ophaalstand.Vernietigd => Results.StatusCode(StatusCodes.Status410Gone),
            _ => null,
        };

    private static readonly Weigering EerstOpenen = Weigering.Van(
        Regel.V02,
        "Open eerst je lijst en zet in je dossier wat je nodig hebt. Daarna kun je zeggen dat je het overnam."
    );

    private static async Task<IResult> ProbeerAsync(Func<Task<IResult>> werk)
    {
        try
        {
            return await werk();
        }
        catch (OpslagMislukt)
        {
            return Formulier.Antwoord(Antwoord.NietBewaard);
        }
    }
}
