using Casusoverleg.Domein;

namespace Casusoverleg.Opslag;

/// <content>What a spoedoverleg left open when it ended (R63).</content>
public partial interface IArchief
{
    /// <summary>
    /// Keeps what a spoedoverleg left open when it ended, for each of its regisseurs, beyond its destruction (R63). A repeat changes nothing.
    /// </summary>
    Task BewaarAanvullingen(IReadOnlyList<Openstaand> aanvullingen, CancellationToken ct = default);

    /// <summary>What this person left open as regisseur, by term; what was completed too, until it is forgotten.</summary>
    Task<IReadOnlyList<Openstaand>> Aanvullingen(PersoonId persoon, CancellationToken ct = default);

    /// <summary>
    /// Completes what is open of an overleg of this person, for all its regisseurs, with its accountability line; judged and recorded in
    /// one step, so that no answer comes over another.
    /// </summary>
    /// <param name="poging">The sender's own id of these answers: the same once more, as after a lost connection, changes nothing.</param>
    /// <param name="beslis">What remains open and the line; null refuses. Not asked at a repeat.</param>
    /// <returns>False when there is nothing of this person; then nothing is written.</returns>
    Task<bool> VulAan(
        PersoonId persoon,
        OverlegId overleg,
        Guid poging,
        Func<Openstaand, (Aanvulling Daarna, Verantwoordingsregel Regel)?> beslis,
        CancellationToken ct = default
    );

    /// <summary>Forgets what was completed 30 days ago, and what was left open for two years (R58).</summary>
    Task VergeetAanvullingen(DateTimeOffset nu, CancellationToken ct = default);
}

/// <summary>What a spoedoverleg left open when it ended, for one regisseur of it (R63).</summary>
/// <param name="Voor">As which deelnemer.</param>
/// <param name="GeslotenOp">When the overleg ended: all that is still known of it.</param>
/// <param name="AangevuldOp">When something was answered last; null while nothing was.</param>
public sealed record Openstaand(
    OverlegId Overleg,
    DeelnemerId Voor,
    PersoonId Persoon,
    DateTimeOffset GeslotenOp,
    Aanvulling Aanvulling,
    DateTimeOffset? AangevuldOp = null
);
