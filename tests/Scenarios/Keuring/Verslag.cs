namespace Casusoverleg.Scenarios.Keuring;

/// <summary>The checks of one run: one line each, counted.</summary>
/// <param name="schrijf">Where the lines go.</param>
public sealed class Verslag(Action<string> schrijf)
{
    private readonly List<string> fouten = [];

    /// <summary>Checks that held.</summary>
    public int Goed { get; private set; }

    /// <summary>Checks that did not hold.</summary>
    public int Fout => fouten.Count;

    /// <summary>The lines of the checks that did not hold.</summary>
    public IReadOnlyList<string> Fouten => fouten;

    /// <summary>Records one check.</summary>
    /// <param name="wat">What was checked; starts with the name of the case.</param>
    /// <param name="mis">What is wrong, or null when it held.</param>
    public void Keur(string wat, string? mis)
    {
        if (mis is null)
        {
            Goed++;
            schrijf($"goed  {wat}");
        }
        else
        {
            fouten.Add($"{wat}: {mis}");
            schrijf($"FOUT  {wat}: {mis}");
        }
    }

    /// <summary>Says something that is no check.</summary>
    public void Meld(string regel) => schrijf($"      {regel}");
}
