using System.Net;
using Casusoverleg.Domein.Regels;
using Casusoverleg.Web.Tests.Steun;

namespace Casusoverleg.Web.Tests;

/// <summary>A server on which an overleg closes at once, with a clock that a test sets.</summary>
public sealed class Gebruikshuis : IAsyncLifetime
{
    /// <summary>The server.</summary>
    public Testserver Server { get; private set; } = null!;

    /// <summary>Its clock.</summary>
    internal Verzetklok Klok { get; } = new();

    /// <inheritdoc/>
    public async Task InitializeAsync() =>
        Server = await Testserver.StartAsync(Klok, "--Sluiten:AftelSeconden=0");

    /// <inheritdoc/>
    public async Task DisposeAsync() => await Server.DisposeAsync();
}

/// <content>Not unseen, not from a screen that was left open, and not without end.</content>
public sealed partial class GebruikTests
{
    [Fact]
    [Trait("Regel", "R48")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Wat_niemand_opende_is_niet_overgenomen_en_blijft_staan()
    {
        await using var spel = await GeslotenAsync(huis.Server);
        var (klant, pad) = (spel.Klant("verbrugge"), $"/overleg/{spel.Id}/overgenomen");
        await Wacht.TotAsync(
            async () =>
                (await LijstAsync(spel, "verbrugge")).Tekst.Contains(
                    "Open mijn lijst",
                    StringComparison.Ordinal
                ),
            "er kwam geen lijst"
        );
        var nee = await klant.PostAsync(pad, new { });
        Assert.Equal("V02", nee.Regel);
        Assert.StartsWith(
            "Open eerst je lijst",
            (string)nee.Json["zin"]!,
            StringComparison.Ordinal
        );
        var lijst = await spel.HaalAsync("verbrugge");
        Assert.Equal(HttpStatusCode.OK, lijst.Status);
        Assert.Single(lijst.Json["zelfGedeeld"]!.AsArray());
        Assert.True((await klant.PostAsync(pad, new { })).Gelukt);
        Assert.Equal(HttpStatusCode.Gone, (await klant.PostAsync(pad, new { })).Status);
    }

    [Fact]
    [Trait("Regel", "R01")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Na_een_kwartier_leest_en_beantwoordt_de_inbrenger_pas_na_opnieuw_bewijs()
    {
        await using var spel = await GeslotenAsync(huis.Server);
        var item = await ItemAsync(spel);
        Assert.True((await VraagAsync(spel, "groen", item)).Gelukt);
        var vraag = Vraag().Match(await VragenAsync(spel, "verbrugge")).Groups[1].Value;
        huis.Klok.Vooruit(TimeSpan.FromMinutes(16));
        var eerder = (await OpeningenAsync(huis.Server, spel, "vragen")).Count;
        var dicht = await VragenAsync(spel, "verbrugge");
        Assert.Contains("data-bewijs=\"code\"", dicht, StringComparison.Ordinal);
        foreach (var woord in new[] { Doel, "voordeur", "huisarts", vraag })
            Assert.DoesNotContain(woord, dicht, StringComparison.Ordinal);
        var nee = await AntwoordAsync(spel, "verbrugge", item, vraag, null);
        Assert.Equal(("R01", "code"), (nee.Regel, (string?)nee.Json["bewijs"]));
        // Whom nobody asks anything, proves nothing: there is nothing to see.
        Assert.Contains(
            "Er wacht geen vraag",
            await VragenAsync(spel, "baak"),
            StringComparison.Ordinal
        );

        // What was not shown was not opened either.
        Assert.Equal(eerder, (await OpeningenAsync(huis.Server, spel, "vragen")).Count);

        var code = (string)spel.Toegang["verbrugge"]["code"]!;
        Assert.True(
            (await spel.Klant("verbrugge").PostAsync("/sessies/bewijs", new { code })).Gelukt
        );
        Assert.Contains(Doel, await VragenAsync(spel, "verbrugge"), StringComparison.Ordinal);
        Assert.True((await AntwoordAsync(spel, "verbrugge", item, vraag, null)).Gelukt);
        Assert.Equal(
            ["gebruik-gevraagd", "gebruik-toegestaan"],
            (await GebruiksregelsAsync(huis.Server, spel)).Select(r => r.Soort)
        );
    }

    [Fact]
    [Trait("Proef", "valt aan")]
    public async Task Een_wettelijke_plicht_wordt_vaak_genoeg_vastgelegd_en_niet_zonder_einde()
    {
        await using var spel = await GeslotenAsync(huis.Server);
        var item = await ItemAsync(spel);
        for (var keer = 0; keer < Gebruiksregels.MaxStappen; keer++)
            Assert.True((await VerplichtAsync(spel, item)).Gelukt);
        Assert.Equal("V03", (await VerplichtAsync(spel, item)).Regel);
    }
}
