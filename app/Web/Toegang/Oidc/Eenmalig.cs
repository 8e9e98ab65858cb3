using System.Collections.Concurrent;

namespace Casusoverleg.Web.Toegang.Oidc;

/// <summary>Remembers which answers were used, for as long as they could be used again.</summary>
internal sealed class Eenmalig(TimeProvider tijd)
{
    private const int Opruimgrens = 256;

    private readonly ConcurrentDictionary<string, DateTimeOffset> gebruikt = new();

    /// <summary>How long a request to sign in can be answered.</summary>
    public static TimeSpan Geldig { get; } = TimeSpan.FromMinutes(10);

    /// <summary>True the first time, false ever after.</summary>
    public bool Gebruik(string wat)
    {
        var nu = tijd.GetUtcNow();
        if (gebruikt.Count > Opruimgrens)
        {
            foreach (var (oud, _) in gebruikt.Where(g => nu - g.Value > Geldig))
                gebruikt.TryRemove(oud, out _);
        }
        return gebruikt.TryAdd(wat, nu);
    }
}
