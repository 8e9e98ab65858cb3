using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Casusoverleg.Domein;
using Casusoverleg.E2e.Wereld;
using Casusoverleg.Opslag;
using Casusoverleg.Scenarios.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Casusoverleg.E2e;

/// <summary>Signing in through an organisation and out again, in a real browser at a real provider.</summary>
public sealed class OrganisatieaanmeldenTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static Verantwoordingsregel Regel =>
        new("proef", DateTimeOffset.UtcNow, null, [], FrozenDictionary<string, string>.Empty, null);

    [Fact]
    [Trait("Regel", "R01")]
    [Trait("Proef", "houdt")]
    public async Task Een_regisseur_meldt_zich_aan_en_af_via_de_eigen_organisatie()
    {
        using var plek = new Serverplek();
        using var sleutel = RSA.Create(2048);
        await RichtInAsync(plek);
        await using var aanbieder = await Aanbiederproces.StartAsync();
        await using var server = await Serverproces.Start(
            plek,
            argumenten: await InstellingAsync(plek, aanbieder, sleutel)
        );
        await using var anna = await Scherm.Open(chromium.Browser, "anna", server.Adres.Port);
        await aanbieder.BeginAsync(
            Aanbiederproces.Client(
                "casusoverleg",
                sleutel,
                new Uri(anna.Adres, "/aanmelden/terug/noord").ToString(),
                new Uri(anna.Adres, "/aanmelden").ToString()
            ),
            new()
            {
                ["anna"] = new JsonObject
                {
                    ["email"] = "anna@noord.example",
                    ["email_verified"] = true,
                },
            }
        );

        await anna.Naar("/aanmelden/mislukt");
        await anna.Foto("aanmelden-mislukt");
        Assert.Empty(await anna.Axe());
        await anna.Naar("/aanmelden");
        await anna.Foto("aanmelden-organisatie");
        Assert.Empty(await anna.Axe());
        Assert.Empty(anna.Klachten);
        await anna
            .Pagina.GetByRole(AriaRole.Link, new() { Name = "Meld je aan via Gemeente Noord" })
            .ClickAsync();
        await BijAanbieder(anna, "anna");
        await anna.Ziet("Hier staat nu niets");
        await anna.Naar("/passkeys");
        await anna.Foto("passkeys-organisatie");
        Assert.Empty(await anna.Axe());

        await anna.Pagina.Locator("details.ikmenu summary").ClickAsync();
        await anna.Klik("Meld je af");
        await anna.Foto("aanmelden-afmelden");
        await anna.Klik("Meld me af");
        // The provider asks once more whether its own session has to end.
        await anna.Pagina.Locator("button[name=logout][value=yes]").ClickAsync();
        await Expect(anna.Pagina).ToHaveURLAsync(new Uri(anna.Adres, "/aanmelden").ToString());
        await anna.Naar("/");
        await Expect(anna.Pagina).ToHaveURLAsync(new Uri(anna.Adres, "/aanmelden").ToString());
    }

    [Fact]
    public async Task Met_veel_organisaties_wijst_de_werkmail_de_weg()
    {
        using var plek = new Serverplek();
        using var sleutel = RSA.Create(2048);
        await RichtInAsync(plek, "Oost", "Zuid", "West", "Midden");
        await using var aanbieder = await Aanbiederproces.StartAsync();
        await using var server = await Serverproces.Start(
            plek,
            argumenten:
            [
                .. await InstellingAsync(plek, aanbieder, sleutel),
                .. await InstellingAsync(plek, aanbieder, sleutel, 1, "Oost"),
                .. await InstellingAsync(plek, aanbieder, sleutel, 2, "Zuid"),
                .. await InstellingAsync(plek, aanbieder, sleutel, 3, "West"),
                .. await InstellingAsync(plek, aanbieder, sleutel, 4, "Midden"),
            ]
        );
        await using var anna = await Scherm.Open(chromium.Browser, "anna", server.Adres.Port);
        await aanbieder.BeginAsync(
            Aanbiederproces.Client(
                "casusoverleg",
                sleutel,
                new Uri(anna.Adres, "/aanmelden/terug/noord").ToString(),
                new Uri(anna.Adres, "/aanmelden").ToString()
            ),
            new()
            {
                ["nieuw"] = new JsonObject
                {
                    ["email"] = "nieuw@noord.example",
                    ["email_verified"] = true,
                },
            }
        );
        await anna.Naar("/aanmelden");
        await anna.Vul("mail", "iemand@elders.example");
        await anna.Klik("Ga verder");
        await anna.Ziet("Met dit adres kun je je hier niet aanmelden");
        await anna.Foto("aanmelden-werkmail");
        Assert.Empty(await anna.Axe());
        Assert.Empty(anna.Klachten);
        await anna.Vul("mail", "nieuw@noord.example");
        await anna.Klik("Ga verder");
        await BijAanbieder(anna, "nieuw");
        await anna.Ziet("Je hebt hier nog geen account");
        await anna.Foto("aanmelden-geen-account");
        Assert.Empty(await anna.Axe());
    }

    private static async Task BijAanbieder(Scherm wie, string als)
    {
        await wie.Pagina.Locator("input[name=login]").FillAsync(als);
        await wie.Pagina.Locator("input[name=password]").FillAsync("doet er niet toe");
        await wie.Pagina.Locator("button[type=submit]").ClickAsync();
    }

    // What a beheerder does in the product, before the server starts.
    private static async Task RichtInAsync(Serverplek plek, params string[] ookNog)
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

    private static async Task<string[]> InstellingAsync(
        Serverplek plek,
        Aanbiederproces aanbieder,
        RSA sleutel,
        int welke = 0,
        string naam = "Noord"
    )
    {
        var pem = Path.Combine(plek.Map, "aanbieder.pem");
        await File.WriteAllTextAsync(pem, sleutel.ExportPkcs8PrivateKeyPem());
        return
        [
            $"--Aanbieders:{welke}:Sleutel={naam.ToLowerInvariant()}",
            $"--Aanbieders:{welke}:Naam=Gemeente {naam}",
            $"--Aanbieders:{welke}:Organisatie=Gemeente {naam}",
            $"--Aanbieders:{welke}:Uitgever={aanbieder.Uitgevers[0]}",
            $"--Aanbieders:{welke}:ClientId=casusoverleg",
            $"--Aanbieders:{welke}:Sleutelbestand={pem}",
        ];
    }
}
