using Casusoverleg.Domein;

namespace Casusoverleg.Web.Toegang;

/// <summary>
/// The first to see who asks for a socket, before anything is looked up. Who has a session is held to their own measure (V04), wherever they
/// are; whoever else to that of their address. So a flood of strangers costs little, and colleagues behind one address do not suffer from it.
/// </summary>
internal sealed class Voordeur(
    RequestDelegate verder,
    Sessies sessies,
    Vreemdenmaat vreemden,
    Instellingen instellingen,
    TimeProvider tijd
)
{
    /// <summary>Lets through what is no socket, or not too often.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        if (!Herkomst.IsSocketpad(context, out _) || Mag(context))
            return verder(context);
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers[Herkomst.Regelkop] = nameof(Regel.V04);
        context.Response.Headers.Connection = "close";
        return Task.CompletedTask;
    }

    // A session that is not in memory yet, as after a restart, counts as a stranger's until it was read: any page does that as well.
    private bool Mag(HttpContext context) =>
        Sessieschema.Sleutel(context.Request) is { } sleutel
        && sessies.Bekend(sleutel) is { } lopend
            ? lopend.Maat.Neem(tijd, instellingen.Kamer)
            : vreemden.TelVraag(context);
}
