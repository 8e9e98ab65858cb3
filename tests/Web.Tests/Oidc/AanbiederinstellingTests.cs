using System.Security.Cryptography;
using Casusoverleg.Web.Toegang.Oidc;

namespace Casusoverleg.Web.Tests.Oidc;

/// <summary>Providers in the settings: what is wrong stops the start, and says what to do.</summary>
public sealed class AanbiederinstellingTests
{
    [Theory]
    [InlineData("Uitgever", "http://aanbieder.example", "https://")]
    [InlineData("Uitgever", "ftp://127.0.0.1", "https://")]
    [InlineData("Sleutel", "Gemeente X", "kleine letters")]
    [InlineData("Sleutel", "../elders", "kleine letters")]
    [InlineData("Naam", " ", "Naam en Organisatie")]
    [InlineData("ClientId", "", "ClientId")]
    [InlineData("Clientgeheim", null, "Sleutelbestand")]
    [InlineData("Sleutelbestand", "/bestaat/niet", "één van deze drie")]
    public void Wat_niet_klopt_stopt_de_start_en_zegt_wat_je_doet(
        string veld,
        string? waarde,
        string zin
    )
    {
        var instelling = Goed();
        typeof(AanbiederInstelling).GetProperty(veld)!.SetValue(instelling, waarde);
        var fout = Assert.Throws<AanbiederKloptNiet>(() => Aanbieder.Lees([instelling]));
        Assert.Contains(zin, fout.Message);
    }

    [Fact]
    public void Twee_aanbieders_met_dezelfde_sleutel_gaan_niet()
    {
        Assert.Throws<AanbiederKloptNiet>(() => Aanbieder.Lees([Goed(), Goed()]));
        Assert.Single(Aanbieder.Lees([Goed()]));
    }

    [Fact]
    public void Een_sleutel_is_prive_en_lang_genoeg()
    {
        using var goed = RSA.Create(2048);
        using var kort = RSA.Create(1024);
        using var ec = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Assert.NotNull(Lees(goed.ExportPkcs8PrivateKeyPem()).Ondertekening);
        Assert.NotNull(Lees(ec.ExportPkcs8PrivateKeyPem()).Ondertekening);
        foreach (
            var pem in (string[])
                [
                    goed.ExportSubjectPublicKeyInfoPem(),
                    kort.ExportPkcs8PrivateKeyPem(),
                    "geen sleutel",
                ]
        )
            Assert.Contains(
                "privésleutel",
                Assert.Throws<AanbiederKloptNiet>(() => Lees(pem)).Message
            );
    }

    [Fact]
    [Trait("Regel", "R81")]
    [Trait("Proef", "houdt")]
    public void Een_gedeeld_geheim_en_geen_acr_zijn_afwijkingen()
    {
        var met = new Aanbieders(Aanbieder.Lees([Goed()]), null!).Afwijkingen().ToList();
        Assert.Equal(2, met.Count);
        Assert.Contains("gedeeld geheim", met[0]);
        Assert.Contains("R81", met[1]);
        using var sleutel = RSA.Create(2048);
        var zonder = new Aanbieders([Lees(sleutel.ExportPkcs8PrivateKeyPem(), "hoog")], null!);
        Assert.Empty(zonder.Afwijkingen());
    }

    private static Aanbieder Lees(string pem, string? acr = null)
    {
        var plek = Path.GetTempFileName();
        try
        {
            File.WriteAllText(plek, pem);
            var instelling = Goed();
            (instelling.Clientgeheim, instelling.Sleutelbestand, instelling.Acr) = (
                null,
                plek,
                acr
            );
            return Aanbieder.Lees([instelling])[0];
        }
        finally
        {
            File.Delete(plek);
        }
    }

    private static AanbiederInstelling Goed() =>
        new()
        {
            Sleutel = "gemeente-x",
            Naam = "Gemeente X",
            Organisatie = "Gemeente X",
            Uitgever = "https://aanbieder.example",
            ClientId = "casusoverleg",
            Clientgeheim = "geheim",
        };
}
