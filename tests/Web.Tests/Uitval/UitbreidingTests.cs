using System.Net;
using System.Text.Json.Nodes;
using Casusoverleg.Scenarios;
using Casusoverleg.Scenarios.Server;
using Casusoverleg.Web.Tests.Steun;

namespace Casusoverleg.Web.Tests.Uitval;

/// <summary>An installation adds to the tables; a mistake in them stops the start (R19, R60).</summary>
public sealed class UitbreidingTests : IDisposable
{
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

    private readonly Serverplek _plek = new();
    private readonly DirectoryInfo _map = Directory.CreateTempSubdirectory("uitbreiding-");

    [Fact]
    [Trait("Regel", "R60")]
    [Trait("Proef", "houdt")]
    public async Task Een_rol_van_de_installatie_staat_in_de_hulp_bij_het_invullen()
    {
        Leg("informatiebehoefte.json", Rol);
        await using var server = await Start();
        using var browser = await Loper.SchrijfIn(
            server.Adres,
            await server.Inschrijflink(_plek),
            "C. Baak",
            "Team Bemoeizorg"
        );

        var antwoord = await browser.Haal("/informatiebehoefte.json");

        Assert.Equal(HttpStatusCode.OK, antwoord.Status);
        Assert.Contains("Leerplichtambtenaar", antwoord.Tekst, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Regel", "R10")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Wat_een_convenant_mist_zegt_het_register_en_niet_wie_bijeenroept()
    {
        Leg(
            "convenanten.json",
            """[{ "naam": "Bemoeizorg Oost", "inhoud": { "klachten": true, "datalekken": true } }]"""
        );
        await using var server = await Start();
        using var browser = await Loper.SchrijfIn(
            server.Adres,
            await server.Inschrijflink(_plek),
            "C. Baak",
            "Team Bemoeizorg"
        );
        var nieuw = Casussen.Nieuw();
        nieuw["overleg"]!["convenant"] = "bemoeizorg oost";
        nieuw["overleg"]!["convenantInhoud"] = new JsonObject
        {
            ["informatieAanBurgers"] = true,
            ["grondslagenVanPartijen"] = true,
            ["doelEnEvaluatie"] = true,
            ["bewarenEnBeveiligen"] = true,
            ["zorgvuldigeOmgang"] = true,
            ["datalekken"] = true,
            ["klachten"] = true,
        };

        var belegd = await browser.Plaats("/nieuw", "/nieuw", nieuw);
        Assert.True(belegd.Gelukt, belegd.ToString());
        using var groen = new Browser(server.Adres);
        var toegang = ((JsonArray)belegd.Json["toegang"]!)[0]!;
        await groen.Plaats(
            "/welkom",
            "/welkom",
            new JsonObject
            {
                ["geheim"] = ((string)toegang["link"]!).Split('#')[1],
                ["code"] = (string)toegang["code"]!,
            }
        );
        var uitnodiging = await groen.Haal($"/overleg/{belegd.Json["id"]}/uitnodiging");

        Assert.Contains(
            "Er is een convenant: Bemoeizorg Oost.",
            uitnodiging.Tekst,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "er ontbreekt informatie aan burgers",
            uitnodiging.Tekst,
            StringComparison.Ordinal
        );
        var wizard = await browser.Haal("/nieuw");
        Assert.Contains(
            "Bemoeizorg Oost",
            WebUtility.HtmlDecode(wizard.Tekst),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [Trait("Regel", "R19")]
    [Trait("Proef", "valt aan")]
    [InlineData(
        "bepalingen.json",
        """
            [
              {
                "bepaling": "Wet politiegegevens art. 99",
                "wet": "Wet politiegegevens",
                "van": ["politie"],
                "aan": ["woningcorporatie"],
                "sinds": "2026-01-01",
                "uitleg": "Alles mag."
              }
            ]
            """,
        "bepalingen.json, regel 4: $[0].wet:"
    )]
    [InlineData("bepalngen.json", "[]", "bepalngen.json: geen tabel")]
    public async Task Een_tabel_die_niet_klopt_houdt_het_starten_tegen(
        string bestand,
        string json,
        string melding
    )
    {
        Leg(bestand, json);
        var fout = await Assert.ThrowsAsync<InvalidOperationException>(Start);
        Assert.Contains(
            Path.Combine(_map.FullName, melding),
            fout.Message,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("   at ", fout.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Regel", "R19")]
    [Trait("Proef", "valt aan")]
    public async Task Een_map_die_er_niet_is_houdt_het_starten_tegen()
    {
        _map.Delete(recursive: true);
        var fout = await Assert.ThrowsAsync<InvalidOperationException>(Start);
        Assert.Contains(_map.FullName, fout.Message, StringComparison.Ordinal);
        _map.Create();
    }

    public void Dispose()
    {
        _plek.Dispose();
        _map.Delete(recursive: true);
    }

    private void Leg(string bestand, string json) =>
        File.WriteAllText(Path.Combine(_map.FullName, bestand), json);

    private Task<Serverproces> Start() =>
        Serverproces.Start(_plek, argumenten: ["--Uitbreidingmap=" + _map.FullName]);
}
