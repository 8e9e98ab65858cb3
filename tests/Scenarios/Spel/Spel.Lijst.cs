using System.Text.Json.Nodes;
using Casusoverleg.Scenarios.Casussen;
using Casusoverleg.Scenarios.Keuring;
using Casusoverleg.Scenarios.Server;

namespace Casusoverleg.Scenarios.Spel;

/// <content>What each list must hold exactly, and what nobody outside a kring may have met.</content>
public sealed partial class Spel
{
    private async Task KeurLijst(Mens mens, LijstVerwacht? verwacht)
    {
        if (mens.Lijst is null)
        {
            // Nobody fetched for this person in the file: what would they get?
            await mens.MeldAan();
            if (mens.Aangemeld)
            {
                await HaalOp(mens);
            }
        }
        if (mens.Lijst is not { } lijst)
        {
            Keur($"{mens.Id}: haalt een lijst op", verwacht is null ? null : "er is geen lijst");
            return;
        }
        verwacht ??= LijstVerwacht.Niets;
        KeurIds(mens, "mee", "inbreng", verwacht.Mee.Select(m => m.Inbreng));
        KeurIds(mens, "afspraken", "id", verwacht.Afspraken);
        KeurIds(mens, "regieoverzicht", "id", verwacht.Regieoverzicht);
        KeurIds(mens, "zelfGedeeld", "inbreng", verwacht.ZelfGedeeld);
        foreach (var mee in verwacht.Mee)
        {
            KeurMee(mens, mee);
        }
        foreach (var eigen in Rijen(lijst, "zelfGedeeld"))
        {
            KeurEigen(mens, eigen);
        }
    }

    private static IEnumerable<JsonObject> Rijen(JsonObject lijst, string deel) =>
        (lijst[deel] as JsonArray ?? []).OfType<JsonObject>();

    private void KeurIds(Mens mens, string deel, string sleutel, IEnumerable<string> verwacht)
    {
        var hoort = verwacht.Order(StringComparer.Ordinal).ToList();
        var werkelijk = Rijen(mens.Lijst!, deel)
            .Select(x => namen.Van((string?)x[sleutel] ?? "?"))
            .Order(StringComparer.Ordinal)
            .ToList();
        Keur(
            $"{mens.Id}: {deel} is precies [{string.Join(", ", hoort)}]",
            hoort.SequenceEqual(werkelijk, StringComparer.Ordinal)
                ? null
                : $"het is [{string.Join(", ", werkelijk)}]"
        );
    }

    private void KeurMee(Mens mens, MeeVerwacht mee)
    {
        var id = namen.Id(mee.Inbreng) ?? "";
        var item = Rijen(mens.Lijst!, "mee").FirstOrDefault(x => (string?)x["inbreng"] == id);
        var tekst = (string?)item?["tekst"] ?? "";
        var hoort =
            mee.Tekst
            ?? boek.Mee.GetValueOrDefault((id, mens.Id))
            ?? boek.Teksten.GetValueOrDefault(id);
        Keur(
            $"{mens.Id}: de tekst van {mee.Inbreng} is de toegestane",
            tekst == hoort ? null : $"het is '{tekst}'"
        );
        if (mee.BevatNiet is { } niet)
        {
            var zoeker = new Zoeker(niet);
            var gevonden = zoeker.VindtIn(tekst) || mens.Bladzijden.Any(zoeker.Vindt);
            Keur(
                $"{mens.Id}: {mee.Inbreng} bevat niet '{niet}'",
                gevonden ? "het staat er wel" : null
            );
        }
        var opPapier = new Zoeker(tekst);
        Keur(
            $"{mens.Id}: {mee.Inbreng} staat op de pagina en in de download",
            mens.Bladzijden.All(opPapier.Vindt) ? null : "de tekst ontbreekt"
        );
    }

    // R45: for the own file, but a deskundige keeps no text of it.
    private void KeurEigen(Mens mens, JsonObject eigen)
    {
        var id = (string?)eigen["inbreng"] ?? "?";
        var tekst = (string?)eigen["tekst"];
        var hoort =
            (string?)mens.Genodigde.Gegevens["pet"] == "deskundige"
                ? null
                : boek.Teksten.GetValueOrDefault(id);
        Keur(
            $"{mens.Id}: zelf gedeeld {namen.Van(id)} {(hoort is null ? "zonder tekst" : "met eigen tekst")}",
            tekst == hoort ? null : $"het is '{tekst}'"
        );
    }

    private void KeurZicht()
    {
        foreach (var (mens, ontvangen) in Ontvangsten)
        {
            var lek = boek
                .Alles.Where(x => !x.Wie.Contains(mens.Id))
                .Select(x =>
                    (
                        x.Id,
                        Waar: ontvangen.FirstOrDefault(o =>
                            o.Tekst.Contains(x.Id, StringComparison.OrdinalIgnoreCase)
                        )
                    )
                )
                .FirstOrDefault(x => x.Waar is not null);
            Keur(
                $"{mens.Id}: kwam geen id tegen van iets buiten de eigen kring",
                lek.Waar is null ? null : $"{namen.Van(lek.Id)} in {lek.Waar.Bron}"
            );
            var ik = namen.Deelnemers.GetValueOrDefault(mens.Id);
            var vreemd = mens.Berichten.Any(b =>
                (b["vraag"] ?? b["navraag"]) is JsonObject vraag
                && (string?)vraag["van"] != ik
                && (string?)vraag["aan"] != ik
            );
            Keur(
                $"{mens.Id}: zag geen vraag of toestemming van anderen",
                vreemd ? "toch wel" : null
            );
        }
    }
}
