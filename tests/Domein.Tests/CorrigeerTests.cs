namespace Casusoverleg.Domein.Tests;

/// <summary>Correcting and taking back what is one's own, and what hung on it (R30).</summary>
public sealed class CorrigeerTests : Meeneemtafel
{
    [Fact]
    [Trait("Regel", "R30")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Corrigeren_laat_toestemming_vervallen_en_toont_nooit_de_oude_tekst()
    {
        Proef.Gelukt("groen", Vraag(Zorg));
        Proef.Gelukt("verbrugge", StaToe(Zorg));
        Proef.Gelukt(
            "verbrugge",
            new Corrigeer(Zorg, "Meneer is moe") { OpdrachtId = OpdrachtId.Nieuw() }
        );
        Assert.Empty(Proef.Lijst("groen").Mee);
        var allesGemist = Draad.Tekst(Zicht.Sinds(Proef.Overleg, Proef.Log, Proef["groen"]));
        Assert.Contains("Meneer is moe", allesGemist, StringComparison.Ordinal);
        Assert.DoesNotContain("benauwd", allesGemist, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Regel", "R30")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Een_ander_kan_niet_veranderen_en_hoort_niet_of_het_bestaat()
    {
        var zichtbaar = Proef.Geweigerd(
            Regel.R30,
            "groen",
            new Corrigeer(Zorg, "anders") { OpdrachtId = OpdrachtId.Nieuw() }
        );
        var verborgen = Proef.Geweigerd(
            Regel.R30,
            "pietersen",
            new Corrigeer(Zorg, "anders") { OpdrachtId = OpdrachtId.Nieuw() }
        );
        var onbekend = Proef.Geweigerd(
            Regel.R30,
            "pietersen",
            new NeemTerug(InbrengId.Nieuw()) { OpdrachtId = OpdrachtId.Nieuw() }
        );
        Assert.Equal(zichtbaar, verborgen);
        Assert.Equal(verborgen, onbekend);
    }
}
