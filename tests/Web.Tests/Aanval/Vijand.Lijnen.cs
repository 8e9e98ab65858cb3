using System.Net.WebSockets;
using Casusoverleg.Web.Tests.Steun;

namespace Casusoverleg.Web.Tests.Aanval;

/// <content>Lines: spoiled, flooded, half open, opened again and again.</content>
internal sealed partial class Vijand
{
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
}
