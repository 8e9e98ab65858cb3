using System.Collections.Immutable;

namespace Casusoverleg.Domein;

/// <summary>One accountability line: that something happened, never what was said (R51, R54).</summary>
/// <param name="Soort">What kind of act, from a closed set.</param>
/// <param name="Tijd">When.</param>
/// <param name="Door">Who did it; null: the server, by time, or kept out on purpose (R78).</param>
/// <param name="Aan">The recipients, where something was shown or given.</param>
/// <param name="Kenmerken">Ids, terms and dates in clear, by name in ordinal order; nothing that anybody typed.</param>
/// <param name="Toelichting">Free text (purpose, motivation): kept encrypted under a key with its own term (besluit 17).</param>
public sealed record Verantwoordingsregel(
    string Soort,
    DateTimeOffset Tijd,
    DeelnemerId? Door,
    ImmutableArray<DeelnemerId> Aan,
    IReadOnlyDictionary<string, string> Kenmerken,
    string? Toelichting
);
