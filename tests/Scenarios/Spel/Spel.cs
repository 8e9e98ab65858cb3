using System.Text.Json.Nodes;
using Casusoverleg.Scenarios.Casussen;
using Casusoverleg.Scenarios.Keuring;
using Casusoverleg.Scenarios.Server;

namespace Casusoverleg.Scenarios.Spel;

/// <summary>Plays one case through a real server, as the people in it would, and checks every step.</summary>
public sealed partial class Spel : IAsyncDisposable
{
    private readonly Casus casus;
    private readonly Verslag verslag;
    private readonly Namen namen = new();
    private readonly Zichtboek boek = new();
    private readonly Dictionary<string, Mens> mensen = [];
    private readonly Dictionary<string, int> vanaf = [];
    private string overlegId = "";
    private bool aangekondigd;
    private bool voorbij;

    /// <summary>A play of <paramref name="casus"/>.</summary>
    /// <param name="regisseur">Enrolled and signed in; convenes the overleg. Stays the caller's.</param>
    public Spel(Casus casus, Browser regisseur, Verslag verslag)
    {
        this.casus = casus;
        this.verslag = verslag;
        foreach (var genodigde in casus.Deelnemers)
        {
            var browser = genodigde == Eerste ? regisseur : new Browser(regisseur.Adres);
            mensen[genodigde.Id] = new Mens(genodigde, browser) { Aangemeld = genodigde == Eerste };
            vanaf[genodigde.Id] = browser.Ontvangst.Aantal;
        }
    }

    /// <summary>The overleg as the server calls it; empty until convened.</summary>
    public string OverlegId => overlegId;

    /// <summary>The overleg that this one follows (R03); null: none.</summary>
    public string? VervolgVan { get; init; }

    /// <summary>Called when all have confirmed and lost their connection, before anybody tries to enter or fetch.</summary>
    public Func<Task> NaSluiten { get; set; } = () => Task.CompletedTask;

    /// <summary>The people, by their name in the file.</summary>
    public IReadOnlyDictionary<string, Mens> Mensen => mensen;

    /// <summary>Called after each step that succeeded, and with true just before the close goes through.</summary>
    public Func<bool, Task> NaStap { get; set; } = _ => Task.CompletedTask;

    /// <summary>What each participant received in this play.</summary>
    public IEnumerable<(Mens Mens, IReadOnlyList<Ontvangen> Ontvangen)> Ontvangsten =>
        mensen.Values.Select(m => (m, m.Browser.Ontvangst.Sinds(vanaf[m.Id])));

    private Genodigde Eerste =>
        casus.Deelnemers.First(d => d is { Regisseur: true, Geweigerd: null, Later: false });

    private IEnumerable<Mens> Levend => mensen.Values.Where(m => m.Lijn is { Leeft: true });

    /// <summary>Plays everything, in order; the checks go to the report.</summary>
    public async Task Speel()
    {
        if (!await Beleg())
        {
            return;
        }
        foreach (var stap in casus.Stappen)
        {
            if (stap.Doet == "haalt-op")
            {
                await RondAf();
            }
            await Stap(stap);
        }
        await RondAf();
        await NaAfloop();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var mens in mensen.Values)
        {
            await mens.Verlaat();
            if (mens.Genodigde != Eerste)
            {
                await mens.DisposeAsync();
            }
        }
    }

    private void Keur(string wat, string? mis) => verslag.Keur($"{casus.Kort}: {wat}", mis);

    private static string? Oordeel(string? verwacht, bool gelukt, string? regel, string? zin) =>
        (verwacht, gelukt) switch
        {
            (null, true) => null,
            (null, false) => $"geweigerd met {regel}: {zin}",
            (_, true) => $"gelukt, maar {verwacht} moest weigeren",
            _ when regel != verwacht => $"geweigerd met {regel} in plaats van {verwacht}: {zin}",
            _ => null,
        };

    private async Task Stap(Stap stap)
    {
        var stil = stap.Geweigerd is null ? null : await Stil.Voor(overlegId, mensen.Values);
        Uitslag uitslag;
        try
        {
            uitslag = await Voer(stap);
        }
        catch (Exception fout) when (fout is not Casusfout)
        {
            uitslag = new(Gelukt: false, null, fout.GetType().Name, fout.Message);
        }
        var wat = stap + (stap.Geweigerd is null ? "" : $" wordt geweigerd met {stap.Geweigerd}");
        Keur(wat, Oordeel(stap.Geweigerd, uitslag.Gelukt, uitslag.Regel, uitslag.Zin));
        if (stil is not null)
        {
            Keur($"{stap}: niets veranderd, niemand hoort iets", await stil.Verbroken());
        }
        else if (uitslag.Gelukt)
        {
            await NaGelukt(stap, uitslag);
            await NaStap(false);
        }
    }

    private async Task<Uitslag> Voer(Stap stap)
    {
        var mens = mensen[stap.Wie];
        if (await mens.MeldAan() is { Gelukt: false } niet)
        {
            return new(Gelukt: false, null, niet.Geweigerd, "aanmelden: " + niet);
        }
        return stap.Doet switch
        {
            "accepteert" => await Post(mens, "accepteert", new() { ["geheimhouding"] = true }),
            "wijst-af" => await Post(mens, "wijst-af", (JsonObject)stap.Velden.DeepClone()),
            "haalt-op" => await HaalOp(mens),
            // What a spoedoverleg left open is completed from the list of overleggen (R63).
            "vult-aan" when voorbij => Van(
                await mens.Browser.Plaats("/", $"/aanvullen/{overlegId}", Velden(stap))
            ),
            "trekt-mee-in" when voorbij => await TrekInNaSluiting(mens, stap),
            // Sight has ended, but what was given stays one's own: from the list of overleggen (besluit 10).
            "neemt-terug" or "trekt-mee-in" when Vertrokken(mens) => await Post(
                mens,
                stap.Doet,
                Velden(stap)
            ),
            _ => await Hub(mens, stap),
        };
    }

    private async Task<Uitslag> Post(Mens mens, string wat, JsonObject inhoud)
    {
        var antwoord = await mens.Browser.Plaats(
            mens.WasErbij ? "/" : $"/overleg/{overlegId}/uitnodiging",
            $"/overleg/{overlegId}/{wat}",
            inhoud
        );
        return Van(antwoord);
    }

    private static bool Vertrokken(Mens mens) =>
        mens is { Aangemeld: true, DoetMee: false, WasErbij: true };

    private JsonObject Velden(Stap stap)
    {
        var velden = namen.Opdracht(stap, null);
        velden.Remove("doet");
        velden.Remove("opdrachtId");
        return velden;
    }

    private static Uitslag Van(Antwoord antwoord) =>
        new(antwoord.Gelukt, null, antwoord.Geweigerd, antwoord.ToString());

    private async Task<Uitslag> Hub(Mens mens, Stap stap)
    {
        if (await mens.Betreed(overlegId) is { } geweigerd)
        {
            return new(Gelukt: false, null, geweigerd, "geen verbinding");
        }
        string? toestemming = null;
        if (stap.Velden["toestemming"] is JsonObject inline)
        {
            var vast = await mens.Lijn!.Doe(namen.Vastlegging(stap, inline));
            if (!vast.Gelukt)
            {
                return vast with { Zin = "toestemming: " + vast.Zin };
            }
            toestemming = vast.Id;
            Leg(stap, inline, vast.Id!);
        }
        var opdracht =
            stap.Doet == "nodigt-uit"
                ? Uitnodiging(stap, mensen[(string)stap.Velden["deelnemer"]!].Genodigde)
                : namen.Opdracht(stap, toestemming);
        return await mens.Lijn!.Doe(opdracht);
    }

    private void Leg(Stap stap, JsonObject toestemming, string id)
    {
        if (((string?)toestemming["als"] ?? stap.Als) is { } als)
        {
            namen.Toestemming(als, id);
        }
        var aan = namen.Leden(toestemming["aan"]) ?? [];
        // Who it is about must be able to withdraw it (R34); what a kleine kring recorded stays within.
        var over = (string?)(toestemming["over"] ?? stap.Velden["over"]);
        var zelf = mensen.Values.Where(m => boek.KleineKring is null && m.StaatVoor(over));
        boek.Open(id, [stap.Wie, .. aan, .. zelf.Select(m => m.Id)]);
    }

    // The fields of the person stand beside `doet`; their name in the file is not known to the server yet.
    private JsonObject Uitnodiging(Stap stap, Genodigde genodigde)
    {
        var opdracht = namen.Opdracht(stap with { Velden = [] }, null);
        foreach (var (veld, waarde) in genodigde.Gegevens)
        {
            if (veld != "id")
            {
                opdracht[veld] =
                    veld == "betrokkene" && waarde is not null
                        ? namen.Betrokkenen.GetValueOrDefault(
                            (string)waarde!,
                            Guid.NewGuid().ToString("N")
                        )
                        : waarde?.DeepClone();
            }
        }
        return opdracht;
    }
}
