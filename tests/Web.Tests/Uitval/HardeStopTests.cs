using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Casusoverleg.Scenarios;
using Casusoverleg.Scenarios.Casussen;
using Casusoverleg.Scenarios.Keuring;
using Casusoverleg.Scenarios.Server;
using Casusoverleg.Scenarios.Spel;
using Casusoverleg.Web.Tests.Scenarios;

namespace Casusoverleg.Web.Tests.Uitval;

/// <summary>The server process is killed (SIGKILL) or asked to end (SIGTERM) while people bring in: what was acknowledged is there, once.</summary>
public sealed class HardeStopTests
{
    private const int Rondes = 2;
    private static readonly string[] Inbrengers = ["baak", "verbrugge", "groen"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public Task Elke_bevestigde_inbreng_is_er_na_een_harde_stop_precies_een_keer(int zaad) =>
        NaEenStop(zaad, static server => server.Dood());

    [Fact]
    public Task Een_nette_stop_rondt_af_wat_bezig_is_ook_als_iedereen_verbonden_is() =>
        NaEenStop(
            4,
            static async server =>
            {
                var einde = await server.Sluit().WaitAsync(TimeSpan.FromSeconds(30));
                Assert.Equal(0, einde);
            }
        );

    private static async Task NaEenStop(int zaad, Func<Serverproces, Task> stop)
    {
        var toeval = new Random(zaad);
        using var plek = new Serverplek();
        var server = await Serverproces.Start(plek);
        try
        {
            await using var spel = await Begin(server, plek);
            var boek = new Boek();
            for (var ronde = 0; ronde < Rondes; ronde++)
            {
                await BrengInTotDeStop(spel, () => stop(server), boek, toeval.Next(5, 60));
                var poort = server.Adres.Port;
                await server.DisposeAsync();
                server = await Serverproces.Start(plek, poort: poort);
                await Herhaal(spel, boek);
            }

            var stand = await Inbrengen(spel.Mensen["daal"], spel.OverlegId);

            Assert.Equal(boek.Bevestigd.Keys.Order(), stand.Select(x => x.Tekst).Order());
            Assert.All(stand, x => Assert.Equal(boek.Bevestigd[x.Tekst], x.Id));
            Assert.True(
                boek.Bevestigd.Count > 10,
                "er is te weinig ingebracht om iets te bewijzen"
            );
        }
        finally
        {
            await server.DisposeAsync();
        }
    }

    private static async Task<Spel> Begin(Serverproces server, Serverplek plek)
    {
        var casus = Lezer.Lees(
            Casusmap.Pad("janssen-hartmedicatie"),
            Lezer.Vandaag(TimeProvider.System)
        );
        var regisseur = await Loper.SchrijfIn(
            server.Adres,
            await server.Inschrijflink(plek),
            casus
        );
        var verslag = new Verslag(_ => { });
        var spel = new Spel(
            casus with
            {
                Stappen = [.. casus.Stappen.Take(5)],
            },
            regisseur,
            verslag
        );
        await spel.Speel();
        Assert.Empty(verslag.Fouten);
        return spel;
    }

    private static async Task BrengInTotDeStop(
        Spel spel,
        Func<Task> stop,
        Boek boek,
        int bevestigingen
    )
    {
        var genoeg = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var teller = 0;
        var werk = Inbrengers
            .Select(wie =>
                Task.Run(() =>
                    BrengIn(
                        spel.Mensen[wie],
                        boek,
                        () =>
                        {
                            if (Interlocked.Increment(ref teller) == bevestigingen)
                            {
                                genoeg.SetResult();
                            }
                        }
                    )
                )
            )
            .ToList();
        // The others are somewhere between sending and being told at this moment.
        await genoeg.Task.WaitAsync(TimeSpan.FromSeconds(60));
        await stop();
        await Task.WhenAll(werk);
    }

    private static async Task BrengIn(Mens mens, Boek boek, Action bevestigd)
    {
        while (true)
        {
            var tekst = $"Punt {boek.Nummer()} van {mens.Id}";
            var opdracht = Inbreng(tekst);
            boek.Onzeker[mens.Id] = (tekst, opdracht);
            try
            {
                var uitslag = await mens.Lijn!.Doe((JsonObject)opdracht.DeepClone());
                // A server that is ending answers V05: not kept, send it again.
                if (uitslag is { Gelukt: false, Regel: "V05" })
                    return;
                Assert.True(uitslag.Gelukt, uitslag.Zin);
                boek.Bevestig(mens.Id, uitslag.Id!);
                bevestigd();
            }
            catch (Exception fout) when (fout is not Xunit.Sdk.XunitException)
            {
                return;
            }
        }
    }

    // What a browser does after a lost connection: enter again, and send once more what had no answer.
    private static async Task Herhaal(Spel spel, Boek boek)
    {
        foreach (var wie in Inbrengers)
        {
            var mens = spel.Mensen[wie];
            await mens.Lijn!.WachtOpWeg();
            Assert.Null(await mens.Betreed(spel.OverlegId));
            var eerst = await mens.Lijn!.Doe((JsonObject)boek.Onzeker[wie].Opdracht.DeepClone());
            var nogEens = await mens.Lijn!.Doe((JsonObject)boek.Onzeker[wie].Opdracht.DeepClone());
            Assert.True(eerst.Gelukt, eerst.Zin);
            Assert.Equal(eerst, nogEens);
            boek.Bevestig(wie, eerst.Id!);
        }
    }

    private static async Task<IReadOnlyList<(string Id, string Tekst)>> Inbrengen(
        Mens mens,
        string overlegId
    )
    {
        Assert.Null(await mens.Betreed(overlegId));
        return
        [
            .. mens.Lijn!.Stand.Select(b => b["inbreng"])
                .OfType<JsonObject>()
                .Select(i => ((string)i["id"]!, (string)i["tekst"]!)),
        ];
    }

    private static JsonObject Inbreng(string tekst) =>
        new()
        {
            ["doet"] = "inbreng",
            ["opdrachtId"] = Guid.NewGuid().ToString("N"),
            ["tekst"] = tekst,
            ["bron"] = new JsonObject
            {
                ["soort"] = "eigen-deskundigheid",
                ["datum"] = "2021-02-22",
            },
            ["trede"] = "geen-persoonsgegevens",
            ["niveau"] = "dat",
            ["categorie"] = "gewoon",
            ["aard"] = "oordeel",
            ["kring"] = "breed",
            ["onderwerpen"] = new JsonArray("contact"),
        };

    /// <summary>What was sent, and what of it was acknowledged.</summary>
    private sealed class Boek
    {
        private int nummer;

        public ConcurrentDictionary<string, string> Bevestigd { get; } = new();
        public ConcurrentDictionary<string, (string Tekst, JsonObject Opdracht)> Onzeker { get; } =
            new();

        public string Nummer() =>
            Interlocked.Increment(ref nummer).ToString(CultureInfo.InvariantCulture);

        public void Bevestig(string wie, string id) => Bevestigd[Onzeker[wie].Tekst] = id;
    }
}
