using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Casusoverleg.E2e.Wereld;
using Casusoverleg.Scenarios.Server;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Casusoverleg.E2e;

/// <summary>
/// At your organisation, in a real browser: proving anew who you are in a window beside the room, without losing what you typed there; and
/// coming in as a guest in place of giving the code.
/// </summary>
[Trait("Regel", "R01")]
[Trait("Proef", "houdt")]
public sealed class OrganisatiebewijsTests(Chromium chromium)
    : IClassFixture<Chromium>,
        IAsyncLifetime
{
    private readonly RSA sleutel = RSA.Create(2048);

    // Mail waits in the queue: nobody listens there.
    private readonly Serverplek plek = new()
    {
        AftelSeconden = 120,
        Instellingen = new Dictionary<string, string>
        {
            // Long enough to make a passkey after signing in, on a busy machine too.
            ["Toegang__OpnieuwMinuten"] = "0.25",
            ["Adres"] = "http://{naam}.localhost:5080",
            ["Post__Host"] = "127.0.0.1",
            ["Post__Poort"] = "9",
            ["Post__Tls"] = "uit",
            ["Post__Van"] = "overleg@noord.example",
        },
    };

    private Aanbiederproces aanbieder = null!;
    private Serverproces server = null!;

    public async Task InitializeAsync()
    {
        await Aanbiederhuis.RichtInAsync(plek);
        aanbieder = await Aanbiederproces.StartAsync();
        server = await Serverproces.Start(
            plek,
            argumenten: await Aanbiederhuis.InstellingAsync(plek, aanbieder, sleutel)
        );
        var client = Aanbiederproces.Client(
            "casusoverleg",
            sleutel,
            Terug("anna"),
            $"http://anna.localhost:{server.Adres.Port}/aanmelden"
        );
        client["redirect_uris"] = new JsonArray(Terug("anna"), Terug("groen"));
        await aanbieder.BeginAsync(
            client,
            new()
            {
                ["anna"] = Mail("anna"),
                ["bas"] = Mail("bas"),
                ["groen"] = Mail("groen"),
            }
        );
    }

    public async Task DisposeAsync()
    {
        await server.DisposeAsync();
        await aanbieder.DisposeAsync();
        plek.Dispose();
        sleutel.Dispose();
    }

    [Fact]
    public async Task Sluiten_vraagt_het_bewijs_in_een_tweede_venster_en_daarna_gaat_de_kamer_verder()
    {
        await using var anna = await Scherm.Open(chromium.Browser, "anna", server.Adres.Port);
        foreach (var uitkomst in (string[])["gelukt", "account", "mislukt"])
        {
            await anna.Naar("/aanmelden/bewijs?uitkomst=" + uitkomst);
            await anna.Foto("organisatiebewijs-" + uitkomst);
            Assert.Empty(await anna.Axe());
        }
        await MeldAanAsync(anna);
        var bewezen = DateTimeOffset.UtcNow;
        await Sleutelkastje.Geef(anna.Pagina);
        await anna.Naar("/passkeys");
        await anna.Klik("Maak een passkey");
        await anna.Ziet("Toegevoegd op");
        await NaarSluitenAsync(anna);
        await anna.Pagina.WaitForFunctionAsync(
            "op => Date.now() > op",
            bewezen.AddSeconds(16).ToUnixTimeMilliseconds()
        );
        await anna.Klik("Sluit het overleg");
        await anna.KlikInVenster("Sluit het overleg");
        // The device with the passkey may be elsewhere: then there is another way.
        await anna.Ziet("Gebruik je passkey");
        await anna.Foto("organisatiebewijs-keuze");
        Assert.Empty(await anna.Axe());
        await anna.KlikInVenster("Doe het bij je organisatie");
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

    [Fact]
    public async Task Een_gast_die_op_het_werk_is_gemaild_komt_binnen_zonder_code()
    {
        await using var anna = await Scherm.Open(chromium.Browser, "anna", server.Adres.Port);
        await MeldAanAsync(anna);
        var tafel = await Huis.Dek(
            anna,
            static nieuw =>
            {
                nieuw["overleg"]!["wachtkamer"] = true;
                nieuw["post"] = new JsonObject { ["groen"] = "groen@noord.example" };
            }
        );
        await anna.Naar($"/overleg/{tafel.Id}");
        await anna.Klik("Open het overleg");

        await using var groen = await Scherm.Open(chromium.Browser, "groen", server.Adres.Port);
        foreach (var reden in (string[])["-ander-adres", "-voorbij", ""])
        {
            await groen.Naar("/aanmelden/mislukt?reden=uitnodiging" + reden);
            await groen.Foto("aanmelden-mislukt-uitnodiging" + reden);
            Assert.Empty(await groen.Axe());
        }
        await OpenLinkAsync(groen, tafel);
        await groen.Foto("welkom-organisatie");
        Assert.Empty(await groen.Axe());
        // A colleague with this link does not come in, and the link still works.
        await groen.Klik("Meld je aan via Gemeente Noord");
        await groen.BijAanbieder("bas");
        await groen.Ziet("De uitnodiging geldt nog");
        await OpenLinkAsync(groen, tafel);
        await groen.Klik("Meld je aan via Gemeente Noord");
        await groen.BijAanbieder("groen");
        await groen.Beloof();
        await groen.Ziet("De regisseur laat je zo binnen");
        await anna.Ziet("kwam binnen via het account van Gemeente Noord om");
        await anna.Foto("wachtkamer-organisatie");
        await anna.Klik("Laat binnen");
        await groen.InDeKamer();
        Assert.Empty(groen.Klachten);
        Assert.Empty(anna.Klachten);
    }

    private static async Task OpenLinkAsync(Scherm groen, Tafel tafel)
    {
        await groen.Naar("/welkom#" + tafel.Toegang["groen"].Geheim);
        await groen.Ziet("Meld je aan via Gemeente Noord");
        await Expect(groen.Pagina.Locator("#welkom-organisatie button")).ToBeFocusedAsync();
        await Expect(groen.Pagina.GetByLabel("Code van zes cijfers")).ToBeVisibleAsync();
        await Expect(groen.Pagina).ToHaveURLAsync(new Uri(groen.Adres, "/welkom").ToString());
    }

    private static async Task MeldAanAsync(Scherm anna)
    {
        await anna.Naar("/aanmelden/via/noord");
        await anna.BijAanbieder("anna");
        await anna.Pagina.WaitForURLAsync(anna.Adres.ToString());
    }

    private string Terug(string wie) =>
        $"http://{wie}.localhost:{server.Adres.Port}/aanmelden/terug/noord";

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
