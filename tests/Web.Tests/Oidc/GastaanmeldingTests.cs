using System.Net;
using System.Text.Json.Nodes;
using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Tests.Steun;
using Casusoverleg.Web.Toegang;
using Casusoverleg.Web.Toegang.Oidc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace Casusoverleg.Web.Tests.Oidc;

/// <summary>A guest who was mailed at work signs in through the own organisation in place of giving the code.</summary>
[Trait("Regel", "R01")]
[Trait("Regel", "R81")]
[Trait("Proef", "houdt")]
[Trait("Proef", "valt aan")]
public sealed class GastaanmeldingTests(Organisatiehuis huis) : IClassFixture<Organisatiehuis>
{
    private const string AnderAdres = "/aanmelden/mislukt?reden=uitnodiging-ander-adres";
    private const string Voorbij = "/aanmelden/mislukt?reden=uitnodiging-voorbij";
    private const string Mislukt = "/aanmelden/mislukt?reden=uitnodiging";

    private IToegangsregister Register =>
        huis.Server.Diensten.GetRequiredService<IToegangsregister>();

    [Fact]
    public async Task Wie_op_het_werk_is_gemaild_komt_binnen_via_de_eigen_organisatie_en_blijft_gast()
    {
        await using var gast = await GastAsync("rosa");
        var klant = gast.Klant;
        var aanbod = await klant.PostAsync("/welkom/organisatie", new { geheim = gast.Geheim });
        Assert.Equal("Gemeente Noord", (string?)aanbod.Json["organisatie"]);
        var naar = await VraagAsync(gast);
        // The secret is in nothing that leaves this browser by an address.
        Assert.DoesNotContain(gast.Geheim, Uri.UnescapeDataString(naar.ToString()));
        Assert.Equal("login", QueryHelpers.ParseQuery(naar.Query)["prompt"]);
        using var reis = new Aanmeldreis(klant);
        var binnen = await TerugAsync(klant, await reis.MeldAanAsync(naar, "rosa"));
        Assert.Equal($"/overleg/{gast.Spel.Id}/binnen", binnen);
        Assert.Equal(
            $"/overleg/{gast.Spel.Id}",
            (await klant.GetAsync(binnen!)).Koppen.Location?.ToString()
        );
        Assert.Contains("via je organisatie", (await klant.GetAsync("/sessies")).Tekst);
        var wie = Sessies.Bekend(klant.Sessiesleutel!)!.Kaartje.Principal;
        Assert.Equal((gast.Persoon, Rol.Gast), (wie.PersoonId(), wie.Rol()));
        Assert.Equal(Aanmeldwijze.Organisatieaccount, wie.Aanmelding()!.Hoe);
        var koppelingen = huis.Server.Diensten.GetRequiredService<IKoppelregister>();
        Assert.Null(await koppelingen.Gekoppeld(huis.Aanbieders.Uitgevers[0], "rosa"));
        // The link is used up, and its address with it.
        using var later = huis.Server.NieuweKlant();
        Assert.False((await MetCodeAsync(later, gast)).Gelukt);
        Assert.DoesNotContain("rosa@", huis.Log(), StringComparison.OrdinalIgnoreCase);

        // Later they prove it there as well.
        Sessies
            .Bekend(klant.Sessiesleutel!)!
            .Kaartje.Properties.ZetBewezen(DateTimeOffset.UtcNow.AddMinutes(-16));
        var eerst = await klant.PostAsync("/passkeys/opties", new { });
        Assert.Equal("organisatie", (string?)eerst.Json["bewijs"]);
        var bewijs = await klant.PostAsync("/sessies/bewijs/organisatie", new { });
        var terug = await reis.MeldAanAsync(new((string)bewijs.Json["naar"]!), "rosa");
        Assert.Equal("/aanmelden/bewijs?uitkomst=gelukt", await TerugAsync(klant, terug));
        Assert.True((await klant.PostAsync("/passkeys/opties", new { })).Gelukt);
    }

    [Fact]
    public async Task Een_collega_opent_mijn_link_niet_en_met_de_code_werkt_hij_daarna_nog()
    {
        await using var gast = await GastAsync("sam");
        await huis.KentAsync("sanne", "sanne@noord.example");
        Assert.Equal(AnderAdres, await ReisAsync(gast, "sanne"));
        Assert.False(await Organisatiehuis.IsBinnenAsync(gast.Klant));
        Assert.Contains("De uitnodiging geldt nog", (await gast.Klant.GetAsync(AnderAdres)).Tekst);
        Assert.Contains("\"uitnodiging-ander-adres\"", huis.Log());
        Assert.True((await MetCodeAsync(gast.Klant, gast)).Gelukt);
    }

    [Theory]
    [InlineData("""{"claims":{"email_verified":false}}""", Mislukt)]
    [InlineData("""{"zonder":["email"]}""", Mislukt)]
    [InlineData("""{"zonder":["auth_time"]}""", Mislukt)]
    [InlineData("""{"claims":{"auth_time":1700000000}}""", Mislukt)]
    [InlineData("""{"vreemd":true}""", Mislukt)]
    [InlineData("""{"claims":{"email":"tess@zuid.example"}}""", AnderAdres)]
    [InlineData("""{"claims":{"email":"tess@noord.example.zuid.example"}}""", AnderAdres)]
    public async Task Wat_niet_klopt_opent_de_link_niet_en_verbruikt_hem_niet(
        string knoei,
        string pagina
    )
    {
        await using var gast = await GastAsync("tess");
        await huis.KentAsync("tess", "tess@noord.example");
        await huis.Aanbieders.KnoeiAsync(JsonNode.Parse(knoei)!.AsObject());
        Assert.Equal(pagina, await ReisAsync(gast, "tess"));
        await huis.Aanbieders.KnoeiAsync(null);
        Assert.False(await Organisatiehuis.IsBinnenAsync(gast.Klant));
        Assert.Equal($"/overleg/{gast.Spel.Id}/binnen", await ReisAsync(gast, "tess"));
    }

    [Fact]
    public async Task De_aanbieder_van_een_andere_organisatie_kan_een_gast_niet_namaken()
    {
        await using var gast = await GastAsync("uma", "uma@zuid.example");
        // Zuid answers for its own mail domain alone, also when it says otherwise.
        await huis.KentAsync("uma", "uma@noord.example", welke: 1);
        var hoog = new JsonObject { ["claims"] = new JsonObject { ["acr"] = "hoog" } };
        await huis.Aanbieders.KnoeiAsync(hoog, 1);
        var naar = await VraagAsync(gast);
        Assert.StartsWith(huis.Aanbieders.Uitgevers[1], naar.ToString(), StringComparison.Ordinal);
        Assert.Equal(AnderAdres, await ReisAsync(gast, "uma"));
        // An answer to Noord, brought to Zuid.
        await using var ander = await GastAsync("vera");
        using var reis = new Aanmeldreis(ander.Klant);
        var terug = await reis.MeldAanAsync(await VraagAsync(ander), "vera");
        var elders = new UriBuilder(terug) { Path = "/aanmelden/terug/zuid" }.Uri;
        Assert.StartsWith("/aanmelden/mislukt", await TerugAsync(ander.Klant, elders));
        Assert.False(await Organisatiehuis.IsBinnenAsync(ander.Klant));
        await huis.Aanbieders.KnoeiAsync(null, 1);
    }

    [Fact]
    public async Task Een_link_die_intussen_is_ingetrokken_of_gebruikt_gaat_niet_open()
    {
        await using var weg = await GastAsync("wim");
        using var reis = new Aanmeldreis(weg.Klant);
        var terug = await reis.MeldAanAsync(await VraagAsync(weg), "wim");
        await Register.TrekUitnodigingIn(weg.Overleg, weg.Deelnemer);
        Assert.Equal(Voorbij, await TerugAsync(weg.Klant, terug));
        Assert.Contains("nieuwe link en code", (await weg.Klant.GetAsync(Voorbij)).Tekst);

        await using var gebruikt = await GastAsync("xander");
        using var tweede = new Aanmeldreis(gebruikt.Klant);
        terug = await tweede.MeldAanAsync(await VraagAsync(gebruikt), "xander");
        using var elders = huis.Server.NieuweKlant();
        Assert.True((await MetCodeAsync(elders, gebruikt)).Gelukt);
        Assert.Equal(Voorbij, await TerugAsync(gebruikt.Klant, terug));
        // Who came in by the code is not sent away by it.
        Assert.True(await Organisatiehuis.IsBinnenAsync(elders));
        Assert.False(await Organisatiehuis.IsBinnenAsync(gebruikt.Klant));
    }

    [Fact]
    public async Task Het_antwoord_op_de_link_van_een_ander_past_niet_op_de_mijne()
    {
        await using var ik = await GastAsync("yara");
        await using var ander = await GastAsync("zeno");
        using var reis = new Aanmeldreis(ander.Klant);
        var terug = await reis.MeldAanAsync(await VraagAsync(ander), "zeno");
        // In another browser, also in one that began with a link of its own.
        await VraagAsync(ik);
        Assert.Equal(Mislukt, await TerugAsync(ik.Klant, terug));
        Assert.False(await Organisatiehuis.IsBinnenAsync(ik.Klant));
        // My link, and at the provider the other: what the question was about decides.
        Assert.Equal(AnderAdres, await ReisAsync(ik, "zeno"));
        // An answer to a sign-in does not use up a link, and one to a link signs in nobody with an account.
        await huis.AccountAsync("zeno@noord.example");
        Assert.Equal($"/overleg/{ander.Spel.Id}/binnen", await TerugAsync(ander.Klant, terug));
        var wie = Sessies.Bekend(ander.Klant.Sessiesleutel!)!.Kaartje.Principal;
        Assert.Equal((ander.Persoon, Rol.Gast), (wie.PersoonId(), wie.Rol()));
        Assert.Equal(Mislukt, await TerugAsync(ander.Klant, terug));
    }

    [Fact]
    public async Task Wie_geen_levende_gemailde_link_heeft_hoort_overal_hetzelfde()
    {
        await using var gebruikt = await GastAsync("bram");
        Assert.True((await MetCodeAsync(gebruikt.Klant, gebruikt)).Gelukt);
        await using var elders = await GastAsync("cato", "cato@elders.example");
        await using var zonder = await GastAsync("dana", mail: "");
        using var klant = huis.Server.NieuweKlant();
        foreach (
            var geheim in (string[])
                [new('A', 43), "", "geen link", gebruikt.Geheim, elders.Geheim, zonder.Geheim]
        )
        {
            var aanbod = await klant.PostAsync("/welkom/organisatie", new { geheim });
            Assert.Equal("""{"gelukt":true}""", aanbod.Tekst);
            var begin = await klant.PostAsync("/welkom/organisatie/begin", new { geheim });
            Assert.Equal(("R01", false), (begin.Regel, begin.Json.ContainsKey("naar")));
            Assert.Contains("Vul de code in", begin.Tekst);
        }
        var vreemd = await klant.PostRuwAsync(
            "/welkom/organisatie",
            $$"""{"geheim":"{{elders.Geheim}}"}""",
            metTeken: false
        );
        Assert.Equal("V01", vreemd.Regel);
    }

    [Fact]
    public async Task Wie_binnenkomt_leest_eerst_dat_de_toegang_opnieuw_is_uitgegeven()
    {
        await using var gast = await GastAsync("emma");
        var eerder = huis.Server.NieuweKlant();
        Assert.True((await MetCodeAsync(eerder, gast)).Gelukt);
        var opnieuw = await gast
            .Spel.Klant("baak")
            .PostAsync(
                $"/overleg/{gast.Spel.Id}/toegang",
                new { deelnemer = gast.Spel.Wie["verbrugge"] }
            );
        Assert.True(opnieuw.Gelukt, opnieuw.Tekst);
        gast.Geheim = (await NieuweLinkAsync(gast, "emma@noord.example")).Geheim;
        await huis.KentAsync("emma", "emma@noord.example");
        var binnen = await ReisAsync(gast, "emma");
        var pagina = await gast.Klant.GetAsync(binnen!);
        Assert.Equal(HttpStatusCode.OK, pagina.Status);
        Assert.Contains("Je toegang is opnieuw uitgegeven", pagina.Tekst);
        // Whoever was in with the earlier link is out.
        Assert.False(await Organisatiehuis.IsBinnenAsync(eerder));
    }

    private Sessies Sessies => huis.Server.Diensten.GetRequiredService<Sessies>();

    private async Task<Gast> GastAsync(string wie, string? mail = null)
    {
        mail ??= $"{wie}@noord.example";
        var spel = await Overlegspel.BelegAsync(huis.Server);
        var gast = new Gast(spel, spel.Klant("verbrugge"));
        gast.Persoon = (await Register.PersoonVan(gast.Overleg, gast.Deelnemer))!.Value;
        var link = await NieuweLinkAsync(gast, mail);
        (gast.Geheim, gast.Code) = (link.Geheim, link.Code);
        await huis.KentAsync(wie, mail);
        return gast;
    }

    // As the regisseur who typed the address has it made; there is no mail server here.
    private Task<Uitnodigingsgegevens> NieuweLinkAsync(Gast gast, string mail) =>
        Register.NieuweUitnodiging(
            gast.Overleg,
            gast.Deelnemer,
            gast.Persoon,
            DateTimeOffset.UtcNow.AddDays(1),
            mail.Length == 0
                ? null
                : new(g => new(mail, "Uitnodiging", g, null), DateTimeOffset.UtcNow)
        );

    private static Task<Httpantwoord> MetCodeAsync(Klant klant, Gast gast) =>
        klant.PostAsync("/welkom", new { geheim = gast.Geheim, code = gast.Code });

    private static async Task<Uri> VraagAsync(Gast gast)
    {
        var begin = await gast.Klant.PostAsync(
            "/welkom/organisatie/begin",
            new { geheim = gast.Geheim }
        );
        Assert.True(begin.Gelukt, begin.Tekst);
        return new((string)begin.Json["naar"]!);
    }

    private static async Task<string?> TerugAsync(Klant klant, Uri terug) =>
        (await klant.GetAsync(terug.ToString())).Koppen.Location?.ToString();

    private static async Task<string?> ReisAsync(Gast gast, string als)
    {
        using var reis = new Aanmeldreis(gast.Klant);
        return await TerugAsync(gast.Klant, await reis.MeldAanAsync(await VraagAsync(gast), als));
    }

    private sealed class Gast(Overlegspel spel, Klant klant) : IAsyncDisposable
    {
        public Overlegspel Spel => spel;

        public Klant Klant => klant;

        public OverlegId Overleg { get; } = new(Guid.Parse(spel.Id));

        public DeelnemerId Deelnemer { get; } = new(Guid.Parse(spel.Wie["verbrugge"]));

        public PersoonId Persoon { get; set; }

        public string Geheim { get; set; } = "";

        public string Code { get; set; } = "";

        public ValueTask DisposeAsync() => spel.DisposeAsync();
    }
}
