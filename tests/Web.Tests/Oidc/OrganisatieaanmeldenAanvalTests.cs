using System.Net;
using System.Text.Json.Nodes;
using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Scenarios.Server;
using Casusoverleg.Web.Tests.Steun;
using Casusoverleg.Web.Toegang;
using Casusoverleg.Web.Toegang.Oidc;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace Casusoverleg.Web.Tests.Oidc;

/// <summary>What must not get anybody in through an organisation.</summary>
[Trait("Regel", "R01")]
[Trait("Proef", "valt aan")]
public sealed class OrganisatieaanmeldenAanvalTests(Organisatiehuis huis)
    : IClassFixture<Organisatiehuis>
{
    private const string Mail = "hanna@noord.example";
    private const string Mislukt = "/aanmelden/mislukt";

    /// <summary>Everything that is done to a token.</summary>
    public static TheoryData<string> Tokens => [.. Knoeisel.Alle.Select(static k => k.Wat)];

    [Theory]
    [MemberData(nameof(Tokens))]
    public async Task Een_token_dat_niet_klopt_opent_niets(string wat)
    {
        var knoeisel = Knoeisel.Met(wat);
        using var klant = await KlantAsync();
        var eerder = huis.Log().Length;
        var antwoord = await huis.ReisAsync(klant, "hanna", knoei: knoeisel.Json);
        Assert.True(Mislukt == antwoord.Koppen.Location?.ToString(), wat);
        Assert.False(await Organisatiehuis.IsBinnenAsync(klant));
        var pagina = await klant.GetAsync(Mislukt);
        Assert.Contains("Aanmelden is niet gelukt", pagina.Tekst);
        var log = huis.Log();
        // Refused for this reason, and not by chance for another.
        Assert.Contains($"\"Code\":\"{knoeisel.Code}", log[eerder..]);
        Assert.DoesNotContain("hanna", log, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("eyJ", log);
    }

    [Theory]
    [InlineData("exp", -90, true)]
    [InlineData("exp", -180, false)]
    [InlineData("iat", 90, true)]
    [InlineData("iat", 180, false)]
    [InlineData("iat", -900, false)]
    [InlineData("nbf", 180, false)]
    [Trait("Proef", "houdt")]
    public async Task Klokken_mogen_twee_minuten_verschillen_en_niet_meer(
        string veld,
        int seconden,
        bool mag
    )
    {
        using var klant = await KlantAsync();
        var tijd = DateTimeOffset.UtcNow.AddSeconds(seconden).ToUnixTimeSeconds();
        var antwoord = await huis.ReisAsync(
            klant,
            "hanna",
            knoei: new() { ["claims"] = new JsonObject { [veld] = tijd } }
        );
        Assert.Equal(mag ? "/" : Mislukt, antwoord.Koppen.Location?.ToString());
    }

    [Fact]
    public async Task Een_antwoord_werkt_een_keer()
    {
        using var klant = await KlantAsync();
        using var reis = new Aanmeldreis(klant);
        var naar = await reis.BeginAsync("noord");
        // Somebody copied everything the browser had.
        using var dief = huis.Server.NieuweKlant();
        dief.Steel(klant);
        var terug = (await reis.MeldAanAsync(naar, "hanna")).ToString();
        Assert.Equal("/", (await klant.GetAsync(terug)).Koppen.Location?.ToString());
        Assert.Equal(Mislukt, (await dief.GetAsync(terug)).Koppen.Location?.ToString());
        Assert.Equal(Mislukt, (await klant.GetAsync(terug)).Koppen.Location?.ToString());
        Assert.False(await Organisatiehuis.IsBinnenAsync(dief));
        Assert.Contains("\"antwoord-al-gebruikt\"", huis.Log());
    }

    [Fact]
    public async Task Wie_zich_aanmeldt_terwijl_de_organisatie_een_andere_weg_kiest_komt_niet_binnen()
    {
        var diensten = huis.Server.Diensten;
        var wie = await huis.AccountAsync("wanda@zuid.example", huis.Zuid);
        var aanbieders = diensten.GetRequiredService<Aanbieders>();
        var (aanbieder, _) = (await aanbieders.MetSleutelAsync("zuid"))!.Value;
        var register = diensten.GetRequiredService<IToegangsregister>();
        var anders = huis.Zuid with
        {
            Wat = huis.Zuid.Wat with { Aanmelding = Aanmeldweg.LinkEnCode },
        };
        var aanmelding = new Organisatieaanmelding(
            aanbieders,
            huis.Accounts,
            new Ondertussen(
                diensten.GetRequiredService<IKoppelregister>(),
                () => huis.Accounts.BewaarOrganisatie(anders, Organisatiehuis.Regel)
            ),
            register,
            diensten.GetRequiredService<Sessies>(),
            diensten.GetRequiredService<Uitgiften>(),
            TimeProvider.System
        );
        var context = new DefaultHttpContext();
        Assert.Null(
            await aanmelding.BeginAsync(context, aanbieder, new("wanda", "wanda@zuid.example", ""))
        );
        Assert.Equal(0, context.Response.Headers.SetCookie.Count);
        Assert.Empty(await register.Sessies(wie, DateTimeOffset.UtcNow));
        await huis.Accounts.BewaarOrganisatie(huis.Zuid, Organisatiehuis.Regel);
    }

    [Fact]
    public async Task Een_code_die_al_is_gebruikt_opent_niets()
    {
        using var klant = await KlantAsync();
        using var reis = new Aanmeldreis(klant);
        var gebruikt = await reis.MeldAanAsync(await reis.BeginAsync("noord"), "hanna");
        Assert.Equal("/", (await klant.GetAsync(gebruikt.ToString())).Koppen.Location?.ToString());
        using var ander = huis.Server.NieuweKlant();
        using var nieuw = new Aanmeldreis(ander);
        var terug = await nieuw.MeldAanAsync(await nieuw.BeginAsync("noord"), "hanna");
        var met = Anders(terug, "code", Veld(gebruikt, "code"));
        Assert.Equal(Mislukt, (await ander.GetAsync(met)).Koppen.Location?.ToString());
        Assert.Contains("\"code-geweigerd-400\"", huis.Log());
        Assert.False(await Organisatiehuis.IsBinnenAsync(ander));
    }

    [Fact]
    public async Task Het_antwoord_op_de_vraag_van_een_ander_meldt_je_niet_aan()
    {
        using var klant = await KlantAsync();
        using var reis = new Aanmeldreis(klant);
        var terug = await reis.MeldAanAsync(await reis.BeginAsync("noord"), "hanna");
        // The victim follows a link with the answer of the attacker: it is not theirs.
        using var slachtoffer = huis.Server.NieuweKlant();
        Assert.Equal(
            Mislukt,
            (await slachtoffer.GetAsync(terug.ToString())).Koppen.Location?.ToString()
        );
        Assert.False(await Organisatiehuis.IsBinnenAsync(slachtoffer));
        // Nor when they began one of their own.
        await slachtoffer.GetAsync("/aanmelden/via/noord");
        Assert.Equal(
            Mislukt,
            (await slachtoffer.GetAsync(terug.ToString())).Koppen.Location?.ToString()
        );
    }

    [Fact]
    public async Task Het_antwoord_van_de_ene_organisatie_past_niet_op_het_adres_van_de_andere()
    {
        using var klant = await KlantAsync();
        using var reis = new Aanmeldreis(klant);
        var terug = await reis.MeldAanAsync(await reis.BeginAsync("noord"), "hanna");
        var elders = new UriBuilder(terug) { Path = "/aanmelden/terug/zuid" }.Uri;
        Assert.Equal(
            Mislukt,
            (await klant.GetAsync(elders.ToString())).Koppen.Location?.ToString()
        );
        Assert.False(await Organisatiehuis.IsBinnenAsync(klant));
    }

    [Fact]
    public async Task Een_antwoord_moet_zeggen_van_wie_het_is()
    {
        foreach (var uitgever in (string?[])[null, huis.Aanbieders.Uitgevers[1]])
        {
            using var klant = await KlantAsync();
            using var reis = new Aanmeldreis(klant);
            var terug = await reis.MeldAanAsync(await reis.BeginAsync("noord"), "hanna");
            Assert.Equal(huis.Aanbieders.Uitgevers[0], Veld(terug, "iss"));
            var anders = Anders(terug, "iss", uitgever);
            Assert.Equal(Mislukt, (await klant.GetAsync(anders)).Koppen.Location?.ToString());
            Assert.Contains("\"antwoord-van-een-ander\"", huis.Log());
            Assert.False(await Organisatiehuis.IsBinnenAsync(klant));
        }
    }

    [Theory]
    [InlineData("access_denied", "aanbieder-access_denied")]
    [InlineData("mag niet\"}\n{\"Code\":\"vals\"}", "antwoord-past-niet-bij-een-vraag")]
    public async Task Een_fout_van_de_aanbieder_komt_niet_op_het_scherm_en_alleen_als_code_in_de_log(
        string fout,
        string code
    )
    {
        using var klant = await KlantAsync();
        using var reis = new Aanmeldreis(klant);
        var staat = Veld(await reis.BeginAsync("noord"), "state");
        var terug = QueryHelpers.AddQueryString(
            "/aanmelden/terug/noord",
            new Dictionary<string, string?>
            {
                ["state"] = staat,
                ["error"] = fout,
                ["error_description"] = "hanna mag niet",
                ["iss"] = huis.Aanbieders.Uitgevers[0],
            }
        );
        var eerder = huis.Log().Length;
        Assert.Equal(Mislukt, (await klant.GetAsync(terug)).Koppen.Location?.ToString());
        Assert.Contains(code, huis.Log()[eerder..]);
        Assert.DoesNotContain("mag niet", huis.Log());
        Assert.DoesNotContain("vals", huis.Log());
    }

    [Theory]
    [InlineData("issuer", "https://elders.example", "beschrijving-van-een-ander")]
    [InlineData("token_endpoint", "http://elders.example/token", "beschrijving-onveilig")]
    public async Task Een_beschrijving_die_een_ander_noemt_begint_niets(
        string veld,
        string waarde,
        string code
    )
    {
        var aanbieders = huis.Server.Diensten.GetRequiredService<Aanbieders>();
        var (aanbieder, _) = (await aanbieders.MetSleutelAsync("noord"))!.Value;
        await huis.Aanbieders.KnoeiAsync(
            new() { ["beschrijving"] = new JsonObject { [veld] = waarde } }
        );
        using var lijn = new HttpClient();
        var fout = await Assert.ThrowsAsync<AanmeldingMislukt>(() =>
            new Beschrijving(aanbieder, lijn, TimeProvider.System).GeefAsync(default)
        );
        Assert.Equal(code, fout.Code);
        await huis.Aanbieders.KnoeiAsync(null);
    }

    [Fact]
    public async Task Een_andere_site_kan_niemand_laten_aanmelden()
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var vraag = new HttpRequestMessage(
            HttpMethod.Get,
            new Uri(huis.Server.Adres, "/aanmelden/via/noord")
        );
        vraag.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var antwoord = await http.SendAsync(vraag);
        Assert.Equal("/aanmelden", antwoord.Headers.Location?.ToString());
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await http.GetAsync(new Uri(huis.Server.Adres, "/aanmelden/via/onbekend"))).StatusCode
        );
    }

    private async Task<Klant> KlantAsync()
    {
        if (await huis.Accounts.MetMail(Mail) is null)
            await huis.AccountAsync(Mail);
        await huis.KentAsync("hanna", Mail);
        return huis.Server.NieuweKlant();
    }

    private static string Veld(Uri adres, string naam) =>
        QueryHelpers.ParseQuery(adres.Query)[naam].ToString();

    private static string Anders(Uri adres, string naam, string? waarde)
    {
        var velden = QueryHelpers
            .ParseQuery(adres.Query)
            .ToDictionary(v => v.Key, v => (string?)v.Value.ToString());
        velden.Remove(naam);
        if (waarde is not null)
            velden[naam] = waarde;
        return QueryHelpers.AddQueryString(adres.GetLeftPart(UriPartial.Path), velden);
    }
}
