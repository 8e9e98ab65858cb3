using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Toegang;
using Casusoverleg.Web.Uitvoer;

namespace Casusoverleg.Web.Kamer;

/// <summary>Accepting: the secrecy and that nobody takes information along (R08).</summary>
internal sealed record Acceptatie(bool Geheimhouding);

/// <summary>Declining, or stepping out; the reason is optional.</summary>
internal sealed record Afwijzing(string? Reden = null);

/// <summary>Whose link and code are asked for.</summary>
internal sealed record Toegangsvraag(DeelnemerId Deelnemer);

/// <summary>Which own inbreng is taken back from outside the room (besluit 10).</summary>
internal sealed record Terugname(InbrengId Inbreng);

/// <summary>Which permission is withdrawn from outside the room (besluit 10).</summary>
internal sealed record Meeintrekking(InbrengId Inbreng, DeelnemerId Aan);

/// <summary>The posts of pages about an overleg: through the same writer and the same rules as the hub.</summary>
internal static class Overlegpunten
{
    /// <summary>Maps the endpoints.</summary>
    public static void MapOverleg(this IEndpointRouteBuilder app)
    {
        app.MapGroup("")
            .RequireAuthorization(Beleid.Regisseur)
            .MetAanvraagteken()
            .MapPost("/nieuw", BelegAsync);
        var overleg = app.MapGroup("/overleg/{id}")
            .RequireAuthorization(Beleid.Persoon)
            .MetAanvraagteken();
        overleg.MapPost(
            "/accepteert",
            (OverlegVraag v) =>
                DoeAsync<Acceptatie>(
                    v,
                    f => new Accepteer(f.Geheimhouding) { OpdrachtId = OpdrachtId.Nieuw() }
                )
        );
        overleg.MapPost(
            "/wijst-af",
            (OverlegVraag v) =>
                DoeAsync<Afwijzing>(
                    v,
                    f => new WijsAf { OpdrachtId = OpdrachtId.Nieuw(), Reden = f.Reden }
                )
        );
        overleg.MapPost(
            "/trekt-zich-terug",
            (OverlegVraag v) =>
                DoeAsync<Afwijzing>(
                    v,
                    f => new TrekJeTerug { OpdrachtId = OpdrachtId.Nieuw(), Reden = f.Reden }
                )
        );
        overleg.MapPost(
            "/neemt-terug",
            (OverlegVraag v) =>
                DoeAsync<Terugname>(
                    v,
                    f => new NeemTerug(f.Inbreng) { OpdrachtId = OpdrachtId.Nieuw() }
                )
        );
        overleg.MapPost(
            "/trekt-mee-in",
            (OverlegVraag v) =>
                DoeAsync<Meeintrekking>(
                    v,
                    f => new TrekMeeIn(f.Inbreng, f.Aan) { OpdrachtId = OpdrachtId.Nieuw() }
                )
        );
        overleg.MapPost("/toegang", ToegangAsync);
    }

    private static async Task<IResult> BelegAsync(
        HttpContext context,
        Belegger belegger,
        Instellingen instellingen
    )
    {
        var (formulier, fout) = await Formulier.LeesAsync<Belegging>(context);
        if (formulier is null)
            return fout!;
        try
        {
            var (overleg, weigering) = await belegger.BelegAsync(
                context.User.PersoonId(),
                formulier,
                Aanvraag(context)
            );
            return overleg is null
                ? Formulier.Antwoord(weigering!)
                : Formulier.Klaar(
                    new
                    {
                        gelukt = true,
                        id = overleg.Id,
                        deelnemers = overleg.Belegd.Deelnemers,
                        betrokkenen = overleg.Belegd.Betrokkenen,
                        toegang = overleg.Toegang.Select(t => new
                        {
                            deelnemer = t.Deelnemer,
                            link = Persoonlijkelink.Van(context, instellingen, t.Naam, t.Geheim),
                            code = t.Code,
                        }),
                    }
                );
        }
        catch (OpslagMislukt)
        {
            return Formulier.Antwoord(Antwoord.NietBewaard);
        }
    }

    private static async Task<IResult> DoeAsync<T>(OverlegVraag vraag, Func<T, Opdracht> opdracht)
        where T : class
    {
        var (formulier, fout) = await Formulier.LeesAsync<T>(vraag.Context);
        if (formulier is null)
            return fout!;
        try
        {
            return Formulier.Antwoord(
                await vraag.Kamers.DoeAsync(
                    vraag.Overleg,
                    vraag.Wie,
                    new GelezenOpdracht(opdracht(formulier), "")
                )
            );
        }
        catch (OpslagMislukt)
        {
            return Formulier.Antwoord(Antwoord.NietBewaard);
        }
    }

    private static async Task<IResult> ToegangAsync(
        OverlegVraag vraag,
        Belegger belegger,
        IToegangsregister register,
        IArchief archief,
        TimeProvider tijd,
        Lijsten lijsten,
        Instellingen instellingen
    )
    {
        var (formulier, fout) = await Formulier.LeesAsync<Toegangsvraag>(vraag.Context);
        if (formulier is null)
            return fout!;
        try
        {
            if (await GenodigdeAsync(vraag, lijsten, formulier.Deelnemer) is not { } genodigde)
                return Formulier.Antwoord(Antwoord.NietUitgenodigd);
            if (await register.PersoonVan(vraag.Overleg, formulier.Deelnemer) is { } persoon)
            {
                // An account that convenes holds more than this one overleg: no colleague can hand out a way into it.
                if (await register.Persoon(persoon) is { Regisseur: true })
                    return Formulier.Antwoord(Antwoord.NietUitgenodigd);
                if (await LegVastAsync(vraag, formulier.Deelnemer, archief, tijd) is { } nee)
                    return Formulier.Antwoord(nee);
            }
            var gegevens = await belegger.NodigUitAsync(
                vraag.Overleg,
                formulier.Deelnemer,
                genodigde.Naam,
                genodigde.Organisatie
            );
            return Formulier.Klaar(
                new
                {
                    gelukt = true,
                    link = Persoonlijkelink.Van(
                        vraag.Context,
                        instellingen,
                        genodigde.Naam,
                        gegevens.Geheim
                    ),
                    code = gegevens.Code,
                }
            );
        }
        catch (OpslagMislukt)
        {
            return Formulier.Antwoord(Antwoord.NietBewaard);
        }
    }

    // Whoever gets in from here on may not be who it was meant for: in the room everybody sees that a link was given, afterwards it is on record.
    private static async Task<Antwoord?> LegVastAsync(
        OverlegVraag vraag,
        DeelnemerId wie,
        IArchief archief,
        TimeProvider tijd
    )
    {
        if (vraag.Toelating.Status == Status.Vernietigd)
        {
            await archief.Verantwoord(
                vraag.Overleg,
                [Verantwoord.ToegangVernieuwd(tijd.GetUtcNow(), vraag.Wie, wie)]
            );
            return null;
        }
        var antwoord = await vraag.Kamers.DoeAsync(
            vraag.Overleg,
            vraag.Wie,
            new GelezenOpdracht(new VernieuwToegang(wie) { OpdrachtId = OpdrachtId.Nieuw() }, "")
        );
        return antwoord.Gelukt ? null : antwoord;
    }

    // While it goes on the overleg says who is who; after close the regisseur's own list does, until the lists are fetched (besluit 22).
    private static async Task<(string Naam, string? Organisatie)?> GenodigdeAsync(
        OverlegVraag vraag,
        Lijsten lijsten,
        DeelnemerId wie
    )
    {
        if (vraag.Toelating.Status == Status.Vernietigd)
        {
            var open = await lijsten.NogOpTeHalenAsync(vraag.Overleg, vraag.Wie);
            return open.FirstOrDefault(d => d.Id == wie) is { } ander
                ? (ander.Naam, ander.Organisatie)
                : null;
        }
        var genodigde = await vraag.Kamers.KijkAsync<Deelnemer?>(
            vraag.Overleg,
            stand =>
                stand.Deelnemer(vraag.Wie) is { DoetMee: true, Regisseur: true }
                    ? stand.Deelnemer(wie)
                    : null,
            null
        );
        return genodigde is null or { IsVertrokken: true } or { Status: Deelnemerstatus.Afgewezen }
            ? null
            : (genodigde.Naam, genodigde.Organisatie);
    }

    // Made by the page, so that sending once more after a lost connection has effect once; without it each post stands by itself.
    private static Guid? Aanvraag(HttpContext context) =>
        Guid.TryParseExact(context.Request.Headers["Idempotency-Key"], "N", out var id) ? id : null;
}

/// <summary>A request about one overleg, after the gate: who asks, and where.</summary>
internal sealed class OverlegVraag
{
    /// <summary>The request.</summary>
    public required HttpContext Context { get; init; }

    /// <summary>The overleg in the path.</summary>
    public required OverlegId Overleg { get; init; }

    /// <summary>As whom.</summary>
    public required DeelnemerId Wie { get; init; }

    /// <summary>How this person stands towards the overleg.</summary>
    public required Toelating Toelating { get; init; }

    /// <summary>The rooms.</summary>
    public required Kamers Kamers { get; init; }

    /// <summary>Taken from the path and the gate.</summary>
    public static ValueTask<OverlegVraag?> BindAsync(HttpContext context)
    {
        var toelating = context.Toelating();
        return ValueTask.FromResult<OverlegVraag?>(
            new OverlegVraag
            {
                Context = context,
                Overleg = new OverlegId(
                    Guid.ParseExact((string)context.Request.RouteValues["id"]!, "N")
                ),
                Wie = toelating.Deelnemer!.Value,
                Toelating = toelating,
                Kamers = context.RequestServices.GetRequiredService<Kamers>(),
            }
        );
    }
}
