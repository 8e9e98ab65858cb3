using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Casusoverleg.Web.Tests.Steun;

namespace Casusoverleg.Web.Tests.Aanval;

/// <summary>A script, a link and a file name in every free text there is: what comes out are words.</summary>
public sealed partial class UitvoeraanvalTests(UitvoeraanvalTests.Huis huis)
    : IClassFixture<UitvoeraanvalTests.Huis>
{
    private const string Kwaad =
        "<script>alert(1)</script><img src=x onerror=alert(2)> [klik](javascript:alert(3)) \"'><svg/onload=alert(4)> {{7*7}} ${7*7} &lt;b&gt;";

    /// <summary>An overleg full of it, closed, with a list for Groen.</summary>
    public sealed class Huis : IAsyncLifetime
    {
        public Testserver Server { get; private set; } = null!;
        public Overlegspel Spel { get; private set; } = null!;
        public Dictionary<string, string> Paginas { get; } = [];

        public async Task InitializeAsync()
        {
            Server = await Testserver.StartAsync();
            Spel = await Overlegspel.BelegAsync(Server, Vol());
            await Spel.BetreedAsync("baak");
            Assert.True((await Spel.Klant("groen").MeldAanAsync(Spel.Toegang["groen"])).Gelukt);
            await LeesAsync("groen", "/uitnodiging");
            foreach (var wie in new[] { "groen", "verbrugge" })
            {
                if (wie == "verbrugge")
                    await Spel.AccepteerAsync(wie);
                else
                    await Spel.Klant(wie)
                        .PostAsync($"/overleg/{Spel.Id}/accepteert", new { geheimhouding = true });
                await Spel.BetreedAsync(wie);
            }
            await Spel.DoeAsync("baak", Casussen.Doet("opent"));
            await SpeelAsync();
            await SluitAsync();
        }

        public async Task DisposeAsync()
        {
            await Spel.DisposeAsync();
            await Server.DisposeAsync();
        }

        private async Task SpeelAsync()
        {
            var inbreng = Casussen.Inbreng(Spel.Over, Kwaad);
            inbreng["waaromNietHoger"] = Kwaad;
            var id = await Spel.DoeAsync("verbrugge", inbreng);
            var afspraak = DunstePadTests.Afspraak(Spel);
            foreach (var veld in new[] { "actie", "doel", "informering", "voorwaarde" })
                afspraak[veld] = Kwaad;
            var op = await Spel.DoeAsync("baak", afspraak);
            var vraag = DunstePadTests.Vraag(id, op);
            vraag["doel"] = Kwaad;
            await Spel.DoeAsync("groen", vraag);
            await Spel.DoeAsync(
                "verbrugge",
                new JsonObject
                {
                    ["doet"] = "staat-mee-toe",
                    ["inbreng"] = id,
                    ["aan"] = Spel.Wie["groen"],
                    ["afspraak"] = op,
                    ["meeneemversie"] = Kwaad,
                    ["doel"] = Kwaad,
                }
            );
        }

        private async Task SluitAsync()
        {
            await Spel.DoeAsync("baak", Casussen.Doet("sluit"));
            foreach (var wie in new[] { "baak", "verbrugge", "groen" })
                await Spel.DoeAsync(wie, Casussen.Doet("bevestigt"));
            foreach (var wie in new[] { "groen", "verbrugge", "baak" })
            {
                await Spel.HaalAsync(wie);
                foreach (var staart in new[] { "/meeneemlijst", "/meeneemlijst.html", "/vragen" })
                    await LeesAsync(wie, staart);
                Paginas[$"{wie} /"] = (await Spel.Klant(wie).GetAsync("/")).Tekst;
            }
        }

        private async Task LeesAsync(string wie, string staart) =>
            Paginas[$"{wie} {staart}"] = (
                await Spel.Klant(wie).GetAsync($"/overleg/{Spel.Id}{staart}")
            ).Tekst;

        private static JsonObject Vol()
        {
            var nieuw = Casussen.Nieuw();
            nieuw["naam"] = "<script>alert(5)</script>";
            nieuw["overleg"]!["doel"] = $"Bezoek en behoud van de woning {Kwaad}";
            nieuw["overleg"]!["situatie"] = Kwaad;
            nieuw["overleg"]!["waaromNietBilateraal"] = Kwaad;
            nieuw["betrokkenen"]![0]!["aanduiding"] = "<script>alert(6)</script>";
            foreach (var wie in nieuw["deelnemers"]!.AsArray())
            {
                wie!["noodzaak"] = Kwaad;
                wie["naam"] = $"<b onclick=alert(7)>{wie["id"]}</b>";
                wie["organisatie"] = "Team <img src=x onerror=alert(8)>";
            }
            return nieuw;
        }
    }

    [Fact]
    public void Een_opgeslagen_script_is_op_elke_pagina_en_in_elk_bestand_gewone_tekst()
    {
        Assert.Contains("groen /meeneemlijst.html", huis.Paginas.Keys);
        foreach (var (waar, tekst) in huis.Paginas)
        {
            Assert.DoesNotContain("<script>alert", tekst, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img src=x", tekst, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<svg/onload", tekst, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<b onclick", tekst, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotMatch(Verwijzing(), tekst);
            Assert.DoesNotContain(">49<", tekst, StringComparison.Ordinal);
            Assert.True(tekst.Length > 0, waar);
        }
        Assert.Contains(
            "&lt;script&gt;alert(1)",
            huis.Paginas["groen /meeneemlijst.html"],
            StringComparison.Ordinal
        );
        Assert.Contains(
            "&lt;script&gt;",
            huis.Paginas["groen /uitnodiging"],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Een_bestand_heet_naar_zijn_dag_en_nooit_naar_wat_iemand_typte()
    {
        foreach (var staart in new[] { "json", "html" })
        {
            var antwoord = await Ruw.StuurAsync(
                huis.Spel.Klant("groen"),
                $"GET /overleg/{huis.Spel.Id}/meeneemlijst.{staart}?filename=../../kwaad.exe HTTP/1.1"
            );
            Assert.Matches(
                $@"Content-Disposition: attachment; filename=""?meeneemlijst-\d\d\d\d-\d\d-\d\d\.{staart}",
                antwoord
            );
            Assert.Contains("X-Content-Type-Options: nosniff", antwoord, StringComparison.Ordinal);
            Assert.Contains("no-store", antwoord, StringComparison.Ordinal);
            Assert.DoesNotContain("kwaad.exe", antwoord, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task De_JSON_lijst_is_geen_pagina_en_houdt_de_tekst_zoals_die_was()
    {
        var antwoord = await huis
            .Spel.Klant("groen")
            .GetAsync($"/overleg/{huis.Spel.Id}/meeneemlijst.json");
        Assert.Equal(Kwaad, (string?)antwoord.Json["mee"]![0]!["tekst"]);
        Assert.Contains(
            "default-src 'none'",
            antwoord.Koppen.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal
        );
    }

    [GeneratedRegex(
        """(href|src|action|formaction)\s*=\s*["']?\s*(javascript|vbscript|data:text):?""",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Verwijzing();
}
