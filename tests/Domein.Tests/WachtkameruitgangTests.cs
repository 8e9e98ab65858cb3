namespace Casusoverleg.Domein.Tests;

/// <summary>
/// Ways around the waiting room: with a new link somebody else may wait in the place of who took part, and gets nothing of theirs by
/// leaving, by the kleine kring that goes on, or by waiting (R01).
/// </summary>
public sealed class WachtkameruitgangTests
{
    private static Proef Met() =>
        new(b => b with { Overleg = b.Overleg with { Wachtkamer = true } });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Regel", "R01")]
    [Trait("Regel", "R09")]
    [Trait("Proef", "valt aan")]
    public void Weggaan_of_verwijderd_worden_uit_de_wachtkamer_opent_niets_van_wie_er_eerder_zat(
        bool verwijderd
    )
    {
        var proef = Met();
        var afspraak = proef.SpreekAf("pietersen");
        var eigen = proef.BrengIn("groen", proef.Gewoon() with { Tekst = "van mij" });
        proef.Geef("groen", eigen, "pietersen", afspraak);
        proef.Gelukt("baak", Nieuw(proef, "groen"));
        proef.MeldZich("groen");
        if (verwijderd)
            proef.Gelukt(
                "baak",
                new Verwijder(proef["groen"], "een ander") { OpdrachtId = OpdrachtId.Nieuw() }
            );
        else
            proef.Gelukt("groen", new TrekJeTerug { OpdrachtId = OpdrachtId.Nieuw() });
        var deel = EigenDeel.Voor(proef.Overleg, proef["groen"]);
        Assert.Empty(deel.Inbrengen);
        Assert.Empty(deel.Toegestaan);
        Assert.False(proef.Overleg.Deelnemer(proef["groen"])!.HeeftLijst);
        Assert.Empty(proef.Lijst("groen").ZelfGedeeld);
        proef.Geweigerd(
            Regel.R09,
            "groen",
            new NeemTerug(eigen) { OpdrachtId = OpdrachtId.Nieuw() }
        );
        proef.Geweigerd(
            Regel.R09,
            "groen",
            new TrekMeeIn(eigen, proef["pietersen"]) { OpdrachtId = OpdrachtId.Nieuw() }
        );
    }

    [Fact]
    [Trait("Regel", "R01")]
    [Trait("Regel", "R09")]
    [Trait("Proef", "houdt")]
    public void Wie_binnen_was_en_weggaat_houdt_wat_die_inbracht()
    {
        var proef = Met();
        var eigen = proef.BrengIn("groen", proef.Gewoon());
        proef.Gelukt("baak", Nieuw(proef, "groen"));
        proef.LaatBinnen("groen");
        proef.Gelukt("groen", new TrekJeTerug { OpdrachtId = OpdrachtId.Nieuw() });
        Assert.Single(EigenDeel.Voor(proef.Overleg, proef["groen"]).Inbrengen);
        proef.Gelukt("groen", new NeemTerug(eigen) { OpdrachtId = OpdrachtId.Nieuw() });
    }

    [Fact]
    [Trait("Regel", "R01")]
    [Trait("Regel", "R36")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Wie_opnieuw_moet_wachten_is_uit_de_kleine_kring_ook_na_het_binnenlaten()
    {
        var proef = Met();
        Splits Splits(params string[] wie) =>
            new(proef.Mensen(wie)) { OpdrachtId = OpdrachtId.Nieuw() };
        proef.Gelukt("baak", Splits("groen", "pietersen", "verbrugge"));
        proef.Gelukt("baak", Nieuw(proef, "groen"));
        var hoort = Zicht.Op(proef.Overleg, proef.Log[^1]).Voor(proef["pietersen"]);
        var kring = Assert.Single(hoort.OfType<KringBericht>());
        Assert.Equal(
            proef.Mensen("verbrugge", "pietersen").ToHashSet(),
            kring.Leden!.Value.ToHashSet()
        );
        proef.LaatBinnen("groen");
        var klein = proef.BrengIn("pietersen", proef.Gewoon() with { Tekst = "klein" });
        Assert.DoesNotContain(proef["groen"], proef.Overleg.Inbrengen[klein].Kring);
        // Met nog één over is er geen kleine kring meer.
        proef.Gelukt("baak", Nieuw(proef, "verbrugge"));
        Assert.Null(proef.Overleg.KleineKring);
    }

    [Fact]
    [Trait("Regel", "R34")]
    [Trait("Proef", "valt aan")]
    public void Zolang_wie_een_toestemming_vastlegde_wacht_trekt_een_ander_haar_niet_in()
    {
        var proef = Met();
        var id = ToestemmingId.Van(
            Guid.Parse(
                proef.Gelukt(
                    "groen",
                    proef.Toestemming("pietersen") with
                    {
                        OpdrachtId = OpdrachtId.Nieuw(),
                    }
                )
            )
        );
        TrekToestemmingIn Trek() => new(id) { OpdrachtId = OpdrachtId.Nieuw() };
        proef.Gelukt("baak", Nieuw(proef, "groen"));
        proef.Geweigerd(Regel.R34, "pietersen", Trek());
        proef.Gelukt(
            "baak",
            new Verwijder(proef["groen"], "komt niet meer") { OpdrachtId = OpdrachtId.Nieuw() }
        );
        proef.Gelukt("pietersen", Trek());
    }

    private static VernieuwToegang Nieuw(Proef proef, string wie) =>
        new(proef[wie]) { OpdrachtId = OpdrachtId.Nieuw() };
}
