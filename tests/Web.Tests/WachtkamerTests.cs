using System.Net;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Casusoverleg.Domein;
using Casusoverleg.Web.Tests.Steun;

namespace Casusoverleg.Web.Tests;

/// <summary>The waiting room through the public door: who accepted learns nothing and can do nothing until admitted (R01).</summary>
[Trait("Regel", "R01")]
[Trait("Regel", "R37")]
[Trait("Proef", "houdt")]
[Trait("Proef", "valt aan")]
public sealed class WachtkamerTests : IAsyncLifetime
{
    private const string Merk = "merkteken voor de deur";

    private Testserver server = null!;
    private Overlegspel spel = null!;

    public async Task InitializeAsync()
    {
        server = await Testserver.StartAsync();
        var nieuw = Casussen.Nieuw();
        nieuw["overleg"]!["wachtkamer"] = true;
        spel = await Overlegspel.BelegAsync(server, nieuw);
        await spel.BetreedAsync("baak");
        await spel.AccepteerAsync("verbrugge");
        await LaatToeAsync("verbrugge");
        await spel.BetreedAsync("verbrugge");
        await spel.DoeAsync("baak", Casussen.Doet("opent"));
    }

    public async Task DisposeAsync()
    {
        await spel.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Wie_wacht_ziet_alleen_de_uitnodiging_en_gaat_na_toelating_vanzelf_verder()
    {
        await spel.AccepteerAsync("groen");
        var gezien = await spel.Hub("baak").WachtOpAsync(b => Aanmelding(b, "groen") is not null);
        Assert.Equal("link-en-code", (string?)Aanmelding(gezien, "groen")!["hoe"]);
        await spel.DoeAsync("verbrugge", Casussen.Inbreng(spel.Over, Merk));

        var kamer = await spel.Klant("groen").GetAsync($"/overleg/{spel.Id}");
        Assert.Equal($"/overleg/{spel.Id}/wachtkamer", kamer.Koppen.Location?.ToString());
        var wachtkamer = await spel.Klant("groen").GetAsync($"/overleg/{spel.Id}/wachtkamer");
        Assert.Contains(
            "De regisseur laat je zo binnen",
            wachtkamer.Tekst,
            StringComparison.Ordinal
        );
        Assert.Contains("Oudere man, houdt hulp af", wachtkamer.Tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("Pietersen", wachtkamer.Tekst, StringComparison.Ordinal);
        Assert.True((bool?)(await WachtAsync("groen")).Json["wacht"]);

        await LaatToeAsync("groen");
        Assert.Equal($"/overleg/{spel.Id}", (string?)(await WachtAsync("groen")).Json["naar"]);
        var binnen = await spel.BetreedAsync("groen");
        Assert.DoesNotContain(Merk, binnen.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(
            Merk,
            spel.Klant("groen").Gezien.ToString(),
            StringComparison.Ordinal
        );
        await spel.DoeAsync("verbrugge", Casussen.Inbreng(spel.Over, "na de deur"));
        await spel.Hub("groen").WachtOpAsync(b => (string?)b["inbreng"]?["tekst"] == "na de deur");
    }

    [Fact]
    public async Task Wie_wacht_krijgt_op_elke_opdracht_hetzelfde_nee_en_hoort_niets_van_de_kamer()
    {
        await spel.AccepteerAsync("groen");
        // Named in the address, the door is shut before it opens; without that, coming in is refused.
        var dicht = await Assert.ThrowsAsync<Geweigerd>(() =>
            spel.Klant("groen").HubAsync($"?overleg={spel.Id}")
        );
        Assert.Equal("R01", dicht.Regel);
        await using var hub = await spel.Klant("groen").HubAsync();
        var betreding = await hub.BetreedAsync(spel.Id);
        Assert.Equal("R01", (string?)betreding["regel"]);
        Assert.Null(betreding["berichten"]);
        var werkwoorden = typeof(Opdracht)
            .GetCustomAttributes<JsonDerivedTypeAttribute>()
            .Select(a => (string)a.TypeDiscriminator!)
            .Except(["trekt-zich-terug"])
            .Order(StringComparer.Ordinal)
            .ToList();
        var opdrachten = Opdrachten().ToDictionary(o => (string)o["doet"]!);
        Assert.Equal(werkwoorden, opdrachten.Keys.Order(StringComparer.Ordinal));
        foreach (var (werkwoord, opdracht) in opdrachten)
        {
            var antwoord = await hub.DoeAsync(opdracht);
            Assert.True((string?)antwoord["regel"] == "R01", $"{werkwoord}: {antwoord}");
            Assert.Contains(
                "laat je zo binnen",
                (string?)antwoord["zin"],
                StringComparison.Ordinal
            );
        }
        await spel.DoeAsync("verbrugge", Casussen.Inbreng(spel.Over, Merk));
        await spel.DoeAsync("baak", new() { ["doet"] = "agenda", ["fase"] = "afspraken" });
        var na = await hub.BetreedAsync(spel.Id);
        Assert.Equal("R01", (string?)na["regel"]);
        Assert.Empty(hub.Berichten);
        Assert.DoesNotContain(Merk, hub.Gezien, StringComparison.Ordinal);
        Assert.DoesNotContain("aanwezig", hub.Gezien, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Na_een_nieuwe_link_stopt_het_zicht_en_begint_het_wachten_opnieuw()
    {
        var oud = spel.Hub("verbrugge");
        var link = await spel.Klant("baak")
            .PostAsync($"/overleg/{spel.Id}/toegang", new { deelnemer = spel.Wie["verbrugge"] });
        await oud.Gesloten;
        Assert.Contains("nieuwe link", (string?)oud.Weg!["zin"], StringComparison.Ordinal);
        // The old session is at the door too, but does not count: whoever is let in has used the new link.
        var deur = await WachtAsync("verbrugge");
        Assert.Contains("nieuwe link", (string?)deur.Json["zin"], StringComparison.Ordinal);
        Assert.Equal("V02", await spel.WeigerAsync("baak", LaatToe("verbrugge")));

        using var ander = server.NieuweKlant();
        Assert.True((await ander.MeldAanAsync(link.Json)).Gelukt);
        await ander.PostAsync($"/overleg/{spel.Id}/wacht", new { });
        var gezien = await spel.Hub("baak")
            .WachtOpAsync(b =>
                (string?)Aanmelding(b, "verbrugge")?["hoe"] == "nieuwe-link-en-code"
            );
        Assert.NotNull(gezien);
        await LaatToeAsync("verbrugge");
        var antwoord = await ander.PostAsync($"/overleg/{spel.Id}/wacht", new { });
        Assert.Equal($"/overleg/{spel.Id}", (string?)antwoord.Json["naar"]);
    }

    [Fact]
    [Trait("Regel", "R09")]
    public async Task Wie_niet_wordt_binnengelaten_ziet_niets_meer_ook_de_wachtkamer_niet()
    {
        await spel.AccepteerAsync("groen");
        await spel.DoeAsync(
            "baak",
            new()
            {
                ["doet"] = "verwijdert",
                ["deelnemer"] = spel.Wie["groen"],
                ["reden"] = "herken de stem niet",
            }
        );
        var weg = await spel.Klant("groen").GetAsync($"/overleg/{spel.Id}/wachtkamer");
        Assert.Equal(HttpStatusCode.Forbidden, weg.Status);
        Assert.DoesNotContain("Oudere man", weg.Tekst, StringComparison.Ordinal);
        using var vreemd = server.NieuweKlant();
        vreemd.Steel(spel.Klant("baak"));
        var nergens = await vreemd.GetAsync($"/overleg/{Guid.NewGuid():N}/wachtkamer");
        Assert.Equal(HttpStatusCode.NotFound, nergens.Status);
    }

    [Fact]
    [Trait("Regel", "R45")]
    public async Task Wie_bij_het_sluiten_nog_wacht_vindt_daarna_niets_meer()
    {
        await spel.AccepteerAsync("groen");
        await spel.DoeAsync("verbrugge", Casussen.Inbreng(spel.Over, Merk));
        await spel.DoeAsync("baak", Casussen.Doet("sluit"));
        await spel.DoeAsync("baak", Casussen.Doet("bevestigt"));
        await spel.DoeAsync("verbrugge", Casussen.Doet("bevestigt"));
        await spel.HaalAsync("verbrugge");
        var pad = $"/overleg/{spel.Id}/meeneemlijst";
        var open = await spel.Klant("groen").PostAsync(pad + "/open", new { });
        Assert.Equal(HttpStatusCode.NotFound, open.Status);
        var lijst = await spel.Klant("groen").GetAsync(pad + ".json");
        Assert.Equal(HttpStatusCode.NotFound, lijst.Status);
    }

    private Task<Httpantwoord> WachtAsync(string wie) =>
        spel.Klant(wie).PostAsync($"/overleg/{spel.Id}/wacht", new { });

    private JsonObject LaatToe(string wie) =>
        new() { ["doet"] = "laat-toe", ["deelnemers"] = new JsonArray(spel.Wie[wie]) };

    private Task LaatToeAsync(string wie) => spel.DoeAsync("baak", LaatToe(wie));

    private JsonNode? Aanmelding(JsonObject bericht, string wie) =>
        bericht["deelnemer"] is JsonObject d && (string?)d["id"] == spel.Wie[wie]
            ? d["aanmelding"]
            : null;

    // Every command there is, in a form the server can read; what is in it must not matter.
    private IEnumerable<JsonObject> Opdrachten() =>
        [
            Casussen.Inbreng(spel.Over, "van wie wacht"),
            .. """
                corrigeert "inbreng":ID,"tekst":"x"
                neemt-terug "inbreng":ID
                deelt-ook-met "inbreng":ID,"aan":[ID]
                splitst "leden":[ID]
                voegt-samen
                afspraak "actie":"x","wieDoet":ID,"voor":"2030-01-01","doel":"x","informering":"x","kring":"breed"
                wijst-afspraak-af "afspraak":ID
                vraagt-mee "inbreng":ID,"afspraak":ID,"doel":"x"
                besluit-rust-op "inbrengen":[ID]
                trekt-vraag-in "inbreng":ID
                stelt-vraag "aan":ID,"tekst":"x","doel":"x"
                legt-voor "aan":ID,"tekst":"x"
                wijst-voorlegging-af "voorlegging":ID
                trekt-voorlegging-in "voorlegging":ID
                beantwoordt-niet "navraag":ID
                trekt-navraag-in "navraag":ID
                staat-mee-toe "inbreng":ID,"aan":ID,"afspraak":ID
                weigert-mee "inbreng":ID,"aan":ID,"afspraak":ID
                trekt-mee-in "inbreng":ID,"aan":ID
                legt-toestemming-vast "over":ID,"van":"x","welkeGegevens":"x","doel":"x","aan":[ID],"op":"2026-01-01","hoe":"mondeling","soort":"verwerking","onderwerpen":["wonen"]
                trekt-toestemming-in "toestemming":ID
                herbeoordeelt-status "zonderToestemming":{"keuze":"eigen-taak"}
                legt-informeren-vast "betrokkeneGeinformeerd":{"ja":true}
                vult-aan "geenConvenant":true
                maakt-stap1-af "stap1":{"a1":true,"a2":true,"b":true,"c":true}
                opent
                agenda "fase":"sluiten"
                verwijdert "deelnemer":ID,"reden":"x"
                nodigt-uit "naam":"x","soort":"gemeente","pet":"hulpverlening"
                benoemt-regisseur "deelnemer":ID
                vernieuwt-toegang "deelnemer":ID
                accepteert "geheimhouding":true
                meldt-zich
                laat-toe "deelnemers":[ID]
                wijst-af
                klaar "klaar":true
                sluit
                bevestigt
                meer-tijd
                annuleert-sluiten
                breekt-af
                """.Split(
                '\n',
                StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
            ).Select(Opdracht),
        ];

    private JsonObject Opdracht(string regel)
    {
        var delen = regel.Split(' ', 2);
        var velden = delen.Length > 1 ? "," + delen[1] : "";
        return JsonNode
            .Parse(
                $$"""{"doet":"{{delen[0]}}"{{velden.Replace("ID", $"\"{spel.Wie["groen"]}\"", StringComparison.Ordinal)}}}"""
            )!
            .AsObject();
    }
}
