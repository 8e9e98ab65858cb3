using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Casusoverleg.Domein;
using Casusoverleg.Opslag.Kluis;

namespace Casusoverleg.Opslag.Sqlite;

/// <summary>One event as it goes into its row.</summary>
internal sealed record Gebeurtenisrij(long Nummer, byte[] Id, byte[] Inhoud);

/// <summary>One accountability line as it goes into its row, but for its place in the chain.</summary>
internal sealed record Regelrij(byte[] Zout, byte[] Inhoud, byte[]? Toelichting, byte[] Hash);

/// <summary>Between what happened and bytes. Done by the caller's thread, so that the one writer only writes.</summary>
internal static class Codering
{
    // Encrypted bytes never reach a page, so nothing needs escaping for one.
    private static readonly JsonWriterOptions Schrijfopties = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [ThreadStatic]
    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Schrijver)? _werkplek;

    public static Gebeurtenisrij Gebeurtenis(AesGcm sleutel, OverlegId overleg, Vastgelegd v)
    {
        Span<byte> context = stackalloc byte[40];
        Context(context, overleg, v.Nummer, v.Id.Waarde);
        var envelop = new Envelop(v.Tijd, v.Door, v.Merk, v.Gebeurtenis);
        return new Gebeurtenisrij(
            v.Nummer,
            Versleuteling.Bytes(v.Id.Waarde),
            Dicht(sleutel, envelop, Archiefjson.Default.Envelop, context)
        );
    }

    /// <exception cref="OpslagBeschadigd">Altered, moved, or not understood.</exception>
    public static Vastgelegd Gebeurtenis(
        AesGcm sleutel,
        OverlegId overleg,
        long nummer,
        byte[] id,
        byte[] inhoud
    )
    {
        Span<byte> context = stackalloc byte[40];
        var bits = Versleuteling.Id(id);
        Context(context, overleg, nummer, bits);
        var wat = $"Gebeurtenis {nummer} van overleg {overleg}";
        var envelop = Open(sleutel, inhoud, Archiefjson.Default.Envelop, context, wat);
        return new Vastgelegd(
            nummer,
            new GebeurtenisId(bits),
            envelop.Tijd,
            envelop.Door,
            envelop.Merk,
            envelop.Gebeurtenis
        );
    }

    public static Regelrij Regel(
        Func<AesGcm> sleutel,
        OverlegId overleg,
        Verantwoordingsregel regel
    )
    {
        var zout = new byte[16];
        Toeval.Vul(zout);
        var vorm = new Regelvorm(
            regel.Soort,
            regel.Tijd,
            regel.Door,
            regel.Aan.IsDefault ? [] : regel.Aan,
            regel.Kenmerken
        );
        var inhoud = Klaar(vorm, Archiefjson.Default.Regelvorm);
        byte[]? toelichting = null;
        if (regel.Toelichting is { } tekst)
        {
            Span<byte> context = stackalloc byte[32];
            zout.CopyTo(Versleuteling.Schrijf(context, overleg.Waarde));
            toelichting = Versleuteling.Versleutel(
                sleutel(),
                Encoding.UTF8.GetBytes(tekst),
                context
            );
        }
        return new Regelrij(zout, inhoud, toelichting, Keten.Hash(zout, inhoud, toelichting));
    }

    public static Verantwoordingsregel Regel(
        AesGcm? sleutel,
        OverlegId overleg,
        byte[] zout,
        byte[] inhoud,
        byte[]? dicht
    )
    {
        string? toelichting = null;
        if (dicht is not null && sleutel is not null)
        {
            Span<byte> context = stackalloc byte[32];
            zout.CopyTo(Versleuteling.Schrijf(context, overleg.Waarde));
            try
            {
                toelichting = Encoding.UTF8.GetString(
                    Versleuteling.Ontsleutel(sleutel, dicht, context)
                );
            }
            catch (CryptographicException e)
            {
                throw new OpslagBeschadigd(
                    $"Een toelichting van overleg {overleg} is beschadigd.",
                    e
                );
            }
        }
        try
        {
            var vorm = JsonSerializer.Deserialize(inhoud, Archiefjson.Default.Regelvorm)!;
            return new(vorm.Soort, vorm.Tijd, vorm.Door, vorm.Aan, vorm.Kenmerken, toelichting);
        }
        catch (JsonException e)
        {
            throw new OpslagBeschadigd(
                $"Een verantwoordingsregel van overleg {overleg} is beschadigd.",
                e
            );
        }
    }

    public static byte[] Item(
        byte[] sleutel,
        OverlegId overleg,
        DeelnemerId voor,
        VerzegeldItem item
    )
    {
        using var gcm = Versleuteling.Met(sleutel);
        var vorm = new Itemvorm(item.Soort, item.Van, item.Inhoud.ToArray());
        return Dicht(gcm, vorm, Archiefjson.Default.Itemvorm, Context(overleg, voor, item.Id));
    }

    public static VerzegeldItem Item(
        byte[] sleutel,
        OverlegId overleg,
        DeelnemerId voor,
        Guid id,
        byte[] dicht
    )
    {
        using var gcm = Versleuteling.Met(sleutel);
        var wat = $"Een onderdeel van een meeneemlijst van overleg {overleg}";
        var vorm = Open(gcm, dicht, Archiefjson.Default.Itemvorm, Context(overleg, voor, id), wat);
        return new VerzegeldItem(id, vorm.Soort, vorm.Van, vorm.Inhoud);
    }

    public static byte[] Dicht<T>(
        AesGcm sleutel,
        T waarde,
        JsonTypeInfo<T> vorm,
        ReadOnlySpan<byte> context
    )
    {
        var (buffer, schrijver) = Werkplek();
        try
        {
            JsonSerializer.Serialize(schrijver, waarde, vorm);
            schrijver.Flush();
            return Versleuteling.Versleutel(sleutel, buffer.WrittenSpan, context);
        }
        finally
        {
            Opruimen(buffer, schrijver);
        }
    }

    public static T Open<T>(
        AesGcm sleutel,
        byte[] dicht,
        JsonTypeInfo<T> vorm,
        ReadOnlySpan<byte> context,
        string wat
    )
    {
        try
        {
            var klaar = Versleuteling.Ontsleutel(sleutel, dicht, context);
            return JsonSerializer.Deserialize(klaar, vorm) ?? throw new JsonException("leeg");
        }
        catch (Exception e)
            when (e is CryptographicException or JsonException or NotSupportedException)
        {
            throw new OpslagBeschadigd($"{wat} is beschadigd of is van een andere versie.", e);
        }
    }

    private static byte[] Klaar<T>(T waarde, JsonTypeInfo<T> vorm)
    {
        var (buffer, schrijver) = Werkplek();
        try
        {
            JsonSerializer.Serialize(schrijver, waarde, vorm);
            schrijver.Flush();
            return buffer.WrittenSpan.ToArray();
        }
        finally
        {
            Opruimen(buffer, schrijver);
        }
    }

    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Schrijver) Werkplek()
    {
        if (_werkplek is { } bestaand)
        {
            return bestaand;
        }
        var buffer = new ArrayBufferWriter<byte>(4096);
        var nieuw = (buffer, new Utf8JsonWriter(buffer, Schrijfopties));
        _werkplek = nieuw;
        return nieuw;
    }

    private static void Opruimen(ArrayBufferWriter<byte> buffer, Utf8JsonWriter schrijver)
    {
        schrijver.Reset();
        buffer.Clear(); // Clears the bytes as well: no readable text stays behind in a buffer.
    }

    private static void Context(Span<byte> doel, OverlegId overleg, long nummer, Guid id)
    {
        var rest = Versleuteling.Schrijf(doel, overleg.Waarde);
        Versleuteling.Schrijf(Versleuteling.Schrijf(rest, nummer), id);
    }

    private static byte[] Context(OverlegId overleg, DeelnemerId voor, Guid id)
    {
        var context = new byte[48];
        var rest = Versleuteling.Schrijf(context, overleg.Waarde);
        Versleuteling.Schrijf(Versleuteling.Schrijf(rest, voor.Waarde), id);
        return context;
    }
}
