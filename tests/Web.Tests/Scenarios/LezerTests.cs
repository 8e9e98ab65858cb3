using System.Text.Json.Nodes;
using Casusoverleg.Scenarios.Casussen;

namespace Casusoverleg.Web.Tests.Scenarios;

/// <summary>A file that is not in the format is not played, whatever else stands in it.</summary>
public sealed class LezerTests
{
    private static readonly DateOnly Vandaag = new(2026, 3, 30);

    [Theory]
    [MemberData(nameof(Casusmap.Alle), MemberType = typeof(Casusmap))]
    public void Elke_casus_volgt_het_formaat(string casus)
    {
        var gelezen = Lezer.Lees(Casusmap.Pad(casus), Vandaag);

        Assert.NotEmpty(gelezen.Stappen);
        Assert.NotEmpty(gelezen.Nooit);
        Assert.NotNull(gelezen.NaSluiting);
    }

    [Fact]
    public void Datums_tellen_vanaf_de_dag_van_uitvoering()
    {
        var casus = Lezer.Lees(Casusmap.Pad("janssen-hartmedicatie"), Vandaag);

        Assert.Equal(
            "2026-04-06",
            (string?)casus.Overleg["betrokkeneGeinformeerd"]!["opnieuwBezienOp"]
        );
        Assert.Equal(
            "2026-04-04",
            (string?)casus.Stappen.Single(s => s.Als == "huisbezoek").Velden["voor"]
        );
    }

    [Theory]
    [InlineData("", "kleur", "1")]
    [InlineData("overleg", "notulen", "\"ja\"")]
    [InlineData("deelnemers/0", "titel2", "1")]
    [InlineData("betrokkenen/0", "bsn", "\"123\"")]
    [InlineData("stappen/5", "teskt", "\"x\"")]
    [InlineData("stappen/5/bron", "waarvandaan", "\"x\"")]
    [InlineData("stappen/5/criteria", "mening", "\"x\"")]
    [InlineData("stappen/4", "tekst", "\"opent heeft geen tekst\"")]
    [InlineData("naSluiting/groen", "alles", "[]")]
    [InlineData("nooit/0", "kanaal", "\"hub\"")]
    public void Een_onbekende_sleutel_is_een_fout_van_het_bestand(
        string waar,
        string sleutel,
        string waarde
    )
    {
        var bestand = Casusmap.Json("janssen-hartmedicatie");
        Zoek(bestand, waar)[sleutel] = JsonNode.Parse(waarde);

        var fout = Assert.Throws<Casusfout>(() =>
            Lezer.Ontleed(bestand.ToJsonString(), "x.json", Vandaag)
        );
        Assert.Contains(sleutel, fout.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("stappen/5", "doet", "\"vergadert\"")]
    [InlineData("stappen/5", "wie", "\"niemand\"")]
    [InlineData("stappen/5", "bron", "\"een tekst\"")]
    [InlineData("nooit/0", "wie", "\"niemand\"")]
    [InlineData("naSluiting", "niemand", "{}")]
    [InlineData("", "stappen", "{}")]
    public void Een_onbekende_naam_of_vorm_is_een_fout_van_het_bestand(
        string waar,
        string sleutel,
        string waarde
    )
    {
        var bestand = Casusmap.Json("janssen-hartmedicatie");
        Zoek(bestand, waar)[sleutel] = JsonNode.Parse(waarde);

        Assert.Throws<Casusfout>(() => Lezer.Ontleed(bestand.ToJsonString(), "x.json", Vandaag));
    }

    [Fact]
    public void Een_dubbele_sleutel_is_een_fout_van_het_bestand() =>
        Assert.Throws<Casusfout>(() =>
            Lezer.Ontleed("""{"naam": "a", "naam": "b"}""", "x.json", Vandaag)
        );

    private static JsonObject Zoek(JsonNode knoop, string waar)
    {
        foreach (var deel in waar.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            knoop = int.TryParse(deel, out var i) ? knoop[i]! : knoop[deel]!;
        }
        return (JsonObject)knoop;
    }
}
