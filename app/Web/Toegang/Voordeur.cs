using Casusoverleg.Domein;

namespace Casusoverleg.Web.Toegang;

/// <summary>
/// The first to see who asks for a socket, before anything is looked up. Who has a session and asks from a page of ours is held to their own
/// measure (V04), wherever they are; whoever else to that of their address. So a flood of strangers costs little, colleagues behind one
/// address do not suffer from it, and no page of others that a browser sends the cookie for gets somebody sent away.
/// </summary>
internal sealed class Voordeur(
    RequestDelegate verder,
    Sessies sessies,
    Vreemdenmaat vreemden,
    Instellingen instellingen,
    TimeProvider tijd
)
{
    // Who asks again as soon as there is an answer asks no faster than this; so many wait at once, the rest hears it immediately.
    private static readonly TimeSpan Rem = TimeSpan.FromMilliseconds(500);
    private const int HoogstensWachtend = 500;

    private int wachtend;

    /// <summary>Lets through what is no socket, or not too often.</summary>
    public Task InvokeAsync(HttpContext context) =>
        !Herkomst.IsSocketpad(context, out _) || Mag(context)
            ? verder(context)
            : WeigerAsync(context);

    private async Task WeigerAsync(HttpContext context)
    {
        if (Interlocked.Increment(ref wachtend) <= HoogstensWachtend)
            await Task.Delay(Rem, context.RequestAborted)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Interlocked.Decrement(ref wachtend);
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers[Herkomst.Regelkop] = nameof(Regel.V04);
        context.Response.Headers.Connection = "close";
    }

    // A session that is not in memory yet, as after a restart, counts as a stranger's until it was read: any page does that as well.
    private bool Mag(HttpContext context) =>
        Sessieschema.Sleutel(context.Request) is { } sleutel
        && sessies.Bekend(sleutel) is { } lopend
        && Herkomst.IsEigen(context.Request, instellingen)
            ? lopend.Maat.Neem(tijd, instellingen.Kamer)
            : vreemden.TelVraag(context);
}
