using Casusoverleg.Opslag;

namespace Casusoverleg.Web.Kamer;

/// <summary>A person as compared (R65): by the hash of the name alone, and that of name and organisation.</summary>
/// <param name="Vol">The same as <paramref name="Naam"/> where no organisation is given.</param>
internal readonly record struct Persoonsleutel(string Naam, string Vol);

/// <summary>A record as seen from one of its two persons.</summary>
internal sealed record Afschermkant(Afscherming Wat, Persoonsleutel Deze, Persoonsleutel Gene);

/// <summary>All records at one moment (R65), found by the name of either person: a room does not walk through what others recorded.</summary>
internal sealed class Afschermlijst
{
    private readonly ILookup<string, Afschermkant> _opNaam;

    private Afschermlijst(IReadOnlyList<Afscherming> alle, IEnumerable<Afschermkant> kanten) =>
        (Alle, _opNaam) = (alle, kanten.ToLookup(static k => k.Deze.Naam, StringComparer.Ordinal));

    /// <summary>No records.</summary>
    public static Afschermlijst Leeg { get; } = new([], []);

    /// <summary>Every record, expired or not.</summary>
    public IReadOnlyList<Afscherming> Alle { get; }

    /// <summary>The records as they are now.</summary>
    /// <param name="naamhash">The hash of a name without an organisation.</param>
    public static Afschermlijst Van(
        IReadOnlyList<Afscherming> alle,
        Func<string, string> naamhash
    ) =>
        new(
            alle,
            alle.SelectMany<Afscherming, Afschermkant>(a =>
            {
                var een = new Persoonsleutel(naamhash(a.Wat.Een.Naam), a.EenSleutel);
                var ander = new Persoonsleutel(naamhash(a.Wat.Ander.Naam), a.AnderSleutel);
                return [new(a, een, ander), new(a, ander, een)];
            })
        );

    /// <summary>What was recorded of somebody of this name.</summary>
    public IEnumerable<Afschermkant> Van(string naamhash) => _opNaam[naamhash];
}
