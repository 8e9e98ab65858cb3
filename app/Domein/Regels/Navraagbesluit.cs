namespace Casusoverleg.Domein.Regels;

/// <summary>
/// Asking a deelnemer something (R78): with a purpose, seen by two, never an obligation. The text is content as that of
/// an afspraak is (R70): by machine R29 alone. Answering is an ordinary inbreng, with every rule that holds for one.
/// </summary>
internal static class Navraagbesluit
{
    // Onbekend, van anderen en al afgehandeld: één antwoord, want wie niets vroeg of gevraagd werd, hoort er niets van.
    private static readonly Weigering NietTeVinden = Weigering.Van(
        Regel.R78,
        "We kunnen deze vraag niet vinden. Misschien is zij al ingetrokken. Je kunt wel gewoon iets inbrengen."
    );

    public static Uitkomst Stel(Overleg overleg, Deelnemer wie, StelVraag o)
    {
        if (Kringregels.Buiten(overleg, wie) is { } wacht)
            return wacht;
        if (string.IsNullOrWhiteSpace(o.Tekst))
            return Weigering.Van(Regel.V01, "Schrijf eerst wat je wilt vragen.");
        if (o.Over is not null && overleg.Betrokkene(o.Over) is null)
            return Vorm.Onleesbaar;
        if (overleg.Deelnemer(o.Aan) is not { DoetMee: true } ander)
            return Kringregels.DoetNietMee;
        if (ander.Id == wie.Id)
            return Weigering.Van(
                Regel.R78,
                "Je kunt een vraag stellen aan iemand anders die meedoet. Kies wie."
            );
        if (Kringregels.ToetsBinnen(overleg, [ander.Id]) is { } buiten)
            return buiten;
        return Toets(wie, ander, o) is { } nee ? nee : Maak(wie, o);
    }

    private static Weigering? Toets(Deelnemer wie, Deelnemer ander, StelVraag o)
    {
        if (Kenmerkregel.Toets([o.Tekst, o.Doel]) is { } kenmerk)
            return kenmerk;
        // Een antwoord zou op dezelfde muur stuiten; de vraag zelf mag haar ook niet over.
        if (o.Over is not null && (wie.Pet == Pet.Handhaving || ander.Pet == Pet.Handhaving))
            return Weigering.Van(
                Regel.R31,
                "Helpen en handhaven blijven apart. Stel deze vraag zonder dat zij over een persoon gaat, of stel haar aan iemand die helpt."
            );
        return string.IsNullOrWhiteSpace(o.Doel)
            ? Weigering.Van(
                Regel.R78,
                "Zeg waarvoor je dit wilt weten. Dan kan de ander kiezen wat daarvoor nodig is."
            )
            : null;
    }

    private static Geaccepteerd Maak(Deelnemer wie, StelVraag o)
    {
        var navraag = new Navraag(NavraagId.Nieuw(), wie.Id, o.Aan, o.Over, o.Tekst, o.Doel);
        return new Geaccepteerd([new VraagGesteld(navraag)], navraag.Id.ToString());
    }

    public static Uitkomst BeantwoordNiet(Overleg overleg, Deelnemer wie, BeantwoordNiet o) =>
        AanJou(overleg, wie, o.Navraag) is { } navraag
            ? new Geaccepteerd([new NavraagNietBeantwoord(navraag.Id)])
            : NietTeVinden;

    public static Uitkomst TrekIn(Overleg overleg, Deelnemer wie, TrekNavraagIn o) =>
        overleg.Navragen.TryGetValue(o.Navraag, out var navraag)
        && navraag.Van == wie.Id
        && navraag.Stand == Navraagstand.Open
            ? new Geaccepteerd([new NavraagIngetrokken(navraag.Id)])
            : NietTeVinden;

    /// <summary>Whether an inbreng can name the question it answers: an open one to who brings it in.</summary>
    public static Weigering? ToetsAntwoord(Overleg overleg, Deelnemer wie, NavraagId? id) =>
        id is { } welke && AanJou(overleg, wie, welke) is null ? NietTeVinden : null;

    /// <summary>R78, on what is brought in: an answer reaches who asked, or it would only betray that there is one (R35).</summary>
    public static Weigering? R78(Voorstel v) =>
        v.AntwoordAan is { } vrager && v.Kring.All(d => d.Id != vrager)
            ? Weigering.Van(
                Regel.R78,
                "Wie de vraag stelde, zit niet in deze kring. Kies die persoon erbij, of deel dit zonder dat het een antwoord is."
            )
            : null;

    private static Navraag? AanJou(Overleg overleg, Deelnemer wie, NavraagId id) =>
        overleg.Navragen.TryGetValue(id, out var navraag)
        && navraag.Aan == wie.Id
        && navraag.Stand == Navraagstand.Open
            ? navraag
            : null;
}
