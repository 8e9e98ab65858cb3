using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Casusoverleg.E2e.Wereld;

/// <summary>What people do with a screen: by the words that stand on it.</summary>
public static class Handen
{
    internal const int Geduld = 45_000;

    /// <summary>Presses the button with these words.</summary>
    public static async Task Klik(this Scherm scherm, string knop)
    {
        var plek = scherm.Knop(knop);
        await plek.WaitForAsync();
        // Before the page's own script ran, a button does nothing.
        await scherm.Pagina.WaitForLoadStateAsync();
        await plek.ClickAsync();
    }

    /// <summary>Keeps the code that is shown once to who comes in by a link to an account, and goes on.</summary>
    public static async Task<string> BewaarCode(this Scherm scherm)
    {
        var code = await scherm.Pagina.Locator("p.code").InnerTextAsync();
        await scherm.Pagina.GetByText("Ik heb de code bewaard").ClickAsync();
        return code.Replace(" ", "", StringComparison.Ordinal);
    }

    /// <summary>The visible button with these words.</summary>
    public static ILocator Knop(this Scherm scherm, string knop) =>
        scherm
            .Pagina.GetByRole(AriaRole.Button, new() { Name = knop })
            .Filter(new() { Visible = true })
            .First;

    /// <summary>The visible filled button with these words: the one main action.</summary>
    public static ILocator Groot(this Scherm scherm, string knop) =>
        scherm.Knop(knop).And(scherm.Pagina.Locator(".nl-button--primary"));

    /// <summary>The part of a phone's screen with this name.</summary>
    public static ILocator Tab(this Scherm scherm, string naam) =>
        scherm
            .Pagina.GetByLabel("Onderdelen")
            .GetByRole(AriaRole.Button, new() { Name = naam, Exact = true });

    /// <summary>The regisseur goes on to afspraken, and is there: what is pressed next belongs to that step.</summary>
    public static async Task NaarAfspraken(this Scherm baak)
    {
        await baak.Klik("Naar afspraken");
        await Expect(baak.Pagina.Locator("#h-stap"))
            .ToHaveTextAsync("Afspraken", new() { Timeout = Geduld });
    }

    /// <summary>Waits until a text can be read on the screen, and remembers the screen.</summary>
    public static async Task Ziet(this Scherm scherm, string tekst)
    {
        await Expect(scherm.Pagina.GetByText(tekst).Filter(new() { Visible = true }).First)
            .ToBeVisibleAsync(new() { Timeout = Geduld });
        await scherm.Kijk();
    }

    /// <summary>What was copied last, as pasting elsewhere gives it: our own pages may not read the clipboard.</summary>
    public static async Task<string> Klembord(this Scherm scherm)
    {
        var elders = await scherm.NieuwTabblad();
        await elders.SetContentAsync("<textarea></textarea>");
        var vak = elders.Locator("textarea");
        await vak.PressAsync("Control+V");
        var geplakt = await vak.InputValueAsync();
        await elders.CloseAsync();
        return geplakt;
    }

    /// <summary>A text is not on the screen.</summary>
    public static Task ZietNiet(this Scherm scherm, string tekst) =>
        Expect(scherm.Pagina.GetByText(tekst)).ToHaveCountAsync(0, new() { Timeout = Geduld });

    /// <summary>Everybody comes in, and the regisseur opens.</summary>
    public static async Task Begin(this Scherm baak, Tafel tafel, params Scherm[] anderen)
    {
        foreach (var mens in anderen)
        {
            await mens.KomBinnen(tafel);
        }
        await baak.Naar($"/overleg/{tafel.Id}");
        await baak.Klik("Open het overleg");
        await Task.WhenAll(anderen.Append(baak).Select(m => m.Ziet("Iets inbrengen")));
    }

    /// <summary>Presses the button with these words in the open dialog.</summary>
    public static Task KlikInVenster(this Scherm scherm, string knop) =>
        scherm
            .Pagina.GetByRole(AriaRole.Dialog)
            .GetByRole(AriaRole.Button, new() { Name = knop, Exact = true })
            .ClickAsync();

    /// <summary>Link, code, invitation, promise, room.</summary>
    public static async Task KomBinnen(this Scherm scherm, Tafel tafel)
    {
        await scherm.MeldAan(tafel);
        await scherm.Naar($"/overleg/{tafel.Id}/uitnodiging");
        await scherm.NeemAan();
    }

    /// <summary>Both promises of the invitation, and in.</summary>
    public static async Task NeemAan(this Scherm scherm)
    {
        await scherm.Beloof();
        await scherm.InDeKamer();
    }

    /// <summary>The same, with a regisseur who lets everybody in.</summary>
    public static async Task NeemAan(this Scherm scherm, Scherm regisseur)
    {
        await scherm.Beloof();
        await scherm.Ziet("De regisseur laat je zo binnen");
        await regisseur.Klik("Laat binnen");
        await scherm.InDeKamer();
    }

    /// <summary>Both promises of the invitation.</summary>
    public static async Task Beloof(this Scherm scherm)
    {
        await scherm.Pagina.Locator("#geheim").CheckAsync();
        await scherm.Pagina.Locator("#niets-mee").CheckAsync();
        await scherm.Klik("Akkoord, ik doe mee");
    }

    /// <summary>Opens the personal link and types the code.</summary>
    public static Task MeldAan(this Scherm scherm, Tafel tafel) =>
        scherm.MeldAan(tafel.Toegang[scherm.Naam]);

    /// <summary>The same, with the secret of the link and the code.</summary>
    public static async Task MeldAan(this Scherm scherm, (string Geheim, string Code) toegang)
    {
        var (geheim, code) = toegang;
        await scherm.Naar("/welkom#" + geheim);
        await scherm.Pagina.GetByLabel("Code van zes cijfers").FillAsync(code);
        await scherm.Klik("Ga verder");
        await scherm.Pagina.WaitForURLAsync(
            new Regex("/overleg/", RegexOptions.None, TimeSpan.FromSeconds(1))
        );
    }

    /// <summary>The room is there and connected.</summary>
    public static async Task InDeKamer(this Scherm scherm)
    {
        await Expect(scherm.Pagina.Locator("h1.doel__zin"))
            .ToBeVisibleAsync(new() { Timeout = Geduld });
        await scherm.Kijk();
    }

    /// <summary>Opens the composer and types; everything else as it was filled in.</summary>
    public static async Task Schrijf(this Scherm scherm, string tekst, string? bron = null)
    {
        var vak = scherm.Pagina.Locator("#tekst");
        if (!await vak.IsVisibleAsync())
        {
            await scherm.Klik("Iets inbrengen");
        }
        await vak.FillAsync(tekst);
        if (bron is not null)
        {
            await scherm.Kies("bron", bron);
        }
        // Asked in plain sight where no reason can be proposed, as with a deskundige in the kring (R83).
        var waarom = scherm.Pagina.Locator("#waaromNietHoger");
        if (await waarom.IsVisibleAsync())
        {
            await waarom.FillAsync("zonder de persoon is dit advies niet te geven");
        }
    }

    /// <summary>Fills a field by its id.</summary>
    public static Task Vul(this Scherm scherm, string id, string tekst) =>
        scherm.Pagina.Locator("#" + id).FillAsync(tekst);

    /// <summary>Chooses from a list by its id.</summary>
    public static Task Kies(this Scherm scherm, string id, string waarde) =>
        scherm.Pagina.Locator("#" + id).SelectOptionAsync(waarde);

    /// <summary>Sets the chip of one person.</summary>
    public static Task Chip(this Scherm scherm, string naam, bool aan) =>
        scherm
            .Pagina.Locator("label.chip", new() { HasText = naam })
            .Filter(new() { Visible = true })
            .Locator("input")
            .SetCheckedAsync(aan, new() { Force = true });
}
