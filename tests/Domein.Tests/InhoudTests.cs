using System.Collections.Immutable;

namespace Casusoverleg.Domein.Tests;

/// <summary>How much, of which kind, about whom and for what (R23–R31, R69).</summary>
public sealed class InhoudTests
{
    private readonly Proef _proef = new();

    [Fact]
    [Trait("Regel", "R23")]
    [Trait("Proef", "houdt")]
    public void Inhoudelijk_met_een_geldige_reden_wordt_gedeeld() =>
        _proef.BrengIn(
            "pietersen",
            _proef.Gewoon() with
            {
                Niveau = Niveau.Inhoudelijk,
                Noodzaakargument = Noodzaakargument.ZonderLooptHetFout,
            }
        );

    [Theory]
    [Trait("Regel", "R23")]
    [Trait("Proef", "valt aan")]
    [InlineData(null)]
    [InlineData(Noodzaakargument.Handig)]
    [InlineData(Noodzaakargument.Efficienter)]
    [InlineData(Noodzaakargument.JeWeetMaarNooit)]
    public void Inhoudelijk_zonder_geldige_reden_wordt_geweigerd(Noodzaakargument? argument)
    {
        var inhoudelijk = _proef.Gewoon() with
        {
            Niveau = Niveau.Inhoudelijk,
            Noodzaakargument = argument,
        };
        _proef.Geweigerd(Regel.R23, "pietersen", inhoudelijk);
        _proef.Geweigerd(Regel.R23, "pietersen", _proef.Gewoon() with { Niveau = null });
    }

    [Fact]
    [Trait("Regel", "R24")]
    [Trait("Proef", "houdt")]
    public void Gezondheid_gaat_naar_wie_een_geheimhoudingsplicht_heeft() =>
        _proef.BrengIn(
            "verbrugge",
            _proef.Zorg() with
            {
                Kring = Kringkeuze.Van(_proef.Mensen("baak", "groen", "daal")),
            }
        );

    [Fact]
    [Trait("Regel", "R24")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Gezondheid_gaat_niet_naar_de_woningcorporatie_ook_niet_via_de_brede_kring()
    {
        var nee = _proef.Geweigerd(
            Regel.R24,
            "verbrugge",
            _proef.Zorg() with
            {
                Kring = Kringkeuze.Van(_proef.Mensen("baak", "pietersen")),
            }
        );
        Assert.Equal([_proef["pietersen"]], nee.Wie.ToArray());
        _proef.Geweigerd(
            Regel.R24,
            "verbrugge",
            _proef.Zorg() with
            {
                Kring = Kringkeuze.Iedereen,
            }
        );
        _proef.Geweigerd(Regel.R24, "pietersen", _proef.Gewoon() with { Categorie = null });
    }

    [Fact]
    [Trait("Regel", "R24")]
    [Trait("Proef", "valt aan")]
    public void Strafrechtelijke_gegevens_gaan_niet_naar_een_hulpverlener() =>
        _proef.Geweigerd(
            Regel.R24,
            "pietersen",
            _proef.Gewoon() with
            {
                Categorie = Categorie.Strafrechtelijk,
                Kring = Kringkeuze.Van(_proef.Mensen("groen")),
            }
        );

    [Fact]
    [Trait("Regel", "R25")]
    [Trait("Proef", "houdt")]
    public void Een_arts_deelt_medische_inhoud_met_een_arts() =>
        _proef.BrengIn("daal", Medisch("baak"));

    [Fact]
    [Trait("Regel", "R25")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Een_ander_deelt_geen_medische_inhoud_en_een_arts_niet_met_een_leek()
    {
        _proef.Geweigerd(Regel.R25, "verbrugge", Medisch("baak"));
        _proef.Geweigerd(Regel.R25, "daal", Medisch("groen"));
        var opToestemming = _proef.OpToestemming("groen") with
        {
            Niveau = Niveau.Inhoudelijk,
            Noodzaakargument = Noodzaakargument.ZonderLooptHetFout,
        };
        _proef.Geweigerd(Regel.R25, "daal", opToestemming);
        _proef.BrengIn(
            "daal",
            opToestemming with
            {
                WaaromNietVertaald = "de duur moet onderbouwd zijn",
            }
        );
    }

    private BrengIn Medisch(string aan) =>
        _proef.Zorg("Meneer heeft hartfalen") with
        {
            Niveau = Niveau.Inhoudelijk,
            Noodzaakargument = Noodzaakargument.ZonderLooptHetFout,
            Kring = Kringkeuze.Van(_proef.Mensen(aan)),
        };

    [Fact]
    [Trait("Regel", "R26")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Zonder_aard_wordt_niets_gedeeld_en_met_aard_staat_hij_erbij()
    {
        _proef.Geweigerd(Regel.R26, "pietersen", _proef.Gewoon() with { Aard = null });
        _proef.BrengIn("pietersen", _proef.Gewoon() with { Aard = Aard.Vermoeden });
        Assert.Contains("\"aard\":\"vermoeden\"", _proef.Ziet("groen"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Regel", "R27")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Wat_de_gemeente_hoort_over_naasten_gaat_niet_naar_een_aanbieder()
    {
        var netwerk = _proef.Gewoon("Iemand helpt met de vuilnis") with
        {
            Onderwerpen = ["netwerk"],
        };
        _proef.Geweigerd(
            Regel.R27,
            "groen",
            netwerk with
            {
                Kring = Kringkeuze.Van(_proef.Mensen("verbrugge")),
            }
        );
        _proef.BrengIn("groen", netwerk with { Kring = Kringkeuze.Van(_proef.Mensen("janssen")) });
    }

    [Fact]
    [Trait("Regel", "R28")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Uit_een_dossier_hoort_de_wet_erbij_en_die_van_een_ander_vraagt_toestemming()
    {
        var dossier = _proef.Gewoon() with
        {
            Bron = new Bron(Bronsoort.EigenDossier, new DateOnly(2026, 3, 1)),
        };
        _proef.Geweigerd(Regel.R28, "pietersen", dossier);
        _proef.BrengIn(
            "pietersen",
            dossier with
            {
                Bron = dossier.Bron! with { Wet = "Woningwet" },
            }
        );
        _proef.Geweigerd(
            Regel.R28,
            "groen",
            dossier with
            {
                Bron = dossier.Bron! with { Wet = "Jeugdwet" },
            }
        );
        _proef.BrengIn("groen", dossier with { Bron = dossier.Bron! with { Wet = "Wmo 2015" } });
    }

    [Theory]
    [Trait("Regel", "R29")]
    [Trait("Proef", "valt aan")]
    [InlineData("Zijn BSN is 123456782")]
    [InlineData("1234.56.782")]
    [InlineData("123 456 782, zoek maar op")]
    [InlineData("\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0662")]
    [InlineData("１２３４５６７８２")]
    [InlineData("123\u200B456\u200B782")]
    [InlineData("12.34.56.782")]
    [InlineData("123, 456, 782")]
    [InlineData("123  456 \r\n 782")]
    [InlineData("1234**56782**")]
    [InlineData("1234\\-56782")]
    [InlineData("&#49;234&#53;6782")]
    [InlineData(
        "\U0001D7CF\U0001D7D0\U0001D7D1\U0001D7D2\U0001D7D3\U0001D7D4\U0001D7D5\U0001D7D6\U0001D7D0"
    )]
    [InlineData("Zweeds: SE45 5000 0000 0583 9825 7466")]
    [InlineData("NL91ABNA041716430&#48;")]
    [InlineData("rekening NL91 ABNA 0417 1643 00")]
    [InlineData("nl91abna0417164300")]
    public void Een_burgerservicenummer_of_rekeningnummer_wordt_geweigerd_in_elke_vermomming(
        string tekst
    )
    {
        _proef.Geweigerd(Regel.R29, "pietersen", _proef.Gewoon(tekst));
        _proef.Geweigerd(Regel.R29, "pietersen", _proef.Gewoon() with { Motivering = tekst });
        _proef.Geweigerd(Regel.R29, "baak", _proef.Afspraak("groen", actie: tekst));
    }

    [Theory]
    [Trait("Regel", "R29")]
    [Trait("Proef", "houdt")]
    [InlineData("Bel 06 1234 5678 of kom op 20-02-2021 om 14.00 uur")]
    [InlineData("Nummer 123456789 klopt niet volgens de elfproef")]
    [InlineData("De huur is 1.234.567 euro in 2026")]
    [InlineData("Van 12-03-2026 9:15 tot 10.45 uur, kamer 3 en 4")]
    [InlineData("Bel 06-12345672 of 010 123 45 67")]
    [InlineData("Huurachterstand: € 350,00, € 1.261,00")]
    [InlineData("Vanuit het buitenland: +31 6 12345671")]
    [InlineData(
        "Hij is 15 jaar, de 14-jarige zus had 12 meldingen in 2023 en 2024, uit 2022 zijn er 18"
    )]
    public void Een_gewoon_getal_mag(string tekst) =>
        _proef.BrengIn("pietersen", _proef.Gewoon(tekst));

    [Fact]
    [Trait("Regel", "R31")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Wat_om_te_helpen_is_gedeeld_gaat_niet_naar_handhaving()
    {
        var proef = new Proef(b =>
            b with
            {
                Deelnemers = b.Deelnemers.Add(
                    Proef.Iemand(
                        "boa",
                        "Gemeente",
                        Organisatiesoort.Gemeente,
                        Pet.Handhaving,
                        "ambtsgeheim"
                    )
                ),
            }
        );
        proef.Geweigerd(
            Regel.R31,
            "pietersen",
            proef.Gewoon() with
            {
                Kring = Kringkeuze.Van(proef.Mensen("boa", "groen")),
            }
        );
        proef.BrengIn(
            "pietersen",
            proef.Gewoon() with
            {
                Kring = Kringkeuze.Van(proef.Mensen("groen")),
            }
        );
    }

    [Fact]
    [Trait("Regel", "R69")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Onderwerpen_komen_uit_de_lijst()
    {
        _proef.Geweigerd(Regel.R69, "pietersen", _proef.Gewoon() with { Onderwerpen = [] });
        _proef.Geweigerd(Regel.R69, "pietersen", _proef.Gewoon() with { Onderwerpen = ["roddel"] });
        _proef.BrengIn("pietersen", _proef.Gewoon() with { Onderwerpen = ["wonen", "geld"] });
    }
}
