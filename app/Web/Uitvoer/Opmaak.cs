using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Casusoverleg.Domein;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Casusoverleg.Web.Uitvoer;

/// <summary>
/// Turns the Markdown of an inbreng into a small tree that a client renders node by node: never HTML, no links, no images.
/// </summary>
public static class Opmaak
{
    // Deeper nesting than this becomes plain text: nobody means it, and a client recurses over it.
    private const int Diepte = 12;

    // A text without any of these is one paragraph: most of what is typed in a meeting, and parsing it costs the most.
    private static readonly SearchValues<char> Tekens = SearchValues.Create("*_[]<>#`~\\&\r\n\t|!");
    private static readonly SearchValues<char> Lijstbegin = SearchValues.Create("-+=0123456789 ");

    /// <summary>The tree of <paramref name="tekst"/>.</summary>
    public static ImmutableArray<Tekstknoop> Van(string tekst) =>
        IsPlat(tekst) ? [new Tekstknoop("p", [Tekst(tekst)])]
        : MarkdownTekst.Lees(tekst) is { } document ? [.. Blokken(document, 0)]
        : [new Tekstknoop("p", [Tekst(tekst)])];

    private static bool IsPlat(string tekst) =>
        tekst.Length > 0 && !Lijstbegin.Contains(tekst[0]) && tekst.AsSpan().IndexOfAny(Tekens) < 0;

    private static IEnumerable<Tekstknoop> Blokken(ContainerBlock bak, int diepte) =>
        bak.SelectMany(blok => Blok(blok, diepte));

    private static IEnumerable<Tekstknoop> Blok(Block blok, int diepte) =>
        blok switch
        {
            ContainerBlock bak when diepte >= Diepte =>
            [
                new Tekstknoop("p", [Tekst(PlatteTekst.Van(bak))]),
            ],
            ListBlock lijst => [Bak(lijst.IsOrdered ? "ol" : "ul", lijst, diepte)],
            ListItemBlock punt => [Bak("li", punt, diepte)],
            QuoteBlock citaat => [Bak("quote", citaat, diepte)],
            ContainerBlock overig => Blokken(overig, diepte + 1),
            CodeBlock code => [new Tekstknoop("code", [Tekst(code.Lines.ToString())])],
            HeadingBlock { Inline: { } kop } =>
            [
                new Tekstknoop("p", [new Tekstknoop("strong", Regel(kop, diepte))]),
            ],
            LeafBlock { Inline: { } alinea } => [new Tekstknoop("p", Regel(alinea, diepte))],
            _ => [],
        };

    private static Tekstknoop Bak(string soort, ContainerBlock bak, int diepte) =>
        new(soort, [.. Blokken(bak, diepte + 1)]);

    private static ImmutableArray<Tekstknoop> Regel(ContainerInline bak, int diepte) =>
        [.. bak.Select(deel => Deel(deel, diepte + 1))];

    private static Tekstknoop Deel(Inline deel, int diepte) =>
        deel switch
        {
            LineBreakInline => new Tekstknoop("br"),
            EmphasisInline nadruk when diepte < Diepte => new Tekstknoop(
                nadruk.DelimiterCount == 2 ? "strong" : "em",
                Regel(nadruk, diepte)
            ),
            CodeInline code => new Tekstknoop("code", [Tekst(code.Content)]),
            _ => Tekst(PlatteTekst.Van(deel)),
        };

    private static Tekstknoop Tekst(string tekst) => new("text", S: tekst);
}
