using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Casusoverleg.Domein;
using Casusoverleg.Domein.Regels;

namespace Casusoverleg.Web.Kamer;

/// <summary>A command as it arrived, read strictly.</summary>
/// <param name="Vingerafdruk">SHA-256 of the command as sent, 64 hex digits: the same id with other content is refused (besluit 3).</param>
public sealed record GelezenOpdracht(Opdracht Opdracht, string Vingerafdruk);

/// <summary>Reads commands and forms from JSON; unknown, missing and double fields are refused with V01.</summary>
public static class Opdrachtlezer
{
    /// <summary>Strict reading: exact names, nothing extra, nothing missing, nothing twice. Half a surrogate pair is refused too.</summary>
    public static JsonSerializerOptions Streng { get; } =
        new(JsonSerializerOptions.Strict)
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            AllowOutOfOrderMetadataProperties = true,
            MaxDepth = 16,
        };

    /// <summary>The command in <paramref name="bericht"/>, or why it cannot be read.</summary>
    public static (GelezenOpdracht? Opdracht, Weigering? Weigering) Lees(JsonElement bericht)
    {
        try
        {
            var opdracht =
                bericht.TryGetProperty("doet", out var doet) && doet.ValueEquals("nodigt-uit")
                    ? LeesUitnodiging(bericht)
                    : bericht.Deserialize<Opdracht>(Streng);
            return opdracht is null
                ? (null, Vorm.Onleesbaar)
                : (new(opdracht, Afdruk(bericht)), null);
        }
        catch (Exception fout) when (IsVormfout(fout))
        {
            return (null, Vorm.Onleesbaar);
        }
    }

    /// <summary>A form of another kind, read as strictly.</summary>
    public static (T? Formulier, Weigering? Weigering) LeesFormulier<T>(JsonElement bericht)
        where T : class
    {
        try
        {
            var formulier = bericht.Deserialize<T>(Streng);
            return formulier is null ? (null, Vorm.Onleesbaar) : (formulier, null);
        }
        catch (Exception fout) when (IsVormfout(fout))
        {
            return (null, Vorm.Onleesbaar);
        }
    }

    // On the wire the fields of the person stand beside `doet`, as in the case files; in the domain they are one record.
    private static NodigUit LeesUitnodiging(JsonElement bericht)
    {
        var velden = JsonObject.Create(
            JsonElement.Parse(JsonMarshal.GetRawUtf8Value(bericht), GeenDubbele)
        )!;
        var opdrachtId = velden["opdrachtId"].Deserialize<OpdrachtId>(Streng);
        velden.Remove("doet");
        velden.Remove("opdrachtId");
        return new NodigUit(velden.Deserialize<Genodigde>(Streng)!) { OpdrachtId = opdrachtId };
    }

    private static readonly JsonDocumentOptions GeenDubbele = new()
    {
        AllowDuplicateProperties = false,
        MaxDepth = 16,
    };

    // A converter meets bad input in several ways; none of them is a fault of ours.
    private static bool IsVormfout(Exception fout) =>
        fout
            is JsonException
                or NotSupportedException
                or InvalidOperationException
                or FormatException
                or ArgumentException;

    private static string Afdruk(JsonElement bericht)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(JsonMarshal.GetRawUtf8Value(bericht), hash);
        return Convert.ToHexStringLower(hash);
    }
}
