namespace Casusoverleg.Domein.Tests;

/// <summary>Convening on the spot: what may follow, what never may, and that it stays in sight until it is there (R63).</summary>
public sealed class SpoedTests
{
    private static Proef Spoed(Func<Belegging, Belegging>? anders = null, bool open = true) =>
        new(b => anders is null ? Proef.Spoed(b) : anders(Proef.Spoed(b)), open);

    private static Belegging Met(Func<Overleggegevens, Overleggegevens> anders)
    {
        var b = Proef.Spoed(Proef.Belegging());
        return b with { Overleg = anders(b.Overleg) };
    }

    private static SpoedBeeld Beeld(Proef proef, string wie = "groen") =>
        Overlegregel.Voor(proef.Overleg, proef[wie])!.Spoed!;

    [Fact]
    [Trait("Regel", "R63")]
    [Trait("Proef", "houdt")]
    public void Bij_spoed_mogen_alleen_de_redenen_van_R04_R10_en_R11_later()
    {
        var proef = Spoed();
        Assert.Equal([Regel.R04, Regel.R10, Regel.R11], Beeld(proef).Ontbreekt.ToArray());
        Assert.Equal(Proef.Begin + TimeSpan.FromHours(24), Beeld(proef).AanvullenVoor);
        Assert.False(Beeld(proef).TeLaat);
        Assert.Contains("\"spoed\":{", proef.Ziet("groen"), StringComparison.Ordinal);
        Assert.Equal(
            3,
            Uitnodiging.Voor(proef.Overleg, proef["groen"])!.Overleg.Spoed!.Ontbreekt.Length
        );
    }

    [Fact]
    [Trait("Regel", "R63")]
    [Trait("Proef", "valt aan")]
    public void Taak_grondslag_noodzaak_doel_stap_I_en_het_formulier_worden_nooit_overgeslagen()
    {
        var b = Proef.Spoed(Proef.Belegging());
        Belegging Iemand(Func<Genodigde, Genodigde> anders) =>
            b with
            {
                Deelnemers = b.Deelnemers.SetItem(1, anders(b.Deelnemers[1])),
            };
        Iemand(g => g with { Taak = null }).MagNiet(Regel.R02);
        Iemand(g => g with { Grondslag = " " }).MagNiet(Regel.R02);
        Iemand(g => g with { Noodzaak = "handig" }).MagNiet(Regel.R02);
        Met(o => o with { Stap1 = null }).MagNiet(Regel.R12);
        Met(o => o with { Doel = "Informatie delen" }).MagNiet(Regel.R13);
        Met(o => o with { ZonderToestemming = null }).MagNiet(Regel.R14);
        // Weet de betrokkene het niet, dan staat er meteen waarom en wanneer er opnieuw naar wordt gekeken.
        Met(o => o with { BetrokkeneGeinformeerd = o.BetrokkeneGeinformeerd with { Reden = " " } })
            .MagNiet(Regel.R16);
        Met(o =>
                o with
                {
                    BetrokkeneGeinformeerd = o.BetrokkeneGeinformeerd with
                    {
                        OpnieuwBezienOp = null,
                    },
                }
            )
            .MagNiet(Regel.R16);
        Met(o => o with { Convenant = "Samen aan zet", GeenConvenant = true }).MagNiet(Regel.R10);
        b.Mag();
    }

    [Fact]
    [Trait("Regel", "R63")]
    [Trait("Regel", "R04")]
    [Trait("Regel", "R11")]
    [Trait("Regel", "R16")]
    [Trait("Proef", "valt aan")]
    public void Zonder_spoed_wordt_niets_uitgesteld()
    {
        static Belegging Gewoon(Func<Overleggegevens, Overleggegevens> anders) =>
            Bijeen.Met(anders);
        Gewoon(o => o with { WaaromNietBilateraal = null }).MagNiet(Regel.R04);
        Gewoon(o => o with { BetrokkeneUitgenodigd = new Uitgenodigd(false) }).MagNiet(Regel.R11);
        Gewoon(o =>
                o with
                {
                    BetrokkeneGeinformeerd = o.BetrokkeneGeinformeerd with { Reden = "" },
                }
            )
            .MagNiet(Regel.R16);
        new Proef().Geweigerd(Regel.R63, "baak", Proef.Alles());
    }

    [Fact]
    [Trait("Regel", "R63")]
    [Trait("Proef", "houdt")]
    public void De_regisseur_vult_aan_in_een_keer_of_stuk_voor_stuk()
    {
        var proef = Spoed();
        proef.Gelukt("baak", Proef.Alles() with { WaaromNietBilateraal = null });
        Assert.Equal([Regel.R04], Beeld(proef).Ontbreekt.ToArray());
        Assert.Null(Beeld(proef).AangevuldOp);
        proef.Nu += TimeSpan.FromHours(2);
        proef.Gelukt(
            "baak",
            new VulAan { OpdrachtId = OpdrachtId.Nieuw(), WaaromNietBilateraal = "Het hangt samen" }
        );
        Assert.Empty(Beeld(proef).Ontbreekt);
        Assert.Equal(proef.Nu, Beeld(proef).AangevuldOp);
        Assert.Equal(
            "Het hangt samen",
            Uitnodiging.Voor(proef.Overleg, proef["groen"])!.WaaromNietBilateraal
        );
    }

    [Fact]
    [Trait("Regel", "R63")]
    [Trait("Proef", "valt aan")]
    public void Alleen_de_regisseur_vult_aan_en_alleen_wat_er_nog_niet_staat()
    {
        var proef = Spoed();
        proef.Geweigerd(Regel.V02, "groen", Proef.Alles());
        proef.Geweigerd(Regel.R63, "baak", new VulAan { OpdrachtId = OpdrachtId.Nieuw() });
        proef.Geweigerd(Regel.R63, "baak", Proef.Alles() with { Convenant = "Samenwerking" });
        proef.Geweigerd(
            Regel.R10,
            "baak",
            Proef.Alles() with
            {
                GeenConvenant = false,
                Convenant = "AVG 6 lid 1 e",
            }
        );
        proef.Geweigerd(Regel.R29, "baak", Proef.Alles("Zijn bsn is 111222333"));
        proef.Gelukt("baak", Proef.Alles());
        // Wat er staat, wordt niet stil vervangen.
        proef.Geweigerd(
            Regel.R63,
            "baak",
            new VulAan
            {
                OpdrachtId = OpdrachtId.Nieuw(),
                WaaromNietUitgenodigd = "Toch iets anders",
            }
        );
    }

    [Fact]
    [Trait("Regel", "R63")]
    [Trait("Regel", "R10")]
    [Trait("Proef", "houdt")]
    public void Een_convenant_dat_later_wordt_genoemd_is_voor_iedereen_te_lezen()
    {
        var proef = Spoed();
        proef.Gelukt(
            "baak",
            Proef.Alles() with
            {
                GeenConvenant = false,
                Convenant = "Samen aan zet",
            }
        );
        Assert.Contains("Samen aan zet", proef.Ziet("groen"), StringComparison.Ordinal);
        Assert.Contains("datalekken", proef.Ziet("groen"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Regel", "R63")]
    [Trait("Proef", "houdt")]
    public void Na_de_termijn_is_het_te_laat_en_dat_blijft_zo()
    {
        var proef = Spoed(open: false);
        var voor = Proef.Begin + TimeSpan.FromHours(24);
        Assert.Equal(voor, Tijd.Volgende(proef.Overleg));
        Assert.Null(Tijd.Verstrijkt(proef.Overleg, [], voor - TimeSpan.FromSeconds(1)));
        Verstrijk(proef, voor);
        Assert.True(Beeld(proef, "baak").TeLaat);
        Assert.Equal(Proef.Begin + TimeSpan.FromDays(30), Tijd.Volgende(proef.Overleg));
        Assert.Null(Tijd.Verstrijkt(proef.Overleg, [], voor + TimeSpan.FromHours(1)));
        proef.Nu = voor + TimeSpan.FromHours(1);
        proef.Gelukt("baak", Proef.Alles());
        Assert.True(Beeld(proef, "baak").TeLaat);
        Assert.Equal("ja", Laatste(proef).Kenmerken["te-laat"]);
    }

    [Fact]
    [Trait("Regel", "R63")]
    [Trait("Proef", "valt aan")]
    public void Wie_op_tijd_alles_aanvult_is_nooit_te_laat()
    {
        var proef = Spoed(open: false);
        proef.Gelukt("baak", Proef.Alles());
        Assert.Equal("nee", Laatste(proef).Kenmerken["te-laat"]);
        Assert.Null(Tijd.Verstrijkt(proef.Overleg, [], Proef.Begin + TimeSpan.FromHours(25)));
        Assert.Equal(Proef.Begin + TimeSpan.FromDays(30), Tijd.Volgende(proef.Overleg));
    }

    [Fact]
    [Trait("Regel", "R63")]
    [Trait("Regel", "R04")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Een_derde_organisatie_erbij_mag_binnen_de_termijn_zonder_reden_en_daarna_niet()
    {
        var proef = Spoed(b => b with { Deelnemers = [.. b.Deelnemers.Take(2)] });
        Assert.DoesNotContain(Regel.R04, Beeld(proef, "baak").Ontbreekt);
        var ggd = Proef.Iemand("erbij", "GGD", Organisatiesoort.Ggd, Pet.Hulpverlening, "WGBO");
        proef.Gelukt("baak", new NodigUit(ggd) { OpdrachtId = OpdrachtId.Nieuw() });
        Assert.Contains(Regel.R04, Beeld(proef, "baak").Ontbreekt);
        proef.Nu = Proef.Begin + TimeSpan.FromHours(24);
        var politie = Proef.Iemand(
            "nog",
            "Politie",
            Organisatiesoort.Politie,
            Pet.Ketenpartner,
            "Wpg"
        );
        proef.Geweigerd(
            Regel.R04,
            "baak",
            new NodigUit(politie) { OpdrachtId = OpdrachtId.Nieuw() }
        );
    }

    [Fact]
    [Trait("Regel", "R63")]
    [Trait("Proef", "houdt")]
    public void De_verantwoording_zegt_dat_het_spoed_was_wanneer_en_wanneer_het_is_aangevuld()
    {
        var proef = Spoed();
        var begin = Verantwoording.Van(proef.Overleg, proef.Log[0]).Kenmerken;
        Assert.Equal("ja", begin["spoed"]);
        Assert.Equal("2026-03-03T09:00:00Z", begin["aanvullen-voor"]);
        proef.Nu += TimeSpan.FromHours(1);
        proef.Gelukt("baak", Proef.Alles());
        var regel = Laatste(proef);
        Assert.Equal("spoed-aangevuld", regel.Soort);
        Assert.Equal("2026-03-02T09:00:00Z", regel.Kenmerken["belegd-op"]);
        Assert.Equal("2026-03-02T10:00:00Z", regel.Kenmerken["aangevuld-op"]);
        Assert.Equal("R04, R10, R11", regel.Kenmerken["aangevuld"]);
        // Wat er getypt is, staat nergens in het open deel.
        Assert.DoesNotContain(
            regel.Kenmerken.Values,
            v => v.Contains("tijd", StringComparison.Ordinal)
        );
        Assert.Contains("Er was geen tijd", regel.Toelichting, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Regel", "R63")]
    [Trait("Proef", "valt aan")]
    public void Wat_nooit_is_aangevuld_staat_zo_in_de_verantwoording()
    {
        var proef = Spoed();
        proef.Gelukt("baak", Proef.Alles() with { WaaromNietUitgenodigd = null });
        Verstrijk(proef, Proef.Begin + TimeSpan.FromHours(12));
        var einde = Laatste(proef);
        Assert.Equal("overleg-gesloten", einde.Soort);
        Assert.Equal("R11", einde.Kenmerken["niet-aangevuld"]);
        Assert.Equal("2026-03-03T09:00:00Z", einde.Kenmerken["aanvullen-voor"]);
        Assert.False(einde.Kenmerken.ContainsKey("aangevuld-op"));
    }

    [Fact]
    [Trait("Regel", "R63")]
    [Trait("Proef", "valt aan")]
    public void Een_gewoon_overleg_draagt_nergens_spoed()
    {
        var proef = new Proef();
        Assert.DoesNotContain("aanvullenVoor", proef.Ziet("baak"), StringComparison.Ordinal);
        Assert.Null(Overlegregel.Voor(proef.Overleg, proef["baak"])!.Spoed);
        proef.Gelukt("baak", new BreekAf { OpdrachtId = OpdrachtId.Nieuw() });
        Assert.Empty(Laatste(proef).Kenmerken);
    }

    private static Verantwoordingsregel Laatste(Proef proef) =>
        Verantwoording.Van(proef.Overleg, proef.Log[^1]);

    private static void Verstrijk(Proef proef, DateTimeOffset nu)
    {
        proef.Nu = nu;
        proef.Gebeur(Assert.IsAssignableFrom<Gebeurtenis>(Tijd.Verstrijkt(proef.Overleg, [], nu)));
    }
}
