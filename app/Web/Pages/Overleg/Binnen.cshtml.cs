using Casusoverleg.Domein;
using Casusoverleg.Web.Toegang;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Casusoverleg.Web.Pages.Overleg;

/// <summary>
/// Where a guest comes in who signed in through their organisation: they read first what was done in their name (besluit 22), as who gives
/// the code does on the page of the link.
/// </summary>
public sealed class BinnenModel : PageModel
{
    /// <summary>When and by whom access was given anew, and that somebody was in by this name before.</summary>
    public string Melding { get; private set; } = "";

    /// <summary>Where they go on.</summary>
    public OverlegId Overleg { get; private set; }

    /// <summary>Goes on at once when there is nothing to read.</summary>
    public async Task<IActionResult> OnGetAsync(string id)
    {
        Overleg = new(Guid.ParseExact(id, "N"));
        var uitgiften = HttpContext.RequestServices.GetRequiredService<Uitgiften>();
        var wie = HttpContext.Toelating().Deelnemer!.Value;
        if (await uitgiften.ZinAsync(Overleg, wie) is not { } zin)
            return LocalRedirect($"/overleg/{Overleg}");
        Melding = zin;
        return Page();
    }
}
