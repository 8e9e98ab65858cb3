using FsCheck;
using FsCheck.Fluent;

namespace Casusoverleg.Domein.Tests;

/// <summary>
/// Random orders of commands by random people, hostile ones included: after each step nobody received anything outside
/// their kring, and no list holds anything that was not permitted.
/// </summary>
public sealed class WillekeurTests
{
    private const int Stappen = 50;
    private static readonly string[] Namen =
    [
        "baak",
        "verbrugge",
        "groen",
        "pietersen",
        "daal",
        "janssen",
    ];

    private static int Runs =>
        int.TryParse(Environment.GetEnvironmentVariable("CASUSOVERLEG_WILLEKEUR"), out var n)
            ? n
            : 3000;

    [Fact]
    [Trait("Regel", "R35")]
    [Trait("Regel", "R38")]
    [Trait("Regel", "R40")]
    [Trait("Regel", "R41")]
    [Trait("Proef", "houdt")]
    public void In_elke_volgorde_ontvangt_niemand_iets_buiten_de_kring_en_neemt_niemand_iets_mee_zonder_toestemming()
    {
        var stap = Gen.Choose(0, 9999).ArrayOf(6);
        var spel = Gen.ArrayOf(stap, Stappen).ToArbitrary();
        Prop.ForAll(spel, stappen => Speel(stappen))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Runs).WithQuietOnSuccess(true));
    }

    private static Belegging MetWachtkamer(Belegging b, bool aan) =>
        b with
        {
            Overleg = b.Overleg with { Wachtkamer = aan },
        };

    private static bool Speel(int[][] stappen)
    {
        var proef = Begin(stappen);
        var spel = new Spel(proef, new Orakel(proef, Namen), Namen);
        foreach (var stap in stappen)
            spel.Stap(stap);
        spel.Sluit();
        return true;
    }

    // De betrokkene doet ook dan mee, tot die weggaat.
    private static Belegging MetSpoed(Belegging b) =>
        Proef.Spoed(b) with
        {
            Deelnemers = b.Deelnemers,
        };

    // De helft van de spelen heeft een wachtkamer: dan wacht wie later komt, en wie een nieuwe link kreeg. En een op de drie
    // is met spoed belegd: wat openstaat, mag later (R63).
    private static Proef Begin(int[][] stappen)
    {
        var keuze = stappen[0][0];
        return new(b =>
            MetMeldpunt(
                Proef.MetTweede(
                    MetWachtkamer(keuze / 2 % 3 == 0 ? MetSpoed(b) : b, keuze % 2 == 0)
                ),
                keuze / 6 % 4 == 0
            )
        );
    }

    // Een op de vier is van een meldpunt: tot stap I af is, kan er weinig gedeeld worden (R12).
    private static Belegging MetMeldpunt(Belegging b, bool aan) =>
        aan
            ? b with
            {
                Overleg = b.Overleg with
                {
                    Stap1 = new(false, false, false, false, "er is gebeld", Meldpunt: true),
                },
            }
            : b;

    [Fact]
    [Trait("Regel", "R35")]
    [Trait("Proef", "houdt")]
    public void De_willekeur_komt_overal_langs()
    {
        var gelukt = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var spel in Gen.Choose(0, 9999).ArrayOf(6).ArrayOf(Stappen).Sample(400))
        {
            var proef = Begin(spel);
            var s = new Spel(proef, new Orakel(proef, Namen), Namen);
            foreach (var stap in spel)
                s.Stap(stap);
            foreach (var (soort, aantal) in s.Gelukt)
                gelukt[soort] = gelukt.GetValueOrDefault(soort) + aantal;
        }
        foreach (var soort in Spel.Soorten)
            Assert.True(gelukt.GetValueOrDefault(soort.Name) > 0, $"{soort.Name} lukte nooit");
    }
}
