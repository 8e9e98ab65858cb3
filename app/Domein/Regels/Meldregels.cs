namespace Casusoverleg.Domein.Regels;

/// <summary>
/// R76: a right to report comes after informing the person, asking their view and trying consent, or with why not; under a duty to
/// speak the contributor still selects what is necessary.
/// </summary>
internal static class Meldregels
{
    /// <summary>What kind of provision an inbreng leans on; <see cref="Bepalingsoort.Bevoegdheid"/> where it leans on none.</summary>
    public static Bepalingsoort Van(BrengIn o) => Van(o.Trede, o.Bepaling);

    public static Weigering? R76(Voorstel v) =>
        v.Over is null
            ? null
            : Van(v.Trede, v.Weging.Bepaling) switch
            {
                Bepalingsoort.Meldrecht => Meldrecht(v.Weging.Meldrecht),
                Bepalingsoort.Spreekplicht when !v.Weging.AlleenNodige => Weigering.Van(
                    Regel.R76,
                    "Ook bij een plicht om te spreken deel je alleen wat nodig is. Kijk je tekst na en bevestig dat."
                ),
                _ => null,
            };

    private static Weigering? Meldrecht(Meldweging? m)
    {
        if (m is null)
            return Weigering.Van(
                Regel.R76,
                "Dit is een meldrecht. Zeg eerst of de persoon het weet, wat die ervan vindt en of je om toestemming vroeg."
            );
        return m.IsAllesGedaan || !string.IsNullOrWhiteSpace(m.WaaromNiet)
            ? null
            : Weigering.Van(
                Regel.R76,
                "Je hebt niet alles vooraf met de persoon gedaan. Schrijf kort waarom dat niet kon, of doe het eerst."
            );
    }

    private static Bepalingsoort Van(Trede? trede, string? naam) =>
        trede == Trede.WettelijkeBepaling && naam is not null
            ? Wettenlijst.Zoek(naam)?.Soort ?? Bepalingsoort.Bevoegdheid
            : Bepalingsoort.Bevoegdheid;
}
