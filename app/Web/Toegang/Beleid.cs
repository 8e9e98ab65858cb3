using System.Globalization;
using System.Security.Claims;
using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Persoon = Casusoverleg.Opslag.Persoon;

namespace Casusoverleg.Web.Toegang;

/// <summary>The policies that an endpoint can stand under. An endpoint without one fails a test.</summary>
public static class Beleid
{
    /// <summary>Somebody who signed in, but not in a role without sight of content (R55): what most of the product stands under.</summary>
    public const string Persoon = "persoon";

    /// <summary>Somebody who may convene.</summary>
    public const string Regisseur = "regisseur";

    /// <summary>Who keeps organisations and accounts, and sees no content.</summary>
    public const string Beheerder = "beheerder";

    /// <summary>Privacy officer or supervisor: reads the accountability, and sees no content (R55).</summary>
    public const string Toezicht = "toezicht";

    /// <summary>Anybody who signed in, whatever their role: only for what shows nothing of any case.</summary>
    public const string Aangemeld = "aangemeld";

    /// <summary>The policy of a page, by its folder.</summary>
    public static string VanPagina(string pad) =>
        pad.StartsWith("/Beheer/", StringComparison.Ordinal) ? Beheerder
        : pad.StartsWith("/Toezicht/", StringComparison.Ordinal) ? Toezicht
        : pad is "/Sessies" or "/Passkeys" ? Aangemeld
        : Persoon;
}

/// <summary>What a session says about who is asking.</summary>
public static class Kenmerken
{
    /// <summary>The claim that names the person.</summary>
    public const string Persoon = ClaimTypes.NameIdentifier;

    /// <summary>The claim that names the session, by an id that opens nothing.</summary>
    public const string Sessie = "sessie";

    /// <summary>The claim that says when the session began, in UTC to the millisecond.</summary>
    public const string Aangemeld = "aangemeld";

    /// <summary>The claim of those who may convene.</summary>
    public const string Regisseur = "regisseur";

    /// <summary>The claim of a session that began with a passkey.</summary>
    public const string Passkey = "passkey";

    /// <summary>The claim that names the organisation through whose own account somebody signed in.</summary>
    public const string Via = "via";

    /// <summary>The claim that holds the term of the role.</summary>
    public const string Rolterm = "rol";

    /// <summary>The role of who signed in; a guest in a session of before roles were kept.</summary>
    public static Rol Rol(this ClaimsPrincipal wie) =>
        wie.FindFirstValue(Rolterm) is { } term
            ? Enum.GetValues<Rol>().FirstOrDefault(r => Term.Van(r) == term)
        : wie.HasClaim(static c => c.Type == Regisseur) ? Domein.Rol.Regisseur
        : Domein.Rol.Gast;

    /// <summary>
    /// How this person comes in, for what coming back takes: <c>organisatie</c>, <c>account</c>, <c>regisseur</c> or <c>gast</c>; a guest comes
    /// in once, also by <c>gast-organisatie</c>.
    /// </summary>
    public static string Terugkomst(this ClaimsPrincipal wie) =>
        wie.HasClaim(static c => c.Type == Via)
            ? wie.Rol() == Domein.Rol.Gast
                ? "gast-organisatie"
                : "organisatie"
            : wie.Rol().ZonderInhoud()
                ? "account"
                : Term.Van(wie.Rol());

    /// <summary>The page on which somebody in this role begins.</summary>
    public static string Thuis(this Rol rol) =>
        rol == Domein.Rol.Beheerder ? "/beheer"
        : rol.HoudtToezicht() ? "/toezicht"
        : "/";

    /// <summary>The person who signed in.</summary>
    /// <exception cref="InvalidOperationException">Nobody signed in: the endpoint lacks a policy.</exception>
    public static PersoonId PersoonId(this ClaimsPrincipal wie) =>
        Guid.TryParseExact(wie.FindFirstValue(Persoon), "N", out var bits)
            ? new PersoonId(bits)
            : throw new InvalidOperationException("geen persoon");

    /// <summary>The id of the session, or null.</summary>
    public static string? SessieId(this ClaimsPrincipal wie) => wie.FindFirstValue(Sessie);

    /// <summary>How this person signed in, for who decides on admitting them (R01); null for a session of before that was kept.</summary>
    public static Aanmelding? Aanmelding(this ClaimsPrincipal wie) =>
        DateTimeOffset.TryParseExact(
            wie.FindFirstValue(Aangemeld),
            Tijdvorm,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var op
        )
            ? new(op, Wijze(wie), wie.FindFirstValue(Via))
            : null;

    private static Aanmeldwijze Wijze(ClaimsPrincipal wie) =>
        wie.HasClaim(static c => c.Type == Via) ? Aanmeldwijze.Organisatieaccount
        : wie.HasClaim(static c => c.Type == Passkey) ? Aanmeldwijze.Passkey
        : wie.HasClaim(static c => c.Type == Regisseur) ? Aanmeldwijze.Regisseursaccount
        : Aanmeldwijze.LinkEnCode;

    private const string Tijdvorm = "yyyy-MM-ddTHH:mm:ss.fffZ";

    /// <summary>The identity of a person in a session that begins at <paramref name="nu"/>.</summary>
    /// <param name="metPasskey">Whether it begins with a passkey.</param>
    /// <param name="via">The organisation through whose own account they signed in; null: in another way.</param>
    public static ClaimsPrincipal Van(
        Persoon persoon,
        string sessie,
        DateTimeOffset nu,
        bool metPasskey = false,
        string? via = null
    )
    {
        var kenmerken = new List<Claim>
        {
            new(Persoon, persoon.Id.ToString()),
            new(ClaimTypes.Name, persoon.Naam),
            new(Sessie, sessie),
            new(Rolterm, Term.Van(persoon.Rol)),
            new(Aangemeld, nu.UtcDateTime.ToString(Tijdvorm, CultureInfo.InvariantCulture)),
        };
        if (persoon.Regisseur)
            kenmerken.Add(new Claim(Regisseur, "ja"));
        if (metPasskey)
            kenmerken.Add(new Claim(Passkey, "ja"));
        if (via is not null)
            kenmerken.Add(new Claim(Via, via));
        return new ClaimsPrincipal(new ClaimsIdentity(kenmerken, "casusoverleg"));
    }
}
