using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Beheer;
using Casusoverleg.Web.Demo;
using Casusoverleg.Web.Mail;
using Casusoverleg.Web.Toegang;

namespace Casusoverleg.Web;

/// <summary>What the program was started for: the server, the demo, an enrolment link, or a check of the accountability.</summary>
internal static class Opdrachtregel
{
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
                "inschrijflink" => await InschrijflinkAsync(argumenten),
                "terugkomlink" => await TerugkomlinkAsync(argumenten),
                "proefpost" => await ProefpostAsync(argumenten),
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
        {
            await PrintInschrijflinkAsync(app, "eerste regisseur", Rol.Regisseur);
            await PrintInschrijflinkAsync(app, "eerste beheerder", Rol.Beheerder);
        }
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static async Task<int> InschrijflinkAsync(string[] argumenten)
    {
        if (argumenten is not [_, { Length: > 0 } naam, .. var rest] || naam.StartsWith('-'))
        {
            await Console.Error.WriteLineAsync(
                $"Gebruik: inschrijflink \"NAAM\" [--rol {string.Join("|", Rollen.VanAccounts.Select(Term.Van))}]"
            );
            return 1;
        }
        var rol = Rol.Regisseur;
        if (rest is ["--rol", var term, .. var verder])
        {
            rest = verder;
            rol = Rollen.VanAccounts.FirstOrDefault(r => Term.Van(r) == term);
        }
        if (rol == Rol.Gast)
        {
            await Console.Error.WriteLineAsync(
                $"Deze rol is er niet. Kies uit: {string.Join(", ", Rollen.VanAccounts.Select(Term.Van))}."
            );
            return 1;
        }
        await using var app = Server.Maak(rest);
        await PrintInschrijflinkAsync(app, naam, rol);
        return 0;
    }

    private static async Task<int> TerugkomlinkAsync(string[] argumenten)
    {
        if (argumenten is not [_, { Length: > 0 } naam, .. var rest])
        {
            await Console.Error.WriteLineAsync("Gebruik: terugkomlink \"NAAM\"");
            return 1;
        }
        await using var app = Server.Maak(rest);
        var bekend = (await app.Services.GetRequiredService<IAccountregister>().Accounts())
            .Where(p => string.Equals(p.Naam, naam, StringComparison.OrdinalIgnoreCase))
            .ToList();
        if (bekend is not [var wie])
        {
            await Console.Error.WriteLineAsync(
                bekend.Count == 0
                    ? "Er is geen account met deze naam. Maak een inschrijflink."
                    : $"Er zijn {bekend.Count} accounts met deze naam: {string.Join("; ", bekend.Select(static p => p.Organisatie))}."
            );
            return 1;
        }
        if (
            await app.Services.GetRequiredService<Accounts>().TerugAsync(null, wie.Id)
            is not { } geheim
        )
        {
            await Console.Error.WriteLineAsync(
                "Dit account is gesloten. Een beheerder kan het heropenen."
            );
            return 1;
        }
        Print(
            app,
            $"Link waarmee {wie.Naam} ({wie.Organisatie}) terugkomt in het eigen account",
            geheim
        );
        return 0;
    }

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

    private static async Task<int> ProefpostAsync(string[] argumenten)
    {
        if (argumenten is not [_, var adres, .. var rest] || !Mailadres.Klopt(adres))
        {
            await Console.Error.WriteLineAsync("Gebruik: proefpost naam@organisatie.nl");
            return 1;
        }
        await using var app = Server.Maak(rest);
        var smtp = app.Services.GetRequiredService<Smtp>();
        if (!smtp.IsIngesteld)
        {
            await Console.Error.WriteLineAsync("Er is geen mailserver ingesteld. Zet Post:Host.");
            return 1;
        }
        var proef = new Postbericht(
            adres,
            "Proefbericht van Casusoverleg",
            "De mail van Casusoverleg werkt.\r\n",
            null
        );
        var verslag = await smtp.StuurAsync(proef, Guid.NewGuid(), CancellationToken.None);
        if (verslag.Uitkomst == Verzending.Gelukt)
        {
            Console.WriteLine("Verstuurd: de mailserver nam het bericht aan.");
            return 0;
        }
        await Console.Error.WriteLineAsync($"Niet verstuurd: {verslag.Uitleg}");
        return 1;
    }

    private static async Task PrintInschrijflinkAsync(WebApplication app, string naam, Rol rol)
    {
        var accounts = app.Services.GetRequiredService<Accounts>();
        var geheim = await accounts.NieuwAsync(null, new NieuwAccount(naam, rol));
        Print(app, $"Inschrijflink voor {naam}", geheim);
    }

    private static void Print(WebApplication app, string wat, string geheim) =>
        Console.WriteLine(
            $"{wat} (werkt één keer, zeven dagen): {Adres(app)}/inschrijven#{geheim}"
        );

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
              inschrijflink "NAAM"  geeft een link waarmee een nieuwe regisseur zich inschrijft; voor een andere rol:
                                    inschrijflink "NAAM" --rol beheerder, fg of toezichthouder
              terugkomlink "NAAM"   geeft wie is afgemeld een link naar het eigen account
              proefpost ADRES       stuurt een proefbericht met de instellingen voor mail, en zegt wat er misging
              verifieer             controleert de verantwoording en noemt de eerste regel die niet klopt
            """
        );
        return uitkomst;
    }
}
