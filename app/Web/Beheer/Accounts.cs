using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Kamer;
using Casusoverleg.Web.Toegang;

namespace Casusoverleg.Web.Beheer;

/// <summary>
/// What an administrator does to accounts. Written first; then the sessions and connections of that person end, within a second, and a
/// sign-in that was under way ends too.
/// </summary>
internal sealed class Accounts(
    IAccountregister register,
    Sessies sessies,
    Rolwacht rolwacht,
    TimeProvider tijd
)
{
    /// <summary>How long a link to enrol or come back works.</summary>
    public static readonly TimeSpan Linkduur = TimeSpan.FromDays(7);

    /// <summary>A one-time link for somebody new.</summary>
    /// <param name="door">Who makes it; null: the command line.</param>
    /// <exception cref="OpslagMislukt">It could not be stored.</exception>
    public Task<string> NieuwAsync(PersoonId? door, NieuwAccount wie)
    {
        var nu = tijd.GetUtcNow();
        var regel = Verantwoord.Account("inschrijflink-gemaakt", nu, door, null, wie.Rol);
        return register.NieuwAccount(wie, nu + Linkduur, regel);
    }

    /// <summary>A one-time link with which somebody comes back; null when there is no such account, or it is closed.</summary>
    /// <exception cref="OpslagMislukt">It could not be stored.</exception>
    public Task<string?> TerugAsync(PersoonId? door, PersoonId wie)
    {
        var nu = tijd.GetUtcNow();
        var regel = Verantwoord.TerugkomlinkGemaakt(nu, door, wie);
        return register.Terugkomlink(wie, nu + Linkduur, regel);
    }

    /// <summary>Withdraws a link that is out, of either kind.</summary>
    /// <exception cref="OpslagMislukt">It could not be stored.</exception>
    public async Task<Weigering?> TrekLinkInAsync(PersoonId door, string link)
    {
        var nu = tijd.GetUtcNow();
        return await register.TrekLinkIn(link, nu, l => Ingetrokken(l, nu, door)) ? null : LinkWeg;
    }

    private static Verantwoordingsregel Ingetrokken(
        Openlink link,
        DateTimeOffset nu,
        PersoonId door
    ) =>
        Verantwoord.Account(
            link.Terug is null ? "inschrijflink-ingetrokken" : "terugkomlink-ingetrokken",
            nu,
            door,
            link.Terug,
            link.Rol
        );

    /// <summary>Closes an account or opens it again; not one's own.</summary>
    /// <exception cref="OpslagMislukt">It could not be stored.</exception>
    public async Task<Weigering?> ZetStandAsync(PersoonId door, PersoonId wie, Accountstand stand)
    {
        if (door == wie)
            return Eigen;
        var soort = stand == Accountstand.Gesloten ? "account-gesloten" : "account-heropend";
        var regel = Verantwoord.Account(soort, tijd.GetUtcNow(), door, wie);
        return await NaAsync(wie, await register.ZetStand(wie, stand, regel));
    }

    /// <summary>Gives an account another role; not one's own.</summary>
    /// <exception cref="OpslagMislukt">It could not be stored.</exception>
    public async Task<Weigering?> ZetRolAsync(PersoonId door, PersoonId wie, Rol rol)
    {
        if (door == wie)
            return Eigen;
        if (rol == Rol.Gast)
            return Onbekend;
        var regel = Verantwoord.Account("rol-gewijzigd", tijd.GetUtcNow(), door, wie, rol);
        return await NaAsync(wie, await register.ZetRol(wie, rol, regel));
    }

    /// <summary>Puts an account with an organisation, and keeps its mail address.</summary>
    /// <exception cref="OpslagMislukt">It could not be stored.</exception>
    public async Task<Weigering?> ZetGegevensAsync(
        PersoonId door,
        PersoonId wie,
        OrganisatieId? bij,
        string? mail
    )
    {
        var regel = Verantwoord.Account("account-gewijzigd", tijd.GetUtcNow(), door, wie);
        var eerst = (await register.Accounts()).FirstOrDefault(p => p.Id == wie)?.Bij;
        var uitkomst = await register.ZetGegevens(wie, bij, mail, regel);
        // Who goes to another organisation comes in anew, in the way of that organisation.
        if (eerst != bij)
            return await NaAsync(wie, uitkomst);
        await rolwacht.LeesAsync();
        return Bezwaar(uitkomst);
    }

    /// <summary>
    /// Keeps an organisation. When its people come in another way from now on, their sessions and connections end, the own ones too.
    /// </summary>
    /// <exception cref="OpslagMislukt">It could not be stored.</exception>
    public async Task<Weigering?> BewaarOrganisatieAsync(PersoonId door, Organisatie organisatie)
    {
        var regel = Verantwoord.Organisatie(tijd.GetUtcNow(), door, organisatie);
        // Read before: once it is changed, no failed reading may keep anybody in.
        var leden = await LedenAsync(organisatie.Id);
        var uitkomst = await register.BewaarOrganisatie(organisatie, regel);
        if (uitkomst == Organisatieuitkomst.AndereWeg)
        {
            await sessies.BeeindigAlleAsync(leden);
            // And who came to belong to it in between.
            await sessies.BeeindigAlleAsync(await LedenAsync(organisatie.Id));
        }
        await rolwacht.LeesAsync();
        return uitkomst switch
        {
            Organisatieuitkomst.NaamBezet => NaamBezet,
            Organisatieuitkomst.DomeinBezet => DomeinBezet,
            _ => null,
        };
    }

    private async Task<IReadOnlySet<PersoonId>> LedenAsync(OrganisatieId organisatie) =>
        (await register.Accounts())
            .Where(p => p.Bij == organisatie)
            .Select(static p => p.Id)
            .ToHashSet();

    private async Task<Weigering?> NaAsync(PersoonId wie, Accountuitkomst uitkomst)
    {
        if (uitkomst != Accountuitkomst.Gelukt)
            return Bezwaar(uitkomst);
        await sessies.BeeindigAlleAsync(wie);
        await rolwacht.LeesAsync();
        return null;
    }

    private static Weigering? Bezwaar(Accountuitkomst uitkomst) =>
        uitkomst switch
        {
            Accountuitkomst.Gelukt => null,
            Accountuitkomst.DoetMee => DoetMee,
            Accountuitkomst.MailBezet => MailBezet,
            _ => Onbekend,
        };

    /// <summary>The refusal for an account that is not there.</summary>
    public static Weigering Onbekend { get; } =
        Weigering.Van(Regel.V02, "We kunnen dit account niet vinden. Laad de pagina opnieuw.");

    /// <summary>The refusal of a link for an account that is closed.</summary>
    public static Weigering Gesloten { get; } =
        Weigering.Van(
            Regel.V02,
            "Dit account is gesloten. Heropen het eerst; daarna kun je een link geven."
        );

    private static Weigering LinkWeg { get; } =
        Weigering.Van(
            Regel.V02,
            "Deze link werkt al niet meer: hij is gebruikt, verlopen of ingetrokken. Laad de pagina opnieuw."
        );

    private static Weigering Eigen { get; } =
        Weigering.Van(
            Regel.V02,
            "Je eigen account kun je niet sluiten of een andere rol geven. Vraag een andere beheerder."
        );

    private static Weigering DoetMee { get; } =
        Weigering.Van(
            Regel.R55,
            "Deze persoon hoort nog bij een overleg. Een rol in beheer of toezicht kan dan niet. Sluit dit account en maak een nieuw account met de andere rol, voor wie niet meedoet."
        );

    private static Weigering MailBezet { get; } =
        Weigering.Van(Regel.V02, "Dit mailadres hoort al bij een ander account. Kies een ander.");

    private static Weigering NaamBezet { get; } =
        Weigering.Van(Regel.V02, "Er is al een organisatie met deze naam. Pas die aan.");

    private static Weigering DomeinBezet { get; } =
        Weigering.Van(
            Regel.V02,
            "Een van deze maildomeinen hoort al bij een andere organisatie. Haal het daar eerst weg."
        );
}
