using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Casusoverleg.Opslag;
using Microsoft.AspNetCore.Authentication;

namespace Casusoverleg.Web.Toegang;

/// <summary>
/// With the six digits that came with the personal link, or that were shown once to who came in to an account by a link alone. The link is
/// used up; the code is not, and has five tries.
/// </summary>
internal sealed class Codewijze(IToegangsregister register, Sessies sessies) : IBewijswijze
{
    private const int HoogstensPogingen = 5;

    /// <summary>A code for one session: from whoever sits down at a screen that was left open it asks what the person kept.</summary>
    public static string Nieuw() =>
        RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public string Soort => "code";

    /// <inheritdoc/>
    public string Vraag =>
        "Laat eerst opnieuw zien dat jij het bent. Vul de code in die je bij het aanmelden kreeg.";

    /// <inheritdoc/>
    public Task<bool> KanAsync(ClaimsPrincipal wie, AuthenticationProperties sessie) =>
        Task.FromResult(sessie.Geheim() is not null || sessie.Code() is not null);

    /// <inheritdoc/>
    public Task<Codebewijs?> ToetsAsync(
        HttpContext context,
        AuthenticationProperties sessie,
        string bewijs
    ) =>
        sessie.Code() is { } code
            ? Task.FromResult(Toets(sessies.Van(context.User), code, bewijs))
            : register.ToetsCode(sessie.Geheim()!, bewijs);

    /// <inheritdoc/>
    public string Zin(int over) => Aanmeldpunten.CodeKloptNiet(over);

    // Counted first, so that no number of guesses at once is judged more than five times.
    private static Codebewijs? Toets(Lopend? lopend, string code, string bewijs)
    {
        if (lopend is null)
            return null;
        var over = lopend.NeemPoging(HoogstensPogingen);
        if (over < 0)
            return new Codebewijs(false, 0);
        var klopt = CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(code),
            Encoding.UTF8.GetBytes(bewijs)
        );
        if (klopt)
            lopend.WisPogingen();
        return new Codebewijs(klopt, over);
    }
}
