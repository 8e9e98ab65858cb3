using System.Net;
using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Tests.Steun;
using Casusoverleg.Web.Toegang;
using Microsoft.Extensions.DependencyInjection;

namespace Casusoverleg.Web.Tests;

/// <summary>How a session ends, what ends with it, and what the person themselves sees of it.</summary>
public sealed class SessiesTests : IAsyncLifetime
{
    private readonly Verzetklok klok = new();
    private Testserver server = null!;
    private Overlegspel spel = null!;

    public async Task InitializeAsync()
    {
        // An overleg closes itself after as long as a session may last: the session is what ends here.
        server = await Testserver.StartAsync(klok, "--Overleg:TermijnUren=48");
        spel = await Overlegspel.OpenAsync(server, "verbrugge");
    }

    public async Task DisposeAsync()
    {
        await spel.DisposeAsync();
        await server.DisposeAsync();
    }

    private Sessies Sessies => server.Diensten.GetRequiredService<Sessies>();

    [Theory]
    [InlineData("afmelden", 4002)]
    [InlineData("elders-afmelden", 4002)]
    [InlineData("overal-afmelden", 4002)]
    [InlineData("account-weg", 4002)]
    [InlineData("nieuwe-link", 4002)]
    [InlineData("stil", 4001)]
    [InlineData("langst", 4001)]
    [Trait("Regel", "R01")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Elk_einde_van_een_sessie_snijdt_de_kamer_en_de_open_paginas(
        string oorzaak,
        int code
    )
    {
        var klant = spel.Klant("verbrugge");
        var pagina = await klant.LijnAsync();
        await EindigAsync(oorzaak, klant);
        Assert.Equal(code, await pagina.WaitAsync(Wacht.Geduld));
        var hub = spel.Hub("verbrugge");
        await hub.Gesloten.WaitAsync(Wacht.Geduld);
        Assert.Equal("R01", (string?)hub.Weg!["regel"]);
        // Only the end by time lets the page keep what was typed.
        Assert.Equal(code == 4001, (bool?)hub.Weg["verlopen"] == true);
        Assert.Equal(HttpStatusCode.Unauthorized, (await klant.GetAsync("/sessies/tijd")).Status);
    }

    [Fact]
    [Trait("Regel", "R09")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Wie_verwijderd_is_hoort_dat_op_een_open_pagina_en_die_is_er_dan_niet_meer()
    {
        await spel.AccepteerAsync("groen");
        var klant = spel.Klant("groen");
        var pagina = await klant.LijnAsync();
        await spel.DoeAsync(
            "baak",
            new()
            {
                ["doet"] = "verwijdert",
                ["deelnemer"] = spel.Wie["groen"],
                ["reden"] = "toch niet nodig",
            }
        );
        Assert.Equal(4003, await pagina.WaitAsync(Wacht.Geduld));
        var weer = await klant.GetAsync($"/overleg/{spel.Id}/uitnodiging");
        Assert.Equal(HttpStatusCode.Forbidden, weer.Status);
        Assert.Equal(HttpStatusCode.OK, (await klant.GetAsync("/sessies/tijd")).Status);
    }

    [Fact]
    public async Task Wat_een_pagina_vanzelf_doet_houdt_niemand_aangemeld()
    {
        var klant = spel.Klant("verbrugge");
        var pagina = await klant.LijnAsync();
        klok.Vooruit(TimeSpan.FromMinutes(29));
        Assert.Equal(HttpStatusCode.OK, (await klant.GetAsync("/sessies/tijd")).Status);
        await spel.Hub("verbrugge").RoepAsync("Hartslag");
        var tweede = await klant.HubAsync($"?overleg={spel.Id}");
        await tweede.BetreedAsync(spel.Id);
        klok.Vooruit(TimeSpan.FromMinutes(1));
        Assert.Equal(4001, await pagina.WaitAsync(Wacht.Geduld));
        await tweede.Gesloten.WaitAsync(Wacht.Geduld);
        await tweede.DisposeAsync();
    }

    [Fact]
    public async Task Ik_ben_er_nog_houdt_de_sessie_in_leven_maar_niet_langer_dan_twaalf_uur()
    {
        var klant = spel.Klant("verbrugge");
        for (var i = 0; i < 30; i++)
        {
            klok.Vooruit(TimeSpan.FromMinutes(23));
            Assert.True((await klant.PostAsync("/sessies/hier", new { })).Gelukt);
        }
        var tijd = (await klant.GetAsync("/sessies/tijd")).Json;
        Assert.Equal(120, (double)tijd["waarschuw"]!);
        Assert.InRange((double)tijd["langst"]!, 1, 30 * 60);
        klok.Vooruit(TimeSpan.FromMinutes(29));
        Assert.True((await klant.PostAsync("/sessies/hier", new { })).Gelukt);
        klok.Vooruit(TimeSpan.FromMinutes(2));
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            (await klant.PostAsync("/sessies/hier", new { })).Status
        );
    }

    [Fact]
    public async Task Het_overzicht_noemt_het_apparaat_in_gewone_woorden_en_meldt_alleen_eigen_sessies_af()
    {
        var klant = spel.Klant("verbrugge");
        var (ander, sleutel) = await NogEensAsync("verbrugge");
        var baakId = (await SessiesVanAsync("baak"))[0].Id;
        var pagina = (await klant.GetAsync("/sessies")).Tekst;
        Assert.Contains("Firefox op Windows", pagina, StringComparison.Ordinal);
        Assert.Contains("hier ben je nu", pagina, StringComparison.Ordinal);
        Assert.DoesNotContain(sleutel, pagina, StringComparison.Ordinal);
        Assert.DoesNotContain(baakId, pagina, StringComparison.Ordinal);
        var nee = await klant.PostAsync("/sessies/meld-af", new { sessie = baakId });
        Assert.Equal("V02", nee.Regel);
        var andere = (await SessiesVanAsync("verbrugge")).Single(s =>
            s.Apparaat == "Firefox op Windows"
        );
        var dicht = await ander.LijnAsync();
        Assert.True((await klant.PostAsync("/sessies/meld-af", new { sessie = andere.Id })).Gelukt);
        Assert.Equal(4002, await dicht.WaitAsync(Wacht.Geduld));
        Assert.Equal(HttpStatusCode.OK, (await klant.GetAsync("/sessies/tijd")).Status);
        Assert.Equal(HttpStatusCode.OK, (await spel.Klant("baak").GetAsync("/sessies")).Status);
        ander.Dispose();
    }

    [Theory]
    [InlineData(
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/130.0 Safari/537.36",
        "Chrome op Windows"
    )]
    [InlineData(
        "Mozilla/5.0 (Windows NT 10.0) Chrome/130.0 Safari/537.36 Edg/130.0",
        "Edge op Windows"
    )]
    [InlineData(
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1",
        "Safari op iPhone"
    )]
    [InlineData("<script>curl/8 geheim</script>", "Onbekende browser")]
    public void Van_een_browser_blijft_alleen_een_woord_over(string gezegd, string woord)
    {
        var vraag = new Microsoft.AspNetCore.Http.DefaultHttpContext().Request;
        vraag.Headers.UserAgent = gezegd;
        Assert.Equal(woord, Apparaat.Van(vraag));
    }

    [Fact]
    public async Task Een_sleutel_van_voor_het_aanmelden_opent_daarna_niets()
    {
        using var slachtoffer = server.NieuweKlant();
        using var dief = server.NieuweKlant();
        var gezet = new string('A', 43);
        slachtoffer.Sessiesleutel = dief.Sessiesleutel = gezet;
        Assert.True((await slachtoffer.MeldAanAsync(spel.Toegang["groen"])).Gelukt);
        Assert.NotEqual(gezet, slachtoffer.Sessiesleutel);
        Assert.Equal(HttpStatusCode.Unauthorized, (await dief.GetAsync("/sessies/tijd")).Status);
    }

    [Fact]
    public async Task Afmelden_wist_wat_de_browser_bewaarde()
    {
        var antwoord = await spel.Klant("verbrugge").PostAsync("/afmelden", new { });
        Assert.Equal(
            "\"cache\", \"storage\"",
            string.Join(", ", antwoord.Koppen.GetValues("Clear-Site-Data"))
        );
        Assert.Null(spel.Klant("verbrugge").Sessiesleutel);
    }

    private async Task EindigAsync(string oorzaak, Klant klant)
    {
        switch (oorzaak)
        {
            case "afmelden":
                Assert.True((await klant.PostAsync("/afmelden", new { })).Gelukt);
                break;
            case "elders-afmelden":
                var hier = (await SessiesVanAsync("verbrugge"))[0].Id;
                var (ander, _) = await NogEensAsync("verbrugge");
                Assert.True(
                    (await ander.PostAsync("/sessies/meld-af", new { sessie = hier })).Gelukt
                );
                break;
            case "overal-afmelden":
                var (daar, _) = await NogEensAsync("verbrugge");
                Assert.True((await daar.PostAsync("/sessies/meld-overal-af", new { })).Gelukt);
                break;
            case "account-weg":
                await Sessies.BeeindigAlleAsync(await PersoonAsync("verbrugge"));
                break;
            case "nieuwe-link":
                var vraag = new { deelnemer = spel.Wie["verbrugge"] };
                var link = await spel.Klant("baak").PostAsync($"/overleg/{spel.Id}/toegang", vraag);
                using (var elders = server.NieuweKlant())
                    Assert.True((await elders.MeldAanAsync(link.Json)).Gelukt);
                break;
            case "stil":
                klok.Vooruit(TimeSpan.FromMinutes(31));
                break;
            default:
                for (var i = 0; i < 25; i++)
                {
                    Assert.True((await klant.PostAsync("/sessies/hier", new { })).Gelukt);
                    klok.Vooruit(TimeSpan.FromMinutes(29));
                }
                break;
        }
    }

    private async Task<PersoonId> PersoonAsync(string wie) =>
        (
            await server
                .Diensten.GetRequiredService<IToegangsregister>()
                .PersoonVan(
                    OverlegId.Van(Guid.Parse(spel.Id)),
                    DeelnemerId.Van(Guid.Parse(spel.Wie[wie]))
                )
        )!.Value;

    private async Task<IReadOnlyList<Sessiebeeld>> SessiesVanAsync(string wie)
    {
        var persoon = await server
            .Diensten.GetRequiredService<IToegangsregister>()
            .Persoon(await PersoonAsync(wie));
        return await Sessies.OverzichtAsync(Kenmerken.Van(persoon!, "", DateTimeOffset.UtcNow));
    }

    // The same person in another browser.
    private async Task<(Klant Klant, string Sleutel)> NogEensAsync(string wie)
    {
        var persoon = await server
            .Diensten.GetRequiredService<IToegangsregister>()
            .Persoon(await PersoonAsync(wie));
        var klant = server.NieuweKlant();
        klant.Sessiesleutel = await Sessies.BeginAsync(persoon!, new("Firefox op Windows"));
        return (klant, klant.Sessiesleutel!);
    }
}
