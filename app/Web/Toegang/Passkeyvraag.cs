using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Casusoverleg.Web.Toegang;

/// <summary>What a challenge was given out for: an answer to one is no answer to another.</summary>
internal enum Passkeydoel
{
    Toevoegen,
    Aanmelden,
    Bewijzen,
}

/// <summary>
/// The challenge to which a passkey answers: kept encrypted in a cookie of the browser that asked, for five minutes, and good once. After
/// a restart none is good: what was used is remembered in this process alone. Several nodes would need a place to share that.
/// </summary>
internal sealed class Passkeyvraag(IDataProtectionProvider bescherming, TimeProvider tijd)
{
    /// <summary>How long a person has to answer.</summary>
    public static readonly TimeSpan Duur = TimeSpan.FromMinutes(5);

    private const string Koekje = "__Host-passkey";

    private static readonly CookieOptions Soort = new()
    {
        HttpOnly = true,
        Secure = true,
        SameSite = SameSiteMode.Strict,
        Path = "/",
        MaxAge = Duur,
    };

    private readonly IDataProtector protector = bescherming.CreateProtector(
        "passkey",
        Convert.ToHexString(RandomNumberGenerator.GetBytes(16))
    );
    private readonly Lock slot = new();
    private readonly HashSet<Guid> gebruikt = [];
    private readonly Queue<(Guid Id, DateTimeOffset Tot)> vervalt = new();

    /// <summary>Keeps a challenge with the browser.</summary>
    /// <param name="sessie">The session in which it was asked; null: before signing in.</param>
    public void Geef(HttpContext context, Passkeydoel doel, string? sessie, string staat)
    {
        var vraag = new Inhoud(Guid.NewGuid(), doel, sessie, staat, tijd.GetUtcNow() + Duur);
        var dicht = protector.Protect(JsonSerializer.Serialize(vraag));
        context.Response.Cookies.Append(Koekje, dicht, Soort);
    }

    /// <summary>The challenge that this browser got for this, once; null: none, another, too old or answered already.</summary>
    public string? Neem(HttpContext context, Passkeydoel doel, string? sessie)
    {
        if (!context.Request.Cookies.TryGetValue(Koekje, out var dicht))
            return null;
        context.Response.Cookies.Delete(Koekje, Soort);
        return
            Open(dicht) is { } vraag
            && vraag.Doel == doel
            && vraag.Sessie == sessie
            && tijd.GetUtcNow() < vraag.Tot
            && Gebruik(vraag)
            ? vraag.Staat
            : null;
    }

    private Inhoud? Open(string dicht)
    {
        try
        {
            return JsonSerializer.Deserialize<Inhoud>(protector.Unprotect(dicht));
        }
        catch (Exception fout) when (fout is CryptographicException or JsonException)
        {
            return null;
        }
    }

    private bool Gebruik(Inhoud vraag)
    {
        lock (slot)
        {
            // What is too old is refused for that: it need not be remembered.
            while (vervalt.TryPeek(out var oudste) && oudste.Tot <= tijd.GetUtcNow())
                gebruikt.Remove(vervalt.Dequeue().Id);
            if (!gebruikt.Add(vraag.Id))
                return false;
            vervalt.Enqueue((vraag.Id, vraag.Tot));
            return true;
        }
    }

    private sealed record Inhoud(
        Guid Id,
        Passkeydoel Doel,
        string? Sessie,
        string Staat,
        DateTimeOffset Tot
    );
}
