using System.Collections.Immutable;

namespace Casusoverleg.Domein.Tests;

/// <summary>What everybody leaves with when it closes, breaks off or runs out of time (R45–R49).</summary>
public sealed class SluitTests
{
    private readonly Proef _proef = new();
    private readonly InbrengId _zorg;
    private readonly AfspraakId _bezoek;

    public SluitTests()
    {
        _zorg = _proef.BrengIn("verbrugge", _proef.Zorg());
        _proef.BrengIn("pietersen", _proef.Gewoon());
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
    [Trait("Regel", "R46")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Een_vervanger_krijgt_alleen_afspraken_uit_de_eigen_kring_en_komt_er_niet_meer_bij_als_er_gesloten_wordt()
    {
        _proef.SpreekAf(
            "verbrugge",
            Kringkeuze.Van(_proef.Mensen("verbrugge")),
            "Iets voor de kleine kring"
        );
        _proef.Gelukt(
            "baak",
            new BenoemRegisseur(_proef["groen"]) { OpdrachtId = OpdrachtId.Nieuw() }
        );
        Assert.Single(_proef.Lijst("groen").Regieoverzicht);
        _proef.Gelukt("baak", new Sluit { OpdrachtId = OpdrachtId.Nieuw() });
        _proef.Geweigerd(
            Regel.V02,
            "baak",
            new BenoemRegisseur(_proef["verbrugge"]) { OpdrachtId = OpdrachtId.Nieuw() }
        );
    }

    [Fact]
    [Trait("Regel", "V01")]
    [Trait("Proef", "valt aan")]
    public void Een_gat_in_een_lijst_is_een_vormfout() =>
        _proef.Geweigerd(Regel.V01, "verbrugge", StaToe(_zorg) with { Doorgeven = [null!] });

    [Fact]
    [Trait("Regel", "R46")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Alleen_de_regisseur_krijgt_alle_afspraken_en_zonder_inbreng()
    {
        var overzicht = Assert.Single(_proef.Lijst("baak").Regieoverzicht);
        Assert.Equal("groen", overzicht.WieDoet!.Naam);
        Assert.DoesNotContain(
            "benauwd",
            Draad.Tekst(_proef.Lijst("baak")),
            StringComparison.Ordinal
        );
        Assert.All(
            _proef.Namen.Where(n => n != "baak"),
            naam => Assert.Empty(_proef.Lijst(naam).Regieoverzicht)
        );
    }

    [Fact]
    [Trait("Regel", "R47")]
    [Trait("Proef", "houdt")]
    public void Elk_item_zegt_waarvoor_het_gebruikt_mag_worden()
    {
        _proef.Gelukt("groen", Vraag(_zorg));
        _proef.Gelukt("verbrugge", StaToe(_zorg));
        Assert.Equal(Meeneemlijst.Gebruiksbeperking, Assert.Single(_proef.Lijst("groen").Mee).Zin);
    }

    [Fact]
    [Trait("Regel", "R49")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Afbreken_geeft_niemand_iets_mee_behalve_wat_hij_zelf_deelde()
    {
        _proef.Gelukt("groen", Vraag(_zorg));
        _proef.Gelukt("verbrugge", StaToe(_zorg));
        _proef.Gelukt("baak", new BreekAf { OpdrachtId = OpdrachtId.Nieuw() });
        Assert.All(
            new[] { _proef.Lijst("groen"), _proef.Lijst("baak") },
            lijst =>
            {
                Assert.Empty(lijst.Mee);
                Assert.Empty(lijst.Afspraken);
                Assert.Empty(lijst.ZelfGedeeld);
                Assert.Empty(lijst.Regieoverzicht);
            }
        );
        var zelf = Assert.Single(_proef.Lijst("verbrugge").ZelfGedeeld);
        Assert.Empty(zelf.MeegenomenDoor);
    }

    [Fact]
    [Trait("Regel", "R49")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Na_de_termijn_sluit_het_vanzelf_en_eerder_niet()
    {
        var iedereen = _proef.Namen.Select(n => _proef[n]).ToList();
        Assert.Null(
            Tijd.Verstrijkt(_proef.Overleg, iedereen, Proef.Begin + TimeSpan.FromHours(11))
        );
        Assert.IsType<OverlegGesloten>(
            Tijd.Verstrijkt(_proef.Overleg, iedereen, Proef.Begin + TimeSpan.FromHours(12))
        );
        Assert.IsType<OverlegAfgebroken>(
            Tijd.Verstrijkt(new Proef(open: false).Overleg, [], Proef.Begin + TimeSpan.FromDays(30))
        );
    }

    [Fact]
    [Trait("Regel", "R45")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Tijdens_het_aftellen_kan_alles_alleen_kleiner_worden()
    {
        _proef.Gelukt("groen", Vraag(_zorg));
        _proef.Gelukt("verbrugge", StaToe(_zorg));
        _proef.Gelukt("baak", new Sluit { OpdrachtId = OpdrachtId.Nieuw() });
        _proef.Geweigerd(Regel.V02, "pietersen", _proef.Gewoon());
        _proef.Geweigerd(Regel.V02, "verbrugge", StaToe(_zorg));
        _proef.Geweigerd(
            Regel.V02,
            "verbrugge",
            new Corrigeer(_zorg, "anders") { OpdrachtId = OpdrachtId.Nieuw() }
        );
        _proef.Geweigerd(Regel.V02, "baak", _proef.Afspraak("groen"));
        _proef.Gelukt(
            "verbrugge",
            new TrekMeeIn(_zorg, _proef["groen"]) { OpdrachtId = OpdrachtId.Nieuw() }
        );
        _proef.Geweigerd(
            Regel.V02,
            "groen",
            new AnnuleerSluiten { OpdrachtId = OpdrachtId.Nieuw() }
        );
        _proef.Gelukt("baak", new AnnuleerSluiten { OpdrachtId = OpdrachtId.Nieuw() });
        _proef.BrengIn("pietersen", _proef.Gewoon());
    }
}
