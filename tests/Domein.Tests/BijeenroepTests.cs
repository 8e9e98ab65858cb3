namespace Casusoverleg.Domein.Tests;

/// <summary>Convening and inviting: who, in which pet, why, and for which goal (R02, R04, R05, R07, R13, R70).</summary>
public sealed partial class BijeenroepTests
{
    [Fact]
    public void Met_dertig_mensen_is_een_overleg_vol()
    {
        var proef = new Proef();
        var goed = Proef.Iemand(
            "later",
            "Wijkteam",
            Organisatiesoort.Gemeente,
            Pet.Hulpverlening,
            "ambtsgeheim"
        );
        while (proef.Overleg.Deelnemers.Length < 30)
            proef.Gelukt(
                "baak",
                NodigUit(goed with { Naam = $"L. Later {proef.Overleg.Deelnemers.Length}" })
            );
        proef.Geweigerd(Regel.V03, "baak", NodigUit(goed with { Naam = "L. Laatste" }));
    }

    [Fact]
    public void Wie_weggaat_maakt_plaats_voor_een_ander_tot_er_honderdtwintig_zijn_uitgenodigd()
    {
        var proef = new Proef();
        var goed = Proef.Iemand(
            "later",
            "Wijkteam",
            Organisatiesoort.Gemeente,
            Pet.Hulpverlening,
            "ambtsgeheim"
        );
        while (proef.Overleg.Deelnemers.Length < 120)
        {
            proef.Gelukt(
                "baak",
                NodigUit(goed with { Naam = $"L. Later {proef.Overleg.Deelnemers.Length}" })
            );
            proef.Gelukt(
                "baak",
                new Verwijder(proef.Overleg.Deelnemers[^1].Id, "niet meer nodig")
                {
                    OpdrachtId = OpdrachtId.Nieuw(),
                }
            );
        }
        proef.Geweigerd(Regel.V03, "baak", NodigUit(goed with { Naam = "L. Laatste" }));
    }

    [Fact]
    [Trait("Regel", "R07")]
    [Trait("Proef", "valt aan")]
    public void Zonder_situatie_is_er_geen_uitnodiging()
    {
        var b = Proef.Belegging();
        Weiger(Regel.R07, b with { Overleg = b.Overleg with { Situatie = " " } });
    }

    [Fact]
    [Trait("Regel", "R02")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Zonder_taak_grondslag_of_geldige_noodzaak_wordt_niemand_uitgenodigd()
    {
        var proef = new Proef();
        var goed = Proef.Iemand(
            "nieuw",
            "Wijkteam",
            Organisatiesoort.Gemeente,
            Pet.Hulpverlening,
            "ambtsgeheim"
        );
        proef.Geweigerd(Regel.R02, "baak", NodigUit(goed with { Taak = null }));
        proef.Geweigerd(Regel.R02, "baak", NodigUit(goed with { Grondslag = "" }));
        proef.Geweigerd(Regel.R02, "baak", NodigUit(goed with { Noodzaak = null }));
        proef.Geweigerd(Regel.R02, "baak", NodigUit(goed with { Noodzaak = "Dat is handig." }));
        proef.Geweigerd(
            Regel.R02,
            "baak",
            NodigUit(goed with { Noodzaakargument = Noodzaakargument.JeWeetMaarNooit })
        );
        proef.Geweigerd(Regel.V02, "groen", NodigUit(goed));
        proef.Gelukt("baak", NodigUit(goed));
    }

    [Fact]
    [Trait("Regel", "R05")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Ieder_heeft_een_pet_en_een_betrokkene_hoort_bij_iemand()
    {
        var proef = new Proef();
        Assert.Contains("\"pet\":\"deskundige\"", proef.Ziet("groen"), StringComparison.Ordinal);
        proef.Geweigerd(
            Regel.R05,
            "baak",
            NodigUit(
                new Genodigde(
                    "iemand",
                    Organisatiesoort.Burger,
                    Pet.Vertegenwoordiger,
                    Betrokkene: "onbekend"
                )
            )
        );
    }

    [Theory]
    [Trait("Regel", "R13")]
    [Trait("Proef", "valt aan")]
    [InlineData("delen van informatie")]
    [InlineData("Afstemmen")]
    [InlineData("informatie uitwisselen en samenwerken")]
    [InlineData("  ")]
    public void Een_te_algemeen_doel_wordt_geweigerd(string doel)
    {
        var b = Proef.Belegging();
        Weiger(Regel.R13, b with { Overleg = b.Overleg with { Doel = doel } });
    }

    [Fact]
    [Trait("Regel", "R13")]
    [Trait("Proef", "houdt")]
    public void Een_bepaald_doel_wordt_aangenomen()
    {
        var b = Proef.Belegging();
        foreach (
            var doel in new[]
            {
                "Bepalen welke taken de aanbieder overneemt",
                "Bezoek en behoud van de woning afspreken",
            }
        )
            Assert.IsType<Belegd>(
                Convocatie.Beleg(
                    b with
                    {
                        Overleg = b.Overleg with { Doel = doel },
                    },
                    Termijnen.Standaard,
                    Proef.Begin
                )
            );
    }

    [Fact]
    [Trait("Regel", "R70")]
    [Trait("Proef", "valt aan")]
    public void Ook_doel_situatie_en_noodzaak_zijn_inhoud()
    {
        var b = Proef.Belegging();
        const string bsn = "woning van 123456782 behouden";
        Weiger(Regel.R29, b with { Overleg = b.Overleg with { Doel = bsn } });
        Weiger(Regel.R29, b with { Overleg = b.Overleg with { Situatie = bsn } });
        Weiger(
            Regel.R29,
            b with
            {
                Deelnemers = b.Deelnemers.SetItem(1, b.Deelnemers[1] with { Noodzaak = bsn }),
            }
        );
    }

    [Fact]
    [Trait("Regel", "R05")]
    [Trait("Proef", "valt aan")]
    public void De_regisseur_draagt_een_pet_die_kan_regisseren()
    {
        foreach (var pet in new[] { Pet.Deskundige, Pet.Handhaving, Pet.Ketenpartner })
            Weiger(Regel.R05, MetEerste(Proef.Belegging(), d => d with { Pet = pet }));
        Weiger(
            Regel.R05,
            MetEerste(
                Proef.Belegging(),
                d =>
                    d with
                    {
                        Pet = Pet.Betrokkene,
                        Soort = Organisatiesoort.Burger,
                        Betrokkene = "j",
                    }
            )
        );
    }

    [Fact]
    [Trait("Regel", "R05")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Een_partij_in_de_casus_komt_niet_als_betrokkene_of_vertegenwoordiger()
    {
        var proef = new Proef();
        var corporatie = new Genodigde(
            "Woonstad",
            Organisatiesoort.Woningcorporatie,
            Pet.Vertegenwoordiger,
            Betrokkene: proef.Janssen.ToString(),
            Instemming: new(new DateOnly(2026, 3, 1), Toestemmingsvorm.Mondeling)
        );
        proef.Geweigerd(Regel.R05, "baak", NodigUit(corporatie));
        proef.Geweigerd(
            Regel.R05,
            "baak",
            NodigUit(corporatie with { Pet = Pet.Betrokkene, Soort = Organisatiesoort.Ggd })
        );
        proef.Gelukt("baak", NodigUit(corporatie with { Soort = Organisatiesoort.Burger }));
    }

    [Fact]
    [Trait("Regel", "V01")]
    [Trait("Proef", "valt aan")]
    public void Een_gat_in_de_lijst_van_genodigden_is_een_vormfout()
    {
        var b = Proef.Belegging();
        Weiger(Regel.V01, b with { Deelnemers = b.Deelnemers.Add(null!) });
        Weiger(Regel.V01, b with { Betrokkenen = b.Betrokkenen.Add(null!) });
    }

    [Fact]
    [Trait("Regel", "R02")]
    [Trait("Proef", "houdt")]
    public void Wie_geen_argument_kiest_doet_mee_omdat_het_werk_anders_niet_goed_kan() =>
        Assert.Equal(
            Noodzaakargument.NodigVoorGoedeUitvoering,
            new Proef().Overleg.Deelnemers.Single(d => d.Naam == "groen").Noodzaakargument
        );

    private static NodigUit NodigUit(Genodigde genodigde) =>
        new(genodigde) { OpdrachtId = OpdrachtId.Nieuw() };

    private static void Weiger(Regel regel, Belegging belegging) =>
        Assert.Equal(
            regel,
            Assert
                .IsType<Weigering>(Convocatie.Beleg(belegging, Termijnen.Standaard, Proef.Begin))
                .Regel
        );

    private static Belegging MetEerste(Belegging b, Func<Genodigde, Genodigde> anders) =>
        b with
        {
            Deelnemers = b.Deelnemers.SetItem(0, anders(b.Deelnemers[0])),
        };

    [Fact]
    [Trait("Regel", "R17")]
    [Trait("Proef", "houdt")]
    public void Wie_toestemming_gaf_is_dezelfde_bij_dezelfde_namen()
    {
        Assert.Equal(new Gevers(["moeder", "vader"]), new Gevers(["moeder", "vader"]));
        Assert.NotEqual(new Gevers(["moeder", "vader"]), new Gevers(["moeder", "oma"]));
    }
}
