using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Toegang;

namespace Casusoverleg.Web.Beheer;

/// <summary>Commands that make a link with which somebody comes in to an account.</summary>
internal static class Linkopdrachten
{
    /// <summary>A link for a new account, in the role that is asked for.</summary>
    public static async Task<int> InschrijflinkAsync(string[] argumenten)
    {
        if (argumenten is not [_, { Length: > 0 } naam, .. var rest] || naam.StartsWith('-'))
        {
            await Console.Error.WriteLineAsync(
                $"Gebruik: inschrijflink \"NAAM\" [--rol {string.Join("|", Rollen.VanAccounts.Select(Term.Van))}]"
            );
            return 1;
        }
        var rol = Rol.Regisseur;
        if (rest is ["--rol", var term, .. var verder])
        {
            rest = verder;
            rol = Rollen.VanAccounts.FirstOrDefault(r => Term.Van(r) == term);
        }
        if (rol == Rol.Gast)
        {
            await Console.Error.WriteLineAsync(
                $"Deze rol is er niet. Kies uit: {string.Join(", ", Rollen.VanAccounts.Select(Term.Van))}."
            );
            return 1;
        }
        await using var app = Server.MaakVoorOpdracht(rest);
        await PrintInschrijflinkAsync(app, naam, new(naam, rol));
        return 0;
    }

    /// <summary>A link for somebody who comes back to their own account.</summary>
    public static async Task<int> TerugkomlinkAsync(string[] argumenten)
    {
        if (argumenten is not [_, { Length: > 0 } naam, .. var rest])
        {
            await Console.Error.WriteLineAsync("Gebruik: terugkomlink \"NAAM\"");
            return 1;
        }
        await using var app = Server.MaakVoorOpdracht(rest);
        var bekend = (await app.Services.GetRequiredService<IAccountregister>().Accounts())
            .Where(p => string.Equals(p.Naam, naam, StringComparison.OrdinalIgnoreCase))
            .ToList();
        if (bekend is not [var wie])
        {
            await Console.Error.WriteLineAsync(
                bekend.Count == 0
                    ? "Er is geen account met deze naam. Maak een inschrijflink."
                    : $"Er zijn {bekend.Count} accounts met deze naam: {string.Join("; ", bekend.Select(static p => p.Organisatie))}."
            );
            return 1;
        }
        if (
            await app.Services.GetRequiredService<Accounts>().TerugAsync(null, wie.Id)
            is not { } geheim
        )
        {
            await Console.Error.WriteLineAsync(
                "Dit account is gesloten. Een beheerder kan het heropenen."
            );
            return 1;
        }
        Print(
            app,
            $"Link waarmee {wie.Naam} ({wie.Organisatie}) terugkomt in het eigen account",
            geheim
        );
        if (await app.Services.GetRequiredService<IAccountregister>().MeldtZichElders(wie))
            await Console.Error.WriteLineAsync(
                "Let op: dit account meldt zich aan via de eigen organisatie. Deze link is een noodweg."
            );
        return 0;
    }

    /// <summary>Makes the link and prints it.</summary>
    /// <param name="voor">For whom, in the words that are printed.</param>
    public static async Task PrintInschrijflinkAsync(
        WebApplication app,
        string voor,
        NieuwAccount wie
    )
    {
        var geheim = await app.Services.GetRequiredService<Accounts>().NieuwAsync(null, wie);
        Print(app, $"Inschrijflink voor {voor}", geheim);
    }

    private static void Print(WebApplication app, string wat, string geheim) =>
        Console.WriteLine(
            $"{wat} (werkt één keer, zeven dagen): {Adres(app)}/inschrijven#{geheim}"
        );

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
