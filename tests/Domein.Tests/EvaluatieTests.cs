namespace Casusoverleg.Domein.Tests;

/// <summary>Each afspraak has a day on which it is looked back upon (R62).</summary>
public sealed class EvaluatieTests
{
    private static readonly DateOnly Vandaag = new(2026, 3, 2);
    private readonly Proef _proef = new();

    [Fact]
    [Trait("Regel", "R62")]
    [Trait("Proef", "houdt")]
    public void De_gekozen_dag_staat_in_afspraak_lijst_en_regieoverzicht()
    {
        var dag = new DateOnly(2026, 4, 13);
        _proef.Gelukt("baak", _proef.Afspraak("groen") with { EvalueerOp = dag });
        Assert.Equal(dag, Assert.Single(_proef.Lijst("groen").Afspraken).EvalueerOp);
        Assert.Equal(dag, Assert.Single(_proef.Lijst("baak").Regieoverzicht).EvalueerOp);
        Assert.Contains(
            "\"evalueerOp\":\"2026-04-13\"",
            _proef.Ziet("groen"),
            StringComparison.Ordinal
        );
        var regel = Verantwoording.Van(_proef.Overleg, _proef.Log[^1]);
        Assert.Equal("2026-04-13", regel.Kenmerken["evalueer-op"]);
    }

    [Fact]
    [Trait("Regel", "R62")]
    [Trait("Proef", "houdt")]
    public void Wie_geen_dag_kiest_kijkt_terug_op_de_dag_van_de_afspraak()
    {
        _proef.SpreekAf("groen");
        var item = Assert.Single(_proef.Lijst("groen").Afspraken);
        Assert.Equal(item.Voor, item.EvalueerOp);
    }

    [Fact]
    [Trait("Regel", "R62")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Een_dag_die_voorbij_is_wordt_geweigerd_en_vandaag_kan_nog()
    {
        var afspraak = _proef.Afspraak("groen");
        _proef.Geweigerd(Regel.R62, "baak", afspraak with { EvalueerOp = Vandaag.AddDays(-1) });
        _proef.Gelukt("baak", afspraak with { EvalueerOp = Vandaag });
        _proef.Gelukt("baak", afspraak with { EvalueerOp = Vandaag.AddYears(2) });
        var teVer = Vandaag.AddYears(2).AddDays(1);
        _proef.Geweigerd(Regel.R62, "baak", afspraak with { EvalueerOp = teVer });
    }

    [Fact]
    [Trait("Regel", "R62")]
    [Trait("Proef", "houdt")]
    public void Een_afspraak_van_voor_deze_regel_heeft_ook_een_dag()
    {
        var id = _proef.SpreekAf("groen");
        var oud = _proef.Overleg.Afspraken[id] with { EvalueerOp = null };
        Assert.Equal(oud.Voor, oud.Evaluatie);
    }
}
