using System.Collections.Immutable;
using System.Text.Json;

namespace Casusoverleg.Web.Uitvoer;

/// <summary>A term that a professional may not know, explained in a few sentences (R61).</summary>
/// <param name="Woord">The term as the screen calls it.</param>
/// <param name="Regel">The rule that says more.</param>
/// <param name="Tekst">Sentences, each a paragraph.</param>
public sealed record Begrip(string Woord, string Regel, ImmutableArray<string> Tekst);

/// <summary>The terms of <c>config/teksten/termen.json</c>: the same texts that the forms show in place.</summary>
public static class Termen
{
    /// <summary>All terms, in the order of the alphabet.</summary>
    public static ImmutableArray<Begrip> Alles { get; } =
    [
        .. JsonSerializer
            .Deserialize<Dictionary<string, Begrip>>(
                Ingebed.Tekst("termen.json"),
                JsonSerializerOptions.Web
            )!
            .Values.OrderBy(static t => t.Woord, StringComparer.OrdinalIgnoreCase),
    ];
}
