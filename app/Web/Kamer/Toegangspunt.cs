using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Mail;
using Casusoverleg.Web.Toegang;
using Casusoverleg.Web.Uitvoer;

namespace Casusoverleg.Web.Kamer;

/// <summary>Whose link and code are asked for, and where the link goes by mail; null: by another way.</summary>
internal sealed record Toegangsvraag(DeelnemerId Deelnemer, string? Adres = null);

/// <summary>
/// A new link and code for somebody who lost theirs (besluit 22): the regisseur asks and gets both, as when convening, and everybody in the
/// room sees it. The guest themselves reads it on entering (<see cref="Uitgiften"/>).
/// </summary>
internal static class Toegangspunt
{
    /// <summary>Gives it, if the one who asks may.</summary>
    public static async Task<IResult> GeefAsync(
        OverlegVraag vraag,
        Belegger belegger,
        Postbode postbode,
        IToegangsregister register,
        IArchief archief,
        TimeProvider tijd,
        Lijsten lijsten,
        Opnieuwbewijs opnieuw,
        Instellingen instellingen
    )
    {
        var (formulier, fout) = await Formulier.LeesAsync<Toegangsvraag>(vraag.Context);
        if (formulier is null)
            return fout!;
        IReadOnlyList<string> adressen = formulier.Adres is { } adres ? [adres] : [];
        if (postbode.Vormbezwaar(adressen) is { } vorm)
            return Formulier.Antwoord(vorm);
        try
        {
            if (await GenodigdeAsync(vraag, lijsten, formulier.Deelnemer) is not { } genodigde)
                return Formulier.Antwoord(Antwoord.NietUitgenodigd);
            if (await opnieuw.BezwaarAsync(vraag.Context.User) is { } eerst)
                return Formulier.Antwoord(eerst);
            var persoon = await register.PersoonVan(vraag.Overleg, formulier.Deelnemer);
            // An account that convenes holds more than this one overleg: no colleague can hand out a way into it.
            if (persoon is { } bekend && await register.Persoon(bekend) is { Regisseur: true })
                return Formulier.Antwoord(Antwoord.NietUitgenodigd);
            // Only what is going to be sent counts.
            if (postbode.Bezwaar(vraag.Context.User.PersoonId(), adressen) is { } bezwaar)
                return Formulier.Antwoord(bezwaar);
            if (
                persoon is not null
                && await LegVastAsync(vraag, formulier.Deelnemer, archief, tijd) is { } nee
            )
                return Formulier.Antwoord(nee);
            var gegevens = await belegger.NodigUitAsync(
                vraag.Overleg,
                formulier.Deelnemer,
                genodigde.Naam,
                genodigde.Organisatie,
                await MailAsync(vraag, register, formulier.Adres)
            );
            var link = Persoonlijkelink.Van(
                vraag.Context,
                instellingen,
                genodigde.Naam,
                gegevens.Geheim
            );
            return Gegeven(link, gegevens.Code);
        }
        catch (OpslagMislukt)
        {
            return Formulier.Antwoord(Antwoord.NietBewaard);
        }
    }

    private static IResult Gegeven(string link, string code) =>
        Formulier.Klaar(
            new
            {
                gelukt = true,
                link,
                code,
                qr = Qrcode.Van(link),
            }
        );

    private static async Task<Mailverzoek?> MailAsync(
        OverlegVraag vraag,
        IToegangsregister register,
        string? adres
    )
    {
        if (
            adres is null
            || await register.Persoon(vraag.Context.User.PersoonId()) is not { } uitnodiger
        )
            return null;
        var gepland = await vraag.Kamers.KijkAsync(
            vraag.Overleg,
            static stand => stand.Gepland,
            null
        );
        return new(adres, uitnodiger.Naam, gepland);
    }

    // Whoever gets in from here on may not be who it was meant for: in the room everybody sees that a link was given, afterwards it is on record.
    internal static async Task<Antwoord?> LegVastAsync(
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
            new GelezenOpdracht(new VernieuwToegang(wie) { OpdrachtId = OpdrachtId.Nieuw() }, ""),
            vraag.Context.User.PersoonId()
        );
        return antwoord.Gelukt ? null : antwoord;
    }

    // While it goes on the overleg says who is who; after close the regisseur's own list does, until the lists are fetched (besluit 22).
    internal static async Task<(string Naam, string? Organisatie)?> GenodigdeAsync(
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
}
