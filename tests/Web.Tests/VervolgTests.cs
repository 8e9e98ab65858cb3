using System.Net;
using System.Text.Json.Nodes;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Kamer;
using Casusoverleg.Web.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;

namespace Casusoverleg.Web.Tests;

/// <summary>A follow-up proposes who took part earlier and takes nobody over (R03).</summary>
public sealed class VervolgTests : IAsyncLifetime
{
    private const string Merk = "merkteken van de vorige keer";

    private Testserver server = null!;
    private Overlegspel eerst = null!;

    public async Task InitializeAsync()
    {
        server = await Testserver.StartAsync();
        eerst = await Overlegspel.OpenAsync(server, "verbrugge", "groen");
        await eerst.DoeAsync("verbrugge", Casussen.Inbreng(eerst.Over, Merk));
        await eerst.DoeAsync(
            "baak",
            new()
            {
                ["doet"] = "verwijdert",
                ["deelnemer"] = eerst.Wie["groen"],
                ["reden"] = "niet nodig",
            }
        );
        await SluitAsync(eerst, "baak", "verbrugge");
    }

    public async Task DisposeAsync()
    {
        await eerst.DisposeAsync();
        await server.DisposeAsync();
    }

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
    public async Task Een_ander_kan_op_dit_overleg_geen_vervolg_maken_en_ziet_niet_of_het_bestaat()
    {
        using var ander = await AndereRegisseurAsync();
        var hier = await ander.GetAsync($"/nieuw?vervolg={eerst.Id}");
        var nergens = await ander.GetAsync($"/nieuw?vervolg={Guid.NewGuid():N}");
        Assert.Equal(HttpStatusCode.NotFound, hier.Status);
        Assert.Equal(nergens.Status, hier.Status);
        Assert.Equal(nergens.Tekst, hier.Tekst);
        var verzonnen = Vervolg();
        verzonnen["vervolgVan"] = Guid.NewGuid().ToString("N");
        var nee = await ander.PostAsync("/nieuw", Vervolg());
        Assert.Equal("R01", nee.Regel);
        Assert.Equal((await ander.PostAsync("/nieuw", verzonnen)).Tekst, nee.Tekst);
        // A participant convenes nothing at all.
        var deelnemer = await eerst.Klant("verbrugge").GetAsync($"/nieuw?vervolg={eerst.Id}");
        Assert.Equal(HttpStatusCode.Forbidden, deelnemer.Status);
        // One that still goes on is not followed up.
        await using var lopend = await Overlegspel.BelegAsync(server);
        var open = await lopend.Klant("baak").GetAsync($"/nieuw?vervolg={lopend.Id}");
        Assert.Equal(HttpStatusCode.NotFound, open.Status);
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

    [Fact]
    [Trait("Regel", "R03")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Wie_als_regisseur_wegging_of_nooit_meedeed_maakt_geen_vervolg_en_wordt_niet_voorgesteld()
    {
        await using var spel = await Overlegspel.OpenAsync(server, "verbrugge");
        // Groen is named and never accepts; Verbrugge leads on, and the convener leaves.
        foreach (var naam in (string[])["verbrugge", "groen"])
            await spel.DoeAsync(
                "baak",
                new() { ["doet"] = "benoemt-regisseur", ["deelnemer"] = spel.Wie[naam] }
            );
        await spel.DoeAsync("baak", Casussen.Doet("trekt-zich-terug"));
        await spel.DoeAsync("verbrugge", Casussen.Doet("sluit"));
        await spel.DoeAsync("verbrugge", Casussen.Doet("bevestigt"));
        var overleg = Overleg(spel.Id);
        var (archief, register, vervolg) = (
            server.Diensten.GetRequiredService<IArchief>(),
            server.Diensten.GetRequiredService<IToegangsregister>(),
            server.Diensten.GetRequiredService<Vervolg>()
        );
        await Wacht.TotAsync(
            async () => (await archief.Kop(overleg))?.Stand == Levensloop.Vernietigd,
            "het overleg werd niet vernietigd"
        );
        var weg = await spel.Klant("baak").GetAsync($"/nieuw?vervolg={spel.Id}");
        Assert.Equal(HttpStatusCode.NotFound, weg.Status);
        var lijst = await spel.Klant("baak").GetAsync("/");
        Assert.DoesNotContain($"vervolg={spel.Id}", lijst.Tekst, StringComparison.Ordinal);
        var persoon = await register.PersoonVan(overleg, Deelnemer(spel, "verbrugge"));
        var eigen = Assert.Single(await vervolg.MijnAsync(persoon!.Value));
        Assert.Equal(overleg, eigen.Id);
        // Nobody else was there at the end: not the convener who left, nor who was only named.
        Assert.Empty(eigen.Wie);
        var baak = await register.PersoonVan(overleg, Deelnemer(spel, "baak"));
        Assert.Empty(await vervolg.MijnAsync(baak!.Value));
    }

    [Fact]
    [Trait("Regel", "R03")]
    [Trait("Proef", "valt aan")]
    public async Task Alleen_van_wie_regisseur_was_wordt_de_verantwoording_gelezen()
    {
        var archief = server.Diensten.GetRequiredService<IArchief>();
        var register = server.Diensten.GetRequiredService<IToegangsregister>();
        var overleg = Overleg(eerst.Id);
        var baak = await register.PersoonVan(overleg, Deelnemer(eerst, "baak"));
        var verbrugge = await register.PersoonVan(overleg, Deelnemer(eerst, "verbrugge"));
        Assert.Equal(overleg, Assert.Single(await archief.Geregisseerd(baak!.Value)));
        Assert.Empty(await archief.Geregisseerd(verbrugge!.Value));
    }

    private static JsonObject Kopie(JsonObject wat) => wat.DeepClone().AsObject();

    private static Domein.DeelnemerId Deelnemer(Overlegspel spel, string wie) =>
        new(Guid.ParseExact(spel.Wie[wie], "N"));

    private async Task GeweigerdAsync(string regel, JsonObject nieuw)
    {
        var nee = await eerst.Klant("baak").PostAsync("/nieuw", nieuw);
        Assert.False(nee.Gelukt);
        Assert.Equal(regel, nee.Regel);
    }

    private JsonObject Vervolg()
    {
        var nieuw = Casussen.Nieuw();
        nieuw["vervolgVan"] = eerst.Id;
        return nieuw;
    }

    private async Task<Klant> AndereRegisseurAsync()
    {
        var link = await server
            .Diensten.GetRequiredService<IToegangsregister>()
            .NieuweInschrijflink("", DateTimeOffset.UtcNow.AddDays(1));
        var ander = server.NieuweKlant();
        var ja = await ander.PostAsync(
            "/inschrijven",
            new
            {
                geheim = link,
                naam = "D. Ander",
                organisatie = "Elders",
            }
        );
        Assert.True(ja.Gelukt, ja.Tekst);
        return ander;
    }

    private static Domein.OverlegId Overleg(string id) => new(Guid.ParseExact(id, "N"));

    private static async Task SluitAsync(Overlegspel spel, params string[] wie)
    {
        await spel.DoeAsync("baak", Casussen.Doet("sluit"));
        foreach (var naam in wie)
            await spel.DoeAsync(naam, Casussen.Doet("bevestigt"));
        await Wacht.TotAsync(
            async () =>
                (await spel.Klant("baak").GetAsync($"/nieuw?vervolg={spel.Id}")).Status
                == HttpStatusCode.OK,
            "het overleg werd niet vernietigd"
        );
    }
}
