namespace Casusoverleg.Domein.Tests;

/// <summary>Asking, allowing, withdrawing and what in the end leaves (R38–R48, R30).</summary>
public sealed class MeeneemTests
{
    private readonly Proef _proef = new();
    private readonly InbrengId _zorg;
    private readonly InbrengId _overlast;
    private readonly AfspraakId _bezoek;

    public MeeneemTests()
    {
        _zorg = _proef.BrengIn("verbrugge", _proef.Zorg());
        _overlast = _proef.BrengIn("pietersen", _proef.Gewoon());
        _bezoek = _proef.SpreekAf("groen");
    }

    private VraagMee Vraag(InbrengId inbreng, AfspraakId? afspraak = null) =>
        new(inbreng, afspraak ?? _bezoek, "de huisarts gericht vragen")
        {
            OpdrachtId = OpdrachtId.Nieuw(),
        };

    private StaMeeToe StaToe(InbrengId inbreng, string aan = "groen") =>
        new(inbreng, _proef[aan], _bezoek) { OpdrachtId = OpdrachtId.Nieuw() };

    [Fact]
    [Trait("Regel", "R38")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Zonder_toestemming_gaat_er_niets_mee()
    {
        _proef.Gelukt("groen", Vraag(_zorg));
        Assert.All(_proef.Namen, naam => Assert.Empty(_proef.Lijst(naam).Mee));
    }

    [Fact]
    [Trait("Regel", "R39")]
    [Trait("Regel", "R45")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Wat_de_inbrenger_toestaat_staat_op_de_lijst_van_die_ene_ontvanger()
    {
        _proef.Gelukt("groen", Vraag(_zorg));
        _proef.Gelukt(
            "verbrugge",
            StaToe(_zorg) with
            {
                Meeneemversie = "Meneer ziet er slecht uit",
                Doel = "huisarts",
            }
        );
        var item = Assert.Single(_proef.Lijst("groen").Mee);
        Assert.Equal("Meneer ziet er slecht uit", item.Tekst);
        Assert.Equal("huisarts", item.Doel);
        Assert.Equal("verbrugge", item.Van.Naam);
        Assert.All(
            _proef.Namen.Where(n => n != "groen"),
            naam => Assert.Empty(_proef.Lijst(naam).Mee)
        );
    }

    [Fact]
    [Trait("Regel", "R39")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Een_ander_kan_niet_toestaan_en_een_verborgen_inbreng_bestaat_voor_hem_niet()
    {
        _proef.Gelukt("groen", Vraag(_zorg));
        var zichtbaar = _proef.Geweigerd(Regel.R39, "baak", StaToe(_zorg));
        var verborgen = _proef.Geweigerd(Regel.R39, "pietersen", StaToe(_zorg));
        var onbekend = _proef.Geweigerd(Regel.R39, "pietersen", StaToe(InbrengId.Nieuw()));
        Assert.Equal(zichtbaar, verborgen);
        Assert.Equal(verborgen, onbekend);
        _proef.Geweigerd(
            Regel.R39,
            "baak",
            new WeigerMee(_zorg, _proef["groen"], _bezoek) { OpdrachtId = OpdrachtId.Nieuw() }
        );
        _proef.Geweigerd(
            Regel.R39,
            "baak",
            new TrekMeeIn(_zorg, _proef["groen"]) { OpdrachtId = OpdrachtId.Nieuw() }
        );
    }

    [Fact]
    [Trait("Regel", "R40")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Verborgen_onbekend_en_teruggenomen_krijgen_hetzelfde_antwoord()
    {
        var uitstel = _proef.SpreekAf("pietersen");
        var verborgen = _proef.Geweigerd(Regel.R40, "pietersen", Vraag(_zorg, uitstel));
        var onbekend = _proef.Geweigerd(Regel.R40, "pietersen", Vraag(InbrengId.Nieuw(), uitstel));
        var eigen = _proef.BrengIn("groen", _proef.Gewoon());
        _proef.Gelukt("groen", new NeemTerug(eigen) { OpdrachtId = OpdrachtId.Nieuw() });
        var teruggenomen = _proef.Geweigerd(Regel.R40, "pietersen", Vraag(eigen, uitstel));
        Assert.Equal(onbekend, verborgen);
        Assert.Equal(onbekend, teruggenomen);
    }

    [Fact]
    [Trait("Regel", "R41")]
    [Trait("Proef", "valt aan")]
    public void Een_deskundige_neemt_niets_mee_wie_het_ook_toestaat()
    {
        var advies = _proef.SpreekAf("daal");
        _proef.Geweigerd(Regel.R41, "daal", Vraag(_overlast, advies));
        _proef.Geweigerd(Regel.R42, "pietersen", StaToe(_overlast, "daal"));
        Assert.Empty(_proef.Lijst("daal").Mee);
    }

    [Fact]
    [Trait("Regel", "R41")]
    [Trait("Regel", "R45")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Een_deskundige_houdt_van_de_eigen_inbreng_alleen_het_feit_over()
    {
        _proef.BrengIn("daal", _proef.Zorg());
        Assert.Null(Assert.Single(_proef.Lijst("daal").ZelfGedeeld).Tekst);
        Assert.NotNull(Assert.Single(_proef.Lijst("verbrugge").ZelfGedeeld).Tekst);
    }

    [Fact]
    [Trait("Regel", "R41")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Een_deskundige_krijgt_geen_afspraak_die_op_een_inbreng_rust()
    {
        _proef.Geweigerd(Regel.R41, "baak", _proef.Afspraak("daal") with { RustOp = [_overlast] });
        _proef.Gelukt("baak", _proef.Afspraak("daal"));
    }

    [Fact]
    [Trait("Regel", "R31")]
    [Trait("Regel", "R41")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Wie_niets_mag_meenemen_schrijft_niets_in_een_eigen_afspraak()
    {
        _proef.Geweigerd(Regel.R41, "daal", _proef.Afspraak("daal", actie: "Meneer is benauwd"));
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
        _proef.Geweigerd(Regel.R42, "verbrugge", StaToe(_zorg));
        _proef.Geweigerd(Regel.R42, "baak", Vraag(_zorg));
        _proef.Geweigerd(Regel.R42, "groen", Vraag(_zorg, AfspraakId.Nieuw()));
        _proef.Geweigerd(Regel.R42, "groen", Vraag(_zorg) with { Doel = " " });
    }

    [Fact]
    [Trait("Regel", "R42")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Een_vraag_verandert_niet_onder_de_ogen_van_wie_beslist_en_rust_op_een_afspraak_die_die_ziet()
    {
        var buiten = _proef.SpreekAf("groen", Kringkeuze.Van(_proef.Mensen("baak", "groen")));
        _proef.Geweigerd(Regel.R42, "groen", Vraag(_zorg, buiten));
        _proef.Gelukt("groen", Vraag(_zorg));
        _proef.Geweigerd(Regel.R42, "groen", Vraag(_zorg) with { Doel = "iets heel anders" });
    }

    [Fact]
    [Trait("Regel", "R36")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Ook_een_vraag_of_een_antwoord_gaat_niet_door_de_muur_van_een_kleine_kring()
    {
        _proef.Gelukt("groen", Vraag(_overlast));
        _proef.Gelukt(
            "baak",
            new Splits(_proef.Mensen("pietersen", "verbrugge")) { OpdrachtId = OpdrachtId.Nieuw() }
        );
        _proef.Geweigerd(Regel.R36, "pietersen", StaToe(_overlast));
    }

    [Fact]
    [Trait("Regel", "R42")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Een_meeneemversie_wordt_opnieuw_getoetst()
    {
        _proef.Gelukt("groen", Vraag(_zorg));
        _proef.Geweigerd(
            Regel.R29,
            "verbrugge",
            StaToe(_zorg) with
            {
                Meeneemversie = "BSN 123456782",
            }
        );
        _proef.Geweigerd(
            Regel.R29,
            "verbrugge",
            StaToe(_zorg) with
            {
                Doorgeven = [new("huisarts", "BSN 123456782")],
            }
        );
        _proef.Gelukt(
            "verbrugge",
            StaToe(_zorg) with
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
        _proef.Gelukt("groen", Vraag(_zorg));
        _proef.Gelukt("verbrugge", StaToe(_zorg));
        _proef.Geweigerd(
            Regel.R39,
            "groen",
            new TrekMeeIn(_zorg, _proef["groen"]) { OpdrachtId = OpdrachtId.Nieuw() }
        );
        Assert.Single(_proef.Lijst("groen").Mee);
        _proef.Gelukt(
            "verbrugge",
            new TrekMeeIn(_zorg, _proef["groen"]) { OpdrachtId = OpdrachtId.Nieuw() }
        );
        Assert.Empty(_proef.Lijst("groen").Mee);
        _proef.Geweigerd(
            Regel.R43,
            "verbrugge",
            new TrekMeeIn(_zorg, _proef["groen"]) { OpdrachtId = OpdrachtId.Nieuw() }
        );
    }

    [Fact]
    [Trait("Regel", "R30")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Corrigeren_laat_toestemming_vervallen_en_toont_nooit_de_oude_tekst()
    {
        _proef.Gelukt("groen", Vraag(_zorg));
        _proef.Gelukt("verbrugge", StaToe(_zorg));
        _proef.Gelukt(
            "verbrugge",
            new Corrigeer(_zorg, "Meneer is moe") { OpdrachtId = OpdrachtId.Nieuw() }
        );
        Assert.Empty(_proef.Lijst("groen").Mee);
        var allesGemist = Draad.Tekst(Zicht.Sinds(_proef.Overleg, _proef.Log, _proef["groen"]));
        Assert.Contains("Meneer is moe", allesGemist, StringComparison.Ordinal);
        Assert.DoesNotContain("benauwd", allesGemist, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Regel", "R30")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Een_ander_kan_niet_veranderen_en_hoort_niet_of_het_bestaat()
    {
        var zichtbaar = _proef.Geweigerd(
            Regel.R30,
            "groen",
            new Corrigeer(_zorg, "anders") { OpdrachtId = OpdrachtId.Nieuw() }
        );
        var verborgen = _proef.Geweigerd(
            Regel.R30,
            "pietersen",
            new Corrigeer(_zorg, "anders") { OpdrachtId = OpdrachtId.Nieuw() }
        );
        var onbekend = _proef.Geweigerd(
            Regel.R30,
            "pietersen",
            new NeemTerug(InbrengId.Nieuw()) { OpdrachtId = OpdrachtId.Nieuw() }
        );
        Assert.Equal(zichtbaar, verborgen);
        Assert.Equal(verborgen, onbekend);
    }

    [Fact]
    [Trait("Regel", "R42")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Een_ja_geldt_voor_de_vraag_die_gelezen_is()
    {
        _proef.Gelukt("groen", Vraag(_zorg));
        _proef.Geweigerd(
            Regel.R42,
            "verbrugge",
            StaToe(_zorg) with
            {
                GelezenDoel = "iets anders",
            }
        );
        _proef.Gelukt("verbrugge", StaToe(_zorg) with { GelezenDoel = Vraag(_zorg).Doel });
    }

    [Fact]
    [Trait("Regel", "R42")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Wie_iets_toch_niet_nodig_heeft_trekt_de_vraag_in_en_krijgt_niets_mee()
    {
        var terug = new TrekVraagIn(_zorg) { OpdrachtId = OpdrachtId.Nieuw() };
        _proef.Geweigerd(Regel.R40, "groen", terug);
        _proef.Gelukt("groen", Vraag(_zorg));
        _proef.Geweigerd(Regel.R40, "pietersen", terug);
        _proef.Gelukt("verbrugge", StaToe(_zorg));
        _proef.Gelukt("baak", new Sluit { OpdrachtId = OpdrachtId.Nieuw() });
        _proef.Gelukt("groen", terug);
        Assert.Empty(_proef.Lijst("groen").Mee);
        _proef.Geweigerd(Regel.R40, "groen", terug);
    }
}
