using System.Net;
using System.Text.Json.Nodes;
using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;

namespace Casusoverleg.Web.Tests.Aanval;

/// <summary>Who goes on after the end: over a line that was open, over a new one, and in a browser that still has the pages.</summary>
public sealed class NaSluitenTests
{
    [Theory]
    [InlineData("breekt-af", "R49")]
    [InlineData("sluit", "R48")]
    [InlineData("verwijdert", "R09")]
    [Trait("Regel", "R09")]
    [Trait("Regel", "R48")]
    [Trait("Regel", "R49")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Wie_blijft_sturen_krijgt_na_het_einde_niets_meer_gedaan_en_niets_meer_te_horen(
        string einde,
        string regel
    )
    {
        await using var server = await Testserver.StartAsync("--Kamer:OpdrachtenIneens=100000");
        await using var spel = await Overlegspel.OpenAsync(server, "verbrugge", "groen");
        // The line of their own that listens properly is not needed: the end must not wait for it.
        await spel.Hub("groen").DisposeAsync();
        using var volhouder = await Volhouder.BeginAsync(spel, "groen");
        await spel.Hub("baak").WachtOpAsync(b => Tekst(b) == Volhouder.Tekst("3"));
        await EindigAsync(spel, einde);

        var gehoord = await volhouder.Einde.WaitAsync(Wacht.Geduld);
        await volhouder.Zender.WaitAsync(Wacht.Geduld);
        var weg = gehoord.Single(static d => (string?)d["target"] == "Weg");
        Assert.Equal(regel, (string?)weg["arguments"]![0]!["regel"]);
        var daarna = gehoord.SkipWhile(d => d != weg).Skip(1).ToList();
        Assert.DoesNotContain(daarna, static d => d["arguments"] is not null);
        Assert.DoesNotContain(daarna, static d => IsGedaan(d));

        // Everything that was done, the others saw, and that is all there is.
        var gedaan = Gedaan(gehoord);
        foreach (var wie in new[] { "baak", "verbrugge" })
        {
            if (einde != "verwijdert")
                await spel.Hub(wie).Gesloten.WaitAsync(Wacht.Geduld);
            else
                await spel.Hub(wie).RoepAsync("Hartslag");
            Assert.Equal(gedaan, Gezien(spel, wie));
        }
        await NietsErbijAsync(server, spel, einde);
    }

    // Who signed out still takes part: nothing but the cut itself stands between the line and the room.
    [Fact]
    [Trait("Regel", "R01")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Wie_elders_is_afgemeld_krijgt_over_de_oude_lijn_niets_meer_gedaan()
    {
        await using var server = await Testserver.StartAsync("--Kamer:OpdrachtenIneens=100000");
        await using var spel = await Overlegspel.OpenAsync(server, "verbrugge", "groen");
        await spel.Hub("groen").DisposeAsync();
        using var volhouder = await Volhouder.BeginAsync(spel, "groen");
        await spel.Hub("baak").WachtOpAsync(b => Tekst(b) == Volhouder.Tekst("3"));
        Assert.True((await spel.Klant("groen").PostAsync("/afmelden", new { })).Gelukt);

        var gehoord = await volhouder.Einde.WaitAsync(Wacht.Geduld);
        await volhouder.Zender.WaitAsync(Wacht.Geduld);
        var weg = gehoord.Single(static d => (string?)d["target"] == "Weg");
        var daarna = gehoord.SkipWhile(d => d != weg).Skip(1).ToList();
        Assert.DoesNotContain(daarna, static d => d["arguments"] is not null);
        // A line is read one question at a time: what was being done at the moment of the cut may be done, and nothing after it.
        Assert.InRange(daarna.Count(IsGedaan), 0, 1);
        await spel.Hub("baak").RoepAsync("Hartslag");
        var gezien = Gezien(spel, "baak");
        var gedaan = Gedaan(gehoord);
        Assert.Equal(gedaan, gezien.Take(gedaan.Count));
        Assert.InRange(gezien.Count - gedaan.Count, 0, 1);
    }

    [Fact]
    [Trait("Regel", "R48")]
    public async Task Na_het_sluiten_wist_de_browser_wat_hij_van_het_overleg_bewaarde()
    {
        await using var server = await Testserver.StartAsync();
        await using var spel = await Overlegspel.OpenAsync(server, "verbrugge");
        var pad = $"/overleg/{spel.Id}/meeneemlijst";
        await spel.DoeAsync("verbrugge", Casussen.Inbreng(spel.Over, "De tuin is vol"));
        Assert.Null(await GewistAsync(spel, pad));

        await EindigAsync(spel, "sluit");
        await spel.Hub("verbrugge").Gesloten.WaitAsync(Wacht.Geduld);
        await Wacht.TotAsync(
            async () => await GewistAsync(spel, pad) is not null,
            "de lijst kwam niet klaar"
        );
        Assert.Equal("\"cache\", \"storage\"", await GewistAsync(spel, pad));
        // Who comes back to the room itself is sent there, and clears it there.
        var kamer = await spel.Klant("verbrugge").GetAsync($"/overleg/{spel.Id}");
        Assert.Equal(pad, kamer.Koppen.Location?.ToString());
        // What was taken along is being read: that page may be kept as long as it is open.
        await spel.HaalAsync("verbrugge");
        Assert.Null(await GewistAsync(spel, pad));
        var over = await spel.Klant("verbrugge")
            .PostAsync($"/overleg/{spel.Id}/overgenomen", new { });
        Assert.True(over.Gelukt, over.Tekst);
        Assert.Equal("\"cache\", \"storage\"", await GewistAsync(spel, pad));
    }

    private static async Task EindigAsync(Overlegspel spel, string einde)
    {
        var opdracht = Casussen.Doet(einde);
        if (einde == "verwijdert")
            (opdracht["deelnemer"], opdracht["reden"]) = (spel.Wie["groen"], "niet meer nodig");
        await spel.DoeAsync("baak", opdracht);
        if (einde != "sluit")
            return;
        foreach (var wie in new[] { "baak", "verbrugge" })
            await spel.DoeAsync(wie, Casussen.Doet("bevestigt"));
    }

    private static async Task NietsErbijAsync(Testserver server, Overlegspel spel, string einde)
    {
        var regels = await server
            .Diensten.GetRequiredService<IArchief>()
            .LeesVerantwoording(new OverlegId(Guid.ParseExact(spel.Id, "N")));
        var groen = spel.Wie["groen"];
        Assert.DoesNotContain(
            regels
                .Select(static r => r.Regel!)
                .SkipWhile(r =>
                    r.Soort
                        is not (
                            "overleg-gesloten"
                            or "overleg-afgebroken"
                            or "deelnemer-verwijderd"
                        )
                )
                .Skip(1),
            r => r.Door?.ToString() == groen
        );
        var weer = await Assert.ThrowsAsync<Geweigerd>(() =>
            spel.Klant("groen").HubAsync($"?overleg={spel.Id}")
        );
        Assert.Equal(einde == "verwijdert" ? "R09" : "V02", weer.Regel);
        await using var hub = await spel.Klant("groen").HubAsync();
        Assert.False((bool)(await hub.BetreedAsync(spel.Id))["gelukt"]!);
        var doe = await hub.DoeAsync(Casussen.Inbreng(spel.Over, "Toch nog"));
        Assert.False((bool)doe["gelukt"]!);
        Assert.Empty(hub.Berichten);
    }

    private static async Task<string?> GewistAsync(Overlegspel spel, string pad)
    {
        var antwoord = await spel.Klant("verbrugge").GetAsync(pad);
        return antwoord.Koppen.TryGetValues("Clear-Site-Data", out var kop)
            ? string.Join(", ", kop)
            : null;
    }

    private static List<string> Gezien(Overlegspel spel, string wie) =>
        [
            .. spel.Hub(wie)
                .Berichten.Where(static b => (string?)b["soort"] == "inbreng")
                .Select(static b => Tekst(b)!),
        ];

    private static List<string> Gedaan(IEnumerable<JsonObject> gehoord) =>
        [
            .. gehoord
                .Where(static d => IsGedaan(d) && Naam(d)[0] == 'i')
                .Select(static d => Volhouder.Tekst(Naam(d)[1..])),
        ];

    private static string? Tekst(JsonObject bericht) => (string?)bericht["inbreng"]?["tekst"];

    private static string Naam(JsonObject ding) => (string)ding["invocationId"]!;

    // A sign of life is heard, not done.
    private static bool IsGedaan(JsonObject ding) =>
        (int?)ding["type"] == 3 && Naam(ding)[0] != 'h' && (bool?)ding["result"]?["gelukt"] == true;
}
