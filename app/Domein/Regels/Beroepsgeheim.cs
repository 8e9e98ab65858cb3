namespace Casusoverleg.Domein.Regels;

/// <summary>What a recorded secrecy duty means for the rules; unknown texts count as none.</summary>
/// <param name="IsWettelijk">Counts as a recorded secrecy duty (R24); a labour contract does not.</param>
/// <param name="BindtEigenTaak">Limits "own task" to those directly involved (R20).</param>
/// <param name="IsAfgeleid">Derives from another's: that other alone decides whether it is lifted (R75).</param>
/// <param name="Wet">The act a recipient's task must be under, null: any help (R20).</param>
internal sealed record Beroepsgeheim(
    bool IsWettelijk,
    bool BindtEigenTaak,
    string? Wet,
    bool IsAfgeleid = false
)
{
    private static readonly Beroepsgeheim Geen = new(false, false, null);
    private static readonly Beroepsgeheim Professional = new(true, true, null);
    private static readonly Beroepsgeheim Overheid = new(true, false, null);

    private static readonly Dictionary<string, Beroepsgeheim> Lijst = new(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["WGBO"] = Professional,
        ["BIG"] = Professional,
        ["Jeugdwet 7.3.11"] = Professional,
        ["Wmo 5.3.3"] = new(true, true, "Wmo"),
        ["Participatiewet 65"] = new(true, true, "Participatiewet"),
        ["ambtsgeheim"] = Overheid,
        ["Wpg"] = Overheid,
        ["Wjsg"] = Overheid,
        ["afgeleid beroepsgeheim"] = Professional with { IsAfgeleid = true },
    };

    /// <summary>The meaning of a recorded duty.</summary>
    public static Beroepsgeheim Van(string? naam) =>
        naam is not null && Lijst.TryGetValue(naam.Trim(), out var geheim) ? geheim : Geen;

    /// <summary>Whether someone with this task can be directly involved.</summary>
    public bool Omvat(string? taak) =>
        Wet is null || (taak?.Contains(Wet, StringComparison.OrdinalIgnoreCase) ?? false);
}
