using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;

namespace Casusoverleg.Web.Uitvoer;

/// <summary>Markdown as people type it: HTML off, and no text that anybody can type is beyond it.</summary>
internal static class MarkdownTekst
{
    private static readonly MarkdownPipeline Pijplijn = new MarkdownPipelineBuilder()
        .DisableHtml()
        .Build();

    /// <summary>The document; null for a text nested beyond what the parser takes, to be shown as it was typed.</summary>
    public static MarkdownDocument? Lees(string tekst)
    {
        try
        {
            return Markdown.Parse(tekst, Pijplijn);
        }
        catch (ArgumentException)
        {
            // Markdig says so of a text with more than a hundred levels.
            return null;
        }
    }

    /// <summary>Prepares a renderer for what <see cref="Lees"/> gives.</summary>
    public static void Richt(IMarkdownRenderer schrijver) => Pijplijn.Setup(schrijver);
}
