namespace Casusoverleg.Web.Uitvoer;

/// <summary>The published shape of what is taken along.</summary>
internal static class Schema
{
    /// <summary>JSON Schema of version 1 of the meeneemlijst.</summary>
    public static string Meeneemlijst { get; } = Ingebed.Tekst("meeneemlijst-1.schema.json");
}
