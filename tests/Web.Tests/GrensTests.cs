using System.Net;
using Casusoverleg.Domein;
using Casusoverleg.Web.Tests.Steun;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Casusoverleg.Web.Tests;

/// <summary>What holds for every endpoint there is, found among the endpoints themselves: a new one is judged with the rest.</summary>
public sealed class GrensTests(PoortTests.Huis huis) : IClassFixture<PoortTests.Huis>
{
    private Testserver Server => huis.Server;
    private Overlegspel Spel => huis.Spel;

    [Fact]
    public async Task Geen_enkele_post_doet_iets_zonder_het_teken_van_de_eigen_pagina()
    {
        var adressen = Adressen("POST");
        Assert.Contains("/nieuw", adressen);
        Assert.Contains("/afmelden", adressen);
        Assert.Contains("/sessies/meld-overal-af", adressen);
        Assert.Contains($"/overleg/{Spel.Id}/meeneemlijst/open", adressen);
        var klant = Spel.Klant("baak");
        var eigen = await TekenAsync(klant);
        var vanEenAnder = await TekenAsync(Spel.Klant("verbrugge"));
        using var tweede = Server.NieuweKlant();
        tweede.Sessiesleutel = klant.Sessiesleutel;
        var vanEenAndereBrowser = await TekenAsync(tweede);
        // Whose page it is: where somebody has no business at all, the token is not even looked at.
        var (beheerder, _) = await Server.AccountAsync(Rol.Beheerder, "Grens beheerder");
        var (fg, _) = await Server.AccountAsync(Rol.Fg, "Grens fg");
        foreach (var adres in adressen)
        {
            var wie =
                adres.StartsWith("/beheer", StringComparison.Ordinal) ? beheerder
                : adres.StartsWith("/toezicht", StringComparison.Ordinal) ? fg
                : klant;
            var teken = wie == klant ? eigen : await TekenAsync(wie);
            await WeigertAsync(wie, adres, metTeken: false);
            await WeigertAsync(wie, adres, teken: "onzin");
            await WeigertAsync(wie, adres, teken: vanEenAnder);
            await WeigertAsync(wie, adres, teken: vanEenAndereBrowser);
            await WeigertAsync(wie, adres, teken: teken, origin: "https://kwaad.example");
            await WeigertAsync(wie, adres, teken: teken, origin: "null");
        }
        // None of them did anything: the session is still there, and the same token does what it is for.
        Assert.True(
            (await klant.PostRuwAsync("/sessies/hier", "{}", teken: eigen)).Gelukt,
            "het eigen teken werkt"
        );
        Assert.True(
            (
                await klant.PostRuwAsync(
                    "/sessies/hier",
                    "{}",
                    teken: eigen,
                    origin: klant.Adres.GetLeftPart(UriPartial.Authority)
                )
            ).Gelukt,
            "van de eigen pagina"
        );

        static async Task WeigertAsync(
            Klant wie,
            string adres,
            bool metTeken = true,
            string? teken = null,
            string? origin = null
        )
        {
            var antwoord = await wie.PostRuwAsync(
                adres,
                "{}",
                metTeken,
                teken: teken,
                origin: origin
            );
            Assert.True(
                antwoord is { Status: HttpStatusCode.BadRequest, Regel: "V01" },
                $"{adres} {teken} {origin}: {antwoord.Status} {antwoord.Tekst}"
            );
        }
    }

    [Fact]
    public async Task Van_geen_enkel_antwoord_over_een_casus_mag_iets_bewaard_blijven()
    {
        var adressen = Adressen("GET").Concat(Adressen("POST")).Distinct().ToList();
        Assert.Contains($"/overleg/{Spel.Id}/meeneemlijst.html", adressen);
        foreach (var wie in new[] { "baak", "verbrugge" })
        {
            foreach (var adres in adressen)
            {
                foreach (
                    var antwoord in new[]
                    {
                        await Spel.Klant(wie).GetAsync(adres),
                        await Spel.Klant(wie).PostRuwAsync(adres, "{}", metTeken: false),
                    }
                )
                    Assert.True(
                        antwoord.Koppen.CacheControl is { NoStore: true },
                        $"{adres}: {antwoord.Koppen.CacheControl}"
                    );
            }
        }
    }

    private static async Task<string> TekenAsync(Klant klant) =>
        (string)(await klant.GetAsync("/aanvraagteken")).Json["teken"]!;

    // Files of the program are public and the same for everybody; the hub answers in its own way.
    private List<string> Adressen(string soort) =>
        [
            .. Server
                .Diensten.GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .Where(e =>
                    e.Metadata.GetMetadata<IHttpMethodMetadata>()
                        is not { HttpMethods: [_, ..] soorten }
                        ? soort == "GET"
                        : soorten.Contains(soort)
                )
                .Select(static e => "/" + e.RoutePattern.RawText!.TrimStart('/'))
                .Where(static adres =>
                    !adres.Contains("{*", StringComparison.Ordinal)
                    && !adres.StartsWith("/dist/", StringComparison.Ordinal)
                    && !adres.StartsWith("/hub/", StringComparison.Ordinal)
                )
                .Select(adres => adres.Replace("{id}", Spel.Id, StringComparison.Ordinal))
                .Distinct(),
        ];
}
