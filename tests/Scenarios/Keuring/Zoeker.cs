using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Casusoverleg.Scenarios.Keuring;

/// <summary>
/// Looks for a text the way a person would read it: whole words, any case, any white space, whatever JSON, HTML, markup or
/// invisible characters stand around or within it.
/// </summary>
public sealed partial class Zoeker
{
    private readonly Regex woorden;

    /// <summary>Looks for <paramref name="tekst"/>.</summary>
    public Zoeker(string tekst)
    {
        var delen = tekst
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(Regex.Escape);
        woorden = new(
            $@"(?<![\p{{L}}\p{{N}}]){string.Join(@"\s+", delen)}(?![\p{{L}}\p{{N}}])",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
            TimeSpan.FromSeconds(5)
        );
    }

    /// <summary>Whether the text can be read in <paramref name="ruw"/>, which came over the line as it is.</summary>
    public bool Vindt(string ruw) => Leesbaar(ruw).Any(VindtIn);

    /// <summary>Whether the text stands in <paramref name="leesbaar"/>, which is plain text already.</summary>
    public bool VindtIn(string leesbaar) => woorden.IsMatch(Onzichtbaar().Replace(leesbaar, ""));

    /// <summary>Every way in which a raw text may be read: as it is, and decoded in each order that occurs.</summary>
    public static IEnumerable<string> Leesbaar(string ruw)
    {
        List<string> lagen = [ruw];
        lagen.AddRange(
            ruw.Split('\u001e', StringSplitOptions.RemoveEmptyEntries).SelectMany(UitJson)
        );
        foreach (var laag in lagen.ToList())
        {
            if (laag.Contains('\\'))
            {
                lagen.Add(
                    Ontsnapt()
                        .Replace(
                            laag,
                            m => ((char)Convert.ToInt32(m.Groups["code"].Value, 16)).ToString()
                        )
                );
            }
            if (laag.Contains('%'))
            {
                lagen.Add(Uri.UnescapeDataString(laag));
            }
        }
        foreach (var laag in lagen)
        {
            yield return laag;
            if (laag.Contains('&'))
            {
                yield return WebUtility.HtmlDecode(laag);
            }
            if (laag.Contains('<'))
            {
                yield return WebUtility.HtmlDecode(Inlijn().Replace(laag, ""));
                yield return WebUtility.HtmlDecode(Element().Replace(laag, ""));
                yield return WebUtility.HtmlDecode(Element().Replace(laag, " "));
            }
        }
    }

    private static IEnumerable<string> UitJson(string tekst)
    {
        try
        {
            using var document = JsonDocument.Parse(tekst);
            List<string> teksten = [];
            Verzamel(document.RootElement, teksten);
            return teksten;
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static void Verzamel(JsonElement ding, List<string> teksten)
    {
        switch (ding.ValueKind)
        {
            case JsonValueKind.String:
                teksten.Add(ding.GetString()!);
                break;
            case JsonValueKind.Number:
                teksten.Add(ding.GetRawText());
                break;
            case JsonValueKind.Array:
                foreach (var deel in ding.EnumerateArray())
                {
                    Verzamel(deel, teksten);
                }
                break;
            case JsonValueKind.Object:
                foreach (var veld in ding.EnumerateObject())
                {
                    teksten.Add(veld.Name);
                    Verzamel(veld.Value, teksten);
                    if (veld.NameEquals("opgemaakt"))
                    {
                        teksten.Add(Aaneen(veld.Value, ""));
                        teksten.Add(Aaneen(veld.Value, " "));
                    }
                }
                break;
        }
    }

    // Markup may cut a word in two: hart**falen**.
    private static string Aaneen(JsonElement boom, string tussen)
    {
        var tekst = new StringBuilder();
        Loop(boom);
        return tekst.ToString();

        void Loop(JsonElement ding)
        {
            if (ding.ValueKind == JsonValueKind.Array)
            {
                foreach (var deel in ding.EnumerateArray())
                {
                    Loop(deel);
                }
            }
            else if (ding.ValueKind == JsonValueKind.Object)
            {
                if (ding.TryGetProperty("s", out var s) && s.ValueKind == JsonValueKind.String)
                {
                    tekst.Append(s.GetString()).Append(tussen);
                }
                if (ding.TryGetProperty("k", out var kinderen))
                {
                    Loop(kinderen);
                }
            }
        }
    }

    [GeneratedRegex("[\u00ad\u200b-\u200f\u2060\ufeff]", RegexOptions.None, 5000)]
    private static partial Regex Onzichtbaar();

    [GeneratedRegex(@"\\u(?<code>[0-9a-fA-F]{4})", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Ontsnapt();

    [GeneratedRegex(
        @"</?(b|i|em|strong|span|a|code|mark|abbr|wbr|small|u|s)\b[^>]*>",
        RegexOptions.ExplicitCapture,
        5000
    )]
    private static partial Regex Inlijn();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 5000)]
    private static partial Regex Element();
}
