namespace Casusoverleg.Domein.Tests;

/// <content>What the regisseur records anew: the status (R15), and what a spoedoverleg left open (R63).</content>
internal sealed partial class Spel
{
    // Waar niemand spoed had, of wat er al staat, wordt geweigerd; zolang de betrokkene meedoet, ook waarom die niet is uitgenodigd.
    private VulAan Aanvulling(int[] g) =>
        g[4] % 2 == 0
            ? Proef.Alles(Merk())
            : Proef.Alles() with
            {
                WaaromNietBilateraal = Merk(),
                WaaromNietUitgenodigd = null,
            };

    // Alleen in een overleg van een meldpunt, en dan één keer.
    private MaakStap1Af Stap1(int[] g) =>
        new(Proef.Stap1() with { C = g[4] % 4 != 0, GesprekGeprobeerd = Merk() })
        {
            OpdrachtId = default,
        };

    // Soms met een deel van de onderwerpen: wat daarna over iets anders gaat, wordt geweigerd.
    private HerbeoordeelStatus Herbeoordeel(int[] g) =>
        new(
            g[4] % 4 == 0
                ? Proef.Deels(proef.Janssen.ToString()) with
                {
                    Toelichting = Merk(),
                }
                : Proef.Formulier() with
                {
                    Toelichting = Merk(),
                }
        )
        {
            OpdrachtId = default,
            Betrokkene = Over(g[5]),
        };
}
