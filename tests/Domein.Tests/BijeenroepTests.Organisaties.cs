namespace Casusoverleg.Domein.Tests;

/// <content>How many organisations take part, and why more than two (R04, R12).</content>
public sealed partial class BijeenroepTests
{
    [Fact]
    [Trait("Regel", "R04")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Met_meer_dan_twee_organisaties_staat_erbij_waarom()
    {
        var b = Proef.Belegging();
        Weiger(Regel.R04, b with { Overleg = b.Overleg with { WaaromNietBilateraal = null } });
        Assert.IsType<Belegd>(Convocatie.Beleg(b, Termijnen.Standaard, Proef.Begin));
    }

    [Fact]
    [Trait("Regel", "R04")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Wie_er_later_een_derde_organisatie_bij_vraagt_zegt_ook_waarom()
    {
        var proef = new Proef(b =>
            b with
            {
                Overleg = b.Overleg with { WaaromNietBilateraal = null },
                Deelnemers = b.Deelnemers.RemoveRange(2, 3),
            }
        );
        var derde = Proef.Iemand(
            "derde",
            "Woonstad",
            Organisatiesoort.Woningcorporatie,
            Pet.Ketenpartner,
            "geen"
        );
        proef.Geweigerd(Regel.R04, "baak", NodigUit(derde));
        proef.Gelukt("baak", NodigUit(derde with { Organisatie = "Thuiszorg" }));
    }

    [Fact]
    [Trait("Regel", "R04")]
    [Trait("Proef", "houdt")]
    public void Een_organisatie_die_wegging_telt_niet_meer_mee()
    {
        var proef = new Proef(_ =>
            Bijeen.Met(o => o with { WaaromNietBilateraal = null }).MetZnTweeen()
        );
        var derde = Derde();
        proef.Geweigerd(Regel.R04, "baak", derde);
        proef.Gelukt("verbrugge", new TrekJeTerug { OpdrachtId = OpdrachtId.Nieuw() });
        proef.Gelukt("baak", derde);
    }

    [Fact]
    [Trait("Regel", "R12")]
    [Trait("Proef", "houdt")]
    public void Ook_bij_het_openen_telt_niet_mee_wie_wegging()
    {
        var proef = new Proef(
            _ =>
                Bijeen
                    .MetStap(s => s with { A1 = false, Toelichting = "het wordt deze week koud" })
                    .MetZnTweeen(),
            open: false
        );
        proef.Gelukt(
            "baak",
            new Verwijder(proef["verbrugge"], "is ziek") { OpdrachtId = OpdrachtId.Nieuw() }
        );
        proef.Gelukt("baak", Derde());
        proef.Gelukt("baak", new Open { OpdrachtId = OpdrachtId.Nieuw() });
    }

    private static NodigUit Derde() =>
        new(
            Proef.Iemand(
                "derde",
                "Kredietbank",
                Organisatiesoort.Gemeente,
                Pet.Hulpverlening,
                "ambtsgeheim"
            ) with
            {
                Id = null,
            }
        )
        {
            OpdrachtId = OpdrachtId.Nieuw(),
        };
}
