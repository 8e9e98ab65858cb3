using Casusoverleg.E2e.Wereld;

namespace Casusoverleg.E2e;

/// <summary>A list that was taken over in another tab: the first tab says so, whatever is pressed in it.</summary>
[Trait("Regel", "R48")]
[Trait("Proef", "houdt")]
[Trait("Proef", "valt aan")]
public sealed class MeeneemlijstTests(Huis huis) : IClassFixture<Huis>
{
    [Fact]
    public async Task Wie_de_lijst_in_een_ander_tabblad_overnam_leest_dat_hij_vernietigd_is()
    {
        await using var baak = await huis.Regisseur();
        var tafel = await Huis.Dek(baak);
        await using var groen = await huis.Iemand("groen");
        await baak.Begin(tafel, groen);
        await baak.NaarAfspraken();
        await baak.Klik("Naar meeneemronde");
        await baak.KlikInVenster("Naar meeneemronde");
        await baak.Klik("Sluit het overleg");
        await baak.KlikInVenster("Sluit het overleg");
        await baak.Klik("Dit klopt");
        await groen.Klik("Dit klopt");
        await groen.Ziet("Het overleg is gesloten");
        await groen.Pagina.GetByText("Naar mijn meeneemlijst").ClickAsync();
        await groen.Klik("Open mijn lijst");
        await groen.Ziet("Neem dit over");

        var tweede = await groen.NieuwTabblad();
        await tweede.GotoAsync(groen.Pagina.Url);
        await tweede.GetByText("Ik heb het overgenomen").ClickAsync();
        await tweede.GetByText("Ja, vernietig de lijst").ClickAsync();
        await tweede.GetByText("Je lijst is vernietigd").WaitForAsync();

        await groen.Klik("Ik heb het overgenomen");
        await groen.Klik("Ja, vernietig de lijst");
        await groen.Ziet("Je lijst is vernietigd");
        await groen.Ziet("Je hebt hem overgenomen");
        var download = await groen.Naar($"/overleg/{tafel.Id}/meeneemlijst.html");
        Assert.Equal(410, download!.Status);
        await groen.Ziet("Je lijst is vernietigd");
        await groen.Foto("meeneemlijst-al-overgenomen");
        Assert.Empty(await groen.Axe());
    }
}
