using System.Buffers.Binary;
using System.Net;
using System.Reflection;
using System.Text.Json.Nodes;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Tests.Passkeys;
using Casusoverleg.Web.Tests.Steun;
using Casusoverleg.Web.Toegang;
using Microsoft.Extensions.DependencyInjection;

namespace Casusoverleg.Web.Tests.Uitval;

/// <summary>
/// A new version on what an older one kept: with an overleg that goes on, a closed one, accounts, sessions, a passkey and a mail that waits.
/// <c>BEWAAR_CASUSOVERLEG=FILE dotnet test tests/Web.Tests --filter FullyQualifiedName~OvergangTests</c> packs the same of this version,
/// to be laid beside the older ones in <c>tests/Web.Tests/Bewaard</c>.
/// </summary>
public sealed class OvergangTests
{
    private const int MetRollen = 10;
    private const int MetPasskeys = 13;
    private static readonly string[] Instellingen = ["--Adres=" + Bewaring.Adres];

    [Theory]
    // Before there were roles, mail, providers and passkeys; and just before what came last when this test was made.
    [InlineData(8)]
    [InlineData(13)]
    [Trait("Regel", "R01")]
    [Trait("Regel", "R48")]
    [Trait("Proef", "houdt")]
    public async Task Wat_een_oudere_versie_bewaarde_is_er_na_de_overgang_nog_allemaal(int versie)
    {
        var bron = Path.Combine(Bewaardmap, $"versie-{versie}.zip");

        var (eerst, daarna) = await KeurAsync(bron);

        Assert.Equal(versie, eerst);
        Assert.True(daarna > eerst, $"{daarna}");
    }

    [Fact]
    public async Task Wat_deze_versie_bewaart_opent_zij_zelf_ook()
    {
        var doel = Environment.GetEnvironmentVariable("BEWAAR_CASUSOVERLEG") is { Length: > 0 } pad
            ? pad
            : Path.Combine(Path.GetTempPath(), $"casusoverleg-{Guid.NewGuid():N}.zip");
        try
        {
            await Bewaring.MaakAsync(doel);
            var (eerst, daarna) = await KeurAsync(doel);
            Assert.Equal(eerst, daarna);
        }
        finally
        {
            if (Environment.GetEnvironmentVariable("BEWAAR_CASUSOVERLEG") is null)
                File.Delete(doel);
        }
    }

    // The version of the database before and after.
    private static async Task<(int Eerst, int Daarna)> KeurAsync(string bron)
    {
        var klok = new Verzetklok();
        await using var post = new Mailserver().Start();
        JsonNode bekend = null!;
        var eerst = 0;
        await using var server = await Testserver.StartOpAsync(
            map =>
            {
                bekend = Bewaring.PakUit(bron, map);
                eerst = Versie(map);
                // It was a minute ago.
                klok.Vooruit(
                    (DateTimeOffset)bekend["moment"]!
                        - DateTimeOffset.UtcNow
                        + TimeSpan.FromMinutes(1)
                );
            },
            klok,
            [.. post.Instellingen, .. Instellingen]
        );

        await RegisseurAsync(server, bekend);
        await LijstAsync(server, bekend);
        await GenodigdeAsync(server, bekend, await LinkAsync(post, bekend));
        if (eerst >= MetRollen)
            await BeheerderAsync(server, bekend);
        if (eerst >= MetPasskeys)
            await PasskeyAsync(server, bekend);
        Assert.Equal(0, await Opdrachtregel.VoerUitAsync(["verifieer", .. server.Plek]));
        await server.StopAsync();
        return (eerst, Versie(server.Map));
    }

    // The session goes on, with the room and its content.
    private static async Task RegisseurAsync(Testserver server, JsonNode bekend)
    {
        using var baak = Klant(server, bekend["regisseur"]);
        Assert.Equal(HttpStatusCode.OK, (await baak.GetAsync("/")).Status);
        await using var hub = await baak.HubAsync($"?overleg={bekend["overleg"]}");
        var binnen = await hub.BetreedAsync((string)bekend["overleg"]!);
        Assert.True((bool)binnen["gelukt"]!, binnen.ToJsonString());
        await Wacht.TotAsync(
            () => hub.Gezien.Contains(Bewaring.Inbreng, StringComparison.Ordinal),
            "de inbreng is er niet"
        );
    }

    // What was closed can still be fetched. Version 8 was packed by hand: another closed it, and there was no mail.
    private static async Task LijstAsync(Testserver server, JsonNode bekend)
    {
        using var sluiter = Klant(server, bekend["sluiter"] ?? bekend["regisseur"]);
        var pad = $"/overleg/{bekend["gesloten"]}/meeneemlijst";
        var open = await sluiter.PostAsync(pad + "/open", new { });
        // A session of before sessions kept something to prove with: who it is comes back by a link.
        if (open.Regel == "R01")
        {
            await KomTerugAsync(server, sluiter);
            open = await sluiter.PostAsync(pad + "/open", new { });
        }
        Assert.True(open.Gelukt, open.Tekst);
        Assert.Equal(HttpStatusCode.OK, (await sluiter.GetAsync(pad + ".json")).Status);
    }

    private static async Task KomTerugAsync(Testserver server, Klant regisseur)
    {
        var register = server.Diensten.GetRequiredService<IToegangsregister>();
        var sessies = server.Diensten.GetRequiredService<Sessies>();
        var wie = (await sessies.ZoekAsync(regisseur.Sessiesleutel!))!.Principal.PersoonId();
        var klok = server.Diensten.GetRequiredService<TimeProvider>();
        var morgen = klok.GetUtcNow().AddDays(1);
        var naam = (await register.Persoon(wie))!.Naam;
        var geheim = await register.NieuweInschrijflink(naam, morgen, wie);
        Assert.True((await regisseur.PostAsync("/inschrijven", new { geheim })).Gelukt);
    }

    // The link goes by the mail that waited, where there was mail.
    private static async Task<string> LinkAsync(Mailserver post, JsonNode bekend)
    {
        if ((string?)bekend["link"] is { } link)
            return link;
        var mail = (await post.WachtOpAsync(1)).Single();
        Assert.Equal([Bewaring.Post], mail.Aan);
        return mail.Delen()[0]
            .Split("\r\n")
            .Single(static r => r.Contains("/welkom#", StringComparison.Ordinal));
    }

    // It still opens with the code that was given then.
    private static async Task GenodigdeAsync(Testserver server, JsonNode bekend, string link)
    {
        using var groen = server.NieuweKlant();
        var aan = await groen.MeldAanAsync(
            new JsonObject { ["link"] = link, ["code"] = (string)bekend["code"]! }
        );
        Assert.True(aan.Gelukt, aan.Tekst);
        var uitnodiging = await groen.GetAsync($"/overleg/{bekend["overleg"]}/uitnodiging");
        Assert.Contains("behoud van de woning", uitnodiging.Tekst, StringComparison.Ordinal);
    }

    private static async Task BeheerderAsync(Testserver server, JsonNode bekend)
    {
        using var beheerder = Klant(server, bekend["beheerder"]);
        Assert.Contains("B. Heer", (await beheerder.GetAsync("/beheer")).Tekst);
    }

    private static async Task PasskeyAsync(Testserver server, JsonNode bekend)
    {
        using var apparaat = new Sleutelapparaat("overleg.test", Bewaring.Adres)
        {
            Id = Bits(bekend, "id"),
            Sleutel = Bits(bekend, "sleutel"),
            Houder = (string)bekend["passkey"]!["houder"]!,
            Teller = 100,
        };
        using var verbrugge = server.NieuweKlant();
        var aan = await Passkeyhuis.MeldAanAsync(verbrugge, apparaat);
        Assert.True(aan.Gelukt, aan.Tekst);
        var kamer = await verbrugge.GetAsync($"/overleg/{bekend["overleg"]}");
        Assert.Equal(HttpStatusCode.OK, kamer.Status);
    }

    private static Klant Klant(Testserver server, JsonNode? sessie)
    {
        var klant = server.NieuweKlant();
        klant.Sessiesleutel = (string?)sessie;
        return klant;
    }

    private static byte[] Bits(JsonNode bekend, string naam) =>
        Convert.FromBase64String((string)bekend["passkey"]![naam]!);

    // user_version, where SQLite keeps it in the first page.
    private static int Versie(string map)
    {
        using var bestand = File.OpenRead(Path.Combine(map, "data", "casusoverleg.db"));
        var kop = new byte[64];
        bestand.ReadExactly(kop);
        return BinaryPrimitives.ReadInt32BigEndian(kop.AsSpan(60));
    }

    private static string Bewaardmap { get; } =
        Assembly
            .GetExecutingAssembly()
            .GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(static x => x.Key == "Bewaardmap")
            .Value!;
}
