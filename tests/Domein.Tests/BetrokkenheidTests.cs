namespace Casusoverleg.Domein.Tests;

/// <summary>For which party, whether the betrokkene is invited, heard and answered, and who decides (R06, R11, R17, R72, R73).</summary>
public sealed class BetrokkenheidTests
{
    private static readonly BelegdeBetrokkene Kind = new(
        "j",
        "het kind",
        14,
        Gehoord: new Gehoord(true, null, new DateOnly(2026, 2, 27), "baak")
    );

    [Fact]
    [Trait("Regel", "R06")]
    [Trait("Proef", "houdt")]
    public void Een_procesregisseur_werkt_voor_een_partij_met_haar_taak()
    {
        var goed = Bijeen.MetGenodigde(g =>
            g with
            {
                Pet = Pet.Procesregie,
                NamensPartij = "Gemeente Beverwijk",
            }
        );
        goed.Mag();
        Assert.Contains(
            "\"namensPartij\":\"Gemeente Beverwijk\"",
            new Proef(_ => goed).Ziet("groen"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    [Trait("Regel", "R06")]
    [Trait("Proef", "valt aan")]
    public void Zonder_partij_of_met_alleen_het_proces_als_taak_komt_een_procesregisseur_er_niet_bij()
    {
        Bijeen.MetGenodigde(g => g with { Pet = Pet.Procesregie }).MagNiet(Regel.R06);
        Bijeen
            .MetGenodigde(g => g with { Pet = Pet.Procesregie, NamensPartij = " " })
            .MagNiet(Regel.R06);
        var alleenProces = Proef.Iemand(
            "regelaar",
            "Bureau",
            Organisatiesoort.Overig,
            Pet.Procesregie,
            "arbeidsovereenkomst"
        ) with
        {
            NamensPartij = "Gemeente",
            Taak = "Procesregie voeren",
        };
        new Proef().Geweigerd(
            Regel.R06,
            "baak",
            new NodigUit(alleenProces) { OpdrachtId = OpdrachtId.Nieuw() }
        );
    }

    [Fact]
    [Trait("Regel", "R11")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Wie_niet_is_uitgenodigd_daarvan_staat_de_reden_erbij()
    {
        Bijeen
            .Met(o => o with { BetrokkeneUitgenodigd = new Uitgenodigd(false, "wil niet") })
            .Mag();
        Bijeen
            .Met(o => o with { BetrokkeneUitgenodigd = new Uitgenodigd(false, " ") })
            .MagNiet(Regel.R11);
    }

    [Fact]
    [Trait("Regel", "R72")]
    [Trait("Proef", "houdt")]
    public void Een_bezwaar_met_een_antwoord_houdt_niets_tegen()
    {
        Met(new Bezwaren(true)).Mag();
        Met(new Bezwaren(false, "niet te bereiken")).Mag();
        Met(new Bezwaren(true, null, [new Bezwaar("niet met de buurman", true, "hij is er niet")]))
            .Mag();
    }

    [Fact]
    [Trait("Regel", "R72")]
    [Trait("Proef", "valt aan")]
    public void Een_bezwaar_zonder_antwoord_of_niet_vragen_zonder_reden_wordt_geweigerd()
    {
        Met(new Bezwaren(false)).MagNiet(Regel.R72);
        Met(new Bezwaren(true, null, [new Bezwaar("niet met de buurman")])).MagNiet(Regel.R72);
        Met(new Bezwaren(true, null, [new Bezwaar("niet met de buurman", true, " ")]))
            .MagNiet(Regel.R72);
        Met(new Bezwaren(true, null, [new Bezwaar(" ", true, "ja")])).MagNiet(Regel.R72);
    }

    private static Belegging Met(Bezwaren bezwaren) =>
        Bijeen.Met(o => o with { Bezwaren = bezwaren });

    [Fact]
    [Trait("Regel", "R73")]
    [Trait("Proef", "houdt")]
    public void Een_kind_is_gehoord_of_er_staat_waarom_niet()
    {
        Bijeen.MetPersoon(_ => Kind).Mag();
        Bijeen.MetPersoon(_ => Kind with { Gehoord = new Gehoord(false, "te jong") }).Mag();
        Bijeen.MetPersoon(_ => Kind with { Leeftijd = 18, Gehoord = null }).Mag();
        Bijeen.MetPersoon(_ => Kind with { Leeftijd = null, Gehoord = null }).Mag();
    }

    [Fact]
    [Trait("Regel", "R73")]
    [Trait("Proef", "valt aan")]
    public void Zwijgen_over_een_kind_of_een_half_antwoord_wordt_geweigerd()
    {
        foreach (
            var half in new Gehoord?[]
            {
                null,
                new(true),
                new(true, null, new DateOnly(2026, 2, 27)),
                new(true, null, null, "baak"),
                new(false),
                new(false, " "),
            }
        )
            Bijeen.MetPersoon(_ => Kind with { Leeftijd = 17, Gehoord = half }).MagNiet(Regel.R73);
    }

    [Fact]
    [Trait("Regel", "R17")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Wie_niet_zelf_kan_beslissen_heeft_een_vertegenwoordiger_met_een_titel()
    {
        var proef = new Proef(_ =>
            Bijeen.MetPersoon(p =>
                p with
                {
                    Wilsbekwaam = false,
                    Vertegenwoordiger = new("A. Post", "mentor en bewindvoerder"),
                    Wilsonbekwaamheid = new("de huisarts", new DateOnly(2026, 2, 1), "delen"),
                }
            )
        );
        var vraag = proef.Toestemming("groen");
        proef.Geweigerd(Regel.R17, "daal", vraag);
        proef.Geweigerd(Regel.R17, "daal", vraag with { Van = new Gevers(["B. Post"]) });
        proef.Gelukt("daal", vraag with { Van = new Gevers(["A. Post"]) });
        Assert.Contains("mentor en bewindvoerder", proef.Ziet("groen"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Regel", "R17")]
    [Trait("Proef", "valt aan")]
    public void Een_bewindvoerder_beslist_hier_niet()
    {
        var onbekwaam = Bijeen.MetPersoon(p =>
            p with
            {
                Wilsbekwaam = false,
                Vertegenwoordiger = new("A. Post", "Bewindvoerder"),
            }
        );
        onbekwaam.MagNiet(Regel.R17);
        Bijeen
            .MetPersoon(p => p with { Wilsbekwaam = false, Gezag = ["bewindvoerder Post"] })
            .MagNiet(Regel.R17);
        Bijeen
            .MetPersoon(p => p with { Vertegenwoordiger = new("A. Post", "buurman") })
            .MagNiet(Regel.R17);
        Bijeen
            .MetPersoon(p =>
                p with
                {
                    Wilsonbekwaamheid = new("", new DateOnly(2026, 2, 1), "delen"),
                }
            )
            .MagNiet(Regel.R17);
        var proef = new Proef();
        proef.Geweigerd(
            Regel.R17,
            "baak",
            new NodigUit(
                new Genodigde(
                    "A. Post",
                    Organisatiesoort.Overig,
                    Pet.Vertegenwoordiger,
                    Taak: "bewindvoerder",
                    Betrokkene: proef.Janssen.ToString()
                )
            )
            {
                OpdrachtId = OpdrachtId.Nieuw(),
            }
        );
    }

    [Fact]
    [Trait("Regel", "R17")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Wie_terzijde_is_gezet_geeft_geen_toestemming()
    {
        var proef = new Proef(_ =>
            Bijeen.MetPersoon(p =>
                p with
                {
                    Wilsbekwaam = false,
                    Vertegenwoordiger = new("A. Post", "mentor", "erft het huis"),
                }
            )
        );
        proef.Geweigerd(
            Regel.R17,
            "daal",
            proef.Toestemming("groen") with
            {
                Van = new Gevers(["A. Post"]),
            }
        );
        Assert.DoesNotContain("erft het huis", proef.Ziet("daal"), StringComparison.Ordinal);
    }
}
