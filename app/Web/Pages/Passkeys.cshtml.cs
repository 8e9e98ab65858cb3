using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Toegang;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Casusoverleg.Web.Pages;

/// <summary>The passkeys of the one who asks.</summary>
public sealed class PasskeysModel(IPasskeyregister register) : PageModel
{
    /// <summary>The own passkeys, the oldest first.</summary>
    public IReadOnlyList<Passkey> Alle { get; private set; } = [];

    /// <summary>Whether this person is known for one overleg alone.</summary>
    public bool IsGast => User.Rol() == Rol.Gast;

    /// <summary>Whether this person has an account that signs in through their organisation: then a passkey is no way in.</summary>
    public bool IsVia => User.Terugkomst() == "organisatie";

    /// <summary>What a passkey that is removed can be used for no longer.</summary>
    public string Gevolg =>
        IsVia
            ? "kun je dan niet meer laten zien dat jij het bent"
            : "kom je dan niet meer binnen. Wat ermee open staat, gaat dicht";

    /// <summary>Whether one more can be kept.</summary>
    public bool MagMeer => Alle.Count < IPasskeyregister.Hoogstens;

    /// <summary>How the person comes in without a passkey.</summary>
    public string Anders =>
        IsGast ? "Zonder passkey kom je binnen met een nieuwe link en code van de regisseur."
        : IsVia ? "Aanmelden doe je zoals altijd via je organisatie."
        : "Zonder passkey kom je binnen met een nieuwe link van een beheerder.";

    /// <summary>Reads them.</summary>
    public async Task OnGetAsync() => Alle = await register.Passkeys(User.PersoonId());
}
