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
/// An overleg with a hostile member in it, who was properly invited. How long it lasts is in <c>CASUSOVERLEG_VIJAND</c>, in seconds, and the
/// seed in <c>CASUSOVERLEG_VIJAND_ZAAD</c>.
/// </summary>
public sealed class VijandTests(ITestOutputHelper uitvoer)
{
    private const string Kanarie = "kanariezolder";
    private static int Seconden = 8;
    private static int Zaad = 20261127;

    [Fact]
    [Trait("Regel", "R35")]
    [Trait("Proef", "valt aan")]
    public async Task Een_vijandige_genodigde_krijgt_niets_van_een_ander_en_het_overleg_gaat_door()
    {
        var klok = new Verzetklok();
        await using var server = await Testserver.StartAsync(
            klok,
            "--Sluiten:AftelSeconden=2",
            "--Toegang:StilMinuten=720"
        );
        await using var spel = await Overlegspel.OpenAsync(
            server,
            "verbrugge",
            "groen",
            "pietersen"
        );
        await spel.Hub("groen").DisposeAsync();
        var weggestuurd = 0;
        var vijand = new Vijand(spel, "groen", Zaad, LaatTerugkomen);
        var begin = Stopwatch.GetTimestamp();
        var gedeeld = 0;
        while (Stopwatch.GetElapsedTime(begin).TotalSeconds < Seconden)
        {
            for (var keer = 0; keer < 8; keer++)
                await vijand.DoeIetsAsync();
            // The others go on meanwhile, no faster than their own measure, and each of theirs arrives where it should.
            var tekst = $"{Kanarie} {gedeeld}";
            var antwoord = await spel.Hub("verbrugge")
                .DoeAsync(Casussen.Inbreng(spel.Over, tekst, spel.Wie["baak"]));
            if ((string?)antwoord["regel"] == "V04")
                continue;
            Assert.True((bool)antwoord["gelukt"]!, antwoord.ToJsonString());
            gedeeld++;
            vijand.Gelekt.Add((string)antwoord["id"]!);
            Assert.Null(spel.Hub("baak").Weg);
            await spel.Hub("baak")
                .WachtOpAsync(b =>
                    b["inbreng"] is JsonObject gezien && (string?)gezien["tekst"] == tekst
                );
        }
        await vijand.DisposeAsync();
        uitvoer.WriteLine(
            $"{Seconden} s, zaad {Zaad}: {vijand.Daden} daden, waarvan {vijand.Gelukt} opdrachten die mochten; {weggestuurd} keer weggestuurd; intussen {gedeeld} inbrengen van de anderen"
        );
        await SluitAsync(server, spel);
        await spel.HaalAsync("groen");

        Assert.True(vijand.Gelukt > 0, "hij kwam nooit binnen");
        Assert.DoesNotContain(Kanarie, vijand.Gezien, StringComparison.Ordinal);
        Assert.DoesNotContain(Kanarie, spel.Hub("pietersen").Gezien, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", vijand.Gezien, StringComparison.Ordinal);
        var eigen = (await spel.HaalAsync("verbrugge")).Json["zelfGedeeld"]!.AsArray();
        Assert.Equal(gedeeld, eigen.Count);
        Assert.Equal([], Logregels(server));

        // The half minute for which they are sent away goes by at once: they go on with it.
        void LaatTerugkomen()
        {
            var sessies = server.Diensten.GetRequiredService<Sessies>();
            var maat = sessies.Bekend(spel.Klant("groen").Sessiesleutel!)?.Maat;
            if (maat?.IsWeggestuurd(klok) != true)
                return;
            weggestuurd++;
            klok.Vooruit(Opdrachtmaat.Straf);
        }
    }

    private static async Task SluitAsync(Testserver server, Overlegspel spel)
    {
        await spel.DoeAsync("baak", Casussen.Doet("sluit"));
        var archief = server.Diensten.GetRequiredService<IArchief>();
        await Wacht.TotAsync(
            async () => (await archief.Koppen()).Any(k => k.Stand == Levensloop.Vernietigd),
            "het overleg sloot niet"
        );
        Assert.True((await archief.Verifieer()).Klopt);
    }

    // At this level a line is an error of ours: whatever was sent, there is none.
    private static List<string> Logregels(Testserver server) =>
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
                })
                .Where(static regel => regel.Length > 0),
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
