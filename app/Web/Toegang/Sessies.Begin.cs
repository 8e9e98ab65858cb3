using Casusoverleg.Opslag;
using Casusoverleg.Web.Toegang.Oidc;
using Microsoft.AspNetCore.Authentication;

namespace Casusoverleg.Web.Toegang;

/// <content>Beginning a session.</content>
public sealed partial class Sessies
{
    // A passkey begins a session beside the others: as many as a person has devices, the oldest ends.
    private const int Tegelijk = 5;

    /// <summary>
    /// Begins a session; the answer is the key that goes in the cookie: 256 bits, kept here as a hash. Null when the account was closed or
    /// got another role meanwhile.
    /// </summary>
    internal async Task<string?> BeginAsync(Persoon persoon, Binnenkomst? binnenkomst = null)
    {
        var hoe = binnenkomst ?? new();
        var nu = tijd.GetUtcNow();
        var eigenschappen = new AuthenticationProperties
        {
            IssuedUtc = nu,
            ExpiresUtc = nu + Langst,
        };
        eigenschappen.ZetApparaat(hoe.Apparaat);
        eigenschappen.ZetGeheim(hoe.Geheim);
        eigenschappen.ZetCode(hoe.Code);
        eigenschappen.ZetPasskey(hoe.Passkey);
        if (hoe.Bewezen)
            eigenschappen.ZetBewezen(hoe.Herkend is { } toen && toen < nu ? toen : nu);
        hoe.Via?.Bewaar(eigenschappen);
        var wie = Kenmerken.Van(
            persoon,
            Guid.NewGuid().ToString("N"),
            nu,
            hoe.Passkey is not null,
            hoe.Via?.Organisatie
        );
        var kaartje = new AuthenticationTicket(wie, eigenschappen, Sessieschema.Naam);
        return await HoudAsync(persoon, kaartje, nu);
    }

    // Begun and kept, beside at most a few others of the same person; the answer is its key.
    private async Task<string?> HoudAsync(
        Persoon persoon,
        AuthenticationTicket kaartje,
        DateTimeOffset nu
    )
    {
        var sleutel = NieuweSleutel();
        var lopend = new Lopend(sleutel, kaartje, nu + Langst)
        {
            Gezien = nu,
            Maat = MaatVan(persoon.Id),
            Kijkmaat = KijkmaatVan(persoon.Id),
        };
        Onthoud(lopend);
        await BewaarAsync(lopend, nu);
        // Ended while it was being kept: then it is not kept.
        if (lopend.IsGesneden)
            await register.VerwijderSessie(sleutel);
        // Closing an account is written first, and then its sessions end: either they are seen there, or it is seen here.
        var nog = await register.Persoon(persoon.Id);
        if (nog is { Stand: Accountstand.Actief } && nog.Rol == persoon.Rol)
        {
            foreach (var teVeel in VanPersoon(persoon.Id).Skip(Tegelijk))
                await BeeindigAsync(teVeel);
            return sleutel;
        }
        await BeeindigAsync(sleutel);
        return null;
    }
}

/// <summary>How somebody came in, as far as their session keeps it.</summary>
/// <param name="Apparaat">Browser and device in words, for the overview of the person.</param>
internal sealed record Binnenkomst(string Apparaat = "")
{
    /// <summary>The secret of the personal link, used up by now: with it the code can be asked for again.</summary>
    public string? Geheim { get; init; }

    /// <summary>The code that is shown for this session, when no link brought one.</summary>
    public string? Code { get; init; }

    /// <summary>The id of the passkey: the session ends when that is removed.</summary>
    public string? Passkey { get; init; }

    /// <summary>The provider that says who it is; null: no provider did.</summary>
    public Aanbiedersessie? Via { get; init; }

    /// <summary>When the provider saw who it is, which may be a while ago; null: just now.</summary>
    public DateTimeOffset? Herkend { get; init; }

    /// <summary>Whether coming in this way proves who it is; if not, the first thing that asks for a proof asks it at once.</summary>
    public bool Bewezen { get; init; } = true;
}
