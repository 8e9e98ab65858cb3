namespace Casusoverleg.Domein.Tests;

/// <content>Typing for somebody else: made their own, thrown away, taken back (besluit 21).</content>
internal sealed partial class Spel
{
    private readonly List<(VoorleggingId Id, string Van, string Aan)> _voorleggingen = [];

    private BetrokkeneId? Over(int g) =>
        g % 4 == 0 ? null : proef.Overleg.Betrokkenen[g % proef.Overleg.Betrokkenen.Length].Id;

    private static Categorie? Soort(int g) =>
        (g % 6) switch
        {
            0 => null,
            1 => Categorie.Gezondheid,
            2 => Categorie.Strafrechtelijk,
            3 => Categorie.Bijzonder,
            _ => Categorie.Gewoon,
        };

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
                    Over = Over(g[5]),
                    Categorie = Soort(g[3]),
                    Niveau = (Niveau?)(g[0] % 3 == 0 ? Niveau.Inhoudelijk : Niveau.Buitenkant),
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
