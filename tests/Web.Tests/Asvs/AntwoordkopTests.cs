using System.Net;
using System.Text.RegularExpressions;
using Casusoverleg.Web.Tests.Steun;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Casusoverleg.Web.Tests.Asvs;

/// <summary>The headers of every answer, whatever it is: pages, data, files of the program, refusals and what does not exist.</summary>
public sealed partial class AntwoordkopTests(PoortTests.Huis huis) : IClassFixture<PoortTests.Huis>
{
    private static readonly Dictionary<string, string> Koppen = new()
    {
        ["X-Content-Type-Options"] = "nosniff",
        ["Referrer-Policy"] = "no-referrer",
        ["Cross-Origin-Opener-Policy"] = "same-origin",
        ["Cross-Origin-Resource-Policy"] = "same-origin",
    };

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/json")]
    public async Task Elk_antwoord_draagt_dezelfde_koppen_en_haalt_niets_van_elders(string soort)
    {
        var adressen = Adressen();
        Assert.Contains($"/overleg/{huis.Spel.Id}/uitnodiging", adressen);
        Assert.Contains(adressen, static a => a.EndsWith(".js", StringComparison.Ordinal));
        var fouten = new List<string>();
        foreach (var wie in (string?[])["baak", null])
        foreach (var adres in adressen)
            fouten.AddRange(
                (await FoutenAsync(wie, adres, soort)).Select(f => $"{adres} ({wie}): {f}")
            );
        Assert.True(fouten.Count == 0, string.Join('\n', fouten));
    }

    [Fact]
    public async Task De_koekjes_zijn_van_deze_server_alleen_en_niet_voor_scripts()
    {
        using var klant = huis.Server.NieuweKlant();
        var teken = Koekje(await klant.GetAsync("/aanvraagteken"), "aanvraag");
        Assert.Contains("samesite=strict", teken);
        Assert.Contains("httponly", teken);
        var sessie = Koekje(
            await klant.MeldAanAsync(huis.Spel.Toegang["pietersen"]),
            "__host-casusoverleg"
        );
        foreach (var deel in (string[])["path=/", "secure", "httponly", "samesite=lax"])
            Assert.Contains(deel, sessie);
        Assert.DoesNotContain("domain", sessie);
    }

    // What stands after the value, in lowercase.
    private static string[] Koekje(Httpantwoord antwoord, string naam) =>
        Assert.Single(
            antwoord
                .Koppen.GetValues("Set-Cookie")
                .Select(static k => k.ToLowerInvariant().Split("; ")),
            k => k[0].StartsWith(naam + "=", StringComparison.Ordinal)
        )[1..];

    private async Task<List<string>> FoutenAsync(string? wie, string adres, string soort)
    {
        using var http = new HttpClient(
            new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }
        )
        {
            BaseAddress = huis.Server.Adres,
        };
        using var vraag = new HttpRequestMessage(HttpMethod.Get, adres);
        vraag.Headers.Add("Accept", soort);
        vraag.Headers.Add("Origin", "https://kwaad.example");
        if (wie is not null)
            vraag.Headers.Add("Cookie", huis.Spel.Klant(wie).Koekjes);
        using var antwoord = await http.SendAsync(vraag);
        var tekst = await antwoord.Content.ReadAsStringAsync();
        // The room draws its own menu.
        var eigenMenu = wie is null || adres == $"/overleg/{huis.Spel.Id}";
        return [.. Koppenfouten(antwoord), .. Inhoudsfouten(antwoord, tekst, !eigenMenu)];
    }

    private IEnumerable<string> Koppenfouten(HttpResponseMessage antwoord)
    {
        foreach (var (kop, waarde) in Koppen)
            if (Kop(antwoord, kop) is var wat && wat != waarde)
                yield return $"{kop}: {wat}";
        if (
            antwoord.Headers.Any(static k =>
                k.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase)
            )
        )
            yield return "een ander mag meelezen";
        // All of it: what is added or taken out is a decision.
        var beleid = Kop(antwoord, "Content-Security-Policy")
            .Split(';', StringSplitOptions.TrimEntries)
            .Order(StringComparer.Ordinal);
        if (!beleid.SequenceEqual(Beleid().Order(StringComparer.Ordinal)))
            yield return string.Join("; ", beleid);
    }

    private string[] Beleid() =>
        [
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            $"connect-src 'self' ws://{huis.Server.Adres.Authority}",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types lit-html",
        ];

    private static IEnumerable<string> Inhoudsfouten(
        HttpResponseMessage antwoord,
        string tekst,
        bool metMenu
    )
    {
        var soort = antwoord.Content.Headers.ContentType;
        if (tekst.Length > 0 && soort is null)
            yield return "geen soort";
        if (
            soort?.MediaType?.StartsWith("text/", StringComparison.Ordinal) == true
            && soort.CharSet is null
        )
            yield return $"{soort}: geen tekenset";
        if (soort?.MediaType != "text/html")
            yield break;
        foreach (Match bron in Bron().Matches(tekst))
            // No icon is an empty one.
            if (!EigenPlek().IsMatch(bron.Groups[1].Value))
                yield return $"van elders: {bron.Value}";
        // Whoever is signed in can sign out on every page; a list to keep is a file and no page.
        if (
            metMenu
            && antwoord.StatusCode == HttpStatusCode.OK
            && antwoord.Content.Headers.ContentDisposition is null
            && !tekst.Contains("id=\"afmelden\"", StringComparison.Ordinal)
        )
            yield return "geen afmelden";
    }

    private static string Kop(HttpResponseMessage antwoord, string naam) =>
        antwoord.Headers.TryGetValues(naam, out var waarden) ? string.Join(" EN ", waarden) : "";

    private List<string> Adressen() =>
        [
            .. huis
                .Server.Diensten.GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .Where(static e =>
                    e.Metadata.GetMetadata<IHttpMethodMetadata>()
                        is not { HttpMethods: [_, ..] soorten }
                    || soorten.Contains("GET")
                )
                .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/'))
                .Select(adres => adres.Replace("{id}", huis.Spel.Id, StringComparison.Ordinal))
                .Select(static adres => Plek().Replace(adres, "x"))
                .Append("/bestaat/niet")
                .Distinct(),
        ];

    [GeneratedRegex("^(?:/(?!/)|data:,$)")]
    private static partial Regex EigenPlek();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Plek();

    [GeneratedRegex(
        """<(?:script|link|img|iframe|object|embed|source|video|audio)\b[^>]*?(?:src|href)=(?:"([^"]*)")"""
    )]
    private static partial Regex Bron();
}
