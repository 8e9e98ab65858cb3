using System.Text.Json;
using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Scenarios;
using Casusoverleg.Scenarios.Server;
using Casusoverleg.Web.Tests.Steun;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Casusoverleg.Web.Tests.Uitval;

/// <summary>What the accountability of a real server holds (R51), and that changing it shows (R56).</summary>
public sealed class LogboekTests
{
    [Fact]
    [Trait("Regel", "R51")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Wat_er_gezegd_is_staat_in_geen_regel_ook_niet_na_corrigeren_en_meegeven()
    {
        await using var server = await Testserver.StartAsync();
        await using var spel = await Overlegspel.OpenAsync(server, "verbrugge", "groen");
        var inbreng = await spel.DoeAsync(
            "verbrugge",
            Casussen.Inbreng(spel.Over, "De kanarie zit in de keuken", spel.Wie["groen"])
        );
        await spel.DoeAsync(
            "verbrugge",
            new()
            {
                ["doet"] = "corrigeert",
                ["inbreng"] = inbreng,
                ["tekst"] = "De kanarie zit in de gang",
            }
        );
        var afspraak = DunstePadTests.Afspraak(spel);
        afspraak["actie"] = "De kanarie voeren";
        var id = await spel.DoeAsync("baak", afspraak);
        await spel.DoeAsync("groen", DunstePadTests.Vraag(inbreng, id));
        await spel.DoeAsync(
            "verbrugge",
            new()
            {
                ["doet"] = "staat-mee-toe",
                ["inbreng"] = inbreng,
                ["aan"] = spel.Wie["groen"],
                ["afspraak"] = id,
                ["meeneemversie"] = "Er is een kanarie",
            }
        );

        var regels = await server
            .Diensten.GetRequiredService<IArchief>()
            .LeesVerantwoording(new OverlegId(Guid.ParseExact(spel.Id, "N")));

        var regel = Assert.Single(regels, r => r.Regel!.Soort == "verstrekking").Regel!;
        Assert.Equal(spel.Wie["verbrugge"], regel.Door.ToString());
        Assert.Equal(spel.Wie["groen"], Assert.Single(regel.Aan).ToString());
        Assert.Equal("eigen-taak", regel.Kenmerken["trede"]);
        Assert.DoesNotContain(
            "kanarie",
            JsonSerializer.Serialize(regels),
            StringComparison.OrdinalIgnoreCase
        );
    }

    [Theory]
    [Trait("Regel", "R56")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    [InlineData("UPDATE regel SET nummer = nummer + 1")]
    [InlineData("DELETE FROM regel WHERE rij = (SELECT min(rij) FROM regel)")]
    [InlineData("UPDATE regel SET zout = NULL, inhoud = NULL")]
    public async Task Wie_aan_het_logboek_komt_wordt_gevonden_door_wie_verifieert(string sabotage)
    {
        using var plek = new Serverplek();
        await using (var server = await Serverproces.Start(plek))
        {
            using var regisseur = await Loper.SchrijfIn(
                server.Adres,
                await server.Inschrijflink(plek),
                "C. Baak",
                "Team Bemoeizorg"
            );
            var ja = await regisseur.Plaats("/nieuw", "/nieuw", Casussen.Nieuw());
            Assert.True(ja.Gelukt, ja.ToString());
            Assert.Equal(0, await server.Sluit());
        }
        Assert.Equal(0, (await Serverproces.Voer(plek, "verifieer")).Code);

        var pad = Path.Combine(plek.Datamap, "casusoverleg.db");
        await using (var sqlite = new SqliteConnection($"Data Source={pad};Pooling=False"))
        {
            await sqlite.OpenAsync();
            await using var opdracht = sqlite.CreateCommand();
            opdracht.CommandText = sabotage;
            Assert.True(await opdracht.ExecuteNonQueryAsync() > 0);
        }

        var (code, uitvoer) = await Serverproces.Voer(plek, "verifieer");
        Assert.Equal(1, code);
        Assert.Contains("klopt niet", uitvoer, StringComparison.Ordinal);
    }
}
