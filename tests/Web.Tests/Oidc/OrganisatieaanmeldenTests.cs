using System.Net;
using System.Text.Json.Nodes;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Tests.Steun;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace Casusoverleg.Web.Tests.Oidc;

/// <summary>Signing in through an organisation, at a real provider.</summary>
public sealed class OrganisatieaanmeldenTests(Organisatiehuis huis) : IClassFixture<Organisatiehuis>
{
    [Fact]
    [Trait("Regel", "R01")]
    [Trait("Proef", "houdt")]
    public async Task Wie_een_account_heeft_komt_binnen_via_de_eigen_organisatie()
    {
        await huis.AccountAsync("anna@noord.example");
        await huis.KentAsync("anna", "Anna@Noord.example");
        using var klant = huis.Server.NieuweKlant();
        var pagina = await klant.GetAsync("/aanmelden");
        Assert.Contains("Meld je aan via Gemeente Noord", pagina.Tekst);
        Assert.Contains("href=\"/aanmelden/via/noord\"", pagina.Tekst);
        var antwoord = await huis.ReisAsync(klant, "anna");
        Assert.Equal("/", antwoord.Koppen.Location?.ToString());
        Assert.True(await Organisatiehuis.IsBinnenAsync(klant));
        Assert.DoesNotContain("anna", huis.Log(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task De_vraag_aan_de_aanbieder_heeft_state_nonce_en_PKCE_van_genoeg_bits()
    {
        using var klant = huis.Server.NieuweKlant();
        using var reis = new Aanmeldreis(klant);
        var (een, ander) = (await VraagAsync(reis), await VraagAsync(reis));
        Assert.Equal("S256", een["code_challenge_method"]);
        Assert.Equal("query", een["response_mode"]);
        Assert.Equal("openid email", een["scope"]);
        Assert.Equal(
            new Uri(huis.Server.Adres, "/aanmelden/terug/noord").ToString(),
            een["redirect_uri"]
        );
        // 256 bits in base64url.
        Assert.Equal(43, een["nonce"]!.Length);
        Assert.Equal(43, een["code_challenge"]!.Length);
        foreach (var veld in (string[])["state", "nonce", "code_challenge"])
            Assert.NotEqual(een[veld], ander[veld]);
    }

    [Fact]
    public async Task Het_koekje_van_een_begonnen_aanmelding_is_van_een_pad_en_verloopt()
    {
        using var klant = huis.Server.NieuweKlant();
        var antwoord = await klant.GetAsync("/aanmelden/via/noord");
        var koekje = Assert.Single(antwoord.Koppen.GetValues("Set-Cookie"));
        Assert.StartsWith("__Secure-aanmelden-", koekje);
        foreach (
            var deel in (string[])
                ["path=/aanmelden/terug/noord", "secure", "httponly", "samesite=lax", "expires="]
        )
            Assert.Contains(deel, koekje, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    [Trait("Regel", "R01")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Een_andere_mail_verhuist_geen_account_en_een_ander_met_dezelfde_mail_komt_er_niet_in()
    {
        await huis.AccountAsync("bas@noord.example");
        await huis.AccountAsync("bea@noord.example");
        await huis.KentAsync("bas-nummer", "bas@noord.example");
        using var eerst = huis.Server.NieuweKlant();
        Assert.Equal("/", await NaarAsync(eerst, "bas-nummer"));
        // Somebody else gets the address: it opens nothing of the first.
        await huis.KentAsync("ander-nummer", "bas@noord.example");
        using var ander = huis.Server.NieuweKlant();
        Assert.Equal("/aanmelden/mislukt?reden=account", await NaarAsync(ander, "ander-nummer"));
        Assert.False(await Organisatiehuis.IsBinnenAsync(ander));
        // The subject decides: with the address of Bea he is still Bas.
        await huis.KentAsync("bas-nummer", "bea@noord.example");
        using var weer = huis.Server.NieuweKlant();
        Assert.Equal("/", await NaarAsync(weer, "bas-nummer"));
        // One person, one way in: the first browser of Bas is out, so it was he who signed in and not Bea.
        Assert.False(await Organisatiehuis.IsBinnenAsync(eerst));
        await huis.KentAsync("bea-nummer", "bea@noord.example");
        using var zij = huis.Server.NieuweKlant();
        Assert.Equal("/", await NaarAsync(zij, "bea-nummer"));
        Assert.True(await Organisatiehuis.IsBinnenAsync(weer));
    }

    [Theory]
    [InlineData("onbekend@noord.example", true)]
    [InlineData("carla@zuid.example", true)]
    [InlineData("carla@noord.example.elders.example", true)]
    [Trait("Regel", "R01")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Zonder_account_bij_deze_organisatie_kom_je_er_niet_in(string mail, bool zuid)
    {
        if (zuid && await huis.Accounts.MetMail("carla@zuid.example") is null)
            await huis.AccountAsync("carla@zuid.example", huis.Zuid);
        await huis.KentAsync("carla", mail);
        using var klant = huis.Server.NieuweKlant();
        Assert.Equal("/aanmelden/mislukt?reden=account", await NaarAsync(klant, "carla"));
        Assert.False(await Organisatiehuis.IsBinnenAsync(klant));
        Assert.Contains(
            "Je hebt hier nog geen account",
            (await klant.GetAsync("/aanmelden/mislukt?reden=account")).Tekst
        );
    }

    [Fact]
    [Trait("Regel", "R01")]
    [Trait("Proef", "valt aan")]
    public async Task Een_gesloten_account_komt_er_niet_in_ook_niet_als_het_eerder_kon()
    {
        var wie = await huis.AccountAsync("dirk@noord.example");
        await huis.KentAsync("dirk", "dirk@noord.example");
        using var eerst = huis.Server.NieuweKlant();
        Assert.Equal("/", await NaarAsync(eerst, "dirk"));
        await huis.Accounts.ZetStand(wie, Accountstand.Gesloten, Organisatiehuis.Regel);
        using var weer = huis.Server.NieuweKlant();
        Assert.Equal("/aanmelden/mislukt?reden=account", await NaarAsync(weer, "dirk"));
        // Opened again: recognised anew, by the mail address.
        await huis.Accounts.ZetStand(wie, Accountstand.Actief, Organisatiehuis.Regel);
        await huis.KentAsync("dirk-nieuw", "dirk@noord.example");
        using var nieuw = huis.Server.NieuweKlant();
        Assert.Equal("/", await NaarAsync(nieuw, "dirk-nieuw"));
    }

    [Fact]
    public async Task Afmelden_eindigt_eerst_hier_en_dan_bij_de_organisatie()
    {
        await huis.AccountAsync("els@noord.example");
        await huis.KentAsync("els", "els@noord.example");
        using var klant = huis.Server.NieuweKlant();
        Assert.Equal("/", await NaarAsync(klant, "els"));
        using var dief = huis.Server.NieuweKlant();
        dief.Steel(klant);
        var antwoord = await klant.PostAsync("/afmelden", new { });
        Assert.False(await Organisatiehuis.IsBinnenAsync(dief));
        var naar = new Uri((string)antwoord.Json["naar"]!);
        Assert.Equal(
            $"{huis.Aanbieders.Uitgevers[0]}/session/end",
            naar.GetLeftPart(UriPartial.Path)
        );
        var vraag = QueryHelpers.ParseQuery(naar.Query);
        Assert.Equal(3, vraag["id_token_hint"].ToString().Split('.').Length);
        Assert.Equal(
            new Uri(huis.Server.Adres, "/aanmelden").ToString(),
            vraag["post_logout_redirect_uri"]
        );
        using var http = new HttpClient();
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(naar)).StatusCode);
    }

    [Fact]
    [Trait("Regel", "R81")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Een_organisatie_die_twee_factoren_vraagt_laat_minder_niet_binnen()
    {
        await huis.AccountAsync("fleur@zuid.example", huis.Zuid);
        await huis.KentAsync("fleur", "fleur@zuid.example", welke: 1);
        foreach (var acr in (string[])["laag", ""])
        {
            using var minder = huis.Server.NieuweKlant();
            var nee = await huis.ReisAsync(minder, "fleur", "zuid", Acr(acr));
            Assert.Equal("/aanmelden/mislukt", nee.Koppen.Location?.ToString());
        }
        using var klant = huis.Server.NieuweKlant();
        var ja = await huis.ReisAsync(klant, "fleur", "zuid", Acr("hoog"));
        Assert.Equal("/", ja.Koppen.Location?.ToString());
    }

    [Fact]
    public async Task De_werkmail_wijst_de_weg_en_verraadt_niet_wie_er_een_account_heeft()
    {
        using var klant = huis.Server.NieuweKlant();
        var bekend = await klant.PostAsync(
            "/aanmelden/via",
            new { mail = "wie.dan.ook@NOORD.example" }
        );
        Assert.Equal("/aanmelden/via/noord", (string?)bekend.Json["naar"]);
        foreach (var mail in (string[])["iemand@elders.example", "geen mail", ""])
            Assert.Equal("R01", (await klant.PostAsync("/aanmelden/via", new { mail })).Regel);
    }

    [Fact]
    [Trait("Regel", "R01")]
    [Trait("Proef", "houdt")]
    public async Task Wie_zich_via_de_organisatie_aanmeldt_komt_alleen_met_een_noodlink_terug()
    {
        var wie = await huis.AccountAsync("gijs@noord.example");
        var register = huis.Server.Diensten.GetRequiredService<IToegangsregister>();
        var nu = DateTimeOffset.UtcNow;
        // Of before, or from elsewhere.
        var gewoon = await register.NieuweInschrijflink("P. Proef", nu.AddHours(1), wie);
        Assert.Null(await register.SchrijfIn(gewoon, "", "", nu));
        var nood = await huis.Accounts.Terugkomlink(wie, nu.AddHours(1), Organisatiehuis.Regel);
        Assert.Equal(wie, (await register.SchrijfIn(nood!, "", "", nu))?.Id);
    }

    [Fact]
    [Trait("Proef", "valt aan")]
    public async Task Wie_via_de_organisatie_binnenkomt_ziet_dat_er_een_link_naar_het_account_is_gegeven()
    {
        var wie = await huis.AccountAsync("greet@noord.example");
        await huis.KentAsync("greet", "greet@noord.example");
        using var klant = huis.Server.NieuweKlant();
        Assert.Equal("/", await NaarAsync(klant, "greet"));
        await huis.Server.Diensten.GetRequiredService<Beheer.Accounts>().TerugAsync(null, wie);
        Assert.Equal("/sessies#s1", await NaarAsync(klant, "greet"));
        Assert.Contains(
            "door iemand die de server beheert",
            (await klant.GetAsync("/sessies")).Tekst,
            StringComparison.Ordinal
        );
    }

    private async Task<string?> NaarAsync(Klant klant, string sub) =>
        (await huis.ReisAsync(klant, sub)).Koppen.Location?.ToString();

    private static JsonObject Acr(string acr) =>
        acr.Length == 0
            ? new() { ["zonder"] = new JsonArray("acr") }
            : new() { ["claims"] = new JsonObject { ["acr"] = acr } };

    private static async Task<Dictionary<string, string?>> VraagAsync(Aanmeldreis reis) =>
        QueryHelpers
            .ParseQuery((await reis.BeginAsync("noord")).Query)
            .ToDictionary(v => v.Key, v => (string?)v.Value.ToString());
}
