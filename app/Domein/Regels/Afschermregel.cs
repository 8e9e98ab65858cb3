namespace Casusoverleg.Domein.Regels;

/// <summary>
/// R65: two persons who must never share an overleg. Which events bring somebody nearer to others, and what is said: never that there is
/// another, except to who recorded it.
/// </summary>
public static class Afschermregel
{
    /// <summary>What everybody gets to hear who did not record it themselves.</summary>
    public static Weigering Neutraal { get; } =
        Weigering.Van(
            Regel.R65,
            "Deze persoon kan niet in dit overleg. Meer kunnen we hier niet zeggen. Kies een ander, bijvoorbeeld van dezelfde organisatie."
        );

    /// <summary>What who recorded it gets to hear.</summary>
    public static Weigering Eigen { get; } =
        Weigering.Van(
            Regel.R65,
            "Deze persoon kan niet in dit overleg: je legde zelf vast dat die iemand anders hier niet mag treffen. Kijk bij Afscherming."
        );

    /// <summary>Somebody who waits, by name: of several let in at once, it must be clear who stays out.</summary>
    public static Weigering BijNaam(string naam, bool eigen) =>
        Weigering.Van(
            Regel.R65,
            $"{naam} kan niet in dit overleg. "
                + (
                    eigen
                        ? "Je legde zelf vast dat die iemand anders hier niet mag treffen. Kijk bij Afscherming."
                        : "Meer kunnen we hier niet zeggen. Laat de anderen zonder deze persoon binnen."
                )
        );

    /// <summary>
    /// What the invited person gets to hear. The rule that is named is that of every invitation that does not hold: naming R65 would tell
    /// that somebody is kept from them.
    /// </summary>
    public static Weigering Genodigde { get; } =
        Weigering.Van(
            Regel.R01,
            "Je kunt niet meedoen aan dit overleg. Bel wie je uitnodigde, dan kijken jullie wat wel kan."
        );

    /// <summary>Somebody on the list of a convening, by place: a refusal does not repeat what was typed.</summary>
    /// <param name="nummer">From 1, in the order of the list.</param>
    public static Weigering OpLijst(int nummer, bool eigen) =>
        Weigering.Van(
            Regel.R65,
            $"Nummer {nummer} op de lijst kan niet in dit overleg. "
                + (
                    eigen
                        ? "Je legde zelf vast dat die iemand anders hier niet mag treffen. Kijk bij Afscherming."
                        : "Meer kunnen we hier niet zeggen. Kies een ander, bijvoorbeeld van dezelfde organisatie."
                )
        );

    /// <summary>
    /// Whom an event brings nearer, and to whom; null when it brings nobody. An invitation, a new link and an admission count towards
    /// everybody who is invited or takes part; an acceptance towards those who accepted before.
    /// </summary>
    public static (Deelnemer Wie, IReadOnlyList<Deelnemer> Bij)? Raakt(
        Overleg voor,
        Gebeurtenis gebeurtenis
    ) =>
        gebeurtenis switch
        {
            DeelnemerUitgenodigd e => (e.Deelnemer, Anderen(voor, e.Deelnemer.Id, Blijft)),
            ToegangVernieuwd e => Met(voor, e.Deelnemer, Blijft),
            DeelnemerToegelaten e => Met(voor, e.Deelnemer, static d => d.DoetMee),
            UitnodigingGeaccepteerd e => Met(voor, e.Deelnemer, static d => d.DoetMee || d.Wacht),
            _ => null,
        };

    private static bool Blijft(Deelnemer d) =>
        !d.IsVertrokken && d.Status != Deelnemerstatus.Afgewezen;

    private static (Deelnemer, IReadOnlyList<Deelnemer>)? Met(
        Overleg voor,
        DeelnemerId wie,
        Func<Deelnemer, bool> telt
    ) => voor.Deelnemer(wie) is { } d ? (d, Anderen(voor, wie, telt)) : null;

    private static List<Deelnemer> Anderen(
        Overleg voor,
        DeelnemerId wie,
        Func<Deelnemer, bool> telt
    ) => [.. voor.Deelnemers.Where(d => d.Id != wie && telt(d))];
}
