using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Kamer;
using Casusoverleg.Web.Tests.Steun;
using Casusoverleg.Web.Toegang;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace Casusoverleg.Web.Tests.Aanval;

/// <summary>
/// An overleg with a hostile member in it, who was properly invited, for a minute. How long it lasts can be said in <c>CASUSOVERLEG_VIJAND</c>,
/// in seconds, and the seed in <c>CASUSOVERLEG_VIJAND_ZAAD</c>. The attacker sends no faster than the measure of one person lets through (V04),
/// with now and then a flood.
/// </summary>
public sealed class VijandTests(ITestOutputHelper uitvoer)
{
    private const string Kanarie = Tafelgenoten.Kanarie;
    private const int Ineens = 8;
    private static readonly TimeSpan Adem = TimeSpan.FromMilliseconds(400);
    private static int Seconden = 60;
    private static int Zaad = 20261127;

    private readonly Verzetklok klok = new();
    private Testserver server = null!;
    private Overlegspel spel = null!;
    private int weggestuurd;

    [Fact]
    [Trait("Regel", "R35")]
    [Trait("Proef", "valt aan")]
    public async Task Een_vijandige_genodigde_krijgt_niets_van_een_ander_en_het_overleg_gaat_door()
    {
        await using var draait = server = await Testserver.StartAsync(
            klok,
            "--Sluiten:AftelSeconden=2",
            "--Toegang:StilMinuten=720",
            "--Toegang:OpnieuwMinuten=720",
            "--Logniveau=Verbose"
        );
        await using var elders = await Overlegspel.BelegAsync(server, Elders());
        await using var hier = spel = await SpeelAsync();
        var vijand = new Vijand(spel, "groen", Zaad, LaatTerugkomen);
        vijand.Gelekt.Add(await VulEldersAsync(elders));
        vijand.Gelekt.AddRange([elders.Id, elders.Over, .. elders.Wie.Values]);
        var tafel = new Tafelgenoten(spel, vijand.Gelekt.Add);
        var begin = Stopwatch.GetTimestamp();

        await ValAanAsync(
            vijand,
            tafel.DoeIetsAsync,
            () => Stopwatch.GetElapsedTime(begin).TotalSeconds < Seconden * 0.8
        );
        Assert.Null(spel.Hub("baak").Weg);
        await SluitAsync();
        var lijst = (await spel.HaalAsync("verbrugge")).Json;
        await spel.HaalAsync("groen");
        // With the lists of the others waiting, or being read.
        await ValAanAsync(
            vijand,
            static () => Task.CompletedTask,
            () => Stopwatch.GetElapsedTime(begin).TotalSeconds < Seconden
        );
        await vijand.DisposeAsync();
        uitvoer.WriteLine(
            $"{Seconden} s, zaad {Zaad}: {vijand.Daden} daden, waarvan {vijand.Gelukt} opdrachten die mochten; {weggestuurd} keer weggestuurd; intussen {tafel.Inbrengen} inbrengen van de anderen"
        );

        Assert.True(vijand.Gelukt > 0, "hij kwam nooit binnen");
        Assert.Equal(tafel.Inbrengen, lijst["zelfGedeeld"]!.AsArray().Count);
        Assert.Contains(Kanarie, lijst.ToJsonString(), StringComparison.Ordinal);
        AllesBleefBijWieHetHoort(vijand);
        NietsInHetLogboek();
    }

    private void AllesBleefBijWieHetHoort(Vijand vijand)
    {
        foreach (var soort in Tafelgenoten.Soorten)
            Assert.Contains(
                Kanarie + soort,
                spel.Hub("baak").Gezien + spel.Hub("verbrugge").Gezien,
                StringComparison.Ordinal
            );
        // How somebody who waits signed in is for the regisseur.
        var aangemeld = $"\"id\":\"{spel.Wie["smit"]}\"[^{{}}]*\"aanmelding\"";
        Assert.Matches(aangemeld, spel.Hub("baak").Gezien);
        foreach (var gezien in new[] { vijand.Gezien, spel.Hub("pietersen").Gezien })
        {
            NietsGekregen(gezien);
            Assert.DoesNotMatch(aangemeld, gezien);
        }
    }

    private void NietsInHetLogboek()
    {
        var log = Logregels();
        Assert.DoesNotContain(
            log,
            static r => r.Contains(Kanarie, StringComparison.OrdinalIgnoreCase)
        );
        Assert.DoesNotContain(
            log,
            static r =>
                r.Contains("\"Level\":\"Error\"", StringComparison.Ordinal)
                || r.Contains("\"Level\":\"Fatal\"", StringComparison.Ordinal)
        );
    }

    // Frames, pages, exports and headers: everything that came over any line.
    private static void NietsGekregen(string gezien)
    {
        var plek = gezien.IndexOf(Kanarie, StringComparison.OrdinalIgnoreCase);
        Assert.True(
            plek < 0,
            $"gekregen: {gezien.Substring(Math.Max(0, plek), Math.Min(60, gezien.Length - Math.Max(0, plek)))}"
        );
        Assert.DoesNotContain("Exception", gezien, StringComparison.Ordinal);
    }

    private static async Task ValAanAsync(Vijand vijand, Func<Task> intussen, Func<bool> nog)
    {
        using var adem = new PeriodicTimer(Adem);
        while (nog() && await adem.WaitForNextTickAsync())
        {
            for (var keer = 0; keer < Ineens; keer++)
                await vijand.DoeIetsAsync();
            await intussen();
        }
    }

    // With somebody who waits to be let in.
    private async Task<Overlegspel> SpeelAsync()
    {
        var nieuw = Casussen.Nieuw();
        nieuw["overleg"]!["wachtkamer"] = true;
        var smit = nieuw["deelnemers"]![2]!.DeepClone();
        (smit["id"], smit["naam"]) = ("smit", "Mevrouw Smit");
        nieuw["deelnemers"]!.AsArray().Add(smit);
        var nu = await Overlegspel.BelegAsync(server, nieuw);
        await nu.BetreedAsync("baak");
        foreach (var wie in new[] { "verbrugge", "groen", "pietersen" })
        {
            await nu.AccepteerAsync(wie);
            await nu.DoeAsync(
                "baak",
                new() { ["doet"] = "laat-toe", ["deelnemers"] = new JsonArray(nu.Wie[wie]) }
            );
        }
        await nu.AccepteerAsync("smit");
        await nu.Hub("baak")
            .WachtOpAsync(b =>
                b["deelnemer"] is JsonObject d
                && (string?)d["id"] == nu.Wie["smit"]
                && d["aanmelding"] is not null
            );
        await nu.BetreedAsync("verbrugge");
        await nu.BetreedAsync("pietersen");
        await nu.DoeAsync("baak", Casussen.Doet("opent"));
        return nu;
    }

    // An overleg to which the attacker was not invited, full of what they may not read, also the name of who waits there.
    private static JsonObject Elders()
    {
        var nieuw = Casussen.Nieuw();
        nieuw["overleg"]!["wachtkamer"] = true;
        nieuw["overleg"]!["doel"] = $"Bezoek en behoud van de woning, {Kanarie}doel";
        nieuw["betrokkenen"]![0]!["aanduiding"] = $"de heer {Kanarie}hof";
        nieuw["deelnemers"]![2]!["naam"] = $"Mevrouw {Kanarie}wacht";
        return nieuw;
    }

    private static async Task<string> VulEldersAsync(Overlegspel elders)
    {
        await elders.BetreedAsync("baak");
        await elders.AccepteerAsync("groen");
        await elders.AccepteerAsync("verbrugge");
        await elders.DoeAsync(
            "baak",
            new() { ["doet"] = "laat-toe", ["deelnemers"] = new JsonArray(elders.Wie["verbrugge"]) }
        );
        await elders.BetreedAsync("verbrugge");
        await elders.DoeAsync("baak", Casussen.Doet("opent"));
        return (
            await elders.DoeAsync(
                "verbrugge",
                Casussen.Inbreng(elders.Over, $"{Kanarie}elders in de tuin")
            )
        )!;
    }

    // The half minute for which they are sent away goes by at once: they go on with it.
    private void LaatTerugkomen()
    {
        var sessies = server.Diensten.GetRequiredService<Sessies>();
        var maat = sessies.Bekend(spel.Klant("groen").Sessiesleutel!)?.Maat;
        if (maat?.IsWeggestuurd(klok) != true)
            return;
        weggestuurd++;
        klok.Vooruit(Opdrachtmaat.Straf);
    }

    private async Task SluitAsync()
    {
        await spel.DoeAsync("baak", Casussen.Doet("sluit"));
        var archief = server.Diensten.GetRequiredService<IArchief>();
        await Wacht.TotAsync(
            async () => (await archief.Koppen()).Any(k => k.Stand == Levensloop.Vernietigd),
            "het overleg sloot niet"
        );
        Assert.True((await archief.Verifieer()).Klopt);
    }

    private List<string> Logregels() =>
        [
            .. Directory
                .EnumerateFiles(server.Map, "*.log", SearchOption.AllDirectories)
                .SelectMany(static bestand =>
                {
                    using var stroom = new FileStream(
                        bestand,
                        FileMode.Open,
                        FileAccess.Read,
                        FileShare.ReadWrite
                    );
                    using var lezer = new StreamReader(stroom);
                    return lezer.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
                }),
        ];

    // Read before any server starts, and then taken away: a server in this process knows all settings with this prefix, and refuses the rest.
    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "The tests are the program.")]
    internal static void Lees() =>
        (Seconden, Zaad) = (
            Neem("CASUSOVERLEG_VIJAND", Seconden),
            Neem("CASUSOVERLEG_VIJAND_ZAAD", Zaad)
        );

    private static int Neem(string naam, int anders)
    {
        var gezegd = Environment.GetEnvironmentVariable(naam);
        Environment.SetEnvironmentVariable(naam, null);
        return int.TryParse(gezegd, NumberStyles.None, CultureInfo.InvariantCulture, out var getal)
            ? getal
            : anders;
    }
}
