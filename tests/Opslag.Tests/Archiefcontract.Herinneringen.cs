using Casusoverleg.Domein;
using static Casusoverleg.Opslag.Tests.Voorbeeld;

namespace Casusoverleg.Opslag.Tests;

/// <content>The days to look back, which outlive the overleg (R62).</content>
public abstract partial class Archiefcontract
{
    private static readonly PersoonId Regie = PersoonId.Nieuw();

    [Fact]
    [Trait("Regel", "R62")]
    [Trait("Proef", "houdt")]
    public async Task Terugkijkdagen_blijven_na_de_vernietiging_en_worden_maar_een_keer_gezet()
    {
        await Archief.VoegToe(_overleg, 0, Reeks(1, 1), []);
        var dag = Dag(Herinneringsoort.Afspraak, "Wijkteam Oost");
        await Archief.BewaarHerinneringen(_overleg, Nu, [dag], [Regel("herinnering-gezet")]);
        await Archief.BewaarHerinneringen(
            _overleg,
            Nu,
            [Dag(Herinneringsoort.Status, null)],
            [Regel("herinnering-gezet")]
        );
        await Archief.Bevries(_overleg);
        await Archief.Verzegel(_overleg, [Lijst(Baak)], []);
        await Archief.VernietigSleutel(_overleg);
        await Archief.VernietigRijen(_overleg);
        await OpenOpnieuw();
        Assert.Equal([dag], await Archief.Herinneringen(Regie));
        Assert.Single(await Archief.LeesVerantwoording(_overleg));
        Assert.True((await Archief.Verifieer()).Klopt);
    }

    [Fact]
    [Trait("Regel", "R62")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Alleen_wie_herinnerd_wordt_vinkt_af_en_elke_keer_laat_een_regel_na()
    {
        await Archief.VoegToe(_overleg, 0, Reeks(1, 1), []);
        var dag = Dag(Herinneringsoort.Afspraak, "Wijkteam Oost");
        await Archief.BewaarHerinneringen(_overleg, Nu, [dag], []);
        Assert.Empty(await Archief.Herinneringen(PersoonId.Nieuw()));
        Assert.False(await Archief.VinkAf(PersoonId.Nieuw(), dag.Id, Nu, _ => Regel()));
        Assert.False(await Archief.VinkAf(Regie, Guid.NewGuid(), Nu, _ => Regel()));
        Assert.Empty(await Archief.LeesVerantwoording(_overleg));
        Assert.True(await Archief.VinkAf(Regie, dag.Id, Nu, _ => Regel("teruggekeken")));
        Assert.True(await Archief.VinkAf(Regie, dag.Id, Nu, _ => Regel("teruggekeken")));
        Assert.Equal(Nu, Assert.Single(await Archief.Herinneringen(Regie)).GedaanOp);
        Assert.True(await Archief.VinkAf(Regie, dag.Id, null, _ => Regel("ongedaan")));
        Assert.Equal(
            ["teruggekeken", "ongedaan"],
            (await Archief.LeesVerantwoording(_overleg)).Select(r => r.Regel!.Soort)
        );
    }

    [Fact]
    [Trait("Regel", "R62")]
    [Trait("Proef", "houdt")]
    public async Task Een_dag_die_is_afgevinkt_of_ver_voorbij_is_wordt_vergeten()
    {
        await Archief.VoegToe(_overleg, 0, Reeks(1, 1), []);
        var (gedaan, open) = (
            Dag(Herinneringsoort.Afspraak, null),
            Dag(Herinneringsoort.Status, null)
        );
        await Archief.BewaarHerinneringen(_overleg, Nu, [gedaan, open], []);
        await Archief.VinkAf(Regie, gedaan.Id, Nu, _ => Regel());
        await Archief.VergeetHerinneringen(Nu.AddDays(29));
        Assert.Equal(2, (await Archief.Herinneringen(Regie)).Count);
        await Archief.VergeetHerinneringen(Nu.AddDays(31));
        Assert.Equal(open, Assert.Single(await Archief.Herinneringen(Regie)));
        await Archief.VergeetHerinneringen(Nu.AddYears(3));
        Assert.Empty(await Archief.Herinneringen(Regie));
    }

    [Fact]
    [Trait("Regel", "R62")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Hoe_ver_weg_de_dag_ook_is_twee_jaar_na_het_sluiten_is_zij_vergeten()
    {
        await Archief.VoegToe(_overleg, 0, Reeks(1, 1), []);
        var ver = Dag(Herinneringsoort.Afspraak, "Wijkteam Oost");
        ver = ver with { Herinnering = ver.Herinnering with { Dag = new DateOnly(2090, 1, 1) } };
        await Archief.BewaarHerinneringen(_overleg, Nu, [ver], []);
        await Archief.VergeetHerinneringen(Nu.AddYears(2).AddDays(-1));
        Assert.Single(await Archief.Herinneringen(Regie));
        await Archief.VergeetHerinneringen(Nu.AddYears(2).AddDays(1));
        Assert.Empty(await Archief.Herinneringen(Regie));
    }

    private Terugkijkdag Dag(Herinneringsoort soort, string? organisatie) =>
        new(
            Guid.NewGuid(),
            _overleg,
            Baak,
            Regie,
            Nu,
            new Herinnering(soort, new DateOnly(2026, 12, 1), organisatie)
        );
}
