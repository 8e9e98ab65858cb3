namespace Casusoverleg.Web.Beheer;

/// <summary>Where the server listens, and who can reach it there.</summary>
internal static class Luisteradressen
{
    /// <summary>All of them, from <c>Urls</c>, from the ports alone and from the section <c>Kestrel</c>.</summary>
    public static IReadOnlyList<string> Alle(IConfiguration bron)
    {
        var eigen = bron.GetSection("Kestrel:Endpoints")
            .GetChildren()
            .Select(static punt => punt["Url"])
            .OfType<string>();
        var urls = Delen(bron["Urls"]);
        if (urls.Length > 0)
            return [.. eigen, .. urls];
        return
        [
            .. eigen,
            .. Delen(bron["http_ports"]).Select(static poort => $"http://*:{poort}"),
            .. Delen(bron["https_ports"]).Select(static poort => $"https://*:{poort}"),
        ];
    }

    /// <summary>Whether only this machine can reach it.</summary>
    public static bool IsHier(string url) =>
        // A star or a plus is every address of this machine, and no host name.
        Uri.TryCreate(url, UriKind.Absolute, out var adres) && adres.IsLoopback
        || url.StartsWith("http://unix:", StringComparison.Ordinal);

    /// <summary>Whether an address that people type means this machine.</summary>
    public static bool IsHier(Uri adres) =>
        adres.IsLoopback || adres.Host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);

    private static string[] Delen(string? tekst) =>
        (tekst ?? "").Split(
            ';',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
}
