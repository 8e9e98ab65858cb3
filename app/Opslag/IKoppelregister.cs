using Casusoverleg.Domein;

namespace Casusoverleg.Opslag;

/// <summary>
/// Which account somebody at an OpenID provider is. Bound once: from then on the subject decides, whatever mail address the provider says.
/// Issuers and subjects are kept as keyed hashes. Closing an account, or moving it to another organisation, ends its binding. Durable on
/// return; throws <see cref="OpslagMislukt"/> (V05).
/// </summary>
public interface IKoppelregister
{
    /// <summary>The account that this subject was bound to; null: to none.</summary>
    Task<PersoonId?> Gekoppeld(string uitgever, string subject, CancellationToken ct = default);

    /// <summary>Binds, with the accountability line of the installation in one transaction.</summary>
    /// <returns>False when the subject, or the account at this issuer, was bound before: nothing changed.</returns>
    Task<bool> Koppel(
        string uitgever,
        string subject,
        PersoonId persoon,
        Verantwoordingsregel regel,
        CancellationToken ct = default
    );
}
