using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Casusoverleg.Scenarios.Server;
using Casusoverleg.Web.Tests.Steun;

namespace Casusoverleg.Web.Tests.Uitval;

/// <summary>The first thing anybody does with this program: the demo, as README says it, on another port.</summary>
public sealed partial class DemoTests : IDisposable
{
    private readonly Serverplek _plek = new();

    public void Dispose() => _plek.Dispose();

    [Fact]
    public async Task De_demo_drukt_voor_iedereen_een_link_en_een_code_af_waarmee_je_binnenkomt()
    {
        var poort = Serverproces.VrijePoort();
        await using var demo = await Serverproces.Start(
            _plek,
            argumenten: ["demo", $"--Urls=http://localhost:{poort}"],
            poort: poort
        );
        List<(string Code, string Host, string Geheim)> toegang = [];
        await Wacht.TotAsync(
            () =>
            {
                toegang = Toegang(string.Join('\n', demo.Uitvoer));
                return Task.FromResult(toegang.Count >= 5);
            },
            "de demo drukte geen links af"
        );
        Assert.Equal(toegang.Count, toegang.DistinctBy(static t => t.Host).Count());

        foreach (var (code, host, geheim) in new[] { toegang[0], toegang[^1] })
        {
            Assert.EndsWith($".localhost:{poort}", host, StringComparison.Ordinal);
            using var iemand = new Klant(demo.Adres);
            var aan = await iemand.MeldAanAsync(
                new JsonObject { ["link"] = "#" + geheim, ["code"] = code }
            );
            Assert.True(aan.Gelukt, aan.Tekst);
            var overleg = Overleg().Match((await iemand.GetAsync("/")).Tekst);
            Assert.True(overleg.Success);
            var uitnodiging = await iemand.GetAsync(overleg.Value + "/uitnodiging");
            Assert.Equal(HttpStatusCode.OK, uitnodiging.Status);
            Assert.Contains("Bezoek en behoud van de woning", uitnodiging.Tekst);
        }

        Assert.Equal(0, await demo.Sluit());
        // As it says itself: then everything is gone. And it left the data of this machine alone.
        Assert.Empty(Directory.EnumerateFileSystemEntries(_plek.Tijdelijk));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_plek.Datamap));
    }

    private static List<(string, string, string)> Toegang(string uitvoer) =>
        [
            .. Regels()
                .Matches(uitvoer)
                .Select(static r =>
                    (r.Groups["code"].Value, r.Groups["host"].Value, r.Groups["geheim"].Value)
                ),
        ];

    [GeneratedRegex(
        @"code (?<code>\d{6})\s+http://(?<host>[^/\s]+)/welkom#(?<geheim>\S+)",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Regels();

    [GeneratedRegex("/overleg/[0-9a-f]{32}", RegexOptions.None, 1000)]
    private static partial Regex Overleg();
}
