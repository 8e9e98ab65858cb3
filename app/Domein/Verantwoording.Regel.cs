using System.Collections.Immutable;

namespace Casusoverleg.Domein;

/// <content>How one line is put together: terms and ids in clear, what was typed in one text beside it (besluit 17).</content>
public static partial class Verantwoording
{
    private static ImmutableArray<DeelnemerId> Zonder(
        ImmutableArray<DeelnemerId> kring,
        DeelnemerId van
    ) => kring.Remove(van);

    private static string? Samen(params IEnumerable<string?> delen)
    {
        var tekst = string.Join("; ", delen.Where(d => !string.IsNullOrWhiteSpace(d)));
        return tekst.Length == 0 ? null : tekst;
    }

    private static string Doorgeven(Doorgifte d) => $"doorgeven aan {d.Functie}: {d.Doel}";

    private static string? Besluit(Geheimhouderbesluit? b) =>
        b is null ? null : $"besluit van {b.Wie} op {b.Op:yyyy-MM-dd}: {Term.Van(b.Uitkomst)}";

    private static Verantwoordingsregel Regel(
        Vastgelegd v,
        string soort,
        ImmutableArray<DeelnemerId> aan,
        List<(string, string?)> kenmerken,
        string? toelichting = null
    ) => new(soort, v.Tijd, v.Door, aan, Kenmerken(kenmerken), toelichting);

    private static SortedList<string, string> Kenmerken(
        List<(string Naam, string? Waarde)> kenmerken
    )
    {
        var lijst = new SortedList<string, string>(kenmerken.Count, StringComparer.Ordinal);
        foreach (var (naam, waarde) in kenmerken)
            if (!string.IsNullOrEmpty(waarde))
                lijst[naam] = waarde;
        return lijst;
    }
}
