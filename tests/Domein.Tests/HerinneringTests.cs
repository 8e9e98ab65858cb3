using System.Text.Json;

namespace Casusoverleg.Domein.Tests;

/// <summary>What is left of an overleg to look back upon: kind, day and organisation, for the regisseur alone (R62, besluit 23).</summary>
[Trait("Regel", "R62")]
public sealed class HerinneringTests
{
    private readonly Proef _proef = new();

    [Fact]
    [Trait("Proef", "houdt")]
    public void De_regisseur_wordt_herinnerd_aan_elke_afspraak_en_aan_wat_opnieuw_wordt_bezien()
    {
        _proef.Gelukt("baak", _proef.Afspraak("groen") with { EvalueerOp = new(2026, 3, 20) });
        Assert.Equal(
            [
                new(Herinneringsoort.Informeren, new DateOnly(2026, 3, 16)),
                new(Herinneringsoort.Afspraak, new DateOnly(2026, 3, 20), "Wijkteam"),
                new(Herinneringsoort.Status, new DateOnly(2026, 3, 31)),
            ],
            Herinnering.Voor(_proef.Overleg, _proef["baak"]).ToArray()
        );
    }

    [Fact]
    [Trait("Proef", "valt aan")]
    public void Niemand_anders_wordt_herinnerd_en_van_de_tekst_blijft_niets()
    {
        _proef.Gelukt("baak", _proef.Afspraak("groen", actie: "Samen de wielewaal zoeken"));
        foreach (var naam in _proef.Namen.Where(n => n != "baak"))
            Assert.Empty(Herinnering.Voor(_proef.Overleg, _proef[naam]));
        Assert.Empty(Herinnering.Voor(_proef.Overleg, default));
        var alles = JsonSerializer.Serialize(Herinnering.Voor(_proef.Overleg, _proef["baak"]));
        foreach (var woord in new[] { "wielewaal", "groen", "Groen", "zien hoe het gaat", "J." })
            Assert.DoesNotContain(woord, alles, StringComparison.Ordinal);
        Assert.Contains("Wijkteam", alles, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Regel", "R49")]
    [Trait("Proef", "houdt")]
    public void Na_afbreken_is_er_geen_afspraak_meer_om_op_terug_te_kijken()
    {
        _proef.SpreekAf("groen");
        _proef.Gelukt("baak", new BreekAf { OpdrachtId = OpdrachtId.Nieuw() });
        Assert.DoesNotContain(
            Herinnering.Voor(_proef.Overleg, _proef["baak"]),
            h => h.Soort == Herinneringsoort.Afspraak
        );
        Assert.NotEmpty(Herinnering.Voor(_proef.Overleg, _proef["baak"]));
    }

    [Fact]
    [Trait("Regel", "R70")]
    [Trait("Proef", "valt aan")]
    public void Een_tweede_regisseur_wordt_niet_herinnerd_aan_een_afspraak_buiten_de_eigen_kring()
    {
        _proef.SpreekAf("groen", Kringkeuze.Van(_proef.Mensen("groen")));
        _proef.Gelukt(
            "baak",
            new BenoemRegisseur(_proef["verbrugge"]) { OpdrachtId = OpdrachtId.Nieuw() }
        );
        Assert.DoesNotContain(
            Herinnering.Voor(_proef.Overleg, _proef["verbrugge"]),
            h => h.Soort == Herinneringsoort.Afspraak
        );
    }
}
