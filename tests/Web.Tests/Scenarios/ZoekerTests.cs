using Casusoverleg.Scenarios.Keuring;

namespace Casusoverleg.Web.Tests.Scenarios;

/// <summary>A search that finds nothing proves nothing: what must be found, and what must not.</summary>
[Trait("Regel", "R35")]
[Trait("Proef", "houdt")]
[Trait("Proef", "valt aan")]
public sealed class ZoekerTests
{
    [Theory]
    [InlineData("Hij is benauwd.")]
    [InlineData("HIJ IS BENAUWD")]
    [InlineData("""{"type":1,"arguments":[{"tekst":"hij is benauwd"}]}""")]
    [InlineData("""{"type":1,"arguments":[{"tekst":"hij is \u0062enauwd"}]}""")]
    [InlineData("{\"type\":6}\u001e{\"type\":1,\"arguments\":[\"is benauwd\"]}\u001e")]
    [InlineData(
        """{"opgemaakt":[{"t":"p","k":[{"t":"text","s":"be"},{"t":"strong","k":[{"t":"text","s":"nauwd"}]}]}]}"""
    )]
    [InlineData("<p>hij is be<b>nau</b>wd</p>")]
    [InlineData("<p>hij is &#98;enauwd</p>")]
    [InlineData("<p title='benauwd'>hij</p>")]
    [InlineData("<script type='application/json'>{\"tekst\":\"\\u0062enauwd\"}</script>")]
    [InlineData("naar /overleg?zoek=is%20benauwd%20geweest")]
    [InlineData("be\u00adnau\u200bwd")]
    public void Een_tekst_wordt_gevonden_hoe_hij_ook_verpakt_is(string ruw) =>
        Assert.True(new Zoeker("benauwd").Vindt(ruw));

    [Theory]
    [InlineData("zijn\nmedicijnen")]
    [InlineData("zijn&nbsp;medicijnen")]
    [InlineData("Zijn   medicijnen")]
    public void Witruimte_maakt_geen_verschil(string ruw) =>
        Assert.True(new Zoeker("zijn medicijnen").Vindt(ruw));

    [Theory]
    [InlineData("benauwdheid")]
    [InlineData("onbenauwd")]
    [InlineData("benauw")]
    [InlineData("")]
    public void Alleen_hele_woorden_tellen(string ruw) =>
        Assert.False(new Zoeker("benauwd").Vindt(ruw));

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Een_bestand_wordt_doorzocht_in_elke_codering(string codering)
    {
        var map = Directory.CreateTempSubdirectory("casusoverleg-zoek-");
        try
        {
            var inhoud = System
                .Text.Encoding.GetEncoding(codering)
                .GetBytes("xx Zijn Medicijnen yy");
            Directory.CreateDirectory(Path.Combine(map.FullName, "diep"));
            File.WriteAllBytes(
                Path.Combine(map.FullName, "diep", "x.db-wal"),
                [0, .. inhoud, 0xff]
            );

            Assert.NotNull(Bestanden.Met("zijn medicijnen", map.FullName));
            Assert.Null(Bestanden.Met("kortademig", map.FullName));
        }
        finally
        {
            map.Delete(recursive: true);
        }
    }
}
