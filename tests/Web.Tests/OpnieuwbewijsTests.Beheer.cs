using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Tests.Passkeys;
using Casusoverleg.Web.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;

namespace Casusoverleg.Web.Tests;

/// <content>Before changing accounts.</content>
public sealed partial class OpnieuwbewijsTests
{
    [Fact]
    public async Task Na_een_kwartier_wijzigt_een_beheerder_met_een_passkey_pas_na_bewijs_wie_binnenkomt_en_als_wat()
    {
        var (beheerder, _) = await server.AccountAsync(Rol.Beheerder, "Bea Beheer");
        using var _b = beheerder;
        var (ander, wie) = await server.AccountAsync(Rol.Regisseur, "Rik Regie");
        using var _a = ander;
        var persoon = wie.Id.ToString();
        (string Pad, object Vraag)[] wegen =
        [
            ("/beheer/account/terugkomlink", new { persoon }),
            ("/beheer/account", new { naam = "Nina Nieuw", rol = "beheerder" }),
            ("/beheer/account/rol", new { persoon, rol = "fg" }),
            ("/beheer/account/gegevens", new { persoon, mail = "rik@elders.example" }),
            ("/beheer/account/sluit", new { persoon }),
            ("/beheer/account/heropen", new { persoon }),
            (
                "/beheer/organisatie",
                new
                {
                    naam = "Gemeente Laat",
                    soort = "gemeente",
                    aanmelding = "link-en-code",
                }
            ),
        ];
        var origin = server.Adres.GetLeftPart(UriPartial.Authority);
        using var apparaat = new Sleutelapparaat("localhost", origin);
        Assert.True((await Passkeyhuis.MaakAsync(beheerder, apparaat)).Gelukt);
        klok.Vooruit(TeLang);
        foreach (var (pad, vraag) in wegen)
        {
            var nee = await beheerder.PostAsync(pad, vraag);
            Assert.Equal("code passkey", (string?)nee.Json["bewijs"]);
            Assert.False(nee.Json.ContainsKey("link"));
        }
        var accounts = server.Diensten.GetRequiredService<IAccountregister>();
        Assert.Equal(
            (Rol.Regisseur, Accountstand.Actief, null),
            (await accounts.Accounts())
                .Where(p => p.Id == wie.Id)
                .Select(static p => (p.Rol, p.Stand, p.Mail))
                .Single()
        );
        Assert.True((await Passkeyhuis.BewijsAsync(beheerder, apparaat)).Gelukt);
        foreach (var (pad, vraag) in wegen)
            Assert.True((await beheerder.PostAsync(pad, vraag)).Gelukt, pad);
    }
}
