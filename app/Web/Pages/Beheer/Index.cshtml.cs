using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Toegang;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Persoon = Casusoverleg.Opslag.Persoon;

namespace Casusoverleg.Web.Pages.Beheer;

/// <summary>The accounts of this installation; guests and overleggen are not on it.</summary>
public sealed class IndexModel : PageModel
{
    /// <summary>Everybody with an account, by name.</summary>
    public IReadOnlyList<Persoon> Accounts { get; private set; } = [];

    /// <summary>All organisations, by name.</summary>
    public IReadOnlyList<Organisatie> Organisaties { get; private set; } = [];

    /// <summary>Links that are out, the newest first; never the link itself.</summary>
    public IReadOnlyList<Openlink> Links { get; private set; } = [];

    /// <summary>Who looks.</summary>
    public PersoonId Ik { get; private set; }

    /// <summary>Reads them.</summary>
    public async Task OnGetAsync()
    {
        var register = HttpContext.RequestServices.GetRequiredService<IAccountregister>();
        Accounts = await register.Accounts(HttpContext.RequestAborted);
        Organisaties = await register.Organisaties(HttpContext.RequestAborted);
        Links = await register.Links(
            HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow(),
            HttpContext.RequestAborted
        );
        Ik = User.PersoonId();
    }
}
