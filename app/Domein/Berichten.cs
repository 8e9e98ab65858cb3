using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Casusoverleg.Domein;

/// <summary>
/// What one deelnemer is shown: the only form in which an overleg leaves the server while it runs. Each message
/// replaces what was known of the same thing, so that a client folds live messages, what it missed, and a whole
/// standing in the same way.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "soort")]
[JsonDerivedType(typeof(OverlegBericht), "overleg")]
[JsonDerivedType(typeof(DeelnemerBericht), "deelnemer")]
[JsonDerivedType(typeof(InbrengBericht), "inbreng")]
[JsonDerivedType(typeof(InbrengWegBericht), "inbreng-weg")]
[JsonDerivedType(typeof(AfspraakBericht), "afspraak")]
[JsonDerivedType(typeof(VraagBericht), "vraag")]
[JsonDerivedType(typeof(NavraagBericht), "navraag")]
[JsonDerivedType(typeof(VoorleggingBericht), "voorlegging")]
[JsonDerivedType(typeof(VoorleggingWegBericht), "voorlegging-weg")]
[JsonDerivedType(typeof(ToestemmingBericht), "toestemming")]
[JsonDerivedType(typeof(KringBericht), "kring")]
[JsonDerivedType(typeof(KlaarBericht), "klaar")]
[JsonDerivedType(typeof(BevestigdBericht), "bevestigd")]
[JsonDerivedType(typeof(AanwezigBericht), "aanwezig")]
public abstract record Bericht
{
    /// <summary>The event this follows from, which the client keeps as its cursor; absent in a whole standing and for presence.</summary>
    public GebeurtenisId? Id { get; init; }
}

/// <summary>Goal, state and agenda.</summary>
public sealed record OverlegBericht(OverlegBeeld Overleg) : Bericht;

/// <summary>Someone who was invited.</summary>
public sealed record DeelnemerBericht(DeelnemerBeeld Deelnemer) : Bericht;

/// <summary>A contribution, new or changed.</summary>
public sealed record InbrengBericht(InbrengBeeld Inbreng) : Bericht;

/// <summary>A contribution that was taken back.</summary>
public sealed record InbrengWegBericht(InbrengId Inbreng, DeelnemerId Van) : Bericht;

/// <summary>An afspraak, new or changed.</summary>
public sealed record AfspraakBericht(AfspraakBeeld Afspraak) : Bericht;

/// <summary>A stated need and its answer, for asker and contributor alone.</summary>
public sealed record VraagBericht(VraagBeeld Vraag) : Bericht;

/// <summary>A question to a deelnemer and what became of it, for asker and the one asked alone (R78).</summary>
public sealed record NavraagBericht(NavraagBeeld Navraag) : Bericht;

/// <summary>A recorded consent, for who recorded it, those towards whom it counts, and the citizen whose it is.</summary>
public sealed record ToestemmingBericht(ToestemmingBeeld Toestemming) : Bericht;

/// <summary>Whether a kleine kring is going on; <paramref name="Leden"/> for its members only (R36).</summary>
public sealed record KringBericht(bool Bezig, ImmutableArray<DeelnemerId>? Leden) : Bericht;

/// <summary>Whether someone is ready with the meeneemronde: bezig or klaar, never more.</summary>
public sealed record KlaarBericht(DeelnemerId Deelnemer, bool Klaar) : Bericht;

/// <summary>Whether someone confirmed their preview.</summary>
public sealed record BevestigdBericht(DeelnemerId Deelnemer) : Bericht;

/// <summary>Presence by lease.</summary>
public sealed record AanwezigBericht(DeelnemerId Deelnemer, bool Aanwezig) : Bericht;

/// <summary>What everybody knows of the overleg.</summary>
public sealed record OverlegBeeld(
    OverlegId Id,
    string? Naam,
    string Doel,
    string Situatie,
    [property: JsonPropertyName("soort")] Overlegsoort Overlegsoort,
    Status Status,
    Fase Fase,
    Planning? Gepland,
    DateTimeOffset? SluitOm,
    ImmutableArray<DeelnemerId> Regisseurs,
    ImmutableArray<BetrokkeneBeeld> Betrokkenen,
    bool Geinformeerd,
    string? Convenant,
    ImmutableArray<string> ConvenantOntbreekt
)
{
    /// <summary>To whom the betrokkene can turn (R71).</summary>
    public string? Aanspreekpunt { get; init; }

    /// <summary>Convened on the spot, and what is still to be completed (R63); null otherwise.</summary>
    public SpoedBeeld? Spoed { get; init; }

    /// <summary>What is for the regisseur alone; null for everybody else (R70).</summary>
    public Regieblad? Regie { get; init; }
}

/// <summary>How far a spoedoverleg has been completed (R63).</summary>
/// <param name="AanvullenVoor">Until when that is in time.</param>
/// <param name="Ontbreekt">The rules of which the answer is still missing: of R04, R10 and R11.</param>
/// <param name="TeLaat">The term passed while something was missing.</param>
/// <param name="AangevuldOp">Since when nothing is missing; null while something is.</param>
public sealed record SpoedBeeld(
    DateTimeOffset AanvullenVoor,
    ImmutableArray<Regel> Ontbreekt,
    bool TeLaat,
    DateTimeOffset? AangevuldOp
);

/// <summary>What may be brought in about one betrokkene, as far as section B limits it; bemoeizorg only.</summary>
/// <param name="AlleenDat">A meldpunt still establishes step I: dat-informatie only (R12).</param>
/// <param name="Onderwerpen">The only subjects consented to; null: all (R14).</param>
/// <param name="Treden">The only rungs that remain; null: all (R14).</param>
/// <param name="Tot">The last day of the status, inclusive; null: none (R15).</param>
public sealed record Bespreekgrenzen(
    bool AlleenDat,
    ImmutableArray<string>? Onderwerpen,
    ImmutableArray<Trede>? Treden,
    DateOnly? Tot
);

/// <summary>The judgements the regisseur recorded, for the regisseur alone (R70).</summary>
public sealed record Regieblad(
    Stap1? Stap1,
    Geinformeerd BetrokkeneGeinformeerd,
    Uitgenodigd BetrokkeneUitgenodigd,
    Bezwaren? Bezwaren,
    Convenantinhoud? ConvenantInhoud,
    ImmutableArray<Betrokkenebeoordeling> Betrokkenen
);

/// <summary>What was judged about one betrokkene (R14, R17, R73).</summary>
/// <param name="Terzijde">Why their representative is set aside.</param>
public sealed record Betrokkenebeoordeling(
    BetrokkeneId Betrokkene,
    Gehoord? Gehoord,
    string? Terzijde,
    Wilsonbekwaamheid? Wilsonbekwaamheid,
    ZonderToestemming? ZonderToestemming
);

/// <summary>Who decides for a betrokkene, under which title (R17).</summary>
public sealed record VertegenwoordigerBeeld(string Naam, string Titel);

/// <summary>A citizen, as named by the regisseur.</summary>
public sealed record BetrokkeneBeeld(
    BetrokkeneId Id,
    string Aanduiding,
    int? Leeftijd,
    bool Wilsbekwaam,
    ImmutableArray<string> Gezag,
    VertegenwoordigerBeeld? Vertegenwoordiger
)
{
    /// <summary>Who gives consent for this person, per kind: by the general row of the table, then the acts where it is otherwise (R17, R32).</summary>
    public ImmutableArray<WieBeslist> Beslist { get; init; } = [];

    /// <summary>What may be brought in about this person, as far as section B limits it; null: no limit.</summary>
    public Bespreekgrenzen? Grenzen { get; init; }
}

/// <summary>Who decide together on a consent of this kind: the betrokkene's id, or names; empty when nobody can now (R17).</summary>
public sealed record WieBeslist(Toestemmingsoort Soort, ImmutableArray<string> Namen)
{
    /// <summary>The act; null: the general row.</summary>
    public string? Wet { get; init; }

    /// <summary>Under this act only a written consent counts (R32).</summary>
    public bool Schriftelijk { get; init; }
}

/// <summary>A deelnemer as others see them (R05). Grondslag, noodzaak and sign-in only for the person and the regisseur.</summary>
public sealed record DeelnemerBeeld(
    DeelnemerId Id,
    string Naam,
    string? Organisatie,
    Organisatiesoort Organisatiesoort,
    Pet Pet,
    string? Taak,
    string? Grondslag,
    string? Noodzaak,
    string? Beroepsgeheim,
    bool Big,
    bool Regisseur,
    BetrokkeneId? Betrokkene,
    string? NamensPartij,
    Deelnemerstatus Status,
    DateTimeOffset? NieuweToegangOp,
    Aanmelding? Aanmelding = null
)
{
    /// <summary>On whose account this person handles data (R71).</summary>
    public Hoedanigheid Hoedanigheid { get; init; }

    /// <summary>Who is controller of what this person handles; null for betrokkene and vertegenwoordiger (R71).</summary>
    public string? Verwerkingsverantwoordelijke { get; init; }
}

/// <summary>An inbreng as its kring sees it; the weighing stays with the contributor.</summary>
public sealed record InbrengBeeld(
    InbrengId Id,
    DeelnemerId Van,
    BetrokkeneId? Over,
    string Tekst,
    Bron Bron,
    Trede? Trede,
    string? Bepaling,
    Niveau Niveau,
    Categorie Categorie,
    Aard Aard,
    ImmutableArray<string> Onderwerpen,
    ImmutableArray<DeelnemerId> Kring,
    bool Breed,
    bool KleineKring,
    bool Gecorrigeerd
)
{
    /// <summary>The consent it rests on (R21); absent when it rests on none, and for who may not know of that consent.</summary>
    public ToestemmingId? Toestemming { get; init; }

    /// <summary>The text as a small tree of marked-up nodes; filled in by whoever renders Markdown.</summary>
    public ImmutableArray<Tekstknoop>? Opgemaakt { get; init; }
}

/// <summary>One node of marked-up text: never HTML, so nothing in it can run.</summary>
/// <param name="T">p, strong, em, ul, ol, li, br, code, quote or text.</param>
/// <param name="K">Child nodes.</param>
/// <param name="S">The characters of a text node.</param>
public sealed record Tekstknoop(string T, ImmutableArray<Tekstknoop>? K = null, string? S = null);

/// <summary>An afspraak as its kring sees it.</summary>
/// <param name="EvalueerOp">When it is looked back upon (R62).</param>
public sealed record AfspraakBeeld(
    AfspraakId Id,
    DeelnemerId Van,
    string Actie,
    DeelnemerId? WieDoet,
    DateOnly Voor,
    string Doel,
    string Informering,
    string? Voorwaarde,
    ImmutableArray<DeelnemerId> Kring,
    bool Breed,
    ImmutableArray<InbrengId> RustOp,
    bool Casusregisseur,
    DateOnly EvalueerOp
);

/// <summary>A request as asker and contributor see it.</summary>
/// <param name="VoorBesluit">The asker's decision on a provision rests on it (R82).</param>
public sealed record VraagBeeld(
    InbrengId Inbreng,
    AfspraakId Afspraak,
    DeelnemerId Van,
    DeelnemerId Aan,
    string Doel,
    Vraagstand Stand,
    string? Meeneemversie,
    string? EigenDoel,
    ImmutableArray<Doorgifte> Doorgeven,
    bool VoorBesluit
);

/// <summary>A question as asker and the one asked see it (R78).</summary>
/// <param name="Tekst">Empty once withdrawn or lapsed, as <paramref name="Doel"/>.</param>
/// <param name="Antwoord">The inbreng that answers it; absent while there is none.</param>
public sealed record NavraagBeeld(
    NavraagId Id,
    DeelnemerId Van,
    DeelnemerId Aan,
    BetrokkeneId? Over,
    string Tekst,
    string Doel,
    Navraagstand Stand,
    InbrengId? Antwoord
);

/// <summary>A consent as shown (R21, R32): to those of <see cref="Toestemming.MagZien"/>.</summary>
/// <param name="Van">The betrokkene's id, or the names of who decided instead (R17).</param>
/// <param name="Tot">The last day on which it counts, inclusive; absent: until it is withdrawn.</param>
/// <param name="IngetrokkenOp">When it was withdrawn; absent while it was not.</param>
public sealed record ToestemmingBeeld(
    ToestemmingId Id,
    DeelnemerId VastgelegdDoor,
    BetrokkeneId Over,
    string WelkeGegevens,
    string Doel,
    ImmutableArray<DeelnemerId> Aan,
    DateOnly Op,
    Toestemmingsvorm Hoe,
    [property: JsonPropertyName("soort")] Toestemmingsoort Toestemmingsoort,
    ImmutableArray<string> Onderwerpen,
    bool Ingetrokken,
    Gevers Van,
    string? Uitgelegd,
    string? Wet,
    DateOnly? Tot,
    DateTimeOffset? IngetrokkenOp
);
