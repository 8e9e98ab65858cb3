using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Casusoverleg.Domein;
using Casusoverleg.Domein.Regels;

namespace Casusoverleg.Web.Uitvoer;

/// <summary>What came of a question about an item after close.</summary>
[JsonConverter(typeof(TermConverter<Naderantwoord>))]
public enum Naderantwoord
{
    /// <summary>Nobody answered yet: then it may not.</summary>
    Open,

    /// <summary>The contributor permitted it.</summary>
    Ja,

    /// <summary>The contributor refused it.</summary>
    Nee,

    /// <summary>Who asked took it back.</summary>
    Ingetrokken,
}

/// <summary>One question about an item after close, in the record of the contributor (R45, R47).</summary>
/// <param name="Op">The day of asking, in Europe/Amsterdam.</param>
/// <param name="Soort">
/// What was asked; absent when it was taken back, once the list of who asked is gone, and with it the question, and until it is answered: the
/// page with the questions asks first for a renewed proof of who reads it.
/// </param>
/// <param name="Functie">To whom it might go, with passing on.</param>
/// <param name="Doel">What for: as permitted, or as asked.</param>
public sealed record LijstSinds(
    DateOnly Op,
    Naderantwoord Antwoord,
    Gebruiksoort? Soort = null,
    string? Functie = null,
    string? Doel = null
)
{
    /// <summary>Whether it waits for an answer; for the page, which leads to it.</summary>
    [JsonIgnore]
    public bool Wacht { get; init; }

    /// <summary>
    /// All that was asked about one item, in order; null when nothing. The questions go with the list of who asked (R48); that they were
    /// put and answered stays in the accountability, and that is the contributor's own doing.
    /// </summary>
    /// <param name="regels">The accountability of the overleg.</param>
    internal static IReadOnlyList<LijstSinds>? Van(
        Gebruik gebruik,
        IEnumerable<Verantwoordingsregel> regels,
        string item
    )
    {
        IReadOnlyList<LijstSinds> sinds = gebruik.Vragen.IsEmpty
            ? Verantwoord.Gevraagd(regels, item)
            : [.. gebruik.Vragen.Select(Van)];
        return sinds.Count == 0 ? null : sinds;
    }

    private static LijstSinds Van(Gebruiksvraag v) =>
        v switch
        {
            { Ingetrokken: true } => new(Datums.Vandaag(v.Vraag.Tijd), Naderantwoord.Ingetrokken),
            { Ja: { } ja } => new(
                Datums.Vandaag(v.Vraag.Tijd),
                ja ? Naderantwoord.Ja : Naderantwoord.Nee,
                v.Vraag.Soort,
                v.Vraag.Functie,
                v.Doel
            ),
            _ => new(Datums.Vandaag(v.Vraag.Tijd), Naderantwoord.Open) { Wacht = true },
        };
}
