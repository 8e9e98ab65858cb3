namespace Casusoverleg.Domein.Tests;

/// <summary>Who is controller, on whose account somebody acts, to whom the betrokkene can turn (R71), and when the table has a municipality (R79).</summary>
public sealed class VerantwoordelijkheidTests
{
    private static Uitnodiging Brief(Proef proef, string wie) =>
        Uitnodiging.Voor(proef.Overleg, proef[wie])!;

    private static DeelnemerBeeld Van(Proef proef, string wie, string lezer) =>
        Brief(proef, lezer).Deelnemers.Single(d => d.Id == proef[wie]);

    private static Belegging Verbrugge(Hoedanigheid hoedanigheid, string? verantwoordelijke) =>
        Bijeen.MetGenodigde(g =>
            g with
            {
                Hoedanigheid = hoedanigheid,
                Verwerkingsverantwoordelijke = verantwoordelijke,
            }
        );

    [Fact]
    [Trait("Regel", "R71")]
    [Trait("Proef", "houdt")]
    public void Zonder_iets_te_kiezen_is_de_eigen_organisatie_verantwoordelijk_en_de_regisseur_aanspreekpunt()
    {
        var proef = new Proef();
        var verbrugge = Van(proef, "verbrugge", "janssen");
        Assert.Equal(Hoedanigheid.Eigen, verbrugge.Hoedanigheid);
        Assert.Equal("Thuiszorg", verbrugge.Verwerkingsverantwoordelijke);
        Assert.Null(Van(proef, "janssen", "baak").Verwerkingsverantwoordelijke);
        Assert.Equal("baak, Team Bemoeizorg", Brief(proef, "janssen").Overleg.Aanspreekpunt);
    }

    [Fact]
    [Trait("Regel", "R71")]
    [Trait("Proef", "houdt")]
    public void Mandaat_en_verwerker_noemen_voor_wie_en_iedereen_leest_dat()
    {
        foreach (var soort in new[] { Hoedanigheid.Mandaat, Hoedanigheid.Verwerker })
        {
            var proef = new Proef(_ => Verbrugge(soort, " Gemeente Rivierstad "));
            Assert.All(
                new[] { "janssen", "groen", "baak" },
                lezer =>
                    Assert.Equal(
                        (soort, "Gemeente Rivierstad"),
                        (
                            Van(proef, "verbrugge", lezer).Hoedanigheid,
                            Van(proef, "verbrugge", lezer).Verwerkingsverantwoordelijke
                        )
                    )
            );
        }
    }

    [Fact]
    [Trait("Regel", "R71")]
    [Trait("Proef", "valt aan")]
    public void Zonder_genoemde_verantwoordelijke_is_er_geen_mandaat_en_geen_verwerker()
    {
        Verbrugge(Hoedanigheid.Eigen, "Gemeente Rivierstad").MagNiet(Regel.R71);
        Verbrugge(Hoedanigheid.Eigen, " thuiszorg ").Mag();
        Verbrugge(Hoedanigheid.Mandaat, null).MagNiet(Regel.R71);
        Verbrugge(Hoedanigheid.Verwerker, "  ").MagNiet(Regel.R71);
        Verbrugge(Hoedanigheid.Verwerker, "thuiszorg").MagNiet(Regel.R71);
        Verbrugge(Hoedanigheid.Mandaat, "De wethouder, bsn 111222333").MagNiet(Regel.R29);
        var later = Proef.Iemand(
            "later",
            "Bureau",
            Organisatiesoort.Overig,
            Pet.Hulpverlening,
            "arbeidsovereenkomst"
        );
        new Proef().Geweigerd(
            Regel.R71,
            "baak",
            new NodigUit(later with { Hoedanigheid = Hoedanigheid.Verwerker })
            {
                OpdrachtId = OpdrachtId.Nieuw(),
            }
        );
    }

    [Fact]
    [Trait("Regel", "R71")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void De_verantwoording_noemt_de_hoedanigheid_open_en_de_namen_alleen_versleuteld()
    {
        var b = Verbrugge(Hoedanigheid.Mandaat, "Gemeente Rivierstad");
        var proef = new Proef(_ =>
            b with
            {
                Overleg = b.Overleg with { Aanspreekpunt = "Loket Zorg" },
            }
        );
        var belegd = Verantwoording.Van(proef.Overleg, proef.Log[0]);
        Assert.Contains("Loket Zorg", belegd.Toelichting, StringComparison.Ordinal);
        var verbrugge = Verantwoording.Van(proef.Overleg, proef.Log[2]);
        Assert.Equal("mandaat", verbrugge.Kenmerken["hoedanigheid"]);
        Assert.Contains("Gemeente Rivierstad", verbrugge.Toelichting, StringComparison.Ordinal);
        Assert.DoesNotContain(
            belegd.Kenmerken.Values.Concat(verbrugge.Kenmerken.Values),
            w =>
                w.Contains("Loket", StringComparison.Ordinal)
                || w.Contains("Rivier", StringComparison.Ordinal)
        );
        Assert.Equal("Loket Zorg", Brief(proef, "janssen").Overleg.Aanspreekpunt);
    }

    [Fact]
    [Trait("Regel", "R79")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Iedereen_leest_het_fraudebeleid_zolang_er_een_gemeente_aan_tafel_zit()
    {
        var proef = new Proef();
        Assert.All(proef.Namen, wie => Assert.True(Brief(proef, wie).MetGemeente));
        proef.Gelukt("groen", new TrekJeTerug { OpdrachtId = OpdrachtId.Nieuw() });
        Assert.False(Brief(proef, "janssen").MetGemeente);
    }

    [Fact]
    [Trait("Regel", "R79")]
    [Trait("Proef", "valt aan")]
    public void Wie_bedankt_zit_niet_aan_tafel()
    {
        var proef = new Proef(open: false);
        Assert.True(Brief(proef, "baak").MetGemeente);
        proef.Gelukt("groen", new WijsAf { OpdrachtId = OpdrachtId.Nieuw() });
        Assert.False(Brief(proef, "baak").MetGemeente);
    }
}
