using Casusoverleg.Domein.Regels;

namespace Casusoverleg.Domein.Tests;

/// <summary>Use after close: asked, answered, passed on under a permission, or disclosed because an act obliges to (R47, R67).</summary>
[Trait("Regel", "R47")]
[Trait("Regel", "R67")]
public sealed class GebruikTests
{
    private static readonly DateTimeOffset Nu = Proef.Begin;
    private static readonly DateOnly Vandaag = new(2026, 3, 2);
    private static readonly Gebruiksitem Gewoon = new(Categorie.Gewoon, true, []);

    [Fact]
    [Trait("Proef", "houdt")]
    public void Na_een_ja_mag_het_naar_die_functie_en_voor_het_kleinere_doel()
    {
        var vraag = Doorgeven("huisarts", "beoordelen hoe het gaat");
        Assert.Null(Gebruiksregels.Vraag(Gebruik.Leeg, Gewoon, vraag, bereikbaar: true));
        var tot = Gebruik.Leeg.Na(vraag);
        Assert.Empty(tot.MagNaar([]));
        var ja = new GebruikBeantwoord(vraag.Vraag, true, "alleen het bezoek", Nu);
        Assert.Null(Gebruiksregels.Antwoord(tot, Gewoon, ja));
        tot = tot.Na(ja);
        Assert.Equal(["huisarts"], tot.MagNaar([]).ToArray());
        Assert.Equal("alleen het bezoek", tot.Vragen[0].Doel);
        Assert.Null(Gebruiksregels.Doorgegeven(tot, Gewoon, Aan("Huisarts"), Nu));
    }

    [Fact]
    [Trait("Proef", "valt aan")]
    public void Zonder_ja_mag_het_naar_niemand_en_een_ander_gebruik_opent_geen_doorgeven()
    {
        Geweigerd(Regel.R67, Gebruiksregels.Doorgegeven(Gebruik.Leeg, Gewoon, Aan("huisarts"), Nu));
        var vraag = Doorgeven("huisarts", "beoordelen hoe het gaat");
        var open = Gebruik.Leeg.Na(vraag);
        Geweigerd(Regel.R67, Gebruiksregels.Doorgegeven(open, Gewoon, Aan("huisarts"), Nu));
        var nee = open.Na(new GebruikBeantwoord(vraag.Vraag, false, null, Nu));
        Geweigerd(Regel.R67, Gebruiksregels.Doorgegeven(nee, Gewoon, Aan("huisarts"), Nu));
        var anders = new GebruikGevraagd(
            Guid.NewGuid(),
            Gebruiksoort.AnderGebruik,
            null,
            "iets",
            Nu
        );
        var toch = Gebruik.Leeg.Na(anders).Na(new GebruikBeantwoord(anders.Vraag, true, null, Nu));
        Geweigerd(Regel.R67, Gebruiksregels.Doorgegeven(toch, Gewoon, Aan("huisarts"), Nu));
        var bijSluiten = Gewoon with { Doorgeven = [new Doorgifte("huisarts", "het bezoek")] };
        Assert.Null(Gebruiksregels.Doorgegeven(Gebruik.Leeg, bijSluiten, Aan("huisarts"), Nu));
        Geweigerd(
            Regel.R67,
            Gebruiksregels.Doorgegeven(
                Gebruik.Leeg,
                bijSluiten,
                Aan("huisarts") with
                {
                    Op = Vandaag.AddDays(1),
                },
                Nu
            )
        );
    }

    [Fact]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Er_wacht_een_vraag_tegelijk_en_een_antwoord_telt_een_keer()
    {
        var vraag = Doorgeven("huisarts", "beoordelen hoe het gaat");
        var open = Gebruik.Leeg.Na(vraag);
        Geweigerd(Regel.R47, Gebruiksregels.Vraag(open, Gewoon, vraag, bereikbaar: true));
        var vreemd = new GebruikBeantwoord(Guid.NewGuid(), true, null, Nu);
        Geweigerd(Regel.R47, Gebruiksregels.Antwoord(open, Gewoon, vreemd));
        var ja = new GebruikBeantwoord(vraag.Vraag, true, null, Nu);
        Assert.Null(Gebruiksregels.Antwoord(open, Gewoon, ja));
        Geweigerd(Regel.R47, Gebruiksregels.Antwoord(open.Na(ja), Gewoon, ja));
        Assert.Equal(2, open.Na(ja).Stappen);
    }

    [Fact]
    [Trait("Regel", "R24")]
    [Trait("Regel", "R31")]
    [Trait("Proef", "valt aan")]
    public void Wat_nooit_mag_worden_doorgegeven_mag_ook_na_het_sluiten_niet()
    {
        var straf = Gewoon with { Categorie = Categorie.Strafrechtelijk };
        Geweigerd(Regel.R24, Vraag(straf, Doorgeven("jongerenwerker", "hulp kiezen")));
        var zorg = Gewoon with { Categorie = Categorie.Gezondheid };
        Geweigerd(Regel.R24, Vraag(zorg, Doorgeven("verhuurder", "de woning")));
        Geweigerd(
            Regel.R24,
            Vraag(zorg with { Categorie = null }, Doorgeven("verhuurder", "de woning"))
        );
        Geweigerd(Regel.R31, Vraag(Gewoon, Doorgeven("collega", "fraude onderzoeken")));
        var anders = Doorgeven(null, "fraude opsporen") with { Soort = Gebruiksoort.AnderGebruik };
        Geweigerd(Regel.R31, Vraag(Gewoon, anders));
        var vraag = Doorgeven("collega", "hulp kiezen");
        Geweigerd(
            Regel.R31,
            Gebruiksregels.Antwoord(
                Gebruik.Leeg.Na(vraag),
                Gewoon,
                new GebruikBeantwoord(vraag.Vraag, true, "handhaving", Nu)
            )
        );
    }

    [Fact]
    [Trait("Proef", "valt aan")]
    public void Een_vraag_noemt_functie_en_doel_en_komt_alleen_aan_als_de_inbrenger_er_nog_is()
    {
        Geweigerd(Regel.R67, Vraag(Gewoon, Doorgeven(" ", "hulp kiezen")));
        Geweigerd(Regel.R67, Vraag(Gewoon, Doorgeven("collega", " ")));
        Geweigerd(Regel.R29, Vraag(Gewoon, Doorgeven("collega", "bsn 123456782")));
        Geweigerd(Regel.V03, Vraag(Gewoon, Doorgeven("collega", new string('x', 301))));
        var weg = Gebruiksregels.Vraag(
            Gebruik.Leeg,
            Gewoon,
            Doorgeven("collega", "hulp kiezen"),
            bereikbaar: false
        );
        Geweigerd(Regel.R47, weg);
        Assert.Contains("niet meer te bereiken", weg!.Zin, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Een_plicht_in_de_wet_gaat_voor_als_de_bepaling_wordt_genoemd()
    {
        var plicht = new ItemVerplichtVerstrekt("Wvggz art. 8:1", "Officier", Vandaag, Nu);
        Assert.Null(Gebruiksregels.Verplicht(Gebruik.Leeg, plicht, Nu));
        Geweigerd(
            Regel.R47,
            Gebruiksregels.Verplicht(Gebruik.Leeg, plicht with { Bepaling = " " }, Nu)
        );
        Geweigerd(
            Regel.R47,
            Gebruiksregels.Verplicht(Gebruik.Leeg, plicht with { Op = Vandaag.AddDays(1) }, Nu)
        );
    }

    [Fact]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Hoeveel_er_ook_gevraagd_is_een_antwoord_en_een_wettelijke_plicht_gaan_door()
    {
        var vol = Gebruik.Leeg;
        while (vol.Stappen < Gebruiksregels.MaxStappen - 2)
            vol = vol.Na(Aan("huisarts"));
        var vraag = Doorgeven("huisarts", "beoordelen hoe het gaat");
        vol = vol.Na(Aan("huisarts")).Na(vraag);
        Geweigerd(Regel.V03, Gebruiksregels.Vraag(vol, Gewoon, vraag, bereikbaar: true));
        var nee = new GebruikBeantwoord(vraag.Vraag, false, null, Nu);
        Assert.Null(Gebruiksregels.Antwoord(vol, Gewoon, nee));
        var plicht = new ItemVerplichtVerstrekt("Wvggz art. 8:1", "Officier", Vandaag, Nu);
        Assert.Null(Gebruiksregels.Verplicht(vol, plicht, Nu));
        Assert.Equal(2, vol.Na(nee).Na(plicht).Stappen - Gebruiksregels.MaxStappen);
    }

    [Fact]
    [Trait("Proef", "valt aan")]
    public void Ook_een_wettelijke_plicht_komt_er_niet_zonder_einde_bij()
    {
        var plicht = new ItemVerplichtVerstrekt("Wvggz art. 8:1", "Officier", Vandaag, Nu);
        var lang = plicht with { Organisatie = new string('a', Vorm.MaxToelichting + 1) };
        Geweigerd(Regel.V03, Gebruiksregels.Verplicht(Gebruik.Leeg, lang, Nu));
        var vol = Gebruik.Leeg;
        for (var keer = 0; keer < Gebruiksregels.MaxStappen; keer++)
        {
            Assert.Null(Gebruiksregels.Verplicht(vol, plicht, Nu));
            vol = vol.Na(plicht);
        }
        Geweigerd(Regel.V03, Gebruiksregels.Verplicht(vol, plicht, Nu));
    }

    [Fact]
    [Trait("Regel", "R29")]
    [Trait("Proef", "valt aan")]
    public void Ook_na_het_sluiten_komt_in_geen_veld_een_nummer_en_hoort_bij_elk_gebruik_een_doel()
    {
        const string Nummer = "bsn 123456782";
        var vraag = Doorgeven("huisarts", "beoordelen hoe het gaat");
        var open = Gebruik.Leeg.Na(vraag);
        var ja = new GebruikBeantwoord(vraag.Vraag, true, Nummer, Nu);
        Geweigerd(Regel.R29, Gebruiksregels.Antwoord(open, Gewoon, ja));
        Geweigerd(Regel.R29, Gebruiksregels.Doorgegeven(open, Gewoon, Aan(Nummer), Nu));
        var plicht = new ItemVerplichtVerstrekt(Nummer, "Officier", Vandaag, Nu);
        Geweigerd(Regel.R29, Gebruiksregels.Verplicht(Gebruik.Leeg, plicht, Nu));
        var zonder = Doorgeven(null, " ") with { Soort = Gebruiksoort.AnderGebruik };
        Geweigerd(Regel.R47, Vraag(Gewoon, zonder));
    }

    [Fact]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Een_vraag_wordt_ingetrokken_zolang_er_geen_antwoord_is_en_dan_kan_er_weer_een()
    {
        var vraag = Doorgeven("huisarts", "beoordelen hoe het gaat");
        var (open, weg) = (Gebruik.Leeg.Na(vraag), new GebruikIngetrokken(vraag.Vraag, Nu));
        Geweigerd(Regel.R47, Gebruiksregels.Intrekken(Gebruik.Leeg, weg));
        Geweigerd(Regel.R47, Gebruiksregels.Intrekken(open, weg with { Vraag = Guid.NewGuid() }));
        var ja = new GebruikBeantwoord(vraag.Vraag, true, null, Nu);
        Geweigerd(Regel.R47, Gebruiksregels.Intrekken(open.Na(ja), weg));
        Assert.Null(Gebruiksregels.Intrekken(open, weg));
        var na = open.Na(weg);
        Geweigerd(Regel.R47, Gebruiksregels.Intrekken(na, weg));
        Geweigerd(Regel.R47, Gebruiksregels.Antwoord(na, Gewoon, ja));
        Assert.Empty(na.MagNaar([]));
        Assert.Equal(2, na.Stappen);
        var weer = Doorgeven("huisarts", "beoordelen hoe het gaat");
        Assert.Null(Gebruiksregels.Vraag(na, Gewoon, weer, bereikbaar: true));
        Assert.Equal(weer, na.Na(weer).Open!.Vraag);
    }

    [Fact]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void De_grens_van_nu_is_die_van_het_sluiten_met_wat_sindsdien_mag()
    {
        var bijSluiten = new Doorgifte("collega", "waarnemen");
        var door = Doorgeven("huisarts", "beoordelen hoe het gaat");
        var anders = Doorgeven(null, "een cursus") with { Soort = Gebruiksoort.AnderGebruik };
        var open = Gebruik.Leeg.Na(door).Na(anders);
        Assert.Equal([bijSluiten], open.Doorgeven([bijSluiten]).ToArray());
        Assert.Empty(open.OokVoor());
        var na = open.Na(new GebruikBeantwoord(door.Vraag, true, "alleen het bezoek", Nu))
            .Na(new GebruikBeantwoord(anders.Vraag, true, null, Nu));
        Assert.Equal(
            [bijSluiten, new Doorgifte("huisarts", "alleen het bezoek")],
            na.Doorgeven([bijSluiten]).ToArray()
        );
        Assert.Equal(["een cursus"], na.OokVoor().ToArray());
    }

    private static GebruikGevraagd Doorgeven(string? functie, string doel) =>
        new(Guid.NewGuid(), Gebruiksoort.Doorgeven, functie, doel, Nu);

    private static ItemDoorgegeven Aan(string functie) =>
        new(functie, "Praktijk Oost", Vandaag, Nu);

    private static Weigering? Vraag(Gebruiksitem item, GebruikGevraagd vraag) =>
        Gebruiksregels.Vraag(Gebruik.Leeg, item, vraag, bereikbaar: true);

    private static void Geweigerd(Regel regel, Weigering? nee) => Assert.Equal(regel, nee?.Regel);
}
