using System.Text.RegularExpressions;
using Casusoverleg.Domein.Regels;

namespace Casusoverleg.Domein.Tests;

/// <summary>The basis in the AVG stands apart from what lifts a secret, and without one nothing is shared (R68).</summary>
public sealed class AvgbasisTests
{
    private readonly Proef _proef = new();

    private IReadOnlyDictionary<string, string> Laatste() =>
        Verantwoording.Van(_proef.Overleg, _proef.Log[^1]).Kenmerken;

    [Fact]
    [Trait("Regel", "R68")]
    [Trait("Regel", "R51")]
    [Trait("Proef", "houdt")]
    public void Elke_verstrekking_legt_drie_gronden_apart_vast()
    {
        _proef.BrengIn("verbrugge", _proef.Zorg());
        Assert.Equal("6 lid 1 e", Laatste()["avg6"]);
        Assert.Equal("9 lid 2 h, UAVG 30", Laatste()["avg9"]);
        Assert.Equal("conflict-van-plichten", Laatste()["trede"]);
        Assert.DoesNotContain("avg10", Laatste().Keys);

        _proef.BrengIn("pietersen", _proef.Gewoon());
        Assert.Equal("6 lid 1 f", Laatste()["avg6"]);
        Assert.Equal("eigen-taak", Laatste()["trede"]);
        Assert.DoesNotContain("avg9", Laatste().Keys);
    }

    [Fact]
    [Trait("Regel", "R68")]
    [Trait("Proef", "houdt")]
    public void Wat_wordt_meegenomen_legt_dezelfde_gronden_vast()
    {
        var zorg = _proef.BrengIn("verbrugge", _proef.Zorg());
        _proef.Geef("verbrugge", zorg, "groen", _proef.SpreekAf("groen"));
        var regel = Assert.Single(Verantwoording.Meegenomen(_proef.Overleg, _proef.Nu));
        Assert.Equal("6 lid 1 e", regel.Kenmerken["avg6"]);
        Assert.Equal("9 lid 2 h, UAVG 30", regel.Kenmerken["avg9"]);
        Assert.Equal("conflict-van-plichten", regel.Kenmerken["trede"]);
    }

    [Fact]
    [Trait("Regel", "R68")]
    [Trait("Proef", "houdt")]
    public void Een_verruimde_kring_legt_dezelfde_gronden_vast()
    {
        var zorg = _proef.BrengIn(
            "verbrugge",
            _proef.Zorg() with
            {
                Kring = Kringkeuze.Van(_proef["baak"]),
            }
        );
        _proef.Gelukt(
            "verbrugge",
            new DeelOokMet(zorg, _proef.Mensen("groen")) { OpdrachtId = OpdrachtId.Nieuw() }
        );
        Assert.Equal("9 lid 2 h, UAVG 30", Laatste()["avg9"]);
    }

    [Theory]
    [Trait("Regel", "R68")]
    [Trait("Proef", "valt aan")]
    [InlineData(Categorie.Gezondheid)]
    [InlineData(Categorie.Bijzonder)]
    public void Een_woningcorporatie_heeft_voor_zulke_gegevens_geen_grond(Categorie categorie) =>
        _proef.Geweigerd(Regel.R68, "pietersen", _proef.Zorg() with { Categorie = categorie });

    [Fact]
    [Trait("Regel", "R68")]
    [Trait("Proef", "valt aan")]
    public void Toestemming_die_een_geheim_opent_geeft_geen_grond()
    {
        var id = _proef.Gelukt("pietersen", _proef.Toestemming("verbrugge"));
        _proef.Geweigerd(Regel.R68, "pietersen", OpToestemming(id));
    }

    [Fact]
    [Trait("Regel", "R68")]
    [Trait("Proef", "houdt")]
    public void Toestemming_voor_het_verwerken_geeft_wel_een_grond()
    {
        var id = _proef.Gelukt(
            "pietersen",
            _proef.Toestemming("verbrugge") with
            {
                Soort = Toestemmingsoort.Verwerking,
            }
        );
        _proef.BrengIn("pietersen", OpToestemming(id));
        Assert.Equal("6 lid 1 a", Laatste()["avg6"]);
        Assert.Equal("9 lid 2 a", Laatste()["avg9"]);
    }

    private BrengIn OpToestemming(string id) =>
        _proef.Gewoon() with
        {
            Trede = Trede.Toestemming,
            Categorie = Categorie.Gezondheid,
            Onderwerpen = ["gezondheid"],
            Toestemming = ToestemmingId.Van(Guid.ParseExact(id, "N")),
            Kring = Kringkeuze.Van(_proef["verbrugge"]),
        };

    [Fact]
    [Trait("Regel", "R68")]
    [Trait("Proef", "houdt")]
    public void Wie_over_zichzelf_spreekt_heeft_geen_grond_nodig()
    {
        _proef.BrengIn(
            "janssen",
            _proef.Zorg() with
            {
                Trede = null,
                Bron = new Bron(Bronsoort.Betrokkene, new DateOnly(2026, 3, 1)),
            }
        );
        Assert.Equal("2 lid 2 c", Laatste()["avg6"]);
    }

    [Theory]
    [Trait("Regel", "R68")]
    [Trait("Proef", "valt aan")]
    [InlineData("\"6 lid 1 e\"", "\"6 lid 9\"", "$.taken[0].avg6")]
    [InlineData("\"9 lid 2 g\"", "\"8 lid 1\"", "$.taken[0].gezondheid")]
    [InlineData("\"10, UAVG 33\"", "\"10\"", "$.taken[0].strafrechtelijk")]
    [InlineData("\"soort\": \"ggd\"", "\"soort\": \"marine\"", "$.taken[1].soort")]
    [InlineData("\"soort\": \"ggd\"", "\"soort\": \"gemeente\"", "$.taken")]
    [InlineData("\"soort\": \"ggd\"", "\"sort\": \"ggd\"", "$.taken[1]")]
    [InlineData("[\"Wmo\", \"Jeugdwet\"]", "[]", "$.taken[9].taken")]
    [InlineData("\"trede\": \"toestemming\"", "\"soort\": \"ggd\"", "$.tredes[0].trede")]
    public void Een_fout_in_de_tabel_noemt_bestand_en_veld(string goed, string fout, string veld)
    {
        var json = Configuratie.Bronnen(Grondslagentabel.Bestand).Vast.Json;
        var plek = json.IndexOf(goed, StringComparison.Ordinal);
        var melding = Assert
            .Throws<InvalidDataException>(() =>
                Grondslagentabel.Lees(
                    Tabel.Van(
                        Grondslagentabel.Bestand,
                        json[..plek] + fout + json[(plek + goed.Length)..]
                    )
                )
            )
            .Message;
        Assert.Matches($@"^config/grondslagen\.json, regel \d+: {Regex.Escape(veld)}", melding);
    }

    [Fact]
    [Trait("Regel", "R68")]
    [Trait("Proef", "houdt")]
    public void De_tabellen_van_het_programma_kloppen() => Configuratie.Keur();
}
