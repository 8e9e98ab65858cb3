using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Mail;
using Casusoverleg.Web.Toegang;
using Casusoverleg.Web.Uitvoer;

namespace Casusoverleg.Web.Kamer;

/// <summary>Accepting: the secrecy and that nobody takes information along (R08).</summary>
internal sealed record Acceptatie(bool Geheimhouding);

/// <summary>Declining, or stepping out; the reason is optional.</summary>
internal sealed record Afwijzing(string? Reden = null);

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
            async (OverlegVraag v) =>
            {
                var antwoord = await DoeAsync<Acceptatie>(
                    v,
                    f => new Accepteer(f.Geheimhouding) { OpdrachtId = OpdrachtId.Nieuw() }
                );
                await Wachtpunt.ProbeerMeldAsync(v);
                return antwoord;
            }
        );
        overleg.MapPost("/wacht", Wachtpunt.VraagAsync).WithMetadata(new Vanzelf());
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
        overleg.MapPost("/toegang", Toegangspunt.GeefAsync);
        overleg.MapPost();
    }

    private static async Task<IResult> BelegAsync(
        HttpContext context,
        Belegger belegger,
        Instellingen instellingen
    )
    {
        var (formulier, fout) = await Formulier.LeesAsync<Belegvraag>(context);
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
                        toegang = overleg.Toegang.Select(t =>
                        {
                            var link = Persoonlijkelink.Van(
                                context,
                                instellingen,
                                t.Naam,
                                t.Geheim
                            );
                            return new
                            {
                                deelnemer = t.Deelnemer,
                                link,
                                code = t.Code,
                                qr = Qrcode.Van(link),
                            };
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

    // Made by the page, so that sending once more after a lost connection has effect once; without it each post stands by itself.
    internal static Guid? Aanvraag(HttpContext context) =>
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
