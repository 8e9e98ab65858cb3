using System.Buffers.Text;
using System.Security.Cryptography;
using Casusoverleg.Domein;
using Casusoverleg.Opslag.Kluis;
using Dapper;

namespace Casusoverleg.Opslag.Sqlite;

/// <summary>Passkeys on SQLite.</summary>
internal sealed class SqlitePasskeyregister(
    Database database,
    Schrijver schrijver,
    SqliteArchief archief,
    byte[] sleutel
) : IPasskeyregister
{
    private readonly AesGcm _sleutel = Versleuteling.Met(
        HKDF.Expand(HashAlgorithmName.SHA256, sleutel, 32, "gegevens"u8.ToArray())
    );
    private readonly byte[] _houdersleutel = HKDF.Expand(
        HashAlgorithmName.SHA256,
        sleutel,
        32,
        "houder"u8.ToArray()
    );

    /// <inheritdoc/>
    public string Houder(PersoonId persoon) => Base64Url.EncodeToString(Houderbits(persoon));

    /// <inheritdoc/>
    public Task<PersoonId?> VanHouder(string houder, CancellationToken ct = default)
    {
        // What is no handle is looked up all the same: both take a query.
        var bits = new byte[32];
        if (houder.Length == 43)
        {
            Base64Url.TryDecodeFromChars(houder, bits, out _);
        }
        return Bewaakt<PersoonId?>(v =>
            v.QueryFirstOrDefault<Rij>(Sqlvraag.Voor("passkey_van_houder"), new { houder = bits })
                is { } rij
                ? new PersoonId(Versleuteling.Id(rij.Persoon))
                : null
        );
    }

    /// <inheritdoc/>
    public async Task<bool> VoegToe(
        PersoonId persoon,
        Passkey passkey,
        Verantwoordingsregel? regel,
        CancellationToken ct = default
    )
    {
        var hash = SHA256.HashData(passkey.SleutelId);
        var rij = new
        {
            hash,
            persoon = Versleuteling.Bytes(persoon.Waarde),
            houder = Houderbits(persoon),
            gegevens = Dicht(passkey, hash),
            hoogstens = IPasskeyregister.Hoogstens,
        };
        return await Voer("passkey_maak", rij, regel);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Passkey>> Passkeys(
        PersoonId persoon,
        CancellationToken ct = default
    ) =>
        Bewaakt<IReadOnlyList<Passkey>>(v =>
            [
                .. v.Query<Rij>(
                        Sqlvraag.Voor("passkeys_lezen"),
                        new { persoon = Versleuteling.Bytes(persoon.Waarde) }
                    )
                    .Select(Open)
                    .OrderBy(static p => p.Sinds),
            ]
        );

    /// <inheritdoc/>
    public Task<(PersoonId Persoon, Passkey Passkey)?> Zoek(
        ReadOnlyMemory<byte> sleutelId,
        CancellationToken ct = default
    )
    {
        var hash = SHA256.HashData(sleutelId.Span);
        return Bewaakt<(PersoonId, Passkey)?>(v =>
            v.QueryFirstOrDefault<Rij>(Sqlvraag.Voor("passkey_lezen"), new { hash }) is { } rij
                ? (new PersoonId(Versleuteling.Id(rij.Persoon)), Open(rij))
                : null
        );
    }

    /// <inheritdoc/>
    public Task<bool> Gebruikt(
        PersoonId persoon,
        Passkey passkey,
        DateTimeOffset nu,
        CancellationToken ct = default
    ) =>
        Wijzig(
            persoon,
            SHA256.HashData(passkey.SleutelId),
            // Judged once more by the one writer: of two at once with the same counter one counts.
            bekend =>
                passkey.Teller <= bekend.Teller && (passkey.Teller != 0 || bekend.Teller != 0)
                    ? null
                    : bekend with
                    {
                        Teller = passkey.Teller,
                        IsBewaard = passkey.IsBewaard,
                        Gebruikt = nu,
                    }
        );

    /// <inheritdoc/>
    public Task<bool> Hernoem(
        PersoonId persoon,
        string id,
        string naam,
        CancellationToken ct = default
    ) =>
        Hash(id) is { } hash
            ? Wijzig(persoon, hash, bekend => bekend with { Naam = naam })
            : Task.FromResult(false);

    /// <inheritdoc/>
    public async Task<bool> Verwijder(
        PersoonId persoon,
        string id,
        Verantwoordingsregel? regel,
        CancellationToken ct = default
    )
    {
        if (Hash(id) is not { } hash)
        {
            return false;
        }
        var vraag = new { hash, persoon = Versleuteling.Bytes(persoon.Waarde) };
        return await Voer("passkey_verwijderen", vraag, regel);
    }

    // The line is written with what it is about, or neither is.
    private Task<bool> Voer(string vraag, object waarden, Verantwoordingsregel? regel)
    {
        var verantwoord = regel is null ? null : archief.InstallatieVerantwoording([regel]);
        return schrijver.Voer(b =>
        {
            var gelukt = b.Verbinding.Execute(Sqlvraag.Voor(vraag), waarden) == 1;
            if (gelukt)
            {
                verantwoord?.Invoke(b);
            }
            return gelukt;
        });
    }

    private async Task<bool> Wijzig(PersoonId persoon, byte[] hash, Func<Passkey, Passkey?> hoe)
    {
        var van = Versleuteling.Bytes(persoon.Waarde);
        return await schrijver.Voer(b =>
                b.Verbinding.QueryFirstOrDefault<Rij>(Sqlvraag.Voor("passkey_lezen"), new { hash })
                    is { } rij
                && rij.Persoon.AsSpan().SequenceEqual(van)
                && hoe(Open(rij)) is { } nieuw
                    ? b.Verbinding.Execute(
                        Sqlvraag.Voor("passkey_bijwerken"),
                        new
                        {
                            hash,
                            persoon = van,
                            gegevens = Dicht(nieuw, hash),
                        }
                    )
                    : 0
            ) == 1;
    }

    private static byte[]? Hash(string id) =>
        id.Length == 64 && id.All(char.IsAsciiHexDigitLower) ? Convert.FromHexString(id) : null;

    private byte[] Houderbits(PersoonId persoon) =>
        HMACSHA256.HashData(_houdersleutel, Versleuteling.Bytes(persoon.Waarde));

    private byte[] Dicht(Passkey passkey, byte[] hash) =>
        Codering.Dicht(_sleutel, passkey, Archiefjson.Default.Passkey, hash);

    private Passkey Open(Rij rij) =>
        Codering.Open(_sleutel, rij.Gegevens, Archiefjson.Default.Passkey, rij.Hash, "Een passkey");

    private Task<T> Bewaakt<T>(Func<Microsoft.Data.Sqlite.SqliteConnection, T> werk) =>
        database.LeesBewaakt(werk);

    private sealed class Rij
    {
        public byte[] Hash { get; set; } = [];
        public byte[] Persoon { get; set; } = [];
        public byte[] Gegevens { get; set; } = [];
    }
}
