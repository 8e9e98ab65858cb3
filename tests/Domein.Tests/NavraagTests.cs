namespace Casusoverleg.Domein.Tests;

/// <summary>A question to a deelnemer: with a purpose, between two, never an obligation (R78).</summary>
public sealed class NavraagTests
{
    private readonly Proef _proef = new();

    private StelVraag Vraag(string aan, string tekst = "Hoe vaak zie je hem?") =>
        new(_proef[aan], tekst, "het bezoek plannen")
        {
            OpdrachtId = OpdrachtId.Nieuw(),
            Over = _proef.Janssen,
        };

    private NavraagId Stel(string van, string aan, string tekst = "Hoe vaak zie je hem?") =>
        new(Guid.ParseExact(_proef.Gelukt(van, Vraag(aan, tekst)), "N"));

    private static BeantwoordNiet Niet(NavraagId id) => new(id) { OpdrachtId = OpdrachtId.Nieuw() };

    private static TrekNavraagIn Terug(NavraagId id) => new(id) { OpdrachtId = OpdrachtId.Nieuw() };

    private Navraagstand Stand(NavraagId id) => _proef.Overleg.Navragen[id].Stand;

    [Fact]
    [Trait("Regel", "R78")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Een_vraag_met_een_doel_zien_alleen_wie_vraagt_en_wie_gevraagd_is()
    {
        Stel("groen", "verbrugge");
        foreach (var naam in new[] { "groen", "verbrugge" })
        {
            Assert.Contains("Hoe vaak zie je hem?", _proef.Ziet(naam), StringComparison.Ordinal);
            Assert.Contains("het bezoek plannen", _proef.Ziet(naam), StringComparison.Ordinal);
        }
        foreach (var naam in _proef.Namen.Except(["groen", "verbrugge"]))
            Assert.DoesNotContain("navraag", _proef.Ziet(naam), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Regel", "R78")]
    [Trait("Proef", "valt aan")]
    public void Zonder_doel_zonder_tekst_aan_jezelf_of_aan_wie_niet_meedoet_wordt_niets_gevraagd()
    {
        _proef.Geweigerd(Regel.R78, "groen", Vraag("verbrugge") with { Doel = " " });
        _proef.Geweigerd(Regel.R78, "groen", Vraag("groen"));
        _proef.Geweigerd(Regel.V01, "groen", Vraag("verbrugge", "  "));
        _proef.Geweigerd(Regel.V01, "groen", Vraag("verbrugge") with { Aan = DeelnemerId.Nieuw() });
        _proef.Geweigerd(Regel.R01, "vreemde", Vraag("verbrugge"));
    }

    [Fact]
    [Trait("Regel", "R29")]
    [Trait("Regel", "R78")]
    [Trait("Proef", "valt aan")]
    public void Ook_in_een_vraag_staat_geen_nummer_en_geen_lap_tekst()
    {
        _proef.Geweigerd(Regel.R29, "groen", Vraag("verbrugge", "Klopt BSN 123456782?"));
        _proef.Geweigerd(Regel.R29, "groen", Vraag("verbrugge") with { Doel = "bij 123456782" });
        _proef.Geweigerd(Regel.V03, "groen", Vraag("verbrugge", new string('a', 301)));
        _proef.Geweigerd(Regel.V01, "groen", Vraag("verbrugge", "om\u202Egekeerd"));
    }

    [Fact]
    [Trait("Regel", "R78")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Niet_antwoorden_kan_in_een_stap_en_een_ander_merkt_er_niets_van()
    {
        var id = Stel("groen", "verbrugge");
        var voor = _proef.Log.Count;
        _proef.Gelukt("verbrugge", Niet(id));
        Assert.Equal(Navraagstand.NietBeantwoord, Stand(id));
        foreach (var naam in _proef.Namen.Except(["groen", "verbrugge"]))
            Assert.All(
                _proef.Log.Skip(voor),
                v => Assert.Empty(Zicht.Op(_proef.Overleg, v).Voor(_proef[naam]))
            );
    }

    [Fact]
    [Trait("Regel", "R78")]
    [Trait("Proef", "valt aan")]
    public void Niet_antwoorden_is_ook_in_de_verantwoording_niet_te_tellen()
    {
        var regels = new List<Verantwoordingsregel>();
        foreach (
            var einde in new Func<NavraagId, (string, Opdracht)>[]
            {
                id => ("verbrugge", Niet(id)),
                id => ("groen", Terug(id)),
                id => ("verbrugge", Antwoord(id)),
            }
        )
        {
            var (wie, opdracht) = einde(Stel("groen", "verbrugge"));
            _proef.Gelukt(wie, opdracht);
            regels.Add(Verantwoording.Van(_proef.Overleg, _proef.Log[^1]));
        }
        Assert.All(
            regels,
            r =>
            {
                Assert.Equal("vraag-afgehandeld", r.Soort);
                Assert.Null(r.Door);
                Assert.Null(r.Toelichting);
                Assert.Empty(r.Aan);
                Assert.Empty(r.Kenmerken);
            }
        );
    }

    [Fact]
    [Trait("Regel", "R78")]
    [Trait("Proef", "houdt")]
    public void De_verantwoording_zegt_dat_er_gevraagd_is_en_niet_wat()
    {
        Stel("groen", "verbrugge");
        var regel = Verantwoording.Van(_proef.Overleg, _proef.Log[^1]);
        Assert.Equal("vraag-gesteld", regel.Soort);
        Assert.Equal(_proef["verbrugge"], Assert.Single(regel.Aan));
        Assert.Equal(["navraag", "over"], regel.Kenmerken.Keys);
        Assert.Null(regel.Toelichting);
    }

    private BrengIn Antwoord(NavraagId id) =>
        _proef.Zorg("Elke dinsdag") with
        {
            AntwoordOp = id,
            Kring = Kringkeuze.Van(_proef["groen"]),
        };

    [Fact]
    [Trait("Regel", "R78")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Een_gewone_inbreng_beantwoordt_de_vraag_en_een_ander_ziet_niet_dat_het_een_antwoord_is()
    {
        var id = Stel("groen", "verbrugge");
        var antwoord = Antwoord(id) with { Kring = Kringkeuze.Van(_proef.Mensen("groen", "baak")) };
        var inbreng = _proef.BrengIn("verbrugge", antwoord);
        Assert.Equal(Navraagstand.Beantwoord, Stand(id));
        Assert.Equal(inbreng, _proef.Overleg.Navragen[id].Antwoord);
        Assert.Contains("Elke dinsdag", _proef.Ziet("baak"), StringComparison.Ordinal);
        Assert.DoesNotContain(id.ToString(), _proef.Ziet("baak"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Regel", "R78")]
    [Trait("Proef", "valt aan")]
    public void Een_antwoord_volgt_alle_regels_en_bereikt_wie_vroeg()
    {
        var id = Stel("groen", "verbrugge");
        _proef.Geweigerd(Regel.R18, "verbrugge", Antwoord(id) with { Bron = null });
        _proef.Geweigerd(
            Regel.R78,
            "verbrugge",
            Antwoord(id) with
            {
                Kring = Kringkeuze.Van(_proef["baak"]),
            }
        );
        Assert.Equal(Navraagstand.Open, Stand(id));
    }

    [Fact]
    [Trait("Regel", "R78")]
    [Trait("Proef", "valt aan")]
    public void Wie_niets_gevraagd_is_kan_er_niets_mee_en_hoort_niet_of_de_vraag_bestaat()
    {
        var id = Stel("groen", "verbrugge");
        var bestaat = _proef.Geweigerd(Regel.R78, "pietersen", Niet(id));
        Assert.Equal(bestaat, _proef.Geweigerd(Regel.R78, "pietersen", Niet(NavraagId.Nieuw())));
        Assert.Equal(bestaat, _proef.Geweigerd(Regel.R78, "baak", Terug(id)));
        Assert.Equal(bestaat, _proef.Geweigerd(Regel.R78, "groen", Niet(id)));
        Assert.Equal(bestaat, _proef.Geweigerd(Regel.R78, "verbrugge", Terug(id)));
        Assert.Equal(
            bestaat,
            _proef.Geweigerd(Regel.R78, "pietersen", _proef.Gewoon() with { AntwoordOp = id })
        );
        _proef.Gelukt("verbrugge", Niet(id));
        Assert.Equal(bestaat, _proef.Geweigerd(Regel.R78, "verbrugge", Niet(id)));
    }

    [Fact]
    [Trait("Regel", "R78")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Wie_vroeg_trekt_de_vraag_in_ook_tijdens_het_sluiten_en_dan_is_zij_weg()
    {
        var id = Stel("groen", "verbrugge");
        var ander = Stel("groen", "verbrugge", "Komt er iemand mee?");
        _proef.Gelukt("baak", new Sluit { OpdrachtId = OpdrachtId.Nieuw() });
        _proef.Geweigerd(Regel.V02, "groen", Vraag("verbrugge"));
        _proef.Gelukt("groen", Terug(id));
        _proef.Gelukt("verbrugge", Niet(ander));
        Assert.DoesNotContain("Hoe vaak", _proef.Ziet("verbrugge"), StringComparison.Ordinal);
        Assert.DoesNotContain("Hoe vaak", _proef.Ziet("groen"), StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Regel", "R78")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    [InlineData("groen", "verbrugge")]
    [InlineData("verbrugge", "groen")]
    public void Wie_verwijderd_wordt_laat_geen_open_vraag_achter(string weg, string blijft)
    {
        var id = Stel("groen", "verbrugge");
        _proef.Gelukt(
            "baak",
            new Verwijder(_proef[weg], "niet nodig") { OpdrachtId = OpdrachtId.Nieuw() }
        );
        Assert.Equal(Navraagstand.Vervallen, Stand(id));
        Assert.DoesNotContain("Hoe vaak", _proef.Ziet(blijft), StringComparison.Ordinal);
        var hoort = Draad.Tekst(Zicht.Op(_proef.Overleg, _proef.Log[^1]).Voor(_proef[blijft]));
        Assert.Contains(id.ToString(), hoort, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Regel", "R36")]
    [Trait("Regel", "R78")]
    [Trait("Proef", "valt aan")]
    public void Een_vraag_gaat_niet_door_de_muur_van_een_kleine_kring()
    {
        _proef.Gelukt(
            "baak",
            new Splits(_proef.Mensen("groen", "verbrugge")) { OpdrachtId = OpdrachtId.Nieuw() }
        );
        _proef.Geweigerd(Regel.R36, "groen", Vraag("pietersen"));
        _proef.Geweigerd(Regel.R36, "pietersen", Vraag("groen"));
        _proef.Geweigerd(Regel.R36, "pietersen", Vraag("daal"));
        Stel("groen", "verbrugge");
    }

    [Fact]
    [Trait("Regel", "R31")]
    [Trait("Regel", "R78")]
    [Trait("Proef", "valt aan")]
    public void Wie_handhaaft_vraagt_en_hoort_niets_over_een_persoon()
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
        var vraag = new StelVraag(proef["groen"], "Wat weet je?", "het bezoek plannen")
        {
            OpdrachtId = OpdrachtId.Nieuw(),
            Over = proef.Janssen,
        };
        proef.Geweigerd(Regel.R31, "boa", vraag);
        proef.Geweigerd(Regel.R31, "groen", vraag with { Aan = proef["boa"] });
        proef.Gelukt("boa", vraag with { Over = null });
    }

    [Fact]
    [Trait("Regel", "R38")]
    [Trait("Regel", "R78")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Een_vraag_staat_op_geen_enkele_lijst()
    {
        _proef.Gelukt("verbrugge", Niet(Stel("groen", "verbrugge")));
        foreach (var naam in _proef.Namen)
            Assert.DoesNotContain(
                "Hoe vaak",
                Draad.Tekst(_proef.Lijst(naam)),
                StringComparison.Ordinal
            );
    }
}
