using System.IO;
using System.Text.Encodings.Web;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Casusoverleg.Web.Uitvoer;

/// <summary>Markdown as HTML for a page that is taken along: HTML off, links and images reduced to their words.</summary>
public static class MarkdownHtml
{
    /// <summary>HTML of <paramref name="tekst"/> that holds only paragraphs, lists, quotes, emphasis and code.</summary>
    public static string Van(string tekst)
    {
        if (MarkdownTekst.Lees(tekst) is not { } document)
            return $"<p>{Veilig(tekst)}</p>";
        foreach (var koppeling in document.Descendants<Inline>().Where(IsAdres).ToList())
        {
            koppeling.ReplaceBy(new LiteralInline(PlatteTekst.Van(koppeling)));
        }
        foreach (var kop in document.Descendants<HeadingBlock>())
        {
            // A heading inside somebody's text would break the outline of the page around it.
            kop.Level = 6;
        }
        using var uit = new StringWriter();
        var schrijver = new Markdig.Renderers.HtmlRenderer(uit);
        MarkdownTekst.Richt(schrijver);
        schrijver.Render(document);
        return uit.ToString();
    }

    /// <summary>Plain text made safe to stand in HTML.</summary>
    public static string Veilig(string? tekst) => HtmlEncoder.Default.Encode(tekst ?? "");

    private static bool IsAdres(Inline deel) => deel is LinkInline or AutolinkInline;
}
