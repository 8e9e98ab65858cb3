namespace Casusoverleg.Domein.Regels;

/// <summary>R12: bemoeizorg only after step I.</summary>
internal static class Stap1regels
{
    private const string Bewaar =
        "Je kunt je oordeel bewaren in het dossier, met een dag waarop je opnieuw kijkt.";

    /// <summary>
    /// R12 is about a bemoeizorg-overleg and no other. It is one as soon as somebody takes part for bemoeizorg, whatever it is called;
    /// whether the person keeps help at bay only people can see, so that soort is theirs to choose, and is recorded.
    /// </summary>
    public static Weigering? R12(Overlegsoort soort, Genodigde g) =>
        soort != Overlegsoort.Bemoeizorg
        && Naamvorm.Van(g.Taak).Contains("BEMOEIZORG", StringComparison.Ordinal)
            ? Nee(
                "Hier doet iemand mee voor bemoeizorg. Kies bemoeizorg als soort overleg en beantwoord de vragen die erbij horen, of vul de andere taak in waarvoor die nu meedoet."
            )
            : null;

    /// <summary>Whether step I lets this overleg be, with so many parties.</summary>
    public static Weigering? Toets(Overleggegevens g, int partijen)
    {
        if (g.Soort != Overlegsoort.Bemoeizorg)
            return null;
        if (g.Stap1 is not { } stap)
            return Nee("Beantwoord eerst de vier vragen van bemoeizorg.");
        if (stap.Meldpunt)
            return string.IsNullOrWhiteSpace(stap.Toelichting)
                ? Nee("Schrijf wat er gemeld is en wat het meldpunt nog moet vaststellen.")
                : null;
        if (!stap.A2 || !stap.B || !stap.C)
            return Nee(
                $"Dit is geen bemoeizorg: alle vragen moeten met ja beantwoord zijn. {Bewaar}"
            );
        return ToetsGesprek(stap) ?? (stap.A1 ? null : ToetsEnkelvoudig(stap, partijen));
    }

    private static Weigering? ToetsGesprek(Stap1 stap)
    {
        if (string.IsNullOrWhiteSpace(stap.GesprekGeprobeerd))
            return Nee("Schrijf hoe een gesprek met de persoon is geprobeerd.");
        return
            stap.Consultatie is not { } c
            || string.IsNullOrWhiteSpace(c.Wie)
            || string.IsNullOrWhiteSpace(c.Uitkomst)
            || c.Op == default
            ? Nee("Overleg eerst met een collega. Vul in met wie, wanneer en wat de uitkomst was.")
            : null;
    }

    // Eén ernstig probleem kan genoeg zijn, maar dan met z'n tweeën en met een reden.
    private static Weigering? ToetsEnkelvoudig(Stap1 stap, int partijen)
    {
        if (partijen > Partijregels.Bilateraal)
            return Nee(
                $"Er is één probleem, niet meer. Dan praat je met z’n tweeën: nodig hooguit twee organisaties uit. {Bewaar}"
            );
        return string.IsNullOrWhiteSpace(stap.Toelichting)
            ? Nee("Er is één probleem, niet meer. Schrijf waarom dit gesprek toch nodig is.")
            : null;
    }

    /// <summary>Whether only dat-informatie is brought in.</summary>
    public static bool AlleenDat(Overleggegevens g) =>
        g is { Soort: Overlegsoort.Bemoeizorg, Stap1.Meldpunt: true };

    public static Weigering? R12(Voorstel v) =>
        v.Overleg.Gegevens is { } g && AlleenDat(g) && v.Niveau is { } niveau && niveau > Niveau.Dat
            ? Nee(
                "Het meldpunt stelt nog vast of dit bemoeizorg is. Zeg nu alleen dát er iets is, bijvoorbeeld dat iemand bij jullie bekend is."
            )
            : null;

    private static Weigering Nee(string zin) => Weigering.Van(Regel.R12, zin);
}
