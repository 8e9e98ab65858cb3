using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Casusoverleg.Domein;

namespace Casusoverleg.Web.Kamer;

/// <summary>The answer to a command: done, with the id of what was made, or a refusal that names its rule (besluit 1).</summary>
/// <param name="Wie">Whom the refusal is about; all of them known to the asker.</param>
/// <param name="Bewijs">
/// With what the asker must first prove anew who they are, by spaces when there is a choice; then the same can be asked again.
/// </param>
public sealed record Antwoord(
    bool Gelukt,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Id = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Regel = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Zin = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        IReadOnlyList<DeelnemerId>? Wie = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Bewijs = null
)
{
    /// <summary>Done.</summary>
    public static Antwoord Ja(string? id = null) => new(true, id);

    /// <summary>Refused.</summary>
    public static Antwoord Nee(Weigering weigering) =>
        new(
            false,
            Regel: weigering.Regel.ToString(),
            Zin: weigering.Zin,
            Wie: weigering.Wie.IsDefaultOrEmpty ? null : weigering.Wie
        );

    /// <summary>Refused, about nobody in particular.</summary>
    public static Antwoord Nee(Regel regel, string zin) =>
        new(false, Regel: regel.ToString(), Zin: zin);

    /// <summary>V05: nothing was kept; trying again is right.</summary>
    public static Antwoord NietBewaard { get; } =
        Nee(
            Domein.Regel.V05,
            "Het bewaren is niet gelukt. Er is niets veranderd. Probeer het opnieuw."
        );

    /// <summary>V04: more than one person may send at a time, over the hub and from pages together.</summary>
    public static Antwoord TeVaak { get; } =
        Nee(Domein.Regel.V04, "Dit gaat te snel achter elkaar. Wacht even en probeer het opnieuw.");

    /// <summary>R01: not invited, not there, not any more: one answer.</summary>
    public static Antwoord NietUitgenodigd { get; } =
        Nee(Domein.Regel.R01, "Dit overleg is er niet, of je bent er niet voor uitgenodigd.");
}

/// <summary>The answer to <c>Betreed</c>.</summary>
/// <param name="Heel">True: <paramref name="Berichten"/> is everything; false: only what was missed since the cursor.</param>
/// <param name="Cursor">The id of the last event this person received.</param>
public sealed record Betreding(
    bool Gelukt,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Regel = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Zin = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DeelnemerId? Jij = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        GebeurtenisId? Cursor = null,
    bool Heel = true,
    IReadOnlyList<Bericht>? Berichten = null
)
{
    /// <summary>Refused.</summary>
    public static Betreding Nee(Antwoord antwoord) => new(false, antwoord.Regel, antwoord.Zin);
}

/// <summary>Why a connection is about to be cut.</summary>
/// <param name="Verlopen">True: by time. What the person typed stays in their page until they sign in again; otherwise absent.</param>
/// <param name="TerugNa">
/// Only the line is cut: after so many seconds the page comes back by itself, with all that the person typed; otherwise absent.
/// </param>
public sealed record Wegreden(string Regel, string Zin, bool? Verlopen = null, int? TerugNa = null)
{
    /// <summary>Removed or recused (R09, R66).</summary>
    public static Wegreden Verwijderd { get; } =
        new(
            "R09",
            "Je doet niet meer mee aan dit overleg. Wat je zelf hebt gedeeld kun je na het sluiten nog ophalen."
        );

    /// <summary>A new link was given: whoever uses it is admitted anew (R01).</summary>
    public static Wegreden Wachtkamer { get; } =
        new(
            "R01",
            "Er is een nieuwe link voor je gemaakt. Meld je daarmee aan. Daarna laat de regisseur je weer binnen."
        );

    /// <summary>The session came to its end by time.</summary>
    public static Wegreden DoorTijd { get; } =
        new("R01", "Je aanmelding is verlopen. Meld je opnieuw aan om verder te gaan.", true);

    /// <summary>Signed out.</summary>
    public static Wegreden Afgemeld { get; } =
        new("R01", "Je bent afgemeld. Meld je opnieuw aan om verder te gaan.");

    /// <summary>One session holds no more connections than a person needs (V04).</summary>
    public static Wegreden TeVeelPlekken { get; } =
        new("V04", "Je hebt dit overleg op te veel plekken open. Sluit een paar tabbladen.");

    /// <summary>
    /// Kept sending after many refusals, as no person does (V04). The measure is per person: the tab that loses its line may be an honest one,
    /// so nothing in it is lost.
    /// </summary>
    public static Wegreden TeSnel { get; } =
        new(
            "V04",
            "Vanuit jouw aanmelding komt veel te veel achter elkaar. We wachten een halve minuut.",
            TerugNa: (int)Opdrachtmaat.Straf.TotalSeconds
        );

    /// <summary>Something went wrong on our side; coming back gives what was missed.</summary>
    public static Wegreden Storing { get; } =
        new("V05", "Er ging iets mis. De verbinding wordt opnieuw gemaakt.");

    /// <summary>Closed: the lists can be fetched.</summary>
    public static Wegreden Gesloten { get; } =
        new("R48", "Het overleg is gesloten. Je meeneemlijst staat klaar.");

    /// <summary>Broken off.</summary>
    public static Wegreden Afgebroken { get; } =
        new(
            "R49",
            "Het overleg is afgebroken. Alles is vernietigd, behalve wat je zelf hebt gedeeld."
        );
}
