namespace Casusoverleg.Domein.Regels;

/// <summary>R04 and R06: how many parties, and for which party.</summary>
internal static class Partijregels
{
    /// <summary>More than this and a talk between two no longer does (R04, R12).</summary>
    public const int Bilateraal = 2;

    private static readonly HashSet<string> Proceswoorden = new(StringComparer.OrdinalIgnoreCase)
    {
        "procesregie",
        "procesregisseur",
        "proces",
        "regie",
        "regisseur",
        "regisseren",
        "voeren",
        "de",
        "het",
        "van",
        "op",
    };

    /// <summary>The organisations in an overleg. A professional without one counts as a party of their own.</summary>
    public static int Tel(IEnumerable<(string? Organisatie, Pet Pet)> mensen)
    {
        var partijen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var los = 0;
        foreach (var (organisatie, pet) in mensen)
            if (!string.IsNullOrWhiteSpace(organisatie))
                partijen.Add(organisatie.Trim());
            else if (pet is not (Pet.Betrokkene or Pet.Vertegenwoordiger))
                los++;
        return partijen.Count + los;
    }

    public static int Tel(IEnumerable<Genodigde> genodigden) =>
        Tel(genodigden.Select(g => (g.Organisatie, g.Pet)));

    public static int Tel(Overleg overleg) =>
        Tel(overleg.Deelnemers.Where(d => !d.IsVertrokken).Select(d => (d.Organisatie, d.Pet)));

    /// <summary>The same with one more invited.</summary>
    public static int Tel(Overleg overleg, Genodigde erbij) =>
        Tel(
            overleg
                .Deelnemers.Where(d => !d.IsVertrokken)
                .Select(d => (d.Organisatie, d.Pet))
                .Append((erbij.Organisatie, erbij.Pet))
        );

    /// <summary>R04 when convening.</summary>
    public static Weigering? R04(Overleggegevens g, int partijen) =>
        !g.Spoed && partijen > Bilateraal && string.IsNullOrWhiteSpace(g.WaaromNietBilateraal)
            ? Weigering.Van(
                Regel.R04,
                "Je nodigt meer dan twee organisaties uit. Schrijf waarom een gesprek met z’n tweeën niet genoeg is."
            )
            : null;

    /// <summary>R04 when one more is invited: the reason cannot be added any more, but for a spoedoverleg in its term (R63).</summary>
    public static Weigering? R04Erbij(Overleg overleg, int partijen, DateTimeOffset nu) =>
        partijen > Bilateraal
        && string.IsNullOrWhiteSpace(overleg.Gegevens!.WaaromNietBilateraal)
        && !(overleg.Gegevens.Spoed && nu < overleg.AanvullenVoor)
            ? Weigering.Van(
                Regel.R04,
                "Er doen dan meer dan twee organisaties mee. Bij dit overleg staat niet waarom een gesprek met z’n tweeën niet genoeg is."
            )
            : null;

    /// <summary>R06: a procesregisseur acts for a party, with that party's task and basis; watching the process is no task.</summary>
    public static Weigering? R06(Genodigde g)
    {
        if (g.Pet != Pet.Procesregie)
            return null;
        if (string.IsNullOrWhiteSpace(g.NamensPartij))
            return Weigering.Van(
                Regel.R06,
                "Een procesregisseur werkt voor een partij. Vul in voor welke partij; haar taak en grondslag gelden."
            );
        return g.Taak is { } taak && IsAlleenProces(taak)
            ? Weigering.Van(
                Regel.R06,
                "Het proces regelen is zelf geen taak. Vul de taak en de grondslag in van de partij waarvoor deze persoon werkt."
            )
            : null;
    }

    private static bool IsAlleenProces(string taak) =>
        taak.Split([' ', ',', '.', ';', '-', '/'], StringSplitOptions.RemoveEmptyEntries)
            .All(Proceswoorden.Contains);
}
