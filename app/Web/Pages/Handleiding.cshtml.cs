using Casusoverleg.Web.Uitvoer;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Casusoverleg.Web.Pages;

/// <summary>How to work with it, per role (R61).</summary>
public sealed class HandleidingModel : PageModel
{
    /// <summary>The one that was chosen; null: the list alone.</summary>
    public Handleiding? Gekozen { get; private set; }

    /// <summary>Shows one, or the choice.</summary>
    public IActionResult OnGet(string? rol)
    {
        Gekozen = Handleiding.Alle.FirstOrDefault(h => h.Rol == rol);
        return rol is not null && Gekozen is null ? NotFound() : Page();
    }
}
