using System.Collections.Frozen;
using System.Security.Cryptography;
using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Scenarios.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Casusoverleg.E2e.Wereld;

/// <summary>A server whose people sign in through their organisation, and what they do there.</summary>
internal static class Aanbiederhuis
{
    private static Verantwoordingsregel Regel =>
        new("proef", DateTimeOffset.UtcNow, null, [], FrozenDictionary<string, string>.Empty, null);

    /// <summary>Follows the link with these words.</summary>
    public static Task Volg(this Scherm wie, string link) =>
        wie.Pagina.GetByRole(AriaRole.Link, new() { Name = link }).ClickAsync();

    /// <summary>Signs in at the provider, in the page in front or in one beside it.</summary>
    public static async Task BijAanbieder(this Scherm wie, string als, IPage? pagina = null)
    {
        pagina ??= wie.Pagina;
        await pagina.Locator("input[name=login]").FillAsync(als);
        await pagina.Locator("input[name=password]").FillAsync("doet er niet toe");
        await pagina.Locator("button[type=submit]").ClickAsync();
    }

    /// <summary>What a beheerder does in the product, before the server starts: Noord, with the account of anna, and others.</summary>
    public static async Task RichtInAsync(Serverplek plek, params string[] ookNog)
    {
        await using var diensten = new ServiceCollection()
            .AddOpslag(
                new OpslagInstellingen
                {
                    Datamap = plek.Datamap,
                    Sleutelmap = plek.Sleutelmap,
                    Installatiesleutel = plek.Installatiesleutel,
                }
            )
            .BuildServiceProvider();
        var accounts = diensten.GetRequiredService<IAccountregister>();
        var noord = Gemeente("Noord");
        foreach (var gemeente in ookNog.Select(Gemeente).Prepend(noord))
            await accounts.BewaarOrganisatie(gemeente, Regel);
        var nu = DateTimeOffset.UtcNow;
        var geheim = await accounts.NieuwAccount(
            new("A. Noord", Rol.Regisseur, noord.Id, "anna@noord.example"),
            nu.AddHours(1),
            Regel
        );
        await diensten
            .GetRequiredService<IToegangsregister>()
            .SchrijfIn(geheim, "A. Noord", "", nu);
    }

    private static Organisatie Gemeente(string naam) =>
        new(
            OrganisatieId.Nieuw(),
            new(
                "Gemeente " + naam,
                Organisatiesoort.Gemeente,
                null,
                [naam.ToLowerInvariant() + ".example"],
                Aanmeldweg.Oidc
            )
        );

    /// <summary>The settings of a provider, the <paramref name="bij"/>-th of the process.</summary>
    public static async Task<string[]> InstellingAsync(
        Serverplek plek,
        Aanbiederproces aanbieder,
        RSA sleutel,
        int welke = 0,
        string naam = "Noord",
        int bij = 0
    )
    {
        var pem = Path.Combine(plek.Map, "aanbieder.pem");
        await File.WriteAllTextAsync(pem, sleutel.ExportPkcs8PrivateKeyPem());
        return
        [
            $"--Aanbieders:{welke}:Sleutel={naam.ToLowerInvariant()}",
            $"--Aanbieders:{welke}:Naam=Gemeente {naam}",
            $"--Aanbieders:{welke}:Organisatie=Gemeente {naam}",
            $"--Aanbieders:{welke}:Uitgever={aanbieder.Uitgevers[bij]}",
            $"--Aanbieders:{welke}:ClientId=casusoverleg",
            $"--Aanbieders:{welke}:Sleutelbestand={pem}",
        ];
    }
}
