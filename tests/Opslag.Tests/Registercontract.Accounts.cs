using Casusoverleg.Domein;
using static Casusoverleg.Opslag.Tests.Voorbeeld;

namespace Casusoverleg.Opslag.Tests;

public abstract partial class Registercontract
{
    protected abstract IAccountregister Accounts { get; }

    [Theory]
    [InlineData(Rol.Beheerder)]
    [InlineData(Rol.Fg)]
    [InlineData(Rol.Toezichthouder)]
    [Trait("Regel", "R55")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Een_rol_zonder_inhoud_gaat_nooit_samen_met_deelname(Rol rol)
    {
        var zonder = await Schrijf(new NieuwAccount("Zonder", rol));
        await Assert.ThrowsAnyAsync<OpslagMislukt>(() =>
            Register.VoegDeelnameToe(zonder.Id, _overleg, DeelnemerId.Nieuw())
        );
        await Assert.ThrowsAnyAsync<OpslagMislukt>(() =>
            Register.NieuweUitnodiging(_overleg, DeelnemerId.Nieuw(), zonder.Id, Nu.AddDays(1))
        );
        Assert.Empty(await Register.Deelnames(zonder.Id));
        var mee = await Schrijf(new NieuwAccount("Mee", Rol.Regisseur));
        await Register.VoegDeelnameToe(mee.Id, _overleg, DeelnemerId.Nieuw());
        Assert.Equal(
            Accountuitkomst.DoetMee,
            await Accounts.ZetRol(mee.Id, rol, Regel("rol-gewijzigd"))
        );
        Assert.Equal(Rol.Regisseur, (await Register.Persoon(mee.Id))!.Rol);
        // A guest is no account.
        var gast = await Register.NieuwePersoon("Gast", "GGD", regisseur: false);
        Assert.Equal(
            Accountuitkomst.Onbekend,
            await Accounts.ZetRol(gast, rol, Regel("rol-gewijzigd"))
        );
    }

    [Fact]
    public async Task Een_account_sluit_heropent_en_onthoudt_de_dag_van_aanmelden()
    {
        var wie = await Schrijf(
            new NieuwAccount("Vries", Rol.Regisseur, Mail: "V.Vries@gemeente.nl")
        );
        Assert.Null(wie.LaatstAangemeld);
        await Register.BewaarSessie("een", wie.Id, new byte[] { 1 }, Nu, Nu.AddMinutes(30));
        var dag = (await Register.Persoon(wie.Id))!.LaatstAangemeld;
        Assert.NotNull(dag);
        var terug = await Accounts.Terugkomlink(wie.Id, Nu.AddHours(1), Regel("link"));
        Assert.Equal(
            Accountuitkomst.Gelukt,
            await Accounts.ZetStand(wie.Id, Accountstand.Gesloten, Regel("dicht"))
        );
        Register = await Open();
        Assert.Equal(
            (Accountstand.Gesloten, dag),
            (
                (await Register.Persoon(wie.Id))!.Stand,
                (await Register.Persoon(wie.Id))!.LaatstAangemeld
            )
        );
        Assert.Null(await Register.SchrijfIn(terug!, "Vries", "Gemeente", Nu));
        Assert.Null(await Accounts.Terugkomlink(wie.Id, Nu.AddHours(1), Regel("link")));
        await Accounts.ZetStand(wie.Id, Accountstand.Actief, Regel("open"));
        var nieuw = await Accounts.Terugkomlink(wie.Id, Nu.AddHours(1), Regel("link"));
        Assert.Equal(wie.Id, (await Register.SchrijfIn(nieuw!, "x", "y", Nu))!.Id);
        Assert.Equal(wie.Id, (await Accounts.MetMail(" v.vries@GEMEENTE.nl "))!.Id);
    }

    [Fact]
    public async Task Een_mailadres_hoort_bij_een_account_en_is_leeg_te_maken()
    {
        var een = await Schrijf(new NieuwAccount("Een", Rol.Regisseur, Mail: "a@gemeente.nl"));
        var ander = await Schrijf(new NieuwAccount("Ander", Rol.Regisseur, Mail: "A@gemeente.nl"));
        Assert.Null(ander.Mail);
        Assert.Equal(
            Accountuitkomst.MailBezet,
            await Accounts.ZetGegevens(ander.Id, null, "a@Gemeente.nl", Regel("gegevens"))
        );
        await Accounts.ZetGegevens(een.Id, null, null, Regel("gegevens"));
        Assert.Null(await Accounts.MetMail("a@gemeente.nl"));
        Assert.Equal(
            Accountuitkomst.Gelukt,
            await Accounts.ZetGegevens(ander.Id, null, "a@gemeente.nl", Regel("gegevens"))
        );
    }

    private async Task<Persoon> Schrijf(NieuwAccount wie)
    {
        var geheim = await Accounts.NieuwAccount(wie, Nu.AddHours(1), Regel("link"));
        return (await Register.SchrijfIn(geheim, wie.Naam, "Gemeente", Nu))!;
    }
}
