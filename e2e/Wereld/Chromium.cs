using Microsoft.Playwright;

namespace Casusoverleg.E2e.Wereld;

/// <summary>One browser for all tests: the system's Chromium, else the one Playwright may have installed.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Plaatsen =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
    ];

    // Nothing leaves this machine: no updates, no look-ups, no names but *.localhost.
    private static readonly string[] Vlaggen =
    [
        "--no-sandbox",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-default-apps",
        "--disable-domain-reliability",
        "--disable-sync",
        "--disable-dev-shm-usage",
        // The last ones are pages of the browser's own, made for every window and never looked at.
        "--disable-features=OptimizationHints,MediaRouter,Translate,AutofillServerCommunication,"
            + "SpareRendererForSitePerProcess,WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost, EXCLUDE 127.0.0.1",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>The running browser.</summary>
    public IBrowser Browser => browser ?? throw new InvalidOperationException("niet gestart");

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        // As patient as every other step: a busy machine is not a failure.
        Assertions.SetDefaultExpectTimeout(Handen.Geduld);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Plaatsen.FirstOrDefault(File.Exists),
                Args = Vlaggen,
                Headless = true,
            }
        );
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }
        playwright?.Dispose();
    }
}
