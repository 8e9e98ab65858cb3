using System.Collections.Immutable;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Casusoverleg.Web.Uitvoer;

/// <summary>What one rule means, why it is there and where it comes from.</summary>
/// <param name="Regel">Its id, such as <c>R24</c>: the anchor that a refusal links to.</param>
/// <param name="Html">Safe to stand in a page.</param>
public sealed record Regeluitleg(string Regel, string Titel, string Html);

/// <summary>Rules that belong together.</summary>
public sealed record Uitlegfamilie(string Naam, ImmutableArray<Regeluitleg> Regels);

/// <summary>
/// The explanations of <c>config/teksten/uitleg</c>, which travel inside the program. One file is one family: a first heading with its
/// name, and a second heading <c>R24 Title</c> for each rule.
/// </summary>
public static class Uitleg
{
    private const string Voorvoegsel = "uitleg/";

    /// <summary>All families, in the order of their files.</summary>
    public static ImmutableArray<Uitlegfamilie> Alles { get; } =
    [
        .. typeof(Uitleg)
            .Assembly.GetManifestResourceNames()
            .Where(static naam => naam.StartsWith(Voorvoegsel, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(static naam => Lees(Ingebed.Tekst(naam))),
    ];

    /// <summary>The family in one file.</summary>
    /// <exception cref="InvalidOperationException">It does not begin with a heading.</exception>
    public static Uitlegfamilie Lees(string tekst)
    {
        var document = Markdig.Markdown.Parse(tekst);
        var koppen = document.OfType<HeadingBlock>().ToList();
        if (koppen is not [{ Level: 1 } familie, .. var rest])
            throw new InvalidOperationException("uitleg zonder kop");
        return new(
            Kop(familie),
            [.. rest.Select((kop, i) => Regel(tekst, kop, rest.ElementAtOrDefault(i + 1)))]
        );
    }

    private static Regeluitleg Regel(string tekst, HeadingBlock kop, HeadingBlock? volgende)
    {
        var delen = Kop(kop).Split(' ', 2);
        var vanaf = kop.Span.End + 1;
        var tot = volgende?.Span.Start ?? tekst.Length;
        return new(delen[0], delen[1], MarkdownHtml.Van(tekst[vanaf..tot]));
    }

    private static string Kop(HeadingBlock kop) =>
        string.Concat(kop.Inline!.Descendants<LiteralInline>().Select(static l => l.ToString()));
}
