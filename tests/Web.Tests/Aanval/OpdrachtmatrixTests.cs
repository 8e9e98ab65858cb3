using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Casusoverleg.Domein;
using Casusoverleg.Web.Tests.Steun;

namespace Casusoverleg.Web.Tests.Aanval;

/// <summary>Every kind of command against every role (see <see cref="Matrix.Opdrachten"/>): over one line each, in an overleg where it could be done.</summary>
[Trait("Regel", "R35")]
[Trait("Regel", "V02")]
[Trait("Proef", "houdt")]
[Trait("Proef", "valt aan")]
public sealed partial class OpdrachtmatrixTests(Rollenhuis huis) : IClassFixture<Rollenhuis>
{
    private readonly Dictionary<string, string> dingen = new(StringComparer.Ordinal);

    [Fact]
    public async Task Wie_elke_opdracht_geeft_hoort_wat_er_staat()
    {
        var anders = new StringBuilder();
        foreach (var ronde in Matrix.Opdrachten.GroupBy(static r => r.Ronde))
        {
            await huis.OpnieuwAsync(ronde.Key != Matrix.Vooraf);
            if (ronde.Key != Matrix.Vooraf)
                await ZetKlaarAsync();
            await using var lijnen = new Lijnen(huis);
            await lijnen.BetreedAsync();
            foreach (var regel in ronde)
            {
                var antwoorden = new Dictionary<string, string>();
                foreach (var rol in Matrix.Rollen.OrderBy(static r => r == "regie"))
                    antwoorden[rol] = await lijnen.DoeAsync(rol, Opdracht(regel));
                var rij = Matrix.Rollen.Select(r => antwoorden[r]).ToList();
                if (!rij.SequenceEqual(regel.Antwoorden))
                    anders.AppendLine(
                        CultureInfo.InvariantCulture,
                        $"{regel.Doet} {regel.Velden} | {string.Join(' ', rij.Select(static a => a.PadRight(3)))}"
                    );
            }
        }
        Assert.True(anders.Length == 0, anders.ToString());
    }

    [Fact]
    public void Elke_soort_opdracht_staat_in_de_tabel_en_lukt_er_ergens()
    {
        var soorten = typeof(Opdracht)
            .Assembly.GetTypes()
            .Where(static t => t.IsSubclassOf(typeof(Opdracht)) && !t.IsAbstract)
            .ToHashSet();
        var namen = typeof(Opdracht).GetCustomAttributes<JsonDerivedTypeAttribute>().ToList();
        // What has no name on the wire cannot be sent, and was forgotten.
        Assert.Equal(soorten, namen.Select(static n => n.DerivedType).ToHashSet());
        Assert.Equal(
            namen.Select(static n => (string)n.TypeDiscriminator!).Order(StringComparer.Ordinal),
            Matrix.Opdrachten.Select(static r => r.Doet).Distinct().Order(StringComparer.Ordinal)
        );
        Assert.All(
            Matrix.Opdrachten,
            static r =>
            {
                Assert.Equal((r.Doet, Matrix.Rollen.Length), (r.Doet, r.Antwoorden.Count));
                // What the server cannot read says nothing about who may.
                Assert.DoesNotContain("V01", r.Antwoorden);
            }
        );
        Assert.Equal(
            NergensGedaan,
            Matrix
                .Opdrachten.GroupBy(static r => r.Doet)
                .Where(static g => !g.Any(static r => r.Antwoorden.Contains("ja")))
                .Select(static g => g.Key)
                .Order(StringComparer.Ordinal)
        );
    }

    // Of another kind of overleg (bemoeizorg, a meldpunt, spoed): the regisseur is told so, everybody else that it is the regisseur's to do.
    // Showing up is done by the server alone.
    private static readonly string[] NergensGedaan =
    [
        "herbeoordeelt-status",
        "maakt-stap1-af",
        "meldt-zich",
        "vult-aan",
    ];

    // One of everything that a command can be about.
    private async Task ZetKlaarAsync()
    {
        var spel = huis.Spel;
        await spel.AccepteerAsync("reserve");
        await spel.Klant("reserve").PostAsync($"/overleg/{spel.Id}/wacht", new { });
        dingen.Clear();
        foreach (var (naam, id) in spel.Wie)
            dingen[naam] = id;
        dingen["over"] = spel.Over;
        dingen["inbreng"] = huis.Inbreng;
        dingen["breed"] = await DoeAsync("baak", Casussen.Inbreng(spel.Over, "De tuin is vol"));
        foreach (var naam in new[] { "afspraak", "afspraak2" })
            dingen[naam] = await DoeAsync("baak", DunstePadTests.Afspraak(spel, "verbrugge"));
        foreach (var naam in new[] { "navraag", "navraag2" })
            dingen[naam] = await DoeAsync("baak", Zoals("stelt-vraag", "verbrugge"));
        dingen["voorlegging"] = await DoeAsync("baak", Zoals("legt-voor", "verbrugge"));
        dingen["voorlegging2"] = await DoeAsync("baak", Zoals("legt-voor", "zelf"));
        dingen["toestemming"] = await DoeAsync("verbrugge", Zoals("legt-toestemming-vast"));
    }

    private async Task<string> DoeAsync(string wie, JsonObject opdracht) =>
        (await huis.Spel.DoeAsync(wie, opdracht))!;

    // The command of the row, at somebody else.
    private JsonObject Zoals(string doet, string? aan = null)
    {
        var opdracht = Opdracht(Matrix.Opdrachten.First(r => r.Doet == doet));
        if (aan is not null)
            opdracht["aan"] = huis.Spel.Wie[aan];
        return opdracht;
    }

    private JsonObject Opdracht(Opdrachtrij regel)
    {
        var velden = Plek().Replace(regel.Velden, p => $"\"{dingen[p.Groups["ding"].Value]}\"");
        return JsonNode
            .Parse($$"""{"doet":"{{regel.Doet}}"{{(velden.Length > 0 ? "," : "")}}{{velden}}}""")!
            .AsObject();
    }

    /// <summary>Where the id of a thing of this overleg comes.</summary>
    [GeneratedRegex(@"\{(?<ding>[a-z0-9]+)\}", RegexOptions.ExplicitCapture, 1000)]
    internal static partial Regex Plek();

    /// <summary>One line per role that gets one, which was asked to come into the overleg; the rest is refused at the door.</summary>
    private sealed class Lijnen(Rollenhuis huis) : IAsyncDisposable
    {
        private readonly Dictionary<string, Hub> open = [];
        private readonly Dictionary<string, string> dicht = [];

        public async Task BetreedAsync()
        {
            foreach (var rol in Matrix.Rollen)
                await OpenAsync(rol);
        }

        public async Task<string> DoeAsync(string rol, JsonObject opdracht)
        {
            if (dicht.GetValueOrDefault(rol) is { } nee)
                return nee;
            if (open[rol].Gesloten.IsCompleted)
                await OpenAsync(rol);
            var uitslag = await open[rol].DoeAsync(opdracht);
            return (bool)uitslag["gelukt"]! ? "ja" : (string)uitslag["regel"]!;
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var hub in open.Values)
                await hub.DisposeAsync();
        }

        private async Task OpenAsync(string rol)
        {
            try
            {
                if (open.Remove(rol, out var oud))
                    await oud.DisposeAsync();
                open[rol] = await huis.Klant(rol).HubAsync();
                await open[rol].BetreedAsync(huis.Overleg(rol));
            }
            catch (Geweigerd nee)
            {
                dicht[rol] = nee.Regel ?? ((int)nee.Status).ToString(CultureInfo.InvariantCulture);
            }
        }
    }
}
