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
/// One step in what happens to an item after close: asked, answered, withdrawn, passed on, or disclosed because an act obliges to (R47, R67). Kept
/// under the key of that item, so that it disappears with it.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "stap")]
[JsonDerivedType(typeof(GebruikGevraagd), "gevraagd")]
[JsonDerivedType(typeof(GebruikBeantwoord), "beantwoord")]
[JsonDerivedType(typeof(GebruikIngetrokken), "ingetrokken")]
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

/// <summary>The holder took the question back before there was an answer.</summary>
public sealed record GebruikIngetrokken(Guid Vraag, DateTimeOffset Tijd) : Gebruiksstap(Tijd);

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
/// <param name="Ingetrokken">Taken back by who asked: it waits no more.</param>
public sealed record Gebruiksvraag(
    GebruikGevraagd Vraag,
    bool? Ja = null,
    string? EigenDoel = null,
    bool Ingetrokken = false
)
{
    /// <summary>Whether it waits for an answer.</summary>
    public bool IsOpen => Ja is null && !Ingetrokken;

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
        Vragen.Length + Vragen.Count(v => !v.IsOpen) + Doorgegeven.Length + Verplicht.Length;

    /// <summary>The question that waits for an answer, if any.</summary>
    public Gebruiksvraag? Open => Vragen.FirstOrDefault(v => v.IsOpen);

    /// <summary>The standing after these steps.</summary>
    public static Gebruik Uit(IEnumerable<Gebruiksstap> stappen) =>
        stappen.Aggregate(Leeg, (g, stap) => g.Na(stap));

    /// <summary>The standing after one more step.</summary>
    public Gebruik Na(Gebruiksstap stap) =>
        stap switch
        {
            GebruikGevraagd s => this with { Vragen = Vragen.Add(new(s)) },
            GebruikBeantwoord s => Met(s.Vraag, v => v with { Ja = s.Ja, EigenDoel = s.Doel }),
            GebruikIngetrokken s => Met(s.Vraag, v => v with { Ingetrokken = true }),
            ItemDoorgegeven s => this with { Doorgegeven = Doorgegeven.Add(s) },
            ItemVerplichtVerstrekt s => this with { Verplicht = Verplicht.Add(s) },
            _ => throw new InvalidOperationException($"onbekende stap {stap.GetType().Name}"),
        };

    /// <summary>To whom it may be passed on now, each for its purpose: as permitted at close, and since (R67).</summary>
    public ImmutableArray<Doorgifte> Doorgeven(IEnumerable<Doorgifte> bijSluiten) =>
        [
            .. bijSluiten,
            .. Toegestaan(Gebruiksoort.Doorgeven)
                .Select(v => new Doorgifte(v.Vraag.Functie!, v.Doel)),
        ];

    /// <summary>To which functions that is.</summary>
    public ImmutableArray<string> MagNaar(IEnumerable<Doorgifte> bijSluiten) =>
        [
            .. Doorgeven(bijSluiten)
                .Select(d => d.Functie)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];

    /// <summary>What the holder may use it for as well, since the close (R47).</summary>
    public ImmutableArray<string> OokVoor() =>
        [.. Toegestaan(Gebruiksoort.AnderGebruik).Select(v => v.Doel)];

    private IEnumerable<Gebruiksvraag> Toegestaan(Gebruiksoort soort) =>
        Vragen.Where(v => v.Ja == true && v.Vraag.Soort == soort);

    private Gebruik Met(Guid vraag, Func<Gebruiksvraag, Gebruiksvraag> stap) =>
        this with
        {
            Vragen = [.. Vragen.Select(v => v.Vraag.Vraag == vraag ? stap(v) : v)],
        };
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
