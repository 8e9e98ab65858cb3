using System.Globalization;
using System.Text.Json.Nodes;
using Casusoverleg.Web.Tests.Steun;

namespace Casusoverleg.Web.Tests.Aanval;

/// <summary>
/// Baak and Verbrugge, who go on with their work beside an attacker: each turn something of another kind that is for the two of them alone. The
/// words that must stay with them all begin with <see cref="Kanarie"/>.
/// </summary>
/// <param name="lekt">Gets the id of each thing they make: knowing it must not help.</param>
internal sealed class Tafelgenoten(Overlegspel spel, Action<string> lekt)
{
    /// <summary>How every word begins that is not for the attacker.</summary>
    public const string Kanarie = "kanarie";

    private string inbreng = "";
    private string afspraak = "";
    private int beurt;

    /// <summary>One word for each kind of thing they say to each other.</summary>
    public static IReadOnlyList<string> Soorten { get; } =
    ["kring", "afspraak", "vraag", "mee", "navraag", "typte", "klein"];

    /// <summary>How many things Verbrugge brought in.</summary>
    public int Inbrengen { get; private set; }

    /// <summary>The next thing; it comes to who it is for.</summary>
    public Task DoeIetsAsync() =>
        (beurt++ % 6) switch
        {
            0 => InKringAsync(),
            1 => SpreekAfAsync(),
            2 => NeemMeeAsync(),
            3 => VraagAsync(),
            4 => TypVoorAsync(),
            _ => ApartAsync(),
        };

    private async Task InKringAsync()
    {
        var tekst = Woord("kring");
        inbreng = await BrengInAsync(Casussen.Inbreng(spel.Over, tekst, spel.Wie["baak"]));
        await KomtBijBaakAsync(tekst);
    }

    private async Task SpreekAfAsync()
    {
        var opdracht = DunstePadTests.Afspraak(spel, "baak");
        opdracht["actie"] = Woord("afspraak");
        opdracht["kring"] = new JsonArray(spel.Wie["verbrugge"]);
        afspraak = (await spel.DoeAsync("baak", opdracht))!;
        lekt(afspraak);
    }

    private async Task NeemMeeAsync()
    {
        var vraag = DunstePadTests.Vraag(inbreng, afspraak);
        vraag["doel"] = $"{Woord("vraag")} bij het bezoek";
        await spel.DoeAsync("baak", vraag);
        var ja = Casussen.Doet("staat-mee-toe");
        (ja["inbreng"], ja["aan"]) = (inbreng, spel.Wie["baak"]);
        (ja["afspraak"], ja["meeneemversie"]) = (afspraak, Woord("mee"));
        await spel.DoeAsync("verbrugge", ja);
    }

    private async Task VraagAsync()
    {
        var vraag = Casussen.Doet("stelt-vraag");
        (vraag["aan"], vraag["tekst"]) = (spel.Wie["verbrugge"], Woord("navraag"));
        vraag["doel"] = "het bezoek";
        lekt((await spel.DoeAsync("baak", vraag))!);
    }

    private async Task TypVoorAsync()
    {
        var tekst = Casussen.Doet("legt-voor");
        (tekst["aan"], tekst["tekst"]) = (spel.Wie["verbrugge"], Woord("typte"));
        tekst["categorie"] = "gewoon";
        var id = (await spel.DoeAsync("baak", tekst))!;
        lekt(id);
        var weg = Casussen.Doet("wijst-voorlegging-af");
        weg["voorlegging"] = id;
        await spel.DoeAsync("verbrugge", weg);
    }

    private async Task ApartAsync()
    {
        var apart = Casussen.Doet("splitst");
        apart["leden"] = new JsonArray(spel.Wie["baak"], spel.Wie["verbrugge"]);
        await spel.DoeAsync("baak", apart);
        var tekst = Woord("klein");
        await BrengInAsync(Casussen.Inbreng(spel.Over, tekst));
        await KomtBijBaakAsync(tekst);
        await spel.DoeAsync("baak", Casussen.Doet("voegt-samen"));
    }

    private async Task<string> BrengInAsync(JsonObject tekst)
    {
        var id = (await spel.DoeAsync("verbrugge", tekst))!;
        Inbrengen++;
        lekt(id);
        return id;
    }

    private Task KomtBijBaakAsync(string tekst) =>
        spel.Hub("baak")
            .WachtOpAsync(b =>
                b["inbreng"] is JsonObject gezien && (string?)gezien["tekst"] == tekst
            );

    private string Woord(string soort) =>
        string.Create(CultureInfo.InvariantCulture, $"{Kanarie}{soort} {beurt}");
}
