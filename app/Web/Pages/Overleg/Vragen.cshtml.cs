using Casusoverleg.Domein;
using Casusoverleg.Web.Toegang;
using Casusoverleg.Web.Uitvoer;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Casusoverleg.Web.Pages.Overleg;

/// <summary>What one contributor is asked or told about what they brought in, after close (R47): opened by choice, and logged (R54).</summary>
public sealed class VragenModel(Gebruiken gebruiken) : PageModel
{
    /// <summary>Questions that wait, and what was disclosed; empty when there is none, or no list (any more).</summary>
    public IReadOnlyList<Gebruiksbericht> Berichten { get; private set; } = [];

    /// <summary>Reads them.</summary>
    public async Task OnGetAsync(string id) =>
        Berichten = await gebruiken.AanInbrengerAsync(
            new OverlegId(Guid.ParseExact(id, "N")),
            HttpContext.Toelating().Deelnemer!.Value
        );
}
