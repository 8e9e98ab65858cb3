using Casusoverleg.Domein;
using Casusoverleg.Web.Toegang;
using Casusoverleg.Web.Uitvoer;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Casusoverleg.Web.Pages.Overleg;

/// <summary>
/// What one contributor is asked or told about what they brought in, after close (R47): opened by choice, logged (R54), and with a renewed
/// proof of who reads.
/// </summary>
public sealed class VragenModel(Gebruiken gebruiken, Poort poort) : PageModel
{
    /// <summary>
    /// Questions that wait, and what was disclosed; empty when there is none, or no list (any more), or it must be proved first who reads.
    /// </summary>
    public IReadOnlyList<Gebruiksbericht> Berichten { get; private set; } = [];

    /// <summary>With what the reader proves anew who they are before anything is shown; null: nothing stands in the way.</summary>
    public string? Bewijs { get; private set; }

    /// <summary>Reads them. That there is something, stood on "Mijn overleggen" already; what, is kept until the proof.</summary>
    public async Task OnGetAsync(string id)
    {
        var overleg = new OverlegId(Guid.ParseExact(id, "N"));
        var toelating = HttpContext.Toelating();
        var wie = toelating.Deelnemer!.Value;
        var berichten = await gebruiken.AanInbrengerAsync(overleg, wie);
        if (berichten.Count == 0)
            return;
        var opnieuw = HttpContext.RequestServices.GetRequiredService<Opnieuwbewijs>();
        if (await opnieuw.BezwaarAsync(User) is { } eerst)
        {
            Bewijs = eerst.Bewijs;
            return;
        }
        await poort.LegVastAsync(overleg, wie, toelating.Persoon?.Pet, Overlegpoort.NaBewijs);
        Berichten = berichten;
    }
}
