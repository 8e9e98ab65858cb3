using System.Security.Claims;
using Casusoverleg.Opslag;

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

    /// <summary>The claim of those who may convene.</summary>
    public const string Regisseur = "regisseur";

    /// <summary>The person who signed in.</summary>
    /// <exception cref="InvalidOperationException">Nobody signed in: the endpoint lacks a policy.</exception>
    public static PersoonId PersoonId(this ClaimsPrincipal wie) =>
        Guid.TryParseExact(wie.FindFirstValue(Persoon), "N", out var bits)
            ? new PersoonId(bits)
            : throw new InvalidOperationException("geen persoon");

    /// <summary>The id of the session, or null.</summary>
    public static string? SessieId(this ClaimsPrincipal wie) => wie.FindFirstValue(Sessie);

    /// <summary>The identity of a person in a new session.</summary>
    public static ClaimsPrincipal Van(Persoon persoon, string sessie)
    {
        var kenmerken = new List<Claim>
        {
            new(Persoon, persoon.Id.ToString()),
            new(ClaimTypes.Name, persoon.Naam),
            new(Sessie, sessie),
        };
        if (persoon.Regisseur)
            kenmerken.Add(new Claim(Regisseur, "ja"));
        return new ClaimsPrincipal(new ClaimsIdentity(kenmerken, "casusoverleg"));
    }
}
