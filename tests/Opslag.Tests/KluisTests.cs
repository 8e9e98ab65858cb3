using Casusoverleg.Domein;
using Casusoverleg.Opslag.Kluis;

namespace Casusoverleg.Opslag.Tests;

[Trait("Regel", "R48")]
[Trait("Proef", "houdt")]
[Trait("Proef", "valt aan")]
public sealed class KluisTests : IDisposable
{
    private readonly Proefmap _map = new();
    private readonly Sleutelplaats _inhoud = new(Sleutelsoort.Inhoud, OverlegId.Nieuw());
    private readonly Sleutelplaats _lijst = new(
        Sleutelsoort.Lijst,
        OverlegId.Nieuw(),
        DeelnemerId.Nieuw()
    );
    private readonly Guid[] _vakken = [Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()];

    public void Dispose() => _map.Dispose();

    [Fact]
    public void Sleutels_komen_na_heropenen_terug_en_staan_niet_leesbaar_op_schijf()
    {
        var sleutels = Open().Maak(_lijst, _vakken);
        var terug = Open().Haal(_lijst)!;
        Assert.Equal(sleutels.OrderBy(s => s.Key), terug.OrderBy(s => s.Key));
        Assert.All(
            sleutels.Values,
            s => Assert.DoesNotContain(_map.Bestanden(), b => Bevat(b.Bytes, s))
        );
        Assert.Null(Open().Haal(_inhoud));
    }

    [Fact]
    public void Een_dienstsleutel_blijft_dezelfde()
    {
        Assert.Equal(Open().Dienstsleutel("keten"), Open().Dienstsleutel("keten"));
        Assert.NotEqual(Open().Dienstsleutel("keten"), Open().Dienstsleutel("register"));
    }

    [Fact]
    public void Een_vernietigde_plaats_blijft_vernietigd_ook_als_het_bestand_terugkomt()
    {
        var kluis = Open();
        kluis.Maak(_lijst, _vakken);
        using var eerder = _map.Beeld();
        kluis.Vernietig(_lijst);
        kluis.Vernietig(_lijst);
        Assert.Null(kluis.Haal(_lijst));
        Assert.Throws<OpslagMislukt>(() => kluis.Maak(_lijst, _vakken));
        Proefmap.Kopieer(
            Path.Combine(eerder.Sleutelmap, "lijst"),
            Path.Combine(_map.Sleutelmap, "lijst")
        );
        Assert.Null(Open().Haal(_lijst));
        Assert.Empty(Open().Aanwezig(Sleutelsoort.Lijst));
    }

    [Fact]
    public void Een_vernietigd_vak_is_op_zijn_plaats_overschreven_en_zijn_buren_blijven()
    {
        var kluis = Open();
        var sleutels = kluis.Maak(_lijst, _vakken);
        using var eerder = _map.Beeld();
        kluis.VernietigVak(_lijst, _vakken[1]);
        kluis.VernietigVak(_lijst, _vakken[1]);
        Proefmap.Kopieer(
            Path.Combine(eerder.Sleutelmap, "lijst"),
            Path.Combine(_map.Sleutelmap, "lijst")
        );
        foreach (var terug in new[] { Open(), Open() }.Select(k => k.Haal(_lijst)!))
        {
            Assert.Equal(new[] { _vakken[0], _vakken[2] }.Order(), terug.Keys.Order());
            Assert.Equal(sleutels[_vakken[2]], terug[_vakken[2]]);
        }
    }

    [Fact]
    public void Een_half_geschreven_regel_op_de_lijst_van_vernietigden_vernietigt_niets_te_veel()
    {
        var kluis = Open();
        kluis.Maak(_lijst, _vakken);
        var lijst = Path.Combine(_map.Sleutelmap, "vernietigd.lijst");
        File.WriteAllText(
            lijst,
            $"3 {_lijst.Overleg} {_lijst.Voor} {_vakken[0].ToString("N")[..20]}"
        );
        Assert.Equal(3, Open().Haal(_lijst)!.Count);
        Open().Vernietig(_lijst);
        Assert.Null(Open().Haal(_lijst));
    }

    [Fact]
    public void Wat_een_onderbroken_schrijfbeurt_achterliet_verdwijnt_met_de_sleutels()
    {
        var kluis = Open();
        kluis.Maak(_inhoud, [_inhoud.Overleg.Waarde]);
        var bestand = Directory.EnumerateFiles(Path.Combine(_map.Sleutelmap, "inhoud")).Single();
        File.Copy(bestand, $"{bestand}.{Guid.NewGuid():N}.nieuw");
        kluis.Vernietig(_inhoud);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(_map.Sleutelmap, "inhoud")));
        var oud = Path.Combine(_map.Sleutelmap, "inhoud", "x.nieuw");
        File.WriteAllText(oud, "half");
        File.SetLastWriteTimeUtc(oud, DateTime.UtcNow.AddHours(-1));
        Open();
        Assert.False(File.Exists(oud));
    }

    [Fact]
    public void Een_beschadigd_of_verwisseld_sleutelbestand_wordt_niet_gebruikt()
    {
        var kluis = Open();
        kluis.Maak(_inhoud, [_inhoud.Overleg.Waarde]);
        var ander = _inhoud with { Overleg = OverlegId.Nieuw() };
        kluis.Maak(ander, [ander.Overleg.Waarde]);
        var map = Path.Combine(_map.Sleutelmap, "inhoud");
        File.Copy(
            Path.Combine(map, $"{_inhoud.Overleg}.sleutel"),
            Path.Combine(map, $"{ander.Overleg}.sleutel"),
            true
        );
        Assert.Throws<OpslagBeschadigd>(() => kluis.Haal(ander));
        File.WriteAllBytes(Path.Combine(map, $"{_inhoud.Overleg}.sleutel"), [1, 2, 3]);
        Assert.Throws<OpslagBeschadigd>(() => kluis.Haal(_inhoud));
    }

    [Fact]
    public void Geen_nonce_komt_twee_keer_voor()
    {
        using var sleutel = Versleuteling.Met(new byte[32]);
        var nonces = Enumerable
            .Range(0, 8)
            .AsParallel()
            .SelectMany(_ => Enumerable.Range(0, 5000).Select(_ => Nonce(sleutel)))
            .ToList();
        Assert.Equal(nonces.Count, nonces.Distinct().Count());
    }

    private static string Nonce(System.Security.Cryptography.AesGcm sleutel) =>
        Convert.ToHexString(
            Versleuteling.Versleutel(sleutel, [1], []).AsSpan(0, Versleuteling.Nonce)
        );

    private Bestandskluis Open() =>
        Bestandskluis.Open(_map.Sleutelmap, Convert.FromBase64String(_map.Sleutel), null);

    private static bool Bevat(byte[] hooiberg, byte[] naald) =>
        hooiberg.AsSpan().IndexOf(naald) >= 0;
}
