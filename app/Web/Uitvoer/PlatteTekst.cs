using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Casusoverleg.Web.Uitvoer;

/// <summary>What remains of Markdown when nothing may be clicked, loaded or run: the words, and the address of a web link as text.</summary>
public static class PlatteTekst
{
    /// <summary>The words of one inline.</summary>
    public static string Van(Inline deel)
    {
        var tekst = new StringBuilder();
        Schrijf(tekst, deel);
        return tekst.ToString();
    }

    /// <summary>The words of a whole block, its parts separated by spaces.</summary>
    public static string Van(Block blok)
    {
        var tekst = new StringBuilder();
        foreach (var blad in blok.Descendants<LeafBlock>())
        {
            if (tekst.Length > 0)
            {
                tekst.Append(' ');
            }
            if (blad.Inline is { } regel)
            {
                Schrijf(tekst, regel);
            }
            else
            {
                tekst.Append(blad.Lines.ToString());
            }
        }
        return tekst.ToString();
    }

    private static void Schrijf(StringBuilder tekst, Inline deel)
    {
        switch (deel)
        {
            case LiteralInline letterlijk:
                tekst.Append(letterlijk.Content.AsSpan());
                break;
            case CodeInline code:
                tekst.Append(code.Content);
                break;
            case HtmlEntityInline teken:
                tekst.Append(teken.Transcoded.AsSpan());
                break;
            case HtmlInline html:
                tekst.Append(html.Tag);
                break;
            case AutolinkInline adres:
                tekst.Append(adres.Url);
                break;
            case LineBreakInline:
                tekst.Append(' ');
                break;
            case LinkInline koppeling:
                Kinderen(tekst, koppeling);
                Adres(tekst, koppeling);
                break;
            case ContainerInline bak:
                Kinderen(tekst, bak);
                break;
            default:
                break;
        }
    }

    private static void Kinderen(StringBuilder tekst, ContainerInline bak)
    {
        foreach (var kind in bak)
        {
            Schrijf(tekst, kind);
        }
    }

    // Only an ordinary web address is worth reading; javascript: and data: are dropped with everything else.
    private static void Adres(StringBuilder tekst, LinkInline koppeling)
    {
        if (
            !koppeling.IsImage
            && Uri.TryCreate(koppeling.Url, UriKind.Absolute, out var adres)
            && (adres.Scheme == Uri.UriSchemeHttps || adres.Scheme == Uri.UriSchemeHttp)
        )
        {
            tekst.Append(" (").Append(koppeling.Url).Append(')');
        }
    }
}
