using Casusoverleg.Domein.Regels;

namespace Casusoverleg.Domein.Tests;

/// <summary>What an installation adds to the tables, and what it cannot loosen by it (R17, R19, R60, R68, R77).</summary>
public sealed class UitbreidingTests
{
    private const string Bepaling = """
        [
          {
            "bepaling": "Wet gemeentelijke schuldhulpverlening art. 8",
            "wet": "Wgs",
            "van": ["woningcorporatie"],
            "aan": ["gemeente"],
            "sinds": "2021-01-01",
            "uitleg": "De verhuurder meldt een huurachterstand."
          }
        ]
        """;

    private const string Rij = """
        {
          "taken": [
            { "soort": "school", "taken": ["leerplicht"], "avg6": "6 lid 1 c", "gezondheid": "9 lid 2 g, UAVG 30", "uitleg": "Leerplicht." }
          ],
          "tredes": []
        }
        """;

    private const string Wet = """
        {
          "gezamenlijkGezag": "allen",
          "wetten": [
            { "wet": "Wvggz", "zelfVanaf": { "doorbreken-geheim": 12, "verwerking": 16, "instemming-hulp": 12 } }
          ],
          "vertegenwoordigers": [{ "titel": "budgetbeheerder", "mag": false }]
        }
        """;

    private const string Rol = """
        [
          {
            "rol": "Leerplichtambtenaar",
            "petten": ["hulpverlening"],
            "soorten": ["gemeente"],
            "taken": ["leerplicht"],
            "doel": "zorgen dat het kind naar school kan",
            "elementen": [
              { "element": "Of het kind deze week op school was", "waarom": "Dat is de taak.", "niveau": "dat", "onderwerp": "school" }
            ],
            "nietNodig": ["Waarom de ouders uit elkaar gingen"],
            "bron": "Leerplichtwet 1969"
          }
        ]
        """;

    private static Tabel Met(string bestand, string erbij) =>
        Configuratie.Bronnen(bestand) with
        {
            Erbij = new("/etc/casusoverleg/" + bestand, erbij),
        };

    [Fact]
    [Trait("Regel", "R19")]
    [Trait("Proef", "houdt")]
    public void Een_installatie_voegt_een_bepaling_toe_en_houdt_de_andere()
    {
        var lijst = Wettenlijst.Lees(Met(Wettenlijst.Bestand, Bepaling));
        Assert.Contains("Wet gemeentelijke schuldhulpverlening art. 8", lijst.Keys);
        Assert.Equal(Wettenlijst.Alle.Count() + 1, lijst.Count);
    }

    [Theory]
    [Trait("Regel", "R19")]
    [Trait("Regel", "R77")]
    [Trait("Proef", "valt aan")]
    [InlineData(
        "Wet gemeentelijke schuldhulpverlening art. 8",
        "Wmo 2015 art. 5.2.2",
        "regel 3: $[0].bepaling"
    )]
    [InlineData("\"Wgs\"", "\"Wet politiegegevens\"", "regel 4: $[0].wet")]
    [InlineData("\"Wgs\"", "\"Wjsg\"", "regel 4: $[0].wet")]
    [InlineData("[\"gemeente\"]", "[\"iedereen\"]", "regel 6: $[0].aan[0]")]
    [InlineData("[\"gemeente\"]", "[]", "regel 6: $[0].aan")]
    [InlineData("\"sinds\": \"2021-01-01\",", "", "regel 9: $[0]")]
    public void Een_bepaling_vervangt_er_geen_en_opent_geen_politiegegevens(
        string goed,
        string fout,
        string waar
    )
    {
        var melding = Melding(() =>
            Wettenlijst.Lees(
                Met(Wettenlijst.Bestand, Bepaling.Replace(goed, fout, StringComparison.Ordinal))
            )
        );
        Assert.StartsWith(
            $"/etc/casusoverleg/bepalingen.json, {waar}",
            melding,
            StringComparison.Ordinal
        );
    }

    [Fact]
    [Trait("Regel", "R68")]
    [Trait("Proef", "houdt")]
    public void Een_installatie_voegt_een_taak_met_grond_toe() =>
        Assert.NotNull(Grondslagentabel.Lees(Met(Grondslagentabel.Bestand, Rij)));

    [Theory]
    [Trait("Regel", "R68")]
    [Trait("Proef", "valt aan")]
    [InlineData("\"school\"", "\"woningcorporatie\"", "regel 3: $.taken[0].gezondheid")]
    [InlineData(
        "\"gezondheid\": \"9 lid 2 g, UAVG 30\"",
        "\"strafrechtelijk\": \"10, UAVG 33\"",
        "regel 3: $.taken[0].strafrechtelijk"
    )]
    [InlineData("\"taken\": [\"leerplicht\"], ", "", "regel 3: $.taken[0].taken")]
    [InlineData(
        "\"tredes\": []",
        "\"tredes\": [{ \"trede\": \"eigen-taak\", \"avg6\": \"6 lid 1 e\", \"gezondheid\": \"9 lid 2 g\", \"uitleg\": \"Alles.\" }]",
        "regel 5: $.tredes"
    )]
    public void Een_taak_geeft_een_soort_geen_categorie_waar_ze_geen_grond_voor_heeft(
        string goed,
        string fout,
        string waar
    ) =>
        Assert.StartsWith(
            $"/etc/casusoverleg/grondslagen.json, {waar}",
            Melding(() =>
                Grondslagentabel.Lees(
                    Met(Grondslagentabel.Bestand, Rij.Replace(goed, fout, StringComparison.Ordinal))
                )
            ),
            StringComparison.Ordinal
        );

    [Fact]
    [Trait("Regel", "R17")]
    [Trait("Proef", "houdt")]
    public void Een_installatie_voegt_een_wet_en_een_titel_zonder_zeggenschap_toe()
    {
        var tabel = Zeggenschap.Lees(Met(Zeggenschap.Bestand, Wet));
        Assert.Equal(16, tabel.ZelfVanaf("Wvggz", Toestemmingsoort.Verwerking));
        // Zwijgt een wet over inzage, dan geldt de algemene rij.
        Assert.Equal(new Inzageleeftijd(16, 16), tabel.Inzage("Wvggz"));
        Assert.Contains("Wvggz", tabel.Wetten);
        Assert.Equal(false, tabel.MagBeslissen("budgetbeheerder"));
        Assert.Equal(true, tabel.MagBeslissen("mentor"));
    }

    [Theory]
    [Trait("Regel", "R17")]
    [Trait("Proef", "valt aan")]
    [InlineData(
        "\"verwerking\": 16",
        "\"verwerking\": 12",
        "regel 4: $.wetten[0].zelfVanaf.verwerking"
    )]
    [InlineData("\"Wvggz\"", "\"WGBO\"", "regel 4: $.wetten[0].wet")]
    [InlineData(
        "12 } }",
        "12 }, \"inzage\": { \"zelfVanaf\": 12, \"gezagTot\": 16 } }",
        "regel 4: $.wetten[0].inzage.zelfVanaf"
    )]
    [InlineData(
        "12 } }",
        "12 }, \"inzage\": { \"zelfVanaf\": 16, \"gezagTot\": 18 } }",
        "regel 4: $.wetten[0].inzage.gezagTot"
    )]
    [InlineData("\"mag\": false", "\"mag\": true", "regel 6: $.vertegenwoordigers[0].mag")]
    [InlineData("\"allen\"", "\"een\"", "regel 2: $.gezamenlijkGezag")]
    public void Een_wet_laat_niemand_jonger_beslissen_en_een_titel_niemand_anders(
        string goed,
        string fout,
        string waar
    ) =>
        Assert.StartsWith(
            $"/etc/casusoverleg/zeggenschap.json, {waar}",
            Melding(() =>
                Zeggenschap.Lees(
                    Met(Zeggenschap.Bestand, Wet.Replace(goed, fout, StringComparison.Ordinal))
                )
            ),
            StringComparison.Ordinal
        );

    [Fact]
    [Trait("Regel", "R60")]
    [Trait("Proef", "houdt")]
    public void Een_rol_van_de_installatie_gaat_voor()
    {
        var rollen = Informatiebehoefte.Lees(Met(Informatiebehoefte.Bestand, Rol));
        Assert.Equal("Leerplichtambtenaar", rollen[0].Rol);
        Assert.Equal(Informatiebehoefte.Alle.Length + 1, rollen.Length);
    }

    [Fact]
    [Trait("Regel", "R60")]
    [Trait("Proef", "valt aan")]
    public void Een_rol_zonder_taak_kan_een_andere_niet_verdringen() =>
        Assert.StartsWith(
            "/etc/casusoverleg/informatiebehoefte.json, regel 2: $[0].taken",
            Melding(() =>
                Informatiebehoefte.Lees(
                    Met(
                        Informatiebehoefte.Bestand,
                        Rol.Replace("\"taken\": [\"leerplicht\"],", "", StringComparison.Ordinal)
                    )
                )
            ),
            StringComparison.Ordinal
        );

    [Fact]
    [Trait("Regel", "R10")]
    [Trait("Proef", "houdt")]
    public void Het_register_zegt_wat_een_convenant_mist()
    {
        var register = Convenantenregister.Lees(
            Met(
                Convenantenregister.Bestand,
                """
                [{ "naam": "Bemoeizorg Oost", "inhoud": { "informatieAanBurgers": true, "grondslagenVanPartijen": true,
                   "doelEnEvaluatie": true, "bewarenEnBeveiligen": true, "zorgvuldigeOmgang": true, "datalekken": true } }]
                """
            )
        );
        Assert.Equal(["klachten"], register["bemoeizorg oost"].Ontbreekt);
    }

    [Theory]
    [Trait("Regel", "R10")]
    [Trait("Proef", "valt aan")]
    [InlineData("""[{ "naam": " ", "inhoud": {} }]""", "$[0].naam")]
    [InlineData("""[{ "naam": "A", "inhoud": {} }, { "naam": "a ", "inhoud": {} }]""", "$[1].naam")]
    [InlineData("""[{ "naam": "A", "inhoud": { "compleet": true } }]""", "$[0].inhoud.compleet")]
    public void Een_register_dat_niet_klopt_noemt_de_plek(string json, string waar) =>
        Assert.StartsWith(
            $"/etc/casusoverleg/convenanten.json, regel 1: {waar}",
            Melding(() => Convenantenregister.Lees(Met(Convenantenregister.Bestand, json))),
            StringComparison.Ordinal
        );

    [Fact]
    [Trait("Regel", "R19")]
    [Trait("Proef", "valt aan")]
    public void Een_bestand_dat_geen_tabel_is_telt_niet_stil_niet_mee() =>
        Assert.Contains(
            "bepalngen.json: geen tabel",
            Melding(() =>
                Configuratie.BreidUit(
                    new Dictionary<string, (string, string)>(StringComparer.Ordinal)
                    {
                        ["bepalngen.json"] = ("/etc/casusoverleg/bepalngen.json", "[]"),
                    }
                )
            ),
            StringComparison.Ordinal
        );

    private static string Melding(Action doe) => Assert.Throws<InvalidDataException>(doe).Message;
}
