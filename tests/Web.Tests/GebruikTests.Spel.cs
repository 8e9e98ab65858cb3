using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;

namespace Casusoverleg.Web.Tests;

/// <content>A closed overleg in which Groen holds something of Verbrugge, and what they do with it.</content>
public sealed partial class GebruikTests
{
    private static async Task KeurVerantwoording(Testserver server, Overlegspel spel)
    {
        var regels = await GebruiksregelsAsync(server, spel);
        Assert.Equal(
            [
                "gebruik-gevraagd",
                "gebruik-toegestaan",
                "item-doorgegeven",
                "item-verplicht-verstrekt",
            ],
            regels.Select(r => r.Soort)
        );
        Assert.All(regels.Take(2), r => Assert.Null(r.Toelichting));
        Assert.All(regels.Take(2), r => Assert.Single(r.Aan));
        Assert.All(regels.Skip(2), r => Assert.Empty(r.Aan));
        Assert.StartsWith("doorgegeven aan ", regels[2].Toelichting, StringComparison.Ordinal);
        Assert.StartsWith("verplicht aan ", regels[3].Toelichting, StringComparison.Ordinal);
        Assert.All(regels, r => Assert.Equal(["wat"], r.Kenmerken.Keys));
    }

    private static async Task<List<Verantwoordingsregel>> RegelsAsync(
        Testserver server,
        Overlegspel spel
    ) =>
        [
            .. (
                await server
                    .Diensten.GetRequiredService<IArchief>()
                    .LeesVerantwoording(new OverlegId(Guid.Parse(spel.Id)))
            ).Select(r => r.Regel!),
        ];

    private static async Task<List<Verantwoordingsregel>> GebruiksregelsAsync(
        Testserver server,
        Overlegspel spel
    ) =>
        [
            .. (await RegelsAsync(server, spel)).Where(r =>
                r.Soort.StartsWith("gebruik", StringComparison.Ordinal)
                || r.Soort.StartsWith("item", StringComparison.Ordinal)
            ),
        ];

    private static async Task<List<Verantwoordingsregel>> OpeningenAsync(
        Testserver server,
        Overlegspel spel,
        string wat
    ) =>
        [
            .. (await RegelsAsync(server, spel)).Where(r =>
                r.Soort == "opening" && r.Kenmerken.GetValueOrDefault("wat") == wat
            ),
        ];

    private static async Task<string> BeginAsync(Overlegspel spel) =>
        (await spel.Klant("verbrugge").GetAsync("/")).Tekst;

    private static async Task<string> VragenAsync(Overlegspel spel, string wie) =>
        (await spel.Klant(wie).GetAsync($"/overleg/{spel.Id}/vragen")).Tekst;

    private static async Task BeantwoordAsync(Overlegspel spel, string item, string? doel)
    {
        var vraag = Vraag().Match(await VragenAsync(spel, "verbrugge")).Groups[1].Value;
        Assert.True((await AntwoordAsync(spel, "verbrugge", item, vraag, doel)).Gelukt);
    }

    private static Task<Httpantwoord> TrekInAsync(
        Overlegspel spel,
        string wie,
        string item,
        string vraag
    ) => PostAsync(spel, wie, "intrekken", new { item, vraag });

    private static Task<Httpantwoord> VerplichtAsync(Overlegspel spel, string item) =>
        PostAsync(
            spel,
            "groen",
            "verplicht",
            new
            {
                item,
                bepaling = "Wvggz art. 8:1",
                organisatie = "Openbaar Ministerie",
                op = "2026-01-05",
            }
        );

    private static async Task<Overlegspel> GeslotenAsync(Testserver server, bool haal = true)
    {
        var spel = await Overlegspel.OpenAsync(server, "groen", "verbrugge", "pietersen");
        var inbreng = await spel.DoeAsync(
            "verbrugge",
            Casussen.Inbreng(spel.Over, "De voordeur klemt", spel.Wie["groen"])
        );
        var afspraak = await spel.DoeAsync(
            "baak",
            new JsonObject
            {
                ["doet"] = "afspraak",
                ["actie"] = "Op bezoek",
                ["wieDoet"] = spel.Wie["groen"],
                ["voor"] = "2031-03-02",
                ["doel"] = "zien hoe het gaat",
                ["informering"] = "Groen vertelt het",
                ["kring"] = "breed",
            }
        );
        var vraag = new JsonObject { ["inbreng"] = inbreng, ["afspraak"] = afspraak };
        await spel.DoeAsync("groen", Met(vraag, "vraagt-mee", ("doel", "het bezoek")));
        await spel.DoeAsync("verbrugge", Met(vraag, "staat-mee-toe", ("aan", spel.Wie["groen"])));
        await spel.DoeAsync("baak", Casussen.Doet("sluit"));
        if (haal)
            await spel.HaalAsync("groen");
        return spel;
    }

    private static JsonObject Met(
        JsonObject velden,
        string doet,
        (string Naam, string Waarde) erbij
    )
    {
        var opdracht = (JsonObject)velden.DeepClone();
        opdracht["doet"] = doet;
        opdracht[erbij.Naam] = erbij.Waarde;
        return opdracht;
    }

    private static async Task<Klant> VreemdeAsync(Testserver server) =>
        await server.RegisseurAsync();

    private static async Task<string> ItemAsync(Overlegspel spel) =>
        (string)(await spel.HaalAsync("groen")).Json["mee"]![0]!["id"]!;

    // Of the one thing that was taken along: answer, function and purpose of each question.
    private static string Sinds(JsonNode lijst) =>
        string.Join(
            ' ',
            lijst["zelfGedeeld"]![0]!["meegenomenDoor"]![0]!["sinds"]!
                .AsArray()
                .Select(s =>
                    $"{s!["antwoord"]},{(string?)s["functie"] ?? "-"},{(string?)s["doel"] ?? "-"}"
                )
        );

    private static Task<Httpantwoord> LijstAsync(Overlegspel spel, string wie, string vorm = "") =>
        spel.Klant(wie).GetAsync($"/overleg/{spel.Id}/meeneemlijst{vorm}");

    private static async Task NeemOverAsync(Overlegspel spel, string wie)
    {
        await spel.HaalAsync(wie);
        Assert.True(
            (await spel.Klant(wie).PostAsync($"/overleg/{spel.Id}/overgenomen", new { })).Gelukt
        );
    }

    private static Task<Httpantwoord> VraagAsync(Overlegspel spel, string wie, string item) =>
        PostAsync(
            spel,
            wie,
            "vraag",
            new
            {
                item,
                soort = "doorgeven",
                functie = "huisarts",
                doel = Doel,
            }
        );

    private static Task<Httpantwoord> AntwoordAsync(
        Overlegspel spel,
        string wie,
        string item,
        string vraag,
        string? doel
    ) =>
        PostAsync(
            spel,
            wie,
            "antwoord",
            doel is null
                ? (object)
                    new
                    {
                        deelnemer = spel.Wie["groen"],
                        item,
                        vraag,
                        ja = true,
                    }
                : new
                {
                    deelnemer = spel.Wie["groen"],
                    item,
                    vraag,
                    ja = true,
                    doel,
                }
        );

    private static Task<Httpantwoord> DoorgegevenAsync(Overlegspel spel, string wie, string item) =>
        PostAsync(
            spel,
            wie,
            "doorgegeven",
            new
            {
                item,
                functie = "huisarts",
                organisatie = "Praktijk Oost",
                op = "2026-01-05",
            }
        );

    private static Task<Httpantwoord> PostAsync(
        Overlegspel spel,
        string wie,
        string wat,
        object inhoud
    ) => spel.Klant(wie).PostAsync($"/overleg/{spel.Id}/gebruik/{wat}", inhoud);

    [GeneratedRegex("name=\"vraag\" value=\"([0-9a-f]{32})\"")]
    private static partial Regex Vraag();
}
