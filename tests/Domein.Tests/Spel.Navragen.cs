namespace Casusoverleg.Domein.Tests;

/// <content>Questions to a deelnemer: asked, answered, declined and taken back (R78).</content>
internal sealed partial class Spel
{
    private readonly List<(NavraagId Id, string Van, string Aan)> _navragen = [];

    private (Opdracht Opdracht, string Wie) Navragen(int[] g)
    {
        var (id, van, aan) =
            _navragen.Count == 0
                ? (NavraagId.Nieuw(), Iemand(g[3]), Iemand(g[2]))
                : _navragen[g[4] % _navragen.Count];
        return (g[2] % 10) switch
        {
            < 5 => (
                new StelVraag(proef[Iemand(g[3])], Merk(), Merk())
                {
                    OpdrachtId = default,
                    Over = g[5] % 2 == 0 ? proef.Janssen : null,
                },
                Iemand(g[4])
            ),
            < 7 => (new BeantwoordNiet(id) { OpdrachtId = default }, aan),
            < 8 => (new TrekNavraagIn(id) { OpdrachtId = default }, van),
            _ => (
                proef.Zorg(Merk()) with
                {
                    AntwoordOp = id,
                    Categorie = Categorie.Gewoon,
                    Kring = g[5] % 4 == 0 ? Kring(g) : Kringkeuze.Van(proef[van]),
                },
                aan
            ),
        };
    }
}
