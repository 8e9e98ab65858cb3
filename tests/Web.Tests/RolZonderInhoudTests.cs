using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Casusoverleg.Domein;
using Casusoverleg.Web.Tests.Steun;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Casusoverleg.Web.Tests;

/// <summary>Administrator, privacy officer and supervisor: existence and accountability, never content, by whatever way they look (R55).</summary>
[Trait("Regel", "R55")]
[Trait("Proef", "houdt")]
[Trait("Proef", "valt aan")]
public sealed partial class RolZonderInhoudTests(RolZonderInhoudTests.Huis huis)
    : IClassFixture<RolZonderInhoudTests.Huis>
{
    internal const string Kanarie = "kanarie";

    /// <summary>One server with an overleg that goes on, full of words that nobody of these may find.</summary>
    public sealed class Huis : IAsyncLifetime
    {
        public Testserver Server { get; private set; } = null!;
        public Overlegspel Spel { get; private set; } = null!;

        /// <summary>Settings beside the usual.</summary>
        public string[] Instellingen { get; init; } = [];

        public async Task InitializeAsync()
        {
            Server = await Testserver.StartAsync(Instellingen);
            Spel = await Overlegspel.BelegAsync(Server, Vol());
            await Spel.BetreedAsync("baak");
            await Spel.AccepteerAsync("verbrugge");
            await Spel.BetreedAsync("verbrugge");
            await Spel.DoeAsync("baak", Casussen.Doet("opent"));
            var inbreng = Casussen.Inbreng(Spel.Over, $"De voordeur klemt, {Kanarie}inbreng");
            inbreng["waaromNietHoger"] = $"anoniem kan niet, {Kanarie}motivering";
            await Spel.DoeAsync("verbrugge", inbreng);
        }

        public async Task DisposeAsync()
        {
            await Spel.DisposeAsync();
            await Server.DisposeAsync();
        }

        private static JsonObject Vol()
        {
            var nieuw = Casussen.Nieuw();
            nieuw["naam"] = $"Proef {Kanarie}naam";
            var overleg = nieuw["overleg"]!;
            overleg["doel"] = $"Bezoek en behoud van de woning afspreken, {Kanarie}doel";
            overleg["situatie"] = $"Oudere man, houdt hulp af, {Kanarie}situatie";
            nieuw["betrokkenen"]![0]!["aanduiding"] = $"de heer {Kanarie}hof";
            nieuw["deelnemers"]![2]!["naam"] = $"De heer {Kanarie}vink";
            nieuw["deelnemers"]![2]!["noodzaak"] = $"Gaat op huisbezoek, {Kanarie}noodzaak";
            return nieuw;
        }
    }

    private Testserver Server => huis.Server;
    private Overlegspel Spel => huis.Spel;

    public static TheoryData<Rol> Rollen { get; } = [Rol.Beheerder, Rol.Fg, Rol.Toezichthouder];

    [Theory]
    [MemberData(nameof(Rollen))]
    public async Task Geen_pagina_en_geen_eindpunt_geeft_inhoud(Rol rol)
    {
        var (klant, _) = await Server.AccountAsync(rol, $"Alles {rol}");
        using var _k = klant;
        if (rol.HoudtToezicht())
            Assert.True((await BeginAsync(klant)).Gelukt);
        var open = new List<string>();
        foreach (var (methode, adres) in Adressen())
        {
            var antwoord =
                methode == "GET"
                    ? await klant.GetAsync(adres)
                    : await klant.PostAsync(adres, new { });
            Assert.DoesNotContain(Kanarie, antwoord.Tekst, StringComparison.OrdinalIgnoreCase);
            if (
                antwoord.Status == HttpStatusCode.OK
                && adres.StartsWith("/toezicht", StringComparison.Ordinal)
            )
                open.Add(adres);
        }
        Assert.DoesNotContain(Kanarie, klant.Gezien.ToString(), StringComparison.OrdinalIgnoreCase);
        // The search would find it: somebody who takes part does see these words.
        var kamer = await Spel.Klant("baak").GetAsync($"/overleg/{Spel.Id}/uitnodiging");
        Assert.Contains($"{Kanarie}doel", kamer.Tekst, StringComparison.Ordinal);
        Assert.Equal(rol.HoudtToezicht(), open.Contains($"/toezicht/overleg/{Spel.Id}"));
    }

    [Theory]
    [MemberData(nameof(Rollen))]
    public async Task Wie_zo_n_rol_heeft_belegt_niet_en_wordt_niet_uitgenodigd(Rol rol)
    {
        var (klant, wie) = await Server.AccountAsync(rol, $"Mee {rol}");
        using var _k = klant;
        Assert.Equal(
            HttpStatusCode.Forbidden,
            (await klant.PostAsync("/nieuw", Casussen.Nieuw())).Status
        );
        using var regisseur = await Server.RegisseurAsync();
        var nieuw = Casussen.Nieuw();
        nieuw["deelnemers"]![1]!["naam"] = wie.Naam;
        nieuw["deelnemers"]![1]!["organisatie"] = wie.Organisatie;
        var belegd = await regisseur.PostAsync("/nieuw", nieuw);
        Assert.Equal("R55", belegd.Regel);
        var later = nieuw["deelnemers"]![1]!.DeepClone().AsObject();
        later.Remove("id");
        later["doet"] = "nodigt-uit";
        Assert.Equal("R55", await Spel.WeigerAsync("baak", later));
    }

    private static Task<Httpantwoord> BeginAsync(Klant klant) =>
        klant.PostAsync("/toezicht/begin", new { reden = "Jaarlijkse controle" });

    // Every endpoint there is, but signing out, here or everywhere; with this overleg wherever one asks for an id.
    private List<(string Methode, string Adres)> Adressen() =>
        [
            .. from punt in Server
                .Diensten.GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
            let adres = "/" + (punt.RoutePattern.RawText ?? "").TrimStart('/')
            where
                !adres.Contains("{*", StringComparison.Ordinal)
                && !adres.Contains("dist/", StringComparison.Ordinal)
                && adres is not ("/afmelden" or "/sessies/meld-overal-af")
            from methode in punt.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]
            where methode is "GET" or "POST"
            select (methode, Plek().Replace(adres, Spel.Id)),
        ];

    [GeneratedRegex(@"\{[^}]+\}", RegexOptions.None, 1000)]
    private static partial Regex Plek();
}
