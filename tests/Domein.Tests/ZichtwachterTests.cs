namespace Casusoverleg.Domein.Tests;

/// <summary>What a standing and what was missed hold for one person: no more, and each thing once.</summary>
public sealed class ZichtwachterTests : Meeneemtafel
{
    [Fact]
    [Trait("Regel", "R05")]
    [Trait("Regel", "R02")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Iedereen_ziet_wie_regisseert_en_de_grondslag_van_een_ander_alleen_de_regisseur()
    {
        var stand = Zicht.Stand(Proef.Overleg, Proef["pietersen"]);
        var overleg = Assert.Single(stand.OfType<OverlegBericht>()).Overleg;
        Assert.Equal(Proef["baak"], Assert.Single(overleg.Regisseurs));
        var groen = stand.OfType<DeelnemerBericht>().Single(b => b.Deelnemer.Naam == "groen");
        Assert.Null(groen.Deelnemer.Grondslag);
        Assert.Null(groen.Deelnemer.Noodzaak);
        var regie = Zicht.Stand(Proef.Overleg, Proef["baak"]).OfType<DeelnemerBericht>();
        Assert.NotNull(regie.Single(b => b.Deelnemer.Naam == "groen").Deelnemer.Grondslag);
    }

    [Fact]
    [Trait("Regel", "R30")]
    [Trait("Proef", "houdt")]
    public void Wie_iets_mist_krijgt_elk_ding_een_keer_en_ziet_de_stap_en_wie_klaar_is()
    {
        var vanaf = Proef.Log.Count;
        foreach (var tekst in new[] { "Eén melding", "Geen melding" })
            Proef.Gelukt(
                "pietersen",
                new Corrigeer(Overlast, tekst) { OpdrachtId = OpdrachtId.Nieuw() }
            );
        Proef.Gelukt("baak", new ZetAgenda(Fase.Meeneemronde) { OpdrachtId = OpdrachtId.Nieuw() });
        Proef.Gelukt("baak", new MeldKlaar(true) { OpdrachtId = OpdrachtId.Nieuw() });
        var gemist = Zicht.Sinds(Proef.Overleg, [.. Proef.Log.Skip(vanaf)], Proef["groen"]);
        var inbreng = Assert.Single(gemist.OfType<InbrengBericht>());
        Assert.Equal("Geen melding", inbreng.Inbreng.Tekst);
        Assert.Equal(
            Fase.Meeneemronde,
            Assert.Single(gemist.OfType<OverlegBericht>()).Overleg.Fase
        );
        Assert.True(Assert.Single(gemist.OfType<KlaarBericht>()).Klaar);
    }
}
