namespace Casusoverleg.Domein.Regels;

/// <summary>The consent on which 1a and 1b count (R14): as concrete as R32 asks, and given by who decides (R17).</summary>
internal static class Bespreektoestemmingen
{
    private static readonly HashSet<string> Iedereen = new(StringComparer.OrdinalIgnoreCase)
    {
        "iedereen",
        "allen",
        "alle",
        "alles",
        "partijen",
        "deelnemers",
        "aanwezigen",
        "organisaties",
        "instanties",
        "hulpverleners",
        "betrokkenen",
        "de",
        "het",
        "overleg",
        "wie",
        "nodig",
        "is",
        "en",
        "in",
        "dit",
        "om",
        "tafel",
        "aan",
        "met",
    };

    public static Weigering? Toets(ZonderToestemming f, DateTimeOffset nu)
    {
        if (f.Toestemming is not { } t)
            return Nee(
                "Je koos dat er toestemming is. Vul in welke: waarover, waarvoor, van wie naar wie, wie het goedvond, wanneer en hoe."
            );
        if (Algemeen.IsTeAlgemeen(t.WelkeGegevens) || Algemeen.IsTeAlgemeen(t.Doel))
            return Nee(
                "Een algemene toestemming telt niet. Schrijf welke gegevens besproken mogen worden, en waarvoor."
            );
        if (IsIedereen(t.Verstrekkers) || IsIedereen(t.Ontvangers))
            return Nee("Schrijf bij de toestemming wie gegevens mag delen, en met wie.");
        if (
            t.Van is not { } van
            || van.Namen.IsDefaultOrEmpty
            || t.Op is not { } op
            || t.Hoe is null
        )
            return Nee(
                "Vul bij de toestemming in wie haar gaf, wanneer, en of dat mondeling of schriftelijk was."
            );
        if (op > Datums.Vandaag(nu))
            return Nee("Deze toestemming ligt in de toekomst. Vul in wanneer zij is gegeven.");
        if (string.IsNullOrWhiteSpace(t.Uitgelegd))
            return Nee("Schrijf wat er bij het vragen om toestemming is uitgelegd.");
        if (t.Hoe != Toestemmingsvorm.Schriftelijk && Zeggenschap.Tabel.IsSchriftelijk(t.Wet))
            return Nee(
                "Bij deze wet telt alleen toestemming op papier of per mail. Vraag haar zo, of kies een andere wet als die geldt."
            );
        return ToetsOnderwerpen(f.Keuze, t);
    }

    private static Weigering? ToetsOnderwerpen(string keuze, Bespreektoestemming t)
    {
        var geen = t.Onderwerpen is not { IsDefaultOrEmpty: false };
        if (keuze == "1b" && geen)
            return Nee(
                "De toestemming geldt voor een deel. Kies over welke onderwerpen gesproken mag worden."
            );
        return geen || t.Onderwerpen!.Value.All(Onderwerpen.Kent)
            ? null
            : Nee("Een onderwerp van de toestemming kennen we niet. Kies uit de lijst.");
    }

    /// <summary>R17: those who decide for this person gave this consent, and nobody else.</summary>
    public static Weigering? R17(Overlegsoort soort, ZonderToestemming? f, Beslisser persoon)
    {
        if (
            soort != Overlegsoort.Bemoeizorg
            || f
                is not {
                    Keuze: "1a" or "1b",
                    Toestemming: { Van: { Namen.IsDefaultOrEmpty: false } van } t
                }
        )
            return null;
        return
            Zeggenschap.Tabel.ZelfVanaf(t.Wet, Toestemmingsoort.DoorbrekenGeheim) is { } zelfVanaf
            ? Beslisser.Toets([persoon], van, zelfVanaf)
            : Weigering.Van(
                Regel.R17,
                "Deze wet staat niet in onze lijst. Kies er een uit de lijst, of laat de wet weg."
            );
    }

    private static bool IsIedereen(string? wie) =>
        wie is null
        || wie.Split([' ', ',', '.', ';'], StringSplitOptions.RemoveEmptyEntries)
            .All(Iedereen.Contains);

    private static Weigering Nee(string zin) => Weigering.Van(Regel.R14, zin);
}
