using Casusoverleg.Opslag;

namespace Casusoverleg.Web.Beheer;

/// <summary>What stands in the way of starting.</summary>
/// <param name="Waar">The setting, or what it is about.</param>
/// <param name="Wat">What is wrong with it.</param>
/// <param name="Doe">What to write or which command to give.</param>
internal sealed record Bezwaar(string Waar, string Wat, string Doe)
{
    /// <inheritdoc/>
    public override string ToString() => $"- {Waar}: {Wat}\n    {Doe}";
}

/// <summary>The settings do not hold, or are not safe; the message names them all.</summary>
internal sealed class InstellingenKloppenNiet(IReadOnlyCollection<Bezwaar> bezwaren)
    : OpstartFout(
        "Casusoverleg start niet, want de instellingen kloppen niet of zijn niet veilig:\n"
            + string.Join('\n', bezwaren)
    );
