using Casusoverleg.Domein;
using Casusoverleg.Opslag.Sqlite;
using static Casusoverleg.Opslag.Tests.Voorbeeld;

namespace Casusoverleg.Opslag.Tests;

/// <summary>
/// The power goes at each step of the close, before and after each change of the key store: a start finds where it was, and
/// taking up the rest ends in the same place (R48).
/// </summary>
[Trait("Regel", "R48")]
[Trait("Proef", "houdt")]
[Trait("Proef", "valt aan")]
public sealed class AfgebrokenTests : IDisposable
{
    private readonly Proefmap _map = new();
    private readonly OverlegId _overleg = OverlegId.Nieuw();
    private readonly Verzegeling[] _lijsten = [Lijst(Baak), Lijst(Jansen)];

    public void Dispose() => _map.Dispose();

    public static TheoryData<int, bool> Momenten()
    {
        // Two lists are made and one key is destroyed: three changes of the key store, each with a before and an after.
        var momenten = new TheoryData<int, bool>();
        foreach (var keer in Enumerable.Range(1, 3))
        {
            momenten.Add(keer, false);
            momenten.Add(keer, true);
        }
        return momenten;
    }

    [Theory]
    [MemberData(nameof(Momenten))]
    public async Task Een_sluiting_die_in_de_kluis_wordt_afgebroken_gaat_na_heropenen_verder(
        int keer,
        bool erna
    )
    {
        var kluis = (Struikelkluis?)null;
        await using var opslag = await SqliteOpslag.Open(
            _map.Instellingen,
            TimeProvider.System,
            echt => kluis = new Struikelkluis(echt)
        );
        await opslag.Archief.VoegToe(_overleg, 0, Reeks(1, 3), [Regel()]);
        kluis!.Struikel(keer, erna);
        await Assert.ThrowsAsync<Stroomuitval>(() => SluitVerder(opslag.Archief));
        await AssertGaatVerder(kluis.Beeld(_map));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Een_sluiting_die_tussen_twee_stappen_wordt_afgebroken_gaat_na_heropenen_verder(
        int stappen
    )
    {
        await using var opslag = await SqliteOpslag.Open(_map.Instellingen, TimeProvider.System);
        await opslag.Archief.VoegToe(_overleg, 0, Reeks(1, 3), [Regel()]);
        await SluitVerder(opslag.Archief, stappen);
        using var beeld = _map.Beeld();
        await using (var opnieuw = await SqliteOpslag.Open(beeld.Instellingen, TimeProvider.System))
        {
            Assert.Equal((Levensloop)stappen, (await opnieuw.Archief.Koppen())[0].Stand);
        }
        await AssertGaatVerder(beeld);
    }

    [Fact]
    public async Task Een_lijst_die_half_vernietigd_is_wordt_bij_het_starten_afgemaakt()
    {
        foreach (var erna in new[] { false, true })
        {
            using var map = new Proefmap();
            var kluis = (Struikelkluis?)null;
            await using var opslag = await SqliteOpslag.Open(
                map.Instellingen,
                TimeProvider.System,
                echt => kluis = new Struikelkluis(echt)
            );
            await opslag.Archief.VoegToe(_overleg, 0, Reeks(1, 3), [Regel()]);
            await SluitVerder(opslag.Archief);
            kluis!.Struikel(1, erna);
            await Assert.ThrowsAsync<Stroomuitval>(() =>
                opslag.Archief.VernietigLijst(_overleg, Baak, Nu, [Regel()])
            );
            kluis.Struikel(1, erna);
            var item = _lijsten[1].Items[0].Id;
            await Assert.ThrowsAsync<Stroomuitval>(() =>
                opslag.Archief.VernietigItem(_overleg, Jansen, item, Nu, [Regel()])
            );
            Assert.Empty(await opslag.Archief.LeesLijst(_overleg, Baak));
            using var beeld = map.Beeld();
            await using var opnieuw = await SqliteOpslag.Open(
                beeld.Instellingen,
                TimeProvider.System
            );
            Assert.Empty(await opnieuw.Archief.LeesLijst(_overleg, Baak));
            Assert.Equal(2, (await opnieuw.Archief.LeesLijst(_overleg, Jansen)).Count);
            Assert.True(opnieuw.Kluis.IsVernietigd(new(Sleutelsoort.Lijst, _overleg, Baak)));
            Assert.Equal(2, opnieuw.Kluis.Haal(new(Sleutelsoort.Lijst, _overleg, Jansen))!.Count);
        }
    }

    [Fact]
    public async Task Een_teruggezette_database_maakt_een_vernietigd_overleg_niet_leesbaar()
    {
        using var eerder = new Proefmap(_map.Sleutel);
        await using (var opslag = await SqliteOpslag.Open(_map.Instellingen, TimeProvider.System))
        {
            await opslag.Archief.VoegToe(_overleg, 0, Reeks(1, 3), [Regel()]);
            Proefmap.Kopieer(_map.Datamap, eerder.Datamap);
            await SluitVerder(opslag.Archief);
        }
        Proefmap.Kopieer(_map.Sleutelmap, eerder.Sleutelmap);
        await using var terug = await SqliteOpslag.Open(eerder.Instellingen, TimeProvider.System);
        Assert.Empty(await terug.Archief.Lees(_overleg));
        Assert.Equal(Levensloop.SleutelVernietigd, (await terug.Archief.Koppen())[0].Stand);
        await terug.Archief.VernietigRijen(_overleg);
        Assert.False((await terug.Archief.Verifieer()).Klopt);
    }

    [Fact]
    public async Task Een_teruggezette_sleutelmap_maakt_een_vernietigd_overleg_niet_leesbaar()
    {
        using var eerder = new Proefmap(_map.Sleutel);
        await using (var opslag = await SqliteOpslag.Open(_map.Instellingen, TimeProvider.System))
        {
            await opslag.Archief.VoegToe(_overleg, 0, Reeks(1, 3), [Regel()]);
            Proefmap.Kopieer(_map.Sleutelmap, eerder.Sleutelmap);
            await SluitVerder(opslag.Archief);
        }
        Proefmap.Kopieer(_map.Datamap, eerder.Datamap);
        await using var terug = await SqliteOpslag.Open(eerder.Instellingen, TimeProvider.System);
        Assert.Empty(await terug.Archief.Lees(_overleg));
        Assert.Empty(terug.Kluis.Aanwezig(Sleutelsoort.Inhoud));
    }

    private async Task AssertGaatVerder(Proefmap beeld)
    {
        await using var opslag = await SqliteOpslag.Open(beeld.Instellingen, TimeProvider.System);
        await SluitVerder(opslag.Archief);
        Assert.Equal(
            [new Overlegkop(_overleg, Levensloop.Vernietigd, 3)],
            await opslag.Archief.Koppen()
        );
        Assert.Empty(await opslag.Archief.Lees(_overleg));
        Assert.Null(opslag.Kluis.Haal(new(Sleutelsoort.Inhoud, _overleg)));
        foreach (var lijst in _lijsten)
        {
            var gelezen = await opslag.Archief.LeesLijst(_overleg, lijst.Voor);
            Assert.Equal(lijst.Items.Select(i => i.Id), gelezen.Select(i => i.Id));
        }
        Assert.Equal(2, (await opslag.Archief.LeesVerantwoording(_overleg)).Count);
        Assert.True((await opslag.Archief.Verifieer()).Klopt);
        beeld.Dispose();
    }

    private async Task SluitVerder(IArchief archief, int hoogstens = 4)
    {
        Func<Task>[] stappen =
        [
            () => archief.Bevries(_overleg),
            () => archief.Verzegel(_overleg, _lijsten, [Regel("gesloten")]),
            () => archief.VernietigSleutel(_overleg),
            () => archief.VernietigRijen(_overleg),
        ];
        var stand = (int)(await archief.Koppen())[0].Stand;
        foreach (var stap in stappen[stand..Math.Max(stand, hoogstens)])
        {
            await stap();
        }
    }
}

/// <summary>The power went.</summary>
internal sealed class Stroomuitval : Exception;

/// <summary>A key store that fails at one of its changes, before it or after it, and keeps how the disk was then.</summary>
internal sealed class Struikelkluis(IKluis echt) : IKluis
{
    private int _nog;
    private bool _erna;

    public void Struikel(int keer, bool erna) => (_nog, _erna) = (keer, erna);

    public Proefmap Beeld(Proefmap map) => map.Beeld();

    public IReadOnlyDictionary<Guid, byte[]> Maak(
        Sleutelplaats plaats,
        IReadOnlyCollection<Guid> vakken
    ) => Bij(() => echt.Maak(plaats, vakken));

    public void Vernietig(Sleutelplaats plaats) =>
        Bij(() =>
        {
            echt.Vernietig(plaats);
            return true;
        });

    public void VernietigVak(Sleutelplaats plaats, Guid vak) =>
        Bij(() =>
        {
            echt.VernietigVak(plaats, vak);
            return true;
        });

    public byte[] Dienstsleutel(string naam) => echt.Dienstsleutel(naam);

    public IReadOnlyDictionary<Guid, byte[]>? Haal(Sleutelplaats plaats) => echt.Haal(plaats);

    public bool IsVernietigd(Sleutelplaats plaats) => echt.IsVernietigd(plaats);

    public void SpeelVernietigingAf() => echt.SpeelVernietigingAf();

    public IReadOnlyList<Sleutelplaats> Aanwezig(Sleutelsoort soort) => echt.Aanwezig(soort);

    public void Onthoud(string naam, ReadOnlySpan<byte> waarde) => echt.Onthoud(naam, waarde);

    public byte[]? Herinner(string naam) => echt.Herinner(naam);

    private T Bij<T>(Func<T> werk)
    {
        if (_nog == 0 || --_nog > 0)
        {
            return werk();
        }
        if (_erna)
        {
            werk();
        }
        throw new Stroomuitval();
    }
}
