namespace Casusoverleg.Domein.Regels;

/// <summary>Opening, the agenda, and the announced close (besluit 5–7).</summary>
internal static class Regiebesluit
{
    /// <summary>How much one request lengthens the countdown.</summary>
    private static readonly TimeSpan MeerTijd = TimeSpan.FromMinutes(2);

    /// <summary>The countdown never grows beyond this from the announcement: nobody can keep an overleg open for ever.</summary>
    private static readonly TimeSpan MaximaalAftellen = TimeSpan.FromMinutes(15);

    public static Weigering AlleenRegisseur { get; } =
        Weigering.Van(Regel.V02, "Dat kan alleen de regisseur doen.");

    public static Uitkomst Beslis(
        Overleg overleg,
        Deelnemer wie,
        Opdracht opdracht,
        DateTimeOffset nu
    ) =>
        opdracht switch
        {
            Bevestig => overleg.Bevestigd.Contains(wie.Id)
                ? new Geaccepteerd([])
                : new Geaccepteerd([new SluitenBevestigd(wie.Id)]),
            VraagMeerTijd => Verleng(overleg, nu),
            _ when !wie.Regisseur => AlleenRegisseur,
            Open => Openingsregels.Toets(overleg, nu) is { } nee
                ? nee
                : new Geaccepteerd([new OverlegGeopend(nu + overleg.Termijnen.Overleg)]),
            ZetAgenda o => new Geaccepteerd([new FaseGezet(o.Fase)]),
            // Een kleine kring blijft staan: wordt het sluiten geannuleerd, dan gaat zij verder.
            Sluit => new Geaccepteerd([new SluitenAangekondigd(nu + overleg.Termijnen.Aftel)]),
            AnnuleerSluiten => new Geaccepteerd([new SluitenGeannuleerd()]),
            BreekAf => new Geaccepteerd([new OverlegAfgebroken()]),
            _ => Vorm.Onleesbaar,
        };

    private static Uitkomst Verleng(Overleg overleg, DateTimeOffset nu)
    {
        var later = (overleg.SluitOm ?? nu) + MeerTijd;
        return later > (overleg.SluitenAangekondigdOp ?? nu) + MaximaalAftellen
            ? Weigering.Van(
                Regel.V02,
                "Er is al extra tijd gegeven. Vraag de regisseur om het sluiten te annuleren."
            )
            : new Geaccepteerd([new SluitenUitgesteld(later)]);
    }
}
