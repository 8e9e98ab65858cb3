using Casusoverleg.Domein;
using Casusoverleg.Web.Kamer;
using Casusoverleg.Web.Toegang;
using Casusoverleg.Web.Uitvoer;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Casusoverleg.Web.Pages;

/// <summary>"Mijn overleggen": what goes on, what one is invited to, what can be fetched, and what one left.</summary>
public sealed class IndexModel(Inzage inzage, Vervolg vervolg) : PageModel
{
    private readonly Dictionary<OverlegId, IReadOnlyList<DeelnemerBeeld>> _anderen = [];
    private IReadOnlyList<MijnOverleg> _alle = [];

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
        == 0;

    /// <summary>Reads the list.</summary>
    public async Task OnGetAsync()
    {
        _alle = await inzage.MijnAsync(User);
        if (MagBeleggen)
            Afgesloten = await AfgeslotenAsync();
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

    private async Task<IReadOnlyList<Voorganger>> AfgeslotenAsync()
    {
        var gevonden = new List<Voorganger>();
        foreach (var mijn in _alle.Where(static m => m.Regel is null))
            if (await vervolg.VindAsync(User.PersoonId(), mijn.Id) is { } voorganger)
                gevonden.Add(voorganger);
        return [.. gevonden.OrderByDescending(static v => v.GeslotenOp)];
    }

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
