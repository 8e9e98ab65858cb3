using System.Buffers.Text;
using System.Security.Cryptography;
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

    [Fact]
    [Trait("Regel", "R01")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Een_gemailde_link_gaat_open_voor_wie_dat_adres_heeft_en_maar_een_keer()
    {
        var (wie, uitnodiging) = await MetPost();
        var gemaild = (await Register.Gemaild(uitnodiging.Geheim, Nu))!;
        Assert.Equal("a@example.nl", gemaild.Adres);
        Task<Verzilvering> Met(string mail) =>
            Register.VerzilverMetMail(gemaild.Uitnodiging, mail, Nu);
        // As often as one likes: nobody guesses with it, and the code still works.
        for (var keer = 0; keer < 6; keer++)
            Assert.IsType<Verzilvering.AnderAdres>(await Met("b@example.nl"));
        // Sent elsewhere since: the first address opens nothing any more.
        Assert.True(await Register.PostOpnieuw(_overleg, wie, "c@example.nl", Nu));
        Assert.IsType<Verzilvering.AnderAdres>(await Met("a@example.nl"));
        var alles = await Task.WhenAll(
            Met("C@Example.nl"),
            Register.Verzilver(uitnodiging.Geheim, uitnodiging.Code, Nu),
            Met("c@example.nl")
        );
        var gelukt = Assert.Single(alles.OfType<Verzilvering.Gelukt>());
        Assert.Equal((_overleg, wie), (gelukt.Deelname.Overleg, gelukt.Deelname.Deelnemer));
        Assert.Equal(2, alles.OfType<Verzilvering.Ongeldig>().Count());
        Assert.Single(await Register.Deelnames(gelukt.Deelname.Persoon));
    }

    [Fact]
    [Trait("Regel", "R01")]
    [Trait("Proef", "valt aan")]
    public async Task Wie_geen_levende_gemailde_link_heeft_leert_niets()
    {
        async Task Niets(string geheim, ReadOnlyMemory<byte> uitnodiging, DateTimeOffset nu)
        {
            Assert.Null(await Register.Gemaild(geheim, nu));
            Assert.IsType<Verzilvering.Ongeldig>(
                await Register.VerzilverMetMail(uitnodiging, Bericht.Adres, nu)
            );
        }
        await Niets(new string('A', 43), new byte[32], Nu);
        await Niets("geen link", default, Nu);
        var zonder = await Register.NieuweUitnodiging(
            _overleg,
            DeelnemerId.Nieuw(),
            await Register.NieuwePersoon("B", "Org", regisseur: false),
            Nu.AddDays(1)
        );
        await Niets(zonder.Geheim, SHA256.HashData(Base64Url.DecodeFromChars(zonder.Geheim)), Nu);
        var (wie, uitnodiging) = await MetPost();
        var gemaild = (await Register.Gemaild(uitnodiging.Geheim, Nu))!;
        await Niets(uitnodiging.Geheim, gemaild.Uitnodiging, Nu.AddDays(1));
        await Register.TrekUitnodigingIn(_overleg, wie);
        await Niets(uitnodiging.Geheim, gemaild.Uitnodiging, Nu);
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
