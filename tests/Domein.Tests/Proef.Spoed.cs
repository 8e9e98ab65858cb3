namespace Casusoverleg.Domein.Tests;

/// <content>An overleg that was convened on the spot (R63).</content>
internal sealed partial class Proef
{
    /// <summary>The same overleg, with everything left out that may follow.</summary>
    public static Belegging Spoed(Belegging b) =>
        b with
        {
            Overleg = b.Overleg with
            {
                Spoed = true,
                WaaromNietBilateraal = null,
                BetrokkeneUitgenodigd = new Uitgenodigd(false),
                BetrokkeneGeinformeerd = b.Overleg.BetrokkeneGeinformeerd with { Reden = null },
            },
        };

    /// <summary>All answers that <see cref="Spoed"/> left out.</summary>
    public static VulAan Alles(string waaromNietGeinformeerd = "Hij doet niet open") =>
        new()
        {
            OpdrachtId = OpdrachtId.Nieuw(),
            WaaromNietBilateraal = "Bezoek en ontruiming hangen samen",
            GeenConvenant = true,
            WaaromNietUitgenodigd = "Er is geen tijd om hem te vragen",
            WaaromNietGeinformeerd = waaromNietGeinformeerd,
        };
}
