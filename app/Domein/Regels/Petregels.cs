namespace Casusoverleg.Domein.Regels;

/// <summary>
/// R05 for someone with two hats: the same person of the same organisation wears one pet per overleg, also after leaving.
/// Who declined, or whose invitation was withdrawn before they took part, wore none. Citizens are left out: a parent may be
/// there for two children.
/// </summary>
internal static class Petregels
{
    private static readonly Weigering TweePetten = Weigering.Van(
        Regel.R05,
        "Deze persoon is al uitgenodigd in een andere pet. Iemand met twee petten kiest er één en houdt die het hele overleg."
    );

    public static Weigering? R05(Belegging b) =>
        b
            .Deelnemers.Where(d => d.Soort != Organisatiesoort.Burger)
            .GroupBy(d => (Gelijk(d.Naam), Gelijk(d.Organisatie)))
            .Any(g => g.DistinctBy(d => d.Pet).Count() > 1)
            ? TweePetten
            : null;

    public static Weigering? R05(Overleg overleg, Genodigde g) =>
        g.Soort != Organisatiesoort.Burger
        && overleg.Deelnemers.Any(d =>
            (d.DeedMee || !d.IsVertrokken && d.Status != Deelnemerstatus.Afgewezen)
            && d.Pet != g.Pet
            && Gelijk(d.Naam) == Gelijk(g.Naam)
            && Gelijk(d.Organisatie) == Gelijk(g.Organisatie)
        )
            ? TweePetten
            : null;

    private static string Gelijk(string? tekst) => tekst?.Trim().ToUpperInvariant() ?? "";
}
