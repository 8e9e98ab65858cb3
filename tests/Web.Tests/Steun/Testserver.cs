using System.Security.Cryptography;
using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web;
using Casusoverleg.Web.Beheer;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Persoon = Casusoverleg.Opslag.Persoon;

namespace Casusoverleg.Web.Tests.Steun;

/// <summary>The real server on a free port, with data of its own that goes away.</summary>
public sealed class Testserver : IAsyncDisposable
{
    private readonly string _map = Directory.CreateTempSubdirectory("casusoverleg-test-").FullName;
    private readonly string[] _extra;
    private readonly TimeProvider? _tijd;
    private readonly Action<IServiceCollection>? _anders;
    private WebApplication _app = null!;
    private bool _gestopt = true;

    private Testserver(
        string[] extra,
        TimeProvider? tijd,
        Action<IServiceCollection>? anders = null
    )
    {
        (_extra, _tijd, _anders) = (extra, tijd, anders);
        File.WriteAllText(
            Sleutelbestand,
            Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))
        );
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Sleutelbestand, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    private string Sleutelbestand => Path.Combine(_map, "installatiesleutel");

    /// <summary>Where it listens.</summary>
    public Uri Adres { get; private set; } = null!;

    /// <summary>Its services.</summary>
    public IServiceProvider Diensten => _app.Services;

    /// <summary>The application itself, to look at its endpoints.</summary>
    public WebApplication App => _app;

    /// <summary>Where its data is.</summary>
    public string Map => _map;

    /// <summary>The settings with which a command of the command line reaches the same data.</summary>
    public string[] Plek =>
        [
            $"--Datamap={Path.Combine(_map, "data")}",
            $"--Sleutelmap={Path.Combine(_map, "sleutels")}",
            $"--Logmap={Path.Combine(_map, "log")}",
            $"--Installatiesleutelbestand={Sleutelbestand}",
        ];

    /// <summary>Starts a server; <paramref name="extra"/> are settings as on the command line.</summary>
    public static Task<Testserver> StartAsync(params string[] extra) => StartAsync(null, extra);

    /// <summary>The same, with a clock that a test sets.</summary>
    public static Task<Testserver> StartAsync(TimeProvider? tijd, params string[] extra) =>
        StartAsync(tijd, null, extra);

    /// <summary>The same, with something put before one of its services.</summary>
    public static async Task<Testserver> StartAsync(
        TimeProvider? tijd,
        Action<IServiceCollection>? anders,
        params string[] extra
    )
    {
        var server = new Testserver(extra, tijd, anders);
        await server.StartOpnieuwAsync();
        return server;
    }

    /// <summary>A server on data that was kept: <paramref name="vul"/> gets the directory for it, before anything starts.</summary>
    public static async Task<Testserver> StartOpAsync(
        Action<string> vul,
        TimeProvider tijd,
        params string[] extra
    )
    {
        var server = new Testserver(extra, tijd);
        vul(server.Map);
        await server.StartOpnieuwAsync();
        return server;
    }

    /// <summary>Stops in an orderly way: what is under way ends, and nothing writes any more.</summary>
    public async Task StopAsync()
    {
        if (_gestopt)
            return;
        _gestopt = true;
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    /// <summary>Starts again on the same data.</summary>
    public async Task StartOpnieuwAsync()
    {
        await StopAsync();
        _gestopt = false;
        string[] argumenten =
        [
            "--Urls=http://127.0.0.1:0",
            .. Plek,
            "--Logniveau=Error",
            "--Toegang:PogingenPerMinuut=1000",
            "--Toegang:VreemdeSocketsPerMinuut=100000",
            "--Toegang:PaginasPerMinuut=100000",
            "--Sluiten:AftelSeconden=60",
            .. _extra,
        ];
        _app = Server.Maak(
            argumenten,
            diensten =>
            {
                if (_tijd is not null)
                    diensten.AddSingleton(_tijd);
                _anders?.Invoke(diensten);
            }
        );
        await _app.StartAsync();
        Adres = new Uri(
            _app.Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal)
        );
    }

    /// <summary>A browser of somebody who has not signed in.</summary>
    public Klant NieuweKlant() => new(Adres);

    /// <summary>Somebody who may convene, signed in.</summary>
    public async Task<Klant> RegisseurAsync()
    {
        var nu = Diensten.GetRequiredService<TimeProvider>().GetUtcNow();
        var geheim = await Diensten
            .GetRequiredService<IToegangsregister>()
            .NieuweInschrijflink("", nu.AddHours(1));
        var klant = NieuweKlant();
        var antwoord = await klant.PostAsync(
            "/inschrijven",
            new
            {
                geheim,
                naam = "C. Baak",
                organisatie = "Team Bemoeizorg",
            }
        );
        Assert.True(antwoord.Gelukt, antwoord.Tekst);
        return klant;
    }

    /// <summary>Somebody with an account in this role, signed in, with who they are.</summary>
    public async Task<(Klant Klant, Persoon Wie)> AccountAsync(
        Rol rol,
        string naam,
        string organisatie = "Gemeente Waterstad"
    )
    {
        var accounts = Diensten.GetRequiredService<Accounts>();
        var geheim = await accounts.NieuwAsync(null, new NieuwAccount(naam, rol));
        var klant = NieuweKlant();
        var antwoord = await klant.PostAsync(
            "/inschrijven",
            new
            {
                geheim,
                naam,
                organisatie,
            }
        );
        Assert.True(antwoord.Gelukt, antwoord.Tekst);
        var alle = await Diensten.GetRequiredService<IAccountregister>().Accounts();
        return (klant, alle.Single(p => p.Naam == naam));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(_map, recursive: true);
    }
}
