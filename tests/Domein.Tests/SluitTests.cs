using System.Collections.Immutable;

namespace Casusoverleg.Domein.Tests;

/// <summary>What everybody leaves with when it closes, breaks off or runs out of time (R45–R49).</summary>
public sealed class SluitTests : Meeneemtafel
{
    [Fact]
    [Trait("Regel", "R46")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Een_vervanger_krijgt_alleen_afspraken_uit_de_eigen_kring_en_komt_er_niet_meer_bij_als_er_gesloten_wordt()
    {
        Proef.SpreekAf(
            "verbrugge",
            Kringkeuze.Van(Proef.Mensen("verbrugge")),
            "Iets voor de kleine kring"
        );
        Proef.Gelukt(
            "baak",
            new BenoemRegisseur(Proef["groen"]) { OpdrachtId = OpdrachtId.Nieuw() }
        );
        Assert.Single(Proef.Lijst("groen").Regieoverzicht);
        Proef.Gelukt("baak", new Sluit { OpdrachtId = OpdrachtId.Nieuw() });
        Proef.Geweigerd(
            Regel.V02,
            "baak",
            new BenoemRegisseur(Proef["verbrugge"]) { OpdrachtId = OpdrachtId.Nieuw() }
        );
    }

    [Fact]
    [Trait("Regel", "V01")]
    [Trait("Proef", "valt aan")]
    public void Een_gat_in_een_lijst_is_een_vormfout() =>
        Proef.Geweigerd(Regel.V01, "verbrugge", StaToe(Zorg) with { Doorgeven = [null!] });

    [Fact]
    [Trait("Regel", "R46")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Alleen_de_regisseur_krijgt_alle_afspraken_en_zonder_inbreng()
    {
        var overzicht = Assert.Single(Proef.Lijst("baak").Regieoverzicht);
        Assert.Equal("groen", overzicht.WieDoet!.Naam);
        Assert.DoesNotContain(
            "benauwd",
            Draad.Tekst(Proef.Lijst("baak")),
            StringComparison.Ordinal
        );
        Assert.All(
            Proef.Namen.Where(n => n != "baak"),
            naam => Assert.Empty(Proef.Lijst(naam).Regieoverzicht)
        );
    }

    [Fact]
    [Trait("Regel", "R47")]
    [Trait("Proef", "houdt")]
    public void Elk_item_zegt_waarvoor_het_gebruikt_mag_worden()
    {
        Proef.Gelukt("groen", Vraag(Zorg));
        Proef.Gelukt("verbrugge", StaToe(Zorg));
        Assert.Equal(Meeneemlijst.Gebruiksbeperking, Assert.Single(Proef.Lijst("groen").Mee).Zin);
    }

    [Fact]
    [Trait("Regel", "R49")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Afbreken_geeft_niemand_iets_mee_behalve_wat_hij_zelf_deelde()
    {
        Proef.Gelukt("groen", Vraag(Zorg));
        Proef.Gelukt("verbrugge", StaToe(Zorg));
        Proef.Gelukt("baak", new BreekAf { OpdrachtId = OpdrachtId.Nieuw() });
        Assert.All(
            new[] { Proef.Lijst("groen"), Proef.Lijst("baak") },
            lijst =>
            {
                Assert.Empty(lijst.Mee);
                Assert.Empty(lijst.Afspraken);
                Assert.Empty(lijst.ZelfGedeeld);
                Assert.Empty(lijst.Regieoverzicht);
            }
        );
        var zelf = Assert.Single(Proef.Lijst("verbrugge").ZelfGedeeld);
        Assert.Empty(zelf.MeegenomenDoor);
    }

    [Fact]
    [Trait("Regel", "R49")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Na_de_termijn_sluit_het_vanzelf_en_eerder_niet()
    {
        var iedereen = Proef.Namen.Select(n => Proef[n]).ToList();
        Assert.Null(Tijd.Verstrijkt(Proef.Overleg, iedereen, Proef.Begin + TimeSpan.FromHours(11)));
        Assert.IsType<OverlegGesloten>(
            Tijd.Verstrijkt(Proef.Overleg, iedereen, Proef.Begin + TimeSpan.FromHours(12))
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
        Proef.Gelukt("groen", Vraag(Zorg));
        Proef.Gelukt("verbrugge", StaToe(Zorg));
        Proef.Gelukt("baak", new Sluit { OpdrachtId = OpdrachtId.Nieuw() });
        Proef.Geweigerd(Regel.V02, "pietersen", Proef.Gewoon());
        Proef.Geweigerd(Regel.V02, "verbrugge", StaToe(Zorg));
        Proef.Geweigerd(
            Regel.V02,
            "verbrugge",
            new Corrigeer(Zorg, "anders") { OpdrachtId = OpdrachtId.Nieuw() }
        );
        Proef.Geweigerd(Regel.V02, "baak", Proef.Afspraak("groen"));
        Proef.Gelukt(
            "verbrugge",
            new TrekMeeIn(Zorg, Proef["groen"]) { OpdrachtId = OpdrachtId.Nieuw() }
        );
        Proef.Geweigerd(
            Regel.V02,
            "groen",
            new AnnuleerSluiten { OpdrachtId = OpdrachtId.Nieuw() }
        );
        Proef.Gelukt("baak", new AnnuleerSluiten { OpdrachtId = OpdrachtId.Nieuw() });
        Proef.BrengIn("pietersen", Proef.Gewoon());
    }
}
