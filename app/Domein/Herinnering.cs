using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Casusoverleg.Domein;

/// <summary>What is looked back upon, or looked at again (R62). The numbers are stored.</summary>
[JsonConverter(typeof(TermConverter<Herinneringsoort>))]
public enum Herinneringsoort
{
    /// <summary>An afspraak: was it done, and did it help (R62).</summary>
    Afspraak = 1,

    /// <summary>The last day of discussing without consent (R15).</summary>
    Status = 2,

    /// <summary>The judgement of step I (R12).</summary>
    Stap1 = 3,

    /// <summary>Whether the betrokkene can be informed after all (R16).</summary>
    Informeren = 4,
}

/// <summary>
/// A day on which the regisseur is reminded. It outlives the overleg, so it holds no more than what may remain: kind, day and the
/// organisation of the executor; never a text, and nobody's name (besluit 23).
/// </summary>
/// <param name="Organisatie">Of who carries out an afspraak; null when that is nobody, or somebody without one.</param>
public sealed record Herinnering(Herinneringsoort Soort, DateOnly Dag, string? Organisatie = null)
{
    /// <summary>Years: a day to look back lies no further ahead, and no reminder is kept longer after close (R62, besluit 23).</summary>
    public const int MaxJaren = 2;

    /// <summary>
    /// What <paramref name="wie"/> is reminded of, by day; empty for who is no regisseur (any more). Of afspraken only those they may
    /// know (R70), and none once the overleg was broken off: those were destroyed (R49).
    /// </summary>
    public static ImmutableArray<Herinnering> Voor(Overleg overleg, DeelnemerId wie) =>
        overleg.Deelnemer(wie) is { DoetMee: true, Regisseur: true } && overleg.Gegevens is { } g
            ? [.. Afspraken(overleg, wie).Concat(Beoordelingen(overleg, g)).OrderBy(h => h.Dag)]
            : [];

    private static IEnumerable<Herinnering> Afspraken(Overleg overleg, DeelnemerId wie) =>
        overleg.Status == Status.Afgebroken
            ? []
            : overleg
                .Afspraakvolgorde.Select(id => overleg.Afspraken[id])
                .Where(a => a.Kring.Contains(wie))
                .Select(a => new Herinnering(
                    Herinneringsoort.Afspraak,
                    a.Evaluatie,
                    overleg.Deelnemer(a.WieDoet)?.Organisatie
                ));

    private static IEnumerable<Herinnering> Beoordelingen(Overleg overleg, Overleggegevens g)
    {
        foreach (
            var einde in overleg
                .Betrokkenen.Select(b => b.ZonderToestemming?.Einde)
                .OfType<DateOnly>()
                .Distinct()
        )
            yield return new(Herinneringsoort.Status, einde);
        if (g.Stap1?.OpnieuwBezienOp is { } stap1)
            yield return new(Herinneringsoort.Stap1, stap1);
        if (g.BetrokkeneGeinformeerd is { Ja: false, OpnieuwBezienOp: { } weer })
            yield return new(Herinneringsoort.Informeren, weer);
    }
}
