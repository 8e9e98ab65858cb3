using System.Diagnostics.CodeAnalysis;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Casusoverleg.Web.Tests.Steun;

namespace Casusoverleg.Web.Tests.Aanval;

/// <summary>
/// Somebody who was invited, promised secrecy and means harm: does at random what they may, what they may not and what nobody should, and
/// keeps everything that comes back. The same seed does the same things in the same order.
/// </summary>
[SuppressMessage("Security", "CA5394", Justification = "An attack that can be repeated.")]
internal sealed class Vijand(Overlegspel spel, string wie, int zaad) : IAsyncDisposable
{
    private readonly Random dobbel = new(zaad);
    private readonly StringBuilder gezien = new();
    private readonly List<string> eigen = [];
    private Hub? hub;

    /// <summary>Ids that leaked to them by another way: knowing one must not help.</summary>
    public List<string> Gelekt { get; } = [];

    /// <summary>Everything that came in, over whatever line.</summary>
    public string Gezien => $"{gezien}{hub?.Gezien}{Klant.Gezien}";

    /// <summary>How many things they did.</summary>
    public int Daden { get; private set; }

    /// <summary>How many commands were done, each of which they were allowed.</summary>
    public int Gelukt { get; private set; }

    private Klant Klant => spel.Klant(wie);

    /// <summary>Does one thing.</summary>
    public async Task DoeIetsAsync()
    {
        Daden++;
        try
        {
            await Kies();
        }
        catch (Exception fout)
            when (fout
                    is WebSocketException
                        or Geweigerd
                        or IOException
                        or HttpRequestException
                        or TimeoutException
            )
        {
            // Thrown out, or a line of their own that they spoiled and that answers no more; they come back.
            await LaatLosAsync();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await LaatLosAsync();

    private Task Kies() =>
        dobbel.Next(40) switch
        {
            0 => SalvoAsync(),
            1 or 2 => RuwAsync(),
            3 or 4 => PadAsync(),
            5 => HerverbindAsync(),
            6 => HalfAsync(),
            7 => HerkomstAsync(),
            8 => CursorAsync(),
            9 => KoekjesAsync(),
            < 16 => DeurAsync(),
            < 26 => OpdrachtAsync(Verdraai(Geldig())),
            _ => OpdrachtAsync(Geldig()),
        };

    private async Task<Hub> HubAsync()
    {
        if (hub is { Gesloten.IsCompleted: false })
            return hub;
        await LaatLosAsync();
        hub = await Klant.HubAsync($"?overleg={spel.Id}");
        await hub.BetreedAsync(spel.Id);
        return hub;
    }

    private async Task LaatLosAsync()
    {
        if (hub is null)
            return;
        gezien.AppendLine(hub.Gezien);
        await hub.DisposeAsync();
        hub = null;
    }

    private async Task OpdrachtAsync(JsonObject opdracht)
    {
        var antwoord = await (await HubAsync()).DoeAsync(opdracht);
        if ((bool?)antwoord["gelukt"] != true)
            return;
        Gelukt++;
        if ((string?)antwoord["id"] is { } id)
            eigen.Add(id);
    }

    private JsonObject Geldig()
    {
        var id = Id();
        return dobbel.Next(14) switch
        {
            0 => Casussen.Inbreng(spel.Over, $"Van mij {Daden}", spel.Wie["baak"]),
            1 => Casussen.Inbreng(spel.Over, "<script>alert(1)</script> [k](javascript:1)"),
            2 => DunstePadTests.Afspraak(spel, "groen"),
            3 => DunstePadTests.Vraag(id, Id()),
            4 => Met("neemt-terug", ("inbreng", id)),
            5 => Met("corrigeert", ("inbreng", id), ("tekst", "Iets anders")),
            6 => Met("trekt-mee-in", ("inbreng", id), ("aan", Mens())),
            7 => Met("staat-mee-toe", ("inbreng", id), ("aan", Mens()), ("afspraak", Id())),
            8 => Met("verwijdert", ("deelnemer", Mens()), ("reden", "weg ermee")),
            9 => Met("benoemt-regisseur", ("deelnemer", spel.Wie[wie])),
            10 => new()
            {
                ["doet"] = "deelt-ook-met",
                ["inbreng"] = id,
                ["aan"] = new JsonArray(spel.Wie[wie]),
            },
            11 => new() { ["doet"] = "klaar", ["klaar"] = dobbel.Next(2) == 0 },
            12 => Met(
                "stelt-vraag",
                ("aan", Mens()),
                ("tekst", "Wat weet je?"),
                ("doel", "het bezoek")
            ),
            _ => Casussen.Doet(
                Een("opent", "sluit", "breekt-af", "voegt-samen", "bevestigt", "meer-tijd")
            ),
        };
    }

    // Another kind of value, a field too many, one too few, or another name.
    private JsonObject Verdraai(JsonObject opdracht)
    {
        var veld = Een([.. opdracht.Select(static p => p.Key)]);
        switch (dobbel.Next(6))
        {
            case 0:
                opdracht[Een("wie", "door", "regisseur", "op", "fase", "$type", "__proto__")] =
                    Mens();
                break;
            case 1:
                opdracht.Remove(veld);
                break;
            case 2:
                opdracht[veld] = Een(
                    Id(),
                    "",
                    "null",
                    new string('w', 5000),
                    "\u202e",
                    "' OR 1=1 --"
                );
                break;
            case 3:
                opdracht[veld] = new JsonArray(Mens(), 1, null, new JsonObject());
                break;
            case 4:
                opdracht[veld] = dobbel.Next(2) == 0 ? dobbel.NextInt64() : null;
                break;
            default:
                opdracht[veld.ToUpperInvariant()] = Id();
                break;
        }
        return opdracht;
    }

    private async Task RuwAsync()
    {
        var lijn = await HubAsync();
        var diep = new string('[', 2000);
        await lijn.StuurRuwAsync(
            Een(
                "onzin\u001e",
                "{\"type\":1\u001e",
                "{\"type\":4,\"invocationId\":\"s\",\"target\":\"Doe\",\"arguments\":[{}]}\u001e",
                $"{{\"type\":1,\"target\":\"Doe\",\"arguments\":[{diep}\u001e",
                "{\"type\":1,\"target\":\"Doe\",\"arguments\":[{\"doet\":\"opent\",\"doet\":\"sluit\"}]}\u001e",
                "{\"type\":1,\"target\":\"Dispose\",\"arguments\":[]}\u001e",
                "{\"type\":1,\"target\":\"Doe\",\"arguments\":[\"\\ud800\"]}\u001e",
                $"{{\"type\":1,\"target\":\"Doe\",\"arguments\":[\"{new string('a', 70_000)}\"]}}\u001e",
                new string('\u001e', 100)
            )
        );
    }

    private async Task SalvoAsync()
    {
        var lijn = await HubAsync();
        for (var keer = 0; keer < 150; keer++)
            await lijn.StuurRuwAsync(
                $$"""{"type":1,"target":"Doe","arguments":[{"doet":"klaar","klaar":true,"opdrachtId":"{{Guid.NewGuid():N}}"}]}"""
                    + '\u001e'
            );
    }

    // Stepping out and giving away the own session would end the attack.
    private async Task DeurAsync()
    {
        var deur = Matrix.Deuren[dobbel.Next(Matrix.Deuren.Count)];
        if (
            deur.Soort is not ("GET" or "POST")
            || deur.Pad.Contains("terug", StringComparison.Ordinal)
        )
            return;
        var pad = deur
            .Pad.Replace("{id}", dobbel.Next(4) == 0 ? Id() : spel.Id, StringComparison.Ordinal)
            .Replace("{naam}", "..%2f..%2fappsettings.json", StringComparison.Ordinal);
        if (deur.Soort == "GET")
            await Klant.GetAsync($"{pad}?deelnemer={Mens()}&wie={Mens()}");
        else
            await Klant.PostRuwAsync(
                pad,
                deur.Vraag == "-"
                    ? "[]"
                    : deur
                        .Vraag.Replace("{geen}", Id(), StringComparison.Ordinal)
                        .Replace("{baak}", Mens(), StringComparison.Ordinal)
                        .Replace("{reserve}", Mens(), StringComparison.Ordinal),
                metTeken: deur.Vraag != "-"
            );
    }

    private async Task PadAsync()
    {
        var regel = Een("GET", "HEAD", "TRACE", "OPTIONS", "PUT", "DELETE");
        var pad = Een(
            $"//overleg/{spel.Id}/meeneemlijst.json",
            $"/overleg/{spel.Id}/../../toezicht/overleg/{spel.Id}",
            $"/overleg/{spel.Id}/meeneemlijst.html%00",
            $"/toezicht/overleg/{spel.Id}",
            $"/dist/..%2f..%2fappsettings.json",
            $"/overleg/{Id()}/vragen"
        );
        gezien.AppendLine(await Ruw.StuurAsync(Klant, $"{regel} {pad} HTTP/1.1"));
    }

    private async Task HerverbindAsync()
    {
        for (var keer = 0; keer < 5; keer++)
        {
            await LaatLosAsync();
            await HubAsync();
        }
    }

    private async Task HalfAsync()
    {
        using var socket = await Klant.SocketAsync($"?overleg={spel.Id}");
        await HubaanvalTests.StelVoorAsync(socket);
        await socket.SendAsync("{\"type\":"u8.ToArray(), WebSocketMessageType.Text, false, default);
        socket.Abort();
    }

    private async Task HerkomstAsync()
    {
        using var socket = await Klant.SocketAsync($"?overleg={spel.Id}", "http://kwaad.example");
    }

    private async Task CursorAsync()
    {
        await using var nog = await Klant.HubAsync();
        await nog.BetreedAsync(spel.Id, Id());
        gezien.AppendLine(nog.Gezien);
    }

    private async Task KoekjesAsync() =>
        gezien.AppendLine(
            await Ruw.StuurAsync(
                Klant,
                $"GET /overleg/{spel.Id}/uitnodiging HTTP/1.1",
                "",
                $"Cookie: __Host-casusoverleg={new string('a', 43)}"
            )
        );

    private string Id() =>
        dobbel.Next(3) switch
        {
            0 when Gelekt.Count > 0 => Gelekt[dobbel.Next(Gelekt.Count)],
            1 when eigen.Count > 0 => eigen[dobbel.Next(eigen.Count)],
            _ => Guid.NewGuid().ToString("N"),
        };

    private string Mens() => Een([.. spel.Wie.Values]);

    private string Een(params string[] keuzes) => keuzes[dobbel.Next(keuzes.Length)];

    private static JsonObject Met(string doet, params (string Naam, string Waarde)[] velden)
    {
        var opdracht = Casussen.Doet(doet);
        foreach (var (naam, waarde) in velden)
            opdracht[naam] = waarde;
        return opdracht;
    }
}
