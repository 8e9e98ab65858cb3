namespace Casusoverleg.Domein.Tests;

/// <summary>What a spoedoverleg left open when it ended, and how that is completed (R63).</summary>
public sealed class AanvullingTests
{
    [Fact]
    [Trait("Regel", "R63")]
    [Trait("Proef", "houdt")]
    public void Sluiten_en_afbreken_kan_altijd_en_wat_openstaat_blijft_openstaan()
    {
        var proef = new Proef(Proef.Spoed);
        proef.Gelukt("baak", Proef.Alles() with { WaaromNietUitgenodigd = null });
        proef.Gelukt("baak", new Sluit { OpdrachtId = OpdrachtId.Nieuw() });
        Verstrijk(proef, proef.Overleg.SluitOm!.Value);
        Assert.Equal(Status.Bevroren, proef.Overleg.Status);
        var open = Aanvulling.Van(proef.Overleg)!;
        Assert.Equal([Regel.R11], open.Ontbreekt.ToArray());
        Assert.Equal(Proef.Begin + TimeSpan.FromHours(24), open.Voor);
        var af = new Proef(Proef.Spoed);
        af.Gelukt("baak", new BreekAf { OpdrachtId = OpdrachtId.Nieuw() });
        Assert.Equal(3, Aanvulling.Van(af.Overleg)!.Ontbreekt.Length);
    }

    [Fact]
    [Trait("Regel", "R63")]
    [Trait("Proef", "valt aan")]
    public void Wat_af_is_en_wat_geen_spoed_was_laat_niets_openstaan()
    {
        var proef = new Proef(Proef.Spoed);
        proef.Gelukt("baak", Proef.Alles());
        Assert.Null(Aanvulling.Van(proef.Overleg));
        Assert.Null(Aanvulling.Van(new Proef().Overleg));
    }

    [Fact]
    [Trait("Regel", "R63")]
    [Trait("Proef", "houdt")]
    public void Na_het_sluiten_staat_in_de_verantwoording_wat_is_aangevuld_en_wat_nog_niet()
    {
        var proef = new Proef(Proef.Spoed);
        var nu = Proef.Begin + TimeSpan.FromHours(3);
        var (daarna, regel) = Aanvulling
            .Van(proef.Overleg)!
            .Met(Proef.Alles() with { WaaromNietUitgenodigd = null }, proef["baak"], nu);
        Assert.Equal([Regel.R11], daarna.Ontbreekt.ToArray());
        Assert.Equal("spoed-aangevuld", regel.Soort);
        Assert.Equal(proef["baak"], regel.Door);
        Assert.Equal("R04, R10", regel.Kenmerken["aangevuld"]);
        Assert.Equal("R11", regel.Kenmerken["niet-aangevuld"]);
        Assert.Equal("nee", regel.Kenmerken["te-laat"]);
        Assert.Equal("ja", regel.Kenmerken["na-sluiten"]);
        Assert.False(regel.Kenmerken.ContainsKey("aangevuld-op"));
        Assert.Contains("hangen samen", regel.Toelichting, StringComparison.Ordinal);
        Assert.DoesNotContain(
            regel.Kenmerken.Values,
            v => v.Contains("samen", StringComparison.Ordinal)
        );
        // Op de grens van de termijn is het te laat, en het kan nog steeds.
        var rest = Uitgenodigd("Er was geen tijd");
        Assert.Null(daarna.Toets(rest));
        var laat = daarna.Met(rest, proef["baak"], daarna.Voor).Regel.Kenmerken;
        Assert.Equal("ja", laat["te-laat"]);
        Assert.Equal("2026-03-03T09:00:00Z", laat["aangevuld-op"]);
        Assert.False(laat.ContainsKey("niet-aangevuld"));
    }

    [Fact]
    [Trait("Regel", "R63")]
    [Trait("Regel", "R29")]
    [Trait("Proef", "valt aan")]
    public void Ook_na_het_sluiten_geen_kenmerk_geen_lange_tekst_en_niets_over_wat_er_staat()
    {
        var open = new Aanvulling(Proef.Begin, [Regel.R10, Regel.R11]);
        Assert.Equal(Regel.R29, open.Toets(Uitgenodigd("Zijn bsn is 111222333"))!.Regel);
        Assert.Equal(Regel.V03, open.Toets(Uitgenodigd(new string('a', 301)))!.Regel);
        Assert.Null(open.Toets(Uitgenodigd(new string('a', 300))));
        Assert.Equal(Regel.V01, open.Toets(Uitgenodigd("a\u202Eb"))!.Regel);
        Assert.Equal(Regel.R63, open.Toets(Uitgenodigd(" "))!.Regel);
        Assert.Equal(Regel.R63, open.Toets(Proef.Alles())!.Regel);
        var beide = Uitgenodigd("Geen tijd") with { GeenConvenant = true, Convenant = "Samen" };
        Assert.Equal(Regel.R63, open.Toets(beide)!.Regel);
    }

    [Theory]
    [Trait("Regel", "R63")]
    [Trait("Regel", "R10")]
    [Trait("Proef", "houdt")]
    [InlineData(true, "ja")]
    [InlineData(false, "nee")]
    public void Van_een_convenant_dat_later_wordt_genoemd_blijft_of_het_volledig_is(
        bool klachten,
        string volledig
    )
    {
        var open = new Aanvulling(Proef.Begin, [Regel.R10]);
        var antwoord = new VulAan
        {
            OpdrachtId = OpdrachtId.Nieuw(),
            Convenant = "Samen aan zet",
            ConvenantInhoud = new(true, true, true, true, true, true, klachten),
        };
        Assert.Null(open.Toets(antwoord));
        var regel = open.Met(antwoord, default, Proef.Begin).Regel;
        Assert.Equal(volledig, regel.Kenmerken["convenant-volledig"]);
        Assert.Equal("convenant: Samen aan zet", regel.Toelichting);
    }

    private static VulAan Uitgenodigd(string waarom) =>
        new() { OpdrachtId = OpdrachtId.Nieuw(), WaaromNietUitgenodigd = waarom };

    private static void Verstrijk(Proef proef, DateTimeOffset nu)
    {
        proef.Nu = nu;
        proef.Gebeur(Assert.IsAssignableFrom<Gebeurtenis>(Tijd.Verstrijkt(proef.Overleg, [], nu)));
    }
}
