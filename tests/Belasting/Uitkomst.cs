namespace Casusoverleg.Belasting;

/// <summary>Exit codes.</summary>
internal static class Uitkomst
{
    /// <summary>Every figure reaches its target.</summary>
    public const int Gehaald = 0;

    /// <summary>At least one figure falls short.</summary>
    public const int Tekort = 1;

    /// <summary>Wrong arguments, or the measurement could not be made.</summary>
    public const int FoutGebruik = 2;

    /// <summary>Nothing falls short for certain, but the machine was too unquiet to say so of every figure.</summary>
    public const int Onbeslist = 3;
}

/// <summary>Prints one line per figure and remembers what follows from it.</summary>
internal sealed class Rapport
{
    private readonly List<string> _oordelen = [];

    /// <summary>One figure: its value, its target and, when the measurement proves nothing, why.</summary>
    public void Regel(
        string naam,
        string waarde,
        string doel,
        bool haalt,
        string? onbeslistOmdat = null
    )
    {
        var oordeel =
            onbeslistOmdat is not null ? "onbeslist"
            : haalt ? "gehaald"
            : "tekort";
        _oordelen.Add(oordeel);
        var reden = onbeslistOmdat is null ? "" : $" ({onbeslistOmdat})";
        Console.WriteLine($"{naam}: {waarde} (doel {doel}) {oordeel}{reden}");
    }

    /// <summary>What goes with a figure, without a judgement.</summary>
    public static void Toelichting(string tekst) => Console.WriteLine("  " + tekst);

    /// <summary>The exit code that follows.</summary>
    public int Exitcode =>
        _oordelen.Contains("tekort") ? Uitkomst.Tekort
        : _oordelen.Contains("onbeslist") ? Uitkomst.Onbeslist
        : Uitkomst.Gehaald;
}
