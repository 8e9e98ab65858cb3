using System.Collections.Immutable;

namespace Casusoverleg.Domein.Tests;

/// <summary>What a kring keeps in and lets out (R35, R37, R59).</summary>
public sealed class KringTests
{
    [Fact]
    [Trait("Regel", "R35")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Een_inbreng_bereikt_alleen_haar_kring_ook_de_regisseur_niet()
    {
        var proef = new Proef();
        proef.BrengIn(
            "verbrugge",
            proef.Zorg() with
            {
                Kring = Kringkeuze.Van(proef.Mensen("groen")),
            }
        );
        Assert.Contains("benauwd", proef.Ziet("groen"), StringComparison.Ordinal);
        foreach (var ander in new[] { "baak", "pietersen", "daal", "janssen" })
            Assert.DoesNotContain("benauwd", proef.Ziet(ander), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Regel", "R35")]
    [Trait("Proef", "houdt")]
    public void Iets_verborgens_verandert_niets_aan_wat_een_ander_ontvangt_ook_de_cursor_niet()
    {
        var proef = new Proef();
        var voor = proef.Ziet("pietersen");
        var cursor = Zicht.Cursor(proef.Overleg, proef.Log, proef["pietersen"]);
        var zorg = proef.BrengIn("verbrugge", proef.Zorg());
        var kring = Kringkeuze.Van(proef.Mensen("baak", "groen", "verbrugge"));
        var afspraak = proef.SpreekAf("groen", kring);
        proef.Gelukt(
            "groen",
            new VraagMee(zorg, afspraak, "huisarts vragen") { OpdrachtId = OpdrachtId.Nieuw() }
        );
        proef.Gelukt(
            "verbrugge",
            new StaMeeToe(zorg, proef["groen"], afspraak) { OpdrachtId = OpdrachtId.Nieuw() }
        );
        Assert.Equal(voor, proef.Ziet("pietersen"));
        Assert.Equal(cursor, Zicht.Cursor(proef.Overleg, proef.Log, proef["pietersen"]));
    }

    [Fact]
    [Trait("Regel", "R37")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Wie_later_komt_ziet_alleen_wat_daarna_of_uitdrukkelijk_met_hem_wordt_gedeeld()
    {
        var proef = new Proef();
        var eerder = proef.BrengIn("pietersen", proef.Gewoon());
        var ander = proef.BrengIn("pietersen", proef.Gewoon("De huur is betaald"));
        var nieuw = Proef.Iemand(
            "nieuw",
            "Wijkteam",
            Organisatiesoort.Gemeente,
            Pet.Hulpverlening,
            "ambtsgeheim"
        );
        var id = DeelnemerId.Van(Guid.ParseExact(proef.Gelukt("baak", NodigUit(nieuw)), "N"));
        var ja = Besluit.Neem(
            proef.Overleg,
            id,
            new Accepteer(true) { OpdrachtId = OpdrachtId.Nieuw() },
            proef.Nu
        );
        var overleg = proef.Overleg.Na(
            new Vastgelegd(
                proef.Overleg.Versie + 1,
                GebeurtenisId.Nieuw(),
                proef.Nu,
                id,
                null,
                ((Geaccepteerd)ja).Gebeurtenissen[0]
            )
        );
        Assert.Empty(Zicht.Stand(overleg, id).OfType<InbrengBericht>());
        var open = Besluit.Neem(
            overleg,
            proef["pietersen"],
            new DeelOokMet(eerder, [id]) { OpdrachtId = OpdrachtId.Nieuw() },
            proef.Nu
        );
        overleg = overleg.Na(
            new Vastgelegd(
                overleg.Versie + 1,
                GebeurtenisId.Nieuw(),
                proef.Nu,
                id,
                null,
                ((Geaccepteerd)open).Gebeurtenissen[0]
            )
        );
        Assert.Equal(
            eerder,
            Assert.Single(Zicht.Stand(overleg, id).OfType<InbrengBericht>()).Inbreng.Id
        );
        proef.Geweigerd(
            Regel.R30,
            "groen",
            new DeelOokMet(ander, proef.Mensen("groen")) { OpdrachtId = OpdrachtId.Nieuw() }
        );
    }

    [Fact]
    [Trait("Regel", "R24")]
    [Trait("Regel", "R37")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Een_kring_groeit_niet_om_een_regel_heen()
    {
        var proef = new Proef();
        var zorg = proef.BrengIn("verbrugge", proef.Zorg());
        proef.Geweigerd(
            Regel.R24,
            "verbrugge",
            new DeelOokMet(zorg, proef.Mensen("pietersen")) { OpdrachtId = OpdrachtId.Nieuw() }
        );
    }

    [Fact]
    [Trait("Regel", "R59")]
    [Trait("Proef", "valt aan")]
    public void Wat_niemand_anders_ziet_is_geen_inbreng()
    {
        var proef = new Proef();
        proef.Geweigerd(Regel.R59, "pietersen", proef.Gewoon() with { Kring = Kringkeuze.Van([]) });
        Assert.Empty(proef.Lijst("pietersen").ZelfGedeeld);
        proef.Geweigerd(Regel.R59, "baak", proef.Afspraak("baak", Kringkeuze.Van([])));
    }

    [Fact]
    [Trait("Regel", "R30")]
    [Trait("Regel", "R74")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Wat_later_voor_een_betrokkene_is_opengezet_blijft_te_corrigeren()
    {
        var proef = new Proef(b =>
            Proef.MetTweede(b) with
            {
                Deelnemers = b.Deelnemers.RemoveAt(5),
            }
        );
        var over = proef.Overleg.Betrokkenen[1].Id;
        var inbreng = proef.BrengIn("pietersen", proef.Gewoon() with { Over = over });
        var janssen = new DeelnemerId(
            Guid.ParseExact(
                proef.Gelukt(
                    "baak",
                    new NodigUit(
                        new Genodigde(
                            "de heer J.",
                            Organisatiesoort.Burger,
                            Pet.Betrokkene,
                            Betrokkene: proef.Janssen.ToString()
                        )
                    )
                    {
                        OpdrachtId = OpdrachtId.Nieuw(),
                    }
                ),
                "N"
            )
        );
        proef.Laat(janssen, new Accepteer(true) { OpdrachtId = OpdrachtId.Nieuw() });
        proef.Gelukt(
            "pietersen",
            new DeelOokMet(inbreng, [janssen]) { OpdrachtId = OpdrachtId.Nieuw() }
        );
        proef.Gelukt(
            "pietersen",
            new Corrigeer(inbreng, "Twee meldingen") { OpdrachtId = OpdrachtId.Nieuw() }
        );
        Assert.False(proef.Overleg.Inbrengen[inbreng].Breed);
    }

    private static NodigUit NodigUit(Genodigde genodigde) =>
        new(genodigde) { OpdrachtId = OpdrachtId.Nieuw() };
}
