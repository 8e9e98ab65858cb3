using Casusoverleg.Domein;
using Casusoverleg.Opslag;

namespace Casusoverleg.Web.Kamer;

/// <summary>
/// Keeps who has a role without sight of content out of every overleg (R55): by name and organisation, because an invitation knows nothing
/// else. The few there are stand in memory, so that the one writer judges them in the same turn.
/// </summary>
internal sealed class Rolwacht(IAccountregister accounts) : IHostedService, IDisposable
{
    // One reader at a time: what was read earlier never comes to stand over what was read later.
    private readonly SemaphoreSlim beurt = new(1, 1);
    private volatile IReadOnlySet<Naamsleutel> zonderInhoud = new HashSet<Naamsleutel>();

    /// <summary>Reads who has such a role now; to be called after every change of an account.</summary>
    /// <exception cref="OpslagMislukt">It could not be read.</exception>
    public async Task LeesAsync(CancellationToken ct = default)
    {
        await beurt.WaitAsync(ct);
        try
        {
            zonderInhoud = (await accounts.Accounts(ct))
                .Where(static p => p is { Stand: Accountstand.Actief } && p.Rol.ZonderInhoud())
                .Select(static p => Naamsleutel.Van(p.Naam, p.Organisatie))
                .ToHashSet();
        }
        finally
        {
            beurt.Release();
        }
    }

    /// <summary>The refusal of a convening that invites one of them; null otherwise.</summary>
    public Weigering? Toets(IEnumerable<Genodigde> genodigden) =>
        genodigden.Any(g => !g.Regisseur && Is(g.Naam, g.Organisatie)) ? NietUitTeNodigen : null;

    /// <summary>The refusal of events that invite one of them; null otherwise.</summary>
    public Weigering? Toets(IEnumerable<Gebeurtenis> gebeurtenissen) =>
        gebeurtenissen
            .OfType<DeelnemerUitgenodigd>()
            .Any(g => Is(g.Deelnemer.Naam, g.Deelnemer.Organisatie))
            ? NietUitTeNodigen
            : null;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => LeesAsync(cancellationToken);

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose() => beurt.Dispose();

    // A name alone says too little: a citizen may bear it as well.
    private bool Is(string naam, string? organisatie) =>
        !string.IsNullOrWhiteSpace(organisatie)
        && zonderInhoud.Contains(Naamsleutel.Van(naam, organisatie));

    /// <summary>The refusal of convening by somebody who may not (any more).</summary>
    public static Weigering GeenRegisseur { get; } =
        Weigering.Van(
            Regel.R55,
            "Met dit account kun je geen overleg bijeenroepen. Vraag een regisseur om dat te doen."
        );

    private static Weigering NietUitTeNodigen { get; } =
        Weigering.Van(
            Regel.R55,
            "Een van deze mensen heeft hier een rol in beheer of toezicht. Wie die rol heeft, doet aan geen overleg mee. Nodig een collega uit."
        );
}
