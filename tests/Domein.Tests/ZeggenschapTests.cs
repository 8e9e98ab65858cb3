using Casusoverleg.Domein.Regels;

namespace Casusoverleg.Domein.Tests;

/// <summary>The table of who consents, by act and kind (R17).</summary>
public sealed class ZeggenschapTests
{
    private const string Goed = """
        {
          "wetten": [{ "wet": "overig", "zelfVanaf": { "doorbreken-geheim": 12, "verwerking": 16, "instemming-hulp": 12 }, "inzage": { "zelfVanaf": 16, "gezagTot": 16 } }],
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
    [InlineData("\"gezagTot\": 16", "\"gezagTot\": 19", "wetten[0].inzage.gezagTot")]
    [InlineData("\"gezagTot\": 16", "\"gezagTot\": 15", "wetten[0].inzage.gezagTot")]
    [InlineData(
        "\"inzage\": { \"zelfVanaf\": 16",
        "\"inzage\": { \"zelfVanaf\": -1",
        "wetten[0].inzage.zelfVanaf"
    )]
    [InlineData(", \"gezagTot\": 16", "", "wetten[0].inzage")]
    [InlineData(", \"inzage\": { \"zelfVanaf\": 16, \"gezagTot\": 16 }", "", "wetten[0].inzage")]
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

    [Theory]
    [Trait("Regel", "R17")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    [InlineData(null, 15, "ouders")]
    [InlineData(null, 16, "zelf")]
    [InlineData("WGBO", 11, "ouders")]
    [InlineData("WGBO", 12, "beiden")]
    [InlineData("Jeugdwet", 15, "beiden")]
    [InlineData("Wmo 2015", 12, "beiden")]
    [InlineData("Wmo 2015", 16, "zelf")]
    [InlineData("onderwijs", 15, "ouders")]
    [InlineData("onderwijs", 17, "beiden")]
    [InlineData("onderwijs", 18, "zelf")]
    [InlineData("Wpg", 15, "ouders")]
    [InlineData("Wjsg", 16, "zelf")]
    public void De_tabel_zegt_per_wet_en_leeftijd_wie_de_rechten_op_inzage_uitoefent(
        string? wet,
        int leeftijd,
        string wie
    )
    {
        var kind = new Beslisser("k", leeftijd, true, ["moeder", "vader"], null);
        string[] verwacht = wie switch
        {
            "zelf" => ["k"],
            "ouders" => ["moeder", "vader"],
            _ => ["k", "moeder", "vader"],
        };
        Assert.Equal(verwacht, kind.Inzage(wet));
    }

    [Fact]
    [Trait("Regel", "R17")]
    [Trait("Proef", "houdt")]
    public void Wie_het_niet_zelf_kan_oefent_de_rechten_uit_door_wie_vertegenwoordigt()
    {
        var mentor = new Vertegenwoordiger("A. Wilg", "mentor");
        Assert.Equal((string[])["A. Wilg"], new Beslisser("w", 81, false, [], mentor).Inzage());
        Assert.Empty(
            new Beslisser("w", 81, false, [], mentor with { Terzijde = "belang botst" }).Inzage()
        );
        Assert.Equal((string[])["w"], new Beslisser("w", null, true, [], null).Inzage());
    }

    private static Proef MetKind(int leeftijd) =>
        new(_ =>
            Bijeen.MetPersoon(p =>
                p with
                {
                    Leeftijd = leeftijd,
                    Gezag = ["moeder", "vader"],
                    Gehoord = new Gehoord(true, null, new DateOnly(2026, 2, 27), "baak"),
                }
            )
        );

    private static NodigUit Moeder(Proef proef, Instemming? instemming = null) =>
        new(
            new Genodigde(
                "De moeder",
                Organisatiesoort.Burger,
                Pet.Vertegenwoordiger,
                Betrokkene: proef.Janssen.ToString(),
                Instemming: instemming
            )
        )
        {
            OpdrachtId = OpdrachtId.Nieuw(),
        };

    private static bool MoederZietWatOverHetKindGaat(Proef proef, NodigUit moeder)
    {
        proef.Noem("moeder", DeelnemerId.Van(Guid.ParseExact(proef.Gelukt("baak", moeder), "N")));
        proef.Gelukt("moeder", new Accepteer(true) { OpdrachtId = OpdrachtId.Nieuw() });
        if (proef.Overleg.Deelnemer(proef["moeder"])!.Wacht)
            proef.LaatBinnen("moeder");
        proef.BrengIn("pietersen", proef.Gewoon("Het trapportaal staat vol fietsen"));
        return proef.Ziet("moeder").Contains("trapportaal", StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Regel", "R17")]
    [Trait("Regel", "R74")]
    [Trait("Proef", "houdt")]
    [InlineData(8)]
    [InlineData(13)]
    [InlineData(15)]
    public void Tot_zestien_ziet_een_uitgenodigde_ouder_wat_over_het_kind_gaat(int leeftijd)
    {
        var proef = MetKind(leeftijd);
        Assert.True(MoederZietWatOverHetKindGaat(proef, Moeder(proef)));
    }

    [Theory]
    [Trait("Regel", "R17")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(40)]
    public void Vanaf_zestien_komt_niemand_namens_een_ander_mee_zonder_diens_eigen_ja(int leeftijd)
    {
        var proef = MetKind(leeftijd);
        var dag = new DateOnly(2026, 3, 1);
        proef.Geweigerd(Regel.R17, "baak", Moeder(proef));
        proef.Geweigerd(
            Regel.R17,
            "baak",
            Moeder(proef, new(dag.AddYears(1), Toestemmingsvorm.Mondeling))
        );
        proef.Geweigerd(Regel.R17, "baak", Moeder(proef, new(default, Toestemmingsvorm.Mondeling)));
        Assert.True(
            MoederZietWatOverHetKindGaat(
                proef,
                Moeder(proef, new(dag, Toestemmingsvorm.Schriftelijk))
            )
        );
    }

    [Fact]
    [Trait("Regel", "R17")]
    [Trait("Proef", "valt aan")]
    public void Ook_bij_het_bijeenroepen_komt_niemand_mee_zonder_het_eigen_ja()
    {
        var b = Proef.Belegging();
        var ouder = new Genodigde(
            "De vader",
            Organisatiesoort.Burger,
            Pet.Vertegenwoordiger,
            Id: "vader",
            Betrokkene: "j"
        );
        (b with { Deelnemers = b.Deelnemers.Add(ouder) }).MagNiet(Regel.R17);
        var ja = new Instemming(new DateOnly(2026, 3, 1), Toestemmingsvorm.Mondeling);
        (b with { Deelnemers = b.Deelnemers.Add(ouder with { Instemming = ja }) }).Mag();
    }

    [Fact]
    [Trait("Regel", "R17")]
    [Trait("Regel", "R32")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Waar_een_wet_het_vraagt_telt_alleen_een_toestemming_op_schrift()
    {
        var proef = new Proef();
        var suwi = proef.Toestemming("groen") with { Wet = "Wet SUWI" };
        proef.Geweigerd(Regel.R32, "daal", suwi);
        proef.Gelukt("daal", suwi with { Hoe = Toestemmingsvorm.Schriftelijk });
        Assert.False(Zeggenschap.Tabel.IsSchriftelijk(null));
        Assert.False(Zeggenschap.Tabel.IsSchriftelijk("onbekend"));
    }

    [Fact]
    [Trait("Regel", "R17")]
    [Trait("Proef", "houdt")]
    public void Het_beeld_noemt_alleen_de_wetten_waar_iets_anders_is()
    {
        var proef = MetKind(13);
        var beslist = Zicht
            .Stand(proef.Overleg, proef["groen"])
            .OfType<OverlegBericht>()
            .Single()
            .Overleg.Betrokkenen[0]
            .Beslist.Where(w => w.Soort == Toestemmingsoort.DoorbrekenGeheim)
            .ToList();
        Assert.Equal(
            [null, "onderwijs", "Wpg", "Wjsg", "Wet SUWI"],
            beslist.Select(static w => w.Wet)
        );
        Assert.Equal((string[])["moeder", "vader"], beslist[1].Namen);
        Assert.True(beslist[^1].Schriftelijk);
    }
}
