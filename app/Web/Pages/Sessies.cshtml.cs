using Casusoverleg.Domein;
using Casusoverleg.Web.Toegang;
using Casusoverleg.Web.Toegang.Oidc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Casusoverleg.Web.Pages;

/// <summary>Where the one who asks is signed in: their own sessions alone.</summary>
public sealed class SessiesModel(Sessies sessies, Instellingen instellingen) : PageModel
{
    /// <summary>The own sessions, this one first.</summary>
    public IReadOnlyList<Sessiebeeld> Alle { get; private set; } = [];

    /// <summary>When and by whom a link was made with which somebody comes in to this account.</summary>
    public IReadOnlyList<string> Links { get; private set; } = [];

    /// <summary>Whether coming back without a passkey takes an enrolment link.</summary>
    public bool IsInschrijver => User.Rol() != Rol.Gast;

    /// <summary>Whether this session began by the account of their work.</summary>
    public bool IsViaOrganisatie => User.HasClaim(static c => c.Type == Kenmerken.Via);

    /// <summary>Minutes without a sign of the person.</summary>
    public double StilMinuten => instellingen.Toegang.StilMinuten;

    /// <summary>Hours a session lasts at most.</summary>
    public double LangstUren => instellingen.Toegang.LangstUren;

    /// <summary>Minutes after which a proof is asked again.</summary>
    public double OpnieuwMinuten => instellingen.Toegang.OpnieuwMinuten;

    /// <summary>Reads them.</summary>
    public async Task OnGetAsync()
    {
        Alle = await sessies.OverzichtAsync(User);
        if (IsInschrijver)
            Links = await HttpContext
                .RequestServices.GetRequiredService<Uitgiften>()
                .TerugkomlinksAsync(User.PersoonId());
    }

    /// <summary>Browser and device.</summary>
    public static string Waar(Sessiebeeld sessie) =>
        sessie.Apparaat.Length == 0 ? "Onbekende browser" : sessie.Apparaat;

    /// <summary>How the person signed in.</summary>
    public static string Hoe(Sessiebeeld sessie) =>
        sessie.MetPasskey ? "met een passkey"
        : sessie.MetCode ? "met een persoonlijke link en code"
        : sessie.ViaOrganisatie ? "via je organisatie"
        : "met een link naar je account";

    /// <summary>With what the person proved anew who they are.</summary>
    public static string Met(string wijze) =>
        wijze switch
        {
            Passkeywijze.Naam => "met een passkey",
            Organisatiewijze.Naam => "bij je organisatie",
            _ => "met de code",
        };
}
