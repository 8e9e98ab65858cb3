namespace Casusoverleg.Domein.Regels;

/// <summary>R71: who is controller, and on whose account someone acts.</summary>
internal static class Verantwoordelijkheid
{
    public static Weigering? R71(Genodigde g)
    {
        if (Genodigderegels.IsBurger(g))
            return null;
        if (g.Hoedanigheid == Hoedanigheid.Eigen)
            return
                Genoemd(g) is { } ander
                && !ander.Equals(g.Organisatie?.Trim(), StringComparison.OrdinalIgnoreCase)
                ? Weigering.Van(
                    Regel.R71,
                    "Wie voor de eigen organisatie werkt, heeft geen andere verantwoordelijke. Laat dat veld leeg, of kies mandaat of verwerker."
                )
                : null;
        if (Genoemd(g) is not { } naam)
            return Weigering.Van(
                Regel.R71,
                g.Hoedanigheid == Hoedanigheid.Mandaat
                    ? "Wie onder mandaat werkt, doet dat namens een ander. Vul in wie verwerkingsverantwoordelijke is."
                    : "Een verwerker werkt in opdracht van een ander. Vul in wie verwerkingsverantwoordelijke is."
            );
        return naam.Equals(g.Organisatie?.Trim(), StringComparison.OrdinalIgnoreCase)
            ? Weigering.Van(
                Regel.R71,
                "Mandaat of verwerker kan alleen voor een ander dan de eigen organisatie. Noem wie verwerkingsverantwoordelijke is, of kies: voor de eigen organisatie."
            )
            : null;
    }

    /// <summary>The controller as named; null: the own organisation.</summary>
    public static string? Genoemd(Genodigde g) =>
        Genodigderegels.IsBurger(g) || string.IsNullOrWhiteSpace(g.Verwerkingsverantwoordelijke)
            ? null
            : g.Verwerkingsverantwoordelijke.Trim();
}

/// <summary>R71: one contact point for the betrokkene per overleg.</summary>
internal static class Aanspreekpunten
{
    /// <summary>As recorded; of overleggen from before there was one: the first regisseur.</summary>
    public static string Van(Overleg o)
    {
        if (o.Gegevens!.Aanspreekpunt is { Length: > 0 } genoemd)
            return genoemd;
        var regisseur = o.Deelnemers.First(d => d.Regisseur);
        return Van(regisseur.Naam, regisseur.Organisatie);
    }

    public static string Van(string naam, string? organisatie) =>
        string.IsNullOrWhiteSpace(organisatie)
            ? naam.Trim()
            : $"{naam.Trim()}, {organisatie.Trim()}";
}
