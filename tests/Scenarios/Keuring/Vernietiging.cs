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
            Bestanden.Kopieer(plek.Datamap, Path.Combine(kopie.FullName, "data"));
            Bestanden.Kopieer(plek.Sleutelmap, Path.Combine(kopie.FullName, "sleutels"));
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

    private List<string> Sleutelbestanden(string overlegId)
    {
        var metStreepjes = Guid.TryParse(overlegId, out var id) ? id.ToString("D") : overlegId;
        return
        [
            .. Directory
                .EnumerateFiles(plek.Sleutelmap, "*", SearchOption.AllDirectories)
                .Select(bestand => Path.GetRelativePath(plek.Sleutelmap, bestand))
                .Where(bestand =>
                    bestand.Contains(overlegId, StringComparison.OrdinalIgnoreCase)
                    || bestand.Contains(metStreepjes, StringComparison.OrdinalIgnoreCase)
                ),
        ];
    }

    private async Task Terugkijken(string overlegId)
    {
        var data = Path.Combine(kopie.FullName, "data");
        if (!Directory.Exists(data))
        {
            return;
        }
        var toen = await Oudarchief.Lees(
            data,
            Path.Combine(kopie.FullName, "sleutels"),
            plek.Installatiesleutel,
            overlegId
        );
        var nu = await Oudarchief.Lees(data, plek.Sleutelmap, plek.Installatiesleutel, overlegId);
        verslag.Keur(
            $"{casus.Kort}: een kopie van voor het sluiten was toen leesbaar, met de sleutel van toen",
            toen > 0 ? null : "niets te lezen: deze proef bewijst niets"
        );
        verslag.Keur(
            $"{casus.Kort}: die kopie is niet te lezen met wat er over is",
            nu == 0 ? null : $"{nu} gebeurtenissen zijn nog te lezen"
        );
    }
}
