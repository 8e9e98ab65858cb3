using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Kamer;

namespace Casusoverleg.Web.Toegang;

/// <summary>Which own session ends.</summary>
internal sealed record Sessiekeuze(string Sessie);

/// <summary>The proof that somebody is who they are; at most 100 characters are looked at.</summary>
internal sealed record Bewijs(string Code);

/// <summary>How long the session goes on, for the page that warns before it ends.</summary>
/// <param name="Ik">The person themselves: whoever signs in again on this page is the same one, or starts anew.</param>
/// <param name="Stil">Seconds until it ends when nothing happens.</param>
/// <param name="Langst">Seconds until it ends whatever happens.</param>
/// <param name="Waarschuw">How many seconds before that the page warns.</param>
/// <param name="Bewezen">When the person last proved who they are, in milliseconds: a page that waits for it sees that it was done elsewhere.</param>
internal sealed record Sessiestand(
    string Ik,
    double Stil,
    double Langst,
    double Waarschuw,
    long Bewezen
);

/// <summary>What a person does with their own sessions.</summary>
internal static class Sessiepunten
{
    /// <summary>Maps the endpoints.</summary>
    public static void MapSessies(this IEndpointRouteBuilder app)
    {
        var eigen = app.MapGroup("/sessies")
            .RequireAuthorization(Beleid.Aangemeld)
            .MetAanvraagteken();
        eigen.MapGet("/tijd", Tijd).WithMetadata(new Vanzelf());
        eigen.MapGet("/lijn", Sessielijn.HoudAsync).WithMetadata(new Vanzelf());
        // That it was asked is the sign of life.
        eigen.MapPost("/hier", static () => Formulier.Antwoord(Antwoord.Ja()));
        eigen.MapPost("/bewijs", BewijsAsync);
        eigen.MapPost("/meld-af", MeldAfAsync);
        eigen.MapPost("/meld-overal-af", MeldOveralAfAsync).WithMetadata(new Altijd());
    }

    private static IResult Tijd(HttpContext context, Sessies sessies, Instellingen instellingen) =>
        sessies.Tijd(context.User) is { } over
            ? Formulier.Klaar(
                new Sessiestand(
                    context.User.PersoonId().ToString(),
                    over.Stil.TotalSeconds,
                    over.Langst.TotalSeconds,
                    // Of a very short session half is left to answer in.
                    Math.Min(
                        instellingen.Toegang.WaarschuwSeconden,
                        TimeSpan.FromMinutes(instellingen.Toegang.StilMinuten).TotalSeconds / 2
                    ),
                    over.Bewezen.ToUnixTimeMilliseconds()
                )
            )
            : Results.StatusCode(StatusCodes.Status401Unauthorized);

    private static async Task<IResult> BewijsAsync(HttpContext context, Opnieuwbewijs opnieuw)
    {
        var (formulier, fout) = await Formulier.LeesAsync<Bewijs>(context);
        if (formulier is null)
            return fout!;
        if (formulier.Code.Trim() is not { Length: 6 } code || !code.All(char.IsAsciiDigit))
            return Formulier.Antwoord(Aanmeldpunten.OnvolledigeCode);
        return await ProbeerAsync(async () =>
            Formulier.Antwoord(
                await opnieuw.ToetsAsync(
                    context,
                    "code",
                    code,
                    sleutel => Sessieschema.Geef(context, sleutel)
                )
            )
        );
    }

    private static async Task<IResult> MeldAfAsync(HttpContext context, Sessies sessies)
    {
        var (formulier, fout) = await Formulier.LeesAsync<Sessiekeuze>(context);
        if (formulier is null)
            return fout!;
        return await ProbeerAsync(async () =>
        {
            if (!await sessies.BeeindigAsync(context.User, formulier.Sessie))
                return Formulier.Antwoord(AlWeg);
            return formulier.Sessie == context.User.SessieId()
                ? Afgemeld(context)
                : Formulier.Antwoord(Antwoord.Ja());
        });
    }

    private static Task<IResult> MeldOveralAfAsync(HttpContext context, Sessies sessies) =>
        ProbeerAsync(async () =>
        {
            await sessies.BeeindigAlleAsync(context.User.PersoonId());
            return Afgemeld(context);
        });

    /// <summary>Takes the cookie back, and leaves nothing of here in the browser.</summary>
    /// <param name="naar">Where to go on, to sign out there as well; null: to our own page.</param>
    public static IResult Afgemeld(HttpContext context, string? naar = null)
    {
        Sessieschema.Neem(context);
        Browseropslag.Wis(context);
        return Formulier.Klaar(new Doorgestuurd(true, naar ?? "/aanmelden"));
    }

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

    private static Antwoord AlWeg { get; } =
        Antwoord.Nee(Regel.V02, "Deze aanmelding is er niet meer. Laad de pagina opnieuw.");
}
