using System.Text.Json;
using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Toegang;

namespace Casusoverleg.Web.Uitvoer;

/// <summary>How it stands with the use of one item, for who holds it.</summary>
/// <param name="Bereikbaar">Whether the contributor can still be reached here: as long as their own list is there.</param>
/// <param name="MagNaar">To which functions it may be passed on now.</param>
/// <param name="Vandaag">Today, in Europe/Amsterdam.</param>
public sealed record Gebruiksbeeld(
    LijstMee Mee,
    Gebruik Gebruik,
    bool Bereikbaar,
    IReadOnlyList<string> MagNaar,
    DateOnly Vandaag
);

/// <summary>What a contributor is asked or told about something they brought in.</summary>
/// <param name="Tekst">What the other holds; null for a deskundige, whose text is gone.</param>
/// <param name="Open">The question that waits; null when there is only something to tell.</param>
public sealed record Gebruiksbericht(
    OverlegId Overleg,
    string Wie,
    DeelnemerId Deelnemer,
    string Item,
    string? Tekst,
    Gebruiksvraag? Open,
    IReadOnlyList<ItemVerplichtVerstrekt> Verplicht
);

/// <summary>That somebody asks or tells something about what the reader brought in: from whom, and nothing of what (R54).</summary>
/// <param name="Vraag">An answer is waited for; otherwise there is only something to read.</param>
public sealed record Gebruiksaankondiging(OverlegId Overleg, string Wie, bool Vraag);

/// <summary>The steps of an item as they were kept.</summary>
internal static class Gebruiksstappen
{
    /// <summary>The standing of one item, from all that was kept of the list it is on.</summary>
    public static Gebruik Van(IEnumerable<Gebruiksrij> rijen, string? item) =>
        Gebruik.Uit(
            rijen
                .Where(r => r.Item.ToString("N") == item)
                .Select(static r =>
                    JsonSerializer.Deserialize<Gebruiksstap>(r.Inhoud.Span, Formulier.Opties)!
                )
        );
}
