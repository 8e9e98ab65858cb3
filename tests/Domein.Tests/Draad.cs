using System.Text.Encodings.Web;
using System.Text.Json;

namespace Casusoverleg.Domein.Tests;

/// <summary>What would go over the wire, as text to search in.</summary>
internal static class Draad
{
    private static readonly JsonSerializerOptions Opties = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Tekst<T>(T waarde) => JsonSerializer.Serialize(waarde, Opties);
}
