using System.Text.Json;
using System.Text.RegularExpressions;

namespace Casusoverleg.Belasting;

/// <summary>Convenes meetings the way people do: pages, posts, links and codes, acceptance, and "opent" on the hub.</summary>
internal sealed partial class Bijeenroeping(Serverproces server, int leden) : IDisposable
{
    private readonly HttpClient _http = new(
        new SocketsHttpHandler
        {
            UseCookies = false,
            AllowAutoRedirect = false,
            MaxConnectionsPerServer = 16,
        }
    )
    {
        BaseAddress = server.Adres,
    };

    private Bezoeker? _regisseur;

    /// <summary>Enrols the regisseur with the link that a first start prints.</summary>
    public async Task SchrijfInAsync(CancellationToken ct)
    {
        var link = Inschrijflink().Match(server.Uitvoer);
        for (var poging = 0; !link.Success && poging < 100; poging++)
        {
            await Task.Delay(50, ct);
            link = Inschrijflink().Match(server.Uitvoer);
        }
        if (!link.Success)
            throw new InvalidOperationException(
                $"No enrolment link was printed:\n{server.Uitvoer}"
            );
        _regisseur = new Bezoeker(_http);
        await _regisseur.PostAsync(
            "/inschrijven",
            new
            {
                geheim = link.Groups[1].Value,
                naam = "C. Baak",
                organisatie = "Team Bemoeizorg",
            },
            ct
        );
    }

    /// <summary>One meeting: convened, everybody signed in and accepted, opened.</summary>
    public async Task<Zitting> RoepBijeenAsync(CancellationToken ct)
    {
        var antwoord = await _regisseur!.PostAsync("/nieuw", Casus.Nieuw(leden), ct);
        var id = antwoord.GetProperty("id").GetString()!;
        var betrokkene = antwoord.GetProperty("betrokkenen").GetProperty("janssen").GetString()!;
        var bezoekers = new List<Bezoeker> { _regisseur };
        foreach (var toegang in antwoord.GetProperty("toegang").EnumerateArray())
        {
            if (toegang.GetProperty("deelnemer").GetString() != "baak")
                bezoekers.Add(await KomBinnenAsync(id, toegang, ct));
        }
        await OpenAsync(id, ct);
        return new(id, betrokkene, bezoekers.ConvertAll(bezoeker => (string?)bezoeker.Cookies));
    }

    private async Task<Bezoeker> KomBinnenAsync(
        string id,
        JsonElement toegang,
        CancellationToken ct
    )
    {
        var bezoeker = new Bezoeker(_http);
        var geheim = toegang.GetProperty("link").GetString()!.Split('#')[1];
        var code = toegang.GetProperty("code").GetString();
        await bezoeker.PostAsync("/welkom", new { geheim, code }, ct);
        await bezoeker.PostAsync($"/overleg/{id}/accepteert", new { geheimhouding = true }, ct);
        return bezoeker;
    }

    private async Task OpenAsync(string id, CancellationToken ct)
    {
        await using var lijn = await Lijn.OpenAsync(
            server.Hub,
            _regisseur!.Cookies,
            product: true,
            ct
        );
        await lijn.BetreedAsync(id, ct);
        var antwoord = await lijn.VraagAsync(
            $$"""{"doet":"opent","opdrachtId":"{{Guid.NewGuid():N}}"}""",
            ct
        );
        if (!antwoord.Contains("\"gelukt\":true", StringComparison.Ordinal))
            throw new InvalidOperationException($"opent was refused: {antwoord}");
    }

    public void Dispose() => _http.Dispose();

    [GeneratedRegex(@"/inschrijven#([A-Za-z0-9_-]+)")]
    private static partial Regex Inschrijflink();
}
