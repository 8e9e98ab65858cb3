using System.Text.Json.Nodes;
using Casusoverleg.Domein;
using Casusoverleg.Web.Tests.Steun;
using Casusoverleg.Web.Toegang;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace Casusoverleg.Web.Tests;

/// <summary>The real log file after failed sign-ins: one line each, until there are too many; never who, what or from where.</summary>
[Trait("Regel", "R01")]
[Trait("Proef", "houdt")]
[Trait("Proef", "valt aan")]
public sealed class AanmeldlogTests
{
    private const int PerMinuut = 6;

    [Fact]
    public async Task Elke_mislukte_aanmelding_laat_een_regel_na_en_een_vloed_niet_meer_dan_mag()
    {
        await using var server = await Testserver.StartAsync(
            "--Logniveau=Warning",
            $"--Toegang:PogingenPerMinuut={PerMinuut}"
        );
        await using var spel = await Overlegspel.BelegAsync(server);
        var toegang = spel.Toegang["groen"];
        var (geheim, code) = (((string)toegang["link"]!).Split('#')[1], (string)toegang["code"]!);
        var fout = code[1..] + (code[0] == '7' ? '8' : '7');
        Assert.NotEqual(code, fout);
        var onbekend = new string('A', 43);
        using var klant = server.NieuweKlant();
        // Nothing was tried yet: what cannot be a code is no mistake, and leaves no line.
        await klant.PostAsync("/welkom", new { geheim, code = "12" });
        await klant.PostAsync("/welkom", new { geheim, code = fout });
        await klant.PostAsync("/welkom", new { geheim = onbekend, code });
        await klant.PostAsync("/inschrijven/voor", new { geheim = onbekend });
        var wie = new
        {
            geheim = onbekend,
            naam = "Kanarie",
            organisatie = "Kanariehof",
        };
        await klant.PostAsync("/inschrijven", wie);
        await klant.PostAsync("/passkeys/aanmelden", new { antwoord = "{}" });
        for (var i = 0; i < 3 * PerMinuut; i++)
            await klant.PostAsync("/welkom", new { geheim = onbekend, code });
        await server.StopAsync();

        var tekst = Log(server);
        Assert.Equal(
            [
                ("link", "code"),
                ("link", "link"),
                ("inschrijflink", "link"),
                ("inschrijflink", "link"),
                ("passkey", "passkey"),
                ("link", "link"),
            ],
            Regels(tekst)
        );
        Assert.All(
            (string[])
                [geheim, onbekend, code, fout, "Kanarie", "Groen", "127.0.0.1", "::1", spel.Id],
            woord => Assert.DoesNotContain(woord, tekst, StringComparison.OrdinalIgnoreCase)
        );
    }

    [Fact]
    public void Alle_adressen_en_alle_wijzen_samen_laten_niet_meer_dan_driehonderd_regels_na()
    {
        var instellingen = new Instellingen { Toegang = { PogingenPerMinuut = 1000 } };
        using var maat = new Aanmeldmaat(instellingen, NullLogger<Aanmeldmaat>.Instance);
        var (context, regels) = (new DefaultHttpContext(), 0);
        for (var i = 0; i < 100; i++)
        {
            Assert.True(maat.Mislukt(context, "link", "code"));
            Assert.True(maat.Mislukt(context, () => regels++));
            Assert.True(maat.Mislukt(context, () => regels++));
            Assert.True(maat.Mislukt(context, () => regels++));
        }
        Assert.Equal(225, regels);
    }

    private static string Log(Testserver server) =>
        string.Concat(Directory.GetFiles(Path.Combine(server.Map, "log")).Select(File.ReadAllText));

    private static (string Wijze, string Reden)[] Regels(string tekst) =>
        [
            .. tekst
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(static r => JsonNode.Parse(r)!)
                .Where(static r =>
                    ((string)r["MessageTemplate"]!).StartsWith(
                        "Aanmelden mislukt",
                        StringComparison.Ordinal
                    )
                )
                .Select(static r => r["Properties"]!)
                .Select(static p => ((string)p["Wijze"]!, (string)p["Reden"]!)),
        ];
}
