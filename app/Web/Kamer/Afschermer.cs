using System.Collections.Concurrent;
using Casusoverleg.Domein;
using Casusoverleg.Domein.Regels;
using Casusoverleg.Opslag;

namespace Casusoverleg.Web.Kamer;

/// <summary>
/// Keeps apart who must never share an overleg (R65), wherever in this installation they are invited. All records are in memory, so that
/// the one writer judges them in the same turn and every question takes as long, whatever the answer.
/// </summary>
internal sealed class Afschermer(IAfschermregister register, TimeProvider tijd) : IHostedService
{
    /// <summary>Refusals per hour after which a person, or an overleg, invites nobody for a while: trying out names is no way to find out.</summary>
    public const int HoogstensPerUur = 5;

    /// <summary>How many records one person can keep.</summary>
    public const int HoogstensPerPersoon = 200;

    private readonly SemaphoreSlim beurt = new(1, 1);

    // By the random id of a person or of an overleg.
    private readonly ConcurrentDictionary<Guid, List<DateTimeOffset>> geweigerd = new();
    private volatile Afschermlijst lijst = Afschermlijst.Leeg;

    /// <summary>The records of one person, in the order in which they were kept.</summary>
    public IReadOnlyList<Afscherming> Van(PersoonId door) =>
        [.. lijst.Alle.Where(a => a.Wat.Door == door)];

    /// <summary>Records one; it counts from now on. Refused when this person keeps as many as can be.</summary>
    /// <exception cref="OpslagMislukt">It could not be stored; then it does not count.</exception>
    public async Task<(Guid Id, Weigering? Weigering)> LegVastAsync(NieuweAfscherming nieuw)
    {
        await beurt.WaitAsync();
        try
        {
            if (lijst.Alle.Count(a => a.Wat.Door == nieuw.Door) >= HoogstensPerPersoon)
                return (default, Vol);
            var vast = await register.LegVast(
                nieuw,
                id =>
                    Verantwoord.Afscherming(
                        "afscherming-vastgelegd",
                        tijd.GetUtcNow(),
                        nieuw.Door,
                        id
                    )
            );
            lijst = Afschermlijst.Van([.. lijst.Alle, vast], Naamhash);
            return (vast.Id, null);
        }
        finally
        {
            beurt.Release();
        }
    }

    /// <summary>Removes an own record; false when it is not there, or not one's own.</summary>
    /// <exception cref="OpslagMislukt">It could not be stored; then it still counts.</exception>
    public async Task<bool> VerwijderAsync(PersoonId door, Guid id)
    {
        await beurt.WaitAsync();
        try
        {
            var regel = Verantwoord.Afscherming(
                "afscherming-verwijderd",
                tijd.GetUtcNow(),
                door,
                id
            );
            if (!await register.Verwijder(door, id, regel))
                return false;
            lijst = Afschermlijst.Van([.. lijst.Alle.Where(a => a.Id != id)], Naamhash);
            return true;
        }
        finally
        {
            beurt.Release();
        }
    }

    /// <summary>Deletes what expired, and forgets refusals that do not count any more.</summary>
    /// <exception cref="OpslagMislukt">It could not be stored.</exception>
    public async Task RuimOpAsync()
    {
        foreach (var wie in geweigerd.Keys)
            IsTeVaak(wie);
        var vandaag = Datums.Vandaag(tijd.GetUtcNow());
        if (lijst.Alle.All(a => Geldt(a, vandaag)))
            return;
        await beurt.WaitAsync();
        try
        {
            await register.VerwijderVerlopen(vandaag);
            lijst = Afschermlijst.Van([.. lijst.Alle.Where(a => Geldt(a, vandaag))], Naamhash);
        }
        finally
        {
            beurt.Release();
        }
    }

    /// <summary>The refusal of a convening; null when nobody on the list is kept from another.</summary>
    public Weigering? Toets(PersoonId door, IReadOnlyList<Genodigde> genodigden)
    {
        if (IsTeVaak(door.Waarde))
            return TeVaak;
        var mensen = genodigden.Select(g => Sleutels(g.Naam, g.Organisatie)).ToList();
        (int Nummer, bool Eigen)? botsing = null;
        for (var i = 0; i < mensen.Count; i++)
        for (var j = 0; j < i; j++)
            if (Botst(mensen[i], [mensen[j]], door) is { } eigen)
                // Not always the last one: the order of the list would tell who the other is.
                botsing = (Genoemde(genodigden, mensen, i, j) + 1, eigen);
        if (botsing is not { } b)
            return null;
        if (!b.Eigen)
            Onthoud(door.Waarde);
        return Afschermregel.OpLijst(b.Nummer, b.Eigen);
    }

    /// <summary>The refusal of what a command would bring about; null when it brings nobody near who they are kept from.</summary>
    /// <param name="door">Who asks; null where the person is not known: then nothing is said of whose record it is.</param>
    public Weigering? Toets(
        PersoonId? door,
        Overleg voor,
        IReadOnlyList<Gebeurtenis> gebeurtenissen,
        DateTimeOffset nu
    )
    {
        foreach (var gebeurtenis in OpNaam(voor, gebeurtenissen))
        {
            if (Afschermregel.Raakt(voor, gebeurtenis) is { } raakt)
            {
                var nodigtUit = gebeurtenis is DeelnemerUitgenodigd;
                if (nodigtUit && (IsTeVaak(door?.Waarde) || IsTeVaak(voor.Id.Waarde)))
                    return TeVaak;
                var anderen = raakt.Bij.Select(d => Sleutels(d.Naam, d.Organisatie)).ToList();
                var wie = Sleutels(raakt.Wie.Naam, raakt.Wie.Organisatie);
                if (Botst(wie, anderen, door) is { } eigen)
                {
                    if (nodigtUit && !eigen)
                        Onthoud(door?.Waarde, voor.Id.Waarde);
                    return Nee(gebeurtenis, raakt.Wie, eigen);
                }
            }
            // Whoever comes in with the same command is there for who comes after.
            if (gebeurtenissen.Count > 1)
                voor = voor.Na(
                    new(voor.Versie + 1, GebeurtenisId.Nieuw(), nu, null, null, gebeurtenis)
                );
        }
        return null;
    }

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken) =>
        lijst = Afschermlijst.Van(await register.Alle(cancellationToken), Naamhash);

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static Weigering Nee(Gebeurtenis gebeurtenis, Deelnemer wie, bool eigen) =>
        gebeurtenis switch
        {
            UitnodigingGeaccepteerd => Afschermregel.Genodigde,
            DeelnemerToegelaten => Afschermregel.BijNaam(wie.Naam, eigen),
            _ => eigen ? Afschermregel.Eigen : Afschermregel.Neutraal,
        };

    // Of several let in at once always the same one stays out: the order in which they were chosen would tell who the other is.
    private IEnumerable<Gebeurtenis> OpNaam(
        Overleg voor,
        IReadOnlyList<Gebeurtenis> gebeurtenissen
    ) =>
        gebeurtenissen.Count > 1 && gebeurtenissen.All(static g => g is DeelnemerToegelaten)
            ? gebeurtenissen.OrderBy(
                g =>
                    voor.Deelnemer(((DeelnemerToegelaten)g).Deelnemer) is { } d
                        ? Sleutels(d.Naam, d.Organisatie).Vol
                        : "",
                StringComparer.Ordinal
            )
            : gebeurtenissen;

    // Null: nothing keeps them apart; otherwise whether the one who asks recorded it.
    private bool? Botst(Persoonsleutel wie, List<Persoonsleutel> anderen, PersoonId? door)
    {
        bool? eigen = null;
        var vandaag = Datums.Vandaag(tijd.GetUtcNow());
        foreach (var kant in lijst.Van(wie.Naam))
            if (
                Past(wie, kant.Deze)
                && anderen.Exists(x => Past(x, kant.Gene))
                && Geldt(kant.Wat, vandaag)
            )
                eigen = (eigen ?? false) || kant.Wat.Wat.Door == door;
        return eigen;
    }

    // Without an organisation on either side the name decides: leaving it out is no way round a record.
    private static bool Past(Persoonsleutel wie, Persoonsleutel vast) =>
        wie.Naam == vast.Naam
        && (wie.Vol == vast.Vol || wie.Vol == wie.Naam || vast.Vol == vast.Naam);

    private static bool Geldt(Afscherming a, DateOnly vandaag) =>
        a.Wat.Tot is not { } tot || vandaag <= tot;

    // The convener never: that person has no other overleg to go to, and is not on the list to be taken off.
    private static int Genoemde(
        IReadOnlyList<Genodigde> genodigden,
        List<Persoonsleutel> mensen,
        int een,
        int ander
    ) =>
        genodigden[een].Regisseur ? ander
        : genodigden[ander].Regisseur ? een
        : string.CompareOrdinal(mensen[een].Vol, mensen[ander].Vol) > 0 ? een
        : ander;

    private Persoonsleutel Sleutels(string naam, string? organisatie) =>
        new(Naamhash(naam), register.Sleutel(Naamsleutel.Van(naam, organisatie)));

    private string Naamhash(string naam) => register.Sleutel(Naamsleutel.Van(naam, null));

    private bool IsTeVaak(Guid? wie)
    {
        if (wie is not { } sleutel || !geweigerd.TryGetValue(sleutel, out var keren))
            return false;
        lock (keren)
        {
            keren.RemoveAll(t => tijd.GetUtcNow() - t > TimeSpan.FromHours(1));
            return keren.Count >= HoogstensPerUur;
        }
    }

    private void Onthoud(params Guid?[] sleutels)
    {
        foreach (var sleutel in sleutels.OfType<Guid>())
        {
            var keren = geweigerd.GetOrAdd(sleutel, static _ => []);
            lock (keren)
            {
                keren.Add(tijd.GetUtcNow());
            }
        }
    }

    private static Weigering TeVaak { get; } =
        Weigering.Van(
            Regel.V04,
            "Uitnodigen lukt nu even niet: het is te vaak geweigerd. Probeer het over een uur opnieuw."
        );

    private static Weigering Vol { get; } =
        Weigering.Van(
            Regel.V01,
            $"Je kunt hoogstens {HoogstensPerPersoon} afschermingen vastleggen. Haal er eerst een weg die niet meer nodig is."
        );
}
