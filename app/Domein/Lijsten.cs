using System.Text.Json;
using System.Text.Json.Serialization;

namespace Casusoverleg.Domein;

/// <summary>Writes an enum as its Dutch term in kebab-case, and reads nothing else (no numbers).</summary>
public sealed class TermConverter<TEnum>()
    : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where TEnum : struct, Enum;

/// <summary>Turns an enum into the term that screen, JSON and log share.</summary>
public static class Term
{
    /// <summary>The kebab-case term of <paramref name="waarde"/>, such as <c>conflict-van-plichten</c>.</summary>
    public static string Van<TEnum>(TEnum waarde)
        where TEnum : struct, Enum =>
        JsonNamingPolicy.KebabCaseLower.ConvertName(waarde.ToString());

    /// <summary>Whether <paramref name="term"/> is one of the closed list.</summary>
    public static bool Kent<TEnum>(string term)
        where TEnum : struct, Enum => Enum.GetValues<TEnum>().Any(w => Van(w) == term);

    /// <summary>The term of the kind of an event, such as <c>overleg-geopend</c>.</summary>
    public static string Soort(Gebeurtenis gebeurtenis) =>
        JsonNamingPolicy.KebabCaseLower.ConvertName(gebeurtenis.GetType().Name);
}

/// <summary>The kind of meeting; <see cref="Bemoeizorg"/> brings step I and Bijlage III along (R12, R14).</summary>
[JsonConverter(typeof(TermConverter<Overlegsoort>))]
public enum Overlegsoort
{
    Bemoeizorg,
    RegieToeleiding,
    Multiproblematiek,
}

/// <summary>Which kind of regie the convener holds.</summary>
[JsonConverter(typeof(TermConverter<Regie>))]
public enum Regie
{
    Toeleiding,
    Casusregie,
    Procesregie,
}

/// <summary>On whose account someone handles personal data (R71).</summary>
[JsonConverter(typeof(TermConverter<Hoedanigheid>))]
public enum Hoedanigheid
{
    /// <summary>For the own organisation, which is controller.</summary>
    Eigen,

    /// <summary>In the name of another body, which is controller.</summary>
    Mandaat,

    /// <summary>On the instructions of another, which is controller.</summary>
    Verwerker,
}

/// <summary>The role someone wears, one per overleg (R05).</summary>
[JsonConverter(typeof(TermConverter<Pet>))]
public enum Pet
{
    Toeleiding,
    Hulpverlening,
    Casusregie,
    Procesregie,
    Ketenpartner,
    Deskundige,
    Handhaving,
    Betrokkene,
    Vertegenwoordiger,
}

/// <summary>The kind of organisation a deelnemer speaks for; decides what may reach them (R19, R24, R27).</summary>
[JsonConverter(typeof(TermConverter<Organisatiesoort>))]
public enum Organisatiesoort
{
    Gemeente,
    Ggd,
    Zorgaanbieder,
    Woningcorporatie,
    School,
    Politie,
    Justitie,
    Commercieel,
    Burger,
    Overig,
}

/// <summary>The enforced state of an overleg (besluit 5). Only ever moves to the right, but for the cancelled announcement.</summary>
[JsonConverter(typeof(TermConverter<Status>))]
public enum Status
{
    Voorbereiding,
    Open,
    SluitingAangekondigd,
    Bevroren,
    Vernietigd,
    Afgebroken,
}

/// <summary>The agenda pointer: steers the screen, refuses nothing (besluit 5).</summary>
[JsonConverter(typeof(TermConverter<Fase>))]
public enum Fase
{
    Opening,
    Inbreng,
    Afspraken,
    Meeneemronde,
    Sluiten,
}

/// <summary>Where a deelnemer stands between invitation and end; <see cref="Wacht"/> is accepted, not yet admitted (R01).</summary>
[JsonConverter(typeof(TermConverter<Deelnemerstatus>))]
public enum Deelnemerstatus
{
    Uitgenodigd,
    Wacht,
    Geaccepteerd,
    Afgewezen,
    Teruggetrokken,
    Verwijderd,
}

/// <summary>Why two persons must never share an overleg (R65): a term, so that no story is kept.</summary>
[JsonConverter(typeof(TermConverter<Afschermreden>))]
public enum Afschermreden
{
    Dreiging,
    Geweld,
    Stalking,
    GeheimAdres,
    AndereReden,
}

/// <summary>How somebody who waits signed in (R01): what the regisseur weighs before admitting them.</summary>
[JsonConverter(typeof(TermConverter<Aanmeldwijze>))]
public enum Aanmeldwijze
{
    LinkEnCode,
    NieuweLinkEnCode,
    Regisseursaccount,
    Passkey,
    Organisatieaccount,
}

/// <summary>Where the content of an inbreng comes from (R18).</summary>
[JsonConverter(typeof(TermConverter<Bronsoort>))]
public enum Bronsoort
{
    EigenWaarneming,
    EigenDossier,
    Betrokkene,
    Collega,
    Professional,
    Derde,
    EigenDeskundigheid,
}

/// <summary>The ladder of legal grounds, least intrusive first (R19).</summary>
[JsonConverter(typeof(TermConverter<Trede>))]
public enum Trede
{
    GeenPersoonsgegevens,
    WettelijkeBepaling,
    EigenTaak,
    Toestemming,
    VitaalBelang,
    ConflictVanPlichten,
    GoedHulpverlenerschap,
}

/// <summary>How much an inbreng tells (R23): that something is going on, what can be seen from outside, or what it is.</summary>
[JsonConverter(typeof(TermConverter<Niveau>))]
public enum Niveau
{
    Dat,
    Buitenkant,
    Inhoudelijk,
}

/// <summary>The legal category of the data (R24).</summary>
[JsonConverter(typeof(TermConverter<Categorie>))]
public enum Categorie
{
    Gewoon,
    Gezondheid,
    Strafrechtelijk,
    Bijzonder,
}

/// <summary>The nature of what is said (R26).</summary>
[JsonConverter(typeof(TermConverter<Aard>))]
public enum Aard
{
    Feit,
    Waarneming,
    Vermoeden,
    Oordeel,
}

/// <summary>Arguments of necessity; the last three are known and refused (R02, R23).</summary>
[JsonConverter(typeof(TermConverter<Noodzaakargument>))]
public enum Noodzaakargument
{
    WettelijkePlicht,
    NietUitvoerbaarZonder,
    ZonderLooptHetFout,
    NodigVoorGoedeUitvoering,
    Handig,
    Efficienter,
    JeWeetMaarNooit,
}

/// <summary>Which of the three kinds of consent (R33).</summary>
[JsonConverter(typeof(TermConverter<Toestemmingsoort>))]
public enum Toestemmingsoort
{
    DoorbrekenGeheim,
    Verwerking,
    InstemmingHulp,
}

/// <summary>What the primary holder of a secret decided (R75); only <see cref="Akkoord"/> carries anything.</summary>
[JsonConverter(typeof(TermConverter<Geheimhouderuitkomst>))]
public enum Geheimhouderuitkomst
{
    Akkoord,
    NietAkkoord,
}

/// <summary>How a consent was given (R32).</summary>
[JsonConverter(typeof(TermConverter<Toestemmingsvorm>))]
public enum Toestemmingsvorm
{
    Mondeling,
    Schriftelijk,
}

/// <summary>Where a request to take along stands; silence (<see cref="Open"/>) is refusal (R42).</summary>
[JsonConverter(typeof(TermConverter<Vraagstand>))]
public enum Vraagstand
{
    Open,
    Toegestaan,
    Korter,
    Geweigerd,
    Ingetrokken,
    Vervallen,
}

/// <summary>Where a question to a deelnemer stands (R78); nobody has to answer, so <see cref="Open"/> may last.</summary>
[JsonConverter(typeof(TermConverter<Navraagstand>))]
public enum Navraagstand
{
    Open,
    Beantwoord,
    NietBeantwoord,
    Ingetrokken,
    Vervallen,
}

/// <summary>The closed list of subjects (R69). The terms hold spaces, so they are strings.</summary>
public static class Onderwerpen
{
    /// <summary>All subjects, in the order in which they are offered.</summary>
    public static IReadOnlyList<string> Alle { get; } =
    [
        "wonen",
        "geld",
        "gezondheid",
        "zorggebruik",
        "veiligheid",
        "werk",
        "school",
        "opvoeden",
        "netwerk",
        "contact",
        "belasting van het gezin",
        "beperkingen in huis",
        "veilig werken",
    ];

    /// <summary>Whether <paramref name="onderwerp"/> is on the list, to the letter.</summary>
    public static bool Kent(string onderwerp) => Alle.Contains(onderwerp);
}
