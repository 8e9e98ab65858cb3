using Casusoverleg.Domein;
using static Casusoverleg.Opslag.Tests.Voorbeeld;

namespace Casusoverleg.Opslag.Tests;

/// <content>What happens to an item after close goes with it (R47, R48).</content>
public abstract partial class Archiefcontract
{
    [Fact]
    [Trait("Regel", "R47")]
    [Trait("Regel", "R48")]
    [Trait("Proef", "houdt")]
    public async Task Wat_over_een_onderdeel_is_gevraagd_blijft_bij_dat_onderdeel_en_verdwijnt_ermee()
    {
        var lijst = Lijst(Baak);
        await Sluit(lijst);
        var (een, twee) = (lijst.Items[0].Id, lijst.Items[1].Id);
        Assert.True(await Archief.VoegGebruikToe(_overleg, Baak, een, 0, Inhoud(1), [Regel("x")]));
        Assert.True(await Archief.VoegGebruikToe(_overleg, Baak, een, 1, Inhoud(2), []));
        Assert.True(await Archief.VoegGebruikToe(_overleg, Baak, twee, 0, Inhoud(3), []));
        await OpenOpnieuw();
        Assert.Equal(
            [Inhoud(1), Inhoud(2)],
            (await Archief.LeesGebruik(_overleg, Baak))
                .Where(r => r.Item == een)
                .Select(r => r.Inhoud.ToArray())
        );
        Assert.Empty(await Archief.LeesGebruik(_overleg, Jansen));
        Assert.True(await Archief.VernietigItem(_overleg, Baak, een, Nu, []));
        Assert.Equal(twee, Assert.Single(await Archief.LeesGebruik(_overleg, Baak)).Item);
        Assert.True(await Archief.VernietigLijst(_overleg, Baak, Nu, []));
        Assert.Empty(await Archief.LeesGebruik(_overleg, Baak));
        Assert.True((await Archief.Verifieer()).Klopt);
    }

    [Fact]
    [Trait("Regel", "R47")]
    [Trait("Proef", "valt aan")]
    public async Task Een_stap_die_te_laat_komt_of_nergens_bij_hoort_laat_niets_na()
    {
        var lijst = Lijst(Baak);
        await Sluit(lijst);
        var item = lijst.Items[0].Id;
        Assert.True(await Archief.VoegGebruikToe(_overleg, Baak, item, 0, Inhoud(1), []));
        var voor = (await Archief.LeesVerantwoording(_overleg)).Count;
        Assert.False(await Archief.VoegGebruikToe(_overleg, Baak, item, 0, Inhoud(2), [Regel()]));
        Assert.False(await Archief.VoegGebruikToe(_overleg, Jansen, item, 1, Inhoud(2), [Regel()]));
        Assert.False(
            await Archief.VoegGebruikToe(_overleg, Baak, Guid.NewGuid(), 0, Inhoud(2), [Regel()])
        );
        Assert.Single(await Archief.LeesGebruik(_overleg, Baak));
        Assert.Equal(voor, (await Archief.LeesVerantwoording(_overleg)).Count);
    }
}
