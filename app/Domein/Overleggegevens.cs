using System.Collections.Immutable;

namespace Casusoverleg.Domein;

/// <summary>The record of one overleg. Texts are content and obey R29 (R70).</summary>
/// <param name="Doel">Specific and stated in advance (R13).</param>
/// <param name="Situatie">In outline, shown in the invitation (R07).</param>
/// <param name="WaaromNietBilateraal">Required with more than two organisations (R04).</param>
/// <param name="Stap1">Required for bemoeizorg, and for nothing else (R12).</param>
/// <param name="ZonderToestemming">Bijlage III as long as the overleg is about one person; with more, each has their own (R14).</param>
/// <param name="Convenant">Name of the convenant; no legal basis (R10).</param>
/// <param name="ConvenantInhoud">Which compulsory subjects that convenant has; what it lacks is shown, not refused (R10).</param>
/// <param name="Bezwaren">Whether the betrokkene was asked for objections, and what was done with them (R72).</param>
/// <param name="Wachtkamer">Whether the regisseur admits each person who accepted before they see anything of the room (R01).</param>
/// <param name="Spoed">Convened on the spot: the reasons of R04 and R11 and the convenant of R10 may follow (R63).</param>
/// <param name="GeenConvenant">Said aloud that there is none; asked for at spoed only, where silence means not answered yet (R63).</param>
/// <param name="Aanspreekpunt">To whom the betrokkene can turn; null: the regisseur (R71).</param>
public sealed record Overleggegevens(
    Overlegsoort Soort,
    Regie Regie,
    string Doel,
    string Situatie,
    Geinformeerd BetrokkeneGeinformeerd,
    Uitgenodigd BetrokkeneUitgenodigd,
    string? WaaromNietBilateraal = null,
    Stap1? Stap1 = null,
    ZonderToestemming? ZonderToestemming = null,
    string? Convenant = null,
    Convenantinhoud? ConvenantInhoud = null,
    Bezwaren? Bezwaren = null,
    bool Wachtkamer = false,
    bool Spoed = false,
    bool GeenConvenant = false,
    string? Aanspreekpunt = null
);

/// <summary>Date, time of day and place or meeting link (besluit 22).</summary>
public sealed record Planning(DateOnly? Datum = null, TimeOnly? Tijd = null, string? Plaats = null);

/// <summary>Step I of bemoeizorg (R12). For the regisseur alone (R70).</summary>
/// <param name="Toelichting">Required when a1 alone is no (bilateral), and for a meldpunt.</param>
/// <param name="Meldpunt">A meldpunt that must establish step I itself: then only <see cref="Niveau.Dat"/> is brought in.</param>
/// <param name="OpnieuwBezienOp">The day on which the judgement is looked at again.</param>
public sealed record Stap1(
    bool A1,
    bool A2,
    bool B,
    bool C,
    string? Toelichting = null,
    string? GesprekGeprobeerd = null,
    Consultatie? Consultatie = null,
    bool Meldpunt = false,
    DateOnly? OpnieuwBezienOp = null
);

/// <summary>Whether the betrokkene knows of the overleg, or why not yet and when that is looked at again (R16).</summary>
/// <param name="Wanneer">With yes: today or earlier.</param>
/// <param name="Door">With yes: who told it.</param>
/// <param name="Reden">With no.</param>
/// <param name="OpnieuwBezienOp">With no: within one month; past that day the overleg does not open.</param>
public sealed record Geinformeerd(
    bool Ja,
    DateOnly? Wanneer = null,
    string? Door = null,
    string? Reden = null,
    DateOnly? OpnieuwBezienOp = null
);

/// <summary>Whether the betrokkene is invited, or why not (R11).</summary>
public sealed record Uitgenodigd(bool Ja, string? Reden = null);

/// <summary>The form of Bijlage III: discussing without consent (R14, R15). For the regisseur alone (R70).</summary>
/// <param name="Keuze">1a–1e, 2 or 3a1–3a4, or <c>eigen-taak</c>: everybody stays within the own statutory task.</param>
/// <param name="Redenen">3b1–3b6, each yes or no; with 1e and 3.</param>
/// <param name="Einde">The last day of the status, inclusive, in Europe/Amsterdam (R15).</param>
/// <param name="Informeren">4a or 4b.</param>
/// <param name="Toestemming">The consent that 1a and 1b count on.</param>
public sealed record ZonderToestemming(
    string Keuze,
    ImmutableSortedDictionary<string, bool>? Redenen = null,
    string? BeoogdResultaat = null,
    DateOnly? Begin = null,
    DateOnly? Einde = null,
    string? Beoordelaar = null,
    string? Informeren = null,
    string? Paraaf = null,
    string? Toelichting = null,
    string? WaaromNietGeinformeerd = null,
    Bespreektoestemming? Toestemming = null
);

/// <summary>The consent to be discussed, wholly (1a) or partly (1b): as concrete as any consent (R14, R32).</summary>
/// <param name="Verstrekkers">Who may share, by name, function or organisation.</param>
/// <param name="Ontvangers">With whom, likewise.</param>
/// <param name="Van">Who gave it: the betrokkene's id, or the names of who decides instead (R17).</param>
/// <param name="Onderwerpen">From the closed list; required with 1b. Where given, nothing else is discussed about the betrokkene.</param>
/// <param name="Wet">The act of who shares, from the table of R17; null: the general row.</param>
public sealed record Bespreektoestemming(
    string? WelkeGegevens = null,
    string? Doel = null,
    string? Verstrekkers = null,
    string? Ontvangers = null,
    Gevers? Van = null,
    DateOnly? Op = null,
    Toestemmingsvorm? Hoe = null,
    string? Uitgelegd = null,
    ImmutableArray<string>? Onderwerpen = null,
    string? Wet = null
);

/// <summary>A colleague who was consulted (R12, R22): who, when, with which outcome.</summary>
public sealed record Consultatie(string Wie, DateOnly Op, string Uitkomst);

/// <summary>Which of the compulsory subjects a convenant has (R10); absent counts as no.</summary>
public sealed record Convenantinhoud(
    bool InformatieAanBurgers = false,
    bool GrondslagenVanPartijen = false,
    bool DoelEnEvaluatie = false,
    bool BewarenEnBeveiligen = false,
    bool ZorgvuldigeOmgang = false,
    bool Datalekken = false,
    bool Klachten = false
);

/// <summary>What the betrokkene objects to (R72). For the regisseur alone.</summary>
/// <param name="Reden">Why objections were not asked for.</param>
public sealed record Bezwaren(
    bool Gevraagd,
    string? Reden = null,
    ImmutableArray<Bezwaar>? Lijst = null
);

/// <summary>One objection, and how it was met or answered.</summary>
/// <param name="Antwoord">What was done with it, or why it was not met.</param>
public sealed record Bezwaar(string Tekst, bool Tegemoetgekomen = false, string? Antwoord = null);

/// <summary>A citizen as named when convening. <paramref name="Id"/> is local to the form.</summary>
/// <param name="Gezag">Who holds authority; consent needs all of them where the betrokkene is too young (R17).</param>
/// <param name="Gehoord">Required below 18 (R73).</param>
/// <param name="Vertegenwoordiger">Who decides for somebody who legally cannot (R17).</param>
/// <param name="Wilsonbekwaamheid">How that was established; goes with <c>wilsbekwaam: false</c>.</param>
/// <param name="ZonderToestemming">Bijlage III about this person: required for bemoeizorg, for nothing else; one does not stand for another (R14).</param>
public sealed record BelegdeBetrokkene(
    string Id,
    string Aanduiding,
    int? Leeftijd = null,
    bool Wilsbekwaam = true,
    ImmutableArray<string> Gezag = default,
    Gehoord? Gehoord = null,
    Vertegenwoordiger? Vertegenwoordiger = null,
    Wilsonbekwaamheid? Wilsonbekwaamheid = null,
    ZonderToestemming? ZonderToestemming = null
);

/// <summary>Whether a child was heard: when and by whom, or why not (R73).</summary>
public sealed record Gehoord(
    bool Ja,
    string? Reden = null,
    DateOnly? Wanneer = null,
    string? Door = null
);

/// <summary>A legal representative (R17).</summary>
/// <param name="Titel">Such as curator or mentor; the table in <c>config/zeggenschap.json</c> knows which may decide.</param>
/// <param name="Terzijde">Why this representative is set aside: their interest conflicts. Then they give no consent.</param>
public sealed record Vertegenwoordiger(string Naam, string Titel, string? Terzijde = null);

/// <summary>Who judged that somebody cannot decide, when, and for which decision (R17).</summary>
public sealed record Wilsonbekwaamheid(string Door, DateOnly Op, string Waarvoor);
