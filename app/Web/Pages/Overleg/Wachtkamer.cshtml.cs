using Casusoverleg.Domein;
using Casusoverleg.Web.Kamer;
using Casusoverleg.Web.Toegang;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Casusoverleg.Web.Pages.Overleg;

/// <summary>
/// Where who accepted waits until the regisseur admits them (R01). It says what the invitation said, and nothing of the room: not
/// who is there, not what was brought in.
/// </summary>
public sealed class WachtkamerModel(Inzage inzage) : PageModel
{
    /// <summary>What the invitation said.</summary>
    public Uitnodiging? Brief { get; private set; }

    /// <summary>Who admits.</summary>
    public DeelnemerBeeld Regie => Brief!.Deelnemers.First(d => d.Regisseur);

    /// <summary>Shows it to who waits; everybody else goes where they belong, and who was not invited gets the same 404.</summary>
    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (
            !Guid.TryParseExact(id, "N", out var bits)
            || HttpContext.Toelating() is not { Deelnemer: { } wie } toelating
        )
            return NotFound();
        if (!toelating.IsWachtend)
            return LocalRedirect($"/overleg/{id}");
        Brief = await inzage.UitnodigingAsync(new OverlegId(bits), wie);
        return Brief is null ? LocalRedirect($"/overleg/{id}") : Page();
    }
}
