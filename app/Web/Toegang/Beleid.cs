using System.Globalization;
using System.Security.Claims;
using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Persoon = Casusoverleg.Opslag.Persoon;

namespace Casusoverleg.Web.Toegang;

/// <summary>The policies that an endpoint can stand under. An endpoint without one fails a test.</summary>
public static class Beleid
{
    /// <summary>Somebody who signed in.</summary>
    public const string Persoon = "persoon";

    /// <summary>Somebody who may convene.</summary>
    public const string Regisseur = "regisseur";
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

    /// <summary>The claim that names the organisation through whose own account somebody signed in.</summary>
    public const string Via = "via";

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
        : wie.HasClaim(static c => c.Type == Regisseur) ? Aanmeldwijze.Regisseursaccount
        : Aanmeldwijze.LinkEnCode;

    private const string Tijdvorm = "yyyy-MM-ddTHH:mm:ss.fffZ";

    /// <summary>The identity of a person in a session that begins at <paramref name="nu"/>.</summary>
    /// <param name="via">The organisation through whose own account they signed in; null: in another way.</param>
    public static ClaimsPrincipal Van(
        Persoon persoon,
        string sessie,
        DateTimeOffset nu,
        string? via = null
    )
    {
        var kenmerken = new List<Claim>
        {
            new(Persoon, persoon.Id.ToString()),
            new(ClaimTypes.Name, persoon.Naam),
            new(Sessie, sessie),
            new(Aangemeld, nu.UtcDateTime.ToString(Tijdvorm, CultureInfo.InvariantCulture)),
        };
        if (persoon.Regisseur)
            kenmerken.Add(new Claim(Regisseur, "ja"));
        if (via is not null)
            kenmerken.Add(new Claim(Via, via));
        return new ClaimsPrincipal(new ClaimsIdentity(kenmerken, "casusoverleg"));
    }
}
