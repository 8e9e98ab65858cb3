using System.Net;
using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Tests.Steun;
using Casusoverleg.Web.Toegang;
using Microsoft.Extensions.DependencyInjection;

namespace Casusoverleg.Web.Tests.Aanval;

/// <summary>
/// When sight ends, the room and the open pages end with it: at once when somebody ends it, and at the first second of the clock after it ran
/// out. The clock stands still until the test sets it, so nothing here is cut by something that happened to come by later.
/// </summary>
[Trait("Regel", "R01")]
[Trait("Proef", "houdt")]
[Trait("Proef", "valt aan")]
public sealed class BinnenEenSecondeTests(BinnenEenSecondeTests.Huis huis)
    : IClassFixture<BinnenEenSecondeTests.Huis>
{
    private static readonly TimeSpan Seconde = TimeSpan.FromSeconds(1);

    /// <summary>A server on a clock that stands still.</summary>
    public sealed class Huis : IAsyncLifetime
    {
        internal Stilklok Klok { get; } = new();
        public Testserver Server { get; private set; } = null!;

        public async Task InitializeAsync() =>
            Server = await Testserver.StartAsync(
                Klok,
                "--Overleg:TermijnUren=48",
                "--Kamer:OpdrachtenIneens=100000"
            );

        public async Task DisposeAsync() => await Server.DisposeAsync();
    }

    [Theory]
    [InlineData("afmelden", 4002, "R01")]
    [InlineData("overal-afmelden", 4002, "R01")]
    [InlineData("elders-afmelden", 4002, "R01")]
    [InlineData("nieuwe-link", 4002, "R01")]
    [InlineData("verwijderd", 4003, "R09")]
    [InlineData("trekt-zich-terug", 4003, "R09")]
    [Trait("Regel", "R09")]
    public async Task Wat_iemand_beeindigt_is_afgesneden_zonder_dat_de_klok_verder_gaat(
        string oorzaak,
        int code,
        string regel
    )
    {
        await using var spel = await Overlegspel.OpenAsync(huis.Server, "verbrugge");
        var klant = spel.Klant("verbrugge");
        var pagina = await klant.LijnAsync();
        await EindigAsync(spel, oorzaak);
        Assert.Equal(code, await pagina.WaitAsync(Wacht.Geduld));
        await spel.Hub("verbrugge").Gesloten.WaitAsync(Wacht.Geduld);
        Assert.Equal(regel, (string?)spel.Hub("verbrugge").Weg!["regel"]);
    }

    [Theory]
    [InlineData("sluit", Rol.Regisseur)]
    [InlineData("rol", Rol.Fg)]
    [InlineData("rol", Rol.Toezichthouder)]
    [InlineData("sluit", Rol.Beheerder)]
    [Trait("Regel", "R55")]
    public async Task Wat_de_beheerder_aan_een_account_doet_snijdt_zonder_dat_de_klok_verder_gaat(
        string wat,
        Rol rol
    )
    {
        var (klant, wie) = await huis.Server.AccountAsync(rol, $"{wat} {rol}");
        var (beheerder, _) = await huis.Server.AccountAsync(Rol.Beheerder, $"Bea {wat} {rol}");
        using var _k = klant;
        using var _b = beheerder;
        var pagina = await klant.LijnAsync();
        // Who has no sight of content has no line to the room.
        await using var hub = rol == Rol.Regisseur ? await klant.HubAsync() : null;
        object vraag =
            wat == "rol"
                ? new { persoon = wie.Id.ToString(), rol = "regisseur" }
                : new { persoon = wie.Id.ToString() };
        var antwoord = await beheerder.PostAsync($"/beheer/account/{wat}", vraag);
        Assert.True(antwoord.Gelukt, antwoord.Tekst);
        Assert.Equal(4002, await pagina.WaitAsync(Wacht.Geduld));
        if (hub is not null)
            await hub.Gesloten.WaitAsync(Wacht.Geduld);
        Assert.Equal(HttpStatusCode.Unauthorized, (await klant.GetAsync("/sessies/tijd")).Status);
    }

    [Theory]
    [InlineData("stil")]
    [InlineData("langst")]
    public async Task Wat_de_tijd_beeindigt_is_afgesneden_in_de_eerste_seconde_daarna(string grens)
    {
        await using var spel = await Overlegspel.OpenAsync(huis.Server, "verbrugge");
        var klant = spel.Klant("verbrugge");
        if (grens == "langst")
            await HoudVolAsync(klant, TimeSpan.FromHours(12) - TimeSpan.FromMinutes(20));
        var over = grens == "langst" ? TimeSpan.FromMinutes(20) : TimeSpan.FromMinutes(30);
        var pagina = await klant.LijnAsync();
        var hub = spel.Hub("verbrugge");

        huis.Klok.Vooruit(over - Seconde);
        Assert.True((bool)(await hub.RoepAsync("Hartslag"))["result"]!["gelukt"]!);
        Assert.Equal(HttpStatusCode.OK, (await klant.GetAsync("/sessies/tijd")).Status);
        Assert.False(pagina.IsCompleted || hub.Gesloten.IsCompleted);

        huis.Klok.Vooruit(Seconde);
        Assert.Equal(4001, await pagina.WaitAsync(Wacht.Geduld));
        await hub.Gesloten.WaitAsync(Wacht.Geduld);
        Assert.True((bool?)hub.Weg!["verlopen"]);
    }

    [Fact]
    [Trait("Regel", "R48")]
    public async Task Een_sluiting_waarvan_het_aftellen_om_is_snijdt_iedereen_af_in_de_eerste_seconde_daarna()
    {
        await using var spel = await Overlegspel.OpenAsync(huis.Server, "verbrugge");
        await spel.DoeAsync("baak", Casussen.Doet("sluit"));
        var hub = spel.Hub("verbrugge");
        huis.Klok.Vooruit(TimeSpan.FromSeconds(59));
        Assert.True((bool)(await hub.DoeAsync(Casussen.Doet("bevestigt")))["gelukt"]!);
        huis.Klok.Vooruit(Seconde);
        await hub.Gesloten.WaitAsync(Wacht.Geduld);
        Assert.Equal("R48", (string?)hub.Weg!["regel"]);
    }

    private async Task HoudVolAsync(Klant klant, TimeSpan hoelang)
    {
        var stap = TimeSpan.FromMinutes(20);
        for (var voorbij = TimeSpan.Zero; voorbij < hoelang; voorbij += stap)
        {
            huis.Klok.Vooruit(stap);
            Assert.True((await klant.PostAsync("/sessies/hier", new { })).Gelukt);
        }
    }

    private async Task EindigAsync(Overlegspel spel, string oorzaak)
    {
        var klant = spel.Klant("verbrugge");
        switch (oorzaak)
        {
            case "afmelden":
                Assert.True((await klant.PostAsync("/afmelden", new { })).Gelukt);
                break;
            case "overal-afmelden":
                using (var ander = await NogEensAsync(spel))
                    Assert.True((await ander.PostAsync("/sessies/meld-overal-af", new { })).Gelukt);
                break;
            case "elders-afmelden":
                using (var ander = await NogEensAsync(spel))
                {
                    var pagina = (await ander.GetAsync("/sessies")).Tekst;
                    var eigen = System
                        .Text.RegularExpressions.Regex.Matches(pagina, "data-meld-af=\"([^\"]+)\"")
                        .Select(static m => m.Groups[1].Value);
                    foreach (var sessie in eigen)
                        await ander.PostAsync("/sessies/meld-af", new { sessie });
                }
                break;
            case "nieuwe-link":
                var link = await spel.Klant("baak")
                    .PostAsync(
                        $"/overleg/{spel.Id}/toegang",
                        new { deelnemer = spel.Wie["verbrugge"] }
                    );
                using (var elders = huis.Server.NieuweKlant())
                    Assert.True((await elders.MeldAanAsync(link.Json)).Gelukt);
                break;
            case "verwijderd":
                await spel.DoeAsync(
                    "baak",
                    new()
                    {
                        ["doet"] = "verwijdert",
                        ["deelnemer"] = spel.Wie["verbrugge"],
                        ["reden"] = "niet meer nodig",
                    }
                );
                break;
            default:
                await spel.DoeAsync("verbrugge", Casussen.Doet(oorzaak));
                break;
        }
    }

    // The same person in another browser.
    private async Task<Klant> NogEensAsync(Overlegspel spel)
    {
        var register = huis.Server.Diensten.GetRequiredService<IToegangsregister>();
        var id = await register.PersoonVan(
            OverlegId.Van(Guid.Parse(spel.Id)),
            DeelnemerId.Van(Guid.Parse(spel.Wie["verbrugge"]))
        );
        var klant = huis.Server.NieuweKlant();
        klant.Sessiesleutel = await huis
            .Server.Diensten.GetRequiredService<Sessies>()
            .BeginAsync((await register.Persoon(id!.Value))!, new("Firefox op Windows"));
        return klant;
    }
}
