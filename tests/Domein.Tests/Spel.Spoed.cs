namespace Casusoverleg.Domein.Tests;

/// <content>Completing what a spoedoverleg left open (R63).</content>
internal sealed partial class Spel
{
    // Waar niemand spoed had, of wat er al staat, wordt geweigerd.
    private VulAan Aanvulling() => Proef.Alles(Merk());
}
