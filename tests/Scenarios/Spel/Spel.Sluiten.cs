using System.Text.Json.Nodes;
using Casusoverleg.Scenarios.Casussen;
using Casusoverleg.Scenarios.Server;

namespace Casusoverleg.Scenarios.Spel;

/// <content>Closing, fetching, and what happens after that.</content>
public sealed partial class Spel
{
    private Task Aangekondigd()
    {
        aangekondigd = true;
        return Task.CompletedTask;
    }

    private async Task Afgebroken()
    {
        voorbij = true;
        foreach (var mens in mensen.Values.Where(m => m.Lijn is not null))
        {
            Keur(
                $"{mens.Id} is na het afbreken de verbinding kwijt",
                await Wacht(mens.Lijn!.WachtOpWeg())
            );
        }
    }

    // Announced is not closed: what may still shrink, shrinks first. Everybody confirms just before the first fetches.
    private async Task RondAf()
    {
        if (!aangekondigd || voorbij)
        {
            return;
        }
        voorbij = true;
        var binnen = Levend.ToList();
        foreach (var mens in binnen)
        {
            await mens.Lijn!.WachtOp(b =>
                (string?)b["overleg"]?["status"] == "sluiting-aangekondigd"
            );
            await mens.Browser.Haal($"/overleg/{overlegId}");
        }
        await NaStap(true);
        foreach (var mens in binnen)
        {
            await Bevestig(mens);
        }
        foreach (var mens in binnen)
        {
            Keur(
                $"{mens.Id} is na het sluiten de verbinding kwijt",
                await Wacht(mens.Lijn!.WachtOpWeg())
            );
        }
        await NaSluiten();
        foreach (var mens in binnen)
        {
            var weer = await mens.Betreed(overlegId);
            Keur(
                $"{mens.Id} komt na het sluiten niet meer binnen",
                weer is null ? "kwam weer binnen" : null
            );
        }
    }

    private async Task Bevestig(Mens mens)
    {
        try
        {
            var uitslag = await mens.Lijn!.Doe(
                new() { ["doet"] = "bevestigt", ["opdrachtId"] = Guid.NewGuid().ToString("N") }
            );
            Keur(
                $"{mens.Id} bevestigt het sluiten",
                Oordeel(null, uitslag.Gelukt, uitslag.Regel, uitslag.Zin)
            );
        }
        catch (Exception fout) when (!mens.Lijn!.Leeft || fout is OperationCanceledException)
        {
            // The last one to confirm closes the overleg, and may lose the connection before the answer is in.
            Keur($"{mens.Id} bevestigt het sluiten", null);
        }
    }

    private async Task<Uitslag> HaalOp(Mens mens)
    {
        var pad = $"/overleg/{overlegId}/meeneemlijst";
        var open = await mens.Browser.Plaats(pad, pad + "/open", []);
        if (!open.Gelukt)
        {
            return Van(open);
        }
        var pagina = await mens.Browser.Haal(pad);
        var html = await mens.Browser.Haal(pad + ".html", Kanaal.Uitvoer);
        var json = await mens.Browser.Haal(pad + ".json", Kanaal.Uitvoer);
        if (json.Json["mee"] is not JsonArray)
        {
            return new(Gelukt: false, null, "geen lijst", json.ToString());
        }
        mens.Lijst = json.Json;
        mens.Bladzijden = [pagina.Tekst, html.Tekst];
        return new(Gelukt: true, null, null, null);
    }

    private async Task<Uitslag> TrekInNaSluiting(Mens mens, Stap stap)
    {
        var inbreng = namen.Id((string)stap.Velden["inbreng"]!) ?? "";
        var aan =
            namen.Deelnemers.GetValueOrDefault((string)stap.Velden["aan"]!)
            ?? Guid.NewGuid().ToString("N");
        // What one shared stands on the own list: that is opened first, as on the page.
        var pad = $"/overleg/{overlegId}/meeneemlijst";
        var open = await mens.Browser.Plaats(pad, pad + "/open", []);
        if (!open.Gelukt)
        {
            return Van(open);
        }
        var item = Rijen(
                (await mens.Browser.Haal(pad + ".json", Kanaal.Uitvoer)).Json,
                "zelfGedeeld"
            )
            .Where(x => (string?)x["inbreng"] == inbreng)
            .SelectMany(x => Rijen(x, "meegenomenDoor"))
            .FirstOrDefault(x => (string?)x["deelnemer"] == aan);
        var intrekking = new JsonObject
        {
            ["item"] = (string?)item?["item"] ?? Guid.NewGuid().ToString("N"),
            ["deelnemer"] = aan,
        };
        return Van(await mens.Browser.Plaats(pad, $"/overleg/{overlegId}/trekt-in", intrekking));
    }

    private async Task NaAfloop()
    {
        if (!voorbij)
        {
            return;
        }
        if (casus.NaSluiting is { } verwacht)
        {
            foreach (var mens in mensen.Values.Where(m => m.Genodigde.Geweigerd is null))
            {
                await KeurLijst(mens, verwacht.GetValueOrDefault(mens.Id));
            }
        }
        foreach (var mens in mensen.Values.Where(m => m.Lijst is not null))
        {
            await KeurOvergenomen(mens);
        }
        KeurZicht();
    }

    private async Task KeurOvergenomen(Mens mens)
    {
        var pad = $"/overleg/{overlegId}/meeneemlijst";
        var over = await mens.Browser.Plaats(pad, $"/overleg/{overlegId}/overgenomen", []);
        string[] routes = [pad, pad + ".html", pad + ".json"];
        List<string> mis = over.Gelukt ? [] : ["overnemen: " + over];
        foreach (var route in routes)
        {
            var status = (await mens.Browser.Haal(route)).Status;
            if (status != System.Net.HttpStatusCode.Gone)
            {
                mis.Add($"{Path.GetFileName(route)} geeft {(int)status} in plaats van 410");
            }
        }
        Keur(
            $"{mens.Id}: na 'overgenomen' is de lijst weg",
            mis.Count == 0 ? null : string.Join("; ", mis)
        );
    }
}
