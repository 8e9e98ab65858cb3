namespace Casusoverleg.Domein.Tests;

/// <summary>Step I of bemoeizorg and the convenant (R10, R12), and that the lowest rule answers (R84).</summary>
public sealed class BespreekbaarTests
{
    private static readonly NodigUit Derde = new(
        Proef.Iemand("groen", "Wijkteam", Organisatiesoort.Gemeente, Pet.Hulpverlening, "Wpg")
    )
    {
        OpdrachtId = OpdrachtId.Nieuw(),
    };

    private static readonly Open Open = new() { OpdrachtId = OpdrachtId.Nieuw() };

    [Fact]
    [Trait("Regel", "R12")]
    [Trait("Proef", "houdt")]
    public void Met_vier_keer_ja_een_gesprek_en_een_collega_komt_bemoeizorg_bijeen() =>
        Proef.Belegging().Mag();

    [Fact]
    [Trait("Regel", "R12")]
    [Trait("Proef", "valt aan")]
    public void Een_antwoord_nee_of_een_gat_in_stap_een_houdt_bemoeizorg_tegen()
    {
        Bijeen.MetStap(_ => null).MagNiet(Regel.R12);
        Bijeen.MetStap(s => s with { A2 = false }).MagNiet(Regel.R12);
        Bijeen.MetStap(s => s with { B = false }).MagNiet(Regel.R12);
        Bijeen.MetStap(s => s with { C = false }).MagNiet(Regel.R12);
        Bijeen.MetStap(s => s with { A1 = false, C = false }).MetZnTweeen().MagNiet(Regel.R12);
        Bijeen.MetStap(s => s with { GesprekGeprobeerd = " " }).MagNiet(Regel.R12);
        Bijeen.MetStap(s => s with { Consultatie = null }).MagNiet(Regel.R12);
        Bijeen
            .MetStap(s => s with { Consultatie = s.Consultatie! with { Uitkomst = "" } })
            .MagNiet(Regel.R12);
        Bijeen
            .MetStap(s => s with { C = false, OpnieuwBezienOp = new DateOnly(2026, 6, 1) })
            .MagNiet(Regel.R12);
    }

    [Fact]
    [Trait("Regel", "R12")]
    [Trait("Proef", "houdt")]
    public void Buiten_bemoeizorg_vraagt_niemand_naar_stap_een_of_het_formulier() =>
        Bijeen.GeenBemoeizorg().Mag();

    private static NodigUit Nodig(Genodigde g) => new(g) { OpdrachtId = OpdrachtId.Nieuw() };

    [Theory]
    [Trait("Regel", "R12")]
    [Trait("Proef", "valt aan")]
    [InlineData("Bemoeizorg (Wmo 2015 art. 1.1.1)")]
    [InlineData("bemoei-zorg")]
    [InlineData("Outreachende BEMOEIZORG, namens het team")]
    public void Wie_meedoet_voor_bemoeizorg_maakt_het_bemoeizorg_hoe_het_ook_heet(string taak)
    {
        var b = Bijeen.GeenBemoeizorg();
        var anders = b.Deelnemers[1] with { Taak = taak };
        (b with { Deelnemers = b.Deelnemers.SetItem(1, anders) }).MagNiet(Regel.R12);
        // Nor later, in the room.
        var proef = new Proef(_ => b);
        proef.Geweigerd(
            Regel.R12,
            "baak",
            Nodig(anders with { Id = "later", Naam = "Iemand later" })
        );
        proef.Gelukt("baak", Nodig(b.Deelnemers[1] with { Id = "later", Naam = "Iemand later" }));
    }

    [Fact]
    [Trait("Regel", "R12")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Een_enkel_ernstig_probleem_mag_met_zn_tweeen_en_een_reden()
    {
        var enkel = Bijeen.MetStap(s => s with { A1 = false });
        enkel.MetZnTweeen().Mag();
        enkel.MagNiet(Regel.R12);
        Bijeen
            .MetStap(s => s with { A1 = false, Toelichting = null })
            .MetZnTweeen()
            .MagNiet(Regel.R12);
    }

    [Fact]
    [Trait("Regel", "R12")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Bij_een_enkel_probleem_komt_er_ook_later_geen_derde_organisatie_bij()
    {
        var proef = new Proef(_ => Bijeen.MetStap(s => s with { A1 = false }).MetZnTweeen());
        proef.Geweigerd(Regel.R12, "baak", Derde);
        var zonderNaam = Derde with { Genodigde = Derde.Genodigde with { Organisatie = null } };
        proef.Geweigerd(Regel.R12, "baak", zonderNaam);
        proef.Gelukt(
            "baak",
            Derde with
            {
                Genodigde = Derde.Genodigde with { Organisatie = " thuiszorg " },
            }
        );
    }

    [Fact]
    [Trait("Regel", "R12")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Een_meldpunt_dat_het_nog_moet_vaststellen_hoort_alleen_dat_er_iets_is()
    {
        Bijeen.MetStap(s => s with { Meldpunt = true, Toelichting = null }).MagNiet(Regel.R12);
        var proef = new Proef(_ =>
            Bijeen.MetStap(_ => new Stap1(
                true,
                false,
                false,
                false,
                "Een melding van buren",
                Meldpunt: true
            ))
        );
        Assert.Contains("\"alleenDat\":true", proef.Ziet("pietersen"), StringComparison.Ordinal);
        proef.Geweigerd(Regel.R12, "pietersen", proef.Gewoon());
        proef.Geweigerd(Regel.R12, "verbrugge", proef.Zorg());
        var zelf = proef.Gewoon() with { Trede = null, Niveau = Niveau.Inhoudelijk };
        proef.Geweigerd(Regel.R12, "janssen", zelf);
        proef.BrengIn("pietersen", proef.Gewoon("Hij huurt bij ons") with { Niveau = Niveau.Dat });
    }

    [Fact]
    [Trait("Regel", "R10")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Wat_in_het_convenant_ontbreekt_staat_erbij()
    {
        var zonder = Beeld(o => o with { Convenant = "Samenwerking bemoeizorg" });
        Assert.Equal(7, zonder.ConvenantOntbreekt.Length);
        var bijna = Beeld(o =>
            o with
            {
                Convenant = "Samenwerking bemoeizorg",
                ConvenantInhoud = new(true, true, true, true, true, true),
            }
        );
        Assert.Equal("klachten", Assert.Single(bijna.ConvenantOntbreekt));
        Assert.Empty(Beeld(o => o).ConvenantOntbreekt);
    }

    private static OverlegBeeld Beeld(Func<Overleggegevens, Overleggegevens> anders)
    {
        var proef = new Proef(_ => Bijeen.Met(anders), open: false);
        return Uitnodiging.Voor(proef.Overleg, proef["groen"])!.Overleg;
    }

    [Theory]
    [Trait("Regel", "R10")]
    [Trait("Proef", "valt aan")]
    [InlineData("Convenant bemoeizorg")]
    [InlineData("ons samenwerkingsprotocol")]
    [InlineData("Goed Samen Optrekken ")]
    public void Een_convenant_is_nooit_een_grondslag(string grondslag)
    {
        Bijeen
            .MetGenodigde(g => g with { Grondslag = grondslag })
            .MetConvenant("goed samen optrekken")
            .MagNiet(Regel.R10);
        var proef = new Proef(b => b.MetConvenant("goed samen optrekken"));
        proef.Geweigerd(
            Regel.R10,
            "baak",
            Derde with
            {
                Genodigde = Derde.Genodigde with { Grondslag = grondslag },
            }
        );
        proef.Geweigerd(
            Regel.R10,
            "groen",
            proef.Gewoon() with
            {
                Trede = Trede.WettelijkeBepaling,
                Bepaling = grondslag,
            }
        );
    }

    [Fact]
    [Trait("Regel", "R84")]
    [Trait("Proef", "valt aan")]
    public void Als_meer_regels_weigeren_antwoordt_de_laagste()
    {
        var b = Bijeen.Met(o =>
            o with
            {
                Doel = "afstemmen",
                Stap1 = null,
                ZonderToestemming = null,
                BetrokkeneGeinformeerd = new Geinformeerd(false),
                BetrokkeneUitgenodigd = new Uitgenodigd(false),
                Bezwaren = new Bezwaren(false),
            }
        );
        b.MagNiet(Regel.R11);
        b = b with { Overleg = b.Overleg with { BetrokkeneUitgenodigd = new Uitgenodigd(true) } };
        b.MagNiet(Regel.R12);
        b = b with { Overleg = b.Overleg with { Stap1 = Proef.Stap1() } };
        b.MagNiet(Regel.R13);
        b = b with { Overleg = b.Overleg with { Doel = "De woning behouden" } };
        b.MagNiet(Regel.R14);
        b = b with { Overleg = b.Overleg with { ZonderToestemming = Proef.Formulier() } };
        b.MagNiet(Regel.R16);
    }

    [Fact]
    [Trait("Regel", "R70")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Stap_een_en_het_formulier_zijn_voor_de_regisseur_alleen()
    {
        var proef = new Proef(_ =>
            Bijeen.Met(o =>
                o with
                {
                    Stap1 = o.Stap1! with { Toelichting = "merkstap" },
                    ZonderToestemming = o.ZonderToestemming! with { BeoogdResultaat = "merkvorm" },
                    Bezwaren = new Bezwaren(true, null, [new Bezwaar("merkbezwaar", true, "ja")]),
                }
            )
        );
        foreach (var merk in new[] { "merkstap", "merkvorm", "merkbezwaar" })
        {
            Assert.Contains(merk, proef.Ziet("baak"), StringComparison.Ordinal);
            foreach (var naam in proef.Namen.Where(n => n != "baak"))
            {
                Assert.DoesNotContain(merk, proef.Ziet(naam), StringComparison.Ordinal);
                var brief = Uitnodiging.Voor(proef.Overleg, proef[naam]);
                Assert.DoesNotContain(merk, Draad.Tekst(brief), StringComparison.Ordinal);
            }
        }
        proef.Geweigerd(Regel.V02, "baak", Open);
    }
}
