using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Casusoverleg.Scenarios.Server;

/// <summary>One answer of the server, body read.</summary>
public sealed record Antwoord(HttpStatusCode Status, string? Regel, string Tekst)
{
    /// <summary>The body as a JSON object; empty when it is none.</summary>
    public JsonObject Json
    {
        get
        {
            try
            {
                return JsonNode.Parse(Tekst) as JsonObject ?? [];
            }
            catch (System.Text.Json.JsonException)
            {
                return [];
            }
        }
    }

    /// <summary>Done, as the answer itself says.</summary>
    public bool Gelukt => (int)Status is >= 200 and < 300 && (bool?)Json["gelukt"] == true;

    /// <summary>The rule that refused: in the body, in the header, or what the bare status means.</summary>
    public string? Geweigerd =>
        (string?)Json["regel"]
        ?? Regel
        ?? Status switch
        {
            HttpStatusCode.NotFound => "R01",
            HttpStatusCode.BadRequest => "V01",
            _ => null,
        };

    /// <inheritdoc/>
    public override string ToString() =>
        $"{(int)Status} {Geweigerd} {(string?)Json["zin"]}".TrimEnd();
}

/// <summary>
/// What a browser is to the server: cookies, Origin, antiforgery token. Cookies are kept by hand, because .NET's own
/// jar sends no Secure cookie to http://localhost.
/// </summary>
public sealed partial class Browser : IDisposable
{
    private readonly HttpClient client;
    private readonly ConcurrentDictionary<string, string> koekjes = new();

    /// <summary>A browser without a session.</summary>
    /// <param name="adres">Scheme, host and port of the server.</param>
    public Browser(Uri adres)
    {
        Adres = adres;
        client = new(
            new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false },
            disposeHandler: true
        )
        {
            BaseAddress = adres,
            Timeout = TimeSpan.FromSeconds(30),
        };
    }

    /// <summary>Scheme, host and port of the server.</summary>
    public Uri Adres { get; }

    /// <summary>Everything that came in.</summary>
    public Ontvangst Ontvangst { get; } = new();

    /// <summary>Value of the Cookie header; empty without a session.</summary>
    public string Cookie => string.Join("; ", koekjes.Select(k => $"{k.Key}={k.Value}"));

    /// <summary>Value of the Origin header.</summary>
    public string Origin => Adres.GetLeftPart(UriPartial.Authority);

    /// <summary>Fetches a page or download, following redirects within the server (at most five).</summary>
    public async Task<Antwoord> Haal(string pad, Kanaal kanaal = Kanaal.Pagina)
    {
        for (var sprong = 0; ; sprong++)
        {
            using var vraag = Vraag(HttpMethod.Get, pad);
            using var antwoord = await client.SendAsync(vraag);
            if (antwoord.Headers.Location is { } naar && sprong < 5)
            {
                Bewaar(antwoord);
                pad = new Uri(new Uri(Adres, pad), naar).PathAndQuery;
                continue;
            }
            return await Lees(antwoord, kanaal, "GET " + pad);
        }
    }

    /// <summary>Posts JSON with the antiforgery token of the page it is posted from.</summary>
    /// <param name="vanaf">The page that holds the form.</param>
    public async Task<Antwoord> Plaats(string vanaf, string pad, JsonObject inhoud)
    {
        var teken = await Aanvraagteken(await Haal(vanaf));
        using var vraag = Vraag(HttpMethod.Post, pad);
        vraag.Headers.Add("Origin", Origin);
        vraag.Headers.Add("RequestVerificationToken", teken);
        vraag.Content = new StringContent(inhoud.ToJsonString(), Encoding.UTF8, "application/json");
        using var antwoord = await client.SendAsync(vraag);
        return await Lees(antwoord, Kanaal.Antwoord, "POST " + pad);
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    // A page that went stale asks for a fresh token by itself; so does this, where a page has none.
    private async Task<string> Aanvraagteken(Antwoord pagina) =>
        Teken().Match(pagina.Tekst) is { Success: true } teken
            ? teken.Groups["teken"].Value
            : (string?)(await Haal("/aanvraagteken")).Json["teken"] ?? "";

    private HttpRequestMessage Vraag(HttpMethod hoe, string pad)
    {
        var vraag = new HttpRequestMessage(hoe, new Uri(pad, UriKind.RelativeOrAbsolute));
        vraag.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("*/*"));
        if (!koekjes.IsEmpty)
        {
            vraag.Headers.Add("Cookie", Cookie);
        }
        return vraag;
    }

    private async Task<Antwoord> Lees(HttpResponseMessage antwoord, Kanaal kanaal, string bron)
    {
        Bewaar(antwoord);
        var tekst = await antwoord.Content.ReadAsStringAsync();
        // Headers are received text too, but a person's own cookie is noise.
        var koppen = string.Join(
            '\n',
            antwoord
                .Headers.Concat(antwoord.Content.Headers)
                .Where(k => k.Key != "Set-Cookie")
                .Select(k => $"{k.Key}: {string.Join(", ", k.Value)}")
        );
        Ontvangst.Noteer(kanaal, bron, tekst);
        Ontvangst.Noteer(kanaal, bron + " (koppen)", koppen);
        var regel = antwoord.Headers.TryGetValues("Casusoverleg-Regel", out var regels)
            ? regels.First()
            : null;
        return new(antwoord.StatusCode, regel, tekst);
    }

    private void Bewaar(HttpResponseMessage antwoord)
    {
        if (!antwoord.Headers.TryGetValues("Set-Cookie", out var nieuwe))
        {
            return;
        }
        foreach (var nieuw in nieuwe)
        {
            var paar = nieuw.Split(';')[0].Split('=', 2);
            if (paar.Length < 2 || paar[1].Length == 0)
            {
                koekjes.TryRemove(paar[0], out _);
            }
            else
            {
                koekjes[paar[0]] = paar[1];
            }
        }
    }

    [GeneratedRegex(
        """<meta\s+name="aanvraagteken"\s+content="(?<teken>[^"]*)""",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Teken();
}
