using Casusoverleg.E2e.Wereld;
using Casusoverleg.Scenarios.Server;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Casusoverleg.E2e;

/// <summary>A session that ends while somebody types: warned in time, covered when it is over, and nothing lost after signing in again.</summary>
public sealed class SessieTests : IAsyncLifetime
{
    private readonly Chromium chromium = new();
    private readonly Serverplek plek = new()
    {
        // Half a minute, of which half is left for an answer.
        Instellingen = new Dictionary<string, string> { ["Toegang__StilMinuten"] = "0.5" },
    };
    private Serverproces server = null!;
    private Scherm baak = null!;

    public async Task InitializeAsync()
    {
        await chromium.InitializeAsync();
        server = await Serverproces.Start(plek);
        baak = await Scherm.Open(chromium.Browser, "baak", server.Adres.Port);
        await SchrijfInAsync(baak.Pagina, await server.Inschrijflink(plek));
    }

    public async Task DisposeAsync()
    {
        await baak.DisposeAsync();
        await chromium.DisposeAsync();
        await server.DisposeAsync();
        plek.Dispose();
    }

    [Fact]
    public async Task Een_verlopen_wizard_gaat_verder_na_aanmelden_in_een_tweede_tabblad()
    {
        await VulAllesAsync();
        await baak.Ziet("Ben je er nog?");
        await baak.Foto("sessie-waarschuwing");
        Assert.Empty(await baak.Axe());
        await baak.Klik("Ik ben er nog");
        await Expect(baak.Pagina.GetByText("Ben je er nog?")).ToHaveCountAsync(0);

        await baak.Ziet("Je aanmelding is verlopen");
        await Expect(baak.Pagina.Locator("#nieuw")).ToBeHiddenAsync();
        await baak.Foto("sessie-verlopen");
        await baak.Klik("Ga verder");
        await baak.Ziet("Je bent nog niet aangemeld in deze browser.");

        var tweede = await KomTerugAsync();
        await Expect(baak.Pagina.GetByText("Je aanmelding is verlopen")).ToHaveCountAsync(0);
        await baak.Klik("Nodig iedereen uit");
        await baak.OpStap("Het overleg is bijeengeroepen");

        // Signed out in one tab, the other shows nothing any more.
        await tweede.Locator("details.ikmenu summary").ClickAsync();
        await tweede.Locator("#afmelden").ClickAsync();
        await tweede.GetByRole(AriaRole.Button, new() { Name = "Meld me af" }).ClickAsync();
        await baak.Pagina.WaitForURLAsync("**/aanmelden");
        Assert.Empty(baak.Klachten);
    }

    [Fact]
    public async Task Wat_iemand_in_de_kamer_typte_staat_er_nog_na_verlopen_en_aanmelden()
    {
        const string Half = "Meneer deed vanochtend zelf open en";
        var tafel = await Huis.Dek(baak);
        await using var groen = await Scherm.Open(chromium.Browser, "groen", server.Adres.Port);
        await baak.Begin(tafel, groen);
        await baak.Schrijf(Half);
        await baak.Ziet("Ben je er nog?");
        await baak.Ziet("Je aanmelding is verlopen");
        // Who walks by sees nothing of it; whoever comes back goes on where they were.
        await Expect(baak.Pagina.Locator("#tekst")).ToBeHiddenAsync();

        await KomTerugAsync();
        await Expect(baak.Pagina.GetByText("Je aanmelding is verlopen")).ToHaveCountAsync(0);
        await Expect(baak.Pagina.Locator("#tekst")).ToHaveValueAsync(Half);
        await baak.Ziet("Verbonden");
        Assert.Empty(baak.Klachten);
    }

    // In another tab of the same browser.
    private async Task<IPage> KomTerugAsync()
    {
        var tweede = await baak.NieuwTabblad();
        await OpenAsync(tweede, await Serverproces.Terugkomlink(plek, "C. Baak"));
        await tweede.GetByText("Kom binnen").ClickAsync();
        // Read first that such a link was given, and keep the code of this session.
        await Expect(tweede.GetByText("Er is een link gegeven")).ToBeFocusedAsync();
        await tweede.GetByText("Ik heb de code bewaard").ClickAsync();
        await tweede.WaitForURLAsync(new Uri(baak.Adres, "/").ToString());
        return tweede;
    }

    private async Task VulAllesAsync()
    {
        await baak.Naar("/nieuw");
        await baak.OpStap("Casus en doel");
        await baak.VulCasus(Wizard.Doel, Dagen.Over(7));
        await baak.Klik("Verder");
        await baak.OpStap("Mag dit besproken worden?");
        await baak.VulMag(Dagen.Over(-1));
        await baak.Klik("Verder naar wie nodig is");
        await baak.OpStap("Wie is nodig?");
        await baak.VulZelf();
        await baak.NodigUit("De heer Groen", "Wijkteam", "gemeente", "Kan deze week op bezoek");
        await baak.NodigUit(
            "De heer Pietersen",
            "Woningcorporatie",
            "woningcorporatie",
            "Beslist over de aangekondigde ontruiming"
        );
        await baak.NodigBurgerUit("J. Janssen", "betrokkene");
        await baak.NodigBurgerUit("Mevrouw De Wit", "vertegenwoordiger");
        await baak.Vul("waaromNietBilateraal", "Het bezoek en de ontruiming hangen samen");
        await baak.Klik("Verder naar controle");
        await baak.OpStap("Controle");
        await baak.Pagina.Locator("#nagelezen").CheckAsync();
    }

    private Task OpenAsync(IPage pagina, string link) =>
        pagina.GotoAsync(new Uri(baak.Adres, "/inschrijven#" + link.Split('#')[1]).ToString());

    private async Task SchrijfInAsync(IPage pagina, string link)
    {
        await OpenAsync(pagina, link);
        await pagina.GetByLabel("Je naam").FillAsync("C. Baak");
        await pagina.GetByLabel("Je organisatie").FillAsync("Team Bemoeizorg");
        await pagina.GetByText("Schrijf me in").ClickAsync();
        await pagina.GetByText("Ik heb de code bewaard").ClickAsync();
        await pagina.WaitForURLAsync(new Uri(baak.Adres, "/").ToString());
    }
}
