using System.Text.Json;

namespace Casusoverleg.Belasting;

/// <summary>A server with its rooms, all members connected.</summary>
internal sealed class Opstelling(string naam, Serverproces server, Telling telling)
    : IAsyncDisposable
{
    /// <summary>"product" or "kaal".</summary>
    public string Naam => naam;

    /// <summary>The process.</summary>
    public Serverproces Server => server;

    /// <summary>Its counts.</summary>
    public Telling Telling => telling;

    /// <summary>All rooms; a scenario uses the first so many.</summary>
    public List<Kamer> Kamers { get; } = [];

    /// <summary>Connects the members of one room and joins it.</summary>
    public async Task VerbindAsync(Zitting zitting, Berichtmal mal, CancellationToken ct)
    {
        var leden = new Lijn[zitting.Cookies.Count];
        for (var i = 0; i < leden.Length; i++)
        {
            leden[i] = await Lijn.OpenAsync(server.Hub, zitting.Cookies[i], naam == "product", ct);
            var antwoord = await leden[i].BetreedAsync(zitting.Id, ct);
            if (naam == "product")
                KeurBetreden(antwoord);
        }
        var kamer = new Kamer(zitting.Id, leden, mal, telling);
        kamer.Luister();
        Kamers.Add(kamer);
    }

    private static void KeurBetreden(string antwoord)
    {
        using var json = JsonDocument.Parse(antwoord);
        if (
            !json.RootElement.TryGetProperty("result", out var uit)
            || !uit.GetProperty("gelukt").GetBoolean()
        )
            throw new InvalidOperationException($"Betreed was refused: {antwoord}");
    }

    /// <summary>Keeps all connections alive, spread over the time.</summary>
    public async Task HoudInLevenAsync(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            var kamers = Kamers.ToArray();
            foreach (var kamer in kamers)
            {
                foreach (var lid in kamer.Leden)
                    await lid.PingAsync();
                await Task.Delay(TimeSpan.FromSeconds(9.0 / Math.Max(1, kamers.Length)), ct);
            }
            if (kamers.Length == 0)
                await Task.Delay(100, ct);
        }
    }

    /// <summary>The first connection that was lost, or the first refusal.</summary>
    public string? Fout =>
        telling.EersteWeigering
        ?? Kamers
            .SelectMany(kamer => kamer.Leden)
            .Select(lid => lid.Fout)
            .FirstOrDefault(fout => fout is not null);

    public async ValueTask DisposeAsync()
    {
        foreach (var lid in Kamers.SelectMany(kamer => kamer.Leden))
            await lid.DisposeAsync();
        await server.DisposeAsync();
    }
}

/// <summary>One meeting that is open, with the session of each member.</summary>
/// <param name="Id">The meeting.</param>
/// <param name="Betrokkene">Whom it is about.</param>
/// <param name="Cookies">Per member the value of the Cookie header; null for the bare hub.</param>
internal sealed record Zitting(string Id, string Betrokkene, IReadOnlyList<string?> Cookies);
