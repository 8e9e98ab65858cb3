using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Casusoverleg.Domein;

/// <summary>Where content comes from (R18).</summary>
/// <param name="Wie">The colleague, professional or third party, by role where that will do.</param>
/// <param name="MetToestemmingVan">With whose permission another professional's words are passed on.</param>
/// <param name="Datum">The date of the information; no rule refuses an old date.</param>
/// <param name="Wet">Under which act a file was kept (R28); goes with <see cref="Bronsoort.EigenDossier"/>.</param>
/// <param name="Pet">In which role it was obtained; null: the own pet.</param>
public sealed record Bron(
    Bronsoort Soort,
    DateOnly? Datum = null,
    string? Wie = null,
    string? MetToestemmingVan = null,
    string? Wet = null,
    Pet? Pet = null
);

/// <summary>The seven answers that a conflict of duties asks for (R22).</summary>
public sealed record Criteria(
    string ToestemmingGeprobeerd,
    string ErnstigeSchade,
    string Gewetensnood,
    string GeenAndereWeg,
    string SchadeAfgewend,
    string ZoMinMogelijk,
    string WeegtZwaarder
)
{
    /// <summary>All seven, in the order of the rule.</summary>
    public IEnumerable<string> Antwoorden() =>
        [
            ToestemmingGeprobeerd,
            ErnstigeSchade,
            Gewetensnood,
            GeenAndereWeg,
            SchadeAfgewend,
            ZoMinMogelijk,
            WeegtZwaarder,
        ];
}

/// <summary>What the primary holder of a secret decided for someone whose secrecy derives from theirs (R75).</summary>
/// <param name="Wie">The primary holder, by name or function.</param>
/// <param name="Op">When; not in the future.</param>
public sealed record Geheimhouderbesluit(string Wie, DateOnly Op, Geheimhouderuitkomst Uitkomst);

/// <summary>Before a right to report is used (R76): the person was informed, their view asked and consent tried, or why not.</summary>
/// <param name="WaaromNiet">Required where one of the three is no.</param>
public sealed record Meldweging(
    bool Geinformeerd,
    bool ZienswijzeGevraagd,
    bool ToestemmingGeprobeerd,
    string? WaaromNiet = null
)
{
    /// <summary>Whether all three were done.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsAllesGedaan => Geinformeerd && ZienswijzeGevraagd && ToestemmingGeprobeerd;
}

/// <summary>To whom, by function, and for which purpose a recipient may pass an item on (R67).</summary>
public sealed record Doorgifte(string Functie, string Doel);

/// <summary>The basis in the AVG, recorded apart from the rung that lifts a secret (R68); from the table, never typed.</summary>
/// <param name="Avg6">The basis of article 6.</param>
/// <param name="Avg9">The exception of article 9, for health and other special categories.</param>
/// <param name="Avg10">What article 10 leans on, for criminal data.</param>
public sealed record Avgbasis(string Avg6, string? Avg9 = null, string? Avg10 = null);

/// <summary>The legal weighing that goes with an inbreng: kept for the record, not shown to the kring.</summary>
public sealed record Weging(
    string? Bepaling,
    string? WaaromNietHoger,
    Consultatie? Consultatie,
    Criteria? Criteria,
    string? Motivering,
    Noodzaakargument? Noodzaakargument,
    ImmutableArray<DeelnemerId> RechtstreeksBetrokken,
    ToestemmingId? Toestemming,
    string? WaaromNietVertaald,
    Geheimhouderbesluit? BesluitVan = null,
    Avgbasis? Basis = null,
    Meldweging? Meldrecht = null,
    bool AlleenNodige = false
);

/// <summary>One contribution as it stands now. <see cref="Tekst"/> is empty once taken back.</summary>
/// <param name="Kring">Who may see it, the contributor included (R35).</param>
/// <param name="Breed">Whether it was shared with everybody who took part at that moment.</param>
/// <param name="InKleineKring">Whether it was brought in during a kleine kring.</param>
/// <param name="Versie">1, plus one for each correction; a permission binds to one version (besluit 9).</param>
public sealed record Inbreng(
    InbrengId Id,
    DeelnemerId Van,
    BetrokkeneId? Over,
    string Tekst,
    Bron Bron,
    Trede? Trede,
    Niveau Niveau,
    Categorie Categorie,
    Aard Aard,
    ImmutableArray<string> Onderwerpen,
    ImmutableArray<DeelnemerId> Kring,
    bool Breed,
    bool InKleineKring,
    Weging Weging,
    int Versie = 1,
    bool Teruggenomen = false
);

/// <summary>One agreed action (R64). <see cref="WieDoet"/> is null when the executor left or declined (besluit 10).</summary>
public sealed record Afspraak(
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
    DateOnly? EvalueerOp = null
)
{
    /// <summary>When it is looked back upon (R62): as agreed, otherwise the day by which it is done.</summary>
    public DateOnly Evaluatie => EvalueerOp ?? Voor;
}

/// <summary>One recorded consent (R32).</summary>
/// <param name="InKleineKring">Recorded while a kleine kring was going on: then it stays within (besluit 12).</param>
/// <param name="Wet">The act the data falls under, from the table of R17; null: the general row.</param>
/// <param name="Tot">The last day on which it counts, inclusive, in Europe/Amsterdam; null: until it is withdrawn.</param>
/// <param name="IngetrokkenOp">When it was withdrawn; kept by the fold, never stored by itself.</param>
public sealed record Toestemming(
    ToestemmingId Id,
    DeelnemerId VastgelegdDoor,
    BetrokkeneId Over,
    Gevers Van,
    string WelkeGegevens,
    string Doel,
    ImmutableArray<DeelnemerId> Aan,
    DateOnly Op,
    Toestemmingsvorm Hoe,
    Toestemmingsoort Soort,
    ImmutableArray<string> Onderwerpen,
    string? Uitgelegd,
    bool InKleineKring = false,
    bool Ingetrokken = false,
    string? Wet = null,
    DateOnly? Tot = null,
    DateTimeOffset? IngetrokkenOp = null
)
{
    /// <summary>Whether it counts on <paramref name="dag"/> for something new: not withdrawn, and its last day not past (R21, R34).</summary>
    public bool Geldt(DateOnly dag) => !Ingetrokken && !(Tot < dag);

    /// <summary>
    /// Who may know of it: who recorded it, those towards whom it counts, and whose it is. They must be able to see it and withdraw it
    /// (R34); but what a kleine kring recorded stays within (besluit 12).
    /// </summary>
    public bool MagZien(Deelnemer kijker) =>
        kijker.Id == VastgelegdDoor
        || Aan.Contains(kijker.Id)
        || (!InKleineKring && kijker.StaatVoor(Over));
}

/// <summary>Names one request: what, by whom.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Vraagsleutel(InbrengId Inbreng, DeelnemerId Van);

/// <summary>A stated need and its answer (R42); seen by asker and contributor alone (besluit 9).</summary>
/// <param name="Aan">The contributor.</param>
/// <param name="Doel">The asker's purpose.</param>
/// <param name="EigenDoel">The contributor's purpose, which replaces the asker's.</param>
/// <param name="Versie">The version of the inbreng the permission binds to.</param>
/// <param name="VoorBesluit">The asker's decision on a provision rests on it (R82).</param>
public sealed record Vraag(
    InbrengId Inbreng,
    AfspraakId Afspraak,
    DeelnemerId Van,
    DeelnemerId Aan,
    string Doel,
    Vraagstand Stand,
    int Versie,
    string? Meeneemversie,
    string? EigenDoel,
    ImmutableArray<Doorgifte> Doorgeven,
    bool VoorBesluit = false
)
{
    /// <summary>Whether this request gives the asker something to take along.</summary>
    public bool IsToegestaan => Stand is Vraagstand.Toegestaan or Vraagstand.Korter;
}

/// <summary>One question to a deelnemer (R78); seen by asker and the one asked alone (besluit 9). Never leaves the overleg.</summary>
/// <param name="Tekst">Empty once withdrawn or lapsed, as <paramref name="Doel"/>.</param>
/// <param name="Antwoord">The inbreng that answers it, if any.</param>
public sealed record Navraag(
    NavraagId Id,
    DeelnemerId Van,
    DeelnemerId Aan,
    BetrokkeneId? Over,
    string Tekst,
    string Doel,
    Navraagstand Stand = Navraagstand.Open,
    InbrengId? Antwoord = null
);

/// <summary>A citizen the overleg is about.</summary>
public sealed record Betrokkene(
    BetrokkeneId Id,
    string Aanduiding,
    int? Leeftijd,
    bool Wilsbekwaam,
    ImmutableArray<string> Gezag,
    Gehoord? Gehoord,
    Vertegenwoordiger? Vertegenwoordiger = null,
    Wilsonbekwaamheid? Wilsonbekwaamheid = null,
    ZonderToestemming? ZonderToestemming = null
);

/// <summary>The terms of besluit 20, fixed when convening.</summary>
/// <param name="Aanvullen">How long after convening on the spot the rest may follow (R63); null, as of older overleggen: 24 hours.</param>
public sealed record Termijnen(
    TimeSpan Aftel,
    TimeSpan Overleg,
    TimeSpan Ongeopend,
    TimeSpan? Aanvullen = null
)
{
    /// <summary>How long after convening on the spot the rest may follow (R63).</summary>
    public TimeSpan AanvullenBinnen => Aanvullen ?? TimeSpan.FromHours(24);

    /// <summary>60 seconds, 12 hours, 30 days.</summary>
    public static Termijnen Standaard { get; } =
        new(TimeSpan.FromSeconds(60), TimeSpan.FromHours(12), TimeSpan.FromDays(30));
}
