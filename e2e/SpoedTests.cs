using System.Globalization;
using System.Text.Json.Nodes;
using Casusoverleg.E2e.Wereld;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Casusoverleg.E2e;

/// <summary>Convening on the spot: one screen, by keyboard, and what was left open stays in sight until it is there.</summary>
[Trait("Regel", "R63")]
[Trait("Proef", "houdt")]
public sealed class SpoedTests(Huis huis, ITestOutputHelper uitvoer) : IClassFixture<Huis>
{
    private const string Doel = "Een veilige plek voor meneer S. regelen voor vannacht";
    private const string Situatie = "Staat op straat na brand in zijn flat";

    // What a practised hand takes by the keystroke-level model, in seconds.
    private const double PerToets = 0.2;
    private const double LettersPerSeconde = 3.3;
    private const double PerVeld = 1.35;

    [Fact]
    [Trait("Regel", "R02")]
    [Trait("Regel", "R71")]
    public async Task Met_alleen_toetsen_drie_mensen_bijeenroepen_en_daarna_aanvullen()
    {
        await using var baak = await huis.Regisseur();
        await baak.Naar("/");
        await baak.TabEnter("Spoedoverleg");
        await baak.Ziet("Bel eerst 112");
        await baak.Foto("spoed-leeg");
        Assert.Empty(await baak.Axe());
        await Tel(baak);
        await RoepBijeen(baak);
        var geteld = await baak.Pagina.EvaluateAsync<Telling>("() => window.telling");
        await baak.OpStap("Het overleg is bijeengeroepen");
        uitvoer.WriteLine($"drie mensen bijeengeroepen die nog niemand kende: {geteld}");
        Assert.InRange(geteld.Toetsen, 1, 60);
        Assert.InRange(geteld.Letters, 1, 110);
        await Expect(baak.Pagina.Locator(".nieuw__toegang > li")).ToHaveCountAsync(3);
        await baak.Foto("spoed-klaar");
        Assert.Empty(await baak.Axe());
        await baak.TabEnter("Naar het overleg");
        await baak.InDeKamer();
        await VulAan(baak);
        Assert.Empty(baak.Klachten);
    }

    // What counts is every key that is no text: going somewhere, choosing, pressing. A field is what something was typed or chosen in.
    private static Task Tel(Scherm scherm) =>
        scherm.Pagina.EvaluateAsync(
            """
            () => {
              window.telling = { toetsen: 0, letters: 0, velden: 0 };
              const gezien = new Set();
              document.addEventListener("keydown", (e) => {
                const tekst = e.key.length === 1 && e.target.matches("textarea, input[type=text]");
                window.telling[tekst ? "letters" : "toetsen"]++;
                if (e.key !== "Tab" && e.target.matches("input, textarea, select")) gezien.add(e.target.name || e.target.id);
                window.telling.velden = gezien.size;
              }, true);
            }
            """
        );

    private static async Task RoepBijeen(Scherm baak)
    {
        await baak.TabNaar("#soort");
        await baak.Toets("ArrowDown");
        await baak.TabTyp("Hoe noem je deze persoon hier?", "meneer S.");
        await baak.TabKies("#doel", Doel);
        await baak.TabTyp("#situatie", Situatie);
        await baak.TabNaar("#geinformeerd");
        await baak.Toets("ArrowDown");
        await baak.TabKies("#geinformeerdReden", "Krijgt nu hulp en is niet aanspreekbaar");
        await baak.TabKies("Waarom ben jij", "Roept bijeen en stemt de hulp voor meneer S. af");
        await Nodig(baak, "H. Dijk, politie", "Is ter plaatse bij meneer S.");
        await Nodig(baak, "A. Smit, gemeente", "Regelt opvang voor meneer S.");
        await Nodig(
            baak,
            "P. Groot, Woonstichting",
            "Weet wanneer de woning van meneer S. weer open is"
        );
        await baak.TabNaar("#nagelezen");
        await baak.Toets("Space");
        await baak.Foto("spoed-vol");
        Assert.Empty(await baak.Axe());
        await baak.TabEnter("Nodig iedereen uit");
    }

    private static async Task Nodig(Scherm baak, string wie, string waarom)
    {
        await baak.TabTyp("Naam, organisatie", wie);
        await baak.TabKies("Waarom is deze persoon nodig?", waarom);
    }

    private static async Task VulAan(Scherm baak)
    {
        var kamer = new Uri(baak.Pagina.Url).AbsolutePath;
        await baak.Ziet("Spoed: nog aan te vullen");
        await baak.Foto("spoed-kamer");
        Assert.Empty(await baak.Axe());
        await baak.TabEnter("Vul aan");
        await baak.Ziet("Spoedoverleg aanvullen");
        await baak.Foto("spoed-aanvullen");
        Assert.Empty(await baak.Axe());
        await baak.KlikInVenster("Vul aan");
        await baak.Ziet("Vul ten minste één ding in.");
        await baak.Vul(
            "waaromNietBilateraal",
            "De opvang hangt af van politie, gemeente en verhuurder"
        );
        await baak.KlikInVenster("Vul aan");
        await baak.Ziet("Nog niet ingevuld: of er een convenant is");
        await baak.Naar("/");
        await baak.Ziet("Spoed, aanvullen voor");
        await baak.Foto("spoed-mijn");
        Assert.Empty(await baak.Axe());
        await baak.Naar(kamer);
        await baak.InDeKamer();
        await baak.Klik("Vul aan");
        await baak.Pagina.GetByLabel("Er is geen convenant").CheckAsync();
        await baak.Vul("waaromNietUitgenodigd", "Hij wordt nagekeken in het ziekenhuis");
        await baak.KlikInVenster("Vul aan");
        await baak.ZietNiet("Spoed: nog aan te vullen");
        await baak.Naar("/");
        await baak.Ziet("Spoed, aangevuld");
    }

    [Fact]
    [Trait("Regel", "R02")]
    [Trait("Regel", "R12")]
    [Trait("Regel", "R13")]
    [Trait("Regel", "R71")]
    [Trait("Proef", "valt aan")]
    public async Task Haast_slaat_niets_over_wat_vooraf_moet()
    {
        await using var baak = await huis.Regisseur();
        await baak.Naar("/spoed");
        await baak.Klik("Nodig iedereen uit");
        await baak.Ziet("Er ontbreken nog");
        await baak.Ziet("Nodig ten minste één ander uit.");
        await baak.Foto("spoed-fouten");
        Assert.Empty(await baak.Axe());
        await RoepBijna(baak);
        await baak.Klik("Nodig iedereen uit");
        await baak.Ziet("Dit doel is te algemeen.");
        await baak.Vul("doel", Doel);
        await baak.Klik("Nodig iedereen uit");
        await baak.Ziet("Regel R02");
        await Expect(Waarom(baak)).ToHaveAttributeAsync("aria-invalid", "true");
        await baak.Foto("spoed-geweigerd-R02");
        await Waarom(baak).FillAsync("Is ter plaatse");
        await baak.Toets("Escape");
        await MetMandaat(baak);
        await MetBemoeizorg(baak);
        Assert.Empty(baak.Klachten);
    }

    private static ILocator Waarom(Scherm baak) =>
        Rij(baak, 1).GetByRole(AriaRole.Combobox, new() { Name = "Waarom is deze persoon nodig?" });

    private static ILocator Rij(Scherm baak, int nr) =>
        baak.Pagina.GetByRole(AriaRole.Group, new() { Name = $"Genodigde {nr}" });

    private static async Task RoepBijna(Scherm baak)
    {
        var p = baak.Pagina;
        await p.GetByLabel("Meerdere problemen tegelijk").CheckAsync();
        await baak.Vul("doel", "Informatie delen");
        await baak.Vul("situatie", Situatie);
        await p.GetByLabel("Hoe noem je deze persoon hier?").FillAsync("meneer S.");
        await baak.Vink("geinformeerd-nee");
        await baak.Vul("geinformeerdReden", "Wordt nagekeken");
        await p.GetByRole(AriaRole.Combobox, new() { Name = "Waarom ben jij" })
            .FillAsync("Regelt de opvang");
        await Rij(baak, 1)
            .GetByRole(AriaRole.Combobox, new() { Name = "Naam, organisatie" })
            .FillAsync("H. Dijk, Politie");
        await Waarom(baak).FillAsync("Dat is handig!!");
        await baak.Vink("nagelezen");
    }

    // A mandate says for whom; the line opens by itself where that is missing.
    private static async Task MetMandaat(Scherm baak)
    {
        await Rij(baak, 1).Locator("summary").ClickAsync();
        await Rij(baak, 1).GetByLabel("Voor wie werkt deze persoon?").SelectOptionAsync("mandaat");
        await Rij(baak, 1).Locator("summary").ClickAsync();
        await baak.Klik("Nodig iedereen uit");
        await baak.Ziet("Schrijf namens wie deze persoon werkt.");
        await baak.Foto("spoed-mandaat");
        await Rij(baak, 1)
            .GetByLabel("Wie is verantwoordelijk voor de gegevens?")
            .FillAsync("Politie");
        await baak.Klik("Nodig iedereen uit");
        await baak.Ziet("Regel R71");
        await Rij(baak, 1)
            .GetByLabel("Wie is verantwoordelijk voor de gegevens?")
            .FillAsync("Gemeente Rivierstad");
    }

    private static async Task MetBemoeizorg(Scherm baak)
    {
        await baak.Pagina.GetByLabel("Bemoeizorg: iemand heeft").CheckAsync();
        await baak.Klik("Nodig iedereen uit");
        await baak.Ziet("Kies ja of nee.");
        await baak.Ziet("Is dit bemoeizorg?");
        await baak.Ziet("Is er toestemming?");
        await baak.Foto("spoed-bemoeizorg");
        Assert.Empty(await baak.Axe());
        await baak.Pagina.GetByLabel("Meerdere problemen tegelijk").CheckAsync();
        await baak.Klik("Nodig iedereen uit");
        await baak.OpStap("Het overleg is bijeengeroepen");
        await Expect(baak.Pagina.Locator(".nieuw__toegang > li")).ToHaveCountAsync(1);
    }

    [Fact]
    [Trait("Regel", "R07")]
    [Trait("Regel", "R71")]
    [Trait("Regel", "R79")]
    public async Task De_uitnodiging_zegt_wie_verantwoordelijk_is_en_wat_de_gemeente_met_fraude_moet()
    {
        await using var baak = await huis.Regisseur();
        await using var groen = await huis.Iemand("groen");
        await using var janssen = await huis.Iemand("janssen");
        var tafel = await Huis.Dek(
            baak,
            nieuw =>
            {
                nieuw["overleg"]!["spoed"] = true;
                nieuw["overleg"]!.AsObject().Remove("waaromNietBilateraal");
                nieuw["overleg"]!["aanspreekpunt"] = "Loket Samen, Rivierstad";
                nieuw["deelnemers"]!
                    .AsArray()
                    .Add(
                        JsonNode.Parse(
                            """{"id":"janssen","naam":"J. Janssen","soort":"burger","pet":"betrokkene","betrokkene":"janssen"}"""
                        )
                    );
                nieuw["deelnemers"]![1]!["hoedanigheid"] = "mandaat";
                nieuw["deelnemers"]![1]!["verwerkingsverantwoordelijke"] = "Gemeente Rivierstad";
            }
        );
        foreach (var mens in new[] { groen, janssen })
        {
            await mens.MeldAan(tafel);
            await mens.Naar($"/overleg/{tafel.Id}/uitnodiging");
            await mens.Ziet("Dit is een spoedoverleg.");
            await mens.Ziet("Gemeente Rivierstad, ook voor");
            await mens.Ziet("Loket Samen, Rivierstad");
            await mens.Ziet("Wat moet de gemeente bij een vermoeden van fraude?");
            await mens.Foto("spoed-uitnodiging-" + mens.Naam);
            Assert.Empty(await mens.Axe());
        }
    }

    private sealed record Telling
    {
        public int Toetsen { get; init; }
        public int Letters { get; init; }
        public int Velden { get; init; }

        public override string ToString() =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Toetsen} toetsen, {Letters} letters, {Velden} velden; {Toetsen * PerToets + Letters / LettersPerSeconde + Velden * PerVeld:0} s voor een geoefende hand"
            );
    }
}
