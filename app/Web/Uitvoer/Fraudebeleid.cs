using System.IO;
using System.Text;
using Casusoverleg.Domein.Regels;
using Casusoverleg.Opslag;
using Markdig.Syntax;

namespace Casusoverleg.Web.Uitvoer;

/// <summary>The text on suspicions of fraud cannot be shown; the message names setting, file and what to do.</summary>
internal sealed class FraudebeleidOngeschikt(string bestand, string wat, Exception? oorzaak = null)
    : OpstartFout($"Fraudebeleidbestand {bestand}: {wat}", oorzaak);

/// <summary>
/// What the civil servants who take part must do with suspicions of fraud in their municipality (R79): policy of the municipality, so a
/// text of the installation. Without one the text says so, and what to ask.
/// </summary>
/// <param name="Html">Safe to stand in a page.</param>
/// <param name="IsEigen">Whether the installation set it.</param>
public sealed record Fraudebeleid(string Html, bool IsEigen)
{
    /// <summary>Characters of the text.</summary>
    public const int MaxTekens = Vorm.MaxTekst;

    private static readonly UTF8Encoding Streng = new(false, throwOnInvalidBytes: true);

    /// <summary>The text in this Markdown file; null or empty: the one that travels inside the program.</summary>
    /// <exception cref="OpstartFout">It is missing, unreadable, empty, too long, has headings or characters that cannot be shown.</exception>
    public static Fraudebeleid Lees(string? bestand)
    {
        if (string.IsNullOrWhiteSpace(bestand))
            return new(MarkdownHtml.Van(Ingebed.Tekst("fraudebeleid.md")), IsEigen: false);
        var tekst = Tekst(bestand).Trim();
        if (tekst.Length == 0)
            throw new FraudebeleidOngeschikt(
                bestand,
                "is leeg. Schrijf wat een ambtenaar moet doen."
            );
        if (Vorm.Toets(tekst, MaxTekens) is not null)
            throw new FraudebeleidOngeschikt(
                bestand,
                $"hooguit {MaxTekens} tekens gewone tekst, zonder besturingstekens."
            );
        if (
            MarkdownTekst.Lees(tekst) is not { } document
            || document.Descendants<HeadingBlock>().Any()
        )
            throw new FraudebeleidOngeschikt(
                bestand,
                "gebruik alinea's, opsommingen en nadruk, geen koppen."
            );
        return new(MarkdownHtml.Van(tekst), IsEigen: true);
    }

    private static string Tekst(string bestand)
    {
        try
        {
            return Streng.GetString(File.ReadAllBytes(bestand)).TrimStart('\uFEFF');
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
        {
            throw new FraudebeleidOngeschikt(bestand, "is niet te lezen.", fout);
        }
        catch (DecoderFallbackException fout)
        {
            throw new FraudebeleidOngeschikt(bestand, "is geen UTF-8.", fout);
        }
    }
}
