using System.Net;
using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Tests.Passkeys;
using Casusoverleg.Web.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;

namespace Casusoverleg.Web.Tests;

/// <summary>Proving anew who you are, before closing and before opening a list.</summary>
[Trait("Regel", "R01")]
[Trait("Proef", "houdt")]
[Trait("Proef", "valt aan")]
public sealed partial class OpnieuwbewijsTests : IAsyncLifetime
{
    private static readonly TimeSpan TeLang = TimeSpan.FromMinutes(16);
    private readonly Verzetklok klok = new();
    private Testserver server = null!;
    private Overlegspel spel = null!;

    public async Task InitializeAsync()
    {
        server = await Testserver.StartAsync(klok, "--Sluiten:AftelSeconden=0");
        spel = await Overlegspel.OpenAsync(server, "verbrugge");
    }

    public async Task DisposeAsync()
    {
        await spel.DisposeAsync();
        await server.DisposeAsync();
    }

    private string Lijst => $"/overleg/{spel.Id}/meeneemlijst";

    private string Code => (string)spel.Toegang["verbrugge"]["code"]!;

    [Fact]
    public async Task Na_een_kwartier_opent_een_lijst_pas_na_de_code_en_gaat_de_sessie_verder_onder_een_andere_sleutel()
    {
        await SluitAsync();
        klok.Vooruit(TeLang);
        var klant = spel.Klant("verbrugge");
        using var dief = server.NieuweKlant();
        dief.Steel(klant);
        var pagina = await klant.LijnAsync();
        var nee = await klant.PostAsync(Lijst + "/open", new { });
        Assert.Equal("code", (string?)nee.Json["bewijs"]);
        Assert.Equal(HttpStatusCode.Redirect, (await klant.GetAsync(Lijst + ".json")).Status);

        var oud = klant.Sessiesleutel;
        Assert.True((await klant.PostAsync("/sessies/bewijs", new { code = Code })).Gelukt);
        Assert.NotEqual(oud, klant.Sessiesleutel);
        Assert.Equal(HttpStatusCode.Unauthorized, (await dief.GetAsync("/sessies/tijd")).Status);
        Assert.False(pagina.IsCompleted);
        Assert.True((await klant.PostAsync(Lijst + "/open", new { })).Gelukt);
        Assert.Equal(HttpStatusCode.OK, (await klant.GetAsync(Lijst + ".json")).Status);
        // It is written down: a restart knows the new key, and that it was proved.
        await server.StartOpnieuwAsync();
        using var zelfde = server.NieuweKlant();
        zelfde.Steel(klant);
        Assert.True((await zelfde.PostAsync(Lijst + "/open", new { })).Gelukt);
    }

    [Fact]
    public async Task De_vijfde_verkeerde_code_beeindigt_de_sessie()
    {
        var klant = spel.Klant("verbrugge");
        var fout = Code == "000000" ? "111111" : "000000";
        Assert.Equal("V01", (await klant.PostAsync("/sessies/bewijs", new { code = "12" })).Regel);
        for (var i = 4; i > 0; i--)
        {
            var nee = await klant.PostAsync("/sessies/bewijs", new { code = fout });
            Assert.Equal("R01", nee.Regel);
            Assert.Equal(HttpStatusCode.OK, (await klant.GetAsync("/sessies/tijd")).Status);
        }
        await klant.PostAsync("/sessies/bewijs", new { code = fout });
        Assert.Equal(HttpStatusCode.Unauthorized, (await klant.GetAsync("/sessies/tijd")).Status);
        await spel.Hub("verbrugge").Gesloten.WaitAsync(Wacht.Geduld);
    }

    [Fact]
    public async Task Een_uitnodiging_die_weg_is_klinkt_als_een_die_er_nooit_was()
    {
        var register = server.Diensten.GetRequiredService<IToegangsregister>();
        var wie = await register.PersoonVan(
            OverlegId.Van(Guid.Parse(spel.Id)),
            DeelnemerId.Van(Guid.Parse(spel.Wie["groen"]))
        );
        using var klant = server.NieuweKlant();
        klant.Sessiesleutel = await server
            .Diensten.GetRequiredService<Toegang.Sessies>()
            .BeginAsync(
                (await register.Persoon(wie!.Value))!,
                new() { Geheim = new string('A', 43) }
            );
        using var zonder = await ZonderBewijsAsync();
        for (var keer = 0; keer < 6; keer++)
        {
            var weg = await klant.PostAsync("/sessies/bewijs", new { code = Code });
            var nooit = await zonder.PostAsync("/sessies/bewijs", new { code = Code });
            Assert.Equal(nooit.Tekst, weg.Tekst);
            Assert.Equal("R01", weg.Regel);
        }
        // It was no guess of anything, so it ends nothing.
        Assert.Equal(HttpStatusCode.OK, (await klant.GetAsync("/sessies/tijd")).Status);
    }

    [Fact]
    public async Task Een_goede_code_geeft_weer_vijf_pogingen()
    {
        var klant = spel.Klant("verbrugge");
        var fout = Code == "000000" ? "111111" : "000000";
        for (var keer = 0; keer < 2; keer++)
        {
            for (var i = 0; i < 4; i++)
                Assert.False(
                    (await klant.PostAsync("/sessies/bewijs", new { code = fout })).Gelukt
                );
            Assert.True((await klant.PostAsync("/sessies/bewijs", new { code = Code })).Gelukt);
        }
        // The link itself stays used up.
        using var ander = server.NieuweKlant();
        Assert.False((await ander.MeldAanAsync(spel.Toegang["verbrugge"])).Gelukt);
    }

    [Fact]
    public async Task Wie_met_een_inschrijflink_kwam_sluit_na_een_kwartier_pas_met_de_code_van_die_sessie()
    {
        var baak = spel.Klant("baak");
        klok.Vooruit(TeLang);
        var nee = await spel.Hub("baak").DoeAsync(Casussen.Doet("sluit"));
        Assert.Equal(("R01", "code"), ((string?)nee["regel"], (string?)nee["bewijs"]));
        nee = await spel.Hub("baak").DoeAsync(Casussen.Doet("breekt-af"));
        Assert.Equal(("R01", "code"), ((string?)nee["regel"], (string?)nee["bewijs"]));
        // Nor does whoever sits down there hand all of it to themselves.
        var benoem = Casussen.Doet("benoemt-regisseur");
        benoem["deelnemer"] = spel.Wie["verbrugge"];
        nee = await spel.Hub("baak").DoeAsync(benoem);
        Assert.Equal(("R01", "code"), ((string?)nee["regel"], (string?)nee["bewijs"]));
        // The code of another link is not this one.
        var ander = await baak.PostAsync("/sessies/bewijs", new { code = Anders(baak.Code!) });
        Assert.Equal("R01", ander.Regel);
        await spel.DoeAsync("verbrugge", Casussen.Inbreng(spel.Over, "Nog open"));
        Assert.True((await baak.BewijsAsync()).Gelukt);
        await SluitAsync();
    }

    [Fact]
    public async Task Van_de_code_van_een_sessie_worden_er_hoe_snel_ook_vijf_geprobeerd_en_een_goede_begint_opnieuw()
    {
        var baak = spel.Klant("baak");
        for (var keer = 0; keer < 2; keer++)
        {
            for (var i = 0; i < 4; i++)
                await baak.PostAsync("/sessies/bewijs", new { code = Anders(baak.Code!) });
            Assert.True((await baak.BewijsAsync()).Gelukt);
        }
        using var dief = server.NieuweKlant();
        dief.Steel(baak);
        var gokken = Enumerable
            .Range(0, 20)
            .Select(_ => dief.PostAsync("/sessies/bewijs", new { code = Anders(baak.Code!) }));
        await Task.WhenAll(gokken);
        Assert.Equal(HttpStatusCode.Unauthorized, (await baak.GetAsync("/sessies/tijd")).Status);
        Assert.False((await baak.BewijsAsync()).Gelukt);
        await spel.Hub("baak").Gesloten.WaitAsync(Wacht.Geduld);
    }

    [Fact]
    public async Task Wie_niets_heeft_om_mee_te_bewijzen_hoort_dat_opnieuw_aanmelden_de_weg_is()
    {
        using var klant = await ZonderBewijsAsync();
        var pad = $"/overleg/{spel.Id}/toegang";
        var vraag = new { deelnemer = spel.Wie["groen"] };
        klok.Vooruit(TeLang);
        var nee = await klant.PostAsync(pad, vraag);
        Assert.Equal("R01", nee.Regel);
        Assert.False(nee.Json.ContainsKey("bewijs"));
        Assert.Contains("Meld je opnieuw aan", nee.Tekst, StringComparison.Ordinal);
        Assert.False((await klant.PostAsync("/sessies/bewijs", new { code = "123456" })).Gelukt);
        // No passkey is left behind on a screen that was left open either.
        nee = await klant.PostAsync("/passkeys/opties", new { });
        Assert.Equal("R01", nee.Regel);
        Assert.False(nee.Json.ContainsKey("bewijs"));
    }

    [Fact]
    public async Task Kort_na_het_aanmelden_wordt_niets_gevraagd()
    {
        await SluitAsync();
        Assert.Equal(HttpStatusCode.OK, (await spel.HaalAsync("verbrugge")).Status);
    }

    [Fact]
    public async Task Na_een_kwartier_neemt_niemand_een_lijst_over_zonder_de_code()
    {
        await SluitAsync();
        Assert.Equal(HttpStatusCode.OK, (await spel.HaalAsync("verbrugge")).Status);
        klok.Vooruit(TeLang);
        var klant = spel.Klant("verbrugge");
        var pad = $"/overleg/{spel.Id}/overgenomen";
        Assert.Equal("code", (string?)(await klant.PostAsync(pad, new { })).Json["bewijs"]);
        Assert.Equal(HttpStatusCode.OK, (await klant.GetAsync(Lijst + ".json")).Status);
        Assert.True((await klant.PostAsync("/sessies/bewijs", new { code = Code })).Gelukt);
        Assert.True((await klant.PostAsync(pad, new { })).Gelukt);
    }

    [Fact]
    public async Task Na_een_kwartier_geeft_niemand_ongemerkt_toegang_aan_een_ander()
    {
        var pad = $"/overleg/{spel.Id}/toegang";
        var vraag = new { deelnemer = spel.Wie["groen"] };
        await spel.DoeAsync(
            "baak",
            new() { ["doet"] = "benoemt-regisseur", ["deelnemer"] = spel.Wie["verbrugge"] }
        );
        klok.Vooruit(TeLang);
        var klant = spel.Klant("verbrugge");
        var nee = await klant.PostAsync(pad, vraag);
        Assert.Equal(("code", false), ((string?)nee.Json["bewijs"], nee.Json.ContainsKey("link")));
        Assert.True((await klant.PostAsync("/sessies/bewijs", new { code = Code })).Gelukt);
        Assert.True((await klant.PostAsync(pad, vraag)).Gelukt);
        var baak = spel.Klant("baak");
        Assert.Equal("code", (string?)(await baak.PostAsync(pad, vraag)).Json["bewijs"]);
        Assert.True((await baak.BewijsAsync()).Gelukt);
        Assert.True((await baak.PostAsync(pad, vraag)).Gelukt);
    }

    private static string Anders(string code) => code == "000000" ? "111111" : "000000";

    // The regisseur in a session that brought nothing to prove with, such as one of before sessions kept a code.
    private async Task<Klant> ZonderBewijsAsync()
    {
        var register = server.Diensten.GetRequiredService<IToegangsregister>();
        var wie = (await register.Regisseurs()).Single();
        var klant = server.NieuweKlant();
        klant.Sessiesleutel = await server
            .Diensten.GetRequiredService<Toegang.Sessies>()
            .BeginAsync(wie);
        return klant;
    }

    private async Task SluitAsync()
    {
        await spel.DoeAsync("baak", Casussen.Doet("sluit"));
        await spel.Hub("verbrugge").Gesloten.WaitAsync(Wacht.Geduld);
        await Wacht.TotAsync(
            async () =>
                (await spel.Klant("verbrugge").GetAsync(Lijst)).Tekst.Contains(
                    "Open mijn lijst",
                    StringComparison.Ordinal
                ),
            "er kwam geen lijst"
        );
    }
}
