using Casusoverleg.Domein;
using Casusoverleg.Domein.Regels;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Kamer;
using Casusoverleg.Web.Toegang;

namespace Casusoverleg.Web.Uitvoer;

/// <summary>The holder asks to pass an item on or to use it otherwise.</summary>
internal sealed record Gebruiksverzoek(
    string Item,
    Gebruiksoort Soort,
    string Doel,
    string? Functie = null
);

/// <summary>The holder takes a question back.</summary>
internal sealed record Gebruiksintrekking(string Item, string Vraag);

/// <summary>The contributor answers.</summary>
internal sealed record Gebruiksantwoord(
    DeelnemerId Deelnemer,
    string Item,
    string Vraag,
    bool Ja,
    string? Doel = null
);

/// <summary>To whom an item was passed on.</summary>
internal sealed record Doorgiftemelding(
    string Item,
    string Functie,
    string Organisatie,
    DateOnly Op
);

/// <summary>To whom it had to be disclosed, and by which provision.</summary>
internal sealed record Plichtmelding(string Item, string Bepaling, string Organisatie, DateOnly Op);

/// <summary>The use of an item after close (R47, R67).</summary>
internal static class Gebruikspunten
{
    /// <summary>Maps the endpoints.</summary>
    public static void MapGebruik(this IEndpointRouteBuilder app)
    {
        var groep = app.MapGroup("/overleg/{id}/gebruik")
            .RequireAuthorization(Beleid.Persoon)
            .MetAanvraagteken();
        groep.MapPost("/vraag", VraagAsync);
        groep.MapPost("/intrekken", TrekInAsync);
        groep.MapPost("/antwoord", AntwoordAsync);
        groep.MapPost("/doorgegeven", DoorgegevenAsync);
        groep.MapPost("/verplicht", VerplichtAsync);
    }

    private static Task<IResult> VraagAsync(OverlegVraag v, Gebruiken g) =>
        DoeAsync<Gebruiksverzoek>(
            v,
            static f => f.Item,
            (f, item) => g.VraagAsync(v.Overleg, v.Wie, item, f.Soort, f.Functie, f.Doel)
        );

    private static Task<IResult> TrekInAsync(OverlegVraag v, Gebruiken g) =>
        DoeAsync<Gebruiksintrekking>(
            v,
            static f => f.Item,
            (f, item) => OverVraagAsync(f.Vraag, q => g.TrekInAsync(v.Overleg, v.Wie, item, q))
        );

    private static Task<IResult> AntwoordAsync(
        OverlegVraag v,
        Gebruiken g,
        Opnieuwbewijs opnieuw
    ) =>
        DoeAsync<Gebruiksantwoord>(
            v,
            static f => f.Item,
            (f, item) =>
                OverVraagAsync(
                    f.Vraag,
                    q => g.AntwoordAsync(v.Overleg, v.Wie, f.Deelnemer, item, q, f.Ja, f.Doel)
                ),
            // A yes lets somebody take it further: not from a screen that was left open.
            () => opnieuw.BezwaarAsync(v.Context.User)
        );

    private static Task<IResult> DoorgegevenAsync(OverlegVraag v, Gebruiken g) =>
        DoeAsync<Doorgiftemelding>(
            v,
            static f => f.Item,
            (f, item) => g.DoorgegevenAsync(v.Overleg, v.Wie, item, f.Functie, f.Organisatie, f.Op)
        );

    private static Task<IResult> VerplichtAsync(OverlegVraag v, Gebruiken g) =>
        DoeAsync<Plichtmelding>(
            v,
            static f => f.Item,
            (f, item) => g.VerplichtAsync(v.Overleg, v.Wie, item, f.Bepaling, f.Organisatie, f.Op)
        );

    private static Task<Weigering?> OverVraagAsync(
        string vraag,
        Func<Guid, Task<Weigering?>> doe
    ) =>
        Guid.TryParseExact(vraag, "N", out var id)
            ? doe(id)
            : Task.FromResult<Weigering?>(Vorm.Onleesbaar);

    private static async Task<IResult> DoeAsync<T>(
        OverlegVraag vraag,
        Func<T, string> welk,
        Func<T, Guid, Task<Weigering?>> doe,
        Func<Task<Antwoord?>>? vooraf = null
    )
        where T : class
    {
        var (formulier, fout) = await Formulier.LeesAsync<T>(vraag.Context);
        if (formulier is null)
            return fout!;
        if (!Guid.TryParseExact(welk(formulier), "N", out var item))
            return Formulier.Antwoord(Vorm.Onleesbaar);
        try
        {
            if (vooraf is not null && await vooraf() is { } eerst)
                return Formulier.Antwoord(eerst);
            return await doe(formulier, item) is { } nee
                ? Formulier.Antwoord(nee)
                : Formulier.Antwoord(Antwoord.Ja());
        }
        catch (OpslagMislukt)
        {
            return Formulier.Antwoord(Antwoord.NietBewaard);
        }
    }
}
