namespace Casusoverleg.Domein.Tests;

/// <summary>A closed part of the overleg: what stays within, and what those outside can do meanwhile (R36).</summary>
public sealed class KleineKringTests
{
    [Fact]
    [Trait("Regel", "R34")]
    [Trait("Regel", "R36")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Een_toestemming_uit_een_kleine_kring_blijft_daarbinnen()
    {
        var proef = new Proef();
        proef.Gelukt(
            "baak",
            new Splits(proef.Mensen("verbrugge", "groen")) { OpdrachtId = OpdrachtId.Nieuw() }
        );
        proef.Gelukt("verbrugge", proef.Toestemming("groen"));
        Assert.DoesNotContain(
            "wat ik kan in huis",
            proef.Ziet("janssen"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    [Trait("Regel", "R36")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Buiten_de_kleine_kring_hoor_je_dat_zij_er_is_en_niet_wie_of_wat()
    {
        var proef = new Proef();
        proef.Gelukt(
            "baak",
            new Splits(proef.Mensen("baak", "verbrugge")) { OpdrachtId = OpdrachtId.Nieuw() }
        );
        proef.BrengIn("verbrugge", proef.Zorg() with { Kring = Kringkeuze.Iedereen });
        var buiten = Draad.Tekst(Zicht.Stand(proef.Overleg, proef["groen"]).OfType<KringBericht>());
        Assert.Contains("\"bezig\":true", buiten, StringComparison.Ordinal);
        Assert.Contains("\"leden\":null", buiten, StringComparison.Ordinal);
        Assert.DoesNotContain("benauwd", proef.Ziet("groen"), StringComparison.Ordinal);
        Assert.Contains("benauwd", proef.Ziet("baak"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Regel", "R36")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Uit_de_kleine_kring_komt_niets_en_wie_buiten_is_wacht()
    {
        var proef = new Proef();
        proef.Gelukt(
            "baak",
            new Splits(proef.Mensen("baak", "verbrugge")) { OpdrachtId = OpdrachtId.Nieuw() }
        );
        proef.Geweigerd(Regel.R36, "verbrugge", proef.Zorg());
        proef.Geweigerd(Regel.R36, "groen", proef.Gewoon());
        proef.Geweigerd(Regel.R36, "groen", new VoegSamen { OpdrachtId = OpdrachtId.Nieuw() });
        proef.Geweigerd(
            Regel.R36,
            "baak",
            new Splits(proef.Mensen("baak", "groen")) { OpdrachtId = OpdrachtId.Nieuw() }
        );
        proef.Gelukt("verbrugge", new VoegSamen { OpdrachtId = OpdrachtId.Nieuw() });
        proef.BrengIn("pietersen", proef.Gewoon());
    }

    [Fact]
    [Trait("Regel", "R36")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Wie_het_sluiten_aankondigt_en_annuleert_beeindigt_daarmee_geen_kleine_kring()
    {
        var proef = new Proef();
        proef.Gelukt(
            "baak",
            new Splits(proef.Mensen("verbrugge", "groen")) { OpdrachtId = OpdrachtId.Nieuw() }
        );
        proef.Gelukt("baak", new Sluit { OpdrachtId = OpdrachtId.Nieuw() });
        proef.Gelukt("baak", new AnnuleerSluiten { OpdrachtId = OpdrachtId.Nieuw() });
        Assert.NotNull(proef.Overleg.KleineKring);
        proef.Geweigerd(Regel.R36, "baak", new VoegSamen { OpdrachtId = OpdrachtId.Nieuw() });
    }

    [Fact]
    [Trait("Regel", "R36")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Wie_buiten_wacht_opent_vraagt_of_legt_ook_niets_vast_naar_wie_binnen_zit()
    {
        var proef = new Proef();
        var eigen = proef.BrengIn(
            "pietersen",
            proef.Gewoon() with
            {
                Kring = Kringkeuze.Van(proef.Mensen("baak")),
            }
        );
        var ander = proef.BrengIn("groen", proef.Gewoon());
        var bezoek = proef.SpreekAf("pietersen");
        proef.Gelukt(
            "baak",
            new Splits(proef.Mensen("verbrugge", "groen")) { OpdrachtId = OpdrachtId.Nieuw() }
        );
        proef.Geweigerd(
            Regel.R36,
            "pietersen",
            new DeelOokMet(eigen, proef.Mensen("groen")) { OpdrachtId = OpdrachtId.Nieuw() }
        );
        proef.Geweigerd(
            Regel.R36,
            "pietersen",
            new VraagMee(ander, bezoek, "het bezoek") { OpdrachtId = OpdrachtId.Nieuw() }
        );
        proef.Geweigerd(Regel.R36, "pietersen", proef.Toestemming("groen"));
    }
}
