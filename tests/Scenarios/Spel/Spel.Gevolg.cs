using System.Text.Json.Nodes;
using Casusoverleg.Scenarios.Casussen;
using Casusoverleg.Scenarios.Server;

namespace Casusoverleg.Scenarios.Spel;

/// <content>What a step that succeeded must bring about, and what the runner remembers of it.</content>
public sealed partial class Spel
{
    private async Task NaGelukt(Stap stap, Uitslag uitslag)
    {
        if (
            stap.Als is { } als
            && uitslag.Id is { } id
            && stap.Doet is not ("splitst" or "nodigt-uit")
        )
        {
            namen.Resultaat(als, id);
        }
        await (
            stap.Doet switch
            {
                "accepteert" when Wachtkamer => Wacht(stap),
                "accepteert" => Binnen(mensen[stap.Wie]),
                "laat-toe" => Toegelaten(stap),
                "inbreng" => Ingebracht(stap, uitslag.Id!),
                "afspraak" => Afgesproken(stap, uitslag.Id!),
                "legt-toestemming-vast" => Vastgelegd(stap, uitslag.Id!),
                "stelt-vraag" => TussenTwee(stap, uitslag.Id!, "navraag"),
                "legt-voor" => TussenTwee(stap, uitslag.Id!, "voorlegging"),
                "corrigeert" => Gecorrigeerd(stap),
                "deelt-ook-met" => Gedeeld(stap),
                "staat-mee-toe" => Toegestaan(stap),
                "splitst" => Gesplitst(stap),
                "voegt-samen" => Samengevoegd(),
                "nodigt-uit" => Uitgenodigd(stap, uitslag.Id!),
                "verwijdert" => Eruit(mensen[(string)stap.Velden["deelnemer"]!], "R09"),
                "trekt-zich-terug" => Eruit(mensen[stap.Wie], "R09"),
                "sluit" => Aangekondigd(),
                "breekt-af" => Afgebroken(),
                _ => Task.CompletedTask,
            }
        );
        foreach (var mens in Levend)
        {
            await mens.Lijn!.Rondje();
        }
    }

    private bool Wachtkamer => (bool?)casus.Overleg["wachtkamer"] == true;

    // Who waits gets the page of the waiting room, and no way in over the hub (R01).
    private async Task Wacht(Stap stap)
    {
        var mens = mensen[stap.Wie];
        var kamer = await mens.Browser.Haal($"/overleg/{overlegId}/wachtkamer");
        Keur(
            $"{stap.Wie} wacht",
            kamer.Status == System.Net.HttpStatusCode.OK ? null : kamer.ToString()
        );
        Keur(
            $"{stap.Wie} komt nog niet binnen",
            await mens.Betreed(overlegId) == "R01" ? null : "kwam wel binnen"
        );
    }

    private async Task Toegelaten(Stap stap)
    {
        foreach (var wie in namen.Leden(stap.Velden["deelnemers"]) ?? [])
        {
            await Binnen(mensen[wie]);
        }
    }

    private async Task Binnen(Mens mens)
    {
        mens.DoetMee = true;
        Keur($"{mens.Id} gaat naar binnen", await mens.Betreed(overlegId));
        // A browser shows the room and the list of overleggen: what stands in them is received as well.
        await mens.Browser.Haal($"/overleg/{overlegId}");
        await mens.Browser.Haal("/");
    }

    private List<string> Kring(Stap stap)
    {
        var breed = mensen.Values.Where(m => m.DoetMee).Select(m => m.Id);
        var leden = namen.Leden(stap.Velden["kring"]);
        if (leden is null && boek.KleineKring is { } klein && klein.Contains(stap.Wie))
        {
            leden = klein;
        }
        return [.. (leden ?? breed).Append(stap.Wie).Distinct()];
    }

    private async Task Ingebracht(Stap stap, string id)
    {
        var kring = Kring(stap);
        boek.Open(id, kring);
        boek.Teksten[id] = (string)stap.Velden["tekst"]!;
        // Who is there for themselves is left out of the brede kring where it is not about them (R74).
        var breed = namen.Leden(stap.Velden["kring"]) is null;
        var wie = kring.Where(m => !breed || !mensen[m].Genodigde.OverZichzelf);
        await KomtAan(stap, wie, bericht => (string?)bericht["inbreng"]?["id"], id);
    }

    private async Task Afgesproken(Stap stap, string id)
    {
        var kring = Kring(stap)
            .Concat(mensen.Values.Where(m => m.Genodigde.Regisseur).Select(m => m.Id));
        if ((string?)stap.Velden["wieDoet"] is { } wie)
        {
            kring = kring.Append(wie);
        }
        boek.Open(id, kring);
        await KomtAan(stap, Kring(stap), bericht => (string?)bericht["afspraak"]?["id"], id);
    }

    private async Task KomtAan(
        Stap stap,
        IEnumerable<string> wie,
        Func<JsonObject, string?> welke,
        string id,
        string? soort = null
    )
    {
        var binnen = wie.Select(m => mensen[m]).Where(m => m.Lijn is { Leeft: true }).ToList();
        List<string> gemist = [];
        foreach (var mens in binnen)
        {
            try
            {
                await mens.Lijn!.WachtOp(bericht =>
                    bericht[soort ?? stap.Doet] is JsonObject && welke(bericht) == id
                );
            }
            catch (TimeoutException)
            {
                gemist.Add(mens.Id);
            }
        }
        Keur(
            $"{stap}: komt aan bij {string.Join(", ", binnen.Select(m => m.Id))}",
            gemist.Count == 0 ? null : "niet bij " + string.Join(", ", gemist)
        );
    }

    private Task Vastgelegd(Stap stap, string id)
    {
        Leg(stap, stap.Velden, id);
        return Task.CompletedTask;
    }

    // A question, and a text typed for somebody, is for two people; nobody else meets its id, nor what became of it (R78).
    private async Task TussenTwee(Stap stap, string id, string soort)
    {
        string[] twee = [stap.Wie, (string)stap.Velden["aan"]!];
        boek.Open(id, twee);
        await KomtAan(stap, twee, bericht => (string?)bericht[soort]?["id"], id, soort);
    }

    private Task Gecorrigeerd(Stap stap)
    {
        boek.Teksten[namen.Id((string)stap.Velden["inbreng"]!)!] = (string)stap.Velden["tekst"]!;
        return Task.CompletedTask;
    }

    private Task Gedeeld(Stap stap)
    {
        boek.Open(
            namen.Id((string)stap.Velden["inbreng"]!)!,
            namen.Leden(stap.Velden["aan"]) ?? []
        );
        return Task.CompletedTask;
    }

    private Task Toegestaan(Stap stap)
    {
        var inbreng = namen.Id((string)stap.Velden["inbreng"]!)!;
        boek.Mee[(inbreng, (string)stap.Velden["aan"]!)] =
            (string?)stap.Velden["meeneemversie"] ?? boek.Teksten[inbreng];
        return Task.CompletedTask;
    }

    private Task Gesplitst(Stap stap)
    {
        IReadOnlyList<string> leden = [.. namen.Leden(stap.Velden["leden"])!.Distinct()];
        boek.KleineKring = leden;
        if (stap.Als is { } als)
        {
            namen.Kring(als, leden);
        }
        return Task.CompletedTask;
    }

    // A kleine kring goes on without who leaves, and ends when one is left (R36).
    private void UitDeKring(string wie)
    {
        if (boek.KleineKring is not { } klein)
        {
            return;
        }
        var rest = klein.Where(lid => lid != wie).ToList();
        boek.KleineKring = rest.Count > 1 ? rest : null;
    }

    private Task Samengevoegd()
    {
        boek.KleineKring = null;
        return Task.CompletedTask;
    }

    private async Task Uitgenodigd(Stap stap, string id)
    {
        var wie = (string)stap.Velden["deelnemer"]!;
        namen.Deelnemers[wie] = id;
        var antwoord = await mensen[stap.Wie]
            .Browser.Plaats(
                $"/overleg/{overlegId}",
                $"/overleg/{overlegId}/toegang",
                new() { ["deelnemer"] = id }
            );
        Keur($"{stap}: link en code voor {wie}", antwoord.Gelukt ? null : antwoord.ToString());
        if (antwoord.Gelukt)
        {
            mensen[wie].Toegang = ((string)antwoord.Json["link"]!, (string)antwoord.Json["code"]!);
        }
    }

    private async Task Eruit(Mens mens, string regel)
    {
        var deedMee = mens.DoetMee;
        mens.DoetMee = false;
        UitDeKring(mens.Id);
        if (mens.Lijn is { } lijn)
        {
            Keur($"{mens.Id} is meteen de verbinding kwijt", await Wacht(lijn.WachtOpWeg()));
        }
        if (deedMee)
        {
            var weer = await mens.Betreed(overlegId);
            Keur(
                $"{mens.Id} komt er niet meer in ({regel})",
                weer == regel ? null
                    : weer is null ? "kwam weer binnen"
                    : "geweigerd met " + weer
            );
        }
    }

    private static async Task<string?> Wacht(Task wachten)
    {
        try
        {
            await wachten;
            return null;
        }
        catch (TimeoutException)
        {
            return "gebeurde niet binnen de tijd";
        }
    }
}
