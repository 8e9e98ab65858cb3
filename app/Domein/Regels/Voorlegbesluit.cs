namespace Casusoverleg.Domein.Regels;

/// <summary>
/// Typing something for a deelnemer (besluit 21): it exists as an inbreng only when that person shares it, judged as theirs
/// in full. Until then it is content between two: R29, and the rules that hang on who receives it (R24, R25, R31, R74).
/// </summary>
internal static class Voorlegbesluit
{
    // Onbekend, van anderen en al weg: één antwoord, want wie er niets mee te maken heeft, hoort er niets van.
    private static readonly Weigering NietTeVinden = Weigering.Van(
        Regel.R78,
        "We kunnen deze tekst niet vinden. Misschien is die al weg. Je kunt wel gewoon iets inbrengen."
    );

    private static readonly Weigering NogOpen = Weigering.Van(
        Regel.V02,
        "Er ligt al een tekst van jou voor deze persoon. Haal die eerst terug, of wacht tot die weg is."
    );

    public static Uitkomst Leg(Overleg overleg, Deelnemer wie, LegVoor o)
    {
        if (!wie.Regisseur)
            return Regiebesluit.AlleenRegisseur;
        if (Kringregels.Buiten(overleg, wie) is { } wacht)
            return wacht;
        if (string.IsNullOrWhiteSpace(o.Tekst))
            return Weigering.Van(Regel.V01, "Schrijf eerst wat de ander vertelde.");
        if (o.Over is not null && overleg.Betrokkene(o.Over) is null)
            return Vorm.Onleesbaar;
        if (overleg.Deelnemer(o.Aan) is not { DoetMee: true } ander)
            return Weigering.Van(
                Regel.V01,
                "Deze persoon doet niet mee. Typ voor iemand die binnen is."
            );
        if (ander.Id == wie.Id)
            return Weigering.Van(Regel.V01, "Wat je zelf wilt vertellen, breng je zelf in.");
        if (Kringregels.ToetsBinnen(overleg, [ander.Id]) is { } buiten)
            return buiten;
        if (Toets(wie, ander, o) is { } nee)
            return nee;
        if (overleg.Voorleggingen.Values.Any(v => !v.Weg && v.Van == wie.Id && v.Aan == ander.Id))
            return NogOpen;
        var voorlegging = Maak(wie, o);
        return new Geaccepteerd([new TekstVoorgelegd(voorlegging)], voorlegging.Id.ToString());
    }

    private static Weigering? Toets(Deelnemer wie, Deelnemer ander, LegVoor o)
    {
        if (Kenmerkregel.Toets(Vorm.Teksten(o).Select(t => t.Tekst)) is { } kenmerk)
            return kenmerk;
        if (o.Over is not null && (wie.Pet == Pet.Handhaving || ander.Pet == Pet.Handhaving))
            return Weigering.Van(
                Regel.R31,
                "Helpen en handhaven blijven apart. Typ voor deze persoon alleen iets dat niet over iemand gaat."
            );
        return o.Onderwerpen.All(Onderwerpen.Kent) ? Voorlegkring.Toets(ander, o) : Vorm.Onleesbaar;
    }

    private static Voorlegging Maak(Deelnemer wie, LegVoor o) =>
        new(
            VoorleggingId.Nieuw(),
            wie.Id,
            o.Aan,
            o.Tekst,
            o.Over,
            o.Bron,
            o.Niveau,
            o.Categorie,
            o.Aard,
            o.Onderwerpen
        );

    public static Uitkomst WijsAf(Overleg overleg, Deelnemer wie, WijsVoorleggingAf o) =>
        Vind(overleg, o.Voorlegging) is { } v && v.Aan == wie.Id
            ? new Geaccepteerd([new VoorleggingAfgehandeld(v.Id)])
            : NietTeVinden;

    public static Uitkomst TrekIn(Overleg overleg, Deelnemer wie, TrekVoorleggingIn o) =>
        Vind(overleg, o.Voorlegging) is { } v && v.Van == wie.Id
            ? new Geaccepteerd([new VoorleggingAfgehandeld(v.Id)])
            : NietTeVinden;

    /// <summary>
    /// Whether an inbreng can name the text that was typed for its contributor. Not across the wall of a kleine kring: that
    /// it is gone would tell who typed it that something was said within (R36).
    /// </summary>
    public static Weigering? ToetsEigenMaken(Overleg overleg, Deelnemer wie, VoorleggingId? id)
    {
        if (id is not { } welke)
            return null;
        if (Vind(overleg, welke) is not { } v || v.Aan != wie.Id)
            return NietTeVinden;
        return Kringregels.ToetsBinnen(overleg, [v.Van]) is null
            ? null
            : Weigering.Van(
                Regel.R36,
                "Wie dit voor je typte, zit niet in deze kleine kring. Breng het gewoon in, of wacht tot we samen verdergaan."
            );
    }

    private static Voorlegging? Vind(Overleg overleg, VoorleggingId id) =>
        overleg.Voorleggingen.TryGetValue(id, out var v) && !v.Weg ? v : null;
}
