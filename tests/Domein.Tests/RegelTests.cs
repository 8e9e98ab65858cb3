using System.Collections.Immutable;

namespace Casusoverleg.Domein.Tests;

/// <summary>Each content rule kept and attacked, one family per region of the ladder.</summary>
public sealed class RegelTests
{
    private readonly Proef _proef = new();

    [Fact]
    [Trait("Regel", "R18")]
    public void Inbreng_met_bron_en_datum_wordt_gedeeld() =>
        _proef.BrengIn("pietersen", _proef.Gewoon());

    [Fact]
    [Trait("Regel", "R18")]
    public void Zonder_bron_zonder_datum_of_zonder_zegsman_wordt_niets_gedeeld()
    {
        var goed = _proef.Gewoon();
        _proef.Geweigerd(Regel.R18, "pietersen", goed with { Bron = null });
        _proef.Geweigerd(
            Regel.R18,
            "pietersen",
            goed with
            {
                Bron = new Bron(Bronsoort.EigenWaarneming),
            }
        );
        _proef.Geweigerd(
            Regel.R18,
            "pietersen",
            goed with
            {
                Bron = goed.Bron! with { Soort = Bronsoort.Derde },
            }
        );
        _proef.Geweigerd(
            Regel.R18,
            "pietersen",
            goed with
            {
                Bron = goed.Bron! with { Soort = Bronsoort.Professional, Wie = "huisarts" },
            }
        );
    }

    [Fact]
    [Trait("Regel", "R19")]
    public void Een_bepaling_die_gever_en_ontvanger_dekt_draagt_de_inbreng() =>
        _proef.BrengIn("groen", MetBepaling("Wmo 2015 art. 5.2.1 lid 2 a", "verbrugge"));

    [Fact]
    [Trait("Regel", "R19")]
    public void Zonder_trede_zonder_reden_of_met_een_verkeerde_bepaling_wordt_niets_gedeeld()
    {
        var goed = _proef.Gewoon();
        _proef.Geweigerd(Regel.R19, "pietersen", goed with { Trede = null });
        _proef.Geweigerd(Regel.R19, "pietersen", goed with { Trede = Trede.GeenPersoonsgegevens });
        _proef.Geweigerd(Regel.R19, "pietersen", goed with { Over = null });
        _proef.Geweigerd(Regel.R19, "pietersen", goed with { WaaromNietHoger = null });
        _proef.Geweigerd(Regel.R19, "groen", MetBepaling("Wmo 2015 art. 99", "verbrugge"));
        _proef.Geweigerd(
            Regel.R19,
            "groen",
            MetBepaling("Wmo 2015 art. 5.2.1 lid 2 a", "pietersen")
        );
        _proef.Geweigerd(
            Regel.R19,
            "pietersen",
            MetBepaling("Wmo 2015 art. 5.2.1 lid 2 a", "verbrugge")
        );
    }

    private BrengIn MetBepaling(string bepaling, string aan) =>
        _proef.Gewoon() with
        {
            Trede = Trede.WettelijkeBepaling,
            Bepaling = bepaling,
            Kring = Kringkeuze.Van(_proef.Mensen(aan)),
        };

    [Fact]
    [Trait("Regel", "R20")]
    public void Eigen_taak_met_beroepsgeheim_gaat_naar_wie_rechtstreeks_betrokken_is() =>
        _proef.BrengIn(
            "verbrugge",
            EigenTaak("groen") with
            {
                RechtstreeksBetrokken = _proef.Mensen("groen"),
            }
        );

    [Fact]
    [Trait("Regel", "R20")]
    public void Eigen_taak_met_beroepsgeheim_gaat_niet_naar_een_ander()
    {
        _proef.Geweigerd(Regel.R20, "verbrugge", EigenTaak("groen"));
        _proef.Geweigerd(
            Regel.R20,
            "verbrugge",
            EigenTaak("pietersen") with
            {
                RechtstreeksBetrokken = _proef.Mensen("pietersen"),
            }
        );
        // Een bemoeizorger is geen medebehandelaar, ook niet als dat is aangevinkt.
        _proef.Geweigerd(
            Regel.R20,
            "baak",
            EigenTaak("groen") with
            {
                RechtstreeksBetrokken = _proef.Mensen("groen"),
            }
        );
    }

    private BrengIn EigenTaak(string aan) =>
        _proef.Gewoon() with
        {
            Kring = Kringkeuze.Van(_proef.Mensen(aan)),
        };

    [Fact]
    [Trait("Regel", "R21")]
    public void Een_vastgelegde_toestemming_draagt_wat_zij_noemt() =>
        _proef.BrengIn("daal", OpToestemming("groen"));

    [Fact]
    [Trait("Regel", "R21")]
    public void Een_toestemming_die_er_niet_is_of_iets_anders_noemt_draagt_niets()
    {
        var goed = OpToestemming("groen");
        _proef.Geweigerd(Regel.R21, "daal", goed with { Toestemming = null });
        _proef.Geweigerd(Regel.R21, "daal", goed with { Toestemming = ToestemmingId.Nieuw() });
        _proef.Geweigerd(Regel.R21, "daal", goed with { Onderwerpen = ["geld"] });
        _proef.Geweigerd(
            Regel.R21,
            "daal",
            goed with
            {
                Kring = Kringkeuze.Van(_proef.Mensen("groen", "verbrugge")),
            }
        );
        _proef.Geweigerd(Regel.R21, "verbrugge", goed);
    }

    [Fact]
    [Trait("Regel", "R34")]
    public void Een_ingetrokken_toestemming_draagt_niets_meer_en_haalt_weg_wat_nog_niet_is_meegenomen()
    {
        var goed = OpToestemming("groen");
        var inbreng = _proef.BrengIn("daal", goed);
        var afspraak = _proef.SpreekAf("groen");
        Sta_toe("daal", inbreng, "groen", afspraak);
        Assert.Single(_proef.Lijst("groen").Mee);
        _proef.Gelukt(
            "daal",
            new TrekToestemmingIn(goed.Toestemming!.Value) { OpdrachtId = OpdrachtId.Nieuw() }
        );
        Assert.Empty(_proef.Lijst("groen").Mee);
        _proef.Geweigerd(Regel.R21, "daal", goed);
    }

    [Fact]
    [Trait("Regel", "R34")]
    public void Een_ander_kan_een_toestemming_niet_intrekken_en_leert_er_niets_van()
    {
        var id = OpToestemming("groen").Toestemming!.Value;
        var verborgen = _proef.Geweigerd(
            Regel.R34,
            "pietersen",
            new TrekToestemmingIn(id) { OpdrachtId = OpdrachtId.Nieuw() }
        );
        var onbekend = _proef.Geweigerd(
            Regel.R34,
            "pietersen",
            new TrekToestemmingIn(ToestemmingId.Nieuw()) { OpdrachtId = OpdrachtId.Nieuw() }
        );
        Assert.Equal(onbekend, verborgen);
    }

    private BrengIn OpToestemming(string aan) =>
        _proef.Gewoon() with
        {
            Trede = Trede.Toestemming,
            Categorie = Categorie.Gezondheid,
            Onderwerpen = ["gezondheid"],
            Kring = Kringkeuze.Van(_proef.Mensen(aan)),
            Toestemming = ToestemmingId.Van(
                Guid.ParseExact(_proef.Gelukt("daal", _proef.Toestemming(aan)), "N")
            ),
        };

    [Fact]
    [Trait("Regel", "R17")]
    public void Bij_een_kind_geven_allen_met_gezag_toestemming()
    {
        var proef = new Proef(MetKind);
        proef.Gelukt(
            "daal",
            proef.Toestemming("groen") with
            {
                Van = new Gevers(["moeder", "vader"]),
            }
        );
    }

    [Fact]
    [Trait("Regel", "R17")]
    public void Toestemming_van_een_ander_telt_niet()
    {
        _proef.Geweigerd(
            Regel.R17,
            "daal",
            _proef.Toestemming("groen") with
            {
                Van = new Gevers(["de buurman"]),
            }
        );
        var proef = new Proef(MetKind);
        proef.Geweigerd(Regel.R17, "daal", proef.Toestemming("groen"));
        proef.Geweigerd(
            Regel.R17,
            "daal",
            proef.Toestemming("groen") with
            {
                Van = new Gevers(["moeder"]),
            }
        );
    }

    private static Belegging MetKind(Belegging b) =>
        b with
        {
            Betrokkenen = [new BelegdeBetrokkene("j", "het kind", 3, Gezag: ["moeder", "vader"])],
        };

    [Fact]
    [Trait("Regel", "R32")]
    public void Algemene_toestemming_telt_niet()
    {
        var goed = _proef.Toestemming("groen");
        _proef.Geweigerd(Regel.R32, "daal", goed with { WelkeGegevens = "alles" });
        _proef.Geweigerd(Regel.R32, "daal", goed with { Doel = "informatie delen" });
        _proef.Geweigerd(Regel.R32, "daal", goed with { Aan = [] });
        _proef.Geweigerd(Regel.R32, "daal", goed with { Op = new DateOnly(2031, 1, 1) });
        _proef.Gelukt("daal", goed);
    }

    [Fact]
    [Trait("Regel", "R33")]
    public void Naar_een_overheid_telt_alleen_toestemming_om_het_geheim_te_doorbreken()
    {
        foreach (
            var soort in new[] { Toestemmingsoort.Verwerking, Toestemmingsoort.InstemmingHulp }
        )
        {
            var id = _proef.Gelukt("daal", _proef.Toestemming("groen") with { Soort = soort });
            _proef.Geweigerd(
                Regel.R33,
                "daal",
                OpToestemming("groen") with
                {
                    Toestemming = ToestemmingId.Van(Guid.ParseExact(id, "N")),
                }
            );
        }
        _proef.BrengIn("daal", OpToestemming("groen"));
    }

    [Fact]
    [Trait("Regel", "R22")]
    public void De_laatste_trede_met_motivering_consultatie_en_criteria_wordt_gedeeld() =>
        _proef.BrengIn("verbrugge", _proef.Zorg());

    [Fact]
    [Trait("Regel", "R22")]
    public void De_laatste_trede_zonder_een_van_de_antwoorden_wordt_geweigerd()
    {
        var goed = _proef.Zorg();
        _proef.Geweigerd(Regel.R22, "verbrugge", goed with { Motivering = " " });
        _proef.Geweigerd(Regel.R22, "verbrugge", goed with { Consultatie = null });
        _proef.Geweigerd(Regel.R22, "verbrugge", goed with { Criteria = null });
        _proef.Geweigerd(
            Regel.R22,
            "verbrugge",
            goed with
            {
                Criteria = goed.Criteria! with { WeegtZwaarder = "" },
            }
        );
        _proef.Geweigerd(Regel.R22, "verbrugge", goed with { Trede = Trede.VitaalBelang });
        _proef.Geweigerd(
            Regel.R22,
            "groen",
            goed with
            {
                Trede = Trede.VitaalBelang,
                Categorie = Categorie.Gewoon,
            }
        );
    }

    [Fact]
    [Trait("Regel", "R23")]
    public void Inhoudelijk_met_een_geldige_reden_wordt_gedeeld() =>
        _proef.BrengIn(
            "pietersen",
            _proef.Gewoon() with
            {
                Niveau = Niveau.Inhoudelijk,
                Noodzaakargument = Noodzaakargument.ZonderLooptHetFout,
            }
        );

    [Theory]
    [Trait("Regel", "R23")]
    [InlineData(null)]
    [InlineData(Noodzaakargument.Handig)]
    [InlineData(Noodzaakargument.Efficienter)]
    [InlineData(Noodzaakargument.JeWeetMaarNooit)]
    public void Inhoudelijk_zonder_geldige_reden_wordt_geweigerd(Noodzaakargument? argument)
    {
        var inhoudelijk = _proef.Gewoon() with
        {
            Niveau = Niveau.Inhoudelijk,
            Noodzaakargument = argument,
        };
        _proef.Geweigerd(Regel.R23, "pietersen", inhoudelijk);
        _proef.Geweigerd(Regel.R23, "pietersen", _proef.Gewoon() with { Niveau = null });
    }

    [Fact]
    [Trait("Regel", "R24")]
    public void Gezondheid_gaat_naar_wie_een_geheimhoudingsplicht_heeft() =>
        _proef.BrengIn(
            "verbrugge",
            _proef.Zorg() with
            {
                Kring = Kringkeuze.Van(_proef.Mensen("baak", "groen", "daal")),
            }
        );

    [Fact]
    [Trait("Regel", "R24")]
    public void Gezondheid_gaat_niet_naar_de_woningcorporatie_ook_niet_via_de_brede_kring()
    {
        var nee = _proef.Geweigerd(
            Regel.R24,
            "verbrugge",
            _proef.Zorg() with
            {
                Kring = Kringkeuze.Van(_proef.Mensen("baak", "pietersen")),
            }
        );
        Assert.Equal([_proef["pietersen"]], nee.Wie.ToArray());
        _proef.Geweigerd(
            Regel.R24,
            "verbrugge",
            _proef.Zorg() with
            {
                Kring = Kringkeuze.Iedereen,
            }
        );
        _proef.Geweigerd(Regel.R24, "pietersen", _proef.Gewoon() with { Categorie = null });
    }

    [Fact]
    [Trait("Regel", "R24")]
    public void Strafrechtelijke_gegevens_gaan_niet_naar_een_hulpverlener() =>
        _proef.Geweigerd(
            Regel.R24,
            "pietersen",
            _proef.Gewoon() with
            {
                Categorie = Categorie.Strafrechtelijk,
                Kring = Kringkeuze.Van(_proef.Mensen("groen")),
            }
        );

    [Fact]
    [Trait("Regel", "R25")]
    public void Een_arts_deelt_medische_inhoud_met_een_arts() =>
        _proef.BrengIn("daal", Medisch("baak"));

    [Fact]
    [Trait("Regel", "R25")]
    public void Een_ander_deelt_geen_medische_inhoud_en_een_arts_niet_met_een_leek()
    {
        _proef.Geweigerd(Regel.R25, "verbrugge", Medisch("baak"));
        _proef.Geweigerd(Regel.R25, "daal", Medisch("groen"));
        var opToestemming = OpToestemming("groen") with
        {
            Niveau = Niveau.Inhoudelijk,
            Noodzaakargument = Noodzaakargument.ZonderLooptHetFout,
        };
        _proef.Geweigerd(Regel.R25, "daal", opToestemming);
        _proef.BrengIn(
            "daal",
            opToestemming with
            {
                WaaromNietVertaald = "de duur moet onderbouwd zijn",
            }
        );
    }

    private BrengIn Medisch(string aan) =>
        _proef.Zorg("Meneer heeft hartfalen") with
        {
            Niveau = Niveau.Inhoudelijk,
            Noodzaakargument = Noodzaakargument.ZonderLooptHetFout,
            Kring = Kringkeuze.Van(_proef.Mensen(aan)),
        };

    [Fact]
    [Trait("Regel", "R26")]
    public void Zonder_aard_wordt_niets_gedeeld_en_met_aard_staat_hij_erbij()
    {
        _proef.Geweigerd(Regel.R26, "pietersen", _proef.Gewoon() with { Aard = null });
        _proef.BrengIn("pietersen", _proef.Gewoon() with { Aard = Aard.Vermoeden });
        Assert.Contains("\"aard\":\"vermoeden\"", _proef.Ziet("groen"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Regel", "R27")]
    public void Wat_de_gemeente_hoort_over_naasten_gaat_niet_naar_een_aanbieder()
    {
        var netwerk = _proef.Gewoon("Iemand helpt met de vuilnis") with
        {
            Onderwerpen = ["netwerk"],
        };
        _proef.Geweigerd(
            Regel.R27,
            "groen",
            netwerk with
            {
                Kring = Kringkeuze.Van(_proef.Mensen("verbrugge")),
            }
        );
        _proef.BrengIn("groen", netwerk with { Kring = Kringkeuze.Van(_proef.Mensen("janssen")) });
    }

    [Fact]
    [Trait("Regel", "R28")]
    public void Uit_een_dossier_hoort_de_wet_erbij_en_die_van_een_ander_vraagt_toestemming()
    {
        var dossier = _proef.Gewoon() with
        {
            Bron = new Bron(Bronsoort.EigenDossier, new DateOnly(2026, 3, 1)),
        };
        _proef.Geweigerd(Regel.R28, "pietersen", dossier);
        _proef.BrengIn(
            "pietersen",
            dossier with
            {
                Bron = dossier.Bron! with { Wet = "Woningwet" },
            }
        );
        _proef.Geweigerd(
            Regel.R28,
            "groen",
            dossier with
            {
                Bron = dossier.Bron! with { Wet = "Jeugdwet" },
            }
        );
        _proef.BrengIn("groen", dossier with { Bron = dossier.Bron! with { Wet = "Wmo 2015" } });
    }

    [Theory]
    [Trait("Regel", "R29")]
    [InlineData("Zijn BSN is 123456782")]
    [InlineData("1234.56.782")]
    [InlineData("123 456 782, zoek maar op")]
    [InlineData("\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0662")]
    [InlineData("１２３４５６７８２")]
    [InlineData("123\u200B456\u200B782")]
    [InlineData("rekening NL91 ABNA 0417 1643 00")]
    [InlineData("nl91abna0417164300")]
    public void Een_burgerservicenummer_of_rekeningnummer_wordt_geweigerd_in_elke_vermomming(
        string tekst
    )
    {
        _proef.Geweigerd(Regel.R29, "pietersen", _proef.Gewoon(tekst));
        _proef.Geweigerd(Regel.R29, "pietersen", _proef.Gewoon() with { Motivering = tekst });
        _proef.Geweigerd(Regel.R29, "baak", _proef.Afspraak("groen", actie: tekst));
    }

    [Theory]
    [Trait("Regel", "R29")]
    [InlineData("Bel 06 1234 5678 of kom op 20-02-2021 om 14.00 uur")]
    [InlineData("Nummer 123456789 klopt niet volgens de elfproef")]
    [InlineData("De huur is 1.234.567 euro in 2026")]
    public void Een_gewoon_getal_mag(string tekst) =>
        _proef.BrengIn("pietersen", _proef.Gewoon(tekst));

    [Fact]
    [Trait("Regel", "R31")]
    public void Wat_om_te_helpen_is_gedeeld_gaat_niet_naar_handhaving()
    {
        var proef = new Proef(b =>
            b with
            {
                Deelnemers = b.Deelnemers.Add(
                    Proef.Iemand(
                        "boa",
                        "Gemeente",
                        Organisatiesoort.Gemeente,
                        Pet.Handhaving,
                        "ambtsgeheim"
                    )
                ),
            }
        );
        proef.Geweigerd(
            Regel.R31,
            "pietersen",
            proef.Gewoon() with
            {
                Kring = Kringkeuze.Van(proef.Mensen("boa", "groen")),
            }
        );
        proef.BrengIn(
            "pietersen",
            proef.Gewoon() with
            {
                Kring = Kringkeuze.Van(proef.Mensen("groen")),
            }
        );
    }

    [Fact]
    [Trait("Regel", "R69")]
    public void Onderwerpen_komen_uit_de_lijst()
    {
        _proef.Geweigerd(Regel.R69, "pietersen", _proef.Gewoon() with { Onderwerpen = [] });
        _proef.Geweigerd(Regel.R69, "pietersen", _proef.Gewoon() with { Onderwerpen = ["roddel"] });
        _proef.BrengIn("pietersen", _proef.Gewoon() with { Onderwerpen = ["wonen", "geld"] });
    }

    [Fact]
    [Trait("Regel", "R74")]
    public void De_betrokkene_ziet_wat_over_een_ander_gaat_alleen_als_dat_gekozen_is()
    {
        var proef = new Proef(b =>
            b with
            {
                Betrokkenen = b.Betrokkenen.Add(new BelegdeBetrokkene("k", "mevrouw K.", 70)),
            }
        );
        var over = proef.Overleg.Betrokkenen[1].Id;
        proef.Geweigerd(Regel.R74, "pietersen", proef.Gewoon() with { Over = over });
        proef.BrengIn(
            "pietersen",
            proef.Gewoon() with
            {
                Over = over,
                Kring = Kringkeuze.Van(proef.Mensen("janssen")),
            }
        );
        proef.BrengIn("pietersen", proef.Gewoon());
    }

    [Fact]
    [Trait("Regel", "R83")]
    public void Een_deskundige_krijgt_een_herkenbare_inbreng_alleen_met_een_reden()
    {
        var bepaling = _proef.Gewoon() with
        {
            Trede = Trede.WettelijkeBepaling,
            Bepaling = "Wmo 2015 art. 5.2.1 lid 2 a",
            WaaromNietHoger = null,
            Kring = Kringkeuze.Van(_proef.Mensen("verbrugge")),
        };
        _proef.BrengIn("groen", bepaling);
        var eigen = _proef.Gewoon() with { Kring = Kringkeuze.Van(_proef.Mensen("daal")) };
        _proef.BrengIn("pietersen", eigen);
        var proef = new Proef(b =>
            b with
            {
                Deelnemers = b.Deelnemers.Add(
                    Proef.Iemand(
                        "raad",
                        "Bureau",
                        Organisatiesoort.Zorgaanbieder,
                        Pet.Deskundige,
                        "BIG"
                    )
                ),
            }
        );
        proef.Geweigerd(
            Regel.R83,
            "groen",
            bepaling with
            {
                Over = proef.Janssen,
                Kring = Kringkeuze.Van(proef.Mensen("raad")),
            }
        );
    }

    [Fact]
    [Trait("Regel", "R84")]
    public void Van_alle_regels_die_weigeren_spreekt_de_laagste()
    {
        var alles = _proef.Gewoon("BSN 123456782") with
        {
            Bron = null,
            Niveau = null,
            Aard = null,
            Onderwerpen = [],
            Categorie = Categorie.Gezondheid,
        };
        _proef.Geweigerd(Regel.R18, "pietersen", alles);
        _proef.Geweigerd(Regel.R23, "pietersen", alles with { Bron = _proef.Gewoon().Bron });
        _proef.Geweigerd(
            Regel.R24,
            "groen",
            alles with
            {
                Bron = _proef.Gewoon().Bron,
                Niveau = Niveau.Dat,
            }
        );
    }

    private void Sta_toe(string van, InbrengId inbreng, string aan, AfspraakId afspraak)
    {
        _proef.Gelukt(
            aan,
            new VraagMee(inbreng, afspraak, "het bezoek voorbereiden")
            {
                OpdrachtId = OpdrachtId.Nieuw(),
            }
        );
        _proef.Gelukt(
            van,
            new StaMeeToe(inbreng, _proef[aan], afspraak) { OpdrachtId = OpdrachtId.Nieuw() }
        );
    }
}
