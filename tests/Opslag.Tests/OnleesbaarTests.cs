using System.Text;
using Casusoverleg.Domein;
using Casusoverleg.Opslag.Sqlite;
using Dapper;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Data.Sqlite;
using static Casusoverleg.Opslag.Tests.Voorbeeld;

namespace Casusoverleg.Opslag.Tests;

/// <summary>What was said stands nowhere in clear, at no moment; and after the close nothing is left of it (R48).</summary>
[Trait("Regel", "R48")]
[Trait("Proef", "houdt")]
[Trait("Proef", "valt aan")]
public sealed class OnleesbaarTests : IDisposable
{
    private readonly Proefmap _map = new();
    private readonly OverlegId _overleg = OverlegId.Nieuw();

    public void Dispose() => _map.Dispose();

    [Fact]
    public async Task Geen_zin_staat_leesbaar_op_schijf_tijdens_of_na_het_overleg()
    {
        await using (var opslag = await SqliteOpslag.Open(_map.Instellingen, TimeProvider.System))
        {
            var persoon = await opslag.Register.NieuwePersoon(Kanarie, Kanarie, regisseur: true);
            await opslag.Register.BewaarSessie(
                "s",
                persoon,
                Encoding.UTF8.GetBytes(Kanarie),
                Nu,
                Nu.AddDays(1)
            );
            await opslag.Register.NieuweInschrijflink(Kanarie, Nu.AddDays(1));
            await opslag.Archief.VoegToe(_overleg, 0, Reeks(1, 40), [Regel(), Regel()]);
            AssertNergens(Kanarie);
            await opslag.Archief.Bevries(_overleg);
            await opslag.Archief.Verzegel(_overleg, [Lijst(Baak), Lijst(Jansen)], [Regel()]);
            AssertNergens(Kanarie);
            await opslag.Archief.VernietigSleutel(_overleg);
            await opslag.Archief.VernietigRijen(_overleg);
            AssertNergens(Kanarie);
        }
        AssertNergens(Kanarie);
    }

    [Fact]
    public async Task Geen_enkele_tekst_staat_leesbaar_op_schijf()
    {
        // Long enough that chance does not find them; a piece of one counts as well.
        var teksten = Gen.Elements("abcdefghijklmnopqrstuvwxyzéëïĳ €".ToCharArray())
            .ArrayOf(40)
            .Select(letters => new string(letters))
            .Sample(50);
        await using var opslag = await SqliteOpslag.Open(_map.Instellingen, TimeProvider.System);
        foreach (var tekst in teksten)
        {
            var overleg = OverlegId.Nieuw();
            await opslag.Archief.VoegToe(
                overleg,
                0,
                [Gebeurtenis(1, tekst)],
                [Regel(toelichting: tekst)]
            );
            AssertNergens(tekst);
            AssertNergens(tekst[..12]);
            var gelezen = (await opslag.Archief.Lees(overleg))[0];
            Assert.Equal(tekst, ((InbrengGecorrigeerd)gelezen.Gebeurtenis).Tekst);
            Assert.Equal(
                tekst,
                (await opslag.Archief.LeesVerantwoording(overleg))[0].Regel!.Toelichting
            );
        }
    }

    [Fact]
    public async Task Na_de_sluiting_zijn_ook_de_versleutelde_rijen_nergens_meer()
    {
        await using var opslag = await SqliteOpslag.Open(_map.Instellingen, TimeProvider.System);
        await opslag.Archief.VoegToe(_overleg, 0, Reeks(1, 40), [Regel()]);
        await opslag.Archief.VoegToe(OverlegId.Nieuw(), 0, Reeks(1, 40), []);
        await opslag.Archief.VoegToe(_overleg, 40, Reeks(41, 1), []);
        var rijen = LeesRijen();
        Assert.Equal(41, rijen.Count);
        Assert.All(
            rijen,
            rij => Assert.Contains(_map.Bestanden(), b => Bevat(b.Bytes, rij.AsSpan(0, 24)))
        );
        await opslag.Archief.Bevries(_overleg);
        await opslag.Archief.Verzegel(_overleg, [], []);
        await opslag.Archief.VernietigSleutel(_overleg);
        await opslag.Archief.VernietigRijen(_overleg);
        var bestanden = _map.Bestanden().ToList();
        Assert.All(
            rijen,
            rij => Assert.DoesNotContain(bestanden, b => Bevat(b.Bytes, rij.AsSpan(0, 24)))
        );
    }

    [Fact]
    public async Task De_vernietiging_wacht_op_wie_nog_leest_en_meldt_zich_pas_daarna_klaar()
    {
        await using var opslag = await SqliteOpslag.Open(_map.Instellingen, TimeProvider.System);
        await opslag.Archief.VoegToe(_overleg, 0, Reeks(1, 3), []);
        await opslag.Archief.Bevries(_overleg);
        await opslag.Archief.Verzegel(_overleg, [], []);
        await opslag.Archief.VernietigSleutel(_overleg);
        using var lezer = new SqliteConnection($"Data Source={_map.Database};Pooling=false");
        lezer.Open();
        lezer.Execute("BEGIN; SELECT count(*) FROM gebeurtenis");
        using var geduld = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            opslag.Archief.VernietigRijen(_overleg, ct: geduld.Token)
        );
        Assert.Equal(Levensloop.SleutelVernietigd, (await opslag.Archief.Koppen())[0].Stand);
        // Others go on meanwhile.
        await opslag.Archief.VoegToe(OverlegId.Nieuw(), 0, Reeks(1, 1), []);
        var vernietiging = opslag.Archief.VernietigRijen(_overleg);
        lezer.Execute("COMMIT");
        await vernietiging;
        Assert.Equal(Levensloop.Vernietigd, (await opslag.Archief.Koppen())[0].Stand);
    }

    private List<byte[]> LeesRijen()
    {
        using var verbinding = new SqliteConnection($"Data Source={_map.Database};Pooling=false");
        verbinding.Open();
        return verbinding
            .Query<byte[]>("SELECT inhoud FROM gebeurtenis WHERE overleg = 1")
            .AsList();
    }

    private void AssertNergens(string tekst)
    {
        Encoding[] coderingen = [Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode];
        foreach (var (naam, bytes) in _map.Bestanden())
        {
            foreach (var codering in coderingen)
            {
                Assert.False(
                    Bevat(bytes, codering.GetBytes(tekst)),
                    $"{naam} bevat de tekst in {codering.WebName}"
                );
            }
        }
    }

    private static bool Bevat(byte[] hooiberg, ReadOnlySpan<byte> naald) =>
        hooiberg.AsSpan().IndexOf(naald) >= 0;
}
