using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;

namespace Casusoverleg.Belasting;

/// <summary>
/// What the product is measured against: SignalR as it comes, JSON, WebSockets, one group per room; no storage, no
/// sign-in, no rules. It answers with texts of a set length, so that its frames are exactly as long as the product's.
/// </summary>
public sealed class KaleHub(KaleMaten maten) : Hub
{
    /// <summary>Joins a room.</summary>
    public async Task<string> Betreed(string kamer)
    {
        Context.Items["kamer"] = kamer;
        await Groups.AddToGroupAsync(Context.ConnectionId, kamer);
        return "";
    }

    /// <summary>Sends a text to the seven others of the room; the marker in front comes along.</summary>
    public async Task<string> Doe(string tekst)
    {
        var kamer = (string)Context.Items["kamer"]!;
        await Clients.OthersInGroup(kamer).SendAsync("Ontvang", maten.OpLengte(tekst));
        return maten.Ack;
    }

    /// <summary>Runs the bare server until it is ended.</summary>
    public static async Task<int> DraaiAsync(string adres, int lengteUit, int lengteAck)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(adres);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(new KaleMaten(lengteUit, lengteAck));
        builder.Services.AddSignalR();
        var app = builder.Build();
        app.MapGet("/health", () => "ok");
        app.MapHub<KaleHub>("/hub/overleg", hub => hub.Transports = HttpTransportType.WebSockets);
        await app.RunAsync();
        return Uitkomst.Gehaald;
    }
}

/// <summary>Lengths in characters (ASCII, so bytes) of the broadcast text and of the answer.</summary>
public sealed class KaleMaten(int uit, int ack)
{
    private readonly string _vulling = new('x', uit);

    /// <summary>The answer to the sender.</summary>
    public string Ack { get; } = new('x', ack);

    /// <summary>The first part of the text, with filling up to the set length.</summary>
    public string OpLengte(string tekst)
    {
        var kop = tekst.AsSpan(0, Math.Min(tekst.Length, Math.Min(uit, 64)));
        return string.Concat(kop, _vulling.AsSpan(kop.Length));
    }
}
