using System.Text.Json.Nodes;
using Casusoverleg.Scenarios.Casussen;

namespace Casusoverleg.Web.Tests.Scenarios;

/// <summary>The case files as they lie beside the scenario runner.</summary>
public static class Casusmap
{
    private static readonly string Map = Path.Combine(AppContext.BaseDirectory, "casussen");

    /// <summary>The names of all cases.</summary>
    public static TheoryData<string> Alle =>
        [
            .. Directory
                .EnumerateFiles(Map, "*.json")
                .Select(p => Path.GetFileNameWithoutExtension(p)!)
                .Order(),
        ];

    /// <summary>The file of one case.</summary>
    public static string Pad(string casus) => Path.Combine(Map, casus + ".json");

    /// <summary>All cases, read.</summary>
    public static IEnumerable<Casus> Gelezen() =>
        Directory
            .EnumerateFiles(Map, "*.json")
            .Order()
            .Select(static p => Lezer.Lees(p, Lezer.Vandaag(TimeProvider.System)));

    /// <summary>One case, to be tampered with.</summary>
    public static JsonObject Json(string casus) =>
        (JsonObject)JsonNode.Parse(File.ReadAllText(Pad(casus)))!;
}
