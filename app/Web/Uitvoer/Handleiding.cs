using System.Collections.Immutable;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Casusoverleg.Web.Uitvoer;

/// <summary>How one role works with the product, step by step.</summary>
/// <param name="Rol">Names it in the address: <c>regisseur</c>, <c>deelnemer</c>, <c>procesregisseur</c>.</param>
/// <param name="Html">Safe to stand in a page: the text is ours.</param>
public sealed record Handleiding(string Rol, string Titel, string Html)
{
    private const string Voorvoegsel = "handleiding/";
    private const string Beeldmap = Voorvoegsel + "beeld/";

    private static readonly MarkdownPipeline Pijplijn = new MarkdownPipelineBuilder()
        .DisableHtml()
        .Build();

    /// <summary>All of <c>config/teksten/handleiding</c>, in the order of the files.</summary>
    public static ImmutableArray<Handleiding> Alle { get; } =
    [
        .. typeof(Handleiding)
            .Assembly.GetManifestResourceNames()
            .Where(static n =>
                n.StartsWith(Voorvoegsel, StringComparison.Ordinal)
                && !n.StartsWith(Beeldmap, StringComparison.Ordinal)
            )
            .Order(StringComparer.Ordinal)
            .Select(static n =>
                Lees(n[(n.IndexOf('-', StringComparison.Ordinal) + 1)..], Ingebed.Tekst(n))
            ),
    ];

    /// <summary>A picture (JPEG), or null when there is none of that name.</summary>
    public static Stream? Beeld(string naam) =>
        typeof(Handleiding).Assembly.GetManifestResourceStream(Beeldmap + naam);

    /// <summary>The handleiding in one file.</summary>
    /// <exception cref="InvalidOperationException">It does not begin with a heading.</exception>
    public static Handleiding Lees(string rol, string tekst)
    {
        var document = Markdown.Parse(tekst, Pijplijn);
        if (document.FirstOrDefault() is not HeadingBlock { Level: 1 } kop)
            throw new InvalidOperationException("handleiding zonder kop");
        var titel = string.Concat(
            kop.Inline!.Descendants<LiteralInline>().Select(static l => l.ToString())
        );
        return new(rol, titel, Markdown.ToHtml(tekst[(kop.Span.End + 1)..], Pijplijn));
    }
}
