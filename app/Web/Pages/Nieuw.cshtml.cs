using System.Text.Json;
using Casusoverleg.Domein;
using Casusoverleg.Domein.Regels;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Kamer;
using Casusoverleg.Web.Toegang;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Casusoverleg.Web.Pages;

/// <summary>"Nieuw overleg": the place where the wizard is drawn; what it makes goes to <c>POST /nieuw</c>.</summary>
[Authorize(Policy = Beleid.Regisseur)]
public sealed class NieuwModel(IToegangsregister register, Vervolg vervolg, Poort poort) : PageModel
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

    /// <summary>The acts under which a consent to be discussed is otherwise than in general, as JSON (R17, R32).</summary>
    public static string Wetten { get; } =
        JsonSerializer.Serialize(
            Zeggenschap
                .Tabel.Wetten.Select(static wet => new
                {
                    Wet = wet,
                    ZelfVanaf = Zeggenschap.Tabel.ZelfVanaf(wet, Toestemmingsoort.DoorbrekenGeheim),
                    Schriftelijk = Zeggenschap.Tabel.IsSchriftelijk(wet),
                })
                .Where(static w =>
                    w.Schriftelijk
                    || w.ZelfVanaf
                        != Zeggenschap.Tabel.ZelfVanaf(null, Toestemmingsoort.DoorbrekenGeheim)
                ),
            JsonSerializerOptions.Web
        );

    /// <summary>The overleg that this one follows, 32 hex digits; null: none (R03).</summary>
    public string? VervolgVan { get; private set; }

    /// <summary>Who took part in it, as JSON; nobody is taken over (R03).</summary>
    public string? Eerder { get; private set; }

    /// <summary>Reads who is asking, and what it follows; the same 404 for what is not there and what is not one's own.</summary>
    public async Task<IActionResult> OnGetAsync(string? vervolg = null)
    {
        if (await register.Persoon(User.PersoonId(), HttpContext.RequestAborted) is { } ik)
        {
            Naam = ik.Naam;
            Organisatie = ik.Organisatie;
        }
        if (vervolg is null)
            return Page();
        return await LeesAsync(vervolg) ? Page() : NotFound();
    }

    private async Task<bool> LeesAsync(string id)
    {
        if (
            !Guid.TryParseExact(id, "N", out var bits)
            || await vervolg.VindAsync(User.PersoonId(), new OverlegId(bits)) is not { } voorganger
        )
            return false;
        await poort.LegVastAsync(voorganger.Id, voorganger.Regisseur, null, "vervolg");
        VervolgVan = voorganger.Id.ToString();
        Eerder = JsonSerializer.Serialize(voorganger.Wie, Formulier.Opties);
        return true;
    }
}
