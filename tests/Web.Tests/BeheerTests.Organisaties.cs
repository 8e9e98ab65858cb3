using System.Net;
using System.Reflection;
using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Kamer;
using Casusoverleg.Web.Tests.Steun;
using Casusoverleg.Web.Toegang;
using Microsoft.Extensions.DependencyInjection;

namespace Casusoverleg.Web.Tests;

/// <content>Who belongs to an organisation, and what becomes of them when it signs in itself.</content>
public sealed partial class BeheerTests
{
    [Fact]
    [Trait("Regel", "R01")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Een_inschrijflink_van_voor_de_eigen_inlog_eindigt_daarmee_en_die_van_een_ander_niet()
    {
        var wissel = await NieuweOrganisatieAsync("Gemeente Uitstel");
        var oud = await InschrijflinkAsync("Ella Eerder", wissel);
        var ander = await InschrijflinkAsync(
            "Onno Ongemoeid",
            await NieuweOrganisatieAsync("Gemeente Rust")
        );
        var los = await InschrijflinkAsync("Lot Los", null);
        await AndereWegAsync(wissel);
        using var klant = Server.NieuweKlant();
        Assert.Equal(await Antwoord(klant, new string('A', 43)), await Antwoord(klant, oud));
        Assert.DoesNotContain(await Accounts.Accounts(), p => p.Naam == "Ella Eerder");
        Assert.True((await SchrijfIn(klant, ander)).Gelukt);
        Assert.True((await SchrijfIn(klant, los)).Gelukt);
        // What is made since then works: that is how an account for the own sign-in comes to be.
        Assert.True((await SchrijfIn(klant, await InschrijflinkAsync("Sia Sinds", wissel))).Gelukt);
    }

    [Fact]
    [Trait("Regel", "R55")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Wie_de_naam_van_een_bekende_organisatie_intypt_staat_daar_ook_bij()
    {
        var bekend = await NieuweOrganisatieAsync("Gemeente Bekend");
        var register = Server.Diensten.GetRequiredService<IToegangsregister>();
        // As with the links of a first start, which name nobody.
        var geheim = await register.NieuweInschrijflink("", DateTimeOffset.UtcNow.AddHours(1));
        using var klant = Server.NieuweKlant();
        var binnen = await klant.PostAsync(
            "/inschrijven",
            new
            {
                geheim,
                naam = "Tom Typt",
                organisatie = "gemeente BEKEND",
            }
        );
        Assert.True(binnen.Gelukt, binnen.Tekst);
        var wie = Assert.Single(await Accounts.Accounts(), p => p.Naam == "Tom Typt");
        Assert.Equal((bekend, "Gemeente Bekend"), (wie.Bij.ToString(), wie.Organisatie));
    }

    [Fact]
    [Trait("Regel", "R01")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Ook_als_de_leden_daarna_niet_te_lezen_zijn_is_wie_lid_was_er_meteen_uit()
    {
        var id = await NieuweOrganisatieAsync("Gemeente Leden");
        using var lid = Server.NieuweKlant();
        Assert.True((await SchrijfIn(lid, await InschrijflinkAsync("Lies Lid", id))).Gelukt);
        Assert.Equal(HttpStatusCode.OK, (await lid.GetAsync("/")).Status);
        var diensten = Server.Diensten;
        var accounts = new Beheer.Accounts(
            Naderhand.Om(Accounts),
            diensten.GetRequiredService<Sessies>(),
            diensten.GetRequiredService<Rolwacht>(),
            TimeProvider.System
        );
        var organisatie = (await Accounts.Organisaties()).Single(o => o.Id.ToString() == id);
        await Assert.ThrowsAsync<OpslagMislukt>(() =>
            accounts.BewaarOrganisatieAsync(
                huis.Ik,
                organisatie with
                {
                    Wat = organisatie.Wat with { Aanmelding = Aanmeldweg.Oidc },
                }
            )
        );
        Assert.Equal(HttpStatusCode.Unauthorized, (await lid.GetAsync("/")).Status);
    }

    private async Task<string> NieuweOrganisatieAsync(string naam) =>
        (string)(await Organisatie(naam, "")).Json["id"]!;

    private async Task<string> InschrijflinkAsync(string naam, string? organisatie) =>
        Geheim(
            await Beheerder.PostAsync(
                "/beheer/account",
                new
                {
                    naam,
                    rol = "regisseur",
                    organisatie,
                }
            )
        );

    // Without a provider the page refuses it; here it is about what follows.
    private async Task AndereWegAsync(string id)
    {
        var organisatie = (await Accounts.Organisaties()).Single(o => o.Id.ToString() == id);
        Assert.Equal(
            Organisatieuitkomst.AndereWeg,
            await Accounts.BewaarOrganisatie(
                organisatie with
                {
                    Wat = organisatie.Wat with { Aanmelding = Aanmeldweg.Oidc },
                },
                Verantwoord.Account("organisatie-bewaard", DateTimeOffset.UtcNow, huis.Ik, null)
            )
        );
    }

    /// <summary>The real register, of which the accounts cannot be read any more once an organisation was changed.</summary>
    public class Naderhand : DispatchProxy
    {
        private IAccountregister _echt = null!;
        private bool _gewijzigd;

        /// <summary>Puts it before the real register.</summary>
        public static IAccountregister Om(IAccountregister echt)
        {
            var ding = Create<IAccountregister, Naderhand>();
            ((Naderhand)(object)ding)._echt = echt;
            return ding;
        }

        /// <inheritdoc/>
        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            if (_gewijzigd && targetMethod!.Name == nameof(IAccountregister.Accounts))
                return Task.FromException<IReadOnlyList<Opslag.Persoon>>(
                    new OpslagMislukt("niet te lezen")
                );
            _gewijzigd |= targetMethod!.Name == nameof(IAccountregister.BewaarOrganisatie);
            return targetMethod.Invoke(_echt, args);
        }
    }
}
