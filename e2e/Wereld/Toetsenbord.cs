namespace Casusoverleg.E2e.Wereld;

/// <summary>Getting about with keys alone; every place on the way must show that it has the focus.</summary>
internal static class Toetsenbord
{
    private const int Geduld = 120;

    /// <summary>Presses Tab until what has the focus has this name (or <c>#id</c>); gives how often.</summary>
    public static async Task<int> TabNaar(this Scherm scherm, string naam)
    {
        var langs = new List<string>();
        for (var i = 0; i < Geduld; i++)
        {
            await scherm.Toets("Tab");
            var hier = await WaarBenIkAsync(scherm);
            if (hier.Naam is null)
            {
                continue;
            }
            Assert.True(hier.Zichtbaar, $"geen zichtbare focus op '{hier.Naam}' {hier.Pagina}");
            Assert.True(hier.InBeeld, $"de focus is buiten beeld op '{hier.Naam}' {hier.Pagina}");
            langs.Add(hier.Naam);
            if (naam == "#" + hier.Id || hier.Naam.StartsWith(naam, StringComparison.Ordinal))
            {
                return i + 1;
            }
        }
        throw new Xunit.Sdk.XunitException(
            $"'{naam}' is met Tab niet te bereiken, wel: {string.Join(" | ", langs.Distinct())}"
        );
    }

    /// <summary>Goes to a button or link and presses Enter.</summary>
    public static async Task TabEnter(this Scherm scherm, string naam)
    {
        await scherm.TabNaar(naam);
        await scherm.Toets("Enter");
    }

    /// <summary>Goes to a field and types.</summary>
    public static async Task TabTyp(this Scherm scherm, string veld, string tekst)
    {
        await scherm.TabNaar(veld);
        await scherm.Typ(tekst);
    }

    /// <summary>Goes to a field with proposals and takes one with the arrows and Enter.</summary>
    public static async Task TabKies(this Scherm scherm, string veld, string keuze)
    {
        await scherm.TabNaar(veld);
        await scherm.Kies(keuze);
    }

    /// <summary>Takes a proposal of the field that has the focus with the arrows and Enter.</summary>
    public static async Task Kies(this Scherm scherm, string keuze)
    {
        const string Hier =
            "() => document.getElementById(document.activeElement.getAttribute('aria-activedescendant'))?.innerText";
        string? hier = null;
        for (var i = 0; i < Geduld && hier != keuze; i++)
        {
            await scherm.Toets("ArrowDown");
            hier = await scherm.Pagina.EvaluateAsync<string?>(Hier);
        }
        Assert.Equal(keuze, hier);
        await scherm.Toets("Enter");
        Assert.Equal(
            keuze,
            await scherm.Pagina.EvaluateAsync<string>("() => document.activeElement.value")
        );
    }

    /// <summary>Presses one key.</summary>
    public static Task Toets(this Scherm scherm, string toets) =>
        scherm.Pagina.Keyboard.PressAsync(toets);

    /// <summary>Types where the focus is.</summary>
    public static Task Typ(this Scherm scherm, string tekst) =>
        scherm.Pagina.Keyboard.TypeAsync(tekst);

    // A page that is just there scrolls to where it was a moment after the key: what counts is where it comes to rest.
    private static async Task<Plek> WaarBenIkAsync(Scherm scherm)
    {
        var hier = await scherm.Pagina.EvaluateAsync<Plek>(WaarBenIk);
        for (var beeld = 0; hier is { Naam: not null, InBeeld: false } && beeld < Geduld; beeld++)
        {
            await scherm.Pagina.EvaluateAsync("() => new Promise(requestAnimationFrame)");
            hier = await scherm.Pagina.EvaluateAsync<Plek>(WaarBenIk);
        }
        return hier;
    }

    // The box of a chip or a large choice does not show the focus itself: what is drawn around it does.
    private const string WaarBenIk = """
        () => {
          const e = document.activeElement;
          if (!e || e === document.body) return {};
          const toont = (x) => {
            const s = getComputedStyle(x);
            return (s.outlineStyle !== "none" && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== "none";
          };
          const vak = e.getBoundingClientRect();
          const naam = e.getAttribute("aria-label") ?? e.labels?.[0]?.innerText ?? e.innerText ?? "";
          return {
            naam: naam.replace(/\s+/g, " ").trim() || e.tagName,
            id: e.id,
            pagina: location.pathname,
            zichtbaar: [e, e.closest("label"), e.closest(".optie")].some((x) => x && toont(x)),
            inBeeld: vak.bottom > 0 && vak.top < innerHeight && vak.right > 0 && vak.left < innerWidth,
          };
        }
        """;

    private sealed record Plek
    {
        public string? Naam { get; init; }
        public string? Id { get; init; }
        public string? Pagina { get; init; }
        public bool Zichtbaar { get; init; }
        public bool InBeeld { get; init; }
    }
}
