namespace Casusoverleg.Domein.Tests;

/// <content>An overleg that was convened on the spot (R63).</content>
internal sealed partial class Proef
{
    /// <summary>The same overleg, with everything left out that may follow: the betrokkene is not invited.</summary>
    public static Belegging Spoed(Belegging b) =>
        b with
        {
            Deelnemers = [.. b.Deelnemers.Where(d => d.Pet != Pet.Betrokkene)],
            Overleg = b.Overleg with
            {
                Spoed = true,
                WaaromNietBilateraal = null,
                BetrokkeneUitgenodigd = new Uitgenodigd(false),
            },
        };

    /// <summary>All answers that <see cref="Spoed"/> left out.</summary>
    public static VulAan Alles(
        string waaromNietUitgenodigd = "Er was geen tijd om hem te vragen"
    ) =>
        new()
        {
            OpdrachtId = OpdrachtId.Nieuw(),
            WaaromNietBilateraal = "Bezoek en ontruiming hangen samen",
            GeenConvenant = true,
            WaaromNietUitgenodigd = waaromNietUitgenodigd,
        };
}
