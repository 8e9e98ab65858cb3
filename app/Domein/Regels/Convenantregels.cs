using System.Collections.Immutable;

namespace Casusoverleg.Domein.Regels;

/// <summary>R10: a convenant is named, says what it says, and is never a legal basis.</summary>
internal static class Convenantregels
{
    // Een afspraak tussen organisaties draagt nog steeds geen gegevens als zij anders heet.
    private static readonly string[] Namen =
    [
        "convenant",
        "protocol",
        "samenwerkingsafspra",
        "samenwerkingsovereenkomst",
    ];

    /// <summary>Which compulsory subjects are missing; empty when complete, or when there is no convenant.</summary>
    public static ImmutableArray<string> Ontbreekt(Overleggegevens g) =>
        string.IsNullOrWhiteSpace(g.Convenant)
            ? []
            : Ontbreekt(g.ConvenantInhoud ?? new Convenantinhoud());

    /// <summary>Which compulsory subjects a convenant lacks.</summary>
    public static ImmutableArray<string> Ontbreekt(Convenantinhoud c)
    {
        (bool Staat, string Wat)[] onderwerpen =
        [
            (c.InformatieAanBurgers, "informatie aan burgers"),
            (c.GrondslagenVanPartijen, "de grondslagen van de partijen"),
            (c.DoelEnEvaluatie, "doel en evaluatie"),
            (c.BewarenEnBeveiligen, "bewaren en beveiligen"),
            (c.ZorgvuldigeOmgang, "zorgvuldige omgang"),
            (c.Datalekken, "datalekken"),
            (c.Klachten, "klachten"),
        ];
        return [.. onderwerpen.Where(o => !o.Staat).Select(o => o.Wat)];
    }

    public static Weigering? R10(Genodigde g, string? convenant) => R10(g.Grondslag, convenant);

    public static Weigering? R10(string? grondslag, string? convenant) =>
        IsConvenant(grondslag, convenant)
            ? Weigering.Van(
                Regel.R10,
                "Een convenant is geen grondslag. Noem de wettelijke grondslag van deze persoon; het convenant zelf noem je bij het overleg."
            )
            : null;

    public static Weigering? R10(Voorstel v) =>
        v.Trede == Trede.WettelijkeBepaling
        && IsConvenant(v.Weging.Bepaling, v.Overleg.Gegevens?.Convenant)
            ? Weigering.Van(
                Regel.R10,
                "Een convenant is geen wettelijke bepaling. Kies een bepaling uit de lijst, of een andere grondslag."
            )
            : null;

    private static bool IsConvenant(string? grondslag, string? convenant) =>
        grondslag is not null
        && (
            Namen.Any(n => grondslag.Contains(n, StringComparison.OrdinalIgnoreCase))
            || (
                !string.IsNullOrWhiteSpace(convenant)
                && grondslag.Trim().Equals(convenant.Trim(), StringComparison.OrdinalIgnoreCase)
            )
        );
}
