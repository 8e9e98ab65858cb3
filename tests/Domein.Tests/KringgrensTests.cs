using System.Collections.Immutable;

namespace Casusoverleg.Domein.Tests;

/// <summary>Who is never reached by accident, and which rule speaks (R74, R83, R84).</summary>
public sealed class KringgrensTests
{
    private readonly Proef _proef = new();

    [Fact]
    [Trait("Regel", "R74")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void De_betrokkene_ziet_wat_over_een_ander_gaat_alleen_als_dat_gekozen_is()
    {
        var proef = new Proef(Proef.MetTweede);
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
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
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
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
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
}
