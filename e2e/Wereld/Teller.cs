using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Casusoverleg.E2e.Wereld;

/// <summary>Somebody who works by keys alone, counted: what they choose, press and type, and how often they Tab.</summary>
/// <param name="scherm">Whose screen it is.</param>
internal sealed class Teller(Scherm scherm)
{
    /// <summary>Options chosen: a list, a radio, a tick, a chip.</summary>
    public int Keuzes { get; private set; }

    /// <summary>Buttons and links pressed.</summary>
    public int Knoppen { get; private set; }

    /// <summary>Fields in which something was typed.</summary>
    public int Teksten { get; private set; }

    /// <summary>Presses of Tab on the way.</summary>
    public int Tabs { get; private set; }

    /// <summary>All that was asked but the typing itself and the way there.</summary>
    public int Handelingen => Keuzes + Knoppen;

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Keuzes} keuzes, {Knoppen} knoppen, {Teksten} tekstvelden, {Tabs} tabs";

    /// <summary>Goes to a field and types.</summary>
    public async Task Typ(string veld, string tekst)
    {
        await Naar(veld);
        await scherm.Typ(tekst);
        Teksten++;
    }

    /// <summary>Types a day; how its parts are typed differs per browser, so the value is put in at once.</summary>
    public async Task Dag(string veld, string dag)
    {
        await Naar(veld);
        await scherm.Pagina.Locator(veld).FillAsync(dag);
        Teksten++;
    }

    /// <summary>Goes to a list and chooses with the arrows.</summary>
    public async Task Kies(string veld, string waarde)
    {
        await Naar(veld);
        var lijst = scherm.Pagina.Locator(veld);
        for (var i = 0; i < 20 && await lijst.InputValueAsync() != waarde; i++)
        {
            await scherm.Toets("ArrowDown");
        }
        await Expect(lijst).ToHaveValueAsync(waarde);
        Keuzes++;
    }

    /// <summary>Goes to a radio or a tick and sets it.</summary>
    public async Task Vink(params string[] velden)
    {
        foreach (var veld in velden)
        {
            await Naar(veld);
            await scherm.Toets("Space");
            Keuzes++;
        }
    }

    /// <summary>Goes to the first of a pair of radios and takes the second.</summary>
    public async Task Nee(params string[] velden)
    {
        foreach (var veld in velden)
        {
            await Naar(veld);
            await scherm.Toets("ArrowDown");
            Keuzes++;
        }
    }

    /// <summary>Goes to a button or link and presses Enter.</summary>
    public async Task Druk(string naam)
    {
        await Naar(naam);
        await scherm.Toets("Enter");
        Knoppen++;
    }

    private async Task Naar(string naam) => Tabs += await scherm.TabNaar(naam);
}
