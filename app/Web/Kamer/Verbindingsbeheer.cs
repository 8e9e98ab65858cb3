using Microsoft.AspNetCore.SignalR;

namespace Casusoverleg.Web.Kamer;

/// <summary>Keeps each connection with its own handle, so that frames can be written once and connections cut at once.</summary>
internal sealed class Verbindingsbeheer(ILogger<DefaultHubLifetimeManager<OverlegHub>> log)
    : DefaultHubLifetimeManager<OverlegHub>(log)
{
    /// <inheritdoc/>
    public override Task OnConnectedAsync(HubConnectionContext connection)
    {
        connection.Features.Set(new Verbinding(connection));
        return base.OnConnectedAsync(connection);
    }
}
