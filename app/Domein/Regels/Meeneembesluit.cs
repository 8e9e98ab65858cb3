using System.Collections.Immutable;

namespace Casusoverleg.Domein.Regels;

/// <summary>
/// Asking, allowing, refusing and withdrawing (R38–R43). R40 and R41 guard asking, R39 guards giving (R84). Hidden,
/// unknown and taken back get one answer each.
/// </summary>
internal static class Meeneembesluit
{
    private static readonly Weigering NietTeVinden = Weigering.Van(
        Regel.R40,
        "We kunnen dit niet vinden."
    );

    private static readonly Weigering NietAanJou = Weigering.Van(
        Regel.R39,
        "Jij kunt dit niet toestaan. Alleen wie het inbracht, beslist."
    );

    private static readonly Weigering NietGevraagd = Weigering.Van(
        Regel.R42,
        "Hier is niet om gevraagd. Wie iets wil meenemen, vraagt dat eerst voor een eigen afspraak."
    );

    public static Uitkomst Vraag(Overleg overleg, Deelnemer wie, VraagMee o) =>
        Vraag(overleg, wie, o.Inbreng, o.Afspraak, o.Doel, voorBesluit: false);

    /// <summary>A request for one inbreng, asked by itself or because a decision rests on it (R82).</summary>
    public static Uitkomst Vraag(
        Overleg overleg,
        Deelnemer wie,
        InbrengId id,
        AfspraakId afspraak,
        string doel,
        bool voorBesluit
    )
    {
        if (ToetsZicht(overleg, wie, id) is { } nee)
            return nee;
        var inbreng = overleg.Inbrengen[id];
        if (ToetsAfspraak(overleg, wie, inbreng, afspraak) is { } los)
            return los;
        if (string.IsNullOrWhiteSpace(doel))
            return Weigering.Van(
                Regel.R42,
                "Zeg waarvoor je dit nodig hebt. Zonder doel krijgt niemand iets mee."
            );
        if (Kenmerkregel.Toets(doel) is { } kenmerk)
            return kenmerk;
        // Doelbinding: wat om te helpen is gedeeld, gaat niet mee naar handhaving.
        if (wie.Pet == Pet.Handhaving)
            return Weigering.Van(
                Regel.R31,
                "Dit is gedeeld om te helpen. Voor handhaving gaat het niet mee."
            );
        var sleutel = new Vraagsleutel(inbreng.Id, wie.Id);
        if (overleg.Vragen.TryGetValue(sleutel, out var eerder) && eerder.IsToegestaan)
            return Weigering.Van(Regel.R42, "Je hebt hier al toestemming voor.");
        // Een ander doel onder een vraag die iemand net leest, zou een ja stelen voor iets anders.
        return eerder is { Stand: Vraagstand.Open }
            ? Weigering.Van(Regel.R42, "Je vroeg dit al. Wacht op het antwoord.")
            : new Geaccepteerd([
                new MeeGevraagd(sleutel, afspraak, inbreng.Van, doel, voorBesluit),
            ]);
    }

    /// <summary>Whether this person may ask for that inbreng at all: R40, R41 and R36.</summary>
    public static Weigering? ToetsZicht(Overleg overleg, Deelnemer wie, InbrengId id)
    {
        if (!overleg.Inbrengen.TryGetValue(id, out var inbreng) || !IsZichtbaar(inbreng, wie))
            return NietTeVinden;
        if (wie.Pet == Pet.Deskundige)
            return Weigering.Van(
                Regel.R41,
                "Als deskundige neem je geen persoonsgegevens mee. Je hoeft hier niets te doen."
            );
        return Kringregels.Buiten(overleg, wie) ?? Kringregels.ToetsBinnen(overleg, [inbreng.Van]);
    }

    private static Weigering? ToetsAfspraak(
        Overleg overleg,
        Deelnemer wie,
        Inbreng inbreng,
        AfspraakId id
    )
    {
        if (!overleg.Afspraken.TryGetValue(id, out var afspraak) || afspraak.WieDoet != wie.Id)
            return Weigering.Van(
                Regel.R42,
                "Je kunt iets vragen voor een afspraak die jij zelf doet."
            );
        // Wie toestaat, moet kunnen lezen waarvoor.
        if (!afspraak.Kring.Contains(inbreng.Van))
            return Weigering.Van(
                Regel.R42,
                "Wie dit inbracht, ziet jouw afspraak niet en kan dus niet weten waarvoor je het vraagt."
            );
        return inbreng.Van == wie.Id
            ? Weigering.Van(Regel.R42, "Dit bracht je zelf in. Dat staat al op je eigen lijst.")
            : null;
    }

    public static Uitkomst StaToe(Overleg overleg, Deelnemer wie, StaMeeToe o, DateTimeOffset nu)
    {
        if (Eigen(overleg, wie, o.Inbreng) is not { } inbreng)
            return NietAanJou;
        if (Kringregels.Buiten(overleg, wie) is { } wacht)
            return wacht;
        if (Openstaand(overleg, o.Inbreng, o.Aan, o.Afspraak) is not { } vraag)
            return NietGevraagd;
        if (o.GelezenDoel is { } gelezen && gelezen != vraag.Doel)
            return Weigering.Van(
                Regel.R42,
                "De vraag is intussen veranderd. Lees haar opnieuw en beslis dan."
            );
        if (Kringregels.ToetsBinnen(overleg, [vraag.Van]) is { } buiten)
            return buiten;
        if (ToetsInhoud(overleg, wie, inbreng, vraag, o, nu) is { } nee)
            return nee;
        var besluit = inbreng.Over is not null && Afgeleidgeheim.Heeft(wie) ? o.BesluitVan : null;
        if (
            inbreng.Over is not null
            && Afgeleidgeheim.Toets(wie, besluit, Datums.Vandaag(nu)) is { } afgeleid
        )
            return afgeleid;
        var korter = string.IsNullOrWhiteSpace(o.Meeneemversie) ? null : o.Meeneemversie;
        var doel = string.IsNullOrWhiteSpace(o.Doel) ? null : o.Doel;
        return new Geaccepteerd([
            new MeeToegestaan(Sleutel(vraag), inbreng.Versie, korter, doel, o.Doorgeven, besluit),
        ]);
    }

    public static Uitkomst Weiger(Overleg overleg, Deelnemer wie, WeigerMee o)
    {
        if (Eigen(overleg, wie, o.Inbreng) is null)
            return NietAanJou;
        return Openstaand(overleg, o.Inbreng, o.Aan, o.Afspraak) is { } vraag
            ? new Geaccepteerd([new MeeGeweigerd(Sleutel(vraag))])
            : NietGevraagd;
    }

    public static Uitkomst TrekIn(Overleg overleg, Deelnemer wie, TrekMeeIn o)
    {
        if (Eigen(overleg, wie, o.Inbreng) is null)
            return NietAanJou;
        return
            overleg.Vragen.TryGetValue(new Vraagsleutel(o.Inbreng, o.Aan), out var vraag)
            && vraag.IsToegestaan
            ? new Geaccepteerd([new MeeIngetrokken(Sleutel(vraag))])
            : Weigering.Van(Regel.R43, "Hier is geen toestemming om in te trekken.");
    }

    public static Uitkomst TrekVraagIn(Overleg overleg, Deelnemer wie, TrekVraagIn o)
    {
        var sleutel = new Vraagsleutel(o.Inbreng, wie.Id);
        return
            overleg.Vragen.TryGetValue(sleutel, out var vraag)
            && vraag.Stand is Vraagstand.Open or Vraagstand.Toegestaan or Vraagstand.Korter
            ? new Geaccepteerd([new VraagIngetrokken(sleutel)])
            : NietTeVinden;
    }

    private static Weigering? ToetsInhoud(
        Overleg overleg,
        Deelnemer wie,
        Inbreng inbreng,
        Vraag vraag,
        StaMeeToe o,
        DateTimeOffset nu
    )
    {
        // De ontvanger kan sinds de vraag zijn gegaan of veranderd: wat meegaat, wordt aan hen opnieuw getoetst.
        var ontvanger = overleg.Deelnemer(vraag.Van)!;
        if (
            inbreng.Weging.Toestemming is { } op
            && (
                !overleg.Toestemmingen.TryGetValue(op, out var steun)
                || !steun.Geldt(Datums.Vandaag(nu))
            )
        )
            return Weigering.Van(
                Regel.R21,
                "De toestemming waarop je dit deelde, is ingetrokken of voorbij. Dit kan niet mee."
            );
        if (Doorgeefregels.R24(inbreng, o.Doorgeven) is { } verboden)
            return verboden;
        var voorstel = Voorstel.Uit(overleg, wie, inbreng, nu) with
        {
            Tekst = o.Meeneemversie ?? inbreng.Tekst,
            Kring = [wie, ontvanger],
            Bijteksten = Vorm.Teksten(o).Select(t => t.Tekst),
        };
        return Inhoudsregels.ToetsMeenemen(voorstel)
            ?? Doorgeefregels.R31(inbreng, o.Doorgeven)
            ?? Doorgeefregels.R67(o.Doorgeven);
    }

    private static Vraagsleutel Sleutel(Vraag vraag) => new(vraag.Inbreng, vraag.Van);

    private static Vraag? Openstaand(
        Overleg overleg,
        InbrengId inbreng,
        DeelnemerId van,
        AfspraakId afspraak
    ) =>
        overleg.Vragen.TryGetValue(new Vraagsleutel(inbreng, van), out var vraag)
        && vraag.Afspraak == afspraak
        && vraag.Stand is not (Vraagstand.Vervallen)
        && overleg.Deelnemer(van) is { DoetMee: true }
        && overleg.Afspraken[afspraak].WieDoet == van
            ? vraag
            : null;

    private static bool IsZichtbaar(Inbreng inbreng, Deelnemer wie) =>
        !inbreng.Teruggenomen && inbreng.Kring.Contains(wie.Id);

    private static Inbreng? Eigen(Overleg overleg, Deelnemer wie, InbrengId id) =>
        overleg.Inbrengen.TryGetValue(id, out var inbreng)
        && inbreng.Van == wie.Id
        && !inbreng.Teruggenomen
            ? inbreng
            : null;
}
