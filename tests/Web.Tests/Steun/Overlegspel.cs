using System.Text.Json.Nodes;

namespace Casusoverleg.Web.Tests.Steun;

/// <summary>An overleg that has been convened, with a browser and a connection per person.</summary>
public sealed class Overlegspel : IAsyncDisposable
{
    private readonly Dictionary<string, Klant> _klanten = [];
    private readonly Dictionary<string, Hub> _hubs = [];

    /// <summary>The id of the overleg.</summary>
    public string Id { get; private set; } = "";

    /// <summary>Ids of deelnemers by name.</summary>
    public IReadOnlyDictionary<string, string> Wie { get; private set; } = null!;

    /// <summary>The id of the one betrokkene.</summary>
    public string Over { get; private set; } = "";

    /// <summary>Links and codes by name.</summary>
    public Dictionary<string, JsonNode> Toegang { get; } = [];

    /// <summary>The browser of somebody.</summary>
    public Klant Klant(string wie) => _klanten[wie];

    /// <summary>The connection of somebody.</summary>
    public Hub Hub(string wie) => _hubs[wie];

    /// <summary>Convenes; nobody has accepted yet.</summary>
    /// <param name="door">The regisseur who convenes; null: a new one.</param>
    public static async Task<Overlegspel> BelegAsync(
        Testserver server,
        JsonObject? nieuw = null,
        Klant? door = null
    )
    {
        var spel = new Overlegspel();
        var regisseur = spel._klanten["baak"] = door is null
            ? await server.RegisseurAsync()
            : server.NieuweKlant();
        if (door is not null)
            regisseur.Steel(door);
        var antwoord = await regisseur.PostAsync("/nieuw", nieuw ?? Casussen.Nieuw());
        Assert.True(antwoord.Gelukt, antwoord.Tekst);
        spel.Id = (string)antwoord.Json["id"]!;
        spel.Over = (string)antwoord.Json["betrokkenen"]!["j"]!;
        spel.Wie = antwoord.Json["deelnemers"]!
            .AsObject()
            .ToDictionary(d => d.Key, d => (string)d.Value!);
        foreach (var toegang in antwoord.Json["toegang"]!.AsArray())
        {
            var wie = (string)toegang!["deelnemer"]!;
            spel.Toegang[wie] = toegang;
            spel._klanten[wie] = server.NieuweKlant();
        }
        return spel;
    }

    /// <summary>Convenes, lets these accept, opens and lets everybody in.</summary>
    public static async Task<Overlegspel> OpenAsync(Testserver server, params string[] wie)
    {
        var spel = await BelegAsync(server);
        await spel.BetreedAsync("baak");
        foreach (var naam in wie)
        {
            await spel.AccepteerAsync(naam);
            await spel.BetreedAsync(naam);
        }
        var antwoord = await spel.Hub("baak").DoeAsync(Casussen.Doet("opent"));
        Assert.True((bool)antwoord["gelukt"]!, antwoord.ToJsonString());
        return spel;
    }

    /// <summary>Signs in and accepts.</summary>
    public async Task AccepteerAsync(string wie)
    {
        var aan = await Klant(wie).MeldAanAsync(Toegang[wie]);
        Assert.True(aan.Gelukt, aan.Tekst);
        var ja = await Klant(wie)
            .PostAsync($"/overleg/{Id}/accepteert", new { geheimhouding = true });
        Assert.True(ja.Gelukt, ja.Tekst);
    }

    /// <summary>Connects and enters.</summary>
    public async Task<JsonObject> BetreedAsync(string wie, string? cursor = null)
    {
        var hub = _hubs[wie] = await Klant(wie).HubAsync($"?overleg={Id}");
        var antwoord = await hub.BetreedAsync(Id, cursor);
        Assert.True((bool)antwoord["gelukt"]!, antwoord.ToJsonString());
        return antwoord;
    }

    /// <summary>Sends a command that must succeed; the answer is the id of what was made.</summary>
    public async Task<string?> DoeAsync(string wie, JsonObject opdracht)
    {
        var antwoord = await Hub(wie).DoeAsync(opdracht);
        Assert.True((bool)antwoord["gelukt"]!, antwoord.ToJsonString());
        return (string?)antwoord["id"];
    }

    /// <summary>Sends a command that must be refused; the answer is the rule.</summary>
    public async Task<string?> WeigerAsync(string wie, JsonObject opdracht)
    {
        var antwoord = await Hub(wie).DoeAsync(opdracht);
        Assert.False((bool)antwoord["gelukt"]!, antwoord.ToJsonString());
        return (string?)antwoord["regel"];
    }

    /// <summary>Opens a list and fetches it, as soon as it is there.</summary>
    public async Task<Httpantwoord> HaalAsync(string wie)
    {
        var pad = $"/overleg/{Id}/meeneemlijst";
        await Wacht.TotAsync(
            async () =>
                (await Klant(wie).PostAsync(pad + "/open", new { })).Status
                != System.Net.HttpStatusCode.NotFound,
            "er kwam geen lijst"
        );
        return await Klant(wie).GetAsync(pad + ".json");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var hub in _hubs.Values)
            await hub.DisposeAsync();
        foreach (var klant in _klanten.Values)
            klant.Dispose();
    }
}
