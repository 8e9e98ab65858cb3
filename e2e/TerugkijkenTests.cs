using Casusoverleg.E2e.Wereld;
using static Microsoft.Playwright.Assertions;

namespace Casusoverleg.E2e;

/// <summary>After the close the regisseur is reminded of the days to look back, ticks them off and takes them to a calendar.</summary>
[Trait("Regel", "R62")]
[Trait("Proef", "houdt")]
[Trait("Proef", "valt aan")]
public sealed class TerugkijkenTests(Huis huis) : IClassFixture<Huis>
{
    private const string Kanarie = "Samen naar de wielewaal luisteren";

    [Fact]
    public async Task De_regisseur_kijkt_terug_zonder_dat_er_staat_waarop()
    {
        await using var baak = await huis.Regisseur();
        var tafel = await Huis.Dek(baak);
        await using var groen = await huis.Iemand("groen");
        await baak.Begin(tafel, groen);
        await baak.NaarAfspraken();
        await SpreekAf(baak, Kanarie, Dagen.Over(0));
        await SpreekAf(baak, "Bellen met de buurman", Dagen.Over(9));
        await Sluit(baak, groen);

        var rest = baak.Ontvangst.Sinds().Count();
        await baak.Naar("/");
        await baak.Ziet("Vandaag of eerder terugkijken");
        await baak.Ziet("Binnenkort");
        await baak.Foto("terugkijken");
        Assert.Empty(await baak.Axe());
        Assert.DoesNotContain(
            baak.Ontvangst.Sinds().Skip(rest),
            o => o.Tekst.Contains("wielewaal", StringComparison.OrdinalIgnoreCase)
        );
        Assert.NotNull(groen.Waar("wielewaal"));
        await NeemAgenda(baak);
        await baak.Klik("Teruggekeken");
        await baak.Ziet("Waar je op terugkeek");
        await baak.ZietNiet("Vandaag of eerder terugkijken");
        await baak.Pagina.GetByText("Waar je op terugkeek").ClickAsync();
        await baak.Foto("terugkijken-gedaan");
        Assert.Empty(await baak.Axe());
        await baak.Klik("Toch niet");
        await baak.Ziet("Vandaag of eerder terugkijken");
        await groen.Naar("/");
        await groen.ZietNiet("Terugkijken op een afspraak");
        Assert.All([baak, groen], m => Assert.Empty(m.Klachten));
    }

    private static async Task NeemAgenda(Scherm baak)
    {
        var wacht = baak.Pagina.WaitForDownloadAsync();
        await baak.Pagina.GetByText("Zet in je agenda").ClickAsync();
        var agenda = await File.ReadAllTextAsync(await (await wacht).PathAsync());
        Assert.Contains("BEGIN:VEVENT", agenda, StringComparison.Ordinal);
        Assert.DoesNotContain("Wijkteam", agenda, StringComparison.Ordinal);
        Assert.DoesNotContain("wielewaal", agenda, StringComparison.Ordinal);
    }

    private static async Task SpreekAf(Scherm baak, string actie, string terug)
    {
        await baak.Klik("Afspraak maken");
        await baak.Vul("actie", actie);
        await baak.Kies("wieDoet", "De heer Groen");
        await baak.Vul("evalueerOp", terug);
        await baak.Vul("doel", "hulp op gang brengen");
        await baak.Vul("informering", "Groen vertelt het hem bij het bezoek");
        await baak.Klik("Leg de afspraak vast");
        await baak.Ziet(actie);
        await Expect(baak.Pagina.GetByRole(Microsoft.Playwright.AriaRole.Dialog))
            .ToHaveCountAsync(0);
    }

    internal static async Task Sluit(Scherm baak, params Scherm[] anderen)
    {
        await baak.Klik("Naar meeneemronde");
        await baak.KlikInVenster("Naar meeneemronde");
        await baak.Klik("Sluit het overleg");
        await baak.KlikInVenster("Sluit het overleg");
        foreach (var mens in anderen.Prepend(baak))
            await mens.Klik("Dit klopt");
        await Task.WhenAll(anderen.Prepend(baak).Select(m => m.Ziet("Het overleg is gesloten")));
    }
}
