using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Beheer;
using Casusoverleg.Web.Demo;
using Casusoverleg.Web.Mail;

namespace Casusoverleg.Web;

/// <summary>What the program was started for: the server, the demo, or one of the commands of who looks after it.</summary>
internal static class Opdrachtregel
{
    /// <summary>The commands by name; without one, it is the server that runs.</summary>
    public static IReadOnlyDictionary<string, Func<string[], Task<int>>> Opdrachten { get; } =
        new Dictionary<string, Func<string[], Task<int>>>(StringComparer.Ordinal)
        {
            ["demo"] = static a => Demonstratie.DraaiAsync(a[1..]),
            ["controle"] = static a => Task.FromResult(Onderhoudopdrachten.Controleer(a[1..])),
            ["inschrijflink"] = Linkopdrachten.InschrijflinkAsync,
            ["terugkomlink"] = Linkopdrachten.TerugkomlinkAsync,
            ["proefpost"] = Postopdrachten.ProefAsync,
            ["verifieer"] = static a => Onderhoudopdrachten.VerifieerAsync(a[1..]),
            ["backup"] = static a => Task.FromResult(Kopieopdrachten.Maak(a)),
            ["herstel"] = Kopieopdrachten.ZetTerugAsync,
            ["sleutelwissel"] = static a => Task.FromResult(Onderhoudopdrachten.WisselSleutel(a)),
        };

    // Those that ask for one word of their own: a name, an address, a place.
    private static readonly string[] MetWoord =
    [
        "inschrijflink",
        "terugkomlink",
        "proefpost",
        "backup",
        "herstel",
        "sleutelwissel",
    ];

    /// <summary>Carries it out; the answer is the exit code.</summary>
    public static async Task<int> VoerUitAsync(string[] argumenten)
    {
        try
        {
            // `dotnet run` swallows the dashes before a command; the published program gets them.
            if (argumenten is ["--", ..])
                argumenten = argumenten[1..];
            return argumenten.FirstOrDefault() switch
            {
                "--help" or "-h" or "help" => Uitleg(0),
                { } naam when Opdrachten.TryGetValue(naam, out var opdracht) => TeVeel(argumenten)
                    is { } woord
                    ? Weiger(woord)
                    : await opdracht(argumenten),
                { } anders when !anders.StartsWith('-') => Uitleg(1),
                _ => await DraaiAsync(argumenten),
            };
        }
        catch (OpstartFout fout)
        {
            await Console.Error.WriteLineAsync(fout.Message);
            return 2;
        }
    }

    // A name without quotation marks would become another name, and a link is known by it.
    private static string? TeVeel(string[] argumenten)
    {
        var mag = MetWoord.Contains(argumenten[0], StringComparer.Ordinal) ? 1 : 0;
        for (var plek = 1; plek < argumenten.Length; plek++)
        {
            var woord = argumenten[plek];
            if (!woord.StartsWith('-'))
            {
                if (mag-- == 0)
                    return woord;
            }
            else if (!woord.Contains('=') && woord != "--over")
                plek++; // Its value is the next.
        }
        return null;
    }

    private static int Weiger(string woord)
    {
        Console.Error.WriteLine(
            $"'{woord}' hoort hier niet. Zet een naam van meer woorden tussen aanhalingstekens."
        );
        return 1;
    }

    private static async Task<int> DraaiAsync(string[] argumenten)
    {
        await using var app = Server.Maak(argumenten);
        var register = app.Services.GetRequiredService<IToegangsregister>();
        var eerste = !await register.HeeftRegisseur();
        var accounts = await app.Services.GetRequiredService<IAccountregister>().Accounts();
        await app.StartAsync();
        if (eerste)
        {
            // Nobody knows yet who they are: they type their own name.
            await Linkopdrachten.PrintInschrijflinkAsync(
                app,
                "eerste regisseur",
                new("", Rol.Regisseur)
            );
            if (accounts.All(static p => p.Rol != Rol.Beheerder))
                await Linkopdrachten.PrintInschrijflinkAsync(
                    app,
                    "eerste beheerder",
                    new("", Rol.Beheerder)
                );
        }
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static int Uitleg(int uitkomst)
    {
        Console.WriteLine(
            """
            Gebruik: Casusoverleg.Web [opdracht] [--Instelling=waarde ...]

              (niets)                 start de server
              demo                    start met een voorbeeldcasus, in een tijdelijke map
              controle                kijkt of de instellingen kloppen en veilig zijn, zonder te starten
              inschrijflink "NAAM"    geeft een link waarmee een nieuwe regisseur zich inschrijft; voor een andere rol:
                                      inschrijflink "NAAM" --rol beheerder, fg of toezichthouder
              terugkomlink "NAAM"     geeft wie is afgemeld een link naar het eigen account
              proefpost ADRES         stuurt een proefbericht met de instellingen voor mail, en zegt wat er misging
              verifieer               controleert de verantwoording en noemt de eerste regel die niet klopt
              backup MAP              maakt een reservekopie van de database, ook als de server draait
              herstel MAP [--over]    zet een reservekopie terug; --over: ook over een database die er al is
              sleutelwissel BESTAND   zet alle sleutels onder de installatiesleutel in dit bestand
            """
        );
        return uitkomst;
    }
}
