namespace Casusoverleg.Domein.Regels;

/// <summary>All rules on what is shared and on which ground, in ascending order: the lowest one speaks (R84).</summary>
internal static class Inhoudsregels
{
    private static readonly Func<Voorstel, Weigering?>[] Alle =
    [
        Bronregel.R18,
        Grondslagregels.R19,
        Grondslagregels.R20,
        Toestemmingsregels.R21,
        Grondslagregels.R22,
        Noodzaakregels.R23,
        Categorieregels.R24,
        Categorieregels.R25,
        Noodzaakregels.R26,
        Herkomstregels.R27,
        Herkomstregels.R28,
        Kenmerkregel.R29,
        Categorieregels.R31,
        Toestemmingsregels.R33,
        Grondslagentabel.R68,
        Noodzaakregels.R69,
        Kringbeperking.R74,
        Afgeleidgeheim.R75,
        Meldregels.R76,
        Grondslagregels.R77,
        Navraagbesluit.R78,
        Kringbeperking.R83,
    ];

    // Een kortere versie doet de herkomst en de grondslag niet over, maar al het overige wel (R42).
    private static readonly Func<Voorstel, Weigering?>[] Meeneem =
    [
        Noodzaakregels.R23,
        Categorieregels.R24,
        Categorieregels.R25,
        Noodzaakregels.R26,
        Herkomstregels.R27,
        Herkomstregels.R28,
        Kenmerkregel.R29,
        Categorieregels.R31,
    ];

    public static Weigering? Toets(Voorstel voorstel) => Eerste(Alle, voorstel);

    public static Weigering? ToetsMeenemen(Voorstel voorstel) => Eerste(Meeneem, voorstel);

    private static Weigering? Eerste(Func<Voorstel, Weigering?>[] regels, Voorstel voorstel)
    {
        foreach (var regel in regels)
            if (regel(voorstel) is { } nee)
                return nee;
        return null;
    }
}

/// <summary>R18: every inbreng says where it comes from, and of when it is.</summary>
internal static class Bronregel
{
    public static Weigering? R18(Voorstel v)
    {
        if (v.Bron is not { } bron)
            return Weigering.Van(
                Regel.R18,
                "Waar komt dit vandaan? Zonder bron kunnen anderen het niet wegen. Kies een bron, of laat het weg."
            );
        if (bron.Datum is null)
            return Weigering.Van(
                Regel.R18,
                "Van wanneer is dit? Vul de datum in, dan kunnen anderen het wegen."
            );
        if (
            bron.Soort is Bronsoort.Professional or Bronsoort.Derde
            && string.IsNullOrWhiteSpace(bron.Wie)
        )
            return Weigering.Van(Regel.R18, "Van wie heb je dit? Noem de functie, dat is genoeg.");
        return
            bron.Soort == Bronsoort.Professional
            && string.IsNullOrWhiteSpace(bron.MetToestemmingVan)
            ? Weigering.Van(
                Regel.R18,
                "Je deelt woorden van een andere professional. Zeg wie goedvond dat je ze hier noemt."
            )
            : null;
    }
}

/// <summary>R23, R26 and R69: how much, of which nature, about which subject.</summary>
internal static class Noodzaakregels
{
    /// <summary>Whether an argument counts as necessity (R02, R23).</summary>
    public static bool IsGeldig(Noodzaakargument argument) =>
        argument
            is Noodzaakargument.WettelijkePlicht
                or Noodzaakargument.NietUitvoerbaarZonder
                or Noodzaakargument.ZonderLooptHetFout
                or Noodzaakargument.NodigVoorGoedeUitvoering;

    public static Weigering? R23(Voorstel v) =>
        v switch
        {
            { Niveau: null } => Weigering.Van(
                Regel.R23,
                "Hoeveel vertel je? Kies dat-informatie, buitenkant of inhoudelijk."
            ),
            { Niveau: not Niveau.Inhoudelijk } => null,
            { Weging.Noodzaakargument: { } argument } when IsGeldig(argument) => null,
            _ => Weigering.Van(
                Regel.R23,
                "Dit is meer dan nodig. Zeg waarom de inhoud nodig is, of vertel minder. ‘Handig’ is geen reden."
            ),
        };

    public static Weigering? R26(Voorstel v) =>
        v.Aard is null
            ? Weigering.Van(
                Regel.R26,
                "Is dit een feit, een waarneming, een vermoeden of een oordeel? Kies wat past."
            )
            : null;

    public static Weigering? R69(Voorstel v)
    {
        if (v.Over is not null && v.Onderwerpen.IsEmpty)
            return Weigering.Van(Regel.R69, "Waar gaat dit over? Kies een onderwerp uit de lijst.");
        return v.Onderwerpen.All(Onderwerpen.Kent)
            ? null
            : Weigering.Van(
                Regel.R69,
                "Dit onderwerp kennen we niet. Kies een onderwerp uit de lijst."
            );
    }
}

/// <summary>R74 and R83: who gets something only when that was chosen on purpose, or with a reason.</summary>
internal static class Kringbeperking
{
    public static Weigering? R74(Voorstel v)
    {
        if (v.Over is null || !v.Breed)
            return null;
        var anderen = v.Ontvangers.Where(d =>
            d.Pet is Pet.Betrokkene or Pet.Vertegenwoordiger && !d.StaatVoor(v.Over)
        );
        return Weigeringen.Als(
            anderen,
            Regel.R74,
            namen =>
                $"Dit gaat niet over {namen}. Kies zelf wie dit ziet; wil je dat {namen} het ziet, kies die dan erbij."
        );
    }

    public static Weigering? R83(Voorstel v)
    {
        if (
            v.Over is null
            || v.IsOverZichzelf
            || !string.IsNullOrWhiteSpace(v.Weging.WaaromNietHoger)
        )
            return null;
        return Weigeringen.Als(
            v.Derden.Where(d => d.Pet == Pet.Deskundige),
            Regel.R83,
            namen =>
                $"Een deskundige adviseert liefst zonder te weten over wie het gaat. Zeg waarom dat voor {namen} niet kan."
        );
    }
}
