namespace Casusoverleg.Domein.Tests;

/// <summary>Asking, allowing, withdrawing and what in the end leaves (R38–R43).</summary>
public sealed class MeeneemTests : Meeneemtafel
{
    [Fact]
    [Trait("Regel", "R38")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Zonder_toestemming_gaat_er_niets_mee()
    {
        Proef.Gelukt("groen", Vraag(Zorg));
        Assert.All(Proef.Namen, naam => Assert.Empty(Proef.Lijst(naam).Mee));
    }

    [Fact]
    [Trait("Regel", "R39")]
    [Trait("Regel", "R45")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Wat_de_inbrenger_toestaat_staat_op_de_lijst_van_die_ene_ontvanger()
    {
        Proef.Gelukt("groen", Vraag(Zorg));
        Proef.Gelukt(
            "verbrugge",
            StaToe(Zorg) with
            {
                Meeneemversie = "Meneer ziet er slecht uit",
                Doel = "huisarts",
            }
        );
        var item = Assert.Single(Proef.Lijst("groen").Mee);
        Assert.Equal("Meneer ziet er slecht uit", item.Tekst);
        Assert.Equal("huisarts", item.Doel);
        Assert.Equal("verbrugge", item.Van.Naam);
        Assert.All(
            Proef.Namen.Where(n => n != "groen"),
            naam => Assert.Empty(Proef.Lijst(naam).Mee)
        );
    }

    [Fact]
    [Trait("Regel", "R39")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Een_ander_kan_niet_toestaan_en_een_verborgen_inbreng_bestaat_voor_hem_niet()
    {
        Proef.Gelukt("groen", Vraag(Zorg));
        var zichtbaar = Proef.Geweigerd(Regel.R39, "baak", StaToe(Zorg));
        var verborgen = Proef.Geweigerd(Regel.R39, "pietersen", StaToe(Zorg));
        var onbekend = Proef.Geweigerd(Regel.R39, "pietersen", StaToe(InbrengId.Nieuw()));
        Assert.Equal(zichtbaar, verborgen);
        Assert.Equal(verborgen, onbekend);
        Proef.Geweigerd(
            Regel.R39,
            "baak",
            new WeigerMee(Zorg, Proef["groen"], Bezoek) { OpdrachtId = OpdrachtId.Nieuw() }
        );
        Proef.Geweigerd(
            Regel.R39,
            "baak",
            new TrekMeeIn(Zorg, Proef["groen"]) { OpdrachtId = OpdrachtId.Nieuw() }
        );
    }

    [Fact]
    [Trait("Regel", "R40")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Verborgen_onbekend_en_teruggenomen_krijgen_hetzelfde_antwoord()
    {
        var uitstel = Proef.SpreekAf("pietersen");
        var verborgen = Proef.Geweigerd(Regel.R40, "pietersen", Vraag(Zorg, uitstel));
        var onbekend = Proef.Geweigerd(Regel.R40, "pietersen", Vraag(InbrengId.Nieuw(), uitstel));
        var eigen = Proef.BrengIn("groen", Proef.Gewoon());
        Proef.Gelukt("groen", new NeemTerug(eigen) { OpdrachtId = OpdrachtId.Nieuw() });
        var teruggenomen = Proef.Geweigerd(Regel.R40, "pietersen", Vraag(eigen, uitstel));
        Assert.Equal(onbekend, verborgen);
        Assert.Equal(onbekend, teruggenomen);
    }

    [Fact]
    [Trait("Regel", "R41")]
    [Trait("Proef", "valt aan")]
    public void Een_deskundige_neemt_niets_mee_wie_het_ook_toestaat()
    {
        var advies = Proef.SpreekAf("daal");
        Proef.Geweigerd(Regel.R41, "daal", Vraag(Overlast, advies));
        Proef.Geweigerd(Regel.R42, "pietersen", StaToe(Overlast, "daal"));
        Assert.Empty(Proef.Lijst("daal").Mee);
    }

    [Fact]
    [Trait("Regel", "R41")]
    [Trait("Regel", "R45")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Een_deskundige_houdt_van_de_eigen_inbreng_alleen_het_feit_over()
    {
        Proef.BrengIn("daal", Proef.Zorg());
        Assert.Null(Assert.Single(Proef.Lijst("daal").ZelfGedeeld).Tekst);
        Assert.NotNull(Assert.Single(Proef.Lijst("verbrugge").ZelfGedeeld).Tekst);
    }

    [Fact]
    [Trait("Regel", "R41")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Een_deskundige_krijgt_geen_afspraak_die_op_een_inbreng_rust()
    {
        Proef.Geweigerd(Regel.R41, "baak", Proef.Afspraak("daal") with { RustOp = [Overlast] });
        Proef.Gelukt("baak", Proef.Afspraak("daal"));
    }

    [Fact]
    [Trait("Regel", "R31")]
    [Trait("Regel", "R41")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Wie_niets_mag_meenemen_schrijft_niets_in_een_eigen_afspraak()
    {
        Proef.Geweigerd(Regel.R41, "daal", Proef.Afspraak("daal", actie: "Meneer is benauwd"));
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
        proef.Geweigerd(Regel.R31, "boa", proef.Afspraak("boa"));
        proef.Gelukt("baak", proef.Afspraak("boa"));
    }

    [Fact]
    [Trait("Regel", "R42")]
    [Trait("Proef", "valt aan")]
    public void Wat_niet_is_gevraagd_of_voor_een_ander_is_gevraagd_krijgt_niemand()
    {
        Proef.Geweigerd(Regel.R42, "verbrugge", StaToe(Zorg));
        Proef.Geweigerd(Regel.R42, "baak", Vraag(Zorg));
        Proef.Geweigerd(Regel.R42, "groen", Vraag(Zorg, AfspraakId.Nieuw()));
        Proef.Geweigerd(Regel.R42, "groen", Vraag(Zorg) with { Doel = " " });
    }

    [Fact]
    [Trait("Regel", "R42")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Een_vraag_verandert_niet_onder_de_ogen_van_wie_beslist_en_rust_op_een_afspraak_die_die_ziet()
    {
        var buiten = Proef.SpreekAf("groen", Kringkeuze.Van(Proef.Mensen("baak", "groen")));
        Proef.Geweigerd(Regel.R42, "groen", Vraag(Zorg, buiten));
        Proef.Gelukt("groen", Vraag(Zorg));
        Proef.Geweigerd(Regel.R42, "groen", Vraag(Zorg) with { Doel = "iets heel anders" });
    }

    [Fact]
    [Trait("Regel", "R36")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Ook_een_vraag_of_een_antwoord_gaat_niet_door_de_muur_van_een_kleine_kring()
    {
        Proef.Gelukt("groen", Vraag(Overlast));
        Proef.Gelukt(
            "baak",
            new Splits(Proef.Mensen("pietersen", "verbrugge")) { OpdrachtId = OpdrachtId.Nieuw() }
        );
        Proef.Geweigerd(Regel.R36, "pietersen", StaToe(Overlast));
    }

    [Fact]
    [Trait("Regel", "R42")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Een_meeneemversie_wordt_opnieuw_getoetst()
    {
        Proef.Gelukt("groen", Vraag(Zorg));
        Proef.Geweigerd(
            Regel.R29,
            "verbrugge",
            StaToe(Zorg) with
            {
                Meeneemversie = "BSN 123456782",
            }
        );
        Proef.Geweigerd(
            Regel.R29,
            "verbrugge",
            StaToe(Zorg) with
            {
                Doorgeven = [new("huisarts", "BSN 123456782")],
            }
        );
        Proef.Gelukt(
            "verbrugge",
            StaToe(Zorg) with
            {
                Meeneemversie = "Meneer ziet er slecht uit",
            }
        );
    }

    [Fact]
    [Trait("Regel", "R43")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Intrekken_haalt_het_van_de_lijst_en_een_ander_kan_dat_niet()
    {
        Proef.Gelukt("groen", Vraag(Zorg));
        Proef.Gelukt("verbrugge", StaToe(Zorg));
        Proef.Geweigerd(
            Regel.R39,
            "groen",
            new TrekMeeIn(Zorg, Proef["groen"]) { OpdrachtId = OpdrachtId.Nieuw() }
        );
        Assert.Single(Proef.Lijst("groen").Mee);
        Proef.Gelukt(
            "verbrugge",
            new TrekMeeIn(Zorg, Proef["groen"]) { OpdrachtId = OpdrachtId.Nieuw() }
        );
        Assert.Empty(Proef.Lijst("groen").Mee);
        Proef.Geweigerd(
            Regel.R43,
            "verbrugge",
            new TrekMeeIn(Zorg, Proef["groen"]) { OpdrachtId = OpdrachtId.Nieuw() }
        );
    }

    [Fact]
    [Trait("Regel", "R42")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Een_ja_geldt_voor_de_vraag_die_gelezen_is()
    {
        Proef.Gelukt("groen", Vraag(Zorg));
        Proef.Geweigerd(Regel.R42, "verbrugge", StaToe(Zorg) with { GelezenDoel = "iets anders" });
        Proef.Gelukt("verbrugge", StaToe(Zorg) with { GelezenDoel = Vraag(Zorg).Doel });
    }

    [Fact]
    [Trait("Regel", "R42")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Wie_iets_toch_niet_nodig_heeft_trekt_de_vraag_in_en_krijgt_niets_mee()
    {
        var terug = new TrekVraagIn(Zorg) { OpdrachtId = OpdrachtId.Nieuw() };
        Proef.Geweigerd(Regel.R40, "groen", terug);
        Proef.Gelukt("groen", Vraag(Zorg));
        Proef.Geweigerd(Regel.R40, "pietersen", terug);
        Proef.Gelukt("verbrugge", StaToe(Zorg));
        Proef.Gelukt("baak", new Sluit { OpdrachtId = OpdrachtId.Nieuw() });
        Proef.Gelukt("groen", terug);
        Assert.Empty(Proef.Lijst("groen").Mee);
        Proef.Geweigerd(Regel.R40, "groen", terug);
    }

    [Fact]
    [Trait("Regel", "R45")]
    [Trait("Proef", "houdt")]
    public void Wie_een_kortere_tekst_meegaf_leest_die_terug_bij_wat_zelf_is_gedeeld()
    {
        Proef.Gelukt("groen", Vraag(Zorg));
        Proef.Gelukt("verbrugge", StaToe(Zorg) with { Meeneemversie = "Graag een huisarts mee" });
        var zelf = Assert.Single(Proef.Lijst("verbrugge").ZelfGedeeld);
        Assert.Equal("Graag een huisarts mee", Assert.Single(zelf.MeegenomenDoor).Versie);
    }
}
