namespace Casusoverleg.Web.Pages.Shared;

/// <summary>Names as the screen shows them.</summary>
internal static class Namen
{
    private static readonly string[] Aanspreking =
    [
        "de",
        "heer",
        "mevrouw",
        "mevr.",
        "dhr.",
        "meneer",
    ];

    /// <summary>At most two capitals: <c>C. Baak</c> is CB, <c>De heer Groen</c> is G.</summary>
    public static string Initialen(string naam)
    {
        var delen = Delen(naam).Where(d => char.IsUpper(d[0])).ToList();
        return delen.Count switch
        {
            0 => naam.Length == 0 ? "" : naam[..1].ToUpperInvariant(),
            1 => delen[0][..1],
            _ => $"{delen[0][0]}{delen[^1][0]}",
        };
    }

    /// <summary>The name without initials and form of address: <c>P. Verbrugge</c> is Verbrugge.</summary>
    public static string Kort(string naam)
    {
        var kort = string.Join(' ', Delen(naam).Where(d => !d.EndsWith('.')));
        return kort.Length == 0 ? naam : char.ToUpperInvariant(kort[0]) + kort[1..];
    }

    /// <summary>Typed words as a sentence: a capital first, a full stop last.</summary>
    public static string Zin(string? tekst)
    {
        var kaal = tekst?.Trim() ?? "";
        if (kaal.Length == 0)
            return "";
        return Punt(char.ToUpperInvariant(kaal[0]) + kaal[1..]);
    }

    /// <summary>Typed words as the end of a sentence: one full stop, also when they had one.</summary>
    public static string Punt(string? tekst)
    {
        var kaal = tekst?.Trim() ?? "";
        return kaal.Length == 0 || kaal[^1] is '.' or '!' or '?' or '…' ? kaal : kaal + ".";
    }

    private static IEnumerable<string> Delen(string naam) =>
        naam.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .SkipWhile(d => Aanspreking.Contains(d, StringComparer.OrdinalIgnoreCase));
}
