namespace Casusoverleg.Domein.Regels;

/// <summary>Whether a goal or a consent is too general to mean anything (R13, R32).</summary>
internal static class Algemeen
{
    private const int MinimumWoorden = 2;

    // Woorden die een doel vullen zonder het te kiezen. Blijft er niets over, dan staat er nog geen doel.
    private static readonly HashSet<string> Vulling = new(StringComparer.OrdinalIgnoreCase)
    {
        "afstemmen",
        "afstemming",
        "afspraken",
        "bespreken",
        "bespreking",
        "casus",
        "casuïstiek",
        "de",
        "delen",
        "doel",
        "een",
        "elkaar",
        "en",
        "gegevens",
        "goed",
        "goede",
        "het",
        "hulp",
        "informatie",
        "informeren",
        "in",
        "is",
        "kijken",
        "maken",
        "met",
        "nodig",
        "of",
        "om",
        "ons",
        "op",
        "over",
        "overleg",
        "overleggen",
        "praten",
        "samen",
        "samenwerken",
        "samenwerking",
        "situatie",
        "te",
        "uitwisselen",
        "uitwisseling",
        "van",
        "verder",
        "voor",
        "wat",
        "we",
        "wie",
        "zaken",
        "zorg",
        "alles",
        "algemeen",
        "algemene",
        "alle",
        "iedereen",
    };

    public static bool IsTeAlgemeen(string? tekst)
    {
        if (string.IsNullOrWhiteSpace(tekst))
            return true;
        var woorden = tekst.Split(
            [' ', ',', '.', ';', ':', '!', '?', '\n', '\r', '\t', '/'],
            StringSplitOptions.RemoveEmptyEntries
        );
        return woorden.Length < MinimumWoorden
            || woorden.All(w => Vulling.Contains(w) || w.Length < 2);
    }
}

/// <summary>Dates as people mean them: in Europe/Amsterdam (besluit 20).</summary>
public static class Datums
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById(
        "Europe/Amsterdam"
    );

    /// <summary>The date in Europe/Amsterdam at <paramref name="nu"/>.</summary>
    public static DateOnly Vandaag(DateTimeOffset nu) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(nu, Amsterdam).DateTime);
}
