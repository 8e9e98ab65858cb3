using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;

namespace Casusoverleg.Web.Tests.Aanval;

/// <summary>
/// Nobody learns from how long an answer takes whether an overleg exists: one that was made up, one of others and one that was destroyed cost
/// the same questions to the storage, and give the same answer to the byte. The clock stands still, so that nothing else asks anything.
/// </summary>
[Trait("Regel", "R01")]
[Trait("Regel", "R35")]
[Trait("Proef", "houdt")]
[Trait("Proef", "valt aan")]
public sealed class OnbekendTests(OnbekendTests.Huis huis) : IClassFixture<OnbekendTests.Huis>
{
    /// <summary>An overleg that goes on and one that was destroyed, with outsiders: a regisseur without any, and a guest of another one.</summary>
    public sealed class Huis : IAsyncLifetime
    {
        private readonly List<Overlegspel> spellen = [];

        public Telboek Boek { get; } = new();
        public Testserver Server { get; private set; } = null!;
        public Overlegspel Spel { get; private set; } = null!;
        public Dictionary<string, Klant> Buiten { get; } = [];
        public List<(string Wat, string Id)> Overleggen { get; } = [];

        public async Task InitializeAsync()
        {
            Server = await Testserver.StartAsync(
                new Stilklok(),
                Telling.Voor(Boek),
                "--Kamer:OpdrachtenIneens=100000"
            );
            Spel = await SpeelAsync();
            var weg = await SpeelAsync();
            var elders = await SpeelAsync();
            await weg.DoeAsync("baak", Casussen.Doet("breekt-af"));
            var archief = Server.Diensten.GetRequiredService<IArchief>();
            await Wacht.TotAsync(
                async () =>
                    (await archief.Koppen()).Any(k =>
                        k.Id.ToString() == weg.Id && k.Stand == Levensloop.Vernietigd
                    ),
                "het overleg werd niet vernietigd"
            );
            Buiten["vreemd"] = await Server.RegisseurAsync();
            Buiten["elders"] = elders.Klant("verbrugge");
            Buiten["niemand"] = Server.NieuweKlant();
            Overleggen.Add(("verzonnen", Guid.NewGuid().ToString("N")));
            Overleggen.Add(("van anderen", Spel.Id));
            Overleggen.Add(("vernietigd", weg.Id));
        }

        public async Task DisposeAsync()
        {
            foreach (var spel in spellen)
                await spel.DisposeAsync();
            foreach (var klant in Buiten.Values)
                klant.Dispose();
            await Server.DisposeAsync();
        }

        private async Task<Overlegspel> SpeelAsync()
        {
            spellen.Add(await Overlegspel.OpenAsync(Server, "verbrugge", "groen"));
            return spellen[^1];
        }
    }

    [Theory]
    [InlineData("niemand")]
    [InlineData("vreemd")]
    [InlineData("elders")]
    public async Task Een_deur_van_een_ander_kost_evenveel_als_een_verzonnen_deur(string rol)
    {
        var klant = huis.Buiten[rol];
        var teken = (string)(await klant.GetAsync("/aanvraagteken")).Json["teken"]!;
        var deuren = Matrix
            .Deuren.Where(static d =>
                $"{d.Pad}{d.Vraag}".Contains("{id}", StringComparison.Ordinal)
                && d.Soort is "GET" or "POST" or "WS"
            )
            .ToList();
        Assert.True(deuren.Count > 20, "de tabel heeft geen deuren meer");
        foreach (var deur in deuren)
            await EenderAsync($"{deur.Soort} {deur.Pad}", id => VraagAsync(klant, deur, id, teken));
    }

    [Theory]
    [InlineData("vreemd")]
    [InlineData("elders")]
    public async Task Binnenkomen_bij_een_ander_kost_evenveel_als_bij_een_verzonnen_overleg(
        string rol
    )
    {
        await using var hub = await huis.Buiten[rol].HubAsync();
        await hub.RoepAsync("Hartslag");
        await EenderAsync(
            "Betreed",
            async id =>
            {
                var antwoord = await hub.RoepAsync("Betreed", id, null);
                antwoord.Remove("invocationId");
                // Whoever is not in does nothing there either.
                var daarna = await hub.DoeAsync(Casussen.Doet("opent"));
                return antwoord.ToJsonString() + daarna.ToJsonString();
            }
        );
    }

    [Fact]
    public async Task Wat_een_deelnemer_niet_ziet_kost_evenveel_als_wat_er_niet_is()
    {
        var baak = huis.Spel.Wie["baak"];
        var buiten = huis.Spel.Hub("verbrugge");
        var verborgen = await huis.Spel.DoeAsync(
            "baak",
            Casussen.Inbreng(huis.Spel.Over, "Voor ons tweeën", huis.Spel.Wie["groen"])
        );
        foreach (
            var doet in new[] { "corrigeert", "neemt-terug", "trekt-vraag-in", "trekt-mee-in" }
        )
            await EenderAsync(
                doet,
                async id =>
                {
                    var opdracht = new JsonObject { ["doet"] = doet, ["inbreng"] = id };
                    if (doet == "corrigeert")
                        opdracht["tekst"] = "x";
                    if (doet == "trekt-mee-in")
                        opdracht["aan"] = baak;
                    return (await buiten.DoeAsync(opdracht)).ToJsonString();
                },
                [("verzonnen", Guid.NewGuid().ToString("N")), ("verborgen", verborgen!)]
            );
    }

    [Fact]
    public async Task Een_link_die_op_is_kost_evenveel_als_een_die_er_nooit_was()
    {
        var oud = Geheim(huis.Spel.Toegang["pietersen"]);
        var nieuw = new { deelnemer = huis.Spel.Wie["pietersen"] };
        var pad = $"/overleg/{huis.Spel.Id}/toegang";
        Assert.True((await huis.Spel.Klant("baak").PostAsync(pad, nieuw)).Gelukt);
        using var klant = huis.Server.NieuweKlant();
        var teken = (string)(await klant.GetAsync("/aanvraagteken")).Json["teken"]!;
        await EenderAsync(
            "POST /welkom",
            async geheim =>
                Ruw.ZonderToeval(
                    await Ruw.StuurAsync(
                        klant,
                        "POST /welkom HTTP/1.1",
                        $$"""{"geheim":"{{geheim}}","code":"123456"}""",
                        "Content-Type: application/json",
                        $"RequestVerificationToken: {teken}"
                    )
                ),
            [
                ("verzonnen", Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32))),
                ("gebruikt", Geheim(huis.Spel.Toegang["verbrugge"])),
                ("ingetrokken", oud),
            ]
        );
    }

    [Fact]
    public async Task Er_wordt_echt_geteld()
    {
        var klant = huis.Spel.Klant("verbrugge");
        huis.Boek.Neem();
        Assert.Equal(
            HttpStatusCode.OK,
            (await klant.GetAsync($"/overleg/{huis.Spel.Id}/uitnodiging")).Status
        );
        var binnen = huis.Boek.Neem();
        await klant.GetAsync($"/overleg/{Guid.NewGuid():N}/uitnodiging");
        var buiten = huis.Boek.Neem();
        Assert.Equal("Deelnemer", buiten);
        Assert.StartsWith("Deelnemer ", binnen, StringComparison.Ordinal);
    }

    private static string Geheim(JsonNode toegang) => ((string)toegang["link"]!).Split('#')[1];

    private async Task EenderAsync(
        string wat,
        Func<string, Task<string>> vraag,
        IReadOnlyList<(string Wat, string Id)>? waarover = null
    )
    {
        (string Vragen, string Antwoord)? eerste = null;
        foreach (var (welk, id) in waarover ?? huis.Overleggen)
        {
            huis.Boek.Neem();
            var antwoord = (await vraag(id)).Replace(id, "", StringComparison.Ordinal);
            var dit = (huis.Boek.Neem(), antwoord);
            eerste ??= dit;
            Assert.Equal((wat, welk, eerste), (wat, welk, dit));
        }
    }

    private async Task<string> VraagAsync(Klant klant, Deur deur, string id, string teken)
    {
        string Vul(string tekst) =>
            tekst
                .Replace("{id}", id, StringComparison.Ordinal)
                .Replace("{geen}", Guid.Empty.ToString("N"), StringComparison.Ordinal)
                .Replace("{baak}", huis.Spel.Wie["baak"], StringComparison.Ordinal)
                .Replace("{reserve}", huis.Spel.Wie["groen"], StringComparison.Ordinal);
        var pad = Vul(deur.Pad);
        var antwoord = deur.Soort switch
        {
            "GET" => await Ruw.StuurAsync(klant, $"GET {pad} HTTP/1.1"),
            "POST" => await Ruw.StuurAsync(
                klant,
                $"POST {pad} HTTP/1.1",
                deur.Vraag == "-" ? "{}" : Vul(deur.Vraag),
                "Content-Type: application/json",
                $"RequestVerificationToken: {teken}"
            ),
            _ => await Ruw.StuurAsync(
                klant,
                $"GET {pad}{Vul(deur.Vraag)} HTTP/1.1",
                "",
                "Upgrade: websocket",
                "Connection: Upgrade",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                $"Origin: {klant.Adres.GetLeftPart(UriPartial.Authority)}"
            ),
        };
        Assert.NotEqual(0, Ruw.Status(antwoord));
        return Ruw.ZonderToeval(antwoord);
    }
}
