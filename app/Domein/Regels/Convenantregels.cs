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

    /// <summary>R10 for a convenant that is named later: it is nobody's basis of those who still take part.</summary>
    public static Weigering? R10(Overleg overleg, string? convenant) =>
        overleg.Deelnemers.Any(d =>
            !d.IsVertrokken
            && d.Status != Deelnemerstatus.Afgewezen
            && IsConvenant(d.Grondslag, convenant)
        )
            ? Weigering.Van(
                Regel.R10,
                "Een convenant is geen grondslag, en iemand doet mee met deze naam als grondslag. Noem een ander convenant, of zeg dat er geen is."
            )
            : null;

    /// <summary>R10 when convening: naming a convenant and saying that there is none do not go together.</summary>
    public static Weigering? R10(Overleggegevens g) =>
        IsBeide(g.Convenant, g.GeenConvenant) ? Weigering.Van(Regel.R10, NietAllebei) : null;

    /// <summary>What to do about <see cref="IsBeide"/>.</summary>
    public const string NietAllebei = "Noem het convenant, of zeg dat er geen is. Niet allebei.";

    /// <summary>Whether a convenant is named and denied at once.</summary>
    public static bool IsBeide(string? convenant, bool geen) =>
        geen && !string.IsNullOrWhiteSpace(convenant);

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
