namespace Casusoverleg.Domein;

/// <summary>What time by itself does to an overleg (R49, besluit 6 and 20).</summary>
public static class Tijd
{
    /// <summary>
    /// The event that is due at <paramref name="nu"/>, or null. <paramref name="aanwezig"/> are those who are connected:
    /// once all of them confirmed, an announced close need not wait for its countdown.
    /// </summary>
    public static Gebeurtenis? Verstrijkt(
        Overleg overleg,
        IReadOnlyCollection<DeelnemerId> aanwezig,
        DateTimeOffset nu
    ) =>
        Einde(overleg, aanwezig, nu)
        ?? (nu >= AanvullenOm(overleg) ? new AanvullenVerstreken() : null);

    private static Gebeurtenis? Einde(
        Overleg overleg,
        IReadOnlyCollection<DeelnemerId> aanwezig,
        DateTimeOffset nu
    ) =>
        overleg.Status switch
        {
            Status.Voorbereiding
                when overleg.Versie > 0 && nu >= overleg.BelegdOp + overleg.Termijnen.Ongeopend =>
                new OverlegAfgebroken(),
            Status.Open when nu >= overleg.SluitUiterlijk => new OverlegGesloten(),
            Status.SluitingAangekondigd
                when nu >= overleg.SluitOm
                    || nu >= overleg.SluitUiterlijk
                    || Akkoord(overleg, aanwezig) => new OverlegGesloten(),
            _ => null,
        };

    /// <summary>The next moment at which <see cref="Verstrijkt"/> may have something; null when none.</summary>
    public static DateTimeOffset? Volgende(Overleg overleg) =>
        AanvullenOm(overleg) is { } aanvullen && !(EindeOm(overleg) < aanvullen)
            ? aanvullen
            : EindeOm(overleg);

    // R63: eenmaal, zolang er iets ontbreekt en het overleg nog niet sluit.
    private static DateTimeOffset? AanvullenOm(Overleg overleg) =>
        overleg
            is {
                Gegevens.Spoed: true,
                AangevuldOp: null,
                AanvullenTeLaat: false,
                Status: Status.Voorbereiding or Status.Open
            }
            ? overleg.AanvullenVoor
            : null;

    private static DateTimeOffset? EindeOm(Overleg overleg) =>
        overleg.Status switch
        {
            Status.Voorbereiding when overleg.Versie > 0 => overleg.BelegdOp
                + overleg.Termijnen.Ongeopend,
            Status.Open => overleg.SluitUiterlijk,
            Status.SluitingAangekondigd => overleg.SluitOm < overleg.SluitUiterlijk
                ? overleg.SluitOm
                : overleg.SluitUiterlijk,
            _ => null,
        };

    private static bool Akkoord(Overleg overleg, IReadOnlyCollection<DeelnemerId> aanwezig) =>
        aanwezig.Count > 0
        && aanwezig
            .Where(id => overleg.Deelnemer(id) is { DoetMee: true })
            .All(overleg.Bevestigd.Contains)
        && overleg.Bevestigd.Count > 0;
}
