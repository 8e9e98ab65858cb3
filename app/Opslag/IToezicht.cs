using Casusoverleg.Domein;

namespace Casusoverleg.Opslag;

/// <summary>
/// What a privacy officer or supervisor can read (R55): that overleggen exist, and their accountability. Nothing here opens an event, a list or
/// the free text of a line. Throws <see cref="OpslagMislukt"/>.
/// </summary>
public interface IToezicht
{
    /// <summary>The overleggen there are and were, the newest first.</summary>
    /// <param name="ouderDan">Only those that came before this one; null: from the newest on.</param>
    /// <param name="hoogstens">How many at most.</param>
    /// <param name="ct">Gives up.</param>
    Task<IReadOnlyList<Toezichtkop>> Overleggen(
        OverlegId? ouderDan,
        int hoogstens,
        CancellationToken ct = default
    );

    /// <summary>One overleg; null when the archive has never seen it.</summary>
    Task<Toezichtkop?> Overleg(OverlegId overleg, CancellationToken ct = default);

    /// <summary>
    /// The lines of one overleg in order, or of the installation (<c>default</c>), each without its free text.
    /// </summary>
    Task<IReadOnlyList<VastgelegdeRegel>> Regels(OverlegId overleg, CancellationToken ct = default);
}

/// <summary>That an overleg exists.</summary>
/// <param name="Begonnen">The time of its first line; null when that has expired.</param>
/// <param name="Laatst">The time of its last line; null when that has expired.</param>
public sealed record Toezichtkop(
    OverlegId Id,
    Levensloop Stand,
    DateTimeOffset? Begonnen,
    DateTimeOffset? Laatst
);
