using System.Diagnostics;
using Casusoverleg.Domein;
using Casusoverleg.Opslag.Kluis;
using Casusoverleg.Opslag.Sqlite;
using static Casusoverleg.Opslag.Tests.Voorbeeld;

namespace Casusoverleg.Opslag.Tests;

/// <summary>Another installation key: everything stays readable with the new one, and nothing with the old one.</summary>
public sealed class SleutelwisselTests : IDisposable
{
    private const int Overleggen = 40;
    private readonly Proefmap _map = new();
    private readonly string _nieuw = Installatiesleutel.Nieuw();
    private readonly List<OverlegId> _overleggen = [];

    public void Dispose() => _map.Dispose();

    [Fact]
    [Trait("Regel", "R48")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public async Task De_oude_sleutel_opent_niets_meer_en_wat_vernietigd_was_blijft_vernietigd()
    {
        var dicht = OverlegId.Nieuw();
        var lijst = Lijst(Baak);
        await Vul();
        await using (var opslag = await Open(_map.Sleutel))
        {
            await opslag.Archief.VoegToe(dicht, 0, Reeks(1, 1), [Regel()]);
            await opslag.Archief.Bevries(dicht);
            await opslag.Archief.Verzegel(dicht, [lijst], [Regel()]);
            await opslag.Archief.VernietigSleutel(dicht);
            opslag.Kluis.VernietigVak(new(Sleutelsoort.Lijst, dicht, Baak), lijst.Items[0].Id);
            Assert.Throws<InGebruik>(() => Wissel());
        }
        var oud = _map.Beeld();

        Assert.True(Wissel() > Overleggen);

        await Assert.ThrowsAsync<InstallatiesleutelOnjuist>(() => Open(_map.Sleutel));
        await AssertAllesLeesbaar();
        await using (var opslag = await Open(_nieuw))
        {
            var over = opslag.Kluis.Haal(new(Sleutelsoort.Lijst, dicht, Baak))!;
            Assert.Equal(lijst.Items.Skip(1).Select(i => i.Id).Order(), over.Keys.Order());
            Assert.Null(opslag.Kluis.Haal(new(Sleutelsoort.Inhoud, dicht)));
        }
        // No file holds what it held under the old key.
        foreach (
            var (naam, bytes) in oud.Bestanden()
                .Where(b => b.Naam.EndsWith(".sleutel", StringComparison.Ordinal))
        )
        {
            var pad = Path.Combine(_map.Sleutelmap, "..", naam);
            Assert.True(
                !File.Exists(pad)
                    || !(await File.ReadAllBytesAsync(pad)).AsSpan().SequenceEqual(bytes),
                naam
            );
        }
        oud.Dispose();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(75)]
    [Trait("Regel", "R48")]
    [Trait("Proef", "valt aan")]
    public async Task Een_wissel_gaat_na_een_doodslag_verder_waar_hij_was(int naBestanden)
    {
        await Vul();
        await LaatDoodgaan(naBestanden);

        // Half under one key and half under another: it opens for neither until it is finished.
        if (Sleutelwissel.IsBezig(_map.Sleutelmap))
        {
            await Assert.ThrowsAsync<SleutelmapOngeschikt>(() => Open(_map.Sleutel));
            await Assert.ThrowsAsync<SleutelmapOngeschikt>(() => Open(_nieuw));
            Wissel();
        }

        await Assert.ThrowsAsync<InstallatiesleutelOnjuist>(() => Open(_map.Sleutel));
        await AssertAllesLeesbaar();
    }

    [Fact]
    public async Task Met_een_verkeerde_oude_sleutel_verandert_er_niets()
    {
        await Vul();
        var ander = _map.Instellingen with { Installatiesleutel = Installatiesleutel.Nieuw() };
        Assert.Throws<InstallatiesleutelOnjuist>(() =>
            Sleutelwissel.Voer(ander, Convert.FromBase64String(_nieuw))
        );
        Assert.Throws<InstallatiesleutelOnjuist>(() =>
            Sleutelwissel.Voer(_map.Instellingen, Convert.FromBase64String(_map.Sleutel))
        );
        await (await Open(_map.Sleutel)).DisposeAsync();
    }

    private int Wissel() => Sleutelwissel.Voer(_map.Instellingen, Convert.FromBase64String(_nieuw));

    private Task<SqliteOpslag> Open(string sleutel) =>
        SqliteOpslag.Open(
            _map.Instellingen with
            {
                Installatiesleutel = sleutel,
            },
            TimeProvider.System
        );

    private async Task Vul()
    {
        await using var opslag = await Open(_map.Sleutel);
        for (var i = 0; i < Overleggen; i++)
        {
            var overleg = OverlegId.Nieuw();
            await opslag.Archief.VoegToe(overleg, 0, Reeks(1, 1), [Regel()]);
            _overleggen.Add(overleg);
        }
    }

    private async Task AssertAllesLeesbaar()
    {
        await using var opslag = await Open(_nieuw);
        foreach (var overleg in _overleggen)
        {
            Assert.Single(await opslag.Archief.Lees(overleg));
            Assert.Equal(
                Kanarie,
                (await opslag.Archief.LeesVerantwoording(overleg))[0].Regel!.Toelichting
            );
        }
        Assert.True((await opslag.Archief.Verifieer()).Klopt);
    }

    /// <summary>Starts the child, and kills it as soon as it has told that this many files are done.</summary>
    private async Task LaatDoodgaan(int naBestanden)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            ArgumentList =
            {
                typeof(SleutelwisselTests).Assembly.Location,
                "wissel",
                _map.Datamap,
                _map.Sleutelmap,
                _map.Sleutel,
                _nieuw,
            },
        };
        using var kind = Process.Start(start)!;
        var gezien = 0;
        while (await kind.StandardOutput.ReadLineAsync() is not null)
        {
            if (++gezien == naBestanden)
            {
                kind.Kill();
            }
        }
        await kind.WaitForExitAsync();
        Assert.True(gezien >= naBestanden, "het kindproces heeft te weinig gewisseld");
    }
}
