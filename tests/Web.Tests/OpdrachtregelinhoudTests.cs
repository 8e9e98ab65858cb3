using System.Security.Cryptography;
using System.Text;
using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;

namespace Casusoverleg.Web.Tests;

/// <summary>
/// Whoever looks after the machine: every command there is, all that they print and make, the database, its copy and the log at its most
/// talkative hold no word of a case and no name (R55).
/// </summary>
[Trait("Regel", "R55")]
[Trait("Proef", "houdt")]
[Trait("Proef", "valt aan")]
public sealed class OpdrachtregelinhoudTests : IAsyncLifetime
{
    private const string Kanarie = RolZonderInhoudTests.Kanarie;

    private readonly RolZonderInhoudTests.Huis huis = new()
    {
        Instellingen = ["--Logniveau=Verbose"],
    };
    private readonly StringBuilder gezegd = new();

    private Testserver Server => huis.Server;

    private string Kopie => Path.Combine(Server.Map, "kopie");

    private string NieuweSleutel => Path.Combine(Server.Map, "nieuwe-sleutel");

    public async Task InitializeAsync()
    {
        await huis.InitializeAsync();
        await SluitErEenAsync();
        await File.WriteAllTextAsync(
            NieuweSleutel,
            Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))
        );
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(NieuweSleutel, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    public Task DisposeAsync() => huis.DisposeAsync();

    [Fact]
    public async Task Database_logbestand_en_opdrachtregel_geven_geen_inhoud()
    {
        var (klant, wie) = await Server.AccountAsync(Rol.Beheerder, "Rosa Kanaal");
        klant.Dispose();
        await using var mail = new Mailserver().Start();
        var bijDraaiend = BijDraaiend(wie.Naam, mail);
        var naHet = NaHetStoppen();
        // The demo makes a case of its own in a place of its own, and does not end.
        Assert.Equal(
            Opdrachtregel.Opdrachten.Keys.Except(["demo"]).Order(StringComparer.Ordinal),
            bijDraaiend
                .Concat(naHet)
                .Select(static o => o[0])
                .Distinct()
                .Order(StringComparer.Ordinal)
        );
        var uit = (Console.Out, Console.Error);
        await using var schrijver = TextWriter.Synchronized(new StringWriter(gezegd));
        try
        {
            Console.SetOut(schrijver);
            Console.SetError(schrijver);
            foreach (
                var vreemd in new string[][]
                {
                    ["--help"],
                    ["onbekend"],
                    ["backup"],
                    ["herstel"],
                    ["inschrijflink", "Proef", "--rol", "gast", .. Server.Plek],
                    ["terugkomlink", Kanarie[..3], .. Server.Plek],
                }
            )
                await Opdrachtregel.VoerUitAsync(vreemd);
            foreach (var opdracht in bijDraaiend)
                await GaatAsync(opdracht);
            await Server.StopAsync();
            foreach (var opdracht in naHet)
                await GaatAsync(opdracht);
        }
        finally
        {
            Console.SetOut(uit.Out);
            Console.SetError(uit.Error);
        }
        Assert.Contains("De verantwoording klopt", gezegd.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Kanarie, gezegd.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(
            Kanarie,
            Assert.Single(mail.Bus).Tekst,
            StringComparison.OrdinalIgnoreCase
        );
        await NietsInBestandenAsync();
    }

    private List<string[]> BijDraaiend(string account, Mailserver mail) =>
        [
            ["controle", .. Server.Plek],
            ["inschrijflink", "Proef", .. Server.Plek],
            ["inschrijflink", "Proef", "--rol", "fg", .. Server.Plek],
            ["terugkomlink", account, .. Server.Plek],
            ["proefpost", "iemand@example.nl", .. Server.Plek, .. mail.Instellingen],
            ["verifieer", .. Server.Plek],
            ["backup", Kopie, .. Server.Plek],
        ];

    private List<string[]> NaHetStoppen() =>
        [
            ["herstel", Kopie, "--over", .. Server.Plek],
            ["verifieer", .. Server.Plek],
            ["sleutelwissel", NieuweSleutel, .. Server.Plek],
        ];

    private async Task GaatAsync(string[] opdracht)
    {
        var code = await Opdrachtregel.VoerUitAsync([.. opdracht, "--Logniveau=Verbose"]);
        Assert.True(code == 0, $"{opdracht[0]}: {code}\n{gezegd}");
    }

    private async Task NietsInBestandenAsync()
    {
        var bestanden = Directory
            .EnumerateFiles(Server.Map, "*", SearchOption.AllDirectories)
            .ToList();
        Assert.Contains(bestanden, b => b.EndsWith("casusoverleg.db", StringComparison.Ordinal));
        Assert.Contains(bestanden, b => b.StartsWith(Kopie, StringComparison.Ordinal));
        var log = "";
        foreach (var bestand in bestanden)
        {
            var tekst = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(bestand));
            Assert.DoesNotContain(Kanarie, tekst, StringComparison.OrdinalIgnoreCase);
            // Names of accounts do not stand in the clear either.
            Assert.DoesNotContain("Rosa Kanaal", tekst, StringComparison.Ordinal);
            if (bestand.EndsWith(".log", StringComparison.Ordinal))
                log += tekst;
        }
        // It did write what it has to say.
        Assert.Contains("\"Level\":\"Information\"", log, StringComparison.Ordinal);
        Assert.Contains("is vernietigd", log, StringComparison.Ordinal);
    }

    // With lists that wait, and a line in the log that says so.
    private async Task SluitErEenAsync()
    {
        await using var spel = await Overlegspel.OpenAsync(Server, "verbrugge");
        await spel.DoeAsync(
            "verbrugge",
            Casussen.Inbreng(spel.Over, $"Er ligt post, {Kanarie}lijst", spel.Wie["baak"])
        );
        await spel.DoeAsync("baak", Casussen.Doet("sluit"));
        foreach (var wie in new[] { "baak", "verbrugge" })
            await spel.DoeAsync(wie, Casussen.Doet("bevestigt"));
        var archief = Server.Diensten.GetRequiredService<IArchief>();
        await Wacht.TotAsync(
            async () => (await archief.Koppen()).Any(k => k.Stand == Levensloop.Vernietigd),
            "het overleg sloot niet"
        );
    }
}
