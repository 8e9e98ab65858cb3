using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Casusoverleg.Domein;

namespace Casusoverleg.Opslag.Sqlite;

/// <summary>What of an event is encrypted: all of it but its number and id.</summary>
internal sealed record Envelop(
    DateTimeOffset Tijd,
    DeelnemerId? Door,
    Opdrachtmerk? Merk,
    Gebeurtenis Gebeurtenis
);

/// <summary>What of an accountability line stands in clear.</summary>
internal sealed record Regelvorm(
    string Soort,
    DateTimeOffset Tijd,
    DeelnemerId? Door,
    ImmutableArray<DeelnemerId> Aan,
    IReadOnlyDictionary<string, string> Kenmerken
);

/// <summary>What of an item of a list is encrypted.</summary>
internal sealed record Itemvorm(string Soort, DeelnemerId? Van, byte[] Inhoud);

/// <summary>What of a person is encrypted.</summary>
/// <param name="Terug">Stands, empty, in a person of before version 10 of the database.</param>
internal sealed record Persoonsvorm(
    string Naam,
    string Organisatie,
    string? Mail = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Terug = null
);

/// <summary>What of an enrolment link is encrypted: for whom, or who comes back with it.</summary>
/// <param name="Naam">Empty: whoever enrols types it.</param>
/// <param name="Nood">The way out of who signs in through their organisation: made while they did.</param>
/// <param name="Gemaakt">When it was made; null in a link of before that was kept.</param>
internal sealed record Linkvorm(
    string Naam,
    string Organisatie,
    string? Terug = null,
    Rol Rol = Rol.Regisseur,
    string? Bij = null,
    string? Mail = null,
    bool Nood = false,
    DateTimeOffset? Gemaakt = null
);

/// <summary>What of an organisation is encrypted.</summary>
internal sealed record Organisatievorm(string Naam, string? Oin, IReadOnlyList<string> Domeinen);

/// <summary>What of a shielding is encrypted (R65).</summary>
internal sealed record Afschermvorm(
    AfgeschermdePersoon Een,
    AfgeschermdePersoon Ander,
    Casusoverleg.Domein.Afschermreden Reden,
    DateOnly? Tot
);

/// <summary>Strict on reading: what is stored and not understood is damage, not something to pass over.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    IgnoreReadOnlyProperties = true,
    Converters = [typeof(Lijstconverters)],
    GenerationMode = JsonSourceGenerationMode.Metadata
)]
[JsonSerializable(typeof(Envelop))]
[JsonSerializable(typeof(Regelvorm))]
[JsonSerializable(typeof(Itemvorm))]
[JsonSerializable(typeof(Persoonsvorm))]
[JsonSerializable(typeof(Linkvorm))]
[JsonSerializable(typeof(Organisatievorm))]
[JsonSerializable(typeof(Afschermvorm))]
[JsonSerializable(typeof(Passkey))]
[JsonSerializable(typeof(Postbericht))]
internal sealed partial class Archiefjson : JsonSerializerContext;
