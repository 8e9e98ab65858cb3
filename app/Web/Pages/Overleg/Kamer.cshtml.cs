using System.Text.Json;
using Casusoverleg.Domein;
using Casusoverleg.Domein.Regels;
using Casusoverleg.Web.Toegang;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Casusoverleg.Web.Pages.Overleg;

/// <summary>The mount point of the live room. It holds nothing of the case: all of that comes over the hub, through <c>Zicht</c>.</summary>
public sealed class KamerModel : PageModel
{
    /// <summary>Id of the overleg, 32 hex digits.</summary>
    public string Overleg { get; private set; } = "";

    /// <summary>The provisions that can be chosen as a ground: the list by which the server judges (R19).</summary>
    public static string Bepalingen { get; } =
        JsonSerializer.Serialize(
            Wettenlijst.Alle.OrderBy(static b => b.Naam, StringComparer.Ordinal),
            Formulier.Opties
        );

    /// <summary>The room for who takes part; otherwise the page that comes before or after it. Unknown is the same 404.</summary>
    public IActionResult OnGet(string id)
    {
        if (
            !Guid.TryParseExact(id, "N", out _)
            || HttpContext.Toelating() is not { Deelnemer: not null } toelating
        )
            return NotFound();
        Overleg = id;
        if (toelating.IsBinnen)
            return Page();
        if (toelating.IsWachtend)
            return LocalRedirect($"/overleg/{id}/wachtkamer");
        return toelating.Persoon is { Status: Deelnemerstatus.Uitgenodigd }
            ? LocalRedirect($"/overleg/{id}/uitnodiging")
            : LocalRedirect($"/overleg/{id}/meeneemlijst");
    }
}
