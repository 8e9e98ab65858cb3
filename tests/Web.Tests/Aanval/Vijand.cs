using System.Diagnostics.CodeAnalysis;
using System.Net.WebSockets;
using System.Text;
using Casusoverleg.Web.Tests.Steun;

namespace Casusoverleg.Web.Tests.Aanval;

/// <summary>
/// Somebody who was invited, promised secrecy and means harm: does at random what they may, what they may not and what nobody should, and
/// keeps everything that comes back. The same seed does the same things in the same order.
/// </summary>
/// <param name="wacht">Waits until they may come back.</param>
[SuppressMessage("Security", "CA5394", Justification = "An attack that can be repeated.")]
internal sealed partial class Vijand(Overlegspel spel, string wie, int zaad, Action wacht)
    : IAsyncDisposable
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
        catch (Geweigerd nee)
        {
            // Perhaps sent away for a while.
            if (nee.Regel == "V04")
                wacht();
            await LaatLosAsync();
        }
        catch (Exception fout)
            when (fout is WebSocketException or IOException or HttpRequestException)
        {
            // A line of their own that they spoiled was cut; they come back. A line that is open and does not answer is an error of ours.
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
            < 22 => OpdrachtAsync(Verdraai(Geldig())),
            < 26 => OpdrachtAsync(Verdraai(UitDeTabel())),
            < 33 => OpdrachtAsync(UitDeTabel()),
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

    private string Id() =>
        dobbel.Next(3) switch
        {
            0 when Gelekt.Count > 0 => Gelekt[dobbel.Next(Gelekt.Count)],
            1 when eigen.Count > 0 => eigen[dobbel.Next(eigen.Count)],
            _ => Guid.NewGuid().ToString("N"),
        };

    private string Mens() => Een([.. spel.Wie.Values]);

    private string Een(params string[] keuzes) => keuzes[dobbel.Next(keuzes.Length)];
}
