using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Casusoverleg.Opslag.Sqlite;

/// <summary>
/// Arrays as JSON. The standard converter throws on one that was never filled; here that is an empty one, so that a
/// forgotten field cannot make an event unstorable.
/// </summary>
internal sealed class Lijstconverters : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType
        && typeToConvert.GetGenericTypeDefinition() == typeof(ImmutableArray<>);

    public override JsonConverter CreateConverter(
        Type typeToConvert,
        JsonSerializerOptions options
    ) =>
        (JsonConverter)
            Activator.CreateInstance(
                typeof(Lijstconverter<>).MakeGenericType(typeToConvert.GetGenericArguments())
            )!;

    private sealed class Lijstconverter<T> : JsonConverter<ImmutableArray<T>>
    {
        private JsonConverter<T>? _onderdeel;

        public override ImmutableArray<T> Read(
            ref Utf8JsonReader reader,
            Type typeToConvert,
            JsonSerializerOptions options
        )
        {
            if (reader.TokenType != JsonTokenType.StartArray)
            {
                throw new JsonException("geen lijst");
            }
            var vorm = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
            var lijst = ImmutableArray.CreateBuilder<T>();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                lijst.Add(
                    JsonSerializer.Deserialize(ref reader, vorm)
                        ?? throw new JsonException("leeg onderdeel")
                );
            }
            return lijst.ToImmutable();
        }

        public override void Write(
            Utf8JsonWriter writer,
            ImmutableArray<T> value,
            JsonSerializerOptions options
        )
        {
            // The converter itself: starting the serializer again for each of the kring's ids only costs time.
            _onderdeel ??= (JsonConverter<T>)options.GetConverter(typeof(T));
            writer.WriteStartArray();
            foreach (var onderdeel in value.IsDefault ? [] : value)
            {
                _onderdeel.Write(writer, onderdeel, options);
            }
            writer.WriteEndArray();
        }
    }
}
