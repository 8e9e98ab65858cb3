namespace Casusoverleg.Domein.Tests;

/// <summary>
/// What an event shows again: only the parts that it touched. A part that comes along without a reason tells that something happened
/// to it.
/// </summary>
public sealed class HertoningTests
{
    private readonly Proef _proef = new();

    private IEnumerable<Bericht> Hoort(string wie, int vanaf) =>
        _proef
            .Log.Skip(vanaf)
            .SelectMany(v => Zicht.Op(_proef.Overleg, v).Voor(_proef[wie]).AsEnumerable());

    [Fact]
    [Trait("Regel", "R09")]
    [Trait("Proef", "houdt")]
    public void Wie_vertrekt_laat_alleen_zien_wat_van_die_persoon_was()
    {
        _proef.SpreekAf("groen");
        _proef.Gelukt(
            "baak",
            new StelVraag(_proef["groen"], "Ben je er morgen?", "het bezoek plannen")
            {
                OpdrachtId = OpdrachtId.Nieuw(),
            }
        );
        _proef.Gelukt(
            "baak",
            new LegVoor(_proef["groen"], "Het bezoek is om tien uur")
            {
                OpdrachtId = OpdrachtId.Nieuw(),
                Categorie = Categorie.Gewoon,
            }
        );
        var vanaf = _proef.Log.Count;
        _proef.Gelukt("verbrugge", new TrekJeTerug { OpdrachtId = OpdrachtId.Nieuw() });
        Assert.NotEmpty(Hoort("groen", vanaf));
        Assert.All(
            Hoort("groen", vanaf),
            b => Assert.True(b is DeelnemerBericht or KringBericht, b.GetType().Name)
        );
    }

    [Fact]
    [Trait("Regel", "R01")]
    [Trait("Proef", "houdt")]
    public void Een_nieuwe_link_zonder_wachtkamer_zegt_niets_over_de_kleine_kring()
    {
        var vanaf = _proef.Log.Count;
        _proef.Gelukt(
            "baak",
            new VernieuwToegang(_proef["groen"]) { OpdrachtId = OpdrachtId.Nieuw() }
        );
        Assert.IsType<DeelnemerBericht>(Assert.Single(Hoort("verbrugge", vanaf)));
    }

    [Fact]
    public void Wie_het_sluiten_bevestigde_heeft_dat_na_annuleren_niet_meer_gedaan()
    {
        var vanaf = _proef.Log.Count;
        _proef.Gelukt("baak", new Sluit { OpdrachtId = OpdrachtId.Nieuw() });
        _proef.Gelukt("groen", new Bevestig { OpdrachtId = OpdrachtId.Nieuw() });
        Assert.Single(Hoort("verbrugge", vanaf).OfType<BevestigdBericht>());
        _proef.Gelukt("baak", new AnnuleerSluiten { OpdrachtId = OpdrachtId.Nieuw() });
        var gemist = Zicht.Sinds(_proef.Overleg, [.. _proef.Log.Skip(vanaf)], _proef["verbrugge"]);
        Assert.Empty(gemist.OfType<BevestigdBericht>());
    }

    [Fact]
    [Trait("Regel", "R14")]
    [Trait("Proef", "houdt")]
    public void Alleen_bemoeizorg_heeft_grenzen_aan_wat_besproken_wordt()
    {
        Assert.NotNull(Grenzen(_proef));
        var anders = new Proef(_ => Bijeen.GeenBemoeizorg());
        Assert.Null(Grenzen(anders));
    }

    private static Bespreekgrenzen? Grenzen(Proef proef) =>
        Zicht
            .Stand(proef.Overleg, proef["groen"])
            .OfType<OverlegBericht>()
            .Single()
            .Overleg.Betrokkenen[0]
            .Grenzen;
}
