using Casusoverleg.Scenarios.Casussen;
using Casusoverleg.Scenarios.Server;

namespace Casusoverleg.Scenarios.Keuring;

/// <summary>Judges <c>vernietigd</c>: what stands on disk during, and what can still be read afterwards.</summary>
/// <param name="server">The process whose output is searched as well.</param>
internal sealed class Vernietiging(
    Casus casus,
    Serverplek plek,
    Serverproces server,
    Verslag verslag
) : IDisposable
{
    private readonly Dictionary<string, string> gevonden = [];
    private readonly DirectoryInfo kopie = Directory.CreateTempSubdirectory("casusoverleg-kopie-");
    private bool hadSleutel;

    private string[] Teksten => [.. casus.Vernietigd.Union(casus.Nooit.Select(k => k.Tekst))];

    /// <summary>Searches everything the server has written so far.</summary>
    /// <param name="voorSluiten">Just before the close: a copy of database, WAL and keys is set apart.</param>
    public void Kijk(string overlegId, bool voorSluiten)
    {
        foreach (var (tekst, bestand) in Bestanden.Met(Teksten, plek.Map))
        {
            gevonden.TryAdd(tekst, Path.GetRelativePath(plek.Map, bestand));
        }
        foreach (var tekst in Teksten)
        {
            if (
                server.Uitvoer.FirstOrDefault(r =>
                    r.Contains(tekst, StringComparison.OrdinalIgnoreCase)
                )
                is not null
            )
            {
                gevonden.TryAdd(tekst, "de uitvoer van de server");
            }
        }
        hadSleutel |= Sleutelbestanden(overlegId).Count > 0;
        if (voorSluiten)
        {
            Bestanden.Kopieer(plek.Datamap, Kopie("data"));
            Bestanden.Kopieer(plek.Sleutelmap, Kopie("sleutels"));
        }
    }

    /// <summary>After the last step: the checks.</summary>
    public async Task Keur(string overlegId)
    {
        Kijk(overlegId, voorSluiten: false);
        foreach (var tekst in Teksten)
        {
            verslag.Keur(
                $"{casus.Kort}: '{tekst}' staat in geen enkel bestand en in geen enkele logregel",
                gevonden.TryGetValue(tekst, out var waar) ? "het staat in " + waar : null
            );
        }
        var over = Sleutelbestanden(overlegId);
        verslag.Keur(
            $"{casus.Kort}: de sleutel van het overleg was er en is weg",
            !hadSleutel ? "er was nooit een sleutelbestand van dit overleg"
                : over.Count > 0 ? "er is nog " + over[0]
                : null
        );
        await Terugkijken(overlegId);
    }

    public void Dispose() => kopie.Delete(recursive: true);

    // Only the key of the content: that of the accountability has a term of its own, and each list has its own keys.
    private List<string> Sleutelbestanden(string overlegId) =>
        [
            .. Directory
                .EnumerateFiles(plek.Sleutelmap, "*", SearchOption.AllDirectories)
                .Select(bestand => Path.GetRelativePath(plek.Sleutelmap, bestand))
                .Where(bestand =>
                    bestand.StartsWith("inhoud", StringComparison.Ordinal)
                    && bestand.Contains(overlegId, StringComparison.OrdinalIgnoreCase)
                ),
        ];

    private async Task Terugkijken(string overlegId)
    {
        if (!Directory.Exists(Kopie("data")))
        {
            return;
        }
        verslag.Keur(
            $"{casus.Kort}: een kopie van voor het sluiten was toen leesbaar, met de sleutels van toen",
            await Lees("toen", Kopie("sleutels"), overlegId) > 0
                ? null
                : "niets te lezen: deze proef bewijst niets"
        );
        var nu = await Lees("nu", plek.Sleutelmap, overlegId);
        verslag.Keur(
            $"{casus.Kort}: die kopie is niet te lezen met de sleutels die er over zijn",
            nu == 0 ? null : $"{nu} gebeurtenissen zijn nog te lezen"
        );
        // Somebody who means to read it would not keep the list of what was destroyed.
        var zonder = await Lees("zonder", plek.Sleutelmap, overlegId, weg: "vernietigd.lijst");
        verslag.Keur(
            $"{casus.Kort}: ook niet als de lijst van vernietigde sleutels weg is",
            zonder == 0 ? null : $"{zonder} gebeurtenissen zijn nog te lezen"
        );
    }

    private string Kopie(string naam) => Path.Combine(kopie.FullName, naam);

    // Opening an archive changes it, so every look is at copies of their own.
    private Task<int> Lees(string naam, string sleutels, string overlegId, string? weg = null)
    {
        var map = Kopie(naam);
        Bestanden.Kopieer(Kopie("data"), Path.Combine(map, "data"));
        Bestanden.Kopieer(sleutels, Path.Combine(map, "sleutels"));
        if (weg is not null)
        {
            File.Delete(Path.Combine(map, "sleutels", weg));
        }
        return Oudarchief.Lees(
            Path.Combine(map, "data"),
            Path.Combine(map, "sleutels"),
            plek.Installatiesleutel,
            overlegId
        );
    }
}
