using System.Text.Json.Nodes;

namespace Casusoverleg.Scenarios.Casussen;

/// <summary>One case file, validated: what is convened, what happens, and what must hold afterwards.</summary>
/// <param name="Overleg">What the regisseur records when convening, dates resolved.</param>
/// <param name="OverlegGeweigerd">The rule by which convening itself must be refused, or null.</param>
/// <param name="NaSluiting">Per participant the exact contents of their list; null when the file does not say.</param>
public sealed record Casus(
    string Pad,
    string Naam,
    JsonObject Overleg,
    string? OverlegGeweigerd,
    JsonArray Betrokkenen,
    IReadOnlyList<Genodigde> Deelnemers,
    IReadOnlyList<Stap> Stappen,
    IReadOnlyDictionary<string, LijstVerwacht>? NaSluiting,
    IReadOnlyList<Kanarie> Nooit,
    IReadOnlyList<string> Vernietigd
)
{
    /// <summary>Whom the regisseur keeps apart before convening (R65), as the page sends it.</summary>
    public IReadOnlyList<JsonObject> Afscherming { get; init; } = [];

    /// <summary>Convening this overleg with a fault in it, each refused before it is convened as it should be.</summary>
    public IReadOnlyList<Poging> Pogingen { get; init; } = [];

    /// <summary>The rules that the convening itself shows to be kept.</summary>
    public IReadOnlyList<string> Toont { get; init; } = [];

    /// <summary>Every rule that this file touches: by a refusal it expects, or by what it says to show.</summary>
    public IEnumerable<string> Regels =>
        Geweigerden
            .Concat(Toont)
            .Concat(Pogingen.SelectMany(p => p.Toont))
            .Concat(Stappen.SelectMany(s => s.Toont))
            .Concat(Vervolg?.Regels ?? [])
            .Distinct(StringComparer.Ordinal);

    /// <summary>Every rule that must refuse something in this file.</summary>
    public IEnumerable<string> Geweigerden =>
        Pogingen
            .Select(p => (string?)p.Geweigerd)
            .Append(OverlegGeweigerd)
            .Concat(Deelnemers.Select(d => d.Geweigerd))
            .Concat(Stappen.Select(s => s.Geweigerd))
            .Concat(Vervolg?.Geweigerden ?? [])
            .OfType<string>()
            .Distinct(StringComparer.Ordinal);

    /// <summary>What is convened afterwards by the same regisseur as a follow-up of this one (R03); null: nothing.</summary>
    public Casus? Vervolg { get; init; }

    /// <summary>The file's name without folder and extension: the first word of every line about it.</summary>
    public string Kort => Path.GetFileNameWithoutExtension(Pad);
}

/// <summary>An invited person, or (with <see cref="Geweigerd"/>) an invitation that must be refused by that rule.</summary>
public sealed record Genodigde(string Id, JsonObject Gegevens, bool Regisseur, string? Geweigerd)
{
    /// <summary>Invited by a later step, so not in the list with which the overleg is convened.</summary>
    public bool Later { get; init; }

    /// <summary>Betrokkene and vertegenwoordiger see only what is about them (R74).</summary>
    public bool OverZichzelf => (string?)Gegevens["pet"] is "betrokkene" or "vertegenwoordiger";
}

/// <summary>One step: who does what. <see cref="Velden"/> holds the fields of the action itself, names not yet resolved.</summary>
/// <param name="Als">The name by which later steps refer to the result.</param>
/// <param name="Geweigerd">The rule that must refuse this step; null when it must succeed.</param>
public sealed record Stap(
    int Nummer,
    string Wie,
    string Doet,
    string? Als,
    string? Geweigerd,
    JsonObject Velden
)
{
    /// <summary>The rules that this step shows to be kept, besides the one that refuses it.</summary>
    public IReadOnlyList<string> Toont { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() =>
        $"stap {Nummer}: {Wie} {Doet}{(Als is null ? "" : $" ({Als})")}";
}

/// <summary>Convening with a fault in it: the whole overleg as it is sent, and the rule that must refuse it.</summary>
public sealed record Poging(JsonObject Overleg, JsonArray Betrokkenen, string Geweigerd)
{
    /// <inheritdoc cref="Stap.Toont"/>
    public IReadOnlyList<string> Toont { get; init; } = [];
}

/// <summary>A text that somebody (<c>*</c>: everybody) must never receive.</summary>
public sealed record Kanarie(string Wie, string Tekst);

/// <summary>What the list of one participant holds exactly.</summary>
public sealed record LijstVerwacht(
    IReadOnlyList<MeeVerwacht> Mee,
    IReadOnlyList<string> Afspraken,
    IReadOnlyList<string> Regieoverzicht,
    IReadOnlyList<string> ZelfGedeeld
)
{
    /// <summary>Who is not named in the file gets nothing.</summary>
    public static LijstVerwacht Niets { get; } = new([], [], [], []);
}

/// <summary>One item to take along; <see cref="Tekst"/> exact when given, <see cref="BevatNiet"/> as whole words.</summary>
public sealed record MeeVerwacht(string Inbreng, string? Tekst, string? BevatNiet);

/// <summary>The file does not follow the format: nothing is played.</summary>
public sealed class Casusfout(string waar, string wat) : Exception($"{waar}: {wat}");
