using System.Text.Json.Nodes;
using Casusoverleg.Scenarios.Casussen;
using Casusoverleg.Scenarios.Server;

namespace Casusoverleg.Scenarios.Spel;

/// <summary>One participant of a case with an own browser and, once entered, an own live connection.</summary>
public sealed class Mens(Genodigde genodigde, Browser browser) : IAsyncDisposable
{
    /// <summary>Who this is in the file.</summary>
    public Genodigde Genodigde { get; } = genodigde;

    /// <summary>Name in the file.</summary>
    public string Id => Genodigde.Id;

    /// <summary>Whether this person is, or speaks for, that citizen of the file.</summary>
    public bool StaatVoor(string? betrokkene) =>
        betrokkene is not null
        && Genodigde.OverZichzelf
        && (string?)Genodigde.Gegevens["betrokkene"] == betrokkene;

    /// <summary>Cookies, and everything this person received.</summary>
    public Browser Browser { get; } = browser;

    /// <summary>The live connection, or null.</summary>
    public Lijn? Lijn { get; private set; }

    /// <summary>Personal link and code, once invited.</summary>
    public (string Link, string Code)? Toegang { get; set; }

    /// <summary>Has a session.</summary>
    public bool Aangemeld { get; set; }

    /// <summary>Accepted and not ended: counts in "breed".</summary>
    public bool DoetMee
    {
        get;
        set
        {
            field = value;
            WasErbij |= value;
        }
    }

    /// <summary>Accepted at some time.</summary>
    public bool WasErbij { get; private set; }

    /// <summary>The list as fetched (JSON), or null when not fetched.</summary>
    public JsonObject? Lijst { get; set; }

    /// <summary>The list as page and as HTML download.</summary>
    public IReadOnlyList<string> Bladzijden { get; set; } = [];

    /// <summary>Messages of connections that ended, for the checks afterwards.</summary>
    public List<JsonObject> Eerder { get; } = [];

    /// <summary>Every message received so far, over whichever connection.</summary>
    public IEnumerable<JsonObject> Berichten =>
        Lijn is null ? Eerder : Eerder.Concat(Lijn.Stand).Concat(Lijn.Berichten);

    /// <summary>Signs in with link and code, as a person who opens the link.</summary>
    public async Task<Antwoord?> MeldAan()
    {
        if (Aangemeld || Toegang is not { } toegang)
        {
            return null;
        }
        var inhoud = new JsonObject
        {
            ["geheim"] = toegang.Link.Split('#')[1],
            ["code"] = toegang.Code,
        };
        var antwoord = await Browser.Plaats("/welkom", "/welkom", inhoud);
        Aangemeld = antwoord.Gelukt;
        return antwoord;
    }

    /// <summary>Enters when there is no live connection; gives the rule when there is no way in.</summary>
    public async Task<string?> Betreed(string overlegId)
    {
        if (Lijn is { Leeft: true })
        {
            return null;
        }
        await Verlaat();
        try
        {
            (Lijn, var geweigerd) = await Server.Lijn.Open(Browser, overlegId);
            return Lijn is null ? geweigerd ?? "?" : null;
        }
        catch (UpgradeGeweigerd fout)
        {
            return fout.Regel ?? $"status {(int)fout.Status}";
        }
    }

    /// <summary>Closes the live connection, keeping what it brought.</summary>
    public async Task Verlaat()
    {
        if (Lijn is { } oud)
        {
            Eerder.AddRange(oud.Stand.Concat(oud.Berichten));
            Lijn = null;
            await oud.DisposeAsync();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Verlaat();
        Browser.Dispose();
    }
}
