using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Kamer;
using Casusoverleg.Web.Meting;
using Casusoverleg.Web.Toegang.Oidc;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Persoon = Casusoverleg.Opslag.Persoon;

namespace Casusoverleg.Web.Toegang;

/// <summary>What arrives with <c>POST /welkom</c>: the secret from the link, the code from the other channel.</summary>
internal sealed record Welkom(string Geheim, string Code);

/// <summary>An empty form.</summary>
internal sealed record Leeg;

/// <summary>Done; the page goes on to <paramref name="Naar"/>.</summary>
/// <param name="Melding">What the person reads before that; null: nothing.</param>
/// <param name="Code">What they keep for this session, to prove who they are later; null: they have another way.</param>
internal sealed record Doorgestuurd(
    bool Gelukt,
    string Naar,
    string? Melding = null,
    string? Code = null
);

/// <summary>The link has ended; a page asks for nothing more.</summary>
internal sealed record Vervallen(bool Gelukt, bool Voorbij, string? Regel, string? Zin);

/// <summary>Signing in with a personal link and a code, and signing out.</summary>
internal static class Aanmeldpunten
{
    /// <summary>Maps the endpoints.</summary>
    public static void MapAanmelden(this IEndpointRouteBuilder app)
    {
        var open = app.MapGroup("").AllowAnonymous().MetAanvraagteken();
        // What it is fetched for says whether the person did something.
        open.MapGet(
                "/aanvraagteken",
                static (HttpContext context, IAntiforgery teken) =>
                    Results.Json(new { teken = teken.GetAndStoreTokens(context).RequestToken })
            )
            .WithMetadata(new Vanzelf());
        open.MapPost("/welkom", MeldAanAsync);
        open.MapInschrijven();
        app.MapGroup("")
            .RequireAuthorization(Beleid.Aangemeld)
            .MetAanvraagteken()
            .MapPost("/afmelden", MeldAfAsync)
            .WithMetadata(new Altijd());
    }

    private static async Task<IResult> MeldAanAsync(
        HttpContext context,
        IToegangsregister register,
        Sessies sessies,
        Uitgiften uitgiften,
        Aanmeldmaat maat,
        TimeProvider tijd
    )
    {
        var (formulier, fout) = await Formulier.LeesAsync<Welkom>(context);
        if (formulier is null)
            return fout!;
        var code = formulier.Code.Trim();
        if (code.Length != 6 || !code.All(char.IsAsciiDigit))
            return Formulier.Antwoord(OnvolledigeCode);
        var gebruikt = false;
        try
        {
            var uitkomst = await register.Verzilver(
                formulier.Geheim,
                code,
                tijd.GetUtcNow(),
                context.RequestAborted
            );
            gebruikt = uitkomst is Verzilvering.Gelukt;
            if (
                uitkomst is Verzilvering.Gelukt { Deelname: var deelname }
                && await register.Persoon(deelname.Persoon) is { } persoon
            )
            {
                // A link for somebody who is in already ends where they were: whoever used it cannot do so unnoticed.
                await sessies.BeeindigAlleAsync(persoon.Id);
                if (
                    !await BeginAsync(
                        context,
                        sessies,
                        persoon,
                        new() { Geheim = formulier.Geheim }
                    )
                )
                    return Fout(context, maat, MetLink, "account", Ongeldig);
                var melding = await uitgiften.ZinAsync(deelname.Overleg, deelname.Deelnemer);
                return Binnen(MetLink, $"/overleg/{deelname.Overleg}", melding);
            }
            return Fout(context, maat, MetLink, Reden(uitkomst), Bezwaar(uitkomst));
        }
        catch (OpslagMislukt)
        {
            return Formulier.Antwoord(gebruikt ? WelGebruikt : Antwoord.NietBewaard);
        }
    }

    private static string Reden(Verzilvering uitkomst) =>
        uitkomst switch
        {
            Verzilvering.VerkeerdeCode => "code",
            Verzilvering.Geblokkeerd => "te-veel-codes",
            _ => "link",
        };

    private static Antwoord Bezwaar(Verzilvering uitkomst) =>
        uitkomst switch
        {
            Verzilvering.VerkeerdeCode { Over: var over } => VerkeerdeCode(over),
            Verzilvering.Geblokkeerd => Geblokkeerd,
            _ => Ongeldig,
        };

    /// <summary>In; the page goes on, once the person has read <paramref name="melding"/> and kept <paramref name="code"/>, if any.</summary>
    internal static IResult Binnen(
        string wijze,
        string naar,
        string? melding = null,
        string? code = null
    )
    {
        Meters.Aangemeld(wijze, Meters.Gelukt);
        return Formulier.Klaar(new Doorgestuurd(true, naar, melding, code));
    }

    /// <summary>Not in: what the page says, unless this address was wrong too often.</summary>
    internal static IResult Fout(
        HttpContext context,
        Aanmeldmaat maat,
        string wijze,
        string reden,
        Antwoord antwoord
    )
    {
        var uitkomst = maat.Mislukt(context, wijze, reden) ? antwoord : TeVaak;
        Meters.Aangemeld(wijze, uitkomst.Regel);
        // Also for a secret that never existed: who holds the link learns that it ended, nobody learns which ones do.
        return
            uitkomst == Ongeldig || uitkomst == Geblokkeerd || uitkomst == Inschrijfpunten.GeenLink
            ? Formulier.Klaar(new Vervallen(false, true, uitkomst.Regel, uitkomst.Zin))
            : Formulier.Antwoord(uitkomst);
    }

    private static async Task<IResult> MeldAfAsync(HttpContext context, Sessies sessies)
    {
        var sessie = (await context.AuthenticateAsync(Sessieschema.Naam)).Properties;
        await EindigAsync(context, sessies);
        // Ended here first: whatever happens at the provider, this session opens nothing any more.
        var naar = await Aanbiederpunten.AfmeldadresAsync(context, sessie);
        return Sessiepunten.Afgemeld(context, naar);
    }

    // How somebody signed in, for the counters.
    private const string MetLink = "link";

    /// <summary>Begins a session in this browser; a new sign-in never goes on with an old one. False: the account was closed meanwhile.</summary>
    internal static async Task<bool> BeginAsync(
        HttpContext context,
        Sessies sessies,
        Persoon persoon,
        Binnenkomst hoe
    )
    {
        await EindigAsync(context, sessies);
        var hier = hoe with { Apparaat = Apparaat.Van(context.Request) };
        if (await sessies.BeginAsync(persoon, hier) is not { } sleutel)
            return false;
        Sessieschema.Geef(context, sleutel);
        return true;
    }

    private static async Task EindigAsync(HttpContext context, Sessies sessies)
    {
        if (Sessieschema.Sleutel(context.Request) is { } sleutel)
            await sessies.BeeindigAsync(sleutel);
    }

    /// <summary>Not a guess, so it costs no try.</summary>
    public static Antwoord OnvolledigeCode { get; } =
        Antwoord.Nee(Regel.V01, "De code heeft zes cijfers. Vul ze alle zes in.");

    internal static Antwoord TeVaak { get; } =
        Antwoord.Nee(
            Regel.V04,
            "Er zijn te veel pogingen gedaan. Wacht een minuut en probeer het opnieuw."
        );

    private static Antwoord WelGebruikt { get; } =
        Antwoord.Nee(
            Regel.V05,
            "Het aanmelden is niet gelukt, en je link is nu gebruikt. Vraag de regisseur om een nieuwe link en code."
        );

    private static Antwoord Ongeldig { get; } =
        Antwoord.Nee(
            Regel.R01,
            "Deze link werkt niet (meer). Vraag de regisseur om een nieuwe link en code."
        );

    private static Antwoord Geblokkeerd { get; } =
        Antwoord.Nee(
            Regel.R01,
            "De code is vijf keer verkeerd ingevuld. Deze uitnodiging is beëindigd. Vraag de regisseur om een nieuwe link en code."
        );

    /// <summary>That a code was wrong, and how often it can still be tried.</summary>
    public static string CodeKloptNiet(int over) =>
        over == 1
            ? "Deze code klopt niet. Je kunt het nog één keer proberen."
            : $"Deze code klopt niet. Je kunt het nog {over} keer proberen.";

    private static Antwoord VerkeerdeCode(int over) => Antwoord.Nee(Regel.R01, CodeKloptNiet(over));
}
