using System.Buffers.Text;
using System.Formats.Cbor;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Casusoverleg.Web.Tests.Steun;

/// <summary>A device that makes and uses passkeys, in software: it signs for real, and lies where a test wants it to.</summary>
internal sealed class Sleutelapparaat(string rp, string origin) : IDisposable
{
    private const byte Aanwezig = 0x01;
    private const byte Herkend = 0x04;
    private const byte MetSleutel = 0x40;

    private readonly ECDsa _sleutel = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    /// <summary>The credential id.</summary>
    public byte[] Id { get; init; } = RandomNumberGenerator.GetBytes(32);

    /// <summary>Its private key (PKCS#8).</summary>
    public byte[] Sleutel
    {
        get => _sleutel.ExportPkcs8PrivateKey();
        init => _sleutel.ImportPkcs8PrivateKey(value, out _);
    }

    /// <summary>The user handle, from the options with which the passkey was made.</summary>
    public string Houder { get; set; } = "";

    /// <summary>Whether it saw who holds it.</summary>
    public bool HerkentMens { get; set; } = true;

    /// <summary>The signature counter of the next answer.</summary>
    public uint Teller { get; set; } = 1;

    /// <summary>The host name it signs for.</summary>
    public string Rp { get; set; } = rp;

    /// <summary>The page it says that asked.</summary>
    public string Origin { get; set; } = origin;

    /// <summary>The answer to options for a new passkey.</summary>
    public string Maak(JsonNode opties)
    {
        Houder = (string)opties["user"]!["id"]!;
        var punt = _sleutel.ExportParameters(includePrivateParameters: false).Q;
        var cose = Cbor(w =>
        {
            w.WriteStartMap(5);
            foreach (var (naam, waarde) in new[] { (1, 2), (3, -7), (-1, 1) })
            {
                w.WriteInt32(naam);
                w.WriteInt32(waarde);
            }
            w.WriteInt32(-2);
            w.WriteByteString(punt.X!);
            w.WriteInt32(-3);
            w.WriteByteString(punt.Y!);
            w.WriteEndMap();
        });
        byte[] gegevens =
        [
            .. Kop(MetSleutel),
            .. new byte[16],
            (byte)(Id.Length >> 8),
            (byte)Id.Length,
            .. Id,
            .. cose,
        ];
        var geheel = Cbor(w =>
        {
            w.WriteStartMap(3);
            w.WriteTextString("fmt");
            w.WriteTextString("none");
            w.WriteTextString("attStmt");
            w.WriteStartMap(0);
            w.WriteEndMap();
            w.WriteTextString("authData");
            w.WriteByteString(gegevens);
            w.WriteEndMap();
        });
        return Antwoord(
            new
            {
                clientDataJSON = B64(Klant("webauthn.create", opties)),
                attestationObject = B64(geheel),
                transports = new[] { "internal" },
            }
        );
    }

    /// <summary>The answer to options for using a passkey.</summary>
    public string Gebruik(JsonNode opties)
    {
        var (kop, klant) = (Kop(0), Klant("webauthn.get", opties));
        byte[] getekend = [.. kop, .. SHA256.HashData(klant)];
        return Antwoord(
            new
            {
                clientDataJSON = B64(klant),
                authenticatorData = B64(kop),
                signature = B64(
                    _sleutel.SignData(
                        getekend,
                        HashAlgorithmName.SHA256,
                        DSASignatureFormat.Rfc3279DerSequence
                    )
                ),
                userHandle = Houder,
            }
        );
    }

    /// <inheritdoc/>
    public void Dispose() => _sleutel.Dispose();

    private byte[] Kop(byte extra)
    {
        var teller = Teller++;
        return
        [
            .. SHA256.HashData(Encoding.UTF8.GetBytes(Rp)),
            (byte)(Aanwezig | (HerkentMens ? Herkend : 0) | extra),
            (byte)(teller >> 24),
            (byte)(teller >> 16),
            (byte)(teller >> 8),
            (byte)teller,
        ];
    }

    private byte[] Klant(string soort, JsonNode opties) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                type = soort,
                challenge = (string)opties["challenge"]!,
                origin = Origin,
                crossOrigin = false,
            }
        );

    private string Antwoord(object response) =>
        JsonSerializer.Serialize(
            new
            {
                id = B64(Id),
                rawId = B64(Id),
                type = "public-key",
                clientExtensionResults = new { },
                response,
            }
        );

    private static byte[] Cbor(Action<CborWriter> schrijf)
    {
        var schrijver = new CborWriter(CborConformanceMode.Ctap2Canonical);
        schrijf(schrijver);
        return schrijver.Encode();
    }

    private static string B64(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
