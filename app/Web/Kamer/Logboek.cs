using Casusoverleg.Domein;

namespace Casusoverleg.Web.Kamer;

/// <summary>The events of one overleg in memory: to catch up from a cursor, and to know a command that was carried out before.</summary>
internal sealed class Logboek
{
    private readonly List<Vastgelegd> regels = [];
    private readonly Dictionary<(DeelnemerId, OpdrachtId), Opdrachtmerk> merken = [];

    public Logboek(IEnumerable<Vastgelegd> eerder)
    {
        foreach (var vastgelegd in eerder)
            Voeg(vastgelegd);
    }

    /// <summary>All events, in order.</summary>
    public IReadOnlyList<Vastgelegd> Alle => regels;

    /// <summary>Adds one that has become durable.</summary>
    public void Voeg(Vastgelegd vastgelegd)
    {
        regels.Add(vastgelegd);
        if (vastgelegd is { Door: { } wie, Merk: { } merk })
            merken[(wie, merk.Opdracht)] = merk;
    }

    /// <summary>The command as it was carried out before, or null.</summary>
    public Opdrachtmerk? Merk(DeelnemerId wie, OpdrachtId opdracht) =>
        merken.GetValueOrDefault((wie, opdracht));

    /// <summary>What came after the event with this id; null when there is no such event.</summary>
    public IReadOnlyList<Vastgelegd>? Na(GebeurtenisId cursor)
    {
        // Who comes back missed little: from the end it is near, and no index has to be kept for every event.
        var plaats = regels.FindLastIndex(vastgelegd => vastgelegd.Id == cursor);
        return plaats < 0 ? null : regels.GetRange(plaats + 1, regels.Count - plaats - 1);
    }
}
