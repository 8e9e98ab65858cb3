namespace Casusoverleg.Web.Toegang;

/// <summary>A browser and device in words by which their owner knows them. What the browser sent itself is kept nowhere.</summary>
internal static class Apparaat
{
    // In this order: each names those after it as well.
    private static readonly (string Merk, string Woord)[] Browsers =
    [
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser/", "Samsung Internet"),
        ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"),
        ("CriOS/", "Chrome"),
        ("Chromium/", "Chromium"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];

    private static readonly (string Merk, string Woord)[] Toestellen =
    [
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("Windows", "Windows"),
        ("CrOS", "een Chromebook"),
        ("Mac OS", "een Mac"),
        ("Linux", "Linux"),
    ];

    /// <summary>Such as "Firefox op Windows"; always one of a few dozen sentences, whatever was sent.</summary>
    public static string Van(HttpRequest vraag)
    {
        var gezegd = vraag.Headers.UserAgent.ToString();
        var browser = Woord(Browsers, gezegd) ?? "Onbekende browser";
        return Woord(Toestellen, gezegd) is { } toestel ? $"{browser} op {toestel}" : browser;
    }

    private static string? Woord((string Merk, string Woord)[] lijst, string gezegd) =>
        Array.Find(lijst, een => gezegd.Contains(een.Merk, StringComparison.Ordinal)).Woord;
}
