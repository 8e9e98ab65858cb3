namespace Casusoverleg.Web.Tests.Aanval;

/// <summary>One door, what is asked at it, and what each role hears.</summary>
/// <param name="Soort">GET, POST, WS (a WebSocket) or HUB (a method of the hub, on a connection that entered the overleg).</param>
/// <param name="Pad">The route as the server knows it, or the name of the method.</param>
/// <param name="Vraag">What stands for <c>{sleutel}</c> in a GET, query of a WS, body of a POST; <c>-</c>: a post without the token of a page.</param>
public sealed record Deur(string Soort, string Pad, string Vraag, IReadOnlyList<string> Antwoorden);

/// <summary>
/// Who gets what, everywhere. A new endpoint or hub method fails a test until it has a row, and a row without one fails too. A cell is the
/// rule that refuses, or else the status; 101 is an open socket, <c>ja</c> a command that was done. The body of a post is one that changes
/// nothing: at most it is told that its form is wrong (V01), and that is how far that role came.
/// </summary>
internal static partial class Matrix
{
    /// <summary>The columns; <c>mee</c> is inside, <c>weg</c> was removed, <c>gesloten</c> asks for an own overleg that was closed.</summary>
    public static readonly string[] Rollen =
    [
        "niemand",
        "verlopen",
        "vreemd",
        "elders",
        "regie-elders",
        "genodigd",
        "wacht",
        "mee",
        "deskundige",
        "betrokkene",
        "regie",
        "weg",
        "gesloten",
        "beheer",
        "fg",
        "toezicht",
    ];

    /// <summary>The rows.</summary>
    public static IReadOnlyList<Deur> Deuren { get; } =
    [
        .. Tabel
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(static r => r.Contains('|', StringComparison.Ordinal))
            .Skip(1)
            .Select(Lees),
    ];

    private static Deur Lees(string regel)
    {
        var (deur, cellen) = (regel.Split('|')[0].Trim(), regel.Split('|')[1]);
        var delen = deur.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries);
        return new(
            delen[0],
            delen[1],
            delen.Length > 2 ? delen[2] : "",
            cellen.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        );
    }
}
