using Casusoverleg.Web.Tests.Steun;
using Casusoverleg.Web.Uitvoer;

namespace Casusoverleg.Web.Tests;

/// <summary>Whatever somebody types, nobody else loses the room by it.</summary>
public sealed class OpmaakTests
{
    private static readonly string[] Teksten =
    [
        .. from teken in new[] { "> ", "- ", "1. ", "*_", "> - " }
        from keer in new[] { 1, 6, 12, 13, 200, 800 }
        select string.Concat(Enumerable.Repeat(teken, keer)) + "x",
        string.Concat(Enumerable.Range(0, 8).Select(i => new string(' ', 2 * i) + "- punt\n")),
        new string('>', 3999) + "x",
    ];

    public static TheoryData<string> Diep => [.. Teksten];

    [Fact]
    [Trait("Regel", "R35")]
    [Trait("Proef", "houdt")]
    public async Task Een_diep_geneste_tekst_komt_aan_en_sluit_niemand_buiten()
    {
        await using var server = await Testserver.StartAsync(
            "--Kamer:OpdrachtenPerSeconde=1000",
            "--Kamer:OpdrachtenIneens=1000"
        );
        await using var spel = await Overlegspel.OpenAsync(server, "verbrugge");
        foreach (var tekst in Teksten)
        {
            var id = await spel.DoeAsync("verbrugge", Casussen.Inbreng(spel.Over, tekst));
            await spel.Hub("baak").WachtOpAsync(b => (string?)b["inbreng"]?["id"] == id);
        }
        await spel.Hub("baak").DisposeAsync();
        var terug = await spel.BetreedAsync("baak");
        Assert.Equal(
            Teksten.Length,
            terug["berichten"]!.AsArray().Count(b => b!["inbreng"] is not null)
        );
    }

    [Theory]
    [MemberData(nameof(Diep))]
    [Trait("Regel", "R45")]
    [Trait("Proef", "houdt")]
    public void Een_diep_geneste_tekst_staat_leesbaar_op_een_lijst(string tekst) =>
        Assert.Contains(tekst[^1], MarkdownHtml.Van(tekst));
}
