using System.Formats.Cbor;
using System.Security.Cryptography;
using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Microsoft.AspNetCore.Identity;

namespace Casusoverleg.Web.Toegang;

/// <summary>Somebody as their device knows them.</summary>
/// <param name="Houder">The user handle: random to whoever reads it.</param>
/// <param name="Persoon">Who it is; null: nobody here is known so.</param>
internal sealed record Passkeyhouder(string Houder, PersoonId? Persoon);

/// <summary>
/// Between the framework's judgement of passkeys and the register. Who is unknown, or closed, gets a passkey of which nobody has the other
/// half: then the whole judgement runs all the same, and ends in the same no.
/// </summary>
internal sealed class Passkeyopslag(IPasskeyregister register) : IUserPasskeyStore<Passkeyhouder>
{
    private static readonly byte[] Niemands = NiemandsSleutel();

    /// <inheritdoc/>
    public async Task<Passkeyhouder?> FindByIdAsync(string userId, CancellationToken ct) =>
        new Passkeyhouder(userId, await register.VanHouder(userId, ct));

    /// <inheritdoc/>
    public async Task<UserPasskeyInfo?> FindPasskeyAsync(
        Passkeyhouder user,
        byte[] credentialId,
        CancellationToken ct
    ) =>
        await register.Zoek(credentialId, ct) is { } gevonden && gevonden.Persoon == user.Persoon
            ? Vorm(gevonden.Passkey)
            : new UserPasskeyInfo(
                credentialId,
                Niemands,
                default,
                0,
                [],
                true,
                false,
                false,
                [],
                []
            );

    /// <inheritdoc/>
    public async Task<Passkeyhouder?> FindByPasskeyIdAsync(
        byte[] credentialId,
        CancellationToken ct
    ) =>
        await register.Zoek(credentialId, ct) is { Persoon: var persoon }
            ? new Passkeyhouder(register.Houder(persoon), persoon)
            : null;

    /// <inheritdoc/>
    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(
        Passkeyhouder user,
        CancellationToken ct
    ) =>
        user.Persoon is { } persoon ? [.. (await register.Passkeys(persoon, ct)).Select(Vorm)] : [];

    /// <inheritdoc/>
    public Task<string> GetUserIdAsync(Passkeyhouder user, CancellationToken ct) =>
        Task.FromResult(user.Houder);

    /// <inheritdoc/>
    public Task<string?> GetUserNameAsync(Passkeyhouder user, CancellationToken ct) =>
        Task.FromResult<string?>(user.Houder);

    /// <inheritdoc/>
    public void Dispose()
    {
        // The register is not ours to close.
    }

    private static UserPasskeyInfo Vorm(Passkey passkey) =>
        new(
            passkey.SleutelId,
            passkey.Sleutel,
            passkey.Sinds,
            (uint)passkey.Teller,
            [.. passkey.Vervoer],
            isUserVerified: true,
            passkey.MagBewaard,
            passkey.IsBewaard,
            attestationObject: [],
            clientDataJson: []
        );

    // COSE: key type 2 (two coordinates), algorithm -7 (ES256), curve 1 (P-256).
    private static byte[] NiemandsSleutel()
    {
        using var sleutel = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var punt = sleutel.ExportParameters(includePrivateParameters: false).Q;
        var vorm = new CborWriter(CborConformanceMode.Ctap2Canonical);
        vorm.WriteStartMap(5);
        (int Naam, int Waarde)[] vast = [(1, 2), (3, -7), (-1, 1)];
        foreach (var (naam, waarde) in vast)
        {
            vorm.WriteInt32(naam);
            vorm.WriteInt32(waarde);
        }
        vorm.WriteInt32(-2);
        vorm.WriteByteString(punt.X!);
        vorm.WriteInt32(-3);
        vorm.WriteByteString(punt.Y!);
        vorm.WriteEndMap();
        return vorm.Encode();
    }

    // People and passkeys are written through the register alone.

    Task IUserPasskeyStore<Passkeyhouder>.AddOrUpdatePasskeyAsync(
        Passkeyhouder user,
        UserPasskeyInfo passkey,
        CancellationToken ct
    ) => throw new NotSupportedException();

    Task IUserPasskeyStore<Passkeyhouder>.RemovePasskeyAsync(
        Passkeyhouder user,
        byte[] credentialId,
        CancellationToken ct
    ) => throw new NotSupportedException();

    Task IUserStore<Passkeyhouder>.SetUserNameAsync(
        Passkeyhouder user,
        string? userName,
        CancellationToken ct
    ) => throw new NotSupportedException();

    Task<string?> IUserStore<Passkeyhouder>.GetNormalizedUserNameAsync(
        Passkeyhouder user,
        CancellationToken ct
    ) => throw new NotSupportedException();

    Task IUserStore<Passkeyhouder>.SetNormalizedUserNameAsync(
        Passkeyhouder user,
        string? normalizedName,
        CancellationToken ct
    ) => throw new NotSupportedException();

    Task<Passkeyhouder?> IUserStore<Passkeyhouder>.FindByNameAsync(
        string normalizedUserName,
        CancellationToken ct
    ) => throw new NotSupportedException();

    Task<IdentityResult> IUserStore<Passkeyhouder>.CreateAsync(
        Passkeyhouder user,
        CancellationToken ct
    ) => throw new NotSupportedException();

    Task<IdentityResult> IUserStore<Passkeyhouder>.UpdateAsync(
        Passkeyhouder user,
        CancellationToken ct
    ) => throw new NotSupportedException();

    Task<IdentityResult> IUserStore<Passkeyhouder>.DeleteAsync(
        Passkeyhouder user,
        CancellationToken ct
    ) => throw new NotSupportedException();
}
