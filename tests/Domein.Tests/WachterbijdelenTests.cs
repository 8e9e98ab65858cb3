namespace Casusoverleg.Domein.Tests;

/// <summary>What is easily forgotten when sharing, consenting and taking along: the second of two conditions.</summary>
public sealed class WachterbijdelenTests : Meeneemtafel
{
    private static readonly DateOnly Dag = new(2026, 3, 1);

    private ToestemmingId Leg(string wie, LegToestemmingVast t) =>
        ToestemmingId.Van(Guid.ParseExact(Proef.Gelukt(wie, t), "N"));

    [Fact]
    [Trait("Regel", "R24")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Een_woningcorporatie_met_een_wettelijk_geheim_krijgt_pas_gezondheid_als_een_toestemming_haar_noemt()
    {
        var proef = new Proef(b =>
            b with
            {
                Deelnemers = b.Deelnemers.SetItem(
                    3,
                    b.Deelnemers[3] with
                    {
                        Beroepsgeheim = "ambtsgeheim",
                    }
                ),
            }
        );
        var zorg = proef.Zorg() with { Kring = Kringkeuze.Van(proef["pietersen"]) };
        proef.Geweigerd(Regel.R24, "verbrugge", zorg);
        proef.BrengIn("daal", proef.OpToestemming("pietersen"));
    }

    [Fact]
    [Trait("Regel", "R24")]
    [Trait("Proef", "houdt")]
    public void Aan_de_betrokkene_zelf_mag_gezondheid_ook_zonder_geheim_van_de_ontvanger() =>
        Proef.BrengIn(
            "groen",
            Proef.Zorg() with
            {
                Trede = Trede.EigenTaak,
                Kring = Kringkeuze.Van(Proef["janssen"]),
            }
        );

    [Fact]
    [Trait("Regel", "R27")]
    [Trait("Proef", "houdt")]
    public void Over_het_netwerk_mag_wat_niet_uit_een_Wmo_onderzoek_komt_of_niet_naar_een_aanbieder_gaat()
    {
        var buur = Proef.Gewoon("Een buurvrouw kookt voor hem") with { Onderwerpen = ["netwerk"] };
        Proef.BrengIn("groen", buur with { Kring = Kringkeuze.Van(Proef["pietersen"]) });
        Proef.BrengIn(
            "groen",
            buur with
            {
                Bron = new Bron(Bronsoort.EigenDossier, Dag, Wet: "Wgs"),
                Kring = Kringkeuze.Van(Proef["verbrugge"]),
            }
        );
    }

    [Fact]
    [Trait("Regel", "R33")]
    [Trait("Proef", "valt aan")]
    public void Instemmen_met_hulp_draagt_geen_inbreng_ook_niet_buiten_de_overheid()
    {
        var t = Leg(
            "verbrugge",
            Proef.Toestemming("baak") with
            {
                Soort = Toestemmingsoort.InstemmingHulp,
            }
        );
        Proef.Geweigerd(
            Regel.R33,
            "verbrugge",
            Proef.Zorg() with
            {
                Trede = Trede.Toestemming,
                Toestemming = t,
                Kring = Kringkeuze.Van(Proef["baak"]),
            }
        );
    }

    [Fact]
    [Trait("Regel", "R17")]
    [Trait("Regel", "R29")]
    [Trait("Regel", "R69")]
    [Trait("Proef", "valt aan")]
    public void Een_toestemming_heeft_geen_vreemde_gever_geen_nummer_en_een_onderwerp_uit_de_lijst()
    {
        var t = Proef.Toestemming("groen");
        Proef.Geweigerd(
            Regel.R17,
            "daal",
            t with
            {
                Van = new Gevers([.. t.Van.Namen, "de buurman"]),
            }
        );
        Proef.Geweigerd(Regel.R29, "daal", t with { WelkeGegevens = "wat bij 123456782 hoort" });
        Proef.Geweigerd(Regel.R69, "daal", t with { Onderwerpen = [] });
        Proef.Geweigerd(Regel.R69, "daal", t with { Onderwerpen = ["roddel"] });
    }

    [Fact]
    [Trait("Regel", "R17")]
    [Trait("Proef", "valt aan")]
    public void Wie_niet_zelf_kan_beslissen_hoort_aan_wie_het_gevraagd_wordt()
    {
        var proef = new Proef(_ => Bijeen.MetPersoon(p => p with { Wilsbekwaam = false }));
        var nee = proef.Geweigerd(Regel.R17, "daal", proef.Toestemming("groen"));
        Assert.StartsWith("Deze persoon kan hier zelf geen", nee.Zin, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Regel", "R34")]
    [Trait("Regel", "R21")]
    [Trait("Proef", "valt aan")]
    public void Een_ingetrokken_toestemming_is_weg_ook_als_iemand_daarna_opnieuw_vraagt()
    {
        var t = Leg("verbrugge", Proef.Toestemming("groen"));
        var id = Proef.BrengIn(
            "verbrugge",
            Proef.Zorg() with
            {
                Trede = Trede.Toestemming,
                Toestemming = t,
                Kring = Kringkeuze.Van(Proef["groen"]),
            }
        );
        var in_ = new TrekToestemmingIn(t) { OpdrachtId = OpdrachtId.Nieuw() };
        Proef.Gelukt("verbrugge", in_);
        Proef.Geweigerd(Regel.R34, "verbrugge", in_ with { OpdrachtId = OpdrachtId.Nieuw() });
        Proef.Gelukt("groen", Vraag(id));
        Proef.Geweigerd(Regel.R21, "verbrugge", StaToe(id));
    }

    [Fact]
    [Trait("Regel", "R42")]
    [Trait("Proef", "valt aan")]
    public void Wie_het_zelf_inbracht_vraagt_het_niet_en_een_nee_blijft_staan_als_nee()
    {
        var eigen = Proef.SpreekAf("verbrugge");
        Proef.Geweigerd(Regel.R42, "verbrugge", Vraag(Zorg, eigen));
        Proef.Gelukt("groen", Vraag(Zorg));
        Proef.Gelukt(
            "verbrugge",
            new WeigerMee(Zorg, Proef["groen"], Bezoek) { OpdrachtId = OpdrachtId.Nieuw() }
        );
        var sleutel = new Vraagsleutel(Zorg, Proef["groen"]);
        Assert.Equal(Vraagstand.Geweigerd, Proef.Overleg.Vragen[sleutel].Stand);
    }

    [Fact]
    [Trait("Regel", "R31")]
    [Trait("Proef", "valt aan")]
    public void Wie_handhaaft_krijgt_ook_wat_over_niemand_gaat_niet_mee()
    {
        var proef = new Proef(b =>
            b with
            {
                Deelnemers =
                [
                    .. b.Deelnemers,
                    Proef.Iemand(
                        "boa",
                        "Gemeente",
                        Organisatiesoort.Gemeente,
                        Pet.Handhaving,
                        "ambtsgeheim"
                    ),
                ],
            }
        );
        var id = proef.BrengIn(
            "pietersen",
            proef.Gewoon("De portiekdeur is stuk") with
            {
                Over = null,
                Trede = Trede.GeenPersoonsgegevens,
                Kring = Kringkeuze.Van(proef["boa"]),
            }
        );
        var ronde = proef.SpreekAf("boa", Kringkeuze.Van(proef["pietersen"]));
        proef.Geweigerd(
            Regel.R31,
            "boa",
            new VraagMee(id, ronde, "een ronde lopen") { OpdrachtId = OpdrachtId.Nieuw() }
        );
    }

    [Fact]
    [Trait("Regel", "R30")]
    [Trait("Regel", "R35")]
    [Trait("Proef", "valt aan")]
    public void Corrigeren_laat_alleen_vallen_wat_eraan_hing_en_zegt_verder_niemand_iets()
    {
        Proef.Geef("verbrugge", Zorg, "groen", Bezoek);
        Proef.Gelukt("groen", Vraag(Overlast));
        Proef.Gelukt(
            "pietersen",
            new Corrigeer(Overlast, "Twee meldingen") { OpdrachtId = OpdrachtId.Nieuw() }
        );
        var vragen = Proef.Overleg.Vragen;
        Assert.Equal(Vraagstand.Vervallen, vragen[new(Overlast, Proef["groen"])].Stand);
        Assert.Equal(Vraagstand.Toegestaan, vragen[new(Zorg, Proef["groen"])].Stand);
        // Verbrugge hears of the correction, and nothing of what she permitted: that did not change.
        var hoort = Zicht.Op(Proef.Overleg, Proef.Log[^1]).Voor(Proef["verbrugge"]);
        Assert.DoesNotContain(hoort, b => b is VraagBericht);
    }

    [Fact]
    [Trait("Regel", "R45")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Bij_wat_iemand_zelf_deelde_staan_de_anderen_en_alleen_wat_daarvan_meeging()
    {
        var tweede = Proef.BrengIn("verbrugge", Proef.Zorg("Hij slaapt slecht"));
        Proef.Geef("verbrugge", Zorg, "groen", Bezoek);
        var zelf = Proef.Lijst("verbrugge").ZelfGedeeld;
        Assert.All(zelf, z => Assert.DoesNotContain(z.Aan, p => p.Naam == "verbrugge"));
        Assert.Single(zelf.Single(z => z.Inbreng == Zorg).MeegenomenDoor);
        Assert.Empty(zelf.Single(z => z.Inbreng == tweede).MeegenomenDoor);
        Proef.Gelukt("baak", new BreekAf { OpdrachtId = OpdrachtId.Nieuw() });
        Assert.All(Proef.Lijst("verbrugge").ZelfGedeeld, z => Assert.Empty(z.MeegenomenDoor));
    }

    [Fact]
    [Trait("Regel", "R82")]
    [Trait("Proef", "houdt")]
    public void Een_besluit_hoort_bij_de_eigen_afspraak_ook_als_anderen_er_ook_een_hebben()
    {
        Proef.SpreekAf("verbrugge");
        Proef.Gelukt("groen", new BesluitRustOp([Overlast]) { OpdrachtId = OpdrachtId.Nieuw() });
        var vraag = Proef.Overleg.Vragen[new(Overlast, Proef["groen"])];
        Assert.Equal(Bezoek, vraag.Afspraak);
    }

    [Fact]
    [Trait("Regel", "R04")]
    [Trait("Proef", "houdt")]
    public void Wie_vertrok_telt_niet_meer_mee_voor_hoeveel_organisaties_er_zijn()
    {
        var proef = new Proef(_ =>
        {
            var b = Bijeen.Met(o => o with { WaaromNietBilateraal = null });
            return b.MetZnTweeen();
        });
        proef.Gelukt(
            "baak",
            new Verwijder(proef["verbrugge"], "niet nodig") { OpdrachtId = OpdrachtId.Nieuw() }
        );
        proef.Gelukt(
            "baak",
            new NodigUit(
                Proef.Iemand(
                    "groen",
                    "Wijkteam",
                    Organisatiesoort.Gemeente,
                    Pet.Hulpverlening,
                    "ambtsgeheim"
                )
            )
            {
                OpdrachtId = OpdrachtId.Nieuw(),
            }
        );
    }
}
