using Casusoverleg.Domein.Regels;

namespace Casusoverleg.Domein.Tests;

/// <summary>Guards that stand before a rule, each tried by itself: who may, when, and towards whom.</summary>
public sealed class WachterTests
{
    private readonly Proef _proef = new();

    private void Splits(params string[] leden) =>
        _proef.Gelukt("baak", new Splits(_proef.Mensen(leden)) { OpdrachtId = OpdrachtId.Nieuw() });

    private static T Doe<T>(T opdracht)
        where T : Opdracht => opdracht with { OpdrachtId = OpdrachtId.Nieuw() };

    private static DeelOokMet Ook(InbrengId id, params DeelnemerId[] aan) =>
        new(id, [.. aan]) { OpdrachtId = OpdrachtId.Nieuw() };

    private static Corrigeer Anders(InbrengId id, string tekst) =>
        new(id, tekst) { OpdrachtId = OpdrachtId.Nieuw() };

    [Fact]
    [Trait("Regel", "R36")]
    [Trait("Proef", "valt aan")]
    public void Wie_buiten_de_kleine_kring_is_krijgt_te_horen_dat_het_straks_weer_kan()
    {
        var eigen = _proef.BrengIn("pietersen", _proef.Gewoon());
        var zorg = _proef.BrengIn("verbrugge", _proef.Zorg());
        var bezoek = _proef.SpreekAf("groen");
        _proef.Gelukt("groen", Doe(new VraagMee(zorg, bezoek, "plannen") { OpdrachtId = default }));
        Splits("groen", "daal");
        foreach (
            var (wie, opdracht) in new (string, Opdracht)[]
            {
                ("pietersen", _proef.Gewoon()),
                ("pietersen", Anders(eigen, "Anders")),
                ("baak", _proef.Afspraak("baak")),
                (
                    "verbrugge",
                    new StaMeeToe(zorg, _proef["groen"], bezoek) { OpdrachtId = OpdrachtId.Nieuw() }
                ),
            }
        )
            Assert.Contains(
                "samen verdergaan",
                _proef.Geweigerd(Regel.R36, wie, opdracht).Zin,
                StringComparison.Ordinal
            );
    }

    [Fact]
    [Trait("Regel", "R36")]
    [Trait("Proef", "valt aan")]
    public void Uit_een_kleine_kring_gaat_ook_geen_afspraak_correctie_of_toestemming_naar_buiten()
    {
        var ruim = _proef.BrengIn("pietersen", _proef.Gewoon());
        Splits("pietersen", "verbrugge");
        _proef.Geweigerd(Regel.R36, "pietersen", Anders(ruim, "Twee meldingen"));
        _proef.Geweigerd(Regel.R36, "pietersen", _proef.Afspraak("pietersen"));
        _proef.Geweigerd(Regel.R36, "verbrugge", _proef.Toestemming("groen"));
        var binnen = _proef.BrengIn("pietersen", _proef.Gewoon("Er lekt een kraan"));
        _proef.Geweigerd(Regel.R36, "pietersen", Ook(binnen, _proef["groen"]));
    }

    [Fact]
    [Trait("Regel", "R36")]
    [Trait("Proef", "valt aan")]
    public void Een_kleine_kring_begint_de_regisseur_en_met_ten_minste_twee()
    {
        var twee = new Splits(_proef.Mensen("groen", "verbrugge")) { OpdrachtId = default };
        _proef.Geweigerd(Regel.V02, "groen", Doe(twee));
        _proef.Geweigerd(Regel.R36, "baak", Doe(twee with { Leden = _proef.Mensen("groen") }));
        Assert.Null(_proef.Overleg.KleineKring);
    }

    [Fact]
    [Trait("Regel", "R30")]
    [Trait("Regel", "R29")]
    [Trait("Proef", "valt aan")]
    public void Een_correctie_is_niet_leeg_en_brengt_geen_nummer_binnen()
    {
        var id = _proef.BrengIn("pietersen", _proef.Gewoon());
        _proef.Geweigerd(Regel.V01, "pietersen", Anders(id, "  "));
        _proef.Geweigerd(Regel.R29, "pietersen", Anders(id, "Zoek op 123456782"));
        _proef.Geweigerd(Regel.R29, "pietersen", Anders(id, "Zoek op 1234*******56782"));
    }

    [Fact]
    [Trait("Regel", "R37")]
    [Trait("Proef", "valt aan")]
    public void Ook_met_anderen_delen_kan_alleen_met_wie_meedoet_en_het_nog_niet_ziet()
    {
        var id = _proef.BrengIn(
            "pietersen",
            _proef.Gewoon() with
            {
                Kring = Kringkeuze.Van(_proef["groen"]),
            }
        );
        _proef.Geweigerd(Regel.V01, "pietersen", Ook(id, DeelnemerId.Nieuw()));
        _proef.Geweigerd(Regel.V01, "pietersen", Ook(id, _proef["groen"]));
    }

    [Fact]
    [Trait("Regel", "R64")]
    [Trait("Proef", "valt aan")]
    public void Een_afspraak_zegt_wat_waarvoor_en_hoe_de_betrokkene_het_hoort()
    {
        var afspraak = _proef.Afspraak("groen");
        _proef.Geweigerd(Regel.R64, "baak", afspraak with { Actie = " " });
        _proef.Geweigerd(Regel.R64, "baak", afspraak with { Doel = "" });
        _proef.Geweigerd(Regel.R64, "baak", afspraak with { Informering = "" });
    }

    [Fact]
    [Trait("Regel", "R19")]
    [Trait("Proef", "valt aan")]
    public void Over_iemand_die_niet_in_dit_overleg_zit_gaat_niets()
    {
        var wie = BetrokkeneId.Nieuw();
        _proef.Geweigerd(Regel.V01, "pietersen", _proef.Gewoon() with { Over = wie });
        _proef.Geweigerd(
            Regel.V01,
            "groen",
            new StelVraag(_proef["verbrugge"], "Ken je haar?", "bezoeken")
            {
                OpdrachtId = OpdrachtId.Nieuw(),
                Over = wie,
            }
        );
    }

    [Fact]
    [Trait("Regel", "R01")]
    [Trait("Regel", "R07")]
    [Trait("Proef", "valt aan")]
    public void Wie_de_uitnodiging_afwees_doet_daarna_niets_meer()
    {
        var proef = new Proef(open: false);
        proef.Gelukt("groen", new WijsAf { OpdrachtId = OpdrachtId.Nieuw() });
        Assert.Equal(Deelnemerstatus.Afgewezen, proef.Overleg.Deelnemer(proef["groen"])!.Status);
        foreach (
            var opdracht in new Opdracht[]
            {
                proef.Gewoon(),
                new Accepteer(true) { OpdrachtId = default },
                new TrekJeTerug { OpdrachtId = default },
            }
        )
            proef.Geweigerd(Regel.R01, "groen", Doe(opdracht));
    }

    [Fact]
    [Trait("Regel", "R48")]
    [Trait("Proef", "valt aan")]
    public void Na_het_sluiten_kan_er_ook_niets_meer_af()
    {
        var id = _proef.BrengIn("pietersen", _proef.Gewoon());
        var dicht = _proef.Overleg.Na(
            new Vastgelegd(
                _proef.Overleg.Versie + 1,
                GebeurtenisId.Nieuw(),
                _proef.Nu,
                null,
                null,
                new OverlegGesloten()
            )
        );
        foreach (
            var opdracht in new Opdracht[]
            {
                new NeemTerug(id) { OpdrachtId = default },
                new MeldKlaar(true) { OpdrachtId = default },
                new BreekAf { OpdrachtId = default },
            }
        )
            Assert.Equal(
                Regel.V02,
                Assert
                    .IsType<Weigering>(
                        Besluit.Neem(dicht, _proef["pietersen"], opdracht, _proef.Nu)
                    )
                    .Regel
            );
    }

    [Fact]
    [Trait("Regel", "R09")]
    [Trait("Regel", "R29")]
    [Trait("Proef", "valt aan")]
    public void Verwijderen_en_benoemen_doet_de_regisseur_en_zonder_nummer_in_de_reden()
    {
        _proef.Geweigerd(
            Regel.R29,
            "baak",
            new Verwijder(_proef["groen"], "zie 123456782") { OpdrachtId = OpdrachtId.Nieuw() }
        );
        _proef.Geweigerd(
            Regel.V02,
            "groen",
            new BenoemRegisseur(_proef["groen"]) { OpdrachtId = OpdrachtId.Nieuw() }
        );
    }

    [Fact]
    [Trait("Regel", "R49")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Het_aankondigen_eindigt_eerder_als_alle_aanwezigen_het_bevestigen_en_niet_als_een_zwijgt()
    {
        var tafel = _proef.Mensen("baak", "groen");
        _proef.Gelukt("baak", new Sluit { OpdrachtId = OpdrachtId.Nieuw() });
        Assert.Null(Tijd.Verstrijkt(_proef.Overleg, tafel, _proef.Nu));
        _proef.Gelukt("baak", new Bevestig { OpdrachtId = OpdrachtId.Nieuw() });
        Assert.Null(Tijd.Verstrijkt(_proef.Overleg, tafel, _proef.Nu));
        Assert.Null(Tijd.Verstrijkt(_proef.Overleg, [], _proef.Nu));
        _proef.Gelukt("groen", new Bevestig { OpdrachtId = OpdrachtId.Nieuw() });
        Assert.IsType<OverlegGesloten>(Tijd.Verstrijkt(_proef.Overleg, tafel, _proef.Nu));
    }

    [Theory]
    [Trait("Regel", "R17")]
    [Trait("Proef", "valt aan")]
    [InlineData(" ", null)]
    [InlineData("A. Wilg", " ")]
    public void Een_vertegenwoordiger_heeft_een_naam_en_wie_terzijde_staat_een_reden(
        string naam,
        string? terzijde
    ) =>
        Bijeen
            .MetPersoon(p =>
                p with
                {
                    Wilsbekwaam = false,
                    Vertegenwoordiger = new Vertegenwoordiger(naam, "mentor", terzijde),
                }
            )
            .MagNiet(Regel.R17);
}
