using Casusoverleg.Domein;
using Casusoverleg.Domein.Regels;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Kamer;
using Casusoverleg.Web.Toegang;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Casusoverleg.Web.Pages;

/// <summary>Whom this regisseur keeps apart (R65): own records alone, never those of a colleague.</summary>
[Authorize(Policy = Beleid.Regisseur)]
public sealed class AfschermingModel : PageModel
{
    /// <summary>The own records.</summary>
    public IReadOnlyList<Afscherming> Eigen { get; private set; } = [];

    /// <summary>Today, the first day that can be chosen.</summary>
    public DateOnly Vandaag { get; private set; }

    /// <summary>Reads the own records.</summary>
    public void OnGet()
    {
        Eigen = HttpContext.RequestServices.GetRequiredService<Afschermer>().Van(User.PersoonId());
        Vandaag = Datums.Vandaag(
            HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow()
        );
    }

    /// <summary>A reason in words.</summary>
    public static string Woord(Afschermreden reden) =>
        reden switch
        {
            Afschermreden.Dreiging => "Er is dreiging",
            Afschermreden.Geweld => "Er was geweld",
            Afschermreden.Stalking => "Er is stalking",
            Afschermreden.GeheimAdres => "Een adres of verblijf is geheim",
            _ => "Een andere reden",
        };

    /// <summary>Somebody in words.</summary>
    public static string Wie(AfgeschermdePersoon p) =>
        p.Organisatie.Length == 0 ? p.Naam : $"{p.Naam}, {p.Organisatie}";
}
