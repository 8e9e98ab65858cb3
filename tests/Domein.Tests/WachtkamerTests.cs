using System.Reflection;
using System.Runtime.CompilerServices;

namespace Casusoverleg.Domein.Tests;

/// <summary>The waiting room: who accepted sees and does nothing until the regisseur admits them (R01, R37).</summary>
public sealed class WachtkamerTests
{
    private static Proef Met(bool open = true) =>
        new(b => b with { Overleg = b.Overleg with { Wachtkamer = true } }, open);

    private static LaatToe Laat(Proef proef, params string[] wie) =>
        new(proef.Mensen(wie)) { OpdrachtId = OpdrachtId.Nieuw() };

    private static Accepteer Ja => new(true) { OpdrachtId = OpdrachtId.Nieuw() };

    // Groen nam aan en staat voor de deur; Pietersen is binnen en deelt.
    private static Proef MetGroenVoorDeDeur()
    {
        var proef = Met(open: false);
        proef.Gelukt("pietersen", Ja);
        proef.LaatBinnen("pietersen");
        proef.Gelukt("baak", new Open { OpdrachtId = OpdrachtId.Nieuw() });
        proef.Gelukt("groen", Ja);
        proef.MeldZich("groen");
        return proef;
    }

    [Fact]
    [Trait("Regel", "R01")]
    [Trait("Regel", "R37")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Wie_wacht_ontvangt_niets_en_ziet_na_toelating_alleen_wat_daarna_wordt_gedeeld()
    {
        var proef = MetGroenVoorDeDeur();
        var voor = proef.BrengIn("pietersen", proef.Gewoon() with { Tekst = "voor de deur" });
        Assert.Equal("[]", proef.Ziet("groen"));
        Assert.DoesNotContain(proef["groen"], proef.Overleg.Inbrengen[voor].Kring);
        Assert.Null(Zicht.Cursor(proef.Overleg, proef.Log, proef["groen"]));
        proef.Gelukt("baak", Laat(proef, "groen"));
        var na = proef.BrengIn("pietersen", proef.Gewoon() with { Tekst = "na de deur" });
        Assert.Contains(proef["groen"], proef.Overleg.Inbrengen[na].Kring);
        var ziet = proef.Ziet("groen");
        Assert.Contains("na de deur", ziet, StringComparison.Ordinal);
        Assert.DoesNotContain("voor de deur", ziet, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "voor de deur",
            Draad.Tekst(Zicht.Sinds(proef.Overleg, proef.Log, proef["groen"])),
            StringComparison.Ordinal
        );
    }

    [Fact]
    [Trait("Regel", "R01")]
    [Trait("Proef", "valt aan")]
    public void Wie_wacht_kan_geen_enkele_opdracht_doen_behalve_weggaan()
    {
        var proef = MetGroenVoorDeDeur();
        var soorten = typeof(Opdracht)
            .Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(Opdracht)) && t != typeof(TrekJeTerug))
            .ToList();
        Assert.NotEmpty(soorten);
        foreach (var soort in soorten)
        {
            var nee = Toets(proef, soort);
            Assert.Equal(Regel.R01, nee.Regel);
            Assert.Contains("laat je zo binnen", nee.Zin, StringComparison.Ordinal);
        }
        proef.Gelukt("groen", new TrekJeTerug { OpdrachtId = OpdrachtId.Nieuw() });
    }

    // Met lege velden: wat er in staat, mag niet uitmaken. Alleen de vorm gaat vooraf (besluit 4).
    private static Weigering Toets(Proef proef, Type soort)
    {
        var opdracht = (Opdracht)RuntimeHelpers.GetUninitializedObject(soort);
        var toets = typeof(Besluit)
            .Assembly.GetType("Casusoverleg.Domein.Regels.Toelating")!
            .GetMethod("Toets", BindingFlags.Public | BindingFlags.Static)!;
        return Assert.IsType<Weigering>(
            toets.Invoke(null, [proef.Overleg.Deelnemer(proef["groen"]), opdracht])
        );
    }

    [Fact]
    [Trait("Regel", "R01")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Alleen_de_regisseur_laat_binnen_en_alleen_wie_voor_de_deur_staat()
    {
        var proef = MetGroenVoorDeDeur();
        proef.Geweigerd(Regel.V02, "pietersen", Laat(proef, "groen"));
        proef.Geweigerd(Regel.V02, "baak", Laat(proef, "groen", "verbrugge"));
        proef.Geweigerd(Regel.V02, "baak", Laat(proef, "pietersen"));
        proef.Geweigerd(Regel.V02, "baak", Laat(proef));
        proef.Gelukt("verbrugge", Ja);
        proef.Geweigerd(Regel.V02, "baak", Laat(proef, "verbrugge"));
        proef.MeldZich("verbrugge");
        proef.Gelukt("baak", Laat(proef, "groen", "verbrugge"));
        Assert.True(proef.Overleg.Deelnemer(proef["verbrugge"])!.DoetMee);
    }

    [Fact]
    [Trait("Regel", "R01")]
    [Trait("Proef", "houdt")]
    public void Alleen_de_regisseur_ziet_hoe_iemand_zich_aanmeldde()
    {
        var proef = MetGroenVoorDeDeur();
        Assert.Contains("link-en-code", proef.Ziet("baak"), StringComparison.Ordinal);
        var ziet = Zicht
            .Stand(proef.Overleg, proef["pietersen"])
            .OfType<DeelnemerBericht>()
            .Single(b => b.Deelnemer.Id == proef["groen"]);
        Assert.Null(ziet.Deelnemer.Aanmelding);
        var melding = proef.Log[^1];
        Assert.Empty(Zicht.Op(proef.Overleg, melding).Voor(proef["pietersen"]));
        Assert.NotEmpty(Zicht.Op(proef.Overleg, melding).Voor(proef["baak"]));
        // Nog eens aankloppen met dezelfde aanmelding laat niets na.
        var lengte = proef.Log.Count;
        proef.MeldZich("groen");
        Assert.Equal(lengte, proef.Log.Count);
        proef.Gelukt("baak", Laat(proef, "groen"));
        var regel = Verantwoording.Van(proef.Overleg, proef.Log[^1]);
        Assert.Equal("deelnemer-toegelaten", regel.Soort);
        Assert.Equal("link-en-code", regel.Kenmerken["hoe"]);
    }

    [Fact]
    [Trait("Regel", "R01")]
    [Trait("Regel", "R37")]
    [Trait("Proef", "valt aan")]
    public void Met_een_nieuwe_link_wacht_iemand_opnieuw_en_een_oude_sessie_telt_niet()
    {
        var proef = Met();
        proef.Nu = Proef.Begin.AddMinutes(10);
        proef.Gelukt(
            "baak",
            new VernieuwToegang(proef["groen"]) { OpdrachtId = OpdrachtId.Nieuw() }
        );
        proef.Geweigerd(Regel.R01, "groen", proef.Gewoon());
        Assert.Equal("[]", proef.Ziet("groen"));
        var nee = proef.Geweigerd(Regel.R01, "groen", Proef.AanDeDeur(Proef.Begin));
        Assert.Contains("nieuwe link", nee.Zin, StringComparison.Ordinal);
        proef.Geweigerd(Regel.V02, "baak", Laat(proef, "groen"));
        proef.BrengIn("pietersen", proef.Gewoon() with { Tekst = "intussen" });
        proef.MeldZich("groen");
        Assert.Equal(
            Aanmeldwijze.NieuweLinkEnCode,
            proef.Overleg.Deelnemer(proef["groen"])!.Aanmelding!.Hoe
        );
        proef.Gelukt("baak", Laat(proef, "groen"));
        Assert.DoesNotContain("intussen", proef.Ziet("groen"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Regel", "R01")]
    [Trait("Proef", "houdt")]
    public void Regisseurs_hoeven_niet_te_wachten_en_wie_wacht_wordt_geen_regisseur()
    {
        var proef = Met(open: false);
        Assert.True(proef.Overleg.Deelnemer(proef["baak"])!.DoetMee);
        BenoemRegisseur Benoem(string wie) => new(proef[wie]) { OpdrachtId = OpdrachtId.Nieuw() };
        proef.Gelukt("groen", Ja);
        proef.MeldZich("groen");
        proef.Geweigerd(Regel.V02, "baak", Benoem("groen"));
        proef.Gelukt("baak", Benoem("verbrugge"));
        proef.Gelukt("verbrugge", Ja);
        Assert.True(proef.Overleg.Deelnemer(proef["verbrugge"])!.DoetMee);
        proef.Gelukt("verbrugge", Laat(proef, "groen"));
    }

    [Fact]
    [Trait("Regel", "R01")]
    [Trait("Regel", "R09")]
    [Trait("Regel", "R45")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Wie_bij_het_sluiten_nog_wacht_krijgt_niet_meer_dan_wie_is_verwijderd()
    {
        var proef = Met();
        var afspraak = proef.SpreekAf("groen");
        var inbreng = proef.BrengIn("pietersen", proef.Gewoon());
        var eigen = proef.BrengIn("groen", proef.Gewoon() with { Tekst = "van mij" });
        proef.Geef("pietersen", inbreng, "groen", afspraak);
        Assert.Single(proef.Lijst("groen").Mee);
        proef.Gelukt(
            "baak",
            new VernieuwToegang(proef["groen"]) { OpdrachtId = OpdrachtId.Nieuw() }
        );
        var lijst = proef.Lijst("groen");
        Assert.Empty(lijst.Mee);
        Assert.Empty(lijst.Afspraken);
        Assert.Equal(eigen, Assert.Single(lijst.ZelfGedeeld).Inbreng);
        // Wie terugkomt tijdens het aftellen, neemt mee wat was toegestaan.
        proef.Gelukt("baak", new Sluit { OpdrachtId = OpdrachtId.Nieuw() });
        proef.MeldZich("groen");
        proef.Gelukt("baak", Laat(proef, "groen"));
        Assert.Single(proef.Lijst("groen").Mee);
    }

    [Fact]
    [Trait("Regel", "R01")]
    [Trait("Proef", "valt aan")]
    public void Tijdens_het_aftellen_komt_er_niemand_bij_die_nog_niet_meedeed()
    {
        var proef = MetGroenVoorDeDeur();
        proef.Gelukt("baak", new Sluit { OpdrachtId = OpdrachtId.Nieuw() });
        var nee = proef.Geweigerd(Regel.V02, "baak", Laat(proef, "groen"));
        Assert.Contains("Annuleer eerst het sluiten", nee.Zin, StringComparison.Ordinal);
        proef.Gelukt("baak", new AnnuleerSluiten { OpdrachtId = OpdrachtId.Nieuw() });
        proef.Gelukt("baak", Laat(proef, "groen"));
    }

    [Fact]
    [Trait("Regel", "R09")]
    [Trait("Proef", "houdt")]
    public void Wie_niet_wordt_binnengelaten_is_verwijderd_met_een_reden()
    {
        var proef = MetGroenVoorDeDeur();
        proef.Geweigerd(
            Regel.R09,
            "baak",
            new Verwijder(proef["groen"], " ") { OpdrachtId = OpdrachtId.Nieuw() }
        );
        proef.Gelukt(
            "baak",
            new Verwijder(proef["groen"], "herken de stem niet") { OpdrachtId = OpdrachtId.Nieuw() }
        );
        proef.Geweigerd(Regel.R09, "groen", Proef.AanDeDeur(proef.Nu));
        Assert.Null(Uitnodiging.Voor(proef.Overleg, proef["groen"]));
    }
}
