using Casusoverleg.Domein;
using static Casusoverleg.Opslag.Tests.Voorbeeld;

namespace Casusoverleg.Opslag.Tests;

/// <content>Invitations that go by mail.</content>
public abstract partial class Registercontract
{
    private static readonly Postbericht Bericht = new("a@example.nl", "Onderwerp", "", "agenda");

    [Fact]
    [Trait("Regel", "R81")]
    [Trait("Proef", "houdt")]
    public async Task Post_wacht_tot_hij_verstuurd_is_en_houdt_dan_alleen_het_adres()
    {
        var (wie, uitnodiging) = await MetPost();
        var stuk = (await Register.VolgendePost(Nu))!;
        Assert.Equal(uitnodiging.Geheim, stuk.Bericht.Tekst);
        Assert.Equal(stuk.Id, (await Register.VolgendePost(Nu))!.Id);

        await Register.NoteerPost(stuk, new Postuitkomst.Later(Nu.AddMinutes(1)));
        Assert.Null(await Register.VolgendePost(Nu));
        Assert.Equal(1, await Register.PostLengte());
        stuk = (await Register.VolgendePost(Nu.AddMinutes(1)))!;
        await Register.NoteerPost(stuk, new Postuitkomst.Verstuurd(Nu));

        Assert.Null(await Register.VolgendePost(Nu.AddMinutes(30)));
        Assert.Equal(0, await Register.PostLengte());
        Assert.Equal(
            new Postregel(wie, "a@example.nl", Poststand.Verstuurd, 2, Nu),
            Assert.Single(await Register.Post(_overleg))
        );
        Assert.False(await Register.PostOpnieuw(_overleg, wie, "b@example.nl", Nu));
    }

    [Fact]
    [Trait("Regel", "R09")]
    [Trait("Proef", "valt aan")]
    public async Task Post_eindigt_met_zijn_uitnodiging_hoe_die_ook_eindigt()
    {
        async Task Weg(Func<DeelnemerId, Uitnodigingsgegevens, Task> einde)
        {
            var (wie, uitnodiging) = await MetPost();
            Assert.Single(await Register.Post(_overleg));
            await einde(wie, uitnodiging);
            Assert.Empty(await Register.Post(_overleg));
            Assert.Null(await Register.VolgendePost(Nu));
            Assert.False(await Register.PostOpnieuw(_overleg, wie, "b@example.nl", Nu));
        }
        await Weg((wie, _) => Register.TrekUitnodigingIn(_overleg, wie));
        await Weg((_, _) => Register.BeeindigUitnodigingen(_overleg));
        await Weg((_, u) => Register.Verzilver(u.Geheim, u.Code, Nu));
        await Weg((_, _) => Register.RuimOp(Nu.AddDays(2)));
        await Weg(
            async (wie, _) =>
            {
                var persoon = await Register.NieuwePersoon("B", "Org", regisseur: false);
                await Register.NieuweUitnodiging(_overleg, wie, persoon, Nu.AddDays(1));
            }
        );
        await Weg(
            async (_, u) =>
            {
                for (var keer = 0; keer < 5; keer++)
                    await Register.Verzilver(u.Geheim, "mis", Nu);
            }
        );
    }

    [Fact]
    public async Task Een_beter_adres_wint_van_een_poging_die_nog_liep()
    {
        var (wie, _) = await MetPost();
        var stuk = (await Register.VolgendePost(Nu))!;
        Assert.True(await Register.PostOpnieuw(_overleg, wie, "b@example.nl", Nu));

        await Register.NoteerPost(stuk, new Postuitkomst.Verstuurd(Nu));

        var nieuw = (await Register.VolgendePost(Nu))!;
        Assert.Equal((stuk.Id, "b@example.nl"), (nieuw.Id, nieuw.Bericht.Adres));
        await Register.NoteerPost(nieuw, new Postuitkomst.Mislukt(Onbereikbaar: false));
        Assert.Equal(Poststand.Mislukt, Assert.Single(await Register.Post(_overleg)).Stand);
        Assert.Null(await Register.VolgendePost(Nu.AddHours(1)));
        Assert.True(await Register.PostOpnieuw(_overleg, wie, "c@example.nl", Nu));
        Assert.NotNull(await Register.VolgendePost(Nu));
    }

    private async Task<(DeelnemerId, Uitnodigingsgegevens)> MetPost()
    {
        var wie = DeelnemerId.Nieuw();
        var persoon = await Register.NieuwePersoon("A", "Org", regisseur: false);
        var uitnodiging = await Register.NieuweUitnodiging(
            _overleg,
            wie,
            persoon,
            Nu.AddDays(1),
            new(geheim => Bericht with { Tekst = geheim }, Nu)
        );
        return (wie, uitnodiging);
    }
}
