using System.Collections.Immutable;

namespace Casusoverleg.Domein.Tests;

/// <summary>What a kring keeps in and lets out (R34–R37).</summary>
public sealed class KringTests
{
    [Fact]
    [Trait("Regel", "R34")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void De_betrokkene_ziet_de_eigen_toestemming_en_trekt_haar_zelf_in()
    {
        var proef = new Proef();
        var vast = new ToestemmingId(
            Guid.ParseExact(proef.Gelukt("verbrugge", proef.Toestemming("groen")), "N")
        );
        Assert.Contains("wat ik kan in huis", proef.Ziet("janssen"), StringComparison.Ordinal);
        Assert.DoesNotContain("wat ik kan in huis", proef.Ziet("daal"), StringComparison.Ordinal);
        proef.Gelukt("janssen", new TrekToestemmingIn(vast) { OpdrachtId = OpdrachtId.Nieuw() });
        Assert.True(proef.Overleg.Toestemmingen[vast].Ingetrokken);
    }

    [Fact]
    [Trait("Regel", "R34")]
    [Trait("Regel", "R36")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Een_toestemming_uit_een_kleine_kring_blijft_daarbinnen()
    {
        var proef = new Proef();
        proef.Gelukt(
            "baak",
            new Splits(proef.Mensen("verbrugge", "groen")) { OpdrachtId = OpdrachtId.Nieuw() }
        );
        proef.Gelukt("verbrugge", proef.Toestemming("groen"));
        Assert.DoesNotContain(
            "wat ik kan in huis",
            proef.Ziet("janssen"),
            StringComparison.Ordinal
        );
    }

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
    [Trait("Regel", "R36")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Buiten_de_kleine_kring_hoor_je_dat_zij_er_is_en_niet_wie_of_wat()
    {
        var proef = new Proef();
        proef.Gelukt(
            "baak",
            new Splits(proef.Mensen("baak", "verbrugge")) { OpdrachtId = OpdrachtId.Nieuw() }
        );
        proef.BrengIn("verbrugge", proef.Zorg() with { Kring = Kringkeuze.Iedereen });
        var buiten = Draad.Tekst(Zicht.Stand(proef.Overleg, proef["groen"]).OfType<KringBericht>());
        Assert.Contains("\"bezig\":true", buiten, StringComparison.Ordinal);
        Assert.Contains("\"leden\":null", buiten, StringComparison.Ordinal);
        Assert.DoesNotContain("benauwd", proef.Ziet("groen"), StringComparison.Ordinal);
        Assert.Contains("benauwd", proef.Ziet("baak"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Regel", "R36")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Uit_de_kleine_kring_komt_niets_en_wie_buiten_is_wacht()
    {
        var proef = new Proef();
        proef.Gelukt(
            "baak",
            new Splits(proef.Mensen("baak", "verbrugge")) { OpdrachtId = OpdrachtId.Nieuw() }
        );
        proef.Geweigerd(Regel.R36, "verbrugge", proef.Zorg());
        proef.Geweigerd(Regel.R36, "groen", proef.Gewoon());
        proef.Geweigerd(Regel.R36, "groen", new VoegSamen { OpdrachtId = OpdrachtId.Nieuw() });
        proef.Geweigerd(
            Regel.R36,
            "baak",
            new Splits(proef.Mensen("baak", "groen")) { OpdrachtId = OpdrachtId.Nieuw() }
        );
        proef.Gelukt("verbrugge", new VoegSamen { OpdrachtId = OpdrachtId.Nieuw() });
        proef.BrengIn("pietersen", proef.Gewoon());
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
    [Trait("Regel", "R36")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Wie_het_sluiten_aankondigt_en_annuleert_beeindigt_daarmee_geen_kleine_kring()
    {
        var proef = new Proef();
        proef.Gelukt(
            "baak",
            new Splits(proef.Mensen("verbrugge", "groen")) { OpdrachtId = OpdrachtId.Nieuw() }
        );
        proef.Gelukt("baak", new Sluit { OpdrachtId = OpdrachtId.Nieuw() });
        proef.Gelukt("baak", new AnnuleerSluiten { OpdrachtId = OpdrachtId.Nieuw() });
        Assert.NotNull(proef.Overleg.KleineKring);
        proef.Geweigerd(Regel.R36, "baak", new VoegSamen { OpdrachtId = OpdrachtId.Nieuw() });
    }

    [Fact]
    [Trait("Regel", "R30")]
    [Trait("Regel", "R74")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Wat_later_voor_een_betrokkene_is_opengezet_blijft_te_corrigeren()
    {
        var proef = new Proef(b =>
            b with
            {
                Betrokkenen = b.Betrokkenen.Add(new BelegdeBetrokkene("k", "mevrouw K.", 70)),
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

    [Fact]
    [Trait("Regel", "R36")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Wie_buiten_wacht_opent_vraagt_of_legt_ook_niets_vast_naar_wie_binnen_zit()
    {
        var proef = new Proef();
        var eigen = proef.BrengIn(
            "pietersen",
            proef.Gewoon() with
            {
                Kring = Kringkeuze.Van(proef.Mensen("baak")),
            }
        );
        var ander = proef.BrengIn("groen", proef.Gewoon());
        var bezoek = proef.SpreekAf("pietersen");
        proef.Gelukt(
            "baak",
            new Splits(proef.Mensen("verbrugge", "groen")) { OpdrachtId = OpdrachtId.Nieuw() }
        );
        proef.Geweigerd(
            Regel.R36,
            "pietersen",
            new DeelOokMet(eigen, proef.Mensen("groen")) { OpdrachtId = OpdrachtId.Nieuw() }
        );
        proef.Geweigerd(
            Regel.R36,
            "pietersen",
            new VraagMee(ander, bezoek, "het bezoek") { OpdrachtId = OpdrachtId.Nieuw() }
        );
        proef.Geweigerd(Regel.R36, "pietersen", proef.Toestemming("groen"));
    }

    private static NodigUit NodigUit(Genodigde genodigde) =>
        new(genodigde) { OpdrachtId = OpdrachtId.Nieuw() };
}
