namespace Casusoverleg.Domein.Regels;

/// <summary>R17 when convening or inviting: who is put forward to decide for somebody else.</summary>
internal static class Vertegenwoordiging
{
    private static readonly Weigering Bewind = Weigering.Van(
        Regel.R17,
        "Een bewindvoerder gaat over geld en beslist hier niet over. Kies iemand die dat wel mag, zoals een curator of een mentor."
    );

    public static Weigering? R17(BelegdeBetrokkene b)
    {
        if (
            b.Wilsonbekwaamheid is { } w
            && (
                string.IsNullOrWhiteSpace(w.Door)
                || string.IsNullOrWhiteSpace(w.Waarvoor)
                || w.Op == default
            )
        )
            return Nee(
                "Vul in wie vond dat deze persoon dit niet zelf kan beslissen, wanneer, en waarover."
            );
        if (!b.Gezag.IsDefault && b.Gezag.Any(IsVerboden))
            return Bewind;
        if (b.Vertegenwoordiger is not { } v)
            return null;
        if (string.IsNullOrWhiteSpace(v.Naam))
            return Nee("Vul de naam in van wie deze persoon vertegenwoordigt.");
        return Zeggenschap.Tabel.MagBeslissen(v.Titel) switch
        {
            true => v.Terzijde is { } reden && string.IsNullOrWhiteSpace(reden)
                ? Nee("Schrijf waarom deze vertegenwoordiger nu niet beslist.")
                : null,
            false => Bewind,
            null => Nee(
                "Deze titel kennen we niet. Schrijf als wat deze persoon vertegenwoordigt, bijvoorbeeld curator of mentor."
            ),
        };
    }

    /// <summary>Somebody who comes as vertegenwoordiger, and by name or task says to be one that may not.</summary>
    public static Weigering? R17(Genodigde g) =>
        g.Pet == Pet.Vertegenwoordiger && IsVerboden($"{g.Naam} {g.Taak}") ? Bewind : null;

    /// <summary>
    /// Who speaks for somebody reads all that is shared about them (R74). Until the age of the table those in authority may; after that, and for
    /// every adult who decides themselves, only with the own say of the person.
    /// </summary>
    public static Weigering? R17(Genodigde g, Beslisser? over, DateTimeOffset nu)
    {
        if (g.Pet != Pet.Vertegenwoordiger || over is not { KiestZelfWieMeekomt: true })
            return null;
        if (g.Instemming is not { } instemming)
            return Nee(
                "Deze persoon beslist zelf wie er namens hem of haar meekomt. Vul in wanneer die dat goedvond, en hoe. Of nodig de persoon zelf uit."
            );
        return instemming.Op == default || instemming.Op > Datums.Vandaag(nu)
            ? Nee("Vul in wanneer de persoon dit goedvond: vandaag of eerder.")
            : null;
    }

    private static bool IsVerboden(string? tekst) => Zeggenschap.Tabel.MagBeslissen(tekst) == false;

    private static Weigering Nee(string zin) => Weigering.Van(Regel.R17, zin);
}
