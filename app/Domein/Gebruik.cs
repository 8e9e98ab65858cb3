using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Casusoverleg.Domein;

/// <summary>What is asked about an item that was taken along (R47).</summary>
[JsonConverter(typeof(TermConverter<Gebruiksoort>))]
public enum Gebruiksoort
{
    /// <summary>To pass it on to somebody of that function (R67).</summary>
    Doorgeven,

    /// <summary>To use it oneself for something else than was agreed.</summary>
    AnderGebruik,
}

/// <summary>
/// One step in what happens to an item after close: asked, answered, passed on, or disclosed because an act obliges to (R47, R67). Kept
/// under the key of that item, so that it disappears with it.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "stap")]
[JsonDerivedType(typeof(GebruikGevraagd), "gevraagd")]
[JsonDerivedType(typeof(GebruikBeantwoord), "beantwoord")]
[JsonDerivedType(typeof(ItemDoorgegeven), "doorgegeven")]
[JsonDerivedType(typeof(ItemVerplichtVerstrekt), "verplicht")]
public abstract record Gebruiksstap(DateTimeOffset Tijd);

/// <summary>The holder asked the contributor.</summary>
/// <param name="Functie">To whom, by function or kind of person; only with passing on.</param>
public sealed record GebruikGevraagd(
    Guid Vraag,
    Gebruiksoort Soort,
    string? Functie,
    string Doel,
    DateTimeOffset Tijd
) : Gebruiksstap(Tijd);

/// <summary>The contributor answered; a no has no reason.</summary>
/// <param name="Doel">With yes: a narrower purpose, which replaces the one asked for.</param>
public sealed record GebruikBeantwoord(Guid Vraag, bool Ja, string? Doel, DateTimeOffset Tijd)
    : Gebruiksstap(Tijd);

/// <summary>The holder recorded to whom it went under a permission (R67).</summary>
public sealed record ItemDoorgegeven(
    string Functie,
    string Organisatie,
    DateOnly Op,
    DateTimeOffset Tijd
) : Gebruiksstap(Tijd);

/// <summary>The holder had to disclose it; that prevails, and the contributor is told (R47).</summary>
/// <param name="Bepaling">The provision that obliges, as cited.</param>
public sealed record ItemVerplichtVerstrekt(
    string Bepaling,
    string Organisatie,
    DateOnly Op,
    DateTimeOffset Tijd
) : Gebruiksstap(Tijd);

/// <summary>A question and its answer.</summary>
/// <param name="Ja">Null while nobody answered; silence is no.</param>
public sealed record Gebruiksvraag(GebruikGevraagd Vraag, bool? Ja = null, string? EigenDoel = null)
{
    /// <summary>What it counts for: the purpose of the contributor, or the one asked for.</summary>
    public string Doel => EigenDoel ?? Vraag.Doel;
}

/// <summary>All that happened to one item after close: the fold of its steps.</summary>
public sealed record Gebruik(
    ImmutableArray<Gebruiksvraag> Vragen,
    ImmutableArray<ItemDoorgegeven> Doorgegeven,
    ImmutableArray<ItemVerplichtVerstrekt> Verplicht
)
{
    /// <summary>Nothing yet.</summary>
    public static Gebruik Leeg { get; } = new([], [], []);

    /// <summary>How many steps there were.</summary>
    public int Stappen =>
        Vragen.Length + Vragen.Count(v => v.Ja is not null) + Doorgegeven.Length + Verplicht.Length;

    /// <summary>The question that waits for an answer, if any.</summary>
    public Gebruiksvraag? Open => Vragen.FirstOrDefault(v => v.Ja is null);

    /// <summary>The standing after these steps.</summary>
    public static Gebruik Uit(IEnumerable<Gebruiksstap> stappen) =>
        stappen.Aggregate(Leeg, (g, stap) => g.Na(stap));

    /// <summary>The standing after one more step.</summary>
    public Gebruik Na(Gebruiksstap stap) =>
        stap switch
        {
            GebruikGevraagd s => this with { Vragen = Vragen.Add(new(s)) },
            GebruikBeantwoord s => this with
            {
                Vragen =
                [
                    .. Vragen.Select(v =>
                        v.Vraag.Vraag == s.Vraag ? v with { Ja = s.Ja, EigenDoel = s.Doel } : v
                    ),
                ],
            },
            ItemDoorgegeven s => this with { Doorgegeven = Doorgegeven.Add(s) },
            ItemVerplichtVerstrekt s => this with { Verplicht = Verplicht.Add(s) },
            _ => throw new InvalidOperationException($"onbekende stap {stap.GetType().Name}"),
        };

    /// <summary>To which functions it may be passed on now: as permitted at close, and since (R67).</summary>
    public ImmutableArray<string> MagNaar(IEnumerable<Doorgifte> bijSluiten) =>
        [
            .. bijSluiten
                .Select(d => d.Functie)
                .Concat(
                    Vragen
                        .Where(v => v is { Ja: true, Vraag.Soort: Gebruiksoort.Doorgeven })
                        .Select(v => v.Vraag.Functie!)
                )
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
}

/// <summary>What of an item matters for its use after close.</summary>
/// <param name="Categorie">Null on a list that was sealed before this was kept: then as strict as for health.</param>
/// <param name="OverPersoon">Whether it is about a betrokkene.</param>
/// <param name="Doorgeven">As permitted at close.</param>
public sealed record Gebruiksitem(
    Categorie? Categorie,
    bool OverPersoon,
    ImmutableArray<Doorgifte> Doorgeven
);
