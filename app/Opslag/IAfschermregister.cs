using Casusoverleg.Domein;

namespace Casusoverleg.Opslag;

/// <summary>
/// Which two persons must never share an overleg of this installation (R65). Names are kept encrypted, for who recorded them, and as keyed
/// hashes to compare by. Durable on return; throws <see cref="OpslagMislukt"/> (V05).
/// </summary>
public interface IAfschermregister
{
    /// <summary>Records one and gives it its id, in one step with the accountability line that says so.</summary>
    Task<Afscherming> LegVast(
        NieuweAfscherming nieuw,
        Func<Guid, Verantwoordingsregel> regel,
        CancellationToken ct = default
    );

    /// <summary>
    /// Removes one of who recorded it, in one step with its accountability line; false when it is not there, or not theirs: one answer, and
    /// then no line is written.
    /// </summary>
    Task<bool> Verwijder(
        PersoonId door,
        Guid id,
        Verantwoordingsregel regel,
        CancellationToken ct = default
    );

    /// <summary>Deletes every record whose last day was before <paramref name="vandaag"/>.</summary>
    Task VerwijderVerlopen(DateOnly vandaag, CancellationToken ct = default);

    /// <summary>Every record, expired or not.</summary>
    Task<IReadOnlyList<Afscherming>> Alle(CancellationToken ct = default);

    /// <summary>The hash by which a person is compared: of this installation alone.</summary>
    string Sleutel(Naamsleutel persoon);
}

/// <summary>Two persons to keep apart. An empty organisation stands for any.</summary>
/// <param name="Tot">The last day it counts, inclusive, in Europe/Amsterdam; null: until it is removed.</param>
public sealed record NieuweAfscherming(
    PersoonId Door,
    AfgeschermdePersoon Een,
    AfgeschermdePersoon Ander,
    Afschermreden Reden,
    DateOnly? Tot
);

/// <summary>Somebody by name; <paramref name="Organisatie"/> empty: whatever organisation they come from.</summary>
public sealed record AfgeschermdePersoon(string Naam, string Organisatie);

/// <summary>A record as kept, with the hashes by which both are compared.</summary>
public sealed record Afscherming(
    Guid Id,
    NieuweAfscherming Wat,
    string EenSleutel,
    string AnderSleutel
);
