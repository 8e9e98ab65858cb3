using System.Text.Json;
using System.Text.Json.Serialization;

namespace Casusoverleg.Domein;

/// <summary>An identity of 128 bits without meaning: random, never a counter (R35: a counter would be a count).</summary>
/// <remarks>Written everywhere as 32 lowercase hexadecimal digits.</remarks>
public interface IId<TSelf>
    where TSelf : struct, IId<TSelf>
{
    /// <summary>The 128 bits.</summary>
    Guid Waarde { get; }

    /// <summary>Wraps existing bits, for instance when reading back.</summary>
    static abstract TSelf Van(Guid waarde);
}

/// <summary>Reads and writes an id as 32 lowercase hexadecimal digits; anything else is a <see cref="JsonException"/>.</summary>
public sealed class IdConverter<TId> : JsonConverter<TId>
    where TId : struct, IId<TId>
{
    /// <inheritdoc/>
    public override TId Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) =>
        reader.TokenType == JsonTokenType.String
        && Guid.TryParseExact(reader.GetString(), "N", out var bits)
            ? TId.Van(bits)
            : throw new JsonException("geen id");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options)
    {
        Span<char> cijfers = stackalloc char[32];
        value.Waarde.TryFormat(cijfers, out _, "N");
        writer.WriteStringValue(cijfers);
    }

    /// <inheritdoc/>
    public override TId ReadAsPropertyName(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) => Read(ref reader, typeToConvert, options);

    /// <inheritdoc/>
    public override void WriteAsPropertyName(
        Utf8JsonWriter writer,
        TId value,
        JsonSerializerOptions options
    ) => writer.WritePropertyName(value.Waarde.ToString("N"));
}

/// <summary>One casusoverleg.</summary>
[JsonConverter(typeof(IdConverter<OverlegId>))]
public readonly record struct OverlegId(Guid Waarde) : IId<OverlegId>
{
    /// <inheritdoc/>
    public static OverlegId Van(Guid waarde) => new(waarde);

    /// <summary>A new random id.</summary>
    public static OverlegId Nieuw() => new(Guid.NewGuid());

    /// <summary>32 lowercase hexadecimal digits.</summary>
    public override string ToString() => Waarde.ToString("N");
}

/// <summary>One person in one overleg, in one pet.</summary>
[JsonConverter(typeof(IdConverter<DeelnemerId>))]
public readonly record struct DeelnemerId(Guid Waarde) : IId<DeelnemerId>
{
    /// <inheritdoc/>
    public static DeelnemerId Van(Guid waarde) => new(waarde);

    /// <summary>A new random id.</summary>
    public static DeelnemerId Nieuw() => new(Guid.NewGuid());

    /// <summary>32 lowercase hexadecimal digits.</summary>
    public override string ToString() => Waarde.ToString("N");
}

/// <summary>One citizen the overleg is about.</summary>
[JsonConverter(typeof(IdConverter<BetrokkeneId>))]
public readonly record struct BetrokkeneId(Guid Waarde) : IId<BetrokkeneId>
{
    /// <inheritdoc/>
    public static BetrokkeneId Van(Guid waarde) => new(waarde);

    /// <summary>A new random id.</summary>
    public static BetrokkeneId Nieuw() => new(Guid.NewGuid());

    /// <summary>32 lowercase hexadecimal digits.</summary>
    public override string ToString() => Waarde.ToString("N");
}

/// <summary>One contribution.</summary>
[JsonConverter(typeof(IdConverter<InbrengId>))]
public readonly record struct InbrengId(Guid Waarde) : IId<InbrengId>
{
    /// <inheritdoc/>
    public static InbrengId Van(Guid waarde) => new(waarde);

    /// <summary>A new random id.</summary>
    public static InbrengId Nieuw() => new(Guid.NewGuid());

    /// <summary>32 lowercase hexadecimal digits.</summary>
    public override string ToString() => Waarde.ToString("N");
}

/// <summary>One agreed action.</summary>
[JsonConverter(typeof(IdConverter<AfspraakId>))]
public readonly record struct AfspraakId(Guid Waarde) : IId<AfspraakId>
{
    /// <inheritdoc/>
    public static AfspraakId Van(Guid waarde) => new(waarde);

    /// <summary>A new random id.</summary>
    public static AfspraakId Nieuw() => new(Guid.NewGuid());

    /// <summary>32 lowercase hexadecimal digits.</summary>
    public override string ToString() => Waarde.ToString("N");
}

/// <summary>One question to a deelnemer (R78).</summary>
[JsonConverter(typeof(IdConverter<NavraagId>))]
public readonly record struct NavraagId(Guid Waarde) : IId<NavraagId>
{
    /// <inheritdoc/>
    public static NavraagId Van(Guid waarde) => new(waarde);

    /// <summary>A new random id.</summary>
    public static NavraagId Nieuw() => new(Guid.NewGuid());

    /// <summary>32 lowercase hexadecimal digits.</summary>
    public override string ToString() => Waarde.ToString("N");
}

/// <summary>One text typed for a deelnemer (besluit 21).</summary>
[JsonConverter(typeof(IdConverter<VoorleggingId>))]
public readonly record struct VoorleggingId(Guid Waarde) : IId<VoorleggingId>
{
    /// <inheritdoc/>
    public static VoorleggingId Van(Guid waarde) => new(waarde);

    /// <summary>A new random id.</summary>
    public static VoorleggingId Nieuw() => new(Guid.NewGuid());

    /// <summary>32 lowercase hexadecimal digits.</summary>
    public override string ToString() => Waarde.ToString("N");
}

/// <summary>One recorded consent.</summary>
[JsonConverter(typeof(IdConverter<ToestemmingId>))]
public readonly record struct ToestemmingId(Guid Waarde) : IId<ToestemmingId>
{
    /// <inheritdoc/>
    public static ToestemmingId Van(Guid waarde) => new(waarde);

    /// <summary>A new random id.</summary>
    public static ToestemmingId Nieuw() => new(Guid.NewGuid());

    /// <summary>32 lowercase hexadecimal digits.</summary>
    public override string ToString() => Waarde.ToString("N");
}

/// <summary>One event; on the wire this is the cursor (besluit 2).</summary>
[JsonConverter(typeof(IdConverter<GebeurtenisId>))]
public readonly record struct GebeurtenisId(Guid Waarde) : IId<GebeurtenisId>
{
    /// <inheritdoc/>
    public static GebeurtenisId Van(Guid waarde) => new(waarde);

    /// <summary>A new random id.</summary>
    public static GebeurtenisId Nieuw() => new(Guid.NewGuid());

    /// <summary>32 lowercase hexadecimal digits.</summary>
    public override string ToString() => Waarde.ToString("N");
}

/// <summary>One command, made by the client: repeating it has effect once (besluit 3).</summary>
[JsonConverter(typeof(IdConverter<OpdrachtId>))]
public readonly record struct OpdrachtId(Guid Waarde) : IId<OpdrachtId>
{
    /// <inheritdoc/>
    public static OpdrachtId Van(Guid waarde) => new(waarde);

    /// <summary>A new random id.</summary>
    public static OpdrachtId Nieuw() => new(Guid.NewGuid());

    /// <summary>32 lowercase hexadecimal digits.</summary>
    public override string ToString() => Waarde.ToString("N");
}
