using Casusoverleg.Domein;
using static Casusoverleg.Opslag.Tests.Voorbeeld;

namespace Casusoverleg.Opslag.Tests;

/// <content>The sealed lists: withdrawing, opening, taking over.</content>
public abstract partial class Archiefcontract
{
    [Fact]
    [Trait("Regel", "R43")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Een_ingetrokken_onderdeel_is_weg_en_de_rest_blijft()
    {
        var lijst = Lijst(Baak);
        await Sluit(lijst);
        var weg = lijst.Items[1].Id;
        Assert.True(await Archief.VernietigItem(_overleg, Baak, weg, Nu, [Regel("ingetrokken")]));
        Assert.False(await Archief.VernietigItem(_overleg, Baak, weg, Nu, [Regel("ingetrokken")]));
        Assert.False(await Archief.VernietigItem(_overleg, Jansen, weg, Nu, []));
        await AssertLijst(lijst with { Items = [lijst.Items[0], lijst.Items[2]] });
        await OpenOpnieuw();
        await AssertLijst(lijst with { Items = [lijst.Items[0], lijst.Items[2]] });
        Assert.Equal(3, (await Archief.LeesVerantwoording(_overleg)).Count);
    }

    [Fact]
    [Trait("Regel", "R43")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Van_een_lijst_die_geopend_is_verdwijnt_niets_meer()
    {
        var lijst = Lijst(Baak);
        await Sluit(lijst);
        await Archief.MarkeerGeopend(_overleg, Baak, Nu, [Regel("geopend")]);
        var item = lijst.Items[1].Id;
        Assert.False(await Archief.VernietigItem(_overleg, Baak, item, Nu, [Regel("ingetrokken")]));
        await AssertLijst(lijst);
    }

    [Fact]
    [Trait("Regel", "R48")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Een_overgenomen_of_verlopen_lijst_is_weg()
    {
        await Sluit(Lijst(Baak), Lijst(Jansen));
        await Archief.MarkeerGeopend(_overleg, Baak, Nu, [Regel("geopend")]);
        await Archief.MarkeerGeopend(_overleg, Baak, Nu.AddHours(1), []);
        Assert.Equal(
            new Lijststand(Nu.AddDays(14), Nu, null),
            await Archief.Lijststand(_overleg, Baak)
        );
        Assert.Empty(await Archief.VerlopenLijsten(Nu.AddDays(13)));
        Assert.True(
            await Archief.VernietigLijst(_overleg, Baak, Nu.AddHours(2), [Regel("overgenomen")])
        );
        Assert.False(
            await Archief.VernietigLijst(_overleg, Baak, Nu.AddHours(3), [Regel("overgenomen")])
        );
        Assert.Empty(await Archief.LeesLijst(_overleg, Baak));
        Assert.Equal(Nu.AddHours(2), (await Archief.Lijststand(_overleg, Baak))!.VernietigdOp);
        Assert.Equal(
            [new Lijstkop(_overleg, Jansen)],
            await Archief.VerlopenLijsten(Nu.AddDays(14))
        );
        Assert.Null(await Archief.Lijststand(_overleg, DeelnemerId.Nieuw()));
    }
}
