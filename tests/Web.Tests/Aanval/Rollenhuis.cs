using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;

namespace Casusoverleg.Web.Tests.Aanval;

/// <summary>
/// One server with everybody who can stand before a door: an open overleg full of words that only its kring may see, another one, a closed
/// one, accounts that are nobody's guest, the roles without sight of content, and a session that ran out.
/// </summary>
public sealed class Rollenhuis : IAsyncLifetime
{
    /// <summary>Stands in goal, situation, necessity and name of the betrokkene: for who was invited.</summary>
    public const string Brief = "kanariebrief";

    /// <summary>Stands in an inbreng of Verbrugge for Baak: for these two alone.</summary>
    public const string Kring = "kanariekring";

    /// <summary>The key of the provider that is in use.</summary>
    public const string Aanbieder = "huis";

    private static readonly Organisatiegegevens Elders = new(
        "Elders Aangemeld",
        Organisatiesoort.Gemeente,
        null,
        ["elders.example"],
        Aanmeldweg.Oidc
    );

    // Who of the play stands in which column.
    private static readonly FrozenDictionary<string, string> Mensen = new Dictionary<string, string>
    {
        ["genodigd"] = "pietersen",
        ["wacht"] = "smit",
        ["mee"] = "verbrugge",
        ["deskundige"] = "ergo",
        ["betrokkene"] = "zelf",
        ["regie"] = "baak",
        ["weg"] = "groen",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly List<Overlegspel> spellen = [];
    private readonly List<Klant> eigen = [];
    private readonly Dictionary<string, (Klant Klant, string Overleg)> rollen = [];

    /// <summary>The server.</summary>
    public Testserver Server { get; private set; } = null!;

    /// <summary>The overleg that is attacked.</summary>
    public Overlegspel Spel { get; private set; } = null!;

    /// <summary>The inbreng for Baak and Verbrugge alone.</summary>
    public string Inbreng { get; private set; } = "";

    /// <summary>The browser of somebody in this role.</summary>
    public Klant Klant(string rol) => rollen[rol].Klant;

    /// <summary>The overleg they try: the open one; for a closed overleg their own.</summary>
    public string Overleg(string rol) => rollen[rol].Overleg;

    public async Task InitializeAsync()
    {
        var klok = new Verzetklok();
        // With an organisation that signs in elsewhere: its provider never answers, but its doors are there.
        Server = await Testserver.StartAsync(
            klok,
            "--Kamer:OpdrachtenIneens=100000",
            $"--Aanbieders:0:Sleutel={Aanbieder}",
            $"--Aanbieders:0:Naam={Elders.Naam}",
            $"--Aanbieders:0:Organisatie={Elders.Naam}",
            "--Aanbieders:0:Uitgever=http://127.0.0.1:9",
            "--Aanbieders:0:ClientId=proef",
            "--Aanbieders:0:Clientgeheim=proef"
        );
        await Server
            .Diensten.GetRequiredService<IAccountregister>()
            .BewaarOrganisatie(
                new(OrganisatieId.Nieuw(), Elders),
                new(
                    "proef",
                    DateTimeOffset.UtcNow,
                    null,
                    [],
                    FrozenDictionary<string, string>.Empty,
                    null
                )
            );
        var verlopen = await Server.RegisseurAsync();
        klok.Vooruit(TimeSpan.FromMinutes(31));
        await OpnieuwAsync();
        var elders = Bewaar(await Overlegspel.OpenAsync(Server, "verbrugge"));
        var gesloten = await SluitAsync();

        Zet("niemand", Server.NieuweKlant());
        Zet("verlopen", verlopen);
        Zet("vreemd", await Server.RegisseurAsync());
        Zet("elders", Kopie(elders.Klant("verbrugge")));
        Zet("regie-elders", Kopie(elders.Klant("baak")));
        Zet("gesloten", Kopie(gesloten.Klant("verbrugge")), gesloten.Id);
        Zet("beheer", (await Server.AccountAsync(Rol.Beheerder, "Ada Beheer")).Klant);
        Zet("fg", (await Server.AccountAsync(Rol.Fg, "Bo Fg")).Klant);
        Zet("toezicht", (await Server.AccountAsync(Rol.Toezichthouder, "Cas Toezicht")).Klant);
    }

    public async Task DisposeAsync()
    {
        eigen.ForEach(static k => k.Dispose());
        foreach (var spel in spellen)
            await spel.DisposeAsync();
        await Server.DisposeAsync();
    }

    /// <summary>Begins the attacked overleg anew, with everybody of it in their place: what was done in the one before is gone.</summary>
    /// <param name="open">Whether it was opened; if not, nothing was brought in either.</param>
    public async Task OpnieuwAsync(bool open = true)
    {
        await SpeelAsync();
        if (open)
            await OpenAsync();
        foreach (var (rol, wie) in Mensen)
            Zet(rol, Kopie(Spel.Klant(wie)));
        foreach (var buiten in rollen.Keys.Except(Mensen.Keys).Where(r => r != "gesloten"))
            rollen[buiten] = (rollen[buiten].Klant, Spel.Id);
    }

    private async Task SpeelAsync()
    {
        Spel = Bewaar(await Overlegspel.BelegAsync(Server, Vol()));
        await Spel.BetreedAsync("baak");
        foreach (var wie in new[] { "verbrugge", "groen", "ergo", "zelf" })
        {
            await Spel.AccepteerAsync(wie);
            await Spel.DoeAsync("baak", LaatToe(wie));
        }
        await Spel.BetreedAsync("verbrugge");
        await Spel.DoeAsync(
            "baak",
            new JsonObject
            {
                ["doet"] = "verwijdert",
                ["deelnemer"] = Spel.Wie["groen"],
                ["reden"] = "niet meer nodig",
            }
        );
        await Spel.AccepteerAsync("smit");
        Assert.True((await Spel.Klant("pietersen").MeldAanAsync(Spel.Toegang["pietersen"])).Gelukt);
    }

    private async Task OpenAsync()
    {
        await Spel.DoeAsync("baak", Casussen.Doet("opent"));
        Inbreng = (
            await Spel.DoeAsync(
                "verbrugge",
                Casussen.Inbreng(Spel.Over, $"De voordeur klemt, {Kring}", Spel.Wie["baak"])
            )
        )!;
    }

    private async Task<Overlegspel> SluitAsync()
    {
        var spel = Bewaar(await Overlegspel.OpenAsync(Server, "verbrugge"));
        await spel.DoeAsync("verbrugge", Casussen.Inbreng(spel.Over, $"Er ligt post, {Kring}"));
        await spel.DoeAsync("baak", Casussen.Doet("sluit"));
        foreach (var wie in new[] { "baak", "verbrugge" })
            await spel.DoeAsync(wie, Casussen.Doet("bevestigt"));
        var archief = Server.Diensten.GetRequiredService<IArchief>();
        await Wacht.TotAsync(
            async () =>
                (await archief.Koppen()).Any(k =>
                    k.Id.ToString() == spel.Id && k.Stand == Levensloop.Vernietigd
                ),
            "het overleg sloot niet"
        );
        return spel;
    }

    private JsonObject LaatToe(string wie) =>
        new() { ["doet"] = "laat-toe", ["deelnemers"] = new JsonArray(Spel.Wie[wie]) };

    private Overlegspel Bewaar(Overlegspel spel)
    {
        spellen.Add(spel);
        return spel;
    }

    private void Zet(string rol, Klant klant, string? overleg = null)
    {
        eigen.Add(klant);
        rollen[rol] = (klant, overleg ?? Spel.Id);
    }

    // A browser of its own: what the play itself read does not count as found.
    private Klant Kopie(Klant van)
    {
        var klant = Server.NieuweKlant();
        klant.Steel(van);
        return klant;
    }

    private static JsonObject Vol()
    {
        var nieuw = Casussen.Nieuw();
        var overleg = nieuw["overleg"]!;
        overleg["wachtkamer"] = true;
        overleg["doel"] = $"Bezoek en behoud van de woning afspreken, {Brief}";
        overleg["situatie"] = $"Oudere man, houdt hulp af, {Brief}";
        overleg["betrokkeneUitgenodigd"] = new JsonObject { ["ja"] = true };
        nieuw["betrokkenen"]![0]!["aanduiding"] = $"de heer {Brief}";
        var mensen = nieuw["deelnemers"]!.AsArray();
        mensen[1]!["noodzaak"] = $"Komt wekelijks langs, {Brief}";
        foreach (var naam in new[] { "smit", "reserve" })
        {
            var nog = mensen[2]!.DeepClone();
            (nog["id"], nog["naam"]) = (naam, $"Mevrouw {naam}");
            mensen.Add(nog);
        }
        var ergo = mensen[2]!.DeepClone();
        (ergo["id"], ergo["naam"], ergo["organisatie"]) = ("ergo", "L. Steen", "Adviesbureau");
        (ergo["soort"], ergo["pet"], ergo["big"]) = ("zorgaanbieder", "deskundige", true);
        (ergo["taak"], ergo["beroepsgeheim"]) = ("Ergotherapeutisch advies", "BIG");
        mensen.Add(ergo);
        mensen.Add(
            JsonNode.Parse(
                """{"id":"zelf","naam":"De heer J","organisatie":null,"soort":"burger","pet":"betrokkene","betrokkene":"j"}"""
            )
        );
        return nieuw;
    }
}
