using System.Text.Json;
using Casusoverleg.Domein.Regels;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Toegang;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Casusoverleg.Web.Pages;

/// <summary>"Nieuw overleg": the place where the wizard is drawn; what it makes goes to <c>POST /nieuw</c>.</summary>
[Authorize(Policy = Beleid.Regisseur)]
public sealed class NieuwModel(IToegangsregister register) : PageModel
{
    /// <summary>The name of who convenes: first on the list.</summary>
    public string Naam { get; private set; } = "";

    /// <summary>The organisation of who convenes; empty when unknown.</summary>
    public string Organisatie { get; private set; } = "";

    /// <summary>The convenanten of this installation and what each lacks, as JSON (R10).</summary>
    public static string Convenanten { get; } =
        JsonSerializer.Serialize(
            Convenantenregister.Alle.Select(static c => new { c.Naam, c.Ontbreekt }),
            JsonSerializerOptions.Web
        );

    /// <summary>Reads who is asking.</summary>
    public async Task OnGetAsync()
    {
        if (await register.Persoon(User.PersoonId(), HttpContext.RequestAborted) is not { } ik)
            return;
        Naam = ik.Naam;
        Organisatie = ik.Organisatie;
    }
}
