namespace Casusoverleg.Domein.Tests;

/// <content>Typing for somebody else: made their own, thrown away, taken back (besluit 21).</content>
internal sealed partial class Spel
{
    private readonly List<(VoorleggingId Id, string Van, string Aan)> _voorleggingen = [];

    private (Opdracht Opdracht, string Wie) Voorleggen(int[] g)
    {
        var (id, van, aan) =
            _voorleggingen.Count == 0
                ? (VoorleggingId.Nieuw(), Iemand(g[3]), Iemand(g[2]))
                : _voorleggingen[g[4] % _voorleggingen.Count];
        return (g[2] % 10) switch
        {
            < 5 => (
                new LegVoor(proef[Iemand(g[4])], Merk())
                {
                    OpdrachtId = default,
                    Over = g[5] % 2 == 0 ? proef.Janssen : null,
                },
                Regisseur(g)
            ),
            < 6 => (new WijsVoorleggingAf(id) { OpdrachtId = default }, aan),
            < 7 => (new TrekVoorleggingIn(id) { OpdrachtId = default }, van),
            _ => (
                proef.Zorg(Merk()) with
                {
                    Voorlegging = id,
                    Categorie = Categorie.Gewoon,
                    Kring = Kring(g),
                },
                aan
            ),
        };
    }
}
