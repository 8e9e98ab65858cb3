using System.Net;
using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Tests.Steun;
using Casusoverleg.Web.Toegang;
using Microsoft.Extensions.DependencyInjection;

namespace Casusoverleg.Web.Tests.Aanval;

/// <summary>One person has one measure for everything they send: over the hub, from pages, and in every session.</summary>
public sealed class MaataanvalTests
{
    [Fact]
    public async Task Wie_te_veel_post_wordt_ook_in_de_kamer_en_in_een_andere_sessie_geremd_en_kan_zich_afmelden()
    {
        await using var server = await Testserver.StartAsync(
            "--Kamer:OpdrachtenIneens=12",
            "--Kamer:OpdrachtenPerSeconde=0.001"
        );
        await using var spel = await Overlegspel.OpenAsync(server, "verbrugge");
        var klant = spel.Klant("verbrugge");
        var antwoord = await klant.PostAsync("/sessies/hier", new { });
        for (var keer = 0; antwoord.Gelukt && keer < 12; keer++)
            antwoord = await klant.PostAsync("/sessies/hier", new { });
        Assert.Equal(HttpStatusCode.TooManyRequests, antwoord.Status);
        Assert.Equal("V04", antwoord.Regel);
        Assert.Contains("te snel", (string)antwoord.Json["zin"]!, StringComparison.Ordinal);

        var hartslag = await spel.Hub("verbrugge").RoepAsync("Hartslag");
        Assert.Equal("V04", (string?)hartslag["result"]!["regel"]);
        using var elders = await NogEensAsync(server, spel);
        var daar = await elders.PostAsync($"/overleg/{spel.Id}/wijst-af", new { });
        Assert.Equal("V04", daar.Regel);
        // Looking goes on, and so do the others.
        Assert.Equal(HttpStatusCode.OK, (await klant.GetAsync("/")).Status);
        Assert.True((await spel.Klant("baak").PostAsync("/sessies/hier", new { })).Gelukt);

        Assert.True((await elders.PostAsync("/afmelden", new { })).Gelukt);
        Assert.True((await klant.PostAsync("/sessies/meld-overal-af", new { })).Gelukt);
        Assert.Equal(HttpStatusCode.Unauthorized, (await klant.GetAsync("/sessies/tijd")).Status);
    }

    [Fact]
    public async Task Wie_te_veel_pagina_s_haalt_wacht_in_elke_sessie_en_doet_verder_gewoon_mee()
    {
        await using var server = await Testserver.StartAsync("--Toegang:PaginasPerMinuut=24");
        await using var spel = await Overlegspel.OpenAsync(server, "verbrugge");
        var klant = spel.Klant("verbrugge");
        string[] zwaar = ["/", $"/overleg/{spel.Id}", $"/overleg/{spel.Id}/vragen", "/sessies"];
        var antwoord = await klant.GetAsync("/");
        for (var keer = 0; antwoord.Status != HttpStatusCode.TooManyRequests && keer < 20; keer++)
            antwoord = await klant.GetAsync(zwaar[keer % zwaar.Length]);
        Assert.Equal("V04", antwoord.Regel);
        Assert.NotNull(antwoord.Koppen.RetryAfter?.Delta);
        using var elders = await NogEensAsync(server, spel);
        var data = await elders.GetAsync($"/overleg/{spel.Id}/meeneemlijst.json");
        Assert.Equal(HttpStatusCode.TooManyRequests, data.Status);
        var pagina = await elders.GetAsync("/", "text/html");
        Assert.Equal(HttpStatusCode.TooManyRequests, pagina.Status);
        Assert.Contains("Je bent nog aangemeld", pagina.Tekst, StringComparison.Ordinal);

        // What the pages ask by themselves, what is open to everybody and the room go on, and so do the others.
        foreach (var pad in new[] { "/sessies/tijd", "/aanvraagteken", "/uitleg", "/health" })
            Assert.Equal(HttpStatusCode.OK, (await klant.GetAsync(pad)).Status);
        await spel.DoeAsync("verbrugge", Casussen.Inbreng(spel.Over, "Ondertussen"));
        await using (var hub = await klant.HubAsync())
            Assert.True((bool)(await hub.BetreedAsync(spel.Id))["gelukt"]!);
        Assert.Equal(HttpStatusCode.OK, (await spel.Klant("baak").GetAsync("/")).Status);
        Assert.True((await klant.PostAsync("/afmelden", new { })).Gelukt);
    }

    [Fact]
    public async Task Een_adres_vraagt_zonder_aanmelding_niet_zonder_einde_en_wie_is_aangemeld_merkt_dat_niet()
    {
        await using var server = await Testserver.StartAsync("--Toegang:VreemdeVragenPerMinuut=40");
        using var regisseur = await server.RegisseurAsync();
        using var vreemde = server.NieuweKlant();
        string[] open = ["/aanmelden", "/aanvraagteken", "/uitleg", "/bestaat-niet", "/"];
        var antwoord = await vreemde.GetAsync("/aanmelden");
        for (var keer = 0; antwoord.Status != HttpStatusCode.TooManyRequests && keer < 60; keer++)
            antwoord = await vreemde.GetAsync(open[keer % open.Length]);
        Assert.Equal("V04", antwoord.Regel);
        var post = await vreemde.PostRuwAsync("/welkom", "{}", metTeken: false);
        Assert.Equal(HttpStatusCode.TooManyRequests, post.Status);
        var pagina = await vreemde.GetAsync("/aanmelden", "text/html");
        Assert.Equal(HttpStatusCode.TooManyRequests, pagina.Status);
        Assert.DoesNotContain("Je bent nog aangemeld", pagina.Tekst, StringComparison.Ordinal);
        // At the same address, and elsewhere.
        Assert.Equal(HttpStatusCode.OK, (await regisseur.GetAsync("/")).Status);
        using var elders = server.NieuweKlant();
        elders.DoorgestuurdVoor = "203.0.113.7";
        Assert.Equal(HttpStatusCode.OK, (await elders.GetAsync("/aanmelden")).Status);
    }

    // The same person in another browser.
    private static async Task<Klant> NogEensAsync(Testserver server, Overlegspel spel)
    {
        var register = server.Diensten.GetRequiredService<IToegangsregister>();
        var wie = await register.PersoonVan(
            OverlegId.Van(Guid.Parse(spel.Id)),
            DeelnemerId.Van(Guid.Parse(spel.Wie["verbrugge"]))
        );
        var klant = server.NieuweKlant();
        klant.Sessiesleutel = await server
            .Diensten.GetRequiredService<Sessies>()
            .BeginAsync((await register.Persoon(wie!.Value))!);
        return klant;
    }
}
