using System.Collections.Concurrent;
using Casusoverleg.Domein;

namespace Casusoverleg.Web.Kamer;

/// <summary>When the clock next has something to say in which overleg (R49, besluit 6), also of those that are not in memory.</summary>
public sealed class Klok
{
    private readonly ConcurrentDictionary<OverlegId, DateTimeOffset> tijden = new();

    /// <summary>Notes when this overleg next asks for attention.</summary>
    internal void Zet(Overleg nu)
    {
        if (Tijd.Volgende(nu) is { } tijd)
            tijden[nu.Id] = tijd;
        else
            tijden.TryRemove(nu.Id, out _);
    }

    /// <summary>This overleg asks for nothing any more.</summary>
    internal void Vergeet(OverlegId overleg) => tijden.TryRemove(overleg, out _);

    /// <summary>The overleggen whose time has come; they stay until they are set anew.</summary>
    internal IReadOnlyList<OverlegId> Aan(DateTimeOffset nu) =>
        [.. tijden.Where(t => t.Value <= nu).Select(t => t.Key)];
}
