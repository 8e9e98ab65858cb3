using System.Globalization;
using System.Text.Json;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Kamer;
using Casusoverleg.Web.Toegang;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Casusoverleg.Web.Pages;

/// <summary>"Spoedoverleg": convening and inviting on one screen (R63); what it makes goes to <c>POST /nieuw</c>.</summary>
[Authorize(Policy = Beleid.Regisseur)]
public sealed class SpoedModel(
    IToegangsregister register,
    Vervolg vervolg,
    Poort poort,
    Instellingen instellingen
) : PageModel
{
    /// <summary>The name of who convenes.</summary>
    public string Naam { get; private set; } = "";

    /// <summary>The organisation of who convenes; empty when unknown.</summary>
    public string Organisatie { get; private set; } = "";

    /// <summary>Hours within which the rest has to be completed.</summary>
    public string Uren =>
        instellingen.Overleg.AanvullenUren.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Colleagues from earlier, as JSON: proposals, nobody is on the list by themselves (R03).</summary>
    public string Eerder { get; private set; } = "[]";

    /// <summary>Reads who is asking, and whom they know.</summary>
    public async Task OnGetAsync()
    {
        if (await register.Persoon(User.PersoonId(), HttpContext.RequestAborted) is not { } ik)
            return;
        Naam = ik.Naam;
        Organisatie = ik.Organisatie;
        var laatste = await vervolg.LaatsteAsync(ik.Id);
        foreach (var v in laatste)
            await poort.LegVastAsync(v.Id, v.Regisseur, null, "collegas");
        Eerder = JsonSerializer.Serialize(Vervolg.Collegas(laatste), Formulier.Opties);
    }
}
