namespace Casusoverleg.Domein.Tests;

/// <summary>Bijlage III: complete, and what it leaves room for (R14), given by who decides (R17).</summary>
public sealed class FormulierTests
{
    [Fact]
    [Trait("Regel", "R14")]
    [Trait("Proef", "houdt")]
    public void Een_volledig_formulier_laat_het_overleg_toe()
    {
        Proef.Belegging().Mag();
        Bijeen.MetFormulier(f => f with { Keuze = "1e" }).Mag();
        Bijeen.MetFormulier(f => f with { Keuze = "3a4", Toelichting = "ligt in coma" }).Mag();
        Bijeen.MetFormulier(_ => Proef.Deels()).Mag();
        Bijeen
            .MetFormulier(_ => Met(Proef.Deels(), "1a", t => t with { Onderwerpen = null }))
            .Mag();
        Bijeen.MetFormulier(_ => new ZonderToestemming("eigen-taak")).Mag();
    }

    [Theory]
    [Trait("Regel", "R14")]
    [Trait("Proef", "valt aan")]
    [InlineData("1c")]
    [InlineData("1d")]
    [InlineData("2")]
    [InlineData("3a5")]
    [InlineData("3A1")]
    [InlineData("")]
    public void Eerst_vragen_niet_bespreken_of_een_onbekend_antwoord_houdt_het_tegen(
        string keuze
    ) => Bijeen.MetFormulier(f => f with { Keuze = keuze }).MagNiet(Regel.R14);

    public static TheoryData<int> Gaten => [.. Enumerable.Range(0, Zonder.Length)];

    private static readonly Func<ZonderToestemming, ZonderToestemming?>[] Zonder =
    [
        _ => null,
        f => f with { Redenen = null },
        f => f with { Redenen = f.Redenen!.Remove("3b4") },
        f => f with { Redenen = f.Redenen!.Remove("3b4").Add("3b7", true) },
        f => f with { Redenen = f.Redenen!.SetItem("3b1", false).SetItem("3b2", false) },
        f => f with { Redenen = f.Redenen!.SetItem("3b6", true) },
        f => f with { Keuze = "3a4" },
        f => f with { BeoogdResultaat = " " },
        f => f with { Beoordelaar = null },
        f => f with { Informeren = "4c" },
        f => f with { WaaromNietGeinformeerd = "" },
        f => f with { Paraaf = null },
        f => f with { Begin = null },
        f => f with { Einde = null },
        f => f with { Einde = f.Begin!.Value.AddDays(-1) },
    ];

    [Theory]
    [Trait("Regel", "R14")]
    [Trait("Proef", "valt aan")]
    [MemberData(nameof(Gaten))]
    public void Een_gat_in_het_formulier_houdt_het_tegen(int welk)
    {
        Bijeen.MetFormulier(Zonder[welk]).MagNiet(Regel.R14);
        Bijeen
            .MetFormulier(f =>
                Zonder[welk](f) is { } g ? g with { Keuze = g.Keuze == "3a4" ? "3a4" : "1e" } : null
            )
            .MagNiet(Regel.R14);
    }

    public static TheoryData<int> Vaagheden => [.. Enumerable.Range(0, Vaag.Length)];

    private static readonly Func<Bespreektoestemming, Bespreektoestemming?>[] Vaag =
    [
        _ => null,
        t => t with { WelkeGegevens = "alles" },
        t => t with { Doel = "informatie delen" },
        t => t with { Verstrekkers = null },
        t => t with { Ontvangers = "iedereen in het overleg" },
        t => t with { Ontvangers = "  " },
        t => t with { Van = null },
        t => t with { Op = null },
        t => t with { Op = new DateOnly(2026, 3, 3) },
        t => t with { Hoe = null },
        t => t with { Uitgelegd = "" },
        t => t with { Onderwerpen = null },
        t => t with { Onderwerpen = [] },
        t => t with { Onderwerpen = ["wonen", "geheimen"] },
    ];

    [Theory]
    [Trait("Regel", "R14")]
    [Trait("Proef", "valt aan")]
    [MemberData(nameof(Vaagheden))]
    public void Een_algemene_of_onvolledige_toestemming_telt_niet(int welke) =>
        Bijeen.MetFormulier(_ => Met(Proef.Deels(), "1b", t => Vaag[welke](t))).MagNiet(Regel.R14);

    [Fact]
    [Trait("Regel", "R17")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void De_toestemming_om_te_bespreken_komt_van_wie_beslist()
    {
        Bijeen.MetFormulier(_ => Proef.Deels("de buurman")).MagNiet(Regel.R17);
        var kind = Bijeen.MetPersoon(p =>
            p with
            {
                Leeftijd = 8,
                Gezag = ["moeder", "vader"],
                Gehoord = new Gehoord(false, "te verdrietig"),
            }
        );
        var deels = kind with
        {
            Overleg = kind.Overleg with { ZonderToestemming = Proef.Deels("moeder") },
        };
        deels.MagNiet(Regel.R17);
        var beiden = Met(
            Proef.Deels(),
            "1b",
            t => t with { Van = new Gevers(["moeder", "vader"]) }
        );
        (deels with { Overleg = deels.Overleg with { ZonderToestemming = beiden } }).Mag();
    }

    [Fact]
    [Trait("Regel", "R14")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Toestemming_voor_een_deel_begrenst_de_onderwerpen()
    {
        var proef = new Proef(_ => Bijeen.MetFormulier(_ => Proef.Deels()));
        proef.BrengIn("pietersen", proef.Gewoon());
        proef.Geweigerd(Regel.R14, "verbrugge", proef.Zorg());
        proef.Geweigerd(
            Regel.R14,
            "pietersen",
            proef.Gewoon() with
            {
                Onderwerpen = ["wonen", "geld"],
            }
        );
        // Wat iemand over zichzelf zegt, begrenst die zelf.
        proef.BrengIn(
            "janssen",
            proef.Gewoon("Ik slaap slecht") with
            {
                Trede = null,
                Onderwerpen = ["gezondheid"],
            }
        );
        Assert.Contains(
            "\"onderwerpen\":[\"wonen\"]",
            proef.Ziet("groen"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    [Trait("Regel", "R14")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Bij_een_weigering_blijven_alleen_de_laatste_treden_over()
    {
        var proef = new Proef(_ => Bijeen.MetFormulier(f => f with { Keuze = "1e" }));
        proef.BrengIn("verbrugge", proef.Zorg());
        proef.Geweigerd(Regel.R14, "pietersen", proef.Gewoon());
        proef.Geweigerd(Regel.R14, "daal", proef.OpToestemming("groen"));
        proef.Geweigerd(Regel.R14, "verbrugge", proef.Zorg() with { Trede = Trede.VitaalBelang });
    }

    [Fact]
    [Trait("Regel", "R14")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Binnen_de_eigen_taak_is_er_geen_uitzondering_zonder_formulier()
    {
        var proef = new Proef(_ => Bijeen.MetFormulier(_ => new ZonderToestemming("eigen-taak")));
        proef.BrengIn("pietersen", proef.Gewoon());
        proef.Geweigerd(Regel.R14, "verbrugge", proef.Zorg());
        proef.Geweigerd(
            Regel.R14,
            "verbrugge",
            proef.Zorg() with
            {
                Trede = Trede.GoedHulpverlenerschap,
            }
        );
    }

    [Fact]
    [Trait("Regel", "R29")]
    [Trait("Regel", "R70")]
    [Trait("Proef", "valt aan")]
    public void Ook_in_het_formulier_en_de_bezwaren_hoort_geen_nummer()
    {
        const string bsn = "zie 123456782";
        Bijeen.MetFormulier(f => f with { Toelichting = bsn }).MagNiet(Regel.R29);
        Bijeen
            .MetFormulier(_ => Met(Proef.Deels(), "1b", t => t with { Uitgelegd = bsn }))
            .MagNiet(Regel.R29);
        Bijeen
            .Met(o =>
                o with
                {
                    Bezwaren = new Bezwaren(true, null, [new Bezwaar(bsn, true, "ja")]),
                }
            )
            .MagNiet(Regel.R29);
        Bijeen.Met(o => o with { Bezwaren = new Bezwaren(true, null, [null!]) }).MagNiet(Regel.V01);
    }

    private static ZonderToestemming Met(
        ZonderToestemming f,
        string keuze,
        Func<Bespreektoestemming, Bespreektoestemming?> anders
    ) => f with { Keuze = keuze, Toestemming = anders(f.Toestemming!) };

    [Fact]
    [Trait("Proef", "valt aan")]
    public void Een_lijst_met_een_gat_in_de_toestemming_van_het_formulier_is_onleesbaar()
    {
        Bijeen
            .MetFormulier(_ => Met(Proef.Deels(), "1b", t => t with { Onderwerpen = [null!] }))
            .MagNiet(Regel.V01);
        Bijeen
            .MetFormulier(_ => Met(Proef.Deels(), "1b", t => t with { Van = new Gevers([null!]) }))
            .MagNiet(Regel.V01);
    }
}
