using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Toegang;
using Casusoverleg.Web.Toezicht;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Casusoverleg.Web.Pages.Toezicht;

/// <summary>
/// The accountability of one overleg, or of the installation (R55): ids, terms and times. Free text (purpose, motivation, reason) is not
/// opened.
/// </summary>
public sealed class RegelsModel : PageModel
{
    private Dictionary<string, string> namen = [];

    /// <summary>The overleg; null: the installation.</summary>
    public Toezichtkop? Kop { get; private set; }

    /// <summary>Whether a derived secrecy binds who looks.</summary>
    public bool Afgeleid { get; private set; }

    /// <summary>The lines, in order.</summary>
    public IReadOnlyList<VastgelegdeRegel> Regels { get; private set; } = [];

    /// <summary>Records the look and reads the lines.</summary>
    /// <param name="id">The overleg; null: the installation.</param>
    public async Task<IActionResult> OnGetAsync(string? id)
    {
        var diensten = HttpContext.RequestServices;
        var bezoeken = diensten.GetRequiredService<Bezoeken>();
        if (bezoeken.Van(User) is not { } bezoek)
            return Redirect("/toezicht");
        Afgeleid = User.Rol() == Rol.Toezichthouder;
        var toezicht = diensten.GetRequiredService<IToezicht>();
        try
        {
            if (id is not null)
            {
                if (
                    !Guid.TryParseExact(id, "N", out var bits)
                    || (Kop = await toezicht.Overleg(new OverlegId(bits))) is null
                )
                    return NotFound();
            }
            var welk = Kop?.Id ?? default;
            await bezoeken.LegVastAsync(User, bezoek, welk, "verantwoording-bekeken");
            Regels = await toezicht.Regels(welk, HttpContext.RequestAborted);
            namen = await NamenAsync(diensten);
            return Page();
        }
        catch (OpslagMislukt)
        {
            return StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    /// <summary>A term as a sentence begins: <c>rol-gewijzigd</c> is <c>Rol gewijzigd</c>.</summary>
    public static string Woord(string term) =>
        term.Length == 0 ? "" : char.ToUpperInvariant(term[0]) + term[1..].Replace('-', ' ');

    /// <summary>An id short enough to read, the name of an account, or the term itself.</summary>
    public string Waarde(string waarde) =>
        namen.TryGetValue(waarde, out var naam) ? naam
        : Guid.TryParseExact(waarde, "N", out _) ? Kort(waarde)
        : waarde;

    /// <summary>The first eight digits of an id.</summary>
    public static string Kort(string id) => id[..8];

    // Names of accounts are no content; who took part in an overleg has no name here.
    private static async Task<Dictionary<string, string>> NamenAsync(IServiceProvider diensten)
    {
        var register = diensten.GetRequiredService<IAccountregister>();
        var accounts = await register.Accounts();
        var organisaties = await register.Organisaties();
        return accounts
            .Select(static a => (Id: a.Id.ToString(), a.Naam))
            .Concat(organisaties.Select(static o => (Id: o.Id.ToString(), o.Wat.Naam)))
            .ToDictionary(static p => p.Id, static p => p.Naam, StringComparer.Ordinal);
    }
}
