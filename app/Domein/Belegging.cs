using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Casusoverleg.Domein;

/// <summary>What the regisseur records when convening: the shape of <c>POST /nieuw</c> and of the case files.</summary>
/// <param name="Naam">A name for the own list; null: the goal serves.</param>
/// <param name="VervolgVan">The overleg of the same regisseur that this one follows: nobody is taken over from it (R03).</param>
public record Belegging(
    Overleggegevens Overleg,
    ImmutableArray<BelegdeBetrokkene> Betrokkenen,
    ImmutableArray<Genodigde> Deelnemers,
    string? Naam = null,
    Planning? Gepland = null,
    OverlegId? VervolgVan = null
);

/// <summary>Someone to invite. <paramref name="Id"/> is local to the form and absent when inviting later.</summary>
/// <param name="Betrokkene">For a betrokkene or vertegenwoordiger: whom it is about (local id, or 32 hex digits when inviting later).</param>
/// <param name="NamensPartij">The party a procesregisseur acts for (R06).</param>
/// <param name="Hoedanigheid">On whose account this person handles data (R71).</param>
/// <param name="Verwerkingsverantwoordelijke">Who is controller; null: the own organisation. Required unless it is (R71).</param>
/// <param name="Instemming">For a vertegenwoordiger of somebody who decides themselves: that they want it (R17).</param>
public sealed record Genodigde(
    string Naam,
    Organisatiesoort Soort,
    Pet Pet,
    string? Id = null,
    string? Organisatie = null,
    bool Regisseur = false,
    string? Taak = null,
    string? Grondslag = null,
    string? Noodzaak = null,
    Noodzaakargument? Noodzaakargument = null,
    string? Beroepsgeheim = null,
    bool Big = false,
    string? Betrokkene = null,
    string? NamensPartij = null,
    Hoedanigheid Hoedanigheid = Hoedanigheid.Eigen,
    string? Verwerkingsverantwoordelijke = null,
    Instemming? Instemming = null
);

/// <summary>The own say of somebody who decides themselves: they want this person to come in their name (R17).</summary>
public sealed record Instemming(DateOnly Op, Toestemmingsvorm Hoe);

/// <summary>A kring as asked for: everybody, or these.</summary>
[JsonConverter(typeof(KringkeuzeConverter))]
public sealed record Kringkeuze(bool Breed, ImmutableArray<DeelnemerId> Leden)
{
    /// <summary>Everybody who takes part at this moment (besluit 11).</summary>
    public static Kringkeuze Iedereen { get; } = new(true, []);

    /// <summary>Only these; the sender is always in.</summary>
    public static Kringkeuze Van(params IEnumerable<DeelnemerId> leden) => new(false, [.. leden]);
}

/// <summary><c>"breed"</c> or a list of ids.</summary>
public sealed class KringkeuzeConverter : JsonConverter<Kringkeuze>
{
    private static readonly IdConverter<DeelnemerId> Ids = new();

    /// <inheritdoc/>
    public override Kringkeuze Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    )
    {
        if (reader.TokenType == JsonTokenType.String && reader.ValueTextEquals("breed"))
            return Kringkeuze.Iedereen;
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException("geen kring");
        var leden = ImmutableArray.CreateBuilder<DeelnemerId>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            leden.Add(Ids.Read(ref reader, typeof(DeelnemerId), options));
        return new Kringkeuze(false, leden.ToImmutable());
    }

    /// <inheritdoc/>
    public override void Write(
        Utf8JsonWriter writer,
        Kringkeuze value,
        JsonSerializerOptions options
    )
    {
        if (value.Breed)
        {
            writer.WriteStringValue("breed");
            return;
        }
        writer.WriteStartArray();
        foreach (var lid in value.Leden)
            Ids.Write(writer, lid, options);
        writer.WriteEndArray();
    }
}

/// <summary>Why no higher rung of the ladder does: one text, or one per rung (R19). Kept as one text.</summary>
[JsonConverter(typeof(WaaromNietHogerConverter))]
public sealed record WaaromNietHoger(string Tekst);

/// <summary>A string, or an object from rung to string.</summary>
public sealed class WaaromNietHogerConverter : JsonConverter<WaaromNietHoger>
{
    /// <inheritdoc/>
    public override WaaromNietHoger Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    )
    {
        if (reader.TokenType == JsonTokenType.String)
            return new WaaromNietHoger(reader.GetString()!);
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("geen reden");
        var delen = new List<string>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var trede = reader.GetString()!;
            if (
                !Term.Kent<Trede>(trede)
                || !reader.Read()
                || reader.TokenType != JsonTokenType.String
            )
                throw new JsonException("geen reden");
            if (reader.GetString() is { } reden && !string.IsNullOrWhiteSpace(reden))
                delen.Add($"{trede}: {reden}");
        }
        return new WaaromNietHoger(string.Join("; ", delen));
    }

    /// <inheritdoc/>
    public override void Write(
        Utf8JsonWriter writer,
        WaaromNietHoger value,
        JsonSerializerOptions options
    ) => writer.WriteStringValue(value.Tekst);
}

/// <summary>Who gives a consent: one betrokkene, or those in authority (R17).</summary>
[JsonConverter(typeof(GeversConverter))]
public sealed record Gevers(ImmutableArray<string> Namen)
{
    /// <inheritdoc/>
    public bool Equals(Gevers? other) => other is not null && Namen.SequenceEqual(other.Namen);

    /// <inheritdoc/>
    public override int GetHashCode() => Namen.Length;
}

/// <summary>A string or a list of strings.</summary>
public sealed class GeversConverter : JsonConverter<Gevers>
{
    /// <inheritdoc/>
    public override Gevers Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    )
    {
        if (reader.TokenType == JsonTokenType.String)
            return new Gevers([reader.GetString()!]);
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException("geen gever");
        var namen = ImmutableArray.CreateBuilder<string>();
        while (reader.Read() && reader.TokenType == JsonTokenType.String)
            namen.Add(reader.GetString()!);
        return reader.TokenType == JsonTokenType.EndArray
            ? new Gevers(namen.ToImmutable())
            : throw new JsonException("geen gever");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Gevers value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var naam in value.Namen)
            writer.WriteStringValue(naam);
        writer.WriteEndArray();
    }
}
