using Casusoverleg.Domein;
using Casusoverleg.Opslag.Kluis;
using Casusoverleg.Opslag.Reservekopie;
using Casusoverleg.Opslag.Sqlite;
using Dapper;
using Microsoft.Data.Sqlite;
using static Casusoverleg.Opslag.Tests.Voorbeeld;

namespace Casusoverleg.Opslag.Tests;

/// <summary>A backup gives back what was there, and nothing of what was destroyed since.</summary>
public sealed class ReservekopieTests : IDisposable
{
    private readonly Proefmap _map = new();
    private readonly OverlegId _overleg = OverlegId.Nieuw();

    private string Kopie => Path.Combine(_map.Sleutelmap, "..", "kopie");

    public void Dispose() => _map.Dispose();

    [Fact]
    [Trait("Regel", "R48")]
    [Trait("Regel", "R56")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task Wat_na_de_kopie_is_vernietigd_leeft_na_het_terugzetten_niet_meer()
    {
        var blijft = OverlegId.Nieuw();
        await using (var opslag = await Open())
        {
            await opslag.Archief.VoegToe(_overleg, 0, Reeks(1, 3), [Regel()]);
            await opslag.Archief.VoegToe(blijft, 0, Reeks(1, 2), [Regel()]);
            Maak();
            await Sluit(opslag.Archief);
            await opslag.Archief.VoegToe(OverlegId.Nieuw(), 0, Reeks(1, 1), [Regel()]);
        }

        var verslag = await Zet(over: true);

        Assert.Equal(1, verslag.Overleggen);
        Assert.Equal(1, verslag.Verweesd);
        await using var terug = await Open();
        Assert.Null(terug.Hersteld);
        Assert.Empty(await terug.Archief.Lees(_overleg));
        Assert.Equal(Levensloop.Vernietigd, (await terug.Archief.Kop(_overleg))!.Stand);
        Assert.Null(terug.Kluis.Haal(new(Sleutelsoort.Inhoud, _overleg)));
        Assert.Equal(2, (await terug.Archief.Lees(blijft)).Count);
        await terug.Archief.VoegToe(blijft, 2, Reeks(3, 1), [Regel()]);
        var uitkomst = await terug.Archief.Verifieer();
        Assert.True(uitkomst.Klopt, uitkomst.Breuk?.Wat);
        var gezet = Assert.Single(uitkomst.Teruggezet!);
        Assert.True(gezet.Was > gezet.Tot, "dat er ankers ontbreken, is niet onthouden");
    }

    [Fact]
    [Trait("Regel", "R48")]
    [Trait("Proef", "valt aan")]
    public async Task Een_lijst_die_na_de_kopie_is_vernietigd_komt_niet_terug()
    {
        await using (var opslag = await Open())
        {
            await opslag.Archief.VoegToe(_overleg, 0, Reeks(1, 3), [Regel()]);
            await Sluit(opslag.Archief);
            Maak();
            await opslag.Archief.VernietigLijst(_overleg, Baak, Nu, [Regel("lijst-vernietigd")]);
        }

        Assert.Equal(1, (await Zet(over: true)).Lijsten);

        await using var terug = await Open();
        Assert.Empty(await terug.Archief.LeesLijst(_overleg, Baak));
        Assert.Equal(3, (await terug.Archief.LeesLijst(_overleg, Jansen)).Count);
    }

    [Fact]
    [Trait("Regel", "R01")]
    [Trait("Proef", "valt aan")]
    public async Task Sessies_en_links_van_toen_openen_niets_meer()
    {
        const string sessie = "sleutel-van-een-sessie";
        Uitnodigingsgegevens uitnodiging;
        string link;
        await using (var opslag = await Open())
        {
            var persoon = await opslag.Register.NieuwePersoon("Vries", "Gemeente", true);
            await opslag.Register.BewaarSessie(sessie, persoon, new byte[8], Nu, Nu.AddYears(9));
            uitnodiging = await opslag.Register.NieuweUitnodiging(
                _overleg,
                Baak,
                persoon,
                Nu.AddYears(9)
            );
            link = await opslag.Register.NieuweInschrijflink("Vries", Nu.AddYears(9));
            Maak();
        }

        var verslag = await Zet(over: true);

        Assert.Equal((1, 2), (verslag.Sessies, verslag.Links));
        await using var terug = await Open();
        Assert.Null(await terug.Register.Sessie(sessie, Nu));
        Assert.IsType<Verzilvering.Ongeldig>(
            await terug.Register.Verzilver(uitnodiging.Geheim, uitnodiging.Code, Nu)
        );
        Assert.Null(await terug.Register.SchrijfIn(link, "Vries", "Gemeente", Nu));
    }

    [Fact]
    [Trait("Regel", "R48")]
    [Trait("Proef", "houdt")]
    public async Task Een_kopie_neemt_geen_sleutel_mee_en_overschrijft_niets()
    {
        await using var opslag = await Open();
        await opslag.Archief.VoegToe(_overleg, 0, Reeks(1, 3), [Regel()]);
        Maak();

        Assert.Equal(
            [Reserveblad.Database, Reserveblad.Naam],
            Directory.EnumerateFileSystemEntries(Kopie).Select(Path.GetFileName).Order()
        );
        Assert.Throws<ReservekopieMislukt>(Maak);
        Assert.Throws<ReservekopieMislukt>(() =>
            Reservemaker.Maak(
                _map.Instellingen,
                Path.Combine(_map.Sleutelmap, "kopie"),
                TimeProvider.System
            )
        );
        Assert.Equal(1, Reserveblad.Lees(Kopie).Vorm);
    }

    [Fact]
    public async Task Een_kopie_waaraan_iets_is_veranderd_gaat_niet_terug()
    {
        await Vul();
        var pad = Path.Combine(Kopie, Reserveblad.Database);
        var bytes = await File.ReadAllBytesAsync(pad);
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(pad, bytes);

        await Assert.ThrowsAsync<ReservekopieMislukt>(() => Zet(over: true));

        await using var opslag = await Open();
        Assert.Single(await opslag.Archief.Lees(_overleg));
    }

    [Fact]
    public async Task Terugzetten_kan_niet_over_een_database_heen_of_terwijl_de_server_draait()
    {
        await Vul();
        await Assert.ThrowsAsync<ReservekopieMislukt>(() => Zet(over: false));
        await using (await Open())
        {
            await Assert.ThrowsAsync<InGebruik>(() => Zet(over: true));
        }
        await Zet(over: true);
    }

    [Fact]
    public async Task Een_kopie_van_een_andere_installatie_gaat_niet_terug()
    {
        await Vul();
        using var ander = new Proefmap();
        await (await SqliteOpslag.Open(ander.Instellingen, TimeProvider.System)).DisposeAsync();

        await Assert.ThrowsAsync<SleutelmapOngeschikt>(() =>
            Terugzetter.Zet(ander.Instellingen, Kopie, over: true, TimeProvider.System)
        );

        await (await SqliteOpslag.Open(ander.Instellingen, TimeProvider.System)).DisposeAsync();
    }

    [Fact]
    public async Task Een_kopie_van_een_oudere_versie_kan_terug_en_een_van_een_nieuwere_niet()
    {
        await Oud.Database(_map, versie: 2);
        Assert.Equal(2, Maak().Indeling);

        await Zet(over: true);

        await using (var terug = await Open())
        {
            await terug.Archief.VoegToe(_overleg, 0, Reeks(1, 1), [Regel()]);
        }
        var blad = Path.Combine(Kopie, Reserveblad.Naam);
        await File.WriteAllTextAsync(
            blad,
            (await File.ReadAllTextAsync(blad)).Replace(
                "\"indeling\": 2",
                "\"indeling\": 99",
                StringComparison.Ordinal
            )
        );
        await Assert.ThrowsAsync<DatabaseUitDeToekomst>(() => Zet(over: true));
    }

    [Theory]
    [InlineData("half", false)]
    [InlineData("besloten", true)]
    [InlineData("log weg", true)]
    [InlineData("vervangen", true)]
    public async Task Waar_het_terugzetten_ook_ophoudt_de_hele_oude_of_de_hele_nieuwe_staat_er(
        string tot,
        bool nieuw
    )
    {
        await using (var opslag = await Open())
        {
            await opslag.Archief.VoegToe(_overleg, 0, Reeks(1, 1), [Regel()]);
            Maak();
            await opslag.Archief.VoegToe(_overleg, 1, Reeks(2, 2), [Regel()]);
            // As a kill leaves it: what came last stands in the log alone.
            foreach (var deel in (string[])["", "-wal"])
                File.Copy(Database + deel, Database + deel + ".gedood");
        }
        foreach (var deel in (string[])["", "-wal"])
            File.Move(Database + deel + ".gedood", Database + deel, overwrite: true);
        Assert.True(new FileInfo(Database + "-wal").Length > 0);

        Terugzetter.Leg(_map.Instellingen, Kopie, over: true, Nu);
        if (tot == "half")
            File.Move(Database + ".teruggezet", Database + ".terug");
        if (tot is "log weg" or "vervangen")
            File.Delete(Database + "-wal");
        if (tot == "vervangen")
            File.Move(Database + ".teruggezet", Database, overwrite: true);
        else if (nieuw)
            Assert.Throws<ReservekopieMislukt>(() =>
                Reservemaker.Maak(_map.Instellingen, Kopie + "2", TimeProvider.System)
            );

        await using var terug = await Open();
        Assert.Equal(nieuw, terug.Hersteld is not null);
        Assert.Equal(nieuw ? 1 : 3, (await terug.Archief.Lees(_overleg)).Count);
        var uitkomst = await terug.Archief.Verifieer();
        Assert.True(uitkomst.Klopt, uitkomst.Breuk?.Wat);
        Assert.Empty(Restjes());
    }

    [Fact]
    public async Task Een_herstel_dat_halverwege_mislukt_laat_niets_achter_en_wat_er_stond_is_er_nog()
    {
        await using (var opslag = await Open())
        {
            await opslag.Archief.VoegToe(_overleg, 0, Reeks(1, 1), [Regel()]);
            Maak();
            await opslag.Archief.VoegToe(_overleg, 1, Reeks(2, 2), [Regel()]);
        }
        // Where the last step would put it stands something that does not give way.
        var inDeWeg = Directory.CreateDirectory(Database + ".teruggezet");
        var fout = await Assert.ThrowsAsync<ReservekopieMislukt>(() => Zet(over: true));
        Assert.Contains("wat er stond is er nog", fout.Message, StringComparison.Ordinal);
        inDeWeg.Delete();
        Assert.Empty(Restjes());
        await using (var terug = await Open())
            Assert.Equal(3, (await terug.Archief.Lees(_overleg)).Count);
        Assert.NotNull(await Zet(over: true));
    }

    private IEnumerable<string> Restjes() =>
        Directory.EnumerateFileSystemEntries(_map.Datamap, Reserveblad.Database + ".terug*");

    private string Database => Path.Combine(_map.Datamap, Reserveblad.Database);

    private Task<SqliteOpslag> Open() => SqliteOpslag.Open(_map.Instellingen, TimeProvider.System);

    private Reserveblad Maak() => Reservemaker.Maak(_map.Instellingen, Kopie, TimeProvider.System);

    private Task<Herstelverslag> Zet(bool over) =>
        Terugzetter.Zet(_map.Instellingen, Kopie, over, TimeProvider.System);

    private async Task Vul()
    {
        await using var opslag = await Open();
        await opslag.Archief.VoegToe(_overleg, 0, Reeks(1, 1), [Regel()]);
        Maak();
    }

    private async Task Sluit(IArchief archief)
    {
        await archief.Bevries(_overleg);
        await archief.Verzegel(_overleg, [Lijst(Baak), Lijst(Jansen)], [Regel()]);
        await archief.VernietigSleutel(_overleg);
        await archief.VernietigRijen(_overleg);
    }
}
