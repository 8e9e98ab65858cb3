namespace Casusoverleg.Domein.Tests;

/// <summary>An overleg about more than one person: what holds for one does not stand for another (R14, R15).</summary>
public sealed class HuishoudenTests
{
    private static readonly Open Open = new() { OpdrachtId = OpdrachtId.Nieuw() };

    private static Belegging Met(Func<ZonderToestemming, ZonderToestemming?> k, string j = "3a2")
    {
        var b = Proef.MetTweede(Proef.Belegging());
        var eerste = b.Betrokkenen[0];
        return b with
        {
            Betrokkenen =
            [
                eerste with
                {
                    ZonderToestemming = eerste.ZonderToestemming! with { Keuze = j },
                },
                b.Betrokkenen[1] with
                {
                    ZonderToestemming = k(b.Betrokkenen[1].ZonderToestemming!),
                },
            ],
        };
    }

    private static BetrokkeneId K(Proef proef) =>
        proef.Overleg.Betrokkenen.Single(b => b.Id != proef.Janssen).Id;

    private static BrengIn Over(Proef proef, BetrokkeneId? over) =>
        proef.Gewoon() with
        {
            Over = over,
            Kring = Kringkeuze.Van(proef["baak"]),
        };

    private static HerbeoordeelStatus Herbeoordeel(ZonderToestemming f, BetrokkeneId? over) =>
        new(f) { OpdrachtId = OpdrachtId.Nieuw(), Betrokkene = over };

    [Fact]
    [Trait("Regel", "R14")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Een_formulier_voor_allen_samen_telt_niet()
    {
        var b = Proef.Belegging();
        var tweede = new BelegdeBetrokkene("k", "mevrouw K.", 70);
        (b with { Betrokkenen = b.Betrokkenen.Add(tweede) }).MagNiet(Regel.R14);
        Met(f => f).Mag();
    }

    [Fact]
    [Trait("Regel", "R14")]
    [Trait("Proef", "valt aan")]
    public void Wie_voor_een_persoon_iets_mist_hoort_voor_wie()
    {
        var nee = Assert.IsType<Weigering>(
            Convocatie.Beleg(Met(_ => null), Termijnen.Standaard, Proef.Begin)
        );
        Assert.Equal(Regel.R14, nee.Regel);
        Assert.StartsWith("Persoon 2: ", nee.Zin, StringComparison.Ordinal);
        Met(f => f with { Paraaf = "" }).MagNiet(Regel.R14);
        Met(f => f with { Keuze = "2" }).MagNiet(Regel.R14);
        Met(f => f with { Keuze = "1c" }).MagNiet(Regel.R14);
    }

    [Fact]
    [Trait("Regel", "R14")]
    [Trait("Regel", "R17")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void De_een_geeft_geen_toestemming_voor_de_ander()
    {
        Met(_ => Proef.Deels("j")).MagNiet(Regel.R17);
        Met(_ => Proef.Deels("k")).Mag();
    }

    [Fact]
    [Trait("Regel", "R14")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Wat_de_een_goed_vond_of_weigert_geldt_niet_voor_de_ander()
    {
        var proef = new Proef(_ => Met(_ => Proef.Deels("k"), j: "1e"));
        // Janssen weigert: een eigen taak draagt dat niet. Mevrouw K. vond alleen wonen goed.
        proef.Geweigerd(Regel.R14, "pietersen", Over(proef, proef.Janssen));
        proef.BrengIn("pietersen", Over(proef, K(proef)));
        proef.Geweigerd(
            Regel.R14,
            "pietersen",
            Over(proef, K(proef)) with
            {
                Onderwerpen = ["geld"],
            }
        );
        var beeld = Zicht
            .Stand(proef.Overleg, proef["groen"])
            .OfType<OverlegBericht>()
            .Single()
            .Overleg.Betrokkenen;
        Assert.NotNull(beeld[0].Grenzen!.Treden);
        Assert.Null(beeld[0].Grenzen!.Onderwerpen);
        Assert.Null(beeld[1].Grenzen!.Treden);
        Assert.Equal((string[])["wonen"], beeld[1].Grenzen!.Onderwerpen!.Value);
    }

    [Fact]
    [Trait("Regel", "R15")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Is_de_tijd_van_een_van_hen_voorbij_dan_gaat_het_niet_open()
    {
        var proef = new Proef(
            _ => Met(f => f with { Einde = new DateOnly(2026, 3, 5) }),
            open: false
        );
        proef.Nu = Proef.Begin.AddDays(6);
        var nee = proef.Geweigerd(Regel.R15, "baak", Open);
        Assert.StartsWith("Persoon 2: ", nee.Zin, StringComparison.Ordinal);
        proef.Gelukt("baak", Herbeoordeel(Proef.Formulier(), K(proef)));
        proef.Gelukt("baak", Open);
        Assert.Equal(
            new DateOnly(2026, 3, 31),
            proef.Overleg.Betrokkene(K(proef))!.ZonderToestemming!.Einde
        );
    }

    [Fact]
    [Trait("Regel", "R15")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Loopt_de_tijd_van_een_van_hen_af_dan_kan_het_nog_over_de_ander()
    {
        var proef = new Proef(_ => Met(f => f with { Einde = new DateOnly(2026, 3, 5) }));
        proef.Nu = Proef.Begin.AddDays(6);
        proef.BrengIn("pietersen", Over(proef, proef.Janssen));
        proef.Geweigerd(Regel.R15, "pietersen", Over(proef, K(proef)));
        // Wat over niemand heet te gaan, kan over ieder gaan.
        proef.Geweigerd(Regel.R15, "pietersen", Over(proef, null));
    }

    [Fact]
    [Trait("Regel", "R15")]
    [Trait("Proef", "valt aan")]
    public void Wie_opnieuw_oordeelt_zegt_over_wie_en_raakt_de_ander_niet()
    {
        var proef = new Proef(Proef.MetTweede);
        var nieuw = Proef.Formulier() with { BeoogdResultaat = "de huur is betaald" };
        proef.Geweigerd(Regel.R14, "baak", Herbeoordeel(nieuw, null));
        proef.Geweigerd(Regel.V01, "baak", Herbeoordeel(nieuw, BetrokkeneId.Nieuw()));
        proef.Geweigerd(Regel.V02, "groen", Herbeoordeel(nieuw, K(proef)));
        proef.Gelukt("baak", Herbeoordeel(nieuw, K(proef)));
        Assert.Equal(nieuw, proef.Overleg.Betrokkene(K(proef))!.ZonderToestemming);
        Assert.NotEqual(nieuw, proef.Overleg.Betrokkene(proef.Janssen)!.ZonderToestemming);
    }

    [Fact]
    [Trait("Regel", "R70")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void De_tekst_van_ieders_formulier_is_voor_de_regisseur_alleen()
    {
        var proef = new Proef(_ => Met(f => f with { BeoogdResultaat = "merkvorm" }));
        Assert.Contains("merkvorm", proef.Ziet("baak"), StringComparison.Ordinal);
        foreach (var naam in proef.Namen.Except(["baak"]))
            Assert.DoesNotContain("merkvorm", proef.Ziet(naam), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Regel", "R29")]
    [Trait("Regel", "R62")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Ook_het_tweede_formulier_is_inhoud_en_wordt_herinnerd()
    {
        Met(f => f with { BeoogdResultaat = "nummer 123456782" }).MagNiet(Regel.R29);
        var proef = new Proef(_ => Met(f => f with { Einde = new DateOnly(2026, 3, 20) }));
        Assert.Equal(
            [new DateOnly(2026, 3, 20), new DateOnly(2026, 3, 31)],
            Herinnering
                .Voor(proef.Overleg, proef["baak"])
                .Where(h => h.Soort == Herinneringsoort.Status)
                .Select(h => h.Dag)
        );
    }

    [Fact]
    [Trait("Regel", "R15")]
    [Trait("Proef", "houdt")]
    public void Een_eerder_belegd_overleg_met_een_formulier_voor_allen_houdt_dat()
    {
        var proef = new Proef(Proef.MetTweede, open: false);
        var oud = ((OverlegBelegd)proef.Log[0].Gebeurtenis) with
        {
            Gegevens = proef.Overleg.Gegevens! with { ZonderToestemming = Proef.Formulier() },
            Betrokkenen =
            [
                .. proef.Overleg.Betrokkenen.Select(b => b with { ZonderToestemming = null }),
            ],
        };
        var overleg = Overleg.Leeg(OverlegId.Nieuw()).Na(proef.Log[0] with { Gebeurtenis = oud });
        Assert.All(overleg.Betrokkenen, b => Assert.Equal("3a2", b.ZonderToestemming!.Keuze));
    }

    [Fact]
    [Trait("Regel", "R70")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Wat_de_ene_betrokkene_toestond_leest_de_andere_niet()
    {
        var proef = new Proef(Proef.MetTweede);
        Assert.All(Grenzen(proef, "groen"), Assert.NotNull);
        Assert.NotNull(Grenzen(proef, "janssen")[0]);
        Assert.Null(Grenzen(proef, "janssen")[1]);
    }

    private static Bespreekgrenzen?[] Grenzen(Proef proef, string wie) =>
        [
            .. Zicht
                .Stand(proef.Overleg, proef[wie])
                .OfType<OverlegBericht>()
                .Single()
                .Overleg.Betrokkenen.Select(b => b.Grenzen),
        ];
}
