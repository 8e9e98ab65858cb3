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
    /// <summary>Refusals per hour after which one person cannot invite for a while: trying out names is no way to find out.</summary>
    public const int HoogstensPerUur = 5;

    private readonly ConcurrentDictionary<PersoonId, List<DateTimeOffset>> geweigerd = new();
    private volatile IReadOnlyList<Afscherming> alle = [];

    /// <summary>The records of one person, in the order in which they were kept.</summary>
    public IReadOnlyList<Afscherming> Van(PersoonId door) =>
        [.. alle.Where(a => a.Wat.Door == door)];

    /// <summary>Records one; it counts from now on.</summary>
    /// <exception cref="OpslagMislukt">It could not be stored.</exception>
    public async Task<Guid> LegVastAsync(NieuweAfscherming nieuw)
    {
        var id = await register.LegVast(nieuw);
        alle = await register.Alle();
        return id;
    }

    /// <summary>Removes an own record; false when it is not there, or not one's own.</summary>
    /// <exception cref="OpslagMislukt">It could not be stored.</exception>
    public async Task<bool> VerwijderAsync(PersoonId door, Guid id)
    {
        var weg = await register.Verwijder(door, id);
        alle = await register.Alle();
        return weg;
    }

    /// <summary>The refusal of a convening; null when nobody on the list is kept from another.</summary>
    public Weigering? Toets(PersoonId door, IReadOnlyList<Genodigde> lijst)
    {
        if (IsTeVaak(door))
            return TeVaak;
        var mensen = lijst.Select(g => Sleutels(g.Naam, g.Organisatie)).ToList();
        (int Nummer, bool Eigen)? botsing = null;
        for (var i = 0; i < mensen.Count; i++)
        for (var j = 0; j < i; j++)
            if (Botst(mensen[i], [mensen[j]], door) is { } eigen)
                // Not always the last one: the order of the list would tell who the other is.
                botsing = (Genoemde(lijst, mensen, i, j) + 1, eigen);
        return botsing is { } b ? Onthoud(door, Afschermregel.OpLijst(b.Nummer, b.Eigen)) : null;
    }

    /// <summary>The refusal of what a command would bring about; null when it brings nobody near who they are kept from.</summary>
    /// <param name="door">Who asks; null where the person is not known: then nothing is said of whose record it is.</param>
    public Weigering? Toets(
        PersoonId? door,
        Overleg voor,
        IReadOnlyList<Gebeurtenis> gebeurtenissen
    )
    {
        Weigering? nee = null;
        foreach (var gebeurtenis in gebeurtenissen)
        {
            if (Afschermregel.Raakt(voor, gebeurtenis) is not { } raakt)
                continue;
            var zelf = gebeurtenis is UitnodigingGeaccepteerd;
            if (!zelf && door is { } vrager && IsTeVaak(vrager))
                return TeVaak;
            var anderen = raakt.Bij.Select(d => Sleutels(d.Naam, d.Organisatie)).ToList();
            if (
                Botst(Sleutels(raakt.Wie.Naam, raakt.Wie.Organisatie), anderen, door)
                is not { } eigen
            )
                continue;
            nee =
                zelf ? Afschermregel.Genodigde
                : eigen ? Afschermregel.Eigen
                : Afschermregel.Neutraal;
        }
        return nee is not null && door is { } wie ? Onthoud(wie, nee) : nee;
    }

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken) =>
        alle = await register.Alle(cancellationToken);

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // Null: nothing keeps them apart; otherwise whether the one who asks recorded it. Every record is looked at, found or not.
    private bool? Botst(string[] wie, List<string[]> anderen, PersoonId? door)
    {
        bool? eigen = null;
        var vandaag = Datums.Vandaag(tijd.GetUtcNow());
        foreach (var a in alle)
        {
            var raak =
                Past(wie, a.EenSleutel) && anderen.Exists(x => Past(x, a.AnderSleutel))
                || Past(wie, a.AnderSleutel) && anderen.Exists(x => Past(x, a.EenSleutel));
            if (raak && (a.Wat.Tot is not { } tot || vandaag <= tot))
                eigen = (eigen ?? false) || a.Wat.Door == door;
        }
        return eigen;
    }

    private static bool Past(string[] sleutels, string sleutel) =>
        Array.Exists(sleutels, s => s == sleutel);

    // The convener never: that person has no other overleg to go to, and is not on the list to be taken off.
    private static int Genoemde(
        IReadOnlyList<Genodigde> lijst,
        List<string[]> mensen,
        int een,
        int ander
    ) =>
        lijst[een].Regisseur ? ander
        : lijst[ander].Regisseur ? een
        : string.CompareOrdinal(mensen[een][0], mensen[ander][0]) > 0 ? een
        : ander;

    // A record without an organisation counts for everybody of that name.
    private string[] Sleutels(string naam, string? organisatie) =>
        [
            register.Sleutel(Naamsleutel.Van(naam, organisatie)),
            register.Sleutel(Naamsleutel.Van(naam, null)),
        ];

    private bool IsTeVaak(PersoonId wie)
    {
        if (!geweigerd.TryGetValue(wie, out var keren))
            return false;
        lock (keren)
        {
            keren.RemoveAll(t => tijd.GetUtcNow() - t > TimeSpan.FromHours(1));
            return keren.Count >= HoogstensPerUur;
        }
    }

    private Weigering Onthoud(PersoonId wie, Weigering nee)
    {
        var keren = geweigerd.GetOrAdd(wie, static _ => []);
        lock (keren)
        {
            keren.Add(tijd.GetUtcNow());
        }
        return nee;
    }

    private static Weigering TeVaak { get; } =
        Weigering.Van(
            Regel.V04,
            "Uitnodigen lukt je nu even niet: het is te vaak geweigerd. Probeer het over een uur opnieuw."
        );
}
