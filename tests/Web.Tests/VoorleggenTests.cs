using System.Text;
using System.Text.Json.Nodes;
using Casusoverleg.Web.Tests.Steun;

namespace Casusoverleg.Web.Tests;

/// <summary>One laptop at the table, over real sockets: what is typed for somebody reaches two people and no disk (besluit 21).</summary>
public sealed class VoorleggenTests
{
    private static JsonObject Voor(string aan, string tekst = "Kanarie in de soep") =>
        new()
        {
            ["doet"] = "legt-voor",
            ["aan"] = aan,
            ["tekst"] = tekst,
            ["categorie"] = "gewoon",
        };

    private static JsonObject Eigen(Overlegspel spel, string? id, params string[] kring)
    {
        var inbreng = Casussen.Inbreng(spel.Over, "Hij eet soep", kring);
        inbreng["voorlegging"] = id;
        return inbreng;
    }

    private static JsonObject Doe(string wat, string? id) =>
        new() { ["doet"] = wat, ["voorlegging"] = id };

    [Fact]
    [Trait("Regel", "R35")]
    [Trait("Regel", "R78")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Een_ander_krijgt_geen_enkel_frame_en_kan_er_niets_mee()
    {
        await using var server = await Testserver.StartAsync();
        await using var spel = await Overlegspel.OpenAsync(
            server,
            "verbrugge",
            "groen",
            "pietersen"
        );
        await spel.Hub("pietersen").RoepAsync("Hartslag");
        var voor = spel.Hub("pietersen").Gezien;
        var id = await spel.DoeAsync("baak", Voor(spel.Wie["verbrugge"]));
        await spel.Hub("verbrugge").WachtOpAsync(b => (string?)b["soort"] == "voorlegging");
        await spel.DoeAsync("verbrugge", Eigen(spel, id, spel.Wie["groen"]));
        await spel.Hub("baak").WachtOpAsync(b => (string?)b["soort"] == "voorlegging-weg");
        await spel.Hub("pietersen").RoepAsync("Hartslag");
        Assert.Equal(1, Frames(spel.Hub("pietersen").Gezien) - Frames(voor));
        Assert.DoesNotContain("Hij eet", spel.Hub("baak").Gezien, StringComparison.Ordinal);

        var ander = await spel.DoeAsync("baak", Voor(spel.Wie["verbrugge"]));
        foreach (
            var aanval in new[]
            {
                Eigen(spel, ander, spel.Wie["groen"]),
                Doe("wijst-voorlegging-af", ander),
                Doe("trekt-voorlegging-in", ander),
                Doe("wijst-voorlegging-af", Guid.NewGuid().ToString("N")),
            }
        )
            Assert.Equal("R78", await spel.WeigerAsync("pietersen", aanval));
        Assert.Equal("V02", await spel.WeigerAsync("pietersen", Voor(spel.Wie["groen"])));
        Assert.Equal("R29", await spel.WeigerAsync("baak", Voor(spel.Wie["groen"], "123456782")));
        Assert.Equal("V03", await spel.WeigerAsync("baak", Voor(spel.Wie["groen"], Lang)));
    }

    private static string Lang => new('a', 4001);

    private static int Frames(string gezien) => gezien.Count(t => t == '\u001e');

    [Fact]
    [Trait("Regel", "R35")]
    [Trait("Proef", "houdt")]
    public async Task Wie_terugkomt_vindt_wat_er_nog_wacht_en_niet_wat_weg_is()
    {
        await using var server = await Testserver.StartAsync();
        await using var spel = await Overlegspel.OpenAsync(server, "verbrugge");
        var weg = await spel.DoeAsync("baak", Voor(spel.Wie["verbrugge"], "Dit is teruggehaald"));
        await spel.DoeAsync("baak", Doe("trekt-voorlegging-in", weg));
        await spel.DoeAsync("baak", Voor(spel.Wie["verbrugge"], "Dit wacht nog"));
        await server.StartOpnieuwAsync();
        using var zelfde = server.NieuweKlant();
        zelfde.Steel(spel.Klant("verbrugge"));
        await using var hub = await zelfde.HubAsync();
        var stand = (await hub.BetreedAsync(spel.Id)).ToJsonString();
        Assert.Contains("Dit wacht nog", stand, StringComparison.Ordinal);
        Assert.DoesNotContain("voorlegging-weg", stand, StringComparison.Ordinal);
        Assert.DoesNotContain("teruggehaald", stand, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Regel", "R38")]
    [Trait("Regel", "R48")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Op_schijf_en_op_een_lijst_staat_het_nergens()
    {
        await using var server = await Testserver.StartAsync("--Sluiten:AftelSeconden=0");
        await using var spel = await Overlegspel.OpenAsync(server, "verbrugge");
        await spel.DoeAsync("baak", Voor(spel.Wie["verbrugge"]));
        OpSchijfNiets(server);
        await spel.DoeAsync("baak", Casussen.Doet("sluit"));
        foreach (var wie in new[] { "baak", "verbrugge" })
            Assert.DoesNotContain(
                "Kanarie",
                (await spel.HaalAsync(wie)).Tekst,
                StringComparison.Ordinal
            );
        OpSchijfNiets(server);
    }

    private static void OpSchijfNiets(Testserver server)
    {
        var kanarie = Encoding.UTF8.GetBytes("Kanarie in de soep");
        var bestanden = Directory.GetFiles(server.Map, "*", SearchOption.AllDirectories);
        Assert.NotEmpty(bestanden);
        foreach (var bestand in bestanden)
        {
            using var stroom = new FileStream(
                bestand,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete
            );
            using var inhoud = new MemoryStream();
            stroom.CopyTo(inhoud);
            Assert.Equal(-1, inhoud.ToArray().AsSpan().IndexOf(kanarie));
        }
    }
}
