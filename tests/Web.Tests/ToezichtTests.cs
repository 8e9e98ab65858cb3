using System.Net;
using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;

namespace Casusoverleg.Web.Tests;

/// <summary>Privacy officer and supervisor read and verify the accountability, and that they looked is on record (R55).</summary>
public sealed class ToezichtTests : IAsyncLifetime
{
    private const string Zin = "afgeleid beroepsgeheim";
    private const string Reden = "Controle na een klacht";

    private Testserver _server = null!;
    private Overlegspel _spel = null!;

    public async Task InitializeAsync()
    {
        _server = await Testserver.StartAsync();
        _spel = await Overlegspel.OpenAsync(_server, "verbrugge");
    }

    public async Task DisposeAsync()
    {
        await _spel.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Theory]
    [Trait("Regel", "R54")]
    [Trait("Regel", "R55")]
    [Trait("Proef", "houdt")]
    [InlineData(Rol.Fg)]
    [InlineData(Rol.Toezichthouder)]
    public async Task Toezicht_ziet_dat_een_overleg_er_is_en_dat_is_te_zien(Rol rol)
    {
        var (klant, wie) = await _server.AccountAsync(rol, $"Oog {rol}");
        using var _k = klant;
        Assert.DoesNotContain(
            _spel.Id,
            (await klant.GetAsync("/toezicht")).Tekst,
            StringComparison.Ordinal
        );
        var begin = await klant.PostAsync("/toezicht/begin", new { reden = Reden });
        Assert.True(begin.Gelukt, begin.Tekst);
        var lijst = (await klant.GetAsync("/toezicht")).Tekst;
        Assert.Contains(_spel.Id, lijst, StringComparison.Ordinal);
        Assert.Contains("Woningcorporatie", lijst, StringComparison.Ordinal);
        Assert.Equal(rol == Rol.Toezichthouder, lijst.Contains(Zin, StringComparison.Ordinal));
        var regels = (await klant.GetAsync($"/toezicht/overleg/{_spel.Id}")).Tekst;
        Assert.Contains("Overleg belegd", regels, StringComparison.Ordinal);
        Assert.DoesNotContain("Verbrugge", regels, StringComparison.Ordinal);
        var archief = _server.Diensten.GetRequiredService<IArchief>();
        var blik = (await archief.LeesVerantwoording(Overleg)).Last().Regel!;
        Assert.Equal("verantwoording-bekeken", blik.Soort);
        Assert.Equal(wie.Id.ToString(), blik.Kenmerken["door"]);
        Assert.Equal(Term.Van(rol), blik.Kenmerken["rol"]);
        var bezoek = (await archief.LeesVerantwoording(default)).Single(r =>
            r.Regel!.Soort == "toezicht-begonnen"
            && r.Regel.Kenmerken["bezoek"] == blik.Kenmerken["bezoek"]
        );
        Assert.Equal(Reden, bezoek.Regel!.Toelichting);
        // What they typed is not shown to the next who looks.
        var installatie = (await klant.GetAsync("/toezicht/installatie")).Tekst;
        Assert.Contains("Toezicht begonnen", installatie, StringComparison.Ordinal);
        Assert.DoesNotContain(Reden, installatie, StringComparison.Ordinal);
        var controle = await klant.PostAsync("/toezicht/controleer", new { });
        Assert.True((bool)controle.Json["klopt"]!, controle.Tekst);
    }

    [Fact]
    [Trait("Regel", "R54")]
    [Trait("Regel", "R55")]
    [Trait("Proef", "valt aan")]
    public async Task Zonder_reden_is_er_niets_te_zien_en_een_bezoek_eindigt_met_de_sessie()
    {
        var (klant, _) = await _server.AccountAsync(Rol.Fg, "Zonder Reden");
        using var _k = klant;
        Assert.Equal(
            "R54",
            (await klant.PostAsync("/toezicht/begin", new { reden = "kijken" })).Regel
        );
        Assert.Equal(
            "R29",
            (
                await klant.PostAsync(
                    "/toezicht/begin",
                    new { reden = "Klacht van 111222333 bekijken" }
                )
            ).Regel
        );
        Assert.Equal("R54", (await klant.PostAsync("/toezicht/controleer", new { })).Regel);
        var dicht = await klant.GetAsync($"/toezicht/overleg/{_spel.Id}");
        Assert.Equal(HttpStatusCode.Redirect, dicht.Status);
        Assert.True((await klant.PostAsync("/toezicht/begin", new { reden = Reden })).Gelukt);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await klant.GetAsync($"/toezicht/overleg/{Guid.NewGuid():N}")).Status
        );
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await klant.GetAsync($"/toezicht/overleg/{Guid.Empty:N}")).Status
        );
        Assert.True((await klant.PostAsync("/afmelden", new { })).Gelukt);
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            (await klant.GetAsync($"/toezicht/overleg/{_spel.Id}")).Status
        );
    }

    private OverlegId Overleg => new(Guid.ParseExact(_spel.Id, "N"));
}
