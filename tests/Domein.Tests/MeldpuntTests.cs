namespace Casusoverleg.Domein.Tests;

/// <summary>A meldpunt answers step I while the overleg is there: then the limit to dat-informatie ends (R12).</summary>
public sealed class MeldpuntTests
{
    private static readonly Stap1 Melding = new(
        false,
        false,
        false,
        false,
        "Een melding van buren",
        Meldpunt: true
    );

    private static Proef Meldpunt(bool open = true) => new(_ => Bijeen.MetStap(_ => Melding), open);

    private static MaakStap1Af Af(Stap1? stap = null) =>
        new(stap ?? Proef.Stap1()) { OpdrachtId = OpdrachtId.Nieuw() };

    private static OverlegBeeld Beeld(Proef proef, string wie) =>
        Zicht.Stand(proef.Overleg, proef[wie]).OfType<OverlegBericht>().Single().Overleg;

    [Theory]
    [Trait("Regel", "R12")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    [InlineData(true)]
    [InlineData(false)]
    public void Na_stap_1_mag_er_meer_gedeeld_worden_dan_dat_er_iets_is(bool open)
    {
        var proef = Meldpunt(open);
        if (open)
            proef.Geweigerd(Regel.R12, "pietersen", proef.Gewoon());
        proef.Gelukt("baak", Af());
        if (!open)
        {
            proef.Gelukt("pietersen", new Accepteer(true) { OpdrachtId = OpdrachtId.Nieuw() });
            proef.Gelukt("baak", new Open { OpdrachtId = OpdrachtId.Nieuw() });
        }
        proef.BrengIn("pietersen", proef.Gewoon() with { Kring = Kringkeuze.Van(proef["baak"]) });
        Assert.Contains("\"alleenDat\":false", proef.Ziet("pietersen"), StringComparison.Ordinal);
        Assert.Equal(Proef.Stap1(), Beeld(proef, "baak").Regie!.Stap1);
    }

    [Fact]
    [Trait("Regel", "R12")]
    [Trait("Regel", "R70")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void De_tekst_van_stap_1_ziet_alleen_de_regisseur()
    {
        var proef = Meldpunt();
        proef.Gelukt("baak", Af(Proef.Stap1() with { GesprekGeprobeerd = "aan de deur geweest" }));
        Assert.Contains("aan de deur geweest", proef.Ziet("baak"), StringComparison.Ordinal);
        foreach (var naam in proef.Namen.Except(["baak"]))
            Assert.DoesNotContain("aan de deur", proef.Ziet(naam), StringComparison.Ordinal);
        var regel = Verantwoording.Van(proef.Overleg, proef.Log[^1]);
        Assert.Equal("stap1-afgemaakt", regel.Soort);
        Assert.Null(regel.Toelichting);
        Assert.Equal("ja", regel.Kenmerken["a1"]);
    }

    [Fact]
    [Trait("Regel", "R12")]
    [Trait("Proef", "valt aan")]
    public void Stap_1_wordt_beoordeeld_als_bij_het_bijeenroepen()
    {
        var proef = Meldpunt();
        proef.Geweigerd(Regel.R12, "baak", Af(Proef.Stap1() with { C = false }));
        proef.Geweigerd(Regel.R12, "baak", Af(Proef.Stap1() with { Consultatie = null }));
        proef.Geweigerd(Regel.R12, "baak", Af(Proef.Stap1() with { GesprekGeprobeerd = " " }));
        // Eén probleem: dan met z'n tweeën, en hier zijn er meer.
        proef.Geweigerd(Regel.R12, "baak", Af(Proef.Stap1() with { A1 = false }));
        proef.Geweigerd(Regel.R12, "baak", Af(Melding));
        proef.Geweigerd(
            Regel.R29,
            "baak",
            Af(Proef.Stap1() with { GesprekGeprobeerd = "gebeld, nummer 123456782" })
        );
        proef.Geweigerd(Regel.R12, "pietersen", proef.Gewoon());
    }

    [Fact]
    [Trait("Regel", "R12")]
    [Trait("Proef", "valt aan")]
    public void Alleen_de_regisseur_van_een_meldpunt_maakt_stap_1_af_en_dat_een_keer()
    {
        var proef = Meldpunt();
        proef.Geweigerd(Regel.V02, "groen", Af());
        proef.Gelukt("baak", Af());
        proef.Geweigerd(Regel.R12, "baak", Af());
        new Proef().Geweigerd(Regel.R12, "baak", Af());
    }

    [Fact]
    [Trait("Regel", "R12")]
    [Trait("Proef", "valt aan")]
    public void Tijdens_het_aftellen_blijft_het_bij_dat_er_iets_is()
    {
        var proef = Meldpunt();
        proef.Gelukt("baak", new Sluit { OpdrachtId = OpdrachtId.Nieuw() });
        proef.Geweigerd(Regel.V02, "baak", Af());
    }
}
