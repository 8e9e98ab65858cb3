namespace Casusoverleg.Domein.Tests;

/// <summary>What a decision rests on is asked for, never copied (R82); and what may be passed on (R67).</summary>
public sealed class BesluitRustOpTests
{
    private readonly Proef _proef = new();
    private readonly InbrengId _zorg;
    private readonly InbrengId _overlast;

    public BesluitRustOpTests()
    {
        _zorg = _proef.BrengIn("verbrugge", _proef.Zorg());
        _overlast = _proef.BrengIn("pietersen", _proef.Gewoon());
    }

    private static BesluitRustOp RustOp(params InbrengId[] inbrengen) =>
        new([.. inbrengen]) { OpdrachtId = OpdrachtId.Nieuw() };

    [Fact]
    [Trait("Regel", "R82")]
    [Trait("Regel", "R42")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Wat_iemand_aanwijst_wordt_een_gewone_vraag_en_nog_niets_gaat_mee()
    {
        var afspraak = _proef.SpreekAf("groen");
        _proef.Gelukt("groen", RustOp(_zorg, _overlast, _zorg));
        Assert.Equal(2, _proef.Overleg.Vragen.Count);
        Assert.All(
            _proef.Overleg.Vragen.Values,
            v =>
            {
                Assert.True(v.VoorBesluit);
                Assert.Equal(afspraak, v.Afspraak);
                Assert.Equal(Vraagstand.Open, v.Stand);
            }
        );
        Assert.Empty(_proef.Lijst("groen").Mee);
        Assert.Contains("\"voorBesluit\":true", _proef.Ziet("verbrugge"), StringComparison.Ordinal);
        Assert.DoesNotContain("voorBesluit", _proef.Ziet("baak"), StringComparison.Ordinal);
        var regel = Verantwoording.Van(_proef.Overleg, _proef.Log[^1]);
        Assert.Equal("ja", regel.Kenmerken["voor-besluit"]);
        _proef.Gelukt(
            "verbrugge",
            new StaMeeToe(_zorg, _proef["groen"], afspraak) { OpdrachtId = OpdrachtId.Nieuw() }
        );
        Assert.Equal(_zorg, Assert.Single(_proef.Lijst("groen").Mee).Inbreng);
    }

    [Fact]
    [Trait("Regel", "R82")]
    [Trait("Proef", "houdt")]
    public void Eigen_inbreng_en_wat_al_gevraagd_is_hoeft_niet_opnieuw()
    {
        var afspraak = _proef.SpreekAf("groen");
        var eigen = _proef.BrengIn("groen", _proef.Gewoon());
        _proef.Gelukt(
            "groen",
            new VraagMee(_zorg, afspraak, "het bezoek") { OpdrachtId = OpdrachtId.Nieuw() }
        );
        _proef.Gelukt("groen", RustOp(eigen, _zorg));
        Assert.False(Assert.Single(_proef.Overleg.Vragen.Values).VoorBesluit);
    }

    [Fact]
    [Trait("Regel", "R82")]
    [Trait("Proef", "valt aan")]
    public void Zonder_keuze_of_zonder_duidelijke_afspraak_wordt_niets_gevraagd()
    {
        _proef.Geweigerd(Regel.R82, "groen", RustOp(_zorg));
        var een = _proef.SpreekAf("groen");
        _proef.Geweigerd(Regel.R82, "groen", RustOp());
        _proef.SpreekAf("groen", actie: "Nog iets doen");
        _proef.Geweigerd(Regel.R82, "groen", RustOp(_zorg));
        _proef.Geweigerd(
            Regel.R29,
            "groen",
            RustOp(_zorg) with
            {
                Afspraak = een,
                Doel = "123456782",
            }
        );
        _proef.Geweigerd(
            Regel.R42,
            "groen",
            RustOp(_zorg) with
            {
                Afspraak = _proef.SpreekAf("verbrugge"),
            }
        );
        _proef.Gelukt("groen", RustOp(_zorg) with { Afspraak = een });
    }

    [Fact]
    [Trait("Regel", "R82")]
    [Trait("Regel", "R40")]
    [Trait("Proef", "valt aan")]
    public void Wat_verborgen_is_bestaat_ook_hier_niet_en_houdt_alles_tegen()
    {
        _proef.SpreekAf("pietersen");
        var verborgen = _proef.Geweigerd(Regel.R40, "pietersen", RustOp(_overlast, _zorg));
        Assert.Equal(
            verborgen,
            _proef.Geweigerd(Regel.R40, "pietersen", RustOp(InbrengId.Nieuw()))
        );
        Assert.Empty(_proef.Overleg.Vragen);
    }

    [Fact]
    [Trait("Regel", "R82")]
    [Trait("Regel", "R41")]
    [Trait("Proef", "valt aan")]
    public void Een_deskundige_en_een_betrokkene_wijzen_geen_besluit_aan()
    {
        _proef.SpreekAf("daal");
        _proef.Geweigerd(Regel.R41, "daal", RustOp(_overlast));
        _proef.SpreekAf("janssen");
        _proef.Geweigerd(Regel.R82, "janssen", RustOp(_overlast));
        _proef.Geweigerd(Regel.V01, "groen", RustOp([.. Enumerable.Repeat(_zorg, 51)]));
    }

    [Fact]
    [Trait("Regel", "R67")]
    [Trait("Proef", "houdt")]
    public void Doorgeven_staat_met_functie_en_doel_op_de_lijst_en_in_de_verantwoording()
    {
        StaToe(_zorg, new Doorgifte("huisarts", "beoordeling bij het bezoek"));
        var regel = Verantwoording.Van(_proef.Overleg, _proef.Log[^1]);
        Assert.Equal("ja", regel.Kenmerken["doorgeven"]);
        Assert.Contains("huisarts", regel.Toelichting, StringComparison.Ordinal);
        var weg = Assert.Single(Verantwoording.Meegenomen(_proef.Overleg, _proef.Nu));
        Assert.Equal("ja", weg.Kenmerken["doorgeven"]);
        Assert.Contains("huisarts: beoordeling", weg.Toelichting, StringComparison.Ordinal);
        Assert.Equal("huisarts", Assert.Single(_proef.Lijst("groen").Mee[0].Doorgeven).Functie);
    }

    [Theory]
    [Trait("Regel", "R67")]
    [Trait("Proef", "valt aan")]
    [InlineData("", "doel", Regel.R67)]
    [InlineData("huisarts", " ", Regel.R67)]
    [InlineData("Verhuurder", "wonen", Regel.R24)]
    [InlineData("medewerker handhaving", "kijken", Regel.R31)]
    [InlineData("collega", "fraude opsporen", Regel.R31)]
    public void Doorgeven_gaat_niet_om_de_regels_heen(string functie, string doel, Regel regel)
    {
        var (inbreng, afspraak) = Gevraagd(_zorg);
        _proef.Geweigerd(
            regel,
            "verbrugge",
            new StaMeeToe(inbreng, _proef["groen"], afspraak)
            {
                OpdrachtId = OpdrachtId.Nieuw(),
                Doorgeven = [new(functie, doel)],
            }
        );
    }

    [Fact]
    [Trait("Regel", "R24")]
    [Trait("Regel", "R67")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Strafrechtelijke_gegevens_worden_nooit_doorgegeven()
    {
        var proef = new Proef(b =>
            b with
            {
                Deelnemers =
                [
                    .. b.Deelnemers,
                    Proef.Iemand(
                        "agent",
                        "Politie",
                        Organisatiesoort.Politie,
                        Pet.Ketenpartner,
                        "Wpg"
                    ),
                    Proef.Iemand(
                        "regie",
                        "Gemeente",
                        Organisatiesoort.Gemeente,
                        Pet.Procesregie,
                        "ambtsgeheim"
                    ) with
                    {
                        NamensPartij = "Gemeente",
                    },
                ],
            }
        );
        var inbreng = proef.BrengIn(
            "agent",
            proef.Gewoon("Er loopt een zaak") with
            {
                Trede = Trede.WettelijkeBepaling,
                Bepaling = "Wet politiegegevens art. 20",
                Categorie = Categorie.Strafrechtelijk,
                Kring = Kringkeuze.Van(proef["regie"]),
            }
        );
        var afspraak = proef.SpreekAf("regie");
        proef.Gelukt(
            "regie",
            new VraagMee(inbreng, afspraak, "de aanpak kiezen") { OpdrachtId = OpdrachtId.Nieuw() }
        );
        var ja = new StaMeeToe(inbreng, proef["regie"], afspraak)
        {
            OpdrachtId = OpdrachtId.Nieuw(),
        };
        proef.Geweigerd(
            Regel.R24,
            "agent",
            ja with
            {
                Doorgeven = [new("burgemeester", "beslissen")],
            }
        );
        proef.Gelukt("agent", ja);
    }

    private (InbrengId, AfspraakId) Gevraagd(InbrengId inbreng)
    {
        var afspraak = _proef.SpreekAf("groen");
        _proef.Gelukt(
            "groen",
            new VraagMee(inbreng, afspraak, "het bezoek voorbereiden")
            {
                OpdrachtId = OpdrachtId.Nieuw(),
            }
        );
        return (inbreng, afspraak);
    }

    private void StaToe(InbrengId welke, params Doorgifte[] aan)
    {
        var (inbreng, afspraak) = Gevraagd(welke);
        _proef.Gelukt(
            "verbrugge",
            new StaMeeToe(inbreng, _proef["groen"], afspraak)
            {
                OpdrachtId = OpdrachtId.Nieuw(),
                Doorgeven = [.. aan],
            }
        );
    }
}
