namespace Casusoverleg.Domein.Tests;

/// <summary>Whose secrecy derives from another's does not weigh it alone (R75).</summary>
public sealed class AfgeleidGeheimTests
{
    private static readonly Geheimhouderbesluit Akkoord = new(
        "de behandelend arts",
        new DateOnly(2026, 3, 1),
        Geheimhouderuitkomst.Akkoord
    );

    private readonly Proef _proef = new(b =>
        b with
        {
            Deelnemers =
            [
                .. b.Deelnemers,
                Proef.Iemand(
                    "assistent",
                    "Praktijk",
                    Organisatiesoort.Zorgaanbieder,
                    Pet.Hulpverlening,
                    " Afgeleid beroepsgeheim"
                ),
            ],
        }
    );

    private BrengIn Uitzondering(Trede trede = Trede.ConflictVanPlichten) =>
        _proef.Zorg() with
        {
            Trede = trede,
            Kring = Kringkeuze.Van(
                _proef.Mensen(trede == Trede.VitaalBelang ? ["baak"] : ["baak", "groen"])
            ),
        };

    private StaMeeToe StaToe(InbrengId inbreng, AfspraakId afspraak) =>
        new(inbreng, _proef["groen"], afspraak) { OpdrachtId = OpdrachtId.Nieuw() };

    [Theory]
    [Trait("Regel", "R75")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    [InlineData(Trede.ConflictVanPlichten)]
    [InlineData(Trede.VitaalBelang)]
    [InlineData(Trede.GoedHulpverlenerschap)]
    public void Een_uitzondering_kan_met_het_besluit_van_wie_het_geheim_draagt(Trede trede)
    {
        _proef.Geweigerd(Regel.R75, "assistent", Uitzondering(trede));
        _proef.BrengIn("assistent", Uitzondering(trede) with { BesluitVan = Akkoord });
        var regel = Verantwoording.Van(_proef.Overleg, _proef.Log[^1]);
        Assert.Contains(
            "besluit van de behandelend arts op 2026-03-01: akkoord",
            regel.Toelichting,
            StringComparison.Ordinal
        );
    }

    [Fact]
    [Trait("Regel", "R75")]
    [Trait("Proef", "valt aan")]
    public void Een_leeg_een_later_of_een_afwijzend_besluit_draagt_niets()
    {
        Geheimhouderbesluit[] fout =
        [
            Akkoord with
            {
                Wie = "  ",
            },
            Akkoord with
            {
                Op = new DateOnly(2026, 3, 3),
            },
            Akkoord with
            {
                Uitkomst = Geheimhouderuitkomst.NietAkkoord,
            },
        ];
        Assert.All(
            fout,
            b => _proef.Geweigerd(Regel.R75, "assistent", Uitzondering() with { BesluitVan = b })
        );
        _proef.Geweigerd(
            Regel.R29,
            "assistent",
            Uitzondering() with
            {
                BesluitVan = Akkoord with { Wie = "arts, BSN 123456782" },
            }
        );
    }

    [Fact]
    [Trait("Regel", "R75")]
    [Trait("Proef", "houdt")]
    public void Wie_een_eigen_geheim_draagt_beslist_zelf() =>
        _proef.BrengIn("verbrugge", Uitzondering());

    [Fact]
    [Trait("Regel", "R75")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Meenemen_toestaan_kan_alleen_met_het_besluit_op_welke_trede_het_ook_gedeeld_is()
    {
        var inbreng = _proef.BrengIn("assistent", Uitzondering() with { BesluitVan = Akkoord });
        var afspraak = _proef.SpreekAf("groen");
        _proef.Gelukt(
            "groen",
            new VraagMee(inbreng, afspraak, "het bezoek voorbereiden")
            {
                OpdrachtId = OpdrachtId.Nieuw(),
            }
        );
        var ja = StaToe(inbreng, afspraak);
        _proef.Geweigerd(Regel.R75, "assistent", ja);
        _proef.Geweigerd(
            Regel.R75,
            "assistent",
            ja with
            {
                BesluitVan = Akkoord with { Uitkomst = Geheimhouderuitkomst.NietAkkoord },
            }
        );
        Assert.Empty(_proef.Lijst("groen").Mee);
        _proef.Gelukt("assistent", ja with { BesluitVan = Akkoord });
        Assert.Single(_proef.Lijst("groen").Mee);
        Assert.Equal(Akkoord, Assert.Single(_proef.Lijst("assistent").ZelfGedeeld).BesluitVan);
    }

    [Fact]
    [Trait("Regel", "R75")]
    [Trait("Proef", "houdt")]
    public void Wat_over_niemand_gaat_mag_mee_zonder_besluit()
    {
        var inbreng = _proef.BrengIn(
            "assistent",
            _proef.Gewoon("Bel voor tienen") with
            {
                Over = null,
                Trede = Trede.GeenPersoonsgegevens,
            }
        );
        var afspraak = _proef.SpreekAf("groen");
        _proef.Geef("assistent", inbreng, "groen", afspraak);
        Assert.Single(_proef.Lijst("groen").Mee);
    }
}
