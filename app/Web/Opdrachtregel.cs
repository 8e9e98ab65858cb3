using Casusoverleg.Opslag;
using Casusoverleg.Web.Demo;
using Casusoverleg.Web.Toegang;

namespace Casusoverleg.Web;

/// <summary>What the program was started for: the server, the demo, an enrolment link, or a check of the accountability.</summary>
internal static class Opdrachtregel
{
    private static readonly TimeSpan Linkduur = TimeSpan.FromDays(7);

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
                "demo" => await Demonstratie.DraaiAsync(argumenten[1..]),
                "inschrijflink" => await LinkAsync(argumenten, terug: false),
                "terugkomlink" => await LinkAsync(argumenten, terug: true),
                "verifieer" => await VerifieerAsync(argumenten[1..]),
                null => await DraaiAsync(argumenten),
                { } anders when anders.StartsWith('-') => await DraaiAsync(argumenten),
                _ => Uitleg(1),
            };
        }
        catch (OpstartFout fout)
        {
            await Console.Error.WriteLineAsync(fout.Message);
            return 2;
        }
    }

    private static async Task<int> DraaiAsync(string[] argumenten)
    {
        await using var app = Server.Maak(argumenten);
        var register = app.Services.GetRequiredService<IToegangsregister>();
        var eerste = !await register.HeeftRegisseur();
        await app.StartAsync();
        if (eerste)
            await PrintInschrijflinkAsync(app, "eerste regisseur", null);
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static async Task<int> LinkAsync(string[] argumenten, bool terug)
    {
        if (argumenten is not [var opdracht, { Length: > 0 } naam, .. var rest])
        {
            await Console.Error.WriteLineAsync($"Gebruik: {argumenten[0]} \"NAAM\"");
            return 1;
        }
        await using var app = Server.Maak(rest);
        if (!terug)
        {
            await PrintInschrijflinkAsync(app, naam, null);
            return 0;
        }
        var register = app.Services.GetRequiredService<IToegangsregister>();
        var bekend = (await register.Regisseurs())
            .Where(p => string.Equals(p.Naam, naam, StringComparison.OrdinalIgnoreCase))
            .ToList();
        if (bekend is not [var regisseur])
        {
            await Console.Error.WriteLineAsync(
                bekend.Count == 0
                    ? "Er is geen regisseur met deze naam. Maak een inschrijflink."
                    : $"Er zijn {bekend.Count} regisseurs met deze naam: {string.Join("; ", bekend.Select(static p => p.Organisatie))}."
            );
            return 1;
        }
        if (await MeldtZichElders(app, regisseur))
        {
            await Console.Error.WriteLineAsync(
                "Deze regisseur meldt zich aan via de eigen organisatie. Lukt dat niet, laat de beheerder dan een noodlink maken."
            );
            return 1;
        }
        await PrintInschrijflinkAsync(app, naam, regisseur);
        return 0;
    }

    private static async Task<bool> MeldtZichElders(WebApplication app, Persoon wie) =>
        (await app.Services.GetRequiredService<IAccountregister>().Organisaties()).Any(o =>
            o.Id == wie.Bij && o.Wat.Aanmelding == Aanmeldweg.Oidc
        );

    private static async Task<int> VerifieerAsync(string[] argumenten)
    {
        await using var app = Server.Maak(argumenten);
        var uitkomst = await app.Services.GetRequiredService<IArchief>().Verifieer();
        if (uitkomst.Breuk is { } breuk)
        {
            Console.WriteLine(
                $"De verantwoording klopt niet: overleg {breuk.Overleg?.ToString() ?? "-"}, regel {breuk.Nummer}: {breuk.Wat}"
            );
            return 1;
        }
        Console.WriteLine($"De verantwoording klopt: {uitkomst.Regels} regels gecontroleerd.");
        return 0;
    }

    private static async Task PrintInschrijflinkAsync(
        WebApplication app,
        string naam,
        Persoon? terug
    )
    {
        var register = app.Services.GetRequiredService<IToegangsregister>();
        var tijd = app.Services.GetRequiredService<TimeProvider>();
        var geheim = await register.NieuweInschrijflink(
            naam,
            tijd.GetUtcNow() + Linkduur,
            terug?.Id
        );
        var voor = terug is null
            ? $"Inschrijflink voor {naam}"
            : $"Link waarmee {terug.Naam} ({terug.Organisatie}) terugkomt in de eigen overleggen";
        Console.WriteLine(
            $"{voor} (werkt één keer, zeven dagen): {Adres(app)}/inschrijven#{geheim}"
        );
    }

    private static string Adres(WebApplication app)
    {
        var instellingen = app.Services.GetRequiredService<Instellingen>();
        var adres =
            instellingen.Adres
            ?? app.Urls.FirstOrDefault()
            ?? app.Configuration["Urls"]?.Split(';')[0];
        return (adres ?? "http://localhost:5080")
            .Replace(Persoonlijkelink.Naamplek, "www", StringComparison.Ordinal)
            .Replace("127.0.0.1", "localhost", StringComparison.Ordinal)
            .TrimEnd('/');
    }

    private static int Uitleg(int uitkomst)
    {
        Console.WriteLine(
            """
            Gebruik: Casusoverleg.Web [opdracht] [--Instelling=waarde ...]

              (niets)               start de server
              demo                  start met een voorbeeldcasus, in een tijdelijke map
              inschrijflink "NAAM"  geeft een link waarmee een nieuwe regisseur zich inschrijft
              terugkomlink "NAAM"   geeft een regisseur die is afgemeld een link naar de eigen overleggen
              verifieer             controleert de verantwoording en noemt de eerste regel die niet klopt
            """
        );
        return uitkomst;
    }
}
