namespace Casusoverleg.Domein.Regels;

/// <summary>R11, R16, R72 and R73: how far the betrokkene is invited, informed, asked and heard.</summary>
internal static class Betrokkenheid
{
    private const int Meerderjarig = 18;

    public static Weigering? R11(Uitgenodigd u) =>
        !u.Ja && string.IsNullOrWhiteSpace(u.Reden)
            ? Weigering.Van(
                Regel.R11,
                "De betrokkene is niet uitgenodigd. Schrijf waarom niet, of nodig de persoon uit."
            )
            : null;

    /// <summary>How far the betrokkene is invited now: also who was invited later, as long as they stay on the list.</summary>
    public static Uitgenodigd Uitgenodigd(Overleg o)
    {
        var u = o.Gegevens!.BetrokkeneUitgenodigd;
        return
            R11(u) is not null
            && o.Deelnemers.Any(d =>
                d.Pet == Pet.Betrokkene && !d.IsVertrokken && d.Status != Deelnemerstatus.Afgewezen
            )
            ? u with
            {
                Ja = true,
            }
            : u;
    }

    /// <summary>R16 for a record that is made now.</summary>
    public static Weigering? R16(Geinformeerd g, DateTimeOffset nu)
    {
        var vandaag = Datums.Vandaag(nu);
        if (g.Ja)
            return g.Wanneer is not { } wanneer || string.IsNullOrWhiteSpace(g.Door)
                    ? Nee("Vul in wanneer de betrokkene het hoorde, en van wie.")
                : wanneer > vandaag
                    ? Nee(
                        "Die dag moet nog komen. Vul in wanneer de betrokkene het hoorde, of kies nog niet."
                    )
                : null;
        if (string.IsNullOrWhiteSpace(g.Reden))
            return Nee("Schrijf waarom de betrokkene dit nog niet weet.");
        return g.OpnieuwBezienOp is not { } dag || dag < vandaag || dag > vandaag.AddMonths(1)
            ? Nee(
                "Kies een dag, binnen een maand vanaf vandaag, waarop je hier opnieuw naar kijkt."
            )
            : null;
    }

    /// <summary>R16 at the moment of opening: told, or the day to look again has not passed.</summary>
    public static Weigering? R16BijOpenen(Geinformeerd g, DateTimeOffset nu) =>
        !g.Ja && (g.OpnieuwBezienOp is not { } dag || Datums.Vandaag(nu) > dag)
            ? Nee(
                "De betrokkene weet nog niet van dit overleg, en de dag om daar opnieuw naar te kijken is voorbij. Leg vast dat de persoon het nu weet, of waarom nog niet."
            )
            : null;

    public static Weigering? R72(Bezwaren? b)
    {
        if (b is null)
            return null;
        if (!b.Gevraagd && string.IsNullOrWhiteSpace(b.Reden))
            return Weigering.Van(
                Regel.R72,
                "Vraag de betrokkene of er bezwaren zijn, of schrijf waarom dat niet kon."
            );
        return
            b.Lijst is { IsDefault: false } lijst
            && lijst.Any(x =>
                string.IsNullOrWhiteSpace(x.Tekst) || string.IsNullOrWhiteSpace(x.Antwoord)
            )
            ? Weigering.Van(
                Regel.R72,
                "Bij een bezwaar staat nog geen antwoord. Schrijf wat je ermee deed, of waarom het niet anders kan."
            )
            : null;
    }

    public static Weigering? R73(BelegdeBetrokkene b)
    {
        if (b.Leeftijd is not { } leeftijd || leeftijd >= Meerderjarig)
            return null;
        return b.Gehoord switch
        {
            null => Weigering.Van(
                Regel.R73,
                "Dit gaat over een kind. Zeg of het kind is gehoord, of waarom niet."
            ),
            { Ja: true, Wanneer: not null, Door: { } door } when !string.IsNullOrWhiteSpace(door) =>
                null,
            { Ja: true } => Weigering.Van(
                Regel.R73,
                "Vul in wanneer het kind is gehoord, en door wie."
            ),
            { Reden: { } reden } when !string.IsNullOrWhiteSpace(reden) => null,
            _ => Weigering.Van(Regel.R73, "Schrijf waarom het kind niet is gehoord."),
        };
    }

    private static Weigering Nee(string zin) => Weigering.Van(Regel.R16, zin);
}
