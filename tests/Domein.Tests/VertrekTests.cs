using System.Collections.Immutable;

namespace Casusoverleg.Domein.Tests;

/// <summary>Who leaves, is removed or hands over (R09, R66), and how long a close can be put off (R49).</summary>
public sealed class VertrekTests
{
    private static Verwijder Verwijder(Proef proef, string wie) =>
        new(proef[wie], "niet meer nodig") { OpdrachtId = OpdrachtId.Nieuw() };

    private static NodigUit NodigUit(Genodigde genodigde) =>
        new(genodigde) { OpdrachtId = OpdrachtId.Nieuw() };

    [Fact]
    [Trait("Regel", "R09")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Wie_verwijderd_is_ziet_niets_meer_en_kan_alleen_eigen_zaken_terugnemen()
    {
        var proef = new Proef();
        var eigen = proef.BrengIn("pietersen", proef.Gewoon());
        proef.Gelukt("baak", Verwijder(proef, "pietersen"));
        Assert.Equal("[]", proef.Ziet("pietersen"));
        proef.Geweigerd(Regel.R09, "pietersen", proef.Gewoon());
        proef.Geweigerd(
            Regel.R09,
            "pietersen",
            new Accepteer(true) { OpdrachtId = OpdrachtId.Nieuw() }
        );
        Assert.Single(proef.Lijst("pietersen").ZelfGedeeld);
        proef.Gelukt("pietersen", new NeemTerug(eigen) { OpdrachtId = OpdrachtId.Nieuw() });
        Assert.DoesNotContain("portiek", proef.Ziet("groen"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Regel", "R09")]
    [Trait("Proef", "valt aan")]
    public void Alleen_de_regisseur_verwijdert_en_niet_een_regisseur()
    {
        var proef = new Proef();
        proef.Geweigerd(Regel.V02, "groen", Verwijder(proef, "pietersen"));
        proef.Geweigerd(Regel.V02, "baak", Verwijder(proef, "baak"));
        proef.Geweigerd(Regel.R09, "baak", Verwijder(proef, "groen") with { Reden = "" });
    }

    [Fact]
    [Trait("Regel", "R66")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Wie_zich_terugtrekt_houdt_de_eigen_inbreng_en_krijgt_niets_mee()
    {
        var proef = new Proef();
        var zorg = proef.BrengIn("verbrugge", proef.Zorg());
        var afspraak = proef.SpreekAf("groen");
        proef.Gelukt(
            "groen",
            new VraagMee(zorg, afspraak, "huisarts vragen") { OpdrachtId = OpdrachtId.Nieuw() }
        );
        proef.Gelukt(
            "verbrugge",
            new StaMeeToe(zorg, proef["groen"], afspraak) { OpdrachtId = OpdrachtId.Nieuw() }
        );
        proef.BrengIn("groen", proef.Gewoon("Groen zag een volle brievenbus"));
        proef.Gelukt("groen", new TrekJeTerug { OpdrachtId = OpdrachtId.Nieuw() });
        Assert.Empty(proef.Lijst("groen").Mee);
        Assert.Empty(proef.Lijst("groen").Afspraken);
        Assert.Single(proef.Lijst("groen").ZelfGedeeld);
        Assert.Contains("brievenbus", proef.Ziet("pietersen"), StringComparison.Ordinal);
        proef.Geweigerd(Regel.V02, "baak", new TrekJeTerug { OpdrachtId = OpdrachtId.Nieuw() });
    }

    [Fact]
    [Trait("Regel", "R66")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Een_regisseur_stapt_eruit_als_er_een_andere_regisseur_meedoet()
    {
        var proef = new Proef();
        proef.Gelukt(
            "baak",
            new BenoemRegisseur(proef["groen"]) { OpdrachtId = OpdrachtId.Nieuw() }
        );
        proef.Gelukt("baak", new TrekJeTerug { OpdrachtId = OpdrachtId.Nieuw() });
        Assert.Equal("[]", proef.Ziet("baak"));
        proef.Geweigerd(Regel.V02, "groen", new TrekJeTerug { OpdrachtId = OpdrachtId.Nieuw() });
    }

    [Fact]
    [Trait("Regel", "R09")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Een_vervanger_die_nog_niet_meedoet_kan_worden_teruggetrokken()
    {
        var proef = new Proef(open: false);
        proef.Gelukt(
            "baak",
            new BenoemRegisseur(proef["groen"]) { OpdrachtId = OpdrachtId.Nieuw() }
        );
        var weg = new Verwijder(proef["groen"], "kan toch niet")
        {
            OpdrachtId = OpdrachtId.Nieuw(),
        };
        proef.Gelukt("baak", weg);
        proef.Geweigerd(
            Regel.R09,
            "groen",
            new Accepteer(true) { OpdrachtId = OpdrachtId.Nieuw() }
        );
    }

    [Fact]
    [Trait("Regel", "R49")]
    [Trait("Proef", "houdt")]
    public void Om_meer_tijd_vragen_houdt_het_sluiten_niet_eindeloos_op()
    {
        var proef = new Proef();
        proef.Gelukt("baak", new Sluit { OpdrachtId = OpdrachtId.Nieuw() });
        var keren = 0;
        while (
            proef.Doe("groen", new VraagMeerTijd { OpdrachtId = OpdrachtId.Nieuw() })
            is Geaccepteerd
        )
        {
            proef.Nu = proef.Overleg.SluitOm!.Value - TimeSpan.FromSeconds(1);
            Assert.True(++keren < 20, "er komt geen einde aan");
        }
        Assert.True(proef.Overleg.SluitOm <= Proef.Begin + TimeSpan.FromMinutes(15));
    }

    [Fact]
    [Trait("Regel", "R29")]
    [Trait("Regel", "R66")]
    [Trait("Proef", "valt aan")]
    public void Ook_een_reden_om_niet_mee_te_doen_houdt_geen_nummer()
    {
        var proef = new Proef(open: false);
        var nummer = "BSN 123456782";
        proef.Geweigerd(
            Regel.R29,
            "groen",
            new WijsAf { OpdrachtId = OpdrachtId.Nieuw(), Reden = nummer }
        );
        proef.Geweigerd(
            Regel.R29,
            "groen",
            new TrekJeTerug { OpdrachtId = OpdrachtId.Nieuw(), Reden = nummer }
        );
    }
}
