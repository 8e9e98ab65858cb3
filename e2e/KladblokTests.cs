using System.Collections.Concurrent;
using Casusoverleg.E2e.Wereld;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Casusoverleg.E2e;

/// <summary>Notes live in the tab's memory: no request, frame or storage ever holds them (R59).</summary>
[Trait("Regel", "R59")]
[Trait("Proef", "houdt")]
[Trait("Proef", "valt aan")]
public sealed class KladblokTests(Huis huis) : IClassFixture<Huis>
{
    private const string Kanarie = "eigenaantekening";

    [Fact]
    public async Task Aantekeningen_verlaten_het_tabblad_niet_en_zijn_na_verversen_weg()
    {
        await using var baak = await huis.Regisseur();
        var tafel = await Huis.Dek(baak);
        await using var groen = await huis.Iemand("groen");
        await baak.Begin(tafel, groen);
        var verstuurd = Luister(groen.Pagina);
        // The line has to be there to be listened to: it is opened anew with the page.
        await groen.Pagina.ReloadAsync();
        await groen.Ziet("Verbonden");

        await groen.Klik("Kladblok");
        await groen.Pagina.GetByLabel("Jouw notities").FillAsync($"Dit is een {Kanarie}");
        await groen.Pagina.Keyboard.PressAsync("Escape");
        await groen.Schrijf("Iets voor iedereen");
        await groen.Klik("Deel met iedereen");
        await baak.Ziet("Iets voor iedereen");

        Assert.Contains(verstuurd, t => t.Contains("Iets voor iedereen", StringComparison.Ordinal));
        Assert.DoesNotContain(verstuurd, t => t.Contains(Kanarie, StringComparison.Ordinal));
        Assert.DoesNotContain(Kanarie, await Opgeslagen(groen.Pagina), StringComparison.Ordinal);

        groen.Pagina.Dialog += (_, vraag) => _ = vraag.AcceptAsync();
        await groen.Pagina.ReloadAsync();
        await groen.Ziet("Iets voor iedereen");
        await groen.Klik("Kladblok");
        await Expect(groen.Pagina.GetByLabel("Jouw notities")).ToHaveValueAsync("");
    }

    private static ConcurrentBag<string> Luister(IPage pagina)
    {
        var verstuurd = new ConcurrentBag<string>();
        pagina.Request += (_, vraag) => verstuurd.Add($"{vraag.Url} {vraag.PostData}");
        pagina.WebSocket += (_, lijn) =>
            lijn.FrameSent += (_, frame) =>
                verstuurd.Add(
                    frame.Text ?? System.Text.Encoding.UTF8.GetString(frame.Binary ?? [])
                );
        return verstuurd;
    }

    // Everything in which a browser keeps something for a page.
    private static Task<string> Opgeslagen(IPage pagina) =>
        pagina.EvaluateAsync<string>(
            """
            async () => JSON.stringify([
              { ...localStorage }, { ...sessionStorage }, document.cookie, location.href, history.state,
              await indexedDB.databases(), await caches.keys(), await navigator.serviceWorker.getRegistrations().then((r) => r.length),
            ])
            """
        );
}
