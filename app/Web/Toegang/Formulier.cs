using System.Text.Json;
using Casusoverleg.Domein;
using Casusoverleg.Domein.Regels;
using Casusoverleg.Web.Kamer;
using Microsoft.AspNetCore.Antiforgery;

namespace Casusoverleg.Web.Toegang;

/// <summary>
/// On a post that ends the session it comes from: never refused for haste, so that whoever else floods in this name keeps nobody from signing
/// out.
/// </summary>
internal sealed class Altijd;

/// <summary>JSON posts of our own pages: read strictly, and only with the token of the page (antiforgery).</summary>
internal static class Formulier
{
    private const int GrootstePost = 256 * 1024;

    private static readonly JsonDocumentOptions Lezing = new()
    {
        AllowDuplicateProperties = false,
        MaxDepth = 16,
    };

    /// <summary>How answers to pages are written: camelCase, nothing that is null, ids and terms as on the hub.</summary>
    public static JsonSerializerOptions Opties { get; } =
        new(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = System
                .Text
                .Json
                .Serialization
                .JsonIgnoreCondition
                .WhenWritingNull,
        };

    /// <summary>The token of a page, half of it in a cookie.</summary>
    public static void AddAanvraagteken(this IServiceCollection diensten) =>
        diensten.AddAntiforgery(static opties =>
        {
            opties.SuppressXFrameOptionsHeader = true; // frame-ancestors says it
            opties.Cookie.Name = "aanvraag";
            opties.Cookie.HttpOnly = true;
            opties.Cookie.SameSite = SameSiteMode.Strict;
            opties.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });

    /// <summary>
    /// Asks of every post in the group that it carries the token of a page and that what arrives is JSON, and takes it out of what this person
    /// may send (V04), which is one measure with the room: nobody does by posts what is refused over the hub.
    /// </summary>
    public static RouteGroupBuilder MetAanvraagteken(this RouteGroupBuilder groep) =>
        (RouteGroupBuilder)
            groep.AddEndpointFilter(
                static async (context, verder) =>
                    HttpMethods.IsPost(context.HttpContext.Request.Method)
                    && await BezwaarAsync(context.HttpContext) is { } bezwaar
                        ? bezwaar
                        : await verder(context)
            );

    private static async Task<IResult?> BezwaarAsync(HttpContext http)
    {
        var diensten = http.RequestServices;
        // A browser says where a post comes from; what says nothing is judged by the token alone.
        if (
            http.Request.Headers.Origin.Count > 0
            && !Herkomst.IsEigen(http.Request, diensten.GetRequiredService<Instellingen>())
        )
            return Onjuist("Dit kwam niet van een pagina van ons. Er is niets gebeurd.");
        if (!await diensten.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http))
            return Onjuist(
                "Deze pagina is te lang open geweest. Laad haar opnieuw; wat je typte staat er nog."
            );
        return
            http.GetEndpoint()?.Metadata.GetMetadata<Altijd>() is null
            && !diensten.GetRequiredService<Sessies>().MagSturen(http.User)
            ? Antwoord(Kamer.Antwoord.TeVaak)
            : null;
    }

    /// <summary>
    /// The form in the body, or the answer that says why it cannot be read. Who is asking was judged before the body came: a session that
    /// ended while it came in does nothing any more.
    /// </summary>
    public static async Task<(T? Formulier, IResult? Fout)> LeesAsync<T>(HttpContext context)
        where T : class
    {
        try
        {
            if (
                !context.Request.HasJsonContentType()
                || context.Request.ContentLength > GrootstePost
            )
                return (null, Antwoord(Vorm.Onleesbaar));
            using var document = await JsonDocument.ParseAsync(
                context.Request.Body,
                Lezing,
                context.RequestAborted
            );
            var (formulier, bezwaar) = Opdrachtlezer.LeesFormulier<T>(document.RootElement);
            if (IsVoorbij(context))
                return (null, Results.StatusCode(StatusCodes.Status401Unauthorized));
            return (formulier, bezwaar is null ? null : Antwoord(bezwaar));
        }
        catch (Exception fout)
            when (fout is JsonException or BadHttpRequestException or InvalidOperationException)
        {
            return (null, Antwoord(Vorm.Onleesbaar));
        }
    }

    private static bool IsVoorbij(HttpContext context) =>
        context.User.Identity?.IsAuthenticated == true
        && context.RequestServices.GetRequiredService<Sessies>().Tijd(context.User) is null;

    /// <summary>The answer to a command: refusals of the field are 200, of the form 400 (V01), of haste 429 (V04), of storage 503 (V05).</summary>
    public static IResult Antwoord(Antwoord antwoord) =>
        Results.Json(
            antwoord,
            Opties,
            statusCode: antwoord.Regel switch
            {
                "V01" => StatusCodes.Status400BadRequest,
                "V04" => StatusCodes.Status429TooManyRequests,
                "V05" => StatusCodes.Status503ServiceUnavailable,
                _ => StatusCodes.Status200OK,
            }
        );

    /// <summary>Done, with what the page needs next.</summary>
    public static IResult Klaar<T>(T inhoud) => Results.Json(inhoud, Opties);

    /// <summary>The answer of a refusal.</summary>
    public static IResult Antwoord(Weigering weigering) => Antwoord(Kamer.Antwoord.Nee(weigering));

    private static IResult Onjuist(string zin) => Antwoord(Kamer.Antwoord.Nee(Regel.V01, zin));
}
