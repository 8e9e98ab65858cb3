using Casusoverleg.Domein;
using Casusoverleg.Web.Toegang;

namespace Casusoverleg.Web.Uitvoer;

/// <summary>What a role needs to know, for the forms that prompt to share less (R60). Holds nothing of any case.</summary>
internal static class Behoeftepunt
{
    /// <summary>Where it is served.</summary>
    public const string Pad = "/informatiebehoefte.json";

    /// <summary>Maps the endpoint: all roles, or with <c>pet</c> and <c>soort</c> (and <c>taak</c>) the one that fits, in a list of at most one.</summary>
    public static void MapInformatiebehoefte(this IEndpointRouteBuilder app) =>
        app.MapGet(Pad, Geef).RequireAuthorization(Beleid.Persoon);

    private static IResult Geef(string? pet, string? soort, string? taak)
    {
        if (pet is null && soort is null)
            return Results.Json(Informatiebehoefte.Alle, Formulier.Opties);
        return Zoek<Pet>(pet) is { } p && Zoek<Organisatiesoort>(soort) is { } s
            ? Results.Json(
                Informatiebehoefte.Voor(p, s, taak) is { } rol ? new[] { rol } : [],
                Formulier.Opties
            )
            : Results.BadRequest();
    }

    private static T? Zoek<T>(string? term)
        where T : struct, Enum
    {
        foreach (var waarde in Enum.GetValues<T>())
            if (Term.Van(waarde) == term)
                return waarde;
        return null;
    }
}
