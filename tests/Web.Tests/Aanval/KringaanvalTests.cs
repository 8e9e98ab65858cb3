using System.Net;
using System.Text.Json.Nodes;
using Casusoverleg.Web.Tests.Steun;

namespace Casusoverleg.Web.Tests.Aanval;

/// <summary>From inside: what another's, hidden or nobody's id gives away, and what a member does that is the regisseur's.</summary>
public sealed class KringaanvalTests(KringaanvalTests.Huis huis)
    : IClassFixture<KringaanvalTests.Huis>
{
    private const string Kanarie = "kanariekeuken";

    /// <summary>An open overleg with an inbreng of Verbrugge for Baak alone, an afspraak of Groen and another overleg beside it.</summary>
    public sealed class Huis : IAsyncLifetime
    {
        public Testserver Server { get; private set; } = null!;
        public Overlegspel Spel { get; private set; } = null!;
        public Overlegspel Ander { get; private set; } = null!;
        public string Verborgen { get; private set; } = "";
        public string Afspraak { get; private set; } = "";

        public async Task InitializeAsync()
        {
            Server = await Testserver.StartAsync("--Kamer:OpdrachtenIneens=100000");
            Spel = await Overlegspel.OpenAsync(Server, "verbrugge", "groen");
            Ander = await Overlegspel.OpenAsync(Server, "verbrugge");
            Verborgen = (
                await Spel.DoeAsync(
                    "verbrugge",
                    Casussen.Inbreng(Spel.Over, $"De kraan lekt, {Kanarie}", Spel.Wie["baak"])
                )
            )!;
            Afspraak = (await Spel.DoeAsync("baak", DunstePadTests.Afspraak(Spel)))!;
        }

        public async Task DisposeAsync()
        {
            await Ander.DisposeAsync();
            await Spel.DisposeAsync();
            await Server.DisposeAsync();
        }
    }

    private Overlegspel Spel => huis.Spel;

    [Theory]
    [Trait("Regel", "R40")]
    [Trait("Proef", "valt aan")]
    [InlineData("""{"doet":"corrigeert","inbreng":"ID","tekst":"Iets anders"}""")]
    [InlineData("""{"doet":"neemt-terug","inbreng":"ID"}""")]
    [InlineData("""{"doet":"deelt-ook-met","inbreng":"ID","aan":["GROEN"]}""")]
    [InlineData(
        """{"doet":"vraagt-mee","inbreng":"ID","afspraak":"AFSPRAAK","doel":"het bezoek"}"""
    )]
    [InlineData("""{"doet":"trekt-vraag-in","inbreng":"ID"}""")]
    [InlineData("""{"doet":"staat-mee-toe","inbreng":"ID","aan":"GROEN","afspraak":"AFSPRAAK"}""")]
    [InlineData("""{"doet":"weigert-mee","inbreng":"ID","aan":"GROEN","afspraak":"AFSPRAAK"}""")]
    [InlineData("""{"doet":"trekt-mee-in","inbreng":"ID","aan":"GROEN"}""")]
    [InlineData("""{"doet":"besluit-rust-op","inbrengen":["ID"],"afspraak":"AFSPRAAK"}""")]
    [InlineData("""{"doet":"beantwoordt-niet","navraag":"ID"}""")]
    [InlineData("""{"doet":"trekt-navraag-in","navraag":"ID"}""")]
    [InlineData("""{"doet":"wijst-voorlegging-af","voorlegging":"ID"}""")]
    [InlineData("""{"doet":"trekt-voorlegging-in","voorlegging":"ID"}""")]
    [InlineData("""{"doet":"trekt-toestemming-in","toestemming":"ID"}""")]
    [InlineData("""{"doet":"wijst-afspraak-af","afspraak":"ID"}""")]
    public async Task Een_verborgen_id_en_een_verzonnen_id_krijgen_hetzelfde_antwoord(string vorm)
    {
        var verborgen = await DoeAsync("groen", Vul(vorm, huis.Verborgen));
        var verzonnen = await DoeAsync("groen", Vul(vorm, Guid.NewGuid().ToString("N")));
        Assert.False((bool)verborgen["gelukt"]!);
        Assert.Equal(verzonnen.ToJsonString(), verborgen.ToJsonString());
        Assert.DoesNotContain(Kanarie, Spel.Hub("groen").Gezien, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Regel", "R70")]
    [Trait("Proef", "valt aan")]
    public async Task Een_afspraak_laten_rusten_op_iets_verborgens_zegt_niet_of_het_bestaat()
    {
        JsonObject Op(string id)
        {
            var afspraak = DunstePadTests.Afspraak(Spel);
            afspraak["rustOp"] = new JsonArray(id);
            return afspraak;
        }
        var verborgen = await DoeAsync("groen", Op(huis.Verborgen));
        var verzonnen = await DoeAsync("groen", Op(Guid.NewGuid().ToString("N")));
        Assert.False((bool)verborgen["gelukt"]!);
        Assert.Equal(verzonnen.ToJsonString(), verborgen.ToJsonString());
    }

    [Theory]
    [Trait("Regel", "R01")]
    [Trait("Proef", "valt aan")]
    [InlineData(
        """{"doet":"stelt-vraag","aan":"ID","tekst":"Hoe gaat het?","doel":"het bezoek"}"""
    )]
    [InlineData("""{"doet":"verwijdert","deelnemer":"ID","reden":"x"}""")]
    [InlineData("""{"doet":"benoemt-regisseur","deelnemer":"ID"}""")]
    [InlineData("""{"doet":"laat-toe","deelnemers":["ID"]}""")]
    [InlineData("""{"doet":"vernieuwt-toegang","deelnemer":"ID"}""")]
    [InlineData("""{"doet":"splitst","leden":["ID"]}""")]
    public async Task Een_deelnemer_van_een_ander_overleg_bestaat_hier_niet(string vorm)
    {
        var elders = await DoeAsync("baak", Vul(vorm, huis.Ander.Wie["pietersen"]));
        var nergens = await DoeAsync("baak", Vul(vorm, Guid.NewGuid().ToString("N")));
        Assert.False((bool)elders["gelukt"]!, elders.ToJsonString());
        Assert.Equal(nergens.ToJsonString(), elders.ToJsonString());
        var inbreng = Casussen.Inbreng(Spel.Over, "Voor wie?", huis.Ander.Wie["pietersen"]);
        Assert.False((bool)(await DoeAsync("verbrugge", inbreng))["gelukt"]!);
    }

    [Theory]
    [InlineData("""{"doet":"opent"}""")]
    [InlineData("""{"doet":"sluit"}""")]
    [InlineData("""{"doet":"annuleert-sluiten"}""")]
    [InlineData("""{"doet":"breekt-af"}""")]
    [InlineData("""{"doet":"agenda","fase":"sluiten"}""")]
    [InlineData("""{"doet":"verwijdert","deelnemer":"BAAK","reden":"x"}""")]
    [InlineData("""{"doet":"benoemt-regisseur","deelnemer":"GROEN"}""")]
    [InlineData("""{"doet":"laat-toe","deelnemers":["GROEN"]}""")]
    [InlineData("""{"doet":"vernieuwt-toegang","deelnemer":"VERBRUGGE"}""")]
    [InlineData(
        """{"doet":"legt-informeren-vast","betrokkeneGeinformeerd":{"ja":true,"wanneer":"2026-01-05","door":"x"}}"""
    )]
    public async Task Wat_van_de_regisseur_is_doet_een_deelnemer_niet(string opdracht)
    {
        var voor = Spel.Hub("verbrugge").Berichten.Count;
        var antwoord = await DoeAsync("groen", Vul(opdracht, ""));
        Assert.False((bool)antwoord["gelukt"]!, antwoord.ToJsonString());
        Assert.NotEqual("V01", (string?)antwoord["regel"]);
        await Spel.Hub("verbrugge").RoepAsync("Hartslag");
        Assert.Equal(voor, Spel.Hub("verbrugge").Berichten.Count);
    }

    [Theory]
    [InlineData("wie", "BAAK")]
    [InlineData("door", "BAAK")]
    [InlineData("van", "BAAK")]
    [InlineData("deelnemer", "BAAK")]
    [InlineData("rol", "regisseur")]
    [InlineData("regisseur", "true")]
    [InlineData("pet", "casusregie")]
    [InlineData("fase", "sluiten")]
    [InlineData("status", "open")]
    [InlineData("op", "2020-01-01T00:00:00Z")]
    [InlineData("tijd", "2020-01-01T00:00:00Z")]
    [InlineData("id", "00000000000000000000000000000001")]
    [InlineData("overleg", "00000000000000000000000000000001")]
    [InlineData("versie", "1")]
    [InlineData("$type", "Sluit")]
    [InlineData("opgemaakt", "<b>x</b>")]
    [InlineData("__proto__", "x")]
    [InlineData("Tekst", "dubbel met een hoofdletter")]
    public async Task Een_opdracht_met_een_veld_dat_van_de_server_is_wordt_niet_gelezen(
        string veld,
        string waarde
    )
    {
        var opdracht = Casussen.Inbreng(Spel.Over, "Gewone woorden");
        opdracht[veld] = waarde.Replace("BAAK", Spel.Wie["baak"], StringComparison.Ordinal);
        Assert.Equal("V01", (string?)(await DoeAsync("groen", opdracht))["regel"]);
    }

    [Fact]
    public async Task Zeggen_hoe_je_je_aanmeldde_kan_alleen_de_server()
    {
        var met = new JsonObject { ["doet"] = "meldt-zich", ["aanmelding"] = "regisseursaccount" };
        Assert.False((bool)(await DoeAsync("groen", met))["gelukt"]!);
        Assert.False((bool)(await DoeAsync("groen", Casussen.Doet("meldt-zich")))["gelukt"]!);
    }

    [Fact]
    public async Task Het_opdrachtnummer_van_een_ander_geeft_niet_diens_uitkomst()
    {
        var nummer = Guid.NewGuid().ToString("N");
        var eerste = Casussen.Inbreng(Spel.Over, "Van Verbrugge", Spel.Wie["baak"]);
        eerste["opdrachtId"] = nummer;
        var id = await Spel.DoeAsync("verbrugge", eerste);
        var zelfde = (JsonObject)eerste.DeepClone();
        var antwoord = await DoeAsync("groen", zelfde);
        Assert.NotEqual(id, (string?)antwoord["id"]);
        Assert.Equal(id, await Spel.DoeAsync("verbrugge", eerste));
    }

    [Fact]
    [Trait("Regel", "R35")]
    [Trait("Proef", "valt aan")]
    public async Task De_cursor_van_een_ander_laat_niet_zien_wat_die_zag()
    {
        await using var kijker = await Spel.Klant("baak").HubAsync();
        var cursor = (string?)(await kijker.BetreedAsync(Spel.Id))["cursor"];
        await using var hub = await Spel.Klant("groen").HubAsync();
        var terug = await hub.BetreedAsync(Spel.Id, cursor);
        Assert.DoesNotContain(Kanarie, terug.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(huis.Verborgen, terug.ToJsonString(), StringComparison.Ordinal);
        // An inbreng is no event: its id as a cursor says nothing either.
        await using var nog = await Spel.Klant("groen").HubAsync();
        await using var anders = await Spel.Klant("groen").HubAsync();
        Assert.Equal(
            ZonderAanwezig(await anders.BetreedAsync(Spel.Id, Guid.NewGuid().ToString("N"))),
            ZonderAanwezig(await nog.BetreedAsync(Spel.Id, huis.Verborgen))
        );
    }

    [Fact]
    [Trait("Regel", "R45")]
    [Trait("Proef", "valt aan")]
    public async Task Voor_het_sluiten_is_er_geen_lijst_van_niemand()
    {
        var pad = $"/overleg/{Spel.Id}/meeneemlijst";
        foreach (var staart in new[] { ".json", ".html", "/open" })
        {
            var antwoord =
                staart == "/open"
                    ? await Spel.Klant("groen").PostAsync(pad + staart, new { })
                    : await Spel.Klant("groen").GetAsync(pad + staart);
            Assert.Equal(HttpStatusCode.NotFound, antwoord.Status);
        }
        foreach (var wie in new[] { "baak", "verbrugge" })
        {
            var andermans = await Spel.Klant("groen")
                .GetAsync($"{pad}.json?deelnemer={Spel.Wie[wie]}&wie={Spel.Wie[wie]}");
            Assert.Equal(HttpStatusCode.NotFound, andermans.Status);
        }
    }

    private Task<JsonObject> DoeAsync(string wie, JsonObject opdracht) =>
        Spel.Hub(wie).DoeAsync(opdracht);

    private JsonObject Vul(string vorm, string id) =>
        JsonNode
            .Parse(
                vorm.Replace("\"ID\"", $"\"{id}\"", StringComparison.Ordinal)
                    .Replace("AFSPRAAK", huis.Afspraak, StringComparison.Ordinal)
                    .Replace("GROEN", Spel.Wie["groen"], StringComparison.Ordinal)
                    .Replace("VERBRUGGE", Spel.Wie["verbrugge"], StringComparison.Ordinal)
                    .Replace("BAAK", Spel.Wie["baak"], StringComparison.Ordinal)
            )!
            .AsObject();

    private static string ZonderAanwezig(JsonObject betreding) =>
        string.Join(
            '\n',
            betreding["berichten"]!
                .AsArray()
                .Where(static b => (string?)b!["soort"] != "aanwezig")
                .Select(static b => b!.ToJsonString())
        );
}
