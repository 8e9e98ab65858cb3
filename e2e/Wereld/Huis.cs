using System.Text.Json;
using System.Text.Json.Nodes;
using Casusoverleg.Domein;
using Casusoverleg.Scenarios.Casussen;
using Casusoverleg.Scenarios.Server;

namespace Casusoverleg.E2e.Wereld;

/// <summary>One server with one browser for a class of tests; each test convenes an overleg of its own in it.</summary>
public sealed class Huis : IAsyncLifetime
{
    private readonly Chromium chromium = new();
    private readonly List<Doorgeefluik> luiken = [];
    private Serverproces? server;
    private string? sessie;

    /// <summary>Where the server writes.</summary>
    public Serverplek Plek { get; init; } = new() { AftelSeconden = 120 };

    /// <summary>What the regisseur proves with that it is still them.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Port of the server itself.</summary>
    public int Poort => server!.Adres.Port;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        await chromium.InitializeAsync();
        server = await Serverproces.Start(Plek);
        // The first regisseur enrols as a person does; later tests go on with that session.
        await using var baak = await Scherm.Open(chromium.Browser, "baak", Poort);
        var link = await server.Inschrijflink(Plek);
        await baak.Naar("/inschrijven#" + link.Split('#')[1]);
        await baak.Pagina.GetByLabel("Je naam").FillAsync("C. Baak");
        await baak.Pagina.GetByLabel("Je organisatie").FillAsync("Team Bemoeizorg");
        await baak.Klik("Schrijf me in");
        Code = await baak.BewaarCode();
        await baak.Ziet("Hier staat nu niets");
        sessie = await baak.Sessie();
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        foreach (var luik in luiken)
        {
            await luik.DisposeAsync();
        }
        await chromium.DisposeAsync();
        if (server is not null)
        {
            await server.DisposeAsync();
        }
        Plek.Dispose();
    }

    /// <summary>Somebody without a session, behind an own browser.</summary>
    /// <param name="poort">Another port than the server's own: a line that can be cut.</param>
    public Task<Scherm> Iemand(string naam, int breed = 1280, int hoog = 900, int? poort = null) =>
        Scherm.Open(chromium.Browser, naam, poort ?? Poort, breed, hoog);

    /// <summary>The regisseur, signed in.</summary>
    public Task<Scherm> Regisseur(int breed = 1280, int hoog = 900) =>
        Scherm.Open(chromium.Browser, "baak", Poort, breed, hoog, sessie);

    /// <summary>Somebody who just enrolled in this role with a link of the command line.</summary>
    public async Task<Scherm> Account(string host, string naam, Rol rol)
    {
        var scherm = await Iemand(host);
        var link = await Serverproces.Inschrijflink(Plek, naam, Term.Van(rol));
        await scherm.Naar("/inschrijven#" + link.Split('#')[1]);
        await scherm.Vul("organisatie", "Gemeente Waterstad");
        await scherm.Klik("Schrijf me in");
        await scherm.BewaarCode();
        await scherm.Pagina.WaitForURLAsync(
            new Uri(scherm.Adres, rol == Rol.Beheerder ? "/beheer" : "/toezicht").ToString()
        );
        return scherm;
    }

    /// <summary>A line to the server that can be cut.</summary>
    public Doorgeefluik Luik()
    {
        var luik = new Doorgeefluik(Poort);
        luiken.Add(luik);
        return luik;
    }

    /// <summary>Convenes the Janssen case from the page of the regisseur and gives everybody's way in.</summary>
    /// <param name="pas">Changes what is convened before it is sent.</param>
    public static async Task<Tafel> Dek(Scherm regisseur, Action<JsonObject>? pas = null)
    {
        var casus = Lezer.Lees(
            Path.Combine(AppContext.BaseDirectory, "casussen", "janssen-hartmedicatie.json"),
            Lezer.Vandaag(TimeProvider.System)
        );
        var nieuw = new JsonObject
        {
            ["naam"] = "Overleg meneer J.",
            ["overleg"] = casus.Overleg.DeepClone(),
            ["betrokkenen"] = casus.Betrokkenen.DeepClone(),
            ["deelnemers"] = new JsonArray([
                .. casus.Deelnemers.Select(d => d.Gegevens.DeepClone()),
            ]),
        };
        pas?.Invoke(nieuw);
        await regisseur.Naar("/");
        var antwoord = await regisseur.Pagina.EvaluateAsync<JsonElement>(
            """
            async (nieuw) => (await fetch("/nieuw", {
              method: "POST",
              headers: {
                "Content-Type": "application/json",
                RequestVerificationToken: document.querySelector('meta[name="aanvraagteken"]').content,
              },
              body: nieuw,
            })).json()
            """,
            nieuw.ToJsonString()
        );
        Assert.True(antwoord.GetProperty("gelukt").GetBoolean(), antwoord.ToString());
        return new(
            casus,
            antwoord.GetProperty("id").GetString()!,
            antwoord
                .GetProperty("toegang")
                .EnumerateArray()
                .ToDictionary(
                    t => t.GetProperty("deelnemer").GetString()!,
                    t =>
                        (
                            t.GetProperty("link").GetString()!.Split('#')[1],
                            t.GetProperty("code").GetString()!
                        )
                )
        );
    }
}

/// <summary>An overleg that was convened: its id, and everybody's secret and code.</summary>
public sealed record Tafel(
    Casus Casus,
    string Id,
    IReadOnlyDictionary<string, (string Geheim, string Code)> Toegang
);
