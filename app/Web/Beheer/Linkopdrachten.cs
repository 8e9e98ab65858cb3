using Casusoverleg.Opslag;
using Casusoverleg.Web.Toegang;

namespace Casusoverleg.Web.Beheer;

/// <summary>Commands that make a link with which a regisseur comes in.</summary>
internal static class Linkopdrachten
{
    private static readonly TimeSpan Linkduur = TimeSpan.FromDays(7);

    /// <summary>A link for a new regisseur, or for one who comes back.</summary>
    public static async Task<int> GeefAsync(string[] argumenten, bool terug)
    {
        if (argumenten is not [var opdracht, { Length: > 0 } naam, .. var rest])
        {
            await Console.Error.WriteLineAsync($"Gebruik: {argumenten[0]} \"NAAM\"");
            return 1;
        }
        await using var app = Server.Maak(rest);
        if (!terug)
        {
            await PrintInschrijflinkAsync(app, naam, null);
            return 0;
        }
        var register = app.Services.GetRequiredService<IToegangsregister>();
        var bekend = (await register.Regisseurs())
            .Where(p => string.Equals(p.Naam, naam, StringComparison.OrdinalIgnoreCase))
            .ToList();
        if (bekend is not [var regisseur])
        {
            await Console.Error.WriteLineAsync(
                bekend.Count == 0
                    ? "Er is geen regisseur met deze naam. Maak een inschrijflink."
                    : $"Er zijn {bekend.Count} regisseurs met deze naam: {string.Join("; ", bekend.Select(static p => p.Organisatie))}."
            );
            return 1;
        }
        await PrintInschrijflinkAsync(app, naam, regisseur);
        return 0;
    }

    /// <summary>Makes the link and prints it.</summary>
    public static async Task PrintInschrijflinkAsync(
        WebApplication app,
        string naam,
        Persoon? terug
    )
    {
        var register = app.Services.GetRequiredService<IToegangsregister>();
        var tijd = app.Services.GetRequiredService<TimeProvider>();
        var geheim = await register.NieuweInschrijflink(
            naam,
            tijd.GetUtcNow() + Linkduur,
            terug?.Id
        );
        var voor = terug is null
            ? $"Inschrijflink voor {naam}"
            : $"Link waarmee {terug.Naam} ({terug.Organisatie}) terugkomt in de eigen overleggen";
        Console.WriteLine(
            $"{voor} (werkt één keer, zeven dagen): {Adres(app)}/inschrijven#{geheim}"
        );
    }

    private static string Adres(WebApplication app)
    {
        var instellingen = app.Services.GetRequiredService<Instellingen>();
        var adres =
            instellingen.Adres
            ?? app.Urls.FirstOrDefault()
            ?? app.Configuration["Urls"]?.Split(';')[0];
        return (adres ?? "http://localhost:5080")
            .Replace(Persoonlijkelink.Naamplek, "www", StringComparison.Ordinal)
            .Replace("127.0.0.1", "localhost", StringComparison.Ordinal)
            .TrimEnd('/');
    }
}
