using System.Text.Json.Nodes;
using Casusoverleg.Scenarios.Casussen;

namespace Casusoverleg.Scenarios.Spel;

/// <content>Convening: the overleg, the invitations, and the invitations that must be refused.</content>
public sealed partial class Spel
{
    private async Task<bool> Beleg()
    {
        var regisseur = mensen[Eerste.Id];
        var genodigden = casus
            .Deelnemers.Where(d => d is { Geweigerd: null, Later: false })
            .ToList();
        foreach (var paar in casus.Afscherming)
        {
            var vast = await regisseur.Browser.Plaats(
                "/afscherming",
                "/afscherming/legt-vast",
                (JsonObject)paar.DeepClone()
            );
            Keur("twee mensen afgeschermd", vast.Gelukt ? null : vast.ToString());
        }
        foreach (var geweigerd in casus.Deelnemers.Where(d => d.Geweigerd is not null))
        {
            await WeigerUitnodiging(
                regisseur,
                [.. genodigden, geweigerd],
                geweigerd.Geweigerd!,
                geweigerd.Id
            );
        }
        foreach (var (poging, i) in casus.Pogingen.Select((p, i) => (p, i)))
        {
            await Weiger(
                regisseur,
                Nieuw(genodigden, poging.Overleg, poging.Betrokkenen),
                poging.Geweigerd,
                $"poging {i + 1}"
            );
        }
        if (casus.OverlegGeweigerd is { } regel)
        {
            await WeigerUitnodiging(regisseur, genodigden, regel, "het overleg");
            return false;
        }
        var antwoord = await regisseur.Browser.Plaats("/nieuw", "/nieuw", Nieuw(genodigden));
        Keur($"{Eerste.Id} belegt het overleg", antwoord.Gelukt ? null : antwoord.ToString());
        if (!antwoord.Gelukt)
        {
            return false;
        }
        overlegId = (string)antwoord.Json["id"]!;
        Neem(antwoord.Json["deelnemers"], namen.Deelnemers);
        Neem(antwoord.Json["betrokkenen"], namen.Betrokkenen);
        foreach (var toegang in (JsonArray)antwoord.Json["toegang"]!)
        {
            mensen[(string)toegang!["deelnemer"]!].Toegang = (
                (string)toegang["link"]!,
                (string)toegang["code"]!
            );
        }
        regisseur.DoetMee = true;
        Keur($"{Eerste.Id} gaat naar binnen", await regisseur.Betreed(overlegId));
        return true;
    }

    private static void Neem(JsonNode? ids, Dictionary<string, string> waarin)
    {
        foreach (var (naam, id) in (JsonObject)ids!)
        {
            waarin[naam] = (string)id!;
        }
    }

    private Task WeigerUitnodiging(
        Mens regisseur,
        List<Genodigde> genodigden,
        string regel,
        string wie
    ) => Weiger(regisseur, Nieuw(genodigden), regel, wie);

    private async Task Weiger(Mens regisseur, JsonObject nieuw, string regel, string wie)
    {
        var voor = (await regisseur.Browser.Haal("/")).Tekst;
        var antwoord = await regisseur.Browser.Plaats("/nieuw", "/nieuw", nieuw);
        Keur(
            $"uitnodigen van {wie} wordt geweigerd met {regel}",
            Oordeel(regel, antwoord.Gelukt, antwoord.Geweigerd, antwoord.ToString())
        );
        var na = (await regisseur.Browser.Haal("/")).Tekst;
        Keur(
            $"uitnodigen van {wie}: er is geen overleg bij gekomen",
            Overleggen(voor) == Overleggen(na) ? null : "de lijst van overleggen is langer"
        );
    }

    private static int Overleggen(string pagina) => pagina.Split("/overleg/").Length;

    private JsonObject Nieuw(IEnumerable<Genodigde> genodigden) =>
        Nieuw(genodigden, casus.Overleg, casus.Betrokkenen);

    private JsonObject Nieuw(
        IEnumerable<Genodigde> genodigden,
        JsonObject zoals,
        JsonArray betrokkenen
    )
    {
        var overleg = (JsonObject)zoals.DeepClone();
        var gepland = overleg["gepland"]?.DeepClone();
        overleg.Remove("gepland");
        var nieuw = new JsonObject
        {
            ["naam"] = casus.Naam,
            ["overleg"] = overleg,
            ["betrokkenen"] = betrokkenen.DeepClone(),
            ["deelnemers"] = new JsonArray([.. genodigden.Select(g => g.Gegevens.DeepClone())]),
        };
        if (VervolgVan is not null)
        {
            nieuw["vervolgVan"] = VervolgVan;
        }
        if (gepland is not null)
        {
            nieuw["gepland"] = gepland;
        }
        return nieuw;
    }
}
