using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Kamer;
using Casusoverleg.Web.Toegang.Oidc;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.WebUtilities;

namespace Casusoverleg.Web.Toegang;

/// <summary>
/// The sessions: the cookie holds a key, the ticket stays here, so that a session ends at once when it is revoked. Ends after 30 minutes
/// without a sign of the person, and after 12 hours in any case (besluit 20); its connections and open pages end with it, within a second.
/// Signing out, removing an account or changing what it may ends them by the same way. The register is the truth; this process knows of
/// every end because it brings each about itself. Several nodes would need the register to tell them.
/// </summary>
public sealed partial class Sessies(
    IToegangsregister register,
    Instellingen instellingen,
    TimeProvider tijd
)
{
    private readonly ConcurrentDictionary<string, Lopend> opSleutel = new();
    private readonly ConcurrentDictionary<string, Lopend> opId = new();
    private readonly ConcurrentDictionary<PersoonId, Opdrachtmaat> weggestuurd = new();

    private TimeSpan Stil => TimeSpan.FromMinutes(instellingen.Toegang.StilMinuten);

    private TimeSpan Langst => TimeSpan.FromHours(instellingen.Toegang.LangstUren);

    /// <summary>The session of this key when it is in memory and goes on; nothing is read or ended for it.</summary>
    internal Lopend? Bekend(string sleutel) =>
        opSleutel.GetValueOrDefault(sleutel) is { } lopend && Loopt(lopend, tijd.GetUtcNow())
            ? lopend
            : null;

    /// <summary>The ticket of a session that goes on; null otherwise.</summary>
    /// <param name="teken">Whether this is a sign of the person; a page that asks by itself is none (besluit 20).</param>
    public async Task<AuthenticationTicket?> ZoekAsync(string sleutel, bool teken = true)
    {
        var nu = tijd.GetUtcNow();
        var lopend = opSleutel.GetValueOrDefault(sleutel) ?? await HaalAsync(sleutel, nu);
        if (lopend is null)
            return null;
        if (!Loopt(lopend, nu))
        {
            await BeeindigAsync(lopend, Sessieeinde.Verlopen);
            return null;
        }
        if (teken)
            lopend.Gezien = nu;
        return lopend.Kaartje;
    }

    /// <summary>Ends a session, with its connections: at once, and also when it cannot be written down.</summary>
    public Task BeeindigAsync(string sleutel) =>
        BeeindigAsync(l => l.Sleutel == sleutel, () => register.VerwijderSessie(sleutel));

    /// <summary>The person did something: the session is not idle. What a page does by itself, such as coming back, is no such sign.</summary>
    internal void Raak(Verbinding verbinding)
    {
        if (verbinding.Sessie is { } id && opId.TryGetValue(id, out var lopend))
            lopend.Gezien = tijd.GetUtcNow();
    }

    /// <summary>Takes one post out of what this person may send, over all their pages and connections (V04); false when that is too much.</summary>
    internal bool MagSturen(ClaimsPrincipal wie) =>
        Van(wie)?.Maat.Neem(tijd, instellingen.Kamer) ?? true;

    /// <summary>Ends every session of a person, with the connections.</summary>
    public Task BeeindigAlleAsync(PersoonId persoon) =>
        BeeindigAsync(
            l => l.Kaartje.Principal.PersoonId() == persoon,
            () => register.VerwijderSessies(persoon)
        );

    /// <summary>Ends every session of all these people, with the connections: all are cut before anything is written.</summary>
    public Task BeeindigAlleAsync(IReadOnlySet<PersoonId> personen) =>
        BeeindigAsync(
            l => personen.Contains(l.Kaartje.Principal.PersoonId()),
            async () =>
            {
                foreach (var persoon in personen)
                    await register.VerwijderSessies(persoon);
            }
        );

    /// <summary>Ends what has had its time, and writes down who was seen: a restart does not sign anybody out.</summary>
    public async Task RuimOpAsync()
    {
        var nu = tijd.GetUtcNow();
        var voorbij = opSleutel.Values.Where(l => !Loopt(l, nu)).ToList();
        voorbij.ForEach(static l => Snij(l, Sessieeinde.Verlopen));
        foreach (var lopend in voorbij)
            await BeeindigAsync(lopend, Sessieeinde.Verlopen);
        foreach (var lopend in opSleutel.Values)
        {
            if (lopend.Gezien - lopend.Bewaard <= TimeSpan.FromMinutes(1))
                continue;
            await register.VerlengSessie(lopend.Sleutel, lopend.Gezien, Verval(lopend));
            lopend.Bewaard = nu;
        }
    }

    /// <summary>A connection belongs to the session it was opened with, and ends with it.</summary>
    internal void Koppel(ClaimsPrincipal wie, Verbinding verbinding)
    {
        verbinding.Sessie = wie.SessieId();
        if (verbinding.Sessie is not { } id || !opId.TryGetValue(id, out var lopend))
        {
            _ = verbinding.SluitAfAsync(Draadtaal.Weg(Wegreden.Afgemeld));
            return;
        }
        verbinding.Maat = lopend.Maat;
        if (!lopend.Voeg(verbinding, instellingen.Kamer.VerbindingenPerSessie))
            _ = verbinding.SluitAfAsync(
                Draadtaal.Weg(lopend.IsGesneden ? Wegreden.Afgemeld : Wegreden.TeVeelPlekken)
            );
    }

    /// <summary>A connection ended.</summary>
    internal void Ontkoppel(Verbinding verbinding)
    {
        if (verbinding.Sessie is { } id && opId.TryGetValue(id, out var lopend))
            lopend.Haal(verbinding);
    }

    private bool Loopt(Lopend lopend, DateTimeOffset nu) =>
        !lopend.IsGesneden && nu < lopend.Einde && nu - lopend.Gezien < Stil;

    private DateTimeOffset Verval(Lopend lopend) =>
        lopend.Gezien + Stil < lopend.Einde ? lopend.Gezien + Stil : lopend.Einde;

    private async Task<Lopend?> HaalAsync(string sleutel, DateTimeOffset nu)
    {
        if (await register.Sessie(sleutel, nu) is not { } sessie)
            return null;
        if (TicketSerializer.Default.Deserialize(sessie.Kaartje.ToArray()) is not { } kaartje)
            return null;
        var lopend = new Lopend(sleutel, kaartje, (kaartje.Properties.IssuedUtc ?? nu) + Langst)
        {
            // Who comes by after a restart counts from when they were last seen: a page that asks by itself revives nothing.
            Gezien = sessie.Gezien,
            Bewaard = nu,
            Maat = MaatVan(kaartje.Principal.PersoonId()),
            Kijkmaat = KijkmaatVan(kaartje.Principal.PersoonId()),
        };
        Onthoud(lopend);
        // It may have been ended between reading and remembering.
        if (await register.Sessie(sleutel, nu) is not null)
            return opSleutel.GetValueOrDefault(sleutel);
        Snij(lopend, Sessieeinde.Afgemeld);
        Vergeet(lopend);
        return null;
    }

    private async Task BewaarAsync(Lopend lopend, DateTimeOffset nu)
    {
        await register.BewaarSessie(
            lopend.Sleutel,
            lopend.Kaartje.Principal.PersoonId(),
            TicketSerializer.Default.Serialize(lopend.Kaartje),
            nu,
            Verval(lopend)
        );
        lopend.Bewaard = nu;
    }

    private Task BeeindigAsync(Lopend lopend, Sessieeinde waarom) =>
        BeeindigAsync(l => l == lopend, () => register.VerwijderSessie(lopend.Sleutel), waarom);

    // Cut first: until it is written down a cut session stays in memory, so that nothing revives it. What came into memory meanwhile,
    // read from the row before that went, is cut as well.
    private async Task BeeindigAsync(
        Func<Lopend, bool> welke,
        Func<Task> verwijder,
        Sessieeinde waarom = Sessieeinde.Afgemeld
    )
    {
        Bekend(welke).ForEach(l => Snij(l, waarom));
        await verwijder();
        foreach (var lopend in Bekend(welke))
        {
            Snij(lopend, waarom);
            Vergeet(lopend);
        }
    }

    // The newest first.
    private IEnumerable<Lopend> VanPersoon(PersoonId persoon) =>
        Bekend(l => l.Kaartje.Principal.PersoonId() == persoon)
            .OrderByDescending(static l => l.Einde);

    // Who signs in more often sends no faster, and who was sent away is not back by signing out and in.
    private Opdrachtmaat MaatVan(PersoonId persoon) =>
        VanPersoon(persoon).FirstOrDefault()?.Maat
        ?? weggestuurd.GetValueOrDefault(persoon)
        ?? new();

    private Opdrachtmaat KijkmaatVan(PersoonId persoon) =>
        VanPersoon(persoon).FirstOrDefault()?.Kijkmaat ?? new();

    private List<Lopend> Bekend(Func<Lopend, bool> welke) => [.. opSleutel.Values.Where(welke)];

    private void Onthoud(Lopend lopend)
    {
        var geldig = opSleutel.GetOrAdd(lopend.Sleutel, lopend);
        if (geldig.Kaartje.Principal.SessieId() is { } id)
            opId.TryAdd(id, geldig);
    }

    private static void Snij(Lopend lopend, Sessieeinde waarom)
    {
        var (verbindingen, lijnen) = lopend.Snij();
        var reden = waarom == Sessieeinde.Verlopen ? Wegreden.DoorTijd : Wegreden.Afgemeld;
        foreach (var verbinding in verbindingen)
            _ = verbinding.SluitAfAsync(Draadtaal.Weg(reden));
        foreach (var lijn in lijnen)
            lijn.Stop(waarom);
        foreach (var verbinding in lopend.Verbindingen.Alle())
            verbinding.Features.Get<Verbindingsplek>()?.GaTerug();
    }

    private static string NieuweSleutel() =>
        WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));

    private void Vergeet(Lopend lopend)
    {
        OnthoudWeggestuurd(lopend);
        opSleutel.TryRemove(lopend.Sleutel, out _);
        if (lopend.Kaartje.Principal.SessieId() is { } id)
            opId.TryRemove(id, out _);
    }

    private void OnthoudWeggestuurd(Lopend lopend)
    {
        foreach (var (wie, maat) in weggestuurd)
            if (!maat.IsWeggestuurd(tijd))
                weggestuurd.TryRemove(wie, out _);
        if (lopend.Maat.IsWeggestuurd(tijd))
            weggestuurd[lopend.Kaartje.Principal.PersoonId()] = lopend.Maat;
    }
}
