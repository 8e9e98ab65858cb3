namespace Casusoverleg.Domein.Tests;

/// <summary>Who was there the last time is recognised, and that they were there is no reason (R03).</summary>
public sealed class VroegerenTests
{
    private static readonly Naamsleutel Verbrugge = Naamsleutel.Van("verbrugge", "Thuiszorg");

    [Fact]
    [Trait("Regel", "R03")]
    [Trait("Proef", "houdt")]
    public void Alleen_wie_er_was_wordt_herkend_en_geen_naam_is_te_lezen()
    {
        var vroeger = Vroegeren.Van([Verbrugge]);
        Assert.True(vroeger.Kent(Naamsleutel.Van("Mw. Verbrugge", "THUISZORG")));
        Assert.False(vroeger.Kent(Naamsleutel.Van("verbrugge", "Wijkteam")));
        Assert.DoesNotContain(
            "VERBRUGGE",
            string.Concat(vroeger.Wie),
            StringComparison.OrdinalIgnoreCase
        );
    }

    [Theory]
    [Trait("Regel", "R03")]
    [Trait("Proef", "valt aan")]
    [InlineData("Deed vorige keer ook mee.", true)]
    [InlineData("idem", true)]
    [InlineData("Was er de vorige keer bij", true)]
    [InlineData("Regelt de nieuwe indicatie", false)]
    public void Meedoen_van_vroeger_is_geen_noodzaak(string noodzaak, bool geweigerd)
    {
        var uitkomst = Convocatie.Beleg(
            Bijeen.MetGenodigde(g => g with { Noodzaak = noodzaak }),
            Termijnen.Standaard,
            Proef.Begin,
            new HashSet<Naamsleutel> { Verbrugge }
        );
        Assert.Equal(geweigerd ? Regel.R03 : null, (uitkomst as Weigering)?.Regel);
    }
}
