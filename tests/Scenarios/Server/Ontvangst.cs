namespace Casusoverleg.Scenarios.Server;

/// <summary>Where a received text came in.</summary>
public enum Kanaal
{
    /// <summary>A WebSocket frame, raw.</summary>
    Frame,

    /// <summary>A page.</summary>
    Pagina,

    /// <summary>The answer to a post.</summary>
    Antwoord,

    /// <summary>A downloaded list.</summary>
    Uitvoer,
}

/// <summary>One text that reached a person, as it came over the line.</summary>
public sealed record Ontvangen(Kanaal Kanaal, string Bron, string Tekst);

/// <summary>Everything one person received, in order; safe to use from several threads.</summary>
public sealed class Ontvangst
{
    private readonly Lock slot = new();
    private readonly List<Ontvangen> alles = [];

    /// <summary>How much came in so far: a mark for <see cref="Sinds"/>.</summary>
    public int Aantal
    {
        get
        {
            lock (slot)
            {
                return alles.Count;
            }
        }
    }

    /// <summary>Records one text.</summary>
    public void Noteer(Kanaal kanaal, string bron, string tekst)
    {
        lock (slot)
        {
            alles.Add(new(kanaal, bron, tekst));
        }
    }

    /// <summary>What came in from mark <paramref name="vanaf"/> on.</summary>
    public IReadOnlyList<Ontvangen> Sinds(int vanaf = 0)
    {
        lock (slot)
        {
            return alles[vanaf..];
        }
    }
}
