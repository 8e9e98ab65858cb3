using System.Net.Http.Json;
using System.Text.Json;

namespace Casusoverleg.Belasting;

/// <summary>One person's browser, as far as pages and posts go: cookies and the request token.</summary>
internal sealed class Bezoeker(HttpClient http)
{
    private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal);

    /// <summary>The value of the Cookie header.</summary>
    public string Cookies =>
        string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"));

    /// <summary>Fetches the request token, as a page does, and posts JSON.</summary>
    public async Task<JsonElement> PostAsync(string naar, object lichaam, CancellationToken ct)
    {
        using var vraag = new HttpRequestMessage(HttpMethod.Get, "/aanvraagteken");
        var teken = JsonSerializer
            .Deserialize<JsonElement>(await StuurAsync(vraag, ct))
            .GetProperty("teken");
        using var post = new HttpRequestMessage(HttpMethod.Post, naar)
        {
            Content = JsonContent.Create(lichaam),
        };
        post.Headers.Add("RequestVerificationToken", teken.GetString());
        post.Headers.Add("Origin", http.BaseAddress!.GetLeftPart(UriPartial.Authority));
        var tekst = await StuurAsync(post, ct);
        var antwoord = JsonSerializer.Deserialize<JsonElement>(tekst);
        if (!antwoord.GetProperty("gelukt").GetBoolean())
            throw new InvalidOperationException($"POST {naar} was refused: {tekst}");
        return antwoord;
    }

    private async Task<string> StuurAsync(HttpRequestMessage verzoek, CancellationToken ct)
    {
        if (_cookies.Count > 0)
            verzoek.Headers.Add("Cookie", Cookies);
        using var antwoord = await http.SendAsync(verzoek, ct);
        if (antwoord.Headers.TryGetValues("Set-Cookie", out var nieuw))
        {
            foreach (var regel in nieuw)
            {
                var paar = regel.Split(';')[0].Split('=', 2);
                _cookies[paar[0]] = paar[1];
            }
        }
        var tekst = await antwoord.Content.ReadAsStringAsync(ct);
        if (!antwoord.IsSuccessStatusCode)
            throw new InvalidOperationException(
                $"{verzoek.Method} {verzoek.RequestUri}: {(int)antwoord.StatusCode} {tekst[..Math.Min(tekst.Length, 500)]}"
            );
        return tekst;
    }
}
