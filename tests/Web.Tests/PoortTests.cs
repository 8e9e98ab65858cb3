using System.Net;
using System.Reflection;
using Casusoverleg.Web.Kamer;
using Casusoverleg.Web.Tests.Steun;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Casusoverleg.Web.Tests;

/// <summary>Who may come near at all.</summary>
public sealed class PoortTests(PoortTests.Huis huis) : IClassFixture<PoortTests.Huis>
{
    /// <summary>One server for all of these, with an overleg of which Groen was removed.</summary>
    public sealed class Huis : IAsyncLifetime
    {
        public Testserver Server { get; private set; } = null!;
        public Overlegspel Spel { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Server = await Testserver.StartAsync();
            Spel = await Overlegspel.OpenAsync(Server, "verbrugge");
        }

        public async Task DisposeAsync()
        {
            await Spel.DisposeAsync();
            await Server.DisposeAsync();
        }
    }

    private Testserver Server => huis.Server;
    private Overlegspel Spel => huis.Spel;

    [Fact]
    public void Elk_eindpunt_staat_onder_een_beleid_of_zegt_dat_het_open_is()
    {
        var punten = Server.Diensten.GetRequiredService<EndpointDataSource>().Endpoints;
        Assert.NotEmpty(punten);
        var zonder = punten
            .Where(p =>
                p.Metadata.GetMetadata<IAuthorizeData>() is null
                && p.Metadata.GetMetadata<IAllowAnonymous>() is null
            )
            .Select(p => p.DisplayName);
        // The framework's own fallback for files takes no metadata; the fallback policy asks a session of it.
        Assert.All(zonder, naam => Assert.Equal("Fallback {**path:file}", naam));
    }

    [Fact]
    public void De_hub_staat_onder_een_beleid()
    {
        Assert.NotNull(typeof(OverlegHub).GetCustomAttribute<AuthorizeAttribute>()?.Policy);
        Assert.DoesNotContain(
            typeof(OverlegHub).GetMethods(),
            m => m.GetCustomAttribute<AllowAnonymousAttribute>() is not null
        );
    }

    [Fact]
    public void Wat_open_is_toont_niets_van_een_overleg()
    {
        var open = Server
            .Diensten.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(p => p.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(p => p.RoutePattern.RawText ?? "");
        Assert.DoesNotContain(
            open,
            p =>
                p.Contains("overleg/", StringComparison.OrdinalIgnoreCase)
                && !p.Contains("dist", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("http://kwaad.example")]
    [InlineData("null")]
    [InlineData(null)]
    public async Task Een_vreemde_of_ontbrekende_herkomst_komt_niet_op_de_hub(string? herkomst)
    {
        var fout = await Assert.ThrowsAsync<Geweigerd>(() =>
            Spel.Klant("baak").SocketAsync("", herkomst)
        );
        Assert.Equal(HttpStatusCode.Forbidden, fout.Status);
    }

    [Fact]
    [Trait("Regel", "R01")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Niet_uitgenodigd_en_bestaat_niet_krijgen_hetzelfde_antwoord()
    {
        using var ander = await Server.RegisseurAsync();
        var onbekend = Guid.NewGuid().ToString("N");
        foreach (var staart in new[] { "", "/uitnodiging", "/meeneemlijst.json" })
        {
            var niet = await ander.GetAsync($"/overleg/{Spel.Id}{staart}");
            var nooit = await ander.GetAsync($"/overleg/{onbekend}{staart}");
            Assert.Equal(HttpStatusCode.NotFound, niet.Status);
            Assert.Equal(niet.Status, nooit.Status);
            Assert.Equal(niet.Tekst, nooit.Tekst);
        }
        var upgrade = await Assert.ThrowsAsync<Geweigerd>(() =>
            ander.SocketAsync($"?overleg={Spel.Id}")
        );
        Assert.Equal(HttpStatusCode.NotFound, upgrade.Status);
        await using var hub = await ander.HubAsync();
        var ergens = await hub.BetreedAsync(Spel.Id);
        var nergens = await hub.BetreedAsync(onbekend);
        Assert.Equal("R01", (string?)ergens["regel"]);
        Assert.Equal(ergens.ToJsonString(), nergens.ToJsonString());
    }

    [Fact]
    [Trait("Regel", "R08")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Wie_nog_niet_aanvaardde_komt_er_niet_in()
    {
        var klant = Spel.Klant("pietersen");
        Assert.True((await klant.MeldAanAsync(Spel.Toegang["pietersen"])).Gelukt);
        var upgrade = await Assert.ThrowsAsync<Geweigerd>(() =>
            klant.SocketAsync($"?overleg={Spel.Id}")
        );
        Assert.Equal("R08", upgrade.Regel);
        await using var hub = await klant.HubAsync();
        Assert.Equal("R08", (string?)(await hub.BetreedAsync(Spel.Id))["regel"]);
    }

    [Fact]
    public async Task Een_opdracht_zonder_betreden_wordt_geweigerd()
    {
        await using var hub = await Spel.Klant("verbrugge").HubAsync();
        Assert.Equal("R01", (string?)(await hub.DoeAsync(Casussen.Doet("opent")))["regel"]);
    }

    [Fact]
    public async Task Een_post_zonder_teken_van_de_pagina_doet_niets()
    {
        var antwoord = await Spel.Klant("baak")
            .PostRuwAsync("/nieuw", Casussen.Nieuw().ToJsonString(), metTeken: false);
        Assert.Equal(HttpStatusCode.BadRequest, antwoord.Status);
        Assert.Equal("V01", antwoord.Regel);
    }

    [Fact]
    public async Task Koppen_zijn_streng_en_niets_blijft_bewaard()
    {
        var antwoord = await Spel.Klant("baak").GetAsync("/aanvraagteken");
        Assert.Contains(
            "no-store",
            antwoord.Koppen.CacheControl!.ToString(),
            StringComparison.Ordinal
        );
        Assert.Equal("no-referrer", antwoord.Koppen.GetValues("Referrer-Policy").Single());
        var beleid = antwoord.Koppen.GetValues("Content-Security-Policy").Single();
        Assert.Contains("frame-ancestors 'none'", beleid, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", beleid, StringComparison.Ordinal);
    }
}
