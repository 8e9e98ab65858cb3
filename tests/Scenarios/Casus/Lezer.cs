using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Casusoverleg.Scenarios.Casussen;

/// <summary>Reads case files strictly, and resolves dates such as <c>+7d</c> from the day of the run.</summary>
public static partial class Lezer
{
    private static readonly JsonDocumentOptions Streng = new() { AllowDuplicateProperties = false };

    /// <summary>Reads one file. Throws <see cref="Casusfout"/> when it does not follow the format.</summary>
    /// <param name="vandaag">The day from which <c>+7d</c> counts, in Europe/Amsterdam.</param>
    public static Casus Lees(string pad, DateOnly vandaag) =>
        Ontleed(File.ReadAllText(pad), pad, vandaag);

    /// <inheritdoc cref="Lees"/>
    public static Casus Ontleed(string json, string pad, DateOnly vandaag)
    {
        JsonNode? bestand;
        try
        {
            bestand = JsonNode.Parse(json, documentOptions: Streng);
        }
        catch (JsonException fout)
        {
            throw new Casusfout(Path.GetFileName(pad), "geen geldige JSON: " + fout.Message);
        }
        Vorm.Keur(bestand);
        var casus = (JsonObject)Datums(bestand, vandaag)!;
        return new Ontleding(casus, pad).Casus();
    }

    /// <summary>Today in Europe/Amsterdam.</summary>
    public static DateOnly Vandaag(TimeProvider tijd)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");
        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(tijd.GetUtcNow(), zone).DateTime);
    }

    private static JsonNode? Datums(JsonNode? knoop, DateOnly vandaag) =>
        knoop switch
        {
            JsonObject ding => new JsonObject(
                ding.Select(paar => KeyValuePair.Create(paar.Key, Datums(paar.Value, vandaag)))
            ),
            JsonArray lijst => new JsonArray([.. lijst.Select(x => Datums(x, vandaag))]),
            JsonValue waarde
                when waarde.TryGetValue<string>(out var tekst)
                    && Dagen().Match(tekst) is { Success: true } dagen => vandaag
                .AddDays(int.Parse(dagen.Groups["dagen"].Value, CultureInfo.InvariantCulture))
                .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => knoop?.DeepClone(),
        };

    [GeneratedRegex(@"^(?<dagen>[+-]\d{1,4})d$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Dagen();
}
