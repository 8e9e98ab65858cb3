using System.Text.Json.Nodes;

namespace Casusoverleg.Scenarios.Casussen;

/// <summary>From a file whose keys are known to be right, to a <see cref="Casus"/> whose names are known to be right.</summary>
internal sealed class Ontleding(JsonObject bestand, string pad)
{
    public Casus Casus()
    {
        var stappen = Stappen();
        var later = Later(stappen);
        var deelnemers = Deelnemers(later);
        KeurNamen(deelnemers, stappen);
        var overleg = (JsonObject)bestand["overleg"]!.DeepClone();
        var geweigerd = Geweigerd(overleg);
        overleg.Remove("verwacht");
        overleg.Remove("toont");
        return new(
            pad,
            (string)bestand["naam"]!,
            overleg,
            geweigerd,
            (JsonArray)bestand["betrokkenen"]!.DeepClone(),
            deelnemers,
            stappen,
            NaSluiting(deelnemers),
            Kanaries(deelnemers),
            Teksten(bestand["vernietigd"])
        )
        {
            Afscherming =
            [
                .. (bestand["afscherming"] as JsonArray ?? []).Select(x =>
                    (JsonObject)x!.DeepClone()
                ),
            ],
            Pogingen =
            [
                .. (bestand["pogingen"] as JsonArray ?? []).Select(p =>
                    Poging(overleg, (JsonObject)p!)
                ),
            ],
            Toont = Teksten(bestand["overleg"]!["toont"]),
            Vervolg = bestand["vervolg"] is JsonObject v ? new Ontleding(v, pad).Casus() : null,
        };
    }

    // The overleg as it should be, with what the attempt changes; null leaves a field out.
    private Poging Poging(JsonObject overleg, JsonObject poging)
    {
        var anders = (JsonObject)overleg.DeepClone();
        foreach (var (sleutel, waarde) in poging["overleg"] as JsonObject ?? [])
        {
            anders[sleutel] = waarde?.DeepClone();
        }
        return new(
            anders,
            (JsonArray)(poging["betrokkenen"] ?? bestand["betrokkenen"])!.DeepClone(),
            Geweigerd(poging)!
        )
        {
            Toont = Teksten(poging["toont"]),
        };
    }

    private List<Stap> Stappen() =>
        [
            .. ((JsonArray)bestand["stappen"]!)
                .Cast<JsonObject>()
                .Select(
                    (stap, i) =>
                    {
                        var velden = (JsonObject)stap.DeepClone();
                        foreach (
                            var sleutel in (string[])["wie", "doet", "als", "toont", "verwacht"]
                        )
                        {
                            velden.Remove(sleutel);
                        }
                        return new Stap(
                            i + 1,
                            (string)stap["wie"]!,
                            (string)stap["doet"]!,
                            (string?)stap["als"],
                            Geweigerd(stap),
                            velden
                        )
                        {
                            Toont = Teksten(stap["toont"]),
                        };
                    }
                ),
        ];

    // nodigt-uit names a listed person, or holds the person itself.
    private static Dictionary<string, JsonObject?> Later(IEnumerable<Stap> stappen)
    {
        Dictionary<string, JsonObject?> later = [];
        foreach (var stap in stappen.Where(s => s.Doet == "nodigt-uit"))
        {
            var gegevens = stap.Velden["deelnemer"] switch
            {
                JsonObject persoon => (JsonObject)persoon.DeepClone(),
                null => (JsonObject)stap.Velden.DeepClone(),
                var naam => new JsonObject { ["id"] = naam.DeepClone() },
            };
            var id =
                (string?)gegevens["id"]
                ?? stap.Als
                ?? throw new Casusfout(
                    $"stap {stap.Nummer}",
                    "wie wordt uitgenodigd? 'id' of 'als' ontbreekt"
                );
            gegevens["id"] = id;
            stap.Velden["deelnemer"] = id;
            foreach (var sleutel in Vorm.VanDeelnemer)
            {
                stap.Velden.Remove(sleutel);
            }
            later[id] = gegevens.Count > 1 ? gegevens : null;
        }
        return later;
    }

    private List<Genodigde> Deelnemers(Dictionary<string, JsonObject?> later)
    {
        var lijst = ((JsonArray)bestand["deelnemers"]!).Cast<JsonObject>().ToList();
        var bekend = lijst.Select(x => (string)x["id"]!).ToHashSet();
        lijst.AddRange(
            later.Where(x => x.Value is not null && !bekend.Contains(x.Key)).Select(x => x.Value!)
        );
        return
        [
            .. lijst.Select(persoon =>
            {
                var gegevens = (JsonObject)persoon.DeepClone();
                gegevens.Remove("verwacht");
                var id = (string)persoon["id"]!;
                return new Genodigde(
                    id,
                    gegevens,
                    (bool?)persoon["regisseur"] ?? false,
                    Geweigerd(persoon)
                )
                {
                    Later = later.ContainsKey(id),
                };
            }),
        ];
    }

    private static void KeurNamen(List<Genodigde> deelnemers, List<Stap> stappen)
    {
        if (deelnemers.GroupBy(d => d.Id).FirstOrDefault(g => g.Count() > 1) is { } dubbel)
        {
            throw new Casusfout("deelnemers", $"'{dubbel.Key}' staat er twee keer");
        }
        if (!deelnemers.Any(d => d.Regisseur && !d.Later))
        {
            throw new Casusfout("deelnemers", "niemand is regisseur");
        }
        foreach (var stap in stappen)
        {
            KeurWie(deelnemers, stap.Wie, stap.ToString());
        }
    }

    private Dictionary<string, LijstVerwacht>? NaSluiting(List<Genodigde> deelnemers)
    {
        if (bestand["naSluiting"] is not JsonObject lijsten)
        {
            return null;
        }
        Dictionary<string, LijstVerwacht> verwacht = [];
        foreach (var (wie, lijst) in lijsten)
        {
            KeurWie(deelnemers, wie, "naSluiting");
            verwacht[wie] = new(
                [
                    .. (lijst!["mee"] as JsonArray ?? []).Select(x => new MeeVerwacht(
                        (string)x!["inbreng"]!,
                        (string?)x["tekst"],
                        (string?)x["bevatNiet"]
                    )),
                ],
                Teksten(lijst["afspraken"]),
                Teksten(lijst["regieoverzicht"]),
                Teksten(lijst["zelfGedeeld"])
            );
        }
        return verwacht;
    }

    private List<Kanarie> Kanaries(List<Genodigde> deelnemers)
    {
        List<Kanarie> kanaries =
        [
            .. (bestand["nooit"] as JsonArray ?? []).Select(x => new Kanarie(
                (string)x!["wie"]!,
                (string)x["tekst"]!
            )),
        ];
        foreach (var kanarie in kanaries.Where(k => k.Wie != "*"))
        {
            KeurWie(deelnemers, kanarie.Wie, "nooit");
        }
        return kanaries;
    }

    private static void KeurWie(List<Genodigde> deelnemers, string wie, string waar)
    {
        if (!deelnemers.Any(d => d.Id == wie))
        {
            throw new Casusfout(waar, $"'{wie}' is geen deelnemer");
        }
    }

    private static string[] Teksten(JsonNode? lijst) =>
        [.. (lijst as JsonArray ?? []).Select(x => (string)x!)];

    private static string? Geweigerd(JsonObject ding) => (string?)ding["verwacht"]?["geweigerd"];
}
