using System.Collections.Immutable;

namespace Casusoverleg.Domein.Tests;

/// <summary>Agreed actions: who may make them and what they rest on (R64, R70).</summary>
public sealed class AfspraakTests
{
    private readonly Proef _proef = new();
    private readonly InbrengId _zorg;
    private readonly AfspraakId _bezoek;

    public AfspraakTests()
    {
        _zorg = _proef.BrengIn("verbrugge", _proef.Zorg());
        _bezoek = _proef.SpreekAf("groen");
    }

    [Fact]
    [Trait("Regel", "R70")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Een_afspraak_rust_alleen_op_wat_haar_hele_kring_ziet()
    {
        var binnen = Kringkeuze.Van(_proef.Mensen("baak", "groen"));
        _proef.Gelukt("baak", _proef.Afspraak("groen", binnen) with { RustOp = [_zorg] });
        _proef.Geweigerd(Regel.R70, "baak", _proef.Afspraak("groen") with { RustOp = [_zorg] });
        _proef.Geweigerd(
            Regel.R70,
            "baak",
            _proef.Afspraak("pietersen", binnen) with
            {
                RustOp = [_zorg],
            }
        );
        var verborgen = _proef.Geweigerd(
            Regel.R70,
            "pietersen",
            _proef.Afspraak("pietersen") with
            {
                RustOp = [_zorg],
            }
        );
        var onbekend = _proef.Geweigerd(
            Regel.R70,
            "pietersen",
            _proef.Afspraak("pietersen") with
            {
                RustOp = [InbrengId.Nieuw()],
            }
        );
        Assert.Equal(onbekend, verborgen);
    }

    [Fact]
    [Trait("Regel", "R64")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Voor_een_ander_spreekt_alleen_de_regisseur_af_en_wie_het_moet_doen_kan_afwijzen()
    {
        _proef.Geweigerd(Regel.R64, "groen", _proef.Afspraak("verbrugge"));
        _proef.Gelukt("groen", _proef.Afspraak("groen"));
        _proef.Geweigerd(
            Regel.R64,
            "verbrugge",
            new WijsAfspraakAf(_bezoek) { OpdrachtId = OpdrachtId.Nieuw() }
        );
        _proef.Gelukt("groen", new WijsAfspraakAf(_bezoek) { OpdrachtId = OpdrachtId.Nieuw() });
        Assert.Null(_proef.Overleg.Afspraken[_bezoek].WieDoet);
    }
}
