using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Casusoverleg.Domein;

/// <summary>
/// What can be asked of an overleg. On the wire <c>doet</c> names the kind; fields are those of the case files.
/// Who asks is never in it: that comes from the connection.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "doet")]
[JsonDerivedType(typeof(BrengIn), "inbreng")]
[JsonDerivedType(typeof(Corrigeer), "corrigeert")]
[JsonDerivedType(typeof(NeemTerug), "neemt-terug")]
[JsonDerivedType(typeof(DeelOokMet), "deelt-ook-met")]
[JsonDerivedType(typeof(Splits), "splitst")]
[JsonDerivedType(typeof(VoegSamen), "voegt-samen")]
[JsonDerivedType(typeof(SpreekAf), "afspraak")]
[JsonDerivedType(typeof(WijsAfspraakAf), "wijst-afspraak-af")]
[JsonDerivedType(typeof(VraagMee), "vraagt-mee")]
[JsonDerivedType(typeof(BesluitRustOp), "besluit-rust-op")]
[JsonDerivedType(typeof(TrekVraagIn), "trekt-vraag-in")]
[JsonDerivedType(typeof(StelVraag), "stelt-vraag")]
[JsonDerivedType(typeof(BeantwoordNiet), "beantwoordt-niet")]
[JsonDerivedType(typeof(TrekNavraagIn), "trekt-navraag-in")]
[JsonDerivedType(typeof(LegVoor), "legt-voor")]
[JsonDerivedType(typeof(WijsVoorleggingAf), "wijst-voorlegging-af")]
[JsonDerivedType(typeof(TrekVoorleggingIn), "trekt-voorlegging-in")]
[JsonDerivedType(typeof(StaMeeToe), "staat-mee-toe")]
[JsonDerivedType(typeof(WeigerMee), "weigert-mee")]
[JsonDerivedType(typeof(TrekMeeIn), "trekt-mee-in")]
[JsonDerivedType(typeof(LegToestemmingVast), "legt-toestemming-vast")]
[JsonDerivedType(typeof(TrekToestemmingIn), "trekt-toestemming-in")]
[JsonDerivedType(typeof(HerbeoordeelStatus), "herbeoordeelt-status")]
[JsonDerivedType(typeof(LegInformerenVast), "legt-informeren-vast")]
[JsonDerivedType(typeof(MaakStap1Af), "maakt-stap1-af")]
[JsonDerivedType(typeof(VulAan), "vult-aan")]
[JsonDerivedType(typeof(Open), "opent")]
[JsonDerivedType(typeof(ZetAgenda), "agenda")]
[JsonDerivedType(typeof(Verwijder), "verwijdert")]
[JsonDerivedType(typeof(NodigUit), "nodigt-uit")]
[JsonDerivedType(typeof(TrekJeTerug), "trekt-zich-terug")]
[JsonDerivedType(typeof(BenoemRegisseur), "benoemt-regisseur")]
[JsonDerivedType(typeof(VernieuwToegang), "vernieuwt-toegang")]
[JsonDerivedType(typeof(Accepteer), "accepteert")]
[JsonDerivedType(typeof(MeldZich), "meldt-zich")]
[JsonDerivedType(typeof(LaatToe), "laat-toe")]
[JsonDerivedType(typeof(WijsAf), "wijst-af")]
[JsonDerivedType(typeof(MeldKlaar), "klaar")]
[JsonDerivedType(typeof(Sluit), "sluit")]
[JsonDerivedType(typeof(Bevestig), "bevestigt")]
[JsonDerivedType(typeof(VraagMeerTijd), "meer-tijd")]
[JsonDerivedType(typeof(AnnuleerSluiten), "annuleert-sluiten")]
[JsonDerivedType(typeof(BreekAf), "breekt-af")]
public abstract record Opdracht
{
    /// <summary>Made by the client; the same id twice has effect once (besluit 3).</summary>
    public required OpdrachtId OpdrachtId { get; init; }
}

/// <summary>Bring something in (R18–R29). <see cref="Over"/> is absent only without personal data.</summary>
public sealed record BrengIn : Opdracht
{
    public BetrokkeneId? Over { get; init; }
    public required string Tekst { get; init; }
    public Bron? Bron { get; init; }
    public Trede? Trede { get; init; }
    public string? Bepaling { get; init; }
    public WaaromNietHoger? WaaromNietHoger { get; init; }
    public Consultatie? Consultatie { get; init; }
    public Criteria? Criteria { get; init; }
    public string? Motivering { get; init; }
    public Niveau? Niveau { get; init; }
    public Noodzaakargument? Noodzaakargument { get; init; }
    public Categorie? Categorie { get; init; }
    public Aard? Aard { get; init; }
    public required Kringkeuze Kring { get; init; }
    public ImmutableArray<DeelnemerId> RechtstreeksBetrokken { get; init; } = [];
    public ToestemmingId? Toestemming { get; init; }
    public string? WaaromNietVertaald { get; init; }
    public ImmutableArray<string> Onderwerpen { get; init; } = [];

    /// <summary>For an exception under derived secrecy: the decision of the primary holder (R75).</summary>
    public Geheimhouderbesluit? BesluitVan { get; init; }

    /// <summary>What was done before a right to report was used (R76); goes with a provision that is one.</summary>
    public Meldweging? Meldrecht { get; init; }

    /// <summary>Under a duty to speak: the contributor selected what is necessary and nothing else (R76).</summary>
    public bool AlleenNodige { get; init; }

    /// <summary>The open question to the contributor that this answers (R78); who asked must be in the kring.</summary>
    public NavraagId? AntwoordOp { get; init; }

    /// <summary>The text typed for this person that they now make their own (besluit 21).</summary>
    public VoorleggingId? Voorlegging { get; init; }
}

/// <summary>Replace the text of an own inbreng (R30); voids what hung on it.</summary>
public sealed record Corrigeer(InbrengId Inbreng, string Tekst) : Opdracht
{
    /// <summary>Under a duty to speak: the new text, too, holds only what is necessary (R76).</summary>
    public bool AlleenNodige { get; init; }
}

/// <summary>Take an own inbreng back (R30); voids what hung on it.</summary>
public sealed record NeemTerug(InbrengId Inbreng) : Opdracht;

/// <summary>Open an own inbreng to more people, such as someone admitted later (R37). All rules are judged anew.</summary>
public sealed record DeelOokMet(InbrengId Inbreng, ImmutableArray<DeelnemerId> Aan) : Opdracht
{
    public ImmutableArray<DeelnemerId> RechtstreeksBetrokken { get; init; } = [];
}

/// <summary>Begin a kleine kring (R36).</summary>
public sealed record Splits(ImmutableArray<DeelnemerId> Leden) : Opdracht;

/// <summary>End the kleine kring; any member may (besluit 12).</summary>
public sealed record VoegSamen : Opdracht;

/// <summary>Record an afspraak (R64).</summary>
/// <param name="Voor">By when, end inclusive.</param>
/// <param name="Informering">How the betrokkene is told, or why not.</param>
public sealed record SpreekAf(
    string Actie,
    DeelnemerId WieDoet,
    DateOnly Voor,
    string Doel,
    string Informering,
    Kringkeuze Kring
) : Opdracht
{
    public string? Voorwaarde { get; init; }
    public ImmutableArray<InbrengId> RustOp { get; init; } = [];
    public bool Casusregisseur { get; init; }

    /// <summary>When it is looked back upon (R62), not before today; absent: <see cref="Voor"/>.</summary>
    public DateOnly? EvalueerOp { get; init; }
}

/// <summary>The executor declines; the afspraak is left without executor (besluit 8).</summary>
public sealed record WijsAfspraakAf(AfspraakId Afspraak) : Opdracht;

/// <summary>State what one needs to take along for an own afspraak (R42).</summary>
public sealed record VraagMee(InbrengId Inbreng, AfspraakId Afspraak, string Doel) : Opdracht;

/// <summary>Mark what one's decision on a provision rests on: each becomes an ordinary request to take along (R82).</summary>
public sealed record BesluitRustOp(ImmutableArray<InbrengId> Inbrengen) : Opdracht
{
    /// <summary>The own afspraak it belongs to; may be absent when there is exactly one.</summary>
    public AfspraakId? Afspraak { get; init; }

    /// <summary>What for; absent: to support the decision.</summary>
    public string? Doel { get; init; }
}

/// <summary>The asker does not need it after all: the request lapses, and with it what was allowed (R42).</summary>
public sealed record TrekVraagIn(InbrengId Inbreng) : Opdracht;

/// <summary>Ask one deelnemer something, and say what for; nobody is obliged to answer (R78).</summary>
/// <param name="Aan">Somebody else who takes part.</param>
public sealed record StelVraag(DeelnemerId Aan, string Tekst, string Doel) : Opdracht
{
    /// <summary>Whom it is about; absent when it is about nobody.</summary>
    public BetrokkeneId? Over { get; init; }
}

/// <summary>Decline a question in one step; there is no room for a reason on purpose (R78).</summary>
public sealed record BeantwoordNiet(NavraagId Navraag) : Opdracht;

/// <summary>The asker takes an own open question back (R78).</summary>
public sealed record TrekNavraagIn(NavraagId Navraag) : Opdracht;

/// <summary>Allow one recipient to take an own inbreng along, perhaps in a shorter version (R39, R42).</summary>
/// <param name="Aan">The recipient, who asked.</param>
public sealed record StaMeeToe(InbrengId Inbreng, DeelnemerId Aan, AfspraakId Afspraak) : Opdracht
{
    public string? Meeneemversie { get; init; }

    /// <summary>The contributor's own purpose, which replaces the asker's (besluit 9).</summary>
    public string? Doel { get; init; }

    /// <summary>The asker's purpose as it was read; when given, a yes counts for that one only.</summary>
    public string? GelezenDoel { get; init; }
    public ImmutableArray<Doorgifte> Doorgeven { get; init; } = [];

    /// <summary>Under derived secrecy: the decision of the primary holder (R75).</summary>
    public Geheimhouderbesluit? BesluitVan { get; init; }
}

/// <summary>Refuse a request (R42).</summary>
public sealed record WeigerMee(InbrengId Inbreng, DeelnemerId Aan, AfspraakId Afspraak) : Opdracht;

/// <summary>Withdraw a permission (R43).</summary>
public sealed record TrekMeeIn(InbrengId Inbreng, DeelnemerId Aan) : Opdracht;

/// <summary>Record a consent (R32, R33).</summary>
/// <param name="Van">The betrokkene's id, or the names in authority.</param>
/// <param name="Aan">Towards whom the data may go.</param>
public sealed record LegToestemmingVast(
    BetrokkeneId Over,
    Gevers Van,
    string WelkeGegevens,
    string Doel,
    ImmutableArray<DeelnemerId> Aan,
    DateOnly Op,
    Toestemmingsvorm Hoe,
    Toestemmingsoort Soort,
    ImmutableArray<string> Onderwerpen
) : Opdracht
{
    public string? Uitgelegd { get; init; }

    /// <summary>The act the data falls under, from the table of R17; absent: the general row.</summary>
    public string? Wet { get; init; }

    /// <summary>The last day on which it counts, inclusive; absent: until it is withdrawn.</summary>
    public DateOnly? Tot { get; init; }
}

/// <summary>Withdraw a consent (R34): works at once for everything not yet shared.</summary>
public sealed record TrekToestemmingIn(ToestemmingId Toestemming) : Opdracht;

/// <summary>Judge anew whether this person may be discussed without consent (regisseur, R15): a whole new form.</summary>
public sealed record HerbeoordeelStatus(ZonderToestemming ZonderToestemming) : Opdracht
{
    /// <summary>About whom; may be absent when the overleg is about one person.</summary>
    public BetrokkeneId? Betrokkene { get; init; }
}

/// <summary>Record that the betrokkene was informed, or that it was looked at again (regisseur, R16).</summary>
public sealed record LegInformerenVast(Geinformeerd BetrokkeneGeinformeerd) : Opdracht;

/// <summary>A meldpunt answers step I after all (regisseur, R12): from then on more than dat-informatie can be brought in.</summary>
public sealed record MaakStap1Af(Stap1 Stap1) : Opdracht;

/// <summary>Open the overleg (regisseur).</summary>
public sealed record Open : Opdracht;

/// <summary>Move the agenda pointer (regisseur).</summary>
public sealed record ZetAgenda(Fase Fase) : Opdracht;

/// <summary>Remove a deelnemer or withdraw an invitation (R09).</summary>
public sealed record Verwijder(DeelnemerId Deelnemer, string Reden) : Opdracht;

/// <summary>Invite one more (R02).</summary>
public sealed record NodigUit(Genodigde Genodigde) : Opdracht;

/// <summary>Recuse oneself in one step, reason optional (R66).</summary>
public sealed record TrekJeTerug : Opdracht
{
    public string? Reden { get; init; }
}

/// <summary>Name a second regisseur, a stand-in (besluit 7).</summary>
public sealed record BenoemRegisseur(DeelnemerId Deelnemer) : Opdracht;

/// <summary>A new link and code for someone who lost the session (besluit 22); everybody who takes part sees that it was given.</summary>
public sealed record VernieuwToegang(DeelnemerId Deelnemer) : Opdracht;

/// <summary>Accept the invitation, the secrecy and that nobody takes information along (R08). A page post.</summary>
public sealed record Accepteer(bool Geheimhouding) : Opdracht;

/// <summary>Who accepted opens the room and waits (R01). Made by the server alone: over the wire nobody says how they signed in.</summary>
public sealed record MeldZich : Opdracht
{
    /// <summary>How this person signed in; never read from or written to the wire.</summary>
    [JsonIgnore]
    public Aanmelding? Aanmelding { get; init; }
}

/// <summary>Admit who waits (regisseur, R01): each by name, several at once.</summary>
public sealed record LaatToe(ImmutableArray<DeelnemerId> Deelnemers) : Opdracht;

/// <summary>Decline the invitation (R07). A page post.</summary>
public sealed record WijsAf : Opdracht
{
    public string? Reden { get; init; }
}

/// <summary>"Ik ben klaar" in the meeneemronde, or not yet after all.</summary>
public sealed record MeldKlaar(bool Klaar) : Opdracht;

/// <summary>Announce the close (besluit 6).</summary>
public sealed record Sluit : Opdracht;

/// <summary>"Dit klopt": confirm the own preview.</summary>
public sealed record Bevestig : Opdracht;

/// <summary>Two minutes more on the countdown.</summary>
public sealed record VraagMeerTijd : Opdracht;

/// <summary>Cancel the announcement (regisseur).</summary>
public sealed record AnnuleerSluiten : Opdracht;

/// <summary>Break off: everything is destroyed, nothing exported (R49).</summary>
public sealed record BreekAf : Opdracht;
