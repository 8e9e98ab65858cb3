using System.Collections.Concurrent;
using Casusoverleg.Domein;

namespace Casusoverleg.Web.Kamer;

/// <summary>The overleggen that are in memory. One is loaded when somebody needs it and leaves memory when nobody has for a while.</summary>
internal sealed class Kamers(Kamerdiensten diensten) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<OverlegId, Lazy<Task<Kamer?>>> kamers = new();

    /// <summary>The room of an overleg; null when there is none (any more).</summary>
    /// <exception cref="Opslag.OpslagMislukt">It could not be read.</exception>
    public async ValueTask<Kamer?> VindAsync(OverlegId id)
    {
        var lui = kamers.GetOrAdd(
            id,
            static (id, d) => new(() => Kamer.LaadAsync(d, id)),
            diensten
        );
        Kamer? kamer = null;
        try
        {
            kamer = await lui.Value;
        }
        finally
        {
            if (kamer is null)
                kamers.TryRemove(new(id, lui));
        }
        return kamer;
    }

    /// <summary>Has a command decided by the one writer; the answer is true and durable.</summary>
    /// <param name="persoon">Who asks, where that matters for what may be said (R65).</param>
    public async Task<Antwoord> DoeAsync(
        OverlegId id,
        DeelnemerId wie,
        GelezenOpdracht opdracht,
        Opslag.PersoonId? persoon = null
    )
    {
        var werk = new Doewerk(wie, opdracht, vanHub: false) { Persoon = persoon };
        return await GeefAsync(id, werk) ? await werk.Klaar : Antwoord.Nee(Voorbij);
    }

    /// <summary>Looks at an overleg as it is; <paramref name="anders"/> when there is none (any more).</summary>
    public async Task<T> KijkAsync<T>(OverlegId id, Func<Overleg, T> kijk, T anders)
    {
        var werk = new Leeswerk<T>(kijk);
        return await GeefAsync(id, werk) ? await werk.Klaar : anders;
    }

    /// <summary>Has the clock looked at in one overleg.</summary>
    public Task TikAsync(OverlegId id) => GeefAsync(id, new Tijdwerk());

    /// <summary>The rooms that are in memory now.</summary>
    public IEnumerable<Kamer> Geladen =>
        kamers
            .Values.Where(k => k is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
            .Select(k => k.Value.Result)
            .OfType<Kamer>();

    /// <summary>Cuts everybody off, tells them how it ended and gives the memory back. What is asked afterwards finds nothing, or loads anew.</summary>
    public async Task LaatGaanAsync(OverlegId id)
    {
        if (
            !kamers.TryGetValue(id, out var lui)
            || !lui.IsValueCreated
            || await lui.Value is not { } kamer
        )
            return;

        kamer.SnijAllen();
        kamer.Sluit();
        await kamer.Afgelopen;
        kamers.TryRemove(new(id, lui));
    }

    /// <summary>Gives the memory of a room back when nobody needs it.</summary>
    public void LaatRusten(Kamer kamer)
    {
        if (kamers.TryGetValue(kamer.Id, out var lui) && kamer.ProbeerRust())
            kamers.TryRemove(new(kamer.Id, lui));
    }

    /// <summary>Lets every writer finish before the archive closes.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var kamer in Geladen.ToList())
        {
            kamer.Sluit();
            await kamer.Afgelopen;
        }
        kamers.Clear();
    }

    private async Task<bool> GeefAsync(OverlegId id, Werk werk)
    {
        while (await VindAsync(id) is { } kamer)
        {
            if (kamer.Bied(werk))
                return true;
            // It was just leaving memory: the next one is loaded when it is gone.
            await kamer.Afgelopen;
            await Task.Yield();
        }
        return false;
    }

    private static readonly Weigering Voorbij = Weigering.Van(
        Regel.V02,
        "Dit overleg is gesloten. Er kan niets meer bij of af."
    );
}
