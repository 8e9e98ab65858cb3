namespace Casusoverleg.Opslag.Sqlite;

/// <summary>A piece of work for the writer. Its outcome is told only after the commit.</summary>
internal abstract class Werk
{
    /// <summary>Whether it runs by itself, between two transactions.</summary>
    public bool Los { get; init; }

    /// <summary>What went wrong with this piece alone; the others of the batch go on.</summary>
    public Exception? Fout { get; set; }

    public abstract void Doe(Schrijfbeurt beurt);

    public abstract void Meld();
}

/// <inheritdoc/>
internal sealed class Werk<T>(Func<Schrijfbeurt, T> werk) : Werk
{
    // Continuations elsewhere: the caller must not do its own work on the writer's thread.
    private readonly TaskCompletionSource<T> _klaar = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );
    private T _uitkomst = default!;

    public Task<T> Klaar => _klaar.Task;

    public override void Doe(Schrijfbeurt beurt) => _uitkomst = werk(beurt);

    public override void Meld()
    {
        if (Fout is { } fout)
        {
            _klaar.TrySetException(fout);
            return;
        }
        _klaar.TrySetResult(_uitkomst);
    }
}
