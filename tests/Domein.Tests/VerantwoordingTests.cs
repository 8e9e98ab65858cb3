namespace Casusoverleg.Domein.Tests;

/// <summary>What stays on record of sharing, and what never does (R51), and what a recipient may do with it (R47, R67).</summary>
public sealed class VerantwoordingTests
{
    private readonly Proef _proef = new();

    private Verantwoordingsregel Laatste() => Verantwoording.Van(_proef.Overleg, _proef.Log[^1]);

    [Fact]
    [Trait("Regel", "R51")]
    [Trait("Proef", "houdt")]
    public void Van_elke_verstrekking_blijft_van_wie_aan_wie_waarop_en_welk_soort()
    {
        _proef.BrengIn("verbrugge", _proef.Zorg());
        var regel = Laatste();
        Assert.Equal("verstrekking", regel.Soort);
        Assert.Equal(_proef["verbrugge"], regel.Door);
        Assert.Equal(_proef.Mensen("baak", "groen").ToArray(), regel.Aan.ToArray());
        Assert.Equal("conflict-van-plichten", regel.Kenmerken["trede"]);
        Assert.Equal("gezondheid", regel.Kenmerken["categorie"]);
        Assert.Equal("buitenkant", regel.Kenmerken["niveau"]);
        Assert.Contains("risico op ernstige schade", regel.Toelichting, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Regel", "R51")]
    [Trait("Proef", "valt aan")]
    public void In_geen_enkele_regel_staat_wat_er_is_gezegd_of_afgesproken()
    {
        var inbreng = _proef.BrengIn("verbrugge", _proef.Zorg("kanarie-inbreng"));
        var afspraak = _proef.SpreekAf("groen", actie: "kanarie-afspraak");
        _proef.Geef("verbrugge", inbreng, "groen", afspraak);
        _proef.Gelukt(
            "verbrugge",
            new Corrigeer(inbreng, "kanarie-correctie") { OpdrachtId = OpdrachtId.Nieuw() }
        );
        foreach (var v in _proef.Log)
            Assert.DoesNotContain(
                "kanarie",
                Draad.Tekst(Verantwoording.Van(_proef.Overleg, v)),
                StringComparison.Ordinal
            );
    }

    [Fact]
    [Trait("Regel", "R67")]
    [Trait("Proef", "houdt")]
    public void Wie_mag_doorgeven_leest_aan_welke_functie_en_waarvoor_en_dat_blijft_op_papier()
    {
        var (inbreng, toe) = Gevraagd(_proef.Zorg());
        _proef.Gelukt("verbrugge", toe with { Doorgeven = [new("huisarts", "beoordeling")] });
        var item = Assert.Single(_proef.Lijst("groen").Mee);
        Assert.Equal(new Doorgifte("huisarts", "beoordeling"), Assert.Single(item.Doorgeven));
        Assert.Contains("huisarts", Laatste().Toelichting, StringComparison.Ordinal);
        Assert.Equal(inbreng, item.Inbreng);
    }

    [Fact]
    [Trait("Regel", "R67")]
    [Trait("Regel", "R47")]
    [Trait("Proef", "valt aan")]
    public void Doorgeven_zonder_functie_of_doel_of_van_wat_niet_is_toegestaan_kan_niet()
    {
        var (_, toe) = Gevraagd(_proef.Zorg());
        _proef.Geweigerd(
            Regel.R67,
            "verbrugge",
            toe with
            {
                Doorgeven = [new(" ", "beoordeling")],
            }
        );
        _proef.Geweigerd(Regel.R67, "verbrugge", toe with { Doorgeven = [new("huisarts", "")] });
        _proef.Gelukt("verbrugge", toe);
        Assert.Empty(Assert.Single(_proef.Lijst("groen").Mee).Doorgeven);
    }

    private (InbrengId Inbreng, StaMeeToe Toe) Gevraagd(BrengIn wat)
    {
        var inbreng = _proef.BrengIn("verbrugge", wat);
        var afspraak = _proef.SpreekAf("groen");
        _proef.Gelukt(
            "groen",
            new VraagMee(inbreng, afspraak, "het bezoek") { OpdrachtId = OpdrachtId.Nieuw() }
        );
        return (
            inbreng,
            new(inbreng, _proef["groen"], afspraak) { OpdrachtId = OpdrachtId.Nieuw() }
        );
    }
}
