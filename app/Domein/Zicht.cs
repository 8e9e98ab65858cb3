using System.Collections.Immutable;

namespace Casusoverleg.Domein;

/// <summary>
/// What ONE deelnemer may know of what happened, or of the whole so far (R35). Everything that leaves the server while
/// an overleg runs passes through here; there is no other way out and nobody, regisseur or administrator, is exempt.
/// </summary>
/// <remarks>
/// An event touches parts of the overleg; a part shows itself to those who may see it, as it stands <em>now</em>. So
/// a client that catches up later never gets an old text (R30), and those who see the same get the same object, which
/// is serialised once.
/// </remarks>
public sealed class Zicht
{
    private readonly Overleg _nu;
    private readonly IReadOnlyList<Deel> _geraakt;

    private Zicht(Overleg nu, IReadOnlyList<Deel> geraakt) => (_nu, _geraakt) = (nu, geraakt);

    /// <summary>The sight on one event, in the standing <paramref name="nu"/> that holds it.</summary>
    public static Zicht Op(Overleg nu, Vastgelegd vastgelegd) =>
        new(nu, Delen.Geraakt(nu, vastgelegd));

    /// <summary>What <paramref name="wie"/> is told; empty when nothing, or when they do not take part (R08, R09).</summary>
    public ImmutableArray<Bericht> Voor(DeelnemerId wie)
    {
        if (_nu.Deelnemer(wie) is not { DoetMee: true } kijker)
            return [];
        if (_geraakt.Count == 1)
            return _geraakt[0].Voor(_nu, kijker) is { } enige ? [enige] : [];
        return [.. _geraakt.Select(deel => deel.Voor(_nu, kijker)).OfType<Bericht>()];
    }

    /// <summary>Everything <paramref name="wie"/> may know now, in the order in which it came about.</summary>
    public static IReadOnlyList<Bericht> Stand(Overleg nu, DeelnemerId wie) =>
        new Zicht(nu, Delen.Alle(nu))
            .Voor(wie)
            .Where(b => b is not (InbrengWegBericht or VoorleggingWegBericht))
            .ToList();

    /// <summary>What <paramref name="wie"/> missed of <paramref name="gemist"/>: each part once, as it stands now, at the last event that touched it.</summary>
    public static IReadOnlyList<Bericht> Sinds(
        Overleg nu,
        IReadOnlyList<Vastgelegd> gemist,
        DeelnemerId wie
    )
    {
        var delen = new List<Deel>();
        var gezien = new HashSet<(Type, object?)>();
        foreach (var vastgelegd in gemist.Reverse())
            delen.AddRange(
                Delen.Geraakt(nu, vastgelegd).Reverse().Where(deel => gezien.Add(deel.Naam))
            );
        delen.Reverse();
        return new Zicht(nu, delen).Voor(wie);
    }

    /// <summary>
    /// The cursor of <paramref name="wie"/>: the last event they may know of, null when none. Not the last event there
    /// is: a cursor that moved would betray that something hidden happened.
    /// </summary>
    public static GebeurtenisId? Cursor(Overleg nu, IReadOnlyList<Vastgelegd> log, DeelnemerId wie)
    {
        for (var i = log.Count - 1; i >= 0; i--)
            if (Op(nu, log[i]).Voor(wie).Length > 0)
                return log[i].Id;
        return null;
    }
}
