using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Casusoverleg.Opslag.Kluis;

/// <summary>AES-256-GCM: nonce (12 random bytes), ciphertext, tag (16 bytes), in that order in one array.</summary>
internal static class Versleuteling
{
    public const int Nonce = 12;
    public const int Tag = 16;
    public const int Toeslag = Nonce + Tag;

    /// <summary>An instance is no guard against use by two threads at once: callers hold a lock on it.</summary>
    public static AesGcm Met(ReadOnlySpan<byte> sleutel) => new(sleutel, Tag);

    // Random nonces: a number would repeat when an append fails and another event takes its place.
    public static byte[] Versleutel(
        AesGcm sleutel,
        ReadOnlySpan<byte> klaar,
        ReadOnlySpan<byte> context
    )
    {
        var dicht = new byte[klaar.Length + Toeslag];
        Toeval.Vul(dicht.AsSpan(0, Nonce));
        lock (sleutel)
        {
            sleutel.Encrypt(
                dicht.AsSpan(0, Nonce),
                klaar,
                dicht.AsSpan(Nonce, klaar.Length),
                dicht.AsSpan(Nonce + klaar.Length),
                context
            );
        }
        return dicht;
    }

    /// <exception cref="CryptographicException">Altered, moved to another place, or another key.</exception>
    public static byte[] Ontsleutel(
        AesGcm sleutel,
        ReadOnlySpan<byte> dicht,
        ReadOnlySpan<byte> context
    )
    {
        if (dicht.Length < Toeslag)
        {
            throw new CryptographicException("te kort");
        }
        var klaar = new byte[dicht.Length - Toeslag];
        lock (sleutel)
        {
            sleutel.Decrypt(dicht[..Nonce], dicht[Nonce..^Tag], dicht[^Tag..], klaar, context);
        }
        return klaar;
    }

    /// <summary>Writes an id in wire order, and gives back what is left of the space.</summary>
    public static Span<byte> Schrijf(Span<byte> doel, Guid id)
    {
        id.TryWriteBytes(doel, bigEndian: true, out _);
        return doel[16..];
    }

    /// <summary>Writes a number big-endian, and gives back what is left of the space.</summary>
    public static Span<byte> Schrijf(Span<byte> doel, long getal)
    {
        BinaryPrimitives.WriteInt64BigEndian(doel, getal);
        return doel[8..];
    }

    public static byte[] Bytes(Guid id) => id.ToByteArray(bigEndian: true);

    public static Guid Id(ReadOnlySpan<byte> bytes) => new(bytes, bigEndian: true);
}
