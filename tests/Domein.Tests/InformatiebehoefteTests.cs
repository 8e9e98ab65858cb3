using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Casusoverleg.Domein.Tests;

/// <summary>What a role needs to know is a prompt, never a permission (R60).</summary>
public sealed class InformatiebehoefteTests
{
    [Theory]
    [Trait("Regel", "R60")]
    [Trait("Proef", "houdt")]
    [InlineData(
        Pet.Hulpverlening,
        Organisatiesoort.Zorgaanbieder,
        "Huishoudelijke hulp (Wmo 2015)",
        "Aanbieder van huishoudelijke hulp"
    )]
    [InlineData(
        Pet.Toeleiding,
        Organisatiesoort.Gemeente,
        "Onderzoek (Wmo 2015 art. 2.3.2)",
        "Wmo-consulent"
    )]
    [InlineData(
        Pet.Hulpverlening,
        Organisatiesoort.Gemeente,
        "Maatschappelijke ondersteuning",
        "Maatschappelijk werker in het wijkteam"
    )]
    [InlineData(
        Pet.Hulpverlening,
        Organisatiesoort.Gemeente,
        null,
        "Maatschappelijk werker in het wijkteam"
    )]
    [InlineData(
        Pet.Ketenpartner,
        Organisatiesoort.Gemeente,
        "SCHULDHULPVERLENING",
        "Schuldhulpverlener"
    )]
    [InlineData(
        Pet.Ketenpartner,
        Organisatiesoort.Woningcorporatie,
        "Zorgplicht verhuurder",
        "Woonconsulent van een woningcorporatie"
    )]
    public void Bij_pet_organisatie_en_taak_hoort_een_rol(
        Pet pet,
        Organisatiesoort soort,
        string? taak,
        string rol
    ) => Assert.Equal(rol, Informatiebehoefte.Voor(pet, soort, taak)?.Rol);

    [Fact]
    [Trait("Regel", "R60")]
    [Trait("Proef", "valt aan")]
    public void Wie_niet_in_de_tabel_staat_krijgt_geen_verkeerd_voorstel()
    {
        Assert.Null(Informatiebehoefte.Voor(Pet.Betrokkene, Organisatiesoort.Burger, null));
        Assert.Null(
            Informatiebehoefte.Voor(
                Pet.Hulpverlening,
                Organisatiesoort.Zorgaanbieder,
                "iets anders"
            )
        );
    }

    [Fact]
    [Trait("Regel", "R60")]
    [Trait("Proef", "houdt")]
    public void De_tabel_kent_de_rollen_van_wijkteam_en_zorg_en_veiligheidshuis()
    {
        Assert.True(Informatiebehoefte.Alle.Length >= 8);
        var hulp = Informatiebehoefte.Alle[0];
        Assert.DoesNotContain(hulp.Elementen, e => e.Niveau == Niveau.Inhoudelijk);
        Assert.Contains("De ziekte of de oorzaak van de beperking", hulp.NietNodig);
        Assert.DoesNotContain(hulp.Elementen, e => e.Onderwerp == "netwerk");
        Assert.All(Informatiebehoefte.Alle, r => Assert.NotEmpty(r.NietNodig));
    }

    [Fact]
    [Trait("Regel", "R60")]
    [Trait("Proef", "valt aan")]
    public void Geen_regel_leest_de_tabel()
    {
        var map = Path.GetFullPath(Path.Combine(Hier(), "../../../app/Domein"));
        var lezers = Directory
            .EnumerateFiles(map, "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/") && !f.Contains("/bin/"))
            .Where(f =>
                File.ReadAllText(f).Contains("Informatiebehoefte", StringComparison.Ordinal)
            )
            .Select(f => Path.GetFileName(f))
            .Order();
        Assert.Equal(["Configuratie.cs", "Informatiebehoefte.cs"], lezers);
    }

    [Fact]
    [Trait("Regel", "R60")]
    [Trait("Proef", "valt aan")]
    public void Wat_een_rol_nodig_heet_te_hebben_kan_nog_steeds_geweigerd_worden()
    {
        var proef = new Proef();
        var rol = Informatiebehoefte.Voor(
            Pet.Ketenpartner,
            Organisatiesoort.Woningcorporatie,
            "Wmo 2015"
        );
        Assert.Contains(rol!.Elementen, e => e.Onderwerp == "wonen");
        proef.Geweigerd(
            Regel.R20,
            "verbrugge",
            proef.Gewoon() with
            {
                Kring = Kringkeuze.Van(proef["pietersen"]),
            }
        );
        // En wat er niet in staat, kan gewoon, als de regels het toelaten.
        Assert.DoesNotContain(rol.Elementen, e => e.Onderwerp == "geld");
        proef.BrengIn(
            "groen",
            proef.Gewoon() with
            {
                Onderwerpen = ["geld"],
                Kring = Kringkeuze.Van(proef["pietersen"]),
            }
        );
    }

    [Theory]
    [Trait("Regel", "R60")]
    [Trait("Proef", "valt aan")]
    [InlineData("\"zorggebruik\"", "\"roddels\"", "$[0].elementen[3].onderwerp")]
    [InlineData("\"buitenkant\"", "\"alles\"", "$[0].elementen[0].niveau")]
    [InlineData("\"rol\": \"Aanbieder", "\"role\": \"Aanbieder", "$[0]")]
    [InlineData("\"rol\": \"Aanbieder van huishoudelijke hulp\"", "\"rol\": \" \"", "$[0].rol")]
    [InlineData("\"hulpverlening\"", "\"baas\"", "$[0].petten")]
    public void Een_fout_in_de_tabel_noemt_bestand_en_veld(string goed, string fout, string veld)
    {
        var json = Configuratie.Bronnen(Informatiebehoefte.Bestand).Vast.Json;
        var plek = json.IndexOf(goed, StringComparison.Ordinal);
        var melding = Assert
            .Throws<InvalidDataException>(() =>
                Informatiebehoefte.Lees(
                    Tabel.Van(
                        Informatiebehoefte.Bestand,
                        json[..plek] + fout + json[(plek + goed.Length)..]
                    )
                )
            )
            .Message;
        Assert.Matches(
            $@"^config/informatiebehoefte\.json, regel \d+: {Regex.Escape(veld)}",
            melding
        );
    }

    private static string Hier([CallerFilePath] string pad = "") => pad;
}
