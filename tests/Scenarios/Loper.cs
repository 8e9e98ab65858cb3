using System.Text.Json.Nodes;
using Casusoverleg.Scenarios.Casussen;
using Casusoverleg.Scenarios.Keuring;
using Casusoverleg.Scenarios.Server;

namespace Casusoverleg.Scenarios;

/// <summary>Plays case files: each on a server of its own, or all on a server that runs already.</summary>
public static class Loper
{
    /// <summary>Plays one case on a fresh server process with its own data; everything is searched and removed afterwards.</summary>
    public static async Task Speel(Casus casus, Verslag verslag)
    {
        using var plek = new Serverplek();
        await using var server = await Serverproces.Start(plek);
        using var regisseur = await SchrijfIn(
            server.Adres,
            await server.Inschrijflink(plek),
            casus
        );
        await using var spel = new Spel.Spel(casus, regisseur, verslag);
        using var vernietiging = new Vernietiging(casus, plek, server, verslag);
        spel.NaStap = voorSluiten =>
        {
            vernietiging.Kijk(spel.OverlegId, voorSluiten);
            return Task.CompletedTask;
        };
        await spel.Speel();
        Kanarievogels.Keur(casus, verslag, [.. spel.Ontvangsten]);
        await SpeelVervolg(casus, spel, regisseur, verslag);
        if (spel.OverlegId.Length > 0 && casus.Vernietigd.Count > 0)
        {
            await vernietiging.Keur(spel.OverlegId);
        }
    }

    /// <summary>Plays cases on a server that runs already. What stands on its disk cannot be judged from here.</summary>
    public static async Task Speel(
        IEnumerable<Casus> casussen,
        Uri server,
        string inschrijflink,
        Verslag verslag
    )
    {
        Browser? regisseur = null;
        try
        {
            foreach (var casus in casussen)
            {
                regisseur ??= await SchrijfIn(server, inschrijflink, casus);
                await using var spel = new Spel.Spel(casus, regisseur, verslag);
                await spel.Speel();
                Kanarievogels.Keur(casus, verslag, [.. spel.Ontvangsten]);
                await SpeelVervolg(casus, spel, regisseur, verslag);
                verslag.Meld($"{casus.Kort}: bestanden niet doorzocht, de server draait elders");
            }
        }
        finally
        {
            regisseur?.Dispose();
        }
    }

    // The same regisseur goes on; whoever was there before comes nowhere near with what they still have (R03).
    private static async Task SpeelVervolg(
        Casus casus,
        Spel.Spel eerst,
        Browser regisseur,
        Verslag verslag
    )
    {
        if (casus.Vervolg is not { } vervolg)
        {
            return;
        }
        await using var spel = new Spel.Spel(vervolg, regisseur, verslag)
        {
            VervolgVan = eerst.OverlegId,
        };
        await spel.Speel();
        Kanarievogels.Keur(vervolg, verslag, [.. spel.Ontvangsten]);
        foreach (var mens in eerst.Mensen.Values.Where(m => m.Browser != regisseur && m.Aangemeld))
        {
            foreach (var wat in (string[])["", "/uitnodiging", "/wachtkamer", "/meeneemlijst"])
            {
                var antwoord = await mens.Browser.Haal($"/overleg/{spel.OverlegId}{wat}");
                verslag.Keur(
                    $"{casus.Kort}: {mens.Id} komt met de oude aanmelding niet bij het vervolg{wat}",
                    antwoord.Status == System.Net.HttpStatusCode.NotFound
                        ? null
                        : antwoord.ToString()
                );
            }
        }
    }

    /// <summary>Enrols a regisseur by a one-time link and gives the signed-in browser.</summary>
    public static async Task<Browser> SchrijfIn(Uri server, string link, Casus casus)
    {
        var wie = casus.Deelnemers.First(d => d.Regisseur).Gegevens;
        return await SchrijfIn(
            server,
            link,
            (string?)wie["naam"] ?? "Regisseur",
            (string?)wie["organisatie"] ?? ""
        );
    }

    /// <inheritdoc cref="SchrijfIn(Uri, string, Casus)"/>
    public static async Task<Browser> SchrijfIn(
        Uri server,
        string link,
        string naam,
        string organisatie
    )
    {
        var browser = new Browser(server);
        var antwoord = await browser.Plaats(
            "/inschrijven",
            "/inschrijven",
            new JsonObject
            {
                ["geheim"] = link.Split('#')[1],
                ["naam"] = naam,
                ["organisatie"] = organisatie,
            }
        );
        return antwoord.Gelukt
            ? browser
            : throw new InvalidOperationException("inschrijven mislukte: " + antwoord);
    }
}
