using System.Net;
using System.Text.Json.Nodes;
using Casusoverleg.Web.Tests.Steun;

namespace Casusoverleg.Web.Tests;

/// <summary>An overleg that was closed and destroyed, to make a follow-up of (R03).</summary>
public abstract class Vervolgproef : IAsyncLifetime
{
    private protected const string Merk = "merkteken van de vorige keer";

    private protected Testserver server = null!;
    private protected Overlegspel eerst = null!;

    public async Task InitializeAsync()
    {
        server = await Testserver.StartAsync();
        eerst = await Overlegspel.OpenAsync(server, "verbrugge", "groen");
        await eerst.DoeAsync("verbrugge", Casussen.Inbreng(eerst.Over, Merk));
        await eerst.DoeAsync(
            "baak",
            new()
            {
                ["doet"] = "verwijdert",
                ["deelnemer"] = eerst.Wie["groen"],
                ["reden"] = "niet nodig",
            }
        );
        await SluitAsync(eerst, "baak", "verbrugge");
    }

    public async Task DisposeAsync()
    {
        await eerst.DisposeAsync();
        await server.DisposeAsync();
    }

    private protected JsonObject Vervolg()
    {
        var nieuw = Casussen.Nieuw();
        nieuw["vervolgVan"] = eerst.Id;
        return nieuw;
    }

    private protected static Domein.OverlegId Overleg(string id) => new(Guid.ParseExact(id, "N"));

    private static async Task SluitAsync(Overlegspel spel, params string[] wie)
    {
        await spel.DoeAsync("baak", Casussen.Doet("sluit"));
        foreach (var naam in wie)
            await spel.DoeAsync(naam, Casussen.Doet("bevestigt"));
        await Wacht.TotAsync(
            async () =>
                (await spel.Klant("baak").GetAsync($"/nieuw?vervolg={spel.Id}")).Status
                == HttpStatusCode.OK,
            "het overleg werd niet vernietigd"
        );
    }
}
