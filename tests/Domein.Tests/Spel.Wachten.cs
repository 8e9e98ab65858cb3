namespace Casusoverleg.Domein.Tests;

/// <content>Who waits at the door, and the regisseur who lets in (R01).</content>
internal sealed partial class Spel
{
    private List<string> Wachtenden => namen.FindAll(n => proef.Overleg.Deelnemer(proef[n])!.Wacht);

    // Eén, of allen die aanklopten in één keer, of iemand twee keer genoemd.
    private string[] Keuze(int[] g, string wie) =>
        (g[3] % 3) switch
        {
            0 => [wie],
            1 => [wie, wie],
            _ =>
            [
                .. Wachtenden.Where(n => proef.Overleg.Deelnemer(proef[n])!.Aanmelding is not null),
            ],
        };

    // Wie wacht, klopt aan; de regisseur laat soms iemand binnen die nog niet aanklopte, en dat lukt niet.
    private (Opdracht Opdracht, string Wie) Deur(int[] g)
    {
        var wie = Wachtenden[g[4] % Wachtenden.Count];
        return g[5] % 2 == 0
            ? (Proef.AanDeDeur(proef.Nu), wie)
            : (new LaatToe(proef.Mensen(Keuze(g, wie))) { OpdrachtId = default }, Regisseur(g));
    }
}
