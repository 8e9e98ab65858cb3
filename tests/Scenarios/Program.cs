using System.Globalization;
using Casusoverleg.Scenarios;
using Casusoverleg.Scenarios.Casussen;
using Casusoverleg.Scenarios.Keuring;

const string Gebruik = "gebruik: Scenarios [--server URL --inschrijving LINK] BESTAND...";

List<string> bestanden = [];
string? server = null;
string? inschrijving = null;
for (var i = 0; i < args.Length; i++)
{
    switch (args[i])
    {
        case "--server" when i + 1 < args.Length:
            server = args[++i];
            break;
        case "--inschrijving" when i + 1 < args.Length:
            inschrijving = args[++i];
            break;
        case var onbekend when onbekend.StartsWith('-'):
            Console.Error.WriteLine($"onbekend: {onbekend}\n{Gebruik}");
            return 2;
        case var bestand:
            bestanden.Add(bestand);
            break;
    }
}
if (bestanden.Count == 0 || (server is null) != (inschrijving is null))
{
    Console.Error.WriteLine(Gebruik);
    return 2;
}

var verslag = new Verslag(Console.WriteLine);
List<Casus> casussen = [];
foreach (var bestand in bestanden)
{
    try
    {
        casussen.Add(Lezer.Lees(bestand, Lezer.Vandaag(TimeProvider.System)));
    }
    catch (Exception fout) when (fout is Casusfout or IOException)
    {
        verslag.Keur(
            $"{Path.GetFileNameWithoutExtension(bestand)}: het bestand volgt het formaat",
            fout.Message
        );
    }
}
if (server is null)
{
    foreach (var casus in casussen)
    {
        await Bewaakt(casus.Kort, () => Loper.Speel(casus, verslag));
    }
}
else
{
    await Bewaakt("alle", () => Loper.Speel(casussen, new Uri(server), inschrijving!, verslag));
}
Console.WriteLine(
    string.Create(CultureInfo.InvariantCulture, $"{verslag.Goed} passed, {verslag.Fout} failed")
);
return verslag.Fout == 0 ? 0 : 1;

// A fault in one case is a failed check of that case; the others are still played.
async Task Bewaakt(string wat, Func<Task> speel)
{
    try
    {
        await speel();
    }
    catch (Exception fout) when (fout is not OutOfMemoryException)
    {
        verslag.Keur($"{wat}: uitvoering", $"{fout.GetType().Name}: {fout.Message}");
    }
}
