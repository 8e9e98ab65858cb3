namespace Casusoverleg.Domein.Tests;

/// <content>Asking, allowing, refusing and withdrawing take-away, and marking what a decision rests on (R42, R82).</content>
internal sealed partial class Spel
{
    private (Opdracht Opdracht, string Wie) Meenemen(int[] g)
    {
        var vraag =
            _vragen.Count == 0
                ? (Inbrengvan(g), proef[Iemand(g[3])], Afspraak(g).Id)
                : _vragen[g[4] % _vragen.Count];
        var gever = Van(vraag.Item1, Iemand(g[2]));
        return (g[0] % 15) switch
        {
            < 1 => (
                new BesluitRustOp([Inbrengvan(g), Inbrengvan([.. g.Reverse()])])
                {
                    OpdrachtId = default,
                    Afspraak = g[3] % 2 == 0 ? Afspraak(g).Id : null,
                    Doel = Merk(),
                },
                Afspraak(g).Wie
            ),
            < 6 => (
                new VraagMee(Inbrengvan(g), Afspraak(g).Id, Merk()) { OpdrachtId = default },
                Afspraak(g).Wie
            ),
            < 12 => (StaToe(vraag, g), gever),
            < 13 => (
                new WeigerMee(vraag.Item1, vraag.Item2, vraag.Item3) { OpdrachtId = default },
                gever
            ),
            < 14 => (
                new TrekVraagIn(vraag.Item1) { OpdrachtId = default },
                namen.Find(n => proef[n] == vraag.Item2) ?? "baak"
            ),
            _ => (new TrekMeeIn(vraag.Item1, vraag.Item2) { OpdrachtId = default }, gever),
        };
    }

    private StaMeeToe StaToe(
        (InbrengId Inbreng, DeelnemerId Aan, AfspraakId Afspraak) vraag,
        int[] g
    ) =>
        new(vraag.Inbreng, vraag.Aan, vraag.Afspraak)
        {
            OpdrachtId = default,
            Meeneemversie = g[5] % 2 == 0 ? Merk() : null,
            Doel = g[5] % 3 == 0 ? Merk() : null,
        };
}
