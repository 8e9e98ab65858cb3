namespace Casusoverleg.Domein.Tests;

/// <summary>The status ends on its day and is judged anew (R15); informing is recorded and looked at again (R16).</summary>
public sealed class StatusTests
{
    // 31 maart, één minuut voor middernacht in Amsterdam; het is dan al zomertijd.
    private static readonly DateTimeOffset LaatsteMinuut = new(
        2026,
        3,
        31,
        21,
        59,
        0,
        TimeSpan.Zero
    );

    private static readonly Open Open = new() { OpdrachtId = OpdrachtId.Nieuw() };

    private static readonly Geinformeerd Weet = new(true, new DateOnly(2026, 3, 1), "Groen");

    private static readonly ZonderToestemming Nieuw = Proef.Formulier() with
    {
        Begin = new DateOnly(2026, 4, 1),
        Einde = new DateOnly(2026, 4, 14),
    };

    private static Proef Geinformeerd(bool open) =>
        new(_ => Bijeen.Met(o => o with { BetrokkeneGeinformeerd = Weet }), open);

    private static HerbeoordeelStatus Herbeoordeel(ZonderToestemming formulier) =>
        new(formulier) { OpdrachtId = OpdrachtId.Nieuw() };

    private static LegInformerenVast LegVast(Geinformeerd geinformeerd) =>
        new(geinformeerd) { OpdrachtId = OpdrachtId.Nieuw() };

    [Fact]
    [Trait("Regel", "R15")]
    [Trait("Proef", "houdt")]
    public void De_laatste_dag_telt_nog_mee()
    {
        var proef = Geinformeerd(open: false);
        proef.Nu = LaatsteMinuut;
        proef.Gelukt("baak", Open);
        proef.BrengIn("baak", Eigen(proef));
    }

    private static BrengIn Eigen(Proef proef)
    {
        proef.Gelukt("pietersen", new Accepteer(true) { OpdrachtId = OpdrachtId.Nieuw() });
        return proef.Zorg() with { Kring = Kringkeuze.Iedereen, Categorie = Categorie.Gewoon };
    }

    [Fact]
    [Trait("Regel", "R15")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Na_de_laatste_dag_gaat_het_niet_open_tot_opnieuw_is_beoordeeld()
    {
        var proef = Geinformeerd(open: false);
        proef.Nu = LaatsteMinuut.AddMinutes(1);
        proef.Geweigerd(Regel.R15, "baak", Open);
        proef.Gelukt("baak", Herbeoordeel(Nieuw));
        proef.Gelukt("baak", Open);
        Assert.Contains("\"tot\":\"2026-04-14\"", proef.Ziet("baak"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Regel", "R15")]
    [Trait("Proef", "valt aan")]
    public void Voor_de_eerste_dag_gaat_het_evenmin_open()
    {
        var proef = new Proef(
            _ => Bijeen.MetFormulier(f => f with { Begin = new DateOnly(2026, 3, 5) }),
            open: false
        );
        proef.Geweigerd(Regel.R15, "baak", Open);
    }

    [Fact]
    [Trait("Regel", "R15")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Na_de_laatste_dag_kan_er_alleen_nog_iets_af()
    {
        var proef = Geinformeerd(open: true);
        var inbreng = proef.BrengIn(
            "pietersen",
            proef.Gewoon() with
            {
                Kring = Kringkeuze.Van(proef.Mensen("baak")),
            }
        );
        proef.Nu = LaatsteMinuut.AddMinutes(1);
        proef.Geweigerd(Regel.R15, "pietersen", proef.Gewoon());
        proef.Geweigerd(
            Regel.R15,
            "pietersen",
            new Corrigeer(inbreng, "Vier meldingen") { OpdrachtId = OpdrachtId.Nieuw() }
        );
        proef.Geweigerd(
            Regel.R15,
            "pietersen",
            new DeelOokMet(inbreng, proef.Mensen("groen")) { OpdrachtId = OpdrachtId.Nieuw() }
        );
        proef.Gelukt("pietersen", new NeemTerug(inbreng) { OpdrachtId = OpdrachtId.Nieuw() });
        proef.Gelukt("baak", Herbeoordeel(Nieuw));
        proef.BrengIn("pietersen", proef.Gewoon());
    }

    [Fact]
    [Trait("Regel", "R15")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Alleen_de_regisseur_beoordeelt_opnieuw_en_alleen_met_een_heel_formulier()
    {
        var proef = Geinformeerd(open: true);
        proef.Nu = LaatsteMinuut.AddDays(1);
        proef.Geweigerd(Regel.V02, "groen", Herbeoordeel(Nieuw));
        proef.Geweigerd(Regel.R14, "baak", Herbeoordeel(Nieuw with { Paraaf = "" }));
        proef.Geweigerd(Regel.R14, "baak", Herbeoordeel(Nieuw with { Keuze = "2" }));
        proef.Geweigerd(Regel.R15, "baak", Herbeoordeel(Proef.Formulier()));
        proef.Geweigerd(Regel.R17, "baak", Herbeoordeel(Proef.Deels("de buurman")));
        proef.Geweigerd(Regel.R29, "baak", Herbeoordeel(Nieuw with { Paraaf = "123456782" }));
        proef.Gelukt("baak", Herbeoordeel(Proef.Deels(proef.Janssen.ToString())));
        proef.Geweigerd(Regel.R14, "verbrugge", proef.Zorg());
        var anders = new Proef(_ => Bijeen.GeenBemoeizorg());
        anders.Geweigerd(Regel.R14, "baak", Herbeoordeel(Proef.Formulier()));
    }

    [Fact]
    [Trait("Regel", "R15")]
    [Trait("Regel", "R70")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Van_het_nieuwe_formulier_blijft_geen_tekst_staan_en_ziet_een_ander_alleen_de_dag()
    {
        var proef = Geinformeerd(open: true);
        proef.Gelukt(
            "baak",
            Herbeoordeel(Proef.Formulier() with { BeoogdResultaat = "merktekst" })
        );
        var regel = Verantwoording.Van(proef.Overleg, proef.Log[^1]);
        Assert.Equal("status-herbeoordeeld", regel.Soort);
        Assert.Equal("2026-03-31", regel.Kenmerken["einde"]);
        Assert.Null(regel.Toelichting);
        Assert.DoesNotContain("merktekst", Draad.Tekst(regel), StringComparison.Ordinal);
        foreach (var naam in proef.Namen)
        {
            var hoort = Draad.Tekst(Zicht.Op(proef.Overleg, proef.Log[^1]).Voor(proef[naam]));
            Assert.Contains("\"tot\":\"2026-03-31\"", hoort, StringComparison.Ordinal);
            Assert.Equal(naam == "baak", hoort.Contains("merktekst", StringComparison.Ordinal));
        }
    }

    [Fact]
    [Trait("Regel", "R16")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Wie_het_weet_staat_erbij_van_wie_en_wie_het_niet_weet_tot_wanneer()
    {
        Bijeen.Met(o => o with { BetrokkeneGeinformeerd = Weet }).Mag();
        Proef.Belegging().Mag();
        foreach (
            var half in new[]
            {
                Weet with
                {
                    Door = " ",
                },
                Weet with
                {
                    Wanneer = null,
                },
                Weet with
                {
                    Wanneer = new DateOnly(2026, 3, 3),
                },
                new Geinformeerd(false, OpnieuwBezienOp: new DateOnly(2026, 3, 9)),
                new Geinformeerd(false, Reden: "onbereikbaar"),
                new Geinformeerd(
                    false,
                    Reden: "onbereikbaar",
                    OpnieuwBezienOp: new DateOnly(2026, 3, 1)
                ),
                new Geinformeerd(
                    false,
                    Reden: "onbereikbaar",
                    OpnieuwBezienOp: new DateOnly(2026, 4, 3)
                ),
            }
        )
            Bijeen.Met(o => o with { BetrokkeneGeinformeerd = half }).MagNiet(Regel.R16);
    }

    [Fact]
    [Trait("Regel", "R16")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Na_de_dag_om_opnieuw_te_kijken_gaat_het_pas_open_als_dat_is_gedaan()
    {
        var proef = new Proef(open: false) { Nu = Proef.Begin.AddDays(14) };
        proef.Nu = proef.Nu.AddDays(1);
        proef.Geweigerd(Regel.R16, "baak", Open);
        var weer = new Geinformeerd(
            false,
            Reden: "nog steeds onbereikbaar",
            OpnieuwBezienOp: new DateOnly(2026, 3, 20)
        );
        proef.Geweigerd(Regel.R16, "baak", LegVast(weer with { Reden = null }));
        proef.Geweigerd(Regel.R29, "baak", LegVast(weer with { Reden = "bsn 123456782" }));
        proef.Gelukt("baak", LegVast(weer));
        proef.Gelukt("baak", Open);
        proef.Gelukt("baak", LegVast(Weet));
        Assert.Contains("\"geinformeerd\":true", proef.Ziet("baak"), StringComparison.Ordinal);
        proef.Geweigerd(Regel.R16, "baak", LegVast(weer));
    }

    [Fact]
    [Trait("Regel", "R16")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Alleen_de_regisseur_legt_vast_dat_de_betrokkene_het_weet()
    {
        var proef = new Proef();
        proef.Geweigerd(Regel.V02, "groen", LegVast(Weet));
        proef.Gelukt("baak", LegVast(Weet));
        var regel = Verantwoording.Van(proef.Overleg, proef.Log[^1]);
        Assert.Equal("ja", regel.Kenmerken["geinformeerd"]);
        Assert.DoesNotContain("Groen", Draad.Tekst(regel), StringComparison.Ordinal);
    }
}
