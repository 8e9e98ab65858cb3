namespace Casusoverleg.Web.Tests;

/// <summary>What the program is asked for on the command line.</summary>
public sealed class OpdrachtregelTests
{
    [Theory]
    [InlineData("inschrijflink", "C.", "Derde")]
    [InlineData("inschrijflink", "C.", "--rol", "beheerder", "Derde")]
    [InlineData("terugkomlink", "A.", "Nieuw", "--Datamap=x")]
    [InlineData("verifieer", "extra")]
    [InlineData("controle", "--Datamap", "x", "extra")]
    [InlineData("backup", "ergens", "anders")]
    [InlineData("herstel", "ergens", "--over", "anders")]
    public async Task Een_woord_te_veel_wordt_niet_stil_weggelaten(params string[] argumenten)
    {
        var oud = Console.Error;
        await using var gezegd = new StringWriter();
        try
        {
            Console.SetError(gezegd);
            Assert.Equal(1, await Opdrachtregel.VoerUitAsync(argumenten));
        }
        finally
        {
            Console.SetError(oud);
        }
        Assert.Contains("hoort hier niet", gezegd.ToString(), StringComparison.Ordinal);
    }
}
