using System.IO.Compression;
using System.Text.Json.Nodes;
using Casusoverleg.Domein;
using Casusoverleg.Web.Tests.Mail;

namespace Casusoverleg.Web.Tests.Steun;

/// <summary>
/// What a server keeps, with something of every kind in it, packed in one file: to be opened by a later version. The keys in it are of a
/// server that is no more.
/// </summary>
internal static class Bewaring
{
    /// <summary>Where people think it is, so that passkeys hold wherever it listens.</summary>
    public const string Adres = "https://overleg.test";

    /// <summary>What was said in the overleg that goes on.</summary>
    public const string Inbreng = "De voordeur klemt al een maand";

    /// <summary>Who gets a mail that could not be sent yet.</summary>
    public const string Post = "groen@wijkteam.example.nl";

    // Nobody listens there: the mail waits.
    private static readonly string[] Instellingen =
    [
        "--Adres=" + Adres,
        "--Post:Host=127.0.0.1",
        "--Post:Poort=9",
        "--Post:Tls=uit",
        "--Post:Van=overleg@example.nl",
    ];

    /// <summary>Plays it on a server of this version and packs what is kept.</summary>
    public static async Task MaakAsync(string doel)
    {
        await using var server = await Testserver.StartAsync(Instellingen);
        var nieuw = Casussen.Nieuw();
        nieuw["post"] = new JsonObject { ["groen"] = Post };
        await using var spel = await Overlegspel.BelegAsync(server, nieuw);
        await OpenAsync(spel, "verbrugge");
        await spel.DoeAsync("verbrugge", Casussen.Inbreng(spel.Over, Inbreng));
        using var apparaat = new Sleutelapparaat("overleg.test", Adres);
        await MaakPasskeyAsync(spel.Klant("verbrugge"), apparaat);
        await using var dicht = await Overlegspel.BelegAsync(server, door: spel.Klant("baak"));
        await OpenAsync(dicht, "pietersen");
        await dicht.DoeAsync("baak", Casussen.Doet("sluit"));
        foreach (var wie in new[] { "baak", "pietersen" })
            await dicht.DoeAsync(wie, Casussen.Doet("bevestigt"));
        await dicht.Hub("pietersen").Gesloten.WaitAsync(Wacht.Geduld);
        await WachtOpLijstAsync(dicht);
        var (beheerder, _) = await server.AccountAsync(Rol.Beheerder, "B. Heer");
        var bekend = new JsonObject
        {
            ["moment"] = DateTimeOffset.UtcNow,
            ["overleg"] = spel.Id,
            ["gesloten"] = dicht.Id,
            ["regisseur"] = spel.Klant("baak").Sessiesleutel,
            ["beheerder"] = beheerder.Sessiesleutel,
            ["code"] = (string)spel.Toegang["groen"]["code"]!,
            ["passkey"] = new JsonObject
            {
                ["id"] = Convert.ToBase64String(apparaat.Id),
                ["houder"] = apparaat.Houder,
                ["sleutel"] = Convert.ToBase64String(apparaat.Sleutel),
            },
        };
        beheerder.Dispose();
        await server.StopAsync();
        await File.WriteAllTextAsync(
            Path.Combine(server.Map, "bekend.json"),
            bekend.ToJsonString()
        );
        File.Delete(doel);
        ZipFile.CreateFromDirectory(server.Map, doel, CompressionLevel.SmallestSize, false);
    }

    /// <summary>Unpacks it where a server will look for it, for that server alone.</summary>
    public static JsonNode PakUit(string bron, string map)
    {
        ZipFile.ExtractToDirectory(bron, map, overwriteFiles: true);
        if (!OperatingSystem.IsWindows())
        {
            foreach (
                var pad in Directory.EnumerateDirectories(map, "*", SearchOption.AllDirectories)
            )
                File.SetUnixFileMode(pad, (UnixFileMode)0b111_000_000);
            foreach (var pad in Directory.EnumerateFiles(map, "*", SearchOption.AllDirectories))
                File.SetUnixFileMode(pad, (UnixFileMode)0b110_000_000);
        }
        return JsonNode.Parse(File.ReadAllText(Path.Combine(map, "bekend.json")))!;
    }

    private static async Task OpenAsync(Overlegspel spel, string wie)
    {
        await spel.BetreedAsync("baak");
        await spel.AccepteerAsync(wie);
        await spel.BetreedAsync(wie);
        await spel.DoeAsync("baak", Casussen.Doet("opent"));
    }

    private static async Task MaakPasskeyAsync(Klant klant, Sleutelapparaat apparaat)
    {
        var opties = await klant.PostAsync("/passkeys/opties", new { });
        var antwoord = apparaat.Maak(opties.Json["opties"]!);
        var gemaakt = await klant.PostAsync("/passkeys/bewaar", new { antwoord });
        Assert.True(gemaakt.Gelukt, gemaakt.Tekst);
    }

    // The close goes on after everybody was shown out; the list is there, and nobody fetched it.
    private static Task WachtOpLijstAsync(Overlegspel spel) =>
        Wacht.TotAsync(
            async () =>
                (
                    await spel.Klant("baak")
                        .PostAsync($"/overleg/{spel.Id}/meeneemlijst/open", new { })
                ).Gelukt,
            "er kwam geen lijst"
        );
}
