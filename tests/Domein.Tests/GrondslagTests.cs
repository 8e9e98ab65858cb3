using System.Collections.Immutable;
using System.Text.Json;

namespace Casusoverleg.Domein.Tests;

/// <summary>Where something comes from and on which ground it is shared (R18–R20, R22).</summary>
public sealed class GrondslagTests
{
    private readonly Proef _proef = new();

    [Fact]
    [Trait("Regel", "R18")]
    [Trait("Proef", "houdt")]
    public void Inbreng_met_bron_en_datum_wordt_gedeeld() =>
        _proef.BrengIn("pietersen", _proef.Gewoon());

    [Fact]
    [Trait("Regel", "R18")]
    [Trait("Proef", "valt aan")]
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
    [Trait("Proef", "houdt")]
    public void Een_bepaling_die_gever_en_ontvanger_dekt_draagt_de_inbreng() =>
        _proef.BrengIn("groen", MetBepaling("Wmo 2015 art. 5.2.1 lid 2 a", "verbrugge"));

    [Fact]
    [Trait("Regel", "R19")]
    [Trait("Proef", "valt aan")]
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
    [Trait("Proef", "houdt")]
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
    [Trait("Proef", "valt aan")]
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
    [Trait("Regel", "R22")]
    [Trait("Proef", "houdt")]
    public void De_laatste_trede_met_motivering_consultatie_en_criteria_wordt_gedeeld() =>
        _proef.BrengIn("verbrugge", _proef.Zorg());

    [Fact]
    [Trait("Regel", "R22")]
    [Trait("Proef", "valt aan")]
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
    [Trait("Regel", "R20")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Ook_een_collega_hoort_bij_dezelfde_wet()
    {
        var proef = new Proef(b =>
            b with
            {
                Deelnemers =
                [
                    .. b.Deelnemers,
                    Proef.Iemand(
                        "wmo",
                        "Gemeente X",
                        Organisatiesoort.Gemeente,
                        Pet.Toeleiding,
                        "Wmo 5.3.3"
                    ),
                    Proef.Iemand(
                        "pw",
                        "Gemeente X",
                        Organisatiesoort.Gemeente,
                        Pet.Ketenpartner,
                        "Participatiewet 65"
                    ) with
                    {
                        Taak = "Participatiewet",
                    },
                    Proef.Iemand(
                        "team",
                        "Gemeente X",
                        Organisatiesoort.Gemeente,
                        Pet.Toeleiding,
                        "Wmo 5.3.3"
                    ),
                ],
            }
        );
        proef.Geweigerd(
            Regel.R20,
            "wmo",
            proef.Gewoon() with
            {
                Kring = Kringkeuze.Van(proef.Mensen("pw")),
            }
        );
        proef.BrengIn("wmo", proef.Gewoon() with { Kring = Kringkeuze.Van(proef.Mensen("team")) });
    }

    [Fact]
    [Trait("Regel", "R22")]
    [Trait("Regel", "R41")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Wat_de_trede_niet_vraagt_wordt_niet_bewaard()
    {
        var inbreng = _proef.BrengIn(
            "pietersen",
            _proef.Gewoon() with
            {
                Motivering = "aantekening",
                Criteria = _proef.Zorg().Criteria,
                Consultatie = _proef.Zorg().Consultatie,
            }
        );
        var weging = _proef.Overleg.Inbrengen[inbreng].Weging;
        Assert.Null(weging.Motivering);
        Assert.Null(weging.Criteria);
        Assert.Null(weging.Consultatie);
    }

    [Fact]
    [Trait("Regel", "R19")]
    [Trait("Proef", "valt aan")]
    public void Een_wettelijke_bepaling_wordt_gekozen_en_een_reden_hoort_bij_een_trede_die_bestaat()
    {
        var leeg = _proef.Geweigerd(Regel.R19, "groen", MetBepaling(" ", "baak"));
        var onbekend = _proef.Geweigerd(Regel.R19, "groen", MetBepaling("Wet X", "baak"));
        Assert.NotEqual(onbekend.Zin, leeg.Zin);
        const string Goed = """{"wettelijke-bepaling": "is er niet"}""";
        Assert.Equal(
            "wettelijke-bepaling: is er niet",
            JsonSerializer.Deserialize<WaaromNietHoger>(Goed)!.Tekst
        );
        Assert.Throws<JsonException>(() =>
            JsonSerializer.Deserialize<WaaromNietHoger>("""{"hogerop": "is er niet"}""")
        );
    }
}
