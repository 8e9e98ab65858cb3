namespace Casusoverleg.Domein.Tests;

/// <summary>Someone with two hats picks one and keeps it (R05).</summary>
public sealed class PetTests
{
    private static readonly Genodigde Groen = Proef.Iemand(
        "groen",
        "Wijkteam",
        Organisatiesoort.Gemeente,
        Pet.Procesregie,
        "ambtsgeheim"
    );

    private static NodigUit Nog(Genodigde wie) => new(wie) { OpdrachtId = OpdrachtId.Nieuw() };

    private static Genodigde Toeleiding => Groen with { Pet = Pet.Toeleiding, Id = null };

    [Fact]
    [Trait("Regel", "R05")]
    [Trait("Proef", "valt aan")]
    public void Dezelfde_persoon_komt_niet_nog_eens_in_een_andere_pet()
    {
        var proef = new Proef();
        proef.Geweigerd(Regel.R05, "baak", Nog(Toeleiding));
        proef.Geweigerd(Regel.R05, "baak", Nog(Toeleiding with { Naam = " GROEN " }));
        proef.Gelukt(
            "baak",
            new Verwijder(proef["groen"], "niet nodig") { OpdrachtId = OpdrachtId.Nieuw() }
        );
        proef.Geweigerd(Regel.R05, "baak", Nog(Toeleiding));
    }

    [Fact]
    [Trait("Regel", "R05")]
    [Trait("Proef", "valt aan")]
    public void Ook_bij_het_bijeenroepen_draagt_iemand_geen_twee_petten()
    {
        var b = Proef.Belegging();
        var twee = b with { Deelnemers = [.. b.Deelnemers, Toeleiding with { Id = "groen2" }] };
        var nee = Assert.IsType<Weigering>(
            Convocatie.Beleg(twee, Termijnen.Standaard, Proef.Begin)
        );
        Assert.Equal(Regel.R05, nee.Regel);
    }

    [Fact]
    [Trait("Regel", "R05")]
    [Trait("Proef", "houdt")]
    public void Een_naamgenoot_elders_en_een_collega_komen_wel_binnen()
    {
        var proef = new Proef();
        proef.Gelukt("baak", Nog(Toeleiding with { Organisatie = "Kredietbank" }));
        proef.Gelukt("baak", Nog(Toeleiding with { Naam = "Blauw" }));
    }

    [Fact]
    [Trait("Regel", "R05")]
    [Trait("Proef", "houdt")]
    public void Wie_nooit_meedeed_kan_in_een_andere_pet_worden_uitgenodigd()
    {
        var proef = new Proef(open: false);
        proef.Gelukt(
            "baak",
            new Verwijder(proef["groen"], "verkeerde pet gekozen")
            {
                OpdrachtId = OpdrachtId.Nieuw(),
            }
        );
        proef.Gelukt("baak", Nog(Toeleiding));
        proef.Gelukt("verbrugge", new TrekJeTerug { OpdrachtId = OpdrachtId.Nieuw() });
        proef.Gelukt("baak", Nog(Anders("verbrugge", "Thuiszorg")));
        proef.Gelukt("pietersen", new WijsAf { OpdrachtId = OpdrachtId.Nieuw() });
        proef.Gelukt("baak", Nog(Anders("pietersen", "Woonstad")));
    }

    [Fact]
    [Trait("Regel", "R05")]
    [Trait("Proef", "valt aan")]
    public void Een_uitnodiging_die_openstaat_en_iemand_die_wacht_houden_de_pet_vast()
    {
        var proef = new Proef(
            b => b with { Overleg = b.Overleg with { Wachtkamer = true } },
            open: false
        );
        proef.Geweigerd(Regel.R05, "baak", Nog(Toeleiding));
        proef.Gelukt("groen", new Accepteer(true) { OpdrachtId = OpdrachtId.Nieuw() });
        proef.Geweigerd(Regel.R05, "baak", Nog(Toeleiding));
    }

    private static Genodigde Anders(string naam, string organisatie) =>
        Toeleiding with
        {
            Naam = naam,
            Organisatie = organisatie,
        };

    [Fact]
    [Trait("Regel", "R05")]
    [Trait("Proef", "houdt")]
    public void Een_ouder_komt_voor_zichzelf_en_voor_een_kind()
    {
        var b = Proef.MetTweede(Proef.Belegging());
        var janssen = b.Deelnemers[^1];
        var kind = b.Betrokkenen[1] with
        {
            Aanduiding = "zijn kleinkind",
            Leeftijd = 9,
            Gezag = ["janssen"],
            Gehoord = new Gehoord(false, Reden: "het gaat niet over haar"),
        };
        var beiden = b with
        {
            Betrokkenen = [b.Betrokkenen[0], kind],
            Deelnemers =
            [
                .. b.Deelnemers,
                janssen with
                {
                    Id = "voor-kind",
                    Pet = Pet.Vertegenwoordiger,
                    Betrokkene = "k",
                },
            ],
        };
        beiden.Mag();
    }
}
