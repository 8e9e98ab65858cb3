using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Casusoverleg.E2e.Wereld;
using Casusoverleg.Scenarios.Server;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Casusoverleg.E2e;

/// <summary>Proving anew who you are at your organisation, in a window beside the room, without losing what you typed there.</summary>
[Trait("Regel", "R01")]
[Trait("Proef", "houdt")]
public sealed class OrganisatiebewijsTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task Sluiten_vraagt_het_bewijs_in_een_tweede_venster_en_daarna_gaat_de_kamer_verder()
    {
        using var plek = new Serverplek
        {
            AftelSeconden = 120,
            Instellingen = new Dictionary<string, string> { ["Toegang__OpnieuwMinuten"] = "0.1" },
        };
        using var sleutel = RSA.Create(2048);
        await Aanbiederhuis.RichtInAsync(plek);
        await using var aanbieder = await Aanbiederproces.StartAsync();
        await using var server = await Serverproces.Start(
            plek,
            argumenten: await Aanbiederhuis.InstellingAsync(plek, aanbieder, sleutel)
        );
        await using var anna = await Scherm.Open(chromium.Browser, "anna", server.Adres.Port);
        await aanbieder.BeginAsync(
            Aanbiederproces.Client(
                "casusoverleg",
                sleutel,
                new Uri(anna.Adres, "/aanmelden/terug/noord").ToString(),
                new Uri(anna.Adres, "/aanmelden").ToString()
            ),
            new() { ["anna"] = Mail("anna"), ["bas"] = Mail("bas") }
        );
        foreach (var uitkomst in (string[])["gelukt", "account", "mislukt"])
        {
            await anna.Naar("/aanmelden/bewijs?uitkomst=" + uitkomst);
            await anna.Foto("organisatiebewijs-" + uitkomst);
            Assert.Empty(await anna.Axe());
        }
        await anna.Naar("/aanmelden/via/noord");
        await anna.BijAanbieder("anna");
        await anna.Ziet("Hier staat nu niets");
        var bewezen = DateTimeOffset.UtcNow;
        await NaarSluitenAsync(anna);
        await anna.Pagina.WaitForFunctionAsync(
            "op => Date.now() > op",
            bewezen.AddSeconds(7).ToUnixTimeMilliseconds()
        );
        await anna.Klik("Sluit het overleg");
        await anna.KlikInVenster("Sluit het overleg");
        await anna.Ziet("Meld je opnieuw aan bij je organisatie");
        await anna.Foto("organisatiebewijs");
        Assert.Empty(await anna.Axe());

        // A browser that opens no window gives a link; and a colleague proves nothing.
        await anna.Pagina.EvaluateAsync(
            "() => { window.echt = window.open; window.open = () => null; }"
        );
        await anna.KlikInVenster("Open het venster");
        await anna.Ziet("Open het met deze link");
        await anna.Foto("organisatiebewijs-zonder-venster");
        Assert.Empty(await anna.Axe());
        var link = anna.Pagina.GetByText("Open het met deze link");
        await BewijsAsync(anna, "bas", () => link.ClickAsync(), "Dit is een ander account");
        await Expect(anna.Pagina.Locator(".dialoog--bewijs")).ToBeVisibleAsync();

        await anna.Pagina.EvaluateAsync("() => { window.open = window.echt; }");
        await BewijsAsync(
            anna,
            "anna",
            () => anna.KlikInVenster("Open het venster"),
            "Je kunt dit venster sluiten"
        );
        // By itself, and with what was typed.
        await anna.Ziet("Dit klopt");
        await Expect(anna.Pagina.Locator(".dialoog--bewijs")).ToHaveCountAsync(0);
        await anna.Klik("Kladblok");
        await Expect(anna.Pagina.GetByLabel("Jouw notities")).ToHaveValueAsync("Niet vergeten");
        Assert.Empty(anna.Klachten);
    }

    private static async Task NaarSluitenAsync(Scherm anna)
    {
        var tafel = await Huis.Dek(anna);
        await anna.Begin(tafel);
        await anna.Klik("Kladblok");
        await anna.Pagina.GetByLabel("Jouw notities").FillAsync("Niet vergeten");
        await anna.Pagina.Keyboard.PressAsync("Escape");
        await anna.NaarAfspraken();
        await anna.Klik("Naar meeneemronde");
        await anna.KlikInVenster("Naar meeneemronde");
    }

    private static async Task BewijsAsync(Scherm wie, string als, Func<Task> opent, string uitkomst)
    {
        var venster = await wie.Pagina.Context.RunAndWaitForPageAsync(opent);
        await wie.BijAanbieder(als, venster);
        await Expect(venster.GetByText(uitkomst)).ToBeVisibleAsync();
        await venster.CloseAsync();
    }

    private static JsonObject Mail(string wie) =>
        new() { ["email"] = $"{wie}@noord.example", ["email_verified"] = true };
}
