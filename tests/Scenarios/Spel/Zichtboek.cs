namespace Casusoverleg.Scenarios.Spel;

/// <summary>Who may know of what: kept from the file alone, to hold beside what everybody really received.</summary>
internal sealed class Zichtboek
{
    private readonly Dictionary<string, HashSet<string>> kringen = [];

    /// <summary>Ids given by the server, with the participants who may ever meet them.</summary>
    public IEnumerable<(string Id, IReadOnlySet<string> Wie)> Alles =>
        kringen.Select(x => (x.Key, (IReadOnlySet<string>)x.Value));

    /// <summary>The current text of each inbreng, as the contributor last wrote it.</summary>
    public Dictionary<string, string> Teksten { get; } = [];

    /// <summary>The text that each recipient may take along, by inbreng and recipient.</summary>
    public Dictionary<(string Inbreng, string Aan), string> Mee { get; } = [];

    /// <summary>Members of the kleine kring that is held now, or null.</summary>
    public IReadOnlyList<string>? KleineKring { get; set; }

    public void Open(string id, IEnumerable<string> wie)
    {
        if (!kringen.TryGetValue(id, out var leden))
        {
            kringen[id] = leden = [];
        }
        leden.UnionWith(wie);
    }

    public IReadOnlySet<string> Van(string id) => kringen.GetValueOrDefault(id) ?? [];
}
