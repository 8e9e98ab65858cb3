namespace Casusoverleg.Domein.Tests;

/// <summary>What the regisseur types for somebody goes around no rule on who may receive it (besluit 21).</summary>
public sealed class VoorlegkringTests
{
    private const string Getypt = "Hij loopt moeilijk de trap op";
    private readonly Proef _proef = new(Proef.MetTweede);

    private LegVoor Voor(string aan, Categorie? categorie, Niveau? niveau = Niveau.Buitenkant) =>
        new(_proef[aan], Getypt)
        {
            OpdrachtId = OpdrachtId.Nieuw(),
            Over = _proef.Janssen,
            Categorie = categorie,
            Niveau = niveau,
        };

    [Theory]
    [Trait("Regel", "R24")]
    [Trait("Proef", "valt aan")]
    [InlineData("pietersen", Categorie.Gezondheid)]
    [InlineData("pietersen", Categorie.Bijzonder)]
    [InlineData("pietersen", Categorie.Strafrechtelijk)]
    [InlineData("verbrugge", Categorie.Strafrechtelijk)]
    [InlineData("groen", null)]
    public void Wie_een_soort_gegevens_niet_mag_krijgen_krijgt_ze_ook_niet_voorgelegd(
        string aan,
        Categorie? categorie
    )
    {
        _proef.Geweigerd(Regel.R24, "baak", Voor(aan, categorie));
        Assert.DoesNotContain(Getypt, _proef.Ziet(aan), StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Regel", "R24")]
    [Trait("Proef", "valt aan")]
    [InlineData("pietersen", null)]
    [InlineData("daal", null)]
    [InlineData("janssen", null)]
    [InlineData("pietersen", Categorie.Gezondheid)]
    [InlineData("groen", Categorie.Strafrechtelijk)]
    public void Zeggen_dat_het_over_niemand_gaat_is_geen_weg_om_R24_heen(
        string aan,
        Categorie? categorie
    )
    {
        var voor = Voor(aan, categorie) with { Over = null };
        _proef.Geweigerd(Regel.R24, "baak", voor);
        _proef.Geweigerd(Regel.R24, "baak", voor with { Niveau = null });
        Assert.DoesNotContain(Getypt, _proef.Ziet(aan), StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Regel", "R24")]
    [Trait("Proef", "houdt")]
    [InlineData("pietersen")]
    [InlineData("janssen")]
    public void Gewone_gegevens_over_niemand_mogen_voorgelegd_worden(string aan) =>
        _proef.Gelukt("baak", Voor(aan, Categorie.Gewoon) with { Over = null });

    [Fact]
    [Trait("Regel", "R24")]
    [Trait("Regel", "R25")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Medische_inhoud_wordt_alleen_voorgelegd_aan_een_big_professional()
    {
        _proef.Geweigerd(
            Regel.R25,
            "baak",
            Voor("groen", Categorie.Gezondheid, Niveau.Inhoudelijk)
        );
        _proef.Geweigerd(Regel.R25, "baak", Voor("groen", Categorie.Gezondheid, niveau: null));
        _proef.Gelukt("baak", Voor("groen", Categorie.Gezondheid));
        _proef.Gelukt("baak", Voor("daal", Categorie.Gezondheid, Niveau.Inhoudelijk));
        _proef.Gelukt("baak", Voor("pietersen", Categorie.Gewoon));
    }

    [Fact]
    [Trait("Regel", "R74")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Een_betrokkene_krijgt_niets_over_een_ander_voorgelegd_en_alles_over_zichzelf()
    {
        var ander = _proef.Overleg.Betrokkenen.Single(b => b.Id != _proef.Janssen).Id;
        _proef.Geweigerd(
            Regel.R74,
            "baak",
            Voor("janssen", Categorie.Gewoon) with
            {
                Over = ander,
            }
        );
        _proef.Gelukt("baak", Voor("janssen", categorie: null, niveau: null));
    }

    [Fact]
    [Trait("Regel", "R78")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Voor_een_persoon_ligt_er_hoogstens_een_tekst_van_dezelfde_regisseur()
    {
        var id = _proef.Gelukt("baak", Voor("groen", Categorie.Gewoon));
        _proef.Geweigerd(Regel.V02, "baak", Voor("groen", Categorie.Gewoon));
        _proef.Gelukt("baak", Voor("verbrugge", Categorie.Gewoon));
        _proef.Gelukt(
            "groen",
            new WijsVoorleggingAf(new(Guid.ParseExact(id, "N"))) { OpdrachtId = OpdrachtId.Nieuw() }
        );
        _proef.Gelukt("baak", Voor("groen", Categorie.Gewoon));
    }
}
