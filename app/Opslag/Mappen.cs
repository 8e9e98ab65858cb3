namespace Casusoverleg.Opslag;

/// <summary>Where directories lie with respect to each other.</summary>
public static class Mappen
{
    /// <summary>Whether <paramref name="map"/> is <paramref name="buiten"/> or lies in it, links of the last part followed.</summary>
    public static bool LigtIn(string map, string buiten) =>
        Vol(map).StartsWith(Vol(buiten), StringComparison.Ordinal);

    private static string Vol(string map)
    {
        var vol = Path.GetFullPath(map);
        var echt = Directory.Exists(vol)
            ? Directory.ResolveLinkTarget(vol, returnFinalTarget: true)?.FullName ?? vol
            : vol;
        return Path.TrimEndingDirectorySeparator(echt) + Path.DirectorySeparatorChar;
    }
}
