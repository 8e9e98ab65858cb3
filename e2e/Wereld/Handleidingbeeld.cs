using System.Reflection;
using Microsoft.Playwright;

namespace Casusoverleg.E2e.Wereld;

/// <summary>
/// The pictures of the handleiding: made anew when the variable <c>CASUSOVERLEG_BEELDEN</c> is set, so that an ordinary run changes no file
/// of the project.
/// </summary>
internal static class Handleidingbeeld
{
    private static readonly bool Aan =
        Environment.GetEnvironmentVariable("CASUSOVERLEG_BEELDEN") is { Length: > 0 };

    private static readonly string Map = Assembly
        .GetExecutingAssembly()
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(x => x.Key == "Handleidingmap")
        .Value!;

    // The name of the screen, and what the handleiding calls it.
    private static readonly Dictionary<string, string> Namen = new(StringComparer.Ordinal)
    {
        ["welkom"] = "welkom",
        ["uitnodiging"] = "uitnodiging",
        ["kamer-weigering"] = "weigering",
        ["meeneemronde-verbrugge"] = "meeneemronde",
        ["meeneemlijst-groen"] = "meeneemlijst",
        ["nieuw-3"] = "wie-is-nodig",
        ["kamer-inbrengen"] = "kamer",
        ["sluiten"] = "sluiten",
        ["kleine-kring-buiten"] = "kleine-kring",
        ["terugkijken"] = "terugkijken",
        ["beheer-links"] = "beheer",
        ["toezicht-overleg"] = "toezicht",
        ["toestemming-vastleggen"] = "toestemming-vastleggen",
    };

    /// <summary>Keeps what is on the screen now, if the handleiding shows it.</summary>
    public static async Task Bewaar(IPage pagina, string naam)
    {
        if (Aan && Namen.TryGetValue(naam, out var beeld))
            await pagina.ScreenshotAsync(
                new()
                {
                    Path = Path.Combine(Map, beeld + ".jpg"),
                    Type = ScreenshotType.Jpeg,
                    Quality = 70,
                }
            );
    }
}
