using System.Text.Json.Serialization;
using Casusoverleg.Domein;

namespace Casusoverleg.Web.Uitvoer;

/// <summary>One person's meeneemlijst as it is shown and downloaded; the shape of <c>/schema/meeneemlijst-1.json</c>.</summary>
/// <param name="Regieoverzicht">All afspraken, for the regisseur alone (R46); absent for others.</param>
public sealed record Lijst(
    int Versie,
    LijstOverleg Overleg,
    LijstDeelnemer Deelnemer,
    IReadOnlyList<LijstMee> Mee,
    IReadOnlyList<LijstAfspraak> Afspraken,
    IReadOnlyList<LijstZelf> ZelfGedeeld,
    IReadOnlyList<LijstRegie>? Regieoverzicht
)
{
    /// <summary>The version of the shape.</summary>
    public const int Nu = 1;
}

/// <summary>Which overleg, and when it ended.</summary>
/// <param name="Doel">The goal; null for who had left before the end (R09).</param>
/// <param name="Afgebroken">Broken off: nothing was taken along (R49).</param>
public sealed record LijstOverleg(
    OverlegId Id,
    string? Doel,
    DateTimeOffset GeslotenOp,
    bool Afgebroken
);

/// <summary>Whose list it is.</summary>
public sealed record LijstDeelnemer(DeelnemerId Id, string Naam, string? Organisatie, Pet Pet);

/// <summary>What stands at the head of a sealed list.</summary>
/// <param name="Anderen">For the regisseur: who else has a list, to whom a new link can be given (besluit 22).</param>
internal sealed record LijstKop(
    LijstOverleg Overleg,
    LijstDeelnemer Deelnemer,
    bool Regisseur,
    IReadOnlyList<LijstDeelnemer>? Anderen
);

/// <summary>One item that may be taken along; <paramref name="Zin"/> states its limits of use (R47).</summary>
/// <param name="Korter">Whether it is a shorter version made by the contributor.</param>
/// <param name="Doorgeven">To whom it may be passed on, as permitted at close and since (R67).</param>
/// <param name="OokVoor">What else it may be used for, as permitted since the close; absent when nothing.</param>
public sealed record LijstMee(
    string Id,
    InbrengId Inbreng,
    string Tekst,
    bool Korter,
    string Van,
    string? VanOrganisatie,
    string? Over,
    Bronsoort Bron,
    DateOnly? Datum,
    Aard Aard,
    string Doel,
    string Afspraak,
    IReadOnlyList<Doorgifte> Doorgeven,
    string Zin,
    Categorie? Categorie = null,
    IReadOnlyList<string>? OokVoor = null
);

/// <summary>One own afspraak.</summary>
/// <param name="EvalueerOp">When it is looked back upon (R62).</param>
public sealed record LijstAfspraak(
    AfspraakId Id,
    string Actie,
    DateOnly Voor,
    string Doel,
    string Informering,
    string? Voorwaarde,
    bool Casusregisseur,
    DateOnly? EvalueerOp = null
);

/// <summary>The record of one own inbreng, for the own file (R45).</summary>
/// <param name="Tekst">Absent for a deskundige.</param>
/// <param name="IngetrokkenBij">From whom the permission was withdrawn after close, before it was fetched (R43); absent when from nobody.</param>
public sealed record LijstZelf(
    InbrengId Inbreng,
    string? Tekst,
    string? Over,
    IReadOnlyList<string> Aan,
    Trede? Trede,
    string? Bepaling,
    string? WaaromNietHoger,
    string? Motivering,
    Consultatie? Consultatie,
    Criteria? Criteria,
    Niveau Niveau,
    Categorie Categorie,
    IReadOnlyList<LijstMeegenomen> MeegenomenDoor,
    Geheimhouderbesluit? BesluitVan = null,
    Meldweging? Meldrecht = null,
    IReadOnlyList<string>? IngetrokkenBij = null
);

/// <summary>Who was permitted to take an own inbreng along. <paramref name="Item"/> and <paramref name="Deelnemer"/> name it for withdrawal (R43).</summary>
/// <param name="Versie">The shorter version; absent when the whole inbreng went.</param>
/// <param name="Sinds">What the other asked about it after close, and the answer (R47); absent when nothing.</param>
public sealed record LijstMeegenomen(
    string Wie,
    DeelnemerId Deelnemer,
    string? Item,
    string? Versie,
    string Doel,
    IReadOnlyList<LijstSinds>? Sinds = null
)
{
    /// <summary>How it stands with the list of the other, for the page: as long as that is ready and not opened, this can be withdrawn.</summary>
    [JsonIgnore]
    public Ophaalstand Stand { get; init; }
}

/// <summary>One afspraak in the regieoverzicht, without any inbreng (R46).</summary>
public sealed record LijstRegie(
    AfspraakId Id,
    string Actie,
    string? WieDoet,
    string? Organisatie,
    DateOnly Voor,
    string Doel,
    string Informering,
    string? Voorwaarde,
    bool Casusregisseur,
    DateOnly? EvalueerOp = null
);
