namespace Casusoverleg.Domein;

/// <summary>Complete what a spoedoverleg left open (regisseur, R63). Only what is still missing, all at once or bit by bit.</summary>
public sealed record VulAan : Opdracht
{
    /// <summary>R04.</summary>
    public string? WaaromNietBilateraal { get; init; }

    /// <summary>R10: its name, or <see cref="GeenConvenant"/>.</summary>
    public string? Convenant { get; init; }

    /// <summary>R10: what it says, for a convenant that the register does not know.</summary>
    public Convenantinhoud? ConvenantInhoud { get; init; }

    /// <summary>R10: there is none, in so many words.</summary>
    public bool GeenConvenant { get; init; }

    /// <summary>R11.</summary>
    public string? WaaromNietUitgenodigd { get; init; }
}
