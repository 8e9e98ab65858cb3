using Casusoverleg.Domein;
using Casusoverleg.Domein.Regels;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Kamer;
using Casusoverleg.Web.Pages.Shared;
using Casusoverleg.Web.Toegang;
using Casusoverleg.Web.Uitvoer;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Casusoverleg.Web.Pages;

/// <summary>"Mijn overleggen": what goes on, what one is invited to, what can be fetched, and what one left.</summary>
public sealed class IndexModel(
    Inzage inzage,
    Vervolg vervolg,
    Terugkijken terugkijken,
    Gebruiken gebruiken,
    IArchief archief,
    TimeProvider tijd
) : PageModel
{
    private readonly Dictionary<OverlegId, IReadOnlyList<DeelnemerBeeld>> _anderen = [];
    private IReadOnlyList<MijnOverleg> _alle = [];
    private IReadOnlyList<Terugkijkregel> _terug = [];
    private IReadOnlyList<Openstaand> _aanvullen = [];

    /// <summary>Who asks or tells something about what this person brought in, after close (R47); what, stands on a page of its own.</summary>
    public IReadOnlyList<Gebruiksaankondiging> Gebruiksvragen { get; private set; } = [];

    /// <summary>What spoedoverleggen of this regisseur left open when they ended, by term (R63).</summary>
    public IReadOnlyList<Openstaand> AanTeVullen =>
        [.. _aanvullen.Where(a => !a.Aanvulling.Ontbreekt.IsEmpty)];

    /// <summary>Completed after the end, within the last thirty days.</summary>
    public IReadOnlyList<Openstaand> Aangevuld =>
        [.. _aanvullen.Where(a => a.Aanvulling.Ontbreekt.IsEmpty)];

    /// <summary>Until when it can be completed in time, or that it is late.</summary>
    public string AanvullenTot(Openstaand open) =>
        open.Aanvulling.IsTeLaat(tijd.GetUtcNow())
            ? $"Te laat. Dat moest voor {Datum.MetTijd(open.Aanvulling.Voor)}. Aanvullen kan nog."
            : $"Aanvullen voor {Datum.MetTijd(open.Aanvulling.Voor)}";

    /// <summary>To look back upon today, or that day has passed (R62).</summary>
    public IReadOnlyList<Terugkijkregel> NuTerugkijken =>
        [.. _terug.Where(r => r.GedaanOp is null && r.Herinnering.Dag <= terugkijken.Vandaag)];

    /// <summary>To look back upon on a day that comes.</summary>
    public IReadOnlyList<Terugkijkregel> BinnenkortTerugkijken =>
        [.. _terug.Where(r => r.GedaanOp is null && r.Herinnering.Dag > terugkijken.Vandaag)];

    /// <summary>Ticked off within the last thirty days; until then it can be undone.</summary>
    public IReadOnlyList<Terugkijkregel> Teruggekeken =>
        [.. _terug.Where(r => r.GedaanOp is not null)];

    /// <summary>The overleggen of which days can be taken to a calendar.</summary>
    public IReadOnlyList<Terugkijkregel> Agendas =>
        [.. _terug.Where(r => r is { Id: not null, GedaanOp: null }).DistinctBy(r => r.Overleg)];

    /// <summary>Whether this person may convene.</summary>
    public bool MagBeleggen => User.HasClaim(c => c.Type == Kenmerken.Regisseur);

    /// <summary>Takes part, and it goes on.</summary>
    public IReadOnlyList<MijnOverleg> Bezig => Waar(Deelnemerstatus.Geaccepteerd);

    /// <summary>Accepted, and waits until the regisseur admits them (R01).</summary>
    public IReadOnlyList<MijnOverleg> Wachtend => Waar(Deelnemerstatus.Wacht);

    /// <summary>Invited, not answered yet.</summary>
    public IReadOnlyList<MijnOverleg> Uitnodigingen => Waar(Deelnemerstatus.Uitgenodigd);

    /// <summary>Left or removed while it goes on (besluit 10).</summary>
    public IReadOnlyList<MijnOverleg> Vertrokken =>
        [.. _alle.Where(m => m.Eigen is not null && m.Regel is { } r && IsGaande(r.Status))];

    /// <summary>Closed: a list to fetch, or one that is being made.</summary>
    public IReadOnlyList<MijnOverleg> OpTeHalen =>
        [
            .. _alle.Where(m =>
                m.Lijst is Ophaalstand.Klaar or Ophaalstand.Geopend
                || m.Regel
                    is {
                        Status: Status.Bevroren or Status.Afgebroken,
                        Jouw: Deelnemerstatus.Geaccepteerd
                    }
            ),
        ];

    /// <summary>Closed overleggen of this regisseur, newest first: each can have a follow-up (R03).</summary>
    public IReadOnlyList<Voorganger> Afgesloten { get; private set; } = [];

    /// <summary>Whether there is nothing at all to show.</summary>
    public bool IsLeeg =>
        Bezig.Count
            + Wachtend.Count
            + Uitnodigingen.Count
            + OpTeHalen.Count
            + Vertrokken.Count
            + Afgesloten.Count
            + _terug.Count
            + _aanvullen.Count
            + Gebruiksvragen.Count
        == 0;

    /// <summary>Reads the list.</summary>
    public async Task OnGetAsync()
    {
        _alle = await inzage.MijnAsync(User);
        _terug = await terugkijken.MijnAsync(User);
        _aanvullen = await archief.Aanvullingen(User.PersoonId());
        Gebruiksvragen = await gebruiken.AankondigingenAsync(User.PersoonId());
        if (MagBeleggen)
            Afgesloten = await vervolg.MijnAsync(User.PersoonId());
        foreach (var mijn in Bezig.Where(m => m.Regel!.IsRegisseur))
            if (await inzage.UitnodigingAsync(mijn.Id, mijn.Jij) is { } brief)
                _anderen[mijn.Id] =
                [
                    .. brief.Deelnemers.Where(d =>
                        d.Id != mijn.Jij && d.Status != Deelnemerstatus.Afgewezen
                    ),
                ];
    }

    /// <summary>To whom the reader, as regisseur, can give a new link and code (besluit 22); empty for others.</summary>
    public IReadOnlyList<DeelnemerBeeld> Anderen(MijnOverleg mijn) =>
        _anderen.GetValueOrDefault(mijn.Id) ?? [];

    /// <summary>The name of an overleg as far as it is still known; otherwise its day (besluit 23).</summary>
    public static string VanOverleg(Terugkijkregel regel) =>
        regel.Naam ?? $"Overleg van {Datum.MetJaar(Datums.Vandaag(regel.Op))}";

    /// <summary>A state in words.</summary>
    public static string Woord(Status status) =>
        status switch
        {
            Status.Voorbereiding => "Nog niet geopend",
            Status.SluitingAangekondigd => "Wordt gesloten",
            _ => "Open",
        };

    private List<MijnOverleg> Waar(Deelnemerstatus jouw) =>
        [.. _alle.Where(m => m.Regel is { } r && r.Jouw == jouw && IsGaande(r.Status))];

    private static bool IsGaande(Status status) =>
        status is Status.Voorbereiding or Status.Open or Status.SluitingAangekondigd;
}
