using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Kamer;
using Casusoverleg.Web.Toegang;

namespace Casusoverleg.Web.Demo;

/// <summary>
/// The example case, convened and with everybody invited, on a server with a data directory that goes away. Each participant has an own
/// host name, so that one browser can play everybody.
/// </summary>
internal static class Demonstratie
{
    private const string Adres = "http://localhost:5080";

    /// <summary>Runs until Ctrl-C.</summary>
    public static async Task<int> DraaiAsync(string[] argumenten)
    {
        var map = Directory.CreateTempSubdirectory("casusoverleg-demo-").FullName;
        try
        {
            await using var app = Server.Maak([
                "--environment=Demo",
                $"--Urls={Adres}",
                $"--Datamap={Path.Combine(map, "data")}",
                $"--Sleutelmap={Path.Combine(map, "sleutels")}",
                $"--Installatiesleutel={Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))}",
                "--Logniveau=Warning",
                .. argumenten,
            ]);
            await app.StartAsync();
            await BelegAsync(app);
            await app.WaitForShutdownAsync();
            return 0;
        }
        catch (IOException fout)
        {
            await Console.Error.WriteLineAsync(
                $"De demo kan niet starten op {Adres}: {fout.Message}"
            );
            return 2;
        }
        finally
        {
            Directory.Delete(map, recursive: true);
        }
    }

    private static async Task BelegAsync(WebApplication app)
    {
        var diensten = app.Services;
        var register = diensten.GetRequiredService<IToegangsregister>();
        var belegger = diensten.GetRequiredService<Belegger>();
        var belegging = Casus(diensten.GetRequiredService<TimeProvider>());
        var convocant = belegging.Deelnemers.Single(static d => d.Regisseur);

        var regisseur = await register.NieuwePersoon(
            convocant.Naam,
            convocant.Organisatie ?? "",
            regisseur: true
        );
        var (overleg, weigering) = await belegger.BelegAsync(regisseur, belegging);
        if (overleg is null)
            throw new InvalidOperationException(
                $"de democasus wordt geweigerd: {weigering!.Regel}"
            );
        var eigen = await belegger.NodigUitAsync(
            overleg.Id,
            overleg.Belegd.Regisseur,
            convocant.Naam,
            convocant.Organisatie
        );
        Print(
            PersoonlijkAdres(app),
            [new(convocant.Id!, convocant.Naam, eigen.Geheim, eigen.Code), .. overleg.Toegang],
            belegging
        );
    }

    private static void Print(
        string adres,
        IEnumerable<Toegangsbewijs> toegang,
        Belegging belegging
    )
    {
        var wie = belegging.Deelnemers.ToDictionary(static d => d.Id!);
        Console.WriteLine();
        Console.WriteLine(
            $"Casusoverleg, demo: {belegging.Naam}. Stoppen met Ctrl-C; daarna is alles weg."
        );
        Console.WriteLine(
            "Open per deelnemer de link en vul de code in. Eén browser kan iedereen spelen."
        );
        Console.WriteLine();
        foreach (var bewijs in toegang)
        {
            var pet = Term.Van(wie[bewijs.Deelnemer].Pet);
            Console.WriteLine(
                $"{bewijs.Naam} ({pet}, {wie[bewijs.Deelnemer].Organisatie})   code {bewijs.Code}"
            );
            Console.WriteLine("  " + Persoonlijkelink.Van(adres, bewijs.Naam, bewijs.Geheim));
        }
        Console.WriteLine();
    }

    // One browser plays everybody: cookies stay apart by host name, also behind the links that the regisseur makes in the demo.
    private static string PersoonlijkAdres(WebApplication app)
    {
        var poort = new Uri(
            app.Urls.First().Replace("[::]", "localhost", StringComparison.Ordinal)
        ).Port;
        var instellingen = app.Services.GetRequiredService<Instellingen>();
        return instellingen.Adres ??= $"http://{Persoonlijkelink.Naamplek}.localhost:{poort}";
    }

    // In the file a date is counted from today: +7d.
    private static Belegging Casus(TimeProvider tijd)
    {
        var vandaag = DateOnly.FromDateTime(
            TimeZoneInfo.ConvertTime(tijd.GetUtcNow(), Kloktijd.Zone).DateTime
        );
        var knoop = Reken(JsonNode.Parse(Ingebed.Tekst("janssen.json"))!, vandaag);
        var (belegging, weigering) = Opdrachtlezer.LeesFormulier<Belegging>(
            System.Text.Json.JsonSerializer.SerializeToElement(knoop)
        );
        return belegging
            ?? throw new InvalidOperationException(
                $"de democasus is niet te lezen: {weigering!.Regel}"
            );
    }

    private static JsonNode? Reken(JsonNode? knoop, DateOnly vandaag) =>
        knoop switch
        {
            JsonObject velden => new JsonObject([
                .. velden.Select(v => KeyValuePair.Create(v.Key, Reken(v.Value, vandaag))),
            ]),
            JsonArray lijst => new JsonArray([.. lijst.Select(v => Reken(v, vandaag))]),
            JsonValue waarde
                when waarde.TryGetValue<string>(out var tekst) && Dagen(tekst) is { } dagen =>
                JsonValue.Create(
                    vandaag.AddDays(dagen).ToString("O", CultureInfo.InvariantCulture)
                ),
            _ => knoop?.DeepClone(),
        };

    private static int? Dagen(string tekst) =>
        tekst.StartsWith('+')
        && tekst.EndsWith('d')
        && int.TryParse(tekst.AsSpan(1..^1), CultureInfo.InvariantCulture, out var dagen)
            ? dagen
            : null;
}
