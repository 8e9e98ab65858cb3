using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Kamer;
using Casusoverleg.Web.Toegang;
using Casusoverleg.Web.Toegang.Oidc;

namespace Casusoverleg.Web.Beheer;

/// <summary>A link that is shown once.</summary>
internal sealed record Gegevenlink(bool Gelukt, string Link);

/// <summary>The posts of the pages under <c>/beheer</c>: organisations and accounts, nothing of any overleg.</summary>
internal static class Beheerpunten
{
    /// <summary>Maps the endpoints.</summary>
    public static void MapBeheer(this IEndpointRouteBuilder app)
    {
        var groep = app.MapGroup("/beheer")
            .RequireAuthorization(Beleid.Beheerder)
            .MetAanvraagteken();
        groep.MapPost("/account", NieuwAsync);
        groep.MapPost("/account/terugkomlink", TerugAsync);
        groep.MapPost(
            "/account/sluit",
            (HttpContext context, Accounts accounts) =>
                StandAsync(context, accounts, Accountstand.Gesloten)
        );
        groep.MapPost(
            "/account/heropen",
            (HttpContext context, Accounts accounts) =>
                StandAsync(context, accounts, Accountstand.Actief)
        );
        groep.MapPost("/account/rol", RolAsync);
        groep.MapPost("/account/gegevens", GegevensAsync);
        groep.MapPost("/link/trek-in", TrekInAsync);
        groep.MapPost("/organisatie", OrganisatieAsync);
    }

    private static Task<IResult> NieuwAsync(
        HttpContext context,
        Accounts accounts,
        Instellingen instellingen
    ) =>
        NaBewijsAsync<Nieuwformulier>(
            context,
            async f =>
            {
                if (Beheertoets.Toets(f) is { } nee)
                    return Formulier.Antwoord(nee);
                var wie = new NieuwAccount(
                    f.Naam.Trim(),
                    f.Rol,
                    Id<OrganisatieId>(f.Organisatie),
                    Beheertoets.Leeg(f.Mail)
                );
                var geheim = await accounts.NieuwAsync(context.User.PersoonId(), wie);
                return Link(context, instellingen, wie.Naam, geheim);
            }
        );

    private static Task<IResult> TerugAsync(
        HttpContext context,
        Accounts accounts,
        IToegangsregister register,
        Instellingen instellingen
    ) =>
        NaBewijsAsync<Accountformulier>(
            context,
            async f =>
            {
                if (
                    Id<PersoonId>(f.Persoon) is not { } id
                    || await register.Persoon(id) is not { Rol: not Rol.Gast } wie
                )
                    return Formulier.Antwoord(Accounts.Onbekend);
                return await accounts.TerugAsync(context.User.PersoonId(), id) is { } geheim
                    ? Link(context, instellingen, wie.Naam, geheim)
                    : Formulier.Antwoord(Accounts.Gesloten);
            }
        );

    private static Task<IResult> StandAsync(
        HttpContext context,
        Accounts accounts,
        Accountstand stand
    ) =>
        NaBewijsAsync<Accountformulier>(
            context,
            async f =>
                Uitkomst(
                    Id<PersoonId>(f.Persoon) is { } wie
                        ? await accounts.ZetStandAsync(context.User.PersoonId(), wie, stand)
                        : Accounts.Onbekend
                )
        );

    private static Task<IResult> RolAsync(HttpContext context, Accounts accounts) =>
        NaBewijsAsync<Rolformulier>(
            context,
            async f =>
                Uitkomst(
                    Id<PersoonId>(f.Persoon) is { } wie
                        ? await accounts.ZetRolAsync(context.User.PersoonId(), wie, f.Rol)
                        : Accounts.Onbekend
                )
        );

    private static Task<IResult> GegevensAsync(HttpContext context, Accounts accounts) =>
        NaBewijsAsync<Gegevensformulier>(
            context,
            async f =>
                Uitkomst(
                    Beheertoets.Mail(f.Mail)
                        ?? (
                            Id<PersoonId>(f.Persoon) is { } wie
                                ? await accounts.ZetGegevensAsync(
                                    context.User.PersoonId(),
                                    wie,
                                    Id<OrganisatieId>(f.Organisatie),
                                    Beheertoets.Leeg(f.Mail)
                                )
                                : Accounts.Onbekend
                        )
                )
        );

    // Takes a way in away: that waits for nothing.
    private static Task<IResult> TrekInAsync(HttpContext context, Accounts accounts) =>
        DoeAsync<Linkformulier>(
            context,
            async f => Uitkomst(await accounts.TrekLinkInAsync(context.User.PersoonId(), f.Link))
        );

    private static Task<IResult> OrganisatieAsync(
        HttpContext context,
        Accounts accounts,
        Aanbieders aanbieders
    ) =>
        NaBewijsAsync<Organisatieformulier>(
            context,
            async f =>
            {
                var (wat, nee) = Beheertoets.Organisatie(f);
                if (wat is null)
                    return Formulier.Antwoord(nee!);
                var organisatie = new Organisatie(
                    Id<OrganisatieId>(f.Id) ?? OrganisatieId.Nieuw(),
                    wat
                );
                nee =
                    Beheertoets.EigenInlog(organisatie, aanbieders.IsErEenVoor(organisatie))
                    ?? await accounts.BewaarOrganisatieAsync(context.User.PersoonId(), organisatie);
                return nee is null
                    ? Formulier.Antwoord(Antwoord.Ja(organisatie.Id.ToString()))
                    : Formulier.Antwoord(nee);
            }
        );

    // What changes who comes in, or as what, asks anew who does it: a screen that was left open is not enough.
    private static Task<IResult> NaBewijsAsync<T>(HttpContext context, Func<T, Task<IResult>> doe)
        where T : class =>
        DoeAsync<T>(
            context,
            async f =>
                await context
                    .RequestServices.GetRequiredService<Opnieuwbewijs>()
                    .BezwaarAsync(context.User)
                    is { } eerst
                    ? Formulier.Antwoord(eerst)
                    : await doe(f)
        );

    private static async Task<IResult> DoeAsync<T>(HttpContext context, Func<T, Task<IResult>> doe)
        where T : class
    {
        var (formulier, fout) = await Formulier.LeesAsync<T>(context);
        if (formulier is null)
            return fout!;
        try
        {
            return await doe(formulier);
        }
        catch (OpslagMislukt)
        {
            return Formulier.Antwoord(Antwoord.NietBewaard);
        }
    }

    private static IResult Uitkomst(Weigering? nee) =>
        nee is null ? Formulier.Antwoord(Antwoord.Ja()) : Formulier.Antwoord(nee);

    private static IResult Link(
        HttpContext context,
        Instellingen instellingen,
        string naam,
        string geheim
    ) =>
        Formulier.Klaar(
            new Gegevenlink(
                true,
                Persoonlijkelink.Inschrijving(context, instellingen, naam, geheim)
            )
        );

    private static T? Id<T>(string? tekst)
        where T : struct, IId<T> =>
        Guid.TryParseExact(tekst, "N", out var bits) ? T.Van(bits) : null;
}
