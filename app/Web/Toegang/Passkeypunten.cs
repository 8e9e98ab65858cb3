using System.Text.Json;
using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Kamer;
using Casusoverleg.Web.Meting;
using Persoon = Casusoverleg.Opslag.Persoon;

namespace Casusoverleg.Web.Toegang;

/// <summary>What a device answered, as JSON in text: the framework reads it.</summary>
internal sealed record Passkeyantwoord(string Antwoord);

/// <summary>Which own passkey gets which name.</summary>
internal sealed record Passkeynaam(string Passkey, string Naam);

/// <summary>Which own passkey goes.</summary>
internal sealed record Passkeykeuze(string Passkey);

/// <summary>What the browser needs to ask a device.</summary>
internal sealed record Passkeyopties(bool Gelukt, JsonElement Opties);

/// <summary>Making, using, naming and removing passkeys.</summary>
internal static class Passkeypunten
{
    private const int LangsteNaam = 60;

    /// <summary>Maps the endpoints.</summary>
    public static void MapPasskeys(this IEndpointRouteBuilder app)
    {
        var open = app.MapGroup("/passkeys/aanmelden").AllowAnonymous().MetAanvraagteken();
        open.MapPost("/opties", OptiesVoorAanmeldenAsync);
        open.MapPost("", MeldAanAsync);
        var eigen = app.MapGroup("/passkeys")
            .RequireAuthorization(Beleid.Aangemeld)
            .MetAanvraagteken();
        eigen.MapPost("/opties", OptiesVoorNieuwAsync);
        eigen.MapPost("/bewaar", BewaarAsync);
        eigen.MapPost("/hernoem", HernoemAsync);
        eigen.MapPost("/verwijder", VerwijderAsync);
        eigen.MapPost("/bewijs/opties", OptiesVoorBewijsAsync);
        eigen.MapPost("/bewijs", BewijsAsync);
    }

    private static Task<IResult> OptiesVoorAanmeldenAsync(HttpContext context, Passkeys passkeys) =>
        DoeAsync<Leeg>(
            context,
            async _ => Opties(await passkeys.OptiesAsync(context, Passkeydoel.Aanmelden))
        );

    private static Task<IResult> MeldAanAsync(
        HttpContext context,
        Passkeys passkeys,
        IPasskeyregister passkeyregister,
        IToegangsregister register,
        IAccountregister accounts,
        Sessies sessies,
        Uitgiften uitgiften,
        Aanmeldmaat maat
    ) =>
        DoeAsync<Passkeyantwoord>(
            context,
            async formulier =>
            {
                if (
                    await passkeys.ToetsAsync(context, Passkeydoel.Aanmelden, formulier.Antwoord)
                        is not { } wie
                    || await register.Persoon(wie.Persoon) is not { } persoon
                )
                    return Fout(context, maat, "passkey");
                // Who left their organisation, and so its sign-on, is not let in here.
                if (await accounts.MeldtZichElders(persoon))
                    return Fout(context, maat, "via-organisatie");
                if (
                    !await Aanmeldpunten.BeginAsync(
                        context,
                        sessies,
                        persoon,
                        new() { Passkey = wie.Passkey }
                    )
                )
                    return Fout(context, maat, "account");
                // Removing a passkey is written first, and then its sessions end: either this one is seen there, or it is seen here.
                var nog = await passkeyregister.Passkeys(persoon.Id);
                if (nog.Any(p => p.Id == wie.Passkey))
                    return Aanmeldpunten.Binnen(
                        Passkeywijze.Naam,
                        persoon.Rol.Thuis(),
                        persoon.Rol == Rol.Gast ? null : await uitgiften.ZinAsync(persoon.Id)
                    );
                await sessies.BeeindigMetPasskeyAsync(persoon.Id, wie.Passkey);
                return Fout(context, maat, "passkey");
            }
        );

    private static IResult Fout(HttpContext context, Aanmeldmaat maat, string reden)
    {
        Meters.Aangemeld(Passkeywijze.Naam, Meters.Mislukt);
        var minder = maat.Mislukt(context, Passkeywijze.Naam, reden);
        return Formulier.Antwoord(minder ? LuktNiet : Aanmeldpunten.TeVaak);
    }

    private static Task<IResult> OptiesVoorNieuwAsync(
        HttpContext context,
        Passkeys passkeys,
        IToegangsregister register,
        Opnieuwbewijs opnieuw
    ) =>
        DoeAsync<Leeg>(
            context,
            async _ =>
                await opnieuw.BezwaarAsync(context.User) is { } eerst ? Formulier.Antwoord(eerst)
                : await register.Persoon(context.User.PersoonId()) is { } persoon
                    ? Opties(await passkeys.OptiesVoorNieuwAsync(context, persoon))
                : Formulier.Antwoord(NietBewaard)
        );

    private static Task<IResult> BewaarAsync(
        HttpContext context,
        Passkeys passkeys,
        TimeProvider tijd
    ) =>
        DoeAsync<Passkeyantwoord>(
            context,
            async formulier =>
                Formulier.Antwoord(
                    await passkeys.VoegToeAsync(
                        context,
                        formulier.Antwoord,
                        Regel(context, "passkey-toegevoegd", tijd)
                    )
                        ? Antwoord.Ja()
                        : NietBewaard
                )
        );

    private static Task<IResult> HernoemAsync(HttpContext context, IPasskeyregister register) =>
        DoeAsync<Passkeynaam>(
            context,
            async formulier =>
            {
                var naam = formulier.Naam.Trim();
                if (naam.Length is 0 or > LangsteNaam)
                    return Formulier.Antwoord(Naamloos);
                return Formulier.Antwoord(
                    await register.Hernoem(context.User.PersoonId(), formulier.Passkey, naam)
                        ? Antwoord.Ja()
                        : AlWeg
                );
            }
        );

    private static Task<IResult> VerwijderAsync(
        HttpContext context,
        Passkeys passkeys,
        Opnieuwbewijs opnieuw,
        TimeProvider tijd
    ) =>
        DoeAsync<Passkeykeuze>(
            context,
            async formulier =>
                Formulier.Antwoord(
                    await opnieuw.BezwaarAsync(context.User)
                        ?? (
                            await passkeys.VerwijderAsync(
                                context.User,
                                formulier.Passkey,
                                Regel(context, "passkey-verwijderd", tijd)
                            )
                                ? Antwoord.Ja()
                                : AlWeg
                        )
                )
        );

    private static Task<IResult> OptiesVoorBewijsAsync(HttpContext context, Passkeys passkeys) =>
        DoeAsync<Leeg>(
            context,
            async _ => Opties(await passkeys.OptiesAsync(context, Passkeydoel.Bewijzen))
        );

    private static Task<IResult> BewijsAsync(
        HttpContext context,
        Opnieuwbewijs opnieuw,
        Aanmeldmaat maat
    ) =>
        DoeAsync<Passkeyantwoord>(
            context,
            async formulier =>
            {
                var uitkomst = await opnieuw.ToetsAsync(
                    context,
                    Passkeywijze.Naam,
                    formulier.Antwoord,
                    sleutel => Sessieschema.Geef(context, sleutel)
                );
                return Formulier.Antwoord(
                    uitkomst.Gelukt || maat.TelFout(context) ? uitkomst : Aanmeldpunten.TeVaak
                );
            }
        );

    // Of an account it is accounted for who got a way in; a guest has no account to watch.
    private static Verantwoordingsregel? Regel(
        HttpContext context,
        string soort,
        TimeProvider tijd
    ) =>
        context.User.Rol() == Rol.Gast
            ? null
            : Verantwoord.Account(
                soort,
                tijd.GetUtcNow(),
                context.User.PersoonId(),
                context.User.PersoonId()
            );

    private static IResult Opties(string json) =>
        Formulier.Klaar(new Passkeyopties(true, JsonElement.Parse(json)));

    private static async Task<IResult> DoeAsync<T>(HttpContext context, Func<T, Task<IResult>> werk)
        where T : class
    {
        var (formulier, fout) = await Formulier.LeesAsync<T>(context);
        if (formulier is null)
            return fout!;
        try
        {
            return await werk(formulier);
        }
        catch (OpslagMislukt)
        {
            return Formulier.Antwoord(Antwoord.NietBewaard);
        }
    }

    // One sentence for all: it does not say which passkeys there are, or whose account is closed.
    private static Antwoord LuktNiet { get; } =
        Antwoord.Nee(
            Domein.Regel.R01,
            "Met deze passkey kun je hier niet naar binnen. Kies een andere passkey, of kom binnen met je persoonlijke link."
        );

    private static Antwoord NietBewaard { get; } =
        Antwoord.Nee(
            Domein.Regel.V02,
            $"Deze passkey is niet bewaard. Probeer het opnieuw. Je kunt er hooguit {IPasskeyregister.Hoogstens} hebben; zonder passkey kom je binnen zoals je gewend bent."
        );

    private static Antwoord Naamloos { get; } =
        Antwoord.Nee(Domein.Regel.V03, $"Geef een naam van hooguit {LangsteNaam} tekens.");

    private static Antwoord AlWeg { get; } =
        Antwoord.Nee(Domein.Regel.V02, "Deze passkey is er niet meer. Laad de pagina opnieuw.");
}
