using Casusoverleg.Domein;
using Casusoverleg.Web.Kamer;
using Casusoverleg.Web.Toegang;
using Casusoverleg.Web.Uitvoer;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Casusoverleg.Web.Pages.Overleg;

/// <summary>The briefing of R07 and the promise of R08.</summary>
public sealed class UitnodigingModel(Inzage inzage, Fraudebeleid fraude) : PageModel
{
    /// <summary>What the invitee may read.</summary>
    public Uitnodiging? Brief { get; private set; }

    /// <summary>What civil servants must do with suspicions of fraud (R79); null when no municipality takes part.</summary>
    public Fraudebeleid? Fraude => Brief!.MetGemeente ? fraude : null;

    /// <summary>Whether they already said yes.</summary>
    public bool IsGeaccepteerd => Brief!.Jij.Status == Deelnemerstatus.Geaccepteerd;

    /// <summary>Betrokkene and vertegenwoordiger promise secrecy about others' data only (R08).</summary>
    public bool IsBurger => Brief!.Jij.Pet is Pet.Betrokkene or Pet.Vertegenwoordiger;

    /// <summary>Whether it is about the reader.</summary>
    public bool IsBetrokkene => Brief!.Jij.Pet == Pet.Betrokkene;

    /// <summary>A deskundige takes nothing along, whoever would allow it (R41).</summary>
    public bool NeemtNietsMee => Brief!.Jij.Pet == Pet.Deskundige;

    /// <summary>Shows the briefing; the same 404 for who is not invited, no longer, or declined.</summary>
    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (!Guid.TryParseExact(id, "N", out var bits))
            return NotFound();
        var overleg = new OverlegId(bits);
        if (HttpContext.Toelating() is not { Deelnemer: { } wie } toelating)
            return NotFound();
        if (toelating.IsWachtend)
            return LocalRedirect($"/overleg/{id}/wachtkamer");
        Brief = await inzage.UitnodigingAsync(overleg, wie);
        return Brief is null ? NotFound() : Page();
    }

    /// <summary>Whom it is about, in a sentence.</summary>
    public static string Over(Uitnodiging u) =>
        string.Join(" en ", u.Overleg.Betrokkenen.Select(b => b.Aanduiding));

    /// <summary>What this role usually needs others to tell, in a sentence, or null: a prompt, never a permission (R60).</summary>
    public static string? Genoeg(DeelnemerBeeld wie) =>
        Informatiebehoefte.Voor(wie.Pet, wie.Organisatiesoort, wie.Taak) is { } rol
        && rol.Elementen.Where(e => !e.ZelfVragen).Select(e => e.Element).ToList()
            is { Count: > 0 } nodig
            ? string.Join("; ", nodig.Select(n => char.ToLowerInvariant(n[0]) + n[1..]))
            : null;

    /// <summary>Each controller once, with for whom where that is not their own organisation (R71).</summary>
    public static IEnumerable<string> Verantwoordelijken(Uitnodiging u) =>
        u
            .Deelnemers.Where(d => d.Verwerkingsverantwoordelijke is not null)
            .GroupBy(
                d => (d.Verwerkingsverantwoordelijke, d.Organisatie, d.Hoedanigheid),
                (k, wie) =>
                    (k.Verwerkingsverantwoordelijke, Voor: Voor(k.Organisatie, k.Hoedanigheid, wie))
            )
            .GroupBy(
                v => v.Verwerkingsverantwoordelijke!,
                (naam, v) =>
                    v.Select(x => x.Voor).OfType<string>().ToList() is { Count: > 0 } voor
                        ? $"{naam}, {string.Join(", en ", voor)}"
                        : naam,
                StringComparer.OrdinalIgnoreCase
            );

    private static string? Voor(
        string? organisatie,
        Hoedanigheid hoedanigheid,
        IEnumerable<DeelnemerBeeld> wie
    )
    {
        var namen = string.Join(" en ", wie.Select(d => d.Naam));
        var van = organisatie is null ? namen : $"{namen} van {organisatie}";
        return hoedanigheid switch
        {
            Hoedanigheid.Mandaat => $"ook voor {van}, die onder mandaat werkt",
            Hoedanigheid.Verwerker => $"ook voor {van}, die als verwerker werkt",
            _ => null,
        };
    }

    /// <summary>A pet as a word.</summary>
    public static string Woord(Pet pet) => Hoofdletter(Term.Van(pet));

    /// <summary>The same text with a capital.</summary>
    public static string Hoofdletter(string tekst) =>
        tekst.Length == 0 ? tekst : char.ToUpperInvariant(tekst[0]) + tekst[1..];
}
