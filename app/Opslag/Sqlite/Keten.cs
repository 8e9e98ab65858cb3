using System.Buffers.Binary;
using System.Security.Cryptography;
using Casusoverleg.Domein;
using Casusoverleg.Opslag.Kluis;

namespace Casusoverleg.Opslag.Sqlite;

/// <summary>
/// The chains over the accountability (R56): one per overleg, each link an HMAC over overleg, number, the link before and the
/// salted hash of the line; and one over the anchors. The key stands outside the database, so that who can write the
/// database cannot forge a chain.
/// </summary>
internal sealed class Keten(byte[] sleutel)
{
    public const int Lengte = 32;

    /// <summary>How many bytes one overleg takes in an anchor: id, number of its last line, link of that line.</summary>
    public const int Ankervak = 16 + 8 + Lengte;

    public static byte[] Hash(
        ReadOnlySpan<byte> zout,
        ReadOnlySpan<byte> inhoud,
        ReadOnlySpan<byte> toelichting
    )
    {
        Span<byte> lengtes = stackalloc byte[8];
        BinaryPrimitives.WriteInt32BigEndian(lengtes, zout.Length);
        BinaryPrimitives.WriteInt32BigEndian(lengtes[4..], inhoud.Length);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(lengtes);
        hash.AppendData(zout);
        hash.AppendData(inhoud);
        hash.AppendData(toelichting);
        return hash.GetHashAndReset();
    }

    /// <summary>The link of one line.</summary>
    public byte[] Schakel(
        OverlegId overleg,
        long nummer,
        ReadOnlySpan<byte> vorige,
        ReadOnlySpan<byte> hash
    )
    {
        Span<byte> stof = stackalloc byte[1 + 16 + 8 + Lengte + Lengte];
        stof[0] = (byte)'R';
        var rest = Versleuteling.Schrijf(Versleuteling.Schrijf(stof[1..], overleg.Waarde), nummer);
        vorige.CopyTo(rest);
        hash.CopyTo(rest[Lengte..]);
        return HMACSHA256.HashData(sleutel, stof);
    }

    /// <summary>The link of one anchor.</summary>
    public byte[] Anker(long nummer, ReadOnlySpan<byte> vorige, ReadOnlySpan<byte> inhoud)
    {
        var stof = new byte[1 + 8 + Lengte + inhoud.Length];
        stof[0] = (byte)'A';
        var rest = Versleuteling.Schrijf(stof.AsSpan(1), nummer);
        vorige.CopyTo(rest);
        inhoud.CopyTo(rest[Lengte..]);
        return HMACSHA256.HashData(sleutel, stof);
    }
}
