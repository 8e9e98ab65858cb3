using Casusoverleg.Domein;
using Casusoverleg.Opslag;

namespace Casusoverleg.Web.Tests.Oidc;

/// <summary>The real register, with something that happens before it is asked who a subject is.</summary>
internal sealed class Ondertussen(IKoppelregister echt, Func<Task> wat) : IKoppelregister
{
    /// <inheritdoc/>
    public async Task<PersoonId?> Gekoppeld(
        string uitgever,
        string subject,
        CancellationToken ct = default
    )
    {
        await wat();
        return await echt.Gekoppeld(uitgever, subject, ct);
    }

    /// <inheritdoc/>
    public Task<bool> Koppel(
        string uitgever,
        string subject,
        PersoonId persoon,
        Verantwoordingsregel regel,
        CancellationToken ct = default
    ) => echt.Koppel(uitgever, subject, persoon, regel, ct);
}
