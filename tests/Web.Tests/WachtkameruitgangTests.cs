using System.Net;
using System.Security.Claims;
using System.Text.Json.Nodes;
using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Tests.Steun;
using Casusoverleg.Web.Toegang;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Casusoverleg.Web.Tests;

/// <summary>Ways around the waiting room, tried through the public door: by leaving, by waiting for the close, by never leaving (R01).</summary>
[Trait("Regel", "R01")]
[Trait("Proef", "houdt")]
[Trait("Proef", "valt aan")]
public sealed class WachtkameruitgangTests : IAsyncLifetime
{
    private const string Merk = "merkteken van wie er eerder zat";

    private Testserver server = null!;
    private Overlegspel spel = null!;

    public async Task InitializeAsync()
    {
        server = await Testserver.StartAsync();
        var nieuw = Casussen.Nieuw();
        nieuw["overleg"]!["wachtkamer"] = true;
        spel = await Overlegspel.BelegAsync(server, nieuw);
        await spel.BetreedAsync("baak");
        await spel.AccepteerAsync("verbrugge");
        await spel.DoeAsync("baak", LaatToe("verbrugge"));
        await spel.BetreedAsync("verbrugge");
        await spel.DoeAsync("baak", Casussen.Doet("opent"));
        await spel.DoeAsync("verbrugge", Casussen.Inbreng(spel.Over, Merk));
    }

    public async Task DisposeAsync()
    {
        await spel.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    [Trait("Regel", "R09")]
    public async Task Wie_uit_de_wachtkamer_weggaat_leest_en_verandert_niets_van_wie_er_eerder_zat()
    {
        using var ander = await MetNieuweLinkAsync();
        Assert.True(
            (await ander.PostAsync($"/overleg/{spel.Id}/trekt-zich-terug", new { })).Gelukt
        );
        var mijn = await ander.GetAsync("/");
        Assert.Equal(HttpStatusCode.OK, mijn.Status);
        Assert.DoesNotContain(spel.Id, mijn.Tekst, StringComparison.Ordinal);
        await SluitAsync();
        foreach (var pad in new[] { "meeneemlijst/open", "overgenomen" })
            Assert.Equal(
                HttpStatusCode.NotFound,
                (await ander.PostAsync($"/overleg/{spel.Id}/{pad}", new { })).Status
            );
        Assert.DoesNotContain(Merk, ander.Gezien.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Regel", "R45")]
    public async Task Wie_wacht_tot_het_sluiten_komt_niet_bij_de_lijst_en_een_link_van_daarna_wel()
    {
        using var ander = await MetNieuweLinkAsync();
        await SluitAsync();
        foreach (var klant in new[] { ander, spel.Klant("verbrugge") })
        {
            foreach (var pad in new[] { "meeneemlijst/open", "overgenomen", "wacht" })
            {
                var antwoord = await klant.PostAsync($"/overleg/{spel.Id}/{pad}", new { });
                Assert.False(antwoord.Gelukt, antwoord.Tekst);
            }
            var mijn = await klant.GetAsync("/");
            Assert.DoesNotContain(spel.Id, mijn.Tekst, StringComparison.Ordinal);
        }
        Assert.DoesNotContain(Merk, ander.Gezien.ToString(), StringComparison.Ordinal);

        // The regisseur can still give a link (besluit 22): the list is there, and was not taken over.
        using var zelf = server.NieuweKlant();
        await Wacht.TotAsync(
            async () =>
                (await GeefLinkAsync()) is { Gelukt: true } link
                && (await zelf.MeldAanAsync(link.Json)).Gelukt,
            "er kwam geen nieuwe link"
        );
        var lijst = $"/overleg/{spel.Id}/meeneemlijst";
        Assert.True((await zelf.PostAsync(lijst + "/open", new { })).Gelukt);
        Assert.Contains(
            Merk,
            (await zelf.GetAsync(lijst + ".json")).Tekst,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Vragen_of_je_al_binnen_mag_houdt_een_aanmelding_niet_in_leven()
    {
        var vanzelf = server
            .Diensten.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.Any(m => m.GetType().Name == "Vanzelf"))
            .Select(e => e.RoutePattern.RawText!.TrimStart('/'))
            .Order(StringComparer.Ordinal);
        Assert.Equal(
            [
                "aanvraagteken",
                "hub/overleg",
                "hub/overleg/negotiate",
                "overleg/{id}/post/stand",
                "overleg/{id}/wacht",
                "sessies/lijn",
                "sessies/tijd",
            ],
            vanzelf
        );

        var register = server.Diensten.GetRequiredService<IToegangsregister>();
        var tijd = new Verzet();
        var sessies = new Sessies(
            register,
            server.Diensten.GetRequiredService<Instellingen>(),
            tijd
        );
        var persoon = await register.NieuwePersoon("K. Groen", "Wijkteam", regisseur: false);
        var sleutel = (await sessies.BeginAsync((await register.Persoon(persoon))!))!;
        tijd.Nu += TimeSpan.FromMinutes(20);
        Assert.NotNull(await sessies.ZoekAsync(sleutel));
        tijd.Nu += TimeSpan.FromMinutes(20);
        Assert.NotNull(await sessies.ZoekAsync(sleutel, teken: false));
        tijd.Nu += TimeSpan.FromMinutes(20);
        Assert.Null(await sessies.ZoekAsync(sleutel, teken: false));
    }

    [Fact]
    public async Task Een_aanmelding_van_voor_de_wachtkamer_hoort_dat_je_opnieuw_moet_aanmelden()
    {
        await spel.AccepteerAsync("groen");
        var register = server.Diensten.GetRequiredService<IToegangsregister>();
        var persoon = (
            await register.PersoonVan(
                OverlegId.Van(Guid.Parse(spel.Id)),
                DeelnemerId.Van(Guid.Parse(spel.Wie["groen"]))
            )
        )!.Value;
        var nu = DateTimeOffset.UtcNow;
        var kaartje = new AuthenticationTicket(
            new ClaimsPrincipal(
                new ClaimsIdentity(
                    [
                        new Claim(Kenmerken.Persoon, persoon.ToString()),
                        new Claim(Kenmerken.Sessie, Guid.NewGuid().ToString("N")),
                    ],
                    "casusoverleg"
                )
            ),
            new AuthenticationProperties { IssuedUtc = nu },
            Sessieschema.Naam
        );
        var sleutel = spel.Klant("groen")
            .Koekjes.Split("; ")
            .Single(k => k.StartsWith(Sessieschema.Koekje + "=", StringComparison.Ordinal))
            .Split('=', 2)[1];
        await server.StopAsync();
        await server.StartOpnieuwAsync();
        await server
            .Diensten.GetRequiredService<IToegangsregister>()
            .BewaarSessie(
                sleutel,
                persoon,
                TicketSerializer.Default.Serialize(kaartje),
                nu,
                nu.AddMinutes(30)
            );
        using var groen = server.NieuweKlant();
        groen.Steel(spel.Klant("groen"));
        var deur = await groen.PostAsync($"/overleg/{spel.Id}/wacht", new { });
        Assert.True((bool?)deur.Json["wacht"], deur.Tekst);
        Assert.StartsWith(
            "Meld je opnieuw aan",
            (string?)deur.Json["zin"],
            StringComparison.Ordinal
        );
    }

    private async Task<Klant> MetNieuweLinkAsync()
    {
        var link = await GeefLinkAsync();
        var ander = server.NieuweKlant();
        Assert.True((await ander.MeldAanAsync(link.Json)).Gelukt);
        Assert.True(
            (bool?)(await ander.PostAsync($"/overleg/{spel.Id}/wacht", new { })).Json["wacht"]
        );
        return ander;
    }

    private Task<Httpantwoord> GeefLinkAsync() =>
        spel.Klant("baak")
            .PostAsync($"/overleg/{spel.Id}/toegang", new { deelnemer = spel.Wie["verbrugge"] });

    // Until the regisseur has a list: then the close is past the sealing.
    private async Task SluitAsync()
    {
        await spel.DoeAsync("baak", Casussen.Doet("sluit"));
        await spel.DoeAsync("baak", Casussen.Doet("bevestigt"));
        Assert.Equal(HttpStatusCode.OK, (await spel.HaalAsync("baak")).Status);
    }

    private JsonObject LaatToe(string wie) =>
        new() { ["doet"] = "laat-toe", ["deelnemers"] = new JsonArray(spel.Wie[wie]) };

    private sealed class Verzet : TimeProvider
    {
        public DateTimeOffset Nu { get; set; } = DateTimeOffset.UtcNow;

        public override DateTimeOffset GetUtcNow() => Nu;
    }
}
