namespace Casusoverleg.Domein.Tests;

/// <summary>Who is invited, who may act, and how sight begins and ends (R01–R13, R35–R37, R66).</summary>
public sealed class ToelatingTests
{
    [Fact]
    [Trait("Regel", "R01")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Wie_niet_is_uitgenodigd_kan_niets_en_ziet_niets()
    {
        var proef = new Proef();
        proef.BrengIn("pietersen", proef.Gewoon());
        proef.Geweigerd(Regel.R01, "vreemde", proef.Gewoon());
        Assert.Equal("[]", proef.Ziet("vreemde"));
    }

    [Fact]
    [Trait("Regel", "R08")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Zonder_belofte_van_geheimhouding_ziet_en_kan_niemand_iets()
    {
        var proef = new Proef(open: false);
        proef.Gelukt("baak", new Open { OpdrachtId = OpdrachtId.Nieuw() });
        proef.Geweigerd(Regel.R08, "groen", proef.Gewoon());
        Assert.Equal("[]", proef.Ziet("groen"));
        proef.Geweigerd(
            Regel.R08,
            "groen",
            new Accepteer(false) { OpdrachtId = OpdrachtId.Nieuw() }
        );
        proef.Gelukt("groen", new Accepteer(true) { OpdrachtId = OpdrachtId.Nieuw() });
        Assert.NotEqual("[]", proef.Ziet("groen"));
    }

    [Fact]
    [Trait("Regel", "R07")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void De_uitnodiging_zegt_waarover_met_wie_en_waarom_jij()
    {
        var proef = new Proef(open: false);
        var brief = Uitnodiging.Voor(proef.Overleg, proef["groen"])!;
        Assert.Equal("Bezoek en behoud van de woning afspreken", brief.Overleg.Doel);
        Assert.Equal("doet het huisbezoek", brief.Jij.Noodzaak);
        Assert.All(brief.Deelnemers, d => Assert.Null(d.Noodzaak));
        Assert.Null(Uitnodiging.Voor(proef.Overleg, proef["vreemde"]));
    }

    [Fact]
    [Trait("Regel", "R01")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Een_nieuwe_link_geeft_alleen_de_regisseur_en_iedereen_ziet_dat_hij_is_gegeven()
    {
        var proef = new Proef();
        var voorGroen = new VernieuwToegang(proef["groen"]) { OpdrachtId = OpdrachtId.Nieuw() };
        proef.Geweigerd(Regel.V02, "verbrugge", voorGroen);
        Assert.DoesNotContain(
            "\"nieuweToegangOp\":\"",
            proef.Ziet("pietersen"),
            StringComparison.Ordinal
        );
        proef.Gelukt("baak", voorGroen);
        Assert.All(
            proef.Namen,
            naam =>
                Assert.Contains(
                    "\"nieuweToegangOp\":\"",
                    proef.Ziet(naam),
                    StringComparison.Ordinal
                )
        );
        proef.Gelukt(
            "baak",
            new Verwijder(proef["groen"], "niet nodig") { OpdrachtId = OpdrachtId.Nieuw() }
        );
        var weg = proef.Geweigerd(Regel.R01, "baak", voorGroen);
        Assert.Equal(
            weg,
            proef.Geweigerd(Regel.R01, "baak", voorGroen with { Deelnemer = DeelnemerId.Nieuw() })
        );
    }

    [Theory]
    [Trait("Regel", "V01")]
    [Trait("Proef", "valt aan")]
    [InlineData("tekst met \u202E omgekeerd")]
    [InlineData("nul \0 teken")]
    [InlineData("   ")]
    public void Tekens_die_iets_anders_tonen_worden_geweigerd(string tekst)
    {
        var proef = new Proef();
        proef.Geweigerd(Regel.V01, "pietersen", proef.Gewoon(tekst));
        proef.Geweigerd(Regel.V01, "pietersen", proef.Gewoon("los " + '\uD800' + " surrogaat"));
    }

    [Fact]
    [Trait("Regel", "V03")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Een_te_lange_tekst_wordt_geweigerd()
    {
        var proef = new Proef();
        proef.Geweigerd(Regel.V03, "pietersen", proef.Gewoon(new string('a', 4001)));
        proef.BrengIn("pietersen", proef.Gewoon(new string('a', 4000)));
    }

    [Fact]
    [Trait("Regel", "V02")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Voor_het_openen_en_na_het_sluiten_kan_er_niets_bij()
    {
        var proef = new Proef(open: false);
        proef.Geweigerd(Regel.V02, "baak", proef.Gewoon());
        proef.Gelukt("baak", new BreekAf { OpdrachtId = OpdrachtId.Nieuw() });
        proef.Geweigerd(Regel.V02, "baak", new Open { OpdrachtId = OpdrachtId.Nieuw() });
    }

    [Fact]
    [Trait("Regel", "V02")]
    [Trait("Proef", "valt aan")]
    public void Wat_nog_niet_of_niet_meer_kan_wordt_gezegd_en_verandert_niets()
    {
        var proef = new Proef();
        proef.Geweigerd(Regel.V02, "baak", new Open { OpdrachtId = OpdrachtId.Nieuw() });
        proef.Geweigerd(Regel.V02, "groen", new Bevestig { OpdrachtId = OpdrachtId.Nieuw() });
        proef.Geweigerd(Regel.V02, "groen", new VraagMeerTijd { OpdrachtId = OpdrachtId.Nieuw() });
        proef.Geweigerd(Regel.V02, "baak", new AnnuleerSluiten { OpdrachtId = OpdrachtId.Nieuw() });
    }
}
