using System.Collections.Immutable;

namespace Casusoverleg.Domein;

/// <summary>
/// What ONE participant takes along after close (R45): what was permitted to them, their own afspraken, and the record
/// of what they themselves shared. Nothing else, for anyone (R38, R44).
/// </summary>
/// <param name="Mee">Empty for a deskundige, whoever permitted it (R41).</param>
/// <param name="Regieoverzicht">All afspraken, for the regisseur alone (R46); empty for others.</param>
public sealed record Meeneemlijst(
    ImmutableArray<MeeItem> Mee,
    ImmutableArray<AfspraakItem> Afspraken,
    ImmutableArray<ZelfItem> ZelfGedeeld,
    ImmutableArray<RegieItem> Regieoverzicht
)
{
    private static readonly Meeneemlijst Niets = new([], [], [], []);

    /// <summary>R47, on every item that leaves.</summary>
    public const string Gebruiksbeperking =
        "Gebruik dit alleen voor het afgesproken doel. Voor ander gebruik of doorgeven heb je opnieuw toestemming nodig van wie het inbracht.";

    /// <summary>
    /// The list of <paramref name="wie"/> as permitted in <paramref name="overleg"/>. Broken off: only what they shared
    /// themselves (R49). Departed, or still in the waiting room: likewise (R09).
    /// Who never took part, or left while waiting (R01), gets an empty list.
    /// </summary>
    public static Meeneemlijst Voor(Overleg overleg, DeelnemerId wie)
    {
        if (overleg.Deelnemer(wie) is not { } deelnemer || !deelnemer.HeeftLijst)
            return Niets;
        var zelf = Zelf(overleg, deelnemer);
        if (overleg.Status == Status.Afgebroken || !deelnemer.DoetMee)
            return Niets with { ZelfGedeeld = zelf };
        return new(
            MeeVan(overleg, deelnemer),
            [.. Alle(overleg).Where(a => a.WieDoet == wie).Select(Item)],
            zelf,
            deelnemer.Regisseur
                ?
                [
                    .. Alle(overleg)
                        .Where(a => a.Kring.Contains(wie))
                        .Select(a => Regie(overleg, a)),
                ]
                : []
        );
    }

    private static ImmutableArray<MeeItem> MeeVan(Overleg overleg, Deelnemer wie) =>
        wie.Pet == Pet.Deskundige
            ? []
            :
            [
                .. Toegestaan(overleg)
                    .Where(v => v.Van == wie.Id)
                    .Select(v => Item(overleg, v, overleg.Inbrengen[v.Inbreng])),
            ];

    // Een toestemming hoort bij één versie van de inbreng en bij iemand in de kring: anders gaat er niets mee.
    private static IEnumerable<Vraag> Toegestaan(Overleg overleg) =>
        overleg
            .Vragen.Values.Where(v => v.IsToegestaan)
            .Where(v =>
                overleg.Inbrengen[v.Inbreng] is { Teruggenomen: false } i
                && i.Versie == v.Versie
                && i.Kring.Contains(v.Van)
                && overleg.Deelnemer(v.Van) is { DoetMee: true }
                && overleg.Afspraken[v.Afspraak].WieDoet == v.Van
            );

    private static MeeItem Item(Overleg overleg, Vraag vraag, Inbreng inbreng) =>
        new(
            inbreng.Id,
            vraag.Meeneemversie ?? inbreng.Tekst,
            vraag.Meeneemversie is not null,
            vraag.Aan,
            Persoon.Van(overleg, vraag.Aan),
            overleg.Betrokkene(inbreng.Over)?.Aanduiding,
            inbreng.Bron.Soort,
            inbreng.Bron.Datum,
            inbreng.Aard,
            vraag.EigenDoel ?? vraag.Doel,
            overleg.Afspraken[vraag.Afspraak].Actie,
            vraag.Doorgeven,
            Gebruiksbeperking,
            inbreng.Categorie
        );

    private static ImmutableArray<ZelfItem> Zelf(Overleg overleg, Deelnemer wie) =>
        [
            .. overleg
                .Inbrengvolgorde.Select(id => overleg.Inbrengen[id])
                .Where(i => i.Van == wie.Id && !i.Teruggenomen)
                .Select(i => Zelf(overleg, wie, i)),
        ];

    // Een deskundige neemt ook de eigen woorden niet mee (R41, R45): alleen het feit.
    private static ZelfItem Zelf(Overleg overleg, Deelnemer wie, Inbreng i) =>
        new(
            i.Id,
            wie.Pet == Pet.Deskundige ? null : i.Tekst,
            overleg.Betrokkene(i.Over)?.Aanduiding,
            [.. i.Kring.Where(id => id != wie.Id).Select(id => Persoon.Van(overleg, id))],
            i.Trede,
            i.Weging.Bepaling,
            i.Weging.WaaromNietHoger,
            i.Weging.Motivering,
            i.Weging.Consultatie,
            i.Weging.Criteria,
            i.Niveau,
            i.Categorie,
            [
                .. Meegegeven(overleg)
                    .Where(v => v.Inbreng == i.Id)
                    .Select(v => new Meegegeven(
                        v.Van,
                        Persoon.Van(overleg, v.Van),
                        wie.Pet == Pet.Deskundige ? null : v.Meeneemversie,
                        v.EigenDoel ?? v.Doel
                    )),
            ],
            i.Weging.BesluitVan,
            i.Weging.Meldrecht
        );

    private static IEnumerable<Vraag> Meegegeven(Overleg overleg) =>
        overleg.Status == Status.Afgebroken
            ? []
            : Toegestaan(overleg).Where(v => overleg.Deelnemer(v.Van)!.Pet != Pet.Deskundige);

    private static IEnumerable<Afspraak> Alle(Overleg overleg) =>
        overleg.Afspraakvolgorde.Select(id => overleg.Afspraken[id]);

    private static AfspraakItem Item(Afspraak a) =>
        new(
            a.Id,
            a.Actie,
            a.Voor,
            a.Doel,
            a.Informering,
            a.Voorwaarde,
            a.Casusregisseur,
            a.Evaluatie
        );

    private static RegieItem Regie(Overleg overleg, Afspraak a) =>
        new(
            a.Id,
            a.Actie,
            a.WieDoet is { } wie ? Persoon.Van(overleg, wie) : null,
            a.Voor,
            a.Doel,
            a.Informering,
            a.Voorwaarde,
            a.Casusregisseur,
            a.Evaluatie
        );
}

/// <summary>A person as named on a list.</summary>
public sealed record Persoon(string Naam, string? Organisatie)
{
    /// <summary>The name and organisation of a deelnemer.</summary>
    public static Persoon Van(Overleg overleg, DeelnemerId id)
    {
        var d = overleg.Deelnemer(id)!;
        return new(d.Naam, d.Organisatie);
    }
}

/// <summary>One item that was permitted, with its limits of use (R39, R47).</summary>
/// <param name="Tekst">Exactly the text that leaves: the inbreng or the shorter version.</param>
/// <param name="VanId">The contributor, who may withdraw until it is fetched (R43).</param>
/// <param name="Doorgeven">To which functions it may be passed on, for which purpose (R67).</param>
public sealed record MeeItem(
    InbrengId Inbreng,
    string Tekst,
    bool Korter,
    DeelnemerId VanId,
    Persoon Van,
    string? Over,
    Bronsoort Bron,
    DateOnly? Datum,
    Aard Aard,
    string Doel,
    string Afspraak,
    ImmutableArray<Doorgifte> Doorgeven,
    string Zin,
    Categorie Categorie
);

/// <summary>One own afspraak, with the day on which it is looked back upon (R62).</summary>
public sealed record AfspraakItem(
    AfspraakId Id,
    string Actie,
    DateOnly Voor,
    string Doel,
    string Informering,
    string? Voorwaarde,
    bool Casusregisseur,
    DateOnly EvalueerOp
);

/// <summary>The record of one own inbreng, for the own file (R45).</summary>
/// <param name="Tekst">Null for a deskundige.</param>
/// <param name="Aan">Who saw it.</param>
/// <param name="MeegenomenDoor">Who was permitted to take it along.</param>
public sealed record ZelfItem(
    InbrengId Inbreng,
    string? Tekst,
    string? Over,
    ImmutableArray<Persoon> Aan,
    Trede? Trede,
    string? Bepaling,
    string? WaaromNietHoger,
    string? Motivering,
    Consultatie? Consultatie,
    Criteria? Criteria,
    Niveau Niveau,
    Categorie Categorie,
    ImmutableArray<Meegegeven> MeegenomenDoor,
    Geheimhouderbesluit? BesluitVan = null,
    Meldweging? Meldrecht = null
);

/// <summary>Who was permitted to take an own inbreng along.</summary>
/// <param name="Versie">The shorter version, null when the whole inbreng went.</param>
public sealed record Meegegeven(DeelnemerId WieId, Persoon Wie, string? Versie, string Doel);

/// <summary>One afspraak in the regieoverzicht (R46), without any inbreng.</summary>
public sealed record RegieItem(
    AfspraakId Id,
    string Actie,
    Persoon? WieDoet,
    DateOnly Voor,
    string Doel,
    string Informering,
    string? Voorwaarde,
    bool Casusregisseur,
    DateOnly EvalueerOp
);
