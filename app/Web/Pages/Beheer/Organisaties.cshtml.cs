using Casusoverleg.Opslag;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Casusoverleg.Web.Pages.Beheer;

/// <summary>The organisations whose people have an account here.</summary>
public sealed class OrganisatiesModel : PageModel
{
    /// <summary>All of them, by name.</summary>
    public IReadOnlyList<Organisatie> Organisaties { get; private set; } = [];

    /// <summary>Reads them.</summary>
    public async Task OnGetAsync() =>
        Organisaties = await HttpContext
            .RequestServices.GetRequiredService<IAccountregister>()
            .Organisaties(HttpContext.RequestAborted);
}
