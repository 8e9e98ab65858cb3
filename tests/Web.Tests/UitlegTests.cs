using Casusoverleg.Domein;
using Casusoverleg.Web.Uitvoer;

namespace Casusoverleg.Web.Tests;

/// <summary>Every refusal links to its explanation: none may lead nowhere.</summary>
public sealed class UitlegTests
{
    private static readonly IReadOnlyList<Regeluitleg> Regels =
    [
        .. Uitleg.Alles.SelectMany(static familie => familie.Regels),
    ];

    [Fact]
    public void Elke_regel_die_een_weigering_kan_noemen_heeft_een_uitleg() =>
        Assert.Empty(
            Enum.GetNames<Regel>()
                .Except(Regels.Select(static r => r.Regel), StringComparer.Ordinal)
        );

    [Fact]
    public void Elke_regel_staat_er_een_keer() =>
        Assert.Equal(Regels.Count, Regels.DistinctBy(static r => r.Regel).Count());

    [Fact]
    public void Elke_uitleg_zegt_wat_waarom_en_waarvandaan() =>
        Assert.All(
            Regels,
            static r =>
            {
                Assert.Matches("^[RV][0-9]{2}$", r.Regel);
                Assert.NotEmpty(r.Titel);
                Assert.StartsWith("<p>", r.Html, StringComparison.Ordinal);
                Assert.Contains("<strong>Waarom?</strong>", r.Html, StringComparison.Ordinal);
                Assert.Contains("<strong>Bron:</strong>", r.Html, StringComparison.Ordinal);
            }
        );

    [Fact]
    public void Elk_woord_verwijst_naar_een_regel_die_er_staat()
    {
        Assert.NotEmpty(Termen.Alles);
        Assert.All(
            Termen.Alles,
            static t =>
            {
                Assert.Contains(t.Regel, Regels.Select(static r => r.Regel));
                Assert.NotEmpty(t.Woord);
                Assert.NotEmpty(t.Tekst);
                Assert.All(
                    t.Tekst,
                    static zin => Assert.EndsWith(".", zin, StringComparison.Ordinal)
                );
            }
        );
    }

    [Fact]
    public void Html_in_een_tekst_wordt_geen_html() =>
        Assert.DoesNotContain(
            "<script",
            Uitleg.Lees("# F\n\n## R01 T\n<script>x</script>\n").Regels[0].Html,
            StringComparison.Ordinal
        );
}
