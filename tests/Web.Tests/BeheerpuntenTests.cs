using System.Net;
using Casusoverleg.Web.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Casusoverleg.Web.Tests;

/// <summary>What a proxy and a watchdog rely on.</summary>
public sealed class BeheerpuntenTests
{
    [Fact]
    public async Task Zonder_sleutelmap_is_de_server_niet_gereed_maar_leeft_hij_wel()
    {
        await using var server = await Testserver.StartAsync();
        using var iemand = server.NieuweKlant();
        Assert.Equal("gereed", (await iemand.GetAsync("/gereed")).Tekst);
        var sleutels = Path.Combine(server.Map, "sleutels");

        Directory.Move(sleutels, sleutels + "-weg");
        await WordtAsync(iemand, HttpStatusCode.ServiceUnavailable);
        var antwoord = await iemand.GetAsync("/gereed");
        Assert.Equal("niet gereed", antwoord.Tekst);
        Assert.Equal(HttpStatusCode.OK, (await iemand.GetAsync("/health")).Status);

        Directory.Move(sleutels + "-weg", sleutels);
        await WordtAsync(iemand, HttpStatusCode.OK);
    }

    [Fact]
    public async Task Wie_stopt_is_niet_gereed()
    {
        await using var server = await Testserver.StartAsync();
        using var iemand = server.NieuweKlant();
        server.Diensten.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await iemand.GetAsync("/gereed")).Status);
        Assert.Equal(HttpStatusCode.OK, (await iemand.GetAsync("/health")).Status);
    }

    [Fact]
    [Trait("Regel", "R01")]
    [Trait("Proef", "valt aan")]
    public async Task Een_verzonnen_herkomst_ontduikt_de_grens_op_pogingen_niet()
    {
        // This machine is none of the proxies here, so what it says about others is not believed.
        await using var server = await Testserver.StartAsync(
            "--Proxies:0=10.9.9.0/24",
            "--Toegang:PogingenPerMinuut=3"
        );
        using var iemand = server.NieuweKlant();
        for (var i = 1; i <= 3; i++)
            Assert.NotEqual("V04", (await RaadAsync(iemand, $"203.0.113.{i}")).Regel);
        Assert.Equal("V04", (await RaadAsync(iemand, "203.0.113.99")).Regel);
    }

    [Fact]
    [Trait("Regel", "R01")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Achter_een_proxy_telt_het_adres_dat_de_proxy_zag_en_niet_wat_ervoor_stond()
    {
        await using var server = await Testserver.StartAsync("--Toegang:PogingenPerMinuut=1");
        using var iemand = server.NieuweKlant();
        Assert.NotEqual("V04", (await RaadAsync(iemand, "198.51.100.1, 203.0.113.1")).Regel);
        Assert.Equal("V04", (await RaadAsync(iemand, "198.51.100.2, 203.0.113.1")).Regel);
        Assert.NotEqual("V04", (await RaadAsync(iemand, "198.51.100.1, 203.0.113.2")).Regel);
    }

    // A proxy that was forgotten passes on whatever name somebody typed, and so does a name that was made to point here.
    [Theory]
    [InlineData("", "baak.localhost", "overleg.example.nl")]
    [InlineData(
        "https://overleg.example.nl",
        "OVERLEG.example.nl",
        "example.nl elders.example www.overleg.example.nl overleg.example.nl.elders.example"
    )]
    [InlineData(
        "https://{naam}.overleg.example.nl",
        "baak.overleg.example.nl:8443",
        "overleg.example.nl elders.example baakoverleg.example.nl"
    )]
    public async Task De_server_antwoordt_op_het_eigen_adres_en_op_deze_machine_en_op_geen_andere_naam(
        string adres,
        string eigen,
        string anders
    )
    {
        await using var server = await Testserver.StartAsync("--Adres=" + adres);
        using var http = new HttpClient { BaseAddress = server.Adres };
        foreach (var host in (string[])[eigen, "localhost", "127.0.0.1"])
            Assert.Equal(HttpStatusCode.OK, await Onder(host));
        foreach (var host in anders.Split(' '))
            Assert.Equal(HttpStatusCode.BadRequest, await Onder(host));

        async Task<HttpStatusCode> Onder(string host)
        {
            using var vraag = new HttpRequestMessage(HttpMethod.Get, "/health");
            vraag.Headers.Host = host;
            using var antwoord = await http.SendAsync(vraag);
            return antwoord.StatusCode;
        }
    }

    [Fact]
    public async Task Waar_je_een_lek_meldt_staat_er_alleen_als_het_is_ingesteld()
    {
        await using (var zonder = await Testserver.StartAsync())
        {
            using var iemand = zonder.NieuweKlant();
            Assert.Equal(
                HttpStatusCode.NotFound,
                (await iemand.GetAsync("/.well-known/security.txt")).Status
            );
        }
        await using var server = await Testserver.StartAsync(
            "--Beveiligingsmelding:Contact=mailto:beveiliging@example.nl",
            "--Beveiligingsmelding:Verloopt=2099-01-31"
        );
        using var melder = server.NieuweKlant();
        Assert.Equal(
            "Contact: mailto:beveiliging@example.nl\nExpires: 2099-01-31T23:59:59Z\nPreferred-Languages: nl, en\n",
            (await melder.GetAsync("/.well-known/security.txt")).Tekst
        );
    }

    // The answer holds for a second.
    private static Task WordtAsync(Klant klant, HttpStatusCode status) =>
        Wacht.TotAsync(
            async () => (await klant.GetAsync("/gereed")).Status == status,
            $"/gereed werd niet {status}"
        );

    // Of the right length and no secret at all: that counts as a try like any other.
    private static Task<Httpantwoord> RaadAsync(Klant klant, string herkomst)
    {
        klant.DoorgestuurdVoor = herkomst;
        return klant.PostAsync("/welkom", new { geheim = new string('a', 43), code = "123456" });
    }
}
