using System.Diagnostics;
using System.Globalization;
using Casusoverleg.Domein;
using Casusoverleg.Opslag.Reservekopie;
using Casusoverleg.Opslag.Sqlite;
using static Casusoverleg.Opslag.Tests.Voorbeeld;

namespace Casusoverleg.Opslag.Tests;

/// <summary>
/// <c>kill -9</c> while it stores, at moments nobody chose: what was acknowledged is there, once, and it goes on from there.
/// (This shows what a dead process leaves. That the disk has it as well rests on fsync, and no test without pulling the plug
/// shows that.)
/// </summary>
public sealed class DoodslagTests : IDisposable
{
    private readonly Proefmap _map = new();

    public void Dispose() => _map.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(300)]
    [InlineData(1000)]
    public async Task Wat_bevestigd_is_overleeft_een_doodslag(int naRegels)
    {
        var bevestigd = await LaatDoodgaan("schrijf", naRegels);
        await using var opslag = await SqliteOpslag.Open(_map.Instellingen, TimeProvider.System);
        foreach (var (overleg, versie) in bevestigd)
        {
            var gelezen = await opslag.Archief.Lees(overleg);
            // One more may be there: stored, and killed before it could say so.
            Assert.InRange(gelezen.Count, versie, versie + 1);
            await opslag.Archief.VoegToe(
                overleg,
                gelezen.Count,
                Reeks(gelezen.Count + 1, 1),
                [Regel()]
            );
        }
        Assert.True((await opslag.Archief.Verifieer()).Klopt);
    }

    [Theory]
    [Trait("Regel", "R48")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    [InlineData(2)]
    [InlineData(17)]
    [InlineData(60)]
    [InlineData(141)]
    public async Task Een_sluiting_gaat_na_een_doodslag_verder_waar_zij_was(int naRegels)
    {
        var bevestigd = await LaatDoodgaan("sluit", naRegels);
        await using var opslag = await SqliteOpslag.Open(_map.Instellingen, TimeProvider.System);
        foreach (var kop in await opslag.Archief.Koppen())
        {
            Assert.True((int)kop.Stand >= bevestigd.GetValueOrDefault(kop.Id));
            Assert.Equal(
                kop.Stand < Levensloop.SleutelVernietigd ? 3 : 0,
                (await opslag.Archief.Lees(kop.Id)).Count
            );
            await MaakAf(opslag.Archief, kop);
            Assert.Equal(3, (await opslag.Archief.LeesLijst(kop.Id, Baak)).Count);
            Assert.Empty(await opslag.Archief.Lees(kop.Id));
        }
        // A key of which the first event was never stored may stay behind: it opens nothing.
        var koppen = await opslag.Archief.Koppen();
        Assert.All(koppen, k => Assert.Equal(Levensloop.Vernietigd, k.Stand));
        var sleutels = opslag.Kluis.Aanwezig(Sleutelsoort.Inhoud).Select(p => p.Overleg);
        Assert.Empty(sleutels.Intersect(koppen.Select(k => k.Id)));
        Assert.True((await opslag.Archief.Verifieer()).Klopt);
    }

    [Theory]
    [Trait("Regel", "R48")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    [InlineData(".terug")]
    [InlineData(".teruggezet")]
    [InlineData("-wal")]
    [InlineData("")]
    public async Task Na_een_doodslag_tijdens_het_terugzetten_staat_de_hele_oude_of_de_hele_nieuwe_er(
        string bij
    )
    {
        var overleg = OverlegId.Nieuw();
        var kopie = _map.Datamap + "-kopie";
        var database = Path.Combine(_map.Datamap, Reserveblad.Database);
        await using (var opslag = await SqliteOpslag.Open(_map.Instellingen, TimeProvider.System))
        {
            await opslag.Archief.VoegToe(overleg, 0, Reeks(1, 1), [Regel()]);
            Reservemaker.Maak(_map.Instellingen, kopie, TimeProvider.System);
            await opslag.Archief.VoegToe(overleg, 1, Reeks(2, 2), [Regel()]);
            // As a kill leaves it: what came last stands in the log alone.
            foreach (var deel in (string[])["", "-wal"])
                File.Copy(database + deel, database + deel + ".gedood");
        }
        foreach (var deel in (string[])["", "-wal"])
            File.Move(database + deel + ".gedood", database + deel, overwrite: true);

        await LaatDoodgaanBij(database + bij, kopie);

        await using (var terug = await SqliteOpslag.Open(_map.Instellingen, TimeProvider.System))
        {
            Assert.Contains((await terug.Archief.Lees(overleg)).Count, (int[])[1, 3]);
            Assert.True((await terug.Archief.Verifieer()).Klopt);
            Assert.Empty(Directory.EnumerateFiles(_map.Datamap, Reserveblad.Database + ".terug*"));
        }
        await Terugzetter.Zet(_map.Instellingen, kopie, over: true, TimeProvider.System);
        await using var weer = await SqliteOpslag.Open(_map.Instellingen, TimeProvider.System);
        Assert.Single(await weer.Archief.Lees(overleg));
    }

    // Restores in another process, and kills that as soon as something happens to this file; late in it, the child may just be done.
    private async Task LaatDoodgaanBij(string bestand, string kopie)
    {
        using var gezien = new CancellationTokenSource();
        using var wachter = new FileSystemWatcher(_map.Datamap);
        void Kijk(object _, FileSystemEventArgs e)
        {
            if (e.FullPath == bestand)
                gezien.Cancel();
        }
        wachter.Created += Kijk;
        wachter.Deleted += Kijk;
        wachter.Renamed += Kijk;
        using var kind = Start("herstel", kopie);
        await using (gezien.Token.Register(kind.Kill))
        {
            wachter.EnableRaisingEvents = true;
            await kind.WaitForExitAsync();
        }
        Assert.True(gezien.IsCancellationRequested, "het kindproces kwam niet zover");
    }

    private static async Task MaakAf(IArchief archief, Overlegkop kop)
    {
        if (kop.Stand < Levensloop.Verzegeld)
        {
            await archief.Bevries(kop.Id);
            await archief.Verzegel(kop.Id, [Lijst(Baak), Lijst(Jansen)], [Regel()]);
        }
        await archief.VernietigSleutel(kop.Id);
        await archief.VernietigRijen(kop.Id);
    }

    /// <summary>Starts the child, and kills it as soon as it has told this many things.</summary>
    private async Task<Dictionary<OverlegId, int>> LaatDoodgaan(string soort, int naRegels)
    {
        using var kind = Start(soort);
        var bevestigd = new Dictionary<OverlegId, int>();
        for (var regels = 0; await kind.StandardOutput.ReadLineAsync() is { } regel; regels++)
        {
            var delen = regel.Split(' ');
            if (
                delen.Length == 2
                && int.TryParse(delen[1], CultureInfo.InvariantCulture, out var getal)
            )
            {
                bevestigd[new OverlegId(Guid.ParseExact(delen[0], "N"))] = getal;
            }
            if (regels == naRegels)
            {
                kind.Kill();
            }
        }
        await kind.WaitForExitAsync();
        Assert.True(bevestigd.Count > 0, "het kindproces heeft niets opgeslagen");
        return bevestigd;
    }

    private Process Start(string soort, params string[] verder) =>
        Process.Start(
            new ProcessStartInfo(
                "dotnet",
                [
                    typeof(DoodslagTests).Assembly.Location,
                    soort,
                    _map.Datamap,
                    _map.Sleutelmap,
                    _map.Sleutel,
                    .. verder,
                ]
            )
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
            }
        )!;
}
