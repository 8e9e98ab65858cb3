using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Beheer;
using Casusoverleg.Web.Kamer;
using Casusoverleg.Web.Mail;
using Casusoverleg.Web.Meting;
using Casusoverleg.Web.Toegang;

namespace Casusoverleg.Web;

/// <summary>A table by which the domain judges does not hold; the message names file, line and field.</summary>
internal sealed class TabelKloptNiet(Exception oorzaak) : OpstartFout(oorzaak.Message, oorzaak);

/// <summary>The server, ready to run.</summary>
internal static class Server
{
    /// <summary>Puts it together from settings and arguments; there is one of it on the same data.</summary>
    /// <param name="anders">For tests that let a part fail: changes what was registered, after everything else.</param>
    /// <exception cref="OpstartFout">It cannot run: the message says why.</exception>
    public static WebApplication Maak(
        string[] argumenten,
        Action<IServiceCollection>? anders = null
    ) => Maak(argumenten, anders, alsServer: true);

    /// <summary>The same for a command, which never starts it: may be done beside a server that runs.</summary>
    /// <exception cref="OpstartFout">It cannot be done: the message says why.</exception>
    public static WebApplication MaakVoorOpdracht(string[] argumenten) =>
        Maak(argumenten, anders: null, alsServer: false);

    private static WebApplication Maak(
        string[] argumenten,
        Action<IServiceCollection>? anders,
        bool alsServer
    )
    {
        // The wire's types take as long as the database to get ready: another processor does it meanwhile.
        _ = Task.Run(Draadtaal.MaakKlaar);
        var bouwer = Begin(argumenten);
        var instellingen = bouwer.AddInstellingen(argumenten);
        KeurTabellen(instellingen.Uitbreidingmap);
        bouwer.AddLogboek(instellingen);
        bouwer.Services.AddOpslag(
            Inrichting.Opslaginstellingen(instellingen) with
            {
                AlsServer = alsServer,
            }
        );
        // Before everything else that starts: it hears all of it, and stops last.
        bouwer.AddTelemetrie(instellingen);
        bouwer.AddPost(instellingen);
        bouwer.AddKamers();
        bouwer.AddToegang(instellingen);
        bouwer.AddPaginas(instellingen);
        bouwer.AddAdres(instellingen);
        anders?.Invoke(bouwer.Services);

        var app = bouwer.Build();
        app.GebruikToegang();
        app.MapAlles();
        return app;
    }

    /// <summary>Looks at the settings and the tables without opening or starting anything.</summary>
    /// <exception cref="OpstartFout">A table does not hold.</exception>
    public static Opstartcontrole Controleer(string[] argumenten)
    {
        var controle = Begin(argumenten).LeesInstellingen(argumenten);
        KeurTabellen(controle.Instellingen.Uitbreidingmap);
        Postkeuring.Keur(controle.Instellingen);
        return controle;
    }

    /// <summary>The settings of a command that opens the storage in its own way.</summary>
    /// <exception cref="InstellingenKloppenNiet">They do not hold, or are not safe.</exception>
    public static Instellingen LeesInstellingen(string[] argumenten) =>
        Begin(argumenten).LeesInstellingen(argumenten).Eis();

    private static WebApplicationBuilder Begin(string[] argumenten) =>
        WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                Args = argumenten,
                ContentRootPath = Inhoudsmap(),
                // Whoever hosts it, a test included: the files and pages are those of this assembly.
                ApplicationName = typeof(Server).Assembly.GetName().Name,
            }
        );

    // A rule that cannot be judged is found out now, not in the middle of an overleg.
    private static void KeurTabellen(string? uitbreiding)
    {
        try
        {
            if (uitbreiding is { Length: > 0 })
                Configuratie.BreidUit(Tabellen(uitbreiding));
            Configuratie.Keur();
        }
        catch (Exception fout)
            when (fout is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new TabelKloptNiet(fout);
        }
    }

    private static Dictionary<string, (string, string)> Tabellen(string map) =>
        Directory
            .EnumerateFiles(map, "*.json")
            .ToDictionary(
                static plek => Path.GetFileName(plek),
                static plek => (plek, File.ReadAllText(plek)),
                StringComparer.Ordinal
            );

    // Started from anywhere: the pages' files stand beside the program, or in the project it was built from.
    private static string Inhoudsmap()
    {
        string[] plekken =
        [
            AppContext.BaseDirectory,
            Directory.GetCurrentDirectory(),
            Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../..")),
        ];
        return Array.Find(plekken, static plek => Directory.Exists(Path.Combine(plek, "wwwroot")))
            ?? plekken[0];
    }

    private static void AddAdres(this WebApplicationBuilder bouwer, Instellingen instellingen)
    {
        bouwer.WebHost.UseStaticWebAssets();
        // A delivery is many small writes to many sockets: sending in the same turn saves a hop between threads for each.
        bouwer.WebHost.UseSockets(static sockets => sockets.UnsafePreferInlineScheduling = true);
        bouwer.WebHost.ConfigureKestrel(kestrel => kestrel.ZetGrenzen(instellingen.Grenzen));
        if (bouwer.Configuration["Urls"] is { Length: > 0 } adressen)
            bouwer.WebHost.UseUrls(adressen.Split(';'));
    }
}
