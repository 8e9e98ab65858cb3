using Casusoverleg.Domein.Regels;

namespace Casusoverleg.Domein.Tests;

/// <summary>The table of who consents, by act and kind (R17).</summary>
public sealed class ZeggenschapTests
{
    private const string Goed = """
        {
          "wetten": [{ "wet": "overig", "zelfVanaf": { "doorbreken-geheim": 12, "verwerking": 16, "instemming-hulp": 12 } }],
          "gezamenlijkGezag": "allen",
          "vertegenwoordigers": [{ "titel": "mentor", "mag": true }, { "titel": "bewindvoerder", "mag": false }]
        }
        """;

    [Theory]
    [Trait("Regel", "R17")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    [InlineData(null, Toestemmingsoort.DoorbrekenGeheim, 12)]
    [InlineData(null, Toestemmingsoort.Verwerking, 16)]
    [InlineData("wgbo", Toestemmingsoort.DoorbrekenGeheim, 12)]
    [InlineData("onderwijs", Toestemmingsoort.DoorbrekenGeheim, 16)]
    [InlineData("Wpg", Toestemmingsoort.InstemmingHulp, 16)]
    [InlineData("Wetboek van Koophandel", Toestemmingsoort.Verwerking, null)]
    public void De_tabel_zegt_per_wet_en_soort_vanaf_welke_leeftijd(
        string? wet,
        Toestemmingsoort soort,
        int? leeftijd
    ) => Assert.Equal(leeftijd, Zeggenschap.Tabel.ZelfVanaf(wet, soort));

    [Theory]
    [Trait("Regel", "R17")]
    [Trait("Proef", "valt aan")]
    [InlineData("\"verwerking\": 16", "\"verwerking\": 19", "wetten[0].zelfVanaf.verwerking")]
    [InlineData("\"verwerking\": 16, ", "", "wetten[0].zelfVanaf.verwerking")]
    [InlineData("\"verwerking\": 16", "\"verwerking\": \"16\"", "wetten[0].zelfVanaf.verwerking")]
    [InlineData("\"wet\": \"overig\"", "\"wet\": \"WGBO\"", "wetten")]
    [InlineData("\"wet\": \"overig\"", "\"wet\": \" \"", "wetten[0].wet")]
    [InlineData("\"allen\"", "\"een\"", "gezamenlijkGezag")]
    [InlineData("\"mag\": false", "\"mag\": true", "vertegenwoordigers")]
    [InlineData("\"mag\": false", "\"mag\": 0", "vertegenwoordigers[1].mag")]
    [InlineData("\"titel\": \"mentor\"", "\"naam\": \"mentor\"", "vertegenwoordigers[0]")]
    [InlineData("\"wetten\"", "\"wet\"", "$.wet")]
    public void Een_tabel_die_niet_klopt_noemt_bestand_en_veld(string van, string naar, string veld)
    {
        _ = Zeggenschap.Lees(Tabel.Van(Zeggenschap.Bestand, Goed));
        var fout = Assert.Throws<InvalidDataException>(() =>
            Zeggenschap.Lees(
                Tabel.Van(Zeggenschap.Bestand, Goed.Replace(van, naar, StringComparison.Ordinal))
            )
        );
        Assert.Matches(@"^config/zeggenschap\.json, regel \d+: ", fout.Message);
        Assert.Contains(veld, fout.Message, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Regel", "R17")]
    [Trait("Proef", "houdt")]
    [InlineData("Mentor", true)]
    [InlineData("mentor/bewindvoerder", true)]
    [InlineData("bewindvoerder", false)]
    [InlineData("mevrouw Ouderkerk, beschermingsbewindvoerder", false)]
    [InlineData("buurman", null)]
    [InlineData(null, null)]
    public void Een_titel_telt_als_heel_woord(string? titel, bool? mag) =>
        Assert.Equal(mag, Zeggenschap.Tabel.MagBeslissen(titel));

    [Fact]
    [Trait("Regel", "R17")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Onder_een_wet_met_een_hogere_grens_beslist_een_jongere_niet_zelf()
    {
        var proef = new Proef(_ =>
            Bijeen.MetPersoon(p =>
                p with
                {
                    Leeftijd = 13,
                    Gezag = ["moeder", "vader"],
                    Gehoord = new Gehoord(true, null, new DateOnly(2026, 2, 27), "baak"),
                }
            )
        );
        var zelf = proef.Toestemming("groen");
        proef.Gelukt("daal", zelf with { Wet = "Jeugdwet" });
        proef.Geweigerd(Regel.R17, "daal", zelf with { Wet = "onderwijs" });
        proef.Geweigerd(Regel.R17, "daal", zelf with { Wet = "onze eigen wet" });
        var ouders = zelf with { Van = new Gevers(["moeder", "vader"]) };
        proef.Gelukt("daal", ouders with { Wet = "onderwijs" });
        proef.Geweigerd(Regel.R17, "daal", ouders);
    }
}
