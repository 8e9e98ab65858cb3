using System.Text.Json.Nodes;
using Casusoverleg.Scenarios;
using Casusoverleg.Scenarios.Casussen;
using Casusoverleg.Scenarios.Keuring;
using Xunit.Abstractions;

namespace Casusoverleg.Web.Tests.Scenarios;

/// <summary>The cases of the sources, from invitation to destruction, each on a real server process of its own.</summary>
[Trait("Regel", "R09")]
[Trait("Regel", "R35")]
[Trait("Regel", "R38")]
[Trait("Regel", "R45")]
[Trait("Regel", "R46")]
[Trait("Regel", "R48")]
[Trait("Proef", "houdt")]
[Trait("Proef", "valt aan")]
public sealed class CasussenTests(ITestOutputHelper uitvoer)
{
    [Theory]
    [MemberData(nameof(Casusmap.Alle), MemberType = typeof(Casusmap))]
    public async Task Een_casus_verloopt_precies_zoals_het_bestand_zegt(string casus)
    {
        var verslag = await Speel(File.ReadAllText(Casusmap.Pad(casus)), casus);

        Assert.Empty(verslag.Fouten);
        Assert.True(verslag.Goed > 40, "zo weinig controles kan niet kloppen");
    }

    // A runner that cannot fail proves nothing: each change below must show, and nothing else may.
    [Fact]
    public async Task Een_casus_die_niet_klopt_levert_fouten_op()
    {
        var casus = Casusmap.Json("janssen-hartmedicatie");
        var stappen = (JsonArray)casus["stappen"]!;
        Verwacht(stappen, "R25", "R24");
        Verwacht(stappen, "R18", null);
        ((JsonObject)stappen.Single(s => (string?)s!["als"] == "advies")!)["verwacht"] =
            new JsonObject { ["geweigerd"] = "R83" };
        casus["naSluiting"]!["groen"]!["mee"]![0]!["tekst"] = "Een heel andere tekst";
        casus["naSluiting"]!["groen"]!["mee"]![0]!["bevatNiet"] = "kortademig";
        casus["naSluiting"]!["baak"]!["regieoverzicht"] = new JsonArray("huisbezoek");
        casus["naSluiting"]!["pietersen"]!["zelfGedeeld"] = new JsonArray("overlast", "grauw");
        casus["naSluiting"]!["daal"]!["zelfGedeeld"] = new JsonArray();
        ((JsonArray)casus["nooit"]!).Add(
            new JsonObject { ["wie"] = "daal", ["tekst"] = "nachtelijke onrust" }
        );
        ((JsonArray)casus["nooit"]!).Add(
            new JsonObject { ["wie"] = "groen", ["tekst"] = "kortademig" }
        );
        ((JsonArray)casus["vernietigd"]!).Add("dit heeft niemand gezegd");

        var verslag = await Speel(casus.ToJsonString(), "geknoeid");

        string[] hoort =
        [
            "wordt geweigerd met R24: geweigerd met R25 in plaats van R24",
            "groen inbreng: geweigerd met R18",
            "daal inbreng (advies) wordt geweigerd met R83: gelukt, maar R83 moest weigeren",
            "daal inbreng (advies): niets veranderd, niemand hoort iets:",
            "groen: de tekst van grauw is de toegestane: het is",
            "groen: grauw bevat niet 'kortademig': het staat er wel",
            "baak: regieoverzicht is precies [huisbezoek]: het is",
            "pietersen: zelfGedeeld is precies [grauw, overlast]: het is [overlast]",
            "daal: zelfGedeeld is precies []: het is",
            "daal ontving nooit 'nachtelijke onrust': daal wel, als frame",
            "groen ontving nooit 'kortademig': groen wel",
            "'dit heeft niemand gezegd' was gezien door wie het mocht zien: niemand zag het",
        ];
        foreach (var fout in hoort)
        {
            Assert.Contains(verslag.Fouten, f => f.Contains(fout, StringComparison.Ordinal));
        }
        Assert.Equal(hoort.Length, verslag.Fout);
    }

    private static void Verwacht(JsonArray stappen, string regel, string? nieuw)
    {
        var stap = (JsonObject)stappen.First(s => (string?)s!["verwacht"]?["geweigerd"] == regel)!;
        if (nieuw is null)
        {
            stap.Remove("verwacht");
        }
        else
        {
            stap["verwacht"]!["geweigerd"] = nieuw;
        }
    }

    private async Task<Verslag> Speel(string json, string naam)
    {
        var verslag = new Verslag(uitvoer.WriteLine);
        var casus = Lezer.Ontleed(json, naam + ".json", Lezer.Vandaag(TimeProvider.System));
        await Loper.Speel(casus, verslag);
        return verslag;
    }
}
