using System.Net;
using System.Text.Json.Nodes;
using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Kamer;
using Casusoverleg.Web.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;

namespace Casusoverleg.Web.Tests;

/// <summary>A follow-up proposes who took part earlier and takes nobody over (R03).</summary>
public sealed class VervolgTests : Vervolgproef
{
    [Fact]
    [Trait("Regel", "R03")]
    [Trait("Proef", "houdt")]
    public async Task De_regisseur_ziet_wie_er_waren_en_niets_van_wat_er_was()
    {
        var lijst = await eerst.Klant("baak").GetAsync("/");
        Assert.Contains($"/nieuw?vervolg={eerst.Id}", lijst.Tekst, StringComparison.Ordinal);
        var wizard = await eerst.Klant("baak").GetAsync($"/nieuw?vervolg={eerst.Id}");
        Assert.Equal(HttpStatusCode.OK, wizard.Status);
        Assert.Contains("P. Verbrugge", wizard.Tekst, StringComparison.Ordinal);
        // Who never came, and who was sent away, is not proposed.
        Assert.DoesNotContain("Pietersen", wizard.Tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("Groen", wizard.Tekst, StringComparison.Ordinal);
        string[] weg =
        [
            Merk,
            "Komt wekelijks langs",
            "Ondersteuning (Wmo 2015)",
            "Bezoek en behoud",
            "houdt hulp af",
        ];
        foreach (var tekst in weg)
            Assert.DoesNotContain(tekst, lijst.Tekst + wizard.Tekst, StringComparison.Ordinal);

        await using var vervolg = await Overlegspel.BelegAsync(
            server,
            Vervolg(),
            eerst.Klant("baak")
        );
        var regels = await server
            .Diensten.GetRequiredService<IArchief>()
            .LeesVerantwoording(Overleg(vervolg.Id));
        var belegd = regels.Single(r => r.Regel!.Soort == "overleg-belegd").Regel!;
        Assert.Equal(eerst.Id, belegd.Kenmerken["vervolg-van"]);
    }

    [Fact]
    [Trait("Regel", "R03")]
    [Trait("Regel", "R63")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Bij_spoed_kent_de_pagina_alleen_vakgenoten_van_eerder_en_niet_waarover_het_ging()
    {
        var scherm = await eerst.Klant("baak").GetAsync("/spoed");
        Assert.Equal(HttpStatusCode.OK, scherm.Status);
        Assert.Contains("P. Verbrugge", scherm.Tekst, StringComparison.Ordinal);
        // Who never came, who was sent away, which overleg it was and why: none of it.
        foreach (var weg in new[] { "Pietersen", "Groen", eerst.Id, Merk, "Komt wekelijks langs" })
            Assert.DoesNotContain(weg, scherm.Tekst, StringComparison.Ordinal);
        // What was looked into is recorded, once a minute, and before it was shown (R54).
        await eerst.Klant("baak").GetAsync("/spoed");
        var regel = Assert.Single(
            await server
                .Diensten.GetRequiredService<IArchief>()
                .LeesVerantwoording(Overleg(eerst.Id)),
            static r => r.Regel!.Kenmerken.GetValueOrDefault("wat") == "collegas"
        );
        Assert.Equal(eerst.Wie["baak"], regel.Regel!.Door.ToString());
        // A citizen who was there would say whom it was about; another regisseur knows nobody from here.
        using var ander = await server.RegisseurAsync();
        Assert.Contains(
            "data-eerder=\"[]\"",
            (await ander.GetAsync("/spoed")).Tekst,
            StringComparison.Ordinal
        );
    }

    [Fact]
    [Trait("Regel", "R03")]
    [Trait("Proef", "valt aan")]
    public void Een_burger_is_nooit_een_vakgenoot_van_eerder_met_welke_pet_ook()
    {
        Eerdere[] wie =
        [
            new("Buur", "Straatcomité", Organisatiesoort.Burger, Pet.Deskundige),
            new("Zus", "Thuis", Organisatiesoort.Overig, Pet.Vertegenwoordiger),
            new("Los", null, Organisatiesoort.Overig, Pet.Deskundige),
            new("Vak", "GGD", Organisatiesoort.Ggd, Pet.Deskundige),
        ];
        var eerder = new Voorganger(Overleg(eerst.Id), default, DateTimeOffset.UnixEpoch, wie);
        Assert.Equal("Vak", Assert.Single(Kamer.Vervolg.Collegas([eerder])).Naam);
    }

    [Fact]
    [Trait("Regel", "R03")]
    [Trait("Regel", "R84")]
    [Trait("Proef", "valt aan")]
    public async Task Zonder_nieuwe_noodzaak_komt_niemand_van_de_vorige_keer_erbij()
    {
        foreach (var noodzaak in new[] { "Deed vorige keer ook mee.", "Idem" })
        {
            var nieuw = Vervolg();
            nieuw["deelnemers"]![1]!["noodzaak"] = noodzaak;
            // Written a little differently it is still the same person.
            nieuw["deelnemers"]![1]!["naam"] = "p verbrugge";
            await GeweigerdAsync("R03", nieuw);
        }
        // No reason at all breaks R02 for everybody, and that is the lowest (R84).
        foreach (var leeg in new[] { "", "  " })
        {
            var nieuw = Vervolg();
            nieuw["deelnemers"]![1]!["noodzaak"] = leeg;
            await GeweigerdAsync("R02", nieuw);
        }
        // Somebody new without a reason is what it always was.
        var anders = Vervolg();
        anders["deelnemers"]![3]!["noodzaak"] = "";
        await GeweigerdAsync("R02", anders);
        var zonder = Casussen.Nieuw();
        zonder["deelnemers"]![1]!["noodzaak"] = "";
        await GeweigerdAsync("R02", zonder);
    }

    [Fact]
    [Trait("Regel", "R03")]
    [Trait("Proef", "valt aan")]
    public async Task Wie_er_de_vorige_keer_bij_was_komt_zonder_nieuwe_uitnodiging_nergens()
    {
        var nieuw = Vervolg();
        nieuw["deelnemers"]!.AsArray().RemoveAt(1);
        nieuw["overleg"]!["waaromNietBilateraal"] = "Ontruiming en bezoek hangen samen";
        await using var vervolg = await Overlegspel.BelegAsync(server, nieuw, eerst.Klant("baak"));
        var oud = eerst.Klant("verbrugge");
        using var vreemd = server.NieuweKlant();
        vreemd.Steel(oud);
        foreach (var pad in new[] { "", "/uitnodiging", "/wachtkamer", "/meeneemlijst" })
        {
            var hier = await oud.GetAsync($"/overleg/{vervolg.Id}{pad}");
            var nergens = await oud.GetAsync($"/overleg/{Guid.NewGuid():N}{pad}");
            Assert.Equal(HttpStatusCode.NotFound, hier.Status);
            Assert.Equal(nergens.Status, hier.Status);
            Assert.Equal(nergens.Tekst, hier.Tekst);
        }
        var ja = await oud.PostAsync(
            $"/overleg/{vervolg.Id}/accepteert",
            new { geheimhouding = true }
        );
        Assert.Equal(HttpStatusCode.NotFound, ja.Status);
        var hub = await Assert.ThrowsAsync<Geweigerd>(() => oud.HubAsync($"?overleg={vervolg.Id}"));
        Assert.Equal(HttpStatusCode.NotFound, hub.Status);
        await using var los = await oud.HubAsync();
        Assert.Equal("R01", (string?)(await los.BetreedAsync(vervolg.Id))["regel"]);
        Assert.DoesNotContain(
            vervolg.Id,
            (await oud.GetAsync("/")).Tekst,
            StringComparison.Ordinal
        );
        Assert.False((await vreemd.MeldAanAsync(eerst.Toegang["verbrugge"])).Gelukt);
    }

    [Fact]
    [Trait("Regel", "R03")]
    [Trait("Proef", "valt aan")]
    public async Task Ook_wie_opnieuw_is_uitgenodigd_komt_alleen_met_de_nieuwe_link_binnen()
    {
        await using var vervolg = await Overlegspel.BelegAsync(
            server,
            Vervolg(),
            eerst.Klant("baak")
        );
        var oud = await eerst.Klant("verbrugge").GetAsync($"/overleg/{vervolg.Id}/uitnodiging");
        Assert.Equal(HttpStatusCode.NotFound, oud.Status);
        await vervolg.AccepteerAsync("verbrugge");
        Assert.Equal(
            HttpStatusCode.OK,
            (await vervolg.Klant("verbrugge").GetAsync($"/overleg/{vervolg.Id}")).Status
        );
    }

    [Fact]
    [Trait("Regel", "R03")]
    [Trait("Proef", "valt aan")]
    public async Task Ook_later_uit_de_kamer_uitgenodigd_heeft_wie_er_was_een_nieuwe_reden_nodig()
    {
        var nieuw = Vervolg();
        var persoon = nieuw["deelnemers"]![1]!.DeepClone().AsObject();
        nieuw["deelnemers"]!.AsArray().RemoveAt(1);
        await using var vervolg = await Overlegspel.BelegAsync(server, nieuw, eerst.Klant("baak"));
        await vervolg.BetreedAsync("baak");
        // Destroyed or not, restarted or not: it stands in the overleg itself.
        persoon.Remove("id");
        persoon["doet"] = "nodigt-uit";
        persoon["noodzaak"] = "Deed vorige keer mee";
        Assert.Equal("R03", await vervolg.WeigerAsync("baak", Kopie(persoon)));
        var ander = Kopie(persoon);
        ander["naam"] = "Mevrouw Nieuw";
        Assert.NotNull(await vervolg.DoeAsync("baak", ander));
        persoon["noodzaak"] = "Regelt de nieuwe indicatie";
        Assert.NotNull(await vervolg.DoeAsync("baak", persoon));
    }

    private static JsonObject Kopie(JsonObject wat) => wat.DeepClone().AsObject();

    private async Task GeweigerdAsync(string regel, JsonObject nieuw)
    {
        var nee = await eerst.Klant("baak").PostAsync("/nieuw", nieuw);
        Assert.False(nee.Gelukt);
        Assert.Equal(regel, nee.Regel);
    }
}
