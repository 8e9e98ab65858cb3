using System.Collections.Immutable;

namespace Casusoverleg.Domein.Tests;

/// <summary>A right to report comes after the person, and a duty to speak tells only what is necessary (R76, R19).</summary>
[Trait("Regel", "R76")]
public sealed class MeldrechtTests
{
    private const string Melden = "Wmo 2015 art. 5.2.6";
    private const string Spreken = "Jeugdwet art. 7.3.11 lid 4, op verzoek";

    private readonly Proef _proef = new(b =>
        b with
        {
            Deelnemers =
            [
                .. b.Deelnemers,
                Proef.Iemand(
                    "melder",
                    "Veilig Thuis Midden",
                    Organisatiesoort.Overig,
                    Pet.Ketenpartner,
                    "ambtsgeheim"
                ),
                Proef.Iemand(
                    "gezin",
                    "Jeugdbescherming Oost",
                    Organisatiesoort.Overig,
                    Pet.Ketenpartner,
                    "ambtsgeheim"
                ),
            ],
        }
    );

    [Fact]
    [Trait("Proef", "houdt")]
    public void Een_melding_gaat_door_als_de_persoon_het_weet_en_gehoord_is()
    {
        var inbreng = _proef.BrengIn("verbrugge", Melding(new(true, true, true)));
        Assert.True(_proef.Overleg.Inbrengen[inbreng].Weging.Meldrecht!.IsAllesGedaan);
        var regel = Verantwoording.Van(_proef.Overleg, _proef.Log[^1]);
        Assert.Equal("ja", regel.Kenmerken["vooraf-toestemming"]);
    }

    [Fact]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Wat_vooraf_niet_is_gedaan_vraagt_een_reden_en_die_blijft_bewaard()
    {
        _proef.Geweigerd(Regel.R76, "verbrugge", Melding(null));
        _proef.Geweigerd(Regel.R76, "verbrugge", Melding(new(true, true, false)));
        _proef.Geweigerd(Regel.R76, "verbrugge", Melding(new(false, true, true, "  ")));
        _proef.Geweigerd(Regel.R29, "verbrugge", Melding(new(false, true, true, "bsn 123456782")));
        _proef.BrengIn(
            "verbrugge",
            Melding(new(false, false, false, "vertellen is nu niet veilig"))
        );
        var regel = Verantwoording.Van(_proef.Overleg, _proef.Log[^1]);
        Assert.Equal("nee", regel.Kenmerken["vooraf-geinformeerd"]);
        Assert.Contains("vertellen is nu niet veilig", regel.Toelichting, StringComparison.Ordinal);
        Assert.DoesNotContain(
            regel.Kenmerken.Values,
            w => w.Contains("niet veilig", StringComparison.Ordinal)
        );
        var zelf = Assert.Single(_proef.Lijst("verbrugge").ZelfGedeeld);
        Assert.Equal("vertellen is nu niet veilig", zelf.Meldrecht!.WaaromNiet);
        // Wie het ontvangt, ziet de afweging niet.
        Assert.DoesNotContain("niet veilig", _proef.Ziet("melder"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Wie_moet_spreken_bevestigt_dat_alleen_het_nodige_is_gekozen()
    {
        var spreek = Melding(null) with { Bepaling = Spreken, Kring = Naar("gezin") };
        _proef.Geweigerd(Regel.R76, "verbrugge", spreek);
        _proef.Geweigerd(Regel.R76, "verbrugge", spreek with { Meldrecht = new(true, true, true) });
        _proef.BrengIn("verbrugge", spreek with { AlleenNodige = true });
        var regel = Verantwoording.Van(_proef.Overleg, _proef.Log[^1]);
        Assert.Equal("ja", regel.Kenmerken["alleen-nodige"]);
    }

    [Fact]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Wie_verbetert_bevestigt_ook_van_de_nieuwe_tekst_dat_alleen_het_nodige_erin_staat()
    {
        var id = _proef.BrengIn(
            "verbrugge",
            Melding(null) with
            {
                Bepaling = Spreken,
                Kring = Naar("gezin"),
                AlleenNodige = true,
            }
        );
        var beter = new Corrigeer(id, "Er is geschreeuwd") { OpdrachtId = OpdrachtId.Nieuw() };
        _proef.Geweigerd(Regel.R76, "verbrugge", beter);
        _proef.Gelukt("verbrugge", beter with { AlleenNodige = true });
        Assert.Equal("Er is geschreeuwd", _proef.Overleg.Inbrengen[id].Tekst);
    }

    [Fact]
    [Trait("Regel", "R19")]
    [Trait("Proef", "valt aan")]
    public void Een_meldrecht_geldt_alleen_naar_wie_de_wet_noemt()
    {
        var goed = new Meldweging(true, true, true);
        _proef.Geweigerd(Regel.R19, "verbrugge", Melding(goed) with { Kring = Naar("gezin") });
        _proef.Geweigerd(Regel.R19, "verbrugge", Melding(goed) with { Kring = Naar("groen") });
        _proef.Geweigerd(Regel.R19, "pietersen", Melding(goed));
    }

    [Fact]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Bij_een_andere_grond_wordt_er_niets_van_gevraagd_en_niets_van_bewaard()
    {
        var id = _proef.BrengIn(
            "groen",
            _proef.Gewoon() with
            {
                Meldrecht = new(false, false, false, "hoort hier niet"),
                AlleenNodige = true,
            }
        );
        Assert.Null(_proef.Overleg.Inbrengen[id].Weging.Meldrecht);
        Assert.False(_proef.Overleg.Inbrengen[id].Weging.AlleenNodige);
        var regel = Verantwoording.Van(_proef.Overleg, _proef.Log[^1]);
        Assert.DoesNotContain("hoort hier niet", regel.Toelichting ?? "", StringComparison.Ordinal);
    }

    private Kringkeuze Naar(params string[] wie) => Kringkeuze.Van(_proef.Mensen(wie));

    private BrengIn Melding(Meldweging? vooraf) =>
        _proef.Gewoon("Er is geschreeuwd en gegooid") with
        {
            Trede = Trede.WettelijkeBepaling,
            Bepaling = Melden,
            WaaromNietHoger = null,
            Onderwerpen = ["veiligheid"],
            Kring = Naar("melder"),
            Meldrecht = vooraf,
        };
}
