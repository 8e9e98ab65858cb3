using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Casusoverleg.Web.Tests.Steun;

/// <summary>What the server answered to a request.</summary>
public sealed record Httpantwoord(HttpStatusCode Status, string Tekst, HttpResponseHeaders Koppen)
{
    /// <summary>The body as JSON; empty when it is none.</summary>
    public JsonObject Json => Tekst.StartsWith('{') ? JsonNode.Parse(Tekst)!.AsObject() : [];

    /// <summary>Whether it says that it was done.</summary>
    public bool Gelukt => (bool?)Json["gelukt"] == true;

    /// <summary>The rule that refused.</summary>
    public string? Regel => (string?)Json["regel"];
}

/// <summary>One browser: cookies by hand, because .NET's jar sends no Secure cookie to http://localhost.</summary>
public sealed class Klant(Uri adres) : IDisposable
{
    private readonly HttpClient _http = new(
        new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }
    )
    {
        BaseAddress = adres,
    };
    private readonly Dictionary<string, string> _koekjes = [];

    /// <summary>Where the server is.</summary>
    public Uri Adres => adres;

    /// <summary>What stands in X-Forwarded-For, as a proxy or a liar says it; null: nothing.</summary>
    public string? DoorgestuurdVoor { get; set; }

    /// <summary>The Cookie header.</summary>
    public string Koekjes => string.Join("; ", _koekjes.Select(k => $"{k.Key}={k.Value}"));

    /// <summary>The code that was shown when this browser came in by a link to an account; null when none was.</summary>
    public string? Code { get; private set; }

    /// <summary>Everything that came in over HTTP, headers included.</summary>
    public StringBuilder Gezien { get; } = new();

    /// <summary>Takes over the cookies of another browser.</summary>
    public void Steel(Klant ander)
    {
        foreach (var (naam, waarde) in ander._koekjes)
            _koekjes[naam] = waarde;
    }

    /// <summary>The key of the session in the cookie; null when nobody signed in.</summary>
    public string? Sessiesleutel
    {
        get => _koekjes.GetValueOrDefault(Toegang.Sessieschema.Koekje);
        set => _koekjes[Toegang.Sessieschema.Koekje] = value!;
    }

    /// <summary>Opens the line of a page: completes with the code it closes with.</summary>
    public async Task<Task<int?>> LijnAsync()
    {
        var socket = await SocketAsync(pad: "/sessies/lijn");
        return EindeAsync(socket);

        static async Task<int?> EindeAsync(ClientWebSocket socket)
        {
            using (socket)
            {
                var frame = await socket.ReceiveAsync(new byte[1], CancellationToken.None);
                return (int?)frame.CloseStatus;
            }
        }
    }

    /// <summary>Fetches.</summary>
    /// <param name="soort">What a browser says it wants; null: nothing.</param>
    public Task<Httpantwoord> GetAsync(string pad, string? soort = null)
    {
        var vraag = new HttpRequestMessage(HttpMethod.Get, pad);
        if (soort is not null)
            vraag.Headers.Add("Accept", soort);
        return StuurAsync(vraag);
    }

    /// <summary>Posts JSON with the token of a page.</summary>
    /// <param name="eenmaal">An id under which sending once more has effect once.</param>
    public async Task<Httpantwoord> PostAsync(string pad, object inhoud, string? eenmaal = null) =>
        await PostRuwAsync(
            pad,
            JsonSerializer.Serialize(inhoud, JsonSerializerOptions.Web),
            eenmaal: eenmaal
        );

    /// <summary>Posts text as JSON, with or without the token of a page.</summary>
    public async Task<Httpantwoord> PostRuwAsync(
        string pad,
        string inhoud,
        bool metTeken = true,
        string? eenmaal = null,
        string? teken = null,
        string? origin = null
    )
    {
        var vraag = new HttpRequestMessage(HttpMethod.Post, pad)
        {
            Content = new StringContent(inhoud, Encoding.UTF8, "application/json"),
        };
        if (eenmaal is not null)
            vraag.Headers.Add("Idempotency-Key", eenmaal);
        if (origin is not null)
            vraag.Headers.Add("Origin", origin);
        if (teken is not null)
            vraag.Headers.Add("RequestVerificationToken", teken);
        else if (metTeken)
            vraag.Headers.Add(
                "RequestVerificationToken",
                (string?)(await GetAsync("/aanvraagteken")).Json["teken"]
            );
        var antwoord = await StuurAsync(vraag);
        if (pad == "/inschrijven" && antwoord.Gelukt)
            Code = (string?)antwoord.Json["code"];
        return antwoord;
    }

    /// <summary>Proves anew who this is, with that code.</summary>
    public Task<Httpantwoord> BewijsAsync() => PostAsync("/sessies/bewijs", new { code = Code });

    /// <summary>Signs in with a link and its code.</summary>
    public async Task<Httpantwoord> MeldAanAsync(JsonNode toegang) =>
        await PostAsync(
            "/welkom",
            new
            {
                geheim = ((string)toegang["link"]!).Split('#')[1],
                code = (string)toegang["code"]!,
            }
        );

    /// <summary>Opens a WebSocket to the hub; <paramref name="inrichten"/> may change what is sent along.</summary>
    public async Task<ClientWebSocket> SocketAsync(
        string vraag = "",
        string? origin = "eigen",
        Action<ClientWebSocketOptions>? inrichten = null,
        string pad = "/hub/overleg"
    )
    {
        var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        if (_koekjes.Count > 0)
            socket.Options.SetRequestHeader("Cookie", Koekjes);
        if (origin is not null)
            socket.Options.SetRequestHeader(
                "Origin",
                origin == "eigen" ? adres.GetLeftPart(UriPartial.Authority) : origin
            );
        inrichten?.Invoke(socket.Options);
        try
        {
            await socket.ConnectAsync(
                new Uri($"ws://{adres.Authority}{pad}{vraag}"),
                CancellationToken.None
            );
            return socket;
        }
        catch (WebSocketException)
        {
            throw new Geweigerd(
                socket.HttpStatusCode,
                socket
                    .HttpResponseHeaders?.GetValueOrDefault("Casusoverleg-Regel")
                    ?.FirstOrDefault()
            );
        }
    }

    /// <summary>Opens the hub and shakes hands.</summary>
    public async Task<Hub> HubAsync(string vraag = "") =>
        await Hub.OpenAsync(await SocketAsync(vraag));

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private async Task<Httpantwoord> StuurAsync(HttpRequestMessage vraag)
    {
        if (DoorgestuurdVoor is not null)
            vraag.Headers.Add("X-Forwarded-For", DoorgestuurdVoor);
        if (_koekjes.Count > 0)
            vraag.Headers.Add("Cookie", Koekjes);
        using var antwoord = await _http.SendAsync(vraag);
        if (antwoord.Headers.TryGetValues("Set-Cookie", out var nieuwe))
        {
            foreach (var paar in nieuwe.Select(k => k.Split(';')[0].Split('=', 2)))
            {
                if (paar[1].Length == 0)
                    _koekjes.Remove(paar[0]);
                else
                    _koekjes[paar[0]] = paar[1];
            }
        }
        var tekst = await antwoord.Content.ReadAsStringAsync();
        Gezien.AppendLine($"{antwoord.Headers}{antwoord.Content.Headers}").AppendLine(tekst);
        return new Httpantwoord(antwoord.StatusCode, tekst, antwoord.Headers);
    }
}

/// <summary>The upgrade to a WebSocket was refused.</summary>
public sealed class Geweigerd(HttpStatusCode status, string? regel)
    : Exception($"{(int)status} {regel}")
{
    /// <summary>The status of the refusal.</summary>
    public HttpStatusCode Status => status;

    /// <summary>The rule in the header.</summary>
    public string? Regel => regel;
}
