using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Casusoverleg.E2e.Wereld;
using Casusoverleg.Scenarios.Server;
using static Microsoft.Playwright.Assertions;

namespace Casusoverleg.E2e;

/// <summary>Signing in through an organisation and out again, in a real browser at a real provider.</summary>
public sealed class OrganisatieaanmeldenTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    [Trait("Regel", "R01")]
    [Trait("Proef", "houdt")]
    public async Task Een_regisseur_meldt_zich_aan_en_af_via_de_eigen_organisatie()
    {
        using var plek = new Serverplek();
        using var sleutel = RSA.Create(2048);
        await Aanbiederhuis.RichtInAsync(plek);
        await using var aanbieder = await Aanbiederproces.StartAsync();
        await using var server = await Serverproces.Start(
            plek,
            argumenten: await Aanbiederhuis.InstellingAsync(plek, aanbieder, sleutel)
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

        await anna.Naar("/aanmelden");
        await anna.Foto("aanmelden-organisatie");
        Assert.Empty(await anna.Axe());
        Assert.Empty(anna.Klachten);
        await anna.Volg("Meld je aan via Gemeente Noord");
        await anna.BijAanbieder("anna");
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
        await Aanbiederhuis.RichtInAsync(plek, "Oost", "Zuid", "West", "Midden");
        await using var aanbieder = await Aanbiederproces.StartAsync();
        await using var server = await Serverproces.Start(
            plek,
            argumenten:
            [
                .. await Aanbiederhuis.InstellingAsync(plek, aanbieder, sleutel),
                .. await Aanbiederhuis.InstellingAsync(plek, aanbieder, sleutel, 1, "Oost"),
                .. await Aanbiederhuis.InstellingAsync(plek, aanbieder, sleutel, 2, "Zuid"),
                .. await Aanbiederhuis.InstellingAsync(plek, aanbieder, sleutel, 3, "West"),
                .. await Aanbiederhuis.InstellingAsync(plek, aanbieder, sleutel, 4, "Midden"),
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
        await anna.BijAanbieder("nieuw");
        await anna.Ziet("Je hebt hier nog geen account");
        await anna.Foto("aanmelden-geen-account");
        Assert.Empty(await anna.Axe());
    }
}
