using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Toegang;
using Casusoverleg.Web.Toezicht;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Casusoverleg.Web.Pages.Toezicht;

/// <summary>Which overleggen there are and were (R55): that they exist, when, and whose organisations took part. Nothing of the case.</summary>
public sealed class IndexModel : PageModel
{
    private const int PerPagina = 50;

    /// <summary>Whether a reason was given; without it nothing is shown.</summary>
    public bool Begonnen { get; private set; }

    /// <summary>Whether a derived secrecy binds who looks.</summary>
    public bool Afgeleid { get; private set; }

    /// <summary>The overleggen on this page, the newest first, with the organisations that are known.</summary>
    public IReadOnlyList<(Toezichtkop Kop, IReadOnlyList<string> Organisaties)> Overleggen
    {
        get;
        private set;
    } = [];

    /// <summary>From where the next page goes on; null on the last.</summary>
    public OverlegId? Verder { get; private set; }

    /// <summary>Records the look and reads the list, or asks for a reason.</summary>
    /// <param name="na">The last overleg of the page before.</param>
    public async Task<IActionResult> OnGetAsync(string? na)
    {
        var diensten = HttpContext.RequestServices;
        var bezoeken = diensten.GetRequiredService<Bezoeken>();
        Afgeleid = User.Rol() == Rol.Toezichthouder;
        if (bezoeken.Van(User) is not { } bezoek)
            return Page();
        try
        {
            await bezoeken.LegVastAsync(User, bezoek, default, "overleggen-bekeken");
            OverlegId? vanaf = Guid.TryParseExact(na, "N", out var bits) ? new(bits) : null;
            var koppen = await diensten
                .GetRequiredService<IToezicht>()
                .Overleggen(vanaf, PerPagina + 1, HttpContext.RequestAborted);
            var accounts = diensten.GetRequiredService<IAccountregister>();
            var lijst = new List<(Toezichtkop, IReadOnlyList<string>)>();
            foreach (var kop in koppen.Take(PerPagina))
                lijst.Add((kop, await accounts.OrganisatiesIn(kop.Id, HttpContext.RequestAborted)));
            (Overleggen, Begonnen) = (lijst, true);
            Verder = koppen.Count > PerPagina ? koppen[PerPagina - 1].Id : null;
            return Page();
        }
        catch (OpslagMislukt)
        {
            return StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    /// <summary>How far an overleg is, in words.</summary>
    public static string Woord(Levensloop stand) =>
        stand switch
        {
            Levensloop.Levend => "loopt",
            Levensloop.Vernietigd => "voorbij, inhoud vernietigd",
            _ => "wordt gesloten",
        };
}
