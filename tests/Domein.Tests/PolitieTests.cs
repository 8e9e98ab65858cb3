using System.Text.RegularExpressions;

namespace Casusoverleg.Domein.Tests;

/// <summary>Police and justice give on their own acts, and never to a housing corporation (R77, R24).</summary>
public sealed class PolitieTests
{
    private readonly Proef _proef = new(b =>
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
                ) with
                {
                    Taak = "Hulp verlenen (Politiewet art. 3)",
                },
                Proef.Iemand(
                    "reclassering",
                    "Reclassering",
                    Organisatiesoort.Justitie,
                    Pet.Ketenpartner,
                    "Wjsg"
                ) with
                {
                    Taak = "Toezicht en begeleiding",
                },
            ],
        }
    );

    private BrengIn Melding(string bepaling) =>
        _proef.Gewoon("Wij waren er vorige week twee keer") with
        {
            Trede = Trede.WettelijkeBepaling,
            Bepaling = bepaling,
            WaaromNietHoger = null,
            Kring = Kringkeuze.Van(_proef.Mensen("baak", "groen")),
            Onderwerpen = ["veiligheid"],
        };

    [Theory]
    [Trait("Regel", "R77")]
    [Trait("Proef", "houdt")]
    [InlineData("agent", "Wet politiegegevens art. 19")]
    [InlineData("agent", "Wet politiegegevens art. 20")]
    [InlineData("reclassering", "Wjsg art. 39f")]
    [InlineData("reclassering", "Wjsg art. 51c")]
    public void Met_een_artikel_uit_de_eigen_wet_wordt_het_gedeeld(string wie, string bepaling) =>
        _proef.BrengIn(wie, Melding(bepaling));

    [Theory]
    [Trait("Regel", "R77")]
    [Trait("Proef", "valt aan")]
    [InlineData("agent")]
    [InlineData("reclassering")]
    public void Op_elke_andere_trede_wordt_niets_over_een_persoon_gedeeld(string wie)
    {
        var uitzondering = _proef.Zorg() with
        {
            Categorie = Categorie.Gewoon,
            Kring = Kringkeuze.Van(_proef["groen"]),
        };
        _proef.Geweigerd(Regel.R77, wie, _proef.Gewoon() with { Kring = uitzondering.Kring });
        _proef.Geweigerd(Regel.R77, wie, uitzondering);
        _proef.Geweigerd(
            Regel.R77,
            wie,
            uitzondering with
            {
                Trede = Trede.GoedHulpverlenerschap,
                Bepaling = "Wet politiegegevens art. 19",
            }
        );
    }

    [Fact]
    [Trait("Regel", "R19")]
    [Trait("Regel", "R77")]
    [Trait("Proef", "valt aan")]
    public void Een_artikel_van_een_ander_draagt_niets()
    {
        _proef.Geweigerd(Regel.R19, "agent", Melding("Wjsg art. 51c"));
        _proef.Geweigerd(Regel.R19, "reclassering", Melding("Wet politiegegevens art. 19"));
        _proef.Geweigerd(Regel.R19, "groen", Melding("Wet politiegegevens art. 19"));
        _proef.Geweigerd(Regel.R19, "agent", Melding("Wmo 2015 art. 5.1.1 lid 2"));
    }

    [Theory]
    [Trait("Regel", "R24")]
    [Trait("Regel", "R77")]
    [Trait("Proef", "valt aan")]
    [InlineData(Categorie.Gewoon, Regel.R19)]
    [InlineData(Categorie.Strafrechtelijk, Regel.R19)]
    public void Naar_de_woningcorporatie_gaat_er_niets(Categorie categorie, Regel regel) =>
        _proef.Geweigerd(
            regel,
            "agent",
            Melding("Wet politiegegevens art. 19") with
            {
                Categorie = categorie,
                Kring = Kringkeuze.Van(_proef.Mensen("baak", "pietersen")),
            }
        );

    [Fact]
    [Trait("Regel", "R77")]
    [Trait("Proef", "houdt")]
    public void Wat_over_niemand_gaat_heeft_geen_artikel_nodig() =>
        _proef.BrengIn(
            "agent",
            _proef.Gewoon("Bel bij twijfel de wijkagent") with
            {
                Over = null,
                Trede = Trede.GeenPersoonsgegevens,
            }
        );

    [Fact]
    [Trait("Regel", "R77")]
    [Trait("Proef", "houdt")]
    public void De_lijst_laat_alleen_politie_en_justitie_op_hun_wetten_geven()
    {
        var eigen = Regels.Wettenlijst.Alle.Where(b => b.IsPolitieOfJustitie).ToList();
        Assert.Equal(4, eigen.Count);
        Assert.All(
            eigen,
            b =>
            {
                Assert.Subset(
                    new HashSet<Organisatiesoort>
                    {
                        Organisatiesoort.Politie,
                        Organisatiesoort.Justitie,
                    },
                    b.Van.ToHashSet()
                );
                Assert.DoesNotContain(Organisatiesoort.Woningcorporatie, b.Aan);
                Assert.DoesNotContain(Organisatiesoort.Commercieel, b.Aan);
            }
        );
    }

    [Theory]
    [InlineData("""[{"bepaling":"X"}]""", "$[0]")]
    [InlineData(
        """[{"bepaling":"","wet":"W","van":["politie"],"aan":["ggd"],"sinds":"2020-01-01","uitleg":"u"}]""",
        "$[0].bepaling"
    )]
    [InlineData(
        """[{"bepaling":"X","wet":"W","van":["marine"],"aan":["ggd"],"sinds":"2020-01-01","uitleg":"u"}]""",
        "$[0].van"
    )]
    [InlineData(
        """[{"bepaling":"X","wet":"W","van":["politie"],"aan":[],"sinds":"2020-01-01","uitleg":"u"}]""",
        "$[0].aan"
    )]
    public void Een_fout_in_de_lijst_noemt_bestand_en_veld(string json, string veld)
    {
        var fout = Assert.Throws<InvalidDataException>(() =>
            Regels.Wettenlijst.Lees(Tabel.Van(Regels.Wettenlijst.Bestand, json))
        );
        Assert.Matches($@"^config/bepalingen\.json, regel \d+: {Regex.Escape(veld)}", fout.Message);
    }
}
