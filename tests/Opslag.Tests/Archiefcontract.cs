using Casusoverleg.Domein;
using static Casusoverleg.Opslag.Tests.Voorbeeld;

namespace Casusoverleg.Opslag.Tests;

/// <summary>What every archive promises, whatever database it stands on.</summary>
public abstract partial class Archiefcontract : IAsyncLifetime
{
    private readonly OverlegId _overleg = OverlegId.Nieuw();

    protected IArchief Archief { get; private set; } = null!;

    /// <summary>The register of access on the same data.</summary>
    protected abstract IToegangsregister Register { get; }

    /// <summary>Opens the archive, again when it was opened before.</summary>
    protected abstract Task<IArchief> Open();

    public async Task InitializeAsync() => Archief = await Open();

    public virtual async Task DisposeAsync() => await Archief.DisposeAsync();

    protected async Task OpenOpnieuw()
    {
        await Archief.DisposeAsync();
        Archief = await Open();
    }

    [Fact]
    public async Task Wat_is_toegevoegd_is_er_na_heropenen_in_volgorde_en_onveranderd()
    {
        var reeks = Reeks(1, 5);
        await Archief.VoegToe(_overleg, 0, reeks[..2], []);
        await Archief.VoegToe(_overleg, 2, reeks[2..], []);
        Assert.Equal(reeks, await Archief.Lees(_overleg));
        await OpenOpnieuw();
        Assert.Equal(reeks, await Archief.Lees(_overleg));
        Assert.Equal([new Overlegkop(_overleg, Levensloop.Levend, 5)], await Archief.Koppen());
    }

    [Fact]
    public async Task Een_onbekend_overleg_is_leeg()
    {
        Assert.Empty(await Archief.Lees(OverlegId.Nieuw()));
        Assert.Empty(await Archief.Koppen());
    }

    [Fact]
    public async Task Een_verouderde_versie_wordt_geweigerd_en_laat_niets_achter()
    {
        await Archief.VoegToe(_overleg, 0, Reeks(1, 2), [Regel()]);
        var fout = await Assert.ThrowsAsync<Versieconflict>(() =>
            Archief.VoegToe(_overleg, 1, Reeks(2, 1), [Regel()])
        );
        Assert.Equal(2, fout.Gevonden);
        await Assert.ThrowsAsync<Versieconflict>(() =>
            Archief.VoegToe(_overleg, 0, Reeks(1, 1), [Regel()])
        );
        Assert.Equal(2, (await Archief.Lees(_overleg)).Count);
        Assert.Single(await Archief.LeesVerantwoording(_overleg));
    }

    [Fact]
    public async Task Van_twee_die_tegelijk_toevoegen_wint_er_een()
    {
        await Archief.VoegToe(_overleg, 0, Reeks(1, 1), []);
        var pogingen = Enumerable
            .Range(0, 20)
            .Select(_ => Probeer(() => Archief.VoegToe(_overleg, 1, Reeks(2, 1), [])));
        Assert.Equal(1, (await Task.WhenAll(pogingen)).Count(gelukt => gelukt));
        Assert.Equal(2, (await Archief.Lees(_overleg)).Count);
    }

    [Fact]
    public async Task Een_mislukking_in_het_ene_overleg_raakt_het_andere_niet()
    {
        var overleggen = Enumerable.Range(0, 50).Select(_ => OverlegId.Nieuw()).ToArray();
        await Task.WhenAll(overleggen.Select(o => Archief.VoegToe(o, 0, Reeks(1, 1), [Regel()])));
        // Every other one comes with a version that does not exist; all wait for the same commit.
        var uitkomsten = await Task.WhenAll(
            overleggen.Select(
                (o, i) =>
                    Probeer(() => Archief.VoegToe(o, 1 + (i % 2), Reeks(2 + (i % 2), 1), [Regel()]))
            )
        );
        Assert.Equal(overleggen.Select((_, i) => i % 2 == 0), uitkomsten);
        foreach (var (overleg, i) in overleggen.Select((o, i) => (o, i)))
        {
            Assert.Equal(2 - (i % 2), (await Archief.Lees(overleg)).Count);
        }
        Assert.True((await Archief.Verifieer()).Klopt);
    }

    [Fact]
    public async Task Nummers_met_een_gat_worden_niet_aangenomen()
    {
        await Assert.ThrowsAsync<ArgumentException>(() =>
            Archief.VoegToe(_overleg, 0, Reeks(2, 1), [])
        );
        await Assert.ThrowsAsync<OnbekendOverleg>(() =>
            Archief.VoegToe(_overleg, 7, Reeks(8, 1), [])
        );
    }

    [Fact]
    [Trait("Regel", "R48")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Na_bevriezen_komt_er_niets_meer_bij()
    {
        await Archief.VoegToe(_overleg, 0, Reeks(1, 1), []);
        await Archief.Bevries(_overleg);
        await Archief.Bevries(_overleg);
        await Assert.ThrowsAsync<OverlegBevroren>(() =>
            Archief.VoegToe(_overleg, 1, Reeks(2, 1), [])
        );
        Assert.Single(await Archief.Lees(_overleg));
    }

    [Fact]
    [Trait("Regel", "R48")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Na_de_sluiting_is_het_gesprek_weg_en_heeft_ieder_zijn_eigen_lijst()
    {
        var (baak, jansen) = (Lijst(Baak), Lijst(Jansen, 1));
        await Sluit(baak, jansen);
        Assert.Empty(await Archief.Lees(_overleg));
        Assert.Equal([new Overlegkop(_overleg, Levensloop.Vernietigd, 3)], await Archief.Koppen());
        await AssertLijst(baak);
        await AssertLijst(jansen);
        Assert.Empty(await Archief.LeesLijst(_overleg, DeelnemerId.Nieuw()));
        await OpenOpnieuw();
        await AssertLijst(baak);
        await Assert.ThrowsAsync<OverlegBevroren>(() =>
            Archief.VoegToe(_overleg, 0, Reeks(1, 1), [])
        );
        await Assert.ThrowsAsync<OverlegBevroren>(() =>
            Archief.VoegToe(_overleg, 3, Reeks(4, 1), [])
        );
    }

    [Fact]
    [Trait("Regel", "R48")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task De_stappen_van_de_sluiting_hebben_een_vaste_volgorde()
    {
        await Archief.VoegToe(_overleg, 0, Reeks(1, 1), []);
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Archief.Verzegel(_overleg, [], [])
        );
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Archief.VernietigSleutel(_overleg)
        );
        await Assert.ThrowsAsync<InvalidOperationException>(() => Archief.VernietigRijen(_overleg));
        await Assert.ThrowsAsync<OnbekendOverleg>(() => Archief.Bevries(OverlegId.Nieuw()));
        Assert.Single(await Archief.Lees(_overleg));
    }

    [Fact]
    public async Task Elke_stap_van_de_sluiting_mag_herhaald_worden()
    {
        var lijst = Lijst(Baak);
        await Sluit(lijst);
        await Archief.Bevries(_overleg);
        await Archief.Verzegel(_overleg, [Lijst(Baak), Lijst(Jansen)], [Regel()]);
        await Archief.VernietigSleutel(_overleg);
        await Archief.VernietigRijen(_overleg);
        await AssertLijst(lijst);
        Assert.Empty(await Archief.LeesLijst(_overleg, Jansen));
        Assert.Equal(
            new Overlegkop(_overleg, Levensloop.Vernietigd, 3),
            await Archief.Kop(_overleg)
        );
        Assert.Null(await Archief.Kop(OverlegId.Nieuw()));
        Assert.Equal(
            ["gesloten", "vernietigd"],
            (await Archief.LeesVerantwoording(_overleg)).Select(r => r.Regel!.Soort)
        );
    }

    [Fact]
    [Trait("Regel", "R54")]
    [Trait("Proef", "houdt")]
    public async Task Verantwoording_kan_altijd_en_blijft_na_de_sluiting_leesbaar()
    {
        var regels = new[] { Regel("een"), Regel("twee", null), Regel("drie") };
        await Archief.VoegToe(_overleg, 0, Reeks(1, 3), regels[..1]);
        await Archief.Bevries(_overleg);
        await Archief.Verzegel(_overleg, [], regels[1..2]);
        await Archief.VernietigSleutel(_overleg);
        await Archief.VernietigRijen(_overleg);
        await Archief.Verantwoord(_overleg, regels[2..]);
        var gelezen = await Archief.LeesVerantwoording(_overleg);
        Assert.Equal([1, 2, 3], gelezen.Select(r => r.Nummer));
        Assert.Equal(
            regels.Select(r => (r.Soort, r.Toelichting)),
            gelezen.Select(r => (r.Regel!.Soort, r.Regel.Toelichting))
        );
        Assert.Equal(regels[0].Kenmerken, gelezen[0].Regel!.Kenmerken);
        Assert.Equal(new Verificatie(3, null), await Archief.Verifieer());
    }

    [Fact]
    [Trait("Regel", "R54")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task De_installatie_heeft_een_eigen_verantwoording_en_een_onbekend_overleg_niet()
    {
        await Archief.Verantwoord(default, [Regel("inschrijflink-gemaakt")]);
        Assert.Single(await Archief.LeesVerantwoording(default));
        Assert.Empty(await Archief.Koppen());
        await Assert.ThrowsAsync<OnbekendOverleg>(() =>
            Archief.Verantwoord(OverlegId.Nieuw(), [Regel(toelichting: null)])
        );
        Assert.True((await Archief.Verifieer()).Klopt);
    }

    [Fact]
    public async Task Veel_overleggen_tegelijk_blijven_uit_elkaar()
    {
        var overleggen = Enumerable.Range(0, 40).Select(_ => OverlegId.Nieuw()).ToArray();
        await Task.WhenAll(overleggen.Select(VulEen));
        foreach (var overleg in overleggen)
        {
            var gelezen = await Archief.Lees(overleg);
            Assert.Equal(
                Enumerable.Range(1, 25).Select(n => (long)n),
                gelezen.Select(v => v.Nummer)
            );
            Assert.All(
                gelezen,
                v => Assert.Equal(overleg.ToString(), ((InbrengGecorrigeerd)v.Gebeurtenis).Tekst)
            );
        }
        Assert.Equal(new Verificatie(1000, null), await Archief.Verifieer());
    }

    private async Task VulEen(OverlegId overleg)
    {
        for (var versie = 0L; versie < 25; versie++)
        {
            await Archief.VoegToe(
                overleg,
                versie,
                [Gebeurtenis(versie + 1, overleg.ToString())],
                [Regel()]
            );
        }
    }

    private async Task Sluit(params Verzegeling[] lijsten)
    {
        await Archief.VoegToe(_overleg, 0, Reeks(1, 3), []);
        await Archief.Bevries(_overleg);
        await Archief.Verzegel(_overleg, lijsten, [Regel("gesloten")]);
        await Archief.VernietigSleutel(_overleg);
        await Archief.VernietigRijen(_overleg, [Regel("vernietigd")]);
    }

    private async Task AssertLijst(Verzegeling lijst)
    {
        var gelezen = await Archief.LeesLijst(_overleg, lijst.Voor);
        Assert.Equal(
            lijst.Items.Select(i => (i.Id, i.Soort, i.Van)),
            gelezen.Select(i => (i.Id, i.Soort, i.Van))
        );
        Assert.Equal(
            lijst.Items.Select(i => i.Inhoud.ToArray()),
            gelezen.Select(i => i.Inhoud.ToArray())
        );
    }

    private static async Task<bool> Probeer(Func<Task> werk)
    {
        try
        {
            await werk();
            return true;
        }
        catch (Versieconflict)
        {
            return false;
        }
    }
}
