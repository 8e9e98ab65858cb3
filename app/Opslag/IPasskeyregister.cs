using Casusoverleg.Domein;

namespace Casusoverleg.Opslag;

/// <summary>
/// The passkeys with which people come back. Each belongs to one person and goes with them; of a closed account none is found. Found by a
/// hash of the credential id; the public key, the name and the times are encrypted. The private key never leaves the device.
/// Throws <see cref="OpslagMislukt"/> when the storage fails.
/// </summary>
public interface IPasskeyregister
{
    /// <summary>Passkeys that one person can have.</summary>
    public const int Hoogstens = 20;

    /// <summary>How devices know a person: 32 bytes in base64url under a key outside the database. Says nothing about who it is.</summary>
    string Houder(PersoonId persoon);

    /// <summary>The person a device knows under <paramref name="houder"/>, when they have a passkey and their account is open; null otherwise.</summary>
    Task<PersoonId?> VanHouder(string houder, CancellationToken ct = default);

    /// <summary>Keeps a new passkey. False: there are enough, the account was closed, or somebody has it already.</summary>
    /// <param name="regel">The line of the installation that is written with it, or neither is; null: none.</param>
    Task<bool> VoegToe(
        PersoonId persoon,
        Passkey passkey,
        Verantwoordingsregel? regel,
        CancellationToken ct = default
    );

    /// <summary>The passkeys of one person, the oldest first.</summary>
    Task<IReadOnlyList<Passkey>> Passkeys(PersoonId persoon, CancellationToken ct = default);

    /// <summary>The passkey with this credential id and whose it is; null when unknown or of a closed account.</summary>
    Task<(PersoonId Persoon, Passkey Passkey)?> Zoek(
        ReadOnlyMemory<byte> sleutelId,
        CancellationToken ct = default
    );

    /// <summary>
    /// Writes down that it was used. False: it was removed or its account closed meanwhile, or its counter did not go up since, which says
    /// that there may be a copy of it.
    /// </summary>
    Task<bool> Gebruikt(
        PersoonId persoon,
        Passkey passkey,
        DateTimeOffset nu,
        CancellationToken ct = default
    );

    /// <summary>Gives it another name. False: this person has no such passkey.</summary>
    Task<bool> Hernoem(PersoonId persoon, string id, string naam, CancellationToken ct = default);

    /// <summary>Removes it. False: this person has no such passkey.</summary>
    /// <param name="regel">As with adding.</param>
    Task<bool> Verwijder(
        PersoonId persoon,
        string id,
        Verantwoordingsregel? regel,
        CancellationToken ct = default
    );
}

/// <summary>What is kept of a passkey.</summary>
/// <param name="SleutelId">The credential id, as the device made it.</param>
/// <param name="Sleutel">The public key, in COSE.</param>
/// <param name="Teller">The signature counter at its last use; 0 when the device keeps none.</param>
/// <param name="Naam">What the person calls it; at most 60 characters.</param>
/// <param name="Gebruikt">When it was last used; null: never yet.</param>
/// <param name="Vervoer">How a browser reaches the device: usb, nfc, ble, internal, hybrid.</param>
/// <param name="MagBewaard">Whether the device may copy it to the person's other devices.</param>
/// <param name="IsBewaard">Whether it did.</param>
public sealed record Passkey(
    byte[] SleutelId,
    byte[] Sleutel,
    long Teller,
    string Naam,
    DateTimeOffset Sinds,
    DateTimeOffset? Gebruikt,
    IReadOnlyList<string> Vervoer,
    bool MagBewaard,
    bool IsBewaard
)
{
    /// <summary>Names it on a page: SHA-256 of its credential id in lowercase hexadecimals. Opens nothing.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Id =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(SleutelId));
}
