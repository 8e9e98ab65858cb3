using System.Reflection;
using Casusoverleg.Scenarios.Keuring;
using Casusoverleg.Scenarios.Server;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Casusoverleg.E2e.Wereld;

/// <summary>One person behind an own browser context on an own host name; remembers all frames, answers and screens.</summary>
public sealed class Scherm : IAsyncDisposable
{
    private static readonly string Schermenmap = Assembly
        .GetExecutingAssembly()
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(x => x.Key == "Schermenmap")
        .Value!;

    private readonly IBrowserContext context;

    private Scherm(string naam, Uri adres, IBrowserContext context, IPage pagina)
    {
        Naam = naam;
        Adres = adres;
        this.context = context;
        Pagina = pagina;
    }

    /// <summary>Name in the case; also the host name.</summary>
    public string Naam { get; }

    /// <summary>Own origin of this person: <c>http://NAAM.localhost:PORT/</c>.</summary>
    public Uri Adres { get; }

    /// <summary>The tab in front.</summary>
    public IPage Pagina { get; private set; }

    /// <summary>Everything that came in: frames, bodies of pages and answers, and screens as they stood.</summary>
    public Ontvangst Ontvangst { get; } = new();

    /// <summary>What the browser complained about: script errors and refused content.</summary>
    public List<string> Klachten { get; } = [];

    /// <summary>Opens a new context: own cookies, own storage.</summary>
    public static async Task<Scherm> Open(
        IBrowser browser,
        string naam,
        int poort,
        int breed = 1280,
        int hoog = 900,
        string? sessie = null
    )
    {
        var adres = new UriBuilder("http", naam + ".localhost", poort).Uri;
        var eigen = await browser.NewContextAsync(
            new()
            {
                BaseURL = adres.ToString(),
                ViewportSize = new() { Width = breed, Height = hoog },
                Locale = "nl-NL",
                TimezoneId = "Europe/Amsterdam",
                ReducedMotion = ReducedMotion.Reduce,
                HasTouch = breed < 600,
                StorageState = sessie,
                Permissions = ["clipboard-read", "clipboard-write"],
            }
        );
        eigen.SetDefaultTimeout(45_000);
        var scherm = new Scherm(naam, adres, eigen, await eigen.NewPageAsync());
        scherm.Luister(scherm.Pagina);
        return scherm;
    }

    /// <summary>Cookies and storage, for a later screen of the same person.</summary>
    public Task<string> Sessie() => context.StorageStateAsync();

    /// <summary>A second tab of the same person.</summary>
    public async Task<IPage> NieuwTabblad()
    {
        var tab = await context.NewPageAsync();
        Luister(tab);
        return tab;
    }

    /// <summary>Goes to a page of the own origin.</summary>
    public async Task<IResponse?> Naar(string pad)
    {
        var antwoord = await Pagina.GotoAsync(new Uri(Adres, pad).ToString());
        await Kijk();
        return antwoord;
    }

    /// <summary>Remembers the screen as it stands: what can be read and what is in the document.</summary>
    public async Task Kijk()
    {
        Ontvangst.Noteer(Kanaal.Pagina, "DOM " + Pagina.Url, await Pagina.ContentAsync());
        Ontvangst.Noteer(
            Kanaal.Pagina,
            "scherm " + Pagina.Url,
            await Pagina.Locator("body").InnerTextAsync()
        );
        Ontvangst.Noteer(Kanaal.Pagina, "titel " + Pagina.Url, await Pagina.TitleAsync());
    }

    /// <summary>Where a text was received, or null.</summary>
    public string? Waar(string tekst)
    {
        var zoeker = new Zoeker(tekst);
        return Ontvangst.Sinds().FirstOrDefault(o => zoeker.Vindt(o.Tekst))?.Bron;
    }

    /// <summary>Judges the page as it stands by axe (WCAG 2.2 AA); gives one line per fault.</summary>
    public async Task<IReadOnlyList<string>> Axe()
    {
        var uitslag = await Pagina.RunAxe();
        return
        [
            .. uitslag.Violations.Select(v =>
                $"{Pagina.Url}: {v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"
            ),
        ];
    }

    /// <summary>
    /// Saves pictures of the page at 1280 and 390 wide as <c>e2e/schermen/NAAM-BREEDTE.png</c>, for people to look at; not
    /// with <c>CI</c> set, where nobody does.
    /// </summary>
    public async Task Foto(string naam)
    {
        if (Environment.GetEnvironmentVariable("CI") is not null)
            return;
        var maat = Pagina.ViewportSize!;
        foreach (var (breed, hoog) in ((int, int)[])[(1280, 900), (390, 844)])
        {
            await Pagina.SetViewportSizeAsync(breed, hoog);
            await Pagina.ScreenshotAsync(
                new() { Path = Path.Combine(Schermenmap, $"{naam}-{breed}.png"), FullPage = true }
            );
            if (breed == 1280)
                await Handleidingbeeld.Bewaar(Pagina, naam);
        }
        await Pagina.SetViewportSizeAsync(maat.Width, maat.Height);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    private void Luister(IPage pagina)
    {
        pagina.WebSocket += (_, socket) =>
            socket.FrameReceived += (_, frame) =>
                Ontvangst.Noteer(
                    Kanaal.Frame,
                    "frame",
                    frame.Text ?? System.Text.Encoding.UTF8.GetString(frame.Binary ?? [])
                );
        pagina.Response += (_, antwoord) => _ = Noteer(antwoord);
        pagina.PageError += (_, fout) => Klachten.Add($"{pagina.Url}: {fout}");
        pagina.Console += (_, regel) =>
        {
            // A refusal by status (403, 410) is an answer, not a fault of the page.
            if (
                regel.Type == "error"
                && !regel.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)
            )
            {
                Klachten.Add($"{pagina.Url}: {regel.Text}");
            }
        };
    }

    private async Task Noteer(IResponse antwoord)
    {
        var soort = antwoord.Request.ResourceType;
        if (
            soort is not ("document" or "xhr" or "fetch")
            || antwoord.Url.Contains("/uitleg", StringComparison.Ordinal)
        )
        {
            return;
        }
        try
        {
            Ontvangst.Noteer(Kanaal.Antwoord, antwoord.Url, await antwoord.TextAsync());
        }
        catch (PlaywrightException)
        {
            // A redirect or a page that was left has no body any more; the screen itself is remembered anyway.
        }
    }
}
