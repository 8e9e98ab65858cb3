using Casusoverleg.Domein;
using static Casusoverleg.Opslag.Tests.Voorbeeld;

namespace Casusoverleg.Opslag.Tests;

/// <summary>What every register of access promises.</summary>
public abstract partial class Registercontract : IAsyncLifetime
{
    private readonly OverlegId _overleg = OverlegId.Nieuw();

    protected IToegangsregister Register { get; private set; } = null!;

    protected abstract Task<IToegangsregister> Open();

    /// <summary>The archive on the same data.</summary>
    protected abstract IArchief Archief { get; }

    public async Task InitializeAsync() => Register = await Open();

    public abstract Task DisposeAsync();

    [Fact]
    public async Task Een_persoon_is_terug_te_vinden_onder_zijn_naam_en_organisatie()
    {
        var id = await Register.NieuwePersoon("Baak", "Gemeente", regisseur: false);
        Register = await Open();
        Assert.Equal(new Persoon(id, "Baak", "Gemeente", Rol.Gast), await Register.Persoon(id));
        Assert.Null(await Register.Persoon(PersoonId.Nieuw()));
        Assert.False(await Register.HeeftRegisseur());
    }

    [Fact]
    public async Task Een_inschrijflink_werkt_een_keer_en_niet_na_zijn_termijn()
    {
        var geheim = await Register.NieuweInschrijflink("Vries", Nu.AddHours(1));
        var verlopen = await Register.NieuweInschrijflink("Laat", Nu);
        Assert.Null(await Register.SchrijfIn(verlopen, "Laat", "Gemeente", Nu));
        Assert.Null(await Register.SchrijfIn("onzin", "Mis", "Gemeente", Nu));
        var persoon = await Register.SchrijfIn(geheim, "Vries", "Gemeente", Nu);
        Assert.Equal(persoon, await Register.Persoon(persoon!.Id));
        Assert.True(persoon.Regisseur && await Register.HeeftRegisseur());
        Assert.Null(await Register.SchrijfIn(geheim, "Nog een", "Gemeente", Nu));
    }

    [Fact]
    public async Task Een_regisseur_komt_met_een_nieuwe_inschrijflink_terug_als_zichzelf()
    {
        var geheim = await Register.NieuweInschrijflink("Vries", Nu.AddHours(1));
        var eerst = await Register.SchrijfIn(geheim, "Vries", "Gemeente", Nu);
        Assert.Equal([eerst!], await Register.Regisseurs());
        var terug = await Register.NieuweInschrijflink("Vries", Nu.AddHours(1), eerst!.Id);
        Assert.Equal(eerst, await Register.SchrijfIn(terug, "Iemand anders", "Elders", Nu));
        Assert.Null(await Register.SchrijfIn(terug, "Vries", "Gemeente", Nu));
        Assert.Single(await Register.Regisseurs());
    }

    [Fact]
    [Trait("Regel", "R01")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Een_uitnodiging_werkt_een_keer_met_de_goede_code()
    {
        var (persoon, wie, uitnodiging) = await NodigUit();
        Assert.Equal(persoon, await Register.PersoonVan(_overleg, wie));
        Assert.Null(await Register.Deelnemer(persoon, _overleg));
        var gelukt = await Register.Verzilver(uitnodiging.Geheim, uitnodiging.Code, Nu);
        Assert.Equal(new Verzilvering.Gelukt(new Deelname(persoon, _overleg, wie)), gelukt);
        Assert.Equal(wie, await Register.Deelnemer(persoon, _overleg));
        Assert.Equal([new Deelname(persoon, _overleg, wie)], await Register.Deelnames(persoon));
        Assert.IsType<Verzilvering.Ongeldig>(
            await Register.Verzilver(uitnodiging.Geheim, uitnodiging.Code, Nu)
        );
    }

    [Fact]
    [Trait("Regel", "R01")]
    [Trait("Proef", "houdt")]
    public async Task Vijf_foute_codes_beeindigen_de_uitnodiging_ook_als_ze_tegelijk_komen()
    {
        var (_, wie, uitnodiging) = await NodigUit();
        var fout = uitnodiging.Code == "000000" ? "000001" : "000000";
        var pogingen = await Task.WhenAll(
            Enumerable.Range(0, 12).Select(_ => Register.Verzilver(uitnodiging.Geheim, fout, Nu))
        );
        Assert.Equal(
            [4, 3, 2, 1],
            pogingen.OfType<Verzilvering.VerkeerdeCode>().Select(p => p.Over).OrderDescending()
        );
        Assert.Equal(
            new Verzilvering.Geblokkeerd(_overleg, wie),
            Assert.Single(pogingen.OfType<Verzilvering.Geblokkeerd>())
        );
        Assert.Equal(7, pogingen.OfType<Verzilvering.Ongeldig>().Count());
        Assert.IsType<Verzilvering.Ongeldig>(
            await Register.Verzilver(uitnodiging.Geheim, uitnodiging.Code, Nu)
        );
    }

    [Fact]
    [Trait("Regel", "R01")]
    [Trait("Proef", "houdt")]
    public async Task Een_nieuwe_link_maakt_de_vorige_waardeloos()
    {
        var (persoon, wie, oud) = await NodigUit();
        var nieuw = await Register.NieuweUitnodiging(_overleg, wie, persoon, Nu.AddDays(1));
        Assert.IsType<Verzilvering.Ongeldig>(await Register.Verzilver(oud.Geheim, oud.Code, Nu));
        Assert.IsType<Verzilvering.Gelukt>(await Register.Verzilver(nieuw.Geheim, nieuw.Code, Nu));
    }

    [Fact]
    [Trait("Regel", "R09")]
    [Trait("Proef", "houdt")]
    public async Task Een_ingetrokken_beeindigde_of_verlopen_uitnodiging_geeft_hetzelfde_als_een_onbekende()
    {
        var (_, wie, ingetrokken) = await NodigUit();
        await Register.TrekUitnodigingIn(_overleg, wie);
        var (_, _, verlopen) = await NodigUit();
        Assert.IsType<Verzilvering.Ongeldig>(
            await Register.Verzilver(verlopen.Geheim, verlopen.Code, Nu.AddDays(1))
        );
        var (_, _, beeindigd) = await NodigUit();
        await Register.BeeindigUitnodigingen(_overleg);
        var onbekend = await Register.Verzilver(new string('A', 43), "123456", Nu);
        Assert.Equal(onbekend, await Register.Verzilver(ingetrokken.Geheim, ingetrokken.Code, Nu));
        Assert.Equal(onbekend, await Register.Verzilver(beeindigd.Geheim, beeindigd.Code, Nu));
    }

    [Fact]
    [Trait("Regel", "R01")]
    [Trait("Proef", "valt aan")]
    public async Task Een_vergeten_deelname_opent_niets_meer_tot_een_nieuwe_link_is_gebruikt()
    {
        var (persoon, wie, eerst) = await NodigUit();
        await Register.Verzilver(eerst.Geheim, eerst.Code, Nu);
        Assert.Equal(wie, await Register.Deelnemer(persoon, _overleg));
        await Register.VergeetDeelname(_overleg, wie);
        await Register.VergeetDeelname(_overleg, wie);
        Assert.Null(await Register.Deelnemer(persoon, _overleg));
        Assert.Empty(await Register.Deelnames(persoon));
        var nieuw = await Register.NieuweUitnodiging(_overleg, wie, persoon, Nu.AddDays(1));
        Assert.Null(await Register.Deelnemer(persoon, _overleg));
        await Register.Verzilver(nieuw.Geheim, nieuw.Code, Nu);
        Assert.Equal(wie, await Register.Deelnemer(persoon, _overleg));
    }

    [Fact]
    public async Task Een_sessie_is_er_tot_zij_verloopt_of_wordt_beeindigd()
    {
        var persoon = await Register.NieuwePersoon("Baak", "Gemeente", regisseur: false);
        await Register.BewaarSessie("een", persoon, new byte[] { 1, 2 }, Nu, Nu.AddMinutes(30));
        await Register.BewaarSessie("een", persoon, new byte[] { 3 }, Nu, Nu.AddMinutes(40));
        await Register.BewaarSessie("twee", persoon, new byte[] { 4 }, Nu, Nu.AddMinutes(30));
        var sessie = await Register.Sessie("een", Nu.AddMinutes(39));
        Assert.Equal(persoon, sessie!.Persoon);
        Assert.Equal([3], sessie.Kaartje.ToArray());
        Assert.Null(await Register.Sessie("een", Nu.AddMinutes(40)));
        Assert.Null(await Register.Sessie("onbekend", Nu));
        await Register.VerwijderSessie("twee");
        Assert.Null(await Register.Sessie("twee", Nu));
        await Register.VerlengSessie("een", Nu, Nu.AddHours(2));
        Assert.NotNull(await Register.Sessie("een", Nu.AddHours(1)));
        await Register.VerwijderSessies(persoon);
        Assert.Null(await Register.Sessie("een", Nu));
        await Register.VerlengSessie("een", Nu, Nu.AddHours(2));
        Assert.Null(await Register.Sessie("een", Nu));
        await Register.RuimOp(Nu.AddDays(1));
    }

    [Fact]
    public async Task Een_sessie_gaat_verder_onder_een_andere_sleutel_en_de_oude_opent_niets()
    {
        var persoon = await Register.NieuwePersoon("Baak", "Gemeente", regisseur: false);
        await Register.BewaarSessie("een", persoon, new byte[] { 1 }, Nu, Nu.AddMinutes(30));
        Assert.True(await Register.WisselSessie("een", "twee", new byte[] { 2 }));
        Assert.Null(await Register.Sessie("een", Nu));
        Register = await Open();
        var sessie = await Register.Sessie("twee", Nu);
        Assert.Equal([2], sessie!.Kaartje.ToArray());
        Assert.Equal(Nu, sessie.Gezien);
        Assert.Equal(
            sessie.Hash.ToArray(),
            Assert.Single(await Register.Sessies(persoon, Nu)).Hash.ToArray()
        );
        Assert.Empty(await Register.Sessies(PersoonId.Nieuw(), Nu));
        await Register.VerwijderSessie(sessie.Hash);
        Assert.False(await Register.WisselSessie("twee", "drie", new byte[] { 3 }));
        Assert.Null(await Register.Sessie("drie", Nu));
    }

    [Fact]
    [Trait("Regel", "R01")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task De_code_van_een_gebruikte_link_bewijst_wie_je_bent_tot_vijf_keer_mis()
    {
        var (_, _, uitnodiging) = await NodigUit();
        var fout = uitnodiging.Code == "000000" ? "111111" : "000000";
        Assert.Null(await Register.ToetsCode(uitnodiging.Geheim, uitnodiging.Code));
        await Register.Verzilver(uitnodiging.Geheim, uitnodiging.Code, Nu);
        Assert.Equal(new(false, 4), await Register.ToetsCode(uitnodiging.Geheim, fout));
        Assert.True((await Register.ToetsCode(uitnodiging.Geheim, uitnodiging.Code))!.Klopt);
        for (var over = 4; over >= 0; over--)
            Assert.Equal(new(false, over), await Register.ToetsCode(uitnodiging.Geheim, fout));
        Assert.Equal(new(false, 0), await Register.ToetsCode(uitnodiging.Geheim, uitnodiging.Code));
    }

    [Fact]
    [Trait("Regel", "R48")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Van_een_vergeten_overleg_blijft_niet_over_wie_meedeed()
    {
        var regisseur = await Register.NieuwePersoon("Vries", "Gemeente", regisseur: true);
        var (persoon, _, uitnodiging) = await NodigUit();
        await Register.Verzilver(uitnodiging.Geheim, uitnodiging.Code, Nu);
        await Register.VoegDeelnameToe(regisseur, _overleg, DeelnemerId.Nieuw());
        await Register.BewaarSessie("een", persoon, new byte[] { 1 }, Nu, Nu.AddMinutes(30));
        await Archief.VoegToe(_overleg, 0, Reeks(1, 1), []);
        await Archief.Bevries(_overleg);
        await Archief.Verzegel(_overleg, [Lijst(DeelnemerId.Nieuw())], []);
        await Archief.VernietigSleutel(_overleg);
        await Register.VergeetVoorbije(Nu.AddDays(15));
        Assert.NotNull(await Register.Persoon(persoon));
        await Archief.VernietigRijen(_overleg, []);
        await Register.VergeetVoorbije(Nu.AddDays(13));
        Assert.NotNull(await Register.Persoon(persoon));
        Assert.Equal([persoon], await Register.VergeetVoorbije(Nu.AddDays(15)));
        Assert.Null(await Register.Persoon(persoon));
        Assert.Null(await Register.Sessie("een", Nu));
        Assert.Empty(await Register.Deelnames(regisseur));
        Assert.NotNull(await Register.Persoon(regisseur));
    }

    private async Task<(
        PersoonId Persoon,
        DeelnemerId Wie,
        Uitnodigingsgegevens Uitnodiging
    )> NodigUit()
    {
        var persoon = await Register.NieuwePersoon("Jansen", "GGD", regisseur: false);
        var wie = DeelnemerId.Nieuw();
        return (
            persoon,
            wie,
            await Register.NieuweUitnodiging(_overleg, wie, persoon, Nu.AddDays(1))
        );
    }
}
