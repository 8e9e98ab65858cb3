using System.Text;

namespace Casusoverleg.Scenarios.Keuring;

/// <summary>Looks for texts in every file below a folder, as UTF-8 and as UTF-16 of either byte order, in any case.</summary>
public static class Bestanden
{
    /// <summary>The first file that holds <paramref name="tekst"/>, or null.</summary>
    /// <param name="map">Searched with everything below it; files that vanish meanwhile are passed over.</param>
    public static string? Met(string tekst, string map) =>
        Alle(map).FirstOrDefault(bestand => Bevat(Inhoud(bestand), tekst));

    /// <summary>Each of <paramref name="teksten"/> that stands in a file, with that file.</summary>
    public static IReadOnlyList<(string Tekst, string Bestand)> Met(
        IReadOnlyCollection<string> teksten,
        string map
    ) =>
        [
            .. Alle(map)
                .Select(bestand => (Bestand: bestand, Inhoud: Inhoud(bestand)))
                .SelectMany(x =>
                    teksten.Where(t => Bevat(x.Inhoud, t)).Select(t => (t, x.Bestand))
                ),
        ];

    /// <summary>Copies a folder as it is at this moment.</summary>
    public static void Kopieer(string van, string naar)
    {
        Directory.CreateDirectory(naar);
        foreach (var map in Directory.EnumerateDirectories(van, "*", SearchOption.AllDirectories))
        {
            Directory.CreateDirectory(Path.Combine(naar, Path.GetRelativePath(van, map)));
        }
        foreach (var bestand in Alle(van))
        {
            var doel = Path.Combine(naar, Path.GetRelativePath(van, bestand));
            File.WriteAllBytes(doel, Bytes(bestand));
        }
    }

    private static IEnumerable<string> Alle(string map) =>
        Directory.EnumerateFiles(
            map,
            "*",
            new EnumerationOptions
            {
                RecurseSubdirectories = true,
                AttributesToSkip = FileAttributes.None,
            }
        );

    // One char per byte, so that any byte sequence can be looked for as a string.
    private static string Inhoud(string bestand) => Encoding.Latin1.GetString(Bytes(bestand));

    private static byte[] Bytes(string bestand)
    {
        try
        {
            using var stroom = new FileStream(
                bestand,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete
            );
            var inhoud = new MemoryStream();
            stroom.CopyTo(inhoud);
            return inhoud.ToArray();
        }
        catch (Exception fout) when (fout is FileNotFoundException or DirectoryNotFoundException)
        {
            return [];
        }
    }

    private static bool Bevat(string inhoud, string tekst) =>
        ((Encoding[])[Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode]).Any(codering =>
            inhoud.Contains(
                Encoding.Latin1.GetString(codering.GetBytes(tekst)),
                StringComparison.OrdinalIgnoreCase
            )
        );
}
