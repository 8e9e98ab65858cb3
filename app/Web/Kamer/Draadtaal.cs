using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Casusoverleg.Domein;
using Casusoverleg.Web.Uitvoer;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace Casusoverleg.Web.Kamer;

/// <summary>Metadata of what goes over the wire, made at build time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(Bericht))]
[JsonSerializable(typeof(Antwoord))]
[JsonSerializable(typeof(Betreding))]
[JsonSerializable(typeof(Wegreden))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(object))]
internal sealed partial class Draadcontext : JsonSerializerContext;

/// <summary>What goes over the wire: names in camelCase, nothing that is null, each distinct view written once.</summary>
internal static class Draadtaal
{
    // Between two messages on one socket stands the ASCII record separator.
    private const byte Recordeinde = 0x1e;

    /// <summary>The options with which the hub and this class write.</summary>
    public static JsonSerializerOptions Opties { get; } = MaakOpties();

    /// <summary>The same, for what the hub itself reads and writes.</summary>
    public static JsonSerializerOptions Hubopties { get; } =
        new(Opties)
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine(
                Draadcontext.Default,
                new DefaultJsonTypeInfoResolver()
            ),
        };

    private static readonly JsonTypeInfo<Bericht> BerichtInfo =
        (JsonTypeInfo<Bericht>)Opties.GetTypeInfo(typeof(Bericht));
    private static readonly JsonTypeInfo<Wegreden> WegInfo =
        (JsonTypeInfo<Wegreden>)Opties.GetTypeInfo(typeof(Wegreden));

    /// <summary>Makes ready what the first message would otherwise wait for.</summary>
    public static void MaakKlaar() => _ = Hubopties.GetTypeInfo(typeof(Betreding));

    /// <summary>The frame of <c>Ontvang</c> with one message: written once, sent to everybody who sees the same.</summary>
    public static ReadOnlyMemory<byte> Ontvang(Bericht bericht) =>
        Frame("Ontvang"u8, MetOpmaak(bericht), BerichtInfo);

    /// <summary>The frame of <c>Weg</c>.</summary>
    public static ReadOnlyMemory<byte> Weg(Wegreden reden) => Frame("Weg"u8, reden, WegInfo);

    /// <summary>The same message with its text as a tree, where it has a text.</summary>
    public static Bericht MetOpmaak(Bericht bericht) =>
        bericht is InbrengBericht { Inbreng.Opgemaakt: null } inbreng
            ? inbreng with
            {
                Inbreng = inbreng.Inbreng with { Opgemaakt = Opmaak.Van(inbreng.Inbreng.Tekst) },
            }
            : bericht;

    private static ReadOnlyMemory<byte> Frame<T>(
        ReadOnlySpan<byte> doel,
        T inhoud,
        JsonTypeInfo<T> info
    )
    {
        var (uit, json) = werkplek ??= Werkplek();
        try
        {
            json.WriteStartObject();
            json.WriteNumber("type"u8, HubProtocolConstants.InvocationMessageType);
            json.WriteString("target"u8, doel);
            json.WriteStartArray("arguments"u8);
            JsonSerializer.Serialize(json, inhoud, info);
            json.WriteEndArray();
            json.WriteEndObject();
            json.Flush();
            uit.GetSpan(1)[0] = Recordeinde;
            uit.Advance(1);
            return uit.WrittenSpan.ToArray();
        }
        finally
        {
            json.Reset();
            uit.Clear(); // The bytes as well: no readable text stays behind.
        }
    }

    // Written in the same place again and again, and copied once, at its exact length.
    [ThreadStatic]
    private static (ArrayBufferWriter<byte> Uit, Utf8JsonWriter Json)? werkplek;

    private static (ArrayBufferWriter<byte> Uit, Utf8JsonWriter Json) Werkplek()
    {
        var uit = new ArrayBufferWriter<byte>(4096);
        var json = new Utf8JsonWriter(
            uit,
            new JsonWriterOptions { SkipValidation = true, Encoder = Opties.Encoder }
        );
        return (uit, json);
    }

    private static JsonSerializerOptions MaakOpties()
    {
        var opties = new JsonSerializerOptions(Draadcontext.Default.Options)
        {
            TypeInfoResolver = Draadcontext.Default,
            // The frame is JSON in a socket, never text in a page: no need to escape what HTML would mind.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            // Twice the depth of a text at its deepest, with what stands around it.
            MaxDepth = 64,
        };
        opties.MakeReadOnly();
        return opties;
    }
}
