using System.Collections.Immutable;
using Casusoverleg.Domein.Regels;

namespace Casusoverleg.Domein;

/// <summary>
/// What a spoedoverleg had left open when it ended (R63). It outlives the overleg, so it holds no more than which questions and the term;
/// the answers go to the accountability alone.
/// </summary>
/// <param name="Voor">Until when completing it is in time.</param>
/// <param name="Ontbreekt">The rules of which the answer is still missing, ascending.</param>
public sealed record Aanvulling(DateTimeOffset Voor, ImmutableArray<Regel> Ontbreekt)
{
    /// <summary>What is missing now; null when nothing is, and when it is no spoedoverleg.</summary>
    public static Aanvulling? Van(Overleg overleg)
    {
        var ontbreekt = Spoedregels.Ontbreekt(overleg);
        return ontbreekt.IsEmpty ? null : new(overleg.AanvullenVoor, ontbreekt);
    }

    /// <summary>Whether the term has passed. Completing it still can be done, and is recorded as late.</summary>
    public bool IsTeLaat(DateTimeOffset nu) => nu >= Voor;

    /// <summary>Judges answers as in the room (R29, besluit 17): null when they may be given. What was answered once stands.</summary>
    public Weigering? Toets(VulAan antwoorden) =>
        Vorm.Toets(antwoorden) ?? Spoedbesluit.Toets(Ontbreekt, antwoorden);

    /// <summary>What is missing after these answers, and the accountability line of them.</summary>
    public (Aanvulling Daarna, Verantwoordingsregel Regel) Met(
        VulAan antwoorden,
        DeelnemerId door,
        DateTimeOffset nu
    )
    {
        var rest = this with { Ontbreekt = Ontbreekt.RemoveRange(Spoedbesluit.Gezegd(antwoorden)) };
        return (rest, Verantwoording.Aangevuld(rest, Spoedbesluit.Van(antwoorden), door, nu));
    }
}
