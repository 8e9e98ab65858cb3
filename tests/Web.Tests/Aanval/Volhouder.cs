using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Casusoverleg.Web.Tests.Steun;

namespace Casusoverleg.Web.Tests.Aanval;

/// <summary>
/// A line that is in the overleg, hears that it is over and goes on all the same: commands in halves, coming in again, signs of life, without
/// waiting for an answer, until the server has ended the line.
/// </summary>
internal sealed class Volhouder : IDisposable
{
    private readonly ClientWebSocket socket;
    private readonly Overlegspel spel;
    private readonly List<JsonObject> gehoord = [];
    private readonly StringBuilder rest = new();
    private int beurt;

    private Volhouder(ClientWebSocket socket, Overlegspel spel) =>
        (this.socket, this.spel) = (socket, spel);

    /// <summary>Completes when the server has ended the line, with everything that came over it in order.</summary>
    public Task<IReadOnlyList<JsonObject>> Einde { get; private set; } = null!;

    /// <summary>Completes when nothing can be sent any more.</summary>
    public Task Zender { get; private set; } = null!;

    /// <summary>Comes in, and begins.</summary>
    public static async Task<Volhouder> BeginAsync(Overlegspel spel, string wie)
    {
        var open = await spel.Klant(wie).SocketAsync($"?overleg={spel.Id}");
        await HubaanvalTests.StelVoorAsync(open);
        var volhouder = new Volhouder(open, spel);
        await volhouder.StuurAsync("b0", "Betreed", spel.Id, null);
        volhouder.Einde = Task.Run(volhouder.LuisterAsync);
        volhouder.Zender = Task.Run(volhouder.ZendAsync);
        return volhouder;
    }

    /// <summary>The text of the inbreng in this turn.</summary>
    public static string Tekst(string beurt) => $"Volgehouden {beurt}.";

    /// <inheritdoc/>
    public void Dispose() => socket.Dispose();

    private async Task ZendAsync()
    {
        try
        {
            while (true)
            {
                var nu = (++beurt).ToString(CultureInfo.InvariantCulture);
                await DoeAsync("i" + nu, Casussen.Inbreng(spel.Over, Tekst(nu)));
                await DoeAsync("c" + nu, Casussen.Doet("bevestigt"));
                await StuurAsync("b" + nu, "Betreed", spel.Id, null);
                await StuurAsync("h" + nu, "Hartslag");
            }
        }
        catch (Exception fout)
            when (fout is WebSocketException or InvalidOperationException or IOException)
        {
            // The line is gone.
        }
    }

    private Task DoeAsync(string naam, JsonObject opdracht)
    {
        opdracht["opdrachtId"] = Guid.NewGuid().ToString("N");
        return StuurAsync(naam, "Doe", opdracht);
    }

    // In two frames: wherever the line ends, it is in the middle of something.
    private async Task StuurAsync(string naam, string methode, params JsonNode?[] argumenten)
    {
        var bericht = new JsonObject
        {
            ["type"] = 1,
            ["invocationId"] = naam,
            ["target"] = methode,
            ["arguments"] = new JsonArray(argumenten),
        };
        var bytes = Encoding.UTF8.GetBytes(bericht.ToJsonString() + "\u001e");
        var half = bytes.Length / 2;
        await socket.SendAsync(bytes.AsMemory(0, half), WebSocketMessageType.Text, false, default);
        await socket.SendAsync(bytes.AsMemory(half), WebSocketMessageType.Text, true, default);
    }

    private async Task<IReadOnlyList<JsonObject>> LuisterAsync()
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (true)
            {
                var stuk = await socket.ReceiveAsync(buffer, default);
                if (stuk.MessageType == WebSocketMessageType.Close)
                    break;
                Neem(Encoding.UTF8.GetString(buffer, 0, stuk.Count));
            }
        }
        catch (WebSocketException)
        {
            // Cut off.
        }
        return gehoord;
    }

    // All that is said here is ASCII but for what stands in sentences: those may be cut in two and read wrong, never the structure.
    private void Neem(string tekst)
    {
        var delen = (rest + tekst).Split('\u001e');
        rest.Clear().Append(delen[^1]);
        gehoord.AddRange(delen[..^1].Select(static d => JsonNode.Parse(d)).OfType<JsonObject>());
    }
}
