namespace Casusoverleg.Domein.Tests;

/// <summary>What is left of a text that was typed for somebody, after the close and in the accountability (besluit 21).</summary>
public sealed class VoorlegspoorTests
{
    private const string Getypt = "Hij eet alleen nog brood";
    private readonly Proef _proef = new();

    private VoorleggingId Leg(string aan) =>
        new(
            Guid.ParseExact(
                _proef.Gelukt(
                    "baak",
                    new LegVoor(_proef[aan], Getypt)
                    {
                        OpdrachtId = OpdrachtId.Nieuw(),
                        Over = _proef.Janssen,
                        Niveau = Niveau.Buitenkant,
                        Categorie = Categorie.Gewoon,
                        Onderwerpen = ["gezondheid"],
                    }
                ),
                "N"
            )
        );

    [Fact]
    [Trait("Regel", "R38")]
    [Trait("Regel", "R48")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Na_het_sluiten_weet_niemand_er_meer_van()
    {
        Leg("verbrugge");
        foreach (var naam in _proef.Namen)
            Assert.DoesNotContain(
                Getypt,
                Draad.Tekst(_proef.Lijst(naam)),
                StringComparison.Ordinal
            );
        var na = _proef.Overleg.Na(
            new Vastgelegd(
                _proef.Overleg.Versie + 1,
                GebeurtenisId.Nieuw(),
                _proef.Nu,
                null,
                null,
                new OverlegGesloten()
            )
        );
        Assert.All(na.Voorleggingen.Values, v => Assert.Equal((true, ""), (v.Weg, v.Tekst)));
    }

    [Fact]
    [Trait("Regel", "R51")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void De_verantwoording_zegt_dat_er_getypt_is_en_niet_wat_er_van_kwam()
    {
        var id = Leg("verbrugge");
        var regel = Verantwoording.Van(_proef.Overleg, _proef.Log[^1]);
        Assert.Equal("tekst-voorgelegd", regel.Soort);
        Assert.Equal(_proef["verbrugge"], Assert.Single(regel.Aan));
        Assert.Equal(["categorie", "niveau", "over", "voorlegging"], regel.Kenmerken.Keys);
        Assert.Equal(_proef.Janssen.ToString(), regel.Kenmerken["over"]);
        Assert.Equal("gewoon", regel.Kenmerken["categorie"]);
        Assert.Equal("buitenkant", regel.Kenmerken["niveau"]);
        Assert.Null(regel.Toelichting);
        _proef.Gelukt("verbrugge", new WijsVoorleggingAf(id) { OpdrachtId = OpdrachtId.Nieuw() });
        var weg = Verantwoording.Van(_proef.Overleg, _proef.Log[^1]);
        Assert.Equal("voorlegging-afgehandeld", weg.Soort);
        Assert.Null(weg.Door);
        Assert.Empty(weg.Aan);
        Assert.Empty(weg.Kenmerken);
    }
}
