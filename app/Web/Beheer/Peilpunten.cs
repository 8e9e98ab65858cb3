using System.Globalization;

namespace Casusoverleg.Web.Beheer;

/// <summary>What machines ask: whether it lives, whether it can work, and where a leak can be told. No answer holds a detail.</summary>
internal static class Peilpunten
{
    /// <summary>Maps the endpoints.</summary>
    public static void MapPeilpunten(this IEndpointRouteBuilder app)
    {
        var open = app.MapGroup("").AllowAnonymous();
        open.MapGet("/health", static () => Results.Text("ok"));
        open.MapGet(
            "/gereed",
            static async (Gereedheid gereedheid) =>
                await gereedheid.IsGereedAsync()
                    ? Results.Text("gereed")
                    : Results.Text(
                        "niet gereed",
                        statusCode: StatusCodes.Status503ServiceUnavailable
                    )
        );
        open.MapGet(
            "/.well-known/security.txt",
            static (Instellingen instellingen) =>
                Securitytxt(instellingen) is { } tekst
                    ? Results.Text(tekst, "text/plain; charset=utf-8")
                    : Results.NotFound()
        );
    }

    private static string? Securitytxt(Instellingen instellingen)
    {
        if (
            instellingen.Beveiligingsmelding
            is not { Contact: { Length: > 0 } contact, Verloopt: { } verloopt }
        )
            return null;
        var tekst = string.Create(
            CultureInfo.InvariantCulture,
            $"Contact: {contact}\nExpires: {verloopt:yyyy-MM-dd}T23:59:59Z\nPreferred-Languages: nl, en\n"
        );
        return instellingen.Adres is { Length: > 0 } adres
            ? $"{tekst}Canonical: {adres.TrimEnd('/')}/.well-known/security.txt\n"
            : tekst;
    }
}
