using System.Runtime.Versioning;
using System.Security.Cryptography;
using Casusoverleg.Scenarios.Server;

namespace Casusoverleg.Web.Tests.Uitval;

/// <summary>The program says what is wrong with its settings before it opens anything, all at once, and how to mend it.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class OpstartcontroleTests : IDisposable
{
    private readonly Serverplek _plek = new();

    public void Dispose() => _plek.Dispose();

    [Fact]
    public async Task Alle_instellingen_die_niet_kloppen_staan_in_een_keer_genoemd()
    {
        var (einde, uitvoer) = await Serverproces.Voer(
            _plek,
            new Dictionary<string, string?> { ["CASUSOVERLEG_Datamp"] = "/tmp" },
            [
                "--Toegang:StilMinuten=-5",
                "--Overleg:OphaalDagen=veel",
                "--Kamer:VerbindingenPerSessie=2.5",
                "--Toegang:StilMinuutn=20",
                "--Proxies:0=10.0.0.300",
                "--Adres=overleg.example.nl",
                "--Logniveau=Hard",
                "--Telemetrie:Adres=http://beheer:geheim1@metingen.example.nl:4318",
            ]
        );

        Assert.Equal(2, einde);
        Assert.All(
            [
                "Toegang:StilMinuten: '-5' kan niet",
                "Overleg:OphaalDagen: 'veel' kan niet",
                "Kamer:VerbindingenPerSessie: '2.5' kan niet. Het moet een heel getal zijn",
                "Bedoel je Toegang:StilMinuten?",
                "Datamp: deze instelling bestaat niet",
                "Bedoel je Datamap?",
                "'10.0.0.300' is geen IP-adres",
                "'overleg.example.nl' is geen webadres",
                "Logniveau: 'Hard' bestaat niet",
                "Telemetrie:Adres: dit is geen adres waar metingen heen kunnen",
            ],
            melding => Assert.Contains(melding, uitvoer, StringComparison.Ordinal)
        );
        Assert.DoesNotContain("geheim1", uitvoer, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", uitvoer, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_plek.Datamap));
    }

    [Fact]
    [Trait("Regel", "R48")]
    [Trait("Proef", "valt aan")]
    public async Task Voor_anderen_start_het_niet_als_de_sleutels_of_de_lijn_open_liggen()
    {
        var bestand = Path.Combine(_plek.Map, "installatiesleutel");
        await File.WriteAllTextAsync(bestand, Convert.ToBase64String(new byte[32]));
        File.SetUnixFileMode(bestand, (UnixFileMode)0b110_100_100);
        Open(_plek.Datamap);
        Open(_plek.Sleutelmap);
        string[] onveilig =
        [
            "--Urls=http://0.0.0.0:0",
            "--Adres=http://overleg.example.nl",
            "--Installatiesleutelbestand=" + bestand,
        ];

        var (einde, uitvoer) = await Serverproces.Voer(_plek, onveilig);

        Assert.Equal(2, einde);
        Assert.All(
            [
                "http://0.0.0.0:0 is zonder versleuteling te bereiken",
                "Schrijf https://overleg.example.nl",
                "chmod 600 " + bestand,
                "chmod 700 " + _plek.Datamap,
                "chmod 700 " + _plek.Sleutelmap,
                "deze sleutel is te raden",
            ],
            melding => Assert.Contains(melding, uitvoer, StringComparison.Ordinal)
        );
        Assert.Empty(Directory.EnumerateFileSystemEntries(_plek.Sleutelmap));
    }

    [Fact]
    [Trait("Regel", "R48")]
    [Trait("Proef", "valt aan")]
    public async Task De_sleutel_op_de_opdrachtregel_en_mappen_in_elkaar_worden_geweigerd()
    {
        var (einde, uitvoer) = await Serverproces.Voer(
            _plek,
            [
                "controle",
                "--Adres=https://overleg.example.nl",
                "--Installatiesleutel=" + _plek.Installatiesleutel,
                "--Datamap=" + Path.Combine(_plek.Sleutelmap, "data"),
            ]
        );

        Assert.Equal(1, einde);
        Assert.Contains(
            "de sleutelmap en de datamap liggen in elkaar",
            uitvoer,
            StringComparison.Ordinal
        );
        Assert.Contains("op de opdrachtregel", uitvoer, StringComparison.Ordinal);
        Assert.DoesNotContain(_plek.Installatiesleutel, uitvoer, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Regel", "R48")]
    [Trait("Proef", "houdt")]
    public async Task De_controle_zegt_dat_het_goed_is_en_start_niets()
    {
        Dicht(_plek.Datamap);
        Dicht(_plek.Sleutelmap);

        var (einde, uitvoer) = await Serverproces.Voer(
            _plek,
            ["controle", "--Urls=http://127.0.0.1:5080", "--Adres=https://overleg.example.nl"]
        );

        Assert.Equal((0, true), (einde, uitvoer.Contains("zijn veilig", StringComparison.Ordinal)));
        Assert.Contains("antwoordt alleen op: localhost", uitvoer, StringComparison.Ordinal);
        Assert.Contains(", overleg.example.nl.", uitvoer, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_plek.Datamap));
    }

    [Fact]
    [Trait("Regel", "R48")]
    [Trait("Proef", "valt aan")]
    public async Task Geheimen_van_aanbieders_en_van_de_mail_die_ieder_kan_lezen_worden_geweigerd()
    {
        using var rsa = RSA.Create(2048);
        var sleutel = await LeesbaarAsync("aanbieder.pem", rsa.ExportPkcs8PrivateKeyPem());
        var geheim = await LeesbaarAsync("clientgeheim", "watniemandweet");
        var wachtwoord = await LeesbaarAsync("wachtwoord", "ookvanniemand");
        string[] instellingen =
        [
            "controle",
            "--Adres=https://overleg.example.nl",
            .. Aanbieder(0, "Sleutelbestand", sleutel),
            .. Aanbieder(1, "Clientgeheimbestand", geheim),
            "--Post:Host=mail.example.nl",
            "--Post:Van=overleg@example.nl",
            "--Post:Gebruiker=overleg",
            "--Post:Wachtwoordbestand=" + wachtwoord,
        ];

        var (open, uitvoer) = await Serverproces.Voer(_plek, instellingen);
        foreach (var bestand in new[] { sleutel, geheim, wachtwoord })
        {
            Assert.Contains("chmod o-rwx " + bestand, uitvoer, StringComparison.Ordinal);
            // The group may be that of the server: /etc/casusoverleg is its as well.
            File.SetUnixFileMode(bestand, (UnixFileMode)0b110_100_000);
        }
        Assert.Contains("Aanbieders:1:Clientgeheimbestand", uitvoer, StringComparison.Ordinal);
        Assert.Contains("Er zijn 3 dingen", uitvoer, StringComparison.Ordinal);
        Assert.DoesNotContain("watniemandweet", uitvoer, StringComparison.Ordinal);
        var (dicht, daarna) = await Serverproces.Voer(_plek, instellingen);

        Assert.Equal((1, 0), (open, dicht));
        Assert.Contains("zijn veilig", daarna, StringComparison.Ordinal);
    }

    private static string[] Aanbieder(int plaats, string wat, string bestand) =>
        [
            $"--Aanbieders:{plaats}:Sleutel=proef-{plaats}",
            $"--Aanbieders:{plaats}:Naam=Proef {plaats}",
            $"--Aanbieders:{plaats}:Organisatie=Proef {plaats}",
            $"--Aanbieders:{plaats}:Uitgever=https://aanmelden.example.nl/{plaats}",
            $"--Aanbieders:{plaats}:ClientId=casusoverleg",
            $"--Aanbieders:{plaats}:Acr=twee",
            $"--Aanbieders:{plaats}:{wat}={bestand}",
        ];

    private async Task<string> LeesbaarAsync(string naam, string inhoud)
    {
        var bestand = Path.Combine(_plek.Map, naam);
        await File.WriteAllTextAsync(bestand, inhoud);
        File.SetUnixFileMode(bestand, (UnixFileMode)0b110_100_100);
        return bestand;
    }

    private static void Open(string map) => File.SetUnixFileMode(map, (UnixFileMode)0b111_101_101);

    private static void Dicht(string map) => File.SetUnixFileMode(map, (UnixFileMode)0b111_000_000);
}
