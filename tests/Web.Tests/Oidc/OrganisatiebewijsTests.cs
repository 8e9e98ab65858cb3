using System.Net;
using System.Text.Json.Nodes;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Tests.Steun;
using Casusoverleg.Web.Toegang;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace Casusoverleg.Web.Tests.Oidc;

/// <summary>Proving anew who you are at the organisation through which you came in.</summary>
[Trait("Regel", "R01")]
[Trait("Proef", "houdt")]
[Trait("Proef", "valt aan")]
public sealed class OrganisatiebewijsTests(Organisatiehuis huis) : IClassFixture<Organisatiehuis>
{
    private const string Pad = "/sessies/bewijs/organisatie";
    private const string Gelukt = "/aanmelden/bewijs?uitkomst=gelukt";
    private const string Mislukt = "/aanmelden/bewijs?uitkomst=mislukt";

    private Sessies Sessies => huis.Server.Diensten.GetRequiredService<Sessies>();

    [Fact]
    public async Task Na_een_kwartier_bewijs_je_bij_de_eigen_organisatie_opnieuw_dat_jij_het_bent()
    {
        using var klant = await BinnenAsync("ina");
        using var reis = new Aanmeldreis(klant);
        Verouder(klant);
        var eerst = await klant.PostAsync("/passkeys/opties", new { });
        Assert.Equal("organisatie", (string?)eerst.Json["bewijs"]);
        var (oud, voor) = (klant.Sessiesleutel, await BewezenAsync(klant));
        var naar = await VraagAsync(klant);
        var vraag = QueryHelpers.ParseQuery(naar.Query);
        Assert.Equal(("login", "0"), (vraag["prompt"].ToString(), vraag["max_age"].ToString()));
        Assert.Equal("S256", vraag["code_challenge_method"]);
        Assert.Equal(43, vraag["nonce"].ToString().Length);
        Assert.Equal(Gelukt, await TerugAsync(klant, await reis.MeldAanAsync(naar, "ina")));
        Assert.NotEqual(oud, klant.Sessiesleutel);
        Assert.True(await BewezenAsync(klant) > voor);
        Assert.True((await klant.PostAsync("/passkeys/opties", new { })).Gelukt);
        using var dief = huis.Server.NieuweKlant();
        dief.Sessiesleutel = oud;
        Assert.False(await Organisatiehuis.IsBinnenAsync(dief));
        Assert.Contains(
            "bij je organisatie, op",
            (await klant.GetAsync("/sessies")).Tekst,
            StringComparison.Ordinal
        );
        Assert.Contains("Je kunt dit venster sluiten", (await klant.GetAsync(Gelukt)).Tekst);
        Assert.DoesNotContain("ina@", huis.Log(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("""{"claims":{"auth_time":1700000000}}""")]
    [InlineData("""{"claims":{"auth_time":4000000000}}""")]
    [InlineData("""{"claims":{"auth_time":"nu"}}""")]
    [InlineData("""{"zonder":["auth_time"]}""")]
    public async Task Zonder_een_verse_auth_time_is_er_niets_bewezen(string knoei)
    {
        using var klant = await BinnenAsync("jan");
        await KeurAfAsync(klant, "jan", Mislukt, "auth-time", knoei);
        Assert.Contains("Er is niets veranderd", (await klant.GetAsync(Mislukt)).Tekst);
    }

    [Theory]
    [InlineData("""{"claims":{"nonce":"van een ander"}}""", "nonce")]
    [InlineData("""{"claims":{"sub":"een ander"}}""", "bewijs-ander-account")]
    [InlineData("""{"vreemd":true}""", "token-SecurityTokenInvalidSignatureException")]
    public async Task Een_bewijs_wordt_gekeurd_als_een_aanmelding(string knoei, string code)
    {
        using var klant = await BinnenAsync("jet");
        var naar = code == "bewijs-ander-account" ? Ander : Mislukt;
        await KeurAfAsync(klant, "jet", naar, code, knoei);
    }

    [Fact]
    public async Task Een_collega_kan_mijn_sessie_niet_bewijzen()
    {
        using var klant = await BinnenAsync("kim");
        await huis.AccountAsync("kees@noord.example");
        await huis.KentAsync("kees", "kees@noord.example");
        await KeurAfAsync(klant, "kees", Ander, "bewijs-ander-account");
        Assert.Contains("Dit is een ander account", (await klant.GetAsync(Ander)).Tekst);
        // Nor did the colleague come in.
        Assert.True(await Organisatiehuis.IsBinnenAsync(klant));
    }

    [Fact]
    public async Task Wie_al_bij_de_organisatie_is_aangemeld_moet_daar_opnieuw_zeggen_wie_het_is()
    {
        using var klant = await BinnenAsync("lot");
        using var reis = new Aanmeldreis(klant);
        Assert.Equal(Gelukt, await BewijsAsync(klant, reis, "lot"));
        // The same browser at the provider, which knows it by now: it stops at the question who is there.
        Assert.Contains("/interaction/", await reis.EersteStapAsync(await VraagAsync(klant)));
    }

    [Theory]
    [InlineData("""{"claims":{"auth_time":1700000000}}""")]
    [InlineData("""{"zonder":["auth_time"]}""")]
    public async Task Wie_daar_de_hele_dag_is_aangemeld_bewijst_met_binnenkomen_niets(string knoei)
    {
        using (await BinnenAsync("rik")) { }
        using var klant = huis.Server.NieuweKlant();
        await huis.ReisAsync(klant, "rik", knoei: JsonNode.Parse(knoei)!.AsObject());
        var nee = await klant.PostAsync("/passkeys/opties", new { });
        Assert.Equal("organisatie", (string?)nee.Json["bewijs"]);
        using var reis = new Aanmeldreis(klant);
        Assert.Equal(Gelukt, await BewijsAsync(klant, reis, "rik"));
        Assert.True((await klant.PostAsync("/passkeys/opties", new { })).Gelukt);
    }

    [Fact]
    public async Task Wie_er_net_zei_wie_hij_is_bewijst_dat_met_binnenkomen()
    {
        using var klant = await BinnenAsync("sem");
        Assert.True((await klant.PostAsync("/passkeys/opties", new { })).Gelukt);
    }

    [Fact]
    public async Task Een_antwoord_bewijst_een_keer_en_alleen_de_sessie_die_het_vroeg()
    {
        using var klant = await BinnenAsync("mia");
        using var reis = new Aanmeldreis(klant);
        var naar = await VraagAsync(klant);
        using var kopie = huis.Server.NieuweKlant();
        kopie.Steel(klant);
        var terug = await reis.MeldAanAsync(naar, "mia");
        // The victim follows a link of somebody else: it is no answer to their browser.
        using var slachtoffer = await BinnenAsync("noor");
        await VraagAsync(slachtoffer);
        await huis.KentAsync("mia", "mia@noord.example");
        var (sleutel, voor) = (slachtoffer.Sessiesleutel, await BewezenAsync(slachtoffer));
        Assert.Equal(Mislukt, await TerugAsync(slachtoffer, terug));
        Assert.Equal((sleutel, voor), (slachtoffer.Sessiesleutel, await BewezenAsync(slachtoffer)));

        Assert.Equal(Gelukt, await TerugAsync(klant, terug));
        // Everything the browser had, but too late.
        kopie.Sessiesleutel = klant.Sessiesleutel;
        sleutel = klant.Sessiesleutel;
        Assert.Equal(Mislukt, await TerugAsync(kopie, terug));
        Assert.Equal(sleutel, kopie.Sessiesleutel);
        Assert.Contains("\"antwoord-al-gebruikt\"", huis.Log());
    }

    [Fact]
    public async Task Wat_een_ander_in_deze_browser_vroeg_bewijst_mijn_sessie_niet()
    {
        using var klant = await BinnenAsync("olaf");
        foreach (var wie in (string[])["pia", "olaf"])
        {
            using var reis = new Aanmeldreis(klant);
            var terug = await reis.MeldAanAsync(await VraagAsync(klant), "olaf");
            // Somebody signs in meanwhile in this browser, and then the answer comes in: also of the same person it is another session.
            using var ander = await BinnenAsync(wie);
            klant.Sessiesleutel = ander.Sessiesleutel;
            await huis.KentAsync("olaf", "olaf@noord.example");
            var (voor, eerder) = (await BewezenAsync(klant), huis.Log().Length);
            Assert.Equal(Mislukt, await TerugAsync(klant, terug));
            Assert.Contains("\"bewijs-andere-sessie\"", huis.Log()[eerder..]);
            Assert.Equal(
                (ander.Sessiesleutel, voor),
                (klant.Sessiesleutel, await BewezenAsync(klant))
            );
            using var weer = await BinnenAsync("olaf");
            klant.Sessiesleutel = weer.Sessiesleutel;
        }
    }

    [Fact]
    public async Task Zonder_sessie_is_er_niets_te_bewijzen()
    {
        using var klant = await BinnenAsync("quin");
        using var reis = new Aanmeldreis(klant);
        var terug = await reis.MeldAanAsync(await VraagAsync(klant), "quin");
        await klant.PostAsync("/afmelden", new { });
        Assert.Equal(Mislukt, await TerugAsync(klant, terug));
        Assert.False(await Organisatiehuis.IsBinnenAsync(klant));
        // Begun by a post with the token of a page alone, and never by a link.
        using var weer = await BinnenAsync("quin");
        Assert.Equal(HttpStatusCode.NotFound, (await weer.GetAsync(Pad)).Status);
        Assert.Equal("V01", (await weer.PostRuwAsync(Pad, "{}", metTeken: false)).Regel);
    }

    private const string Ander = "/aanmelden/bewijs?uitkomst=account";

    private async Task KeurAfAsync(
        Klant klant,
        string als,
        string pagina,
        string code,
        string? knoei = null
    )
    {
        Verouder(klant);
        using var reis = new Aanmeldreis(klant);
        var (sleutel, voor, eerder) = (
            klant.Sessiesleutel,
            await BewezenAsync(klant),
            huis.Log().Length
        );
        if (knoei is not null)
            await huis.Aanbieders.KnoeiAsync(JsonNode.Parse(knoei)!.AsObject());
        Assert.Equal(pagina, await BewijsAsync(klant, reis, als));
        await huis.Aanbieders.KnoeiAsync(null);
        Assert.Contains($"\"Code\":\"{code}", huis.Log()[eerder..]);
        // The session is what it was, and it proves nothing.
        Assert.Equal((sleutel, voor), (klant.Sessiesleutel, await BewezenAsync(klant)));
        var nee = await klant.PostAsync("/passkeys/opties", new { });
        Assert.Equal("organisatie", (string?)nee.Json["bewijs"]);
    }

    private async Task<Klant> BinnenAsync(string wie)
    {
        var mail = $"{wie}@noord.example";
        if (await huis.Accounts.MetMail(mail) is null)
            await huis.AccountAsync(mail);
        await huis.KentAsync(wie, mail);
        var klant = huis.Server.NieuweKlant();
        Assert.Equal("/", (await huis.ReisAsync(klant, wie)).Koppen.Location?.ToString());
        return klant;
    }

    // The provider keeps to the real clock; the session is made older than it is.
    private void Verouder(Klant klant) =>
        Sessies
            .Bekend(klant.Sessiesleutel!)!
            .Kaartje.Properties.ZetBewezen(DateTimeOffset.UtcNow.AddMinutes(-16));

    private static async Task<long> BewezenAsync(Klant klant) =>
        (long)(await klant.GetAsync("/sessies/tijd")).Json["bewezen"]!;

    private static async Task<Uri> VraagAsync(Klant klant) =>
        new((string)(await klant.PostAsync(Pad, new { })).Json["naar"]!);

    private static async Task<string?> TerugAsync(Klant klant, Uri terug) =>
        (await klant.GetAsync(terug.ToString())).Koppen.Location?.ToString();

    private static async Task<string?> BewijsAsync(Klant klant, Aanmeldreis reis, string als) =>
        await TerugAsync(klant, await reis.MeldAanAsync(await VraagAsync(klant), als));
}
