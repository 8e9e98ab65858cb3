namespace Casusoverleg.Domein.Tests;

/// <summary>One laptop at the table: what is typed for somebody is nothing until that person makes it theirs (besluit 21).</summary>
public sealed class VoorleggenTests
{
    private const string Getypt = "Hij eet alleen nog brood";
    private readonly Proef _proef = new();

    private LegVoor Voor(string aan, string tekst = Getypt) =>
        new(_proef[aan], tekst)
        {
            OpdrachtId = OpdrachtId.Nieuw(),
            Over = _proef.Janssen,
            Niveau = Niveau.Buitenkant,
            Categorie = Categorie.Gewoon,
            Onderwerpen = ["gezondheid"],
        };

    private VoorleggingId Leg(string aan, string tekst = Getypt) =>
        new(Guid.ParseExact(_proef.Gelukt("baak", Voor(aan, tekst)), "N"));

    private static WijsVoorleggingAf Weg(VoorleggingId id) =>
        new(id) { OpdrachtId = OpdrachtId.Nieuw() };

    private static TrekVoorleggingIn Terug(VoorleggingId id) =>
        new(id) { OpdrachtId = OpdrachtId.Nieuw() };

    private BrengIn Eigen(VoorleggingId id, string tekst = "Hij eet brood") =>
        _proef.Zorg(tekst) with
        {
            Voorlegging = id,
            Kring = Kringkeuze.Van(_proef["groen"]),
        };

    private void Splits(params string[] leden) =>
        _proef.Gelukt("baak", new Splits(_proef.Mensen(leden)) { OpdrachtId = OpdrachtId.Nieuw() });

    [Fact]
    [Trait("Regel", "R35")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Wat_voor_iemand_getypt_is_zien_alleen_die_persoon_en_wie_typte()
    {
        Leg("verbrugge");
        foreach (var naam in new[] { "baak", "verbrugge" })
            Assert.Contains(Getypt, _proef.Ziet(naam), StringComparison.Ordinal);
        foreach (var naam in _proef.Namen.Except(["baak", "verbrugge"]))
        {
            Assert.DoesNotContain("voorlegging", _proef.Ziet(naam), StringComparison.Ordinal);
            Assert.Empty(Zicht.Op(_proef.Overleg, _proef.Log[^1]).Voor(_proef[naam]));
        }
    }

    [Fact]
    [Trait("Regel", "R78")]
    [Trait("Proef", "houdt")]
    public void Het_is_geen_inbreng_tot_die_persoon_het_zelf_deelt()
    {
        var id = Leg("verbrugge");
        Assert.Empty(_proef.Overleg.Inbrengen);
        var inbreng = _proef.BrengIn("verbrugge", Eigen(id));
        Assert.Equal(_proef["verbrugge"], _proef.Overleg.Inbrengen[inbreng].Van);
        Assert.Contains("Hij eet brood", _proef.Ziet("groen"), StringComparison.Ordinal);
        Assert.DoesNotContain(id.ToString(), _proef.Ziet("groen"), StringComparison.Ordinal);
        _proef.Geweigerd(Regel.R78, "verbrugge", Eigen(id));
    }

    [Fact]
    [Trait("Regel", "R35")]
    [Trait("Proef", "valt aan")]
    public void Wie_typte_hoort_niet_of_het_gedeeld_is_of_weggegooid()
    {
        var gedeeld = Leg("verbrugge");
        _proef.BrengIn("verbrugge", Eigen(gedeeld));
        var naDelen = Hoort(gedeeld);
        var weggegooid = Leg("verbrugge");
        _proef.Gelukt("verbrugge", Weg(weggegooid));
        Assert.Equal(naDelen, Hoort(weggegooid));
        Assert.DoesNotContain("Hij eet", _proef.Ziet("baak"), StringComparison.Ordinal);

        string Hoort(VoorleggingId id) =>
            string.Concat(
                    _proef
                        .Log.Skip(_proef.Log.Count - 2)
                        .Where(v => v.Gebeurtenis is not TekstVoorgelegd)
                        .SelectMany(v =>
                            Zicht.Op(_proef.Overleg, v).Voor(_proef["baak"]).Select(b => Zonder(b))
                        )
                )
                .Replace(id.ToString(), "id", StringComparison.Ordinal);

        static string Zonder(Bericht b) => Draad.Tekst(new[] { b with { Id = null } });
    }

    [Theory]
    [Trait("Regel", "R78")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    [InlineData(true)]
    [InlineData(false)]
    public void Weg_is_weg_ook_tijdens_het_sluiten(bool doorOntvanger)
    {
        var id = Leg("verbrugge");
        _proef.Gelukt("baak", new Sluit { OpdrachtId = OpdrachtId.Nieuw() });
        _proef.Geweigerd(Regel.V02, "baak", Voor("groen"));
        _proef.Geweigerd(Regel.V02, "verbrugge", Eigen(id));
        if (doorOntvanger)
            _proef.Gelukt("verbrugge", Weg(id));
        else
            _proef.Gelukt("baak", Terug(id));
        foreach (var naam in _proef.Namen)
            Assert.DoesNotContain("voorlegging", _proef.Ziet(naam), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Regel", "R78")]
    [Trait("Proef", "valt aan")]
    public void Alleen_de_regisseur_typt_voor_een_ander_die_meedoet()
    {
        _proef.Geweigerd(Regel.V02, "groen", Voor("verbrugge"));
        _proef.Geweigerd(Regel.V01, "baak", Voor("baak"));
        _proef.Geweigerd(Regel.V01, "baak", Voor("verbrugge", " "));
        _proef.Geweigerd(Regel.V01, "baak", Voor("groen") with { Aan = DeelnemerId.Nieuw() });
        _proef.Geweigerd(Regel.V01, "baak", Voor("groen") with { Over = new(Guid.NewGuid()) });
        _proef.Geweigerd(Regel.V01, "baak", Voor("groen") with { Onderwerpen = ["roddel"] });
        _proef.Geweigerd(Regel.R01, "vreemde", Voor("groen"));
    }

    [Fact]
    [Trait("Regel", "R29")]
    [Trait("Proef", "valt aan")]
    public void Ook_wat_voor_een_ander_getypt_wordt_bevat_geen_nummer_en_geen_lap_tekst()
    {
        _proef.Geweigerd(Regel.R29, "baak", Voor("groen", "BSN 123456782"));
        _proef.Geweigerd(
            Regel.R29,
            "baak",
            Voor("groen") with
            {
                Bron = new Bron(Bronsoort.Derde, Wie: "123456782"),
            }
        );
        _proef.Geweigerd(Regel.V03, "baak", Voor("groen", new string('a', 4001)));
        _proef.Geweigerd(Regel.V01, "baak", Voor("groen", "om\u202Egekeerd"));
    }

    [Fact]
    [Trait("Regel", "R78")]
    [Trait("Proef", "valt aan")]
    public void Wie_er_niets_mee_te_maken_heeft_hoort_niet_of_het_bestaat()
    {
        var id = Leg("verbrugge");
        var bestaat = _proef.Geweigerd(Regel.R78, "pietersen", Weg(id));
        Assert.Equal(bestaat, _proef.Geweigerd(Regel.R78, "pietersen", Weg(VoorleggingId.Nieuw())));
        Assert.Equal(bestaat, _proef.Geweigerd(Regel.R78, "baak", Weg(id)));
        Assert.Equal(bestaat, _proef.Geweigerd(Regel.R78, "verbrugge", Terug(id)));
        Assert.Equal(bestaat, _proef.Geweigerd(Regel.R78, "groen", Terug(id)));
        Assert.Equal(
            bestaat,
            _proef.Geweigerd(Regel.R78, "pietersen", _proef.Gewoon() with { Voorlegging = id })
        );
        Assert.Equal(
            bestaat,
            _proef.Geweigerd(Regel.R78, "baak", _proef.Gewoon() with { Voorlegging = id })
        );
    }

    [Fact]
    [Trait("Regel", "R18")]
    [Trait("Regel", "R20")]
    [Trait("Proef", "valt aan")]
    public void Wat_voor_iemand_getypt_is_wordt_beoordeeld_als_van_die_persoon()
    {
        var id = Leg("verbrugge");
        _proef.Geweigerd(Regel.R18, "verbrugge", Eigen(id) with { Bron = null });
        _proef.Geweigerd(
            Regel.R20,
            "verbrugge",
            Eigen(id) with
            {
                Trede = Trede.EigenTaak,
                RechtstreeksBetrokken = [],
                Kring = Kringkeuze.Van(_proef["pietersen"]),
            }
        );
        Assert.False(_proef.Overleg.Voorleggingen[id].Weg);
    }

    [Theory]
    [Trait("Regel", "R09")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    [InlineData("verbrugge", "baak")]
    [InlineData("baak", "verbrugge")]
    public void Vertrekt_een_van_beiden_dan_is_het_weg(string weg, string blijft)
    {
        var id = Leg("verbrugge");
        _proef.Gelukt(
            "baak",
            new BenoemRegisseur(_proef["groen"]) { OpdrachtId = OpdrachtId.Nieuw() }
        );
        _proef.Gelukt(weg, new TrekJeTerug { OpdrachtId = OpdrachtId.Nieuw() });
        Assert.DoesNotContain(Getypt, _proef.Ziet(blijft), StringComparison.Ordinal);
        var hoort = Draad.Tekst(Zicht.Op(_proef.Overleg, _proef.Log[^1]).Voor(_proef[blijft]));
        Assert.Contains($"\"voorlegging\":\"{id}\"", hoort, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Regel", "R36")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Voor_een_ander_typen_gaat_niet_door_de_muur_van_een_kleine_kring()
    {
        var eerder = Leg("verbrugge");
        Splits("verbrugge", "groen");
        _proef.Geweigerd(Regel.R36, "baak", Voor("verbrugge"));
        _proef.Geweigerd(Regel.R36, "baak", Voor("pietersen"));
        _proef.Geweigerd(Regel.R36, "verbrugge", Eigen(eerder));
        _proef.Gelukt("verbrugge", new VoegSamen { OpdrachtId = OpdrachtId.Nieuw() });
        Splits("baak", "verbrugge");
        _proef.Geweigerd(Regel.R36, "baak", Voor("pietersen"));
        _proef.Gelukt("baak", Terug(eerder));
        var binnen = Leg("verbrugge");
        _proef.BrengIn("verbrugge", Eigen(binnen) with { Kring = Kringkeuze.Van(_proef["baak"]) });
    }

    [Fact]
    [Trait("Regel", "R31")]
    [Trait("Proef", "valt aan")]
    public void Voor_wie_handhaaft_wordt_niets_over_een_persoon_getypt()
    {
        var proef = new Proef(b =>
            b with
            {
                Deelnemers =
                [
                    .. b.Deelnemers,
                    Proef.Iemand(
                        "boa",
                        "Gemeente",
                        Organisatiesoort.Gemeente,
                        Pet.Handhaving,
                        "ambtsgeheim"
                    ),
                ],
            }
        );
        var voor = Voor("groen") with { Aan = proef["boa"], Over = null };
        proef.Geweigerd(Regel.R31, "baak", voor with { Over = proef.Janssen });
        proef.Gelukt("baak", voor);
    }
}
