using Casusoverleg.Domein;
using static Casusoverleg.Opslag.Tests.Voorbeeld;

namespace Casusoverleg.Opslag.Tests;

/// <content>What a spoedoverleg left open, which outlives it (R63).</content>
public abstract partial class Archiefcontract
{
    [Fact]
    [Trait("Regel", "R63")]
    [Trait("Proef", "houdt")]
    public async Task Wat_openstaat_blijft_na_de_vernietiging_voor_elke_regisseur_en_wordt_maar_een_keer_gezet()
    {
        var ander = PersoonId.Nieuw();
        await Archief.VoegToe(_overleg, 0, Reeks(1, 1), []);
        await Archief.BewaarAanvullingen([Staat(Regie), Staat(ander)]);
        await Archief.BewaarAanvullingen([Staat(Regie, Domein.Regel.R16)]);
        await Archief.Bevries(_overleg);
        await Archief.Verzegel(_overleg, [Lijst(Baak)], []);
        await Archief.VernietigSleutel(_overleg);
        await Archief.VernietigRijen(_overleg);
        await OpenOpnieuw();
        var open = Assert.Single(await Archief.Aanvullingen(Regie));
        Assert.Equal(
            (_overleg, Baak, Regie, Nu),
            (open.Overleg, open.Voor, open.Persoon, open.GeslotenOp)
        );
        Assert.Equal([Domein.Regel.R04, Domein.Regel.R11], open.Aanvulling.Ontbreekt.ToArray());
        Assert.Equal(Nu.AddHours(24), open.Aanvulling.Voor);
        Assert.Null(open.AangevuldOp);
        // What one regisseur completes, is complete for the other.
        Assert.True(await Vul(ander, Guid.NewGuid()));
        Assert.Empty(Assert.Single(await Archief.Aanvullingen(Regie)).Aanvulling.Ontbreekt);
        Assert.True((await Archief.Verifieer()).Klopt);
    }

    [Fact]
    [Trait("Regel", "R63")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Alleen_een_regisseur_vult_aan_dezelfde_poging_telt_een_keer_en_een_nee_schrijft_niets()
    {
        await Archief.VoegToe(_overleg, 0, Reeks(1, 1), []);
        await Archief.BewaarAanvullingen([Staat(Regie)]);
        var poging = Guid.NewGuid();
        Assert.Empty(await Archief.Aanvullingen(PersoonId.Nieuw()));
        Assert.False(await Vul(PersoonId.Nieuw(), poging));
        Assert.False(
            await Archief.VulAan(
                Regie,
                OverlegId.Nieuw(),
                poging,
                _ => throw new InvalidOperationException()
            )
        );
        Assert.True(await Archief.VulAan(Regie, _overleg, poging, _ => null));
        Assert.Empty(await Archief.LeesVerantwoording(_overleg));
        Assert.True(await Vul(Regie, poging));
        Assert.True(
            await Archief.VulAan(
                Regie,
                _overleg,
                poging,
                _ => throw new InvalidOperationException()
            )
        );
        Assert.Equal(
            ["spoed-aangevuld"],
            (await Archief.LeesVerantwoording(_overleg)).Select(r => r.Regel!.Soort)
        );
        Assert.Equal(Nu, Assert.Single(await Archief.Aanvullingen(Regie)).AangevuldOp);
    }

    [Fact]
    [Trait("Regel", "R63")]
    [Trait("Regel", "R58")]
    [Trait("Proef", "houdt")]
    public async Task Wat_is_aangevuld_of_twee_jaar_openstaat_wordt_vergeten()
    {
        await Archief.VoegToe(_overleg, 0, Reeks(1, 1), []);
        await Archief.BewaarAanvullingen([Staat(Regie)]);
        await Archief.VergeetAanvullingen(Nu.AddYears(1));
        Assert.Single(await Archief.Aanvullingen(Regie));
        await Vul(Regie, Guid.NewGuid());
        await Archief.VergeetAanvullingen(Nu.AddDays(29));
        Assert.Single(await Archief.Aanvullingen(Regie));
        await Archief.VergeetAanvullingen(Nu.AddDays(31));
        Assert.Empty(await Archief.Aanvullingen(Regie));
        await Archief.BewaarAanvullingen([Staat(Regie)]);
        await Archief.VergeetAanvullingen(Nu.AddYears(3));
        Assert.Empty(await Archief.Aanvullingen(Regie));
    }

    private Task<bool> Vul(PersoonId wie, Guid poging) =>
        Archief.VulAan(
            wie,
            _overleg,
            poging,
            open => (open.Aanvulling with { Ontbreekt = [] }, Regel("spoed-aangevuld"))
        );

    private Openstaand Staat(PersoonId persoon, params Regel[] ook) =>
        new(
            _overleg,
            Baak,
            persoon,
            Nu,
            new(Nu.AddHours(24), [Domein.Regel.R04, Domein.Regel.R11, .. ook])
        );
}
