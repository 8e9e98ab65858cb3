using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Meting;

namespace Casusoverleg.Web.Kamer;

/// <summary>Something for the one writer of an overleg to do.</summary>
internal abstract class Werk;

/// <summary>A command of a deelnemer, to be decided and, when accepted, made durable before it is answered.</summary>
internal sealed class Doewerk(DeelnemerId wie, GelezenOpdracht gelezen, bool vanHub) : Werk
{
    private readonly long begin = Meters.Begin();

    // From the hub the continuation only writes the answer to the socket: it may run on the writer itself and saves a hop.
    private readonly TaskCompletionSource<Antwoord> klaar = new(
        vanHub ? TaskCreationOptions.None : TaskCreationOptions.RunContinuationsAsynchronously
    );

    /// <summary>Who asks.</summary>
    public DeelnemerId Wie => wie;

    /// <summary>The person behind the deelnemer, where it was asked over a session; null otherwise (R65).</summary>
    public PersoonId? Persoon { get; init; }

    /// <summary>What is asked.</summary>
    public Opdracht Opdracht => gelezen.Opdracht;

    /// <summary>How it was asked, for repeats.</summary>
    public string Vingerafdruk => gelezen.Vingerafdruk;

    /// <summary>The answer, set while deciding and given when it is true.</summary>
    public Antwoord Antwoord { get; set; } = Antwoord.NietBewaard;

    /// <summary>Completes with the answer.</summary>
    public Task<Antwoord> Klaar => klaar.Task;

    /// <summary>Gives the answer.</summary>
    public void Meld()
    {
        Meters.Beantwoord(Opdracht, Antwoord, begin);
        klaar.TrySetResult(Antwoord);
    }
}

/// <summary>What time brings about: the end of a term or of the countdown, or that everybody who is here has confirmed.</summary>
internal sealed class Tijdwerk : Werk;

/// <summary>Something that looks, or that changes who is connected; runs after what was waiting is durable.</summary>
internal abstract class Leeswerk : Werk
{
    /// <summary>Runs it on the writer's thread.</summary>
    public abstract void Doe(Overleg nu);

    /// <summary>Ends it with a fault.</summary>
    public abstract void Faal(Exception fout);
}

/// <summary>Looks at the state and answers.</summary>
internal sealed class Leeswerk<T>(Func<Overleg, T> lees) : Leeswerk
{
    private readonly TaskCompletionSource<T> klaar = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );

    /// <summary>Completes with what was read.</summary>
    public Task<T> Klaar => klaar.Task;

    /// <inheritdoc/>
    public override void Doe(Overleg nu) => klaar.TrySetResult(lees(nu));

    /// <inheritdoc/>
    public override void Faal(Exception fout) => klaar.TrySetException(fout);
}
