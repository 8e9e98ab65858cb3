namespace Casusoverleg.Domein.Regels;

/// <summary>
/// The waiting room: an invitation is personal (R01), so the regisseur sees how somebody signed in before that person sees
/// anything of the room. Once per person, and again after a new link: whoever uses that may be somebody else.
/// </summary>
public static class Wachtkamerbesluit
{
    /// <summary>What somebody who waits gets to hear, whatever they ask.</summary>
    public static Weigering NogEven { get; } =
        Weigering.Van(
            Regel.R01,
            "De regisseur laat je zo binnen. Tot dan kun je hier nog niets doen of lezen."
        );

    /// <summary>Somebody who waits shows up; the same sign-in again changes nothing.</summary>
    public static Uitkomst MeldZich(Deelnemer wie, MeldZich o)
    {
        if (!wie.Wacht || o.Aanmelding is not { } aanmelding)
            return Weigering.Van(Regel.V02, "Je bent al binnen.");
        // Een sessie van voor de nieuwe link telt niet meer: dan kon die link later ongezien gebruikt worden.
        if (aanmelding.Op < wie.NieuweToegangOp)
            return Weigering.Van(
                Regel.R01,
                "Er is een nieuwe link voor je gemaakt. Meld je daarmee aan, met de code die erbij hoort."
            );
        var zo = aanmelding with { Hoe = Hoe(wie, aanmelding) };
        return wie.Aanmelding == zo
            ? new Geaccepteerd([])
            : new Geaccepteerd([new WachtkamerBetreden(wie.Id, zo)]);
    }

    /// <summary>Admits each who is named; one who does not wait keeps all of them waiting, so that the sentence stays true.</summary>
    public static Uitkomst LaatToe(Overleg overleg, Deelnemer wie, LaatToe o)
    {
        if (!wie.Regisseur)
            return Regiebesluit.AlleenRegisseur;
        var ids = o.Deelnemers.Distinct().ToList();
        return
            ids.Count > 0
            && ids.TrueForAll(id => overleg.Deelnemer(id) is { Wacht: true, Aanmelding: not null })
            ? new Geaccepteerd([.. ids.Select(id => new DeelnemerToegelaten(id))])
            : Weigering.Van(
                Regel.V02,
                "Niet iedereen die je koos, wacht nu. Kijk wie er wacht en kies opnieuw."
            );
    }

    private static Aanmeldwijze Hoe(Deelnemer wie, Aanmelding aanmelding) =>
        aanmelding.Hoe == Aanmeldwijze.LinkEnCode && wie.NieuweToegangOp is not null
            ? Aanmeldwijze.NieuweLinkEnCode
            : aanmelding.Hoe;
}
