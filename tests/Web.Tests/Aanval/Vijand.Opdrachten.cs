using System.Text.Json.Nodes;
using Casusoverleg.Web.Tests.Steun;

namespace Casusoverleg.Web.Tests.Aanval;

/// <content>Commands: those they may give, those they may not, and what looks like one.</content>
internal sealed partial class Vijand
{
    private async Task OpdrachtAsync(JsonObject opdracht)
    {
        var antwoord = await (await HubAsync()).DoeAsync(opdracht);
        if ((bool?)antwoord["gelukt"] != true)
            return;
        Gelukt++;
        if ((string?)antwoord["id"] is { } id)
            eigen.Add(id);
    }

    private JsonObject Geldig()
    {
        var id = Id();
        return dobbel.Next(14) switch
        {
            0 => Casussen.Inbreng(spel.Over, $"Van mij {Daden}", spel.Wie["baak"]),
            1 => Casussen.Inbreng(spel.Over, "<script>alert(1)</script> [k](javascript:1)"),
            2 => DunstePadTests.Afspraak(spel, "groen"),
            3 => DunstePadTests.Vraag(id, Id()),
            4 => Met("neemt-terug", ("inbreng", id)),
            5 => Met("corrigeert", ("inbreng", id), ("tekst", "Iets anders")),
            6 => Met("trekt-mee-in", ("inbreng", id), ("aan", Mens())),
            7 => Met("staat-mee-toe", ("inbreng", id), ("aan", Mens()), ("afspraak", Id())),
            8 => Met("verwijdert", ("deelnemer", Mens()), ("reden", "weg ermee")),
            9 => Met("benoemt-regisseur", ("deelnemer", spel.Wie[wie])),
            10 => new()
            {
                ["doet"] = "deelt-ook-met",
                ["inbreng"] = id,
                ["aan"] = new JsonArray(spel.Wie[wie]),
            },
            11 => new() { ["doet"] = "klaar", ["klaar"] = dobbel.Next(2) == 0 },
            12 => Met(
                "stelt-vraag",
                ("aan", Mens()),
                ("tekst", "Wat weet je?"),
                ("doel", "het bezoek")
            ),
            _ => Casussen.Doet(
                Een("opent", "sluit", "breekt-af", "voegt-samen", "bevestigt", "meer-tijd")
            ),
        };
    }

    // Any command there is, about anything of anybody.
    private JsonObject UitDeTabel()
    {
        var rij = Matrix.Opdrachten[dobbel.Next(Matrix.Opdrachten.Count)];
        // Stepping out would end the attack.
        if (rij.Doet == "trekt-zich-terug")
            return Geldig();
        var velden = OpdrachtmatrixTests
            .Plek()
            .Replace(
                rij.Velden,
                p =>
                    $"\"{p.Groups["ding"].Value switch
                    {
                        "over" => spel.Over,
                        var naam when spel.Wie.ContainsKey(naam) => Mens(),
                        _ => Id(),
                    }}\""
            );
        return JsonNode
            .Parse($$"""{"doet":"{{rij.Doet}}"{{(velden.Length > 0 ? "," : "")}}{{velden}}}""")!
            .AsObject();
    }

    // Another kind of value, a field too many, one too few, or another name.
    private JsonObject Verdraai(JsonObject opdracht)
    {
        var veld = Een([.. opdracht.Select(static p => p.Key)]);
        switch (dobbel.Next(6))
        {
            case 0:
                opdracht[Een("wie", "door", "regisseur", "op", "fase", "$type", "__proto__")] =
                    Mens();
                break;
            case 1:
                opdracht.Remove(veld);
                break;
            case 2:
                opdracht[veld] = Een(
                    Id(),
                    "",
                    "null",
                    new string('w', 5000),
                    "\u202e",
                    "' OR 1=1 --"
                );
                break;
            case 3:
                opdracht[veld] = new JsonArray(Mens(), 1, null, new JsonObject());
                break;
            case 4:
                opdracht[veld] = dobbel.Next(2) == 0 ? dobbel.NextInt64() : null;
                break;
            default:
                opdracht[veld.ToUpperInvariant()] = Id();
                break;
        }
        return opdracht;
    }

    private static JsonObject Met(string doet, params (string Naam, string Waarde)[] velden)
    {
        var opdracht = Casussen.Doet(doet);
        foreach (var (naam, waarde) in velden)
            opdracht[naam] = waarde;
        return opdracht;
    }
}
