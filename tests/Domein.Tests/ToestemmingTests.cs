using System.Collections.Immutable;

namespace Casusoverleg.Domein.Tests;

/// <summary>Consent: who gives it, what it carries, and withdrawing it (R17, R21, R32–R34).</summary>
public sealed class ToestemmingTests
{
    private readonly Proef _proef = new();

    [Fact]
    [Trait("Regel", "R21")]
    [Trait("Proef", "houdt")]
    public void Een_vastgelegde_toestemming_draagt_wat_zij_noemt() =>
        _proef.BrengIn("daal", _proef.OpToestemming("groen"));

    [Fact]
    [Trait("Regel", "R21")]
    [Trait("Proef", "valt aan")]
    public void Een_toestemming_die_er_niet_is_of_iets_anders_noemt_draagt_niets()
    {
        var goed = _proef.OpToestemming("groen");
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
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Een_ingetrokken_toestemming_draagt_niets_meer_en_haalt_weg_wat_nog_niet_is_meegenomen()
    {
        var goed = _proef.OpToestemming("groen");
        var inbreng = _proef.BrengIn("daal", goed);
        var afspraak = _proef.SpreekAf("groen");
        _proef.Geef("daal", inbreng, "groen", afspraak);
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
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Een_ander_kan_een_toestemming_niet_intrekken_en_leert_er_niets_van()
    {
        var id = _proef.OpToestemming("groen").Toestemming!.Value;
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

    [Fact]
    [Trait("Regel", "R17")]
    [Trait("Proef", "houdt")]
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
    [Trait("Proef", "valt aan")]
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
            Betrokkenen =
            [
                new BelegdeBetrokkene(
                    "j",
                    "het kind",
                    3,
                    Gezag: ["moeder", "vader"],
                    Gehoord: new Gehoord(false, "te jong voor een gesprek")
                ),
            ],
        };

    [Fact]
    [Trait("Regel", "R32")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
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
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
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
                _proef.OpToestemming("groen") with
                {
                    Toestemming = ToestemmingId.Van(Guid.ParseExact(id, "N")),
                }
            );
        }
        _proef.BrengIn("daal", _proef.OpToestemming("groen"));
    }

    [Fact]
    [Trait("Regel", "R17")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Over_het_verwerken_van_gegevens_beslist_een_jongere_vanaf_zestien()
    {
        var proef = new Proef(MetKind);
        var vast = proef.Toestemming("groen") with { Soort = Toestemmingsoort.Verwerking };
        var leeftijd = proef.Overleg.Betrokkene(proef.Janssen)!.Leeftijd;
        Assert.True(leeftijd < 12);
        var dertien = new Proef(b =>
            b with
            {
                Betrokkenen =
                [
                    b.Betrokkenen[0] with
                    {
                        Leeftijd = 13,
                        Gehoord = new Gehoord(true, null, new DateOnly(2026, 2, 20), "baak"),
                    },
                ],
            }
        );
        dertien.Geweigerd(
            Regel.R17,
            "verbrugge",
            vast with
            {
                Over = dertien.Janssen,
                Van = new Gevers([dertien.Janssen.ToString()]),
                Aan = dertien.Mensen("groen"),
            }
        );
        dertien.Gelukt("verbrugge", dertien.Toestemming("groen"));
    }

    [Fact]
    [Trait("Regel", "R34")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void De_betrokkene_ziet_de_eigen_toestemming_en_trekt_haar_zelf_in()
    {
        var proef = new Proef();
        var vast = new ToestemmingId(
            Guid.ParseExact(proef.Gelukt("verbrugge", proef.Toestemming("groen")), "N")
        );
        Assert.Contains("wat ik kan in huis", proef.Ziet("janssen"), StringComparison.Ordinal);
        Assert.DoesNotContain("wat ik kan in huis", proef.Ziet("daal"), StringComparison.Ordinal);
        proef.Gelukt("janssen", new TrekToestemmingIn(vast) { OpdrachtId = OpdrachtId.Nieuw() });
        Assert.True(proef.Overleg.Toestemmingen[vast].Ingetrokken);
    }
}
