using System.Security.Claims;
using Casusoverleg.Opslag;
using Microsoft.AspNetCore.Authentication;

namespace Casusoverleg.Web.Toegang;

/// <summary>One session of a person, as they read it themselves.</summary>
/// <param name="Id">Names it on the page; opens nothing.</param>
/// <param name="Hier">Whether it is the one that asks.</param>
/// <param name="Begonnen">When it began; null for one of before that was kept.</param>
/// <param name="BewezenMet">With what the person last proved anew who they are; null: they only signed in.</param>
/// <param name="Bewezen">When that was.</param>
public sealed record Sessiebeeld(
    string Id,
    bool Hier,
    DateTimeOffset? Begonnen,
    DateTimeOffset Gezien,
    string Apparaat,
    bool MetCode,
    bool MetPasskey,
    bool ViaOrganisatie,
    string? BewezenMet,
    DateTimeOffset Bewezen
);

/// <summary>How long a session goes on, when nothing happens and at most, and when the person last proved who they are.</summary>
public sealed record Sessietijd(TimeSpan Stil, TimeSpan Langst, DateTimeOffset Bewezen);

/// <content>Looking at the own sessions, and ending one of them.</content>
public sealed partial class Sessies
{
    /// <summary>The sessions of the one who asks: this one first.</summary>
    /// <exception cref="OpslagMislukt">They could not be read.</exception>
    public async Task<IReadOnlyList<Sessiebeeld>> OverzichtAsync(ClaimsPrincipal wie)
    {
        var bewaard = await register.Sessies(wie.PersoonId(), tijd.GetUtcNow());
        return
        [
            .. bewaard
                .Select(s => Beeld(s, wie.SessieId()))
                .OfType<Sessiebeeld>()
                .OrderByDescending(static b => b.Hier)
                .ThenByDescending(static b => b.Gezien),
        ];
    }

    /// <summary>Ends one session of the one who asks. False: they have no such session.</summary>
    /// <exception cref="OpslagMislukt">It could not be written down; it is cut all the same.</exception>
    public async Task<bool> BeeindigAsync(ClaimsPrincipal wie, string id)
    {
        var bewaard = await register.Sessies(wie.PersoonId(), tijd.GetUtcNow());
        if (bewaard.FirstOrDefault(s => Beeld(s, null)?.Id == id) is not { } sessie)
            return false;
        await BeeindigAsync(
            l => l.Kaartje.Principal.SessieId() == id,
            () => register.VerwijderSessie(sessie.Hash)
        );
        return true;
    }

    /// <summary>Ends the sessions that began with a passkey that was removed.</summary>
    /// <exception cref="OpslagMislukt">It could not be written down; they are cut all the same.</exception>
    public async Task BeeindigMetPasskeyAsync(PersoonId persoon, string passkey)
    {
        var bewaard = await register.Sessies(persoon, tijd.GetUtcNow());
        var hashes = bewaard
            .Where(s =>
                TicketSerializer.Default.Deserialize(s.Kaartje.ToArray())?.Properties.Passkey()
                == passkey
            )
            .Select(static s => s.Hash)
            .ToList();
        await BeeindigAsync(
            l =>
                l.Kaartje.Principal.PersoonId() == persoon
                && l.Kaartje.Properties.Passkey() == passkey,
            async () =>
            {
                foreach (var hash in hashes)
                    await register.VerwijderSessie(hash);
            }
        );
    }

    /// <summary>How long the session of the one who asks goes on; null when it ended.</summary>
    public Sessietijd? Tijd(ClaimsPrincipal wie)
    {
        var nu = tijd.GetUtcNow();
        return Van(wie) is { } lopend && Loopt(lopend, nu)
            ? new(lopend.Gezien + Stil - nu, lopend.Einde - nu, lopend.Kaartje.Properties.Bewezen())
            : null;
    }

    /// <summary>The session that is asked with, as it goes on here; null when it ended.</summary>
    internal Lopend? Van(ClaimsPrincipal wie) =>
        wie.SessieId() is { } id ? opId.GetValueOrDefault(id) : null;

    /// <summary>
    /// The person proved anew who they are: from here on another key opens this session, and the old one nothing. Null: it ended meanwhile.
    /// </summary>
    /// <param name="met">The way they did.</param>
    /// <exception cref="OpslagMislukt">It could not be written down; then nothing changed.</exception>
    internal async Task<string?> BewezenAsync(Lopend lopend, string met)
    {
        var (oud, sleutel, kaartje) = (lopend.Sleutel, NieuweSleutel(), lopend.Kaartje.Clone());
        kaartje.Properties.ZetBewezen(tijd.GetUtcNow(), met);
        if (!await register.WisselSessie(oud, sleutel, TicketSerializer.Default.Serialize(kaartje)))
            return null;
        lopend.GaVerder(sleutel, kaartje);
        opSleutel[sleutel] = lopend;
        opSleutel.TryRemove(oud, out _);
        if (!lopend.IsGesneden)
            return sleutel;
        // Ended while it changed: the new key opens nothing either.
        await register.VerwijderSessie(sleutel);
        Vergeet(lopend);
        return null;
    }

    /// <summary>Ends a session of which somebody tried too often to prove that it is theirs.</summary>
    internal Task BeeindigAsync(Lopend lopend) => BeeindigAsync(lopend, Sessieeinde.Afgemeld);

    /// <summary>An open page hears when its session ends. False: it ended already, or has enough pages open.</summary>
    internal bool Koppel(ClaimsPrincipal wie, Sessielijn lijn) =>
        Van(wie)?.Voeg(lijn, instellingen.Toegang.PaginasPerSessie) == true;

    /// <summary>A page was closed.</summary>
    internal void Ontkoppel(ClaimsPrincipal wie, Sessielijn lijn) => Van(wie)?.Haal(lijn);

    /// <summary>What this person may see has changed: their open pages look again.</summary>
    public void LaatKijken(PersoonId persoon)
    {
        foreach (var lopend in Bekend(l => l.Kaartje.Principal.PersoonId() == persoon))
        {
            foreach (var lijn in lopend.Lijnen())
                lijn.Stop(Sessieeinde.KijkOpnieuw);
        }
    }

    private Sessiebeeld? Beeld(Sessie sessie, string? hier)
    {
        var kaartje = TicketSerializer.Default.Deserialize(sessie.Kaartje.ToArray());
        if (kaartje?.Principal.SessieId() is not { } id)
            return null;
        var lopend = opId.GetValueOrDefault(id);
        return lopend is { IsGesneden: true }
            ? null
            : new(
                id,
                id == hier,
                kaartje.Properties.IssuedUtc,
                lopend?.Gezien ?? sessie.Gezien,
                kaartje.Properties.Apparaat(),
                kaartje.Properties.Geheim() is not null,
                kaartje.Properties.Passkey() is not null,
                kaartje.Principal.HasClaim(static c => c.Type == Kenmerken.Via),
                kaartje.Properties.BewezenMet(),
                kaartje.Properties.Bewezen()
            );
    }
}
