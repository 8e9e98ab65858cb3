using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Casusoverleg.E2e.Wereld;
using Casusoverleg.Scenarios.Server;
using static Microsoft.Playwright.Assertions;

namespace Casusoverleg.E2e;

/// <summary>What a real browser brings home when somebody tampers between it, a provider and our server.</summary>
public sealed class OrganisatieaanvalTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Mislukt = "/aanmelden/mislukt";
    private const string GeenAccount = Mislukt + "?reden=account";

    // Stands in every token and every answer of the provider from here on.
    private const string Kanarie = "woorden-van-de-aanbieder";

    [Fact]
    [Trait("Regel", "R01")]
    [Trait("Proef", "valt aan")]
    public async Task Met_een_antwoord_waaraan_is_geknoeid_komt_niemand_binnen_en_de_pagina_zegt_wat_je_doet()
    {
        using var plek = new Serverplek();
        using var sleutel = RSA.Create(2048);
        await Aanbiederhuis.RichtInAsync(plek, "Zuid");
        await using var aanbieders = await Aanbiederproces.StartAsync(2);
        await using var server = await Serverproces.Start(
            plek,
            argumenten:
            [
                .. await Aanbiederhuis.InstellingAsync(plek, aanbieders, sleutel),
                .. await Aanbiederhuis.InstellingAsync(plek, aanbieders, sleutel, 1, "Zuid", 1),
            ]
        );
        await using var anna = await Scherm.Open(chromium.Browser, "anna", server.Adres.Port);
        await BeginAsync(aanbieders, sleutel, anna);

        var gebruikt = await AnnaKomtBinnenEnGaatAsync(anna);
        await anna.Naar(gebruikt.PathAndQuery);
        await NietBinnenAsync(anna, plek, Mislukt, "antwoord-past-niet-bij-een-vraag");

        foreach (var (knoei, code) in Pogingen(aanbieders, gebruikt))
        {
            var eerder = Log(plek).Length;
            await ProbeerAsync(anna, aanbieders, knoei);
            await NietBinnenAsync(anna, plek, Mislukt, code, eerder);
        }
        await anna.Naar(Mislukt);
        await anna.Foto("aanmelden-mislukt");
        Assert.Empty(await anna.Axe());

        await aanbieders.AccountsAsync(Anna("anna@noord.example", gecontroleerd: false));
        await ProbeerAsync(anna, aanbieders, []);
        await NietBinnenAsync(anna, plek, Mislukt, "mail-niet-gecontroleerd");
        await aanbieders.AccountsAsync(Anna("anna@zuid.example"));
        await ProbeerAsync(anna, aanbieders, []);
        await NietBinnenAsync(anna, plek, GeenAccount, "geen-account");
        Assert.Empty(anna.Klachten);

        // It was not the stage that refused.
        await aanbieders.AccountsAsync(Anna("anna@noord.example"));
        await ProbeerAsync(anna, aanbieders, []);
        await anna.Ziet("Hier staat nu niets");
    }

    // What is done to a token or to the answer, and the code that the log holds then.
    private static IEnumerable<(JsonObject Knoei, string Code)> Pogingen(
        Aanbiederproces aanbieders,
        Uri gebruikt
    )
    {
        foreach (
            var wat in (string[])
                [
                    Knoeisel.AndereNonce,
                    Knoeisel.AndereUitgever,
                    Knoeisel.Verlopen,
                    Knoeisel.Ongetekend,
                ]
        )
        {
            var knoeisel = Knoeisel.Met(wat);
            yield return (knoeisel.Json, knoeisel.Code);
        }
        yield return (Antwoord("code", Veld(gebruikt, "code")), "code-geweigerd-400");
        yield return (Antwoord("iss", aanbieders.Uitgevers[1]), "antwoord-van-een-ander");
        yield return (Antwoord("iss", null), "antwoord-van-een-ander");
        yield return (Antwoord("pad", "/aanmelden/terug/zuid"), "antwoord-past-niet-bij-een-vraag");
        yield return (Antwoord("error", "access_denied"), "aanbieder-access_denied");
    }

    private static JsonObject Antwoord(string veld, string? waarde) =>
        new() { ["antwoord"] = new JsonObject { [veld] = waarde } };

    private static async Task ProbeerAsync(
        Scherm anna,
        Aanbiederproces aanbieders,
        JsonObject knoei
    )
    {
        if (knoei["claims"] is null)
            knoei["claims"] = new JsonObject();
        if (knoei["antwoord"] is null)
            knoei["antwoord"] = new JsonObject();
        knoei["claims"]!["name"] = Kanarie;
        knoei["antwoord"]!["error_description"] = Kanarie;
        await aanbieders.KnoeiAsync(knoei);
        // The provider has to ask again who it is.
        await anna.Pagina.Context.ClearCookiesAsync(new() { Domain = "127.0.0.1" });
        await anna.Naar("/aanmelden");
        await anna.Volg("Meld je aan via Gemeente Noord");
        await anna.BijAanbieder("anna");
    }

    // The page that says what to do, none of what the provider said, and nobody is signed in.
    private static async Task NietBinnenAsync(
        Scherm anna,
        Serverplek plek,
        string pagina,
        string code,
        int eerder = 0
    )
    {
        await Expect(anna.Pagina).ToHaveURLAsync(new Uri(anna.Adres, pagina).ToString());
        await anna.Ziet(
            pagina == Mislukt ? "Probeer het nog een keer, vanaf het begin" : "Vraag je beheerder"
        );
        var inhoud = await anna.Pagina.ContentAsync();
        foreach (var woord in (string[])[Kanarie, "anna@", "127.0.0.1", "grant", "access_denied"])
            Assert.DoesNotContain(woord, inhoud, StringComparison.OrdinalIgnoreCase);
        Assert.Contains($"\"Code\":\"{code}", Log(plek)[eerder..]);
        Assert.DoesNotContain(
            await anna.Pagina.Context.CookiesAsync(),
            static k => k.Name == "__Host-casusoverleg"
        );
        await anna.Naar("/");
        await Expect(anna.Pagina).ToHaveURLAsync(new Uri(anna.Adres, "/aanmelden").ToString());
    }

    // Signs in as it should go and out again; the address with which the browser came back.
    private static async Task<Uri> AnnaKomtBinnenEnGaatAsync(Scherm anna)
    {
        var terug = anna.Pagina.WaitForRequestAsync(static vraag =>
            new Uri(vraag.Url).AbsolutePath.StartsWith(
                "/aanmelden/terug/",
                StringComparison.Ordinal
            )
        );
        await anna.Naar("/aanmelden");
        await anna.Volg("Meld je aan via Gemeente Noord");
        await anna.BijAanbieder("anna");
        await anna.Ziet("Hier staat nu niets");
        await anna.Pagina.Locator("details.ikmenu summary").ClickAsync();
        await anna.Klik("Meld je af");
        await anna.Klik("Meld me af");
        await anna.Pagina.Locator("button[name=logout][value=yes]").ClickAsync();
        await Expect(anna.Pagina).ToHaveURLAsync(new Uri(anna.Adres, "/aanmelden").ToString());
        return new Uri((await terug).Url);
    }

    private static async Task BeginAsync(Aanbiederproces aanbieders, RSA sleutel, Scherm anna)
    {
        foreach (var (welke, naam) in ((int, string)[])[(0, "noord"), (1, "zuid")])
        {
            await aanbieders.BeginAsync(
                Aanbiederproces.Client(
                    "casusoverleg",
                    sleutel,
                    new Uri(anna.Adres, "/aanmelden/terug/" + naam).ToString(),
                    new Uri(anna.Adres, "/aanmelden").ToString()
                ),
                Anna("anna@noord.example"),
                welke
            );
        }
    }

    private static JsonObject Anna(string mail, bool gecontroleerd = true) =>
        new()
        {
            ["anna"] = new JsonObject { ["email"] = mail, ["email_verified"] = gecontroleerd },
        };

    private static string Veld(Uri adres, string naam) =>
        Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(adres.Query)[naam].ToString();

    private static string Log(Serverplek plek) =>
        string.Concat(
            Directory
                .GetFiles(plek.Logmap)
                .Order(StringComparer.Ordinal)
                .Select(static bestand =>
                {
                    using var lezer = new StreamReader(
                        new FileStream(bestand, FileMode.Open, FileAccess.Read, FileShare.ReadWrite)
                    );
                    return lezer.ReadToEnd();
                })
        );
}
