using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Beheer;
using Casusoverleg.Web.Kamer;
using Casusoverleg.Web.Mail;
using Casusoverleg.Web.Meting;
using Casusoverleg.Web.Toegang;
using Casusoverleg.Web.Toegang.Oidc;
using Casusoverleg.Web.Toezicht;
using Casusoverleg.Web.Uitvoer;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Caching.Memory;

namespace Casusoverleg.Web;

/// <summary>What the server is made of, by part.</summary>
internal static class Inrichting
{
    /// <summary>Settings: a file beside the program, then the environment, then the command line; the last one said wins.</summary>
    public static Opstartcontrole LeesInstellingen(
        this WebApplicationBuilder bouwer,
        string[] argumenten
    )
    {
        bouwer.Configuration.AddEnvironmentVariables(Instellingenlezer.Voorvoegsel);
        bouwer.Configuration.AddCommandLine(argumenten);
        return Opstartcontrole.Voer(bouwer);
    }

    /// <summary>Makes the settings known, when they hold.</summary>
    /// <exception cref="InstellingenKloppenNiet">They do not, or are not safe.</exception>
    public static Instellingen AddInstellingen(
        this WebApplicationBuilder bouwer,
        string[] argumenten
    )
    {
        var controle = bouwer.LeesInstellingen(argumenten);
        var instellingen = controle.Eis();
        bouwer.Services.AddSingleton(instellingen);
        bouwer.Services.AddSingleton(TimeProvider.System);
        bouwer.Services.AddSingleton<Gereedheid>();
        if (controle.Hostnamen is { } namen)
            bouwer.Services.Configure<HostFilteringOptions>(opties =>
            {
                opties.AllowedHosts = [.. namen];
                opties.AllowEmptyHosts = false;
            });
        return instellingen;
    }

    /// <summary>Of the settings, those of the storage.</summary>
    public static OpslagInstellingen Opslaginstellingen(Instellingen instellingen) =>
        new()
        {
            Datamap = instellingen.Datamap,
            Sleutelmap = instellingen.Sleutelmap,
            Installatiesleutelbestand = instellingen.Installatiesleutelbestand,
            Installatiesleutel = instellingen.Installatiesleutel,
        };

    /// <summary>Invitations by mail, when there is a mail server.</summary>
    /// <exception cref="PostOnbruikbaar">The settings for it do not hold.</exception>
    public static void AddPost(this WebApplicationBuilder bouwer, Instellingen instellingen)
    {
        Postkeuring.Keur(instellingen);
        bouwer.Services.AddSingleton(new Smtp(instellingen.Post));
        bouwer.Services.AddSingleton<Postbode>();
        bouwer.Services.AddHostedService(static d => d.GetRequiredService<Postbode>());
    }

    /// <summary>The live rooms and the hub.</summary>
    public static void AddKamers(this WebApplicationBuilder bouwer)
    {
        var diensten = bouwer.Services;
        diensten.AddSingleton<Klok>();
        diensten.AddSingleton<Sluitlijst>();
        diensten.AddSingleton<Uitnodigingen>();
        diensten.AddSingleton<Kamerdiensten>();
        diensten.AddSingleton<Kamers>();
        diensten.AddSingleton<Rolwacht>();
        diensten.AddHostedService(static d => d.GetRequiredService<Rolwacht>());
        diensten.AddSingleton<Afschermer>();
        diensten.AddHostedService(static d => d.GetRequiredService<Afschermer>());
        diensten.AddSingleton<Vervolg>();
        diensten.AddSingleton<Belegger>();
        diensten.AddHostedService<Bewaking>();
        diensten.AddHostedService<Sluiter>();
        diensten.AddSingleton<HubLifetimeManager<OverlegHub>, Verbindingsbeheer>();
        diensten
            .AddSignalR(opties =>
            {
                opties.MaximumReceiveMessageSize = 64 * 1024;
                opties.MaximumParallelInvocationsPerClient = 1;
                opties.EnableDetailedErrors = false;
                opties.StreamBufferCapacity = 1;
                opties.KeepAliveInterval = TimeSpan.FromSeconds(15);
                opties.ClientTimeoutInterval = TimeSpan.FromSeconds(45);
            })
            .AddJsonProtocol(static opties =>
                opties.PayloadSerializerOptions = Draadtaal.Hubopties
            );
    }

    /// <summary>Who is asking, and what they may.</summary>
    public static void AddToegang(this WebApplicationBuilder bouwer, Instellingen instellingen)
    {
        var diensten = bouwer.Services;
        diensten.AddSleutelring(instellingen);
        diensten.AddSingleton<Sessies>();
        diensten.AddSingleton(static d => new Poort(
            d.GetRequiredService<IToegangsregister>(),
            d.GetRequiredService<IArchief>(),
            d.GetRequiredService<Kamers>(),
            d.GetRequiredService<IMemoryCache>(),
            d.GetRequiredService<TimeProvider>()
        ));
        diensten.AddMemoryCache();
        diensten.AddSingleton<Aanmeldmaat>();
        diensten.AddSingleton<Vreemdenmaat>();
        diensten.AddSingleton<Bezoekmaat>();
        diensten.AddSingleton<Verbindingsmaat>();
        diensten.AddSingleton<IBewijswijze, Codewijze>();
        diensten.AddPasskeys(instellingen);
        diensten.AddSingleton<Opnieuwbewijs>();
        diensten.AddSingleton<Uitgiften>();
        diensten.AddSingleton<Linkaanmelding>();
        diensten.AddSingleton<Accounts>();
        diensten.AddSingleton<Bezoeken>();
        diensten
            .AddAuthentication(Sessieschema.Naam)
            .AddScheme<AuthenticationSchemeOptions, Sessieschema>(Sessieschema.Naam, null)
            .AddAanbieders(instellingen);
        diensten.AddBeleid();
        diensten.AddAanvraagteken();
        diensten.AddProxies(instellingen);
    }

    /// <summary>Pages, and what is taken along.</summary>
    public static void AddPaginas(this WebApplicationBuilder bouwer, Instellingen instellingen)
    {
        bouwer.Services.AddSingleton(Fraudebeleid.Lees(instellingen.Fraudebeleidbestand));
        bouwer.Services.AddRazorPages(static opties =>
        {
            opties.Conventions.AddFolderApplicationModelConvention(
                "/",
                static pagina =>
                    pagina.EndpointMetadata.Add(
                        new AuthorizeAttribute(Beleid.VanPagina(pagina.ViewEnginePath))
                    )
            );
            opties.Conventions.AddPageRoute("/Toezicht/Regels", "/toezicht/installatie");
            foreach (var open in Open)
                opties.Conventions.AllowAnonymousToPage(open);
        });
        bouwer.Services.AddSingleton<Lijsten>();
        bouwer.Services.AddSingleton<Gebruiken>();
        bouwer.Services.AddSingleton(static d => new Terugkijken(
            d.GetRequiredService<IArchief>(),
            d.GetRequiredService<IToegangsregister>(),
            d.GetRequiredService<Kamers>(),
            d.GetRequiredService<Poort>(),
            d.GetRequiredService<TimeProvider>()
        ));
        bouwer.Services.AddSingleton(static d => new Inzage(
            d.GetRequiredService<IToegangsregister>(),
            d.GetRequiredService<Kamers>(),
            d.GetRequiredService<Lijsten>()
        ));
    }

    /// <summary>Before any endpoint: headers, who is asking, and whether they may come near.</summary>
    public static void GebruikToegang(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<Voordeur>();
        app.GebruikBeveiligingskoppen(app.Services.GetRequiredService<Instellingen>());
        // Who asks for a page reads an error as a page; posts and the hub get their bare answer.
        app.UseWhen(
            static context => IsPagina(context.Request),
            static pagina => pagina.UseStatusCodePagesWithReExecute("/fout/{0}")
        );
        app.UseExceptionHandler(static fout =>
            fout.Run(static context =>
            {
                context.Response.StatusCode = StatusCodes.Status500InternalServerError;
                return Task.CompletedTask;
            })
        );
        app.UseRouting();
        app.GebruikMeting();
        app.WeigerAndereMethoden();
        app.UseAuthentication();
        app.UseMiddleware<Paginamaat>();
        app.GebruikVerbindingsmaat();
        app.GebruikLeesrem();
        app.UseWebSockets(
            new Microsoft.AspNetCore.Builder.WebSocketOptions
            {
                KeepAliveInterval = TimeSpan.FromSeconds(30),
            }
        );
        app.GebruikRechtlijnen();
        app.UseMiddleware<Herkomst>();
        app.UseMiddleware<Overlegpoort>();
        app.UseAuthorization();
    }

    /// <summary>Every endpoint; each stands under a policy, or says that it is open.</summary>
    public static void MapAlles(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapPeilpunten();
        app.MapGet(
                "/handleiding/beeld/{naam}",
                static (string naam) =>
                    Handleiding.Beeld(naam) is { } beeld
                        ? Results.Stream(beeld, "image/jpeg")
                        : Results.NotFound()
            )
            .AllowAnonymous();
        app.MapAanmelden();
        app.MapAanbieders();
        app.MapSessies();
        app.MapPasskeys();
        app.MapOverleg();
        app.MapAfscherming();
        app.MapBeheer();
        app.MapToezicht();
        app.MapUitvoer();
        app.MapTerugkijken();
        app.MapAanvullen();
        app.MapGebruik();
        app.MapInformatiebehoefte();
        app.MapRazorPages();
        app.MapHub<OverlegHub>(
                Herkomst.Pad,
                static opties =>
                {
                    opties.Transports = HttpTransportType.WebSockets;
                    opties.CloseOnAuthenticationExpiration = true;
                    opties.AllowStatefulReconnects = false;
                }
            )
            // A line that broke comes back by itself; what is asked over it says whether somebody is there.
            .WithMetadata(new Vanzelf());
    }

    /// <summary>Whether somebody asks for a page, to read.</summary>
    internal static bool IsPagina(HttpRequest vraag) =>
        HttpMethods.IsGet(vraag.Method)
        && vraag.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);

    private static readonly string[] Open =
    [
        "/Aanmelden",
        "/AanmeldenMislukt",
        "/AanmeldenBewijs",
        "/Welkom",
        "/Inschrijven",
        "/Uitleg",
        "/Handleiding",
        "/Fout",
    ];
}
