using System.Text.Json.Nodes;
using Casusoverleg.Scenarios.Casussen;

namespace Casusoverleg.Scenarios.Spel;

/// <summary>From the names of a case file to the ids that the server gave, and back.</summary>
internal sealed class Namen
{
    private readonly Dictionary<string, string> resultaten = [];
    private readonly Dictionary<string, string> toestemmingen = [];
    private readonly Dictionary<string, IReadOnlyList<string>> kringen = [];

    public Dictionary<string, string> Deelnemers { get; } = [];
    public Dictionary<string, string> Betrokkenen { get; } = [];

    /// <summary>The name of an inbreng or afspraak, for people to read; the id itself when the file gave it no name.</summary>
    public string Van(string id) => resultaten.FirstOrDefault(x => x.Value == id).Key ?? id;

    public void Resultaat(string als, string id) => resultaten[als] = id;

    public void Toestemming(string als, string id) => toestemmingen[als] = id;

    public void Kring(string als, IReadOnlyList<string> leden) => kringen[als] = leden;

    public string? Id(string als) => resultaten.GetValueOrDefault(als);

    /// <summary>The members that a kring names, without the sender; null for the brede kring.</summary>
    public IReadOnlyList<string>? Leden(JsonNode? kring) =>
        kring switch
        {
            JsonArray lijst => [.. lijst.Select(x => (string)x!)],
            JsonValue naam when kringen.TryGetValue((string)naam!, out var leden) => leden,
            _ => null,
        };

    /// <summary>One step as the command that goes over the wire.</summary>
    /// <param name="toestemming">The id of the consent recorded for this step, if it had one inline.</param>
    /// <exception cref="Casusfout">A name is not known, in a step that must succeed.</exception>
    public JsonObject Opdracht(Stap stap, string? toestemming)
    {
        var opdracht = new JsonObject
        {
            ["doet"] = stap.Doet,
            ["opdrachtId"] = Guid.NewGuid().ToString("N"),
        };
        foreach (var (veld, waarde) in stap.Velden)
        {
            opdracht[veld] =
                veld == "toestemming" && toestemming is not null
                    ? toestemming
                    : Veld(stap, veld, waarde);
        }
        return opdracht;
    }

    /// <summary>The consent that stands inside a step, as a command of its own.</summary>
    public JsonObject Vastlegging(Stap stap, JsonObject toestemming)
    {
        var velden = (JsonObject)toestemming.DeepClone();
        velden.Remove("als");
        velden["over"] ??= stap.Velden["over"]?.DeepClone();
        return Opdracht(stap with { Doet = "legt-toestemming-vast", Velden = velden }, null);
    }

    private JsonNode? Veld(Stap stap, string veld, JsonNode? waarde) =>
        veld switch
        {
            "aan"
            or "leden"
            or "rechtstreeksBetrokken"
            or "wieDoet"
            or "deelnemer"
            or "deelnemers" => Elk(waarde, naam => Zoek(stap, veld, naam, Deelnemers)),
            "kring" when Leden(waarde) is { } leden => new JsonArray([
                .. leden.Select(x => (JsonNode)Zoek(stap, veld, x, Deelnemers)),
            ]),
            "inbreng"
            or "inbrengen"
            or "afspraak"
            or "rustOp"
            or "navraag"
            or "antwoordOp"
            or "voorlegging" => Elk(waarde, naam => Zoek(stap, veld, naam, resultaten)),
            "toestemming" => Elk(
                waarde,
                naam => toestemmingen.GetValueOrDefault(naam) ?? Zoek(stap, veld, naam, resultaten)
            ),
            "over" or "betrokkene" => Elk(waarde, naam => Zoek(stap, veld, naam, Betrokkenen)),
            // Whoever has authority stands in the file by name: moeder, vader.
            "van" => Elk(waarde, naam => Betrokkenen.GetValueOrDefault(naam, naam)),
            "zonderToestemming" => Formulier(stap, waarde),
            _ => waarde?.DeepClone(),
        };

    // The consent within the form says by whom it was given, as any consent does.
    private JsonNode? Formulier(Stap stap, JsonNode? formulier)
    {
        var kopie = formulier?.DeepClone();
        if (kopie?["toestemming"] is JsonObject toestemming && toestemming["van"] is { } van)
        {
            toestemming["van"] = Veld(stap, "van", van);
        }
        return kopie;
    }

    private static JsonNode? Elk(JsonNode? waarde, Func<string, string> vertaal) =>
        waarde switch
        {
            JsonArray lijst => new JsonArray([.. lijst.Select(x => Elk(x, vertaal))]),
            JsonValue naam when naam.TryGetValue<string>(out var tekst) => vertaal(tekst),
            _ => waarde?.DeepClone(),
        };

    // What a refused step refers to need not exist: hidden and missing get the same answer.
    private static string Zoek(
        Stap stap,
        string veld,
        string naam,
        Dictionary<string, string> waarin
    ) =>
        waarin.GetValueOrDefault(naam)
        ?? (
            stap.Geweigerd is null
                ? throw new Casusfout(stap.ToString(), $"'{naam}' in '{veld}' is (nog) niet bekend")
                : Guid.NewGuid().ToString("N")
        );
}
